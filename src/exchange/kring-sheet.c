/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK 65536

static void
row_clear (gpointer row)
{
  g_free (((KringSheetRow *) row)->texts);
}

KringSheet *
kring_sheet_new (const char *name)
{
  KringSheet *self = g_new0 (KringSheet, 1);

  g_atomic_ref_count_init (&self->refs);
  self->name = g_strdup (name);
  self->headings = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (KringSheetRow));
  g_array_set_clear_func (self->rows, row_clear);
  self->texts = g_string_chunk_new (CHUNK);
  return self;
}

KringSheet *
kring_sheet_ref (KringSheet *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_sheet_unref (KringSheet *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->name);
  g_free (self->remark);
  g_ptr_array_unref (self->headings);
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static const char *
keep (KringSheet *self, const char *text)
{
  return text && text[0] != '\0' ? g_string_chunk_insert (self->texts, text) : "";
}

guint
kring_sheet_add_column (KringSheet *self, const char *heading)
{
  g_ptr_array_add (self->headings, (gpointer) keep (self, heading));
  return self->headings->len - 1;
}

void
kring_sheet_add_row (KringSheet *self, guint number, const char *const *texts, guint n)
{
  KringSheetRow row = { number, n, g_new (const char *, n) };

  for (guint i = 0; i < n; i++)
    row.texts[i] = keep (self, texts[i]);
  g_array_append_val (self->rows, row);
}

void
kring_sheet_set_text (KringSheet *self, guint index, guint column, const char *text)
{
  KringSheetRow *row = &g_array_index (self->rows, KringSheetRow, index);

  if (column >= row->n)
    {
      row->texts = g_renew (const char *, row->texts, column + 1);
      while (row->n <= column)
        row->texts[row->n++] = "";
    }
  row->texts[column] = keep (self, text);
}

const KringSheetRow *
kring_sheet_row (const KringSheet *self, guint index)
{
  return &g_array_index (self->rows, KringSheetRow, index);
}

const char *
kring_sheet_text (const KringSheet *self, guint index, int column)
{
  const KringSheetRow *row = kring_sheet_row (self, index);

  return column >= 0 && (guint) column < row->n ? row->texts[column] : "";
}

char *
kring_sheet_fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) == 0x2019)
      g_string_append_c (plain, '\'');
    else if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
    else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
      g_string_append_c (plain, ' ');
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

int
kring_sheet_column (const KringSheet *self, const char *heading)
{
  g_autofree char *wanted = kring_sheet_fold (heading);

  for (guint i = 0; i < self->headings->len; i++)
    {
      g_autofree char *has = kring_sheet_fold (g_ptr_array_index (self->headings, i));

      if (strcmp (has, wanted) == 0)
        return (int) i;
    }
  return -1;
}

char *
kring_sheet_about (const KringSheet *self, guint number, const char *sentence)
{
  /* Translators: %1$s is a file, %3$s a sentence. */
  return g_strdup_printf (self->by_line ? _ ("%1$s, line %2$u: %3$s") : _ ("%1$s, row %2$u: %3$s"), self->name, number,
                          sentence);
}
