/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-organisation.h"

#include <string.h>

/* Made when first asked for: most of those who take an organisation ask for none of them. */
struct _KringOrganisationIndexes
{
  GMutex lock;
  GHashTable *made; /* a KringTable → (id → row), or a KringField → (id → GPtrArray of the rows that refer to it) */
};

static GPtrArray *
empty_arrays (guint n)
{
  GPtrArray *arrays = g_ptr_array_new_full (n, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (arrays, g_ptr_array_new ());
  return arrays;
}

static void
add_to (GPtrArray *arrays, int index, gpointer row)
{
  if (index >= 0)
    g_ptr_array_add (g_ptr_array_index (arrays, index), row);
}

static void
index_actors (KringOrganisation *self)
{
  self->by_actor = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < kring_organisation_size (self); i++)
    g_hash_table_insert (self->by_actor, kring_organisation_actor (self, i)->row.id, GUINT_TO_POINTER (i + 1));
}

/* Rows without a name come by id, and so do those of each actor. */
static void
index_relations (KringOrganisation *self)
{
  guint n = kring_organisation_size (self);
  GPtrArray *lines = self->rows[KRING_TABLE_LINE], *ties = self->rows[KRING_TABLE_TIE];
  GPtrArray *contributions = self->rows[KRING_TABLE_CONTRIBUTION];

  self->lines_of = empty_arrays (n);
  self->ties_of = empty_arrays (n);
  self->contributions_of = empty_arrays (n);
  for (guint i = 0; i < lines->len; i++)
    {
      KringLine *line = g_ptr_array_index (lines, i);

      if (strcmp (line->actor, line->above) != 0)
        add_to (self->lines_of, kring_organisation_find (self, line->actor), line);
    }
  for (guint i = 0; i < ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (ties, i);

      if (strcmp (tie->one, tie->other) == 0)
        continue;
      add_to (self->ties_of, kring_organisation_find (self, tie->one), tie);
      add_to (self->ties_of, kring_organisation_find (self, tie->other), tie);
    }
  for (guint i = 0; i < contributions->len; i++)
    {
      KringContribution *contribution = g_ptr_array_index (contributions, i);

      add_to (self->contributions_of, kring_organisation_find (self, contribution->actor), contribution);
    }
}

static void
index_places (KringOrganisation *self)
{
  GPtrArray *places = self->rows[KRING_TABLE_PLACE];

  for (int i = 0; i < KRING_N_ARRANGEMENTS; i++)
    self->places[i] = g_new0 (KringPlace *, kring_organisation_size (self) + 1);
  for (guint i = 0; i < places->len; i++)
    {
      KringPlace *place = g_ptr_array_index (places, i);
      int actor = kring_organisation_find (self, place->actor);

      /* At most one is a rule that a merge of two copies can break; the first by id then holds, as in the model. */
      if (actor >= 0 && place->need == NULL && self->places[place->arrangement][actor] == NULL)
        self->places[place->arrangement][actor] = place;
    }
}

static KringOrganisation *
organisation_alloc (void)
{
  KringOrganisation *self = g_new0 (KringOrganisation, 1);

  g_atomic_ref_count_init (&self->refs);
  self->indexes = g_new0 (KringOrganisationIndexes, 1);
  g_mutex_init (&self->indexes->lock);
  self->indexes->made = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
  for (int i = 0; i < KRING_N_TABLES; i++)
    self->rows[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  return self;
}

static void
index_all (KringOrganisation *self)
{
  index_actors (self);
  index_relations (self);
  index_places (self);
}

static void
take_time (KringOrganisation *self, const KringOrganisation *before)
{
  self->time = before->time;
  self->planned = before->planned ? kring_planned_ref (before->planned) : NULL;
}

KringOrganisation *
kring_organisation_new (KringModel *model)
{
  KringOrganisation *self = organisation_alloc ();

  for (int i = 0; i < KRING_N_TABLES; i++)
    {
      g_autoptr (GPtrArray) all = kring_model_all (model, (KringTableIndex) i);

      for (guint j = 0; j < all->len; j++)
        g_ptr_array_add (self->rows[i], kring_row_ref (g_ptr_array_index (all, j)));
    }
  index_all (self);
  return self;
}

KringOrganisation *
kring_organisation_amended (const KringOrganisation *before, GPtrArray *rows)
{
  KringOrganisation *self = organisation_alloc ();
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (by_id, KRING_ROW (g_ptr_array_index (rows, i))->id, g_ptr_array_index (rows, i));
  for (int i = 0; i < KRING_N_TABLES; i++)
    for (guint j = 0; j < before->rows[i]->len; j++)
      {
        KringRow *row = g_ptr_array_index (before->rows[i], j);

        if (!g_hash_table_contains (by_id, row->id))
          g_ptr_array_add (self->rows[i], kring_row_ref (row));
      }
  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);

      if (g_hash_table_lookup (by_id, row->id) == row)
        g_ptr_array_add (self->rows[row->table->index], kring_row_ref (row));
    }
  for (int i = 0; i < KRING_N_TABLES; i++)
    g_ptr_array_sort (self->rows[i], kring_model_order);
  index_all (self);
  take_time (self, before);
  return self;
}

/* Whether every actor that @row speaks of is among @actors. */
static gboolean
actors_stay (const KringRow *row, GHashTable *actors)
{
  for (guint f = 0; f < row->table->n_fields; f++)
    {
      const KringField *field = &row->table->fields[f];
      const char *actor = field->refers == KRING_ACTOR_TABLE ? kring_row_text (row, field) : NULL;

      if (actor != NULL && !g_hash_table_contains (actors, actor))
        return FALSE;
    }
  return TRUE;
}

