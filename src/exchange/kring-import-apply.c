/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-import-private.h"
#include "kring-map.h"
#include "kring-placing.h"
#include "kring-text.h"

/* More than this many around one need is a list, and nothing that anybody could see at a glance. */
#define MOST_AROUND 2000

/* How many rows are written between two looks at whether to go on: some hundredths of a second. */
#define ROWS_A_STEP 500

/* Whoever is imported around a need stands there; without a word on the ring, where nobody has been asked yet. */
static void
plan_contribution (KringImportWork *work, guint index, const KringRow *actor)
{
  KringContribution *there = kring_model_contribution (work->model, work->need, actor->id);
  const char *ring = kring_import_actor_text (work, index, KRING_COLUMN_RING);
  g_autofree char *offer = kring_text_tidy (kring_import_actor_text (work, index, KRING_COLUMN_OFFER), TRUE);
  int value = ring[0] ? kring_word_find (&kring_rings, ring) : -1;
  KringRow *row = there ? kring_import_amend (work, &there->row)
                        : kring_import_add (work, KRING_CONTRIBUTION_TABLE, NULL);

  kring_set (&KRING_CONTRIBUTION (row)->need, work->need);
  kring_set (&KRING_CONTRIBUTION (row)->actor, actor->id);
  if (value >= 0)
    KRING_CONTRIBUTION (row)->ring = value;
  else if (ring[0])
    kring_import_unknown (work, work->source->actors, work->source->actor_columns[KRING_COLUMN_RING], ring);
  if (offer[0] != '\0')
    kring_set (&KRING_CONTRIBUTION (row)->offer, offer);
  kring_import_check_row (work, work->source->actors, index, row);
}

static void
plan_around (KringImportWork *work)
{
  for (guint i = 0; i < work->of_row->len; i++)
    {
      KringRow *row = g_ptr_array_index (work->of_row, i);
      KringActor *actor = KRING_ACTOR (row);

      if (actor == NULL)
        continue;
      if (actor->need != NULL && strcmp (actor->need, work->need) != 0)
        kring_import_problem (work, work->source->actors, i,
                              g_strdup_printf (_ ("“%s” belongs to the own network of another citizen."), actor->name));
      else if (actor->sector == KRING_SECTOR_OWN)
        kring_set (&actor->need, work->need);
      plan_contribution (work, i, row);
    }
}

/* A place says where in one ring and sector; elsewhere it means nothing. @need (nullable): on this map alone. */
static void
forget_places (KringImportWork *work, const char *actor, const char *need)
{
  GPtrArray *places = kring_model_referring (work->model, KRING_TABLE_PLACE, "actor", actor);

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      KringPlace *place = g_ptr_array_index (places, i);

      if (place->arrangement != KRING_ARRANGEMENT_AROUND || (need != NULL && g_strcmp0 (place->need, need) != 0))
        continue;
      place = KRING_PLACE (kring_import_amend (work, &place->row));
      place->u = -1;
      place->pinned = 0;
    }
}

static void
forget_moved (KringImportWork *work)
{
  guint n = work->plan->rows->len;

  for (guint i = 0; i < n; i++)
    {
      KringRow *row = g_ptr_array_index (work->plan->rows, i);
      KringRow *before = kring_model_get (work->model, row->table->index, row->id);

      if (before == NULL)
        continue;
      if (row->table->index == KRING_TABLE_ACTOR && KRING_ACTOR (before)->sector != KRING_ACTOR (row)->sector)
        forget_places (work, row->id, NULL);
      else if (row->table->index == KRING_TABLE_CONTRIBUTION
               && KRING_CONTRIBUTION (before)->ring != KRING_CONTRIBUTION (row)->ring)
        forget_places (work, KRING_CONTRIBUTION (row)->actor, KRING_CONTRIBUTION (row)->need);
    }
}

