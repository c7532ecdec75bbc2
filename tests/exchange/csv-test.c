/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-csv.h"
#include "kring-encoding.h"
#include "kring-json.h"
#include "kring-language.h"
#include "kring-test-folder.h"

#define AS_TEXT(literal) literal, sizeof (literal) - 1

static char *folder;

static KringSheet *
read_bytes (const char *data, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, length);

  return kring_csv_read_bytes ("people.csv", bytes, error);
}

static KringSheet *
read_good (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  KringSheet *sheet = read_bytes (data, length, &error);

  g_assert_no_error (error);
  return sheet;
}

/* All of a table as one text: columns between bars, a row a line, each with its number. */
static char *
shown (const KringSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint c = 0; c < sheet->headings->len; c++)
    g_string_append_printf (text, "%s|", (char *) g_ptr_array_index (sheet->headings, c));
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      g_string_append_printf (text, "\n%u:", kring_sheet_row (sheet, i)->number);
      for (guint c = 0; c < sheet->headings->len; c++)
        g_string_append_printf (text, "%s|", kring_sheet_text (sheet, i, (int) c));
    }
  return g_string_free (text, FALSE);
}

static void
assert_shown (const char *data, gsize length, const char *expected)
{
  g_autoptr (KringSheet) sheet = read_good (data, length);
  g_autofree char *text = shown (sheet);

  g_assert_cmpstr (text, ==, expected);
}

