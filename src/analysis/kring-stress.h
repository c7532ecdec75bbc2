/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-hops.h"

G_BEGIN_DECLS

/* Stress: how far the distances in a picture are from the number of ties between each two, each pair weighted by the
 * inverse square of that number. Low stress means that near is near and far is far. Lengths are in ties here. */

/**
 * KringStressWork:
 *
 * How a long work tells how far it is: @go_on is called with the part that is done, from @from to @to, and returns
 * %FALSE to stop. %NULL asks nobody.
 */
typedef struct
{
  gboolean (*go_on) (double part, gpointer data);
  gpointer data;
  double from, to;
} KringStressWork;

/**
 * KringStressSweeps:
 *
 * How often all are moved, and how far: at first a pair whose distance is d ties goes @first / d² of its way, at last
 * @last / d², and never more than all of it. With a @hold, each is drawn back by that part, 0 to 1, to where it
 * stood after every sweep.
 */
typedef struct
{
  guint sweeps;
  double first, last;
  const float *hold; /* (nullable) (array) */
} KringStressSweeps;

typedef struct _KringStress KringStress;

/**
 * kring_stress_new:
 * @adjacency: (transfer none): who is tied to whom, in an order that has nothing to do with where they belong; all
 *   must be reachable from each other
 *
 * Counts the ties between all pairs or, where these are too many, from the first actors to all: a fair sample.
 *
 * Returns: (transfer full): what the functions below need
 */
KringStress *kring_stress_new (const KringAdjacency *adjacency);
void kring_stress_free (KringStress *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringStress, kring_stress_free)

/** kring_stress_longest: Returns over how many ties those farthest from each other are tied, as far as was counted. */
guint kring_stress_longest (const KringStress *self);

/** kring_stress_is_sample: Returns whether ties were counted from some actors only. */
gboolean kring_stress_is_sample (const KringStress *self);

/**
 * kring_stress_settle:
 * @self: the counts
 * @x: (inout) (array): where the actors stand, in ties
 * @y: (inout) (array): likewise
 * @how: how often and how far they are moved
 * @work: (nullable): whom to tell
 *
 * Lowers the stress by stochastic gradient descent (Zheng, Pawar, Goodman 2018, “Graph drawing by stochastic gradient
 * descent”): pair after pair is moved towards its distance, by less and less. The pairs are taken by diagonals, four at
 * a time that have nobody in common, so that processors of any width do the same sums in the same order. Of many
 * actors each sweep takes other sources from the sample, and everybody moves towards the distance from those. That
 * needs as little as the pivots of the sparse stress model (Ortmann, Klimenta, Brandes 2017) and, as the sources
 * change, does not bend the picture towards any.
 *
 * Returns: %FALSE if it was stopped
 */
gboolean
kring_stress_settle (KringStress *self, float *x, float *y, const KringStressSweeps *how, const KringStressWork *work);

/**
 * kring_stress_measure:
 * @self: the counts
 * @x: (array): where the actors stand
 * @y: (array): likewise
 * @scale: (out) (optional): by what to multiply all lengths for the stress to be least
 *
 * Looks at all pairs of up to 400 actors, at a fair sample of more.
 *
 * Returns: the stress at that scale, divided by the number of pairs: 0 is perfect
 */
double kring_stress_measure (const KringStress *self, const float *x, const float *y, double *scale);

G_END_DECLS
