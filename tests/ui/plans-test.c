/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "kring-chips.h"
#include "kring-inspector.h"
#include "kring-language.h"
#include "kring-map-page.h"
#include "kring-operations.h"
#include "kring-time-switch.h"

/* The map while a change is planned in, against a real document, without a window: today stays as it is, and what is
 * planned is seen, taken back and carried out. */

typedef struct
{
  KringDocument *document;
  KringModel *model;
  KringSelection *selection;
  KringEditor *editor;
  KringViewing *viewing;
  KringMapPage *page;
  GtkWidget *inspector;
  char *need, *mother, *school, *library, *tie, *change;
} Fixture;

static void
add_actor (Fixture *f, const char *name, KringRing ring, KringSector sector, char **id)
{
  g_assert_true (kring_operation_add_actor (f->document, f->need, name, ring, sector, -1, -1,
                                            kring_editor_get_measure (f->editor), id, NULL));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->document = kring_document_new ("en", NULL);
  f->model = kring_document_get_model (f->document);
  g_assert_true (kring_operation_add_need (f->document, "A pupil long away", &f->need, NULL));
  f->selection = kring_selection_new (f->document);
  f->editor = kring_editor_new (f->document, f->selection);
  f->viewing = kring_editor_get_viewing (f->editor);
  f->page = KRING_MAP_PAGE (g_object_ref_sink (kring_map_page_new (f->editor)));
  f->inspector = g_object_ref_sink (g_object_new (KRING_TYPE_INSPECTOR, NULL));
  kring_inspector_set_editor (KRING_INSPECTOR (f->inspector), f->editor);
  add_actor (f, "Mother", KRING_RING_BESIDE, KRING_SECTOR_OWN, &f->mother);
  add_actor (f, "School", KRING_RING_ENGAGED, KRING_SECTOR_OUR, &f->school);
  add_actor (f, "Library", KRING_RING_AVAILABLE, KRING_SECTOR_OUR, &f->library);
  g_assert_true (kring_operation_add_tie (f->document, f->mother, f->school, &f->tie, NULL));
  g_assert_true (
      kring_operation_add_change (f->document, f->need, "Meet", KRING_LOOP_SINGLE, KRING_STAGE_IDEA, &f->change, NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->inspector);
  g_clear_object (&f->editor);
  g_object_unref (f->page);
  g_assert_finalize_object (f->selection);
  g_assert_true (kring_document_close (f->document, NULL));
  g_object_unref (f->document);
  g_free (f->need);
  g_free (f->mother);
  g_free (f->school);
  g_free (f->library);
  g_free (f->tie);
  g_free (f->change);
}

static KringMark
mark (Fixture *f, const char *id)
{
  const KringScene *scene = kring_map_page_get_view (f->page)->diagram->scene;
  int index = kring_scene_find (scene, id);

  g_assert_cmpint (index, >=, 0);
  return kring_scene_get (scene, (guint)index)->style.mark;
}

static gboolean
is_seen (Fixture *f, const char *id)
{
  return kring_view_has (kring_map_page_get_view (f->page), id);
}

static guint
n_plans (Fixture *f)
{
  return kring_model_count (f->model, KRING_TABLE_PLAN);
}

static void
act (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), action, NULL));
}

/* Or a new document would offer what there is nothing of. */
static void
test_switch (Fixture *f, gconstpointer data)
{
  GtkWidget *time_switch = g_object_ref_sink (g_object_new (KRING_TYPE_TIME_SWITCH, NULL));

  kring_time_switch_set_editor (KRING_TIME_SWITCH (time_switch), f->editor);
  g_assert_true (gtk_widget_get_visible (time_switch));
  g_assert_true (kring_operation_remove (f->document, kring_model_get (f->model, KRING_TABLE_CHANGE, f->change), NULL));
  g_assert_false (gtk_widget_get_visible (time_switch));
  g_assert_true (kring_document_undo (f->document, NULL));
  g_assert_true (gtk_widget_get_visible (time_switch));
  g_object_unref (time_switch);
}

