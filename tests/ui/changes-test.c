/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "kring-change-board.h"
#include "kring-change-page.h"
#include "kring-changes-sidebar.h"
#include "kring-export-job.h"
#include "kring-language.h"
#include "kring-operations.h"
#include "kring-step-page.h"

/* The page of changes against a real document, in a window: each step of each kind of change can be looked at and goes
 * away whole, what is threatened is in no widget until somebody asks for it, cards move by their actions, and the pictures
 * that are exported hold nothing private. */

#define SECRET "What the rector promised"

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringEditor *editor;
  GtkWindow *window; /* where the focus is */
  char *need, *change, *trial;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  KringModel *model;
  g_autofree char *threat = NULL;
  GError *error = NULL;

  f->document = kring_document_new ("en", &error);
  g_assert_no_error (error);
  model = kring_document_get_model (f->document);
  g_assert_true (kring_operation_add_need (f->document, "A pupil long away", &f->need, &error));
  f->selection = kring_selection_new (f->document);
  kring_selection_set_need (f->selection, f->need);
  f->editor = kring_editor_new (f->document, f->selection);
  f->window = GTK_WINDOW (gtk_window_new ());
  g_assert_true (kring_operation_add_change (f->document, f->need, "School where the pupil is", KRING_LOOP_DOUBLE,
                                             KRING_STAGE_IDEA, &f->change, &error));
  g_assert_true (kring_operation_add_threat (f->document, f->change, KRING_THREAT_POSITION, &threat, &error));
  g_assert_true (kring_operation_set_text (f->document, NULL, kring_model_get (model, KRING_TABLE_THREAT, threat), "whom", SECRET,
                                           NULL, &error));
  g_assert_true (kring_operation_add_trial (f->document, f->change, "Two afternoons", &f->trial, &error));
  g_assert_true (kring_operation_add_measurement (f->document, f->trial, "2026-10-12", 3, NULL, &error));
  g_assert_true (kring_operation_add_measurement (f->document, f->trial, "2026-10-13", 4, NULL, &error));
  g_assert_true (kring_operation_involve (f->document, KRING_TABLE_CHANGE, f->change, "The rector", NULL, &error));
  g_assert_true (kring_operation_add_agreement (f->document, KRING_TABLE_CHANGE, f->change, "Ask the stable", NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->selection);
  g_assert_true (kring_document_close (f->document, NULL));
  g_object_unref (f->document);
  g_free (f->need);
  g_free (f->change);
  g_free (f->trial);
}

static KringChange *
change (Fixture *f)
{
  return KRING_CHANGE (kring_model_get (kring_document_get_model (f->document), KRING_TABLE_CHANGE, f->change));
}

/* The toolkit keeps what was in a window that nobody sees. */
static void
catch_up (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
show (Fixture *f, GtkWidget *widget)
{
  gtk_window_set_child (f->window, widget);
  gtk_window_present (f->window);
  while (!gtk_widget_get_mapped (widget))
    g_main_context_iteration (NULL, TRUE);
  catch_up ();
  return widget;
}

/* What is in the window goes, and nothing holds it. */
static void
let_go (Fixture *f, GtkWidget *widget)
{
  GWeakRef gone;

  g_weak_ref_init (&gone, widget);
  gtk_window_set_focus (f->window, NULL);
  gtk_window_set_child (f->window, NULL);
  catch_up ();
  g_assert_null (g_weak_ref_get (&gone));
  g_weak_ref_clear (&gone);
}

static GtkWidget *
find (GtkWidget *root, gboolean (*fits) (GtkWidget *widget))
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fits (child) ? child : find (child, fits);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
says_secret (GtkWidget *widget)
{
  g_autofree char *text = NULL;

  if (GTK_IS_LABEL (widget))
    return strstr (gtk_label_get_label (GTK_LABEL (widget)), SECRET) != NULL;
  if (!GTK_IS_TEXT_VIEW (widget))
    return FALSE;
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
  return strstr (text, SECRET) != NULL;
}

static gboolean
shows_threat (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Show What It Threatens") == 0;
}

static void
test_steps (Fixture *f, gconstpointer data)
{
  GError *error = NULL;

  for (int loop = 0; loop < KRING_N_LOOPS; loop++)
    {
      g_assert_true (kring_operation_set_int (f->document, NULL, KRING_ROW (change (f)), "loop", loop, NULL, &error));
      for (int asks = 0; asks < KRING_N_CHANGE_ASKS; asks++)
        {
          GtkWidget *page;

          if (!kring_asked_of ((KringAsks) asks, (KringLoop) loop))
            continue;
          page = show (f, kring_step_page_new (f->editor, f->change, (KringAsks) asks));
          kring_step_page_reload (KRING_STEP_PAGE (page));
          g_assert_false (asks != KRING_ASKS_THREAT && find (page, says_secret) != NULL);
          let_go (f, page);
        }
    }
}

static void
test_threatened (Fixture *f, gconstpointer data)
{
  GtkWidget *page = show (f, kring_step_page_new (f->editor, f->change, KRING_ASKS_THREAT));

  g_assert_null (find (page, says_secret));
  g_signal_emit_by_name (find (page, shows_threat), "clicked");
  g_assert_nonnull (find (page, says_secret));
  let_go (f, page);
}

static void
do_on (GtkWidget *widget, Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, "s", f->change));
  catch_up ();
}

