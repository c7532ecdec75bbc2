/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-export.h"
#include "kring-language.h"
#include "kring-note-box.h"
#include "kring-page.h"
#include "kring-sample.h"
#include "kring-view.h"

/* What stands on a picture beside its actors: notes, and the citizen's own verdicts. */

#define NEED_ID(model) (KRING_ROW (g_ptr_array_index (needs_of (model), 0))->id)

static GPtrArray *
needs_of (KringModel *model)
{
  static GPtrArray *needs;

  g_clear_pointer (&needs, g_ptr_array_unref);
  needs = kring_model_all (model, KRING_TABLE_NEED);
  return needs;
}

static void
put (KringModel *model, gpointer row)
{
  g_autoptr (GArray) changes = kring_row_events_new ();

  kring_row_events_add (changes, NULL, row);
  kring_model_apply (model, changes);
  kring_row_unref (row);
}

static char *
note_id (guint number)
{
  return g_strdup_printf ("00000000-0000-4000-c000-%012u", number);
}

static void
put_note (KringModel *model, guint number, KringArrangement arrangement, const char *text, double u, double v)
{
  g_autofree char *id = note_id (number);
  KringNote *note = KRING_NOTE (kring_row_new_with_id (KRING_NOTE_TABLE, id));

  kring_set (&note->need, arrangement == KRING_ARRANGEMENT_AROUND ? NEED_ID (model) : NULL);
  note->arrangement = (int) arrangement;
  kring_set (&note->text, text);
  note->u = u;
  note->v = v;
  put (model, note);
}

static void
put_verdict (KringModel *model, KringJudgement value, const char *day, const char *judges)
{
  KringVerdict *verdict = KRING_VERDICT (kring_row_new (KRING_VERDICT_TABLE));

  kring_set (&verdict->need, NEED_ID (model));
  kring_set (&verdict->judges, judges);
  kring_set (&verdict->given_on, day);
  verdict->value = (int) value;
  put (model, verdict);
}

static KringModel *
small (void)
{
  static const KringSampleActor actors[] = {
    { "Mother", KRING_SECTOR_OWN, KRING_RING_BESIDE },
    { "Scouts", KRING_SECTOR_CIVIL, KRING_RING_POSSIBLE },
    { NULL },
  };
  KringModel *model = kring_sample_model ("Pupil long away", "I want the grades.", actors, NULL);

  put_note (model, 2, KRING_ARRANGEMENT_AROUND, "Is there a door other than the main entrance?", -1.2, 1);
  put_note (model, 1, KRING_ARRANGEMENT_AROUND, "Ask before\nthe summer", 0.25, -0.5);
  put_note (model, 3, KRING_ARRANGEMENT_HIERARCHY, "Who decides?", 30, 1);
  put_note (model, 4, KRING_ARRANGEMENT_NETWORK, "Too far apart", -20, 2);
  put_verdict (model, KRING_JUDGEMENT_BETTER, "2026-05-20", NULL);
  put_verdict (model, KRING_JUDGEMENT_WORSE, "2026-01-19", NULL);
  put_verdict (model, KRING_JUDGEMENT_SAME, "2026-03-16", NULL);
  put_verdict (model, KRING_JUDGEMENT_AS_WISHED, "2026-06-01", "00000000-0000-4000-d000-000000000001");
  return model;
}

static KringView *
view_of (KringModel *model, KringArrangement arrangement)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringMap) map = kring_map_new (model, NEED_ID (model));
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);

  if (arrangement == KRING_ARRANGEMENT_AROUND)
    return kring_view_new_around (map, measure, NULL);
  return kring_view_new_whole (organisation, arrangement, measure, NULL);
}

