/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-private.h"

#include <math.h>

/* Shorter ties and even spacing, by moving what nobody has seen yet: threshold accepting, which needs no exponential
 * and so comes out the same on every machine. */

#define TIE_COST 0.06       /* a point of a tie's length */
#define OVERSHOOT_COST 1.2  /* a point of a box that pokes out of its ring */
#define MIDDLE_COST 0.12    /* a point away from the middle of the ring */
#define LINE_REACH 26.0
#define LINE_COST 14.0
#define CROWD_COST 100.0
#define ROW_REACH 220.0     /* how far a box looks for others on its row */
#define ROW_SLACK 12.0      /* how far from a row it may stand to be put in it */
#define ROW_WORTH 6.0
#define TANGLE_WORK 1200000.0 /* pieces compared */

static double
square (double value)
{
  return value * value;
}

static double
line_cost (KringPoint normal, const KringBox *box, KringPoint at)
{
  double gap = fabs (normal.x * at.x + normal.y * at.y) - (fabs (normal.x) * box->w + fabs (normal.y) * box->h) / 2;

  return gap < LINE_REACH ? LINE_COST * square (1 - gap / LINE_REACH) : 0;
}

/* What the site costs whoever else stands where: out of the ring, off its middle, near a line. */
static double
site_cost (const KringArranging *self, const KringBox *box, KringPoint at)
{
  const KringAround *shape = self->shape;
  double x = fabs (at.x), y = fabs (at.y), aspect = shape->aspect;
  double a = shape->ring[box->ring], b = shape->ring[box->ring + 1];
  double far = sqrt (square ((x + box->w / 2) / aspect) + square (y + box->h / 2));
  double near = sqrt (square (MAX (x - box->w / 2, 0) / aspect) + square (MAX (y - box->h / 2, 0)));
  double middle = sqrt (square (x / aspect) + y * y) - (a + b) / 2;

  return OVERSHOOT_COST * (MAX (far - b + 2, 0) + MAX (a + 2 - near, 0)) + MIDDLE_COST * fabs (middle)
         + line_cost (self->line[box->sector], box, at) + line_cost (self->line[box->sector + 1], box, at);
}

static double
tie_cost (const KringArranging *self, const KringBox *box, KringPoint at)
{
  guint i = (guint) (box - self->box);
  double sum = 0;

  for (guint k = self->near_from[i]; k < self->near_from[i + 1]; k++)
    {
      const KringBox *other = &self->box[self->near[k].other];

      if (other->stands && other != box)
        sum += self->near[k].weight * kring_distance (at, other->site.at);
    }
  return TIE_COST * sum;
}

/* How far a box of each ring and wedge would like to keep from the next: what an even spread would give it. */
void
kring_arranging_measure_elbows (KringArranging *self)
{
  for (int r = 0; r < KRING_N_RINGS; r++)
    for (int s = 0; s < KRING_N_SECTORS; s++)
      {
        double a = self->shape->ring[r], b = self->shape->ring[r + 1];
        double area = KRING_AROUND_ASPECT * self->angle[s] * G_PI / 360 * (b * b - a * a);

        self->elbow[r][s] = MAX (CLAMP (sqrt (area / MAX (self->count[r][s], 1)) - 40, 12, 110), self->input->gap);
      }
}

/* G_MAXDOUBLE if the place is taken; else what the nearness of others costs. */
static double
crowd_cost (const KringArranging *self, const KringBox *box, KringPoint at)
{
  const KringGrid *grid = &self->grid;
  double gap = self->input->gap, reach = self->elbow[box->ring][box->sector];
  double reach_x = (box->w + self->max_w) / 2 + reach, reach_y = (box->h + self->max_h) / 2 + reach;
  int x0 = kring_grid_column (grid, at.x - reach_x), x1 = kring_grid_column (grid, at.x + reach_x);
  int y0 = kring_grid_row (grid, at.y - reach_y), y1 = kring_grid_row (grid, at.y + reach_y);
  double sum = 0;

  for (int row = y0; row <= y1; row++)
    for (int cell = row * grid->columns + x0; cell <= row * grid->columns + x1; cell++)
      for (int i = grid->head[cell]; i >= 0; i = grid->next[i])
        {
          const KringBox *other = &self->box[i];
          double dx = fabs (other->site.at.x - at.x) - (box->w + other->w) / 2;
          double dy = fabs (other->site.at.y - at.y) - (box->h + other->h) / 2;
          double mine = other->ring == box->ring ? reach : MIN (reach, 40);

          if (other == box || dx >= mine || dy >= mine)
            continue;
          if (dx < gap && dy < gap)
            return G_MAXDOUBLE;
          dx = MAX (dx, 0) * 0.8;
          dy = MAX (dy, 0);
          dx = sqrt (dx * dx + dy * dy);
          if (dx < mine)
            sum += square (1 - dx / mine);
        }
  return CROWD_COST * sum;
}

