/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-private.h"
#include "kring-grid.h"

#include <math.h>

#define PIECES 16       /* a curve is judged as this many straight pieces */
#define NEED_GAP 4.0    /* between a tie and the need */
#define BOX_GAP 2.5     /* between a tie and a box it passes */

typedef struct
{
  const KringAround *shape;
  const KringAroundInput *input;
  const KringPoint *centre;
  KringRect *rect; /* of each box, with the gap around it */
  KringCover cover;
  guint *seen; /* of each box: the last look that met it */
  guint look;
} Routing;

/* Ways tried, gentlest first. A bow is drawn off the straight line by these parts of its length near its start and its
 * end, away from the need (or towards it, if less than 0). A round follows the angle about the need, drawn out by these
 * factors; the long one goes the other way round. */
typedef struct
{
  enum { BOW, ROUND, LONG } kind;
  double start, end;
} Way;

static const Way ways[] = {
  { BOW, 0.10, 0.10 },   { ROUND, 1.0, 1.0 },   { BOW, 0.18, 0.18 },   { BOW, -0.08, -0.08 }, { BOW, 0.22, 0.03 },
  { BOW, 0.03, 0.22 },   { ROUND, 1.15, 1.15 }, { ROUND, 0.88, 0.88 }, { BOW, -0.2, -0.03 },  { BOW, -0.03, -0.2 },
  { BOW, 0.28, 0.28 },   { BOW, -0.18, -0.18 }, { ROUND, 1.35, 1.35 }, { BOW, 0.42, 0.12 },   { BOW, 0.12, 0.42 },
  { ROUND, 0.75, 0.75 }, { BOW, -0.26, -0.26 }, { BOW, 0.40, 0.40 },   { ROUND, 1.6, 1.6 },   { BOW, 0.2, -0.15 },
  { BOW, -0.15, 0.2 },   { LONG, 1.0, 1.0 },    { BOW, 0.55, 0.55 },   { LONG, 1.3, 1.3 },    { ROUND, 2.0, 2.0 },
  { BOW, -0.40, -0.40 }, { LONG, 1.7, 1.7 },
};

/* Tried in pairs where all of these lead behind somebody. */
static const double offsets[] = { 0.0, 0.15, -0.15, 0.33, -0.3, 0.55, -0.5 };

#define GOOD_ENOUGH 3
#define FEW_TIES 300 /* so few that every one may look at all that */

/* On large maps all of them would cost too much. */
static guint
count_ways (guint n_ties)
{
  return n_ties <= 500 ? G_N_ELEMENTS (ways) : n_ties <= 5000 ? 11 : 6;
}

static double
square (double value)
{
  return value * value;
}

/* Whether the line through @n points comes into the need's ellipse grown by @gap. */
static gboolean
enters_need (const Routing *self, const KringPoint *points, int n, double gap)
{
  double aspect = self->shape->aspect, limit = square (self->shape->ring[0] + gap);
  double ax = points[0].x / aspect, ay = points[0].y;

  for (int i = 1; i < n; i++)
    {
      double bx = points[i].x / aspect, by = points[i].y, dx = bx - ax, dy = by - ay;
      double length2 = dx * dx + dy * dy, t = -(ax * dx + ay * dy);

      if (bx * bx + by * by < limit)
        return TRUE;
      if (t > 0 && t < length2 && square (ax * dy - ay * dx) < limit * length2)
        return TRUE;
      ax = bx;
      ay = by;
    }
  return FALSE;
}

/* Whether it leaves the outermost ellipse, beyond which other things may be written. */
static gboolean
leaves (const Routing *self, const KringPoint *points, int n)
{
  double aspect = self->shape->aspect, limit = square (self->shape->ring[KRING_N_RINGS] - 2);

  for (int i = 1; i < n - 1; i++)
    if (square (points[i].x / aspect) + square (points[i].y) > limit)
      return TRUE;
  return FALSE;
}

static void
take_points (const KringCurve *curve, KringPoint *points, int n)
{
  for (int i = 0; i < n; i++)
    points[i] = kring_curve_at (curve, i / (n - 1.0));
}

static inline gboolean
piece_meets_rect (KringPoint a, KringPoint b, KringRect rect)
{
  double half_w = rect.w / 2, half_h = rect.h / 2, dx = b.x - a.x, dy = b.y - a.y;
  double mx = (a.x + b.x) / 2 - rect.x - half_w, my = (a.y + b.y) / 2 - rect.y - half_h;

  if (fabs (mx) > half_w + fabs (dx) / 2 || fabs (my) > half_h + fabs (dy) / 2)
    return FALSE;
  return fabs (mx * dy - my * dx) <= half_w * fabs (dy) + half_h * fabs (dx);
}

