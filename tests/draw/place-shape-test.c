/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-answered-sample.h"
#include "kring-language.h"
#include "kring-place-shape.h"
#include "kring-theme.h"

/* A place is where the group says it is: on the screen, on paper and in words. */

#define CORNER(id, text) "<corner id='" id "'><text>" text "</text></corner>"
#define AXIS(id, text)                                                                                                 \
  "<axis id='" id "'><text>" text "</text><low>No " text "</low><high>Strong " text "</high></axis>"

static const char *const shapes[] = { "triangle", "axes", "seesaw", "field" };
static const char *const parts[] = {
  CORNER ("profession", "The profession") CORNER ("user", "The user") CORNER ("rules", "SKR’s rules"),
  AXIS ("urgency", "Urgency") AXIS ("attraction", "Attraction"),
  CORNER ("fear", "Control: out of fear") CORNER ("will", "Trust: out of will"),
  CORNER ("one", "Politics") CORNER ("two", "The staff") CORNER ("three", "The citizen")
      CORNER ("four", "The citizens together"),
};

static char *
source_of (guint shape)
{
  return g_strdup_printf (
      "<dialogue format='1' id='places' version='1' picture='%1$s' "
      "minutes='30'><title>Places</title><summary>Where?</summary><source>Us</source>"
      "<section id='here'><title>Where we stand</title><question id='where' kind='place' shape='%1$s'>"
      "<text>Where?</text>%2$s</question></section></dialogue>",
      shapes[shape], parts[shape]);
}

static KringTalk *
talk_of (guint shape, gboolean begun)
{
  g_autofree char *source = source_of (shape);

  return begun ? kring_answered_sample (source, 0) : kring_answered_sample_unbegun (source);
}

static const KringQuestion *
question_of (const KringTalk *talk)
{
  return kring_template_first (talk->template, KRING_ASK_PLACE);
}

/* Or a mark would not lie where somebody pointed. */
static void
test_there_and_back (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  for (guint s = 0; s < G_N_ELEMENTS (shapes); s++)
    {
      g_autoptr (KringTalk) talk = talk_of (s, FALSE);
      KringPlaceShape shape
          = kring_place_shape (question_of (talk), (KringRect){ 7, 11, 400, 300 }, measure, KRING_PLACE_LABELLED);

      kring_place_shape_tilt (&shape, 0.9);
      for (int i = 0; i <= KRING_PLACE_STEPS; i++)
        for (int j = 0; i + j <= KRING_PLACE_STEPS; j++)
          {
            double u = (double)i / KRING_PLACE_STEPS, v = s == 2 ? 0.5 : (double)j / KRING_PLACE_STEPS, back_u, back_v;

            kring_place_shape_find (&shape, kring_place_shape_point (&shape, u, v), &back_u, &back_v);
            g_assert_cmpfloat_with_epsilon (back_u, u, 1e-9);
            g_assert_cmpfloat_with_epsilon (back_v, v, 1e-9);
          }
    }
}

/* Whoever points beside the figure means what is nearest. */
static void
test_beside (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringTalk) talk = talk_of (0, FALSE);
  KringRect room = { 0, 0, 400, 300 };
  KringPlaceShape shape = kring_place_shape (question_of (talk), room, measure, KRING_PLACE_LABELLED);

  for (int i = 0; i < 200; i++)
    {
      KringPoint point = { g_test_rand_double_range (-200, 600), g_test_rand_double_range (-200, 500) };
      double u, v, found;

      kring_place_shape_find (&shape, point, &u, &v);
      g_assert_true (u >= 0 && v >= 0 && u + v <= 1 + 1e-9);
      found = kring_distance (kring_place_shape_point (&shape, u, v), point);
      for (int a = 0; a <= 64; a++)
        for (int b = 0; a + b <= 64; b++)
          g_assert_cmpfloat (kring_distance (kring_place_shape_point (&shape, a / 64.0, b / 64.0), point), >=,
                             found - 1e-6);
    }
}

