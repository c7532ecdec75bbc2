/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"

G_BEGIN_DECLS

/* How large a diagram can be on a page. Around an ellipse the corners are free: title and legend may stand in them. */

/** KringGround: The ground that a diagram covers, with room for the width of its lines: its ellipse if it has one,
 * and what sticks out of that. */
typedef struct
{
  KringRect extents;
  KringRect ellipse;
  GArray *outside; /* of KringRect */
} KringGround;

KringGround *kring_ground_new (const KringDiagram *diagram);
void kring_ground_free (KringGround *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringGround, kring_ground_free)

/**
 * kring_ground_place:
 * @self: a ground
 * @content: the part of a page that may be drawn on
 * @taken: (array length=n_taken): what else stands there, with the space it wants around it
 * @n_taken: how many
 * @scale: how large the diagram shall be
 * @origin: (out): where its (0, 0) comes to stand, as near to the middle as it can
 *
 * Returns: whether there is room for it
 */
gboolean kring_ground_place (const KringGround *self, KringRect content, const KringRect *taken, guint n_taken,
                             double scale, KringPoint *origin);

/** kring_ground_placed: Returns what @self covers of a page at @scale and @origin. */
KringRect kring_ground_placed (const KringGround *self, double scale, KringPoint origin);

/** kring_ground_largest: Like kring_ground_place(), for the largest scale up to @most there is room for.
 * Returns: the scale, 0 if there is no room at all */
double kring_ground_largest (const KringGround *self, KringRect content, const KringRect *taken, guint n_taken,
                             double most, KringPoint *origin);

G_END_DECLS
