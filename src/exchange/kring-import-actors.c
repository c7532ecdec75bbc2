/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-import-private.h"
#include "kring-text.h"

/* What one row of the table says of who it is about. */
typedef struct
{
  guint index;
  char *key;    /* empty: none */
  char *name;
  char *folded; /* the name, as names are compared */
} Entry;

static void
entry_clear (Entry *entry)
{
  g_free (entry->key);
  g_free (entry->name);
  g_free (entry->folded);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Entry, entry_clear)

static Entry
read_entry (KringImportWork *work, guint index)
{
  const char *surname = kring_import_actor_text (work, index, KRING_COLUMN_SURNAME);
  g_autofree char *whole
      = g_strjoin (" ", kring_import_actor_text (work, index, KRING_COLUMN_NAME), surname[0] ? surname : NULL, NULL);
  Entry entry = { index, kring_text_tidy (kring_import_actor_text (work, index, KRING_COLUMN_KEY), FALSE),
                  kring_text_tidy (whole, FALSE), NULL };

  entry.folded = kring_sheet_fold (entry.name);
  return entry;
}

gboolean
kring_import_goes_by_name (const KringRow *row)
{
  const KringActor *actor = KRING_ACTOR (row);
  g_autofree char *key = kring_sheet_fold (actor->import_key);
  g_autofree char *name = kring_sheet_fold (actor->name);

  return key[0] == '\0' || strcmp (key, name) == 0;
}

static char *
say_several (const Entry *entry)
{
  return g_strdup_printf (_ ("Several in the document are called “%s”. Give everybody an id in a column of its own."),
                          entry->name);
}

/* Whom of the document the row is about. (nullable): nobody; then @wrong (out) may say why that is no answer. Somebody who
 * was imported by name, or not at all, may be found by name. */
static KringRow *
match (KringImportWork *work, const Entry *entry, char **wrong)
{
  const char *key = entry->key[0] ? entry->key : entry->name;
  KringRow *row = g_hash_table_lookup (work->keys.rows, key);

  *wrong = NULL;
  if (row == NULL && entry->key[0])
    row = g_hash_table_lookup (work->keys_elsewhere.rows, key);
  if (row != NULL && !entry->key[0] && g_hash_table_contains (work->keys.several, key))
    {
      *wrong = say_several (entry);
      return NULL;
    }
  if (row != NULL)
    return row;
  row = g_hash_table_lookup (work->document_names.rows, entry->folded);
  if (row == NULL || (entry->key[0] && !kring_import_goes_by_name (row)))
    return NULL;
  if (!g_hash_table_contains (work->document_names.several, entry->folded))
    return row;
  if (!entry->key[0])
    *wrong = say_several (entry);
  return NULL;
}

/* The row of the table that has taken @key before, or NULL; @seen: key → index + 1. */
static gboolean
again (GHashTable *seen, const char *key, guint index, guint *first)
{
  gpointer there = g_hash_table_lookup (seen, key);

  if (there == NULL)
    g_hash_table_insert (seen, g_strdup (key), GUINT_TO_POINTER (index + 1));
  else
    *first = GPOINTER_TO_UINT (there) - 1;
  return there != NULL;
}

static void
set_term (KringImportWork *work, KringRow *row, const char *field, guint index, KringColumn column)
{
  const KringField *which = kring_table_field (row->table, field);
  const char *word = kring_import_actor_text (work, index, column);
  int value = word[0] ? kring_word_find (which->terms, word) : -1;

  if (value >= 0)
    kring_row_set_int (row, which, value);
  else if (word[0])
    kring_import_unknown (work, work->source->actors, work->source->actor_columns[column], word);
}

