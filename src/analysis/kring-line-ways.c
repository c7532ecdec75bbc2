/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-line-ways.h"

#include <string.h>

struct _KringLineWays
{
  guint n;
  guint *start; /* for each actor where those above it begin in `above`; and one more */
  guint *above; /* in order */
};

/* Everybody above one actor, the nearest first: who, how far up, and who of these is one step below. */
typedef struct
{
  guint actor, height, below;
} Climbed;

static int
step_order (gconstpointer a, gconstpointer b)
{
  const KringLineStep *x = a, *y = b;

  if (x->actor != y->actor)
    return x->actor < y->actor ? -1 : 1;
  return x->above < y->above ? -1 : x->above > y->above;
}

KringLineWays *
kring_line_ways_new (guint n_actors, const KringLineStep *steps, guint n_steps)
{
  KringLineWays *self = g_new0 (KringLineWays, 1);
  g_autofree KringLineStep *sorted = g_memdup2 (steps, n_steps * sizeof (KringLineStep));

  if (n_steps > 0)
    qsort (sorted, n_steps, sizeof (KringLineStep), step_order);
  self->n = n_actors;
  self->start = g_new0 (guint, n_actors + 1);
  self->above = g_new (guint, n_steps + 1);
  for (guint i = 0; i < n_steps; i++)
    {
      g_assert (sorted[i].actor < n_actors && sorted[i].above < n_actors);
      self->start[sorted[i].actor + 1]++;
      self->above[i] = sorted[i].above;
    }
  for (guint i = 0; i < n_actors; i++)
    self->start[i + 1] += self->start[i];
  return self;
}

void
kring_line_ways_free (KringLineWays *self)
{
  g_free (self->start);
  g_free (self->above);
  g_free (self);
}

static int
find_climbed (GArray *climbed, guint actor)
{
  for (guint i = 0; i < climbed->len; i++)
    if (g_array_index (climbed, Climbed, i).actor == actor)
      return (int) i;
  return -1;
}

/* Breadth first; a line is some ten steps high, so looking through those climbed is quick. */
static GArray *
climb (const KringLineWays *self, guint from)
{
  GArray *climbed = g_array_new (FALSE, FALSE, sizeof (Climbed));
  Climbed first = { from, 0, from };

  g_array_append_val (climbed, first);
  for (guint i = 0; i < climbed->len; i++)
    {
      Climbed at = g_array_index (climbed, Climbed, i);

      for (guint j = self->start[at.actor]; j < self->start[at.actor + 1]; j++)
        if (find_climbed (climbed, self->above[j]) < 0)
          {
            Climbed next = { self->above[j], at.height + 1, i };

            g_array_append_val (climbed, next);
          }
    }
  return climbed;
}

/* Appends those from the top down to the foot of the climb, without the top. */
static void
append_descent (GArray *way, GArray *climbed, guint top)
{
  while (g_array_index (climbed, Climbed, top).height > 0)
    {
      top = g_array_index (climbed, Climbed, top).below;
      g_array_append_val (way, g_array_index (climbed, Climbed, top).actor);
    }
}

static void
turn_round (GArray *way)
{
  for (guint i = 0, j = way->len; i + 1 < j; i++)
    {
      guint swapped = g_array_index (way, guint, i);

      g_array_index (way, guint, i) = g_array_index (way, guint, --j);
      g_array_index (way, guint, j) = swapped;
    }
}

GArray *
kring_line_ways_between (const KringLineWays *self, guint from, guint to)
{
  GArray *way = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) up = climb (self, from);
  g_autoptr (GArray) down = climb (self, to);
  guint least = G_MAXUINT, up_top = 0, down_top = 0;

  for (guint i = 0; i < up->len; i++)
    {
      const Climbed *top = &g_array_index (up, Climbed, i);
      int other = find_climbed (down, top->actor);
      guint length = other >= 0 ? top->height + g_array_index (down, Climbed, other).height : G_MAXUINT;

      if (length < least)
        {
          least = length;
          up_top = i;
          down_top = (guint) other;
        }
    }
  if (least == G_MAXUINT)
    return way;
  append_descent (way, up, up_top);
  turn_round (way);
  g_array_append_val (way, g_array_index (up, Climbed, up_top).actor);
  append_descent (way, down, down_top);
  return way;
}
