/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "kring-actor-box.h"
#include "kring-dot.h"
#include "kring-painter.h"
#include "kring-stroke.h"

/* What is built right and painted wrong is wrong for whoever looks. */

#define SIDE 200

typedef struct
{
  cairo_surface_t *surface;
  const guint32 *pixels;
  int stride;
} Picture;

static void
picture_clear (Picture *picture)
{
  cairo_surface_destroy (picture->surface);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static Picture
paint_with (KringPainter *painter, const KringScene *scene, const KringRect *clip, KringPaintFlags flags, double zoom)
{
  Picture picture = { cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE), NULL, 0 };
  cairo_t *cr = cairo_create (picture.surface);

  cairo_scale (cr, zoom, zoom);
  kring_painter_paint (painter, cr, scene, clip, flags);
  cairo_destroy (cr);
  cairo_surface_flush (picture.surface);
  picture.pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (picture.surface);
  picture.stride = cairo_image_surface_get_stride (picture.surface) / 4;
  return picture;
}

static Picture
paint_zoomed (const KringScene *scene, KringTheme theme, const KringRect *clip, KringPaintFlags flags, double zoom)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringPainter) painter = kring_painter_new (measure, theme);

  return paint_with (painter, scene, clip, flags, zoom);
}

static Picture
paint (const KringScene *scene, KringTheme theme, KringPaintFlags flags)
{
  return paint_zoomed (scene, theme, NULL, flags, 1);
}

static guint32
pixel (const Picture *picture, int x, int y)
{
  return picture->pixels[y * picture->stride + x];
}

static guint
count_ink (const Picture *picture, KringRect where)
{
  guint ink = 0;

  for (int y = (int) where.y; y < where.y + where.h; y++)
    for (int x = (int) where.x; x < where.x + where.w; x++)
      ink += (pixel (picture, x, y) >> 24) > 64;
  return ink;
}

static const KringRect everything = { 0, 0, SIDE, SIDE };

static void
assert_colour (const Picture *picture, int x, int y, KringColour colour)
{
  guint32 want = 0xff000000 | (guint32) lround (colour.r * 255) << 16 | (guint32) lround (colour.g * 255) << 8
                 | (guint32) lround (colour.b * 255);

  g_assert_cmphex (pixel (picture, x, y), ==, want);
}

static KringDrawable *
add_tie (KringScene *scene, KringStyle style, double y)
{
  KringCurve curve = { { { 20, y }, { 70, y }, { 130, y }, { 180, y } } };
  KringDrawable *tie;

  style.name = KRING_STYLE_TIE;
  tie = kring_scene_add (scene, KRING_SHAPE_CURVE, style, kring_curve_bounds (&curve));
  tie->curve = curve;
  return tie;
}

static KringScene *
tie_scene (KringStyle style)
{
  KringScene *scene = kring_scene_new ();

  add_tie (scene, style, 100);
  return scene;
}

static void
test_box (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      g_autoptr (KringScene) scene = kring_scene_new ();
      KringStyle style = { KRING_STYLE_ACTOR, .sector = KRING_SECTOR_CIVIL, .ring = KRING_RING_ENGAGED };
      g_auto (Picture) picture = { 0 };

      kring_scene_add (scene, KRING_SHAPE_BOX, style, (KringRect){ 40, 80, 120, 40 })->radius = 20;
      picture = paint (scene, (KringTheme) theme, KRING_PAINT_FULL);
      assert_colour (&picture, 100, 100, kring_theme_look ((KringTheme) theme, style).fill);
      g_assert_cmphex (pixel (&picture, 41, 81), ==, 0); /* round corners */
      g_assert_cmphex (pixel (&picture, 30, 100), ==, 0);
    }
}

