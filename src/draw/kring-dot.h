/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"

G_BEGIN_DECLS

/* Far away, where names could not be read, a name is only a smear, and the boxes round them are all one sees. Then
 * each actor is a dot, with the sign of its sector, and the name of whoever is looked at stands beside it. */

/* How wide a dot is, in pixels of the desktop (not of a screen that has several for each): as small as its five
 * signs can be told from each other. */
#define KRING_DOT 9.0

/**
 * kring_dots_wanted:
 * @now: whether actors are dots
 * @pixels: how high the type of a name is on the screen
 *
 * Type of less than some six pixels is not read: x-height and stroke are then two pixels and one, and a, e and o become
 * the same grey. It takes a little more to go back than it took to come, so that no zoom stands in between.
 *
 * Returns: whether actors are to be dots
 */
gboolean kring_dots_wanted (gboolean now, double pixels);

/** kring_dot_bounds: Returns where the dot @size wide is that stands for an actor whose box would be @box. It is smaller
 * where boxes are so low that dots would lie on each other. */
KringRect kring_dot_bounds (KringRect box, double size);

/**
 * kring_dot_label:
 * @dot: where the dot is
 * @size: of the label
 * @within: what it must not leave
 * @taken: (array length=n): where it must not lie if there is another place
 * @n: how many
 *
 * Returns: where the label stands beside the dot: right of it, else left, below or above; wholly in @within if that is
 *   large enough
 */
KringRect kring_dot_label (KringRect dot, KringPoint size, KringRect within, const KringRect *taken, guint n);

G_END_DECLS
