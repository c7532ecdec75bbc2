/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-around-view.h"
#include "kring-motion-picture.h"
#include "kring-sample.h"
#include "kring-view.h"

/* A picture on its way from one scene to another: who watches must not lose sight of anybody. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

static KringScene *
map_scene (const KringSampleActor *actors, const KringSampleTie *ties, KringMeasure *measure)
{
  g_autoptr (KringMap) map = kring_sample_map ("Pupil long away from school", "I want the grades.", actors, ties);
  g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);

  return kring_scene_ref (view->scene);
}

static KringScene *
before_scene_in (KringMeasure *measure)
{
  static const KringSampleActor actors[] = {
    { "Mother", KRING_SECTOR_OWN, KRING_RING_BESIDE },
    { "School counsellor", KRING_SECTOR_OUR, KRING_RING_BESIDE },
    { "Scouts", KRING_SECTOR_CIVIL, KRING_RING_POSSIBLE },
    { NULL },
  };
  static const KringSampleTie ties[] = {
    { "Mother", "School counsellor", KRING_STRENGTH_STRONG, KRING_DIRECTION_BOTH },
    { "Mother", "Scouts", KRING_STRENGTH_STRAINED, KRING_DIRECTION_NONE },
    { "School counsellor", "Scouts", KRING_STRENGTH_WEAK, KRING_DIRECTION_FORWARD },
    { NULL },
  };

  return map_scene (actors, ties, measure);
}

/* The counsellor has come nearer the citizen's own, the scouts are engaged, a stable has joined, and a tie
 * is gone. */
static KringScene *
after_scene_in (KringMeasure *measure)
{
  static const KringSampleActor actors[] = {
    { "Mother", KRING_SECTOR_OWN, KRING_RING_BESIDE },
    { "School counsellor", KRING_SECTOR_OUR, KRING_RING_ENGAGED },
    { "Scouts", KRING_SECTOR_CIVIL, KRING_RING_ENGAGED },
    { "Riding stable", KRING_SECTOR_BUSINESS, KRING_RING_AVAILABLE },
    { NULL },
  };
  static const KringSampleTie ties[] = {
    { "Mother", "School counsellor", KRING_STRENGTH_STRONG, KRING_DIRECTION_BOTH },
    { "Mother", "Scouts", KRING_STRENGTH_STRAINED, KRING_DIRECTION_NONE },
    { NULL },
  };

  return map_scene (actors, ties, measure);
}

static KringScene *
before_scene (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  return before_scene_in (measure);
}

static KringScene *
after_scene (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  return after_scene_in (measure);
}

static const KringDrawable *
find (const KringScene *scene, const char *id)
{
  int index = kring_scene_find (scene, id);

  g_assert_cmpint (index, >=, 0);
  return kring_scene_get (scene, (guint) index);
}

static const KringDrawable *
actor (const KringScene *scene, guint index)
{
  g_autofree char *id = kring_sample_id (index);

  return find (scene, id);
}

static gboolean
is_half_gone (const KringScene *scene, const char *id)
{
  int index = kring_scene_find (scene, id);
  double faded = index >= 0 ? kring_scene_get (scene, (guint) index)->faded : 0;

  return faded > 0.3 && faded < 0.9;
}

/* Whether all that can be pointed at in @scene is in @seen, at the same place and wholly there. */
static void
assert_shows (const KringScene *seen, const KringScene *scene)
{
  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *wanted = kring_scene_get (scene, i), *there;

      if (!wanted->target)
        continue;
      there = find (seen, wanted->id);
      g_assert_cmpfloat (there->faded, <, 1e-9);
      for (int k = 0; k < 4 && wanted->shape == KRING_SHAPE_CURVE; k++)
        g_assert_cmpfloat (kring_distance (there->curve.p[k], wanted->curve.p[k]), <, 1e-6);
      if (wanted->shape != KRING_SHAPE_CURVE)
        g_assert_cmpfloat (kring_distance (kring_rect_centre (there->bounds), kring_rect_centre (wanted->bounds)), <, 1e-6);
    }
}

static guint
n_ties (const KringScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    n += kring_scene_get (scene, i)->style.name == KRING_STYLE_TIE;
  return n;
}

static void
test_ends (void)
{
  g_autoptr (KringScene) before = before_scene (), after = after_scene ();
  g_autoptr (KringMotion) motion = kring_motion_new (before, after, NULL, kring_motion_round);
  g_autoptr (KringScene) first = kring_motion_scene (motion, 0), last = kring_motion_scene (motion, 1);

  g_assert_true (kring_motion_goes (motion, 0.5));
  assert_shows (first, before);
  assert_shows (last, after);
}

