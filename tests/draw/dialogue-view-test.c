/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-dialogue-view.h"
#include "kring-export.h"
#include "kring-gear.h"
#include "kring-language.h"
#include "kring-motion-picture.h"
#include "kring-outline.h"
#include "kring-principles-sample.h"

/* The picture of a dialogue: who looks at it sees how far the room has come, and can read it without seeing it. */

static KringDialogueView *
view_of (gboolean earlier, double turn)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringTalk) talk = kring_principles_sample (NULL, FALSE);
  g_autoptr (KringTalk) then = earlier ? kring_principles_sample (NULL, TRUE) : NULL;
  KringDialogueLook look = { "for-what", then, turn };

  return kring_dialogue_view_new (talk, &look, 0, measure);
}

static void
assert_golden (const KringScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *text = kring_scene_to_string (scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static void
test_golden (void)
{
  g_autoptr (KringDialogueView) view = view_of (FALSE, 0.05);

  assert_golden (view->scene, "dialogue-gears.txt");
}

static void
test_golden_then (void)
{
  g_autoptr (KringDialogueView) view = view_of (TRUE, 0);

  assert_golden (view->scene, "dialogue-gears-then.txt");
}

static const KringDrawable *
target (const KringDialogueView *view, const char *id)
{
  int index = kring_scene_find (view->scene, id);

  g_assert_cmpint (index, >=, 0);
  return kring_scene_get (view->scene, (guint)index);
}

/* Or somebody who does not see it would hear that there are gears. */
static void
test_said (void)
{
  g_autoptr (KringDialogueView) view = view_of (TRUE, 0);
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);

  g_assert_cmpstr (target (view, "why")->name, ==, "1. Why?");
  g_assert_cmpstr (target (view, "why")->description, ==,
                   "Now 2, wanted 4. Discussed. 2 agreements. Earlier: Now 1, wanted 3.");
  g_assert_cmpstr (target (view, "who")->description, ==, "Not discussed.");
  g_assert_true (g_str_has_prefix (kring_diagram_alternative (&view->diagram),
                                   "The seven principles. 3 of 7 discussed. 1. Why? Now 2, wanted 4. Discussed."));
  g_assert_cmpuint (outline->len, ==, 1 + 2 * 7 + 3);
  g_assert_cmpstr (g_array_index (outline, KringOutlineItem, 3).text, ==, "Ask the families twice a year");
}

/* Or the texts of a gear would stand out of it, or over each other. */
static void
test_texts_stay_in_their_gear (void)
{
  for (int then = 0; then < 2; then++)
    {
      g_autoptr (KringDialogueView) view = view_of (then, 0);
      const KringDrawable *gear = NULL;

      for (guint i = 0; i < kring_scene_length (view->scene); i++)
        {
          const KringDrawable *one = kring_scene_get (view->scene, i);
          KringRect b = one->bounds;
          KringPoint middle,
              corners[] = { { b.x, b.y }, { b.x + b.w, b.y }, { b.x, b.y + b.h }, { b.x + b.w, b.y + b.h } };

          if (one->target)
            gear = one;
          if (one->style.name == KRING_STYLE_SUN_NAME)
            gear = NULL;
          if (one->shape != KRING_SHAPE_TEXT)
            continue;
          middle = gear ? kring_rect_centre (gear->bounds) : (KringPoint){ 0, 0 };
          for (int k = 0; k < 4; k++)
            g_assert_cmpfloat (kring_distance (middle, corners[k]), <, gear ? gear->bounds.w / 2 - 4 : 112);
          for (guint j = i + 1; j < kring_scene_length (view->scene); j++)
            if (kring_scene_get (view->scene, j)->shape == KRING_SHAPE_TEXT)
              g_assert_false (kring_rect_overlap (b, kring_scene_get (view->scene, j)->bounds));
        }
    }
}

/* On a projector nothing is smaller than a 45th of the picture's height. */
static void
test_type_is_large_enough (void)
{
  g_autoptr (KringDialogueView) view = view_of (TRUE, 0);
  double height = kring_scene_extents (view->scene).h;

  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    if (kring_scene_get (view->scene, i)->shape == KRING_SHAPE_TEXT)
      g_assert_cmpfloat (kring_theme_font (kring_scene_get (view->scene, i)->style.name).size, >=, height / 45);
}

/* On the way from one turn to another it is what would be drawn anew at the turn between, and texts stay where they are. */
static void
test_turned (void)
{
  g_autoptr (KringDialogueView) view = view_of (FALSE, 0), other = view_of (FALSE, 0.8), between = view_of (FALSE, 0.2);
  g_autoptr (KringMotion) motion = kring_motion_new (view->scene, other->scene, NULL, kring_motion_straight);
  g_autoptr (KringMotion) none = kring_motion_new (view->scene, view->scene, NULL, kring_motion_straight);
  g_autoptr (KringScene) scene = kring_motion_scene (motion, 0.25);
  guint wheels = 0;

  g_assert_true (kring_motion_goes (motion, 2));
  g_assert_false (kring_motion_goes (none, 2));
  g_assert_cmpuint (kring_scene_length (scene), ==, kring_scene_length (view->scene) - 1);
  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *a = kring_scene_get (scene, i), *b = kring_scene_get (between->scene, i + 1);

      g_assert_cmpint (a->style.name, ==, b->style.name);
      g_assert_cmpfloat_with_epsilon (a->bounds.x, b->bounds.x, 0.02);
      g_assert_cmpfloat_with_epsilon (a->bounds.h, b->bounds.h, 0.02);
      for (guint k = 0; k < a->n_points; k++)
        g_assert_cmpfloat (kring_distance (a->points[k], b->points[k]), <, 0.05);
      wheels += a->teeth > 0;
    }
  /* The sun, seven planets, and the one that is open twice more. */
  g_assert_cmpuint (wheels, ==, 10);
}

