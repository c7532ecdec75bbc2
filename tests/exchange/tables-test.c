/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-csv.h"
#include "kring-exchange-case.h"
#include "kring-import.h"
#include "kring-json-document.h"
#include "kring-language.h"
#include "kring-tables-export.h"
#include "kring-test-folder.h"

static char *folder;

/* A table as it comes back from a file. */
static KringSheet *
through_file (KringSheet *sheet, char separator)
{
  g_autoptr (GBytes) bytes = kring_csv_write (sheet, separator);
  g_autoptr (GError) error = NULL;
  KringSheet *back = kring_csv_read_bytes ("back.csv", bytes, &error);

  g_assert_no_error (error);
  return back;
}

static KringImportPlan *
plan_back (KringDocument *document, KringDocument *from, const char *need)
{
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (from);
  g_autoptr (KringSheet) actors = kring_tables_actors (organisation, need);
  g_autoptr (KringSheet) ties = kring_tables_ties (organisation, need);
  g_autoptr (KringSheet) actors_back = through_file (actors, ';');
  g_autoptr (KringSheet) ties_back = through_file (ties, ',');
  g_autoptr (KringImportSource) source = kring_import_source_new (actors_back, ties_back);

  return kring_import_plan_new (kring_document_get_model (document), source,
                                kring_model_get (kring_document_get_model (document), KRING_TABLE_NEED, need) ? need : NULL);
}

static void
add_further (KringDocument *document)
{
  KringEdit *edit = kring_document_edit (document, "Further", NULL);
  g_autoptr (GPtrArray) actors = kring_model_all (kring_document_get_model (document), KRING_TABLE_ACTOR);
  g_autoptr (KringRow) line = kring_row_new (KRING_LINE_TABLE);
  g_autoptr (KringRow) tag = kring_row_new (KRING_TAG_TABLE);
  g_autoptr (KringRow) tagging = kring_row_new (KRING_TAGGING_TABLE);
  g_autoptr (KringRow) twin = kring_row_copy (g_ptr_array_index (actors, 2));

  kring_set (&KRING_LINE (line)->actor, KRING_ROW (g_ptr_array_index (actors, 0))->id);
  kring_set (&KRING_LINE (line)->above, KRING_ROW (g_ptr_array_index (actors, 1))->id);
  KRING_LINE (line)->kind = KRING_LINE_REPORTS_TO;
  KRING_LINE (line)->main = 0;
  kring_set (&KRING_TAG (tag)->name, "Skola");
  kring_set (&KRING_TAGGING (tagging)->tag, tag->id);
  kring_set (&KRING_TAGGING (tagging)->actor, KRING_ROW (g_ptr_array_index (actors, 0))->id);
  /* Two of one name are told apart. */
  kring_set (&KRING_ACTOR (twin)->name, kring_row_name (g_ptr_array_index (actors, 3)));
  kring_set (&KRING_ACTOR (twin)->note, "=rad ett\n\"rad två\"");
  kring_edit_put (edit, line);
  kring_edit_put (edit, tag);
  kring_edit_put (edit, tagging);
  kring_edit_put (edit, twin);
  g_assert_true (kring_edit_commit (edit, NULL));
}

/* Lost otherwise: what was exported and imported again is not what it was, in one of the languages. */
static void
test_back_into_the_same (void)
{
  for (guint l = 0; kring_languages[l] != NULL; l++)
    {
      KringDocument *document = kring_case_document ("school", kring_languages[l]);
      g_autoptr (KringImportPlan) plan = NULL;
      g_autoptr (KringImportPlan) around = NULL;

      add_further (document);
      kring_language_set (kring_languages[l]);
      plan = plan_back (document, document, NULL);
      around = plan_back (document, document, kring_case_need (document, 0));
      kring_language_set ("en");
      g_assert_cmpuint (plan->problems->len, ==, 0);
      g_assert_cmpuint (plan->rows->len, ==, 0);
      g_assert_cmpuint (plan->removed->len, ==, 0);
      g_assert_cmpuint (plan->remarks->len, ==, 0);
      g_assert_cmpuint (around->rows->len, ==, 0);
      kring_case_close (document);
    }
}

