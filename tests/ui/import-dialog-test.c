/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "kring-import-dialog.h"
#include "kring-language.h"

/* A long table against a real document: whoever cancels it half way, or closes the window, has the document as it was,
 * and whoever lets it go on has all of it. */

#define PEOPLE 3000

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringEditor *editor;
  GtkWindow *dialog;
  char *path;
  char *said;
  gboolean elsewhere;
} Fixture;

static void
imported_cb (Fixture *f, const char *sentence, gboolean elsewhere)
{
  f->said = g_strdup (sentence);
  f->elsewhere = elsewhere;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GString *text = g_string_new ("Namn;Chef\nPerson 0;\n");
  GError *error = NULL;
  int fd = g_file_open_tmp ("kring-XXXXXX.csv", &f->path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  for (guint i = 1; i < PEOPLE; i++)
    g_string_append_printf (text, "Person %u;Person %u\n", i, (i - 1) / 8);
  g_assert_true (g_file_set_contents (f->path, text->str, (gssize) text->len, NULL));
  g_string_free (text, TRUE);
  f->document = kring_document_new ("en", &error);
  g_assert_no_error (error);
  f->selection = kring_selection_new (f->document);
  f->editor = kring_editor_new (f->document, f->selection);
  f->dialog = GTK_WINDOW (kring_import_dialog_new (f->editor, f->path));
  g_object_add_weak_pointer (G_OBJECT (f->dialog), (gpointer *) &f->dialog);
  g_signal_connect_swapped (f->dialog, "imported", G_CALLBACK (imported_cb), f);
  gtk_window_present (f->dialog);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->dialog != NULL)
    gtk_window_destroy (f->dialog);
  while (f->dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&f->editor);
  g_clear_object (&f->selection);
  g_assert_true (kring_document_close (f->document, NULL));
  g_object_unref (f->document);
  g_unlink (f->path);
  g_free (f->path);
  g_free (f->said);
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

static guint
count (Fixture *f)
{
  return kring_model_count (kring_document_get_model (f->document), KRING_TABLE_ACTOR);
}

/* Reads, plans, and begins to carry out. */
static void
begin (Fixture *f)
{
  GtkWidget *button = find_button (GTK_WIDGET (f->dialog), "Import");

  g_assert_nonnull (button);
  while (!gtk_widget_get_sensitive (button))
    g_main_context_iteration (NULL, TRUE);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (kring_document_get_busy (f->document));
  g_assert_false (gtk_widget_get_sensitive (button));
}

static void
test_whole (Fixture *f, gconstpointer data)
{
  begin (f);
  while (f->dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (f->said, ==, "Imported 3000 actors");
  g_assert_true (f->elsewhere);
  g_assert_cmpuint (count (f), ==, PEOPLE);
  g_assert_true (kring_document_undo (f->document, NULL));
  g_assert_cmpuint (count (f), ==, 0);
}

static void
test_cancelled (Fixture *f, gconstpointer data)
{
  begin (f);
  for (int i = 0; i < 3; i++)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_close (f->dialog);
  g_assert_nonnull (f->dialog);
  g_assert_false (kring_document_get_busy (f->document));
  g_assert_cmpuint (count (f), ==, 0);
  g_assert_null (kring_document_get_undo_label (f->document));
  begin (f);
}

static void
test_window_goes (Fixture *f, gconstpointer data)
{
  begin (f);
  gtk_window_destroy (f->dialog);
  g_assert_false (kring_document_get_busy (f->document));
  g_assert_cmpuint (count (f), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kring_language_init ();
  adw_init ();
  ADD ("/ui/import-dialog/whole", test_whole);
  ADD ("/ui/import-dialog/cancelled", test_cancelled);
  ADD ("/ui/import-dialog/window-goes", test_window_goes);
  return g_test_run ();
}
