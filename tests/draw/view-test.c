/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-sample.h"
#include "kring-view.h"

/* What is in view in each of the three arrangements, and what is drawn over it. */

static KringModel *
small (void)
{
  static const KringSampleActor actors[] = {
    { "Mother", KRING_SECTOR_OWN, KRING_RING_BESIDE, "calls every morning" },
    { "School counsellor", KRING_SECTOR_OUR, KRING_RING_BESIDE },
    { "Child and adolescent psychiatry", KRING_SECTOR_PUBLIC, KRING_RING_ENGAGED },
    { "Riding stable", KRING_SECTOR_BUSINESS, KRING_RING_AVAILABLE },
    { "Scouts", KRING_SECTOR_CIVIL, KRING_RING_POSSIBLE },
    { NULL },
  };
  static const KringSampleTie ties[] = {
    { "Mother", "School counsellor", KRING_STRENGTH_STRONG, KRING_DIRECTION_BOTH },
    { "School counsellor", "Child and adolescent psychiatry", KRING_STRENGTH_STRAINED, KRING_DIRECTION_FORWARD },
    { "Mother", "Scouts", KRING_STRENGTH_WEAK, KRING_DIRECTION_NONE },
    { NULL },
  };

  return kring_sample_model ("Pupil long away from school", "I want the grades, and someone to walk in with.", actors,
                             ties);
}

static KringView *
around (KringModel *model)
{
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);
  g_autoptr (KringMap) map = kring_map_new (model, KRING_ROW (g_ptr_array_index (needs, 0))->id);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  return kring_view_new_around (map, measure, NULL);
}

static KringView *
whole (KringModel *model, KringArrangement arrangement)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  return kring_view_new_whole (organisation, arrangement, measure, NULL);
}

static guint
count (const KringScene *scene, KringStyleName name)
{
  guint found = 0;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    found += kring_scene_get (scene, i)->style.name == name;
  return found;
}

/* Or an actor that is dragged would be seen twice, or leave its ties behind. */
static void
test_drag (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringView) view = around (model);
  g_autofree char *mother = kring_sample_id (0);
  KringPoint there = kring_around_point (view->around->around, KRING_RING_AVAILABLE, KRING_SECTOR_CIVIL, 0.5, 0.5);
  g_autoptr (KringScene) still = kring_view_without (view, mother);
  g_autoptr (KringScene) over = kring_view_drag_overlay (view, mother, there);
  const KringDrawable *box = kring_scene_get (over, (guint) kring_scene_find (over, mother));

  g_assert_cmpint (kring_scene_find (still, mother), ==, -1);
  g_assert_cmpuint (count (still, KRING_STYLE_ACTOR), ==, 4);
  g_assert_cmpuint (count (still, KRING_STYLE_TIE), ==, 1);
  g_assert_cmpuint (count (over, KRING_STYLE_TIE), ==, 2);
  g_assert_cmpuint (count (over, KRING_STYLE_ACTOR), ==, 1);
  g_assert_cmpfloat_with_epsilon (kring_rect_centre (box->bounds).x, there.x, 0.001);
  g_assert_cmpfloat_with_epsilon (kring_rect_centre (box->bounds).y, there.y, 0.001);
  g_assert_cmpint (kring_scene_get (over, 0)->style.name, ==, KRING_STYLE_DROP);
  g_assert_cmpint (kring_scene_get (over, 0)->style.ring, ==, KRING_RING_AVAILABLE);
  g_assert_cmpint (kring_scene_get (over, 0)->style.sector, ==, KRING_SECTOR_CIVIL);
  /* On the need itself there is nothing to drop into. */
  kring_scene_unref (over);
  over = kring_view_drag_overlay (view, mother, (KringPoint){ 0, 0 });
  g_assert_cmpuint (count (over, KRING_STYLE_DROP), ==, 0);
}

/* Or one could not see what is selected, and what the keyboard is on. */
static void
test_overlays (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringView) view = around (model);
  const KringMap *map = view->around->map;
  g_autofree char *mother = kring_sample_id (0), *scouts = kring_sample_id (4);
  const char *tie = ((KringRow *) g_ptr_array_index (map->ties, 0))->id;
  g_autoptr (KringScene) none = kring_view_overlay_new (view, NULL, mother, FALSE);
  g_autoptr (KringScene) both = kring_view_overlay_new (view, (const char *const[]){ mother, scouts, NULL }, mother, TRUE);
  g_autoptr (KringScene) along = kring_view_overlay_new (view, (const char *const[]){ tie, NULL }, map->need->row.id, TRUE);
  g_autoptr (KringScene) loose = kring_view_tie_overlay (view, mother, (KringPoint){ 300, 10 }, NULL);
  g_autoptr (KringScene) caught = kring_view_tie_overlay (view, mother, (KringPoint){ 300, 10 }, scouts);
  KringRect box = kring_scene_get (view->diagram->scene, (guint) kring_scene_find (view->diagram->scene, mother))->bounds;

  g_assert_cmpuint (kring_scene_length (none), ==, 0);
  g_assert_cmpuint (kring_scene_length (both), ==, 3);
  g_assert_true (kring_rect_inside (kring_scene_get (both, 0)->bounds, box, -2));
  g_assert_true (kring_rect_inside (kring_scene_get (both, 2)->bounds, kring_scene_get (both, 0)->bounds, -2));
  g_assert_cmpuint (count (along, KRING_STYLE_TIE), ==, 1);
  g_assert_cmpint (kring_scene_get (along, 2)->shape, ==, KRING_SHAPE_ELLIPSE);
  g_assert_cmpuint (count (loose, KRING_STYLE_SELECTION), ==, 1);
  g_assert_cmpuint (count (caught, KRING_STYLE_SELECTION), ==, 2);
  g_assert_cmpfloat (kring_scene_get (loose, 1)->curve.p[3].x, ==, 300);
  g_assert_cmpfloat (kring_scene_get (caught, 2)->curve.p[3].x, !=, 300);
}

