/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "kring-language.h"

#include "kring-text.h"

#define MEMBER(row, field, type) (*(type *) (void *) ((char *) (row) + (field)->offset))
#define CONST_MEMBER(row, field, type) (*(type const *) (const void *) ((const char *) (row) + (field)->offset))

static gboolean
is_string (const KringField *field)
{
  return field->type == KRING_FIELD_TEXT || field->type == KRING_FIELD_REF;
}

KringRow *
kring_row_new_with_id (const KringTable *table, const char *id)
{
  KringRow *row = g_malloc0 (table->size);

  g_atomic_ref_count_init (&row->refs);
  row->table = table;
  row->id = g_strdup (id);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const KringField *field = &table->fields[i];

      if (field->type == KRING_FIELD_TEXT)
        MEMBER (row, field, char *) = g_strdup ("");
      else if (field->type == KRING_FIELD_TERM || field->type == KRING_FIELD_FLAG)
        MEMBER (row, field, int) = field->initial;
    }
  return row;
}

KringRow *
kring_row_new (const KringTable *table)
{
  g_autofree char *id = kring_id_new ();

  return kring_row_new_with_id (table, id);
}

char *
kring_row_key (const KringRow *row)
{
  g_autoptr (GString) text = g_string_new (row->table->name);

  g_return_val_if_fail (row->table->keyed > 0, NULL);

  for (guint i = 0; i < row->table->keyed; i++)
    {
      const KringField *field = &row->table->fields[i];
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      /* No text of a key has this in it, so that no two keys run together. */
      g_string_append_c (text, '\x1f');
      if (field->type == KRING_FIELD_NUMBER)
        g_string_append (text, g_ascii_dtostr (number, sizeof number, kring_row_number (row, field)));
      else
        g_string_append (text, kring_row_text (row, field));
    }
  return kring_id_for (text->str);
}

KringRow *
kring_row_copy (const KringRow *row)
{
  KringRow *copy = g_malloc (row->table->size);

  memcpy (copy, row, row->table->size);
  g_atomic_ref_count_init (&copy->refs);
  copy->id = g_strdup (row->id);
  for (guint i = 0; i < row->table->n_fields; i++)
    if (is_string (&row->table->fields[i]))
      MEMBER (copy, &row->table->fields[i], char *) = g_strdup (CONST_MEMBER (row, &row->table->fields[i], char *));
  return copy;
}

KringRow *
kring_row_ref (const KringRow *row)
{
  KringRow *same = (KringRow *) row;

  g_atomic_ref_count_inc (&same->refs);
  return same;
}

void
kring_row_unref (KringRow *row)
{
  if (!g_atomic_ref_count_dec (&row->refs))
    return;
  for (guint i = 0; i < row->table->n_fields; i++)
    if (is_string (&row->table->fields[i]))
      g_free (MEMBER (row, &row->table->fields[i], char *));
  g_free (row->id);
  g_free (row);
}

gboolean
kring_row_field_equal (const KringRow *a, const KringRow *b, const KringField *field)
{
  switch (field->type)
    {
    case KRING_FIELD_TEXT:
    case KRING_FIELD_REF:
      return g_strcmp0 (CONST_MEMBER (a, field, char *), CONST_MEMBER (b, field, char *)) == 0;
    case KRING_FIELD_NUMBER:
      return CONST_MEMBER (a, field, double) == CONST_MEMBER (b, field, double);
    case KRING_FIELD_TERM:
    case KRING_FIELD_FLAG:
    case KRING_FIELD_COUNT:
    default:
      return CONST_MEMBER (a, field, int) == CONST_MEMBER (b, field, int);
    }
}

gboolean
kring_row_equal (const KringRow *a, const KringRow *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->table != b->table || strcmp (a->id, b->id) != 0)
    return FALSE;
  for (guint i = 0; i < a->table->n_fields; i++)
    if (!kring_row_field_equal (a, b, &a->table->fields[i]))
      return FALSE;
  return TRUE;
}

