/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-page-fit.h"

#include <math.h>

#define LINE_ROOM 4.0 /* for what lines are wide beyond their bounds */
#define CURVE_PIECES 12
#define GRID 12       /* places tried on each side of the middle */
#define HALVINGS 14   /* of the interval of scales: to a ten-thousandth */

static gboolean
in_ellipse (KringRect ellipse, KringPoint point)
{
  KringPoint centre = kring_rect_centre (ellipse);
  double dx = (point.x - centre.x) / (ellipse.w / 2), dy = (point.y - centre.y) / (ellipse.h / 2);

  return dx * dx + dy * dy < 1;
}

static gboolean
rect_meets_ellipse (KringRect rect, KringRect ellipse)
{
  KringPoint centre = kring_rect_centre (ellipse);
  KringPoint nearest = { CLAMP (centre.x, rect.x, rect.x + rect.w), CLAMP (centre.y, rect.y, rect.y + rect.h) };

  /* Squashing the plane to make the ellipse a circle keeps the rectangle one, and so its nearest point. */
  return in_ellipse (ellipse, nearest);
}

static gboolean
rect_in_ellipse (KringRect rect, KringRect ellipse)
{
  return in_ellipse (ellipse, (KringPoint){ rect.x, rect.y }) &&
         in_ellipse (ellipse, (KringPoint){ rect.x + rect.w, rect.y }) &&
         in_ellipse (ellipse, (KringPoint){ rect.x, rect.y + rect.h }) &&
         in_ellipse (ellipse, (KringPoint){ rect.x + rect.w, rect.y + rect.h });
}

static void
add_rect (KringGround *self, KringRect rect)
{
  KringRect bounds = kring_rect_grow (rect, LINE_ROOM);

  self->extents = kring_rect_union (self->extents, bounds);
  if (!rect_in_ellipse (bounds, self->ellipse))
    g_array_append_val (self->outside, bounds);
}

/* In short pieces: the bounds of a curve, and still more those of its control points, hold much that is free. */
static void
add_curve (KringGround *self, const KringCurve *curve)
{
  KringPoint last = curve->p[0];

  if (rect_in_ellipse (kring_curve_bounds (curve), self->ellipse))
    return;
  for (int i = 1; i <= CURVE_PIECES; i++)
    {
      KringPoint here = kring_curve_at (curve, (double) i / CURVE_PIECES);
      KringRect piece = { MIN (last.x, here.x), MIN (last.y, here.y), fabs (here.x - last.x), fabs (here.y - last.y) };

      add_rect (self, piece);
      last = here;
    }
}

KringGround *
kring_ground_new (const KringDiagram *diagram)
{
  KringGround *self = g_new0 (KringGround, 1);

  self->ellipse = diagram->ground.w > 0 ? kring_rect_grow (diagram->ground, LINE_ROOM) : diagram->ground;
  self->extents = self->ellipse;
  self->outside = g_array_new (FALSE, FALSE, sizeof (KringRect));
  for (guint i = 0; i < kring_scene_length (diagram->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (diagram->scene, i);

      if (drawable->shape == KRING_SHAPE_BOX || drawable->shape == KRING_SHAPE_TEXT
          || drawable->shape == KRING_SHAPE_LINE || drawable->shape == KRING_SHAPE_POLYGON)
        add_rect (self, drawable->bounds);
      else if (drawable->shape == KRING_SHAPE_CURVE)
        add_curve (self, &drawable->curve);
    }
  return self;
}

void
kring_ground_free (KringGround *self)
{
  g_array_unref (self->outside);
  g_free (self);
}

static KringRect
placed (KringRect rect, double scale, KringPoint origin)
{
  return (KringRect){ origin.x + rect.x * scale, origin.y + rect.y * scale, rect.w * scale, rect.h * scale };
}

KringRect
kring_ground_placed (const KringGround *self, double scale, KringPoint origin)
{
  return placed (self->extents, scale, origin);
}

static gboolean
is_free (const KringGround *self, const KringRect *taken, guint n_taken, double scale, KringPoint origin)
{
  for (guint i = 0; i < n_taken; i++)
    {
      if (rect_meets_ellipse (taken[i], placed (self->ellipse, scale, origin)))
        return FALSE;
      for (guint j = 0; j < self->outside->len; j++)
        if (kring_rect_overlap (taken[i], placed (g_array_index (self->outside, KringRect, j), scale, origin)))
          return FALSE;
    }
  return TRUE;
}

/* Numbers 0, 1, -1, 2, -2 …: from the middle outwards. */
static int
outwards (int step)
{
  return (step + 1) / 2 * (step % 2 == 1 ? 1 : -1);
}

gboolean
kring_ground_place (const KringGround *self, KringRect content, const KringRect *taken, guint n_taken, double scale,
                    KringPoint *origin)
{
  double free_x = content.w - self->extents.w * scale, free_y = content.h - self->extents.h * scale;

  if (free_x < -0.01 || free_y < -0.01)
    return FALSE;
  for (int i = 0; i <= 2 * GRID; i++)
    for (int j = 0; j <= 2 * GRID; j++)
      {
        double part_x = 0.5 + outwards (i) / (2.0 * GRID), part_y = 0.5 + outwards (j) / (2.0 * GRID);

        origin->x = content.x + free_x * part_x - self->extents.x * scale;
        origin->y = content.y + free_y * part_y - self->extents.y * scale;
        if (is_free (self, taken, n_taken, scale, *origin))
          return TRUE;
      }
  return FALSE;
}

double
kring_ground_largest (const KringGround *self, KringRect content, const KringRect *taken, guint n_taken, double most,
                      KringPoint *origin)
{
  double low = 0, high = most;
  KringPoint tried;

  if (kring_ground_place (self, content, taken, n_taken, most, origin))
    return most;
  for (int i = 0; i < HALVINGS; i++)
    {
      double middle = (low + high) / 2;

      if (kring_ground_place (self, content, taken, n_taken, middle, &tried))
        {
          low = middle;
          *origin = tried;
        }
      else
        high = middle;
    }
  return low;
}
