/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "kring-mix.h"

#define LEAST_TIE 72.0
#define FARTHEST 1e7 /* what is said to have stood farther away stood nowhere */

static int
compare_boxes (const void *a, const void *b)
{
  const KringNetworkBox *one = a, *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;
  if (one->w < other->w || one->w > other->w)
    return one->w < other->w ? -1 : 1;
  return one->index < other->index ? -1 : 1;
}

static void
take_boxes (KringNetworking *self)
{
  const KringNetworkInput *input = self->input;

  self->n = input->n_nodes;
  self->box = g_new0 (KringNetworkBox, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      const KringNetworkNode *node = &input->nodes[i];

      self->box[i] = (KringNetworkBox){
        .w = MAX (node->w, 0) + input->gap,
        .h = MAX (node->h, 0) + input->gap,
        .was = { node->x, node->y },
        .at = { node->x, node->y },
        .key = kring_mix (node->key),
        .index = i,
        .placed = node->placed && fabs (node->x) < FARTHEST && fabs (node->y) < FARTHEST,
        .hub = node->hub,
      };
      self->box[i].pinned = self->box[i].placed && node->pinned;
      self->box[i].ease = self->box[i].pinned ? 0 : 1;
    }
  qsort (self->box, self->n, sizeof (KringNetworkBox), compare_boxes);
}

/* About as long as a usual box is wide, so that most ties can be seen between two boxes, and a network of some fifty fits a
 * projector with its names; who would touch is put apart afterwards. */
static double
usual_tie (const KringNetworking *self)
{
  double sum = 0;

  for (guint i = 0; i < self->n; i++)
    sum += self->box[i].w + self->box[i].h;
  return MAX (LEAST_TIE, ceil (self->n > 0 ? 0.85 * sum / self->n : 0));
}

/* Who hangs together with @first, who has the part's number already. */
static guint
gather_part (const KringAdjacency *adjacency, guint first, guint *part, guint *queue)
{
  guint end = 1;

  queue[0] = first;
  for (guint q = 0; q < end; q++)
    for (guint t = adjacency->from[queue[q]]; t < adjacency->from[queue[q] + 1]; t++)
      {
        guint other = adjacency->other[t];

        if (part[other] == G_MAXUINT)
          {
            part[other] = part[first];
            queue[end++] = other;
          }
      }
  return end;
}

/* The ties within the part, by the numbers that its boxes have there. */
static void
fill_part (KringNetworking *self, KringNetworkPart *part, const KringAdjacency *all, const guint *number)
{
  guint count = 0, end = 0;

  for (guint i = 0; i < part->n; i++)
    count += all->from[part->box[i] + 1] - all->from[part->box[i]];
  part->adjacency = (KringAdjacency){ part->n, g_new (guint, part->n + 1), g_new (guint, count + 1) };
  for (guint i = 0; i < part->n; i++)
    {
      const KringNetworkBox *box = &self->box[part->box[i]];

      part->adjacency.from[i] = end;
      for (guint t = all->from[part->box[i]]; t < all->from[part->box[i] + 1]; t++)
        part->adjacency.other[end++] = number[all->other[t]];
      part->n_placed += box->placed;
      part->n_pinned += box->pinned;
    }
  part->adjacency.from[part->n] = end;
}

static int
compare_parts (const void *a, const void *b)
{
  const KringNetworkPart *one = a, *other = b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return one->box[0] < other->box[0] ? -1 : 1;
}

static void
divide (KringNetworking *self, const KringAdjacency *adjacency)
{
  g_autofree guint *part_of = g_new (guint, self->n + 1);
  g_autofree guint *number = g_new (guint, self->n + 1);
  g_autofree guint *queue = g_new (guint, self->n + 1);

  memset (part_of, 0xff, sizeof (guint) * self->n);
  self->part = g_new0 (KringNetworkPart, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      if (part_of[i] == G_MAXUINT)
        {
          part_of[i] = self->n_parts++;
          self->part[part_of[i]].box = g_new (guint, gather_part (adjacency, i, part_of, queue));
        }
      number[i] = self->part[part_of[i]].n++;
      self->part[part_of[i]].box[number[i]] = i;
    }
  for (guint p = 0; p < self->n_parts; p++)
    fill_part (self, &self->part[p], adjacency, number);
  qsort (self->part, self->n_parts, sizeof (KringNetworkPart), compare_parts);
}

