/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-json.h"
#include "kring-language.h"
#include "kring-mutate.h"
#include "kring-test-folder.h"

#define ROUNDS 2000

static char *folder;

/* Whatever was read is a row that the file's rules can hold: its texts are texts, its words are known. */
static void
assert_rows (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const KringRow *row = g_ptr_array_index (rows, i);

      for (guint f = 0; f < row->table->n_fields; f++)
        {
          const KringField *field = &row->table->fields[f];

          if (field->type == KRING_FIELD_TEXT)
            g_assert_true (g_utf8_validate (kring_row_text (row, field), -1, NULL));
          if (field->type == KRING_FIELD_REF)
            g_assert_true (field->nullable || kring_row_text (row, field) != NULL);
          if (field->type == KRING_FIELD_TERM)
            g_assert_cmpuint ((guint) kring_row_int (row, field), <, field->terms->n_values);
        }
    }
}

/* Lost otherwise: the program, because of a file that somebody edited by hand. */
static void
test_damaged_sources (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (kring_mutate_seed ());
  g_autofree char *source = kring_data_file ("examples/lonely.da.json");
  g_autofree char *path = g_build_filename (folder, "damaged.json", NULL);
  guint rounds = kring_mutate_count (ROUNDS), refused = 0;
  char *text;
  gsize length;
  g_autoptr (GBytes) whole = NULL;

  g_assert_true (g_file_get_contents (source, &text, &length, NULL));
  whole = g_bytes_new_take (text, length);
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (GByteArray) file = kring_mutate (rand, whole);
      g_autoptr (GPtrArray) rows = NULL;
      g_autoptr (GError) error = NULL;

      kring_mutate_write (file, path);
      rows = kring_json_read (path, &error);
      g_assert_cmpint (rows == NULL, ==, error != NULL);
      if (rows != NULL)
        assert_rows (rows);
      else
        {
          g_assert_nonnull (strstr (error->message, "damaged.json"));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          refused++;
        }
    }
  g_test_message ("%u of %u were refused", refused, rounds);
  g_assert_cmpuint (refused, >, rounds / 2);
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/fuzz/json", test_damaged_sources);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
