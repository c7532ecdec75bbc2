/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-plans.h"

#include <string.h>

/* Choosing */

static KringChange *
change_of (KringModel *model, const KringPlan *plan)
{
  return KRING_CHANGE (kring_model_get (model, KRING_TABLE_CHANGE, plan->change));
}

static gboolean
is_pending (const KringChange *change, const char *const *chosen)
{
  return change != NULL && change->stage != KRING_STAGE_ADOPTED && change->stage != KRING_STAGE_ABANDONED
         && (chosen == NULL || g_strv_contains (chosen, change->row.id));
}

static int
by_rank (gconstpointer a, gconstpointer b, gpointer model)
{
  const KringPlan *one = *(KringPlan *const *) a, *other = *(KringPlan *const *) b;
  double rank = change_of (model, one)->rank, of_other = change_of (model, other)->rank;

  if (rank != of_other)
    return rank < of_other ? -1 : 1;
  return strcmp (one->row.id, other->row.id);
}

GPtrArray *
kring_plans_pending (KringModel *model, const char *const *chosen)
{
  g_autoptr (GPtrArray) all = kring_model_all (model, KRING_TABLE_PLAN);
  GPtrArray *pending = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (is_pending (change_of (model, g_ptr_array_index (all, i)), chosen))
      g_ptr_array_add (pending, g_ptr_array_index (all, i));
  g_ptr_array_sort_with_data (pending, by_rank, model);
  return pending;
}

/* Carrying out */

typedef struct
{
  KringModel *model;
  GPtrArray *rows;   /* as they will be, owned */
  GHashTable *ended; /* set of ids */
} Outcome;

static KringRow *
made_so_far (const Outcome *outcome, const char *id)
{
  for (guint i = 0; i < outcome->rows->len; i++)
    if (strcmp (KRING_ROW (g_ptr_array_index (outcome->rows, i))->id, id) == 0)
      return g_ptr_array_index (outcome->rows, i);
  return NULL;
}

/* The row to write into: one that is being made, or a copy of today's. */
static KringRow *
row_for (Outcome *outcome, KringTableIndex table, const char *id)
{
  KringRow *row = made_so_far (outcome, id), *today;

  if (row != NULL)
    return row;
  today = kring_model_get (outcome->model, table, id);
  if (today == NULL)
    return NULL;
  row = kring_row_copy (today);
  g_ptr_array_add (outcome->rows, row);
  return row;
}

static gboolean
joins (const KringTie *tie, const char *one, const char *other)
{
  return (strcmp (tie->one, one) == 0 && strcmp (tie->other, other) == 0)
         || (strcmp (tie->one, other) == 0 && strcmp (tie->other, one) == 0);
}

/* Whom a plan would tie may have been tied by another plan, or in the meantime. */
static KringRow *
row_for_new_tie (Outcome *outcome, const KringPlan *plan)
{
  KringTie *today = kring_model_tie_between (outcome->model, plan->one, plan->other);
  KringRow *row;

  for (guint i = 0; i < outcome->rows->len; i++)
    {
      row = g_ptr_array_index (outcome->rows, i);
      if (row->table->index == KRING_TABLE_TIE && joins (KRING_TIE (row), plan->one, plan->other))
        return row;
    }
  if (today != NULL)
    return row_for (outcome, KRING_TABLE_TIE, today->row.id);
  row = kring_row_new_with_id (KRING_TIE_TABLE, plan->row.id);
  kring_set (&KRING_TIE (row)->one, plan->one);
  kring_set (&KRING_TIE (row)->other, plan->other);
  g_ptr_array_add (outcome->rows, row);
  return row;
}

static KringRow *
row_for_new_contribution (Outcome *outcome, const KringPlan *plan)
{
  KringContribution *today = kring_model_contribution (outcome->model, plan->need, plan->one);
  KringRow *row;

  for (guint i = 0; i < outcome->rows->len; i++)
    {
      row = g_ptr_array_index (outcome->rows, i);
      if (row->table->index == KRING_TABLE_CONTRIBUTION && strcmp (KRING_CONTRIBUTION (row)->need, plan->need) == 0
          && strcmp (KRING_CONTRIBUTION (row)->actor, plan->one) == 0)
        return row;
    }
  if (today != NULL)
    return row_for (outcome, KRING_TABLE_CONTRIBUTION, today->row.id);
  row = kring_row_new_with_id (KRING_CONTRIBUTION_TABLE, plan->row.id);
  kring_set (&KRING_CONTRIBUTION (row)->need, plan->need);
  kring_set (&KRING_CONTRIBUTION (row)->actor, plan->one);
  g_ptr_array_add (outcome->rows, row);
  return row;
}

