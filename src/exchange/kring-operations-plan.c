/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-operations-private.h"
#include "kring-plans.h"

/* What a change plans on the map. One plan a subject and change: planning the same thing again writes the same row, and
 * planning what is so today anyway takes the plan away. */

static gboolean
may_plan (KringModel *model, const char *change, GError **error)
{
  const KringChange *row = KRING_CHANGE (kring_model_get (model, KRING_TABLE_CHANGE, change));
  g_autofree char *name = NULL;

  g_return_val_if_fail (row != NULL, FALSE);

  if (row->stage != KRING_STAGE_ADOPTED && row->stage != KRING_STAGE_ABANDONED)
    return TRUE;
  name = kring_operation_short_name (&row->row);
  g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_REFUSED,
               row->stage == KRING_STAGE_ADOPTED
                   /* Translators: %s is the name of a change. */
                   ? _ ("“%s” is adopted: what it planned is on the map of today. Plan in another change.")
                   : _ ("“%s” is abandoned. Move it to another stage first, or plan in another change."),
               name);
  return FALSE;
}

/* Whether @plan is about the tie or contribution @id, or is itself the plan @id of a new one. */
static gboolean
is_about (const KringPlan *plan, const char *id)
{
  return g_strcmp0 (plan->tie, id) == 0 || g_strcmp0 (plan->contribution, id) == 0 || strcmp (plan->row.id, id) == 0;
}

static KringPlan *
find_about (KringModel *model, const char *change, const char *id)
{
  GPtrArray *plans = kring_model_referring (model, KRING_TABLE_PLAN, "change", change);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    if (is_about (g_ptr_array_index (plans, i), id))
      return g_ptr_array_index (plans, i);
  return NULL;
}

static KringPlan *
find_new_tie (KringModel *model, const char *change, const char *one, const char *other)
{
  GPtrArray *plans = kring_model_referring (model, KRING_TABLE_PLAN, "change", change);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      KringPlan *plan = g_ptr_array_index (plans, i);

      if (plan->other != NULL
          && ((strcmp (plan->one, one) == 0 && strcmp (plan->other, other) == 0)
              || (strcmp (plan->one, other) == 0 && strcmp (plan->other, one) == 0)))
        return plan;
    }
  return NULL;
}

static KringPlan *
find_newcomer (KringModel *model, const char *change, const char *need, const char *actor)
{
  GPtrArray *plans = kring_model_referring (model, KRING_TABLE_PLAN, "change", change);

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      KringPlan *plan = g_ptr_array_index (plans, i);

      if (g_strcmp0 (plan->need, need) == 0 && strcmp (plan->one, actor) == 0)
        return plan;
    }
  return NULL;
}

/* A copy of @there to write into, or a new row of @change. */
static KringPlan *
plan_for (const KringPlan *there, const char *change, KringAct act)
{
  KringPlan *plan = KRING_PLAN (there != NULL ? kring_row_copy (&there->row) : kring_row_new (KRING_PLAN_TABLE));

  if (there == NULL)
    kring_set (&plan->change, change);
  plan->act = (int)act;
  return plan;
}

/* Writes @plan, (transfer full); or, where that would plan nothing, takes away what was @there (nullable). */
static gboolean
write_plan (KringDocument *document,
            const char *label,
            KringPlan *plan,
            const KringPlan *there,
            gboolean nothing,
            char **id,
            GError **error)
{
  g_autoptr (KringRow) row = &plan->row;

  if (id != NULL)
    *id = g_strdup (row->id);
  if (!nothing)
    return kring_operation_put_one (document, label, NULL, NULL, row, NULL, error);
  return there == NULL || kring_operation_remove (document, &there->row, error);
}

/* Ties */

static char *
tie_label (KringModel *model, const char *one, const char *other)
{
  g_autofree char *from = kring_operation_short_name (kring_model_get (model, KRING_TABLE_ACTOR, one));
  g_autofree char *to = kring_operation_short_name (kring_model_get (model, KRING_TABLE_ACTOR, other));

  /* Translators: the name of an edit, after "Undo": a change plans a tie between two actors. */
  return g_strdup_printf (C_ ("edit", "Plan to Tie %1$s and %2$s"), from, to);
}

/* Whom a plan would tie may be tied today: then there is nothing to plan, unless it was to end. */
static gboolean
keep_tie (KringDocument *document, const char *change, const KringTie *today, char **id, GError **error)
{
  KringPlan *there = find_about (kring_document_get_model (document), change, today->row.id);

  if (id != NULL)
    *id = g_strdup (today->row.id);
  return there == NULL || there->act != KRING_ACT_END || kring_operation_remove (document, &there->row, error);
}

