/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-ways.h"

#include <math.h>

#include "kring-igraph.h"

/* From here on betweenness is estimated: exactly it takes a tenth of a second for 1,000 actors, and the square of it
 * for more. */
#define EXACT 1000
#define SAMPLE 250

struct _KringWays
{
  guint n;
  GArray *pairs; /* of KringWaysTie, each once, the lower number first, in order */
  guint *start;  /* for each actor where its neighbours begin in `near`; and one more */
  guint *near;
  igraph_t graph;
};

/* What can go wrong in igraph here is memory running out, and there GLib ends the program, too. */
static void
must (igraph_error_t code)
{
  if (code != IGRAPH_SUCCESS)
    g_error ("igraph: %s", igraph_strerror (code));
}

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

static void
make_graph (KringWays *self)
{
  g_autoptr (GMutexLocker) lock = kring_igraph_lock ();
  igraph_vector_int_t ends;

  must (igraph_vector_int_init (&ends, 2 * (igraph_integer_t) self->pairs->len));
  for (guint i = 0; i < self->pairs->len; i++)
    {
      VECTOR (ends)[2 * i] = g_array_index (self->pairs, KringWaysTie, i).one;
      VECTOR (ends)[2 * i + 1] = g_array_index (self->pairs, KringWaysTie, i).other;
    }
  must (igraph_create (&self->graph, &ends, self->n, IGRAPH_UNDIRECTED));
  igraph_vector_int_destroy (&ends);
}

KringWays *
kring_ways_new (guint n_actors, const KringWaysTie *ties, guint n_ties)
{
  KringWays *self = g_new0 (KringWays, 1);

  self->n = n_actors;
  self->pairs = pairs_of (n_actors, ties, n_ties);
  list_neighbours (self);
  make_graph (self);
  return self;
}

void
kring_ways_free (KringWays *self)
{
  g_autoptr (GMutexLocker) lock = kring_igraph_lock ();

  igraph_destroy (&self->graph);
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

static void
estimate_betweenness (const KringWays *self, igraph_vector_t *found)
{
  igraph_vector_int_t sources;

  must (igraph_vector_int_init (&sources, SAMPLE));
  for (guint i = 0; i < SAMPLE; i++)
    VECTOR (sources)[i] = (igraph_integer_t) ((guint64) i * self->n / SAMPLE);
  must (igraph_betweenness_subset (&self->graph, found, igraph_vss_all (), IGRAPH_UNDIRECTED,
                                   igraph_vss_vector (&sources), igraph_vss_all (), NULL));
  igraph_vector_scale (found, (double) self->n / SAMPLE);
  igraph_vector_int_destroy (&sources);
}

double *
kring_ways_betweenness (const KringWays *self)
{
  g_autoptr (GMutexLocker) lock = kring_igraph_lock ();
  double *betweenness = g_new (double, self->n + 1);
  igraph_vector_t found;

  must (igraph_vector_init (&found, 0));
  if (self->n > EXACT)
    estimate_betweenness (self, &found);
  else
    must (igraph_betweenness (&self->graph, &found, igraph_vss_all (), IGRAPH_UNDIRECTED, NULL));
  for (guint i = 0; i < self->n; i++)
    betweenness[i] = round (VECTOR (found)[i] * 1048576) / 1048576;
  igraph_vector_destroy (&found);
  return betweenness;
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
  g_autoptr (GMutexLocker) lock = kring_igraph_lock ();
  guint *distance = g_new (guint, self->n + 1);
  igraph_vector_int_t sources;
  igraph_matrix_t found;

  for (guint i = 0; i < self->n; i++)
    distance[i] = KRING_WAYS_NONE;
  must (igraph_vector_int_init (&sources, n_from));
  for (guint i = 0; i < n_from; i++)
    VECTOR (sources)[i] = from[i];
  must (igraph_matrix_init (&found, 0, 0));
  must (igraph_distances (&self->graph, &found, igraph_vss_vector (&sources), igraph_vss_all (), IGRAPH_ALL));
  for (guint s = 0; s < n_from; s++)
    for (guint i = 0; i < self->n; i++)
      if (isfinite (MATRIX (found, s, i)))
        distance[i] = MIN (distance[i], (guint) MATRIX (found, s, i));
  igraph_matrix_destroy (&found);
  igraph_vector_int_destroy (&sources);
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
