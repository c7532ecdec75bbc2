/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-change-viewing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The page of changes: the two loops above and the board below; or the timeline, the agreements; or one change whole.
 * Signal "map-wanted" (const char *id): that change is to be planned on the map. */

#define KRING_TYPE_CHANGE_PAGE (kring_change_page_get_type ())
G_DECLARE_FINAL_TYPE (KringChangePage, kring_change_page, KRING, CHANGE_PAGE, GtkWidget)

GtkWidget *kring_change_page_new (KringEditor *editor, KringChangeViewing *viewing);
/** kring_change_page_focus: Moves the keyboard focus to what the page is about: a card, or the step in view. */
void kring_change_page_focus (KringChangePage *self);
/** kring_change_page_begin: Asks for the name of a new change, on the board. */
void kring_change_page_begin (KringChangePage *self);
/** kring_change_page_make_of: Makes a change of @what the map shows, which is about @actors (nullable, ids), and opens it. */
void kring_change_page_make_of (KringChangePage *self, const char *what, const char *const *actors);

G_END_DECLS
