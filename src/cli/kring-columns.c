/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-columns.h"

#include "kring-text.h"

#define BETWEEN 2

struct _KringColumns
{
  GPtrArray *rows; /* of GStrv */
};

KringColumns *
kring_columns_new (const char *const *headings)
{
  KringColumns *self = g_new0 (KringColumns, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (headings != NULL)
    kring_columns_add (self, headings);
  return self;
}

void
kring_columns_free (KringColumns *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
kring_columns_add (KringColumns *self, const char *const *texts)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *line = kring_text_tidy (texts[i], FALSE);

      g_strv_builder_add (row, line);
    }
  g_ptr_array_add (self->rows, g_strv_builder_end (row));
}

guint
kring_columns_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static GArray *
widths_of (const KringColumns *self)
{
  GArray *widths = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (self->rows, i);

      for (guint c = 0; row[c] != NULL; c++)
        {
          if (c >= widths->len)
            g_array_set_size (widths, c + 1);
          g_array_index (widths, guint, c) = MAX (g_array_index (widths, guint, c), kring_columns_width (row[c]));
        }
    }
  return widths;
}

/* Spaces are written only when something follows: no line ends in them. */
static void
append_row (GString *text, GStrv row, const GArray *widths, guint indent)
{
  guint owed = indent;

  for (guint c = 0; row[c] != NULL; c++)
    {
      if (row[c][0] != '\0')
        {
          g_string_append_printf (text, "%*s%s", (int) owed, "", row[c]);
          owed = 0;
        }
      owed += g_array_index (widths, guint, c) - kring_columns_width (row[c]) + BETWEEN;
    }
  g_string_append_c (text, '\n');
}

char *
kring_columns_to_string (const KringColumns *self, guint indent)
{
  g_autoptr (GArray) widths = widths_of (self);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    append_row (text, g_ptr_array_index (self->rows, i), widths, indent);
  return g_string_free (text, FALSE);
}
