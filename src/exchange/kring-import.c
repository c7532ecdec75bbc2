/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-import-private.h"
#include "kring-text.h"

#define LABEL_NAME_LENGTH 32

static void
names_init (KringImportNames *names)
{
  names->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->several = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
names_clear (KringImportNames *names)
{
  g_hash_table_unref (names->rows);
  g_hash_table_unref (names->several);
}

void
kring_import_names_add (KringImportNames *names, char *key, KringRow *row)
{
  KringRow *there = g_hash_table_lookup (names->rows, key);

  if (there == NULL || strcmp (there->id, row->id) == 0)
    g_hash_table_replace (names->rows, key, row);
  else
    g_hash_table_add (names->several, key);
}

KringRow *
kring_import_amend (KringImportWork *work, const KringRow *row)
{
  KringRow *next = g_hash_table_lookup (work->touched, row->id);

  if (next != NULL)
    return next;
  next = kring_row_copy (row);
  g_ptr_array_add (work->plan->rows, next);
  g_hash_table_insert (work->touched, next->id, next);
  return next;
}

KringRow *
kring_import_add (KringImportWork *work, const KringTable *table, const char *id)
{
  KringRow *row = id ? kring_row_new_with_id (table, id) : kring_row_new (table);

  g_ptr_array_add (work->plan->rows, row);
  g_hash_table_insert (work->touched, row->id, row);
  return row;
}

void
kring_import_problem (KringImportWork *work, const KringSheet *sheet, guint index, char *sentence)
{
  g_ptr_array_add (work->plan->problems,
                   kring_sheet_about (sheet, kring_sheet_row (sheet, index)->number, sentence));
  g_free (sentence);
}

void
kring_import_check_row (KringImportWork *work, const KringSheet *sheet, guint index, const KringRow *row)
{
  char *wrong = kring_row_wrong (row);

  if (wrong != NULL)
    kring_import_problem (work, sheet, index, wrong);
}

void
kring_import_unknown (KringImportWork *work, const KringSheet *sheet, int column, const char *word)
{
  g_autofree char *elided = kring_text_elide (word, LABEL_NAME_LENGTH);
  char *sentence;

  /* Translators: %1$s is a word in a file, %2$s the heading it stands under. */
  sentence = g_strdup_printf (_ ("“%1$s” under “%2$s” is no word that Kring knows there, and is left out."), elided,
                              (char *) g_ptr_array_index (sheet->headings, (guint) column));
  if (g_hash_table_add (work->unknown_words, sentence))
    g_ptr_array_add (work->plan->remarks, g_strdup (sentence));
}

const char *
kring_import_actor_text (const KringImportWork *work, guint index, KringColumn column)
{
  return kring_sheet_text (work->source->actors, index, work->source->actor_columns[column]);
}

static KringRow *
find_among (const KringImportNames *names, const char *key, gboolean *several)
{
  *several = g_hash_table_contains (names->several, key);
  return g_hash_table_lookup (names->rows, key);
}

KringRow *
kring_import_find (KringImportWork *work, const char *text, gboolean *several)
{
  g_autofree char *key = kring_text_tidy (text, FALSE);
  g_autofree char *name = kring_sheet_fold (key);
  KringRow *row = find_among (&work->references, key, several);

  if (row == NULL)
    row = find_among (&work->keys, key, several);
  if (row == NULL)
    row = find_among (&work->file_names, name, several);
  if (row == NULL)
    row = g_hash_table_lookup (work->unit_names, name);
  if (row == NULL)
    row = find_among (&work->document_names, name, several);
  if (row != NULL)
    g_hash_table_add (work->seen, row->id);
  return row;
}

/* Whether @actor goes by name and is of a need's own network that is not the one the import is around. */
static gboolean
is_elsewhere (KringImportWork *work, const KringActor *actor)
{
  return work->need != NULL && actor->need != NULL && strcmp (actor->need, work->need) != 0
         && kring_import_goes_by_name (&actor->row);
}

/* People of one citizen's own network are found by key alone: another Anna is another Anna. Whoever was imported without
 * keys has the name for one, which means them around their own need only, unless somebody writes it as a key. */
static void
index_document (KringImportWork *work)
{
  g_autoptr (GPtrArray) actors = kring_model_all (work->model, KRING_TABLE_ACTOR);

  for (guint i = 0; i < actors->len; i++)
    {
      KringActor *actor = g_ptr_array_index (actors, i);

      kring_import_names_add (&work->keys, g_strdup (actor->row.id), &actor->row);
      if (actor->import_key[0] != '\0')
        kring_import_names_add (is_elsewhere (work, actor) ? &work->keys_elsewhere : &work->keys,
                                g_strdup (actor->import_key), &actor->row);
      if (actor->need == NULL)
        kring_import_names_add (&work->document_names, kring_sheet_fold (actor->name), &actor->row);
    }
}

/* What the program that made the file knows and this one has no place for. */
static void
remark_columns (KringImportWork *work, const KringSheet *sheet, const int *columns)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; sheet != NULL && i < sheet->headings->len; i++)
    {
      const char *heading = g_ptr_array_index (sheet->headings, i);
      gboolean used = heading[0] == '\0';

      for (guint c = 0; c < KRING_N_COLUMNS; c++)
        used |= columns[c] == (int) i;
      if (!used)
        g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", heading);
    }
  if (sheet != NULL && sheet->remark != NULL)
    g_ptr_array_add (work->plan->remarks, g_strdup (sheet->remark));
  if (names->len > 0)
    g_ptr_array_add (work->plan->remarks,
                     g_strdup_printf (_ ("%1$s has columns that Kring has no place for: %2$s."), sheet->name, names->str));
  g_string_free (names, TRUE);
}