static void
assert_within (guint shape, double u, double v)
{
  g_assert_true (u >= 0 && u <= 1 && v >= 0 && v <= 1);
  if (shape == 0)
    g_assert_cmpfloat (u + v, <=, 1);
  if (shape == 2)
    g_assert_cmpfloat (v, ==, 0.5);
}

/* Or the keyboard would lead out of the figure, or nowhere. */
static void
test_steps (void)
{
  static const KringDrawnAs kinds[] = { KRING_DRAWN_TRIANGLE, KRING_DRAWN_AXES, KRING_DRAWN_SEESAW, KRING_DRAWN_FIELD };

  for (guint s = 0; s < G_N_ELEMENTS (kinds); s++)
    {
      double u = 0.31, v = 0.62;

      for (int i = 0; i < 2000; i++)
        {
          gboolean across = g_test_rand_bit ();
          int to = g_test_rand_bit () ? 1 : -1;

          kring_place_step (kinds[s], across ? to : 0, across ? 0 : to, &u, &v);
          assert_within (s, u, v);
          g_assert_cmpfloat (u * KRING_PLACE_STEPS, ==, round (u * KRING_PLACE_STEPS));
        }
      for (int i = 0; i < 3 * KRING_PLACE_STEPS; i++)
        kring_place_step (kinds[s], 1, 0, &u, &v);
      g_assert_cmpfloat (u, ==, 1);
      for (int i = 0; i < 3 * KRING_PLACE_STEPS && s != 2; i++)
        kring_place_step (kinds[s], 0, 1, &u, &v);
      if (s != 2)
        g_assert_cmpfloat (v, ==, 1);
    }
}

/* Up and down again is where it was, and up is up. */
static void
test_up_is_up (void)
{
  double u = 10.0 / KRING_PLACE_STEPS, v = 4.0 / KRING_PLACE_STEPS;

  for (int i = 0; i < 8; i++)
    kring_place_step (KRING_DRAWN_TRIANGLE, 0, 1, &u, &v);
  g_assert_cmpfloat (v, ==, 12.0 / KRING_PLACE_STEPS);
  g_assert_cmpfloat (u + v / 2, ==, 12.0 / KRING_PLACE_STEPS);
  for (int i = 0; i < 8; i++)
    kring_place_step (KRING_DRAWN_TRIANGLE, 0, -1, &u, &v);
  g_assert_cmpfloat (u, ==, 10.0 / KRING_PLACE_STEPS);
}

static void
assert_said (guint shape, double u, double v, const char *expected)
{
  g_autoptr (KringTalk) talk = talk_of (shape, FALSE);
  g_autofree char *said = kring_place_say (question_of (talk), u, v);

  g_assert_cmpstr (said, ==, expected);
}

/* Or who does not see the figure would not know what was decided. */
static void
test_words (void)
{
  assert_said (0, 0.03125, 0.9375, "At the profession");
  assert_said (0, 0.59375, 0.34375, "Between the profession and the user, nearer to the user");
  assert_said (0, 0.5, 0.46875, "Midway between the user and the profession");
  assert_said (0, 0.34375, 0.34375, "In the middle between the profession, the user and SKR’s rules");
  assert_said (0, 0.25, 0.125, "Nearest to SKR’s rules, then the user, furthest from the profession");
  assert_said (1, 0.6875, 0.1875, "Urgency 69 of 100, attraction 19 of 100");
  assert_said (2, 0.5, 0.5, "In balance between “Control: out of fear” and “Trust: out of will”");
  assert_said (2, 0.75, 0.5, "Nearer to “Trust: out of will” than to “Control: out of fear”");
  assert_said (2, 0.03125, 0.5, "All the way towards “Control: out of fear”");
  assert_said (3, 0.5, 0.5, "In the middle of all four");
  assert_said (3, 0.9375, 0.9375, "At the staff");
  assert_said (3, 0.25, 0.125, "Nearest to the citizens together, then the citizen");
}

