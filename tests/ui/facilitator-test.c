/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "kring-application.h"
#include "kring-facilitator-view.h"
#include "kring-facilitator.h"
#include "kring-meetings.h"
#include "kring-operations-dialogue.h"
#include "kring-place-field.h"
#include "kring-shipped.h"
#include "kring-stage-session.h"
#include "kring-window.h"

/* A dialogue led before a room, against a document: what a facilitator loses when a screen goes, when something is taken back
 * meanwhile, or when the window behind is closed. */

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringEditor *editor;
  KringFacilitator *facilitator;
  GtkWindow *window;
  char *dialogue;
  guint failures;
} Fixture;

static void
catch_up (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
begin (KringDocument *document, const char *template, char **dialogue)
{
  g_autofree char *source = kring_shipped_source (template, NULL);

  g_assert_true (kring_operation_begin_dialogue (document, source, 3, dialogue, NULL));
}

static void
failed_cb (Fixture *f)
{
  f->failures++;
}

static void
set_up (Fixture *f, gconstpointer template)
{
  f->document = kring_document_new ("en", NULL);
  f->selection = kring_selection_new (f->document);
  f->editor = kring_editor_new (f->document, f->selection);
  f->window = GTK_WINDOW (gtk_window_new ());
  begin (f->document, template, &f->dialogue);
  f->facilitator = kring_facilitator_new (f->editor, f->dialogue);
  g_signal_connect_swapped (f->editor, "failed", G_CALLBACK (failed_cb), f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (f->window);
  g_assert_finalize_object (f->facilitator);
  g_assert_finalize_object (f->editor);
  g_assert_finalize_object (f->selection);
  g_assert_true (kring_document_close (f->document, NULL));
  g_object_unref (f->document);
  g_free (f->dialogue);
}

static gboolean
act (Fixture *f, KringStageDeed deed)
{
  gboolean done = kring_stage_show_act (KRING_STAGE_SHOW (f->facilitator), &deed);

  catch_up ();
  return done;
}

static void
go_to_question (Fixture *f)
{
  while (kring_facilitator_get_station (f->facilitator)->question == NULL)
    act (f, (KringStageDeed){ .act = KRING_STAGE_ACT_NEXT });
}

static void
take_scale_in_hand (Fixture *f)
{
  while (kring_facilitator_get_station (f->facilitator)->scale == NULL)
    act (f, (KringStageDeed){ .act = KRING_STAGE_ACT_NEXT });
  g_assert_true (act (f, (KringStageDeed){ .act = KRING_STAGE_ACT_DOWN }));
}

static const char *
question (Fixture *f)
{
  return kring_facilitator_get_hand (f->facilitator)->id;
}

static guint
marks (Fixture *f)
{
  return kring_talk_marks (kring_facilitator_get_talk (f->facilitator), question (f), KRING_NOW);
}

/* A projector is unplugged: whoever leads goes on in what the room saw. */
static void
test_screen_goes (Fixture *f, gconstpointer data)
{
  GtkWidget *room = g_object_ref_sink (kring_stage_show_make_room (KRING_STAGE_SHOW (f->facilitator)));
  GtkWidget *desk = g_object_ref_sink (kring_stage_show_make_desk (KRING_STAGE_SHOW (f->facilitator)));
  KringStageDeed three = { .act = KRING_STAGE_ACT_DIGIT, .digit = 3 };

  take_scale_in_hand (f);
  g_assert_true (act (f, three));
  g_assert_cmpuint (marks (f), ==, 1);
  g_assert_finalize_object (desk);
  g_assert_true (act (f, three));
  g_assert_cmpuint (marks (f), ==, 2);
  g_assert_true (act (f, (KringStageDeed){ .act = KRING_STAGE_ACT_NOTE }));
  g_assert_finalize_object (room);
}

/* A time that was changed and taken back stays taken back, whatever is done with the clock then. */
static void
test_time_undone (Fixture *f, gconstpointer data)
{
  KringStageClock *clock = kring_facilitator_get_clock (f->facilitator);
  int length;

  go_to_question (f);
  length = kring_stage_clock_get_length (clock);
  kring_stage_clock_add (clock, 60);
  catch_up ();
  g_assert_cmpstr (kring_document_get_undo_label (f->document), ==, "Change a Time");
  g_assert_true (kring_document_undo (f->document, NULL));
  catch_up ();
  g_assert_cmpint (kring_stage_clock_get_length (clock), ==, length);
  act (f, (KringStageDeed){ .act = KRING_STAGE_ACT_TIMER });
  g_assert_cmpstr (kring_document_get_undo_label (f->document), !=, "Change a Time");
  g_assert_true (kring_document_redo (f->document, NULL));
  catch_up ();
  g_assert_cmpint (kring_stage_clock_get_length (clock), ==, length + 60);
}

static void
leave_cb (Fixture *f)
{
  kring_facilitator_leave (f->facilitator);
}

/* Its dialogue is taken away in the window behind: the stage ends, and there is nothing to be kept. */
static void
test_dialogue_goes (Fixture *f, gconstpointer data)
{
  gulong ended = g_signal_connect_swapped (f->facilitator, "ended", G_CALLBACK (leave_cb), f);

  go_to_question (f);
  while (kring_document_get_undo_label (f->document) != NULL)
    g_assert_true (kring_document_undo (f->document, NULL));
  catch_up ();
  g_assert_cmpuint (f->failures, ==, 0);
  g_signal_handler_disconnect (f->facilitator, ended);
}

static void
show (Fixture *f)
{
  GtkWidget *room = kring_stage_show_make_room (KRING_STAGE_SHOW (f->facilitator));

  gtk_window_set_child (f->window, room);
  gtk_window_present (f->window);
  while (!gtk_widget_get_mapped (room))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_button (GtkWidget *root, const char *tooltip)
{
  GtkWidget *found = g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tooltip);
  return found;
}

/* A template of somebody's own has sixty sections: clock, notes and agreements stay on the screen. */
static void
test_many_sections (void)
{
  GString *source = g_string_new ("<dialogue format='1' id='many' version='1' picture='steps' minutes='60'><title>Many</title>"
                                  "<summary>Many</summary><source>Us</source>");
  Fixture f = { 0 };
  int least;

  for (guint i = 0; i < 60; i++)
    g_string_append_printf (
        source, "<section id='s%u'><title>A part</title><question id='q%u' kind='scale'><text>How?</text></question></section>", i,
        i);
  g_string_append (source, "</dialogue>");
  f.document = kring_document_new ("en", NULL);
  f.selection = kring_selection_new (f.document);
  f.editor = kring_editor_new (f.document, f.selection);
  f.window = GTK_WINDOW (gtk_window_new ());
  g_assert_true (kring_operation_begin_dialogue (f.document, source->str, 3, &f.dialogue, NULL));
  f.facilitator = kring_facilitator_new (f.editor, f.dialogue);
  show (&f);
  gtk_widget_measure (gtk_window_get_child (f.window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 1280);
  gtk_window_set_child (f.window, NULL);
  tear_down (&f, NULL);
  g_string_free (source, TRUE);
}

/* Who has come to a button by Tab presses that with Enter; the marks stay covered. */
static void
test_enter (Fixture *f, gconstpointer data)
{
  KringStageDeed enter = { .act = KRING_STAGE_ACT_ENTER };

  show (f);
  take_scale_in_hand (f);
  g_assert_true (act (f, (KringStageDeed){ .act = KRING_STAGE_ACT_DIGIT, .digit = 3 }));
  g_assert_true (gtk_widget_grab_focus (find_button (GTK_WIDGET (f->window), "One More")));
  g_assert_false (act (f, enter));
  g_assert_false (kring_talk_revealed (kring_facilitator_get_talk (f->facilitator), question (f)));
  gtk_window_set_focus (f->window, NULL);
  g_assert_true (act (f, enter));
  g_assert_true (kring_talk_revealed (kring_facilitator_get_talk (f->facilitator), question (f)));
}

static GtkWidget *
labelled (GtkWidget *root, const char *label)
{
  GtkWidget *found
      = GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = labelled (child, label);
  return found;
}

static void
removed_cb (char **said, const char *sentence)
{
  kring_set (said, sentence);
}

/* Whoever takes a meeting away is told that the dialogue goes with it. */
static void
test_meeting_goes (Fixture *f, gconstpointer data)
{
  KringChangeViewing *viewing = kring_change_viewing_new (f->editor);
  KringModel *model = kring_document_get_model (f->document);
  KringRow *dialogue = kring_model_get (model, KRING_TABLE_DIALOGUE, f->dialogue);
  GtkWidget *meetings = g_object_ref_sink (kring_meetings_new (f->editor, viewing));
  g_autofree char *said = NULL;

  kring_change_viewing_set_meeting (viewing, KRING_DIALOGUE (dialogue)->meeting);
  kring_meetings_load (KRING_MEETINGS (meetings));
  g_signal_connect_swapped (f->editor, "removed", G_CALLBACK (removed_cb), &said);
  g_signal_emit_by_name (labelled (meetings, "Remove the Meeting"), "clicked");
  g_assert_null (kring_model_get (model, KRING_TABLE_DIALOGUE, f->dialogue));
  g_assert_nonnull (strstr (said, "1 dialogue"));
  g_assert_true (kring_document_undo (f->document, NULL));
  g_assert_nonnull (kring_model_get (model, KRING_TABLE_DIALOGUE, f->dialogue));
  g_signal_handlers_disconnect_by_func (f->editor, removed_cb, &said);
  catch_up ();
  g_object_unref (meetings);
  g_object_unref (viewing);
}

/* The window behind is closed while somebody writes on stage: what was written is in the file, and where the dialogue stood. */
static void
test_window_closes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("kring-XXXXXX", NULL), *path = g_build_filename (folder, "a.kring", NULL);
  g_autofree char *dialogue = NULL, *template = NULL;
  g_autoptr (KringApplication) application = KRING_APPLICATION (kring_application_new ());
  KringDocument *document = kring_document_new ("en", NULL);
  g_autoptr (KringDocument) again = NULL;
  g_autoptr (KringTalk) talk = NULL;
  GtkWindow *window, *stage;

  begin (document, "seven-principles", &dialogue);
  g_assert_true (kring_document_save_as (document, path, FALSE, NULL));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = kring_application_show (application, document);
  g_object_unref (document);
  catch_up ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "dialogue"));
  catch_up ();
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "export"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "lead-dialogue", NULL);
  catch_up ();
  stage = gtk_application_get_active_window (GTK_APPLICATION (application));
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (l->data != window)
      stage = l->data;
  g_assert_true (stage != window);
  while (!GTK_IS_TEXT_VIEW (gtk_window_get_focus (stage)))
    {
      gtk_widget_activate_action (GTK_WIDGET (stage), "stage.next", NULL);
      gtk_widget_activate_action (GTK_WIDGET (stage), "stage.note", NULL);
      catch_up ();
    }
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (stage))), "All of us", -1);
  gtk_window_close (window);
  catch_up ();
  again = kring_document_open (path, KRING_OPEN_DEFAULT, NULL);
  g_assert_nonnull (again);
  talk = kring_talk_of_model (kring_document_get_model (again), dialogue);
  g_assert_cmpuint (talk->discussions->len, >, 0);
  g_assert_cmpstr (((KringDiscussion *)g_ptr_array_index (talk->discussions, 0))->note, ==, "All of us");
  g_assert_cmpstr (talk->dialogue->question, !=, "");
  g_assert_true (kring_document_close (again, NULL));
}

static void
add (const char *name, const char *template, void (*test) (Fixture *f, gconstpointer data))
{
  g_test_add (name, Fixture, template, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/facilitator/a screen goes", "seven-principles", test_screen_goes);
  add ("/facilitator/a time that is taken back", "seven-principles", test_time_undone);
  add ("/facilitator/its dialogue goes", "seven-principles", test_dialogue_goes);
  add ("/facilitator/enter on a button", "seven-principles", test_enter);
  add ("/facilitator/its meeting goes", "seven-principles", test_meeting_goes);
  g_test_add_func ("/facilitator/many sections", test_many_sections);
  g_test_add_func ("/facilitator/its window is closed", test_window_closes);
  return g_test_run ();
}
