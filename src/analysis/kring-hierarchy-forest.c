/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-hierarchy-private.h"
#include "kring-line-tree.h"

/* The trees, from what each node says it stands below. */

static int
compare (const KringForest *self, guint a, guint b)
{
  const KringHierarchyNode *nodes = self->input->nodes;

  return (nodes[a].order > nodes[b].order) - (nodes[a].order < nodes[b].order);
}

static gboolean
has_children (const KringForest *self, guint node)
{
  return self->first[node + 1] > self->first[node];
}

static int
child_order (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringForest *self = data;
  guint x = *(const guint *) a, y = *(const guint *) b;
  gboolean one = has_children (self, x), other = has_children (self, y);

  return one != other ? one - other : compare (self, x, y);
}

static int
root_order (gconstpointer a, gconstpointer b, gpointer data)
{
  return compare (data, *(const guint *) a, *(const guint *) b);
}

/* Whom each node stands below, by box: nobody stands below a head. */
static void
find_above (KringForest *self)
{
  guint n = self->input->n_nodes;
  const KringHierarchyNode *nodes = self->input->nodes;
  int *above = self->out->above;
  g_autofree int *leads = g_new (int, n + 1);
  g_autofree guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    leads[i] = -1;
  for (guint i = 0; i < n; i++)
    if (nodes[i].head >= 0)
      leads[nodes[i].head] = (int) i;
  for (guint i = 0; i < n; i++)
    {
      order[i] = nodes[i].order;
      above[i] = nodes[i].outside || leads[i] >= 0 ? -1 : nodes[i].above;
      if (above[i] >= 0 && leads[above[i]] >= 0)
        above[i] = leads[above[i]] == (int) i ? -1 : leads[above[i]];
    }
  kring_line_break (above, n, order, self->out->broken);
  for (guint i = 0; i < n; i++)
    if (leads[i] >= 0)
      above[i] = leads[i];
}

/* Whether @node has a box of its own in a tree. */
static gboolean
is_box (const KringForest *self, const gboolean *is_head, guint node)
{
  return !self->input->nodes[node].outside && !is_head[node];
}

static void
find_children (KringForest *self, const gboolean *is_head)
{
  guint n = self->input->n_nodes;
  const int *above = self->out->above;
  g_autofree guint *filled = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    if (is_box (self, is_head, i) && above[i] >= 0)
      self->first[above[i] + 1]++;
    else if (is_box (self, is_head, i))
      self->roots[self->n_roots++] = i;
  for (guint i = 0; i < n; i++)
    self->first[i + 1] += self->first[i];
  for (guint i = 0; i < n; i++)
    if (is_box (self, is_head, i) && above[i] >= 0)
      self->children[self->first[above[i]] + filled[above[i]]++] = i;
  for (guint i = 0; i < n; i++)
    {
      guint *own = self->children + self->first[i];

      g_qsort_with_data (own, (gint) filled[i], sizeof *own, child_order, self);
      while (self->n_leaves[i] < filled[i] && !has_children (self, own[self->n_leaves[i]]))
        self->n_leaves[i]++;
    }
  g_qsort_with_data (self->roots, (gint) self->n_roots, sizeof *self->roots, root_order, self);
}

static void
walk_trees (KringForest *self)
{
  for (guint i = 0; i < self->n_roots; i++)
    self->walk[self->n_walk++] = self->roots[i];
  for (guint i = 0; i < self->n_walk; i++)
    {
      guint node = self->walk[i];

      self->n_levels = MAX (self->n_levels, self->depth[node] + 1);
      for (guint j = self->first[node]; j < self->first[node + 1]; j++)
        {
          self->depth[self->children[j]] = self->depth[node] + 1;
          self->walk[self->n_walk++] = self->children[j];
        }
    }
}

static void
find_boxes (KringForest *self)
{
  const KringHierarchyNode *nodes = self->input->nodes;
  double pad = KRING_HIERARCHY_PAD * self->input->gap;

  for (guint i = 0; i < self->input->n_nodes; i++)
    {
      int head = nodes[i].head;

      self->box[i] = (KringPoint){ nodes[i].w, nodes[i].h };
      if (head >= 0)
        self->box[i] = (KringPoint){ MAX (nodes[i].w, nodes[head].w) + 2 * pad, nodes[i].h + nodes[head].h + 3 * pad };
    }
}

static void
grow (KringForest *self)
{
  guint n = self->input->n_nodes;
  g_autofree gboolean *is_head = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    if (self->input->nodes[i].head >= 0)
      is_head[self->input->nodes[i].head] = TRUE;
  find_above (self);
  find_boxes (self);
  find_children (self, is_head);
  walk_trees (self);
}

void
kring_forest_init (KringForest *self, const KringHierarchyInput *input, KringHierarchy *out)
{
  guint n = input->n_nodes + 2;

  *self = (KringForest){ .input = input, .out = out };
  self->walk = g_new0 (guint, n);
  self->roots = g_new0 (guint, n);
  self->children = g_new0 (guint, n);
  self->first = g_new0 (guint, n);
  self->n_leaves = g_new0 (guint, n);
  self->depth = g_new0 (guint, n);
  self->column = g_new0 (guint, n);
  self->box = g_new0 (KringPoint, n);
  self->block = g_new0 (KringPoint, n);
  self->corner = g_new0 (KringPoint, n);
  self->entry = g_new0 (double, n);
  self->level = g_new0 (double, n);
  grow (self);
}

void
kring_forest_clear (KringForest *self)
{
  g_free (self->walk);
  g_free (self->roots);
  g_free (self->children);
  g_free (self->first);
  g_free (self->n_leaves);
  g_free (self->depth);
  g_free (self->column);
  g_free (self->box);
  g_free (self->block);
  g_free (self->corner);
  g_free (self->entry);
  g_free (self->level);
}
