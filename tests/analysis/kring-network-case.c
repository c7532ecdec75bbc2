/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-case.h"

#define SPAN 6    /* so many belong to one */
#define ACROSS 12 /* of ten actors so many have a tie across */

void
kring_network_case_tie (KringNetworkCase *self, guint a, guint b)
{
  self->ties[self->input.n_ties++] = (KringNetworkTie){ a, b, 1 };
}

static void
make_node (KringNetworkNode *node, GRand *rand)
{
  node->w = g_rand_int_range (rand, 58, 124);
  node->h = g_rand_int_range (rand, 0, 5) == 0 ? 42 : 28;
  node->key = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
}

/* Half of the ties across are within the same unit and its neighbours. */
static guint
colleague (GRand *rand, guint n, guint one)
{
  int near = (int) one + g_rand_int_range (rand, -SPAN, SPAN + 1);

  if (g_rand_boolean (rand))
    return (guint) CLAMP (near, 0, (int) n - 1);
  return (guint) g_rand_int_range (rand, 0, (int) n);
}

KringNetworkCase *
kring_network_case_new (guint32 seed, guint n)
{
  KringNetworkCase *self = g_new0 (KringNetworkCase, 1);
  GRand *rand = g_rand_new_with_seed (seed);

  self->nodes = g_new0 (KringNetworkNode, n + 2);
  self->ties = g_new0 (KringNetworkTie, 4 * (gsize) n + 4);
  self->input = (KringNetworkInput){ n, self->nodes, 0, self->ties, 8 };
  for (guint i = 0; i <= n; i++)
    make_node (&self->nodes[i], rand);
  for (guint i = 1; i < n; i++)
    if (g_rand_int_range (rand, 0, 25) > 0)
      kring_network_case_tie (self, i, g_rand_int_range (rand, 0, 40) > 0 ? (i - 1) / SPAN : i);
  for (guint t = 0; n > 1 && t < n * ACROSS / 10; t++)
    {
      guint one = (guint) g_rand_int_range (rand, 0, (int) n);

      if (self->nodes[one].key % 30 > 0) /* some are on their own */
        kring_network_case_tie (self, one, colleague (rand, n, one));
    }
  if (n > 10)
    self->nodes[n / 2] = (KringNetworkNode){ 170, 80, self->nodes[n / 2].key, .hub = TRUE };
  g_rand_free (rand);
  return self;
}

void
kring_network_case_place (KringNetworkCase *self, const KringNetwork *network)
{
  for (guint i = 0; i < network->n_nodes; i++)
    {
      self->nodes[i].placed = TRUE;
      self->nodes[i].x = network->centre[i].x;
      self->nodes[i].y = network->centre[i].y;
    }
}

void
kring_network_case_bare (KringNetworkCase *self)
{
  self->input.gap = 0;
  for (guint i = 0; i < self->input.n_nodes; i++)
    self->nodes[i].w = self->nodes[i].h = 0;
}

void
kring_network_case_free (KringNetworkCase *self)
{
  g_free (self->nodes);
  g_free (self->ties);
  g_free (self);
}
