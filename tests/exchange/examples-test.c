/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-beside.h"
#include "kring-examples.h"
#include "kring-exchange-case.h"
#include "kring-hierarchy-view.h"
#include "kring-language.h"
#include "kring-placing.h"
#include "kring-talk-check.h"
#include "kring-test-folder.h"

static char *folder;

static void
each_example (void (*test) (KringDocument *document, const char *name, const char *language))
{
  for (guint e = 0; kring_examples[e] != NULL; e++)
    for (guint l = 0; kring_languages[l] != NULL; l++)
      {
        KringDocument *document = kring_case_document (kring_examples[e], kring_languages[l]);

        test (document, kring_examples[e], kring_languages[l]);
        kring_case_close (document);
      }
}

static void
sound (KringDocument *document, const char *name, const char *language)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) breaches = kring_document_check (document);
  g_autofree char *title = kring_document_dup_title (document);

  g_ptr_array_extend_and_steal (breaches, kring_talk_check (model));
  for (guint i = 0; i < breaches->len; i++)
    g_test_message ("%s.%s: %s", name, language, (char *) g_ptr_array_index (breaches, i));
  g_assert_cmpuint (breaches->len, ==, 0);
  g_assert_cmpstr (kring_model_get_document (model)->language, ==, language);
  g_assert_cmpstr (title, !=, "");
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_NEED), >=, 2);
  /* It is where one begins: undo would empty the window. */
  g_assert_null (kring_document_get_undo_label (document));
}

/* Lost otherwise: the first thing anybody sees of the program. */
static void
test_sound (void)
{
  each_example (sound);
}

static void
placed (KringDocument *document, const char *name, const char *language)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) brings = kring_model_all (model, KRING_TABLE_CONTRIBUTION);

  for (guint i = 0; i < brings->len; i++)
    {
      KringContribution *row = g_ptr_array_index (brings, i);
      KringPlace *place = kring_model_place (model, row->need, KRING_ARRANGEMENT_AROUND, row->actor);

      g_assert_nonnull (place);
      g_assert_false (place->pinned);
    }
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_PLACE), ==, brings->len);
}

/* What has no place on the map yet: as many in every language, so that nobody is shown less for speaking Danish. */
static void
told (KringDocument *document, const char *name, const char *language)
{
  static const KringTableIndex tables[]
      = { KRING_TABLE_NEED,        KRING_TABLE_STORY,  KRING_TABLE_VERDICT, KRING_TABLE_TAG,
          KRING_TABLE_TAGGING,     KRING_TABLE_NOTE,   KRING_TABLE_CHANGE,  KRING_TABLE_TRIAL,
          KRING_TABLE_MEASUREMENT, KRING_TABLE_THREAT, KRING_TABLE_PLAN,    KRING_TABLE_AGREEMENT };
  KringModel *model = kring_document_get_model (document);
  KringDocument *english = kring_case_document (name, "en");
  const char *need = kring_case_need (document, 0);
  g_autoptr (GPtrArray) verdicts
      = kring_beside_verdicts (kring_model_referring (model, KRING_TABLE_VERDICT, "need", need), need);

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_assert_cmpuint (kring_model_count (model, tables[t]), >, 0);
      g_assert_cmpuint (kring_model_count (model, tables[t]), ==,
                        kring_model_count (kring_document_get_model (english), tables[t]));
    }
  g_assert_cmpuint (kring_model_referring (model, KRING_TABLE_STORY, "need", need)->len, ==, 2);
  /* And one on a test. */
  g_assert_cmpuint (verdicts->len, ==, 3);
  g_assert_cmpuint (kring_model_referring (model, KRING_TABLE_VERDICT, "need", need)->len, ==, 4);
  g_assert_cmpuint (kring_model_referring (model, KRING_TABLE_NOTE, "need", need)->len, ==, 2);
  for (int t = KRING_TABLE_TEMPLATE; t <= KRING_TABLE_FOLLOW_UP; t++)
    g_assert_cmpuint (kring_model_count (model, t), ==, kring_model_count (kring_document_get_model (english), t));
  kring_case_close (english);
}

/* Lost otherwise: that the citizen judges, which nobody sees on an empty page. */
static void
test_told (void)
{
  each_example (told);
}

/* Lost otherwise: a map that is arranged anew whenever it is opened. */
static void
test_placed (void)
{
  each_example (placed);
}

static void
clear (KringDocument *document, const char *name, const char *language)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  for (guint i = 0; i < kring_model_count (kring_document_get_model (document), KRING_TABLE_NEED); i++)
    {
      g_autoptr (KringMap) map = kring_map_new (kring_document_get_model (document), kring_case_need (document, i));
      g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);

      kring_case_assert_clear (view);
    }
}

/* Lost otherwise: a name that cannot be read. */
static void
test_nothing_overlaps (void)
{
  each_example (clear);
}

