/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "config.h"

#include <glib.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kring-document-private.h"
#include "kring-language.h"
#include "kring-publish.h"
#include "kring-test-folder.h"
#include "kring-text.h"

static char *folder;

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static char *
add_need (KringDocument *document, const char *name, const char *merge)
{
  KringNeed *need = KRING_NEED (kring_row_new (KRING_NEED_TABLE));
  g_autoptr (KringRow) row = KRING_ROW (need);
  KringEdit *edit = kring_document_edit (document, name, merge);
  g_autoptr (GError) error = NULL;

  kring_set (&need->name, name);
  kring_edit_put (edit, row);
  kring_edit_commit (edit, &error);
  g_assert_no_error (error);
  return g_strdup (row->id);
}

static KringDocument *
new_at (const char *path)
{
  g_autoptr (GError) error = NULL;
  KringDocument *document = kring_document_new ("sv", &error);

  g_assert_no_error (error);
  g_assert_true (kring_document_save_as (document, path, FALSE, &error));
  g_assert_no_error (error);
  return document;
}

static void
close_and_drop (KringDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kring_document_close (document, &error));
  g_assert_no_error (error);
  g_assert_finalize_object (document);
}

/* Lost otherwise: what was typed last week. */
static void
test_comes_back (void)
{
  g_autofree char *path = path_of ("again.kring");
  KringDocument *document = new_at (path);
  g_autofree char *id = add_need (document, "Ensam efter 75", NULL);
  KringNeed *need;

  close_and_drop (document);
  document = kring_document_open (path, KRING_OPEN_DEFAULT, NULL);
  need = KRING_NEED (kring_model_get (kring_document_get_model (document), KRING_TABLE_NEED, id));
  g_assert_nonnull (need);
  g_assert_cmpstr (need->name, ==, "Ensam efter 75");
  g_assert_cmpint (kring_document_get_save_state (document), ==, KRING_SAVE_SAVED);
  close_and_drop (document);
}

/* Lost otherwise: the word "saved" in the title would be a lie. */
static void
test_publishes_by_itself (void)
{
  g_autofree char *path = path_of ("itself.kring");
  KringDocument *document = new_at (path);
  g_autofree char *before = kring_publish_save_id (path);
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  g_autofree char *after = NULL;

  g_free (add_need (document, "Behov", NULL));
  g_assert_cmpint (kring_document_get_save_state (document), ==, KRING_SAVE_SAVING);
  while (kring_document_get_save_state (document) == KRING_SAVE_SAVING && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (kring_document_get_save_state (document), ==, KRING_SAVE_SAVED);
  after = kring_publish_save_id (path);
  g_assert_cmpstr (after, !=, before);
  close_and_drop (document);
}

/* Lost otherwise: one of two colleagues' work, silently. */
static void
test_lock (void)
{
  g_autofree char *path = path_of ("locked.kring");
  g_autofree char *lock = path_of (".locked.kring.lock");
  KringDocument *document = new_at (path);
  KringDocument *second;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_assert_null (kring_document_open (path, KRING_OPEN_DEFAULT, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "locked.kring"));
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));

  second = kring_document_open (path, KRING_OPEN_READ_ONLY, NULL);
  g_assert_nonnull (second);
  g_assert_true (kring_document_get_read_only (second));
  close_and_drop (second);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));

  close_and_drop (document);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

/* Lost otherwise: the other's edits, when both thought they had the file. */
static void
test_changed_under_us (void)
{
  g_autofree char *path = path_of ("taken.kring");
  g_autofree char *copy = path_of ("mine.kring");
  KringDocument *mine = new_at (path), *theirs;
  g_autoptr (GError) error = NULL;

  theirs = kring_document_open (path, KRING_OPEN_TAKE_OVER, NULL);
  g_assert_nonnull (theirs);
  g_free (add_need (theirs, "Deras", NULL));
  g_assert_true (kring_document_publish (theirs, NULL));

  g_free (add_need (mine, "Mitt", NULL));
  g_assert_false (kring_document_publish (mine, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_cmpint (kring_document_get_save_state (mine), ==, KRING_SAVE_FAILED);
  g_assert_true (kring_document_save_copy (mine, copy, FALSE, NULL));

  close_and_drop (theirs);
  g_assert_finalize_object (mine);
  theirs = kring_document_open (path, KRING_OPEN_DEFAULT, NULL);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (theirs), KRING_TABLE_NEED), ==, 1);
  close_and_drop (theirs);
  mine = kring_document_open (copy, KRING_OPEN_DEFAULT, NULL);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (mine), KRING_TABLE_NEED), ==, 1);
  close_and_drop (mine);
}

