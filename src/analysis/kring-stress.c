/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stress.h"

#include <math.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "kring-mix.h"

#define ALL_PAIRS 3000 /* at most so many actors have each pair looked at */
#define SOURCES 1024   /* of more actors, from so many ties are counted */
#define LEAST_SOURCES 256
#define MOST_COUNTS (100 * 1000 * 256)
#define A_SWEEP 256    /* how many sources each sweep takes */
#define MEASURED 80000 /* pairs at least by which the stress is measured, where there are so many */
#define MEASURED_SOURCES 64
#define TIES_RATE 0.2 /* a sample meets few neighbours: all of them are moved too, by this much */

struct _KringStress
{
  const KringAdjacency *adjacency;
  guint n, n_sources; /* no sources: all pairs */
  guint longest;
  guint16 *hops; /* of all pairs by diagonals, or by sources from each to all */
  guint *order;  /* of diagonals or sources */
  guint next;    /* in the order, of sources */
  float *step;   /* for each count of ties, how far towards its distance a pair is moved */
};

/* Four pairs at a time. Each lane does what plain code would, to the bit. */
#define LANES 4
typedef float Lanes __attribute__ ((vector_size (LANES * sizeof (float))));

static inline Lanes
lanes_load (const float *from)
{
  Lanes lanes;

  memcpy (&lanes, from, sizeof lanes);
  return lanes;
}

static inline void
lanes_store (float *to, Lanes lanes)
{
  memcpy (to, &lanes, sizeof lanes);
}

static inline Lanes
lanes_root (Lanes lanes)
{
#ifdef __SSE2__
  return (Lanes) _mm_sqrt_ps ((__m128) lanes);
#else
  return (Lanes){ sqrtf (lanes[0]), sqrtf (lanes[1]), sqrtf (lanes[2]), sqrtf (lanes[3]) };
#endif
}

static inline Lanes
lanes_look_up (const float *table, const guint16 *index)
{
  return (Lanes){ table[index[0]], table[index[1]], table[index[2]], table[index[3]] };
}

/* By which part of what lies between them the two are off; those in one spot count as a hair apart. */
#define OFF(dx, dy, distance, root) (1 - (distance) / root ((dx) * (dx) + (dy) * (dy) + 1e-12f))

static inline void
move_pair (float *x, float *y, guint i, guint k, float distance, float step)
{
  float dx = x[i] - x[k], dy = y[i] - y[k];
  float by = step * OFF (dx, dy, distance, sqrtf);

  x[i] -= dx * by;
  y[i] -= dy * by;
  x[k] += dx * by;
  y[k] += dy * by;
}

/* All pairs (i, i + k). From the fourth diagonal on, four that follow each other have nobody in common. */
static void
sweep_diagonal (const KringStress *self, float *x, float *y, guint k)
{
  const guint16 *hops = self->hops + kring_hops_at (self->n, k);
  guint count = self->n - k, i = 0;

  for (; k >= LANES && i + LANES <= count; i += LANES)
    {
      Lanes xi = lanes_load (x + i), xk = lanes_load (x + i + k), yi = lanes_load (y + i), yk = lanes_load (y + i + k);
      Lanes distance = { hops[i], hops[i + 1], hops[i + 2], hops[i + 3] };
      Lanes dx = xi - xk, dy = yi - yk;
      Lanes by = lanes_look_up (self->step, hops + i) * OFF (dx, dy, distance, lanes_root);

      lanes_store (x + i, xi - dx * by);
      lanes_store (y + i, yi - dy * by);
      lanes_store (x + i + k, xk + dx * by);
      lanes_store (y + i + k, yk + dy * by);
    }
  for (; i < count; i++)
    move_pair (x, y, i, i + k, hops[i], self->step[hops[i]]);
}

/* Everybody moves towards the distance from one source, which stays. */
static void
sweep_source (const KringStress *self, float *x, float *y, guint source)
{
  const guint16 *hops = self->hops + (gsize) source * self->n;
  float sx = x[source], sy = y[source];
  guint i = 0;

  for (; i + LANES <= self->n; i += LANES)
    {
      Lanes xi = lanes_load (x + i), yi = lanes_load (y + i);
      Lanes distance = { hops[i], hops[i + 1], hops[i + 2], hops[i + 3] };
      Lanes dx = xi - sx, dy = yi - sy;
      Lanes by = lanes_look_up (self->step, hops + i) * OFF (dx, dy, distance, lanes_root);

      lanes_store (x + i, xi - dx * by);
      lanes_store (y + i, yi - dy * by);
    }
  for (; i < self->n; i++)
    {
      float dx = x[i] - sx, dy = y[i] - sy;
      float by = self->step[hops[i]] * OFF (dx, dy, hops[i], sqrtf);

      x[i] -= dx * by;
      y[i] -= dy * by;
    }
}

static void
sweep_ties (const KringStress *self, float *x, float *y, float step)
{
  const KringAdjacency *adjacency = self->adjacency;

  for (guint i = 0; i < self->n; i++)
    for (guint t = adjacency->from[i]; t < adjacency->from[i + 1]; t++)
      if (adjacency->other[t] > i)
        move_pair (x, y, i, adjacency->other[t], 1, step);
}

/* Both of a pair go half the way. */
static inline float
step_for (double weight, double rate)
{
  return (float) (0.5 * MIN (weight * rate, 1));
}