static void
count_cb (KringModel *model, GArray *changes, guint *count)
{
  *count += changes->len;
}

static guint
moved_by_placing (KringDocument *document)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  KringModel *model = kring_document_get_model (document);
  guint count = 0, needs = kring_model_count (model, KRING_TABLE_NEED);
  gulong handler = g_signal_connect (model, "changed", G_CALLBACK (count_cb), &count);

  for (guint i = 0; i < needs; i++)
    {
      g_autoptr (KringMap) map = kring_map_new (model, kring_case_need (document, i));
      KringEdit *edit = kring_document_edit (document, "Place", NULL);

      kring_placing_add (edit, map, measure);
      g_assert_true (kring_edit_commit (edit, NULL));
    }
  g_signal_handler_disconnect (model, handler);
  return count;
}

static void
stays (KringDocument *document, const char *name, const char *language)
{
  g_autofree char *file = g_strdup_printf ("%s.%s.kring", name, language);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *content = kring_case_content (document);
  g_autofree char *reopened = NULL;
  KringDocument *again;

  g_assert_cmpuint (moved_by_placing (document), ==, 0);
  g_assert_null (kring_document_get_undo_label (document));
  g_assert_true (kring_document_save_as (document, path, FALSE, NULL));
  again = kring_document_open (path, KRING_OPEN_READ_ONLY, NULL);
  g_assert_nonnull (again);
  reopened = kring_case_content (again);
  g_assert_cmpstr (reopened, ==, content);
  kring_case_close (again);
}

/* Lost otherwise: what the team remembers of where everybody stood, when it opens the map the week after. */
static void
test_opening_moves_nothing (void)
{
  each_example (stays);
}

/* Lost otherwise: a picture in which others stand elsewhere because it was exported in the neighbours' language. */
static void
test_language_moves_nothing (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringMap) map = kring_map_new (kring_document_get_model (document), kring_case_need (document, 0));

  for (guint l = 0; kring_languages[l] != NULL; l++)
    {
      g_autoptr (KringAroundView) view = NULL;

      kring_language_set (kring_languages[l]);
      view = kring_around_view_new (map, measure, NULL);
      for (guint i = 0; i < map->entries->len; i++)
        {
          g_assert_cmpfloat (view->around->u[i], ==, kring_map_entry (map, i)->place->u);
          g_assert_cmpfloat (view->around->v[i], ==, kring_map_entry (map, i)->place->v);
        }
    }
  kring_language_set (NULL);
  kring_case_close (document);
}

/* Lost otherwise: two who begin with the same example cannot compare what they made of it. */
static void
test_same_ids (void)
{
  KringDocument *one = kring_case_document ("work", "da"), *other = kring_case_document ("work", "da");
  g_autoptr (GPtrArray) actors = kring_model_all (kring_document_get_model (one), KRING_TABLE_ACTOR);

  for (guint i = 0; i < actors->len; i++)
    {
      KringRow *row = g_ptr_array_index (actors, i);

      g_assert_true (kring_row_equal (row, kring_model_get (kring_document_get_model (other), KRING_TABLE_ACTOR, row->id)));
    }
  kring_case_close (one);
  kring_case_close (other);
}

static void
assert_golden (const KringScene *scene, const char *example)
{
  g_autofree char *name = g_strdup_printf ("hierarchy-%s.txt", example);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *beside = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autofree char *text = kring_scene_to_string (scene), *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (text, golden) == 0)
    return;
  g_file_set_contents (beside, text, -1, NULL);
  g_error ("the scene is no longer that of tests/golden/%s: compare it with %s, and if the change is meant run the test "
           "with KRING_GOLDEN_WRITE=1", name, beside);
}

/* Lost otherwise: the line chart that a team sees first, changed without anybody having seen it. */
static void
test_hierarchies (void)
{
  for (guint e = 0; kring_examples[e] != NULL; e++)
    {
      KringDocument *document = kring_case_document (kring_examples[e], "en");
      g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
      g_autoptr (KringOrganisation) organisation = kring_organisation_new (kring_document_get_model (document));
      g_autoptr (KringHierarchyView) view = NULL;

      kring_language_set ("en");
      view = kring_hierarchy_view_new (organisation, measure, NULL);
      assert_golden (view->scene, kring_examples[e]);
      kring_language_set (NULL);
      kring_case_close (document);
    }
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/examples/sound", test_sound);
  g_test_add_func ("/examples/told", test_told);
  g_test_add_func ("/examples/placed", test_placed);
  g_test_add_func ("/examples/nothing-overlaps", test_nothing_overlaps);
  g_test_add_func ("/examples/opening-moves-nothing", test_opening_moves_nothing);
  g_test_add_func ("/examples/language-moves-nothing", test_language_moves_nothing);
  g_test_add_func ("/examples/same-ids", test_same_ids);
  g_test_add_func ("/examples/hierarchies", test_hierarchies);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
