/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-scene.h"

/* A scene is what pointer, keyboard, screen reader and paper go by. */

static KringDrawable *
add_target (KringScene *scene, KringShape shape, KringStyleName name, KringRect bounds, const char *id)
{
  KringDrawable *drawable = kring_scene_add (scene, shape, (KringStyle){ name }, bounds);

  drawable->id = g_strdup (id);
  drawable->target = TRUE;
  return drawable;
}

static void
add_tie (KringScene *scene, KringPoint from, KringPoint to, const char *id)
{
  KringCurve curve = { { from, from, to, to } };

  add_target (scene, KRING_SHAPE_CURVE, KRING_STYLE_TIE, kring_curve_bounds (&curve), id)->curve = curve;
}

/* Two boxes with a tie from one to the other that passes under a third, and the need. */
static KringScene *
small_scene (void)
{
  KringScene *scene = kring_scene_new ();

  add_target (scene, KRING_SHAPE_ELLIPSE, KRING_STYLE_NEED, (KringRect){ -50, -40, 100, 80 }, "need");
  add_target (scene, KRING_SHAPE_BOX, KRING_STYLE_ACTOR, (KringRect){ 100, 0, 60, 20 }, "left");
  add_target (scene, KRING_SHAPE_BOX, KRING_STYLE_ACTOR, (KringRect){ 200, 0, 60, 20 }, "middle");
  add_target (scene, KRING_SHAPE_BOX, KRING_STYLE_ACTOR, (KringRect){ 300, 0, 60, 20 }, "right");
  kring_scene_add (scene, KRING_SHAPE_BOX, (KringStyle){ KRING_STYLE_RING_CAPTION }, (KringRect){ 265, 2, 30, 16 });
  add_tie (scene, (KringPoint){ 160, 10 }, (KringPoint){ 300, 10 }, "tie");
  return scene;
}

static const char *
id_at (const KringScene *scene, double x, double y, double slack)
{
  int index = kring_scene_hit (scene, (KringPoint){ x, y }, slack);

  return index < 0 ? NULL : kring_scene_get (scene, (guint) index)->id;
}

/* Or a click would select a line behind the box that was clicked, or nothing. */
static void
test_hit (void)
{
  g_autoptr (KringScene) scene = small_scene ();

  g_assert_cmpstr (id_at (scene, 110, 5, 4), ==, "left");
  g_assert_cmpstr (id_at (scene, 230, 10, 4), ==, "middle");
  g_assert_cmpstr (id_at (scene, 180, 10, 4), ==, "tie");
  g_assert_cmpstr (id_at (scene, 180, 13.5, 4), ==, "tie");
  g_assert_null (id_at (scene, 180, 15, 4));
  g_assert_cmpstr (id_at (scene, 280, 10, 4), ==, "tie");
  g_assert_cmpstr (id_at (scene, 0, 0, 4), ==, "need");
  /* The corner of the rectangle round an ellipse is not in it. */
  g_assert_null (id_at (scene, 48, 38, 4));
}

static void
test_hit_nearest_line (void)
{
  g_autoptr (KringScene) scene = kring_scene_new ();

  add_tie (scene, (KringPoint){ 0, 0 }, (KringPoint){ 100, 0 }, "upper");
  add_tie (scene, (KringPoint){ 0, 6 }, (KringPoint){ 100, 6 }, "lower");
  g_assert_cmpstr (id_at (scene, 50, 1, 8), ==, "upper");
  g_assert_cmpstr (id_at (scene, 50, 5, 8), ==, "lower");
  g_assert_cmpstr (id_at (scene, 50, 13.9, 8), ==, "lower");
}

/* Or the selection would be lost with every edit. */
static void
test_find (void)
{
  g_autoptr (KringScene) scene = small_scene ();

  g_assert_cmpint (kring_scene_find (scene, "left"), ==, 1);
  g_assert_cmpint (kring_scene_find (scene, "tie"), ==, 5);
  g_assert_cmpint (kring_scene_find (scene, "nobody"), ==, -1);
  g_assert_cmpint (kring_scene_find (scene, NULL), ==, -1);
  add_target (scene, KRING_SHAPE_BOX, KRING_STYLE_ACTOR, (KringRect){ 0, 0, 1, 1 }, "late");
  g_assert_cmpint (kring_scene_find (scene, "late"), ==, 6);
}

