/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-dialogue-paper.h"
#include "kring-paper.h"

G_BEGIN_DECLS

/* How a dialogue is written: with the means of every page of text. */

typedef struct
{
  KringPaperWriter paper;
  const KringTalk *talk;
} KringDialogueWriter;

/** kring_dialogue_write_answer: Writes what was answered to @question, under it; nothing if nothing was. */
void kring_dialogue_write_answer (KringDialogueWriter *self, const KringQuestion *question, gboolean marked);
/** kring_dialogue_labelled: Writes "@label: @text" in a line of its own; nothing for "". */
void kring_dialogue_labelled (KringDialogueWriter *self, const char *label, const char *text);
/** kring_dialogue_with_mark: Returns: (transfer full): @text, marked as our suggestion if it is @ours. */
char *kring_dialogue_with_mark (const char *text, gboolean ours);

G_END_DECLS