static void
test_still (void)
{
  g_autoptr (KringScene) before = before_scene ();
  g_autoptr (KringMotion) motion = kring_motion_new (before, before, NULL, kring_motion_round);
  g_autoptr (KringScene) seen = kring_motion_scene (motion, 0.4);

  g_assert_false (kring_motion_goes (motion, 0));
  assert_shows (seen, before);
  /* Nothing twice: all but what draws nothing. */
  g_assert_cmpuint (kring_scene_length (seen), ==, kring_scene_length (before) - 1);
}

/* Or a tie would hang in the air, or an actor that comes would jump in. */
static void
test_on_the_way (void)
{
  g_autoptr (KringScene) before = before_scene (), after = after_scene ();
  g_autoptr (KringMotion) motion = kring_motion_new (before, after, NULL, kring_motion_round);
  const char *stable = actor (after, 3)->id;
  gboolean came = FALSE, went = FALSE;

  for (int step = 1; step < 20; step++)
    {
      g_autoptr (KringScene) seen = kring_motion_scene (motion, step / 20.0);

      for (guint i = 0; i < kring_scene_length (seen); i++)
        {
          const KringDrawable *line = kring_scene_get (seen, i);

          if (line->style.name != KRING_STYLE_TIE)
            continue;
          for (int k = 0; k < 2; k++)
            g_assert_true (kring_rect_holds (kring_rect_grow (find (seen, line->joins[k])->bounds, 1.5), line->curve.p[3 * k]));
          went = went || (kring_scene_find (after, line->id) < 0 && is_half_gone (seen, line->id));
        }
      came = came || is_half_gone (seen, stable);
    }
  g_assert_true (came);
  g_assert_true (went);
}

/* Or nobody could follow anybody through hundreds of lines, or all of them would blink when one actor is moved. */
static void
test_crowd (void)
{
  g_autoptr (KringMap) map = kring_sample_random (3, 200, 500);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringView) around = kring_view_new_around (map, measure, NULL);
  KringScene *scene = around->diagram->scene;
  KringMotionStart elsewhere = { 1, { 300, 0 } };
  g_autoptr (KringMotion) all = kring_motion_new (scene, scene, &elsewhere, kring_motion_straight);
  g_autoptr (KringMotion) none = kring_motion_new (scene, scene, NULL, kring_motion_straight);
  g_autoptr (KringScene) first = kring_motion_scene (all, 0), middle = kring_motion_scene (all, 0.5);
  g_autoptr (KringScene) still = kring_motion_scene (none, 0.5);

  g_assert_cmpuint (n_ties (scene), ==, 500);
  g_assert_cmpuint (n_ties (first), ==, 500);
  g_assert_cmpuint (n_ties (middle), ==, 0);
  g_assert_cmpuint (n_ties (still), ==, 500);
}

static void
assert_lines_as_in (const KringScene *seen, const KringScene *scene, double least, double most)
{
  for (guint i = 0; i < kring_scene_length (seen); i++)
    {
      const KringDrawable *line = kring_scene_get (seen, i);

      if (line->style.name != KRING_STYLE_TIE)
        continue;
      g_assert_cmpfloat (line->faded, >, least);
      g_assert_cmpfloat (line->faded, <, most);
      for (int k = 0; k < 4; k++)
        g_assert_cmpfloat (kring_distance (line->curve.p[k], find (scene, line->id)->curve.p[k]), <, 1e-6);
    }
}

/* Or all of them would have to be drawn anew for each moment, and a machine without a GPU would stutter. */
static void
test_crowd_stands (void)
{
  g_autoptr (KringMap) map = kring_sample_random (3, 200, 500), other = kring_sample_random (4, 200, 500);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringView) from = kring_view_new_around (map, measure, NULL),
                        to = kring_view_new_around (other, measure, NULL);
  KringScene *before = from->diagram->scene, *after = to->diagram->scene;
  g_autoptr (KringMotion) motion = kring_motion_new (before, after, NULL, kring_motion_round);
  g_autoptr (KringScene) going = kring_motion_scene (motion, 0.1), coming = kring_motion_scene (motion, 0.95);
  g_autoptr (KringScene) first = kring_motion_scene (motion, 0), last = kring_motion_scene (motion, 1);

  g_assert_cmpuint (n_ties (going), ==, n_ties (before));
  g_assert_cmpuint (n_ties (coming), ==, n_ties (after));
  assert_lines_as_in (going, before, 0.2, 0.8);
  assert_lines_as_in (coming, after, 0.2, 0.8);
  assert_lines_as_in (first, before, -1, 1e-9);
  assert_lines_as_in (last, after, -1, 1e-9);
}

