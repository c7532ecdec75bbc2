/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-filter.h"

#include <string.h>

const KringTerms *const kring_filter_terms[KRING_N_FILTERS] = {
  [KRING_FILTER_SECTOR] = &kring_sectors,
  [KRING_FILTER_RING] = &kring_rings,
  [KRING_FILTER_KIND] = &kring_actor_kinds,
  [KRING_FILTER_STRENGTH] = &kring_strengths,
};

KringFilter *
kring_filter_new (void)
{
  KringFilter *self = g_new0 (KringFilter, 1);

  self->tags = g_ptr_array_new_with_free_func (g_free);
  return self;
}

KringFilter *
kring_filter_copy (const KringFilter *self)
{
  KringFilter *copy = kring_filter_new ();

  memcpy (copy->shown, self->shown, sizeof self->shown);
  for (guint i = 0; i < self->tags->len; i++)
    g_ptr_array_add (copy->tags, g_strdup (g_ptr_array_index (self->tags, i)));
  return copy;
}

void
kring_filter_free (KringFilter *self)
{
  g_ptr_array_unref (self->tags);
  g_free (self);
}

gboolean
kring_filter_is_empty (const KringFilter *self)
{
  for (int by = 0; by < KRING_N_FILTERS; by++)
    if (self->shown[by] != 0)
      return FALSE;
  return self->tags->len == 0;
}

void
kring_filter_clear (KringFilter *self)
{
  memset (self->shown, 0, sizeof self->shown);
  g_ptr_array_set_size (self->tags, 0);
}

gboolean
kring_filter_has (const KringFilter *self, KringFilterBy by, int value)
{
  return (self->shown[by] & (1u << value)) != 0;
}

void
kring_filter_set (KringFilter *self, KringFilterBy by, int value, gboolean chosen)
{
  if (chosen)
    self->shown[by] |= 1u << value;
  else
    self->shown[by] &= ~(1u << value);
}

static gboolean
find_tag (const KringFilter *self, const char *tag, guint *at)
{
  return g_ptr_array_find_with_equal_func (self->tags, tag, g_str_equal, at);
}

gboolean
kring_filter_has_tag (const KringFilter *self, const char *tag)
{
  return find_tag (self, tag, NULL);
}

void
kring_filter_set_tag (KringFilter *self, const char *tag, gboolean chosen)
{
  guint at;

  if (chosen == find_tag (self, tag, &at))
    return;
  if (chosen)
    g_ptr_array_add (self->tags, g_strdup (tag));
  else
    g_ptr_array_remove_index (self->tags, at);
}

/* What a filter is asked with: who bears a chosen tag, and the ring of each actor. */
typedef struct
{
  const KringFilter *filter;
  GHashTable *tagged; /* ids of actors; borrowed */
  GHashTable *rings;  /* id of an actor → ring + 1; ids borrowed */
} Question;

static void
question_clear (Question *question)
{
  g_hash_table_unref (question->tagged);
  g_hash_table_unref (question->rings);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static Question
question_new (const KringFilter *filter)
{
  return (Question){ filter, g_hash_table_new (g_str_hash, g_str_equal), g_hash_table_new (g_str_hash, g_str_equal) };
}

static void
note_tagging (Question *question, const KringTagging *tagging)
{
  if (kring_filter_has_tag (question->filter, tagging->tag))
    g_hash_table_add (question->tagged, tagging->actor);
}

/* The innermost ring holds. */
static void
note_ring (Question *question, const KringContribution *contribution)
{
  int known = GPOINTER_TO_INT (g_hash_table_lookup (question->rings, contribution->actor));

  if (known == 0 || contribution->ring + 1 < known)
    g_hash_table_insert (question->rings, contribution->actor, GINT_TO_POINTER (contribution->ring + 1));
}

static gboolean
chosen (const Question *question, KringFilterBy by, int value)
{
  return question->filter->shown[by] == 0 || (value >= 0 && kring_filter_has (question->filter, by, value));
}

static gboolean
keeps (const KringRow *row, gpointer data)
{
  const Question *question = data;

  if (row->table->index == KRING_TABLE_TIE)
    return chosen (question, KRING_FILTER_STRENGTH, KRING_TIE (row)->strength);
  if (row->table->index != KRING_TABLE_ACTOR)
    return TRUE;
  return chosen (question, KRING_FILTER_SECTOR, KRING_ACTOR (row)->sector)
         && chosen (question, KRING_FILTER_KIND, KRING_ACTOR (row)->kind)
         && chosen (question, KRING_FILTER_RING, GPOINTER_TO_INT (g_hash_table_lookup (question->rings, row->id)) - 1)
         && (question->filter->tags->len == 0 || g_hash_table_contains (question->tagged, row->id));
}

KringMap *
kring_filter_map (const KringFilter *self, KringMap *map, KringModel *model)
{
  g_auto (Question) question = question_new (self);
  g_autoptr (GPtrArray) taggings = NULL;

  if (kring_filter_is_empty (self))
    return kring_map_ref (map);
  taggings = kring_model_all (model, KRING_TABLE_TAGGING);
  for (guint i = 0; i < taggings->len; i++)
    note_tagging (&question, g_ptr_array_index (taggings, i));
  for (guint i = 0; i < map->entries->len; i++)
    note_ring (&question, kring_map_entry (map, i)->contribution);
  return kring_map_some (map, keeps, &question);
}

KringOrganisation *
kring_filter_organisation (const KringFilter *self, const KringOrganisation *organisation, const char *need)
{
  g_auto (Question) question = question_new (self);
  GPtrArray *taggings = organisation->rows[KRING_TABLE_TAGGING];
  GPtrArray *contributions = organisation->rows[KRING_TABLE_CONTRIBUTION];

  if (kring_filter_is_empty (self))
    return kring_organisation_ref ((KringOrganisation *) organisation);
  for (guint i = 0; i < taggings->len; i++)
    note_tagging (&question, g_ptr_array_index (taggings, i));
  for (guint i = 0; i < contributions->len; i++)
    {
      const KringContribution *contribution = g_ptr_array_index (contributions, i);

      if (need == NULL || strcmp (contribution->need, need) == 0)
        note_ring (&question, contribution);
    }
  return kring_organisation_some (organisation, keeps, &question);
}

/* Adds to @near whoever is one tie from somebody in it; returns whether anybody was. */
static gboolean
widen (GHashTable *near, GPtrArray *ties)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (ties, i);
      gboolean one = g_hash_table_contains (near, tie->one);

      if (one != g_hash_table_contains (near, tie->other))
        g_ptr_array_add (found, one ? tie->other : tie->one);
    }
  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (near, g_strdup (g_ptr_array_index (found, i)));
  return found->len > 0;
}

GHashTable *
kring_focus (GPtrArray *ties, const char *const *actors, guint steps)
{
  GHashTable *near = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; actors[i] != NULL; i++)
    g_hash_table_add (near, g_strdup (actors[i]));
  for (guint step = 0; step < steps && widen (near, ties); step++)
    ;
  return near;
}
