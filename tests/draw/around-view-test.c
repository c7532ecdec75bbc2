/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-around-view.h"
#include "kring-language.h"
#include "kring-sample.h"

/* The map around a need, as it is drawn. */

static KringAroundView *
view_of (KringMap *map)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  return kring_around_view_new (map, measure, NULL);
}

static KringMap *
small_map (void)
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

  return kring_sample_map ("Pupil long away from school", "I want the grades, and someone to walk in with.", actors,
                           ties);
}

static void
assert_golden (const KringScene *scene, const char *name)
{
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

/* Or the picture would change without anybody having seen it. */
static void
test_goldens (void)
{
  g_autoptr (KringMap) empty = kring_sample_map ("Lonely after 75", "", NULL, NULL);
  g_autoptr (KringMap) small = small_map (), school = kring_sample_school ();
  g_autoptr (KringAroundView) one = view_of (empty), two = view_of (small), three = view_of (school);

  assert_golden (one->scene, "around-empty.txt");
  assert_golden (two->scene, "around-small.txt");
  assert_golden (three->scene, "around-example.txt");
}

static char *
squeezed (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != '\n' && *text != ' ')
      g_string_append_c (out, *text);
  return g_string_free (out, FALSE);
}

static void
check_actor (const KringAroundView *view, guint index)
{
  const KringMapEntry *entry = kring_map_entry (view->map, index);
  const KringDrawable *box = kring_scene_get (view->scene, (guint) view->actor_drawable[index]);
  const KringDrawable *sign = kring_scene_get (view->scene, (guint) view->actor_drawable[index] + 1);
  const KringDrawable *text = kring_scene_get (view->scene, (guint) view->actor_drawable[index] + 2);
  g_autofree char *shown = squeezed (text->text), *name = squeezed (entry->actor->name);

  g_assert_cmpstr (box->id, ==, entry->actor->row.id);
  g_assert_cmpstr (box->name, ==, entry->actor->name);
  g_assert_cmpstr (shown, ==, name);
  g_assert_nonnull (box->description);
  g_assert_true (box->target);
  g_assert_cmpint (kring_scene_find (view->scene, box->id), ==, view->actor_drawable[index]);
  g_assert_cmpint ((int) sign->style.sector, ==, entry->actor->sector);
  g_assert_true (kring_rect_inside (box->bounds, text->bounds, 0));
  g_assert_true (kring_rect_inside (box->bounds, sign->bounds, 0));
  g_assert_false (kring_rect_overlap (sign->bounds, text->bounds));
}

/* What nothing may stand on; the need's own ellipse is held apart by the arrangement and its tests. */
static gboolean
is_label (const KringDrawable *drawable)
{
  if (drawable->style.name == KRING_STYLE_RING_CAPTION)
    return drawable->shape == KRING_SHAPE_TEXT;
  return drawable->style.name == KRING_STYLE_SECTOR_NAME || drawable->style.name == KRING_STYLE_ACTOR;
}

static void
assert_apart (const KringScene *scene)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < kring_scene_length (scene); i++)
    if (is_label (kring_scene_get (scene, i)))
      g_ptr_array_add (labels, (gpointer) kring_scene_get (scene, i));
  for (guint i = 0; i < labels->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const KringDrawable *a = g_ptr_array_index (labels, i), *b = g_ptr_array_index (labels, j);

        if (kring_rect_overlap (a->bounds, kring_rect_grow (b->bounds, -0.1)))
          g_error ("“%s” and “%s” overlap", a->name ? a->name : a->text, b->name ? b->name : b->text);
      }
}

static double
nearest_to_centre (KringRect box, double rx, double ry)
{
  double x = CLAMP (0, box.x, box.x + box.w) / rx, y = CLAMP (0, box.y, box.y + box.h) / ry;

  return x * x + y * y;
}

static void
assert_names_outside (const KringAroundView *view)
{
  double ry = view->around->ring[KRING_N_RINGS] + 5, rx = view->around->aspect * view->around->ring[KRING_N_RINGS] + 5;
  KringRect extents = kring_scene_extents (view->scene);

  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (view->scene, i);

      if (drawable->style.name == KRING_STYLE_SECTOR_NAME)
        g_assert_cmpfloat (nearest_to_centre (drawable->bounds, rx, ry), >, 1);
      if (drawable->shape != KRING_SHAPE_GROUP)
        g_assert_true (kring_rect_inside (extents, drawable->bounds, 0.01));
    }
}

/* Or a name would be cut, covered, or drawn over a line, on a map nobody has tried. */
static void
test_nothing_overlaps (void)
{
  for (guint32 seed = 0; seed < 40; seed++)
    {
      g_autoptr (KringMap) map = kring_sample_random (seed, seed * 2, seed * 3);
      g_autoptr (KringAroundView) view = view_of (map);

      for (guint i = 0; i < map->entries->len; i++)
        check_actor (view, i);
      assert_apart (view->scene);
      assert_names_outside (view);
    }
}