/* Whoever others are part of is a unit; of the rest, those in a table with managers are people. */
static int
usual_kind (KringImportWork *work, const Entry *entry, GHashTable *units)
{
  if (g_hash_table_contains (units, entry->folded) || (entry->key[0] && g_hash_table_contains (units, entry->key)))
    return KRING_ACTOR_UNIT;
  return work->source->actor_columns[KRING_COLUMN_MANAGER] >= 0 ? KRING_ACTOR_PERSON : KRING_ACTOR_UNIT;
}

static void
set_key (KringActor *actor, const Entry *entry)
{
  const char *key = entry->key[0] ? entry->key : entry->name;

  if (strcmp (key, actor->row.id) != 0 && (entry->key[0] != '\0' || actor->import_key[0] == '\0'))
    kring_set (&actor->import_key, key);
}

static KringRow *
fill (KringImportWork *work, const Entry *entry, const KringRow *before, GHashTable *units)
{
  KringRow *row = before ? kring_import_amend (work, before)
                         : kring_import_add (work, KRING_ACTOR_TABLE, kring_id_valid (entry->key) ? entry->key : NULL);
  KringActor *actor = KRING_ACTOR (row);
  g_autofree char *note = kring_text_tidy (kring_import_actor_text (work, entry->index, KRING_COLUMN_NOTE), TRUE);

  kring_set (&actor->name, entry->name);
  set_key (actor, entry);
  if (before == NULL)
    actor->kind = usual_kind (work, entry, units);
  set_term (work, row, "kind", entry->index, KRING_COLUMN_KIND);
  set_term (work, row, "sector", entry->index, KRING_COLUMN_SECTOR);
  /* An empty cell says nothing, and what somebody wrote here stays. */
  if (note[0] != '\0')
    kring_set (&actor->note, note);
  if (actor->sector != KRING_SECTOR_OWN)
    kring_set (&actor->need, NULL);
  kring_import_check_row (work, work->source->actors, entry->index, row);
  return row;
}

/* Who stands in two rows, or in none. Returns whether the row may be taken in. */
static gboolean
check_entry (KringImportWork *work, const Entry *entry, GHashTable *seen)
{
  const KringSheet *sheet = work->source->actors;
  gboolean by_key = entry->key[0] != '\0';
  g_autofree char *what = by_key ? g_strconcat ("key ", entry->key, NULL) : g_strconcat ("name ", entry->folded, NULL);
  guint first;

  if (entry->name[0] == '\0')
    kring_import_problem (work, sheet, entry->index, g_strdup (_ ("There is no name.")));
  else if (!again (seen, what, entry->index, &first))
    return TRUE;
  else if (by_key)
    kring_import_problem (work, sheet, entry->index,
                          g_strdup_printf (_ ("The id “%1$s” is that of row %2$u too."), entry->key,
                                           kring_sheet_row (sheet, first)->number));
  else
    kring_import_problem (work, sheet, entry->index,
                          g_strdup_printf (_ ("“%1$s” stands in row %2$u too. If these are two, give everybody an id in a "
                                              "column of its own."),
                                           entry->name, kring_sheet_row (sheet, first)->number));
  return FALSE;
}

static KringRow *
plan_actor (KringImportWork *work, const Entry *entry, GHashTable *seen, GHashTable *units)
{
  const char *reference = kring_import_actor_text (work, entry->index, KRING_COLUMN_REFERENCE);
  g_autofree char *wrong = NULL;
  KringRow *before, *row;

  if (!check_entry (work, entry, seen))
    return NULL;
  before = match (work, entry, &wrong);
  if (before != NULL && g_hash_table_contains (work->seen, before->id))
    wrong = g_strdup_printf (_ ("“%s” stands in another row too, under another id or name."), entry->name);
  if (wrong != NULL)
    {
      kring_import_problem (work, work->source->actors, entry->index, g_steal_pointer (&wrong));
      return NULL;
    }
  row = fill (work, entry, before, units);
  g_hash_table_add (work->seen, row->id);
  kring_import_names_add (&work->file_names, g_strdup (entry->folded), row);
  if (entry->key[0] != '\0')
    kring_import_names_add (&work->keys, g_strdup (entry->key), row);
  if (reference[0] != '\0')
    kring_import_names_add (&work->references, kring_text_tidy (reference, FALSE), row);
  return row;
}

