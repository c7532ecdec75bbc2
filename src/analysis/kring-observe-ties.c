/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-cuts.h"
#include "kring-observe-private.h"

/* Of three in a row one is always in between; that says nothing. */
#define FEWEST_IN_BETWEEN 4
#define FEWEST_WITH_TIES 3
/* How many steps along ties may be gone to find out what passes through whom: half a second. That is enough to ask all
 * of 2,000 actors with 6,000 ties; of more, so many are asked as it is enough for, but never fewer than can tell who
 * carries two thirds. */
#define MOST_STEPS 30000000u
#define FEWEST_ASKED 250u

/* Somebody without whom others are not reached, and how many. */
typedef struct
{
  guint actor, behind;
} Narrow;

static int
narrow_order (gconstpointer a, gconstpointer b)
{
  const Narrow *x = a, *y = b;

  if (x->behind != y->behind)
    return x->behind > y->behind ? -1 : 1;
  return x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* Those without whom somebody is not reached, most reached first. */
static GArray *
narrow_of (const KringCircle *circle, const KringCuts *cuts)
{
  GArray *narrow = g_array_new (FALSE, FALSE, sizeof (Narrow));

  for (guint i = 0; i < circle->n; i++)
    {
      Narrow one = { i, kring_cuts_behind (cuts, i) };

      if (one.behind > 0 && kring_cuts_others (cuts, i) >= FEWEST_IN_BETWEEN - 1)
        g_array_append_val (narrow, one);
    }
  g_array_sort (narrow, narrow_order);
  return narrow;
}

static void
look_through (KringLook *look, const KringCuts *cuts)
{
  g_autoptr (GArray) narrow = narrow_of (look->circle, cuts);

  for (guint i = 0; i < narrow->len && kring_look_wants (look, KRING_OBSERVATION_ONLY_THROUGH); i++)
    {
      guint actor = g_array_index (narrow, Narrow, i).actor;
      g_autoptr (GArray) behind = kring_cuts_list_behind (cuts, actor);
      KringObservation *observation = kring_look_add (look, KRING_OBSERVATION_ONLY_THROUGH, 0);

      kring_observation_name (observation, kring_circle_id (look->circle, actor));
      for (guint j = 0; j < behind->len; j++)
        kring_observation_name (observation, kring_circle_id (look->circle, g_array_index (behind, guint, j)));
    }
}

/* Whether it is said already that half of the others are reached only through @actor. */
static gboolean
is_told_already (const KringCuts *cuts, guint actor)
{
  guint behind = kring_cuts_behind (cuts, actor);

  return behind > 0 && 2 * behind >= kring_cuts_others (cuts, actor);
}

/* How many actors to ask for their ways. */
static guint
how_many_to_ask (const KringWays *ways)
{
  return MAX (FEWEST_ASKED, MOST_STEPS / (1 + kring_ways_size (ways) + 2 * kring_ways_n_ties (ways)));
}

static void
look_in_between (KringLook *look, const KringCuts *cuts)
{
  const KringWays *ways = look->circle->ways;
  double unsure;
  g_autofree double *betweenness = kring_ways_betweenness (ways, how_many_to_ask (ways), &unsure, look->cancellable);
  g_autofree double *pairs = kring_ways_pairs (ways);

  for (guint i = 0; betweenness != NULL && i < look->circle->n; i++)
    if (kring_cuts_others (cuts, i) >= FEWEST_IN_BETWEEN - 1 && betweenness[i] > (0.5 + unsure) * pairs[i]
        && !is_told_already (cuts, i))
      kring_observation_name (kring_look_add (look, KRING_OBSERVATION_PASSES_THROUGH, 0),
                              kring_circle_id (look->circle, i));
}

static guint
n_near (const KringCircle *circle, guint number)
{
  guint n;

  kring_ways_near (circle->ways, number, &n);
  return n;
}

static void
look_for_alone (KringLook *look)
{
  KringObservation *observation = NULL;

  for (guint i = 0; i < look->circle->n; i++)
    {
      if (n_near (look->circle, i) > 0)
        continue;
      if (observation == NULL)
        observation = kring_look_add (look, KRING_OBSERVATION_NO_TIE, 0);
      kring_observation_name (observation, kring_circle_id (look->circle, i));
    }
}

/* A group and the one in it with most ties, who stands for it. */
typedef struct
{
  guint size, most, leader;
} Group;

static int
group_order (gconstpointer a, gconstpointer b)
{
  const Group *x = a, *y = b;

  if (x->size != y->size)
    return x->size > y->size ? -1 : 1;
  return x->leader < y->leader ? -1 : x->leader > y->leader;
}

static GArray *
groups_of (const KringCircle *circle)
{
  guint n_parts, kept = 0;
  g_autofree guint *part = kring_ways_parts (circle->ways, &n_parts);
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (Group));

  g_array_set_size (groups, n_parts);
  for (guint i = 0; i < circle->n; i++)
    {
      Group *group = &g_array_index (groups, Group, part[i]);

      group->size++;
      if (n_near (circle, i) > group->most)
        {
          group->most = n_near (circle, i);
          group->leader = i;
        }
    }
  for (guint i = 0; i < n_parts; i++)
    if (g_array_index (groups, Group, i).size > 1)
      g_array_index (groups, Group, kept++) = g_array_index (groups, Group, i);
  g_array_set_size (groups, kept);
  g_array_sort (groups, group_order);
  return groups;
}

static void
look_for_groups (KringLook *look)
{
  g_autoptr (GArray) groups = groups_of (look->circle);
  KringObservation *observation;
  g_autofree gboolean *leads = g_new0 (gboolean, look->circle->n + 1);

  if (groups->len < 2)
    return;
  observation = kring_look_add (look, KRING_OBSERVATION_APART, (int) groups->len);
  for (guint i = 0; i < groups->len; i++)
    {
      guint leader = g_array_index (groups, Group, i).leader;

      leads[leader] = TRUE;
      kring_observation_name (observation, kring_circle_id (look->circle, leader));
    }
  for (guint i = 0; i < look->circle->n; i++)
    if (!leads[i] && n_near (look->circle, i) > 0)
      kring_observation_name (observation, kring_circle_id (look->circle, i));
}

void
kring_look_at_ties (KringLook *look)
{
  KringCircle *circle = look->circle;
  g_autoptr (KringCuts) cuts = NULL;

  if (circle->n >= FEWEST_WITH_TIES && 2 * kring_ways_n_ties (circle->ways) < circle->n)
    {
      KringObservation *few = kring_look_add (look, KRING_OBSERVATION_FEW_TIES, (int) kring_ways_n_ties (circle->ways));

      for (guint i = 0; i < circle->n; i++)
        kring_observation_name (few, kring_circle_id (circle, i));
      return;
    }
  if (kring_ways_n_ties (circle->ways) > 0)
    look_for_alone (look);
  cuts = kring_cuts_new (circle->ways, circle->home);
  look_through (look, cuts);
  look_in_between (look, cuts);
  look_for_groups (look);
}
