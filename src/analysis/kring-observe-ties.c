/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-observe-private.h"

/* Of three in a row one is always in between; that says nothing. */
#define FEWEST_IN_BETWEEN 4
#define FEWEST_WITH_TIES 3

/* Somebody without whom others are not reached, among how many others, and whom. */
typedef struct
{
  guint actor, others;
  GArray *only;
} Narrow;

static void
narrow_clear (gpointer data)
{
  g_array_unref (((Narrow *) data)->only);
}

static int
narrow_order (gconstpointer a, gconstpointer b)
{
  const Narrow *x = a, *y = b;

  if (x->only->len != y->only->len)
    return x->only->len > y->only->len ? -1 : 1;
  return x->actor < y->actor ? -1 : x->actor > y->actor;
}

/* With how many others each has a way. */
static guint *
others_of (const KringCircle *circle)
{
  guint n_parts;
  g_autofree guint *part = kring_ways_parts (circle->ways, KRING_WAYS_NONE, &n_parts);
  g_autofree guint *size = g_new0 (guint, n_parts + 1);
  guint *others = g_new (guint, circle->n + 1);

  for (guint i = 0; i < circle->n; i++)
    size[part[i]]++;
  for (guint i = 0; i < circle->n; i++)
    others[i] = size[part[i]] - 1;
  return others;
}

/* Those without whom somebody is not reached, most reached first. */
static GArray *
narrow_of (const KringCircle *circle)
{
  GArray *narrow = g_array_new (FALSE, FALSE, sizeof (Narrow));
  g_autoptr (GArray) points = kring_ways_narrow (circle->ways);
  g_autofree guint *others = others_of (circle);

  g_array_set_clear_func (narrow, narrow_clear);
  for (guint i = 0; i < points->len; i++)
    {
      Narrow one = { g_array_index (points, guint, i), others[g_array_index (points, guint, i)], NULL };

      if (one.others < FEWEST_IN_BETWEEN - 1)
        continue;
      one.only = kring_ways_only_through (circle->ways, one.actor, circle->home);
      g_array_append_val (narrow, one);
    }
  g_array_sort (narrow, narrow_order);
  return narrow;
}

static void
look_through (KringLook *look, GArray *narrow)
{
  for (guint i = 0; i < narrow->len; i++)
    {
      const Narrow *one = &g_array_index (narrow, Narrow, i);
      KringObservation *observation = kring_look_add (look, KRING_OBSERVATION_ONLY_THROUGH, 0);

      kring_observation_name (observation, kring_circle_id (look->circle, one->actor));
      for (guint j = 0; j < one->only->len; j++)
        kring_observation_name (observation, kring_circle_id (look->circle, g_array_index (one->only, guint, j)));
    }
}

static gboolean
is_told_already (GArray *narrow, guint actor)
{
  for (guint i = 0; i < narrow->len; i++)
    if (g_array_index (narrow, Narrow, i).actor == actor)
      return 2 * g_array_index (narrow, Narrow, i).only->len >= g_array_index (narrow, Narrow, i).others;
  return FALSE;
}

static void
look_in_between (KringLook *look, GArray *narrow)
{
  g_autofree double *betweenness = kring_ways_betweenness (look->circle->ways);
  g_autofree double *pairs = kring_ways_pairs (look->circle->ways);
  g_autofree guint *others = others_of (look->circle);

  for (guint i = 0; i < look->circle->n; i++)
    if (others[i] >= FEWEST_IN_BETWEEN - 1 && 2 * betweenness[i] > pairs[i]
        && !is_told_already (narrow, i))
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
  g_autofree guint *part = kring_ways_parts (circle->ways, KRING_WAYS_NONE, &n_parts);
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
  g_autoptr (GArray) narrow = NULL;

  if (circle->n >= FEWEST_WITH_TIES && 2 * kring_ways_n_ties (circle->ways) < circle->n)
    {
      KringObservation *few
          = kring_look_add (look, KRING_OBSERVATION_FEW_TIES, (int) kring_ways_n_ties (circle->ways));

      for (guint i = 0; i < circle->n; i++)
        kring_observation_name (few, kring_circle_id (circle, i));
      return;
    }
  if (kring_ways_n_ties (circle->ways) > 0)
    look_for_alone (look);
  narrow = narrow_of (circle);
  look_through (look, narrow);
  look_in_between (look, narrow);
  look_for_groups (look);
}