static void
sweep (KringStress *self, float *x, float *y, double rate, guint64 *random)
{
  for (guint d = 1; d <= self->longest; d++)
    self->step[d] = step_for (1.0 / ((double) d * d), rate);
  if (self->n_sources == 0)
    {
      kring_mix_shuffle (self->order, self->n - 1, random);
      for (guint k = 0; k + 1 < self->n; k++)
        sweep_diagonal (self, x, y, self->order[k] + 1);
      return;
    }
  for (guint k = 0; k < A_SWEEP; k++)
    {
      sweep_source (self, x, y, self->order[self->next++]);
      if (self->next == self->n_sources)
        {
          kring_mix_shuffle (self->order, self->n_sources, random);
          self->next = 0;
        }
    }
  sweep_ties (self, x, y, step_for (TIES_RATE, rate));
}

/* The number whose power @exponent is @value, both below 1. By halving, since the last bits of the C library's powers
 * differ between processors. */
static double
root_of (double value, guint exponent)
{
  double low = 0, high = 1;

  for (int halving = 0; exponent > 1 && halving < 60; halving++)
    {
      double middle = (low + high) / 2, power = middle;

      for (guint e = 1; e < exponent; e++)
        power *= middle;
      if (power < value)
        low = middle;
      else
        high = middle;
    }
  return exponent > 1 ? high : value;
}

static void
draw_back (guint n, float *x, const float *home, const float *hold)
{
  for (guint i = 0; i < n; i++)
    x[i] += hold[i] * (home[i] - x[i]);
}

static gboolean
go_on (const KringStressWork *work, double part)
{
  return work == NULL || work->go_on == NULL || work->go_on (work->from + part * (work->to - work->from), work->data);
}

gboolean
kring_stress_settle (KringStress *self, float *x, float *y, const KringStressSweeps *how, const KringStressWork *work)
{
  g_autofree float *home_x = how->hold ? g_memdup2 (x, sizeof (float) * self->n) : NULL;
  g_autofree float *home_y = how->hold ? g_memdup2 (y, sizeof (float) * self->n) : NULL;
  double slowing = how->last < how->first && how->sweeps > 1 ? root_of (how->last / how->first, how->sweeps - 1) : 1;
  double rate = how->first;
  guint64 random = 1;

  if (self->n < 2)
    return TRUE;
  self->next = 0;
  for (guint k = 0; k < MAX (self->n_sources, self->n - 1); k++)
    self->order[k] = k;
  for (guint s = 0; s < how->sweeps; s++, rate *= slowing)
    {
      if (!go_on (work, (double) s / how->sweeps))
        return FALSE;
      sweep (self, x, y, rate, &random);
      if (how->hold)
        {
          draw_back (self->n, x, home_x, how->hold);
          draw_back (self->n, y, home_y, how->hold);
        }
    }
  return TRUE;
}

KringStress *
kring_stress_new (const KringAdjacency *adjacency)
{
  KringStress *self = g_new0 (KringStress, 1);
  gsize n = adjacency->n;

  self->adjacency = adjacency;
  self->n = adjacency->n;
  self->order = g_new (guint, n + 1);
  if (n <= ALL_PAIRS)
    self->hops = kring_hops_all (adjacency, &self->longest);
  else
    {
      self->n_sources = (guint) CLAMP (MOST_COUNTS / n / A_SWEEP * A_SWEEP, LEAST_SOURCES, SOURCES);
      self->hops = kring_hops_some (adjacency, self->n_sources, &self->longest);
    }
  self->step = g_new0 (float, self->longest + 1);
  return self;
}

void
kring_stress_free (KringStress *self)
{
  g_free (self->hops);
  g_free (self->order);
  g_free (self->step);
  g_free (self);
}

guint
kring_stress_longest (const KringStress *self)
{
  return self->longest;
}

gboolean
kring_stress_is_sample (const KringStress *self)
{
  return self->n_sources > 0;
}

typedef struct
{
  double first, second; /* sums of r / d and (r / d)², r where they stand and d in ties */
  gsize count;
} Sums;

static void
sums_add (Sums *self, const float *x, const float *y, guint i, guint k, guint16 hops)
{
  double dx = x[i] - x[k], dy = y[i] - y[k], square = (dx * dx + dy * dy) / ((double) hops * hops);

  self->first += sqrt (square);
  self->second += square;
  self->count++;
}

double
kring_stress_measure (const KringStress *self, const float *x, const float *y, double *scale)
{
  const guint16 *hops = self->hops;
  Sums sums = { 0 };

  for (guint k = 1; self->n_sources == 0 && k < self->n && sums.count < MEASURED; k++)
    for (guint i = 0; i + k < self->n; i++)
      sums_add (&sums, x, y, i, i + k, *hops++);
  for (guint s = 0; s < MIN (self->n_sources, MEASURED_SOURCES); s++, hops += self->n)
    for (guint i = 0; i < self->n; i++)
      if (i != s)
        sums_add (&sums, x, y, s, i, hops[i]);
  if (scale != NULL)
    *scale = sums.second > 0 ? sums.first / sums.second : 1;
  return sums.second > 0 ? 1 - sums.first / sums.second * sums.first / (double) sums.count : 1;
}
