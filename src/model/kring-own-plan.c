/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-own-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-changes.h"
#include "kring-text.h"

/* Order */

const char *
kring_development_name (const KringDevelopment *row)
{
  return row->manager[0] != '\0' ? row->manager : C_ ("name", "unnamed");
}

int
kring_development_order (gconstpointer a, gconstpointer b)
{
  const KringDevelopment *one = *(gpointer *)a, *other = *(gpointer *)b;
  int order = kring_text_collate (one->manager, other->manager);

  if (order == 0)
    order = strcmp (one->begins_on, other->begins_on);
  return order != 0 ? order : strcmp (one->row.id, other->row.id);
}

int
kring_goal_order (gconstpointer a, gconstpointer b)
{
  const KringGoal *one = *(gpointer *)a, *other = *(gpointer *)b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return strcmp (one->row.id, other->row.id);
}

int
kring_follow_up_order (gconstpointer a, gconstpointer b)
{
  const KringFollowUp *one = *(gpointer *)a, *other = *(gpointer *)b;
  int order = (one->held_on[0] == '\0') - (other->held_on[0] == '\0');

  if (order == 0)
    order = strcmp (one->held_on, other->held_on);
  return order != 0 ? order : strcmp (one->row.id, other->row.id);
}

/* Where @id comes in the matrix; what it does not know comes last. */
static int
place_of (const KringOwnPlan *self, const char *id)
{
  int place = 0;

  for (guint c = 0; self->methods != NULL && c < self->methods->parts->len; c++)
    {
      const KringPart *category = g_ptr_array_index (self->methods->parts, c);

      for (guint m = 0; m < category->parts->len; m++, place++)
        if (strcmp (((const KringPart *)g_ptr_array_index (category->parts, m))->id, id) == 0)
          return place;
    }
  return place;
}

static int
learning_order (gconstpointer a, gconstpointer b, gpointer self)
{
  const KringLearning *one = *(gpointer *)a, *other = *(gpointer *)b;
  int order = place_of (self, one->method) - place_of (self, other->method);

  return order != 0 ? order : strcmp (one->method, other->method);
}

/* The value */

static GPtrArray *
copy_rows (GPtrArray *there, GCompareFunc order)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);

  for (guint i = 0; there != NULL && i < there->len; i++)
    g_ptr_array_add (rows, kring_row_ref (g_ptr_array_index (there, i)));
  if (order != NULL)
    g_ptr_array_sort (rows, order);
  return rows;
}

static GPtrArray *
rows_of (const KringOrganisation *organisation, KringModel *model, KringTableIndex index, const char *id)
{
  return model != NULL ? kring_model_referring (model, index, "development", id)
                       : kring_organisation_referring (organisation, index, "development", id);
}

static KringRow *
row_of (const KringOrganisation *organisation, KringModel *model, KringTableIndex index, const char *id)
{
  if (id == NULL)
    return NULL;
  return model != NULL ? kring_model_get (model, index, id) : kring_organisation_get (organisation, index, id);
}

static KringOwnPlan *
take_out (const KringOrganisation *organisation, KringModel *model, const char *id)
{
  KringRow *row = row_of (organisation, model, KRING_TABLE_DEVELOPMENT, id);
  KringRow *template;
  KringOwnPlan *self;

  if (row == NULL)
    return NULL;
  template = row_of (organisation, model, KRING_TABLE_TEMPLATE, KRING_DEVELOPMENT (row)->template);
  self = g_new0 (KringOwnPlan, 1);
  g_atomic_ref_count_init (&self->refs);
  self->row = KRING_DEVELOPMENT (kring_row_ref (row));
  self->template = template ? kring_template_of (KRING_TEMPLATE_ROW (template)->source) : NULL;
  self->methods = self->template ? kring_template_first (self->template, KRING_ASK_METHODS) : NULL;
  self->goals = copy_rows (rows_of (organisation, model, KRING_TABLE_GOAL, id), kring_goal_order);
  self->learnings = copy_rows (rows_of (organisation, model, KRING_TABLE_LEARNING, id), NULL);
  self->follow_ups = copy_rows (rows_of (organisation, model, KRING_TABLE_FOLLOW_UP, id), kring_follow_up_order);
  self->agreements = copy_rows (rows_of (organisation, model, KRING_TABLE_AGREEMENT, id), kring_agreement_order);
  g_ptr_array_sort_with_data (self->learnings, learning_order, self);
  return self;
}