static void
test_choosing (Fixture *f, gconstpointer data)
{
  g_assert_null (kring_viewing_get_planning (f->viewing));
  kring_viewing_set_change (f->viewing, f->change);
  g_assert_cmpint (kring_viewing_get_time (f->viewing), ==, KRING_TIME_PLANNED);
  g_assert_cmpstr (kring_viewing_get_planning (f->viewing), ==, f->change);
  kring_viewing_set_time (f->viewing, KRING_TIME_TODAY);
  g_assert_null (kring_viewing_get_planning (f->viewing));
  kring_viewing_set_time (f->viewing, KRING_TIME_AFTER);
  g_assert_cmpstr (kring_viewing_get_planning (f->viewing), ==, f->change);
  /* What is adopted plans nothing more: the map is that of today. */
  g_assert_true (kring_operation_set_stage (f->document, f->change, KRING_STAGE_ADOPTED, NULL));
  g_assert_null (kring_viewing_get_change (f->viewing));
  g_assert_cmpint (kring_viewing_get_time (f->viewing), ==, KRING_TIME_TODAY);
}

/* Or somebody would tie two for good who only wanted to see what it would be like. */
static void
test_new_tie (Fixture *f, gconstpointer data)
{
  g_autofree char *id = NULL;

  kring_viewing_set_change (f->viewing, f->change);
  g_assert_true (kring_editor_add_tie (f->editor, f->mother, f->library, &id));
  g_assert_null (kring_model_tie_between (f->model, f->mother, f->library));
  g_assert_cmpint (mark (f, id), ==, KRING_MARK_ADDED);
  kring_selection_set (f->selection, KRING_TABLE_PLAN, id);
  g_assert_true (kring_editor_set_tie (f->editor, id, "strength", KRING_STRENGTH_STRONG));
  g_assert_cmpint (KRING_PLAN (kring_model_get (f->model, KRING_TABLE_PLAN, id))->strength, ==, KRING_STRENGTH_STRONG);
  kring_viewing_set_time (f->viewing, KRING_TIME_AFTER);
  g_assert_cmpint (mark (f, id), ==, KRING_MARK_NONE);
  /* What is not there today is neither seen nor chosen then. */
  kring_viewing_set_time (f->viewing, KRING_TIME_TODAY);
  g_assert_false (is_seen (f, id));
  g_assert_null (kring_selection_get_row (f->selection));
  g_assert_true (kring_document_undo (f->document, NULL));
  g_assert_true (kring_document_undo (f->document, NULL));
  g_assert_cmpuint (n_plans (f), ==, 0);
  g_assert_true (kring_document_redo (f->document, NULL));
  g_assert_true (kring_operation_set_stage (f->document, f->change, KRING_STAGE_ADOPTED, NULL));
  g_assert_nonnull (kring_model_tie_between (f->model, f->mother, f->library));
  g_assert_true (is_seen (f, id));
}

/* Delete, and what a tie is set to, by the same keys and rows as today's. */
static void
test_tie_of_today (Fixture *f, gconstpointer data)
{
  kring_viewing_set_change (f->viewing, f->change);
  kring_selection_set (f->selection, KRING_TABLE_TIE, f->tie);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "map.set-strength", "i", KRING_STRENGTH_STRONG));
  g_assert_cmpint (mark (f, f->tie), ==, KRING_MARK_ALTERED);
  g_assert_cmpint (KRING_TIE (kring_model_get (f->model, KRING_TABLE_TIE, f->tie))->strength, ==,
                   KRING_STRENGTH_WORKING);
  act (f, "map.delete");
  g_assert_cmpint (mark (f, f->tie), ==, KRING_MARK_ENDED);
  g_assert_nonnull (kring_model_get (f->model, KRING_TABLE_TIE, f->tie));
  act (f, "map.take-plan-back");
  g_assert_cmpint (mark (f, f->tie), ==, KRING_MARK_NONE);
  g_assert_cmpuint (n_plans (f), ==, 0);
  kring_viewing_end_planning (f->viewing);
  act (f, "map.delete");
  g_assert_null (kring_model_get (f->model, KRING_TABLE_TIE, f->tie));
}

