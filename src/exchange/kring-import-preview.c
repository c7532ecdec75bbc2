/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-import.h"
#include "kring-text.h"

/* The words of @column are one of these, or %NULL: anything may stand there. */
static const KringTerms *
terms_of (KringColumn column, gboolean ties)
{
  switch (column)
    {
    case KRING_COLUMN_KIND:
      return ties ? NULL : &kring_actor_kinds;
    case KRING_COLUMN_SECTOR:
      return &kring_sectors;
    case KRING_COLUMN_RING:
      return &kring_rings;
    case KRING_COLUMN_STRENGTH:
      return &kring_strengths;
    case KRING_COLUMN_DIRECTION:
      return &kring_directions;
    default:
      return NULL;
    }
}

static char *
read_join (const char *text)
{
  KringJoin join = text[0] ? kring_join_find (text) : KRING_JOIN_TIE;

  return g_strdup (join != KRING_JOIN_UNKNOWN ? kring_join_label (join) : "");
}

/* What is read of one cell, in one line. A surname follows the name. */
static char *
read_cell (const KringSheet *sheet, const int *columns, guint index, KringColumn column, gboolean ties)
{
  const char *text = kring_sheet_text (sheet, index, columns[column]);
  const KringTerms *terms = terms_of (column, ties);
  int value = terms && text[0] ? kring_word_find (terms, text) : -1;
  g_autofree char *whole = NULL;

  if (terms != NULL)
    return g_strdup (value >= 0 ? kring_term_label (terms, value) : "");
  if (column == KRING_COLUMN_KIND)
    return read_join (text);
  if (column == KRING_COLUMN_NAME && columns[KRING_COLUMN_SURNAME] >= 0)
    whole = g_strjoin (" ", text, kring_sheet_text (sheet, index, columns[KRING_COLUMN_SURNAME]), NULL);
  return kring_text_tidy (whole ? whole : text, FALSE);
}

static gboolean
is_shown (KringColumn column, const int *columns)
{
  /* An id that means nothing elsewhere is not read into anything. */
  return columns[column] >= 0 && column != KRING_COLUMN_REFERENCE
         && (column != KRING_COLUMN_SURNAME || columns[KRING_COLUMN_NAME] < 0);
}

KringSheet *
kring_import_source_preview (const KringImportSource *self, gboolean ties, guint most)
{
  const KringSheet *sheet = ties ? self->ties : self->actors;
  const int *columns = ties ? self->tie_columns : self->actor_columns;
  KringSheet *preview = kring_sheet_new (sheet ? sheet->name : "");
  KringColumn order[KRING_N_COLUMNS];
  guint n = 0;

  for (KringColumn column = 0; column < KRING_N_COLUMNS; column++)
    if (is_shown (column, columns))
      {
        kring_sheet_add_column (preview, kring_column_label (column));
        order[n++] = column;
      }
  for (guint i = 0; sheet != NULL && n > 0 && i < MIN (most, sheet->rows->len); i++)
    {
      g_auto (GStrv) texts = g_new0 (char *, n + 1);

      for (guint c = 0; c < n; c++)
        texts[c] = read_cell (sheet, columns, i, order[c], ties);
      kring_sheet_add_row (preview, kring_sheet_row (sheet, i)->number, (const char *const *) texts, n);
    }
  return preview;
}
