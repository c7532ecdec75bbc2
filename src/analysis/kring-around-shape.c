/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-private.h"

#include <math.h>

#define FULL_TURN (2 * G_PI)
#define MOST_LOOKS 2000000 /* for places nearby, in one arrangement: a tenth of a second */
#define MOST_HARD_LOOKS 60 /* all over a ring's wedge, in one arrangement */

/* Sines differ in their last bits between processors, so none is compared before it was rounded. */
static double
steady (double value)
{
  return floor (value * 4294967296.0 + 0.5) / 4294967296.0;
}

KringPoint
kring_around_point (const KringAround *self, KringRing ring, KringSector sector, double u, double v)
{
  double angle = self->wedge[sector] + u * (self->wedge[sector + 1] - self->wedge[sector]);
  double ry = self->ring[ring] + v * (self->ring[ring + 1] - self->ring[ring]);

  return kring_ellipse_point (ry * self->aspect, ry, angle);
}

gboolean
kring_around_locate (const KringAround *self, KringPoint point, KringRing *ring, KringSector *sector, double *u,
                     double *v)
{
  double x = point.x / self->aspect, y = point.y;
  double ry = sqrt (x * x + y * y);
  double turn = atan2 (x, -y) - self->wedge[0];
  int r = 0, s = 0;

  turn -= floor (turn / FULL_TURN) * FULL_TURN;
  while (s < KRING_N_SECTORS - 1 && turn >= self->wedge[s + 1] - self->wedge[0])
    s++;
  while (r < KRING_N_RINGS - 1 && ry >= self->ring[r + 1])
    r++;

  *sector = s;
  *ring = r;
  *u = CLAMP ((turn - (self->wedge[s] - self->wedge[0])) / (self->wedge[s + 1] - self->wedge[s]), 0, 1);
  *v = CLAMP ((ry - self->ring[r]) / (self->ring[r + 1] - self->ring[r]), 0, 1);
  return ry >= self->ring[0];
}

KringRect
kring_around_extents (const KringAround *self)
{
  double ry = self->ring[KRING_N_RINGS];

  return kring_rect_around ((KringPoint){ 0, 0 }, 2 * ry * self->aspect, 2 * ry);
}

void
kring_around_free (KringAround *self)
{
  if (self == NULL)
    return;
  g_free (self->centre);
  g_free (self->u);
  g_free (self->v);
  g_free (self);
}

void
kring_arranging_caption (KringArranging *self)
{
  const KringAroundInput *input = self->input;

  for (int r = 0; r < KRING_N_RINGS; r++)
    {
      double y = kring_round (-self->shape->ring[r + 1] + 5 + input->caption_h / 2);

      self->shape->caption[r] = (KringPoint){ 0, y };
      self->caption[r] = kring_rect_grow (
          kring_rect_around (self->shape->caption[r], input->caption_w[r], input->caption_h), 2);
      if (input->caption_h <= 0)
        self->caption[r].w = self->caption[r].h = 0;
    }
}

/* Carries the angles and thicknesses chosen into the shape, and makes the grid anew. */
void
kring_arranging_set_shape (KringArranging *self)
{
  KringAround *shape = self->shape;
  int degrees = 0;

  for (int r = 0; r < KRING_N_RINGS; r++)
    shape->ring[r + 1] = shape->ring[r] + self->thick[r];

  shape->wedge[0] = -self->angle[0] * G_PI / 360;
  for (int s = 0; s <= KRING_N_SECTORS; s++)
    {
      double angle = shape->wedge[0] + degrees * G_PI / 180;
      double x = cos (angle), y = sin (angle) * shape->aspect, length = sqrt (x * x + y * y);

      shape->wedge[s] = angle;
      self->line[s] = (KringPoint){ steady (x / length), steady (y / length) };
      degrees += s < KRING_N_SECTORS ? self->angle[s] : 0;
    }
  shape->wedge[KRING_N_SECTORS] = shape->wedge[0] + FULL_TURN;

  kring_arranging_caption (self);
  kring_grid_clear (&self->grid);
  kring_grid_init (&self->grid, kring_around_extents (shape), MAX (self->max_w * 0.75, 24), MAX (self->max_h, 16),
                   self->n);
  for (guint i = 0; i < self->n; i++)
    self->box[i].stands = FALSE;
}

static double
line_distance (KringPoint normal, const KringBox *box, KringPoint at)
{
  return normal.x * at.x + normal.y * at.y - (fabs (normal.x) * box->w + fabs (normal.y) * box->h) / 2;
}

static double
square (double value)
{
  return value * value;
}

