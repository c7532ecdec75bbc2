/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-view.h"

#include <string.h>

#include "kring-around-view-private.h"
#include "kring-outline.h"
#include "kring-key.h"

/* Least free space between two boxes: room for a tie to pass. */
#define GAP 8.0

static KringAroundNode *
make_nodes (const KringMap *map)
{
  KringAroundNode *nodes = g_new0 (KringAroundNode, map->entries->len + 1);

  for (guint i = 0; i < map->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (map, i);
      KringAroundNode *node = &nodes[i];

      node->sector = (KringSector) entry->actor->sector;
      node->ring = (KringRing) entry->contribution->ring;
      node->key = kring_key (entry->actor->row.id);
      if (entry->place == NULL)
        continue;
      node->placed = TRUE;
      node->pinned = entry->place->pinned != 0;
      node->u = entry->place->u;
      node->v = entry->place->v;
    }
  return nodes;
}

static KringAroundTie *
make_ties (const KringMap *map)
{
  static const double weights[KRING_N_STRENGTHS] = { 1.5, 1, 0.75, 1 };
  KringAroundTie *ties = g_new0 (KringAroundTie, map->ties->len + 1);

  for (guint i = 0; i < map->ties->len; i++)
    {
      const KringTie *tie = g_ptr_array_index (map->ties, i);

      ties[i].a = (guint) kring_map_find (map, tie->one);
      ties[i].b = (guint) kring_map_find (map, tie->other);
      ties[i].weight = weights[tie->strength];
    }
  return ties;
}

static gboolean *
find_dimmed (const KringMap *map, const KringViewOptions *options)
{
  gboolean *dim = g_new0 (gboolean, map->entries->len + 1);

  for (guint i = 0; i < map->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (map, i);

      dim[i] = kring_view_options_dim (options, entry->actor, entry->contribution->offer);
    }
  return dim;
}

static KringSigns
find_signs (const KringMap *map)
{
  KringSigns signs = { 0 };

  for (guint i = 0; i < map->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (map, i);
      KringMark mark = kring_planned_mark (map->planned, entry->contribution->row.id);

      signs.sector[entry->actor->sector] = TRUE;
      signs.ring[entry->contribution->ring] |= mark != KRING_MARK_ADDED;
      signs.planned_for[mark] = TRUE;
    }
  for (guint i = 0; i < map->ties->len; i++)
    {
      const KringTie *tie = g_ptr_array_index (map->ties, i);
      KringMark mark = kring_planned_mark (map->planned, tie->row.id);

      signs.planned[mark] = TRUE;
      signs.strength[tie->strength] |= mark != KRING_MARK_ADDED;
      signs.directed = signs.directed || tie->direction != KRING_DIRECTION_NONE;
    }
  for (guint i = 0; i < map->verdicts->len; i++)
    signs.verdict[((const KringVerdict *) g_ptr_array_index (map->verdicts, i))->value] = TRUE;
  return signs;
}

static GArray *
tell (gconstpointer view)
{
  return kring_outline_new (((const KringAroundView *) view)->map);
}

KringAroundView *
kring_around_view_new (KringMap *map, KringMeasure *measure, const KringViewOptions *options)
{
  KringAroundView *self = g_new0 (KringAroundView, 1);
  g_autofree gboolean *dim = find_dimmed (map, options);
  g_auto (GStrv) names = g_new0 (char *, map->entries->len + 1);
  KringAroundBuilder builder = { self, measure, NULL, names, dim, NULL, -1, kring_measure_get_scale (measure) };

  g_atomic_ref_count_init (&self->refs);
  self->map = kring_map_ref (map);
  self->scale = builder.scale;
  self->actor_drawable = g_new0 (int, map->entries->len + 1);
  self->input.n_nodes = map->entries->len;
  self->input.nodes = make_nodes (map);
  self->input.n_ties = map->ties->len;
  self->input.ties = make_ties (map);
  self->input.gap = GAP * builder.scale;

  kring_around_sizes (&builder);
  self->around = kring_around_arrange (&self->input);
  kring_around_draw (&builder);
  self->scene = builder.scene;
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .ground = kring_around_extents (self->around),
    .name = map->need->name,
    .time = kring_diagram_time (map->time),
    .words = map->need->own_words,
    .signs = find_signs (map),
    .note_unit = kring_around_note_unit (self->around),
    .outline = tell,
    .view = self,
  };
  kring_need_text_free (builder.need);
  return self;
}

KringAroundView *
kring_around_view_ref (KringAroundView *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_around_view_unref (KringAroundView *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_around_free (self->around);
  g_free ((gpointer) self->input.nodes);
  g_free ((gpointer) self->input.ties);
  g_free (self->actor_drawable);
  kring_map_unref (self->map);
  g_free (self);
}
