/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-operations-development.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-operations-private.h"
#include "kring-own-plan.h"

/* The last day of a year that begins today. */
static char *
year_from_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) next = g_date_time_add_years (now, 1);
  g_autoptr (GDateTime) last = g_date_time_add_days (next, -1);

  return g_date_time_format (last, "%Y-%m-%d");
}

gboolean
kring_operation_add_development (
    KringDocument *document, const char *source, const char *manager, char **id, GError **error)
{
  g_autoptr (KringTemplate) template = kring_template_read (source, -1, error);
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  g_autofree char *begins_on = kring_operation_today (), *ends_on = year_from_today ();
  KringRow *plan, *copy;

  if (template == NULL)
    return FALSE;
  copy = kring_operation_template_row (kring_document_get_model (document), template, source);
  g_ptr_array_add (rows, copy);
  plan = kring_row_new (KRING_DEVELOPMENT_TABLE);
  g_ptr_array_add (rows, plan);
  kring_set (&KRING_DEVELOPMENT (plan)->template, copy->id);
  kring_set (&KRING_DEVELOPMENT (plan)->manager, manager);
  kring_set (&KRING_DEVELOPMENT (plan)->begins_on, begins_on);
  kring_set (&KRING_DEVELOPMENT (plan)->ends_on, ends_on);
  /* Translators: the name of an edit: a manager's own development plan. */
  if (!kring_operation_put (document, C_ ("edit", "Add a Development Plan"), NULL, NULL, rows, NULL, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (plan->id);
  return TRUE;
}

/* Goals */

static GPtrArray *
goals_of (KringDocument *document, const char *development)
{
  GPtrArray *there
      = kring_model_referring (kring_document_get_model (document), KRING_TABLE_GOAL, "development", development);
  GPtrArray *goals = g_ptr_array_new ();

  if (there != NULL)
    g_ptr_array_extend (goals, there, NULL, NULL);
  g_ptr_array_sort (goals, kring_goal_order);
  return goals;
}

gboolean
kring_operation_add_goal (KringDocument *document, const char *development, const char *what, char **id, GError **error)
{
  g_autoptr (GPtrArray) goals = goals_of (document, development);
  g_autoptr (KringRow) row = kring_row_new (KRING_GOAL_TABLE);

  kring_set (&KRING_GOAL (row)->development, development);
  kring_set (&KRING_GOAL (row)->what, what);
  KRING_GOAL (row)->rank = goals->len > 0 ? KRING_GOAL (g_ptr_array_index (goals, goals->len - 1))->rank + 1 : 1;
  return kring_operation_put_new (document, C_ ("edit", "Add a Goal"), row, id, error);
}

/* A plan has a handful of goals: they are counted anew, and those are written whose number became another. */
gboolean
kring_operation_move_goal (KringDocument *document, const char *id, const char *before, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringRow *moved = kring_model_get (model, KRING_TABLE_GOAL, id);
  KringRow *next = kring_model_get (model, KRING_TABLE_GOAL, before);
  g_autoptr (GPtrArray) goals = NULL;
  KringEdit *edit;
  guint at;

  g_return_val_if_fail (moved != NULL, FALSE);

  goals = goals_of (document, KRING_GOAL (moved)->development);
  g_ptr_array_remove (goals, moved);
  if (next == NULL || !g_ptr_array_find (goals, next, &at))
    at = goals->len;
  g_ptr_array_insert (goals, (int)at, moved);
  edit = kring_document_edit (document, C_ ("edit", "Move a Goal"), NULL);
  for (guint i = 0; i < goals->len; i++)
    {
      g_autoptr (KringRow) goal = kring_row_copy (g_ptr_array_index (goals, i));

      KRING_GOAL (goal)->rank = i + 1;
      kring_edit_put (edit, goal);
    }
  return kring_edit_commit (edit, error);
}

/* Methods */

gboolean
kring_operation_choose_method (
    KringDocument *document, const char *development, const char *method, gboolean chosen, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_LEARNING_TABLE);
  g_autofree char *key = NULL;
  KringRow *there;

  kring_set (&KRING_LEARNING (row)->development, development);
  kring_set (&KRING_LEARNING (row)->method, method);
  key = kring_row_key (row);
  there = kring_model_get (kring_document_get_model (document), KRING_TABLE_LEARNING, key);
  if ((there != NULL) == chosen)
    return TRUE;
  if (!chosen)
    return kring_operation_remove (document, there, error);
  kring_set (&row->id, key);
  /* Translators: the name of an edit: a way to develop, from the map of methods. */
  return kring_operation_put_one (document, C_ ("edit", "Choose a Method"), NULL, NULL, row, NULL, error);
}

/* Follow-ups */

gboolean
kring_operation_add_follow_up (KringDocument *document, const char *development, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_FOLLOW_UP_TABLE);
  g_autofree char *today = kring_operation_today ();

  kring_set (&KRING_FOLLOW_UP (row)->development, development);
  kring_set (&KRING_FOLLOW_UP (row)->held_on, today);
  return kring_operation_put_new (document, C_ ("edit", "Add a Follow-up"), row, id, error);
}
