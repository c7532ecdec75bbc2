/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-canvas.h"

G_BEGIN_DECLS

/* A small picture of the whole in a corner of the canvas, with a frame round what is in view: seen only while that is not
 * the whole. A press or a drag in it moves the view. It is for the mouse alone, and not told to assistive technology: the
 * keyboard goes from target to target, and the view with it. */

#define KRING_TYPE_CANVAS_OVERVIEW (kring_canvas_overview_get_type ())
G_DECLARE_FINAL_TYPE (KringCanvasOverview, kring_canvas_overview, KRING, CANVAS_OVERVIEW, GtkWidget)

/** kring_canvas_overview_new: Returns: an overview of @canvas, to be laid over its lower left corner. */
GtkWidget *kring_canvas_overview_new (KringCanvas *canvas);

G_END_DECLS
