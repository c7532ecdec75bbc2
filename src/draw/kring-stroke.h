/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-theme.h"

G_BEGIN_DECLS

/* The geometry of lines and signs, as points: the painter and the SVG writer draw the same. Lengths are in points;
 * @width is that of the line as it will be drawn. */

/** kring_stroke_dashes: Returns how many lengths of @dashes (0 or 2) the pattern takes: ink, then gap; dots are ink of
 * no length with round ends. In proportion to @width, so that a pattern looks the same at every zoom. */
guint kring_stroke_dashes (KringStroke pattern, double width, double dashes[2]);

/** kring_stroke_has_head: Returns whether a tie of @direction has an arrow head at its end (@at_end) or beginning. */
gboolean kring_stroke_has_head (KringDirection direction, gboolean at_end);

/** kring_stroke_head: The arrow head of @curve, a triangle with its tip, @head[0], at the end (or the beginning). */
void kring_stroke_head (const KringCurve *curve, gboolean at_end, double width, KringPoint head[3]);

/** kring_stroke_shaft: Returns @curve without what its arrow heads cover, so that no line sticks out at a tip. */
KringCurve kring_stroke_shaft (const KringCurve *curve, KringDirection direction, double width);

/**
 * kring_stroke_wave:
 * @curve: a curve
 * @width: of the line
 *
 * Returns: (transfer full) (element-type KringPoint): a wave along @curve, which ends where it ends: its first point,
 *   and then for each wave two control points and the point it goes to
 */
GArray *kring_stroke_wave (const KringCurve *curve, double width);

/* The most strokes the sign of a plan has, how far they reach from its middle, and how much of the ground shows beside
 * a stroke on a line and round the sign of a box. */
#define KRING_PLAN_STROKES 3
#define KRING_PLAN_REACH 4.7
#define KRING_PLAN_BESIDE 1.5
#define KRING_PLAN_ROUND 2.4

/**
 * kring_plan_strokes:
 * @mark: what is planned
 * @centre: the middle of the sign
 * @reach: how far it reaches to each side
 * @ends: (out caller-allocates): the two ends of each stroke
 *
 * What comes has a plus, what ends a cross, and what becomes another a plus over a line.
 *
 * Returns: how many strokes there are
 */
guint kring_plan_strokes (KringMark mark, KringPoint centre, double reach, KringPoint ends[2 * KRING_PLAN_STROKES]);

/** kring_plan_place: Returns where the sign of @mark stands on a line of @direction and @width: of what comes, near its
 * end; else in its middle. */
KringPoint
kring_plan_place (const KringCurve *curve, KringMark mark, KringDirection direction, double width, double reach);

/** kring_plan_corner: Returns the middle of the sign of a box of @bounds: over its upper right corner. */
KringPoint kring_plan_corner (KringRect bounds, double reach);

/* The most corners a sector's sign has. */
#define KRING_SIGN_CORNERS 6

/**
 * kring_sign_corners:
 * @sector: a sector
 * @bounds: a square it fills optically
 * @corners: (out caller-allocates): its corners
 *
 * Each sector has a sign, so that it is told without hue: the citizen's own network a circle, our organisation a
 * square, other public bodies a diamond, civil society a triangle, business a hexagon.
 *
 * Returns: how many corners it has; 0 for the circle, whose box is then @corners[0] (upper left) to @corners[1]
 */
guint kring_sign_corners (KringSector sector, KringRect bounds, KringPoint corners[KRING_SIGN_CORNERS]);

/* How many points the outline of a sheet and the edge of its turned-up corner have. */
#define KRING_SHEET_CORNERS 5
#define KRING_SHEET_FOLD 3

/** kring_sheet_corners: The outline of a sheet of paper in @bounds whose lower right corner is turned up, @size wide, and
 * what shows of the corner. */
void kring_sheet_corners (KringRect bounds, double size, KringPoint corners[KRING_SHEET_CORNERS],
                          KringPoint fold[KRING_SHEET_FOLD]);

G_END_DECLS
