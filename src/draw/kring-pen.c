/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-pen.h"

#include <math.h>

/* Of the search for a width: it is as wide as so many times the least one at most, and found to a thousandth of that.
 */
#define WIDEST 16.0
#define HALVINGS 13

KringPen
kring_pen_new (KringScene *scene, KringMeasure *measure)
{
  return (KringPen){ scene, measure, kring_measure_get_scale (measure), -1, KRING_ROLE_LABEL, 0 };
}

void
kring_pen_figure (KringPen *self, const char *alternative)
{
  KringDrawable *figure
      = kring_scene_add (self->scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });

  figure->role = KRING_ROLE_FIGURE;
  figure->name = g_strdup (alternative);
  self->parent = (int) kring_scene_length (self->scene) - 1;
}

static KringDrawable *
as_part (KringPen *self, KringDrawable *drawable)
{
  drawable->parent = self->parent;
  return drawable;
}

static KringDrawable *
as_text (KringPen *self, KringDrawable *drawable)
{
  drawable->role = self->role;
  drawable->order = self->order++;
  return as_part (self, drawable);
}

double
kring_pen_height (const KringPen *self, KringStyleName style, double width, const char *text)
{
  KringPoint size = { 0, 0 };

  if (text[0] != '\0')
    g_free (kring_measure_wrap (self->measure, style, text, width, 0, &size));
  return size.y;
}

double
kring_pen_write (KringPen *self, KringStyle style, KringPoint at, double width, KringAlign align, const char *text)
{
  KringPoint size;
  g_autofree char *lines = NULL;

  if (text[0] == '\0')
    return 0;
  lines = kring_measure_wrap (self->measure, style.name, text, width, 0, &size);
  /* The bounds are those of the lines, so that what stands beside a short one is not taken to be over it. */
  if (width > 0 && align != KRING_ALIGN_START)
    at.x += (width - size.x) * (align == KRING_ALIGN_CENTRE ? 0.5 : 1);
  as_text (self, kring_scene_add_text (self->scene, style, (KringRect){ at.x, at.y, size.x, size.y }, align, lines));
  return size.y;
}

KringDrawable *
kring_pen_box (KringPen *self, KringStyle style, KringRect bounds, double radius)
{
  KringDrawable *box = kring_scene_add (self->scene, KRING_SHAPE_BOX, style, bounds);

  box->radius = radius;
  return as_part (self, box);
}

KringDrawable *
kring_pen_line (KringPen *self, KringStyle style, KringPoint from, KringPoint to)
{
  KringRect bounds = { MIN (from.x, to.x), MIN (from.y, to.y), fabs (to.x - from.x), fabs (to.y - from.y) };
  KringDrawable *line = kring_scene_add (self->scene, KRING_SHAPE_LINE, style, bounds);

  line->curve = (KringCurve){ { from, from, to, to } };
  return as_part (self, line);
}

double
kring_pen_find_width (KringPenHeight height, gpointer data, double narrowest, double aspect)
{
  double narrow = narrowest, wide = WIDEST * narrowest;

  if (aspect <= 0 || height (narrow, data) <= aspect * narrow)
    return narrow;
  for (int i = 0; i < HALVINGS; i++)
    {
      double middle = (narrow + wide) / 2;

      if (height (middle, data) <= aspect * middle)
        wide = middle;
      else
        narrow = middle;
    }
  return wide;
}

void
kring_pen_loop (KringPen *self, KringLoop loop, KringPoint at, double height)
{
  KringStyle style = { KRING_STYLE_LOOP_SIGN, .ring = (KringRing) loop };
  double apart = loop == KRING_LOOP_DOUBLE ? (KRING_LOOP_SIGN_WIDTH - 1) * height / 2 : 0;

  as_part (self, kring_scene_add (self->scene, KRING_SHAPE_ELLIPSE, style,
                                  kring_rect_around ((KringPoint){ at.x - apart, at.y }, height, height)));
  if (apart > 0)
    as_part (self, kring_scene_add (self->scene, KRING_SHAPE_ELLIPSE, style,
                                    kring_rect_around ((KringPoint){ at.x + apart, at.y }, height, height)));
}
