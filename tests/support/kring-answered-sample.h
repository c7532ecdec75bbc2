/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-talk.h"

G_BEGIN_DECLS

/* Dialogues for tests: any template, answered. */

/**
 * kring_answered_sample:
 * @source: a template, as XML
 * @shift: another number gives other answers: for a dialogue a year before
 *
 * Answers every question of a template in its own way, but for every fifth one; what each marked alone is revealed, and
 * the first two sections have agreements and a note.
 *
 * Returns: (transfer full): the dialogue
 */
KringTalk *kring_answered_sample (const char *source, guint shift);
/** kring_answered_sample_unbegun: Returns: (transfer full): @source, which nobody has begun. */
KringTalk *kring_answered_sample_unbegun (const char *source);

G_END_DECLS
