/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "kring-ask-box.h"
#include "kring-cover.h"
#include "kring-entry-row.h"
#include "kring-language.h"
#include "kring-operations-dialogue.h"
#include "kring-place-field.h"
#include "kring-shipped.h"
#include "kring-spread-box.h"
#include "kring-text-row.h"
#include "kring-toggles.h"

/* Questions of a dialogue against a real document, in a window: each kind of every shipped template can be looked at
 * and goes away whole, what is picked and typed is what the document holds, what has the focus stays, and the cover
 * shows nothing but how many are in. */

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringEditor *editor;
  GtkWindow *window; /* where the focus is */
  char *dialogue;
} Fixture;

static void
begin (Fixture *f, const char *template)
{
  GError *error = NULL;
  g_autofree char *source = kring_shipped_source (template, &error);

  g_assert_no_error (error);
  g_clear_pointer (&f->dialogue, g_free);
  g_assert_true (kring_operation_begin_dialogue (f->document, source, 3, &f->dialogue, &error));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->document = kring_document_new ("en", NULL);
  f->selection = kring_selection_new (f->document);
  f->editor = kring_editor_new (f->document, f->selection);
  f->window = GTK_WINDOW (gtk_window_new ());
  begin (f, data != NULL ? data : "seven-principles");
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
renew (GtkWidget *widget)
{
  if (KRING_IS_ASK_BOX (widget))
    kring_ask_box_renew (KRING_ASK_BOX (widget), NULL);
  else
    kring_cover_renew (KRING_COVER (widget), NULL);
  catch_up ();
}

static GtkWidget *
show (Fixture *f, GtkWidget *widget)
{
  gtk_window_set_child (f->window, widget);
  gtk_window_present (f->window);
  while (!gtk_widget_get_mapped (widget))
    g_main_context_iteration (NULL, TRUE);
  renew (widget);
  return widget;
}

static GtkWidget *
ask (Fixture *f, const char *question)
{
  return show (f, kring_ask_box_new (f->editor, f->dialogue, question));
}

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

/* Finding controls */

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
        g_ptr_array_add (found, child);
      collect (child, type, found);
    }
}

static GtkWidget *
nth (GtkWidget *root, GType type, guint n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (root, type, found);
  g_assert_cmpuint (n, <, found->len);
  return g_ptr_array_index (found, n);
}

static guint
count (GtkWidget *root, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (root, type, found);
  return found->len;
}

static gpointer
controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (all, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (one, type) && gtk_event_controller_get_name (one) == NULL)
        return one;
    }
  return NULL;
}

static gboolean
press (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (controller (widget, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0, state, &taken);
  return taken;
}

/* As a press on the toggle at @place of row @row does. */
static void
pick (GtkWidget *box, guint row, guint place)
{
  GtkToggleButton *toggle = GTK_TOGGLE_BUTTON (nth (nth (box, KRING_TYPE_TOGGLES, row), GTK_TYPE_TOGGLE_BUTTON, place));

  gtk_toggle_button_set_active (toggle, !gtk_toggle_button_get_active (toggle));
  renew (box);
}

static int
value (Fixture *f, const char *question, const char *item)
{
  g_autoptr (KringTalk) now = talk (f);

  return kring_talk_value (now, question, item);
}

/* Tests */

/* In the panel there are 300 pixels at least. */
static void
assert_narrow (GtkWidget *widget, const char *question)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > 280)
    g_error ("%s is %d pixels wide", question, least);
}

static void
test_all (Fixture *f, gconstpointer data)
{
  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    {
      g_autoptr (KringTalk) now = NULL;

      begin (f, kring_shipped_names[i]);
      now = talk (f);
      for (guint s = 0; s < now->template->sections->len; s++)
        {
          GPtrArray *questions = ((KringSection *)g_ptr_array_index (now->template->sections, s))->questions;

          for (guint q = 0; q < questions->len; q++)
            {
              const KringQuestion *question = g_ptr_array_index (questions, q);
              GtkWidget *widget = ask (f, question->id);

              assert_narrow (widget, question->id);
              let_go (f, widget);
              if (!kring_cover_covers (question))
                continue;
              widget = show (f, kring_cover_new (f->editor, f->dialogue, question->id));
              assert_narrow (widget, question->id);
              let_go (f, widget);
            }
        }
    }
}

