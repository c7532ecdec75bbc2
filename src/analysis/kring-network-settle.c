/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-private.h"

#include <math.h>
#include <string.h>

#include "kring-mix.h"

#define FEW 32        /* so many new ones each look for their own best place */
#define MANY_SWEEPS 8 /* more are swept in among the others */
#define MANY_RATE 4
#define DIRECTIONS 16     /* around the middle of its neighbours, where a new one looks first */
#define LOOKS 15          /* and then leads itself on */
#define STAYING_EASE 0.15 /* how readily those who stay make room for others */

/* Being led on. Firmer, and a picture that grew actor by actor is the worse for it; softer, and one edit moves many:
 * with these, one that grew from 40 actors to 150 has an eighth more stress than one made anew, and one edit moves the
 * others a hundredth of a tie. */
typedef struct
{
  guint sweeps;
  float rate; /* how far pairs of neighbours move */
  float hold; /* how far all are drawn back after a sweep */
} Leading;

static const Leading leading_all_pairs = { 3, 0.15f, 0.2f };
static const Leading leading_sample = { 2, 0.1f, 0.5f }; /* a sample shakes a little */

#define REST 0.12 /* of a tie: who would move less stays */

/* A part being settled, in ties instead of points. */
typedef struct
{
  KringNetworking *all;
  KringNetworkPart *part;
  KringStress *stress;
  guint n;
  float *x, *y, *hold;
  double unit;       /* points a tie */
  KringPoint origin; /* in points */
} Settling;

static KringNetworkBox *
box_of (const Settling *self, guint i)
{
  return &self->all->box[self->part->box[i]];
}

static void
take_places (Settling *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      self->x[i] = (float) ((box_of (self, i)->at.x - self->origin.x) / self->unit);
      self->y[i] = (float) ((box_of (self, i)->at.y - self->origin.y) / self->unit);
    }
}

static void
give_places (const Settling *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      KringNetworkBox *box = box_of (self, i);

      if (box->pinned)
        box->at = box->was;
      else
        box->at = (KringPoint){ self->origin.x + self->x[i] * self->unit, self->origin.y + self->y[i] * self->unit };
    }
}

/* The mean of where those stand of whom something is known. */
static KringPoint
middle_of_placed (const Settling *self)
{
  KringPoint sum = { 0, 0 };

  for (guint i = 0; i < self->n && self->part->n_placed > 0; i++)
    if (box_of (self, i)->placed)
      {
        sum.x += box_of (self, i)->was.x / self->part->n_placed;
        sum.y += box_of (self, i)->was.y / self->part->n_placed;
      }
  return sum;
}

/* From nothing */

static void
scatter (Settling *self, guint start)
{
  for (guint i = 0; i < self->n; i++)
    {
      const KringNetworkBox *box = box_of (self, i);
      guint64 seed = kring_mix (box->key + start);

      self->hold[i] = box->pinned;
      self->x[i] = (float) (kring_mix_part (seed) - 0.5);
      self->y[i] = (float) (kring_mix_part (seed + 1) - 0.5);
      if (box->pinned)
        {
          self->x[i] = (float) ((box->was.x - self->origin.x) / self->unit);
          self->y[i] = (float) ((box->was.y - self->origin.y) / self->unit);
        }
    }
}

/* Small ones are begun several times, since they are soon done and a bad beginning may end in a knot. */
static guint
starts_for (guint n)
{
  return n <= 2 ? 1 : n <= 120 ? 8 : n <= 400 ? 3 : 1;
}

static gboolean
settle_from_nothing (Settling *self)
{
  double longest = kring_stress_longest (self->stress);
  KringStressSweeps sweeps = { self->n <= 1000   ? 30
                               : self->n <= 3000 ? 20
                                                 : 15,
                               (float) (0.3 * longest * longest), 0.1f, self->part->n_pinned > 0 ? self->hold : NULL };
  g_autofree float *best_x = g_new (float, self->n);
  g_autofree float *best_y = g_new (float, self->n);
  double least = G_MAXDOUBLE;

  for (guint start = 0; start < starts_for (self->n); start++)
    {
      double stress;

      scatter (self, start);
      if (!kring_stress_settle (self->stress, self->x, self->y, &sweeps, &self->all->work))
        return FALSE;
      stress = starts_for (self->n) > 1 ? kring_stress_measure (self->stress, self->x, self->y, NULL) : 0;
      if (stress < least)
        {
          least = stress;
          memcpy (best_x, self->x, sizeof (float) * self->n);
          memcpy (best_y, self->y, sizeof (float) * self->n);
        }
    }
  memcpy (self->x, best_x, sizeof (float) * self->n);
  memcpy (self->y, best_y, sizeof (float) * self->n);
  return TRUE;
}

