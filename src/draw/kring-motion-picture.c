/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-motion-picture.h"

#include <math.h>
#include <string.h>

#include "kring-gear.h"
#include "kring-motion-private.h"
#include "kring-pixels.h"
#include "kring-stroke.h"

#define SPRITE_MARGIN 4.0 /* points: how far the edge of a box stands outside its bounds, and more */
#define MOST_PIECES 24    /* straight ones of a curve */

/* A thing's look, painted: @x and @y are from the middle of the thing to the corner of the image, in pixels. */
typedef struct
{
  cairo_surface_t *surface;
  KringPixels pixels;
  double x, y;
} Sprite;

struct _KringMotionPicture
{
  KringMotion *motion;
  KringPainter *painter; /* borrowed */
  KringRect region;
  double scale;
  KringColour colour;
  int w, h;
  cairo_surface_t *ground_before; /* (nullable): if it is the same as the one after */
  cairo_surface_t *ground_after;
  /* (nullable) each: of a crowd, whose lines do not move, the ground before and after with its lines upon it */
  cairo_surface_t *lines[2];
  Sprite (*sprites)[2]; /* of each thing, before and after; painted when first seen */
};

/* Scene and image */

/* Lets @cr draw the scene before or @after where it stands in the image, whose corner is (@x, @y) of the whole. */
static void
place (const KringMotionPicture *self, cairo_t *cr, gboolean after, double x, double y)
{
  const KringMotionStart *start = &self->motion->start;

  cairo_translate (cr, -x, -y);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->region.x, -self->region.y);
  if (after)
    return;
  cairo_translate (cr, start->shift.x, start->shift.y);
  cairo_scale (cr, start->zoom, start->zoom);
}

static KringPoint
to_pixels (const KringMotionPicture *self, KringPoint point)
{
  return (KringPoint){ (point.x - self->region.x) * self->scale, (point.y - self->region.y) * self->scale };
}

