/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-around-view.h"
#include "kring-examples.h"
#include "kring-json.h"
#include "kring-language.h"
#include "kring-mutate.h"
#include "kring-test-folder.h"

#define ROUNDS 3000

static char *folder;

static char *
content_of (KringDocument *document)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (kring_document_get_model (document));
  GString *content = g_string_new (NULL);

  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      g_autofree char *rows = kring_json_list (organisation, t, TRUE);

      g_string_append (content, rows);
    }
  return g_string_free (content, FALSE);
}

static GBytes *
whole_document (char **content_then)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autofree char *path = g_build_filename (folder, "whole.kring", NULL);
  KringDocument *document = kring_document_new ("sv", NULL);
  char *content;
  gsize length;

  g_assert_true (kring_example_fill (document, "school", "sv", measure, NULL));
  g_assert_true (kring_document_save_as (document, path, FALSE, NULL));
  *content_then = content_of (document);
  g_assert_true (kring_document_close (document, NULL));
  g_object_unref (document);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

/* Whatever opens says what it said when it was whole, and can be looked through and drawn. */
static void
use (KringDocument *document, const char *content)
{
  g_autofree char *now = content_of (document);
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);
  g_autoptr (GPtrArray) breaches = kring_document_check (document);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  g_assert_cmpstr (now, ==, content);
  /* An index may be damaged; it holds nothing of its own and is made anew at the next saving. */
  g_assert_cmpuint (breaches->len, <=, 1);
  for (guint i = 0; i < needs->len; i++)
    {
      g_autoptr (KringMap) map = kring_map_new (model, KRING_ROW (needs->pdata[i])->id);
      g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);

      g_assert_cmpuint (kring_scene_length (view->scene), >, 0);
    }
}

static gboolean
try (const char *path, const GByteArray *file, const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  gsize length;
  KringDocument *document = kring_document_open (path, KRING_OPEN_READ_ONLY, &error);
  gboolean opened = document != NULL;

  g_assert_cmpint (opened, ==, error == NULL);
  if (opened)
    {
      use (document, content);
      g_assert_true (kring_document_close (document, NULL));
      g_object_unref (document);
    }
  else
    {
      g_assert_true (error->domain == KRING_STORE_ERROR);
      if (strstr (error->message, "damaged.kring") == NULL)
        g_error ("a refusal that does not name the file: %s", error->message);
    }
  /* Opening never repairs: what is left of somebody's work is theirs. */
  g_assert_true (g_file_get_contents (path, &after, &length, NULL));
  g_assert_cmpmem (after, length, file->data, file->len);
  return opened;
}

/* Lost otherwise: the program, or its good name, because of one bad file in somebody's mail. */
static void
test_damaged_documents (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (kring_mutate_seed ());
  g_autofree char *path = g_build_filename (folder, "damaged.kring", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) whole = whole_document (&content);
  guint rounds = kring_mutate_count (ROUNDS), opened = 0;

  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (GByteArray) file = kring_mutate (rand, whole);

      kring_mutate_write (file, path);
      if (try (path, file, content))
        opened++;
    }
  /* Some damage hits bytes that mean nothing; most must be noticed. */
  g_test_message ("%u of %u opened", opened, rounds);
  g_assert_cmpuint (opened, <, rounds / 2);
}

/* Lost otherwise: the disk, filled by copies of what could not be opened. */
static void
test_leaves_nothing (void)
{
  g_autofree char *sessions = g_build_filename (g_get_user_state_dir (), "kring", "sessions", NULL);
  g_autoptr (GDir) dir = g_dir_open (sessions, 0, NULL);

  g_assert_null (dir ? g_dir_read_name (dir) : NULL);
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/fuzz/document", test_damaged_documents);
  g_test_add_func ("/fuzz/leaves-nothing", test_leaves_nothing);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