/* Or switching between the arrangements would lose somebody on the way, or make a picture that no page can carry. */
static void
test_same_actors (void)
{
  g_autoptr (KringModel) model = small ();

  for (int arrangement = 0; arrangement < KRING_N_ARRANGEMENTS; arrangement++)
    {
      g_autoptr (KringView) view = arrangement == KRING_ARRANGEMENT_AROUND ? around (model) : whole (model, arrangement);
      g_autoptr (GArray) outline = view->diagram->outline (view->diagram->view);

      for (guint i = 0; i < 5; i++)
        {
          g_autofree char *id = kring_sample_id (i);

          g_assert_true (kring_view_is_actor (view, id));
        }
      g_assert_cmpint (view->arrangement, ==, arrangement);
      g_assert_cmpuint (outline->len, >=, 6);
      g_assert_nonnull (kring_diagram_alternative (view->diagram));
    }
}

/* Or an actor dragged in the network would leave its ties, or the line to its need, behind. */
static void
test_drag_in_network (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringView) view = whole (model, KRING_ARRANGEMENT_NETWORK);
  g_autofree char *mother = kring_sample_id (0);
  KringPoint there = { 400, 300 };
  g_autoptr (KringScene) still = kring_view_without (view, mother);
  g_autoptr (KringScene) over = kring_view_drag_overlay (view, mother, there);

  g_assert_cmpuint (count (view->diagram->scene, KRING_STYLE_SPOKE), ==, 3);
  g_assert_cmpuint (count (still, KRING_STYLE_SPOKE), ==, 2);
  g_assert_cmpuint (count (over, KRING_STYLE_SPOKE), ==, 1);
  g_assert_cmpuint (count (over, KRING_STYLE_TIE), ==, 2);
  g_assert_cmpuint (count (over, KRING_STYLE_ACTOR), ==, 1);
  g_assert_cmpuint (count (over, KRING_STYLE_DROP), ==, 0);
}

static guint
count_labels (const KringScene *scene, const char *text)
{
  guint found = 0;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    found += kring_scene_get (scene, i)->text != NULL && strstr (kring_scene_get (scene, i)->text, text) != NULL;
  return found;
}

/* Or a team that asks for the ways between two would see only one of them, or a label that hides whom it is about. */
static void
test_ways (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autofree char *mother = kring_sample_id (0), *psychiatry = kring_sample_id (2);
  g_autoptr (KringTwoWays) ways = kring_two_ways_new (organisation, NULL, mother, psychiatry);

  /* There is no line in the sample, so that it is said as if there were one: over the counsellor and the scouts. */
  g_ptr_array_add (ways->line, g_strdup (mother));
  g_ptr_array_add (ways->line, kring_sample_id (4));
  g_ptr_array_add (ways->line, g_strdup (psychiatry));
  for (int arrangement = 0; arrangement < KRING_N_ARRANGEMENTS; arrangement++)
    {
      g_autoptr (KringView) view = arrangement == KRING_ARRANGEMENT_AROUND ? around (model) : whole (model, arrangement);
      g_autoptr (KringScene) over = kring_view_ways_overlay (view, ways, measure);

      g_assert_cmpuint (count (over, KRING_STYLE_WAY_LINE), ==, 2);
      g_assert_cmpuint (count (over, KRING_STYLE_WAY_NETWORK), ==, 2);
      g_assert_cmpuint (count_labels (over, "one manager"), ==, 1);
      g_assert_cmpuint (count_labels (over, "two steps"), ==, 1);
      for (guint i = 0; i < kring_scene_length (over); i++)
        if (kring_scene_get (over, i)->style.name == KRING_STYLE_WAY_LABEL)
          g_assert_false (kring_rect_inside (kring_scene_get (over, i)->bounds,
                                             kring_scene_get (view->diagram->scene,
                                                              (guint) kring_scene_find (view->diagram->scene, mother))->bounds,
                                             0));
    }
}

/* Or the managers on a way through the line would be pale, because they are not on the map around the need; and an
 * organisation that was brought in would be all pale. */
static void
test_apart_and_bright (void)
{
  g_autoptr (KringModel) model = small ();
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autofree char *mother = kring_sample_id (0);
  g_autoptr (GHashTable) bright = g_hash_table_new (g_str_hash, g_str_equal);
  KringViewOptions lit = { .need = "another need", .bright = bright };

  g_hash_table_add (bright, mother);
  for (int arrangement = KRING_ARRANGEMENT_HIERARCHY; arrangement < KRING_N_ARRANGEMENTS; arrangement++)
    {
      g_autoptr (KringView) view = kring_view_new_whole (organisation, arrangement, measure, &lit);
      const KringScene *scene = view->diagram->scene;

      for (guint i = 0; i < 5; i++)
        {
          g_autofree char *id = kring_sample_id (i);
          const KringDrawable *box = kring_scene_get (scene, (guint) kring_scene_find (scene, id));

          g_assert_true (box->style.apart);
          g_assert_cmpint (box->style.dim, ==, i != 0);
        }
      g_assert_true (view->diagram->signs.apart);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/view/drag", test_drag);
  g_test_add_func ("/view/overlays", test_overlays);
  g_test_add_func ("/view/same-actors", test_same_actors);
  g_test_add_func ("/view/drag-in-network", test_drag_in_network);
  g_test_add_func ("/view/ways", test_ways);
  g_test_add_func ("/view/apart-and-bright", test_apart_and_bright);
  return g_test_run ();
}