static void
test_ticked (Fixture *f, gconstpointer data)
{
  GtkWidget *box = ask (f, "levels");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (nth (box, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (nth (box, GTK_TYPE_CHECK_BUTTON, 2)), TRUE);
  g_assert_cmpint (value (f, "levels", "individual"), ==, 1);
  g_assert_cmpint (value (f, "levels", "operation"), ==, 1);
  g_assert_true (kring_document_undo (f->document, NULL));
  renew (box);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (nth (box, GTK_TYPE_CHECK_BUTTON, 2))));
  let_go (f, box);
}

/* Where one is asked for, choosing another takes the first away, and choosing it again leaves none. */
static void
test_one (Fixture *f, gconstpointer data)
{
  GError *error = NULL;
  GtkWidget *box, *other;

  g_assert_true (kring_operation_begin_dialogue (
      f->document,
      "<dialogue format='1' id='t' version='1' picture='steps' "
      "minutes='9'><title>T</title><summary>S</summary><source>S</source>"
      "<section id='s'><title>S</title><question id='q' kind='choice'><text>Q</text><group id='g' choose='one'>"
      "<option id='a'><text>A</text></option><option id='b'><text>B</text></option></group></question>"
      "<question id='z' kind='scale'><text>Z</text></question></section></dialogue>",
      0, &f->dialogue, &error));
  g_assert_no_error (error);
  box = ask (f, "q");
  other = nth (box, GTK_TYPE_CHECK_BUTTON, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (nth (box, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (other), TRUE);
  renew (box);
  g_assert_cmpint (value (f, "q", "a"), ==, 0);
  g_assert_cmpint (value (f, "q", "b"), ==, 1);
  g_assert_true (press (other, GDK_KEY_space, 0));
  renew (box);
  g_assert_cmpint (value (f, "q", "b"), ==, 0);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (other)));
  let_go (f, box);
}

static void
test_scale (Fixture *f, gconstpointer data)
{
  GtkWidget *box = ask (f, "why-scale");

  pick (box, 0, 1);
  pick (box, 1, 3);
  g_assert_cmpint (value (f, "why-scale", KRING_NOW), ==, 2);
  g_assert_cmpint (value (f, "why-scale", KRING_WANTED), ==, 4);
  pick (box, 0, 4);
  g_assert_cmpint (value (f, "why-scale", KRING_NOW), ==, 5);
  pick (box, 0, 4);
  g_assert_cmpint (value (f, "why-scale", KRING_NOW), ==, 0);
  let_go (f, box);
}

/* The arrows move within a row; Tab leaves it. */
static void
test_arrows (Fixture *f, gconstpointer data)
{
  GtkWidget *box = ask (f, "why-scale"), *row = nth (box, KRING_TYPE_TOGGLES, 0);

  gtk_window_set_focus (f->window, NULL);
  g_assert_true (gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (f->window) == nth (row, GTK_TYPE_TOGGLE_BUTTON, 0));
  g_assert_true (press (row, GDK_KEY_Right, 0));
  g_assert_true (gtk_window_get_focus (f->window) == nth (row, GTK_TYPE_TOGGLE_BUTTON, 1));
  g_assert_true (gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (f->window), nth (box, KRING_TYPE_TOGGLES, 1)));
  let_go (f, box);
}

/* On stage they lead on, in the window of the facilitator as in the room's: Tab comes to each. */
static void
test_tab_on_stage (Fixture *f, gconstpointer data)
{
  static const char *const styles[] = { "stage", "stage-desk" };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      GtkWidget *box = ask (f, "why-scale"), *row = nth (box, KRING_TYPE_TOGGLES, 0);

      gtk_widget_add_css_class (box, styles[i]);
      gtk_widget_grab_focus (nth (row, GTK_TYPE_TOGGLE_BUTTON, 0));
      g_assert_true (gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_window_get_focus (f->window) == nth (row, GTK_TYPE_TOGGLE_BUTTON, 1));
      let_go (f, box);
    }
}

static GtkTextView *
view (GtkWidget *box, guint n)
{
  return kring_text_row_get_view (KRING_TEXT_ROW (nth (box, KRING_TYPE_TEXT_ROW, n)));
}

static void
type (GtkTextView *in, const char *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (in), text, -1);
}

