/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lengths are in points (1/72 inch) unless a comment says otherwise; y grows downwards, angles grow clockwise
 * from twelve o'clock, in radians. */

typedef struct
{
  double x, y;
} KringPoint;

typedef struct
{
  double x, y, w, h;
} KringRect;

/**
 * KringCurve:
 *
 * One cubic Bézier from @p[0] to @p[3]; @p[1] and @p[2] are its control points.
 */
typedef struct
{
  KringPoint p[4];
} KringCurve;

/**
 * kring_round:
 * @value: a length in points
 *
 * Rounds to a 64th of a point. Every position that an arrangement hands out passes through here, so that the last
 * bits of the C library's sines, which differ between processors, never reach a picture.
 *
 * Returns: @value rounded to the nearest 1/64
 */
double kring_round (double value);

/** kring_rect_around: Returns the rectangle of size @w × @h whose centre is @centre. */
KringRect kring_rect_around (KringPoint centre, double w, double h);
/** kring_rect_centre: Returns the centre of @rect. */
KringPoint kring_rect_centre (KringRect rect);
/** kring_rect_grow: Returns @rect made larger by @by on all four sides. */
KringRect kring_rect_grow (KringRect rect, double by);
/** kring_rect_union: Returns the smallest rectangle that holds both @a and @b; one of no size is ignored. */
KringRect kring_rect_union (KringRect a, KringRect b);
/** kring_rect_within: Returns what @a and @b have in common, of no size where they do not meet. */
KringRect kring_rect_within (KringRect a, KringRect b);
/** kring_rect_overlap: Returns whether the insides of @a and @b meet; touching edges do not count. */
gboolean kring_rect_overlap (KringRect a, KringRect b);
/** kring_rect_holds: Returns whether @point lies in @rect or on its edge. */
gboolean kring_rect_holds (KringRect rect, KringPoint point);
/** kring_rect_inside: Returns whether @inner lies wholly in @outer, allowing @slack points on each side. */
gboolean kring_rect_inside (KringRect outer, KringRect inner, double slack);

/** kring_points_bounds: Returns the smallest rectangle that holds the @n points; of no size if there are none. */
KringRect kring_points_bounds (const KringPoint *points, guint n);
/**
 * kring_points_hold:
 * @outline: (array length=n): the corners of a line whose end is joined to its beginning
 * @n: how many
 * @point: a point
 *
 * Where the line crosses itself, what it goes round twice is not within, as for any area that is filled by turns.
 *
 * Returns: whether @point lies within @outline
 */
gboolean kring_points_hold (const KringPoint *outline, guint n, KringPoint point);

/** kring_distance: Returns the distance between @a and @b. */
double kring_distance (KringPoint a, KringPoint b);
/** kring_curve_at: Returns the point of @curve at @t, from 0 to 1. */
KringPoint kring_curve_at (const KringCurve *curve, double t);
/** kring_curve_bounds: Returns the rectangle of the four points of @curve, which holds all of it. */
KringRect kring_curve_bounds (const KringCurve *curve);
/** kring_curve_distance: Returns how near @curve passes to @point, to within a point on curves of page size. */
double kring_curve_distance (const KringCurve *curve, KringPoint point);

/**
 * kring_ellipse_point:
 * @rx: half width
 * @ry: half height
 * @angle: clockwise from twelve o'clock, as the parameter of the ellipse (so @angle is the true one of a circle
 *   that was then stretched)
 *
 * Returns: the point of the ellipse round the origin
 */
KringPoint kring_ellipse_point (double rx, double ry, double angle);

/**
 * kring_rect_edge:
 * @rect: a box
 * @towards: a point
 *
 * Returns: where the straight line from the centre of @rect to @towards leaves @rect
 */
KringPoint kring_rect_edge (KringRect rect, KringPoint towards);

G_END_DECLS