KringOwnPlan *
kring_own_plan_new (const KringOrganisation *organisation, const char *development)
{
  return take_out (organisation, NULL, development);
}

KringOwnPlan *
kring_own_plan_of_model (KringModel *model, const char *development)
{
  return take_out (NULL, model, development);
}

KringOwnPlan *
kring_own_plan_ref (KringOwnPlan *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_own_plan_unref (KringOwnPlan *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->template, kring_template_unref);
  kring_row_unref (&self->row->row);
  g_ptr_array_unref (self->goals);
  g_ptr_array_unref (self->learnings);
  g_ptr_array_unref (self->follow_ups);
  g_ptr_array_unref (self->agreements);
  g_free (self);
}

/* Methods */

const KringPart *
kring_own_plan_part (const KringOwnPlan *self, const char *id)
{
  return self->methods ? kring_question_part (self->methods, KRING_ASKED_METHOD, id) : NULL;
}

const char *
kring_own_plan_method_name (const KringOwnPlan *self, const char *id)
{
  const KringPart *part = kring_own_plan_part (self, id);

  return part ? kring_words_say (&part->text) : id;
}

static gboolean
holds (const KringPart *category, const char *id)
{
  for (guint i = 0; i < category->parts->len; i++)
    if (strcmp (((const KringPart *)g_ptr_array_index (category->parts, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

const KringPart *
kring_own_plan_category (const KringOwnPlan *self, const char *id)
{
  for (guint i = 0; self->methods != NULL && i < self->methods->parts->len; i++)
    if (holds (g_ptr_array_index (self->methods->parts, i), id))
      return g_ptr_array_index (self->methods->parts, i);
  return NULL;
}

gboolean
kring_own_plan_has_method (const KringOwnPlan *self, const char *id)
{
  for (guint i = 0; i < self->learnings->len; i++)
    if (strcmp (KRING_LEARNING (g_ptr_array_index (self->learnings, i))->method, id) == 0)
      return TRUE;
  return FALSE;
}

guint
kring_own_plan_count (const KringOwnPlan *self, KringSide side, const KringPart *category)
{
  guint n = 0;

  for (guint i = 0; i < self->learnings->len; i++)
    {
      const char *method = KRING_LEARNING (g_ptr_array_index (self->learnings, i))->method;
      const KringPart *part = kring_own_plan_part (self, method);

      n += part != NULL && part->side == side && (category == NULL || holds (category, method));
    }
  return n;
}

const char *
kring_own_plan_side_name (const KringOwnPlan *self, KringSide side)
{
  guint n = 0;

  for (guint i = 0; self->methods != NULL && i < self->methods->parts->len; i++)
    {
      const KringPart *part = g_ptr_array_index (self->methods->parts, i);

      if (part->kind == KRING_ASKED_SIDE && n++ == side)
        return kring_words_say (&part->text);
    }
  return side == KRING_SIDE_INDIVIDUAL ? _ ("Leader development") : _ ("Leadership development");
}

char *
kring_own_plan_balance (const KringOwnPlan *self)
{
  guint alone = kring_own_plan_count (self, KRING_SIDE_INDIVIDUAL, NULL);
  guint together = kring_own_plan_count (self, KRING_SIDE_COLLECTIVE, NULL);
  g_autofree char *counts = g_strdup_printf ("%s: %u · %s: %u", kring_own_plan_side_name (self, KRING_SIDE_INDIVIDUAL),
                                             alone, kring_own_plan_side_name (self, KRING_SIDE_COLLECTIVE), together);

  if (alone + together == 0)
    return g_strdup (_ ("No method is chosen yet."));
  if (together == 0)
    return g_strdup_printf ("%s. %s", counts, _ ("What would you develop together?"));
  if (alone == 0)
    return g_strdup_printf ("%s. %s", counts, _ ("What do you need for yourself?"));
  return g_strdup_printf ("%s.", counts);
}