/* Lost otherwise: what somebody's program without regard for locks wrote into the file. */
static void
test_changed_without_lock (void)
{
  g_autofree char *path = path_of ("changed.kring");
  g_autofree char *other = path_of ("other.kring");
  g_autofree char *content = NULL;
  g_autofree char *after = NULL;
  gsize length, after_length;
  KringDocument *document = new_at (path);
  g_autoptr (GError) error = NULL;

  close_and_drop (new_at (other));
  g_assert_true (g_file_get_contents (other, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  g_free (add_need (document, "Mitt", NULL));
  g_assert_false (kring_document_publish (document, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_CHANGED);
  g_assert_true (g_file_get_contents (path, &after, &after_length, NULL));
  g_assert_cmpmem (after, after_length, content, length);
  g_assert_finalize_object (document);
}

/* Lost otherwise: the file that a link leads to would stay as it was, and the link be gone. */
static void
test_link (void)
{
  g_autofree char *path = path_of ("real.kring");
  g_autofree char *link = path_of ("link.kring");
  KringDocument *document;

  close_and_drop (new_at (path));
  g_assert_cmpint (symlink (path, link), ==, 0);
  document = kring_document_open (link, KRING_OPEN_DEFAULT, NULL);
  g_free (add_need (document, "Behov", NULL));
  close_and_drop (document);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  document = kring_document_open (path, KRING_OPEN_DEFAULT, NULL);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (document), KRING_TABLE_NEED), ==, 1);
  close_and_drop (document);
}

/* Lost otherwise: what was typed since the last saving, when the power goes. */
static void
test_killed (void)
{
  g_autofree char *path = path_of ("killed.kring");
  int told[2];
  char id[37] = { 0 };
  KringDocument *document;
  pid_t child;
  int status;

  g_assert_cmpint (pipe (told), ==, 0);
  child = fork ();
  if (child == 0)
    {
      KringEdit *edit;
      g_autofree char *made = NULL;

      document = new_at (path);
      made = add_need (document, "Det sista", NULL);
      edit = kring_document_edit (document, "half", NULL);
      kring_edit_remove (edit, KRING_TABLE_NEED, made);
      if (write (told[1], made, 36) != 36)
        _exit (1);
      pause ();
      _exit (0);
    }
  g_assert_cmpint (read (told[0], id, 36), ==, 36);
  kill (child, SIGKILL);
  waitpid (child, &status, 0);
  close (told[0]);
  close (told[1]);

  document = kring_document_open (path, KRING_OPEN_DEFAULT, NULL);
  g_assert_nonnull (document);
  g_assert_true (kring_document_get_recovered (document));
  g_assert_nonnull (kring_model_get (kring_document_get_model (document), KRING_TABLE_NEED, id));
  close_and_drop (document);
  document = kring_document_open (path, KRING_OPEN_DEFAULT, NULL);
  g_assert_false (kring_document_get_recovered (document));
  g_assert_nonnull (kring_model_get (kring_document_get_model (document), KRING_TABLE_NEED, id));
  close_and_drop (document);
}

/* Lost otherwise: a document that had no name yet when the program ended. */
static void
test_recover_unnamed (void)
{
  KringDocument *document = kring_document_new ("da", NULL);
  g_autofree char *session = g_strdup (document->session->folder);
  g_autoptr (GPtrArray) found = NULL;

  g_free (add_need (document, "Behov", NULL));
  g_assert_finalize_object (document);
  found = kring_document_recoverable ();
  g_assert_true (g_ptr_array_find_with_equal_func (found, session, g_str_equal, NULL));
  document = kring_document_recover (session, NULL);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (document), KRING_TABLE_NEED), ==, 1);
  close_and_drop (document);
  g_ptr_array_unref (found);
  found = kring_document_recoverable ();
  g_assert_false (g_ptr_array_find_with_equal_func (found, session, g_str_equal, NULL));
}

/* Lost otherwise: one undo a letter. */
static void
test_merge (void)
{
  KringDocument *document = kring_document_new ("sv", NULL);
  KringModel *model = kring_document_get_model (document);

  g_free (add_need (document, "one", "typing"));
  g_free (add_need (document, "two", "typing"));
  kring_document_seal (document);
  g_free (add_need (document, "three", "typing"));
  g_free (add_need (document, "four", NULL));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_NEED), ==, 4);
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, "four");
  kring_document_undo (document, NULL);
  kring_document_undo (document, NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_NEED), ==, 2);
  g_assert_cmpstr (kring_document_get_redo_label (document), ==, "three");
  kring_document_undo (document, NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_NEED), ==, 0);
  g_assert_null (kring_document_get_undo_label (document));
  close_and_drop (document);
}

/* Lost otherwise: a file that is not ours, or the program. */
static void
test_not_kring (void)
{
  static const struct
  {
    const char *name, *content;
    gssize length;
  } files[] = { { "empty.kring", "", 0 }, { "text.kring", "Hej", 3 }, { "zeros.kring", NULL, 5000 } };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = path_of (files[i].name);
      g_autofree char *content = files[i].content ? g_strdup (files[i].content) : g_malloc0 (5000);
      g_autofree char *after = NULL;
      gsize length;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, content, files[i].length, NULL));
      g_assert_null (kring_document_open (path, KRING_OPEN_DEFAULT, &error));
      g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NOT_KRING);
      g_assert_nonnull (strstr (error->message, files[i].name));
      g_assert_true (g_file_get_contents (path, &after, &length, NULL));
      g_assert_cmpmem (after, length, content, (gsize) files[i].length);
    }
}

