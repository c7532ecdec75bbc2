/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* How one window looks at the dialogues: which one is open, which section of it, and with which others it is compared.
 * None of it is the document's. Signal "changed" tells that there is something else to be seen. */

#define KRING_TYPE_DIALOGUE_VIEWING (kring_dialogue_viewing_get_type ())
G_DECLARE_FINAL_TYPE (KringDialogueViewing, kring_dialogue_viewing, KRING, DIALOGUE_VIEWING, GObject)

/** kring_dialogue_viewing_new: The latest dialogue is open, if there is one. */
KringDialogueViewing *kring_dialogue_viewing_new (KringEditor *editor);

/** kring_dialogue_viewing_get_talk: Returns: (transfer none) (nullable): the dialogue that is open, as it is now. */
KringTalk *kring_dialogue_viewing_get_talk (KringDialogueViewing *self);
/** kring_dialogue_viewing_get_talks: Returns: (transfer none) (element-type KringTalk): all dialogues, the latest first. */
GPtrArray *kring_dialogue_viewing_get_talks (KringDialogueViewing *self);
/** kring_dialogue_viewing_open: Opens the dialogue @id, as a whole. */
void kring_dialogue_viewing_open (KringDialogueViewing *self, const char *id);

/** kring_dialogue_viewing_get_section: Returns: (transfer none) (nullable): the section that is open. */
KringSection *kring_dialogue_viewing_get_section (KringDialogueViewing *self);
/** kring_dialogue_viewing_set_section: Opens the section @id of the dialogue; %NULL shows the dialogue as a whole. */
void kring_dialogue_viewing_set_section (KringDialogueViewing *self, const char *id);
/** kring_dialogue_viewing_step: Opens the section @step after the one that is open; past an end, the dialogue as a
 * whole. */
void kring_dialogue_viewing_step (KringDialogueViewing *self, int step);

/** kring_dialogue_viewing_dup_compared: Returns: (transfer container) (element-type KringTalk): the dialogues on the same template
 * that it is compared with, the latest first; empty if with none. */
GPtrArray *kring_dialogue_viewing_dup_compared (KringDialogueViewing *self);
/** kring_dialogue_viewing_compare: Compares with the dialogue @id, too, or no longer with it. */
void kring_dialogue_viewing_compare (KringDialogueViewing *self, const char *id, gboolean compared);
/** kring_dialogue_viewing_compare_none: Compares with none any more. */
void kring_dialogue_viewing_compare_none (KringDialogueViewing *self);
/** kring_dialogue_viewing_dup_earlier: Returns: (transfer container) (element-type KringTalk): the others on the template of the
 * one that is open, the latest first. */
GPtrArray *kring_dialogue_viewing_dup_earlier (KringDialogueViewing *self);

G_END_DECLS
