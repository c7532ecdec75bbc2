/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-csv.h"
#include "kring-encoding.h"
#include "kring-graphml.h"
#include "kring-import.h"
#include "kring-json.h"

/* The heading that names @column best and is not taken by another. */
static int
best_heading (const KringSheet *sheet, KringColumn column, const gboolean *taken)
{
  guint most = 0;
  int best = -1;

  for (guint i = 0; i < sheet->headings->len; i++)
    {
      guint good = taken[i] ? 0 : kring_column_guess (column, g_ptr_array_index (sheet->headings, i));

      if (good > most)
        {
          most = good;
          best = (int) i;
        }
    }
  return best;
}

static void
guess (const KringSheet *sheet, gboolean (*may_have) (KringColumn), int *columns)
{
  g_autofree gboolean *taken = sheet ? g_new0 (gboolean, sheet->headings->len) : NULL;

  for (KringColumn column = 0; column < KRING_N_COLUMNS; column++)
    {
      columns[column] = sheet && may_have (column) ? best_heading (sheet, column, taken) : -1;
      if (columns[column] >= 0)
        taken[columns[column]] = TRUE;
    }
}

KringImportSource *
kring_import_source_new (KringSheet *actors, KringSheet *ties)
{
  KringImportSource *self = g_new0 (KringImportSource, 1);

  self->actors = actors ? kring_sheet_ref (actors) : NULL;
  self->ties = ties ? kring_sheet_ref (ties) : NULL;
  guess (actors, kring_column_for_actors, self->actor_columns);
  guess (ties, kring_column_for_ties, self->tie_columns);
  return self;
}

void
kring_import_source_free (KringImportSource *self)
{
  g_clear_pointer (&self->actors, kring_sheet_unref);
  g_clear_pointer (&self->ties, kring_sheet_unref);
  g_free (self);
}

static gboolean
holds_ties (KringSheet *sheet)
{
  g_autoptr (KringImportSource) as_ties = kring_import_source_new (NULL, sheet);
  g_autoptr (KringImportSource) as_actors = kring_import_source_new (sheet, NULL);

  return as_ties->tie_columns[KRING_COLUMN_FROM] >= 0 && as_ties->tie_columns[KRING_COLUMN_TO] >= 0
         && as_actors->actor_columns[KRING_COLUMN_NAME] < 0;
}

/* XML begins with "<" and JSON with a brace, after a mark and empty space. */
static gboolean
begins_with (GBytes *bytes, char sign)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < length && i < 64; i++)
    if (data[i] == sign)
      return TRUE;
    else if (data[i] != '\0' && data[i] < 0x80 && !g_ascii_isspace (data[i]))
      return FALSE;
  return FALSE;
}

/* Reads into *actors and *ties, whichever the file holds. */
static gboolean
read_one (const char *path, KringSheet **actors, KringSheet **ties, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = kring_encoding_load (path, error);
  KringSheet *sheet;

  if (bytes == NULL)
    return FALSE;
  if (begins_with (bytes, '{'))
    {
      g_set_error (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ,
                   _ ("“%1$s” is JSON, which holds a whole document. Make one of it: kring-cli new FILE --from %1$s"), name);
      return FALSE;
    }
  if (begins_with (bytes, '<'))
    return kring_graphml_read (name, bytes, actors, ties, error);
  sheet = kring_csv_read_bytes (name, bytes, error);
  if (sheet == NULL)
    return FALSE;
  *(holds_ties (sheet) ? ties : actors) = sheet;
  return TRUE;
}

KringSheet *
kring_import_read_ties (const char *path, GError **error)
{
  return kring_csv_read (path, error);
}

KringImportSource *
kring_import_read (const char *path, const char *ties_path, GError **error)
{
  g_autoptr (KringSheet) actors = NULL;
  g_autoptr (KringSheet) ties = NULL;

  if (!read_one (path, &actors, &ties, error))
    return NULL;
  if (ties_path != NULL)
    {
      g_clear_pointer (&ties, kring_sheet_unref);
      ties = kring_import_read_ties (ties_path, error);
      if (ties == NULL)
        return NULL;
    }
  return kring_import_source_new (actors, ties);
}

static gboolean
fail (GError **error, char *sentence)
{
  g_set_error_literal (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
unknown_column (const char *choice, GError **error)
{
  GString *nicks = g_string_new (NULL);
  gboolean good;

  for (KringColumn column = 0; column < KRING_N_COLUMNS; column++)
    g_string_append_printf (nicks, "%s%s", column > 0 ? ", " : "", kring_column_nick (column));
  /* Translators: %1$s is what was typed, %2$s a list of words that stay English. */
  good = fail (error, g_strdup_printf (_ ("“%1$s” names no column. Write name=Heading, with one of these before the sign: %2$s."),
                                       choice, nicks->str));
  g_string_free (nicks, TRUE);
  return good;
}

gboolean
kring_import_source_map (KringImportSource *self, const char *choice, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (choice, "=", 2);
  int column = g_strv_length (parts) == 2 ? kring_column_find (g_strstrip (parts[0])) : -1;
  gboolean none, found = FALSE;
  int index;

  if (column < 0)
    return unknown_column (choice, error);
  none = g_strstrip (parts[1])[0] == '\0';
  if (self->actors != NULL && kring_column_for_actors ((KringColumn) column))
    {
      index = none ? -1 : kring_sheet_column (self->actors, parts[1]);
      if (none || index >= 0)
        self->actor_columns[column] = index;
      found = none || index >= 0;
    }
  if (self->ties != NULL && kring_column_for_ties ((KringColumn) column))
    {
      index = none ? -1 : kring_sheet_column (self->ties, parts[1]);
      if (none || index >= 0)
        self->tie_columns[column] = index;
      found |= none || index >= 0;
    }
  if (found)
    return TRUE;
  return fail (error, g_strdup_printf (_ ("No column is headed “%s”."), parts[1]));
}