const KringField *
kring_table_field (const KringTable *table, const char *name)
{
  for (guint i = 0; i < table->n_fields; i++)
    if (strcmp (table->fields[i].name, name) == 0)
      return &table->fields[i];
  return NULL;
}

const char *
kring_row_text (const KringRow *row, const KringField *field)
{
  return CONST_MEMBER (row, field, char *);
}

int
kring_row_int (const KringRow *row, const KringField *field)
{
  return CONST_MEMBER (row, field, int);
}

double
kring_row_number (const KringRow *row, const KringField *field)
{
  return CONST_MEMBER (row, field, double);
}

void
kring_row_set_text (KringRow *row, const KringField *field, const char *value)
{
  g_free (MEMBER (row, field, char *));
  MEMBER (row, field, char *) = g_strdup (value == NULL && field->type == KRING_FIELD_TEXT ? "" : value);
}

void
kring_row_set_int (KringRow *row, const KringField *field, int value)
{
  MEMBER (row, field, int) = value;
}

void
kring_row_set_number (KringRow *row, const KringField *field, double value)
{
  MEMBER (row, field, double) = value;
}

static char *
text_wrong (const KringRow *row, const KringField *field)
{
  const char *text = kring_row_text (row, field);
  int most = field->whole ? KRING_MOST_WHOLE : field->lines ? KRING_MOST_LINES : KRING_MOST_LINE;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup_printf (_ ("The field %s holds no text."), field->name);
  if (g_utf8_strlen (text, -1) > most)
    return g_strdup_printf (_ ("A text of more than %d characters does not fit here. Shorten it."), most);
  if (field->language && !kring_language_known (text))
    return g_strdup_printf (_ ("“%s” is no language of Kring."), text);
  if (field->date && text[0] != '\0' && !kring_date_valid (text))
    return g_strdup_printf (_ ("“%s” is no date. Write it as 2026-05-31."), text);
  return NULL;
}

static char *
field_wrong (const KringRow *row, const KringField *field)
{
  const char *id;
  gboolean good;

  switch (field->type)
    {
    case KRING_FIELD_TEXT:
      return text_wrong (row, field);
    case KRING_FIELD_REF:
      id = kring_row_text (row, field);
      good = id != NULL ? kring_id_valid (id) : field->nullable;
      break;
    case KRING_FIELD_NUMBER:
      good = isfinite (kring_row_number (row, field));
      break;
    case KRING_FIELD_TERM:
      good = kring_row_int (row, field) >= 0 && kring_row_int (row, field) < (int) field->terms->n_values;
      break;
    case KRING_FIELD_COUNT:
      good = kring_row_int (row, field) >= 0 && kring_row_int (row, field) <= KRING_MOST_COUNT;
      break;
    case KRING_FIELD_FLAG:
    default:
      good = kring_row_int (row, field) == 0 || kring_row_int (row, field) == 1;
    }
  return good ? NULL : g_strdup_printf (_ ("%1$s has an unknown value in %2$s."), row->table->name, field->name);
}

char *
kring_row_wrong (const KringRow *row)
{
  if (!kring_id_valid (row->id))
    return g_strdup_printf (_ ("%1$s has an unknown value in %2$s."), row->table->name, "id");
  for (guint i = 0; i < row->table->n_fields; i++)
    {
      char *wrong = field_wrong (row, &row->table->fields[i]);

      if (wrong != NULL)
        return wrong;
    }
  return row->table->wrong != NULL ? row->table->wrong (row) : NULL;
}

const char *
kring_row_name (const KringRow *row)
{
  const KringField *field = kring_table_field (row->table, "name");

  return field ? kring_row_text (row, field) : NULL;
}

void
kring_set (char **member, const char *value)
{
  char *old = *member;

  *member = g_strdup (value);
  g_free (old);
}