/* Whoever was imported before and is not in the file is gone, if the file is of that kind: one that shares less than half
 * of the keys is of another department or another system, and says nothing of the others. */
static void
find_gone (KringImportWork *work)
{
  g_autoptr (GPtrArray) actors = kring_model_all (work->model, KRING_TABLE_ACTOR);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  guint n_imported = 0;

  for (guint i = 0; work->source->actors != NULL && i < actors->len; i++)
    {
      KringActor *actor = g_ptr_array_index (actors, i);

      n_imported += actor->import_key[0] != '\0';
      if (actor->import_key[0] != '\0' && !g_hash_table_contains (work->seen, actor->row.id))
        g_ptr_array_add (missing, actor);
    }
  for (guint i = 0; 2 * missing->len <= n_imported && i < missing->len; i++)
    g_ptr_array_add (work->plan->gone, kring_row_ref (g_ptr_array_index (missing, i)));
}

/* What is as it was, or was put and then left again, is no part of the plan. */
static void
count_rows (KringImportWork *work)
{
  KringImportPlan *plan = work->plan;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);

  for (guint i = 0; i < plan->rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (plan->rows, i);
      KringRow *before = kring_model_get (work->model, row->table->index, row->id);

      if (g_hash_table_contains (work->removed, row->id))
        continue;
      if (before != NULL && kring_row_equal (before, row))
        {
          plan->kept += row->table->index == KRING_TABLE_ACTOR;
          continue;
        }
      (before ? plan->changed : plan->added)[row->table->index]++;
      g_ptr_array_add (rows, kring_row_ref (row));
    }
  g_ptr_array_unref (plan->rows);
  plan->rows = rows;
}

static KringImportPlan *
plan_alloc (const KringImportSource *source)
{
  KringImportPlan *self = g_new0 (KringImportPlan, 1);
  const KringSheet *sheet = source->actors ? source->actors : source->ties;
  g_autofree char *name = kring_text_elide (sheet ? sheet->name : "", LABEL_NAME_LENGTH);

  /* Translators: the name of an edit, after "Undo". %s is a file. */
  self->label = g_strdup_printf (C_ ("edit", "Import %s"), name);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  self->removed = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  self->gone = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->maps = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
kring_import_plan_free (KringImportPlan *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->removed);
  g_ptr_array_unref (self->gone);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->maps);
  g_free (self);
}

static void
work_init (KringImportWork *work)
{
  work->touched = g_hash_table_new (g_str_hash, g_str_equal);
  work->seen = g_hash_table_new (g_str_hash, g_str_equal);
  work->main_lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  work->further_lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  work->removed = g_hash_table_new (g_str_hash, g_str_equal);
  work->untold = g_hash_table_new (g_str_hash, g_str_equal);
  work->of_row = g_ptr_array_new ();
  names_init (&work->references);
  names_init (&work->keys);
  names_init (&work->keys_elsewhere);
  names_init (&work->file_names);
  names_init (&work->document_names);
  work->unit_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  work->unknown_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
work_clear (KringImportWork *work)
{
  g_hash_table_unref (work->touched);
  g_hash_table_unref (work->seen);
  g_hash_table_unref (work->main_lines);
  g_hash_table_unref (work->further_lines);
  g_hash_table_unref (work->removed);
  g_hash_table_unref (work->untold);
  g_ptr_array_unref (work->of_row);
  names_clear (&work->references);
  names_clear (&work->keys);
  names_clear (&work->keys_elsewhere);
  names_clear (&work->file_names);
  names_clear (&work->document_names);
  g_hash_table_unref (work->unit_names);
  g_hash_table_unref (work->unknown_words);
}

KringImportPlan *
kring_import_plan_new (KringModel *model, const KringImportSource *source, const char *need)
{
  KringImportWork work = { .model = model, .source = source, .need = need, .plan = plan_alloc (source) };

  work_init (&work);
  index_document (&work);
  if (source->actors != NULL)
    {
      kring_import_plan_actors (&work);
      kring_import_plan_line (&work);
    }
  kring_import_plan_ties (&work);
  kring_import_check_line (&work);
  kring_import_plan_contributions (&work);
  remark_columns (&work, source->actors, source->actor_columns);
  remark_columns (&work, source->ties, source->tie_columns);
  find_gone (&work);
  /* Rows that a problem has left half made are of no use to anybody. */
  if (work.plan->problems->len > 0)
    g_ptr_array_set_size (work.plan->rows, 0);
  count_rows (&work);
  work_clear (&work);
  return work.plan;
}
