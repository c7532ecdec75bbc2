/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-around-view.h"
#include "kring-editor.h"

G_BEGIN_DECLS

/* The map around the selected need: the canvas joined to a document and a selection. It installs the action group
 * "map": zoom-in, zoom-out, zoom-fit, zoom-original, add-actor, rename, delete, take-off, ring-in, ring-out, tie, unpin,
 * rearrange, menu. Property "zoom" (notify): how large the map is shown, 1 for its own size. */

#define KRING_TYPE_MAP_PAGE (kring_map_page_get_type ())
G_DECLARE_FINAL_TYPE (KringMapPage, kring_map_page, KRING, MAP_PAGE, GtkWidget)

GtkWidget *kring_map_page_new (KringEditor *editor);

/** kring_map_page_set_search: Dims what does not match @search; %NULL or "" for nothing. */
void kring_map_page_set_search (KringMapPage *self, const char *search);
/** kring_map_page_get_view: Returns: (transfer none) (nullable): what is shown, %NULL while there is no need. */
KringAroundView *kring_map_page_get_view (KringMapPage *self);
/** kring_map_page_set_corner: See kring_canvas_set_corner(). */
void kring_map_page_set_corner (KringMapPage *self, int w, int h);
/** kring_map_page_finish: Keeps the name that is being typed and breaks off what else is under way: before the document
 * is closed. */
void kring_map_page_finish (KringMapPage *self);
/** kring_map_page_rename_selected: Lets one edit the name of what is selected where it stands. */
void kring_map_page_rename_selected (KringMapPage *self);

G_END_DECLS
