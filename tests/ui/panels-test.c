/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "kring-canvas.h"
#include "kring-citizen.h"
#include "kring-control.h"
#include "kring-inspector.h"
#include "kring-map-page.h"
#include "kring-language.h"
#include "kring-need-row.h"
#include "kring-needs-sidebar.h"
#include "kring-operations.h"
#include "kring-story-window.h"
#include "kring-text-row.h"

/* The panels beside the map against a real document, without a window: what is typed is in the document, what undo
 * takes back is on the screen again. */

/* A window is never narrower than what is in it allows. */
#define NARROW 1

typedef struct
{
  KringDocument *document;
  KringSelection *selection;
  KringMapPage *page;
  KringEditor *editor;
  char *need, *mother, *school, *tie;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  GError *error = NULL;
  KringMeasure *measure;

  f->document = kring_document_new ("en", &error);
  g_assert_no_error (error);
  g_assert_true (kring_operation_add_need (f->document, "A pupil long away", &f->need, &error));
  f->selection = kring_selection_new (f->document);
  f->editor = kring_editor_new (f->document, f->selection);
  f->page = KRING_MAP_PAGE (g_object_ref_sink (kring_map_page_new (f->editor)));
  measure = kring_editor_get_measure (f->editor);
  g_assert_true (kring_operation_add_actor (f->document, f->need, "Mother", KRING_RING_BESIDE, KRING_SECTOR_OWN, -1, -1,
                                            measure, &f->mother, &error));
  g_assert_true (kring_operation_add_actor (f->document, f->need, "School", KRING_RING_ENGAGED, KRING_SECTOR_OUR, -1,
                                            -1, measure, &f->school, &error));
  g_assert_true (kring_operation_add_tie (f->document, f->mother, f->school, &f->tie, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->editor);
  g_object_unref (f->page);
  g_assert_finalize_object (f->selection);
  g_assert_true (kring_document_close (f->document, NULL));
  g_object_unref (f->document);
  g_free (f->need);
  g_free (f->mother);
  g_free (f->school);
  g_free (f->tie);
}

static const char *
name_of (Fixture *f, KringTableIndex table, const char *id)
{
  return kring_row_name (kring_model_get (kring_document_get_model (f->document), table, id));
}

static char *
shown (KringTextRow *row)
{
  char *text = NULL;

  g_object_get (kring_text_row_get_buffer (row), "text", &text, NULL);
  return text;
}

static void
assert_shown (KringTextRow *row, const char *wanted)
{
  g_autofree char *text = shown (row);

  g_assert_cmpstr (text, ==, wanted);
}

static void
type (KringTextRow *row, const char *letters)
{
  GtkTextBuffer *buffer = kring_text_row_get_buffer (row);

  for (const char *p = letters; *p != '\0'; p++)
    gtk_text_buffer_insert_at_cursor (buffer, p, 1);
}

static KringTextRow *
join (Fixture *f, KringTableIndex table, const char *field, const char *id, KringControl **control)
{
  KringTextRow *row = g_object_ref_sink (g_object_new (KRING_TYPE_TEXT_ROW, NULL));

  *control = kring_control_new (GTK_WIDGET (row), f->editor, table, field);
  kring_control_load (*control, kring_model_get (kring_document_get_model (f->document), table, id));
  return row;
}

/* What somebody typed would be lost, or take back letter by letter. */
static void
test_typing_is_one_step (Fixture *f, gconstpointer data)
{
  KringControl *control;
  KringTextRow *row = join (f, KRING_TABLE_ACTOR, "name", f->school, &control);
  KringModel *model = kring_document_get_model (f->document);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (kring_text_row_get_buffer (row), &end);
  gtk_text_buffer_place_cursor (kring_text_row_get_buffer (row), &end);
  type (row, " nurse");
  g_assert_cmpstr (name_of (f, KRING_TABLE_ACTOR, f->school), ==, "School nurse");
  kring_document_seal (f->document);
  g_assert_true (kring_document_undo (f->document, NULL));
  g_assert_cmpstr (name_of (f, KRING_TABLE_ACTOR, f->school), ==, "School");
  kring_control_load (control, kring_model_get (model, KRING_TABLE_ACTOR, f->school));
  assert_shown (row, "School");
  g_object_unref (control);
  g_object_unref (row);
}

/* Emptying a name to write another would leave a nameless actor in undo and on the map. */
static void
test_an_emptied_name_waits (Fixture *f, gconstpointer data)
{
  KringControl *control;
  KringTextRow *row = join (f, KRING_TABLE_ACTOR, "name", f->school, &control);

  gtk_text_buffer_set_text (kring_text_row_get_buffer (row), "", -1);
  g_assert_cmpstr (name_of (f, KRING_TABLE_ACTOR, f->school), ==, "School");
  type (row, "Library");
  g_assert_cmpstr (name_of (f, KRING_TABLE_ACTOR, f->school), ==, "Library");
  g_object_unref (control);
  g_object_unref (row);
}

static GtkWidget *
find (GtkWidget *root, GType wanted, const char *title)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), wanted)
      && (title == NULL || g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, wanted, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_whole (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (root))))
    {
      g_test_message ("“%s” is cut", gtk_label_get_text (GTK_LABEL (root)));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_whole (child);
}

