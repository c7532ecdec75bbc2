/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-graphml-private.h"
#include "kring-words.h"

/* A row is as long as its last column: a few keys on many rows could otherwise fill the memory. */
#define MOST_CELLS 5000000

static guint
column_of (KringSheet *sheet, GHashTable *columns, const char *heading)
{
  gpointer there = g_hash_table_lookup (columns, heading);
  guint index = there ? GPOINTER_TO_UINT (there) - 1 : kring_sheet_add_column (sheet, heading);

  if (there == NULL)
    g_hash_table_insert (columns, g_strdup (heading), GUINT_TO_POINTER (index + 1));
  return index;
}

void
kring_graphml_tables_init (KringGraphmlTables *self, const char *name)
{
  self->actors = kring_sheet_new (name);
  self->ties = kring_sheet_new (name);
  self->actors->by_line = self->ties->by_line = TRUE;
  self->actor_columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tie_columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  column_of (self->actors, self->actor_columns, KRING_GRAPHML_ID);
  column_of (self->ties, self->tie_columns, "From");
  column_of (self->ties, self->tie_columns, "To");
}

void
kring_graphml_tables_clear (KringGraphmlTables *self)
{
  g_clear_pointer (&self->actors, kring_sheet_unref);
  g_clear_pointer (&self->ties, kring_sheet_unref);
  g_hash_table_unref (self->actor_columns);
  g_hash_table_unref (self->tie_columns);
}

const char *
kring_graphml_tables_add (KringGraphmlTables *self, gboolean tie, guint line, GHashTable *texts)
{
  KringSheet *sheet = tie ? self->ties : self->actors;
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer heading, text;

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &heading, &text))
    {
      guint column = column_of (sheet, tie ? self->tie_columns : self->actor_columns, heading);

      if (column >= KRING_SHEET_MOST_COLUMNS)
        return _ ("There are more columns than Kring can take in.");
      if (column >= row->len)
        g_ptr_array_set_size (row, (gint) column + 1);
      g_ptr_array_index (row, column) = text;
    }
  self->cells += row->len;
  if (sheet->rows->len >= KRING_SHEET_MOST_ROWS || self->cells > MOST_CELLS)
    return _ ("From here on there is more than Kring takes in. Split the file.");
  kring_sheet_add_row (sheet, line, (const char *const *) row->pdata, row->len);
  return NULL;
}

static int
best_column (const KringSheet *sheet, KringColumn column)
{
  guint most = 0;
  int best = -1;

  for (guint i = 0; i < sheet->headings->len; i++)
    {
      guint good = kring_column_guess (column, g_ptr_array_index (sheet->headings, i));

      if (good > most)
        {
          most = good;
          best = (int) i;
        }
    }
  return best;
}

/* Ids such as "n0" mean something in their own file alone, so they are names where there is no other, and tell two of
 * one name apart, and are nothing else. */
void
kring_graphml_tables_complete (KringGraphmlTables *self)
{
  KringSheet *sheet = self->actors;
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  int ids = kring_sheet_column (sheet, KRING_GRAPHML_ID);
  int name = best_column (sheet, KRING_COLUMN_NAME);
  gboolean twice = FALSE;

  if (name < 0)
    name = (int) kring_sheet_add_column (sheet, "Name");
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      if (kring_sheet_text (sheet, i, name)[0] == '\0')
        kring_sheet_set_text (sheet, i, (guint) name, kring_sheet_text (sheet, i, ids));
      twice |= !g_hash_table_add (names, (gpointer) kring_sheet_text (sheet, i, name));
    }
  if (!twice || best_column (sheet, KRING_COLUMN_KEY) >= 0)
    return;
  name = (int) kring_sheet_add_column (sheet, "Id");
  for (guint i = 0; i < sheet->rows->len; i++)
    kring_sheet_set_text (sheet, i, (guint) name, kring_sheet_text (sheet, i, ids));
}