/* Typing is one step, whatever is renewed meanwhile, and the field keeps the focus. */
static void
test_typed (Fixture *f, gconstpointer data)
{
  GtkWidget *box = ask (f, "levels-why");
  GtkTextView *in = view (box, 0);
  g_autoptr (KringTalk) typed = NULL, undone = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (in));
  type (in, "Those who ");
  renew (box);
  type (in, "lead");
  renew (box);
  g_assert_true (gtk_window_get_focus (f->window) == GTK_WIDGET (in));
  typed = talk (f);
  g_assert_cmpstr (kring_talk_text (typed, "levels-why", "", ""), ==, "Those who lead");
  g_assert_true (kring_document_undo (f->document, NULL));
  undone = talk (f);
  g_assert_cmpstr (kring_talk_text (undone, "levels-why", "", ""), ==, "");
  let_go (f, box);
}

static guint
n_lines (Fixture *f, const char *question, const char *item)
{
  g_autoptr (KringTalk) now = talk (f);
  g_autoptr (GPtrArray) lines = kring_talk_lines (now, question, item);

  return lines->len;
}

static void
add (GtkWidget *box, guint n, const char *text)
{
  GtkEntry *entry = kring_entry_row_get_entry (KRING_ENTRY_ROW (nth (box, KRING_TYPE_ENTRY_ROW, n)));

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  renew (box);
}

/* Enter adds a line and stays; one that is emptied goes when it is left. */
static void
test_columns (Fixture *f, gconstpointer data)
{
  GtkWidget *box = ask (f, "bettering"), *kept;

  add (box, 0, "The calendar");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (f->window), nth (box, KRING_TYPE_ENTRY_ROW, 0)));
  add (box, 0, "Our meetings");
  g_assert_cmpuint (n_lines (f, "bettering", "ourselves"), ==, 2);
  kept = nth (box, KRING_TYPE_TEXT_ROW, 1);
  gtk_widget_grab_focus (GTK_WIDGET (view (box, 0)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view (box, 0)), "", -1);
  renew (box);
  g_assert_cmpuint (n_lines (f, "bettering", "ourselves"), ==, 2);
  gtk_widget_grab_focus (GTK_WIDGET (view (box, 1)));
  renew (box);
  g_assert_cmpuint (n_lines (f, "bettering", "ourselves"), ==, 1);
  g_assert_true (nth (box, KRING_TYPE_TEXT_ROW, 0) == kept);
  g_assert_true (kring_document_undo (f->document, NULL));
  renew (box);
  g_assert_cmpuint (count (box, KRING_TYPE_TEXT_ROW), ==, 2);
  let_go (f, box);
}

/* A row of the room's own goes with its cells, but not by being left without a name. */
static void
test_table (Fixture *f, gconstpointer data)
{
  GtkWidget *box = ask (f, "asked-and-given");
  guint shipped = count (box, KRING_TYPE_TEXT_ROW);
  g_autoptr (KringTalk) gone = NULL;

  add (box, 0, "The night shift");
  g_assert_cmpuint (count (box, KRING_TYPE_TEXT_ROW), ==, shipped + 3);
  gtk_widget_grab_focus (GTK_WIDGET (view (box, shipped)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view (box, shipped)), "", -1);
  gtk_widget_grab_focus (GTK_WIDGET (view (box, shipped + 1)));
  type (view (box, shipped + 1), "Their view");
  renew (box);
  g_assert_cmpuint (n_lines (f, "asked-and-given", ""), ==, 1);
  for (guint i = 0; i < count (box, GTK_TYPE_BUTTON); i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (nth (box, GTK_TYPE_BUTTON, i)), "Remove This Row") == 0)
      g_signal_emit_by_name (nth (box, GTK_TYPE_BUTTON, i), "clicked");
  renew (box);
  gone = talk (f);
  g_assert_cmpuint (gone->answers->len, ==, 0);
  g_assert_cmpuint (count (box, KRING_TYPE_TEXT_ROW), ==, shipped);
  let_go (f, box);
}

static void
test_methods (Fixture *f, gconstpointer data)
{
  GtkWidget *box = ask (f, "methods");

  pick (box, 0, 0);
  pick (box, 0, 1);
  g_assert_cmpint (value (f, "methods", "managers"), ==, KRING_METHOD_TODAY | KRING_METHOD_WANTED);
  pick (box, 0, 2);
  g_assert_cmpint (value (f, "methods", "managers"), ==, KRING_METHOD_NOT_FOR_US);
  pick (box, 0, 1);
  g_assert_cmpint (value (f, "methods", "managers"), ==, KRING_METHOD_WANTED);
  let_go (f, box);
}

