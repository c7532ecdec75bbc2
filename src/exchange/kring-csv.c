/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-csv.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-encoding.h"
#include "kring-json.h"

#define MARK "\xef\xbb\xbf"

/* How many bytes of the first row are looked at for what stands between columns. */
#define MOST_HEADINGS 65536

/* What a spreadsheet takes for the beginning of a formula. */
#define FORMULA "=+-@"

typedef struct
{
  KringSheet *sheet;
  GPtrArray *fields; /* of the row being read */
  guint number;      /* of the rows that have ended */
  char *wrong;       /* (nullable): the first sentence */
} Reader;

static char *
dup_field (const char *field, gsize length)
{
  gsize quotes = 0;

  while (quotes < length && field[quotes] == '\'')
    quotes++;
  if (quotes > 0 && quotes < length && strchr (FORMULA, field[quotes]) != NULL)
    return g_strndup (field + 1, length - 1);
  return g_strndup (field, length);
}

static void
field_cb (void *field, size_t length, void *data)
{
  Reader *reader = data;

  if (reader->wrong == NULL)
    g_ptr_array_add (reader->fields, dup_field (field, length));
}

/* A sentence about the row that is being read. */
static char *
about_row (const Reader *reader, const char *sentence)
{
  return kring_sheet_about (reader->sheet, reader->number, sentence);
}

static guint
used_length (GPtrArray *fields)
{
  guint n = fields->len;

  while (n > 0 && g_strstrip (g_ptr_array_index (fields, n - 1))[0] == '\0')
    n--;
  return n;
}

static void
take_row (Reader *reader)
{
  KringSheet *sheet = reader->sheet;
  guint used = used_length (reader->fields);

  if (used == 0)
    return;
  if (used > KRING_SHEET_MOST_COLUMNS)
    reader->wrong = about_row (reader, _ ("There are more columns than Kring can take in."));
  else if (sheet->headings->len == 0)
    for (guint i = 0; i < used; i++)
      kring_sheet_add_column (sheet, g_strstrip (g_ptr_array_index (reader->fields, i)));
  else if (used > sheet->headings->len)
    reader->wrong = about_row (reader, _ ("There are more columns than headings. A text that holds the separator needs "
                                          "quotation marks around it."));
  else if (sheet->rows->len >= KRING_SHEET_MOST_ROWS)
    reader->wrong = g_strdup_printf (_ ("“%1$s” has more than %2$d rows, which is more than Kring takes in. Split it."),
                                     sheet->name, KRING_SHEET_MOST_ROWS);
  else
    kring_sheet_add_row (sheet, reader->number, (const char *const *) reader->fields->pdata, used);
}

static void
row_cb (int ending, void *data)
{
  Reader *reader = data;

  if (reader->wrong != NULL)
    return;
  reader->number++;
  take_row (reader);
  g_ptr_array_set_size (reader->fields, 0);
}

typedef struct
{
  guint columns;
  gboolean ended;
} Count;

static void
count_field_cb (void *field, size_t length, void *data)
{
  ((Count *) data)->columns++;
}

static void
count_row_cb (int ending, void *data)
{
  ((Count *) data)->ended = TRUE;
}

/* How many columns the first row has if @separator is what stands between them. */
static guint
count_columns (const char *text, char separator)
{
  struct csv_parser parser;
  Count count = { 0, FALSE };

  csv_init (&parser, 0);
  csv_set_delim (&parser, (guchar) separator);
  for (const char *p = text; *p != '\0' && !count.ended && p - text < MOST_HEADINGS; p++)
    csv_parse (&parser, p, 1, count_field_cb, count_row_cb, &count);
  if (!count.ended)
    csv_fini (&parser, count_field_cb, count_row_cb, &count);
  csv_free (&parser);
  return count.columns;
}

/* Some programs say it themselves in a first line, such as "sep=;". Headings tell otherwise: they hardly ever hold what
 * stands between them. */
