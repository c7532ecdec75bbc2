/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"

G_BEGIN_DECLS

/* The need's title, the citizen's own words and, below them, the citizen's own verdicts, set in an ellipse: each line as
 * wide as the ellipse is there. */

typedef struct
{
  double ry;     /* half the height of the ellipse that holds it */
  char *title;   /* with '\n' where lines end */
  char *words;   /* (nullable): likewise */
  char *verdict; /* (nullable): likewise: which verdict is the newest */
  double title_y, title_h; /* of the block of lines, from the ellipse's centre */
  double words_y, words_h;
  double marks_y, marks_h; /* of the marks of the verdicts, between the words and @verdict */
  double verdict_y, verdict_h;
} KringNeedText;

/**
 * kring_need_text_fit:
 * @measure: a measure
 * @title: the need's name
 * @words: (nullable): the citizen's own words, in quotation marks
 * @verdict: (nullable): the citizen's newest verdict; marks of all of them are drawn above it
 * @aspect: how many times the ellipse is as wide as high
 * @least: half the height it has at least
 *
 * Returns: (transfer full): the texts in the smallest ellipse that holds them; nothing is ever cut
 */
KringNeedText *kring_need_text_fit (KringMeasure *measure, const char *title, const char *words, const char *verdict,
                                    double aspect, double least);
void kring_need_text_free (KringNeedText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringNeedText, kring_need_text_free)

/**
 * kring_need_marks_add:
 * @scene: a scene that is being built
 * @values: (array length=n): verdicts, the oldest first
 * @n: how many
 * @area: where they stand, in its middle; as high as @area
 * @parent: in the scene
 *
 * Adds a column of four steps for each verdict, of which as many as it reaches are blocks, from below: worse one, as
 * wished all four; the others are dashes.
 */
void kring_need_marks_add (KringScene *scene, const KringJudgement *values, guint n, KringRect area, int parent);

G_END_DECLS