/* What it costs that @box stands at @at; G_MAXDOUBLE if it cannot. */
double
kring_arranging_cost (const KringArranging *self, const KringBox *box, KringPoint at)
{
  double crowd;

  if (!kring_arranging_fits (self, box, at))
    return G_MAXDOUBLE;
  crowd = crowd_cost (self, box, at);
  if (crowd >= G_MAXDOUBLE)
    return crowd;
  return crowd + site_cost (self, box, at) + tie_cost (self, box, at);
}

typedef struct
{
  guint64 state;
  double threshold;
  gboolean tangles; /* crossings count too */
  guint n;
  guint *box; /* those that may move */
} Polish;

static guint
chance (Polish *polish, guint below)
{
  polish->state ^= polish->state << 13;
  polish->state ^= polish->state >> 7;
  polish->state ^= polish->state << 17;
  return (guint) ((polish->state >> 32) * below >> 32);
}

/* Where the ties of @box pull it. */
static KringPoint
pull (const KringArranging *self, const KringBox *box)
{
  guint i = (guint) (box - self->box);
  KringPoint sum = { 0, 0 };
  double weight = 0;

  for (guint k = self->near_from[i]; k < self->near_from[i + 1]; k++)
    {
      const KringBox *other = &self->box[self->near[k].other];

      sum.x += self->near[k].weight * other->site.at.x;
      sum.y += self->near[k].weight * other->site.at.y;
      weight += self->near[k].weight;
    }
  if (weight <= 0)
    return box->site.at;
  return (KringPoint){ sum.x / weight, sum.y / weight };
}

/* What @box costs where it stands. */
static double
cost_there (const KringArranging *self, const Polish *polish, const KringBox *box)
{
  KringPoint at = box->site.at;
  double cost = crowd_cost (self, box, at) + site_cost (self, box, at) + tie_cost (self, box, at);

  return polish->tangles ? cost + kring_arranging_tangle (self, box) : cost;
}

static void
try_swap (KringArranging *self, const Polish *polish, KringBox *box, KringBox *other)
{
  KringSite mine = box->site, its = other->site;
  double before;

  if (!other->movable || other->ring != box->ring || other->sector != box->sector || other == box
      || !kring_arranging_fits (self, other, mine.at))
    return;
  before = cost_there (self, polish, box) + cost_there (self, polish, other);
  kring_arranging_leave (self, other);
  kring_arranging_stand (self, box, its);
  if (kring_arranging_blockers (self, box, its.at, NULL) == 0
      && kring_arranging_blockers (self, other, mine.at, NULL) == 0)
    {
      kring_arranging_stand (self, other, mine);
      if (cost_there (self, polish, box) + cost_there (self, polish, other) < before + polish->threshold)
        return;
      kring_arranging_leave (self, other);
    }
  kring_arranging_stand (self, box, mine);
  kring_arranging_stand (self, other, its);
}

/* Whether @box, which would cost @before if it stayed, is well enough off at @site; the dearest part is asked last. */
static gboolean
is_better (KringArranging *self, const Polish *polish, KringBox *box, KringSite site, double before)
{
  KringSite mine = box->site;
  double cost = site_cost (self, box, site.at) + tie_cost (self, box, site.at);

  if (cost >= before)
    return FALSE;
  cost += crowd_cost (self, box, site.at);
  if (polish->tangles && cost < before)
    {
      box->site = site;
      cost += kring_arranging_tangle (self, box);
      box->site = mine;
    }
  return cost < before;
}

static void
try_move (KringArranging *self, const Polish *polish, KringBox *box, KringSite site)
{
  guint blocker = 0, blockers;

  if (!kring_arranging_fits (self, box, site.at))
    return;
  blockers = kring_arranging_blockers (self, box, site.at, &blocker);
  if (blockers == 1 && kring_arranging_fits (self, box, self->box[blocker].site.at))
    try_swap (self, polish, box, &self->box[blocker]);
  if (blockers == 0 && is_better (self, polish, box, site, cost_there (self, polish, box) + polish->threshold))
    kring_arranging_stand (self, box, site);
}