static char
find_separator (const char **text)
{
  static const char separators[] = ";,\t";
  char found = separators[0];
  guint most = 0;

  if (g_str_has_prefix (*text, "sep=") && (*text)[4] != '\0' && (*text)[5] == '\n')
    {
      found = (*text)[4];
      *text += 6;
      return found;
    }
  *text += strspn (*text, "\n");
  for (const char *p = separators; *p != '\0'; p++)
    {
      guint n = count_columns (*text, *p);

      if (n > most)
        {
          most = n;
          found = *p;
        }
    }
  return found;
}

static void
parse (Reader *reader, const char *text)
{
  struct csv_parser parser;
  const char *from = text;
  char separator = find_separator (&from);

  /* Empty lines before the headings are counted as any others, the line that names the separator is not. */
  for (const char *p = text; p < from && text[0] == '\n'; p++)
    reader->number++;
  csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
  csv_set_delim (&parser, (guchar) separator);
  csv_set_blk_size (&parser, 4096);
  if ((csv_parse (&parser, from, strlen (from), field_cb, row_cb, reader) < strlen (from)
       || csv_fini (&parser, field_cb, row_cb, reader) != 0)
      && reader->wrong == NULL)
    {
      reader->number++;
      reader->wrong = about_row (reader, _ ("A quotation mark stands where none can. Put the whole text in quotation "
                                            "marks and write those within it twice."));
    }
  csv_free (&parser);
}

KringSheet *
kring_csv_read_bytes (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *text = kring_encoding_to_text (name, bytes, error);
  g_autoptr (KringSheet) sheet = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  g_autofree char *wrong = NULL;
  Reader reader;

  if (text == NULL)
    return NULL;
  sheet = kring_sheet_new (name);
  fields = g_ptr_array_new_with_free_func (g_free);
  reader = (Reader){ sheet, fields, 0, NULL };
  parse (&reader, text);
  wrong = reader.wrong;
  if (wrong == NULL && sheet->headings->len == 0)
    wrong = g_strdup_printf (_ ("“%s” is empty."), name);
  if (wrong == NULL)
    return g_steal_pointer (&sheet);
  g_set_error_literal (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ, wrong);
  return NULL;
}

KringSheet *
kring_csv_read (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = kring_encoding_load (path, error);

  return bytes ? kring_csv_read_bytes (name, bytes, error) : NULL;
}

/* Writing */

static gboolean
is_number (const char *text)
{
  char *end;

  g_ascii_strtod (text, &end);
  return *end == '\0';
}

static gboolean
seems_formula (const char *text)
{
  const char *first = text + strspn (text, "'");

  return *first != '\0' && strchr (FORMULA, *first) != NULL && !is_number (text);
}

static void
write_text (GString *file, const char *text, char separator)
{
  const char special[] = { separator, '"', '\n', '\r', ' ', '\t', '\'', '\0' };
  g_autofree char *guarded = seems_formula (text) ? g_strconcat ("'", text, NULL) : NULL;
  const char *what = guarded ? guarded : text;
  gsize length = strlen (what), room = 2 * length + 2, at = file->len;

  if (strpbrk (what, special) == NULL)
    {
      g_string_append (file, what);
      return;
    }
  g_string_set_size (file, at + room);
  g_string_truncate (file, at + csv_write (file->str + at, room, what, length));
}

static void
write_row (GString *file, const char *const *texts, guint n, guint columns, char separator)
{
  for (guint i = 0; i < columns; i++)
    {
      if (i > 0)
        g_string_append_c (file, separator);
      if (i < n)
        write_text (file, texts[i], separator);
    }
  g_string_append (file, "\r\n");
}

GBytes *
kring_csv_write (const KringSheet *sheet, char separator)
{
  GString *file = g_string_new (MARK);
  guint columns = sheet->headings->len;

  write_row (file, (const char *const *) sheet->headings->pdata, columns, columns, separator);
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const KringSheetRow *row = kring_sheet_row (sheet, i);

      write_row (file, row->texts, row->n, columns, separator);
    }
  return g_string_free_to_bytes (file);
}
