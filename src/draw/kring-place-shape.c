/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-place-private.h"

#include <math.h>

/* How far a seesaw tilts to each side: enough to be seen from the back of a room. */
#define STEEPEST (9 * G_PI / 180)
/* Of a triangle whose sides are alike. */
#define TRIANGLE_HEIGHT 0.8660254037844386
/* How many times as wide as high axes and a field are at most. */
#define WIDEST 1.5
#define MOST_TURNS 4
/* How wide a figure is that still says something beside its labels. */
#define ENOUGH 64.0
/* The least room for a figure, whatever its labels take, in points at text scale 1. */
#define LEAST 24.0

static double
least_of (KringMeasure *measure, double length)
{
  return MAX (length, LEAST * kring_measure_get_scale (measure));
}

static KringRect
beside_labels (KringRect room, double left, double top, double right, double bottom)
{
  return (KringRect){ room.x + left, room.y + top, room.w - left - right, room.h - top - bottom };
}

static void
lay_out_triangle (KringPlaceShape *self, const KringPlaceLabels *labels, KringMeasure *measure)
{
  double top = labels->size[0].y, bottom = MAX (labels->size[1].y, labels->size[2].y);
  double above = top > 0 ? top + self->gap : self->gap, below = bottom > 0 ? bottom + self->gap : self->gap;
  KringRect inner = beside_labels (self->room, self->gap, above, self->gap, below);
  double height = MIN (least_of (measure, inner.h), least_of (measure, inner.w) * TRIANGLE_HEIGHT);
  double width = height / TRIANGLE_HEIGHT, spare = (inner.h - height) / 2;

  self->figure = (KringRect){ inner.x + (inner.w - width) / 2, inner.y + MAX (spare, 0), width, height };
}

static void
lay_out_square (KringPlaceShape *self, KringRect inner, KringMeasure *measure)
{
  double width = least_of (measure, inner.w), height = least_of (measure, inner.h);

  width = MIN (width, WIDEST * height);
  height = MIN (height, width);
  self->figure = (KringRect){ inner.x + (inner.w - width) / 2, inner.y + MAX (inner.h - height, 0) / 2, width, height };
}

static void
lay_out_axes (KringPlaceShape *self, const KringPlaceLabels *labels, KringMeasure *measure)
{
  double left = 0, bottom = 0;

  if (labels->n > 0)
    bottom = labels->size[1].y + MAX (labels->size[0].y, labels->size[2].y);
  for (guint i = 3; i < labels->n; i++)
    left = MAX (left, labels->size[i].x);
  lay_out_square (self, beside_labels (self->room, left + self->gap, self->gap, self->gap, bottom + self->gap),
                  measure);
  /* The labels belong to it, so that it stands in the middle with them. */
  self->figure.x = MIN (self->figure.x, self->room.x + (self->room.w - self->figure.w + left) / 2);
}

static void
lay_out_field (KringPlaceShape *self, const KringPlaceLabels *labels, KringMeasure *measure)
{
  double top = MAX (labels->size[0].y, labels->size[1].y), bottom = MAX (labels->size[2].y, labels->size[3].y);

  lay_out_square (self, beside_labels (self->room, self->gap, top + self->gap, self->gap, bottom + self->gap), measure);
}

static void
lay_out_seesaw (KringPlaceShape *self, const KringPlaceLabels *labels, KringMeasure *measure)
{
  double below = MAX (labels->size[0].y, labels->size[1].y), reach = least_of (measure, self->room.w / 2 - self->gap);
  double drop = reach * sin (STEEPEST), high = MAX ((self->room.h - below) / 2 - self->gap, 0);

  drop = MIN (drop, high);
  self->steepest = asin (drop / reach);
  self->figure = kring_rect_around (kring_rect_centre (self->room), 2 * reach, 2 * drop);
  self->figure.y -= below / 2;
}

static void
lay_out (KringPlaceShape *self, KringMeasure *measure)
{
  g_auto (KringPlaceLabels) labels = { 0 };

  kring_place_labels_init (&labels, self, measure);
  if (self->shape == KRING_DRAWN_TRIANGLE)
    lay_out_triangle (self, &labels, measure);
  else if (self->shape == KRING_DRAWN_AXES)
    lay_out_axes (self, &labels, measure);
  else if (self->shape == KRING_DRAWN_SEESAW)
    lay_out_seesaw (self, &labels, measure);
  else
    lay_out_field (self, &labels, measure);
}

