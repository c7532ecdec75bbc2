/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-route.h"

#include <math.h>

#include "kring-grid.h"

#define PIECES 12   /* a curve is judged as this many straight pieces */
#define BOX_GAP 2.5 /* between a tie and a box it passes */
#define MANY_TIES 6000 /* so many get fewer looks each */

/* How far off the straight line, in parts of its length; gentlest first. */
static const double bows[] = { 0, 0.08, -0.08, 0.16, -0.16, 0.26, -0.26, 0.38, -0.38 };

typedef struct
{
  const KringRect *box;
  KringRect *wide; /* each box with the gap round it */
  KringCover cover;
  guint *seen; /* of each box: the last look that met it */
  guint look;
} Routing;

static gboolean
piece_meets (KringPoint a, KringPoint b, KringRect rect)
{
  double half_w = rect.w / 2, half_h = rect.h / 2, dx = b.x - a.x, dy = b.y - a.y;
  double mx = (a.x + b.x) / 2 - rect.x - half_w, my = (a.y + b.y) / 2 - rect.y - half_h;

  if (fabs (mx) > half_w + fabs (dx) / 2 || fabs (my) > half_h + fabs (dy) / 2)
    return FALSE;
  return fabs (mx * dy - my * dx) <= half_w * fabs (dy) + half_h * fabs (dx);
}

/* Boxes other than the tie's own that this piece meets and no earlier piece of this look met. */
static guint
boxes_met (Routing *self, KringPoint a, KringPoint b, const KringNetworkTie *tie)
{
  const KringGrid *grid = &self->cover.grid;
  int x0 = kring_grid_column (grid, MIN (a.x, b.x)), x1 = kring_grid_column (grid, MAX (a.x, b.x));
  int y0 = kring_grid_row (grid, MIN (a.y, b.y)), y1 = kring_grid_row (grid, MAX (a.y, b.y));
  guint met = 0;

  for (int row = y0; row <= y1; row++)
    for (guint k = self->cover.from[row * grid->columns + x0]; k < self->cover.from[row * grid->columns + x1 + 1]; k++)
      {
        guint i = self->cover.thing[k];

        if (self->seen[i] == self->look || i == tie->a || i == tie->b || !piece_meets (a, b, self->wide[i]))
          continue;
        self->seen[i] = self->look;
        met++;
      }
  return met;
}

static guint
all_met (Routing *self, const KringCurve *curve, const KringNetworkTie *tie, guint enough)
{
  KringPoint from = curve->p[0];
  guint met = 0;

  self->look++;
  for (int i = 1; i <= PIECES && met < enough; i++)
    {
      KringPoint to = kring_curve_at (curve, (double) i / PIECES);

      met += boxes_met (self, from, to, tie);
      from = to;
    }
  return met;
}

static KringCurve
bowed (const Routing *self, const KringNetworkTie *tie, double bow)
{
  KringRect a = self->box[tie->a], b = self->box[tie->b];
  KringPoint from = kring_rect_centre (a), to = kring_rect_centre (b);
  double dx = to.x - from.x, dy = to.y - from.y, off = bow * 4 / 3;
  KringCurve curve;

  curve.p[1] = (KringPoint){ from.x + dx * 0.3 - dy * off, from.y + dy * 0.3 + dx * off };
  curve.p[2] = (KringPoint){ to.x - dx * 0.3 - dy * off, to.y - dy * 0.3 + dx * off };
  curve.p[0] = kring_rect_edge (a, curve.p[1]);
  curve.p[3] = kring_rect_edge (b, curve.p[2]);
  for (int k = 0; k < 4; k++)
    curve.p[k] = (KringPoint){ kring_round (curve.p[k].x), kring_round (curve.p[k].y) };
  return curve;
}

/* @again: how many ties between the same two were drawn already; each goes another way. */
static KringCurve
route_one (Routing *self, const KringNetworkTie *tie, guint n_bows, guint again)
{
  KringCurve best = bowed (self, tie, bows[MIN (again, G_N_ELEMENTS (bows) - 1)]);
  guint least = all_met (self, &best, tie, G_MAXUINT);

  for (guint i = again + 1; i < n_bows && least > 0; i++)
    {
      KringCurve curve = bowed (self, tie, bows[i]);
      guint met = all_met (self, &curve, tie, least);

      if (met < least)
        {
          least = met;
          best = curve;
        }
    }
  return best;
}

static void
start (Routing *self, guint n)
{
  KringRect extents = { 0 };
  double sum_w = 0, sum_h = 0;

  self->wide = g_new (KringRect, n + 1);
  self->seen = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->wide[i] = kring_rect_grow (self->box[i], BOX_GAP);
      extents = kring_rect_union (extents, self->wide[i]);
      sum_w += self->wide[i].w / n;
      sum_h += self->wide[i].h / n;
    }
  kring_cover_init (&self->cover, extents, MAX (sum_w, 24), MAX (sum_h, 24), self->wide, n);
}

void
kring_network_route (const KringRect *box, guint n_boxes, const KringNetworkTie *ties, guint n_ties, KringCurve *curves)
{
  guint n_bows = n_ties > MANY_TIES ? 3 : G_N_ELEMENTS (bows);
  g_autoptr (GHashTable) drawn = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Routing self = { .box = box };

  start (&self, n_boxes);
  for (guint i = 0; i < n_ties; i++)
    {
      gint64 pair = ((gint64) MIN (ties[i].a, ties[i].b) << 32) | MAX (ties[i].a, ties[i].b);
      guint again = GPOINTER_TO_UINT (g_hash_table_lookup (drawn, &pair));

      curves[i] = route_one (&self, &ties[i], n_bows, again);
      g_hash_table_insert (drawn, g_memdup2 (&pair, sizeof pair), GUINT_TO_POINTER (again + 1));
    }
  kring_cover_clear (&self.cover);
  g_free (self.wide);
  g_free (self.seen);
}