/* A closed polygon has an area, an open one a line. */
static void
test_polygon (void)
{
  static const KringPoint corners[] = { { 40, 40 }, { 160, 40 }, { 160, 160 }, { 100, 100 }, { 40, 160 } };
  KringStyle style = { KRING_STYLE_ACTOR, .ring = KRING_RING_ENGAGED };

  for (int open = 0; open < 2; open++)
    {
      g_autoptr (KringScene) scene = kring_scene_new ();
      g_auto (Picture) picture = { 0 };

      kring_scene_add_polygon (scene, style, corners, G_N_ELEMENTS (corners), open);
      picture = paint (scene, KRING_THEME_LIGHT, KRING_PAINT_FULL);
      g_assert_cmphex (pixel (&picture, 100, 150), ==, 0);
      g_assert_cmpuint (count_ink (&picture, (KringRect){ 150, 39, 4, 3 }), >, 0);
      g_assert_true ((count_ink (&picture, (KringRect){ 39, 100, 3, 4 }) == 0) == open);
      if (open)
        g_assert_cmphex (pixel (&picture, 100, 70), ==, 0);
      else
        assert_colour (&picture, 100, 70, kring_theme_look (KRING_THEME_LIGHT, style).fill);
    }
}

/* Or all sectors would be alike where there is no colour. */
static void
test_signs (void)
{
  Picture pictures[KRING_N_SECTORS];

  for (int sector = 0; sector < KRING_N_SECTORS; sector++)
    {
      g_autoptr (KringScene) scene = kring_scene_new ();
      KringStyle style = { KRING_STYLE_SECTOR_SIGN, .sector = (KringSector) sector, .ring = KRING_RING_POSSIBLE };

      kring_scene_add (scene, KRING_SHAPE_BOX, style, (KringRect){ 60, 60, 80, 80 });
      pictures[sector] = paint (scene, KRING_THEME_GREY, KRING_PAINT_FULL);
      /* About as heavy to the eye as a circle in the same square, so that no sector stands out. */
      g_assert_cmpuint (count_ink (&pictures[sector], everything), >, 3400);
      g_assert_cmpuint (count_ink (&pictures[sector], everything), <, 5800);
      for (int other = 0; other < sector; other++)
        {
          guint differ = 0;

          for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++)
              differ += (pixel (&pictures[sector], x, y) >> 31) != (pixel (&pictures[other], x, y) >> 31);
          g_assert_cmpuint (differ, >, 900);
        }
    }
  for (int sector = 0; sector < KRING_N_SECTORS; sector++)
    picture_clear (&pictures[sector]);
}

/* Or a strained tie, the line that is looked for first, would look like any other. */
static void
test_strengths (void)
{
  guint on[KRING_N_STRENGTHS], beside[KRING_N_STRENGTHS];

  for (int strength = 0; strength < KRING_N_STRENGTHS; strength++)
    {
      g_autoptr (KringScene) scene = tie_scene ((KringStyle){ .strength = (KringStrength) strength });
      g_auto (Picture) picture = paint (scene, KRING_THEME_LIGHT, KRING_PAINT_FULL);

      on[strength] = count_ink (&picture, (KringRect){ 0, 98, SIDE, 4 });
      beside[strength] = count_ink (&picture, everything) - on[strength];
    }
  g_assert_cmpuint (on[KRING_STRENGTH_STRONG], >, on[KRING_STRENGTH_WORKING]);
  g_assert_cmpuint (on[KRING_STRENGTH_WORKING], >, on[KRING_STRENGTH_WEAK]);
  g_assert_cmpuint (on[KRING_STRENGTH_WEAK], >, 20);
  g_assert_cmpuint (beside[KRING_STRENGTH_STRONG], ==, 0);
  g_assert_cmpuint (beside[KRING_STRENGTH_WEAK], ==, 0);
  g_assert_cmpuint (beside[KRING_STRENGTH_STRAINED], >, 50);
}