/* Lost otherwise: a document that silently says something else than was written. */
static void
test_damaged (void)
{
  g_autofree char *path = path_of ("whole.kring");
  g_autofree char *content = NULL;
  gsize length;
  KringDocument *document = new_at (path);
  char *words;

  g_free (add_need (document, "Betygen till byggprogrammet", NULL));
  close_and_drop (document);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  words = memmem (content, length, "byggprogrammet", 14);
  g_assert_nonnull (words);
  words[0] = 'B';
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *broken = path_of ("broken.kring");
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (broken, content, i == 0 ? (gssize) length : (gssize) length / 2, NULL));
      g_assert_null (kring_document_open (broken, KRING_OPEN_DEFAULT, &error));
      g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "broken.kring"));
    }
}

/* Lost otherwise: a newer colleague's document. */
static void
test_newer (void)
{
  g_autofree char *path = path_of ("newer.kring");
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  close_and_drop (new_at (path));
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  content[63] = 99;
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  g_assert_null (kring_document_open (path, KRING_OPEN_DEFAULT, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NEWER);
}

/* Lost otherwise: text that somebody deleted is still in the file that is mailed. */
static void
test_deleted_is_gone (void)
{
  g_autofree char *path = path_of ("deleted.kring");
  KringDocument *document = new_at (path);
  g_autofree char *id = add_need (document, "Hemligheten", NULL);
  KringEdit *edit;
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (kring_document_publish (document, NULL));
  edit = kring_document_edit (document, "Remove", NULL);
  kring_edit_remove (edit, KRING_TABLE_NEED, id);
  g_assert_true (kring_edit_commit (edit, NULL));
  close_and_drop (document);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_null (memmem (content, length, "Hemligheten", 11));
}

/* Lost otherwise: a file that somebody protected. */
static void
test_read_only (void)
{
  g_autofree char *path = path_of ("protected.kring");
  KringDocument *document;
  KringEdit *edit;
  g_autoptr (KringRow) row = kring_row_new (KRING_NEED_TABLE);
  g_autoptr (GError) error = NULL;

  close_and_drop (new_at (path));
  document = kring_document_open (path, KRING_OPEN_READ_ONLY, NULL);
  edit = kring_document_edit (document, "x", NULL);
  kring_edit_put (edit, row);
  g_assert_false (kring_edit_commit (edit, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (document), KRING_TABLE_NEED), ==, 0);
  close_and_drop (document);
}

/* Lost otherwise: rows of people who were removed stay, or people who were not are gone. */
static void
test_cascade_reaches_the_model (void)
{
  KringDocument *document = kring_document_new ("sv", NULL);
  KringModel *model = kring_document_get_model (document);
  g_autofree char *need = add_need (document, "Behov", NULL);
  KringActor *actor = KRING_ACTOR (kring_row_new (KRING_ACTOR_TABLE));
  KringContribution *contribution = KRING_CONTRIBUTION (kring_row_new (KRING_CONTRIBUTION_TABLE));
  g_autoptr (KringRow) a = KRING_ROW (actor);
  g_autoptr (KringRow) c = KRING_ROW (contribution);
  KringEdit *edit = kring_document_edit (document, "Add", NULL);

  kring_set (&actor->need, need);
  kring_set (&contribution->need, need);
  kring_set (&contribution->actor, a->id);
  kring_edit_put (edit, a);
  kring_edit_put (edit, c);
  g_assert_true (kring_edit_commit (edit, NULL));
  edit = kring_document_edit (document, "Remove", NULL);
  kring_edit_remove (edit, KRING_TABLE_NEED, need);
  g_assert_true (kring_edit_commit (edit, NULL));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_CONTRIBUTION), ==, 0);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_ACTOR), ==, 1);
  g_assert_null (KRING_ACTOR (kring_model_get (model, KRING_TABLE_ACTOR, a->id))->need);
  g_assert_true (kring_document_undo (document, NULL));
  g_assert_true (kring_row_equal (kring_model_get (model, KRING_TABLE_ACTOR, a->id), a));
  g_assert_true (kring_row_equal (kring_model_get (model, KRING_TABLE_CONTRIBUTION, c->id), c));
  close_and_drop (document);
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/document/comes-back", test_comes_back);
  g_test_add_func ("/document/publishes-by-itself", test_publishes_by_itself);
  g_test_add_func ("/document/lock", test_lock);
  g_test_add_func ("/document/changed-under-us", test_changed_under_us);
  g_test_add_func ("/document/changed-without-lock", test_changed_without_lock);
  g_test_add_func ("/document/link", test_link);
  g_test_add_func ("/document/killed-in-the-middle", test_killed);
  g_test_add_func ("/document/recover-unnamed", test_recover_unnamed);
  g_test_add_func ("/document/typing-is-one-step", test_merge);
  g_test_add_func ("/document/not-a-kring-document", test_not_kring);
  g_test_add_func ("/document/damaged", test_damaged);
  g_test_add_func ("/document/newer", test_newer);
  g_test_add_func ("/document/deleted-is-gone", test_deleted_is_gone);
  g_test_add_func ("/document/read-only", test_read_only);
  g_test_add_func ("/document/cascade", test_cascade_reaches_the_model);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
