/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "kring-cover.h"
#include "kring-facilitator.h"
#include "kring-language.h"
#include "kring-operations-dialogue.h"
#include "kring-section-note.h"
#include "kring-shipped.h"
#include "kring-stage-sheet.h"
#include "kring-stage-show.h"
#include "kring-text-row.h"

/* What leads a dialogue before a room, against a real document: what is typed stays as it is typed, the focus does not
 * leave the stage, and what is in hand can be seen. */

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringEditor *editor;
  GtkWindow *window;
  char *dialogue;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *source = kring_shipped_source ("seven-principles", &error);

  g_assert_no_error (error);
  f->document = kring_document_new ("en", NULL);
  f->selection = kring_selection_new (f->document);
  f->editor = kring_editor_new (f->document, f->selection);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (f->window, 1280, 720);
  g_assert_true (kring_operation_begin_dialogue (f->document, source, 3, &f->dialogue, &error));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->selection);
  g_assert_true (kring_document_close (f->document, NULL));
  g_object_unref (f->document);
  g_free (f->dialogue);
}

static KringTalk *
talk (Fixture *f)
{
  return kring_talk_of_model (kring_document_get_model (f->document), f->dialogue);
}

static void
catch_up (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
show (Fixture *f, GtkWidget *widget)
{
  gtk_window_set_child (f->window, widget);
  gtk_window_present (f->window);
  while (!gtk_widget_get_mapped (widget))
    g_main_context_iteration (NULL, TRUE);
  catch_up ();
}

static GtkWidget *
find (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The space after a word is in the field and not yet in the document. */
static void
test_space (Fixture *f, gconstpointer data)
{
  GtkWidget *note = kring_section_note_new (f->editor, f->dialogue, "why");
  GtkTextBuffer *buffer = kring_text_row_get_buffer (KRING_TEXT_ROW (find (note, KRING_TYPE_TEXT_ROW)));
  g_autoptr (KringTalk) before = talk (f);
  g_autoptr (KringTalk) after = NULL;
  g_autofree char *text = NULL;

  show (f, note);
  kring_section_note_renew (KRING_SECTION_NOTE (note), before);
  kring_section_note_focus (KRING_SECTION_NOTE (note));
  gtk_text_buffer_insert_at_cursor (buffer, "One", -1);
  after = talk (f);
  gtk_text_buffer_insert_at_cursor (buffer, " ", -1);
  kring_section_note_renew (KRING_SECTION_NOTE (note), after);
  gtk_text_buffer_insert_at_cursor (buffer, "colleague", -1);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "One colleague");
}

/* Whoever adds to a note adds at its end. */
static void
test_end (Fixture *f, gconstpointer data)
{
  GtkWidget *note = kring_section_note_new (f->editor, f->dialogue, "why");
  GtkTextBuffer *buffer = kring_text_row_get_buffer (KRING_TEXT_ROW (find (note, KRING_TYPE_TEXT_ROW)));
  g_autoptr (KringTalk) there = NULL;
  g_autofree char *text = NULL;

  g_assert_true (kring_operation_set_note (f->document, f->dialogue, "why", "Before.", NULL));
  there = talk (f);
  show (f, note);
  kring_section_note_renew (KRING_SECTION_NOTE (note), there);
  kring_section_note_focus (KRING_SECTION_NOTE (note));
  gtk_text_buffer_insert_at_cursor (buffer, " After.", -1);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Before. After.");
}

static void
test_focus_stays (Fixture *f, gconstpointer data)
{
  KringFacilitator *facilitator = kring_facilitator_new (f->editor, f->dialogue);
  GtkWidget *sheet = kring_stage_sheet_new (kring_stage_show_make_room (KRING_STAGE_SHOW (facilitator)), TRUE);

  show (f, sheet);
  g_assert_true (kring_facilitator_next (facilitator));
  g_assert_true (gtk_widget_child_focus (find (sheet, KRING_TYPE_SECTION_NOTE), GTK_DIR_TAB_FORWARD));
  kring_facilitator_back (facilitator);
  catch_up ();
  g_assert_true (gtk_window_get_focus (f->window) == sheet);
  gtk_window_set_focus (f->window, NULL);
  gtk_window_set_child (f->window, NULL);
  catch_up ();
  g_assert_finalize_object (facilitator);
}

/* Whether it begins in what is shown of what it is in. */
static gboolean
is_seen (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, scrolled, &bounds)
         && bounds.size.height > 0 && bounds.origin.y >= 0
         && bounds.origin.y < (float)gtk_widget_get_height (scrolled);
}

static gboolean
late_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_laid_out (GtkWidget *widget)
{
  return gtk_widget_get_height (widget) > 0;
}

static void
wait_until (gboolean (*holds) (GtkWidget *), GtkWidget *widget)
{
  gboolean late = FALSE;
  guint source = g_timeout_add_seconds (10, late_cb, &late);

  while (!late && !holds (widget))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (source);
}

/* The second Down changes nothing: it does not go on to where it would move the focus. */
static void
test_scale_is_seen (Fixture *f, gconstpointer data)
{
  KringFacilitator *facilitator = kring_facilitator_new (f->editor, f->dialogue);
  GtkWidget *sheet = kring_stage_sheet_new (kring_stage_show_make_room (KRING_STAGE_SHOW (facilitator)), TRUE);
  const KringStageDeed down = { KRING_STAGE_ACT_DOWN, 0, FALSE };

  gtk_window_set_default_size (f->window, 800, 400);
  show (f, sheet);
  kring_facilitator_go_to_section (facilitator, "why");
  kring_facilitator_skip (facilitator);
  kring_facilitator_skip (facilitator);
  wait_until (is_laid_out, find (sheet, KRING_TYPE_COVER));
  g_assert_false (is_seen (find (sheet, KRING_TYPE_COVER)));
  g_assert_true (kring_stage_show_act (KRING_STAGE_SHOW (facilitator), &down));
  wait_until (is_seen, find (sheet, KRING_TYPE_COVER));
  g_assert_true (kring_stage_show_act (KRING_STAGE_SHOW (facilitator), &down));
  gtk_window_set_focus (f->window, NULL);
  gtk_window_set_child (f->window, NULL);
  catch_up ();
  g_assert_finalize_object (facilitator);
}

#define TEST(path, function) g_test_add ("/ui/leading/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  adw_init ();
  TEST ("the-space-after-a-word", test_space);
  TEST ("a-note-goes-on-at-its-end", test_end);
  TEST ("the-focus-stays-on-the-stage", test_focus_stays);
  TEST ("the-scale-in-hand-is-seen", test_scale_is_seen);
  return g_test_run ();
}
