/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The way through the line: up from one actor to somebody above both, and down to the other. It is the way a question
 * takes if each asks only their own manager. */

/** KringLineStep: @actor reports to @above; a second manager is a step of its own. */
typedef struct
{
  guint actor, above;
} KringLineStep;

typedef struct _KringLineWays KringLineWays;

/**
 * kring_line_ways_new:
 * @n_actors: how many actors there are, told as numbers from 0
 * @steps: (array length=n_steps) (nullable): who reports to whom; a circle does no harm
 * @n_steps: how many
 *
 * Returns: (transfer full): the line
 */
KringLineWays *kring_line_ways_new (guint n_actors, const KringLineStep *steps, guint n_steps);
void kring_line_ways_free (KringLineWays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLineWays, kring_line_ways_free)

/**
 * kring_line_ways_between:
 * @self: the line
 * @from: an actor
 * @to: another
 *
 * Of all that are above both, or are one of them and above the other, the one over whom the way is shortest is taken; of
 * equals the one nearest to @from, then the first.
 *
 * Returns: (transfer full) (element-type guint): the way, both ends included; what lies between them are the managers it
 *   goes over. Empty if nobody is above both.
 */
GArray *kring_line_ways_between (const KringLineWays *self, guint from, guint to);

G_END_DECLS
