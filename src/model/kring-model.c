/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-model.h"

#include <string.h>

#include "kring-text.h"


struct _KringModel
{
  GObject parent_instance;

  /* Owned */
  GHashTable *rows[KRING_N_TABLES];                /* id → KringRow */
  GHashTable *indexes[KRING_N_TABLES][KRING_MOST_FIELDS]; /* of reference fields: id → GPtrArray of rows, borrowed */
};

G_DEFINE_FINAL_TYPE (KringModel, kring_model, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
index_row (KringModel *self, KringRow *row, gboolean add)
{
  const KringTable *table = row->table;

  for (guint i = 0; i < table->n_fields; i++)
    {
      GHashTable *index = self->indexes[table->index][i];
      const char *id = index ? kring_row_text (row, &table->fields[i]) : NULL;
      GPtrArray *bucket;

      if (id == NULL)
        continue;
      bucket = g_hash_table_lookup (index, id);
      if (bucket == NULL)
        {
          bucket = g_ptr_array_new ();
          g_hash_table_insert (index, g_strdup (id), bucket);
        }
      if (add)
        g_ptr_array_add (bucket, row);
      else
        g_ptr_array_remove_fast (bucket, row);
      if (bucket->len == 0)
        g_hash_table_remove (index, id);
    }
}

static void
kring_model_finalize (GObject *object)
{
  KringModel *self = KRING_MODEL (object);

  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      for (guint f = 0; f < KRING_MOST_FIELDS; f++)
        g_clear_pointer (&self->indexes[t][f], g_hash_table_unref);
      g_clear_pointer (&self->rows[t], g_hash_table_unref);
    }

  G_OBJECT_CLASS (kring_model_parent_class)->finalize (object);
}

static void
kring_model_class_init (KringModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_model_finalize;

  /**
   * KringModel::changed:
   * @self: the model
   * @changes: (element-type KringRowEvent): what moved
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_ARRAY);
}

static void
kring_model_init (KringModel *self)
{
  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      g_assert (kring_tables[t].n_fields <= KRING_MOST_FIELDS);
      self->rows[t] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) kring_row_unref);
      for (guint f = 0; f < kring_tables[t].n_fields; f++)
        if (kring_tables[t].fields[f].type == KRING_FIELD_REF)
          self->indexes[t][f]
              = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
    }
}

KringModel *
kring_model_new (void)
{
  return g_object_new (KRING_TYPE_MODEL, NULL);
}

KringModel *
kring_model_copy (KringModel *self)
{
  KringModel *copy = kring_model_new ();

  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      GHashTableIter iter;
      gpointer row;

      g_hash_table_iter_init (&iter, self->rows[t]);
      while (g_hash_table_iter_next (&iter, NULL, &row))
        {
          index_row (copy, row, TRUE);
          g_hash_table_insert (copy->rows[t], ((KringRow *) row)->id, kring_row_ref (row));
        }
    }
  return copy;
}

static void
change_clear (gpointer data)
{
  KringRowEvent *change = data;

  g_clear_pointer (&change->before, kring_row_unref);
  g_clear_pointer (&change->after, kring_row_unref);
}

GArray *
kring_row_events_new (void)
{
  GArray *changes = g_array_new (FALSE, TRUE, sizeof (KringRowEvent));

  g_array_set_clear_func (changes, change_clear);
  return changes;
}

void
kring_row_events_add (GArray *changes, const KringRow *before, const KringRow *after)
{
  KringRowEvent change = { before ? kring_row_ref (before) : NULL, after ? kring_row_ref (after) : NULL };

  g_array_append_val (changes, change);
}

gboolean
kring_row_events_touch (GArray *changes, KringTableIndex index)
{
  for (guint i = 0; i < changes->len; i++)
    {
      KringRowEvent *change = &g_array_index (changes, KringRowEvent, i);
      KringRow *row = change->after ? change->after : change->before;

      if (row->table->index == index)
        return TRUE;
    }
  return FALSE;
}

void
kring_model_apply (KringModel *self, GArray *changes)
{
  if (changes->len == 0)
    return;

  for (guint i = 0; i < changes->len; i++)
    {
      KringRowEvent *change = &g_array_index (changes, KringRowEvent, i);
      KringRow *any = change->after ? change->after : change->before;
      GHashTable *rows = self->rows[any->table->index];
      KringRow *held = g_hash_table_lookup (rows, any->id);

      g_assert ((held != NULL) == (change->before != NULL));
      if (held != NULL)
        index_row (self, held, FALSE);
      if (change->after != NULL)
        {
          index_row (self, change->after, TRUE);
          g_hash_table_replace (rows, change->after->id, kring_row_ref (change->after));
        }
      else
        g_hash_table_remove (rows, any->id);
    }

  g_signal_emit (self, signals[CHANGED], 0, changes);
}

KringRow *
kring_model_get (KringModel *self, KringTableIndex index, const char *id)
{
  return id ? g_hash_table_lookup (self->rows[index], id) : NULL;
}

guint
kring_model_count (KringModel *self, KringTableIndex index)
{
  return g_hash_table_size (self->rows[index]);
}

int
kring_model_order (gconstpointer a, gconstpointer b)
{
  const KringRow *one = *(KringRow *const *) a, *other = *(KringRow *const *) b;
  const char *name = kring_row_name (one);
  int order = 0;

  if (one->table->index == KRING_TABLE_NEED)
    {
      double x = ((const KringNeed *) one)->rank, y = ((const KringNeed *) other)->rank;

      order = (x > y) - (x < y);
    }
  else if (name != NULL)
    order = kring_text_collate (name, kring_row_name (other));
  return order != 0 ? order : strcmp (one->id, other->id);
}

GPtrArray *
kring_model_all (KringModel *self, KringTableIndex index)
{
  GPtrArray *all = g_ptr_array_sized_new (g_hash_table_size (self->rows[index]));
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows[index]);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (all, row);
  g_ptr_array_sort (all, kring_model_order);
  return all;
}

GPtrArray *
kring_model_referring (KringModel *self, KringTableIndex index, const char *field, const char *id)
{
  const KringField *found = kring_table_field (&kring_tables[index], field);
  GHashTable *by_ref;

  g_return_val_if_fail (found != NULL, NULL);
  by_ref = self->indexes[index][found - kring_tables[index].fields];
  g_return_val_if_fail (by_ref != NULL, NULL);
  return id ? g_hash_table_lookup (by_ref, id) : NULL;
}

KringDocumentRow *
kring_model_get_document (KringModel *self)
{
  return KRING_DOCUMENT_ROW (kring_model_get (self, KRING_TABLE_DOCUMENT, KRING_DOCUMENT_ID));
}

KringContribution *
kring_model_contribution (KringModel *self, const char *need, const char *actor)
{
  GPtrArray *rows = kring_model_referring (self, KRING_TABLE_CONTRIBUTION, "actor", actor);
  KringContribution *first = NULL;

  /* Two managers' copies can bring two of one pair; then everybody sees the one with the lowest id. */
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      KringContribution *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (row->need, need) == 0 && (first == NULL || strcmp (row->row.id, first->row.id) < 0))
        first = row;
    }
  return first;
}

