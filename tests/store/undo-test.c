/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a user would lose: undo that brings back something else than what was there. Random edits over all tables, with
 * cascades, removals of what others refer to, and merged steps; then as many undos; the content is what it was at the
 * start and, on the way, at each step; redo brings the end back. */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "kring-document-private.h"
#include "kring-language.h"
#include "kring-test-folder.h"
#include "kring-text.h"

#define EDITS 10000

/* How often a row of each table was written. */
static guint written[KRING_N_TABLES];

static KringRow *
random_row (GRand *rand, KringModel *model, KringTableIndex index)
{
  g_autoptr (GPtrArray) all = kring_model_all (model, index);

  return all->len > 0 ? g_ptr_array_index (all, g_rand_int_range (rand, 0, (int) all->len)) : NULL;
}

static void
randomise_field (GRand *rand, KringModel *model, KringRow *row, const KringField *field)
{
  static const char *const words[] = { "", "Kurator", "Räddningstjänsten", "Ålesund\nog Ærø", "“så här”", "a", "A" };
  KringRow *other;

  switch (field->type)
    {
    case KRING_FIELD_TEXT:
      if (field->language || field->date)
        break;
      kring_row_set_text (row, field, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
      break;
    case KRING_FIELD_REF:
      other = field->refers == NULL || (field->nullable && g_rand_boolean (rand)) ? NULL : random_row (rand, model, field->refers->index);
      kring_row_set_text (row, field, other ? other->id : NULL);
      break;
    case KRING_FIELD_NUMBER:
      kring_row_set_number (row, field, g_rand_double_range (rand, -2, 2));
      break;
    case KRING_FIELD_TERM:
      kring_row_set_int (row, field, g_rand_int_range (rand, 0, (int) field->terms->n_values));
      break;
    case KRING_FIELD_FLAG:
    case KRING_FIELD_COUNT:
    default:
      kring_row_set_int (row, field, g_rand_boolean (rand));
    }
}

static gboolean
references_stand (const KringRow *row)
{
  for (guint f = 0; f < row->table->n_fields; f++)
    {
      const KringField *field = &row->table->fields[f];

      if (field->type == KRING_FIELD_REF && !field->nullable && kring_row_text (row, field) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Fields that are each right may be wrong beside one another. */
static gboolean
is_right (const KringRow *row)
{
  g_autofree char *wrong = row->table->wrong != NULL ? row->table->wrong (row) : NULL;

  return wrong == NULL;
}

static void
act (GRand *rand, KringDocument *document, KringEdit *edit)
{
  KringModel *model = kring_document_get_model (document);
  KringTableIndex index = g_rand_int_range (rand, 0, KRING_N_TABLES);
  KringRow *row = random_row (rand, model, index);
  int what = g_rand_int_range (rand, 0, 20);
  g_autoptr (KringRow) next = NULL;

  if (what == 0 && row != NULL && index != KRING_TABLE_DOCUMENT)
    {
      kring_edit_remove (edit, index, row->id);
      return;
    }
  next = row != NULL && (what < 10 || index == KRING_TABLE_DOCUMENT) ? kring_edit_get (edit, index, row->id) : NULL;
  if (next == NULL)
    next = kring_row_new (&kring_tables[index]);
  for (guint f = 0; f < next->table->n_fields; f++)
    if (row == NULL || strcmp (row->id, next->id) != 0 || g_rand_int_range (rand, 0, 3) == 0)
      randomise_field (rand, model, next, &next->table->fields[f]);
  /* A row that this very edit removed by cascade is referred to again: the edit would rightly fail. */
  for (guint f = 0; f < next->table->n_fields; f++)
    {
      const KringField *field = &next->table->fields[f];
      const char *id = field->type == KRING_FIELD_REF && field->refers != NULL ? kring_row_text (next, field) : NULL;
      g_autoptr (KringRow) there = id ? kring_edit_get (edit, field->refers->index, id) : NULL;

      if (id != NULL && there == NULL)
        return;
    }
  if (!references_stand (next) || !is_right (next))
    return;
  /* Where there is one row of a kind, what is new may be what is there. */
  if (next->table->keyed > 0 && (row == NULL || strcmp (row->id, next->id) != 0))
    {
      g_free (next->id);
      next->id = kring_row_key (next);
    }
  kring_edit_put (edit, next);
  written[index]++;
}

static gboolean
model_is_file (KringDocument *document)
{
  g_autoptr (GArray) loaded = kring_row_events_new ();
  guint rows = 0;

  g_assert_true (kring_rows_load (document->db, loaded, NULL));
  for (guint i = 0; i < loaded->len; i++)
    {
      KringRow *row = g_array_index (loaded, KringRowEvent, i).after;

      if (!kring_row_equal (row, kring_model_get (document->model, row->table->index, row->id)))
        return FALSE;
    }
  for (guint t = 0; t < KRING_N_TABLES; t++)
    rows += kring_model_count (document->model, t);
  return rows == loaded->len;
}

/* Or a table that nothing ever comes into would be called tested. */
static void
assert_all_took_part (void)
{
  for (guint t = 0; t < KRING_N_TABLES; t++)
    if (written[t] < 10)
      g_error ("%s was written %u times only", kring_tables[t].name, written[t]);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) document = kring_document_new ("sv", &error);
  g_autoptr (GPtrArray) sums = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *end = NULL;
  g_autofree char *again = NULL;
  guint steps = 0;

  g_assert_no_error (error);
  /* The disk's sync is not what is tested here. */
  g_assert_true (kring_sqlite_run (document->db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY", NULL));

  g_ptr_array_add (sums, kring_rows_sum (document->db));
  for (guint i = 0; i < EDITS; i++)
    {
      KringEdit *edit = kring_document_edit (document, "Edit", g_rand_int_range (rand, 0, 4) == 0 ? "typing" : NULL);
      int acts = g_rand_int_range (rand, 1, 4);

      for (int a = 0; a < acts; a++)
        act (rand, document, edit);
      if (g_rand_int_range (rand, 0, 50) == 0)
        kring_edit_cancel (edit);
      else
        g_assert_true (kring_edit_commit (edit, &error));
      g_assert_no_error (error);
    }
  g_assert_true (model_is_file (document));
  assert_all_took_part ();
  end = kring_rows_sum (document->db);

  while (kring_document_get_undo_label (document) != NULL)
    {
      g_assert_true (kring_document_undo (document, &error));
      steps++;
      if (steps % 1000 == 0)
        g_assert_true (model_is_file (document));
    }
  g_assert_cmpuint (steps, >, EDITS / 2);
  again = kring_rows_sum (document->db);
  g_assert_cmpstr (again, ==, g_ptr_array_index (sums, 0));
  g_assert_true (model_is_file (document));

  while (kring_document_get_redo_label (document) != NULL)
    g_assert_true (kring_document_redo (document, &error));
  g_free (g_steal_pointer (&again));
  again = kring_rows_sum (document->db);
  g_assert_cmpstr (again, ==, end);
  g_assert_true (model_is_file (document));
  g_assert_true (kring_document_close (document, &error));
}

static void
test_each_step (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (KringDocument) document = kring_document_new ("nb", NULL);
  g_autoptr (GPtrArray) sums = g_ptr_array_new_with_free_func (g_free);

  kring_sqlite_run (document->db, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY", NULL);
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *before = kring_rows_sum (document->db);
      KringEdit *edit = kring_document_edit (document, "Edit", NULL);
      g_autofree char *after = NULL;

      act (rand, document, edit);
      act (rand, document, edit);
      g_assert_true (kring_edit_commit (edit, NULL));
      after = kring_rows_sum (document->db);
      /* What changed nothing leaves no step. */
      if (strcmp (before, after) != 0)
        g_ptr_array_add (sums, g_steal_pointer (&before));
    }
  for (guint i = sums->len; i > 0; i--)
    {
      g_autofree char *now = NULL;

      g_assert_true (kring_document_undo (document, NULL));
      now = kring_rows_sum (document->db);
      g_assert_cmpstr (now, ==, g_ptr_array_index (sums, i - 1));
    }
  g_assert_null (kring_document_get_undo_label (document));
  kring_document_close (document, NULL);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = kring_test_folder_make ();
  int result;

  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/undo/random-edits-come-back-exactly", test_random);
  g_test_add_func ("/undo/each-step-comes-back-exactly", test_each_step);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  return result;
}
