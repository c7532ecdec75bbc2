/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "config.h"

#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kring-document-private.h"
#include "kring-language.h"
#include "kring-test-folder.h"
#include "kring-text.h"

/* What a document goes through besides a good day. What a user would lose stands in each test's path. */

static char *folder;

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static gboolean
put_need (KringDocument *document, KringRow *old, const char *name, const char *note, const char *merge)
{
  g_autoptr (KringRow) row = old ? kring_row_copy (old) : kring_row_new (KRING_NEED_TABLE);
  KringEdit *edit = kring_document_edit (document, name, merge);

  kring_set (&KRING_NEED (row)->name, name);
  kring_set (&KRING_NEED (row)->note, note);
  kring_edit_put (edit, row);
  return kring_edit_commit (edit, NULL);
}

static KringDocument *
new_at (const char *path)
{
  g_autoptr (GError) error = NULL;
  KringDocument *document = kring_document_new ("sv", &error);

  g_assert_no_error (error);
  g_assert_true (kring_document_save_as (document, path, FALSE, &error));
  return document;
}

static KringRow *
only_need (KringDocument *document)
{
  g_autoptr (GPtrArray) all = kring_model_all (kring_document_get_model (document), KRING_TABLE_NEED);

  return g_ptr_array_index (all, 0);
}

static void
test_long_text (void)
{
  g_autofree char *path = path_of ("long.kring");
  g_autofree char *text = g_strnfill (1024 * 1024 + 10, 'a');
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) document = new_at (path);

  g_assert_false (put_need (document, NULL, "Need", text, NULL));
  g_assert_cmpuint (kring_model_count (kring_document_get_model (document), KRING_TABLE_NEED), ==, 0);
  g_assert_true (kring_document_close (document, NULL));
  g_clear_object (&document);
  document = kring_document_open (path, KRING_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (kring_document_close (document, NULL));
}

static void
test_group (void)
{
  g_autofree char *path = path_of ("group.kring");
  g_autoptr (KringDocument) document = new_at (path);
  struct stat about;
  mode_t old = umask (022);

  g_chmod (path, 0664);
  put_need (document, NULL, "Need", "", NULL);
  g_assert_true (kring_document_close (document, NULL));
  umask (old);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0664);
}

static gboolean
close_cb (gpointer data)
{
  g_assert_true (kring_document_close (data, NULL));
  return G_SOURCE_REMOVE;
}

