/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "kring-language.h"
#include "kring-observation-row.h"
#include "kring-observations-view.h"
#include "kring-operations.h"

/* The sentences beside the map, while somebody works on a document that takes long to look at. Lost otherwise: every change
 * begins another look, the processor works at answers that nobody reads, and the one that is read comes last. */

#define CHANGES 5

/* The first look waits at this gate until it is opened. */
static struct
{
  GMutex mutex;
  GCond cond;
  gboolean open;
  guint looks, at_once, most_at_once;
  GCancellable *first;
} gate;

GPtrArray *__real_kring_observe (const KringOrganisation *organisation, const char *need, guint most,
                                 GCancellable *cancellable);
GPtrArray *__wrap_kring_observe (const KringOrganisation *organisation, const char *need, guint most,
                                 GCancellable *cancellable);

GPtrArray *
__wrap_kring_observe (const KringOrganisation *organisation, const char *need, guint most, GCancellable *cancellable)
{
  GPtrArray *seen;

  g_mutex_lock (&gate.mutex);
  if (gate.looks++ == 0)
    g_set_object (&gate.first, cancellable);
  gate.at_once++;
  gate.most_at_once = MAX (gate.most_at_once, gate.at_once);
  g_main_context_wakeup (NULL);
  while (!gate.open)
    g_cond_wait (&gate.cond, &gate.mutex);
  g_mutex_unlock (&gate.mutex);
  seen = __real_kring_observe (organisation, need, most, cancellable);
  g_mutex_lock (&gate.mutex);
  gate.at_once--;
  g_mutex_unlock (&gate.mutex);
  return seen;
}

static guint
n_looks (void)
{
  g_autoptr (GMutexLocker) lock = g_mutex_locker_new (&gate.mutex);

  return gate.looks;
}

static void
open_gate (void)
{
  g_autoptr (GMutexLocker) lock = g_mutex_locker_new (&gate.mutex);

  gate.open = TRUE;
  g_cond_broadcast (&gate.cond);
}

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringEditor *editor;
  GtkWindow *window;
  GtkWidget *view;
  char *need, *library;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  GError *error = NULL;

  gate.open = FALSE;
  gate.looks = gate.at_once = gate.most_at_once = 0;
  f->document = kring_document_new ("en", &error);
  g_assert_no_error (error);
  g_assert_true (kring_operation_add_need (f->document, "A pupil long away", &f->need, NULL));
  f->selection = kring_selection_new (f->document);
  kring_selection_set_need (f->selection, f->need);
  f->editor = kring_editor_new (f->document, f->selection);
  g_assert_true (kring_operation_add_actor (f->document, f->need, "Library", KRING_RING_AVAILABLE, KRING_SECTOR_OUR, -1, -1,
                                            kring_editor_get_measure (f->editor), &f->library, NULL));
  f->view = g_object_new (KRING_TYPE_OBSERVATIONS_VIEW, NULL);
  kring_observations_view_set_editor (KRING_OBSERVATIONS_VIEW (f->view), f->editor);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (f->window, f->view);
  gtk_window_present (f->window);
  while (n_looks () == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    gtk_window_destroy (f->window);
  g_clear_object (&gate.first);
  g_clear_object (&f->editor);
  g_object_unref (f->selection);
  g_assert_true (kring_document_close (f->document, NULL));
  g_object_unref (f->document);
  g_free (f->need);
  g_free (f->library);
}

static void
rename_library (Fixture *f, const char *name)
{
  KringRow *row = kring_model_get (kring_document_get_model (f->document), KRING_TABLE_ACTOR, f->library);

  g_assert_true (kring_operation_set_text (f->document, f->need, row, "name", name, kring_editor_get_measure (f->editor),
                                           NULL));
}

static gboolean
says (GtkWidget *widget, const char *title)
{
  if (KRING_IS_OBSERVATION_ROW (widget)
      && g_strcmp0 (kring_observation_row_get_title (KRING_OBSERVATION_ROW (widget)), title) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, title))
      return TRUE;
  return FALSE;
}

static void
test_one_look_at_a_time (Fixture *f, gconstpointer data)
{
  for (int i = 0; i < CHANGES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Library %d", i);

      rename_library (f, name);
    }
  rename_library (f, "The library");
  g_assert_true (g_cancellable_is_cancelled (gate.first));
  open_gate ();
  while (!says (f->view, "Nobody has asked The library"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (gate.most_at_once, ==, 1);
  g_assert_cmpuint (gate.looks, ==, 2);
}

/* What goes away while it is waited for neither comes back nor is looked at again. */
static void
test_view_goes (Fixture *f, gconstpointer data)
{
  GtkWidget *view = f->view;

  rename_library (f, "The library");
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  g_clear_pointer (&f->window, gtk_window_destroy);
  open_gate ();
  while (view != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_looks (), ==, 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kring_language_init ();
  adw_init ();
  ADD ("/ui/observations/one-look-at-a-time", test_one_look_at_a_time);
  ADD ("/ui/observations/view-goes", test_view_goes);
  return g_test_run ();
}
