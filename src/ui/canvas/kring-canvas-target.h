/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-geometry.h"

G_BEGIN_DECLS

/* One thing on the canvas for the keyboard and for assistive technology: it draws nothing and takes no pointer, but has
 * the focus, a name, a description, a selected state and an action. */

#define KRING_TYPE_CANVAS_TARGET (kring_canvas_target_get_type ())
G_DECLARE_FINAL_TYPE (KringCanvasTarget, kring_canvas_target, KRING, CANVAS_TARGET, GtkWidget)

GtkWidget *kring_canvas_target_new (const char *id);
const char *kring_canvas_target_get_id (KringCanvasTarget *self);
/** kring_canvas_target_set: Sets what is said of it and where it is, @bounds in the scene. */
void kring_canvas_target_set (KringCanvasTarget *self, const char *name, const char *description, KringRect bounds);
KringRect kring_canvas_target_get_bounds (KringCanvasTarget *self);
void kring_canvas_target_set_selected (KringCanvasTarget *self, gboolean selected);

/* Signal "activate": somebody pressed it through assistive technology. */

G_END_DECLS
