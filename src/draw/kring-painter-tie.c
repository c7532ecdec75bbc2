/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-painter-private.h"
#include "kring-stroke.h"

/* Ties: most of all drawing. */

static gboolean
passed_over (const KringBrush *self, const KringPoint *points, guint n)
{
  KringPoint a = points[0], b = points[n - 1];
  KringRect bounds = { MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };

  return self->clip != NULL && !kring_rect_overlap (*self->clip, kring_rect_grow (bounds, KRING_BRUSH_MARGIN * self->scale));
}

/* On a screen a wave is stroked a few waves at a time: cairo takes longer for one long winding line than for its
 * parts, and most of a long tie may be out of sight. */
static void
stroke_wave (const KringBrush *self, const KringCurve *curve, double width)
{
  g_autoptr (GArray) points = kring_stroke_wave (curve, width);
  guint piece = self->pixels ? 3 * 4 : points->len;

  for (guint first = 0; first + 1 < points->len; first += piece)
    {
      const KringPoint *p = &g_array_index (points, KringPoint, first);
      guint n = MIN (piece + 1, points->len - first);

      if (passed_over (self, p, n))
        continue;
      cairo_move_to (self->cr, p[0].x, p[0].y);
      for (guint i = 1; i + 2 < n; i += 3)
        cairo_curve_to (self->cr, p[i].x, p[i].y, p[i + 1].x, p[i + 1].y, p[i + 2].x, p[i + 2].y);
      cairo_stroke (self->cr);
    }
}

static void
paint_head (const KringBrush *self, const KringCurve *curve, gboolean at_end, double width)
{
  KringPoint head[3];

  kring_stroke_head (curve, at_end, width, head);
  cairo_move_to (self->cr, head[0].x, head[0].y);
  cairo_line_to (self->cr, head[1].x, head[1].y);
  cairo_line_to (self->cr, head[2].x, head[2].y);
  cairo_close_path (self->cr);
  cairo_fill (self->cr);
}

/* A dot is smaller than the box that the tie ends at: it goes on to the middle, and lies under the dot. */
static KringCurve
to_dots (const KringBrush *self, const KringDrawable *drawable)
{
  KringCurve curve = drawable->curve;

  for (int end = 0; end < 2; end++)
    {
      int index = kring_scene_find (self->scene, drawable->joins[end]);
      const KringDrawable *box = index >= 0 ? kring_scene_get (self->scene, (guint) index) : NULL;

      if (box != NULL && box->style.name == KRING_STYLE_ACTOR)
        curve.p[end * 3] = kring_rect_centre (box->bounds);
    }
  return curve;
}

void
kring_brush_tie (const KringBrush *self, const KringDrawable *drawable, const KringLook *look)
{
  cairo_t *cr = self->cr;
  KringDirection direction = drawable->style.direction;
  double width = kring_brush_line_width (self, look->width);
  KringCurve shaft = self->dots > 0 ? to_dots (self, drawable) : kring_stroke_shaft (&drawable->curve, direction, width);

  if (!kring_brush_set_colour (cr, self->dots > 0 ? kring_colour_fade (look->stroke, KRING_BRUSH_AMONG_DOTS) : look->stroke))
    return;
  kring_brush_set_line (self, look, width);
  if (self->plain)
    cairo_set_dash (cr, NULL, 0, 0);
  /* On paper a curve stays a curve whatever the tolerance, but cairo strokes it to see what it covers. From half the
   * width on it would find nothing. */
  if (!self->pixels)
    cairo_set_tolerance (cr, 0.4 * width * self->zoom);
  if (look->pattern == KRING_STROKE_WAVY && !self->plain)
    stroke_wave (self, &shaft, width);
  else
    {
      kring_brush_curve_path (cr, &shaft, FALSE);
      cairo_stroke (cr);
    }
  for (int at_end = 0; at_end < 2; at_end++)
    if (kring_stroke_has_head (direction, at_end) && self->dots <= 0)
      paint_head (self, &drawable->curve, at_end, width);
}
