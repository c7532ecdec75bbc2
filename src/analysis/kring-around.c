/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-private.h"

#include <math.h>
#include <string.h>

#define LEAST_NEED 62.0

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  const KringBox *one = a, *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;
  if (one->w < other->w || one->w > other->w)
    return one->w < other->w ? -1 : 1;
  return one->index < other->index ? -1 : 1;
}

static void
take_boxes (KringArranging *self)
{
  const KringAroundInput *input = self->input;

  self->n = input->n_nodes;
  self->box = g_new0 (KringBox, self->n + 1);
  self->max_w = self->max_h = 1;
  for (guint i = 0; i < self->n; i++)
    {
      const KringAroundNode *node = &input->nodes[i];
      KringBox *box = &self->box[i];

      box->w = node->w;
      box->h = node->h;
      box->sector = CLAMP (node->sector, 0, KRING_N_SECTORS - 1);
      box->ring = CLAMP (node->ring, 0, KRING_N_RINGS - 1);
      box->key = node->key;
      box->index = i;
      box->placed = node->placed && isfinite (node->u) && isfinite (node->v);
      box->pinned = box->placed && node->pinned;
      box->wanted.u = box->placed ? CLAMP (node->u, 0, 1) : 0.5;
      box->wanted.v = box->placed ? CLAMP (node->v, 0, 1) : 0.5;
      self->max_w = MAX (self->max_w, node->w);
      self->max_h = MAX (self->max_h, node->h);
      self->count[box->ring][box->sector]++;
    }
  qsort (self->box, self->n, sizeof (KringBox), compare_boxes);
}

static int
compare_near (gconstpointer a, gconstpointer b)
{
  const KringNear *one = a, *other = b;

  if (one->other != other->other)
    return one->other < other->other ? -1 : 1;
  return one->weight < other->weight ? -1 : one->weight > other->weight;
}

/* Each box's neighbours, in an order that does not hang on the order of the ties: sums must come out the same. */
static void
take_ties (KringArranging *self)
{
  const KringAroundInput *input = self->input;
  g_autofree guint *rank = g_new (guint, self->n + 1);
  g_autofree guint *fill = NULL;

  for (guint i = 0; i < self->n; i++)
    rank[self->box[i].index] = i;

  self->near_from = g_new0 (guint, self->n + 2);
  self->near = g_new (KringNear, 2 * input->n_ties + 1);
  for (guint t = 0; t < input->n_ties; t++)
    {
      self->near_from[rank[input->ties[t].a] + 1]++;
      self->near_from[rank[input->ties[t].b] + 1]++;
    }
  for (guint i = 0; i < self->n; i++)
    self->near_from[i + 1] += self->near_from[i];
  fill = g_memdup2 (self->near_from, sizeof (guint) * (self->n + 1));
  for (guint t = 0; t < input->n_ties; t++)
    {
      const KringAroundTie *tie = &input->ties[t];

      self->near[fill[rank[tie->a]]++] = (KringNear){ rank[tie->b], tie->weight };
      self->near[fill[rank[tie->b]]++] = (KringNear){ rank[tie->a], tie->weight };
    }
  for (guint i = 0; i < self->n; i++)
    qsort (self->near + self->near_from[i], self->near_from[i + 1] - self->near_from[i], sizeof (KringNear),
           compare_near);
}

static int
compare_in_wedge (gconstpointer a, gconstpointer b, gpointer data)
{
  const KringBox *one = (const KringBox *) data + *(const guint *) a;
  const KringBox *other = (const KringBox *) data + *(const guint *) b;

  if (one->sector != other->sector)
    return one->sector < other->sector ? -1 : 1;
  if (one->ring != other->ring)
    return one->ring < other->ring ? -1 : 1;
  if (one->w < other->w || one->w > other->w)
    return one->w > other->w ? -1 : 1;
  return one < other ? -1 : 1;
}

static void
sort_wedges (KringArranging *self)
{
  self->wedge_box = g_new (guint, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    self->wedge_box[i] = i;
  g_qsort_with_data (self->wedge_box, (int) self->n, sizeof (guint), compare_in_wedge, self->box);

  for (int s = 0; s < KRING_N_SECTORS; s++)
    {
      self->wedge_from[s + 1] = self->wedge_from[s];
      for (int r = 0; r < KRING_N_RINGS; r++)
        self->wedge_from[s + 1] += self->count[r][s];
    }
}

/* The need's ellipse goes round its text box, in steps of four points. */
static double
need_height (const KringAroundInput *input)
{
  double x = input->need_w / 2 / KRING_AROUND_ASPECT, y = input->need_h / 2;

  return MAX (LEAST_NEED, ceil ((sqrt (x * x + y * y) + 2) / 4) * 4);
}

static KringAround *
hand_out (KringArranging *self)
{
  KringAround *shape = self->shape;

  shape->n_nodes = self->n;
  shape->centre = g_new0 (KringPoint, self->n + 1);
  shape->u = g_new0 (double, self->n + 1);
  shape->v = g_new0 (double, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      const KringBox *box = &self->box[i];

      shape->centre[box->index] = box->site.at;
      shape->u[box->index] = box->site.u;
      shape->v[box->index] = box->site.v;
    }
  return shape;
}

static KringAround *
arrange_once (const KringAroundInput *input, gboolean *pinned_moved)
{
  KringArranging self = { .input = input, .shape = g_new0 (KringAround, 1) };
  KringAround *out;

  self.shape->aspect = KRING_AROUND_ASPECT;
  self.shape->ring[0] = need_height (input);
  take_boxes (&self);
  take_ties (&self);
  sort_wedges (&self);

  kring_arranging_make_room (&self);
  kring_arranging_settle (&self);
  kring_arranging_polish (&self);

  *pinned_moved = FALSE;
  for (guint i = 0; i < self.n; i++)
    if (self.box[i].pinned
        && (fabs (self.box[i].site.u - self.box[i].wanted.u) > 0 || fabs (self.box[i].site.v - self.box[i].wanted.v) > 0))
      *pinned_moved = TRUE;

  out = hand_out (&self);
  kring_grid_clear (&self.grid);
  g_free (self.box);
  g_free (self.near);
  g_free (self.near_from);
  g_free (self.wedge_box);
  return out;
}

KringAround *
kring_around_arrange (const KringAroundInput *input)
{
  gboolean pinned_moved;
  KringAround *out = arrange_once (input, &pinned_moved);

  /* Where pinned ones collided, the room was measured before they gave way. Measuring again from where they ended
   * makes the outcome one that arranging again does not change. */
  for (int again = 0; pinned_moved && again < 3; again++)
    {
      g_autofree KringAroundNode *nodes = g_memdup2 (input->nodes, sizeof (KringAroundNode) * input->n_nodes);
      KringAroundInput settled = *input;

      settled.nodes = nodes;
      for (guint i = 0; i < input->n_nodes; i++)
        {
          nodes[i].placed = TRUE;
          nodes[i].u = out->u[i];
          nodes[i].v = out->v[i];
        }
      kring_around_free (out);
      out = arrange_once (&settled, &pinned_moved);
    }
  return out;
}
