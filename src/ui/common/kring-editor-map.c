/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-editor-private.h"
#include "kring-operations.h"
#include "kring-plans.h"

/* What is done to ties and contributions on the map: to those of today, or, while a change is planned in, as its plans.
 */

static const char *
planning (KringEditor *self)
{
  return kring_viewing_get_planning (kring_editor_get_viewing (self));
}

static KringDocument *
document (KringEditor *self)
{
  return kring_editor_get_document (self);
}

KringOrganisation *
kring_editor_dup_organisation (KringEditor *self)
{
  KringViewing *viewing = kring_editor_get_viewing (self);
  gboolean after = kring_viewing_get_time (viewing) == KRING_TIME_AFTER;
  g_auto (GStrv) changes = kring_viewing_dup_changes (viewing);

  return kring_organisation_at (kring_editor_get_model (self), after ? KRING_TIME_AFTER : KRING_TIME_TODAY,
                                (const char *const *)changes);
}

/* As they are seen */

/* What the plans that are seen come to; @added: (out): what they bring. */
static KringPlanned *
dup_planned (KringEditor *self, GPtrArray **added)
{
  KringViewing *viewing = kring_editor_get_viewing (self);
  gboolean today = kring_viewing_get_time (viewing) == KRING_TIME_TODAY;
  g_auto (GStrv) changes = today ? g_new0 (char *, 1) : kring_viewing_dup_changes (viewing);
  KringModel *model = kring_editor_get_model (self);
  g_autoptr (GPtrArray) plans = kring_plans_pending (model, (const char *const *)changes);

  *added = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);
  return kring_planned_new (model, plans, *added);
}

static KringRow *
find_added (GPtrArray *added, const char *id)
{
  for (guint i = 0; i < added->len; i++)
    if (strcmp (KRING_ROW (g_ptr_array_index (added, i))->id, id) == 0)
      return kring_row_ref (g_ptr_array_index (added, i));
  return NULL;
}

KringRow *
kring_editor_dup_tie (KringEditor *self, const char *id)
{
  KringRow *today = kring_model_get (kring_editor_get_model (self), KRING_TABLE_TIE, id);
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (KringPlanned) planned = NULL;

  if (today != NULL && planning (self) == NULL)
    return kring_row_ref (today);
  planned = dup_planned (self, &added);
  if (today == NULL)
    return find_added (added, id);
  return kring_row_ref ((KringRow *)kring_planned_tie (planned, KRING_TIE (today)));
}

GPtrArray *
kring_editor_dup_ties_of (KringEditor *self, const char *actor)
{
  g_autoptr (GPtrArray) today = kring_model_ties_of (kring_editor_get_model (self), actor);
  GPtrArray *ties = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);
  gboolean plans = planning (self) != NULL;
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (KringPlanned) planned = plans ? dup_planned (self, &added) : NULL;

  for (guint i = 0; i < today->len; i++)
    g_ptr_array_add (ties, kring_row_ref ((KringRow *)kring_planned_tie (planned, g_ptr_array_index (today, i))));
  for (guint i = 0; plans && i < added->len; i++)
    {
      KringRow *row = g_ptr_array_index (added, i);

      if (row->table->index == KRING_TABLE_TIE
          && (strcmp (KRING_TIE (row)->one, actor) == 0 || strcmp (KRING_TIE (row)->other, actor) == 0))
        g_ptr_array_add (ties, kring_row_ref (row));
    }
  return ties;
}

static KringRow *
find_newcomer (GPtrArray *added, const char *need, const char *actor)
{
  for (guint i = 0; i < added->len; i++)
    {
      KringRow *row = g_ptr_array_index (added, i);

      if (row->table->index == KRING_TABLE_CONTRIBUTION && strcmp (KRING_CONTRIBUTION (row)->need, need) == 0
          && strcmp (KRING_CONTRIBUTION (row)->actor, actor) == 0)
        return kring_row_ref (row);
    }
  return NULL;
}