static gboolean
is_board (GtkWidget *widget)
{
  return KRING_IS_CHANGE_BOARD (widget);
}

static void
test_board (Fixture *f, gconstpointer data)
{
  KringChangeViewing *viewing = kring_change_viewing_new (f->editor);
  GtkWidget *page = show (f, kring_change_page_new (f->editor, viewing));
  GtkWidget *board = find (page, is_board);

  do_on (board, f, "change.later");
  g_assert_cmpint (change (f)->stage, ==, KRING_STAGE_TEST);
  do_on (board, f, "change.up");
  g_assert_cmpint (change (f)->loop, ==, KRING_LOOP_SINGLE);
  do_on (board, f, "change.open");
  g_assert_cmpstr (kring_change_viewing_get_open (viewing), ==, f->change);
  g_assert_null (find (page, says_secret));
  g_assert_true (kring_operation_remove (f->document, KRING_ROW (change (f)), NULL));
  catch_up ();
  g_assert_null (kring_change_viewing_get_open (viewing));
  for (int face = 0; face < KRING_N_CHANGE_FACES; face++)
    kring_change_viewing_set_face (viewing, (KringChangeFace) face);
  let_go (f, page);
  g_assert_finalize_object (viewing);
}

static void
test_filtered (Fixture *f, gconstpointer data)
{
  KringChangeViewing *viewing = kring_change_viewing_new (f->editor);
  g_autofree char *other = NULL;
  g_autoptr (GPtrArray) all = NULL, owned = NULL, tested = NULL, elsewhere = NULL;

  g_assert_true (kring_operation_set_owner (f->document, KRING_ROW (change (f)), "the rector", NULL));
  all = kring_change_viewing_dup_changes (viewing);
  g_assert_cmpuint (all->len, ==, 1);
  kring_change_viewing_set_owner (viewing, "The rector");
  owned = kring_change_viewing_dup_changes (viewing);
  g_assert_cmpuint (owned->len, ==, 1);
  kring_change_viewing_set_stage (viewing, KRING_STAGE_TEST);
  tested = kring_change_viewing_dup_changes (viewing);
  g_assert_cmpuint (tested->len, ==, 0);
  kring_change_viewing_set_stage (viewing, -1);
  g_assert_true (kring_operation_add_need (f->document, "Another", &other, NULL));
  kring_change_viewing_set_need (viewing, other);
  elsewhere = kring_change_viewing_dup_changes (viewing);
  g_assert_cmpuint (elsewhere->len, ==, 0);
  g_assert_finalize_object (viewing);
}

/* On paper */

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (kring_export_job_finish (result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static char *
exported (Fixture *f, const KringPictureWanted *wanted, const char *folder)
{
  KringExportChoice choice = { .picture = wanted, .kind = KRING_FILE_SVG, .page = KRING_PAGE_FIT, .language = "en" };
  g_autofree char *path = g_build_filename (folder, "picture.svg", NULL);
  gboolean done = FALSE;
  char *text = NULL;

  kring_export_job_start (f->document, &choice, path, NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_remove (path);
  return text;
}

static void
test_exported (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("kring-XXXXXX", NULL);

  for (int kind = 0; kind <= KRING_PICTURE_CHANGE; kind++)
    {
      KringPictureWanted wanted = { (KringPictureKind) kind, f->need, kind == KRING_PICTURE_CHANGE ? f->change : NULL, FALSE };
      g_autofree char *text = exported (f, &wanted, folder);

      g_assert_nonnull (strstr (text, "<svg"));
      g_assert_null (strstr (text, "rector promised"));
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

#define TEST(path, function) g_test_add ("/ui/changes/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  adw_init ();
  TEST ("each step can be looked at", test_steps);
  TEST ("what is threatened is hidden until asked for", test_threatened);
  TEST ("cards move by their actions", test_board);
  TEST ("what is not asked for is not shown", test_filtered);
  TEST ("pictures hold nothing private", test_exported);
  return g_test_run ();
}
