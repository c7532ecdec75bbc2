/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Holds targets of a canvas that belong together, where they are so many that assistive technology would walk a long
 * way from one to the next. It is as large as the canvas, draws nothing and takes neither pointer nor focus; the canvas
 * allocates what is in it. */

#define KRING_TYPE_CANVAS_GROUP (kring_canvas_group_get_type ())
G_DECLARE_FINAL_TYPE (KringCanvasGroup, kring_canvas_group, KRING, CANVAS_GROUP, GtkWidget)

/** kring_canvas_group_new: Returns a group with the accessible name @name. */
GtkWidget *kring_canvas_group_new (const char *name);

G_END_DECLS
