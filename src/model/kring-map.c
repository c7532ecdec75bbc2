/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-map.h"

#include <string.h>

#include "kring-beside.h"
#include "kring-text.h"

static void
entry_clear (gpointer data)
{
  KringMapEntry *entry = data;

  kring_row_unref (KRING_ROW (entry->actor));
  kring_row_unref (KRING_ROW (entry->contribution));
  if (entry->place != NULL)
    kring_row_unref (KRING_ROW (entry->place));
}

static int
entry_order (gconstpointer a, gconstpointer b)
{
  const KringMapEntry *x = a, *y = b;
  int order = x->actor->sector - y->actor->sector;

  if (order == 0)
    order = x->contribution->ring - y->contribution->ring;
  if (order == 0)
    order = kring_text_collate (x->actor->name, y->actor->name);
  return order != 0 ? order : strcmp (x->actor->row.id, y->actor->row.id);
}

static int
id_order (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(KringRow *const *) a)->id, (*(KringRow *const *) b)->id);
}

static void
index_entries (KringMap *self)
{
  g_array_sort (self->entries, entry_order);
  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (self->by_actor, kring_map_entry (self, i)->actor->row.id, GUINT_TO_POINTER (i + 1));
}

static void
collect_entries (KringMap *self, KringModel *model)
{
  GPtrArray *rows = kring_model_referring (model, KRING_TABLE_CONTRIBUTION, "need", self->need->row.id);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      KringContribution *contribution = g_ptr_array_index (rows, i);
      const char *actor = contribution->actor;
      KringPlace *place;
      KringMapEntry entry;

      /* At most one contribution a pair is a rule that a merge of two copies can break; the picture still holds. */
      if (kring_model_contribution (model, self->need->row.id, actor) != contribution)
        continue;
      place = kring_model_place (model, self->need->row.id, KRING_ARRANGEMENT_AROUND, actor);
      entry.actor = (KringActor *) kring_row_ref (kring_model_get (model, KRING_TABLE_ACTOR, actor));
      entry.contribution = (KringContribution *) kring_row_ref (KRING_ROW (contribution));
      entry.place = place ? (KringPlace *) kring_row_ref (KRING_ROW (place)) : NULL;
      g_array_append_val (self->entries, entry);
    }
  index_entries (self);
}

static void
index_ties (KringMap *self)
{
  g_ptr_array_sort (self->ties, id_order);
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (self->ties_of, g_ptr_array_new ());
  for (guint i = 0; i < self->ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (self->ties, i);

      g_ptr_array_add (kring_map_ties_of (self, (guint) kring_map_find (self, tie->one)), tie);
      g_ptr_array_add (kring_map_ties_of (self, (guint) kring_map_find (self, tie->other)), tie);
    }
}

static void
collect_ties (KringMap *self, KringModel *model)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *actor = kring_map_entry (self, i)->actor->row.id;
      GPtrArray *rows = kring_model_referring (model, KRING_TABLE_TIE, "one", actor);

      for (guint j = 0; rows != NULL && j < rows->len; j++)
        {
          KringTie *tie = g_ptr_array_index (rows, j);

          if (strcmp (tie->one, tie->other) != 0 && kring_map_find (self, tie->other) >= 0)
            g_ptr_array_add (self->ties, kring_row_ref (KRING_ROW (tie)));
        }
    }
  index_ties (self);
}

static KringMap *
map_alloc (KringNeed *need)
{
  KringMap *self = g_new0 (KringMap, 1);

  g_atomic_ref_count_init (&self->refs);
  self->need = (KringNeed *) kring_row_ref (KRING_ROW (need));
  self->entries = g_array_new (FALSE, FALSE, sizeof (KringMapEntry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->ties = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  self->ties_of = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->by_actor = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/* What lies on the map beside its actors, out of @notes and @verdicts, which may be anybody's. */
static void
take_beside (KringMap *self, GPtrArray *notes, GPtrArray *verdicts)
{
  self->notes = kring_beside_notes (notes, self->need->row.id, KRING_ARRANGEMENT_AROUND);
  self->verdicts = kring_beside_verdicts (verdicts, self->need->row.id);
}

static void
take_time (KringMap *self, const KringMap *before)
{
  self->time = before->time;
  self->planned = before->planned ? kring_planned_ref (before->planned) : NULL;
}

KringMap *
kring_map_new (KringModel *model, const char *need)
{
  KringRow *row = kring_model_get (model, KRING_TABLE_NEED, need);
  KringMap *self;

  if (row == NULL)
    return NULL;
  self = map_alloc (KRING_NEED (row));
  collect_entries (self, model);
  collect_ties (self, model);
  take_beside (self, kring_model_referring (model, KRING_TABLE_NOTE, "need", need),
               kring_model_referring (model, KRING_TABLE_VERDICT, "need", need));
  return self;
}

/* The newest of @rows with the same id, else @row itself. */
static KringRow *
amended (GHashTable *by_id, gpointer row)
{
  KringRow *newer = g_hash_table_lookup (by_id, KRING_ROW (row)->id);

  return newer ? newer : row;
}

/* The row of @rows in table @index that speaks of @actor on this map, for rows that are new. */
static KringRow *
row_of_actor (KringMap *self, GPtrArray *rows, KringTableIndex index, const char *actor)
{
  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);

      if (row->table->index != index)
        continue;
      if (index == KRING_TABLE_ACTOR && strcmp (row->id, actor) == 0)
        return row;
      if (index == KRING_TABLE_PLACE && strcmp (KRING_PLACE (row)->actor, actor) == 0
          && KRING_PLACE (row)->arrangement == KRING_ARRANGEMENT_AROUND
          && g_strcmp0 (KRING_PLACE (row)->need, self->need->row.id) == 0)
        return row;
    }
  return NULL;
}

static void
append_entry (KringMap *self, KringRow *actor, KringRow *contribution, KringRow *place)
{
  KringMapEntry entry = { KRING_ACTOR (kring_row_ref (actor)), KRING_CONTRIBUTION (kring_row_ref (contribution)),
                          place ? KRING_PLACE (kring_row_ref (place)) : NULL };

  g_array_append_val (self->entries, entry);
}

static void
amend_entries (KringMap *self, KringMap *before, GPtrArray *rows, GHashTable *by_id, KringModel *model)
{
  for (guint i = 0; i < before->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (before, i);
      KringRow *place = entry->place ? amended (by_id, entry->place)
                                     : row_of_actor (self, rows, KRING_TABLE_PLACE, entry->actor->row.id);

      append_entry (self, amended (by_id, entry->actor), amended (by_id, entry->contribution), place);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);
      KringRow *actor;
      const char *id;

      if (row->table->index != KRING_TABLE_CONTRIBUTION)
        continue;
      id = KRING_CONTRIBUTION (row)->actor;
      if (strcmp (KRING_CONTRIBUTION (row)->need, self->need->row.id) != 0 || kring_map_find (before, id) >= 0)
        continue;
      actor = row_of_actor (self, rows, KRING_TABLE_ACTOR, id);
      if (actor == NULL)
        actor = kring_model_get (model, KRING_TABLE_ACTOR, id);
      if (actor != NULL)
        append_entry (self, actor, row, row_of_actor (self, rows, KRING_TABLE_PLACE, id));
    }
  index_entries (self);
}