/* Or the picture would be cut where it is fitted to a page. */
static void
test_extents (void)
{
  g_autoptr (KringScene) scene = small_scene (), empty = kring_scene_new ();
  KringRect all = kring_scene_extents (scene);

  g_assert_cmpfloat (all.x, ==, -50);
  g_assert_cmpfloat (all.y, ==, -40);
  g_assert_cmpfloat (all.w, ==, 410);
  g_assert_cmpfloat (all.h, ==, 80);
  kring_scene_add (empty, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0, 0, 500, 500 });
  g_assert_cmpfloat (kring_scene_extents (empty).w, ==, 0);
}

/* Or a page would show the picture in the wrong place, and its parts would belong to something else. */
static void
test_append (void)
{
  g_autoptr (KringScene) page = kring_scene_new (), scene = small_scene ();
  const KringDrawable *box, *tie;

  kring_scene_add (page, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });
  kring_scene_add (page, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 })->parent = 0;
  kring_scene_add (scene, KRING_SHAPE_BOX, (KringStyle){ KRING_STYLE_ACTOR }, (KringRect){ 0 })->parent = 1;
  kring_scene_append (page, scene, 10, 20, 1);

  g_assert_cmpuint (kring_scene_length (page), ==, 9);
  box = kring_scene_get (page, (guint) kring_scene_find (page, "left"));
  g_assert_cmpfloat (box->bounds.x, ==, 110);
  g_assert_cmpfloat (box->bounds.y, ==, 20);
  g_assert_cmpint (box->parent, ==, 1);
  g_assert_cmpint (kring_scene_get (page, 8)->parent, ==, 3);
  tie = kring_scene_get (page, (guint) kring_scene_find (page, "tie"));
  g_assert_cmpfloat (tie->curve.p[3].x, ==, 310);
  g_assert_cmpfloat (tie->curve.p[3].y, ==, 30);
}

static void
test_append_itself (void)
{
  g_autoptr (KringScene) scene = small_scene ();

  for (int i = 0; i < 5; i++)
    kring_scene_append (scene, scene, 1, 1, -1);
  g_assert_cmpuint (kring_scene_length (scene), ==, 6 * 32);
  g_assert_cmpstr (kring_scene_get (scene, 6 * 32 - 1)->id, ==, "tie");
}

/* Or nobody could read what changed in a golden. */
static void
test_to_string (void)
{
  g_autoptr (KringScene) scene = kring_scene_new ();
  g_autofree char *text = NULL;
  KringDrawable *drawable
      = kring_scene_add (scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });

  drawable->role = KRING_ROLE_FIGURE;
  drawable->name = g_strdup ("A \"map\"");
  drawable = add_target (scene, KRING_SHAPE_BOX, KRING_STYLE_ACTOR, (KringRect){ -0.04, 1.25, 60, 20 }, "id");
  drawable->parent = 0;
  drawable->order = 3;
  drawable->radius = 10;
  drawable->style.ring = KRING_RING_POSSIBLE;
  drawable->role = KRING_ROLE_LABEL;
  drawable->description = g_strdup ("Possible, å");
  kring_scene_add_text (scene, (KringStyle){ KRING_STYLE_NEED_NAME }, (KringRect){ 1, 2, 3, 4 }, KRING_ALIGN_CENTRE,
                        "One\ntwo")->parent = 1;
  text = kring_scene_to_string (scene);
  g_assert_cmpstr (text, ==,
                   "figure group ground name \"A \\\"map\\\"\"\n"
                   "  label box actor own possible 0.0 1.3 60.0 20.0 r 10.0 target 3 says \"Possible, å\"\n"
                   "    text need-name 1.0 2.0 3.0 4.0 \"One\\ntwo\"\n");
}

/* A hooked shape: its mouth, at the right, is not of it. */
static const KringPoint hook[] = { { 0, 0 }, { 60, 0 }, { 60, 10 }, { 20, 10 }, { 20, 30 }, { 60, 30 }, { 60, 40 }, { 0, 40 } };