/* Counts the boxes, other than the tie's own, that a piece meets and no earlier piece of this look met. */
static guint
boxes_met (Routing *self, KringPoint a, KringPoint b, const KringAroundTie *tie)
{
  const KringCover *cover = &self->cover;
  const KringGrid *grid = &cover->grid;
  int x0 = kring_grid_column (grid, MIN (a.x, b.x)), x1 = kring_grid_column (grid, MAX (a.x, b.x));
  int y0 = kring_grid_row (grid, MIN (a.y, b.y)), y1 = kring_grid_row (grid, MAX (a.y, b.y));
  guint met = 0;

  for (int row = y0; row <= y1; row++)
    {
      guint to = cover->from[row * grid->columns + x1 + 1];

      for (guint k = cover->from[row * grid->columns + x0]; k < to; k++)
        {
          guint i = cover->thing[k];

          if (self->seen[i] == self->look || i == tie->a || i == tie->b || !piece_meets_rect (a, b, self->rect[i]))
            continue;
          self->seen[i] = self->look;
          met++;
        }
    }
  return met;
}

static guint
caption_met (const Routing *self, KringPoint a, KringPoint b)
{
  const KringAroundInput *input = self->input;

  if (input->caption_h <= 0 || MIN (a.y, b.y) > 0 || MIN (fabs (a.x), fabs (b.x)) > 200)
    return 0;
  for (int r = 0; r < KRING_N_RINGS; r++)
    if (piece_meets_rect (a, b, kring_rect_around (self->shape->caption[r], input->caption_w[r], input->caption_h)))
      return 1;
  return 0;
}

/* How much is wrong with a way: boxes passed behind count ten each, captions four. It stops counting at @enough. */
static guint
faults (Routing *self, const KringPoint *points, const KringAroundTie *tie, guint enough)
{
  gboolean captioned = FALSE;
  guint sum = 0;

  self->look++;
  for (int i = 0; i < PIECES && sum < enough; i++)
    {
      sum += 10 * boxes_met (self, points[i], points[i + 1], tie);
      if (!captioned && caption_met (self, points[i], points[i + 1]))
        {
          captioned = TRUE;
          sum += 4;
        }
    }
  return sum;
}

static KringRect
rect_of (const Routing *self, guint i)
{
  return kring_rect_around (self->centre[i], self->input->nodes[i].w, self->input->nodes[i].h);
}

/* Where the way from the centre of @rect towards @towards leaves it, even if @towards itself lies inside. */
static KringPoint
leave_rect (KringRect rect, KringPoint towards)
{
  KringPoint centre = kring_rect_centre (rect);
  double dx = towards.x - centre.x, dy = towards.y - centre.y, size = fabs (dx) + fabs (dy);
  double reach = size > 1e-6 ? (rect.w + rect.h) / size : 0;

  return kring_rect_edge (rect, (KringPoint){ centre.x + dx * reach, centre.y + (size > 1e-6 ? dy * reach : rect.h) });
}

/* Ends the curve at the edges of its boxes. A control point that lies in a box would make a hook: it goes ahead. */
static void
close_curve (const Routing *self, const KringAroundTie *tie, KringCurve *curve)
{
  KringRect a = rect_of (self, tie->a), b = rect_of (self, tie->b);
  KringPoint *p = curve->p;
  double dx, dy;

  p[0] = leave_rect (a, p[1]);
  p[3] = leave_rect (b, p[2]);
  dx = p[3].x - p[0].x;
  dy = p[3].y - p[0].y;
  if (kring_rect_holds (a, p[1]))
    p[1] = (KringPoint){ p[0].x + dx * 0.3, p[0].y + dy * 0.3 };
  if (kring_rect_holds (b, p[2]))
    p[2] = (KringPoint){ p[3].x - dx * 0.3, p[3].y - dy * 0.3 };
}