gboolean
kring_operation_plan_tie (KringDocument *document,
                          const char *change,
                          const char *one,
                          const char *other,
                          KringStrength strength,
                          KringDirection direction,
                          char **id,
                          GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringTie *today = kring_model_tie_between (model, one, other);
  KringPlan *there, *plan;
  g_autofree char *label = NULL;

  g_return_val_if_fail (strcmp (one, other) != 0, FALSE);

  if (!may_plan (model, change, error))
    return FALSE;
  if (today != NULL)
    return keep_tie (document, change, today, id, error);
  there = find_new_tie (model, change, one, other);
  label = tie_label (model, one, other);
  plan = plan_for (there, change, KRING_ACT_ADD);
  kring_set (&plan->one, one);
  kring_set (&plan->other, other);
  plan->strength = (int)strength;
  plan->direction = (int)direction;
  return write_plan (document, label, plan, there, FALSE, id, error);
}

/* A tie that is planned alone is altered in its plan, whichever change that belongs to. */
static gboolean
rewrite (
    KringDocument *document, const KringPlan *there, KringStrength strength, KringDirection direction, GError **error)
{
  KringPlan *plan = plan_for (there, there->change, KRING_ACT_ADD);

  plan->strength = (int)strength;
  plan->direction = (int)direction;
  return write_plan (document, C_ ("edit", "Change a Plan"), plan, there, FALSE, NULL, error);
}

gboolean
kring_operation_plan_tie_as (KringDocument *document,
                             const char *change,
                             const char *tie,
                             KringStrength strength,
                             KringDirection direction,
                             GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringTie *today = KRING_TIE (kring_model_get (model, KRING_TABLE_TIE, tie));
  KringPlan *planned = KRING_PLAN (kring_model_get (model, KRING_TABLE_PLAN, tie));
  KringPlan *there, *plan;

  g_return_val_if_fail (today != NULL || planned != NULL, FALSE);

  /* A tie that came of a plan bears its id: what is there today goes first. */
  if (today != NULL)
    planned = NULL;
  if (!may_plan (model, planned != NULL ? planned->change : change, error))
    return FALSE;
  if (planned != NULL)
    return rewrite (document, planned, strength, direction, error);
  there = find_about (model, change, tie);
  plan = plan_for (there, change, KRING_ACT_ALTER);
  kring_set (&plan->tie, tie);
  plan->strength = (int)strength;
  plan->direction = (int)direction;
  return write_plan (document, C_ ("edit", "Plan to Change a Tie"), plan, there,
                     today->strength == (int)strength && today->direction == (int)direction, NULL, error);
}

gboolean
kring_operation_plan_tie_end (KringDocument *document, const char *change, const char *tie, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringTie *today = KRING_TIE (kring_model_get (model, KRING_TABLE_TIE, tie));
  KringRow *planned = kring_model_get (model, KRING_TABLE_PLAN, tie);
  KringPlan *there, *plan;

  g_return_val_if_fail (today != NULL || planned != NULL, FALSE);

  if (today == NULL)
    return kring_operation_remove (document, planned, error);
  if (!may_plan (model, change, error))
    return FALSE;
  there = find_about (model, change, tie);
  plan = plan_for (there, change, KRING_ACT_END);
  kring_set (&plan->tie, tie);
  plan->strength = today->strength;
  plan->direction = today->direction;
  return write_plan (document, C_ ("edit", "Plan to End a Tie"), plan, there, FALSE, NULL, error);
}

/* Contributions */

/* The row by which @change plans for @actor on the map around @need: the one there is, or a new one. */
static KringPlan *
plan_for_actor (KringModel *model, const char *change, const char *need, const char *actor, KringPlan **there)
{
  KringContribution *today = kring_model_contribution (model, need, actor);
  KringPlan *plan;

  *there = today != NULL ? find_about (model, change, today->row.id) : NULL;
  /* Whoever was to come may be there by now: the same plan goes on, as one for somebody who is there. */
  if (*there == NULL)
    *there = find_newcomer (model, change, need, actor);
  plan = plan_for (*there, change, today != NULL ? KRING_ACT_ALTER : KRING_ACT_ADD);
  if (*there != NULL && today != NULL)
    {
      kring_set (&plan->contribution, today->row.id);
      kring_set (&plan->one, NULL);
      kring_set (&plan->need, NULL);
    }
  if (*there != NULL)
    return plan;
  if (today != NULL)
    {
      kring_set (&plan->contribution, today->row.id);
      plan->ring = today->ring;
      return plan;
    }
  kring_set (&plan->one, actor);
  kring_set (&plan->need, need);
  return plan;
}

static gboolean
plans_nothing (KringModel *model, const KringPlan *plan)
{
  KringContribution *today = KRING_CONTRIBUTION (kring_model_get (model, KRING_TABLE_CONTRIBUTION, plan->contribution));

  return today != NULL && plan->ring == today->ring
         && (plan->offer[0] == '\0' || strcmp (plan->offer, today->offer) == 0);
}

/* Nobody of one citizen's own network comes onto another citizen's map. */
static gboolean
may_come (KringModel *model, const char *need, const char *actor, GError **error)
{
  KringActor *row = KRING_ACTOR (kring_model_get (model, KRING_TABLE_ACTOR, actor));
  g_autofree char *name = NULL;

  if (row == NULL || row->need == NULL || strcmp (row->need, need) == 0)
    return row != NULL;
  name = kring_operation_short_name (&row->row);
  g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_EXISTS,
               _ ("“%s” belongs to the own network of another citizen and is not offered here."), name);
  return FALSE;
}