static void
test_close_twice (void)
{
  g_autofree char *path = path_of ("twice.kring");
  g_autoptr (KringDocument) document = new_at (path);

  put_need (document, NULL, "Need", "", NULL);
  while (document->saving == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_idle_add_full (G_PRIORITY_HIGH, close_cb, document, NULL);
  g_assert_true (kring_document_close (document, NULL));
  g_assert_true (kring_document_close (document, NULL));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
test_merge_after_undo (void)
{
  g_autofree char *path = path_of ("merge.kring");
  g_autoptr (KringDocument) document = new_at (path);

  put_need (document, NULL, "Need", "", NULL);
  put_need (document, only_need (document), "Need", "one", "text");
  put_need (document, only_need (document), "Other", "one", NULL);
  kring_document_undo (document, NULL);
  put_need (document, only_need (document), "Need", "one two", "text");
  kring_document_undo (document, NULL);
  g_assert_cmpstr (KRING_NEED (only_need (document))->note, ==, "one");
  kring_document_close (document, NULL);
}

/* The file was moved into its place, and then the program was killed before the main thread heard of it. */
static void
test_killed_after_move (void)
{
  g_autofree char *path = path_of ("killed.kring");
  KringDocument *document = new_at (path);
  g_autofree char *before = g_strdup (document->session->save_id);
  g_autoptr (KringDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  put_need (document, NULL, "Published", "", NULL);
  g_assert_true (kring_document_publish (document, NULL));
  put_need (document, NULL, "Acknowledged", "", NULL);
  /* As it is on disk when the process ends between the move and the note of it. */
  document->session->pending = g_steal_pointer (&document->session->save_id);
  document->session->save_id = g_steal_pointer (&before);
  g_assert_true (kring_session_write (document->session, NULL));
  g_object_unref (document);
  again = kring_document_open (path, KRING_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (again), KRING_TABLE_NEED), ==, 2);
  g_assert_true (kring_document_close (again, NULL));
}

/* One failure, then the share is there again. */
static void
test_no_retry (void)
{
  g_autofree char *sub = path_of ("share");
  g_autofree char *away = path_of ("share-away");
  g_autofree char *path = g_build_filename (sub, "retry.kring", NULL);
  g_autoptr (KringDocument) document = NULL;
  gint64 ends;

  g_mkdir (sub, 0700);
  document = new_at (path);
  g_assert_cmpint (g_rename (sub, away), ==, 0);
  put_need (document, NULL, "Need", "", NULL);
  while (kring_document_get_save_state (document) != KRING_SAVE_FAILED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_rename (away, sub), ==, 0);
  ends = g_get_monotonic_time () + 12 * G_USEC_PER_SEC;
  while (kring_document_get_save_state (document) != KRING_SAVE_SAVED && g_get_monotonic_time () < ends)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (kring_document_get_save_state (document), ==, KRING_SAVE_SAVED);
}

/* A working copy that cannot be read stands in the way of a file that can. */
static void
test_broken_session (void)
{
  g_autofree char *path = path_of ("broken.kring");
  g_autofree char *work = NULL;
  KringDocument *document = new_at (path);
  g_autoptr (KringDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  put_need (document, NULL, "Need", "", NULL);
  work = g_strdup (document->session->work);
  g_object_unref (document);
  g_file_set_contents (work, "rubbish that is no database at all", -1, NULL);
  again = kring_document_open (path, KRING_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
}

static void
test_save_as_link (void)
{
  g_autofree char *real = path_of ("real");
  g_autofree char *link = path_of ("link");
  g_autofree char *through = g_build_filename (link, "a.kring", NULL);
  g_autofree char *direct = g_build_filename (real, "a.kring", NULL);
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (KringDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir (real, 0700);
  g_assert_cmpint (symlink (real, link), ==, 0);
  document = new_at (through);
  put_need (document, NULL, "Need", "", NULL);
  g_clear_object (&document); /* killed */
  again = kring_document_open (direct, KRING_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (again), KRING_TABLE_NEED), ==, 1);
}

/* A file whose pages and sum are sound and whose content no program of ours wrote. */
static void
test_crafted (void)
{
  static const char *const harms[] = {
    "INSERT INTO actor (id, name, kind, sector, note, need) VALUES ('11111111-1111-4111-8111-111111111111', 'a', 0, -1, '', NULL)",
    "INSERT INTO actor (id, name, kind, sector, note, need) VALUES ('11111111-1111-4111-8111-111111111111', 'a', 0, 1000, '', NULL)",
    "INSERT INTO actor (id, name, kind, sector, note, need) VALUES ('11111111-1111-4111-8111-111111111111', 'a', 4294967296, 1, '', NULL)",
    "INSERT INTO actor (id, name, kind, sector, note, need) VALUES ('no uuid', 'a', 0, 1, '', NULL)",
    "INSERT INTO actor (id, name, kind, sector, note, need) VALUES ('11111111-1111-4111-8111-111111111111' || char (0), 'a', 0, 1, '', NULL)",
    "INSERT INTO need (id, name, own_words, citizen, note, rank) VALUES ('11111111-1111-4111-8111-111111111111', 'a', '', '', '', 9e999)",
    "INSERT INTO need (id, name, own_words, citizen, note, rank) VALUES ('11111111-1111-4111-8111-111111111111', hex (zeroblob (1000000)), '', '', '', 1)",
    "UPDATE document SET language = 'xx'",
    "DELETE FROM document",
    "INSERT INTO document VALUES ('11111111-1111-4111-8111-111111111111', '', 'sv')",
    "INSERT INTO need (id, name, own_words, citizen, note, rank, goal_set) "
    "VALUES ('11111111-1111-4111-8111-111111111111', 'a', '', '', '', 1, 4)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (harms); i++)
    {
      g_autofree char *name = g_strdup_printf ("crafted-%u.kring", i);
      g_autofree char *path = path_of (name);
      KringDocument *document = new_at (path);
      g_autofree char *sum = NULL;
      g_autofree char *stamp = NULL;
      g_autoptr (GError) error = NULL;
      sqlite3 *db = NULL;

      g_assert_true (kring_document_close (document, NULL));
      g_object_unref (document);
      g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
      g_assert_true (kring_sqlite_run (db, harms[i], NULL));
      sum = kring_rows_sum (db);
      stamp = g_strdup_printf ("UPDATE publication SET content_sum = '%s'", sum);
      g_assert_true (kring_sqlite_run (db, stamp, NULL));
      sqlite3_close (db);

      document = kring_document_open (path, KRING_OPEN_DEFAULT, &error);
      g_assert_null (document);
      g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, name));
    }
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/recovery/long-text-makes-a-file-nobody-can-open", test_long_text);
  g_test_add_func ("/recovery/group-can-no-longer-write", test_group);
  g_test_add_func ("/recovery/closing-twice-while-saving", test_close_twice);
  g_test_add_func ("/recovery/typing-after-undo-joins-an-older-step", test_merge_after_undo);
  g_test_add_func ("/recovery/killed-after-move", test_killed_after_move);
  g_test_add_func ("/recovery/no-retry", test_no_retry);
  g_test_add_func ("/recovery/broken-working-copy-bars-the-file", test_broken_session);
  g_test_add_func ("/recovery/saved-through-a-link", test_save_as_link);
  g_test_add_func ("/recovery/a-file-made-to-harm", test_crafted);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
