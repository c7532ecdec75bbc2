/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Who reaches whom through ties, and by whom. Actors are numbers from 0, ties are pairs of them without direction or
 * weight: plain structs in, plain arrays out. Where several answers are equally good the one with the lowest numbers is
 * given, so the outcome never hangs on the order of the ties. The measures are igraph's, and tests hold them against it;
 * but igraph itself lets in one thread at a time (kring-igraph.h), and a worker that measures for a second would keep the
 * window waiting. */

/** KringWaysTie: two actors that have to do with each other. */
typedef struct
{
  guint one, other;
} KringWaysTie;

typedef struct _KringWays KringWays;

/* What nobody comes to. */
#define KRING_WAYS_NONE G_MAXUINT

/**
 * kring_ways_new:
 * @n_actors: how many actors there are
 * @ties: (array length=n_ties) (nullable): the ties; one that is there twice counts once, one with oneself not at all
 * @n_ties: how many
 *
 * Returns: (transfer full): the ways between the actors
 */
KringWays *kring_ways_new (guint n_actors, const KringWaysTie *ties, guint n_ties);
void kring_ways_free (KringWays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringWays, kring_ways_free)

/** kring_ways_size: Returns how many actors there are. */
guint kring_ways_size (const KringWays *self);
/** kring_ways_n_ties: Returns how many pairs of actors have a tie. */
guint kring_ways_n_ties (const KringWays *self);
/** kring_ways_near: Returns: (transfer none) (array length=n): those who have a tie with @actor, in order. */
const guint *kring_ways_near (const KringWays *self, guint actor, guint *n);

/**
 * kring_ways_parts:
 * @self: the ways
 * @n: (out): how many parts there are
 *
 * The connected components: two actors are in the same part if there is a way from one to the other.
 *
 * Returns: (transfer full) (array): for each actor the number of its part, from 0 in the order of their first actors
 */
guint *kring_ways_parts (const KringWays *self, guint *n);

/**
 * kring_ways_betweenness:
 * @self: the ways
 * @most: from how many actors ways are looked for at most, 1 or more, among those who have ways to each other
 * @unsure: (out): by which part of its pairs (kring_ways_pairs()) the measure of an actor may be too high; 0 if there
 *   were never more than @most, else this is exceeded once in a thousand times
 * @cancellable: (nullable): to give up
 *
 * Betweenness (Freeman, Sociometry 40(1), 1977): for each actor, over all pairs of others, the part of the pair's
 * shortest ways that pass through it. Found by going out from each actor and back (Brandes, Journal of Mathematical
 * Sociology 25(2), 2001); where there are more than @most, from so many of them, drawn by lot, which is an estimate
 * (Brandes and Pich, International Journal of Bifurcation and Chaos 17(7), 2007). Rounded to one part in a million, so
 * that two machines agree on what is half.
 *
 * Returns: (transfer full) (array) (nullable): a number of pairs for each actor; %NULL if it was given up
 */
double *kring_ways_betweenness (const KringWays *self, guint most, double *unsure, GCancellable *cancellable);

/**
 * kring_ways_pairs:
 *
 * Returns: (transfer full) (array): for each actor how many pairs of others have a way between them as long as it is
 *   there; what its betweenness is a part of
 */
double *kring_ways_pairs (const KringWays *self);

/**
 * kring_ways_distances:
 * @self: the ways
 * @from: (array length=n_from): where to start
 * @n_from: how many
 *
 * Returns: (transfer full) (array): for each actor how many ties it is from the nearest of @from; %KRING_WAYS_NONE if
 *   there is no way
 */
guint *kring_ways_distances (const KringWays *self, const guint *from, guint n_from);

/**
 * kring_ways_shortest:
 * @self: the ways
 * @from: an actor
 * @to: another
 *
 * Returns: (transfer full) (element-type guint): a way over as few ties as there can be, both ends included; empty if
 *   there is none
 */
GArray *kring_ways_shortest (const KringWays *self, guint from, guint to);

G_END_DECLS