static KringCurve
bowed (const Routing *self, const KringAroundTie *tie, const Way *way)
{
  KringPoint a = self->centre[tie->a], b = self->centre[tie->b];
  double dx = b.x - a.x, dy = b.y - a.y;
  double side = (a.x + b.x) * -dy + (a.y + b.y) * dx >= 0 ? 1 : -1; /* away from the need */
  double start = way->start * side * 4 / 3, end = way->end * side * 4 / 3;
  KringCurve curve;

  curve.p[1] = (KringPoint){ a.x + dx * 0.3 - dy * start, a.y + dy * 0.3 + dx * start };
  curve.p[2] = (KringPoint){ b.x - dx * 0.3 - dy * end, b.y - dy * 0.3 + dx * end };
  close_curve (self, tie, &curve);
  return curve;
}

static KringCurve
rounded (const Routing *self, const KringAroundTie *tie, const Way *way)
{
  double aspect = self->shape->aspect, most = self->shape->ring[KRING_N_RINGS] - 4;
  KringPoint a = self->centre[tie->a], b = self->centre[tie->b];
  double from = atan2 (a.x / aspect, -a.y), turn = atan2 (b.x / aspect, -b.y) - from;
  double ry_a = sqrt (square (a.x / aspect) + square (a.y)), ry_b = sqrt (square (b.x / aspect) + square (b.y));
  double ry;
  KringCurve curve;

  turn = kring_round (turn * 4096) / 4096;
  turn -= floor (turn / (2 * G_PI) + 0.5) * 2 * G_PI;
  if (way->kind == LONG)
    turn -= turn > 0 ? 2 * G_PI : -2 * G_PI;
  ry = MIN (most, (ry_a * 0.7 + ry_b * 0.3) * way->start);
  curve.p[1] = kring_ellipse_point (ry * aspect, ry, from + turn * 0.28);
  ry = MIN (most, (ry_a * 0.3 + ry_b * 0.7) * way->end);
  curve.p[2] = kring_ellipse_point (ry * aspect, ry, from + turn * 0.72);
  close_curve (self, tie, &curve);
  return curve;
}

/* However near the need the two stand: a round drawn out until it is clear. */
static KringCurve
around_need (const Routing *self, const KringAroundTie *tie)
{
  Way way = { ROUND, 1, 1 };
  KringPoint points[3 * PIECES];
  KringCurve curve;

  for (int step = 0; step < 30; step++)
    {
      curve = rounded (self, tie, &way);
      take_points (&curve, points, G_N_ELEMENTS (points));
      if (!enters_need (self, points, G_N_ELEMENTS (points), NEED_GAP / 4))
        break;
      way.start *= 1.1;
      way.end = way.start;
    }
  return curve;
}

/* A tie from an actor to itself: a small loop at the box's right end. */
static KringCurve
loop_at (const Routing *self, const KringAroundTie *tie)
{
  KringRect rect = rect_of (self, tie->a);
  double x = rect.x + rect.w, y = rect.y + rect.h / 2;

  return (KringCurve){ { { x, y - 4 }, { x + 24, y - 18 }, { x + 24, y + 18 }, { x, y + 4 } } };
}

/* A way that is much longer than the straight line had better have a reason. */
static guint
detour (const KringPoint *points, int n)
{
  double straight = kring_distance (points[0], points[n - 1]), length = 0;

  for (int i = 1; i < n; i++)
    length += kring_distance (points[i - 1], points[i]);
  return (guint) CLAMP (24 * (length / (straight + 20) - 1.1), 0, 200);
}

/* Takes @way for @best if less is wrong with it. */
static void
try_way (Routing *self, const KringAroundTie *tie, const Way *way, guint *least, KringCurve *best)
{
  KringCurve curve = way->kind == BOW ? bowed (self, tie, way) : rounded (self, tie, way);
  KringPoint points[PIECES + 1];
  guint sum;

  take_points (&curve, points, G_N_ELEMENTS (points));
  if (enters_need (self, points, G_N_ELEMENTS (points), NEED_GAP))
    return;
  sum = detour (points, G_N_ELEMENTS (points)) + (guint) (12 * fabs (way->start - way->end));
  sum += leaves (self, points, G_N_ELEMENTS (points)) ? 60 : 0;
  sum += sum < *least ? faults (self, points, tie, *least - sum) : 0;
  if (sum >= *least)
    return;
  *least = sum;
  *best = curve;
}

