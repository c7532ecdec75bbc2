/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-geometry.h"

#include <math.h>

double
kring_round (double value)
{
  return floor (value * 64.0 + 0.5) / 64.0;
}

KringRect
kring_rect_around (KringPoint centre, double w, double h)
{
  return (KringRect){ centre.x - w / 2, centre.y - h / 2, w, h };
}

KringPoint
kring_rect_centre (KringRect rect)
{
  return (KringPoint){ rect.x + rect.w / 2, rect.y + rect.h / 2 };
}

KringRect
kring_rect_grow (KringRect rect, double by)
{
  return (KringRect){ rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by };
}

KringRect
kring_rect_union (KringRect a, KringRect b)
{
  KringRect all;

  if (a.w <= 0 && a.h <= 0)
    return b;
  if (b.w <= 0 && b.h <= 0)
    return a;

  all.x = MIN (a.x, b.x);
  all.y = MIN (a.y, b.y);
  all.w = MAX (a.x + a.w, b.x + b.w) - all.x;
  all.h = MAX (a.y + a.h, b.y + b.h) - all.y;
  return all;
}

KringRect
kring_rect_within (KringRect a, KringRect b)
{
  double x0 = MAX (a.x, b.x), y0 = MAX (a.y, b.y);
  double x1 = MIN (a.x + a.w, b.x + b.w), y1 = MIN (a.y + a.h, b.y + b.h);

  return (KringRect){ x0, y0, MAX (0, x1 - x0), MAX (0, y1 - y0) };
}

gboolean
kring_rect_overlap (KringRect a, KringRect b)
{
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

gboolean
kring_rect_holds (KringRect rect, KringPoint point)
{
  return point.x >= rect.x && point.x <= rect.x + rect.w && point.y >= rect.y && point.y <= rect.y + rect.h;
}

gboolean
kring_rect_inside (KringRect outer, KringRect inner, double slack)
{
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack && inner.x + inner.w <= outer.x + outer.w + slack
         && inner.y + inner.h <= outer.y + outer.h + slack;
}

KringRect
kring_points_bounds (const KringPoint *points, guint n)
{
  KringPoint low, high;

  if (n == 0)
    return (KringRect){ 0 };
  low = high = points[0];
  for (guint i = 1; i < n; i++)
    {
      low = (KringPoint){ MIN (low.x, points[i].x), MIN (low.y, points[i].y) };
      high = (KringPoint){ MAX (high.x, points[i].x), MAX (high.y, points[i].y) };
    }
  return (KringRect){ low.x, low.y, high.x - low.x, high.y - low.y };
}

/* Whether a line from @point straight to the right crosses @outline an odd number of times. */
gboolean
kring_points_hold (const KringPoint *outline, guint n, KringPoint point)
{
  gboolean within = FALSE;

  for (guint i = 0, last = n - 1; i < n; last = i++)
    {
      KringPoint a = outline[i], b = outline[last];

      if ((a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) * (b.x - a.x) / (b.y - a.y))
        within = !within;
    }
  return within;
}

double
kring_distance (KringPoint a, KringPoint b)
{
  double dx = a.x - b.x, dy = a.y - b.y;

  return sqrt (dx * dx + dy * dy);
}

KringPoint
kring_curve_at (const KringCurve *curve, double t)
{
  double s = 1 - t;
  double b0 = s * s * s, b1 = 3 * s * s * t, b2 = 3 * s * t * t, b3 = t * t * t;
  const KringPoint *p = curve->p;

  return (KringPoint){ b0 * p[0].x + b1 * p[1].x + b2 * p[2].x + b3 * p[3].x,
                       b0 * p[0].y + b1 * p[1].y + b2 * p[2].y + b3 * p[3].y };
}

KringRect
kring_curve_bounds (const KringCurve *curve)
{
  double x0 = curve->p[0].x, x1 = x0, y0 = curve->p[0].y, y1 = y0;

  for (int i = 1; i < 4; i++)
    {
      x0 = MIN (x0, curve->p[i].x);
      x1 = MAX (x1, curve->p[i].x);
      y0 = MIN (y0, curve->p[i].y);
      y1 = MAX (y1, curve->p[i].y);
    }
  return (KringRect){ x0, y0, x1 - x0, y1 - y0 };
}

double
kring_curve_distance (const KringCurve *curve, KringPoint point)
{
  const int steps = 24;
  double nearest = G_MAXDOUBLE;
  KringPoint a = curve->p[0];

  for (int i = 1; i <= steps; i++)
    {
      KringPoint b = kring_curve_at (curve, (double) i / steps);
      double dx = b.x - a.x, dy = b.y - a.y, length2 = dx * dx + dy * dy;
      double t = length2 > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length2 : 0;

      t = CLAMP (t, 0, 1);
      nearest = MIN (nearest, kring_distance (point, (KringPoint){ a.x + t * dx, a.y + t * dy }));
      a = b;
    }
  return nearest;
}

KringPoint
kring_ellipse_point (double rx, double ry, double angle)
{
  return (KringPoint){ rx * sin (angle), -ry * cos (angle) };
}

KringPoint
kring_rect_edge (KringRect rect, KringPoint towards)
{
  KringPoint centre = kring_rect_centre (rect);
  double dx = towards.x - centre.x, dy = towards.y - centre.y;
  double tx = fabs (dx) > 1e-9 ? rect.w / 2 / fabs (dx) : G_MAXDOUBLE;
  double ty = fabs (dy) > 1e-9 ? rect.h / 2 / fabs (dy) : G_MAXDOUBLE;
  double t = MIN (tx, ty);

  if (t > 1)
    t = 1;
  return (KringPoint){ centre.x + t * dx, centre.y + t * dy };
}