static cairo_surface_t *
paint_ground (KringMotionPicture *self, gboolean after)
{
  const KringScene *scene = after ? self->motion->after : self->motion->before;
  const GArray *which = after ? self->motion->ground_after : self->motion->ground_before;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->w, self->h);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, self->colour.r, self->colour.g, self->colour.b);
  cairo_paint (cr);
  place (self, cr, after, 0, 0);
  for (guint i = 0; i < which->len; i++)
    kring_painter_paint_one (self->painter, cr, scene, g_array_index (which, guint, i), KRING_PAINT_FULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

KringMotionPicture *
kring_motion_picture_new (KringMotion *motion, KringPainter *painter, KringRect region, double scale, KringColour ground)
{
  KringMotionPicture *self = g_new0 (KringMotionPicture, 1);

  self->motion = kring_motion_ref (motion);
  self->painter = painter;
  self->region = region;
  self->scale = scale;
  self->colour = ground;
  self->w = MAX (1, (int) ceil (region.w * scale));
  self->h = MAX (1, (int) ceil (region.h * scale));
  self->sprites = g_malloc0_n (MAX (motion->things->len, 1), sizeof *self->sprites);
  self->ground_after = paint_ground (self, TRUE);
  if (!motion->same_ground)
    self->ground_before = paint_ground (self, FALSE);
  return self;
}

void
kring_motion_picture_free (KringMotionPicture *self)
{
  for (guint i = 0; i < self->motion->things->len; i++)
    for (int after = 0; after < 2; after++)
      g_clear_pointer (&self->sprites[i][after].surface, cairo_surface_destroy);
  g_free (self->sprites);
  g_clear_pointer (&self->ground_before, cairo_surface_destroy);
  cairo_surface_destroy (self->ground_after);
  for (int after = 0; after < 2; after++)
    g_clear_pointer (&self->lines[after], cairo_surface_destroy);
  kring_motion_unref (self->motion);
  g_free (self);
}

gboolean
kring_motion_picture_is_of (const KringMotionPicture *self, const KringMotion *motion, KringRect region, double scale)
{
  return self->motion == motion && self->scale == scale && memcmp (&self->region, &region, sizeof region) == 0;
}

/* Lays @picture, which is opaque and as large, over @surface. */
static void
show (cairo_surface_t *surface, cairo_surface_t *picture, double opacity)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_operator (cr, opacity < 1 ? CAIRO_OPERATOR_OVER : CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint_with_alpha (cr, opacity);
  cairo_destroy (cr);
}

/* Lines */

typedef struct
{
  const KringPixels *pixels;
  const KringMotionPicture *picture;
} Pen;

static void
stroke_plain (const Pen *pen, const KringPoint *points, guint n, double width, KringColour colour)
{
  for (guint i = 0; i + 1 < n; i++)
    kring_pixels_line (pen->pixels, points[i], points[i + 1], width, width, colour);
}

/* @dashes: ink, then gap, in pixels. */
static void
stroke_dashes (const Pen *pen, const KringPoint *points, guint n, double width, KringColour colour, const double *dashes)
{
  double left = dashes[0];
  gboolean ink = TRUE;

  for (guint i = 0; i + 1 < n; i++)
    {
      double length = kring_distance (points[i], points[i + 1]), at = 0;

      while (at < length)
        {
          double to = MIN (at + left, length);

          if (ink)
            kring_pixels_line (pen->pixels, kring_motion_straight (points[i], points[i + 1], at / length),
                               kring_motion_straight (points[i], points[i + 1], to / length), width, width, colour);
          left -= to - at;
          at = to;
          if (left > 1e-6)
            continue;
          ink = !ink;
          left = MAX (dashes[ink ? 0 : 1], 0.5);
        }
    }
}

/* Straight pieces that no eye tells from @curve. */
static guint
flatten (const KringCurve *curve, KringPoint points[MOST_PIECES + 1])
{
  const KringPoint *p = curve->p;
  double bend = MAX (fabs (p[0].x - 2 * p[1].x + p[2].x) + fabs (p[0].y - 2 * p[1].y + p[2].y),
                     fabs (p[1].x - 2 * p[2].x + p[3].x) + fabs (p[1].y - 2 * p[2].y + p[3].y));
  guint n = (guint) CLAMP (ceil (sqrt (1.5 * bend)), 1, MOST_PIECES);

  for (guint i = 0; i <= n; i++)
    points[i] = kring_curve_at (curve, (double) i / n);
  return n + 1;
}

static void
stroke_wave (const Pen *pen, const KringCurve *curve, double width, KringColour colour)
{
  g_autoptr (GArray) wave = kring_stroke_wave (curve, width);
  const KringPoint *p = (const KringPoint *) (gpointer) wave->data;

  for (guint i = 0; i + 3 < wave->len; i += 3)
    {
      KringCurve piece = { { p[i], p[i + 1], p[i + 2], p[i + 3] } };
      KringPoint points[MOST_PIECES + 1];

      stroke_plain (pen, points, flatten (&piece, points), width, colour);
    }
}

/* Heads are worked out in points: they grow less than their line does. */
static void
draw_head (const Pen *pen, const KringCurve *curve, gboolean at_end, double width, KringColour colour)
{
  KringPoint head[3], foot;

  kring_stroke_head (curve, at_end, width, head);
  for (int i = 0; i < 3; i++)
    head[i] = to_pixels (pen->picture, head[i]);
  foot = kring_motion_straight (head[1], head[2], 0.5);
  kring_pixels_line (pen->pixels, foot, head[0], kring_distance (head[1], head[2]), 0, colour);
}

/* Where actors are dots, a line goes on to the middle of its ends. */
static void
go_on_to_dots (const KringMotionPicture *self, const KringMotionLine *line, double part, KringCurve *curve)
{
  for (int end = 0; end < 2; end++)
    if (line->ends[end] >= 0)
      curve->p[end * 3] = kring_motion_thing_at (
          self->motion, &g_array_index (self->motion->things, KringMotionThing, line->ends[end]), part);
}

static void
draw_line (const Pen *pen, const KringMotionLine *line, double part)
{
  const KringMotionPicture *self = pen->picture;
  KringCurve curve, shaft;
  double faded, dashes[2], width, zoom = self->scale;
  const KringDrawable *drawable = kring_motion_line_at (self->motion, line, part, &curve, &faded);
  KringDirection direction = drawable->style.direction;
  KringLook look = kring_painter_look (self->painter, drawable->style, zoom);
  KringPoint points[MOST_PIECES + 1];
  gboolean dots = kring_painter_get_dots (self->painter) > 0;
  guint n;

  if (dots)
    go_on_to_dots (self, line, part, &curve);
  if (faded >= 1 || look.width <= 0
      || !kring_rect_overlap (self->region, kring_rect_grow (kring_curve_bounds (&curve), look.width)))
    return;
  look.stroke.a *= 1 - faded;
  shaft = dots ? curve : kring_stroke_shaft (&curve, direction, look.width);
  for (int i = 0; i < 4; i++)
    shaft.p[i] = to_pixels (self, shaft.p[i]);
  width = look.width * zoom;
  n = flatten (&shaft, points);
  if (look.pattern == KRING_STROKE_PLAIN)
    stroke_plain (pen, points, n, width, look.stroke);
  else if (look.pattern == KRING_STROKE_WAVY)
    stroke_wave (pen, &shaft, width, look.stroke);
  else if (kring_stroke_dashes (look.pattern, width, dashes) == 2)
    {
      /* A dot is as long as it is wide. */
      if (dashes[0] <= 0)
        dashes[1] -= width;
      dashes[0] = MAX (dashes[0], width);
      stroke_dashes (pen, points, n, width, look.stroke, dashes);
    }
  for (int at_end = 0; at_end < 2 && !dots; at_end++)
    if (kring_stroke_has_head (direction, at_end))
      draw_head (pen, &curve, at_end, look.width, look.stroke);
}

/* Wheels */

static void
outline_of (const KringMotionPicture *self, guint index, double part, GArray *points, KringLook *look)
{
  KringPoint hub;
  double module, turn;
  const KringDrawable *drawable = kring_motion_wheel_at (
      self->motion, &g_array_index (self->motion->wheels, KringMotionWheel, index), part, &hub, &module, &turn);

  g_array_set_size (points, kring_gear_n_points (drawable->teeth));
  kring_gear_outline (drawable->teeth, turn, to_pixels (self, hub), module * self->scale,
                      (KringPoint *) (gpointer) points->data);
  *look = kring_painter_look (self->painter, drawable->style, self->scale);
  look->fill.a *= 1 - drawable->faded;
  look->stroke.a *= 1 - drawable->faded;
}

/* The edges of an area that has a line round it are under that. */
static void
fill_wheels (const KringMotionPicture *self, double part, cairo_surface_t *surface, GArray *points)
{
  cairo_t *cr = cairo_create (surface);
  KringLook look;

  for (guint i = 0; i < self->motion->wheels->len; i++)
    {
      outline_of (self, i, part, points, &look);
      if (look.fill.a <= 0)
        continue;
      for (guint k = 0; k < points->len; k++)
        cairo_line_to (cr, g_array_index (points, KringPoint, k).x, g_array_index (points, KringPoint, k).y);
      cairo_close_path (cr);
      cairo_set_antialias (cr, look.width > 0 ? CAIRO_ANTIALIAS_NONE : CAIRO_ANTIALIAS_DEFAULT);
      cairo_set_source_rgba (cr, look.fill.r, look.fill.g, look.fill.b, look.fill.a);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

/* Of each the area first and then the lines, which lie over areas beside them. */
static void
show_wheels (const KringMotionPicture *self, double part, cairo_surface_t *surface)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (KringPoint));
  KringPixels pixels;
  Pen pen = { &pixels, self };
  KringLook look;

  if (self->motion->wheels->len == 0)
    return;
  fill_wheels (self, part, surface, points);
  pixels = kring_pixels_of (surface);
  for (guint i = 0; i < self->motion->wheels->len; i++)
    {
      outline_of (self, i, part, points, &look);
      if (look.width <= 0 || look.stroke.a <= 0)
        continue;
      g_array_append_val (points, g_array_index (points, KringPoint, 0));
      stroke_plain (&pen, (const KringPoint *) (gpointer) points->data, points->len, look.width * self->scale, look.stroke);
    }
  cairo_surface_mark_dirty (surface);
}

/* What lies under the things */

static cairo_surface_t *
ground_at (const KringMotionPicture *self, gboolean after)
{
  return self->ground_before != NULL && !after ? self->ground_before : self->ground_after;
}

/* The ground before or @after with the lines of a crowd upon it, which the same picture shows in several moments. */
static cairo_surface_t *
ground_with_lines (KringMotionPicture *self, gboolean after)
{
  const GArray *lines = self->motion->lines;
  KringPixels pixels;
  Pen pen = { &pixels, self };

  if (self->lines[after] != NULL)
    return self->lines[after];
  self->lines[after] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->w, self->h);
  show (self->lines[after], ground_at (self, after), 1);
  pixels = kring_pixels_of (self->lines[after]);
  for (guint i = 0; i < lines->len; i++)
    draw_line (&pen, &g_array_index (lines, KringMotionLine, i), after ? 1 : 0);
  cairo_surface_mark_dirty (self->lines[after]);
  return self->lines[after];
}

