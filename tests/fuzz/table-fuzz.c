/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-import.h"
#include "kring-language.h"
#include "kring-mutate.h"
#include "kring-test-folder.h"

#define ROUNDS 1500

static char *folder;

static const char people[]
    = "\xef\xbb\xbfId;Namn;Typ;Sektor;Chef;Enhet;Taggar;Anteckning\r\n1;Åsa Öberg;Person;;;Skolan;ledning;\"rad 1\nrad 2\"\r\n"
      "2;Bo Ek;Person;;1;Skolan;;\r\n3;Cia Ek;Person;Civilsamhället;Bo Ek;Biblioteket;ledning | fritid;\"\"\"ja\"\"\"\r\n"
      "4;Skolan;Enhet;;;Kommunen;;\r\n";

static const char network[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
      "<key id=\"d0\" for=\"node\" attr.name=\"label\" attr.type=\"string\"><default>Namnlös</default></key>\n"
      "<key id=\"d1\" for=\"edge\" attr.name=\"strength\" attr.type=\"string\"/>\n<graph edgedefault=\"directed\">\n"
      "<node id=\"n0\"><data key=\"d0\">Åsa &amp; Bo</data><graph edgedefault=\"directed\"><node id=\"n1\"/></graph></node>\n"
      "<node id=\"n2\"><data key=\"d0\"><![CDATA[Biblioteket]]></data></node>\n"
      "<edge source=\"n0\" target=\"n2\"><data key=\"d1\">weak</data></edge><edge source=\"n1\" target=\"n2\"/>\n"
      "</graph>\n</graphml>\n";

static void
assert_sentences (GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    g_assert_true (g_utf8_validate (g_ptr_array_index (sentences, i), -1, NULL));
}

/* A plan is whole or nothing, and holds only what a document may hold. */
static void
assert_plan (const KringImportSource *source)
{
  g_autoptr (KringModel) model = kring_model_new ();
  g_autoptr (KringImportPlan) plan = kring_import_plan_new (model, source, NULL);
  g_autoptr (GPtrArray) summary = kring_import_plan_summary (plan);

  assert_sentences (summary);
  assert_sentences (plan->problems);
  assert_sentences (plan->remarks);
  g_assert_true (plan->problems->len == 0 || plan->rows->len == 0);
  for (guint i = 0; i < plan->rows->len; i++)
    {
      g_autofree char *wrong = kring_row_wrong (g_ptr_array_index (plan->rows, i));

      g_assert_cmpstr (wrong, ==, NULL);
    }
}

/* Lost otherwise: the program, because of a file that arrived damaged or was made to do harm. */
static void
fuzz (const char *name, const char *text, gsize length)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (kring_mutate_seed ());
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) whole = g_bytes_new_static (text, length);
  guint rounds = kring_mutate_count (ROUNDS), refused = 0;

  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (GByteArray) file = kring_mutate (rand, whole);
      g_autoptr (KringImportSource) source = NULL;
      g_autoptr (GError) error = NULL;

      kring_mutate_write (file, path);
      source = kring_import_read (path, NULL, &error);
      g_assert_cmpint (source == NULL, ==, error != NULL);
      if (source != NULL)
        assert_plan (source);
      else
        {
          g_assert_nonnull (strstr (error->message, name));
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          refused++;
        }
    }
  g_test_message ("%u of %u were refused", refused, rounds);
  g_assert_cmpuint (refused, >, 0);
}

static void
test_tables (void)
{
  fuzz ("damaged.csv", people, sizeof people - 1);
}

static void
test_wide_tables (void)
{
  gsize length;
  g_autofree char *wide = g_convert (people + 3, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  fuzz ("damaged-16.csv", wide, length);
}

static void
test_networks (void)
{
  fuzz ("damaged.graphml", network, sizeof network - 1);
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/fuzz/table", test_tables);
  g_test_add_func ("/fuzz/table-16", test_wide_tables);
  g_test_add_func ("/fuzz/graphml", test_networks);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