static void
amend_ties (KringMap *self, KringMap *before, GPtrArray *rows, GHashTable *by_id)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < before->ties->len; i++)
    {
      KringRow *tie = amended (by_id, g_ptr_array_index (before->ties, i));

      g_ptr_array_add (self->ties, kring_row_ref (tie));
      g_hash_table_add (seen, tie->id);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);

      if (row->table->index == KRING_TABLE_TIE && !g_hash_table_contains (seen, row->id)
          && kring_map_find (self, KRING_TIE (row)->one) >= 0 && kring_map_find (self, KRING_TIE (row)->other) >= 0)
        g_ptr_array_add (self->ties, kring_row_ref (row));
    }
  index_ties (self);
}

/* @before, and those of @rows in table @index, each once as it shall be. */
static GPtrArray *
amended_rows (GPtrArray *before, GPtrArray *rows, KringTableIndex index, GHashTable *by_id)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < before->len; i++)
    {
      KringRow *row = g_ptr_array_index (before, i);

      if (!g_hash_table_contains (by_id, row->id))
        g_ptr_array_add (all, row);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);

      if (row->table->index == index && g_hash_table_lookup (by_id, row->id) == row)
        g_ptr_array_add (all, row);
    }
  return all;
}

KringMap *
kring_map_amended (KringMap *before, KringModel *model, GPtrArray *rows)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) notes = NULL, verdicts = NULL;
  KringMap *self;

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (by_id, KRING_ROW (g_ptr_array_index (rows, i))->id, g_ptr_array_index (rows, i));

  self = map_alloc (KRING_NEED (amended (by_id, before->need)));
  amend_entries (self, before, rows, by_id, model);
  amend_ties (self, before, rows, by_id);
  notes = amended_rows (before->notes, rows, KRING_TABLE_NOTE, by_id);
  verdicts = amended_rows (before->verdicts, rows, KRING_TABLE_VERDICT, by_id);
  take_beside (self, notes, verdicts);
  take_time (self, before);
  return self;
}

KringMap *
kring_map_some (KringMap *before, KringRowKeeps keeps, gpointer data)
{
  KringMap *self = map_alloc (before->need);

  for (guint i = 0; i < before->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (before, i);

      if (keeps (KRING_ROW (entry->actor), data))
        append_entry (self, KRING_ROW (entry->actor), KRING_ROW (entry->contribution), KRING_ROW (entry->place));
    }
  index_entries (self);
  for (guint i = 0; i < before->ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (before->ties, i);

      if (kring_map_find (self, tie->one) >= 0 && kring_map_find (self, tie->other) >= 0
          && keeps (KRING_ROW (tie), data))
        g_ptr_array_add (self->ties, kring_row_ref (KRING_ROW (tie)));
    }
  index_ties (self);
  take_beside (self, before->notes, before->verdicts);
  take_time (self, before);
  return self;
}

KringMap *
kring_map_ref (KringMap *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_map_unref (KringMap *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->planned, kring_planned_unref);
  g_hash_table_unref (self->by_actor);
  g_ptr_array_unref (self->ties_of);
  g_ptr_array_unref (self->ties);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->verdicts);
  g_array_unref (self->entries);
  kring_row_unref (KRING_ROW (self->need));
  g_free (self);
}

const KringMapEntry *
kring_map_entry (const KringMap *self, guint index)
{
  return &g_array_index (self->entries, KringMapEntry, index);
}

int
kring_map_find (const KringMap *self, const char *actor)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->by_actor, actor)) - 1;
}

guint
kring_map_count (const KringMap *self, KringRing ring)
{
  guint count = 0;

  for (guint i = 0; i < self->entries->len; i++)
    if (kring_map_entry (self, i)->contribution->ring == (int) ring)
      count++;
  return count;
}

GPtrArray *
kring_map_ties_of (const KringMap *self, guint index)
{
  return g_ptr_array_index (self->ties_of, index);
}
