/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-plans.h"

/* Today, overlaid with plans. */

static gboolean
has_not_ended (const KringRow *row, gpointer data)
{
  GPtrArray *ended = data;

  for (guint i = 0; i < ended->len; i++)
    if (strcmp (KRING_ROW (g_ptr_array_index (ended, i))->id, row->id) == 0)
      return FALSE;
  return TRUE;
}

/* A plan goes with what it speaks of, as it would were that taken away in an edit. */
static gboolean
stays_after (const KringRow *row, gpointer data)
{
  GPtrArray *ended = data;
  const KringPlan *plan = row->table->index == KRING_TABLE_PLAN ? KRING_PLAN (row) : NULL;

  for (guint i = 0; plan != NULL && i < ended->len; i++)
    {
      const char *id = KRING_ROW (g_ptr_array_index (ended, i))->id;

      if (g_strcmp0 (plan->tie, id) == 0 || g_strcmp0 (plan->contribution, id) == 0)
        return FALSE;
    }
  return has_not_ended (row, data);
}

KringOrganisation *
kring_organisation_after (const KringOrganisation *today, KringModel *model, GPtrArray *plans)
{
  g_autoptr (GPtrArray) ended = NULL;
  g_autoptr (GPtrArray) rows = kring_plans_outcome (model, plans, &ended);
  g_autoptr (KringOrganisation) amended = kring_organisation_amended (today, rows);
  KringOrganisation *self = kring_organisation_some (amended, stays_after, ended);

  self->time = KRING_TIME_AFTER;
  return self;
}

KringOrganisation *
kring_organisation_planned (const KringOrganisation *today, KringModel *model, GPtrArray *plans)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);
  g_autoptr (KringPlanned) planned = kring_planned_new (model, plans, added);
  KringOrganisation *self = kring_organisation_amended (today, added);

  self->time = KRING_TIME_PLANNED;
  self->planned = g_steal_pointer (&planned);
  return self;
}

KringOrganisation *
kring_organisation_at (KringModel *model, KringTime time, const char *const *chosen)
{
  g_autoptr (KringOrganisation) today = kring_organisation_new (model);
  g_autoptr (GPtrArray) plans = NULL;

  if (time == KRING_TIME_TODAY)
    return g_steal_pointer (&today);
  plans = kring_plans_pending (model, chosen);
  return time == KRING_TIME_AFTER ? kring_organisation_after (today, model, plans)
                                  : kring_organisation_planned (today, model, plans);
}

/* Maps */

static gboolean
will_be_on (KringMap *today, GPtrArray *rows, const char *actor)
{
  if (kring_map_find (today, actor) >= 0)
    return TRUE;
  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);

      if (row->table->index == KRING_TABLE_CONTRIBUTION && strcmp (KRING_CONTRIBUTION (row)->actor, actor) == 0
          && strcmp (KRING_CONTRIBUTION (row)->need, today->need->row.id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
holds (GPtrArray *rows, const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (KRING_ROW (g_ptr_array_index (rows, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Adds to @rows the ties that @actor, who comes onto the map, has today with those who are or come there. */
static void
add_ties_of (GPtrArray *rows, KringMap *today, KringModel *model, const char *actor)
{
  g_autoptr (GPtrArray) ties = kring_model_ties_of (model, actor);

  for (guint i = 0; i < ties->len; i++)
    {
      KringTie *tie = KRING_TIE (g_ptr_array_index (ties, i));
      const char *other = strcmp (tie->one, actor) == 0 ? tie->other : tie->one;

      if (will_be_on (today, rows, other) && !holds (rows, tie->row.id))
        g_ptr_array_add (rows, kring_row_ref (&tie->row));
    }
}

static void
add_ties_of_newcomers (GPtrArray *rows, KringMap *today, KringModel *model)
{
  guint n = rows->len;

  for (guint i = 0; i < n; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);

      if (row->table->index == KRING_TABLE_CONTRIBUTION
          && strcmp (KRING_CONTRIBUTION (row)->need, today->need->row.id) == 0
          && kring_map_find (today, KRING_CONTRIBUTION (row)->actor) < 0)
        add_ties_of (rows, today, model, KRING_CONTRIBUTION (row)->actor);
    }
}

/* A contribution is told by its actor: kring_map_some() asks about actors and ties. */
typedef struct
{
  const char *need;
  GPtrArray *ended;
} Leaving;

static gboolean
stays_on_map (const KringRow *row, gpointer data)
{
  const Leaving *leaving = data;

  for (guint i = 0; i < leaving->ended->len; i++)
    {
      KringRow *ended = g_ptr_array_index (leaving->ended, i);

      if (ended->table->index == KRING_TABLE_CONTRIBUTION
          && strcmp (KRING_CONTRIBUTION (ended)->need, leaving->need) == 0
          && strcmp (KRING_CONTRIBUTION (ended)->actor, row->id) == 0)
        return FALSE;
    }
  return has_not_ended (row, leaving->ended);
}

/* A place says where in one ring: whoever goes to another finds one there. */
static void
forget_places (KringMap *self, KringMap *today)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      KringMapEntry *entry = &g_array_index (self->entries, KringMapEntry, i);
      int was = kring_map_find (today, entry->actor->row.id);

      if (entry->place == NULL || was < 0
          || kring_map_entry (today, (guint)was)->contribution->ring == entry->contribution->ring)
        continue;
      kring_row_unref (&entry->place->row);
      entry->place = NULL;
    }
}

KringMap *
kring_map_after (KringMap *today, KringModel *model, GPtrArray *plans)
{
  g_autoptr (GPtrArray) ended = NULL;
  g_autoptr (GPtrArray) rows = kring_plans_outcome (model, plans, &ended);
  g_autoptr (KringMap) amended = NULL;
  Leaving leaving = { today->need->row.id, ended };
  KringMap *self;

  add_ties_of_newcomers (rows, today, model);
  amended = kring_map_amended (today, model, rows);
  self = kring_map_some (amended, stays_on_map, &leaving);
  forget_places (self, today);
  self->time = KRING_TIME_AFTER;
  return self;
}

KringMap *
kring_map_planned (KringMap *today, KringModel *model, GPtrArray *plans)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);
  g_autoptr (KringPlanned) planned = kring_planned_new (model, plans, added);
  KringMap *self;

  add_ties_of_newcomers (added, today, model);
  self = kring_map_amended (today, model, added);
  self->time = KRING_TIME_PLANNED;
  self->planned = g_steal_pointer (&planned);
  return self;
}

KringMap *
kring_map_at (KringModel *model, const char *need, KringTime time, const char *const *chosen)
{
  g_autoptr (KringMap) today = kring_map_new (model, need);
  g_autoptr (GPtrArray) plans = NULL;

  if (today == NULL || time == KRING_TIME_TODAY)
    return g_steal_pointer (&today);
  plans = kring_plans_pending (model, chosen);
  return time == KRING_TIME_AFTER ? kring_map_after (today, model, plans) : kring_map_planned (today, model, plans);
}