/* Whether what stands at the left of axes stands over itself. */
static gboolean
is_crowded (const KringPlaceShape *self, const KringPlaceLabels *labels)
{
  double height = 0;

  for (guint i = 3; self->shape == KRING_DRAWN_AXES && i < labels->n; i++)
    height += labels->size[i].y;
  return height > self->figure.h;
}

static gboolean
has_room (KringPlaceShape *self, KringMeasure *measure)
{
  g_auto (KringPlaceLabels) labels = { 0 };

  kring_place_labels_init (&labels, self, measure);
  self->broken = labels.broken;
  /* What the ends of axes mean can be left out, the names are broken if they have to. */
  return self->figure.w >= ENOUGH * kring_measure_get_scale (measure) && !is_crowded (self, &labels)
         && !(self->broken && self->labels == KRING_PLACE_LABELLED && self->shape == KRING_DRAWN_AXES);
}

static KringPlaceShape
laid_out (const KringQuestion *question, KringRect room, KringMeasure *measure, KringPlaceLabelling labels)
{
  KringPlaceShape self = { question, question->shape, room, .labels = labels };

  self.gap = KRING_PLACE_GAP * kring_measure_get_scale (measure);
  self.span = room.w;
  lay_out (&self, measure);
  /* Labels below axes make them lower, and so narrower, and so have less room themselves. */
  for (int i = 0; i < MOST_TURNS && self.shape == KRING_DRAWN_AXES && self.span > self.figure.w; i++)
    {
      self.span = self.figure.w;
      lay_out (&self, measure);
    }
  return self;
}

KringPlaceShape
kring_place_shape (const KringQuestion *question, KringRect room, KringMeasure *measure, KringPlaceLabelling labels)
{
  KringPlaceShape self = laid_out (question, room, measure, labels);

  while (self.labels != KRING_PLACE_BARE && !has_room (&self, measure))
    self = laid_out (question, room, measure, self.labels + 1);
  return self;
}

void
kring_place_shape_tilt (KringPlaceShape *self, double u)
{
  self->tilt = (2 * CLAMP (u, 0, 1) - 1) * self->steepest;
}

/* Where things are */

KringPoint
kring_place_shape_point (const KringPlaceShape *self, double u, double v)
{
  KringRect f = self->figure;
  KringPoint centre = kring_rect_centre (f);

  if (self->shape == KRING_DRAWN_TRIANGLE)
    return (KringPoint){ f.x + (u + v / 2) * f.w, f.y + (1 - v) * f.h };
  if (self->shape == KRING_DRAWN_SEESAW)
    {
      double along = (u - 0.5) * f.w;

      return (KringPoint){ centre.x + along * cos (self->tilt), centre.y + along * sin (self->tilt) };
    }
  return (KringPoint){ f.x + u * f.w, f.y + (1 - v) * f.h };
}

/* How far along the line from @a to @b the point nearest to @point is, from 0 to 1. */
static double
nearest_on (KringPoint a, KringPoint b, KringPoint point)
{
  double x = b.x - a.x, y = b.y - a.y, square = x * x + y * y;

  return square > 0 ? CLAMP (((point.x - a.x) * x + (point.y - a.y) * y) / square, 0, 1) : 0;
}

/* The corners of a triangle as places: left, right, top. */
static const KringPoint triangle_corners[] = { { 0, 0 }, { 1, 0 }, { 0, 1 } };

static void
find_on_edge (const KringPlaceShape *self, KringPoint point, double *u, double *v)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < 3; i++)
    {
      KringPoint one = triangle_corners[i], other = triangle_corners[(i + 1) % 3];
      double t = nearest_on (kring_place_shape_point (self, one.x, one.y),
                             kring_place_shape_point (self, other.x, other.y), point);
      double at_u = one.x + t * (other.x - one.x), at_v = one.y + t * (other.y - one.y);
      double distance = kring_distance (kring_place_shape_point (self, at_u, at_v), point);

      if (distance >= least)
        continue;
      least = distance;
      *u = at_u;
      *v = at_v;
    }
}