static void
assert_holds (KringScene *before, KringScene *after, const KringMotionStart *start, KringMotionPath path)
{
  g_autoptr (KringMotion) motion = kring_motion_new (before, after, start, path);
  KringRect all = kring_motion_extents (motion);

  for (int step = 0; step <= 100; step++)
    {
      g_autoptr (KringScene) seen = kring_motion_scene (motion, step / 100.0);

      g_assert_true (kring_rect_inside (all, kring_scene_extents (seen), 1e-6));
    }
}

/* Or whoever goes round the outside would be cut off. */
static void
test_extents (void)
{
  g_autoptr (KringScene) before = before_scene (), after = after_scene (), left = kring_scene_new (),
                         right = kring_scene_new ();
  g_autoptr (KringMotion) still = kring_motion_new (before, before, NULL, kring_motion_round);
  KringRect all = kring_motion_extents (still), wanted = kring_scene_extents (before);
  KringMotionStart start = { 1.7, { 130, -220 } };

  g_assert_cmpmem (&all, sizeof all, &wanted, sizeof wanted);
  assert_holds (before, after, NULL, kring_motion_round);
  assert_holds (after, before, &start, kring_motion_straight);
  assert_holds (before, after, &start, kring_motion_round);
  for (int side = 0; side < 2; side++)
    {
      KringDrawable *box
          = kring_scene_add (side ? right : left, KRING_SHAPE_BOX, (KringStyle){ .name = KRING_STYLE_ACTOR },
                             kring_rect_around ((KringPoint){ side ? 500 : -500, 3 }, 80, 24));

      box->id = g_strdup ("a");
      box->target = TRUE;
    }
  assert_holds (left, right, NULL, kring_motion_round);
}

/* Or who changes their mind in the middle would see everything jump. */
static void
test_broken_off (void)
{
  g_autoptr (KringScene) before = before_scene (), after = after_scene ();
  g_autoptr (KringMotion) motion = kring_motion_new (before, after, NULL, kring_motion_round);
  g_autoptr (KringScene) there = kring_motion_scene (motion, 0.37);
  g_autoptr (KringMotion) back = kring_motion_new (there, before, NULL, kring_motion_straight);
  g_autoptr (KringScene) first = kring_motion_scene (back, 0), last = kring_motion_scene (back, 1);

  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (kring_distance (kring_rect_centre (actor (first, i)->bounds),
                                       kring_rect_centre (actor (there, i)->bounds)), <, 1e-6);
  assert_shows (last, before);
}

/* Or where the view changes too, the first moment would be a jump. */
static void
test_start (void)
{
  g_autoptr (KringScene) before = before_scene (), after = after_scene ();
  KringMotionStart start = { 0.5, { 30, -20 } };
  g_autoptr (KringMotion) motion = kring_motion_new (before, after, &start, kring_motion_straight);
  g_autoptr (KringScene) first = kring_motion_scene (motion, 0), last = kring_motion_scene (motion, 1);

  for (guint i = 0; i < 3; i++)
    {
      KringPoint was = kring_rect_centre (actor (before, i)->bounds), is = kring_rect_centre (actor (first, i)->bounds);

      g_assert_cmpfloat (kring_distance (is, (KringPoint){ 0.5 * was.x + 30, 0.5 * was.y - 20 }), <, 1e-6);
    }
  assert_shows (last, after);
}

static void
test_round (void)
{
  KringPoint from = { 100, 0 }, to = { 0, 300 }, middle = kring_motion_round (from, to, 0.5);

  g_assert_cmpfloat (fabs (kring_distance (middle, (KringPoint){ 0, 0 }) - 200), <, 1e-9);
  g_assert_cmpfloat (fabs (middle.x - middle.y), <, 1e-9);
  g_assert_cmpfloat (kring_distance (kring_motion_round (from, to, 1), to), <, 1e-9);
  /* The need itself goes nowhere round itself. */
  g_assert_cmpfloat (kring_distance (kring_motion_round ((KringPoint){ 0, 0 }, to, 0.5), (KringPoint){ 0, 150 }), <, 1e-9);
}

/* Painted. Its sizes come from the font it is painted in, or names would be cut. */

#define WIDTH 900
#define HEIGHT 600

