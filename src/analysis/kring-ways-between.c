/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-ways.h"

/* Whom to ask of many is drawn by lot, which falls the same each time. */
#define SEED 1018
/* How seldom a measure may be further off than is said: once in a thousand. */
#define SELDOM 0.001

/* What is known of an actor while ways are sought from one. */
typedef struct
{
  guint far;    /* how many ties away; %KRING_WAYS_NONE before it is come to */
  double ways;  /* how many shortest ways lead here */
  double needs; /* how many of those further on need this one, each in the part of its ways that pass here */
} Seen;

typedef struct
{
  const KringWays *ways;
  Seen *seen;
  guint *queue; /* those come to, in the order of coming */
  double *sum;  /* what is asked for, of each */
} Search;

/* Whoever has ways to each other, one part after the other. */
typedef struct
{
  guint *actors, *start;
  guint n;
} Parts;

/* Breadth first. Returns how many there is a way to, with the first. */
static guint
go_out (Search *self, guint from)
{
  guint length = 0;

  self->seen[from] = (Seen){ 0, 1, 0 };
  self->queue[length++] = from;
  for (guint i = 0; i < length; i++)
    {
      guint n, here = self->queue[i], far = self->seen[here].far + 1;
      const guint *near = kring_ways_near (self->ways, here, &n);

      for (guint j = 0; j < n; j++)
        {
          Seen *next = &self->seen[near[j]];

          if (next->far == KRING_WAYS_NONE)
            {
              *next = (Seen){ far, 0, 0 };
              self->queue[length++] = near[j];
            }
          if (next->far == far)
            next->ways += self->seen[here].ways;
        }
    }
  return length;
}

/* The same way back: whoever is one tie nearer shares, by how many of the ways are its, what is needed further on. */
static void
come_back (Search *self, guint length, double weight)
{
  while (length-- > 1)
    {
      guint n, here = self->queue[length];
      Seen *seen = &self->seen[here];
      const guint *near = kring_ways_near (self->ways, here, &n);
      double share = (1 + seen->needs) / seen->ways;

      for (guint j = 0; j < n; j++)
        if (self->seen[near[j]].far == seen->far - 1)
          self->seen[near[j]].needs += self->seen[near[j]].ways * share;
      self->sum[here] += weight * seen->needs;
      seen->far = KRING_WAYS_NONE;
    }
  self->seen[self->queue[0]].far = KRING_WAYS_NONE;
}

static void
parts_init (Parts *self, const KringWays *ways)
{
  guint n = kring_ways_size (ways);
  g_autofree guint *part = kring_ways_parts (ways, &self->n);
  g_autofree guint *end = NULL;

  self->start = g_new0 (guint, self->n + 1);
  self->actors = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    self->start[part[i] + 1]++;
  for (guint i = 0; i < self->n; i++)
    self->start[i + 1] += self->start[i];
  end = g_memdup2 (self->start, (self->n + 1) * sizeof (guint));
  for (guint i = 0; i < n; i++)
    self->actors[end[part[i]]++] = i;
}

static void
parts_clear (Parts *self)
{
  g_free (self->actors);
  g_free (self->start);
}

/* Puts @some drawn by lot first. */
static void
draw_lots (GRand *rand, guint *actors, guint n, guint some)
{
  for (guint i = 0; i < some && some < n; i++)
    {
      guint other = (guint) g_rand_int_range (rand, (gint32)i, (gint32)n), drawn = actors[other];

      actors[other] = actors[i];
      actors[i] = drawn;
    }
}

/* By how much the mean of @some, drawn from @n numbers between 0 and 1 and not put back, is seldom higher than that of
 * all: Serfling, Annals of Statistics 2(1), 1974. Of @n who are asked one is the actor itself, hence the last factor.
 */
static double
how_unsure (guint n, guint some)
{
  double left_out = 1 - (some - 1.0) / n;

  return some < n ? sqrt (-log (SELDOM) / (2.0 * some) * left_out) * n / (n - 1.0) : 0;
}

static gboolean
add_part (Search *self, const guint *actors, guint n, guint some, GCancellable *cancellable)
{
  /* Each pair is come to from both ends. */
  double weight = n / (2.0 * some);

  for (guint i = 0; i < some && n > 2; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      come_back (self, go_out (self, actors[i]), weight);
    }
  return TRUE;
}

double *
kring_ways_betweenness (const KringWays *self, guint most, double *unsure, GCancellable *cancellable)
{
  guint n = kring_ways_size (self);
  g_autofree Seen *seen = g_new (Seen, n + 1);
  g_autofree guint *queue = g_new (guint, n + 1);
  g_autofree double *sum = g_new0 (double, n + 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Search search = { self, seen, queue, sum };
  gboolean all = TRUE;
  Parts parts;

  *unsure = 0;
  for (guint i = 0; i < n; i++)
    seen[i].far = KRING_WAYS_NONE;
  parts_init (&parts, self);
  for (guint i = 0; i < parts.n && all; i++)
    {
      guint *actors = parts.actors + parts.start[i], size = parts.start[i + 1] - parts.start[i];
      guint some = MIN (size, most);

      draw_lots (rand, actors, size, some);
      *unsure = MAX (*unsure, how_unsure (size, some));
      all = add_part (&search, actors, size, some, cancellable);
    }
  parts_clear (&parts);
  for (guint i = 0; i < n; i++)
    sum[i] = round (sum[i] * 1048576) / 1048576;
  return all ? g_steal_pointer (&sum) : NULL;
}