KringPlace *
kring_model_place (KringModel *self, const char *need, KringArrangement arrangement, const char *actor)
{
  GPtrArray *rows = kring_model_referring (self, KRING_TABLE_PLACE, "actor", actor);
  KringPlace *first = NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      KringPlace *row = g_ptr_array_index (rows, i);

      if (row->arrangement == (int) arrangement && g_strcmp0 (row->need, need) == 0
          && (first == NULL || strcmp (row->row.id, first->row.id) < 0))
        first = row;
    }
  return first;
}

static int
tie_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringTie *x = *(KringTie *const *) a, *y = *(KringTie *const *) b;
  gpointer *context = data;
  KringModel *self = context[0];
  const char *actor = context[1];
  const char *x_other = strcmp (x->one, actor) == 0 ? x->other : x->one;
  const char *y_other = strcmp (y->one, actor) == 0 ? y->other : y->one;
  KringActor *p = KRING_ACTOR (kring_model_get (self, KRING_TABLE_ACTOR, x_other));
  KringActor *q = KRING_ACTOR (kring_model_get (self, KRING_TABLE_ACTOR, y_other));
  int order = kring_text_collate (p ? p->name : "", q ? q->name : "");

  return order != 0 ? order : strcmp (x->row.id, y->row.id);
}

GPtrArray *
kring_model_ties_of (KringModel *self, const char *actor)
{
  static const char *const ends[] = { "one", "other" };
  GPtrArray *ties = g_ptr_array_new ();
  gpointer context[2] = { self, (gpointer) actor };

  for (guint e = 0; e < 2; e++)
    {
      GPtrArray *rows = kring_model_referring (self, KRING_TABLE_TIE, ends[e], actor);

      for (guint i = 0; rows != NULL && i < rows->len; i++)
        {
          KringTie *tie = g_ptr_array_index (rows, i);

          if (e == 0 || strcmp (tie->one, tie->other) != 0)
            g_ptr_array_add (ties, tie);
        }
    }
  g_ptr_array_sort_with_data (ties, tie_order, context);
  return ties;
}

KringTie *
kring_model_tie_between (KringModel *self, const char *one, const char *other)
{
  g_autoptr (GPtrArray) ties = kring_model_ties_of (self, one);
  KringTie *first = NULL;

  for (guint i = 0; i < ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (ties, i);

      if ((strcmp (tie->one, other) == 0 || strcmp (tie->other, other) == 0)
          && (first == NULL || strcmp (tie->row.id, first->row.id) < 0))
        first = tie;
    }
  return first;
}