static char *
ring_label (KringDocument *document, const char *need, const char *const *actors, KringRing ring)
{
  g_autofree char *who = kring_operation_who (document, actors);

  if (kring_model_contribution (kring_document_get_model (document), need, actors[0]) == NULL)
    /* Translators: the name of an edit, after "Undo": a change plans that an actor comes onto the map. */
    return g_strdup_printf (C_ ("edit", "Plan to Add %s"), who);
  /* Translators: the name of an edit, after "Undo": %1$s is an actor, %2$s a ring. */
  return g_strdup_printf (C_ ("edit", "Plan to Move %1$s to %2$s"), who, kring_term_label (&kring_rings, (int)ring));
}

gboolean
kring_operation_plan_ring (KringDocument *document,
                           const char *change,
                           const char *need,
                           const char *const *actors,
                           KringRing ring,
                           GError **error)
{
  KringModel *model = kring_document_get_model (document);
  g_autofree char *label = NULL;
  KringEdit *edit;

  g_return_val_if_fail (actors[0] != NULL, FALSE);

  if (!may_plan (model, change, error) || (actors[1] == NULL && !may_come (model, need, actors[0], error)))
    return FALSE;
  label = ring_label (document, need, actors, ring);
  edit = kring_document_edit (document, label, NULL);
  for (guint i = 0; actors[i] != NULL; i++)
    {
      KringPlan *there, *plan;

      if (!may_come (model, need, actors[i], NULL))
        continue;
      plan = plan_for_actor (model, change, need, actors[i], &there);
      plan->ring = (int)ring;
      if (!plans_nothing (model, plan))
        kring_edit_put (edit, &plan->row);
      else if (there != NULL)
        kring_edit_remove (edit, KRING_TABLE_PLAN, there->row.id);
      kring_row_unref (&plan->row);
    }
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_plan_offer (
    KringDocument *document, const char *change, const char *need, const char *actor, const char *offer, GError **error)
{
  const char *const one[] = { actor, NULL };
  KringModel *model = kring_document_get_model (document);
  g_autofree char *who = NULL, *label = NULL, *merge = NULL;
  KringPlan *there, *plan;
  KringEdit *edit;

  if (!may_plan (model, change, error) || !may_come (model, need, actor, error))
    return FALSE;
  who = kring_operation_who (document, one);
  /* Translators: the name of an edit, after "Undo": %s is an actor. */
  label = g_strdup_printf (C_ ("edit", "Plan What %s Contributes"), who);
  merge = g_strconcat ("offer ", change, need, actor, NULL);
  edit = kring_document_edit (document, label, merge);
  plan = plan_for_actor (model, change, need, actor, &there);
  kring_set (&plan->offer, offer);
  if (!plans_nothing (model, plan))
    kring_edit_put (edit, &plan->row);
  else if (there != NULL)
    kring_edit_remove (edit, KRING_TABLE_PLAN, there->row.id);
  kring_row_unref (&plan->row);
  return kring_edit_commit (edit, error);
}

/* Whoever only this change would bring stays away then. */
static void
add_leaving (KringEdit *edit, KringModel *model, const char *change, const char *need, const char *actor)
{
  KringContribution *today = kring_model_contribution (model, need, actor);
  KringPlan *there, *plan;

  if (today == NULL)
    {
      there = find_newcomer (model, change, need, actor);
      if (there != NULL)
        kring_edit_remove (edit, KRING_TABLE_PLAN, there->row.id);
      return;
    }
  plan = plan_for_actor (model, change, need, actor, &there);
  plan->act = KRING_ACT_END;
  plan->ring = today->ring;
  kring_set (&plan->offer, "");
  kring_edit_put (edit, &plan->row);
  kring_row_unref (&plan->row);
}

gboolean
kring_operation_plan_leaving (
    KringDocument *document, const char *change, const char *need, const char *const *actors, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  g_autofree char *who = NULL, *label = NULL;
  KringEdit *edit;

  g_return_val_if_fail (actors[0] != NULL, FALSE);

  if (!may_plan (model, change, error))
    return FALSE;
  who = kring_operation_who (document, actors);
  /* Translators: the name of an edit, after "Undo": %s is an actor or "3 actors". */
  label = g_strdup_printf (C_ ("edit", "Plan to Take %s off the Map"), who);
  edit = kring_document_edit (document, label, NULL);
  for (guint i = 0; actors[i] != NULL; i++)
    add_leaving (edit, model, change, need, actors[i]);
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_take_plan_back (KringDocument *document, const char *change, const char *subject, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringRow *plan = kring_model_get (model, KRING_TABLE_PLAN, subject);

  if (plan == NULL)
    plan = (KringRow *)find_about (model, change, subject);
  return plan == NULL || kring_operation_remove (document, plan, error);
}
