/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-map.h"
#include "kring-measure.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/**
 * KringLegend:
 *
 * What the signs, boxes and lines of a map mean; only what occurs on it. @hues is to be drawn in the page's theme,
 * @ink in the grey one, because a sample of a ring belongs to no sector. Both begin at (0, 0) and lie on each other.
 */
typedef struct
{
  KringScene *hues;
  KringScene *ink;
  KringPoint size;
} KringLegend;

/**
 * kring_legend_new:
 * @map: a map
 * @measure: how large texts are
 * @upright: whether its groups stand below each other, rather than side by side
 *
 * Returns: (transfer full): the legend; of no size if the map is empty
 */
KringLegend *kring_legend_new (const KringMap *map, KringMeasure *measure, gboolean upright);
void kring_legend_free (KringLegend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLegend, kring_legend_free)

G_END_DECLS