KringOrganisation *
kring_organisation_some (const KringOrganisation *before, KringRowKeeps keeps, gpointer data)
{
  KringOrganisation *self = organisation_alloc ();
  g_autoptr (GHashTable) actors = g_hash_table_new (g_str_hash, g_str_equal);

  /* A table comes after those it refers to. */
  for (int i = 0; i < KRING_N_TABLES; i++)
    for (guint j = 0; j < before->rows[i]->len; j++)
      {
        KringRow *row = g_ptr_array_index (before->rows[i], j);

        if (!keeps (row, data) || !actors_stay (row, actors))
          continue;
        g_ptr_array_add (self->rows[i], kring_row_ref (row));
        if (i == KRING_TABLE_ACTOR)
          g_hash_table_add (actors, row->id);
      }
  index_all (self);
  take_time (self, before);
  return self;
}

KringOrganisation *
kring_organisation_ref (KringOrganisation *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_organisation_unref (KringOrganisation *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->indexes->made);
  g_mutex_clear (&self->indexes->lock);
  g_free (self->indexes);
  g_clear_pointer (&self->planned, kring_planned_unref);
  g_hash_table_unref (self->by_actor);
  g_ptr_array_unref (self->lines_of);
  g_ptr_array_unref (self->ties_of);
  g_ptr_array_unref (self->contributions_of);
  for (int i = 0; i < KRING_N_ARRANGEMENTS; i++)
    g_free (self->places[i]);
  for (int i = 0; i < KRING_N_TABLES; i++)
    g_ptr_array_unref (self->rows[i]);
  g_free (self);
}

guint
kring_organisation_size (const KringOrganisation *self)
{
  return self->rows[KRING_TABLE_ACTOR]->len;
}

KringActor *
kring_organisation_actor (const KringOrganisation *self, guint index)
{
  return KRING_ACTOR (g_ptr_array_index (self->rows[KRING_TABLE_ACTOR], index));
}

int
kring_organisation_find (const KringOrganisation *self, const char *actor)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->by_actor, actor)) - 1;
}

static GHashTable *
make_by_id (GPtrArray *rows)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (by_id, KRING_ROW (g_ptr_array_index (rows, i))->id, g_ptr_array_index (rows, i));
  return by_id;
}

static GHashTable *
make_by_reference (GPtrArray *rows, const KringField *field)
{
  GHashTable *by_reference = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      char *id = (char *)kring_row_text (g_ptr_array_index (rows, i), field);
      GPtrArray *referring = id ? g_hash_table_lookup (by_reference, id) : NULL;

      if (id != NULL && referring == NULL)
        g_hash_table_insert (by_reference, id, referring = g_ptr_array_new ());
      if (referring != NULL)
        g_ptr_array_add (referring, g_ptr_array_index (rows, i));
    }
  return by_reference;
}

/* @field is %NULL for the rows themselves. */
static gpointer
look_up (const KringOrganisation *self, KringTableIndex index, const KringField *field, const char *id)
{
  gpointer key = field ? (gpointer)field : (gpointer)&kring_tables[index];
  GHashTable *made;

  g_mutex_lock (&self->indexes->lock);
  made = g_hash_table_lookup (self->indexes->made, key);
  if (made == NULL)
    {
      made = field ? make_by_reference (self->rows[index], field) : make_by_id (self->rows[index]);
      g_hash_table_insert (self->indexes->made, key, made);
    }
  g_mutex_unlock (&self->indexes->lock);
  return g_hash_table_lookup (made, id);
}

KringRow *
kring_organisation_get (const KringOrganisation *self, KringTableIndex index, const char *id)
{
  int actor;

  if (id == NULL)
    return NULL;
  if (index != KRING_TABLE_ACTOR)
    return look_up (self, index, NULL, id);
  actor = kring_organisation_find (self, id);
  return actor >= 0 ? &kring_organisation_actor (self, (guint)actor)->row : NULL;
}

guint
kring_organisation_count (const KringOrganisation *self, KringTableIndex index)
{
  return self->rows[index]->len;
}

GPtrArray *
kring_organisation_referring (const KringOrganisation *self, KringTableIndex index, const char *field, const char *id)
{
  const KringField *found = kring_table_field (&kring_tables[index], field);

  g_return_val_if_fail (found != NULL && found->type == KRING_FIELD_REF, NULL);
  return id ? look_up (self, index, found, id) : NULL;
}

GPtrArray *
kring_organisation_lines_of (const KringOrganisation *self, guint index)
{
  return g_ptr_array_index (self->lines_of, index);
}

GPtrArray *
kring_organisation_ties_of (const KringOrganisation *self, guint index)
{
  return g_ptr_array_index (self->ties_of, index);
}

GPtrArray *
kring_organisation_contributions_of (const KringOrganisation *self, guint index)
{
  return g_ptr_array_index (self->contributions_of, index);
}

KringContribution *
kring_organisation_contribution (const KringOrganisation *self, const char *need, guint index)
{
  GPtrArray *contributions = kring_organisation_contributions_of (self, index);

  for (guint i = 0; i < contributions->len; i++)
    {
      KringContribution *contribution = g_ptr_array_index (contributions, i);

      if (strcmp (contribution->need, need) == 0)
        return contribution;
    }
  return NULL;
}

KringPlace *
kring_organisation_place (const KringOrganisation *self, KringArrangement arrangement, guint index)
{
  return self->places[arrangement][index];
}