/* By index in the input, which box it is. */
static guint *
ranks (const KringNetworking *self)
{
  guint *rank = g_new (guint, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    rank[self->box[i].index] = i;
  return rank;
}

static void
take_ties (KringNetworking *self)
{
  const KringNetworkInput *input = self->input;
  g_autofree guint *rank = ranks (self);
  guint (*pairs)[2] = g_malloc_n (input->n_ties + 1, sizeof *pairs);
  KringAdjacency adjacency;

  for (guint t = 0; t < input->n_ties; t++)
    {
      pairs[t][0] = rank[input->ties[t].a];
      pairs[t][1] = rank[input->ties[t].b];
    }
  kring_adjacency_init (&adjacency, self->n, (const guint (*)[2]) pairs, input->n_ties);
  divide (self, &adjacency);
  kring_adjacency_clear (&adjacency);
  g_free (pairs);
}

static KringNetwork *
hand_out (const KringNetworking *self)
{
  KringNetwork *network = g_new0 (KringNetwork, 1);

  network->n_nodes = self->n;
  network->tie_length = self->tie_length;
  network->centre = g_new (KringPoint, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    network->centre[self->box[i].index] = self->box[i].at;
  return network;
}

/* Each part takes as much of the whole work as it has pairs. */
static gboolean
settle_parts (KringNetworking *self)
{
  double all = 0, done = 0;

  for (guint p = 0; p < self->n_parts; p++)
    all += (double) self->part[p].n * self->part[p].n;
  for (guint p = 0; p < self->n_parts; p++)
    {
      KringNetworkPart *part = &self->part[p];

      self->work.from = done / all;
      done += (double) part->n * part->n;
      self->work.to = done / all;
      if (!kring_networking_settle (self, part))
        return FALSE;
      if (!part->led_on && part->n_pinned == 0)
        kring_networking_make_room (self, part->box, part->n);
    }
  return TRUE;
}

KringNetwork *
kring_network_arrange (const KringNetworkInput *input)
{
  KringNetworking self = { .input = input, .work = { input->progress, input->progress_data, 0, 1 } };
  KringNetwork *network = NULL;

  take_boxes (&self);
  self.tie_length = usual_tie (&self);
  take_ties (&self);
  if (settle_parts (&self))
    {
      kring_networking_pack (&self);
      kring_networking_make_room (&self, NULL, self.n);
      network = hand_out (&self);
    }

  for (guint p = 0; p < self.n_parts; p++)
    {
      kring_adjacency_clear (&self.part[p].adjacency);
      g_free (self.part[p].box);
    }
  g_free (self.part);
  g_free (self.box);
  return network;
}

void
kring_network_free (KringNetwork *self)
{
  g_free (self->centre);
  g_free (self);
}

guint
kring_network_communities (const KringNetworkInput *input, guint *community)
{
  KringNetworking self = { .input = input };
  g_autofree KringCommunityTie *ties = g_new (KringCommunityTie, input->n_ties + 1);
  g_autofree guint *found = g_new (guint, input->n_nodes + 1);
  g_autofree guint *rank = NULL;
  guint n_ties = 0, count;

  take_boxes (&self);
  rank = ranks (&self);
  for (guint t = 0; t < input->n_ties; t++)
    {
      const KringNetworkTie *tie = &input->ties[t];

      if (tie->a != tie->b && tie->weight > 0 && !input->nodes[tie->a].hub && !input->nodes[tie->b].hub)
        ties[n_ties++] = (KringCommunityTie){ rank[tie->a], rank[tie->b], tie->weight };
    }
  count = kring_communities_find (self.n, ties, n_ties, found);
  for (guint i = 0; i < self.n; i++)
    community[self.box[i].index] = found[i];
  g_free (self.box);
  return count;
}
