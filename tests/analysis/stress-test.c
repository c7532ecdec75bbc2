/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-case.h"

#include <igraph.h>
#include <math.h>
#include <string.h>

#include "kring-hops.h"
#include "kring-stress.h"

/* What somebody would lose: that near in the picture is near in the organisation. */

static void
test_hops (void)
{
  for (guint32 seed = 0; seed < 30; seed++)
    {
      guint n = seed * 23 + 2, longest, far = 0;
      g_autoptr (KringNetworkCase) made = kring_network_case_new (seed, n);
      g_autofree guint16 *plain = g_new (guint16, n), *all = NULL, *some = NULL;
      g_autofree guint *queue = g_new (guint, n);
      guint (*pairs)[2] = g_malloc_n (made->input.n_ties + 1, sizeof *pairs);
      KringAdjacency adjacency;

      for (guint t = 0; t < made->input.n_ties; t++)
        memcpy (pairs[t], &made->ties[t], sizeof *pairs);
      for (guint t = 0; seed % 5 == 0 && t < made->input.n_ties; t++) /* a chain, where ways are long */
        memcpy (pairs[t], (guint[]){ t % n, MIN (t % n + 1, n - 1) }, sizeof *pairs);
      kring_adjacency_init (&adjacency, n, (const guint (*)[2]) pairs, made->input.n_ties);
      all = kring_hops_all (&adjacency, &longest);
      some = kring_hops_some (&adjacency, n / 2 + 1, &longest);
      for (guint s = 0; s <= n / 2; s++)
        {
          guint reached = kring_hops_from (&adjacency, s, plain, queue);

          far = MAX (far, plain[queue[reached - 1]]);
          for (guint i = 0; i < n; i++)
            if (plain[i] != KRING_HOPS_NONE)
              g_assert_cmpuint (plain[i], ==, some[(gsize) s * n + i]);
          for (guint i = s + 1; i < n; i++)
            if (plain[i] != KRING_HOPS_NONE)
              g_assert_cmpuint (plain[i], ==, all[kring_hops_at (n, i - s) + s]);
        }
      g_assert_cmpuint (longest, ==, far);
      kring_adjacency_clear (&adjacency);
      g_free (pairs);
    }
}

/* A reference: all pairs in random order, each sweep another, as the paper has it, and many sweeps. */

typedef struct
{
  guint n, n_pairs;
  guint (*pair)[2];
  double *hops;
  double *x, *y;
} Reference;

static void
reference_init (Reference *self, const KringAdjacency *adjacency)
{
  g_autofree guint16 *hops = g_new (guint16, adjacency->n);
  g_autofree guint *queue = g_new (guint, adjacency->n);

  *self = (Reference){ adjacency->n, 0 };
  self->pair = g_malloc_n ((gsize) self->n * self->n / 2 + 1, sizeof *self->pair);
  self->hops = g_new (double, (gsize) self->n * self->n / 2 + 1);
  self->x = g_new (double, self->n);
  self->y = g_new (double, self->n);
  for (guint s = 0; s < self->n; s++)
    {
      kring_hops_from (adjacency, s, hops, queue);
      for (guint i = 0; i < s; i++)
        {
          self->pair[self->n_pairs][0] = s;
          self->pair[self->n_pairs][1] = i;
          self->hops[self->n_pairs++] = hops[i];
        }
    }
}

static void
reference_clear (Reference *self)
{
  g_free (self->pair);
  g_free (self->hops);
  g_free (self->x);
  g_free (self->y);
}

static double
reference_stress (const Reference *self)
{
  double first = 0, second = 0;

  for (guint p = 0; p < self->n_pairs; p++)
    {
      double dx = self->x[self->pair[p][0]] - self->x[self->pair[p][1]];
      double dy = self->y[self->pair[p][0]] - self->y[self->pair[p][1]];
      double part = sqrt (dx * dx + dy * dy) / self->hops[p];

      first += part;
      second += part * part;
    }
  return 1 - first * first / second / self->n_pairs;
}

static void
reference_sweep (Reference *self, const guint *order, double rate)
{
  for (guint k = 0; k < self->n_pairs; k++)
    {
      guint p = order[k], i = self->pair[p][0], j = self->pair[p][1];
      double dx = self->x[i] - self->x[j], dy = self->y[i] - self->y[j], length = sqrt (dx * dx + dy * dy) + 1e-9;
      double by = MIN (rate / (self->hops[p] * self->hops[p]), 1) * (length - self->hops[p]) / 2 / length;

      self->x[i] -= dx * by;
      self->y[i] -= dy * by;
      self->x[j] += dx * by;
      self->y[j] += dy * by;
    }
}

static void
reference_lead_on (Reference *self, guint32 seed, double rate, guint sweeps)
{
  GRand *rand = g_rand_new_with_seed (seed);
  g_autofree guint *order = g_new (guint, self->n_pairs + 1);
  double slowing = pow (0.05 / rate, 1.0 / (sweeps - 1));

  for (guint p = 0; p < self->n_pairs; p++)
    order[p] = p;
  for (guint s = 0; s < sweeps; s++, rate *= slowing)
    {
      for (guint p = self->n_pairs; p > 1; p--)
        {
          guint k = (guint) g_rand_int_range (rand, 0, (int) p), spare = order[p - 1];

          order[p - 1] = order[k];
          order[k] = spare;
        }
      reference_sweep (self, order, rate);
    }
  g_rand_free (rand);
}

static double
reference_run (Reference *self, guint32 seed)
{
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < self->n; i++)
    {
      self->x[i] = g_rand_double (rand);
      self->y[i] = g_rand_double (rand);
    }
  g_rand_free (rand);
  reference_lead_on (self, seed, self->n, 100);
  return reference_stress (self);
}