static void
test_described (void)
{
  g_autoptr (KringTalk) talk = talk_of (1, TRUE), unbegun = talk_of (1, FALSE);
  g_autofree char *said = kring_place_describe (talk, question_of (talk));
  g_autofree char *nothing = kring_place_describe (unbegun, question_of (unbegun));

  g_assert_cmpstr (said, ==,
                   "Now: Urgency 13 of 100, attraction 19 of 100. Wanted: Urgency 41 of 100, attraction 47 of 100.");
  g_assert_cmpstr (nothing, ==, "Not placed yet.");
}

static KringScene *
draw (const KringTalk *talk, KringRect room, KringMeasure *measure)
{
  KringScene *scene = kring_scene_new ();
  KringPen pen = kring_pen_new (scene, measure);
  KringPlaceShape shape = kring_place_shape (question_of (talk), room, measure, KRING_PLACE_LABELLED);
  KringPlaceMarks marks = kring_place_marks (talk, question_of (talk), NULL);

  kring_place_draw_all (&shape, &pen, &marks);
  return scene;
}

static void
assert_labels_apart (const KringScene *scene, KringRect room)
{
  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *text = kring_scene_get (scene, i);

      if (text->shape != KRING_SHAPE_TEXT)
        continue;
      g_assert_true (kring_rect_inside (room, text->bounds, 0.5));
      for (guint j = 0; j < kring_scene_length (scene); j++)
        {
          const KringDrawable *other = kring_scene_get (scene, j);

          /* The arrows of axes pass between their labels. */
          if (i != j && other->style.name != KRING_STYLE_PLACE_AXIS
              && kring_rect_overlap (kring_rect_grow (text->bounds, -0.5), other->bounds))
            g_error ("“%s” meets %s in %.0f × %.0f", text->text, kring_style_nick (other->style.name), room.w, room.h);
        }
    }
}

/* Or a label would lie over the figure or another one: on a projector, with large text, in a small window. */
static void
test_labels (void)
{
  static const KringPoint sizes[]
      = { { 240, 150 }, { 320, 320 }, { 400, 220 }, { 420, 300 }, { 700, 300 }, { 300, 600 }, { 1200, 700 } };

  for (guint s = 0; s < G_N_ELEMENTS (shapes); s++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
        g_autoptr (KringTalk) talk = talk_of (s, FALSE);
        KringRect room = { 20, 30, sizes[i].x, sizes[i].y };
        g_autoptr (KringScene) scene = draw (talk, room, measure);

        assert_labels_apart (scene, room);
      }
}

static guint
count (const KringScene *scene, KringStyleName style)
{
  guint n = 0;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    n += kring_scene_get (scene, i)->style.name == style;
  return n;
}

/* What each marked alone is not shown before all are in. */
static void
test_covered (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringTalk) talk = talk_of (0, TRUE);
  KringRect room = { 0, 0, 400, 300 };
  g_autoptr (KringScene) shown = draw (talk, room, measure), covered = NULL;

  g_assert_cmpuint (count (shown, KRING_STYLE_PLACE_ALONE_NOW), ==, 4);
  g_assert_cmpuint (count (shown, KRING_STYLE_PLACE_NOW), ==, 1);
  g_assert_cmpuint (count (shown, KRING_STYLE_PLACE_MOVE), ==, 1);
  g_ptr_array_set_size (talk->askings, 0);
  covered = draw (talk, room, measure);
  g_assert_cmpuint (count (covered, KRING_STYLE_PLACE_ALONE_NOW), ==, 0);
  g_assert_cmpuint (count (covered, KRING_STYLE_PLACE_ALONE_WANTED), ==, 0);
  g_assert_cmpuint (count (covered, KRING_STYLE_PLACE_NOW), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/place/there and back", test_there_and_back);
  g_test_add_func ("/place/beside the figure", test_beside);
  g_test_add_func ("/place/steps stay within", test_steps);
  g_test_add_func ("/place/up is up", test_up_is_up);
  g_test_add_func ("/place/in words", test_words);
  g_test_add_func ("/place/now and wanted in words", test_described);
  g_test_add_func ("/place/labels stand apart", test_labels);
  g_test_add_func ("/place/what is covered is not drawn", test_covered);
  return g_test_run ();
}