static void
show_ground (KringMotionPicture *self, double part, cairo_surface_t *surface)
{
  double crowd = self->motion->crowded ? 1 - kring_motion_crowd_fade (self->motion, part) : 0;

  if (crowd < 1)
    show (surface, ground_at (self, part >= 1), 1);
  if (self->ground_before != NULL && part > 0 && part < 1)
    show (surface, self->ground_after, part);
  if (crowd > 0)
    show (surface, ground_with_lines (self, part >= 0.5), crowd);
}

/* Lines that go with what they join. */
static void
show_lines (const KringMotionPicture *self, const KringPixels *pixels, double part)
{
  Pen pen = { pixels, self };

  for (guint i = 0; !self->motion->crowded && i < self->motion->lines->len; i++)
    draw_line (&pen, &g_array_index (self->motion->lines, KringMotionLine, i), part);
}

/* Things */

static void
paint_sprite (const KringMotionPicture *self, const KringMotionThing *thing, gboolean after, Sprite *sprite)
{
  const KringMotionLook *look = after ? &thing->after : &thing->before;
  const KringScene *scene = after ? self->motion->after : self->motion->before;
  KringPoint middle = to_pixels (self, kring_motion_thing_at (self->motion, thing, after ? 1 : 0));
  KringRect bounds = { 0 };
  KringPoint was;
  double scale = self->scale * (after ? 1 : self->motion->start.zoom), left, top;
  cairo_t *cr;

  for (guint i = 0; i < look->n; i++)
    bounds = kring_rect_union (bounds, kring_scene_get (scene, (guint) look->first + i)->bounds);
  was = kring_rect_centre (kring_scene_get (scene, (guint) look->first)->bounds);
  bounds = kring_rect_grow (bounds, SPRITE_MARGIN);
  left = floor (middle.x + (bounds.x - was.x) * scale);
  top = floor (middle.y + (bounds.y - was.y) * scale);
  sprite->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (bounds.w * scale) + 1,
                                                (int) ceil (bounds.h * scale) + 1);
  cr = cairo_create (sprite->surface);
  place (self, cr, after, left, top);
  for (guint i = 0; i < look->n; i++)
    kring_painter_paint_one (self->painter, cr, scene, (guint) look->first + i, KRING_PAINT_FULL);
  cairo_destroy (cr);
  sprite->pixels = kring_pixels_of (sprite->surface);
  sprite->x = left - middle.x;
  sprite->y = top - middle.y;
}