KringRow *
kring_editor_dup_contribution (KringEditor *self, const char *actor)
{
  const char *need = kring_editor_get_need (self);
  KringContribution *today = need ? kring_model_contribution (kring_editor_get_model (self), need, actor) : NULL;
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (KringPlanned) planned = NULL;

  if (need == NULL || (today != NULL && planning (self) == NULL))
    return today != NULL ? kring_row_ref (&today->row) : NULL;
  planned = dup_planned (self, &added);
  if (today == NULL)
    return find_newcomer (added, need, actor);
  return kring_row_ref ((KringRow *)kring_planned_contribution (planned, today));
}

KringMark
kring_editor_get_mark (KringEditor *self, const char *id)
{
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (KringPlanned) planned = dup_planned (self, &added);

  return kring_planned_mark (planned, id);
}

/* Ties */

gboolean
kring_editor_add_tie (KringEditor *self, const char *one, const char *other, char **id)
{
  GError *error = NULL;
  gboolean ok;

  if (planning (self) != NULL)
    ok = kring_operation_plan_tie (document (self), planning (self), one, other, KRING_STRENGTH_WORKING,
                                   KRING_DIRECTION_NONE, id, &error);
  else
    ok = kring_operation_add_tie (document (self), one, other, id, &error);
  return kring_editor_done (self, ok, &error);
}

static gboolean
plan_tie_as (KringEditor *self, const char *id, const char *field, int value)
{
  g_autoptr (KringRow) seen = kring_editor_dup_tie (self, id);
  gboolean strength = strcmp (field, "strength") == 0;
  GError *error = NULL;
  gboolean ok;

  if (seen == NULL)
    return FALSE;
  ok = kring_operation_plan_tie_as (document (self), planning (self), id,
                                    (KringStrength)(strength ? value : KRING_TIE (seen)->strength),
                                    (KringDirection)(strength ? KRING_TIE (seen)->direction : value), &error);
  return kring_editor_done (self, ok, &error);
}

gboolean
kring_editor_set_tie (KringEditor *self, const char *id, const char *field, int value)
{
  KringRow *today = kring_model_get (kring_editor_get_model (self), KRING_TABLE_TIE, id);
  GError *error = NULL;
  gboolean ok;

  if (today == NULL || planning (self) != NULL)
    return plan_tie_as (self, id, field, value);
  ok = kring_operation_set_int (document (self), kring_editor_get_need (self), today, field, value,
                                kring_editor_get_measure (self), &error);
  return kring_editor_done (self, ok, &error);
}

void
kring_editor_plan_end (KringEditor *self, const char *id)
{
  GError *error = NULL;
  gboolean ok = kring_operation_plan_tie_end (document (self), planning (self), id, &error);

  if (kring_editor_done (self, ok, &error))
    kring_editor_say_removed (self, _ ("Planned: the tie ends"));
}

/* Contributions */

/* A plan says in which ring somebody will stand; where in it is found when the time comes. */
static gboolean
plan_move (KringEditor *self, const char *actor, KringRing ring, KringSector sector, double u, double v)
{
  const char *const one[] = { actor, NULL };
  const char *need = kring_editor_get_need (self);
  KringModel *model = kring_editor_get_model (self);
  KringContribution *today = kring_model_contribution (model, need, actor);
  g_autoptr (KringRow) seen = kring_editor_dup_contribution (self, actor);
  gboolean other_sector = KRING_ACTOR (kring_model_get (model, KRING_TABLE_ACTOR, actor))->sector != (int)sector;
  GError *error = NULL;
  gboolean ok = TRUE;

  if (seen == NULL)
    return FALSE;
  if (other_sector)
    kring_editor_say (self, _ ("A plan changes the ring; the sector stays as it is today."));
  if (KRING_CONTRIBUTION (seen)->ring != (int)ring)
    ok = kring_operation_plan_ring (document (self), planning (self), need, one, ring, &error);
  else if (today != NULL && today->ring == (int)ring && !other_sector && u >= 0)
    ok = kring_operation_move (document (self), need, actor, ring, sector, u, v, NULL, kring_editor_get_measure (self),
                               &error);
  else if (!other_sector)
    kring_editor_say (self, _ ("Where in the ring is found when the change is adopted."));
  return kring_editor_done (self, ok, &error);
}