/* Lost otherwise: a list as the payroll system or a spreadsheet saved it, with å, ä and ö in it. */
static void
test_encodings (void)
{
  static const char expected[] = "Namn|Ort|\n2:Åsa Öberg|Malmö|\n3:Bjørn|Ærø – “æ”|";
  static const char text[] = "Namn;Ort\r\nÅsa Öberg;Malmö\r\nBjørn;Ærø – “æ”\r\n";
  static const struct
  {
    const char *name, *mark;
    gsize mark_length;
  } encodings[] = {
    { "UTF-8", AS_TEXT ("") },           { "UTF-8", AS_TEXT ("\xef\xbb\xbf") }, { "UTF-16LE", AS_TEXT ("\xff\xfe") },
    { "UTF-16BE", AS_TEXT ("\xfe\xff") }, { "UTF-16LE", AS_TEXT ("") },          { "UTF-16BE", AS_TEXT ("") },
    { "WINDOWS-1252", AS_TEXT ("") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *coded = g_convert (text, -1, encodings[i].name, "UTF-8", NULL, &length, NULL);
      GString *file = g_string_new_len (encodings[i].mark, (gssize) encodings[i].mark_length);

      g_string_append_len (file, coded, (gssize) length);
      assert_shown (file->str, file->len, expected);
      g_string_free (file, TRUE);
    }
}

/* Lost otherwise: everything lands in one column, because this office's spreadsheet writes semicolons. */
static void
test_separators (void)
{
  assert_shown (AS_TEXT ("a,b,c\n1,2;3,4\n"), "a|b|c|\n2:1|2;3|4|");
  assert_shown (AS_TEXT ("a;b;c\n1;2,3;4\n"), "a|b|c|\n2:1|2,3|4|");
  assert_shown (AS_TEXT ("a\tb\tc\n1\t2, 3; 4\t5\n"), "a|b|c|\n2:1|2, 3; 4|5|");
  assert_shown (AS_TEXT ("sep=|\na|b\n1|2\n"), "a|b|\n2:1|2|");
  assert_shown (AS_TEXT ("\"a, or\nsomething; else, more\";b;c\n1;2;3\n"), "a, or\nsomething; else, more|b|c|\n2:1|2|3|");
  assert_shown (AS_TEXT ("a\n1\n"), "a|\n2:1|");
}

/* Lost otherwise: an address or a note that fills two lines becomes two people. */
static void
test_quotes_and_empty_rows (void)
{
  assert_shown (AS_TEXT ("a,b\n\"one\r\ntwo\",\"say \"\"hi\"\"\"\n"), "a|b|\n2:one\ntwo|say \"hi\"|");
  assert_shown (AS_TEXT ("a,b\n\n , \n,,,\n1,2"), "a|b|\n5:1|2|");
  assert_shown (AS_TEXT ("\n\na,b,,\n1\n2,3,,\n"), "a|b|\n4:1||\n5:2|3|");
  assert_shown (AS_TEXT ("a\rb\rc"), "a|\n2:b|\n3:c|");
}

/* Lost otherwise: somebody is told "it does not work", not which row of which file and what to do. */
static void
test_bad_files (void)
{
  static const struct
  {
    const char *data;
    gsize length;
    const char *says;
  } files[] = {
    { AS_TEXT (""), "empty" },
    { AS_TEXT ("\n;;\n\n"), "empty" },
    { AS_TEXT ("\xff\xfe"), "empty" },
    { AS_TEXT ("a,b\n1,2\n3,\"4\n5,6\n"), "row 3" },
    { AS_TEXT ("a,b\n1,2\n3,\"4\" x\n5,6\n"), "row 3" },
    { AS_TEXT ("a,b\n1,2 \"b\" c\n"), "row 2" },
    { AS_TEXT ("a,b\n1,2\n3,4,5\n"), "row 3" },
    { AS_TEXT ("PK\x03\x04 and more"), "save it as CSV" },
    { AS_TEXT ("\xd0\xcf\x11\xe0 and more"), "save it as CSV" },
    { AS_TEXT ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "no text" },
    { AS_TEXT ("a;b\n1;\x81\x8d\n"), "no text" },
    { AS_TEXT ("a;b\n\xc3\xa5\xc3\xa4\xc3\xb6;\xe5\n"), "UTF-8" },
    { AS_TEXT ("\xef\xbb\xbf" "a;b\n1;\xe5\n"), "UTF-8" },
    { AS_TEXT ("\xff\xfe" "a\0;\0b"), "UTF-8" },
    { AS_TEXT ("\xff\xfe\x00\xd8" "a\0"), "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KringSheet) sheet = read_bytes (files[i].data, files[i].length, &error);

      g_assert_null (sheet);
      g_assert_error (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "people.csv"));
      g_assert_nonnull (strstr (error->message, files[i].says));
    }
}

/* Lost otherwise: the program hangs on a pipe, or says nothing of a file that is not there. */
static void
test_what_is_no_file (void)
{
  g_autofree char *missing = g_build_filename (folder, "nobody.csv", NULL);
  const char *const paths[] = { missing, folder, "/dev/zero" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_path_get_basename (paths[i]);

      g_assert_null (kring_csv_read (paths[i], &error));
      g_assert_nonnull (strstr (error->message, name));
    }
}

static char *
long_table (guint rows)
{
  GString *text = g_string_new ("name,n\n");

  for (guint i = 0; i < rows; i++)
    g_string_append_printf (text, "Person %u,%u\n", i, i);
  return g_string_free (text, FALSE);
}

/* Lost otherwise: a whole region's payroll eats the memory, or is taken in by half. */
static void
test_most_rows (void)
{
  g_autofree char *most = long_table (KRING_SHEET_MOST_ROWS);
  g_autofree char *more = long_table (KRING_SHEET_MOST_ROWS + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (KringSheet) sheet = read_good (most, strlen (most));
  g_autoptr (GString) wide = g_string_new ("a");

  g_assert_cmpuint (sheet->rows->len, ==, KRING_SHEET_MOST_ROWS);
  g_assert_cmpstr (kring_sheet_text (sheet, KRING_SHEET_MOST_ROWS - 1, 1), ==, "99998");
  g_assert_null (read_bytes (more, strlen (more), &error));
  g_assert_nonnull (strstr (error->message, "99999"));
  g_clear_error (&error);
  for (guint i = 0; i < KRING_SHEET_MOST_COLUMNS; i++)
    g_string_append (wide, ",a");
  g_assert_null (read_bytes (wide->str, wide->len, &error));
  g_assert_nonnull (strstr (error->message, "columns"));
}

/* Lost otherwise: what was exported does not come back as it was, or opens in a spreadsheet as somebody's formula. */
static void
test_written_and_read (void)
{
  static const char *const texts[] = { "plain", "with; and, and\ttab", "line\nbreak", "say \"hi\"", " outer ", "", "Åsa",
                                       "=1+1", "'=1+1", "-12.5", "- first", "@home", "+46 70", "'quoted", "''-x" };
  static const char separators[] = ",;\t";

  for (guint s = 0; s < 3; s++)
    {
      g_autoptr (KringSheet) sheet = kring_sheet_new ("out.csv");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (KringSheet) back = NULL;
      gsize length;
      const char *data;

      kring_sheet_add_column (sheet, "first; column");
      kring_sheet_add_column (sheet, "second");
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        kring_sheet_add_row (sheet, i + 2, (const char *[]){ texts[i], "x" }, 2);
      bytes = kring_csv_write (sheet, separators[s]);
      data = g_bytes_get_data (bytes, &length);
      g_assert_nonnull (g_strstr_len (data, (gssize) length, "'=1+1"));
      g_assert_nonnull (g_strstr_len (data, (gssize) length, "-12.5"));
      g_assert_null (g_strstr_len (data, (gssize) length, "'-12.5"));
      back = read_good (data, length);
      g_assert_cmpstr (g_ptr_array_index (back->headings, 0), ==, "first; column");
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        g_assert_cmpstr (kring_sheet_text (back, i, 0), ==, texts[i]);
    }
}

/* Lost otherwise: "NAMN " is not known for the heading it is. */
static void
test_columns_by_heading (void)
{
  g_autoptr (KringSheet) sheet = read_good (AS_TEXT ("\"  NAMN \";Reports  to\nA;B\n"));
  g_autofree char *about = kring_sheet_about (sheet, kring_sheet_row (sheet, 0)->number, "So it is.");

  g_assert_cmpint (kring_sheet_column (sheet, "namn"), ==, 0);
  g_assert_cmpint (kring_sheet_column (sheet, "reports to"), ==, 1);
  g_assert_cmpint (kring_sheet_column (sheet, "name"), ==, -1);
  g_assert_cmpstr (kring_sheet_text (sheet, 0, -1), ==, "");
  g_assert_cmpstr (about, ==, "people.csv, row 2: So it is.");
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/csv/encodings", test_encodings);
  g_test_add_func ("/csv/separators", test_separators);
  g_test_add_func ("/csv/quotes", test_quotes_and_empty_rows);
  g_test_add_func ("/csv/bad-files", test_bad_files);
  g_test_add_func ("/csv/no-file", test_what_is_no_file);
  g_test_add_func ("/csv/most-rows", test_most_rows);
  g_test_add_func ("/csv/written", test_written_and_read);
  g_test_add_func ("/csv/columns", test_columns_by_heading);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
