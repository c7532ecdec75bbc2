/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kring-examples.h"
#include "kring-export-job.h"
#include "kring-language.h"

/* Two windows export at once, in languages of their own: without these a paper has a legend in the other's language, or
 * the windows go on in the wrong one. */

typedef struct
{
  KringDocument *document;
  char *folder;
  guint running;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  GError *error = NULL;
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);

  f->folder = g_dir_make_tmp ("kring-export-XXXXXX", &error);
  g_assert_no_error (error);
  f->document = kring_document_new ("en", &error);
  g_assert_no_error (error);
  g_assert_true (kring_example_fill (f->document, kring_examples[0], "en", measure, &error));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_true (kring_document_close (f->document, NULL));
  g_object_unref (f->document);
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;
  GError *error = NULL;

  g_assert_true (kring_export_job_finish (result, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (kring_language_get (), ==, "en");
  f->running--;
}

static void
start (Fixture *f, const char *language)
{
  g_autoptr (GPtrArray) needs = kring_model_all (kring_document_get_model (f->document), KRING_TABLE_NEED);
  KringExportChoice choice = { .kind = KRING_FILE_SVG, .page = KRING_PAGE_FIT, .language = language };
  g_autofree char *path = g_build_filename (f->folder, language, NULL);

  f->running++;
  choice.need = KRING_ROW (g_ptr_array_index (needs, 0))->id;
  kring_export_job_start (f->document, &choice, path, NULL, done_cb, f);
  g_assert_cmpstr (kring_language_get (), ==, "en");
}

/* Each legend names one ring as its language does. */
static void
assert_speaks (Fixture *f, const char *language)
{
  static const char *const words[][2] = {
    { "en", "Available, not asked" }, { "sv", "ingen har frågat" }, { "nb", "ingen har spurt" }, { "da", "ingen har spurgt" }
  };
  g_autofree char *path = g_build_filename (f->folder, language, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gboolean its_own = strcmp (words[i][0], language) == 0;

      g_test_message ("%s: %s", language, words[i][1]);
      g_assert_true ((strstr (text, words[i][1]) != NULL) == its_own);
    }
  g_unlink (path);
}

static void
test_each_in_its_language (Fixture *f, gconstpointer data)
{
  for (guint i = 0; kring_languages[i] != NULL; i++)
    start (f, kring_languages[i]);
  while (f->running > 0)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; kring_languages[i] != NULL; i++)
    assert_speaks (f, kring_languages[i]);
}

/* Why there is no file would be said in the language of the paper. */
static void
nowhere_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GError) error = NULL;

  g_assert_false (kring_export_job_finish (result, &error));
  g_assert_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "could not be written"));
  f->running--;
}

static void
test_errors_in_the_windows_language (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) needs = kring_model_all (kring_document_get_model (f->document), KRING_TABLE_NEED);
  KringExportChoice choice = { .kind = KRING_FILE_SVG, .page = KRING_PAGE_FIT, .language = "sv" };
  g_autofree char *path = g_build_filename (f->folder, "nowhere", "map.svg", NULL);

  f->running++;
  choice.need = KRING_ROW (g_ptr_array_index (needs, 0))->id;
  kring_export_job_start (f->document, &choice, path, NULL, nowhere_cb,
                          f);
  while (f->running > 0)
    g_main_context_iteration (NULL, TRUE);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  ADD ("/ui/export-job/each-in-its-language", test_each_in_its_language);
  ADD ("/ui/export-job/errors-in-the-windows-language", test_errors_in_the_windows_language);
  return g_test_run ();
}
