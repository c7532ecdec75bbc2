/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-examples.h"
#include "kring-exchange-case.h"
#include "kring-export.h"
#include "kring-language.h"
#include "kring-test-folder.h"

/* A real network of 127 organisations (tests/data/SOURCES.md): the main job on real input. */

static KringDocument *document;

static void
set_up (KringMeasure *measure)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "organisation.json", NULL);
  g_autoptr (GError) error = NULL;

  document = kring_document_new ("en", &error);
  g_assert_no_error (error);
  kring_example_fill_from (document, path, measure, &error);
  g_assert_no_error (error);
}

static KringAroundView *
view_of (KringMeasure *measure, guint need)
{
  g_autoptr (KringMap) map = kring_map_new (kring_document_get_model (document), kring_case_need (document, need));

  return kring_around_view_new (map, measure, NULL);
}

/* Lost otherwise: everybody whose work is larger than our examples. */
static void
test_arranged (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (GPtrArray) breaches = NULL;
  guint most = 0;

  set_up (measure);
  breaches = kring_document_check (document);
  g_assert_cmpuint (breaches->len, ==, 0);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (document), KRING_TABLE_ACTOR), ==, 127);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (document), KRING_TABLE_TIE), ==, 588);
  for (guint i = 0; i < kring_model_count (kring_document_get_model (document), KRING_TABLE_NEED); i++)
    {
      g_autoptr (KringAroundView) view = view_of (measure, i);

      kring_case_assert_clear (view);
      most = MAX (most, view->map->entries->len);
    }
  g_test_message ("the fullest map has %u actors", most);
  g_assert_cmpuint (most, >, 40);
  kring_case_close (document);
}

static guint
count_names (KringAroundView *view, const char *text)
{
  guint found = 0;

  for (guint i = 0; i < view->map->entries->len; i++)
    {
      g_autofree char *name = g_markup_escape_text (kring_map_entry (view->map, i)->actor->name, -1);

      if (strstr (text, name) != NULL)
        found++;
    }
  return found;
}

/* Lost otherwise: the same, on paper. */
static void
test_exported (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (GDateTime) date = g_date_time_new_local (2026, 11, 22, 12, 0, 0);
  KringPageSize pages[] = { KRING_PAGE_A1, KRING_PAGE_FIT };
  KringExportOptions options = { .language = "en", .title = "Who works with whom", .date = date };

  set_up (measure);
  for (guint n = 0; n < kring_model_count (kring_document_get_model (document), KRING_TABLE_NEED); n++)
    for (guint p = 0; p < G_N_ELEMENTS (pages); p++)
      {
        g_autoptr (KringAroundView) view = view_of (measure, n);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) pdf = NULL;
        g_autoptr (GBytes) svg = NULL;
        g_autofree char *text = NULL;

        options.page = pages[p];
        kring_case_assert_clear (view);
        pdf = kring_export (&view->diagram, measure, KRING_FILE_PDF, &options, NULL, &error);
        g_assert_no_error (error);
        g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
        svg = kring_export (&view->diagram, measure, KRING_FILE_SVG, &options, NULL, &error);
        g_assert_no_error (error);
        text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
        g_assert_cmpuint (count_names (view, text), ==, view->map->entries->len);
      }
  kring_case_close (document);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = kring_test_folder_make ();
  int result;

  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/organisation/arranged", test_arranged);
  g_test_add_func ("/organisation/exported", test_exported);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  return result;
}