/* Whether @box may stand at @at, were it alone: in its ring and wedge, clear of lines, need, captions and rim. */
gboolean
kring_arranging_fits (const KringArranging *self, const KringBox *box, KringPoint at)
{
  const KringAround *shape = self->shape;
  double x = fabs (at.x), y = fabs (at.y), aspect = shape->aspect;
  double ry2 = square (x / aspect) + y * y;
  KringPoint from = self->line[box->sector], to = self->line[box->sector + 1];
  KringRect rect;

  if (ry2 < square (shape->ring[box->ring] - 1.0 / 32) || ry2 > square (shape->ring[box->ring + 1] + 1.0 / 32))
    return FALSE;
  if (line_distance (from, box, at) < KRING_AROUND_LINE_GAP
      || line_distance ((KringPoint){ -to.x, -to.y }, box, at) < KRING_AROUND_LINE_GAP)
    return FALSE;
  if (square ((x + box->w / 2) / aspect) + square (y + box->h / 2)
      > square (shape->ring[KRING_N_RINGS] - KRING_AROUND_RIM_GAP))
    return FALSE;
  if (square (MAX (x - box->w / 2, 0) / aspect) + square (MAX (y - box->h / 2, 0))
      < square (shape->ring[0] + KRING_AROUND_NEED_GAP))
    return FALSE;

  rect = kring_rect_around (at, box->w, box->h);
  for (int r = 0; r < KRING_N_RINGS; r++)
    if (self->caption[r].w > 0 && kring_rect_overlap (rect, self->caption[r]))
      return FALSE;
  return TRUE;
}

/* Counts the boxes, other than @box itself, too near for it to stand at @at; @first is one of them. */
guint
kring_arranging_blockers (const KringArranging *self, const KringBox *box, KringPoint at, guint *first)
{
  const KringGrid *grid = &self->grid;
  double gap = self->input->gap, reach_x = (box->w + self->max_w) / 2 + gap, reach_y = (box->h + self->max_h) / 2 + gap;
  int x0 = kring_grid_column (grid, at.x - reach_x), x1 = kring_grid_column (grid, at.x + reach_x);
  int y0 = kring_grid_row (grid, at.y - reach_y), y1 = kring_grid_row (grid, at.y + reach_y);
  guint found = 0;

  for (int row = y0; row <= y1; row++)
    for (int cell = row * grid->columns + x0; cell <= row * grid->columns + x1; cell++)
      for (int i = grid->head[cell]; i >= 0; i = grid->next[i])
        {
          const KringBox *other = &self->box[i];

          if (other == box || fabs (other->site.at.x - at.x) >= (box->w + other->w) / 2 + gap
              || fabs (other->site.at.y - at.y) >= (box->h + other->h) / 2 + gap)
            continue;
          if (first != NULL && found == 0)
            *first = (guint) i;
          found++;
        }
  return found;
}

gboolean
kring_arranging_free (const KringArranging *self, const KringBox *box, KringPoint at)
{
  return kring_arranging_fits (self, box, at) && kring_arranging_blockers (self, box, at, NULL) == 0;
}

/* The place (@u, @v) exactly as given, and the point it means. */
KringSite
kring_arranging_site (const KringArranging *self, const KringBox *box, double u, double v)
{
  KringPoint at = kring_around_point (self->shape, box->ring, box->sector, u, v);

  return (KringSite){ u, v, { kring_round (at.x), kring_round (at.y) } };
}

static double
to_grain (double part)
{
  return floor (CLAMP (part, 0, 1) * KRING_AROUND_GRAIN + 0.5) / KRING_AROUND_GRAIN;
}

/* The place of the box's ring and wedge that is nearest to @at. */
KringSite
kring_arranging_site_at (const KringArranging *self, const KringBox *box, KringPoint at)
{
  const KringAround *shape = self->shape;
  double x = at.x / shape->aspect, ry = sqrt (x * x + at.y * at.y);
  double wide = shape->wedge[box->sector + 1] - shape->wedge[box->sector];
  double middle = shape->wedge[box->sector] + wide / 2;
  double turn = atan2 (x, -at.y) - middle;

  turn -= floor (turn / FULL_TURN + 0.5) * FULL_TURN;
  return kring_arranging_site (self, box, to_grain (turn / wide + 0.5),
                               to_grain ((ry - shape->ring[box->ring]) / self->thick[box->ring]));
}

void
kring_arranging_stand (KringArranging *self, KringBox *box, KringSite site)
{
  if (box->stands)
    kring_arranging_leave (self, box);
  box->site = site;
  box->stands = TRUE;
  kring_grid_add (&self->grid, (guint) (box - self->box), site.at);
}

void
kring_arranging_leave (KringArranging *self, KringBox *box)
{
  box->stands = FALSE;
  kring_grid_remove (&self->grid, (guint) (box - self->box));
}

/* Where, on the row at height @y, the centre of a box of @w × @h may lie as far as its ring, wedge, need and rim are
 * concerned: at most two spans, left and right of the need. @inset keeps the centre that far from the ring's edges. */
