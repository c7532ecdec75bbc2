/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-private.h"

#include <math.h>

/* Who stands where: who stood somewhere stays, who no longer fits moves as little as may be, who is new gets the best
 * free place. If a wedge has become too crooked for that, it takes its packing. */

#define NEW_LOOKS 20000 /* at free places, shared by all new ones */

static gboolean
is_of (const KringArranging *self, guint i, KringSector sector)
{
  return i < self->wedge_from[sector + 1];
}

static void
take_packing (KringArranging *self, KringSector sector)
{
  for (guint i = self->wedge_from[sector]; is_of (self, i, sector); i++)
    {
      KringBox *box = &self->box[self->wedge_box[i]];

      if (!box->pinned && box->stands)
        kring_arranging_leave (self, box);
    }
  for (guint i = self->wedge_from[sector]; is_of (self, i, sector); i++)
    {
      KringBox *box = &self->box[self->wedge_box[i]];

      if (box->pinned)
        continue;
      kring_arranging_stand (self, box, box->packed);
      box->movable = TRUE;
    }
}

/* Who was placed and still fits stays exactly; in the order of their keys. */
static void
keep_placed (KringArranging *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      KringBox *box = &self->box[i];

      if (!box->placed || box->stands)
        continue;
      box->wanted = kring_arranging_site (self, box, box->wanted.u, box->wanted.v);
      if (kring_arranging_free (self, box, box->wanted.at))
        kring_arranging_stand (self, box, box->wanted);
    }
}

static void
sampling (const KringArranging *self, const KringBox *box, guint looks, int *across, int *deep)
{
  double wide = self->shape->wedge[box->sector + 1] - self->shape->wedge[box->sector];
  double arc = wide * self->shape->ring[box->ring + 1] * KRING_AROUND_ASPECT;

  *deep = CLAMP ((int) (self->thick[box->ring] / 6), 5, 24);
  *across = CLAMP ((int) (arc / 8), 8, 64);
  while ((guint) (*deep * *across) > looks && *across > 6)
    {
      *across = *across * 3 / 4;
      *deep = MAX (*deep * 3 / 4, 4);
    }
}

static gboolean
best_free (KringArranging *self, KringBox *box, guint looks, KringSite *best)
{
  double least = G_MAXDOUBLE;
  int across, deep;

  sampling (self, box, looks, &across, &deep);
  for (int i = 0; i < across; i++)
    for (int k = 0; k < deep; k++)
      {
        double u = floor ((i + 0.5) / across * KRING_AROUND_GRAIN) / KRING_AROUND_GRAIN;
        double v = floor ((k + 0.5) / deep * KRING_AROUND_GRAIN) / KRING_AROUND_GRAIN;
        KringSite site = kring_arranging_site (self, box, u, v);
        double cost = kring_arranging_cost (self, box, site.at);

        if (cost >= least)
          continue;
        least = cost;
        *best = site;
      }
  return least < G_MAXDOUBLE;
}

/* Takes @box's place at @site by sending those who stand there, neither pinned nor more than two, as little away as may
 * be. */
static gboolean
push_away (KringArranging *self, KringBox *box, KringSite site)
{
  KringBox *other[2];
  KringSite before[2], after;
  guint blocker, n = 0, back = 0;
  gboolean done = TRUE;

  while (n < 2 && kring_arranging_blockers (self, box, site.at, &blocker) > 0 && !self->box[blocker].pinned)
    {
      other[n] = &self->box[blocker];
      before[n] = other[n]->site;
      kring_arranging_leave (self, other[n++]);
    }
  done = kring_arranging_blockers (self, box, site.at, NULL) == 0;
  if (done)
    kring_arranging_stand (self, box, site);
  for (; done && back < n; back++)
    {
      done = kring_arranging_near (self, other[back], before[back].at, &after);
      if (done)
        kring_arranging_stand (self, other[back], after);
    }
  if (done)
    return TRUE;

  if (box->stands)
    kring_arranging_leave (self, box);
  for (guint i = 0; i < n; i++)
    kring_arranging_stand (self, other[i], before[i]);
  return FALSE;
}

/* Finds a place for @box where somebody else stands, who can give way: first where one does, then where two do. */
static gboolean
make_way (KringArranging *self, KringBox *box)
{
  int across, deep;

  sampling (self, box, 240, &across, &deep);
  for (guint most = 1; most <= 2; most++)
    for (int i = 0; i < across * deep; i++)
      {
        int column = i % across, row = i / across;
        KringPoint at = kring_around_point (self->shape, box->ring, box->sector, (column + 0.5) / across,
                                            (row + 0.5) / deep);
        KringSite site = kring_arranging_site_at (self, box, at);

        if (kring_arranging_fits (self, box, site.at)
            && kring_arranging_blockers (self, box, site.at, NULL) == most && push_away (self, box, site))
          return TRUE;
      }
  return FALSE;
}

static gboolean
settle_one (KringArranging *self, KringBox *box, guint looks)
{
  KringSite site;

  if (box->placed ? kring_arranging_nearest (self, box, box->wanted.at, &site) : best_free (self, box, looks, &site))
    kring_arranging_stand (self, box, site);
  else if (!box->placed && kring_arranging_nearest (self, box, box->packed.at, &site))
    kring_arranging_stand (self, box, site);
  else if (!make_way (self, box))
    return FALSE;
  box->movable = !box->placed;
  return TRUE;
}

static gboolean
has_placed (const KringArranging *self, KringSector sector)
{
  for (guint i = self->wedge_from[sector]; is_of (self, i, sector); i++)
    if (self->box[self->wedge_box[i]].placed && !self->box[self->wedge_box[i]].pinned)
      return TRUE;
  return FALSE;
}

/* First those who must move, then those who are new: who was seen somewhere comes first. */
static gboolean
settle_wedge (KringArranging *self, KringSector sector, guint looks)
{
  for (int fresh = 0; fresh < 2; fresh++)
    for (guint i = self->wedge_from[sector]; is_of (self, i, sector); i++)
      {
        KringBox *box = &self->box[self->wedge_box[i]];

        if (!box->stands && box->placed == !fresh && !settle_one (self, box, looks))
          return FALSE;
      }
  return TRUE;
}

void
kring_arranging_settle (KringArranging *self)
{
  gboolean waits[KRING_N_SECTORS] = { FALSE };
  guint fresh = 0;

  for (guint i = 0; i < self->n; i++)
    fresh += self->box[i].placed ? 0 : 1;

  kring_arranging_measure_elbows (self);
  keep_placed (self);
  for (int s = 0; s < KRING_N_SECTORS; s++)
    {
      waits[s] = has_placed (self, s);
      if (!waits[s])
        take_packing (self, s);
    }
  for (int s = 0; s < KRING_N_SECTORS; s++)
    if (waits[s] && !settle_wedge (self, s, CLAMP (NEW_LOOKS / MAX (fresh, 1), 60, 1200)))
      take_packing (self, s);
}
