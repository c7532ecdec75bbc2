/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** KringCommunityTie: @a and @b are indexes; @weight, above 0, is how strong the tie is. */
typedef struct
{
  guint a, b;
  double weight;
} KringCommunityTie;

#define KRING_NO_COMMUNITY G_MAXUINT

/**
 * kring_communities_find:
 * @n: how many actors
 * @ties: (array length=n_ties): their ties
 * @n_ties: how many
 * @community: (out caller-allocates) (array length=n): the community of each; %KRING_NO_COMMUNITY for one in a
 *   community of fewer than three
 *
 * Finds groups with more ties within than chance would give: multilevel optimisation of modularity (Blondel, Guillaume,
 * Lambiotte, Lefebvre 2008, “Fast unfolding of communities in large networks”), by igraph. Communities are numbered by
 * their first member. The outcome hangs on the order of the actors, which a caller should fix, and not on that of
 * the ties.
 *
 * Returns: how many communities
 */
guint kring_communities_find (guint n, const KringCommunityTie *ties, guint n_ties, guint *community);

G_END_DECLS
