/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-dialogue-viewing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The page of dialogues: the picture of the one that is open, and beside it one section of it, or it as a whole. */

#define KRING_TYPE_DIALOGUE_PAGE (kring_dialogue_page_get_type ())
G_DECLARE_FINAL_TYPE (KringDialoguePage, kring_dialogue_page, KRING, DIALOGUE_PAGE, GtkWidget)

GtkWidget *kring_dialogue_page_new (KringEditor *editor, KringDialogueViewing *viewing);
/** kring_dialogue_page_focus: Moves the keyboard focus into the page. */
void kring_dialogue_page_focus (KringDialoguePage *self);

G_END_DECLS
