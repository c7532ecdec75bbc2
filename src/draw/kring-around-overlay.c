/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-overlay.h"

#include <string.h>

static gboolean
has_end (const KringAroundView *self, guint tie, int entry)
{
  const KringAroundTie *ends = &self->input.ties[tie];

  return (int) ends->a == entry || (int) ends->b == entry;
}

static void
add_drop_area (KringScene *scene, const KringAroundView *self, KringPoint centre)
{
  const KringAround *around = self->around;
  KringDrawable *area;
  KringSector sector;
  KringRing ring;
  double u, v, ry;

  if (!kring_around_locate (around, centre, &ring, &sector, &u, &v))
    return;
  ry = around->ring[ring + 1];
  area = kring_scene_add (scene, KRING_SHAPE_ARC, (KringStyle){ KRING_STYLE_DROP, .sector = sector, .ring = ring },
                          (KringRect){ -around->aspect * ry, -ry, 2 * around->aspect * ry, 2 * ry });
  area->radius = around->ring[ring];
  area->from = around->wedge[sector];
  area->to = around->wedge[sector + 1];
}

static void
add_ties_of (KringScene *scene, const KringAroundView *self, int entry, KringPoint centre)
{
  g_autofree KringPoint *centres = g_memdup2 (self->around->centre, sizeof (KringPoint) * self->input.n_nodes);
  g_autofree guint *which = g_new (guint, self->input.n_ties + 1);
  g_autofree KringCurve *curves = g_new (KringCurve, self->input.n_ties + 1);
  guint n = 0;

  centres[entry] = centre;
  for (guint i = 0; i < self->input.n_ties; i++)
    if (has_end (self, i, entry))
      which[n++] = i;
  kring_around_route_some (self->around, &self->input, centres, which, n, curves);
  for (guint i = 0; i < n; i++)
    {
      const char *id = ((KringRow *) g_ptr_array_index (self->map->ties, which[i]))->id;
      int index = kring_scene_find (self->scene, id);
      KringDrawable *copy = kring_scene_add_mute (scene, kring_scene_get (self->scene, (guint) index), 0, 0);

      copy->curve = curves[i];
      copy->bounds = kring_curve_bounds (&curves[i]);
    }
}

void
kring_around_add_dragged (KringScene *scene, const KringAroundView *self, const char *actor, KringPoint centre)
{
  int entry = kring_map_find (self->map, actor);

  if (entry < 0)
    return;
  add_drop_area (scene, self, centre);
  add_ties_of (scene, self, entry, centre);
}

KringCurve
kring_around_new_tie (const KringAroundView *self, const char *from, const char *to, KringPoint point)
{
  int end = to != NULL ? kring_map_find (self->map, to) : -1;
  KringAroundInput input = self->input;
  g_autofree KringAroundNode *nodes = g_new0 (KringAroundNode, input.n_nodes + 1);
  g_autofree KringPoint *centres = g_new (KringPoint, input.n_nodes + 1);
  KringAroundTie tie = { (guint) kring_map_find (self->map, from), end >= 0 ? (guint) end : input.n_nodes, 1 };
  KringCurve curve;
  guint first = 0;

  memcpy (nodes, input.nodes, sizeof *nodes * input.n_nodes);
  memcpy (centres, self->around->centre, sizeof *centres * input.n_nodes);
  centres[input.n_nodes] = point;
  input.n_nodes += end < 0;
  input.nodes = nodes;
  input.n_ties = 1;
  input.ties = &tie;
  kring_around_route_some (self->around, &input, centres, &first, 1, &curve);
  return curve;
}