gboolean
kring_editor_move (KringEditor *self, const char *actor, KringRing ring, KringSector sector, double u, double v)
{
  GError *error = NULL;
  gboolean ok;

  if (planning (self) != NULL)
    return plan_move (self, actor, ring, sector, u, v);
  ok = kring_operation_move (document (self), kring_editor_get_need (self), actor, ring, sector, u, v, NULL,
                             kring_editor_get_measure (self), &error);
  return kring_editor_done (self, ok, &error);
}

gboolean
kring_editor_move_many (KringEditor *self, const char *const *actors, KringRing ring)
{
  const char *need = kring_editor_get_need (self);
  GError *error = NULL;
  gboolean ok;

  if (planning (self) != NULL)
    ok = kring_operation_plan_ring (document (self), planning (self), need, actors, ring, &error);
  else
    ok = kring_operation_move_many (document (self), need, actors, ring, kring_editor_get_measure (self), &error);
  return kring_editor_done (self, ok, &error);
}

/* Who is there stays where it stands: a plan, too, adds only those who are not. */
static gboolean
plan_newcomers (KringEditor *self, const char *const *actors, KringRing ring, GError **error)
{
  g_autoptr (GPtrArray) new = g_ptr_array_new ();
  const char *need = kring_editor_get_need (self);

  for (guint i = 0; actors[i] != NULL; i++)
    if (kring_model_contribution (kring_editor_get_model (self), need, actors[i]) == NULL)
      g_ptr_array_add (new, (gpointer)actors[i]);
  g_ptr_array_add (new, NULL);
  return new->len == 1
         || kring_operation_plan_ring (document (self), planning (self), need, (const char *const *)new->pdata, ring,
                                       error);
}

gboolean
kring_editor_add_existing (KringEditor *self, const char *const *actors, KringRing ring)
{
  const char *need = kring_editor_get_need (self);
  KringMeasure *measure = kring_editor_get_measure (self);
  GError *error = NULL;
  gboolean ok;

  if (planning (self) != NULL)
    ok = plan_newcomers (self, actors, ring, &error);
  else if (actors[0] != NULL && actors[1] == NULL)
    ok = kring_operation_add_existing (document (self), need, actors[0], ring, measure, &error);
  else
    ok = kring_operation_add_many (document (self), need, actors, ring, measure, &error);
  return kring_editor_done (self, ok, &error);
}

gboolean
kring_editor_plan_offer (KringEditor *self, const char *actor, const char *offer)
{
  GError *error = NULL;
  gboolean ok;

  if (planning (self) == NULL)
    return FALSE;
  ok = kring_operation_plan_offer (document (self), planning (self), kring_editor_get_need (self), actor, offer,
                                   &error);
  kring_editor_done (self, ok, &error);
  return TRUE;
}

void
kring_editor_plan_leaving (KringEditor *self, const char *const *actors)
{
  guint n = g_strv_length ((char **)actors);
  g_autofree char *said
      = g_strdup_printf (ngettext ("Planned: %u actor leaves this map", "Planned: %u actors leave this map", n), n);
  GError *error = NULL;
  gboolean ok
      = kring_operation_plan_leaving (document (self), planning (self), kring_editor_get_need (self), actors, &error);

  if (kring_editor_done (self, ok, &error))
    kring_editor_say_removed (self, said);
}

/* The chosen change's plan, or that of the one change that has one. */
static KringRow *
find_plan (KringEditor *self, const char *id)
{
  KringModel *model = kring_editor_get_model (self);
  g_auto (GStrv) changes = kring_viewing_dup_changes (kring_editor_get_viewing (self));
  g_autoptr (GPtrArray) plans = kring_plans_pending (model, (const char *const *)changes);

  for (guint i = 0; i < plans->len; i++)
    {
      KringPlan *plan = g_ptr_array_index (plans, i);

      if (g_strcmp0 (plan->tie, id) == 0 || g_strcmp0 (plan->contribution, id) == 0 || strcmp (plan->row.id, id) == 0)
        return &plan->row;
    }
  return NULL;
}

void
kring_editor_take_plan_back (KringEditor *self, const char *id)
{
  KringRow *plan = find_plan (self, id);

  if (plan != NULL)
    kring_editor_remove (self, plan);
}