static void
assert_golden (const KringScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *text = kring_scene_to_string (scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

/* Or the picture would change without anybody having seen it. */
static void
test_golden (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringView) view = view_of (model, KRING_ARRANGEMENT_AROUND);

  assert_golden (view->diagram->scene, "around-beside.txt");
}

/* Or a note would be on the wrong picture, in the wrong place, or not be found by mouse, keyboard and screen reader. */
static void
test_notes_in_each_view (void)
{
  static const guint numbers[KRING_N_ARRANGEMENTS] = { 1, 3, 4 };
  g_autoptr (KringModel) model = small ();

  for (int arrangement = 0; arrangement < KRING_N_ARRANGEMENTS; arrangement++)
    {
      g_autoptr (KringView) view = view_of (model, (KringArrangement) arrangement);
      const KringScene *scene = view->diagram->scene;
      g_autofree char *id = note_id (numbers[arrangement]);
      KringNote *note = KRING_NOTE (kring_model_get (model, KRING_TABLE_NOTE, id));
      int index = kring_scene_find (scene, id);
      const KringDrawable *sheet;
      KringPoint place;

      g_assert_cmpint (index, >=, 0);
      sheet = kring_scene_get (scene, (guint) index);
      place = kring_view_note_place (view, kring_rect_centre (sheet->bounds));
      g_assert_cmpfloat_with_epsilon (place.x, note->u, 0.01);
      g_assert_cmpfloat_with_epsilon (place.y, note->v, 0.01);
      g_assert_true (kring_view_is_note (view, id));
      g_assert_true (g_str_has_prefix (sheet->name, "Note: "));
      g_assert_cmpint (kring_scene_hit (scene, kring_rect_centre (sheet->bounds), 1), ==, index);
      for (guint other = 1; other <= 4; other++)
        {
          g_autofree char *theirs = note_id (other);

          g_assert_cmpint (kring_view_has (view, theirs), ==, other == numbers[arrangement] || (arrangement == 0 && other == 2));
        }
      for (guint i = 0; i < kring_scene_length (scene); i++)
        if (kring_scene_get (scene, i)->style.name == KRING_STYLE_ACTOR)
          g_assert_cmpint (kring_scene_get (scene, i)->order, <, sheet->order);
    }
}

/* Or a note's words would stand outside its sheet, or a long one be a strip down the map. */
static void
test_size (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (GString) text = g_string_new ("Word");
  g_autofree char *none = NULL;
  KringPoint least = kring_note_size (measure, "", &none);

  g_assert_cmpfloat (least.x, >, 40);
  g_assert_cmpfloat (least.y, >, 20);
  for (guint words = 1; words < 90; words++)
    {
      g_autofree char *lines = NULL;
      KringPoint size = kring_note_size (measure, text->str, &lines);
      g_autofree char *joined = g_strdelimit (g_strdup (lines), "\n", ' ');

      g_assert_cmpstr (joined, ==, text->str);
      g_assert_cmpfloat (size.y, <=, 1.2 * size.x);
      g_string_append (text, " wording");
    }
}

/* Or a dragged note would be seen twice, or an actor's line to it be drawn. */
static void
test_drag (void)
{
  g_autoptr (KringModel) model = small ();

  for (int arrangement = 0; arrangement < KRING_N_ARRANGEMENTS; arrangement += 2)
    {
      g_autoptr (KringView) view = view_of (model, (KringArrangement) arrangement);
      g_autofree char *id = note_id (arrangement == 0 ? 1 : 4);
      g_autoptr (KringScene) still = kring_view_without (view, id);
      g_autoptr (KringScene) over = kring_view_drag_overlay (view, id, (KringPoint){ 300, 200 });

      g_assert_cmpint (kring_scene_find (still, id), ==, -1);
      g_assert_cmpuint (kring_scene_length (still), ==, kring_scene_length (view->diagram->scene) - KRING_NOTE_PARTS);
      g_assert_cmpuint (kring_scene_length (over), ==, KRING_NOTE_PARTS);
      g_assert_cmpfloat (kring_rect_centre (kring_scene_get (over, 0)->bounds).x, ==, 300);
    }
}

/* Or whoever gathers actors would gather notes, and lose them when the actors are taken off. */
static void
test_lasso (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringView) view = view_of (model, KRING_ARRANGEMENT_AROUND);
  g_auto (GStrv) all = kring_scene_enclosed (view->diagram->scene, NULL, 0, KRING_SHAPE_BOX);

  g_assert_cmpuint (g_strv_length (all), ==, 2);
}

static guint
blocks_of (const KringScene *scene, guint *columns, KringRect *need)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  double tallest = 0;
  guint blocks = 0;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (scene, i);

      if (drawable->style.name == KRING_STYLE_NEED)
        *need = drawable->bounds;
      if (drawable->style.name != KRING_STYLE_VERDICT)
        continue;
      g_assert_true (kring_rect_inside (*need, drawable->bounds, 0));
      if (drawable->shape != KRING_SHAPE_BOX)
        continue;
      tallest = MAX (tallest, drawable->bounds.h);
      blocks += drawable->bounds.h > tallest / 2;
      g_hash_table_add (seen, GINT_TO_POINTER ((int) (drawable->bounds.x * 10)));
    }
  *columns = g_hash_table_size (seen);
  return blocks;
}

