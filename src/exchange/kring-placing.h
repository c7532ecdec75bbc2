/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"
#include "kring-map.h"
#include "kring-measure.h"
#include "kring-network-view.h"

G_BEGIN_DECLS

/**
 * kring_placing_add:
 * @edit: an open edit
 * @map: the map as it shall be arranged, with or without places
 * @measure: how large names are
 *
 * Arranges the map and writes, in @edit, the place of each actor that has none or whose place moved: so that opening,
 * exporting and the command line never move anything.
 */
void kring_placing_add (KringEdit *edit, KringMap *map, KringMeasure *measure);

/** kring_placing_network: Writes, in @edit, the place in the network of each actor of @view that has none there yet, and
 * that @edit has not removed. */
void kring_placing_network (KringEdit *edit, const KringNetworkView *view);

/** kring_placing_row: Returns: (transfer full): the row of @actor's place in the network, at (@u, @v) in node heights. */
KringRow *kring_placing_row (const char *actor, double u, double v, gboolean pinned);

G_END_DECLS
