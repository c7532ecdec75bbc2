/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-map.h"
#include "kring-measure.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/**
 * KringLegend:
 *
 * What the signs, boxes and lines of a map mean; only what occurs on it. @words and signs are to be drawn at a scale
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
 * @map: a map
 * @measure: how large texts are
 * @upright: whether its groups stand below each other, rather than side by side
 * @ratio: how much larger the scale of @lines and @boxes will be than that of @words; its size does not hang on it
 *
 * Returns: (transfer full): the legend; of no size if the map is empty
 */
KringLegend *kring_legend_new (const KringMap *map, KringMeasure *measure, gboolean upright, double ratio);
void kring_legend_free (KringLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLegend, kring_legend_free)

G_END_DECLS