/* Or the organisation's picture would say what the citizen did not: a verdict on one change as one on the need, too many
 * to see, or the oldest as the newest. */
static void
test_verdicts (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringView) three = view_of (model, KRING_ARRANGEMENT_AROUND), six = NULL;
  KringRect need = { 0 };
  guint columns;

  /* One, two and three of four. */
  g_assert_cmpuint (blocks_of (three->diagram->scene, &columns, &need), ==, 6);
  g_assert_cmpuint (columns, ==, 3);
  g_assert_true (three->diagram->signs.verdict[KRING_JUDGEMENT_WORSE]);
  g_assert_false (three->diagram->signs.verdict[KRING_JUDGEMENT_AS_WISHED]);
  for (int day = 1; day <= 3; day++)
    {
      g_autofree char *date = g_strdup_printf ("2026-07-0%d", day);

      put_verdict (model, KRING_JUDGEMENT_AS_WISHED, date, NULL);
    }
  six = view_of (model, KRING_ARRANGEMENT_AROUND);
  /* The last five: two, three, and three times four. */
  g_assert_cmpuint (blocks_of (six->diagram->scene, &columns, &need), ==, 17);
  g_assert_cmpuint (columns, ==, 5);
}

/* Or the page would cut what lies outside the outermost ring, or nobody would know what the marks mean. */
static void
test_paper (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringMap) map = kring_map_new (model, NEED_ID (model));
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringView) view = kring_view_new_around (map, measure, NULL);
  KringExportOptions options = { .page = KRING_PAGE_FIT, .language = "en", .title = "Pupil" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kring_export (view->diagram, measure, KRING_FILE_SVG, &options, NULL, &error);
  KringPage *page = kring_page_new (view->diagram, measure, &options, &error);
  const KringPagePart *figure = &g_array_index (page->parts, KringPagePart, 1);
  g_autofree char *id = note_id (2), *text = NULL;
  KringRect note = kring_scene_get (figure->scene, (guint) kring_scene_find (figure->scene, id))->bounds;

  g_assert_no_error (error);
  g_assert_cmpfloat (figure->origin.x + note.x * figure->scale, >, 0);
  g_assert_cmpfloat (figure->origin.y + (note.y + note.h) * figure->scale, <, page->size.y);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "The citizen’s own verdict"));
  g_assert_nonnull (strstr (text, "Own verdict: better"));
  g_assert_nonnull (strstr (text, "Note: Ask before the summer"));
  kring_page_free (page);
}

/* Or what lies on the map would be forgotten where a map is made of another. */
static void
test_values (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringMap) map = kring_map_new (model, NEED_ID (model));
  g_autofree char *id = note_id (1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  KringRow *moved = kring_row_copy (kring_model_get (model, KRING_TABLE_NOTE, id));
  g_autoptr (KringMap) amended = NULL;

  KRING_NOTE (moved)->v = 2;
  g_ptr_array_add (rows, moved);
  amended = kring_map_amended (map, model, rows);
  g_assert_cmpuint (map->notes->len, ==, 2);
  g_assert_cmpstr (KRING_ROW (g_ptr_array_index (map->notes, 0))->id, ==, id);
  g_assert_cmpuint (amended->notes->len, ==, 2);
  g_assert_true (g_ptr_array_index (amended->notes, 1) == (gpointer) moved);
  g_assert_cmpuint (amended->verdicts->len, ==, 3);
}

int
main (int argc, char **argv)
{
  kring_language_init ();
  kring_language_set ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/beside/the picture is as it was", test_golden);
  g_test_add_func ("/beside/notes in each view", test_notes_in_each_view);
  g_test_add_func ("/beside/notes hold their words", test_size);
  g_test_add_func ("/beside/a note is dragged whole", test_drag);
  g_test_add_func ("/beside/a lasso takes no notes", test_lasso);
  g_test_add_func ("/beside/verdicts are the citizen's own", test_verdicts);
  g_test_add_func ("/beside/paper", test_paper);
  g_test_add_func ("/beside/maps made of maps", test_values);
  return g_test_run ();
}
