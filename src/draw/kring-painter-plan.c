/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dot.h"
#include "kring-painter-private.h"
#include "kring-stroke.h"

/* The signs of what is planned. */

/* How large a sign is beside a dot, against what it is beside a box. */
#define OF_DOT 0.8

static void
stroke_sign (const KringBrush *self, KringMark mark, KringPoint centre, double reach, double width)
{
  KringPoint ends[2 * KRING_PLAN_STROKES];
  guint n = kring_plan_strokes (mark, centre, reach, ends);

  for (guint i = 0; i < n; i++)
    {
      cairo_move_to (self->cr, ends[2 * i].x, ends[2 * i].y);
      cairo_line_to (self->cr, ends[2 * i + 1].x, ends[2 * i + 1].y);
    }
  cairo_set_line_width (self->cr, width);
  cairo_stroke (self->cr);
}

/* On a line the ground shows beside the strokes; a box has it round the whole sign, which lies over its edge. */
static void
paint_ground (const KringBrush *self, const KringDrawable *drawable, KringPoint centre, double reach, double width)
{
  double unit = reach / KRING_PLAN_REACH;

  if (drawable->shape != KRING_SHAPE_BOX)
    {
      stroke_sign (self, drawable->style.mark, centre, reach, width + 2 * KRING_PLAN_BESIDE * unit);
      return;
    }
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, centre.x, centre.y, reach + KRING_PLAN_ROUND * unit, 0, 2 * G_PI);
  cairo_fill (self->cr);
}

void
kring_brush_plan (const KringBrush *self, const KringDrawable *drawable, double width)
{
  KringLook look
      = kring_theme_look (self->painter->theme, (KringStyle){ .name = KRING_STYLE_PLAN, .dim = drawable->style.dim });
  double unit = self->dots > 0 ? OF_DOT * self->dots / KRING_DOT / self->zoom : self->scale;
  double reach = KRING_PLAN_REACH * unit, there = 1 - drawable->faded;
  KringRect bounds = self->dots > 0 ? kring_dot_bounds (drawable->bounds, self->dots / self->zoom) : drawable->bounds;
  KringPoint centre = drawable->shape == KRING_SHAPE_BOX ? kring_plan_corner (bounds, reach)
                                                         : kring_plan_place (&drawable->curve, drawable->style.mark,
                                                                             drawable->style.direction, width, reach);

  look.fill.a *= there;
  look.stroke.a *= there;
  cairo_set_dash (self->cr, NULL, 0, 0);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  kring_brush_set_colour (self->cr, look.fill);
  paint_ground (self, drawable, centre, reach, look.width * unit);
  kring_brush_set_colour (self->cr, look.stroke);
  stroke_sign (self, drawable->style.mark, centre, reach, look.width * unit);
}