static int
order_of (const KringDrawable *drawable)
{
  return drawable->target ? drawable->order : -1;
}

/* Or a screen reader would say nothing, or things in no order. */
static void
test_structure (void)
{
  g_autoptr (KringMap) map = kring_sample_school ();
  g_autoptr (KringAroundView) view = view_of (map);
  guint targets = 0, n = 1 + map->entries->len + map->ties->len;
  g_autofree gboolean *used = g_new0 (gboolean, n);
  const KringDrawable *figure = kring_scene_get (view->scene, 0);
  KringRing ring = KRING_RING_BESIDE;

  g_assert_cmpint (figure->role, ==, KRING_ROLE_FIGURE);
  g_assert_nonnull (strstr (figure->name, "Länge borta från skolan"));
  for (guint i = 1; i < kring_scene_length (view->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (view->scene, i);

      g_assert_cmpint (drawable->parent, ==, 0);
      g_assert_true (drawable->role == KRING_ROLE_LABEL || drawable->role == KRING_ROLE_DECORATION);
      if (order_of (drawable) < 0)
        continue;
      g_assert_true (drawable->id != NULL && drawable->name != NULL && drawable->description != NULL);
      g_assert_cmpint (drawable->order, <, (int) n);
      g_assert_false (used[drawable->order]);
      used[drawable->order] = TRUE;
      targets++;
      if (drawable->style.name != KRING_STYLE_ACTOR)
        continue;
      g_assert_cmpint ((int) drawable->style.ring, >=, (int) ring);
      ring = drawable->style.ring;
    }
  g_assert_cmpuint (targets, ==, n);
}

/* Or Tab and arrows would not reach somebody on a real map. */
static void
test_keyboard (void)
{
  static const int ways[4][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  g_autoptr (KringMap) map = kring_sample_school ();
  g_autoptr (KringAroundView) view = view_of (map);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
  int first = kring_scene_neighbour (view->scene, -1, 0, 0);

  g_assert_cmpint (first, ==, kring_scene_find (view->scene, map->need->row.id));
  g_array_append_val (queue, first);
  g_hash_table_add (seen, GINT_TO_POINTER (first));
  for (guint at = 0; at < queue->len; at++)
    for (int way = 0; way < 4; way++)
      {
        int next = kring_scene_neighbour (view->scene, g_array_index (queue, int, at), ways[way][0], ways[way][1]);

        if (next >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (next)))
          g_array_append_val (queue, next);
      }
  g_assert_cmpuint (queue->len, ==, 1 + map->entries->len);
}

/* Or a search would show everything alike. */
static void
test_search (void)
{
  g_autoptr (KringMap) map = small_map ();
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringAroundView) by_name = kring_around_view_new (map, measure, &(KringViewOptions){ .search = "scout" });
  g_autoptr (KringAroundView) by_offer = kring_around_view_new (map, measure, &(KringViewOptions){ .search = "morning" });
  g_autoptr (KringAroundView) all = kring_around_view_new (map, measure, &(KringViewOptions){ .search = "" });

  for (guint i = 0; i < map->entries->len; i++)
    {
      const char *name = kring_map_entry (map, i)->actor->name;

      g_assert_cmpint (kring_scene_get (by_name->scene, (guint) by_name->actor_drawable[i])->style.dim, ==,
                       strcmp (name, "Scouts") != 0);
      g_assert_cmpint (kring_scene_get (by_offer->scene, (guint) by_offer->actor_drawable[i])->style.dim, ==,
                       strcmp (name, "Mother") != 0);
      g_assert_false (kring_scene_get (all->scene, (guint) all->actor_drawable[i])->style.dim);
    }
}

static void
test_places (void)
{
  g_autoptr (KringMap) map = kring_sample_school ();
  g_autoptr (KringMeasure) one = kring_measure_new_fixed ();
  g_autoptr (KringAroundView) first = kring_around_view_new (map, one, NULL),
                              again = kring_around_view_new (map, one, NULL);
  g_autofree char *a = kring_scene_to_string (first->scene), *b = kring_scene_to_string (again->scene);

  g_assert_cmpstr (a, ==, b);
}

int
main (int argc, char **argv)
{
  kring_language_init ();
  kring_language_set ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/around-view/the picture is as it was", test_goldens);
  g_test_add_func ("/around-view/the same map gives the same picture", test_places);
  g_test_add_func ("/around-view/no name is cut or covered", test_nothing_overlaps);
  g_test_add_func ("/around-view/everything is said, in the outline's order", test_structure);
  g_test_add_func ("/around-view/arrow keys reach everybody", test_keyboard);
  g_test_add_func ("/around-view/a search dims the rest", test_search);
  return g_test_run ();
}