static KringScene *
hook_scene (gboolean open)
{
  KringScene *scene = kring_scene_new ();
  KringDrawable *drawable
      = kring_scene_add_polygon (scene, (KringStyle){ KRING_STYLE_RULE }, hook, G_N_ELEMENTS (hook), open);

  drawable->target = TRUE;
  drawable->id = g_strdup ("hook");
  return scene;
}

/* Or a click beside a gear would open it, and a copy would share its corners with what is gone. */
static void
test_polygon (void)
{
  g_autoptr (KringScene) scene = hook_scene (FALSE), open = hook_scene (TRUE), copy = kring_scene_new ();
  g_autofree char *text = NULL;

  g_assert_cmpstr (id_at (scene, 10, 20, 0), ==, "hook");
  g_assert_null (id_at (scene, 40, 20, 4));
  g_assert_cmpstr (id_at (open, 40, 12, 4), ==, "hook");
  g_assert_null (id_at (open, 10, 20, 4));
  /* An open one ends where it ends. */
  g_assert_null (id_at (open, 0, 20, 4));
  g_assert_cmpfloat (kring_scene_extents (scene).w, ==, 60);

  kring_scene_append (copy, open, 5, 7, -1);
  kring_scene_append (copy, copy, 0, 0, -1);
  g_clear_pointer (&open, kring_scene_unref);
  g_assert_cmpfloat (kring_scene_get (copy, 1)->points[1].x, ==, 65);
  g_assert_cmpfloat (kring_scene_get (copy, 1)->points[7].y, ==, 47);
  text = kring_scene_to_string (copy);
  g_assert_true (g_str_has_prefix (text, "polygon rule 5.0 7.0 65.0 7.0 65.0 17.0 25.0 17.0"));
  g_assert_nonnull (strstr (text, "5.0 47.0 open target 0\n"));
}

/* Or the keyboard would pass it by; an open one is a line, where nobody stops. */
static void
test_polygon_is_stopped_at (void)
{
  g_autoptr (KringScene) scene = hook_scene (FALSE), open = hook_scene (TRUE);

  add_target (scene, KRING_SHAPE_BOX, KRING_STYLE_ACTOR, (KringRect){ 100, 10, 20, 20 }, "box");
  add_target (open, KRING_SHAPE_BOX, KRING_STYLE_ACTOR, (KringRect){ 100, 10, 20, 20 }, "box");
  g_assert_cmpint (kring_scene_neighbour (scene, 1, -1, 0), ==, 0);
  g_assert_cmpint (kring_scene_neighbour (open, 1, -1, 0), ==, -1);
}

static const char *
id_towards (const KringScene *scene, const char *from, int dx, int dy)
{
  int index = kring_scene_neighbour (scene, kring_scene_find (scene, from), dx, dy);

  return index < 0 ? NULL : kring_scene_get (scene, (guint) index)->id;
}

/* Or an arrow key would lead somewhere else than it points. */
static void
test_neighbour (void)
{
  g_autoptr (KringScene) scene = small_scene ();

  g_assert_cmpstr (id_towards (scene, NULL, 0, 0), ==, "need");
  g_assert_cmpstr (id_towards (scene, "need", 1, 0), ==, "left");
  g_assert_cmpstr (id_towards (scene, "left", 1, 0), ==, "middle");
  g_assert_cmpstr (id_towards (scene, "right", -1, 0), ==, "middle");
  g_assert_null (id_towards (scene, "right", 1, 0));
  g_assert_null (id_towards (scene, "left", 0, 1));
  add_target (scene, KRING_SHAPE_BOX, KRING_STYLE_ACTOR, (KringRect){ 200, 60, 60, 20 }, "below");
  g_assert_cmpstr (id_towards (scene, "middle", 0, 1), ==, "below");
  g_assert_cmpstr (id_towards (scene, "below", 0, -1), ==, "middle");
}