static void
find_in_triangle (const KringPlaceShape *self, KringPoint point, double *u, double *v)
{
  *v = 1 - (point.y - self->figure.y) / self->figure.h;
  *u = (point.x - self->figure.x) / self->figure.w - *v / 2;
  if (*u < 0 || *v < 0 || *u + *v > 1)
    find_on_edge (self, point, u, v);
}

void
kring_place_shape_find (const KringPlaceShape *self, KringPoint point, double *u, double *v)
{
  KringRect f = self->figure;

  if (self->shape == KRING_DRAWN_TRIANGLE)
    find_in_triangle (self, point, u, v);
  else if (self->shape == KRING_DRAWN_SEESAW)
    {
      *u = nearest_on (kring_place_shape_point (self, 0, 0.5), kring_place_shape_point (self, 1, 0.5), point);
      *v = 0.5;
    }
  else
    {
      *u = CLAMP ((point.x - f.x) / f.w, 0, 1);
      *v = CLAMP (1 - (point.y - f.y) / f.h, 0, 1);
    }
}

/* Steps */

static int
steps_of (double share)
{
  return (int)lround (CLAMP (share, 0, 1) * KRING_PLACE_STEPS);
}

void
kring_place_snap (KringDrawnAs shape, double *u, double *v)
{
  int right = steps_of (*u), up = steps_of (*v);

  if (shape == KRING_DRAWN_TRIANGLE && right + up > KRING_PLACE_STEPS)
    {
      /* What was rounded up most goes back. */
      if (right - *u * KRING_PLACE_STEPS > up - *v * KRING_PLACE_STEPS || up == 0)
        right = KRING_PLACE_STEPS - up;
      else
        up = KRING_PLACE_STEPS - right;
    }
  *u = (double)right / KRING_PLACE_STEPS;
  *v = shape == KRING_DRAWN_SEESAW ? 0.5 : (double)up / KRING_PLACE_STEPS;
}

/* The shares of a triangle's three corners, in steps. */
typedef struct
{
  int left, right, top;
} Shares;

/* One step goes from one share to another; where there is nothing left to take, along the edge. */
static void
step_aside (Shares *self, int *to, int *from)
{
  if (*from > 0)
    (*from)--;
  else if (self->top > 0)
    self->top--;
  else
    return;
  (*to)++;
}

/* Straight up: by turns from the right and from the left, or it would drift aside. */
static void
step_up (Shares *self)
{
  int *from = self->top % 2 == 0 ? &self->right : &self->left;

  if (*from == 0)
    from = from == &self->right ? &self->left : &self->right;
  if (*from == 0)
    return;
  (*from)--;
  self->top++;
}

static void
step_down (Shares *self)
{
  if (self->top == 0)
    return;
  self->top--;
  (*(self->top % 2 == 0 ? &self->right : &self->left))++;
}

static void
step_in_triangle (int dx, int dy, double *u, double *v)
{
  Shares shares = { .right = steps_of (*u), .top = steps_of (*v) };

  shares.left = MAX (KRING_PLACE_STEPS - shares.right - shares.top, 0);
  if (dx > 0)
    step_aside (&shares, &shares.right, &shares.left);
  if (dx < 0)
    step_aside (&shares, &shares.left, &shares.right);
  if (dy > 0)
    step_up (&shares);
  if (dy < 0)
    step_down (&shares);
  *u = (double)shares.right / KRING_PLACE_STEPS;
  *v = (double)shares.top / KRING_PLACE_STEPS;
}

void
kring_place_step (KringDrawnAs shape, int dx, int dy, double *u, double *v)
{
  kring_place_snap (shape, u, v);
  if (shape == KRING_DRAWN_TRIANGLE)
    {
      step_in_triangle (dx, dy, u, v);
      return;
    }
  *u = CLAMP (*u + (double)dx / KRING_PLACE_STEPS, 0, 1);
  if (shape != KRING_DRAWN_SEESAW)
    *v = CLAMP (*v + (double)dy / KRING_PLACE_STEPS, 0, 1);
}

void
kring_place_middle (KringDrawnAs shape, double *u, double *v)
{
  *u = shape == KRING_DRAWN_TRIANGLE ? 1 / 3.0 : 0.5;
  *v = *u;
  kring_place_snap (shape, u, v);
}