/* Moves the middle to the origin and turns the longest way across to lie level: windows and boxes are wider than high.
 * Of the four ways to do so, the one with the longer tails to the right and below. */
static void
level (Settling *self)
{
  double mx = 0, my = 0, xx = 0, xy = 0, yy = 0, right = 0, below = 0, difference, root, c, s;

  for (guint i = 0; i < self->n; i++)
    {
      mx += self->x[i] / (double) self->n;
      my += self->y[i] / (double) self->n;
    }
  for (guint i = 0; i < self->n; i++)
    {
      double x = self->x[i] - mx, y = self->y[i] - my;

      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
  difference = xx - yy;
  root = sqrt (difference * difference + 4 * xy * xy);
  c = root > 0 ? sqrt ((1 + difference / root) / 2) : 1;
  s = root > 0 ? sqrt (MAX (1 - difference / root, 0) / 2) * (xy < 0 ? -1 : 1) : 0;
  for (guint i = 0; i < self->n; i++)
    {
      double x = self->x[i] - mx, y = self->y[i] - my;

      self->x[i] = (float) (c * x + s * y);
      self->y[i] = (float) (c * y - s * x);
      right += (double) self->x[i] * self->x[i] * self->x[i];
      below += (double) self->y[i] * self->y[i] * self->y[i];
    }
  for (guint i = 0; i < self->n; i++)
    {
      self->x[i] = right < 0 ? -self->x[i] : self->x[i];
      self->y[i] = below < 0 ? -self->y[i] : self->y[i];
    }
}

/* From where they stood */

/* New ones begin between those they are tied to and who have a place; who has none such waits for those to get one. */
static void
seat_new_ones (Settling *self)
{
  const KringAdjacency *adjacency = &self->part->adjacency;
  g_autofree gboolean *seated = g_new (gboolean, self->n);
  g_autofree guint *round = g_new (guint, self->n);

  for (guint i = 0; i < self->n; i++)
    seated[i] = box_of (self, i)->placed;
  for (guint left = self->n - self->part->n_placed, now = 0; left > 0; left -= now)
    {
      now = 0;
      for (guint i = 0; i < self->n; i++)
        {
          KringPoint sum = { 0, 0 };
          guint count = 0;

          for (guint t = adjacency->from[i]; !seated[i] && t < adjacency->from[i + 1]; t++)
            if (seated[adjacency->other[t]])
              {
                sum.x += box_of (self, adjacency->other[t])->at.x;
                sum.y += box_of (self, adjacency->other[t])->at.y;
                count++;
              }
          if (count == 0)
            continue;
          box_of (self, i)->at.x = sum.x / count + self->unit * (kring_mix_part (box_of (self, i)->key) - 0.5);
          box_of (self, i)->at.y = sum.y / count + self->unit * (kring_mix_part (box_of (self, i)->key + 1) - 0.5);
          round[now++] = i;
        }
      for (guint k = 0; k < now; k++)
        seated[round[k]] = TRUE;
    }
}

/* The stress of one alone, if it stood at (x, y). */
static double
stress_of_one (const Settling *self, guint one, const guint16 *hops, double x, double y)
{
  double sum = 0;

  for (guint i = 0; i < self->n; i++)
    if (i != one)
      {
        double dx = x - self->x[i], dy = y - self->y[i], off = sqrt (dx * dx + dy * dy) / hops[i] - 1;

        sum += off * off;
      }
  return sum;
}

/* Where the stress of one is a little less (majorisation; Gansner, Koren, North 2004, “Graph drawing by stress
 * majorization”). */
static void
lead_on_one (const Settling *self, guint one, const guint16 *hops, double *x, double *y)
{
  double sum_x = 0, sum_y = 0, weights = 0;

  for (guint i = 0; i < self->n; i++)
    if (i != one)
      {
        double dx = *x - self->x[i], dy = *y - self->y[i], weight = 1.0 / ((double) hops[i] * hops[i]);
        double by = hops[i] / sqrt (dx * dx + dy * dy + 1e-12);

        sum_x += weight * (self->x[i] + dx * by);
        sum_y += weight * (self->y[i] + dy * by);
        weights += weight;
      }
  *x = sum_x / weights;
  *y = sum_y / weights;
}

/* Looks around the middle of its neighbours, a tie away from it, and goes on from the best place there. */
static void
seat_one (Settling *self, guint one, guint16 *hops, guint *queue)
{
  double x = self->x[one], y = self->y[one], least = G_MAXDOUBLE;

  kring_hops_from (&self->part->adjacency, one, hops, queue);
  for (guint d = 0; d < DIRECTIONS; d++)
    {
      /* Round a square instead of a circle: no sine is the same everywhere. */
      double along = 8.0 * d / DIRECTIONS, dx = CLAMP (fabs (along - 4) - 2, -1, 1);
      double dy = CLAMP (fabs (fmod (along + 6, 8) - 4) - 2, -1, 1);
      double stress = stress_of_one (self, one, hops, self->x[one] + dx, self->y[one] + dy);

      if (stress < least)
        {
          least = stress;
          x = self->x[one] + dx;
          y = self->y[one] + dy;
        }
    }
  for (guint look = 0; look < LOOKS; look++)
    lead_on_one (self, one, hops, &x, &y);
  self->x[one] = (float) x;
  self->y[one] = (float) y;
}

static void
seat_each_new_one (Settling *self)
{
  g_autofree guint16 *hops = g_new (guint16, self->n);
  g_autofree guint *queue = g_new (guint, self->n);

  for (guint i = 0; i < self->n; i++)
    if (!box_of (self, i)->placed)
      seat_one (self, i, hops, queue);
}

/* The picture as it is may be wider than the stress asks for, since boxes need room. It shall not shrink. */
static void
take_unit (Settling *self)
{
  double scale = 1;

  kring_stress_measure (self->stress, self->x, self->y, &scale);
  self->unit /= CLAMP (scale, 0.02, 50);
  take_places (self);
}

static void
rest (Settling *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      KringNetworkBox *box = box_of (self, i);
      double dx = box->at.x - box->was.x, dy = box->at.y - box->was.y, least = REST * self->unit;

      if (box->placed && !box->pinned && dx * dx + dy * dy < least * least)
        {
          box->at = box->was;
          box->ease = STAYING_EASE;
        }
    }
}