static void
test_checklist (Fixture *f, gconstpointer data)
{
  g_autoptr (KringTalk) now = talk (f);
  KringQuestion *question = kring_template_first (now->template, KRING_ASK_CHECKLIST);
  const KringPart *check = g_ptr_array_index (question->parts, 0);
  GtkWidget *box = ask (f, question->id);

  g_assert_false (gtk_widget_get_mapped (nth (box, KRING_TYPE_TEXT_ROW, 0)));
  pick (box, 0, 1);
  g_assert_cmpint (value (f, question->id, check->id), ==, KRING_ANSWER_PARTLY);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (nth (box, KRING_TYPE_TEXT_ROW, 0))));
  pick (box, 0, 1);
  g_assert_cmpint (value (f, question->id, check->id), ==, KRING_ANSWER_NOT_ASKED);
  let_go (f, box);
}

/* By keyboard: the first arrow puts it in the middle, each further one a step away; steps are one edit until it is
 * left. */
static void
test_place (Fixture *f, gconstpointer data)
{
  g_autoptr (KringTalk) now = talk (f), placed = NULL, taken = NULL;
  const char *question = kring_template_first (now->template, KRING_ASK_PLACE)->id;
  GtkWidget *box = ask (f, question), *field = nth (box, KRING_TYPE_PLACE_FIELD, 0);
  double u, v, u0;

  /* On stage, too: kring_stage_keys_keep_arrows(). */
  g_assert_nonnull (g_object_get_data (G_OBJECT (field), "kring-stage-arrows"));
  g_assert_true (press (field, GDK_KEY_Right, 0));
  renew (box);
  placed = talk (f);
  g_assert_true (kring_talk_place (placed, question, KRING_NOW, &u0, &v));
  g_clear_pointer (&placed, kring_talk_unref);
  g_assert_true (press (field, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_true (press (field, GDK_KEY_Up, GDK_SHIFT_MASK));
  placed = talk (f);
  g_assert_true (kring_talk_place (placed, question, KRING_NOW, &u, &v));
  g_assert_cmpfloat (u, >, u0);
  g_assert_true (kring_talk_place (placed, question, KRING_WANTED, &u, &v));
  g_assert_true (press (field, GDK_KEY_Delete, 0));
  taken = talk (f);
  g_assert_false (kring_talk_place (taken, question, KRING_NOW, &u, &v));
  g_assert_true (kring_talk_place (taken, question, KRING_WANTED, &u, &v));
  let_go (f, box);
}

/* The cover */

static gboolean
tells (GtkWidget *root, const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (root, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (strstr (gtk_label_get_label (g_ptr_array_index (labels, i)), text) != NULL)
      return TRUE;
  return FALSE;
}

/* Covered, the picture has nothing to draw, and no height. */
static gboolean
shows_spread (GtkWidget *root)
{
  int height;

  gtk_widget_measure (nth (root, KRING_TYPE_SPREAD_BOX, 0), GTK_ORIENTATION_VERTICAL, 300, &height, NULL, NULL, NULL);
  return height > 0;
}

static void
test_cover (Fixture *f, gconstpointer data)
{
  GtkWidget *widget = show (f, kring_cover_new (f->editor, f->dialogue, "why-scale"));
  KringCover *cover = KRING_COVER (widget);

  gtk_widget_grab_focus (widget);
  g_assert_false (GTK_IS_BUTTON (gtk_window_get_focus (f->window)));
  g_assert_false (kring_cover_reveal (cover));
  g_assert_true (kring_cover_digit (cover, 2, FALSE));
  g_assert_true (kring_cover_digit (cover, 4, FALSE));
  g_assert_true (kring_cover_digit (cover, 5, TRUE));
  g_assert_false (kring_cover_digit (cover, 6, TRUE));
  g_assert_true (tells (widget, "2 of 3 in"));
  g_assert_false (shows_spread (widget));
  g_assert_true (kring_cover_erase (cover));
  g_assert_true (tells (widget, "0 of 3 in"));
  g_assert_true (press (widget, GDK_KEY_Return, 0));
  g_assert_true (shows_spread (widget));
  /* Enter once more must not cover before the room what was just shown. */
  g_assert_false (GTK_IS_BUTTON (gtk_window_get_focus (f->window)));
  g_assert_false (kring_cover_digit (cover, 1, FALSE));
  g_assert_false (kring_cover_erase (cover));
  kring_cover_cover (cover);
  g_assert_false (shows_spread (widget));
  /* What was there when the room had seen it is not known one from the other any more. */
  g_assert_false (kring_cover_erase (cover));
  g_assert_true (kring_cover_digit (cover, 1, FALSE));
  g_assert_true (tells (widget, "All 3 in"));
  g_assert_true (kring_document_undo (f->document, NULL));
  renew (widget);
  g_assert_false (kring_cover_erase (cover));
  let_go (f, widget);
}

static char *
rows_after (Fixture *f, const int *marks, guint n)
{
  GtkWidget *widget;
  g_autoptr (KringTalk) now = NULL;
  GString *rows = g_string_new (NULL);

  begin (f, "seven-principles");
  widget = show (f, kring_cover_new (f->editor, f->dialogue, "why-scale"));
  for (guint i = 0; i < n; i++)
    g_assert_true (kring_cover_digit (KRING_COVER (widget), marks[i], FALSE));
  now = talk (f);
  for (guint i = 0; i < now->tallies->len; i++)
    {
      KringTally *tally = g_ptr_array_index (now->tallies, i);

      g_string_append_printf (rows, "%s %g %g %d\n", tally->item, tally->u, tally->v, tally->marks);
    }
  let_go (f, widget);
  return g_string_free (rows, FALSE);
}

static void
test_orders (Fixture *f, gconstpointer data)
{
  const int one[] = { 2, 4, 4, 1 }, other[] = { 4, 1, 2, 4 };
  g_autofree char *first = rows_after (f, one, 4), *second = rows_after (f, other, 4);

  g_assert_cmpstr (first, ==, second);
}

/* A click in a figure that stays empty. */
static void
test_cover_place (Fixture *f, gconstpointer data)
{
  g_autoptr (KringTalk) now = talk (f), entered = NULL, erased = NULL;
  const char *question = kring_template_first (now->template, KRING_ASK_PLACE)->id;
  GtkWidget *widget = show (f, kring_cover_new (f->editor, f->dialogue, question));

  g_assert_false (kring_cover_digit (KRING_COVER (widget), 2, FALSE));
  g_signal_emit_by_name (nth (widget, KRING_TYPE_PLACE_FIELD, 0), "placed", 1u, 0.25, 0.5);
  entered = talk (f);
  g_assert_cmpuint (kring_talk_marks (entered, question, KRING_WANTED), ==, 1);
  g_assert_true (kring_cover_erase (KRING_COVER (widget)));
  erased = talk (f);
  g_assert_cmpuint (kring_talk_marks (erased, question, KRING_WANTED), ==, 0);
  let_go (f, widget);
}

/* On a Swedish keyboard Shift makes a quotation mark of 2; the key is the same one. */
static void
test_keys (Fixture *f, gconstpointer data)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autofree GdkKeymapKey *keys = NULL;
  int n;

  g_assert_cmpint (kring_cover_key_digit (display, GDK_KEY_4, 0, 0), ==, 4);
  g_assert_cmpint (kring_cover_key_digit (display, GDK_KEY_KP_End, 0, GDK_SHIFT_MASK), ==, 1);
  g_assert_cmpint (kring_cover_key_digit (display, GDK_KEY_a, 0, 0), ==, -1);
  g_assert_true (gdk_display_map_keyval (display, GDK_KEY_2, &keys, &n));
  g_assert_cmpint (kring_cover_key_digit (display, GDK_KEY_quotedbl, keys[0].keycode, GDK_SHIFT_MASK), ==, 2);
}

#define TEST(path, template, function) g_test_add ("/ui/asking/" path, Fixture, template, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  adw_init ();
  TEST ("each question of each template can be looked at", NULL, test_all);
  TEST ("options are ticked", NULL, test_ticked);
  TEST ("one of several can be unticked", NULL, test_one);
  TEST ("a scale has now and wanted", NULL, test_scale);
  TEST ("arrows move within a row", NULL, test_arrows);
  TEST ("Tab comes to each on stage", NULL, test_tab_on_stage);
  TEST ("typing is one step", NULL, test_typed);
  TEST ("columns are written line by line", NULL, test_columns);
  TEST ("a table gets rows of its own", NULL, test_table);
  TEST ("what is not for us is nothing else", NULL, test_methods);
  TEST ("a check is answered", "creating-together", test_checklist);
  TEST ("a place is placed by keyboard", "three-logics", test_place);
  TEST ("the cover shows how many are in", NULL, test_cover);
  TEST ("the order of entry leaves no trace", NULL, test_orders);
  TEST ("a figure is marked behind the cover", "three-logics", test_cover_place);
  TEST ("digits are keys, whatever Shift makes of them", NULL, test_keys);
  return g_test_run ();
}