static guint
reached_from (const KringScene *scene, guint start)
{
  static const int ways[4][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  guint length = kring_scene_length (scene), found = 1;
  g_autofree gboolean *seen = g_new0 (gboolean, length);
  g_autofree guint *queue = g_new (guint, length);

  seen[start] = TRUE;
  queue[0] = start;
  for (guint at = 0; at < found; at++)
    for (int way = 0; way < 4; way++)
      {
        int next = kring_scene_neighbour (scene, (int) queue[at], ways[way][0], ways[way][1]);

        if (next < 0 || seen[next])
          continue;
        seen[next] = TRUE;
        queue[found++] = (guint) next;
      }
  return found;
}

/* Or somebody without a mouse could never reach one of the actors. */
static void
test_every_box_is_reached (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int round = 0; round < 400; round++)
    {
      g_autoptr (KringScene) scene = kring_scene_new ();
      guint n = (guint) g_rand_int_range (rand, 2, 40);
      /* Every third set stands on a coarse lattice, where distances and angles tie. */
      double lattice = round % 3 == 0 ? 60 : 1.0 / 64;

      while (kring_scene_length (scene) < n)
        {
          double x = floor (g_rand_double_range (rand, -500, 500) / lattice) * lattice;
          double y = floor (g_rand_double_range (rand, -400, 400) / lattice) * lattice;

          if (kring_scene_hit (scene, (KringPoint){ x, y }, 0) < 0)
            add_target (scene, KRING_SHAPE_BOX, KRING_STYLE_ACTOR,
                        kring_rect_around ((KringPoint){ x, y }, 2, 2), "box");
        }
      for (guint start = 0; start < n; start++)
        g_assert_cmpuint (reached_from (scene, start), ==, n);
    }
}

static void
assert_enclosed (const KringScene *scene, const KringPoint *outline, guint n, KringShape shape, const char *want)
{
  g_auto (GStrv) ids = kring_scene_enclosed (scene, outline, n, shape);
  g_autofree char *found = g_strjoinv (" ", ids);

  g_assert_cmpstr (found, ==, want);
}

static void
test_enclosed (void)
{
  g_autoptr (KringScene) scene = small_scene ();
  /* Round the middle of two boxes, and only the edge of the third; drawn by hand, so open at its end. */
  const KringPoint two[] = { { 120, -30 }, { 310, -30 }, { 310, 40 }, { 120, 40 } };
  /* A horseshoe: what lies in its mouth is not within. */
  const KringPoint shoe[]
      = { { 90, -30 }, { 370, -30 }, { 370, 50 }, { 280, 50 }, { 280, -10 }, { 180, -10 }, { 180, 50 }, { 90, 50 } };
  const KringPoint dot[] = { { 230, 10 } };

  assert_enclosed (scene, two, G_N_ELEMENTS (two), KRING_SHAPE_GROUP, "left middle");
  assert_enclosed (scene, shoe, G_N_ELEMENTS (shoe), KRING_SHAPE_GROUP, "left right");
  assert_enclosed (scene, dot, 1, KRING_SHAPE_GROUP, "");
  assert_enclosed (scene, NULL, 0, KRING_SHAPE_BOX, "left middle right");
  assert_enclosed (scene, NULL, 0, KRING_SHAPE_GROUP, "left middle need right");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/a click finds what lies on top", test_hit);
  g_test_add_func ("/scene/a click finds the nearest tie", test_hit_nearest_line);
  g_test_add_func ("/scene/what is selected is found again", test_find);
  g_test_add_func ("/scene/extents hold everything drawn", test_extents);
  g_test_add_func ("/scene/a scene placed on a page keeps its order", test_append);
  g_test_add_func ("/scene/a scene can hold copies of its own", test_append_itself);
  g_test_add_func ("/scene/goldens can be read", test_to_string);
  g_test_add_func ("/scene/a polygon is what is within its line", test_polygon);
  g_test_add_func ("/scene/arrow keys stop at a polygon", test_polygon_is_stopped_at);
  g_test_add_func ("/scene/arrow keys go where they point", test_neighbour);
  g_test_add_func ("/scene/arrow keys reach every box from every other", test_every_box_is_reached);
  g_test_add_func ("/scene/a lasso takes whose middle it goes round", test_enclosed);
  return g_test_run ();
}