static void
show_look (KringMotionPicture *self, const KringPixels *pixels, guint index, gboolean after, double part, double faded)
{
  const KringMotionThing *thing = &g_array_index (self->motion->things, KringMotionThing, index);
  const KringMotionLook *look = after ? &thing->after : &thing->before;
  const KringScene *scene = after ? self->motion->after : self->motion->before;
  KringPoint here;
  KringRect bounds;
  Sprite *sprite = &self->sprites[index][after];

  if (look->first < 0 || faded >= 1)
    return;
  here = kring_motion_thing_at (self->motion, thing, part);
  bounds = kring_scene_get (scene, (guint) look->first)->bounds;
  if (!kring_rect_overlap (self->region, kring_rect_grow (kring_rect_around (here, bounds.w, bounds.h), SPRITE_MARGIN)))
    return;
  if (sprite->surface == NULL)
    paint_sprite (self, thing, after, sprite);
  here = to_pixels (self, here);
  kring_pixels_lay (pixels, &sprite->pixels, (int) lround (here.x + sprite->x), (int) lround (here.y + sprite->y),
                    1 - faded);
}

void
kring_motion_picture_paint (KringMotionPicture *self, double part, cairo_surface_t *surface)
{
  KringMotion *motion = self->motion;
  KringPixels pixels;

  show_ground (self, part, surface);
  show_wheels (self, part, surface);
  pixels = kring_pixels_of (surface);
  show_lines (self, &pixels, part);
  for (guint i = 0; i < motion->things->len; i++)
    {
      KringMotionFade fade
          = kring_motion_thing_fade (motion, &g_array_index (motion->things, KringMotionThing, i), part);

      show_look (self, &pixels, i, FALSE, part, fade.before);
      show_look (self, &pixels, i, TRUE, part, fade.after);
    }
  cairo_surface_mark_dirty (surface);
}