static KringCurve
route_one (Routing *self, const KringAroundTie *tie)
{
  guint n_ways = count_ways (self->input->n_ties), n_offsets = G_N_ELEMENTS (offsets);
  KringCurve best = { 0 };
  guint least = G_MAXUINT;

  if (tie->a == tie->b)
    return loop_at (self, tie);

  for (guint i = 0; i < n_ways && least > GOOD_ENOUGH; i++)
    try_way (self, tie, &ways[i], &least, &best);
  if (least >= 10 && self->input->n_ties <= FEW_TIES)
    for (guint i = 0; i < n_offsets * n_offsets && least > GOOD_ENOUGH; i++)
      {
        Way way = { BOW, offsets[i / n_offsets], offsets[i % n_offsets] };

        try_way (self, tie, &way, &least, &best);
      }
  return least < G_MAXUINT ? best : around_need (self, tie);
}

static void
start (Routing *self)
{
  const KringAroundInput *input = self->input;
  double sum_w = 0, sum_h = 0;

  self->rect = g_new (KringRect, input->n_nodes + 1);
  for (guint i = 0; i < input->n_nodes; i++)
    {
      self->rect[i] = kring_rect_grow (rect_of (self, i), BOX_GAP);
      sum_w += self->rect[i].w;
      sum_h += self->rect[i].h;
    }
  sum_w = sum_w / MAX (input->n_nodes, 1);
  sum_h = sum_h / MAX (input->n_nodes, 1);
  kring_cover_init (&self->cover, kring_around_extents (self->shape), MAX (sum_w / 2, 24), MAX (sum_h, 24), self->rect,
                    input->n_nodes);
  self->seen = g_new0 (guint, input->n_nodes + 1);
}

void
kring_around_route_some (const KringAround *self, const KringAroundInput *input, const KringPoint *centre,
                         const guint *which, guint n, KringCurve *curves)
{
  Routing routing = { .shape = self, .input = input, .centre = centre != NULL ? centre : self->centre };

  start (&routing);
  for (guint i = 0; i < n; i++)
    curves[i] = route_one (&routing, &input->ties[which[i]]);
  kring_around_part_parallel (input, which, n, curves);
  for (guint i = 0; i < n; i++)
    for (int k = 0; k < 4; k++)
      {
        curves[i].p[k].x = kring_round (curves[i].p[k].x);
        curves[i].p[k].y = kring_round (curves[i].p[k].y);
      }
  kring_cover_clear (&routing.cover);
  g_free (routing.rect);
  g_free (routing.seen);
}

void
kring_around_route (const KringAround *self, const KringAroundInput *input, KringCurve *curves)
{
  g_autofree guint *which = g_new (guint, input->n_ties + 1);

  for (guint i = 0; i < input->n_ties; i++)
    which[i] = i;
  kring_around_route_some (self, input, NULL, which, input->n_ties, curves);
}

static gboolean
pieces_cross (KringPoint a, KringPoint b, KringPoint c, KringPoint d)
{
  double abx = b.x - a.x, aby = b.y - a.y, cdx = d.x - c.x, cdy = d.y - c.y;
  double c_side = abx * (c.y - a.y) - aby * (c.x - a.x), d_side = abx * (d.y - a.y) - aby * (d.x - a.x);
  double a_side = cdx * (a.y - c.y) - cdy * (a.x - c.x), b_side = cdx * (b.y - c.y) - cdy * (b.x - c.x);

  return (c_side > 0) != (d_side > 0) && (a_side > 0) != (b_side > 0);
}

static gboolean
curves_cross (const KringCurve *one, const KringCurve *other)
{
  const int pieces = 12;
  KringPoint points[2][13];

  for (int i = 0; i <= pieces; i++)
    {
      points[0][i] = kring_curve_at (one, (double) i / pieces);
      points[1][i] = kring_curve_at (other, (double) i / pieces);
    }
  for (int i = 0; i < pieces; i++)
    for (int k = 0; k < pieces; k++)
      if (pieces_cross (points[0][i], points[0][i + 1], points[1][k], points[1][k + 1]))
        return TRUE;
  return FALSE;
}

guint
kring_around_crossings (const KringAroundInput *input, const KringCurve *curves)
{
  guint crossings = 0;

  for (guint i = 0; i < input->n_ties; i++)
    for (guint k = i + 1; k < input->n_ties; k++)
      {
        const KringAroundTie *one = &input->ties[i], *other = &input->ties[k];

        if (one->a == other->a || one->a == other->b || one->b == other->a || one->b == other->b
            || !kring_rect_overlap (kring_curve_bounds (&curves[i]), kring_curve_bounds (&curves[k])))
          continue;
        if (curves_cross (&curves[i], &curves[k]))
          crossings++;
      }
  return crossings;
}