/* Beside a long question the answer would be three dots, and headings would end in them. */
static void
test_nothing_is_cut (Fixture *f, gconstpointer data)
{
  GtkWidget *inspector = g_object_new (KRING_TYPE_INSPECTOR, NULL), *window = gtk_window_new ();

  kring_inspector_set_editor (KRING_INSPECTOR (inspector), f->editor);
  gtk_window_set_child (GTK_WINDOW (window), inspector);
  gtk_window_set_default_size (GTK_WINDOW (window), NARROW, 600);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (inspector) || gtk_widget_get_width (inspector) == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_whole (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Choosing a ring in the details would change a number and leave the actor where it stands. */
static void
test_choosing_a_ring_moves (Fixture *f, gconstpointer data)
{
  KringInspector *inspector = g_object_ref_sink (g_object_new (KRING_TYPE_INSPECTOR, NULL));
  KringModel *model = kring_document_get_model (f->document);
  GtkWidget *ring, *panel;

  kring_inspector_set_editor (inspector, f->editor);
  kring_selection_set (f->selection, KRING_TABLE_ACTOR, f->school);
  panel = find (GTK_WIDGET (inspector), g_type_from_name ("KringActorPanel"), NULL);
  ring = find (panel, ADW_TYPE_COMBO_ROW, "Ring");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (ring)), ==, KRING_RING_ENGAGED);
  adw_combo_row_set_selected (ADW_COMBO_ROW (ring), KRING_RING_POSSIBLE);
  g_assert_cmpint (kring_model_contribution (model, f->need, f->school)->ring, ==, KRING_RING_POSSIBLE);
  g_assert_true (kring_document_undo (f->document, NULL));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (ring)), ==, KRING_RING_ENGAGED);
  g_object_unref (inspector);
}

/* A panel for something that is gone would edit nothing, or end the program. */
static void
test_what_is_gone_is_let_go (Fixture *f, gconstpointer data)
{
  KringInspector *inspector = g_object_ref_sink (g_object_new (KRING_TYPE_INSPECTOR, NULL));

  kring_inspector_set_editor (inspector, f->editor);
  kring_selection_set (f->selection, KRING_TABLE_TIE, f->tie);
  kring_editor_remove (f->editor, kring_selection_get_row (f->selection));
  g_assert_null (kring_selection_get_id (f->selection));
  g_assert_cmpstr (kring_selection_get_need (f->selection), ==, f->need);
  kring_selection_set (f->selection, KRING_TABLE_ACTOR, f->mother);
  kring_editor_take_off (f->editor, f->mother);
  g_assert_null (kring_selection_get_id (f->selection));
  g_object_unref (inspector);
}