static gboolean
shows (const KringRow *before, const KringRow *row)
{
  return before == NULL || strcmp (KRING_ACTOR (before)->name, KRING_ACTOR (row)->name) != 0
         || KRING_ACTOR (before)->sector != KRING_ACTOR (row)->sector;
}

/* Whose map shows something else than before. */
static void
note_maps (KringImportWork *work)
{
  g_autoptr (GHashTable) needs = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < work->plan->rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (work->plan->rows, i);
      gboolean actor = row->table->index == KRING_TABLE_ACTOR
                       && shows (kring_model_get (work->model, KRING_TABLE_ACTOR, row->id), row);
      GPtrArray *serves = actor ? kring_model_referring (work->model, KRING_TABLE_CONTRIBUTION, "actor", row->id) : NULL;

      for (guint s = 0; serves != NULL && s < serves->len; s++)
        g_hash_table_add (needs, KRING_CONTRIBUTION (g_ptr_array_index (serves, s))->need);
      if (row->table->index == KRING_TABLE_CONTRIBUTION)
        g_hash_table_add (needs, KRING_CONTRIBUTION (row)->need);
    }
  for (GList *l = g_hash_table_get_keys (needs), *next; l != NULL; l = next)
    {
      next = l->next;
      g_ptr_array_add (work->plan->maps, g_strdup (l->data));
      g_list_free_1 (l);
    }
}

void
kring_import_plan_contributions (KringImportWork *work)
{
  KringRow *need = kring_model_get (work->model, KRING_TABLE_NEED, work->need);

  if (need != NULL && work->of_row->len > MOST_AROUND)
    g_ptr_array_add (work->plan->problems,
                     g_strdup_printf (_ ("More than %1$d would stand around “%2$s”. Import them without a need and choose "
                                         "there who contributes."),
                                      MOST_AROUND, kring_row_name (need)));
  else if (need != NULL)
    plan_around (work);
  forget_moved (work);
  note_maps (work);
}

/* Carrying out */

/* Of the whole work, how much is writing rows. */
#define ROWS_SHARE 0.6

/* How long a step waits for the thread: the window lives between two. */
#define WAIT_MICROSECONDS 20000

struct _KringImportRun
{
  KringDocument *document; /* owned */
  const KringImportPlan *plan;
  KringMeasure *measure;
  KringEdit *edit;
  guint next;      /* of the rows of @plan */
  GThread *thread; /* (nullable): gathers what was written */
  GMutex mutex;    /* of @gathered */
  GCond cond;
  gboolean gathered;
};

/* The rows that the map around @need knows: laying all of an organisation over it would take for ever. */
static GPtrArray *
rows_around (KringModel *model, const KringImportPlan *plan, const char *need)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GHashTable) actors = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *there = kring_model_referring (model, KRING_TABLE_CONTRIBUTION, "need", need);

  for (guint i = 0; there != NULL && i < there->len; i++)
    g_hash_table_add (actors, KRING_CONTRIBUTION (g_ptr_array_index (there, i))->actor);
  for (guint i = 0; i < plan->rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (plan->rows, i);

      if (row->table->index == KRING_TABLE_CONTRIBUTION && strcmp (KRING_CONTRIBUTION (row)->need, need) == 0)
        g_hash_table_add (actors, KRING_CONTRIBUTION (row)->actor);
    }
  for (guint i = 0; i < plan->rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (plan->rows, i);
      gboolean near = FALSE;

      if (row->table->index == KRING_TABLE_ACTOR)
        near = g_hash_table_contains (actors, row->id);
      else if (row->table->index == KRING_TABLE_CONTRIBUTION)
        near = strcmp (KRING_CONTRIBUTION (row)->need, need) == 0;
      else if (row->table->index == KRING_TABLE_TIE)
        near = g_hash_table_contains (actors, KRING_TIE (row)->one) && g_hash_table_contains (actors, KRING_TIE (row)->other);
      else if (row->table->index == KRING_TABLE_PLACE)
        near = g_strcmp0 (KRING_PLACE (row)->need, need) == 0;
      if (near)
        g_ptr_array_add (rows, row);
    }
  return rows;
}

