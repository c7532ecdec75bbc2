/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-canvas.h"

G_BEGIN_DECLS

/* A diagram that is looked at and not drawn in: it follows the desktop's style and font by itself, and fills the room
 * it has. Signal "chosen" (const char *id): somebody pointed at what stands for @id, or pressed Enter on it. */

#define KRING_TYPE_DIAGRAM_VIEW (kring_diagram_view_get_type ())
G_DECLARE_FINAL_TYPE (KringDiagramView, kring_diagram_view, KRING, DIAGRAM_VIEW, GtkWidget)

/** KringDiagramMaker: Returns: (transfer full) (nullable): the diagram as it is now, drawn with @measure. */
typedef KringScene *(*KringDiagramMaker) (KringMeasure *measure, gpointer data);

/** kring_diagram_view_new: A view of what @make draws. The owner of @data takes the view with it. */
GtkWidget *kring_diagram_view_new (KringDiagramMaker make, gpointer data);
/** kring_diagram_view_renew: Has the diagram drawn anew. */
void kring_diagram_view_renew (KringDiagramView *self);

G_END_DECLS
