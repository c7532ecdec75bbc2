/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-line-tree.h"
#include "kring-outline.h"

G_BEGIN_DECLS

/* The line chart in words, as kring-outline.h has the map: what a screen reader says of each box, and what follows the
 * figure in an accessible PDF. */

/**
 * kring_line_outline_actor:
 * @organisation: the values
 * @tree: their line
 * @index: an actor
 *
 * Returns: (transfer full): what is said of the actor besides its name: "Unit, Our organisation. Part of the
 *   municipality. Led by Director. 5 stand directly below."
 */
char *kring_line_outline_actor (const KringOrganisation *organisation, const KringLineTree *tree, guint index);

/** kring_line_outline_figure: Returns: (transfer full): the picture in a few sentences, as alternative text. */
char *kring_line_outline_figure (const KringOrganisation *organisation, const KringLineTree *tree);

/**
 * kring_line_outline_new:
 * @organisation: the values
 * @tree: their line
 *
 * Returns: (transfer full) (element-type KringOutlineItem): the chart in reading order: what it is, then a heading of
 *   kind %KRING_OUTLINE_RING for whoever has somebody below, from the top down, with those directly below as items of
 *   kind %KRING_OUTLINE_ACTOR; at last those outside the line. It keeps references to neither, and borrows ids from
 *   @organisation.
 */
GArray *kring_line_outline_new (const KringOrganisation *organisation, const KringLineTree *tree);

G_END_DECLS
