/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/**
 * KringLegend:
 *
 * What the signs, boxes and lines of a diagram mean; only what occurs in it. @words and signs are to be drawn at a scale
 * that can be read; @lines and @boxes at the scale of the diagram, so that they look as they do there, @boxes in the
 * grey theme, because a sample of a ring belongs to no sector. All begin at (0, 0) and lie on each other.
 */
typedef struct
{
  KringScene *words;
  KringScene *lines;
  KringScene *boxes;
  KringPoint size; /* of @words */
} KringLegend;

/**
 * kring_legend_new:
 * @signs: what occurs in the diagram
 * @measure: how large texts are
 * @upright: whether its groups stand below each other, rather than side by side
 * @ratio: how much larger the scale of @lines and @boxes will be than that of @words; its size does not hang on it
 *
 * Returns: (transfer full): the legend; of no size if nobody is in the diagram
 */
KringLegend *kring_legend_new (const KringSigns *signs, KringMeasure *measure, gboolean upright, double ratio);
void kring_legend_free (KringLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLegend, kring_legend_free)

G_END_DECLS