static void
test_rings (Fixture *f, gconstpointer data)
{
  KringContribution *today = kring_model_contribution (f->model, f->need, f->library);
  g_autofree char *stranger = NULL;
  const char *strangers[] = { NULL, NULL };
  g_autoptr (KringRow) seen = NULL;

  g_assert_true (kring_operation_add_to_document (f->document, "Stable", NULL, 0, 0, &stranger, NULL));
  kring_viewing_set_change (f->viewing, f->change);
  kring_selection_set (f->selection, KRING_TABLE_ACTOR, f->library);
  act (f, "map.ring-in");
  act (f, "map.ring-in");
  g_assert_cmpint (mark (f, f->library), ==, KRING_MARK_ALTERED);
  seen = kring_editor_dup_contribution (f->editor, f->library);
  g_assert_cmpint (KRING_CONTRIBUTION (seen)->ring, ==, KRING_RING_BESIDE);
  g_assert_cmpint (today->ring, ==, KRING_RING_AVAILABLE);
  g_assert_true (kring_editor_plan_offer (f->editor, f->library, "Open late"));
  act (f, "map.delete");
  g_assert_cmpint (mark (f, f->library), ==, KRING_MARK_ENDED);
  g_assert_cmpuint (n_plans (f), ==, 1);
  /* Who is not on the map comes onto it, and stays selected while more is planned. */
  strangers[0] = stranger;
  g_assert_true (kring_editor_add_existing (f->editor, strangers, KRING_RING_POSSIBLE));
  g_assert_cmpint (mark (f, stranger), ==, KRING_MARK_ADDED);
  kring_selection_set (f->selection, KRING_TABLE_ACTOR, stranger);
  act (f, "map.ring-in");
  g_assert_cmpstr (kring_selection_get_id (f->selection), ==, stranger);
  g_assert_cmpuint (n_plans (f), ==, 2);
  act (f, "map.delete");
  g_assert_false (is_seen (f, stranger));
  g_assert_cmpuint (n_plans (f), ==, 1);
}

/* The sentences are those of the map that is seen. */
static void
test_asked_after (Fixture *f, gconstpointer data)
{
  g_autoptr (KringOrganisation) planned = NULL, after = NULL;

  kring_viewing_set_change (f->viewing, f->change);
  kring_selection_set (f->selection, KRING_TABLE_TIE, f->tie);
  act (f, "map.delete");
  planned = kring_editor_dup_organisation (f->editor);
  kring_viewing_set_time (f->viewing, KRING_TIME_AFTER);
  after = kring_editor_dup_organisation (f->editor);
  g_assert_cmpuint (planned->rows[KRING_TABLE_TIE]->len, ==, 1);
  g_assert_cmpuint (after->rows[KRING_TABLE_TIE]->len, ==, 0);
}

static void
wanted_cb (char **told, const char *name, GStrv actors, const char *tie)
{
  g_free (*told);
  *told = g_strdup_printf ("%s %u %s", name, g_strv_length (actors), tie != NULL ? "tie" : "no tie");
}

/* Or what somebody sees on the map could not become something to be done about it. */
static void
test_change_of_this (Fixture *f, gconstpointer data)
{
  g_autofree char *told = NULL;

  g_signal_connect_swapped (f->editor, "change-wanted", G_CALLBACK (wanted_cb), &told);
  kring_selection_set (f->selection, KRING_TABLE_ACTOR, f->library);
  act (f, "map.change");
  g_assert_cmpstr (told, ==, "Library 1 no tie");
  kring_selection_set (f->selection, KRING_TABLE_TIE, f->tie);
  act (f, "map.change");
  g_assert_cmpstr (told, ==, "Mother – School 2 tie");
}

static void
count_buttons (GtkWidget *widget, guint *n, const char **text)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_tooltip_text (widget) != NULL)
    {
      (*n)++;
      *text = gtk_widget_get_tooltip_text (widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_buttons (child, n, text);
}

/* Or somebody would plan, and believe that it is done. */
static void
test_said_plainly (Fixture *f, gconstpointer data)
{
  GtkWidget *chips = g_object_ref_sink (g_object_new (KRING_TYPE_CHIPS, NULL));
  const char *text = NULL;
  guint n = 0;

  kring_chips_set_editor (KRING_CHIPS (chips), f->editor);
  kring_viewing_set_change (f->viewing, f->change);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  count_buttons (chips, &n, &text);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (text, ==, "Planning: Meet");
  g_object_unref (chips);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  kring_language_init ();
  adw_init ();
#define ADD(name, test) g_test_add ("/plans/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("times are offered where there are changes", test_switch);
  ADD ("a change that is chosen is planned in", test_choosing);
  ADD ("a tie to come is seen, taken back and adopted", test_new_tie);
  ADD ("a tie of today is planned to be another, or to end", test_tie_of_today);
  ADD ("rings are planned", test_rings);
  ADD ("sentences are those of the map that is seen", test_asked_after);
  ADD ("what is selected can become a change", test_change_of_this);
  ADD ("it is said that one is planning", test_said_plainly);
  return g_test_run ();
}