guint
kring_arranging_spans (const KringArranging *self, const KringBox *box, double w, double h, double y, double inset,
                       double spans[4])
{
  const KringAround *shape = self->shape;
  KringPoint normal[2] = { self->line[box->sector], self->line[box->sector + 1] };
  double a = shape->ring[box->ring] + inset, b = shape->ring[box->ring + 1] - inset, aspect = shape->aspect;
  double rim = square (shape->ring[KRING_N_RINGS] - KRING_AROUND_RIM_GAP) - square (fabs (y) + h / 2);
  double need = square (shape->ring[0] + KRING_AROUND_NEED_GAP) - square (MAX (fabs (y) - h / 2, 0));
  double low = -G_MAXDOUBLE, high = G_MAXDOUBLE, inner = 0, outer;
  guint n = 0;

  if (fabs (y) >= b || rim <= 0)
    return 0;
  normal[1] = (KringPoint){ -normal[1].x, -normal[1].y };
  for (int i = 0; i < 2; i++)
    {
      double most = (fabs (normal[i].x) * w + fabs (normal[i].y) * h) / 2 + KRING_AROUND_LINE_GAP - normal[i].y * y;

      if (normal[i].x > 1e-6)
        low = MAX (low, most / normal[i].x);
      else if (normal[i].x < -1e-6)
        high = MIN (high, most / normal[i].x);
      else if (most > 0)
        return 0;
    }
  outer = MIN (aspect * sqrt (b * b - y * y), aspect * sqrt (rim) - w / 2);
  if (fabs (y) < a)
    inner = aspect * sqrt (a * a - y * y);
  if (need > 0)
    inner = MAX (inner, aspect * sqrt (need) + w / 2);
  if (inner <= 0)
    {
      spans[0] = MAX (low, -outer);
      spans[1] = MIN (high, outer);
      return spans[0] <= spans[1] ? 1 : 0;
    }
  if (MAX (low, -outer) <= MIN (high, -inner))
    {
      spans[0] = MAX (low, -outer);
      spans[1] = MIN (high, -inner);
      n = 1;
    }
  if (MAX (low, inner) <= MIN (high, outer))
    {
      spans[2 * n] = MAX (low, inner);
      spans[2 * n + 1] = MIN (high, outer);
      n++;
    }
  return n;
}

/* The free place nearest to @wanted, looked for along rows, all over the ring's wedge. */
static gboolean
nearest_on_rows (KringArranging *self, KringBox *box, KringPoint wanted, KringSite *site)
{
  double b = self->shape->ring[box->ring + 1], best = G_MAXDOUBLE;
  double step_y = MAX (self->max_h / 4, b / 200), step_x = MAX (box->w / 8, b / 200);

  for (double y = -b; y <= b; y += step_y)
    {
      double spans[4];
      guint n = kring_arranging_spans (self, box, box->w, box->h, y, 0.5, spans);

      for (guint i = 0; i < n; i++)
        for (double x = spans[2 * i]; x <= spans[2 * i + 1]; x += step_x)
          {
            KringPoint at = { x, y };
            double far = square (x - wanted.x) + square (y - wanted.y);
            KringSite there;

            if (far >= best || !kring_arranging_free (self, box, at))
              continue;
            there = kring_arranging_site_at (self, box, at);
            if (!kring_arranging_free (self, box, there.at))
              continue;
            best = far;
            *site = there;
          }
    }
  return best < G_MAXDOUBLE;
}

/* Looks in growing circles round @wanted; it may overlook a gap, and takes little time. */
gboolean
kring_arranging_near (KringArranging *self, KringBox *box, KringPoint wanted, KringSite *site)
{
  static const double way[16][2] = {
    { 1, 0 },          { 0, 1 },           { -1, 0 },          { 0, -1 },
    { 0.707, 0.707 },  { -0.707, 0.707 },  { -0.707, -0.707 }, { 0.707, -0.707 },
    { 0.924, 0.383 },  { 0.383, 0.924 },   { -0.383, 0.924 },  { -0.924, 0.383 },
    { -0.924, -0.383 }, { -0.383, -0.924 }, { 0.383, -0.924 },  { 0.924, -0.383 },
  };
  double most = 2 * self->shape->ring[KRING_N_RINGS];

  for (double far = 0; far < most; far += MAX (3, far * 0.08))
    for (int i = 0; i < (far > 0 ? 16 : 1); i++)
      {
        KringPoint at = { wanted.x + far * way[i][0] * 1.2, wanted.y + far * way[i][1] };

        if (++self->looks > MOST_LOOKS)
          return FALSE;
        if (far > 0 && !kring_arranging_free (self, box, at))
          continue;
        *site = kring_arranging_site_at (self, box, at);
        if (kring_arranging_free (self, box, site->at))
          return TRUE;
      }
  return FALSE;
}

/* The free place nearest to @wanted, or near to that; %FALSE if there is hardly one, or too often it was hard to find. */
gboolean
kring_arranging_nearest (KringArranging *self, KringBox *box, KringPoint wanted, KringSite *site)
{
  if (kring_arranging_near (self, box, wanted, site))
    return TRUE;
  if (self->hard_looks >= MOST_HARD_LOOKS)
    return FALSE;
  self->hard_looks++;
  return nearest_on_rows (self, box, wanted, site);
}
