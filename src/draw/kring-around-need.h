/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"

G_BEGIN_DECLS

/* The need's title and the citizen's own words, set in an ellipse: each line as wide as the ellipse is there. */

typedef struct
{
  double ry;     /* half the height of the ellipse that holds it */
  char *title;   /* with '\n' where lines end */
  char *words;   /* (nullable): likewise */
  double title_y, title_h; /* of the block of lines, from the ellipse's centre */
  double words_y, words_h;
} KringNeedText;

/**
 * kring_need_text_fit:
 * @measure: a measure
 * @title: the need's name
 * @words: (nullable): the citizen's own words, in quotation marks
 * @aspect: how many times the ellipse is as wide as high
 * @least: half the height it has at least
 *
 * Returns: (transfer full): the texts in the smallest ellipse that holds them; nothing is ever cut
 */
KringNeedText *kring_need_text_fit (KringMeasure *measure, const char *title, const char *words, double aspect,
                                    double least);
void kring_need_text_free (KringNeedText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringNeedText, kring_need_text_free)

G_END_DECLS