static void
place (KringEdit *edit, KringModel *model, const KringImportPlan *plan, KringMeasure *measure)
{
  for (guint i = 0; i < plan->maps->len; i++)
    {
      const char *need = g_ptr_array_index (plan->maps, i);
      g_autoptr (KringMap) before = kring_map_new (model, need);
      g_autoptr (GPtrArray) rows = rows_around (model, plan, need);
      g_autoptr (KringMap) after = before ? kring_map_amended (before, model, rows) : NULL;

      if (after != NULL)
        kring_placing_add (edit, after, measure);
    }
}

KringImportRun *
kring_import_run_new (KringDocument *document, const KringImportPlan *plan, KringMeasure *measure)
{
  KringImportRun *self;

  g_return_val_if_fail (plan->problems->len == 0, NULL);

  self = g_new0 (KringImportRun, 1);
  self->document = g_object_ref (document);
  self->plan = plan;
  self->measure = measure;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->edit = kring_document_edit (document, plan->label, NULL);
  kring_edit_take_turns (self->edit);
  for (guint i = 0; i < plan->removed->len; i++)
    kring_edit_remove (self->edit, KRING_TABLE_LINE, KRING_ROW (g_ptr_array_index (plan->removed, i))->id);
  return self;
}

static gpointer
gather_thread (gpointer data)
{
  KringImportRun *self = data;

  kring_edit_gather (self->edit);
  g_mutex_lock (&self->mutex);
  self->gathered = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

static gboolean
wait_a_moment (KringImportRun *self)
{
  gint64 end = g_get_monotonic_time () + WAIT_MICROSECONDS;
  gboolean gathered;

  g_mutex_lock (&self->mutex);
  while (!self->gathered && g_cond_wait_until (&self->cond, &self->mutex, end))
    ;
  gathered = self->gathered;
  g_mutex_unlock (&self->mutex);
  return gathered;
}

gboolean
kring_import_run_step (KringImportRun *self)
{
  guint end = MIN (self->next + ROWS_A_STEP, self->plan->rows->len);

  if (self->thread != NULL)
    return !wait_a_moment (self);
  for (; self->next < end; self->next++)
    kring_edit_put (self->edit, g_ptr_array_index (self->plan->rows, self->next));
  if (self->next < self->plan->rows->len)
    return TRUE;
  place (self->edit, kring_document_get_model (self->document), self->plan, self->measure);
  kring_edit_complete (self->edit);
  self->thread = g_thread_new ("kring-import", gather_thread, self);
  return TRUE;
}

double
kring_import_run_get_done (KringImportRun *self)
{
  return ROWS_SHARE * self->next / MAX (self->plan->rows->len, 1);
}

/* Nobody looks after an edit while a thread is at it. */
static KringEdit *
take_edit (KringImportRun *self)
{
  KringEdit *edit = self->edit;

  g_clear_pointer (&self->thread, g_thread_join);
  g_object_unref (self->document);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
  return edit;
}

gboolean
kring_import_run_finish (KringImportRun *self, GError **error)
{
  return kring_edit_commit (take_edit (self), error);
}

void
kring_import_run_cancel (KringImportRun *self)
{
  kring_edit_cancel (take_edit (self));
}

gboolean
kring_import_apply (KringDocument *document, const KringImportPlan *plan, KringMeasure *measure,
                    GCancellable *cancellable, KringImportProgress progress, gpointer data, GError **error)
{
  KringImportRun *run;
  gboolean more = TRUE;

  g_return_val_if_fail (plan->problems->len == 0, FALSE);

  run = kring_import_run_new (document, plan, measure);
  while (more && !g_cancellable_is_cancelled (cancellable))
    {
      more = kring_import_run_step (run);
      if (progress != NULL)
        progress (more ? kring_import_run_get_done (run) : 1, data);
    }
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    return kring_import_run_finish (run, error);
  kring_import_run_cancel (run);
  return FALSE;
}