/* Or an arrow would say who gives and who takes the wrong way round. */
static void
test_directions (void)
{
  for (int direction = 0; direction < KRING_N_DIRECTIONS; direction++)
    {
      g_autoptr (KringScene) scene = tie_scene (
          (KringStyle){ .strength = KRING_STRENGTH_WORKING, .direction = (KringDirection) direction });
      g_auto (Picture) picture = paint (scene, KRING_THEME_LIGHT, KRING_PAINT_FULL);
      guint at_one = count_ink (&picture, (KringRect){ 20, 90, 12, 20 });
      guint at_other = count_ink (&picture, (KringRect){ 168, 90, 12, 20 });
      gboolean forward = direction == KRING_DIRECTION_FORWARD || direction == KRING_DIRECTION_BOTH;
      gboolean back = direction == KRING_DIRECTION_BACK || direction == KRING_DIRECTION_BOTH;

      g_assert_true ((at_other > 25) == forward);
      g_assert_true ((at_one > 25) == back);
      /* Nothing sticks out beyond the tip, where the box begins. */
      g_assert_cmpuint (count_ink (&picture, (KringRect){ 181, 90, 10, 20 }), ==, 0);
    }
}

/* Or dots and dashes would run together when one zooms out. */
static void
test_patterns_keep_their_look (void)
{
  for (int pattern = 0; pattern <= KRING_STROKE_WAVY; pattern++)
    {
      double thin[2], thick[2];
      guint n = kring_stroke_dashes ((KringStroke) pattern, 1, thin);

      g_assert_cmpuint (kring_stroke_dashes ((KringStroke) pattern, 3, thick), ==, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpfloat_with_epsilon (thick[i], 3 * thin[i], 1e-9);
    }
  for (double zoom = 0.1; zoom < 1; zoom *= 2)
    {
      g_autoptr (KringScene) scene = kring_scene_new ();
      KringDrawable *tie = add_tie (scene, (KringStyle){ .strength = KRING_STRENGTH_WEAK }, 100.5 / zoom);
      g_auto (Picture) picture = { 0 };
      guint ink;

      for (int i = 0; i < 4; i++)
        tie->curve.p[i].x /= zoom;
      tie->bounds = kring_curve_bounds (&tie->curve);
      picture = paint_zoomed (scene, KRING_THEME_LIGHT, NULL, KRING_PAINT_FULL, zoom);
      ink = count_ink (&picture, everything);
      g_assert_cmpuint (ink, >, 20);
      g_assert_cmpuint (ink, <, 300);
    }
}

/* Or moving about a large map would be slow, or show holes. */
static void
test_clip_and_flags (void)
{
  g_autoptr (KringScene) scene = tie_scene ((KringStyle){ .strength = KRING_STRENGTH_STRONG });
  const KringRect far = { 0, 0, SIDE, 60 }, near = { 0, 0, SIDE, 95 };
  g_auto (Picture) all = paint (scene, KRING_THEME_LIGHT, KRING_PAINT_FULL);
  g_auto (Picture) draft = paint (scene, KRING_THEME_LIGHT, KRING_PAINT_DRAFT);
  g_auto (Picture) none = paint (scene, KRING_THEME_LIGHT, KRING_PAINT_NO_TIES);
  g_auto (Picture) outside = paint_zoomed (scene, KRING_THEME_LIGHT, &far, KRING_PAINT_FULL, 1);
  g_auto (Picture) touching = paint_zoomed (scene, KRING_THEME_LIGHT, &near, KRING_PAINT_FULL, 1);

  g_assert_cmpuint (count_ink (&all, everything), >, 300);
  g_assert_cmpuint (count_ink (&draft, everything), >, 300);
  g_assert_cmpuint (count_ink (&none, everything), ==, 0);
  g_assert_cmpuint (count_ink (&outside, everything), ==, 0);
  g_assert_cmpuint (count_ink (&touching, everything), ==, count_ink (&all, everything));
}

/* Or long ties would be missing where one looks, or drawn where nobody does. */
static void
test_long_ties (void)
{
  g_autoptr (KringScene) scene = kring_scene_new ();
  KringCurve curve = { { { 5, 5 }, { 5, 150 }, { 50, 195 }, { 195, 195 } } };
  KringStyle style = { KRING_STYLE_TIE, .strength = KRING_STRENGTH_STRONG };
  const KringRect beside = { 150, 10, 40, 40 };
  g_auto (Picture) all = { 0 };

  kring_scene_add (scene, KRING_SHAPE_CURVE, style, kring_curve_bounds (&curve))->curve = curve;
  all = paint (scene, KRING_THEME_LIGHT, KRING_PAINT_FULL);
  for (int y = 0; y < SIDE; y += 8)
    for (int x = 0; x < SIDE; x += 8)
      {
        KringRect clip = { x, y, 8, 8 };
        g_auto (Picture) part = paint_zoomed (scene, KRING_THEME_LIGHT, &clip, KRING_PAINT_FULL, 1);

        g_assert_cmpuint (count_ink (&part, clip), ==, count_ink (&all, clip));
        if (kring_rect_overlap (clip, beside))
          g_assert_cmpuint (count_ink (&part, everything), ==, 0);
      }
}

/* Or one could not see what is selected: the ring stands off from the box, with a gap. */
static void
test_selection (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    {
      g_autoptr (KringScene) scene = kring_scene_new ();
      KringStyle style = { KRING_STYLE_SELECTION };
      KringLook look = kring_theme_look ((KringTheme) theme, style);
      g_auto (Picture) picture = { 0 };

      kring_scene_add (scene, KRING_SHAPE_BOX, style, (KringRect){ 40.5, 80.5, 120, 40 })->radius = 10;
      picture = paint (scene, (KringTheme) theme, KRING_PAINT_FULL);
      assert_colour (&picture, 100, 80, look.stroke);
      assert_colour (&picture, 100, 83, look.fill);
      g_assert_cmphex (pixel (&picture, 100, 100), ==, 0);
    }
}

/* Or text would be cut into lines otherwise than it was measured, or run out of its box. */
static void
test_text (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringScene) scene = kring_scene_new ();
  KringPoint size;
  g_autofree char *text
      = kring_measure_wrap (measure, KRING_STYLE_ACTOR_NAME, "Fritidsgården Ängens öppna grupp", 100, 0, &size);
  KringRect bounds = { 50, 60, ceil (size.x), ceil (size.y) };
  g_auto (Picture) picture = { 0 };

  kring_scene_add_text (scene, (KringStyle){ KRING_STYLE_ACTOR_NAME, .ring = KRING_RING_POSSIBLE }, bounds,
                        KRING_ALIGN_CENTRE, text);
  picture = paint (scene, KRING_THEME_LIGHT, KRING_PAINT_FULL);
  g_assert_cmpuint (count_ink (&picture, bounds), >, 300);
  g_assert_cmpuint (count_ink (&picture, everything), ==, count_ink (&picture, kring_rect_grow (bounds, 1)));
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Or nobody could search a PDF, or have it read aloud. */
static void
test_paper_keeps_text (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringPainter) painter = kring_painter_new (measure, KRING_THEME_LIGHT);
  g_autoptr (KringScene) scene = kring_scene_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 100, 100);
  cairo_t *cr = cairo_create (surface);

  kring_scene_add_text (scene, (KringStyle){ KRING_STYLE_BODY }, (KringRect){ 0, 0, 100, 20 }, KRING_ALIGN_START,
                        "Åsa");
  kring_painter_paint (painter, cr, scene, NULL, KRING_PAINT_FULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_nonnull (memmem (bytes->data, bytes->len, "/FontDescriptor", 15));
}