/* A place to try: anywhere in the ring's wedge, near where the ties pull, or a small step away. */
static KringSite
proposal (const KringArranging *self, Polish *polish, const KringBox *box, guint kind)
{
  double thick = self->thick[box->ring];
  double jitter = kind == 1 ? thick * 2 : MAX (10, thick / 3 * (0.2 + polish->threshold / 20));
  KringPoint at;

  if (kind == 0)
    return kring_arranging_site (self, box, chance (polish, 4097) / KRING_AROUND_GRAIN,
                                 chance (polish, 4097) / KRING_AROUND_GRAIN);
  at = kind == 1 ? pull (self, box) : box->site.at;
  at.x += (chance (polish, 2049) / 1024.0 - 1) * jitter * 1.3;
  at.y += (chance (polish, 2049) / 1024.0 - 1) * jitter;
  return kring_arranging_site_at (self, box, at);
}

static void
polish_pass (KringArranging *self, Polish *polish, guint kinds)
{
  for (guint i = 0; i < polish->n; i++)
    {
      KringBox *box = &self->box[polish->box[i]];
      guint kind = kinds == 1 ? 2 : chance (polish, 3);

      try_move (self, polish, box, proposal (self, polish, box, kind));
    }
}

/* Crossings are dear to count, so they are counted last, and as often as a fixed amount of work allows. */
static void
untangle (KringArranging *self, Polish *polish)
{
  double ties = self->input->n_ties, each = (2 * ties / self->n + 1) * (ties + self->n) + ties;
  double passes = MIN (TANGLE_WORK / (4 * each * polish->n), 120);

  polish->tangles = TRUE;
  for (guint pass = 0; pass < (guint) passes; pass++)
    {
      double left = 1 - pass / passes;

      polish->threshold = 30 * left * left;
      polish_pass (self, polish, pass + 3 > passes ? 1 : 3);
    }
  polish->tangles = FALSE;
}

/* The height of the nearest box beside @box that all but stands on its row, or its own. */
static double
row_beside (const KringArranging *self, const KringBox *box)
{
  const KringGrid *grid = &self->grid;
  KringPoint at = box->site.at;
  int x0 = kring_grid_column (grid, at.x - ROW_REACH), x1 = kring_grid_column (grid, at.x + ROW_REACH);
  int y0 = kring_grid_row (grid, at.y - ROW_SLACK), y1 = kring_grid_row (grid, at.y + ROW_SLACK);
  double nearest = ROW_REACH, y = at.y;

  for (int row = y0; row <= y1; row++)
    for (int cell = row * grid->columns + x0; cell <= row * grid->columns + x1; cell++)
      for (int i = grid->head[cell]; i >= 0; i = grid->next[i])
        {
          const KringBox *other = &self->box[i];
          double far = fabs (other->site.at.x - at.x);

          if (other == box || other->sector != box->sector || far >= nearest
              || fabs (other->site.at.y - at.y) > ROW_SLACK)
            continue;
          nearest = far;
          y = other->site.at.y;
        }
  return y;
}

/* Boxes that all but stand in a row are put in it. */
static void
straighten (KringArranging *self, const Polish *polish)
{
  for (guint i = 0; i < polish->n; i++)
    {
      KringBox *box = &self->box[polish->box[i]];
      double y = row_beside (self, box);
      KringSite site = kring_arranging_site_at (self, box, (KringPoint){ box->site.at.x, y });

      if (fabs (y - box->site.at.y) > 0.5 && kring_arranging_free (self, box, site.at)
          && is_better (self, polish, box, site, cost_there (self, polish, box) + ROW_WORTH))
        kring_arranging_stand (self, box, site);
    }
}

void
kring_arranging_polish (KringArranging *self)
{
  g_autofree guint *movable = g_new (guint, self->n + 1);
  Polish polish = { .state = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15), .box = movable };
  guint passes;

  for (guint i = 0; i < self->n; i++)
    if (self->box[i].movable)
      movable[polish.n++] = i;
  if (polish.n == 0)
    return;

  passes = CLAMP (10500 / polish.n, 16, 300);
  for (guint pass = 0; pass < passes; pass++)
    {
      double left = 1 - (double) pass / passes;

      polish.threshold = 30 * left * left;
      polish_pass (self, &polish, pass * 4 > passes * 3 ? 1 : 3);
    }
  untangle (self, &polish);
  polish.threshold = 0;
  for (guint pass = 0; pass < MIN (passes, 20); pass++)
    polish_pass (self, &polish, 1);
  for (int pass = 0; pass < 2; pass++)
    straighten (self, &polish);
}
