/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A dim page with a bright circle that follows the pointer. It takes no clicks. */

#define KRING_TYPE_STAGE_SPOTLIGHT (kring_stage_spotlight_get_type ())
G_DECLARE_FINAL_TYPE (KringStageSpotlight, kring_stage_spotlight, KRING, STAGE_SPOTLIGHT, GtkWidget)

GtkWidget *kring_stage_spotlight_new (void);
/** kring_stage_spotlight_move: Puts the circle's middle at a place, in pixels of the widget. */
void kring_stage_spotlight_move (KringStageSpotlight *self, double x, double y);

G_END_DECLS