/* The one that is opened turns from where it was, and whoever looks sees at once which it is. */
static void
test_opened (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringTalk) talk = kring_principles_sample (NULL, FALSE);
  KringDialogueLook look = { "why", NULL, 0.5 };
  g_autoptr (KringDialogueView) view = view_of (FALSE, 0), other = kring_dialogue_view_new (talk, &look, 0, measure);
  g_autoptr (KringMotion) motion = kring_motion_new (view->scene, other->scene, NULL, kring_motion_straight);
  g_autoptr (KringScene) scene = kring_motion_scene (motion, 0.5);
  const KringDrawable *gear = kring_scene_get (scene, 1), *ring = kring_scene_get (scene, 9);

  g_assert_cmpint (ring->style.name, ==, KRING_STYLE_SECTION_OPEN);
  g_assert_cmpfloat (ring->hub.x, ==, gear->hub.x);
  g_assert_cmpfloat_with_epsilon (ring->turn, gear->turn, 1e-9);
  g_assert_cmpfloat_with_epsilon (ring->turn, kring_gear_planet_turn (0.25, 0), 1e-9);
}

/* As fast as it is drawn in a motion, it is drawn right: nearly all of the picture is that of the scene. */
static void
test_moving_picture (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringPainter) painter = kring_painter_new (measure, KRING_THEME_LIGHT);
  g_autoptr (KringDialogueView) view = view_of (FALSE, 0), other = view_of (FALSE, 0.8);
  g_autoptr (KringMotion) motion = kring_motion_new (view->scene, other->scene, NULL, kring_motion_straight);
  g_autoptr (KringScene) scene = kring_motion_scene (motion, 0.25);
  KringRect region = { -280, -280, 560, 560 };
  KringColour white = { 1, 1, 1, 1 };
  g_autoptr (KringMotionPicture) picture = kring_motion_picture_new (motion, painter, region, 1, white);
  cairo_surface_t *fast = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 560, 560);
  cairo_surface_t *slow = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 560, 560);
  cairo_t *cr = cairo_create (slow);
  guint differ = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, 280, 280);
  kring_painter_paint (painter, cr, scene, NULL, KRING_PAINT_FULL);
  cairo_destroy (cr);
  cairo_surface_flush (slow);
  kring_motion_picture_paint (picture, 0.25, fast);
  cairo_surface_flush (fast);
  for (int i = 0; i < 560 * 560; i++)
    {
      int a = cairo_image_surface_get_data (fast)[4 * i], b = cairo_image_surface_get_data (slow)[4 * i];

      differ += ABS (a - b) > 96;
    }
  g_assert_cmpuint (differ, <, 560 * 560 / 100);
  cairo_surface_destroy (fast);
  cairo_surface_destroy (slow);
}

/* A template that nobody has begun is shown without what it has not. */
static void
test_unbegun (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autofree char *source = kring_principles_source ();
  g_autoptr (KringTemplate) template = kring_template_read (source, -1, NULL);
  g_autoptr (KringTalk) talk = kring_talk_unbegun (template);
  g_autoptr (KringDialogueView) view = kring_dialogue_view_new (talk, NULL, 0, measure);
  g_autofree char *text = kring_scene_to_string (view->scene);

  g_assert_nonnull (strstr (text, "The seven principles"));
  g_assert_null (strstr (text, "of 7 discussed"));
  g_assert_null (strstr (text, "step"));
}

/* Gears are on paper too, as paths, and can be read there. */
static void
test_on_paper (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringTalk) talk = kring_principles_sample (NULL, FALSE);
  g_autoptr (KringDialogueView) view = kring_dialogue_view_new (talk, NULL, 0, measure);
  KringExportOptions options = { .page = KRING_PAGE_A4, .orientation = KRING_ORIENTATION_LANDSCAPE, .language = "en" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = kring_export (&view->diagram, measure, KRING_FILE_SVG, &options, NULL, &error);
  g_autoptr (GBytes) pdf = NULL;
  const char *text;

  g_assert_no_error (error);
  text = g_bytes_get_data (svg, NULL);
  g_assert_nonnull (g_strstr_len (text, (gssize)g_bytes_get_size (svg), "<path class=\"sun\" d=\"M"));
  g_assert_nonnull (g_strstr_len (text, (gssize)g_bytes_get_size (svg), "<title>7. To what effect?</title>"));
  pdf = kring_export (&view->diagram, measure, KRING_FILE_PDF, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pdf);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/dialogue/gears as drawn", test_golden);
  g_test_add_func ("/dialogue/gears beside an earlier dialogue", test_golden_then);
  g_test_add_func ("/dialogue/gears are told in words", test_said);
  g_test_add_func ("/dialogue/texts stay in their gear", test_texts_stay_in_their_gear);
  g_test_add_func ("/dialogue/type is large enough", test_type_is_large_enough);
  g_test_add_func ("/dialogue/gears turn", test_turned);
  g_test_add_func ("/dialogue/the gear that is opened turns too", test_opened);
  g_test_add_func ("/dialogue/gears turn on the screen", test_moving_picture);
  g_test_add_func ("/dialogue/a template is shown", test_unbegun);
  g_test_add_func ("/dialogue/gears on paper", test_on_paper);
  return g_test_run ();
}
