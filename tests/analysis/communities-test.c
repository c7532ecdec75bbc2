/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-communities.h"

/* What somebody would lose: a tint that says who belongs together, and means it. */

static guint
tie_all (KringCommunityTie *ties, guint from, guint to, guint n)
{
  for (guint i = from; i < to; i++)
    for (guint k = i + 1; k < to; k++)
      ties[n++] = (KringCommunityTie){ i, k, 1 };
  return n;
}

static void
test_two_groups (void)
{
  KringCommunityTie ties[64];
  guint community[11], n = tie_all (ties, 0, 5, 0);

  n = tie_all (ties, 5, 9, n);
  ties[n++] = (KringCommunityTie){ 4, 5, 1 };
  ties[n++] = (KringCommunityTie){ 9, 10, 1 };
  g_assert_cmpuint (kring_communities_find (11, ties, n, community), ==, 2);
  for (guint i = 0; i < 9; i++)
    g_assert_cmpuint (community[i], ==, i < 5 ? 0 : 1);
  g_assert_cmpuint (community[9], ==, KRING_NO_COMMUNITY);
  g_assert_cmpuint (community[10], ==, KRING_NO_COMMUNITY);
}

/* A chain of six falls apart where its weak tie is. */
static void
test_weight (void)
{
  KringCommunityTie ties[5];
  guint community[6];

  for (guint i = 0; i < 5; i++)
    ties[i] = (KringCommunityTie){ i, i + 1, i == 2 ? 0.1 : 5 };
  g_assert_cmpuint (kring_communities_find (6, ties, 5, community), ==, 2);
  for (guint i = 0; i < 6; i++)
    g_assert_cmpuint (community[i], ==, i <= 2 ? 0 : 1);
}

static void
test_order_of_ties (void)
{
  for (guint32 seed = 0; seed < 50; seed++)
    {
      GRand *rand = g_rand_new_with_seed (seed);
      KringCommunityTie ties[120], turned[120];
      guint one[60], other[60];

      for (guint t = 0; t < 120; t++)
        {
          ties[t] = (KringCommunityTie){ (guint) g_rand_int_range (rand, 0, 60), (guint) g_rand_int_range (rand, 0, 60),
                                         g_rand_int_range (rand, 1, 4) };
          turned[119 - t] = (KringCommunityTie){ ties[t].b, ties[t].a, ties[t].weight };
        }
      g_assert_cmpuint (kring_communities_find (60, ties, 120, one), ==, kring_communities_find (60, turned, 120, other));
      for (guint i = 0; i < 60; i++)
        g_assert_cmpuint (one[i], ==, other[i]);
      g_rand_free (rand);
    }
}

static void
test_nobody (void)
{
  guint community[2] = { 7, 7 };

  g_assert_cmpuint (kring_communities_find (0, NULL, 0, community), ==, 0);
  g_assert_cmpuint (kring_communities_find (2, NULL, 0, community), ==, 0);
  g_assert_cmpuint (community[1], ==, KRING_NO_COMMUNITY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/communities/two-groups-are-found", test_two_groups);
  g_test_add_func ("/communities/a-weak-tie-divides", test_weight);
  g_test_add_func ("/communities/order-of-ties-does-not-matter", test_order_of_ties);
  g_test_add_func ("/communities/nobody", test_nobody);
  return g_test_run ();
}
