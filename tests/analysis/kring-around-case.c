/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-case.h"

/* As in the maps that teams make: most is our own organisation, most contributes or could; ties are mostly between
 * those of one sector. */
static const KringSector usual_sectors[] = { 0, 0, 1, 1, 1, 1, 2, 2, 3, 4 };
static const KringRing usual_rings[] = { 0, 1, 1, 1, 2, 2, 2, 2, 3, 3 };

static guint
other_end (GRand *rand, const KringAroundNode *nodes, guint n, guint a)
{
  guint b = (a + 1) % n;

  for (int look = 0; look < 20; look++)
    {
      guint c = (guint) g_rand_int_range (rand, 0, (int) n);

      if (c != a && (nodes[a].sector == nodes[c].sector || g_rand_int_range (rand, 0, 3) == 0))
        return c;
    }
  return b;
}

KringAroundCase *
kring_around_case_new (guint32 seed, guint n_nodes, guint n_ties)
{
  KringAroundCase *self = g_new0 (KringAroundCase, 1);
  GRand *rand = g_rand_new_with_seed (seed);

  if (n_nodes < 2)
    n_ties = 0;
  self->nodes = g_new0 (KringAroundNode, n_nodes + 1);
  self->ties = g_new0 (KringAroundTie, n_ties + 1);
  for (guint i = 0; i < n_nodes; i++)
    {
      KringAroundNode *node = &self->nodes[i];

      node->w = g_rand_int_range (rand, 58, 124);
      node->h = g_rand_int_range (rand, 0, 5) == 0 ? 42 : 28;
      node->sector = usual_sectors[g_rand_int_range (rand, 0, G_N_ELEMENTS (usual_sectors))];
      node->ring = usual_rings[g_rand_int_range (rand, 0, G_N_ELEMENTS (usual_rings))];
      node->key = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
    }
  for (guint t = 0; t < n_ties; t++)
    {
      guint a = (guint) g_rand_int_range (rand, 0, (int) n_nodes);

      self->ties[t] = (KringAroundTie){ a, other_end (rand, self->nodes, n_nodes, a), 1 };
    }
  self->input = (KringAroundInput){ n_nodes, self->nodes, n_ties, self->ties, 130, 92, 14, { 78, 60, 130, 54 }, 8 };
  g_rand_free (rand);
  return self;
}

void
kring_around_case_place (KringAroundCase *self, const KringAround *around)
{
  for (guint i = 0; i < around->n_nodes; i++)
    {
      self->nodes[i].placed = TRUE;
      self->nodes[i].u = around->u[i];
      self->nodes[i].v = around->v[i];
    }
}

void
kring_around_case_free (KringAroundCase *self)
{
  g_free (self->nodes);
  g_free (self->ties);
  g_free (self);
}
