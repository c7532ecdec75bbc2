/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* One question of a dialogue, with what it is answered by: beside the picture, from 300 pixels of width on, and on the
 * stage, where a style class "stage" on whatever holds it makes it large. Nothing of it can be changed where the
 * document is only read, or where the template was not understood as a whole. */

#define KRING_TYPE_ASK_BOX (kring_ask_box_get_type ())
G_DECLARE_FINAL_TYPE (KringAskBox, kring_ask_box, KRING, ASK_BOX, GtkBox)

/**
 * kring_ask_box_new:
 * @editor: what it edits through; it says what failed
 * @dialogue: the id of a dialogue of its document
 * @question: a question, as the dialogue's template calls it
 *
 * Returns: (transfer floating): the question, with what is answered now; empty if there is no such question
 */
GtkWidget *kring_ask_box_new (KringEditor *editor, const char *dialogue, const char *question);
/** kring_ask_box_renew: Shows what @talk (nullable: the dialogue as it is now) says of the question. To be called after
 * each edit when the main loop comes to it, never within the edit. What has the focus stays, and the caret where it
 * was. */
void kring_ask_box_renew (KringAskBox *self, KringTalk *talk);
/** kring_ask_box_set_titled: Says whether the question itself is written above, with its help; as made, it is. */
void kring_ask_box_set_titled (KringAskBox *self, gboolean titled);

G_END_DECLS