static KringRow *
row_of (Outcome *outcome, const KringPlan *plan)
{
  if (plan->tie != NULL)
    return row_for (outcome, KRING_TABLE_TIE, plan->tie);
  if (plan->contribution != NULL)
    return row_for (outcome, KRING_TABLE_CONTRIBUTION, plan->contribution);
  return plan->other != NULL ? row_for_new_tie (outcome, plan) : row_for_new_contribution (outcome, plan);
}

static void
write_plan (const KringPlan *plan, KringRow *row)
{
  if (row->table->index == KRING_TABLE_TIE)
    {
      /* Today's tie may have been drawn from the other end. */
      gboolean turned = plan->one != NULL && strcmp (KRING_TIE (row)->one, plan->one) != 0;
      int direction = plan->direction;

      if (turned && (direction == KRING_DIRECTION_FORWARD || direction == KRING_DIRECTION_BACK))
        direction = direction == KRING_DIRECTION_FORWARD ? KRING_DIRECTION_BACK : KRING_DIRECTION_FORWARD;
      KRING_TIE (row)->strength = plan->strength;
      KRING_TIE (row)->direction = direction;
      return;
    }
  KRING_CONTRIBUTION (row)->ring = plan->ring;
  if (plan->offer[0] != '\0')
    kring_set (&KRING_CONTRIBUTION (row)->offer, plan->offer);
}

static void
carry_out (Outcome *outcome, const KringPlan *plan)
{
  KringRow *row = row_of (outcome, plan);

  if (row == NULL)
    return;
  if (plan->act == KRING_ACT_END)
    {
      g_hash_table_add (outcome->ended, g_strdup (row->id));
      g_ptr_array_remove (outcome->rows, row);
      return;
    }
  g_hash_table_remove (outcome->ended, row->id);
  write_plan (plan, row);
}

static void
add_ended (Outcome *outcome, GPtrArray *ended)
{
  static const KringTableIndex tables[] = { KRING_TABLE_TIE, KRING_TABLE_CONTRIBUTION };
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, outcome->ended);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
      {
        KringRow *row = kring_model_get (outcome->model, tables[i], id);

        if (row != NULL)
          g_ptr_array_add (ended, kring_row_ref (row));
      }
  g_ptr_array_sort (ended, kring_model_order);
}

GPtrArray *
kring_plans_outcome (KringModel *model, GPtrArray *plans, GPtrArray **ended)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Outcome outcome = { model, g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref), gone };

  for (guint i = 0; i < plans->len; i++)
    carry_out (&outcome, g_ptr_array_index (plans, i));
  *ended = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  add_ended (&outcome, *ended);
  return outcome.rows;
}

/* Clashes */

static gboolean
speak_of_the_same (const KringPlan *a, const KringPlan *b)
{
  if (a->tie != NULL || b->tie != NULL)
    return g_strcmp0 (a->tie, b->tie) == 0;
  if (a->contribution != NULL || b->contribution != NULL)
    return g_strcmp0 (a->contribution, b->contribution) == 0;
  if (a->other == NULL || b->other == NULL)
    return g_strcmp0 (a->other, b->other) == 0 && strcmp (a->one, b->one) == 0 && g_strcmp0 (a->need, b->need) == 0;
  return (strcmp (a->one, b->one) == 0 && strcmp (a->other, b->other) == 0)
         || (strcmp (a->one, b->other) == 0 && strcmp (a->other, b->one) == 0);
}

KringPlan *
kring_plans_clashing (const KringPlan *plan, GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      KringPlan *other = g_ptr_array_index (plans, i);

      if (strcmp (other->change, plan->change) != 0 && speak_of_the_same (plan, other))
        return other;
    }
  return NULL;
}
