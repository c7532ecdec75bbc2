/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-editor.h"
#include "kring-view.h"

G_BEGIN_DECLS

/* The map: the canvas joined to a document, a selection and how the window looks at it. It installs the action group
 * "map": arrange (its target an arrangement), show-all, focus (its target steps), zoom-in, zoom-out, zoom-fit, zoom-original, add-actor, rename, delete, take-off, ring-in, ring-out, tie, unpin,
 * rearrange, menu. Signal "renewed" tells that another view is there. Property "zoom" (notify): how large the map is shown, 1 for its own size. */

#define KRING_TYPE_MAP_PAGE (kring_map_page_get_type ())
G_DECLARE_FINAL_TYPE (KringMapPage, kring_map_page, KRING, MAP_PAGE, GtkWidget)

GtkWidget *kring_map_page_new (KringEditor *editor);

/** kring_map_page_get_view: Returns: (transfer none) (nullable): what is shown, %NULL while there is no need. */
KringView *kring_map_page_get_view (KringMapPage *self);
/** kring_map_page_set_corner: See kring_canvas_set_corner(). */
void kring_map_page_set_corner (KringMapPage *self, int w, int h);
/** kring_map_page_set_foot: See kring_canvas_set_foot(). */
void kring_map_page_set_foot (KringMapPage *self, int w, int h);
/** kring_map_page_finish: Keeps the name that is being typed and breaks off what else is under way: before the document
 * is closed. */
void kring_map_page_finish (KringMapPage *self);
/** kring_map_page_press_key: Does what a key does that means the same wherever the focus is: another arrangement, a
 * focus, the ways, all again, a note. Returns whether it is such a key. */
gboolean kring_map_page_press_key (KringMapPage *self, guint key, GdkModifierType state);
/** kring_map_page_rename_selected: Lets one edit the name of what is selected where it stands. */
void kring_map_page_rename_selected (KringMapPage *self);

G_END_DECLS
