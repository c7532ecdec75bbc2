/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

#include "kring-operations-private.h"
#include "kring-changes.h"
#include "kring-plans.h"
#include "kring-text.h"

/* Ranks on the board are sparse, so that one can be put between two. */
#define RANK_STEP 1.0
#define LEAST_RANK_GAP 1e-6
/* As much of a sentence as a card shows. */
#define MOST_OF_A_NAME 70

static double
last_rank (KringModel *model)
{
  g_autoptr (GPtrArray) changes = kring_model_all (model, KRING_TABLE_CHANGE);
  double last = 0;

  for (guint i = 0; i < changes->len; i++)
    last = MAX (last, KRING_CHANGE (g_ptr_array_index (changes, i))->rank);
  return last;
}

static KringRow *
new_change (KringModel *model, const char *need, const char *name, KringLoop loop, KringStage stage)
{
  KringRow *row = kring_row_new (KRING_CHANGE_TABLE);

  kring_set (&KRING_CHANGE (row)->need, need);
  kring_set (&KRING_CHANGE (row)->name, name);
  KRING_CHANGE (row)->loop = (int)loop;
  KRING_CHANGE (row)->stage = (int)stage;
  KRING_CHANGE (row)->rank = last_rank (model) + RANK_STEP;
  return row;
}

gboolean
kring_operation_add_change (KringDocument *document,
                            const char *need,
                            const char *name,
                            KringLoop loop,
                            KringStage stage,
                            char **id,
                            GError **error)
{
  g_autoptr (KringRow) row = new_change (kring_document_get_model (document), need, name, loop, stage);

  return kring_operation_put_new (document, C_ ("edit", "Add a Change"), row, id, error);
}

static void
add_touching (KringEdit *edit, const char *change, const char *actor)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_TOUCHING_TABLE);

  kring_set (&KRING_TOUCHING (row)->change, change);
  kring_set (&KRING_TOUCHING (row)->actor, actor);
  kring_edit_put (edit, row);
}