static cairo_surface_t *
paint_scene (const KringScene *scene, KringPainter *painter, KringRect region)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, -region.x, -region.y);
  kring_painter_paint (painter, cr, scene, NULL, KRING_PAINT_FULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many pixels of the two differ by more than one can see. */
static guint
differ (cairo_surface_t *a, cairo_surface_t *b)
{
  const guchar *p = cairo_image_surface_get_data (a), *q = cairo_image_surface_get_data (b);
  guint n = 0;

  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    n += abs (p[4 * i] - q[4 * i]) + abs (p[4 * i + 1] - q[4 * i + 1]) + abs (p[4 * i + 2] - q[4 * i + 2]) > 90;
  return n;
}

/* Or the picture would jerk when it comes to rest. */
static void
test_painted (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringScene) before = before_scene_in (measure), after = after_scene_in (measure);
  g_autoptr (KringMotion) motion = kring_motion_new (before, after, NULL, kring_motion_round);
  g_autoptr (KringPainter) painter = kring_painter_new (measure, KRING_THEME_LIGHT);
  KringRect region = { -WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT };
  g_autoptr (KringMotionPicture) picture
      = kring_motion_picture_new (motion, painter, region, 1, (KringColour){ 1, 1, 1, 1 });
  g_autoptr (cairo_surface_t) wanted_first = paint_scene (before, painter, region);
  g_autoptr (cairo_surface_t) wanted_last = paint_scene (after, painter, region);
  g_autoptr (cairo_surface_t) there = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  kring_motion_picture_paint (picture, 0, there);
  /* Things stand on whole pixels where they go to, and up to half of one off where they come from. */
  g_test_message ("%u and %u pixels differ", differ (there, wanted_first), differ (there, wanted_last));
  g_assert_cmpuint (differ (there, wanted_first), <, 1500);
  g_assert_cmpuint (differ (there, wanted_last), >, 4000);
  kring_motion_picture_paint (picture, 1, there);
  g_test_message ("%u pixels differ", differ (there, wanted_last));
  g_assert_cmpuint (differ (there, wanted_last), <, 500);
}

static void
assert_painted_ends (KringScene *scene, KringPainter *painter, guint most)
{
  KringMotionStart start = { 1, { 300, 0 } };
  g_autoptr (KringMotion) motion = kring_motion_new (scene, scene, &start, kring_motion_straight);
  KringRect region = { -WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT }, was = { region.x - 300, region.y, region.w, region.h };
  g_autoptr (KringMotionPicture) picture
      = kring_motion_picture_new (motion, painter, region, 1, (KringColour){ 1, 1, 1, 1 });
  g_autoptr (cairo_surface_t) wanted_first = paint_scene (scene, painter, was);
  g_autoptr (cairo_surface_t) wanted_last = paint_scene (scene, painter, region);
  g_autoptr (cairo_surface_t) there = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  kring_motion_picture_paint (picture, 0, there);
  g_test_message ("%u and %u pixels differ", differ (there, wanted_first), differ (there, wanted_last));
  g_assert_cmpuint (differ (there, wanted_first), <, most);
  kring_motion_picture_paint (picture, 1, there);
  g_test_message ("%u pixels differ", differ (there, wanted_last));
  g_assert_cmpuint (differ (there, wanted_last), <, most);
}

/* Likewise where there are so many lines that they stay away: in their patterns, with their heads, and pale among dots. */
static void
test_painted_crowd (void)
{
  g_autoptr (KringMap) map = kring_sample_random (3, 120, 320);
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringView) view = kring_view_new_around (map, measure, NULL);
  g_autoptr (KringPainter) painter = kring_painter_new (measure, KRING_THEME_LIGHT);

  assert_painted_ends (view->diagram->scene, painter, 36000);
  kring_painter_set_dots (painter, 11);
  assert_painted_ends (view->diagram->scene, painter, 36000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/motion/it begins and ends where the scenes stand", test_ends);
  g_test_add_func ("/motion/what is the same stays as it is", test_still);
  g_test_add_func ("/motion/ties go with their actors, and what comes or goes fades", test_on_the_way);
  g_test_add_func ("/motion/many lines stay away while most is on its way", test_crowd);
  g_test_add_func ("/motion/many lines go and come where they stand", test_crowd_stands);
  g_test_add_func ("/motion/one that is broken off goes on from where it is", test_broken_off);
  g_test_add_func ("/motion/it begins where the view had it", test_start);
  g_test_add_func ("/motion/round the need the shorter way", test_round);
  g_test_add_func ("/motion/painted it begins and ends as the scenes are painted", test_painted);
  g_test_add_func ("/motion/painted so does one with many lines", test_painted_crowd);
  g_test_add_func ("/motion/it never leaves its extents", test_extents);
  return g_test_run ();
}