/* Lost otherwise: a colleague who imports the tables gets another organisation. */
static void
test_into_another (void)
{
  static const KringTableIndex tables[]
      = { KRING_TABLE_ACTOR, KRING_TABLE_LINE, KRING_TABLE_TIE, KRING_TABLE_TAG, KRING_TABLE_TAGGING };
  KringDocument *document = kring_case_document ("work", "da");
  KringDocument *other = kring_document_new ("da", NULL);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringImportPlan) plan = NULL;
  g_autoptr (KringImportPlan) again = NULL;
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (document);
  g_autoptr (GPtrArray) left_out = kring_tables_left_out (organisation, NULL);

  add_further (document);
  plan = plan_back (other, document, NULL);
  g_assert_cmpuint (plan->problems->len, ==, 0);
  g_assert_true (kring_import_apply (other, plan, measure, NULL, NULL, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_assert_cmpuint (kring_model_count (kring_document_get_model (other), tables[i]), ==,
                      kring_model_count (kring_document_get_model (document), tables[i]));
  again = plan_back (document, other, NULL);
  g_assert_cmpuint (again->rows->len, ==, 0);
  g_assert_cmpuint (left_out->len, >=, 3);
  kring_case_close (document);
  kring_case_close (other);
}

static char *
write_text (const char *text, gssize length)
{
  char *path = g_build_filename (folder, "whole.json", NULL);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return path;
}

/* Lost otherwise: something of a document that went through JSON, to the last digit of a place. */
static void
test_json_is_exact (void)
{
  KringDocument *document = kring_case_document ("lonely", "sv");
  KringDocument *other = kring_document_new ("en", NULL);
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  add_further (document);
  organisation = kring_case_organisation (document);
  bytes = kring_json_write_document (organisation, TRUE);
  path = write_text (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  kring_json_fill_document (other, path, &error);
  g_assert_no_error (error);
  before = kring_case_content (document);
  after = kring_case_content (other);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (kring_document_get_undo_label (other));
  kring_case_close (document);
  kring_case_close (other);
}

#define ROOT "\"document\": [{\"id\": \"" KRING_DOCUMENT_ID "\", \"language\": \"sv\"}]"
#define ID "\"id\": \"10000000-0000-4000-8000-000000000001\""

/* Lost otherwise: a file that somebody edited by hand makes a document that cannot be opened again. */
static void
test_json_is_untrusted (void)
{
  static const char *const texts[] = {
    "",
    "[]",
    "{}",
    "{\"actor\": []}",
    "{" ROOT ", \"actor\": [7]}",
    "{" ROOT ", \"actor\": [{\"id\": 7}]}",
    "{" ROOT ", \"actor\": [{\"id\": \"x\"}]}",
    "{" ROOT ", \"actor\": [{" ID ", \"name\": 7}]}",
    "{" ROOT ", \"actor\": [{" ID ", \"kind\": \"moon\"}]}",
    "{" ROOT ", \"actor\": [{" ID "}, {" ID "}]}",
    "{" ROOT ", \"tie\": [{" ID "}]}",
    "{" ROOT ", \"tie\": [{" ID ", \"one\": \"10000000-0000-4000-8000-000000000002\"}]}",
    "{" ROOT ", \"actor\": [{" ID "}], \"line\": [{\"id\": \"10000000-0000-4000-8000-000000000002\", "
    "\"actor\": \"10000000-0000-4000-8000-000000000001\", \"above\": \"10000000-0000-4000-8000-000000000001\"}]}",
    "{\"document\": [{\"id\": \"" KRING_DOCUMENT_ID "\", \"language\": \"xx\"}]}",
    "{\"document\": [{" ID "}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      KringDocument *document = kring_document_new ("en", NULL);
      g_autofree char *path = write_text (texts[i], -1);
      g_autoptr (GError) error = NULL;

      if (kring_json_fill_document (document, path, &error))
        g_error ("%s was taken in", texts[i]);
      g_test_message ("%s", error->message);
      kring_case_close (document);
    }
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/tables/back", test_back_into_the_same);
  g_test_add_func ("/tables/another", test_into_another);
  g_test_add_func ("/tables/json", test_json_is_exact);
  g_test_add_func ("/tables/json-untrusted", test_json_is_untrusted);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
