/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-asker.h"

G_BEGIN_DECLS

/* A field joined to a text of a dialogue: it shows it, and writes what somebody types. Typing is one step of undo until
 * the field is left. A line that is empty when it is left is taken away. */

#define KRING_TYPE_ASK_FIELD (kring_ask_field_get_type ())
G_DECLARE_FINAL_TYPE (KringAskField, kring_ask_field, KRING, ASK_FIELD, GObject)

/**
 * kring_ask_field_join:
 * @widget: a KringTextRow or a GtkEntry; it keeps the joint
 * @asker: what it is a part of, which loads it
 * @item: what the answer is about, or ""
 * @part: which part of that, or ""
 *
 * Returns: (transfer none): the joint to the text of the one answer about @item and @part
 */
KringAskField *kring_ask_field_join (GtkWidget *widget, KringAsker *asker, const char *item, const char *part);
/** kring_ask_field_join_line: As kring_ask_field_join(), to the text of @line, the id of a row of answers. */
KringAskField *kring_ask_field_join_line (GtkWidget *widget, KringAsker *asker, const char *line);
/** kring_ask_field_stay: Has a line that is left empty be as it was before, instead of being taken away. */
void kring_ask_field_stay (KringAskField *self);
/** kring_ask_field_load: Shows what @talk says, without moving the caret where nothing changed. */
void kring_ask_field_load (KringAskField *self, KringTalk *talk);

G_END_DECLS
