/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-private.h"

#include <math.h>

#define CROSSING_COST 20.0
#define COVER_COST 28.0 /* a tie that runs behind a box */

static gboolean
pieces_cross (KringPoint a, KringPoint b, KringPoint c, KringPoint d)
{
  double abx = b.x - a.x, aby = b.y - a.y, cdx = d.x - c.x, cdy = d.y - c.y;
  double c_side = abx * (c.y - a.y) - aby * (c.x - a.x), d_side = abx * (d.y - a.y) - aby * (d.x - a.x);
  double a_side = cdx * (a.y - c.y) - cdy * (a.x - c.x), b_side = cdx * (b.y - c.y) - cdy * (b.x - c.x);

  return (c_side > 0) != (d_side > 0) && (a_side > 0) != (b_side > 0);
}

static gboolean
covers (const KringBox *box, KringPoint a, KringPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double mx = a.x + dx / 2 - box->site.at.x, my = a.y + dy / 2 - box->site.at.y;
  double half_w = box->w / 2, half_h = box->h / 2;

  if (fabs (mx) > half_w + fabs (dx) / 2 || fabs (my) > half_h + fabs (dy) / 2)
    return FALSE;
  return fabs (mx * dy - my * dx) <= half_w * fabs (dy) + half_h * fabs (dx);
}

/* What the tie from @box to @other meets, as if drawn straight. */
static double
tie_tangle (const KringArranging *self, guint box, guint other)
{
  KringPoint a = self->box[box].site.at, b = self->box[other].site.at;
  double sum = 0;

  for (guint i = 0; i < self->n; i++)
    {
      KringPoint c = self->box[i].site.at;

      if (i == box || i == other)
        continue;
      if (covers (&self->box[i], a, b))
        sum += COVER_COST;
      for (guint k = self->near_from[i]; k < self->near_from[i + 1]; k++)
        {
          guint end = self->near[k].other;

          if (end > i && end != box && end != other && pieces_cross (a, b, c, self->box[end].site.at))
            sum += CROSSING_COST;
        }
    }
  return sum;
}

/* What @box has to do with crossings where it stands: those of its own ties, the boxes that these run behind, and the
 * ties that run behind @box. */
double
kring_arranging_tangle (const KringArranging *self, const KringBox *box)
{
  guint me = (guint) (box - self->box);
  double sum = 0;

  for (guint k = self->near_from[me]; k < self->near_from[me + 1]; k++)
    if (self->near[k].other != me)
      sum += tie_tangle (self, me, self->near[k].other);

  for (guint i = 0; i < self->n; i++)
    for (guint k = self->near_from[i]; i != me && k < self->near_from[i + 1]; k++)
      if (self->near[k].other > i && self->near[k].other != me
          && covers (box, self->box[i].site.at, self->box[self->near[k].other].site.at))
        sum += COVER_COST;
  return sum;
}
