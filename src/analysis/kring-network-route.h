/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-network.h"

G_BEGIN_DECLS

/**
 * kring_network_route:
 * @box: (array): the boxes, where they stand
 * @n_boxes: how many
 * @ties: (array): who is tied to whom, by index of box
 * @n_ties: how many
 * @curves: (out caller-allocates) (array): one curve for each tie
 *
 * Draws each tie from edge to edge of its two boxes: straight where it can, else bowed to the side where it passes
 * behind fewest other boxes, and never more than gently. Points are rounded to 1/64.
 */
void kring_network_route (const KringRect *box, guint n_boxes, const KringNetworkTie *ties, guint n_ties,
                          KringCurve *curves);

G_END_DECLS