/* An actor 200 points wide, a tie to its edge, and a sign that stands by itself. */
static KringScene *
far_away (void)
{
  KringScene *scene = kring_scene_new ();
  KringActorBox box = { .bounds = { 200, 300, 200, 60 }, .style = { KRING_STYLE_ACTOR, .ring = KRING_RING_BESIDE },
                        .lines = "A Long Name", .id = "long", .name = "A Long Name", .parent = -1 };
  KringDrawable *tie = add_tie (scene, (KringStyle){ KRING_STYLE_TIE }, 330);

  tie->curve = (KringCurve){ { { 20, 330 }, { 80, 330 }, { 140, 330 }, { 200, 330 } } };
  tie->bounds = kring_curve_bounds (&tie->curve);
  tie->joins[1] = g_strdup ("long");
  kring_actor_box_add (scene, &box, 1);
  kring_scene_add (scene, KRING_SHAPE_BOX, (KringStyle){ KRING_STYLE_SECTOR_SIGN }, (KringRect){ 600, 100, 40, 40 });
  return scene;
}

static Picture
paint_dots (const KringScene *scene, double zoom, double dots)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringPainter) painter = kring_painter_new (measure, KRING_THEME_LIGHT);

  kring_painter_set_dots (painter, dots);
  return paint_with (painter, scene, NULL, KRING_PAINT_FULL, zoom);
}

