/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* A change as a card of the board: its loop's sign and name, who sees to it and until when, and that it threatens
 * something, which is shown by a click until the card is left. It is dragged, renamed where it stands, and says what is
 * wanted of it by the actions "change.open", "change.menu" and so on, whose targets are its id. */

#define KRING_TYPE_CHANGE_CARD (kring_change_card_get_type ())
G_DECLARE_FINAL_TYPE (KringChangeCard, kring_change_card, KRING, CHANGE_CARD, GtkBox)

GtkWidget *kring_change_card_new (KringEditor *editor, const char *id);
const char *kring_change_card_get_id (KringChangeCard *self);
/** kring_change_card_reload: Shows the change as it is now. */
void kring_change_card_reload (KringChangeCard *self);
/** kring_change_card_rename: Has its name edited where it stands. */
void kring_change_card_rename (KringChangeCard *self);

/** kring_change_card_icon: Returns the name of the icon that is the sign of @loop. */
const char *kring_change_card_icon (KringLoop loop);

G_END_DECLS
