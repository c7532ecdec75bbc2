/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * KringAdjacency:
 *
 * Who is tied to whom: the neighbours of i are @other[@from[i]] up to before @other[@from[i + 1]], in rising order,
 * each once and never i itself.
 */
typedef struct
{
  guint n;
  guint *from; /* n + 1 */
  guint *other;
} KringAdjacency;

/** kring_adjacency_init: Prepares @self for @n actors and @n_pairs ties, which may repeat and join one to itself. */
void kring_adjacency_init (KringAdjacency *self, guint n, const guint (*pairs)[2], guint n_pairs);
void kring_adjacency_clear (KringAdjacency *self);

#define KRING_HOPS_NONE G_MAXUINT16 /* no way; also what ways of more than 65,534 ties are called */

/**
 * kring_hops_from:
 * @self: who is tied to whom
 * @source: where ways begin
 * @hops: (out caller-allocates) (array): over how many ties each is reached at least, or %KRING_HOPS_NONE
 * @queue: (array): room for as many numbers as there are actors; afterwards those who were reached, nearest first
 *
 * Returns: how many were reached, @source among them
 */
guint kring_hops_from (const KringAdjacency *self, guint source, guint16 *hops, guint *queue);

/**
 * kring_hops_all:
 * @self: who is tied to whom
 * @longest: (out): the largest of the counts
 *
 * Counts the ties between all pairs, of whom each must be reachable from each other, from 256 actors at once
 * (bit-parallel breadth-first search, as in Then, Kaufmann, Chirigati and others 2014, “The more the merrier”). Kept by
 * diagonals, in the order in which the pairs are visited later: the pair (i, i + k) stands at kring_hops_at (n, k) + i.
 *
 * Returns: (transfer full): n (n - 1) / 2 counts
 */
guint16 *kring_hops_all (const KringAdjacency *self, guint *longest);

/**
 * kring_hops_some:
 * @self: who is tied to whom
 * @n_sources: a number of the first actors
 * @longest: (out): the largest of the counts
 *
 * The same from some actors to all: the pair (source, i) stands at source × n + i.
 *
 * Returns: (transfer full): n_sources × n counts
 */
guint16 *kring_hops_some (const KringAdjacency *self, guint n_sources, guint *longest);

static inline gsize
kring_hops_at (gsize n, gsize k)
{
  return (k - 1) * n - k * (k - 1) / 2;
}

G_END_DECLS
