/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-communities.h"

#include <stdlib.h>

#include "kring-igraph.h"

#define LEAST_MEMBERS 3

static int
compare_ties (const void *a, const void *b)
{
  const KringCommunityTie *one = a, *other = b;

  if (one->a != other->a)
    return one->a < other->a ? -1 : 1;
  if (one->b != other->b)
    return one->b < other->b ? -1 : 1;
  return (one->weight > other->weight) - (one->weight < other->weight);
}

/* In one order, whatever the input's: the answer hangs on the order of ties, and so do sums. */
static KringCommunityTie *
sorted_ties (const KringCommunityTie *ties, guint n_ties)
{
  KringCommunityTie *sorted = g_new (KringCommunityTie, n_ties + 1);

  for (guint t = 0; t < n_ties; t++)
    sorted[t] = (KringCommunityTie){ MIN (ties[t].a, ties[t].b), MAX (ties[t].a, ties[t].b), ties[t].weight };
  qsort (sorted, n_ties, sizeof (KringCommunityTie), compare_ties);
  return sorted;
}

static void
ask_igraph (guint n, const KringCommunityTie *ties, guint n_ties, guint *community)
{
  g_autoptr (GMutexLocker) lock = kring_igraph_lock ();
  igraph_vector_int_t ends, membership;
  igraph_vector_t weights;
  igraph_t graph;

  igraph_vector_int_init (&ends, 2 * (igraph_integer_t) n_ties);
  igraph_vector_init (&weights, n_ties);
  igraph_vector_int_init (&membership, 0);
  for (guint t = 0; t < n_ties; t++)
    {
      VECTOR (ends)[2 * t] = ties[t].a;
      VECTOR (ends)[2 * t + 1] = ties[t].b;
      VECTOR (weights)[t] = ties[t].weight;
    }
  if (igraph_create (&graph, &ends, n, IGRAPH_UNDIRECTED) == IGRAPH_SUCCESS)
    {
      if (igraph_community_multilevel (&graph, &weights, 1, &membership, NULL, NULL) == IGRAPH_SUCCESS)
        for (guint i = 0; i < n; i++)
          community[i] = (guint) VECTOR (membership)[i];
      igraph_destroy (&graph);
    }
  igraph_vector_int_destroy (&membership);
  igraph_vector_destroy (&weights);
  igraph_vector_int_destroy (&ends);
}

/* Numbers the communities by their first member and forgets those that are hardly any. */
static guint
number_communities (guint n, guint *community)
{
  g_autofree guint *members = g_new0 (guint, n + 1);
  g_autofree guint *number = g_new (guint, n + 1);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      members[community[i]]++;
      number[i] = KRING_NO_COMMUNITY;
    }
  for (guint i = 0; i < n; i++)
    {
      guint was = community[i];

      if (members[was] >= LEAST_MEMBERS && number[was] == KRING_NO_COMMUNITY)
        number[was] = count++;
      community[i] = number[was];
    }
  return count;
}

guint
kring_communities_find (guint n, const KringCommunityTie *ties, guint n_ties, guint *community)
{
  g_autofree KringCommunityTie *sorted = sorted_ties (ties, n_ties);

  for (guint i = 0; i < n; i++)
    community[i] = i;
  if (n >= LEAST_MEMBERS && n_ties > 0)
    ask_igraph (n, sorted, n_ties, community);
  return number_communities (n, community);
}