static GHashTable *
texts_in (KringImportWork *work, KringColumn column)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < work->source->actors->rows->len; i++)
    {
      const char *text = kring_import_actor_text (work, i, column);

      if (text[0] == '\0')
        continue;
      g_hash_table_add (texts, kring_sheet_fold (text));
      g_hash_table_add (texts, kring_text_tidy (text, FALSE));
    }
  return texts;
}

/* Tags */

static GHashTable *
tags_of_document (KringImportWork *work)
{
  g_autoptr (GPtrArray) all = kring_model_all (work->model, KRING_TABLE_TAG);
  GHashTable *tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < all->len; i++)
    g_hash_table_insert (tags, kring_sheet_fold (kring_row_name (g_ptr_array_index (all, i))), g_ptr_array_index (all, i));
  return tags;
}

static gboolean
bears (KringImportWork *work, const char *actor, const char *tag)
{
  GPtrArray *borne = kring_model_referring (work->model, KRING_TABLE_TAGGING, "actor", actor);

  for (guint i = 0; borne != NULL && i < borne->len; i++)
    if (strcmp (KRING_TAGGING (g_ptr_array_index (borne, i))->tag, tag) == 0)
      return TRUE;
  return FALSE;
}

static void
plan_tag (KringImportWork *work, guint index, GHashTable *tags, GHashTable *here, const char *text)
{
  const KringRow *actor = g_ptr_array_index (work->of_row, index);
  g_autofree char *name = kring_text_tidy (text, FALSE);
  g_autofree char *folded = kring_sheet_fold (name);
  KringRow *tag = g_hash_table_lookup (tags, folded);
  KringRow *tagging;

  if (name[0] == '\0')
    return;
  if (tag == NULL)
    {
      tag = kring_import_add (work, KRING_TAG_TABLE, NULL);
      kring_set (&KRING_TAG (tag)->name, name);
      kring_import_check_row (work, work->source->actors, index, tag);
      g_hash_table_insert (tags, g_steal_pointer (&folded), tag);
    }
  if (!g_hash_table_add (here, tag->id) || bears (work, actor->id, tag->id))
    return;
  tagging = kring_import_add (work, KRING_TAGGING_TABLE, NULL);
  kring_set (&KRING_TAGGING (tagging)->tag, tag->id);
  kring_set (&KRING_TAGGING (tagging)->actor, actor->id);
}

static void
plan_tags (KringImportWork *work)
{
  g_autoptr (GHashTable) tags = tags_of_document (work);

  for (guint i = 0; i < work->of_row->len; i++)
    {
      const KringRow *actor = g_ptr_array_index (work->of_row, i);
      g_auto (GStrv) texts = g_strsplit_set (kring_import_actor_text (work, i, KRING_COLUMN_TAGS), "|;,\n", -1);
      g_autoptr (GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint t = 0; actor != NULL && texts[t] != NULL; t++)
        plan_tag (work, i, tags, here, texts[t]);
    }
}

void
kring_import_plan_actors (KringImportWork *work)
{
  const KringSheet *sheet = work->source->actors;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) units = NULL;

  if (work->source->actor_columns[KRING_COLUMN_NAME] < 0)
    {
      g_ptr_array_add (work->plan->problems,
                       g_strdup_printf (_ ("%s has no column with names. Head it Name, or choose which it is."),
                                        sheet->name));
      return;
    }
  units = texts_in (work, KRING_COLUMN_UNIT);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      g_auto (Entry) entry = read_entry (work, i);

      g_ptr_array_add (work->of_row, plan_actor (work, &entry, seen, units));
    }
  if (work->source->actor_columns[KRING_COLUMN_TAGS] >= 0)
    plan_tags (work);
}
