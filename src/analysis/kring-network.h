/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-communities.h"
#include "kring-geometry.h"

G_BEGIN_DECLS

/* The arrangement as a network: who is tied to each other stands near, who has nothing in common stands far apart, and
 * what hangs together in several parts stands side by side. Plain structs in, plain structs out: it knows no document
 * and draws nothing. */

/**
 * KringNetworkNode:
 *
 * One actor or need. @w and @h are the size of its box. @key decides where nothing else does (a hash of its id), so
 * that the outcome never hangs on the order of the array. When @placed, @x and @y say where its centre stood; when
 * @pinned too, somebody put it there by hand. @hub: a need, which is in no community.
 */
typedef struct
{
  double w, h;
  guint64 key;
  gboolean placed, pinned, hub;
  double x, y;
} KringNetworkNode;

/** KringNetworkTie: @a and @b are indexes of nodes; @weight, above 0, is how much the tie counts in a community. */
typedef struct
{
  guint a, b;
  double weight;
} KringNetworkTie;

/** KringNetworkProgress: Told now and then which @part is done, 0 to 1; returns %FALSE to give up. */
typedef gboolean (*KringNetworkProgress) (double part, gpointer data);

typedef struct
{
  guint n_nodes;
  const KringNetworkNode *nodes;
  guint n_ties;
  const KringNetworkTie *ties;
  double gap;                    /* least free space between two boxes */
  KringNetworkProgress progress; /* (nullable) */
  gpointer progress_data;
} KringNetworkInput;

typedef struct
{
  guint n_nodes;
  KringPoint *centre; /* of each node's box, rounded to 1/64; of one that needed not move, exactly as it came */
  double tie_length;  /* how far apart two that are tied stand where it is not crowded */
} KringNetwork;

/**
 * kring_network_arrange:
 * @input: the actors, their ties and the sizes of things
 *
 * Arranges as a network, by low stress (kring_stress_settle()); no two boxes overlap. Where most of those who hang
 * together were placed before, they are led on from there and move little, if at all; new ones find their place among
 * them. What was pinned gives way to nothing but another pinned one. The outcome is a function of @input alone,
 * on every machine.
 *
 * Returns: (transfer full) (nullable): the arrangement; %NULL if the progress callback gave up
 */
KringNetwork *kring_network_arrange (const KringNetworkInput *input);
void kring_network_free (KringNetwork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringNetwork, kring_network_free)

/**
 * kring_network_communities:
 * @input: the actors and their ties; sizes and places do not matter
 * @community: (out caller-allocates) (array): of each node; %KRING_NO_COMMUNITY for needs, which would draw all whom
 *   they concern into one, and for those in a community of fewer than three
 *
 * Finds who belongs together by their ties (kring_communities_find()), in an outcome that is a function of @input
 * alone.
 *
 * Returns: how many communities
 */
guint kring_network_communities (const KringNetworkInput *input, guint *community);

G_END_DECLS