gboolean
kring_operation_make_change_of (
    KringDocument *document, const char *need, const char *what, const char *const *actors, char **id, GError **error)
{
  g_autofree char *name = kring_text_elide (what, MOST_OF_A_NAME);
  g_autoptr (KringRow) row
      = new_change (kring_document_get_model (document), need, name, KRING_LOOP_NONE, KRING_STAGE_IDEA);
  KringEdit *edit;

  /* A sentence, not a name: it is kept whole. */
  if (strcmp (name, what) != 0)
    kring_set (&KRING_CHANGE (row)->pattern, what);
  edit = kring_document_edit (document, C_ ("edit", "Add a Change"), NULL);
  kring_edit_put (edit, row);
  for (guint i = 0; actors != NULL && actors[i] != NULL; i++)
    add_touching (edit, row->id, actors[i]);
  if (!kring_edit_commit (edit, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (row->id);
  return TRUE;
}

/* A place says where in one ring; who goes to another, or off the map, finds one anew. */
static void
forget_place (KringEdit *edit, KringModel *model, const KringContribution *will_be, gboolean stays)
{
  KringContribution *today = kring_model_contribution (model, will_be->need, will_be->actor);
  KringPlace *place = kring_model_place (model, will_be->need, KRING_ARRANGEMENT_AROUND, will_be->actor);

  if (today != NULL && place != NULL && !(stays && today->ring == will_be->ring))
    kring_edit_remove (edit, KRING_TABLE_PLACE, place->row.id);
}

static void
forget_places (KringEdit *edit, KringModel *model, GPtrArray *rows, gboolean stay)
{
  for (guint i = 0; i < rows->len; i++)
    if (KRING_ROW (g_ptr_array_index (rows, i))->table->index == KRING_TABLE_CONTRIBUTION)
      forget_place (edit, model, g_ptr_array_index (rows, i), stay);
}

static void
carry_out_plans (KringEdit *edit, KringModel *model, const char *change)
{
  const char *const one[] = { change, NULL };
  g_autoptr (GPtrArray) plans = kring_plans_pending (model, one);
  g_autoptr (GPtrArray) ended = NULL;
  g_autoptr (GPtrArray) rows = kring_plans_outcome (model, plans, &ended);

  forget_places (edit, model, rows, TRUE);
  forget_places (edit, model, ended, FALSE);
  for (guint i = 0; i < rows->len; i++)
    kring_edit_put (edit, g_ptr_array_index (rows, i));
  for (guint i = 0; i < ended->len; i++)
    kring_edit_remove (edit, KRING_ROW (g_ptr_array_index (ended, i))->table->index,
                       KRING_ROW (g_ptr_array_index (ended, i))->id);
}

/* Between @before and what comes before that on the board; without it, last. */
static double
rank_before (KringModel *model, const char *change, const char *before)
{
  g_autoptr (GPtrArray) all = kring_model_all (model, KRING_TABLE_CHANGE);
  KringRow *next = before ? kring_model_get (model, KRING_TABLE_CHANGE, before) : NULL;
  double high, low = -G_MAXDOUBLE;

  if (next == NULL)
    return last_rank (model) + RANK_STEP;
  high = KRING_CHANGE (next)->rank;
  for (guint i = 0; i < all->len; i++)
    {
      const KringChange *other = g_ptr_array_index (all, i);

      if (other->rank < high && strcmp (other->row.id, change) != 0)
        low = MAX (low, other->rank);
    }
  if (low == -G_MAXDOUBLE)
    return high - RANK_STEP;
  return high - low > LEAST_RANK_GAP ? (low + high) / 2 : NAN;
}

/* Between two there is room for some twenty; then all stand apart again, in the same edit, and @moved before @before. */
static void
spread (KringEdit *edit, KringModel *model, KringChange *moved, const char *before)
{
  g_autoptr (GPtrArray) all = kring_model_all (model, KRING_TABLE_CHANGE);
  double rank = 0;

  g_ptr_array_sort (all, kring_change_order);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (KringRow) apart = kring_row_copy (g_ptr_array_index (all, i));

      if (strcmp (apart->id, moved->row.id) == 0)
        continue;
      if (g_strcmp0 (apart->id, before) == 0)
        moved->rank = rank += RANK_STEP;
      KRING_CHANGE (apart)->rank = rank += RANK_STEP;
      kring_edit_put (edit, apart);
    }
}

static char *
move_label (const KringChange *there, KringLoop loop, KringStage stage)
{
  g_autofree char *name = kring_operation_short_name (&there->row);

  if (there->stage != (int)stage)
    /* Translators: %1$s is the name of a change, %2$s how far it has come, such as "Adopted". */
    return g_strdup_printf (C_ ("edit", "Move %1$s to %2$s"), name, kring_term_label (&kring_stages, (int)stage));
  if (there->loop != (int)loop)
    return g_strdup_printf (C_ ("edit", "Move %1$s to %2$s"), name, kring_term_label (&kring_loops, (int)loop));
  return g_strdup_printf (C_ ("edit", "Move %s"), name);
}

static gboolean
put_moved (
    KringDocument *document, const KringChange *there, KringLoop loop, KringStage stage, double rank,
           const char *before, GError **error)
{
  g_autofree char *label = move_label (there, loop, stage);
  g_autoptr (KringRow) row = kring_row_copy (&there->row);
  KringEdit *edit = kring_document_edit (document, label, NULL);

  if (stage == KRING_STAGE_ADOPTED && there->stage != KRING_STAGE_ADOPTED)
    carry_out_plans (edit, kring_document_get_model (document), there->row.id);
  KRING_CHANGE (row)->loop = (int)loop;
  KRING_CHANGE (row)->stage = (int)stage;
  KRING_CHANGE (row)->rank = rank;
  if (isnan (rank))
    spread (edit, kring_document_get_model (document), KRING_CHANGE (row), before);
  kring_edit_put (edit, row);
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_set_stage (KringDocument *document, const char *change, KringStage stage, GError **error)
{
  KringChange *there = KRING_CHANGE (kring_model_get (kring_document_get_model (document), KRING_TABLE_CHANGE, change));

  g_return_val_if_fail (there != NULL, FALSE);

  if (there->stage == (int)stage)
    return TRUE;
  return put_moved (document, there, (KringLoop)there->loop, stage, there->rank, NULL, error);
}

gboolean
kring_operation_move_change (
    KringDocument *document, const char *change, KringLoop loop, KringStage stage, const char *before, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringChange *there = KRING_CHANGE (kring_model_get (model, KRING_TABLE_CHANGE, change));

  g_return_val_if_fail (there != NULL, FALSE);

  if (g_strcmp0 (before, change) == 0)
    before = NULL;
  return put_moved (document, there, loop, stage, rank_before (model, change, before), before, error);
}