static gboolean
settle_from_places (Settling *self)
{
  guint n_new = self->n - self->part->n_placed;
  gboolean few = n_new <= FEW;
  const Leading *leading = kring_stress_is_sample (self->stress) ? &leading_sample : &leading_all_pairs;
  KringStressSweeps sweeps
      = { few ? leading->sweeps : MANY_SWEEPS, few ? leading->rate : MANY_RATE, leading->rate, self->hold };

  seat_new_ones (self);
  take_places (self);
  take_unit (self);
  if (few)
    seat_each_new_one (self);
  for (guint i = 0; i < self->n; i++)
    self->hold[i] = box_of (self, i)->pinned ? 1 : box_of (self, i)->placed ? leading->hold : 0;
  return kring_stress_settle (self->stress, self->x, self->y, &sweeps, &self->all->work);
}

gboolean
kring_networking_settle (KringNetworking *all, KringNetworkPart *part)
{
  g_autofree float *room = g_new0 (float, 3 * (gsize) part->n);
  g_autoptr (KringStress) stress = kring_stress_new (&part->adjacency);
  Settling self = { all, part, stress, part->n, room, room + part->n, room + 2 * (gsize) part->n, all->tie_length };
  gboolean done;

  part->led_on = 2 * part->n_placed >= part->n;
  self.origin = middle_of_placed (&self);
  if (part->led_on)
    done = settle_from_places (&self);
  else
    done = settle_from_nothing (&self);
  if (!done)
    return FALSE;
  if (!part->led_on && part->n_pinned == 0)
    level (&self);
  give_places (&self);
  if (part->led_on)
    rest (&self);
  return TRUE;
}