static void
test_dots (void)
{
  g_autoptr (KringScene) scene = far_away ();
  g_auto (Picture) boxes = paint_dots (scene, 0.25, 0);
  g_auto (Picture) dots = paint_dots (scene, 0.25, 9);
  /* In pixels: the box, what is left of it round the dot (the tie runs left), and the way from its edge to the dot. */
  KringRect box = { 50, 75, 50, 15 }, left_over = { 84, 75, 16, 15 }, way = { 52, 80, 12, 5 }, sign = { 150, 25, 10, 10 };

  g_assert_cmpuint (count_ink (&boxes, left_over), >, 150);
  g_assert_cmpuint (count_ink (&dots, left_over), ==, 0);
  g_assert_cmpuint (count_ink (&dots, box), >, 40);
  g_assert_cmpuint (count_ink (&dots, way), >=, 12);
  g_assert_cmpuint (count_ink (&dots, sign), ==, count_ink (&boxes, sign));
  assert_colour (&dots, 75, 82, kring_theme_look (KRING_THEME_LIGHT, (KringStyle){ KRING_STYLE_ACTOR }).fill);
}

static void
test_dots_wanted (void)
{
  gboolean now = FALSE;

  for (double pixels = 9; pixels > 5; pixels -= 0.1)
    now = kring_dots_wanted (now, pixels);
  g_assert_true (now);
  g_assert_false (kring_dots_wanted (FALSE, 6.3));
  g_assert_true (kring_dots_wanted (TRUE, 6.3));
  g_assert_false (kring_dots_wanted (TRUE, 8));
}

static void
test_dot_label (void)
{
  const KringRect within = { 0, 0, 400, 300 };
  KringRect taken[8];

  /* Whoever stands in a corner has a name too, and several near each other can all be read. */
  for (int corner = 0; corner < 4; corner++)
    {
      KringRect dot = kring_rect_around ((KringPoint){ corner % 2 * 400, corner / 2 * 300 }, 9, 9);
      KringRect label = kring_dot_label (dot, (KringPoint){ 120, 30 }, within, NULL, 0);

      g_assert_true (kring_rect_inside (within, label, 0));
      g_assert_false (kring_rect_overlap (label, dot));
    }
  for (guint i = 0; i < 3; i++)
    {
      taken[i] = kring_dot_label (kring_rect_around ((KringPoint){ 200, 150 + 12 * i }, 9, 9), (KringPoint){ 120, 30 },
                                  within, taken, i);
      for (guint j = 0; j < i; j++)
        g_assert_false (kring_rect_overlap (taken[i], taken[j]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/painter/a box has its theme's colour", test_box);
  g_test_add_func ("/painter/a polygon is filled within its line", test_polygon);
  g_test_add_func ("/painter/each sector has its own sign", test_signs);
  g_test_add_func ("/painter/the line tells how strong a tie is", test_strengths);
  g_test_add_func ("/painter/arrows point where the tie goes", test_directions);
  g_test_add_func ("/painter/patterns look the same at every zoom", test_patterns_keep_their_look);
  g_test_add_func ("/painter/what is out of sight is passed over", test_clip_and_flags);
  g_test_add_func ("/painter/a long tie is drawn where it can be seen", test_long_ties);
  g_test_add_func ("/painter/a selection is a ring with a gap", test_selection);
  g_test_add_func ("/painter/text stays in the box it was measured for", test_text);
  g_test_add_func ("/painter/text stays text on paper", test_paper_keeps_text);
  g_test_add_func ("/painter/whose name is too small is a dot that its ties reach", test_dots);
  g_test_add_func ("/painter/no zoom stands between names and dots", test_dots_wanted);
  g_test_add_func ("/painter/the name of a dot is wholly in view", test_dot_label);
  return g_test_run ();
}
