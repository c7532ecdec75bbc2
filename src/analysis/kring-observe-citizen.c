/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-observe-private.h"

static KringContribution *
contribution_of (KringLook *look, guint index)
{
  return kring_organisation_contribution (look->organisation, look->need->row.id, index);
}

static void
look_at_goal (KringLook *look)
{
  int set = look->need->goal_set, kept = look->need->goal_loyal;

  if (set == KRING_ANSWER_NO || set == KRING_ANSWER_PARTLY)
    kring_look_add (look, KRING_OBSERVATION_GOAL_NOT_SET, set);
  if (set != KRING_ANSWER_NO && (kept == KRING_ANSWER_NO || kept == KRING_ANSWER_PARTLY))
    kring_look_add (look, KRING_OBSERVATION_GOAL_NOT_KEPT, kept);
  if (set == KRING_ANSWER_NOT_ASKED)
    kring_look_add (look, KRING_OBSERVATION_GOAL_NOT_ASKED, 0);
  else if (set != KRING_ANSWER_NO && kept == KRING_ANSWER_NOT_ASKED)
    kring_look_add (look, KRING_OBSERVATION_GOAL_NOT_ASKED, 1);
}

static void
look_beside (KringLook *look)
{
  KringObservation *observation;

  for (guint i = 0; i < look->circle->n; i++)
    if (look->circle->home[i])
      return;
  observation = kring_look_add (look, KRING_OBSERVATION_NOBODY_BESIDE, 0);
  for (guint i = 0; i < look->circle->n; i++)
    kring_observation_name (observation, kring_circle_id (look->circle, i));
}

static void
look_at_own_network (KringLook *look)
{
  KringObservation *observation;

  for (guint i = 0; i < look->circle->n; i++)
    if (kring_circle_sector (look->circle, i) == KRING_SECTOR_OWN)
      return;
  observation = kring_look_add (look, KRING_OBSERVATION_NOBODY_OWN, 0);
  for (guint i = 0; i < kring_organisation_size (look->organisation); i++)
    {
      KringActor *actor = kring_organisation_actor (look->organisation, i);

      if (actor->sector == KRING_SECTOR_OWN && contribution_of (look, i) != NULL)
        kring_observation_name (observation, actor->row.id);
    }
}

/* How far each is from the citizen's side. */
static guint *
far_from_citizen (KringLook *look)
{
  KringCircle *circle = look->circle;
  g_autofree guint *side = g_new (guint, circle->n + 1);
  guint n = 0;

  for (guint i = 0; i < circle->n; i++)
    if (kring_circle_sector (circle, i) == KRING_SECTOR_OWN)
      side[n++] = i;
  for (guint i = 0; n == 0 && i < circle->n; i++)
    if (circle->home[i])
      side[n++] = i;
  return kring_ways_distances (circle->ways, side, n);
}

typedef struct
{
  guint near, far; /* numbers in the circle */
  guint steps;     /* from the citizen's side to the nearer */
} StrainedTie;

static int
strained_order (gconstpointer a, gconstpointer b)
{
  const StrainedTie *x = a, *y = b;

  if (x->steps != y->steps)
    return x->steps < y->steps ? -1 : 1;
  if (x->near != y->near)
    return x->near < y->near ? -1 : 1;
  return x->far < y->far ? -1 : x->far > y->far;
}

/* Two actors may have several ties; that one of them is strained is what counts, and once. */
static void
look_at_strained (KringLook *look)
{
  GPtrArray *ties = look->organisation->rows[KRING_TABLE_TIE];
  g_autofree guint *far = far_from_citizen (look);
  g_autoptr (GArray) strained = g_array_new (FALSE, FALSE, sizeof (StrainedTie));

  for (guint i = 0; i < ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (ties, i);
      guint one, other;

      if (tie->strength != KRING_STRENGTH_STRAINED || !kring_circle_tie (look->circle, tie, &one, &other)
          || far[one] == far[other])
        continue;
      g_array_append_vals (strained, &(StrainedTie){ far[one] < far[other] ? one : other,
                                                     far[one] < far[other] ? other : one, MIN (far[one], far[other]) },
                           1);
    }
  g_array_sort (strained, strained_order);
  for (guint i = 0; i < strained->len && kring_look_wants (look, KRING_OBSERVATION_STRAINED); i++)
    {
      const StrainedTie *tie = &g_array_index (strained, StrainedTie, i);
      KringObservation *observation;

      if (i > 0 && strained_order (tie, tie - 1) == 0)
        continue;
      observation = kring_look_add (look, KRING_OBSERVATION_STRAINED, tie->steps > 0);
      kring_observation_name (observation, kring_circle_id (look->circle, tie->near));
      kring_observation_name (observation, kring_circle_id (look->circle, tie->far));
    }
}

static gboolean
map_is_empty (KringLook *look)
{
  for (guint i = 0; i < kring_organisation_size (look->organisation); i++)
    if (contribution_of (look, i) != NULL)
      return FALSE;
  return TRUE;
}

void
kring_look_at_citizen (KringLook *look)
{
  if (map_is_empty (look))
    return;
  look_at_goal (look);
  look_beside (look);
  look_at_own_network (look);
  look_at_strained (look);
}
