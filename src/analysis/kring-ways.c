/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-ways.h"

struct _KringWays
{
  guint n;
  GArray *pairs; /* of KringWaysTie, each once, the lower number first, in order */
  guint *start;  /* for each actor where its neighbours begin in `near`; and one more */
  guint *near;
};

static int
pair_order (gconstpointer a, gconstpointer b)
{
  const KringWaysTie *x = a, *y = b;

  if (x->one != y->one)
    return x->one < y->one ? -1 : 1;
  return x->other < y->other ? -1 : x->other > y->other;
}

static GArray *
pairs_of (guint n_actors, const KringWaysTie *ties, guint n_ties)
{
  GArray *pairs = g_array_sized_new (FALSE, FALSE, sizeof (KringWaysTie), n_ties);
  guint kept = 0;

  for (guint i = 0; i < n_ties; i++)
    {
      KringWaysTie pair = { MIN (ties[i].one, ties[i].other), MAX (ties[i].one, ties[i].other) };

      g_assert (pair.other < n_actors);
      if (pair.one != pair.other)
        g_array_append_val (pairs, pair);
    }
  g_array_sort (pairs, pair_order);
  for (guint i = 0; i < pairs->len; i++)
    {
      KringWaysTie *pair = &g_array_index (pairs, KringWaysTie, i);

      if (kept == 0 || pair_order (pair, &g_array_index (pairs, KringWaysTie, kept - 1)) != 0)
        g_array_index (pairs, KringWaysTie, kept++) = *pair;
    }
  g_array_set_size (pairs, kept);
  return pairs;
}

/* Each actor's neighbours in order: the pairs are, so those with a lower number come first and in order, too. */
static void
list_neighbours (KringWays *self)
{
  g_autofree guint *end = NULL;

  self->start = g_new0 (guint, self->n + 1);
  self->near = g_new (guint, 2 * self->pairs->len + 1);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      self->start[g_array_index (self->pairs, KringWaysTie, i).one + 1]++;
      self->start[g_array_index (self->pairs, KringWaysTie, i).other + 1]++;
    }
  for (guint i = 0; i < self->n; i++)
    self->start[i + 1] += self->start[i];
  end = g_memdup2 (self->start, (self->n + 1) * sizeof (guint));
  for (int lower = 1; lower >= 0; lower--)
    for (guint i = 0; i < self->pairs->len; i++)
      {
        const KringWaysTie *pair = &g_array_index (self->pairs, KringWaysTie, i);
        guint of = lower ? pair->other : pair->one;

        self->near[end[of]++] = lower ? pair->one : pair->other;
      }
}

KringWays *
kring_ways_new (guint n_actors, const KringWaysTie *ties, guint n_ties)
{
  KringWays *self = g_new0 (KringWays, 1);

  self->n = n_actors;
  self->pairs = pairs_of (n_actors, ties, n_ties);
  list_neighbours (self);
  return self;
}

void
kring_ways_free (KringWays *self)
{
  g_array_unref (self->pairs);
  g_free (self->start);
  g_free (self->near);
  g_free (self);
}

guint
kring_ways_size (const KringWays *self)
{
  return self->n;
}

guint
kring_ways_n_ties (const KringWays *self)
{
  return self->pairs->len;
}

const guint *
kring_ways_near (const KringWays *self, guint actor, guint *n)
{
  *n = self->start[actor + 1] - self->start[actor];
  return self->near + self->start[actor];
}

static void
flood (const KringWays *self, guint first, guint *part, guint number, guint *queue)
{
  guint length = 0;

  part[first] = number;
  queue[length++] = first;
  for (guint i = 0; i < length; i++)
    for (guint j = self->start[queue[i]]; j < self->start[queue[i] + 1]; j++)
      if (part[self->near[j]] == KRING_WAYS_NONE)
        {
          part[self->near[j]] = number;
          queue[length++] = self->near[j];
        }
}

guint *
kring_ways_parts (const KringWays *self, guint *n)
{
  guint *part = g_new (guint, self->n + 1);
  g_autofree guint *queue = g_new (guint, self->n + 1);

  *n = 0;
  for (guint i = 0; i < self->n; i++)
    part[i] = KRING_WAYS_NONE;
  for (guint i = 0; i < self->n; i++)
    if (part[i] == KRING_WAYS_NONE)
      flood (self, i, part, (*n)++, queue);
  return part;
}

double *
kring_ways_pairs (const KringWays *self)
{
  guint n_parts;
  g_autofree guint *part = kring_ways_parts (self, &n_parts);
  g_autofree double *sizes = g_new0 (double, n_parts + 1);
  double *pairs = g_new (double, self->n + 1);
  double all = 0;

  for (guint i = 0; i < self->n; i++)
    sizes[part[i]]++;
  for (guint p = 0; p < n_parts; p++)
    all += sizes[p] * (sizes[p] - 1) / 2;
  for (guint i = 0; i < self->n; i++)
    pairs[i] = all - (sizes[part[i]] - 1);
  return pairs;
}

guint *
kring_ways_distances (const KringWays *self, const guint *from, guint n_from)
{
  guint *distance = g_new (guint, self->n + 1);
  g_autofree guint *queue = g_new (guint, self->n + 1);
  guint length = 0;

  for (guint i = 0; i < self->n; i++)
    distance[i] = KRING_WAYS_NONE;
  for (guint i = 0; i < n_from; i++)
    if (distance[from[i]] == KRING_WAYS_NONE)
      {
        distance[from[i]] = 0;
        queue[length++] = from[i];
      }
  for (guint i = 0; i < length; i++)
    for (guint j = self->start[queue[i]]; j < self->start[queue[i] + 1]; j++)
      if (distance[self->near[j]] == KRING_WAYS_NONE)
        {
          distance[self->near[j]] = distance[queue[i]] + 1;
          queue[length++] = self->near[j];
        }
  return distance;
}

GArray *
kring_ways_shortest (const KringWays *self, guint from, guint to)
{
  g_autofree guint *left = kring_ways_distances (self, &to, 1);
  GArray *way = g_array_new (FALSE, FALSE, sizeof (guint));

  if (left[from] == KRING_WAYS_NONE)
    return way;
  g_array_append_val (way, from);
  while (from != to)
    {
      guint next = self->start[from];

      while (left[self->near[next]] != left[from] - 1)
        next++;
      from = self->near[next];
      g_array_append_val (way, from);
    }
  return way;
}
