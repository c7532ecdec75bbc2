/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"
#include "kring-map.h"
#include "kring-measure.h"

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

G_END_DECLS
