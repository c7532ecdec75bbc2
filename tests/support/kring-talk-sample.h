/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-talk.h"

G_BEGIN_DECLS

/* Dialogues for tests: two on one template, a year apart, whose second version has other words, parts that came and
 * parts that are gone; and one on another template. They answer every kind of question. */

/* What nobody has revealed, and nobody may find on paper: the marks of the second dialogue on "how-scale". */
#define KRING_TALK_SECRET_MARKS "how-scale"

/** kring_talk_sample_model: Returns: (transfer full): a model with those dialogues: 1 in May 2025, 2 in November 2026,
 * 3 on the other template. */
KringModel *kring_talk_sample_model (void);
/** kring_talk_sample: Returns: (transfer full): dialogue @number of it. */
KringTalk *kring_talk_sample (guint number);
/** kring_talk_sample_id: Returns: (transfer full): the id of dialogue @number. */
char *kring_talk_sample_id (guint number);
/** kring_talk_sample_put: (transfer full): Puts @row into @model. */
void kring_talk_sample_put (KringModel *model, gpointer row);
/** kring_talk_sample_answer: Puts an answer of dialogue @number; a line, where @line is above 0. */
void kring_talk_sample_answer (KringModel *model,
                               guint number,
                               const char *question,
                               const char *item,
                               const char *part,
                               int value,
                               const char *text,
                               guint line);
/** kring_talk_sample_place: Puts where dialogue @number placed @item. */
void
kring_talk_sample_place (KringModel *model, guint number, const char *question, const char *item, double u, double v);

G_END_DECLS
