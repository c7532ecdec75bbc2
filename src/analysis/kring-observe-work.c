/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-observe-private.h"

#define MANY_NEEDS 3
#define FEWEST_TICKED 3
#define MANY_MANAGERS 3

static KringContribution *
contribution_of (KringLook *look, guint number)
{
  return kring_organisation_contribution (look->organisation, look->need->row.id, look->circle->actor[number]);
}

static gboolean
is_not_asked (KringLook *look, guint index)
{
  GPtrArray *rows = kring_organisation_contributions_of (look->organisation, index);
  gboolean available = FALSE;

  if (look->need != NULL)
    {
      KringContribution *here = kring_organisation_contribution (look->organisation, look->need->row.id, index);

      return here != NULL && here->ring == KRING_RING_AVAILABLE;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      if (kring_contributes (g_ptr_array_index (rows, i)))
        return FALSE;
      available |= KRING_CONTRIBUTION (g_ptr_array_index (rows, i))->ring == KRING_RING_AVAILABLE;
    }
  return available;
}

static void
look_for_not_asked (KringLook *look)
{
  KringObservation *observation = NULL;

  for (guint i = 0; i < kring_organisation_size (look->organisation); i++)
    {
      if (!is_not_asked (look, i))
        continue;
      if (observation == NULL)
        observation = kring_look_add (look, KRING_OBSERVATION_NOT_ASKED, 0);
      kring_observation_name (observation, kring_organisation_actor (look->organisation, i)->row.id);
    }
}

/* The needs that the actor contributes to, by rank. */
static GPtrArray *
needs_of (const KringOrganisation *organisation, guint index)
{
  GPtrArray *needs = g_ptr_array_new ();
  GPtrArray *rows = organisation->rows[KRING_TABLE_NEED];

  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *need = g_ptr_array_index (rows, i);

      if (kring_contributes (kring_organisation_contribution (organisation, need->id, index)))
        g_ptr_array_add (needs, need);
    }
  return needs;
}

static int
needs_order (gconstpointer a, gconstpointer b)
{
  const KringObservation *x = *(KringObservation *const *) a, *y = *(KringObservation *const *) b;

  return x->needs->len > y->needs->len ? -1 : x->needs->len < y->needs->len;
}

static void
look_for_many_needs (KringLook *look)
{
  KringLook found = { .organisation = look->organisation, .need = look->need, .seen = g_ptr_array_new () };

  for (guint i = 0; i < look->circle->n; i++)
    {
      g_autoptr (GPtrArray) needs = needs_of (look->organisation, look->circle->actor[i]);
      KringObservation *observation;

      if (needs->len < MANY_NEEDS)
        continue;
      observation = kring_look_add (&found, KRING_OBSERVATION_MANY_NEEDS, 0);
      kring_observation_name (observation, kring_circle_id (look->circle, i));
      for (guint j = 0; j < needs->len; j++)
        g_ptr_array_add (observation->needs, g_strdup (KRING_ROW (g_ptr_array_index (needs, j))->id));
    }
  /* A stable sort: who carries as many as another stands by name. */
  g_ptr_array_sort (found.seen, needs_order);
  g_ptr_array_extend_and_steal (look->seen, found.seen);
}

static void
look_for_enabling (KringLook *look)
{
  guint delivers = 0;
  KringObservation *observation;

  for (guint i = 0; i < look->circle->n; i++)
    {
      if (contribution_of (look, i)->enables)
        return;
      delivers += contribution_of (look, i)->delivers != 0;
    }
  if (delivers < FEWEST_TICKED)
    return;
  observation = kring_look_add (look, KRING_OBSERVATION_NOBODY_ENABLES, 0);
  for (guint i = 0; i < look->circle->n; i++)
    if (contribution_of (look, i)->delivers)
      kring_observation_name (observation, kring_circle_id (look->circle, i));
}

static void
look_for_effect (KringLook *look)
{
  KringObservation *observation = NULL;

  for (guint i = 0; i < look->circle->n; i++)
    {
      const KringContribution *contribution = contribution_of (look, i);

      if (contribution->activity[0] == '\0' || contribution->effect[0] != '\0')
        continue;
      if (observation == NULL)
        observation = kring_look_add (look, KRING_OBSERVATION_NO_EFFECT, 0);
      kring_observation_name (observation, kring_circle_id (look->circle, i));
    }
}

static int
longest_first (gconstpointer a, gconstpointer b)
{
  const GArray *x = *(GArray *const *) a, *y = *(GArray *const *) b;

  return x->len > y->len ? -1 : x->len < y->len;
}

/* Of each pair with a tie the way through the line, the longest first; those of one length by name. */
static GPtrArray *
long_lines (KringLook *look)
{
  g_autoptr (KringLineWays) line = kring_line_of (look->organisation);
  GPtrArray *ways = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  KringCircle *circle = look->circle;

  for (guint i = 0; i < circle->n && !kring_look_given_up (look); i++)
    {
      guint n;
      const guint *near = kring_ways_near (circle->ways, i, &n);

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GArray) way
              = near[j] > i ? kring_line_ways_between (line, circle->actor[i], circle->actor[near[j]]) : NULL;

          if (way != NULL && way->len >= MANY_MANAGERS + 2)
            g_ptr_array_add (ways, g_steal_pointer (&way));
        }
    }
  g_ptr_array_sort (ways, longest_first);
  return ways;
}

static void
look_at_line (KringLook *look)
{
  g_autoptr (GPtrArray) ways = long_lines (look);

  for (guint i = 0; i < ways->len && kring_look_wants (look, KRING_OBSERVATION_LINE); i++)
    {
      GArray *way = g_ptr_array_index (ways, i);
      KringObservation *observation = kring_look_add (look, KRING_OBSERVATION_LINE, 0);

      for (guint j = 0; j < way->len; j++)
        kring_observation_name (observation,
                                kring_organisation_actor (look->organisation, g_array_index (way, guint, j))->row.id);
    }
}

void
kring_look_at_work (KringLook *look)
{
  look_for_not_asked (look);
  look_for_many_needs (look);
  if (look->need != NULL)
    {
      look_for_enabling (look);
      look_for_effect (look);
    }
  look_at_line (look);
}