static GtkWidget *
find_with_class (GtkWidget *root, const char *name)
{
  if (gtk_widget_has_css_class (root, name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_with_class (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A story would be read in a column of three words a line in the middle of a wide window. */
static void
test_a_story_fills_its_window (Fixture *f, gconstpointer data)
{
  KringRow *row = kring_row_new (&kring_tables[KRING_TABLE_STORY]);
  GtkWidget *parent = gtk_window_new (), *window, *text;
  g_autoptr (GString) told = g_string_new (NULL);
  PangoFontMetrics *metrics;

  for (int i = 0; i < 60; i++)
    g_string_append (told, "we get up at six ");
  kring_set (&KRING_STORY (row)->text, told->str);
  gtk_window_present (GTK_WINDOW (parent));
  kring_story_window_present (KRING_STORY (row), GTK_WINDOW (parent));
  window = g_list_model_get_item (gtk_window_get_toplevels (), g_list_model_get_n_items (gtk_window_get_toplevels ()) - 1);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (parent));
  text = find_with_class (window, "kring-story");
  while (!gtk_widget_get_mapped (text) || gtk_widget_get_width (text) == 0)
    g_main_context_iteration (NULL, TRUE);
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (text), NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (text), >=,
                   MIN (60 * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE,
                        gtk_widget_get_width (window) - 80));
  pango_font_metrics_unref (metrics);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
  gtk_window_destroy (GTK_WINDOW (parent));
  kring_row_unref (row);
}

static void
count_rows (GtkWidget *root, guint *count)
{
  *count += KRING_IS_NEED_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_rows (child, count);
}

/* The list of needs would show what was there when the window opened. */
static void
test_needs_follow_the_document (Fixture *f, gconstpointer data)
{
  KringNeedsSidebar *sidebar = g_object_ref_sink (g_object_new (KRING_TYPE_NEEDS_SIDEBAR, NULL));
  g_autofree char *second = NULL;
  guint count = 0;

  kring_needs_sidebar_set_editor (sidebar, f->editor);
  g_assert_true (kring_operation_add_need (f->document, "Lonely after 75", &second, NULL));
  count_rows (GTK_WIDGET (sidebar), &count);
  g_assert_cmpuint (count, ==, 2);
  kring_selection_set_need (f->selection, second);
  gtk_widget_activate_action (GTK_WIDGET (sidebar), "needs.move-up", NULL);
  {
    g_autoptr (GPtrArray) needs = kring_model_all (kring_document_get_model (f->document), KRING_TABLE_NEED);

    g_assert_cmpstr (KRING_ROW (g_ptr_array_index (needs, 0))->id, ==, second);
  }
  gtk_widget_activate_action (GTK_WIDGET (sidebar), "needs.remove", NULL);
  count = 0;
  count_rows (GTK_WIDGET (sidebar), &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (kring_selection_get_need (f->selection), ==, f->need);
  g_object_unref (sidebar);
}

static guint
count_in_network (Fixture *f)
{
  g_autoptr (GPtrArray) places = kring_model_all (kring_document_get_model (f->document), KRING_TABLE_PLACE);
  guint n = 0;

  for (guint i = 0; i < places->len; i++)
    n += KRING_PLACE (g_ptr_array_index (places, i))->arrangement == KRING_ARRANGEMENT_NETWORK;
  return n;
}

static void
add_somebody (Fixture *f)
{
  g_autofree char *id = NULL;

  g_assert_true (kring_operation_add_actor (f->document, f->need, "Neighbour", KRING_RING_POSSIBLE, KRING_SECTOR_CIVIL, -1, -1,
                                            kring_editor_get_measure (f->editor), &id, NULL));
}

/* The document lives longer than a window that showed it: an edit would be finished by a page that is no more, with what
 * it showed last, or by nobody though another page shows it. */
static void
test_a_page_that_is_gone_finishes_nothing (Fixture *f, gconstpointer data)
{
  KringMapPage *other = KRING_MAP_PAGE (g_object_ref_sink (kring_map_page_new (f->editor)));

  kring_viewing_set_arrangement (kring_editor_get_viewing (f->editor), KRING_ARRANGEMENT_NETWORK);
  g_object_run_dispose (G_OBJECT (other));
  add_somebody (f);
  g_assert_cmpuint (count_in_network (f), ==, 0);
  g_object_unref (other);

  other = KRING_MAP_PAGE (g_object_ref_sink (kring_map_page_new (f->editor)));
  g_object_unref (f->page);
  f->page = other;
  add_somebody (f);
  g_assert_cmpuint (count_in_network (f), >, 0);
}

static GtkWidget *
find_canvas (GtkWidget *root)
{
  GtkWidget *found = KRING_IS_CANVAS (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_canvas (child);
  return found;
}

/* Whoever is caught twice, or was selected before, would be selected twice and count as two. */
static void
test_each_is_selected_once (Fixture *f, gconstpointer data)
{
  GtkWidget *canvas = find_canvas (GTK_WIDGET (f->page));
  const char *caught[] = { f->school, f->mother, f->tie, f->school, "nobody", NULL };
  const char *mother[] = { f->mother, f->mother, NULL };

  g_signal_emit_by_name (canvas, "lassoed", mother, FALSE);
  g_assert_cmpuint (kring_selection_get_n (f->selection), ==, 1);
  g_signal_emit_by_name (canvas, "lassoed", caught, TRUE);
  g_assert_cmpuint (kring_selection_get_n (f->selection), ==, 2);
  g_assert_cmpstr (kring_selection_get_ids (f->selection)[0], ==, f->mother);
  g_signal_emit_by_name (canvas, "lassoed", caught, FALSE);
  g_assert_cmpuint (kring_selection_get_n (f->selection), ==, 2);
  g_assert_cmpstr (kring_selection_get_ids (f->selection)[0], ==, f->school);
}

static guint
count_records (GtkWidget *root)
{
  guint n = KRING_IS_RECORD_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_records (child);
  return n;
}

static void
put_verdict (Fixture *f, const char *judges)
{
  KringRow *row = kring_row_new (KRING_VERDICT_TABLE);
  KringEdit *edit = kring_document_edit (f->document, "Judge", NULL);

  kring_set (&KRING_VERDICT (row)->need, f->need);
  kring_set (&KRING_VERDICT (row)->judges, judges);
  kring_edit_put (edit, row);
  g_assert_true (kring_edit_commit (edit, NULL));
  kring_row_unref (row);
}

/* What the citizen thinks of one small test would stand among what is thought of the need as a whole. */
static void
test_a_verdict_on_a_test_is_not_on_the_need (Fixture *f, gconstpointer data)
{
  KringRecordGroup *verdicts = g_object_ref_sink (g_object_new (KRING_TYPE_RECORD_GROUP, NULL));
  KringRecordGroup *stories = g_object_ref_sink (g_object_new (KRING_TYPE_RECORD_GROUP, NULL));

  put_verdict (f, NULL);
  put_verdict (f, f->tie);
  kring_citizen_set_up (verdicts, stories, f->editor);
  kring_citizen_load (verdicts, stories, f->editor, f->need);
  g_assert_cmpuint (count_records (GTK_WIDGET (verdicts)), ==, 1);
  g_object_unref (verdicts);
  g_object_unref (stories);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  kring_language_init ();
  adw_init ();
  ADD ("/ui/panels/typing-is-one-step", test_typing_is_one_step);
  ADD ("/ui/panels/an-emptied-name-waits", test_an_emptied_name_waits);
  ADD ("/ui/panels/nothing-is-cut", test_nothing_is_cut);
  ADD ("/ui/panels/choosing-a-ring-moves", test_choosing_a_ring_moves);
  ADD ("/ui/panels/a-story-fills-its-window", test_a_story_fills_its_window);
  ADD ("/ui/panels/what-is-gone-is-let-go", test_what_is_gone_is_let_go);
  ADD ("/ui/panels/needs-follow-the-document", test_needs_follow_the_document);
  ADD ("/ui/panels/a-page-that-is-gone-finishes-nothing", test_a_page_that_is_gone_finishes_nothing);
  ADD ("/ui/panels/each-is-selected-once", test_each_is_selected_once);
  ADD ("/ui/panels/a-verdict-on-a-test-is-not-on-the-need", test_a_verdict_on_a_test_is_not_on_the_need);
  return g_test_run ();
}
