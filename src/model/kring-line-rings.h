/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-model.h"

G_BEGIN_DECLS

/* Rings in the line: who stands, over others or directly, above themselves. A further line can close one as well as a
 * main one can: nobody stands above whom they report to. */

/**
 * kring_line_rings_new:
 * @lines: (element-type KringLine): lines
 * @kind: which of them
 *
 * Returns: (transfer container): the id of each actor that stands in a ring of such lines → the number of that ring, from
 *   1; rings that meet are one. The ids are borrowed from @lines
 */
GHashTable *kring_line_rings_new (GPtrArray *lines, KringLineKind kind);

/** kring_line_rings_has: Returns whether @line, one of those that @rings were sought in, is a part of a ring. */
gboolean kring_line_rings_has (GHashTable *rings, const KringLine *line);

G_END_DECLS