/* Shapes that others measure by. */
static guint
shape_pairs (const char *shape, guint (*pairs)[2], guint *n)
{
  g_autoptr (KringNetworkCase) made = kring_network_case_new (4, 240);
  guint count = 0;
  igraph_vector_int_t ends;
  igraph_t graph;

  if (g_str_equal (shape, "organisation"))
    {
      for (*n = made->input.n_nodes; count < made->input.n_ties; count++)
        memcpy (pairs[count], &made->ties[count], sizeof *pairs);
      for (guint i = 0; i < *n; i++, count++) /* so that all hang together */
        memcpy (pairs[count], (guint[]){ i, i / 6 }, sizeof *pairs);
      return count;
    }
  igraph_vector_int_init (&ends, 0);
  if (g_str_equal (shape, "tree"))
    igraph_kary_tree (&graph, 127, 2, IGRAPH_TREE_UNDIRECTED);
  else if (g_str_equal (shape, "ring"))
    igraph_ring (&graph, 60, IGRAPH_UNDIRECTED, FALSE, TRUE);
  else if (g_str_equal (shape, "star"))
    igraph_star (&graph, 40, IGRAPH_STAR_UNDIRECTED, 0);
  else
    igraph_famous (&graph, shape);
  igraph_get_edgelist (&graph, &ends, FALSE);
  *n = (guint) igraph_vcount (&graph);
  for (; count < igraph_ecount (&graph); count++)
    for (int end = 0; end < 2; end++)
      pairs[count][end] = (guint) VECTOR (ends)[2 * count + end];
  igraph_destroy (&graph);
  igraph_vector_int_destroy (&ends);
  return count;
}

static void
test_as_low_as_the_reference (gconstpointer data)
{
  const char *shape = data;
  guint (*pairs)[2] = g_malloc_n (2000, sizeof *pairs);
  g_autofree KringNetworkNode *nodes = g_new0 (KringNetworkNode, 300);
  g_autofree KringNetworkTie *ties = g_new0 (KringNetworkTie, 2000);
  g_autoptr (KringNetwork) network = NULL;
  KringNetworkInput input = { .nodes = nodes, .ties = ties };
  double best = 1, ours;
  KringAdjacency adjacency;
  Reference reference;

  input.n_ties = shape_pairs (shape, pairs, &input.n_nodes);
  for (guint i = 0; i < input.n_nodes; i++)
    nodes[i].key = i;
  for (guint t = 0; t < input.n_ties; t++)
    ties[t] = (KringNetworkTie){ pairs[t][0], pairs[t][1], 1 };
  kring_adjacency_init (&adjacency, input.n_nodes, (const guint (*)[2]) pairs, input.n_ties);
  reference_init (&reference, &adjacency);
  for (guint32 seed = 0; seed < 6; seed++)
    best = MIN (best, reference_run (&reference, seed));
  network = kring_network_arrange (&input);
  for (guint i = 0; i < input.n_nodes; i++)
    {
      reference.x[i] = network->centre[i].x;
      reference.y[i] = network->centre[i].y;
    }
  ours = reference_stress (&reference);
  g_test_message ("%s: %.5f, reference %.5f", shape, ours, best);
  g_assert_cmpfloat (ours, <=, 1.03 * best);
  reference_clear (&reference);
  kring_adjacency_clear (&adjacency);
  g_free (pairs);
}

/* A sample of sources, as large organisations have it, comes near what all pairs give. */
static void
test_a_sample_is_fair (void)
{
  g_autoptr (KringNetworkCase) made = kring_network_case_new (8, 3200);
  g_autoptr (KringNetwork) network = NULL;
  guint (*pairs)[2] = g_malloc_n (20000, sizeof *pairs);
  guint n = made->input.n_nodes, m = 0;
  KringAdjacency adjacency;
  Reference reference;
  double ours;

  made->input.n_ties = MIN (made->input.n_ties, 4 * n - n);
  for (guint i = 1; i < n; i++)
    kring_network_case_tie (made, i, (i - 1) / 6);
  kring_network_case_bare (made);
  for (; m < made->input.n_ties; m++)
    memcpy (pairs[m], &made->ties[m], sizeof *pairs);
  network = kring_network_arrange (&made->input);
  kring_adjacency_init (&adjacency, n, (const guint (*)[2]) pairs, m);
  reference_init (&reference, &adjacency);
  for (guint i = 0; i < n; i++)
    {
      reference.x[i] = network->centre[i].x / network->tie_length;
      reference.y[i] = network->centre[i].y / network->tie_length;
    }
  ours = reference_stress (&reference);
  reference_lead_on (&reference, 1, 40, 10);
  g_test_message ("sample %.5f, led on by all pairs %.5f", ours, reference_stress (&reference));
  g_assert_cmpfloat (ours, <=, 1.06 * reference_stress (&reference));
  reference_clear (&reference);
  kring_adjacency_clear (&adjacency);
  g_free (pairs);
}

int
main (int argc, char *argv[])
{
  const char *shapes[] = { "Zachary", "organisation", "tree", "ring", "star", "Meredith", "Tutte", "Icosahedral" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stress/ways-are-counted-right", test_hops);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *path = g_strconcat ("/stress/as-low-as-the-reference/", shapes[i], NULL);

      g_test_add_data_func (path, shapes[i], test_as_low_as_the_reference);
    }
  g_test_add_func ("/stress/a-sample-is-fair", test_a_sample_is_fair);
  return g_test_run ();
}
