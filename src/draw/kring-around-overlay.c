/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-around-view-private.h"

/* What is drawn over the scene of a view, and that scene with something moved or left out: copies of its drawables, so
 * that nothing is measured, arranged or put into words again for one frame. */

/* How far from the edge of a box its rings stand. */
#define SELECTION_OUT 4.0
#define FOCUS_OUT 9.0

static const KringDrawable *
actor_box (const KringAroundView *self, const char *actor, int *entry)
{
  *entry = kring_map_find (self->map, actor);
  if (*entry < 0)
    return NULL;
  return kring_scene_get (self->scene, (guint) self->actor_drawable[*entry]);
}

/* Copies what is drawn, without the words that only a screen reader needs. */
static KringDrawable *
copy_mute (KringScene *scene, const KringDrawable *source, double dx, double dy)
{
  KringDrawable mute = *source;

  mute.name = NULL;
  mute.description = NULL;
  return kring_scene_add_copy (scene, &mute, dx, dy);
}

static void
copy_actor (KringScene *scene, const KringAroundView *self, int entry, KringPoint centre)
{
  guint first = (guint) self->actor_drawable[entry];
  KringPoint was = kring_rect_centre (kring_scene_get (self->scene, first)->bounds);

  for (guint i = first; i < first + KRING_ACTOR_PARTS; i++)
    copy_mute (scene, kring_scene_get (self->scene, i), centre.x - was.x, centre.y - was.y)->parent = -1;
}

/* For each drawable of the view's scene the tie it shows, or -1. */
static int *
ties_of_drawables (const KringAroundView *self)
{
  guint length = kring_scene_length (self->scene);
  int *ties = g_new (int, length);

  for (guint i = 0; i < length; i++)
    ties[i] = -1;
  for (guint i = 0; i < self->map->ties->len; i++)
    {
      int index = kring_scene_find (self->scene, ((KringRow *) g_ptr_array_index (self->map->ties, i))->id);

      if (index >= 0)
        ties[index] = (int) i;
    }
  return ties;
}

static void
set_curve (KringDrawable *drawable, const KringCurve *curve)
{
  drawable->curve = *curve;
  drawable->bounds = kring_curve_bounds (curve);
}

static gboolean
has_end (const KringAroundView *self, int tie, int entry)
{
  const KringAroundTie *ends;

  if (tie < 0)
    return FALSE;
  ends = &self->input.ties[tie];
  return (int) ends->a == entry || (int) ends->b == entry;
}

KringScene *
kring_around_view_without (KringAroundView *self, const char *actor)
{
  KringScene *scene = kring_scene_new ();
  g_autofree int *ties = ties_of_drawables (self);
  int entry = kring_map_find (self->map, actor);
  guint first = entry >= 0 ? (guint) self->actor_drawable[entry] : G_MAXUINT;

  for (guint i = 0; i < kring_scene_length (self->scene); i++)
    {
      if (first != G_MAXUINT && i >= first && i < first + KRING_ACTOR_PARTS)
        continue;
      if (entry >= 0 && has_end (self, ties[i], entry))
        continue;
      kring_scene_add_copy (scene, kring_scene_get (self->scene, i), 0, 0);
    }
  return scene;
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
  g_autofree KringPoint *centres = g_memdup2 (self->around->centre, sizeof (KringPoint) * (self->input.n_nodes + 0));
  g_autofree guint *which = g_new (guint, self->input.n_ties + 1);
  g_autofree KringCurve *curves = g_new (KringCurve, self->input.n_ties + 1);
  guint n = 0;

  centres[entry] = centre;
  for (guint i = 0; i < self->input.n_ties; i++)
    if (has_end (self, (int) i, entry))
      which[n++] = i;
  kring_around_route_some (self->around, &self->input, centres, which, n, curves);
  for (guint i = 0; i < n; i++)
    {
      const char *id = ((KringRow *) g_ptr_array_index (self->map->ties, which[i]))->id;
      int index = kring_scene_find (self->scene, id);
      KringDrawable *copy = copy_mute (scene, kring_scene_get (self->scene, (guint) index), 0, 0);

      set_curve (copy, &curves[i]);
      copy->parent = -1;
    }
}

KringScene *
kring_around_drag_overlay (KringAroundView *self, const char *actor, KringPoint centre, KringMeasure *measure)
{
  KringScene *scene = kring_scene_new ();
  int entry;

  if (actor_box (self, actor, &entry) == NULL)
    return scene;
  add_drop_area (scene, self, centre);
  add_ties_of (scene, self, entry, centre);
  copy_actor (scene, self, entry, centre);
  return scene;
}

/* A ring round a drawable of the view, @points off, or along it. */
static void
add_ring (KringScene *scene, const KringAroundView *self, int index, KringStyleName name, double points)
{
  const KringDrawable *around = kring_scene_get (self->scene, (guint) index);
  double out = points * self->scale;
  KringRect bounds = around->shape == KRING_SHAPE_CURVE ? around->bounds : kring_rect_grow (around->bounds, out);
  KringDrawable *ring = kring_scene_add (scene, around->shape, (KringStyle){ name }, bounds);

  ring->radius = around->radius + out;
  ring->curve = around->curve;
  /* Along a tie the ring covers it: it is drawn once more on top. */
  if (around->shape == KRING_SHAPE_CURVE)
    copy_mute (scene, around, 0, 0)->parent = -1;
}

/* The way of a tie from @from to @to (-1: to @point, with nobody there): as a tie that is kept would run. */
static KringCurve
route_new_tie (const KringAroundView *self, int from, int to, KringPoint point)
{
  KringAroundInput input = self->input;
  g_autofree KringAroundNode *nodes = g_new0 (KringAroundNode, input.n_nodes + 1);
  g_autofree KringPoint *centres = g_new (KringPoint, input.n_nodes + 1);
  KringAroundTie tie = { (guint) from, to >= 0 ? (guint) to : input.n_nodes, 1 };
  KringCurve curve;
  guint first = 0;

  memcpy (nodes, input.nodes, sizeof *nodes * input.n_nodes);
  memcpy (centres, self->around->centre, sizeof *centres * input.n_nodes);
  centres[input.n_nodes] = point;
  input.n_nodes += to < 0;
  input.nodes = nodes;
  input.n_ties = 1;
  input.ties = &tie;
  kring_around_route_some (self->around, &input, centres, &first, 1, &curve);
  return curve;
}

KringScene *
kring_around_tie_overlay (KringAroundView *self, const char *from_actor, KringPoint point, const char *to_actor)
{
  KringScene *scene = kring_scene_new ();
  KringStyle style = { KRING_STYLE_TIE, .strength = KRING_STRENGTH_WORKING };
  int from, to = -1;
  const KringDrawable *source = actor_box (self, from_actor, &from), *target = NULL;
  KringCurve curve;

  if (source == NULL)
    return scene;
  if (to_actor != NULL && strcmp (to_actor, from_actor) != 0)
    target = actor_box (self, to_actor, &to);
  add_ring (scene, self, self->actor_drawable[from], KRING_STYLE_SELECTION, SELECTION_OUT);
  if (target != NULL)
    add_ring (scene, self, self->actor_drawable[to], KRING_STYLE_SELECTION, SELECTION_OUT);
  else if (kring_rect_holds (source->bounds, point))
    return scene;
  curve = route_new_tie (self, from, target ? to : -1, point);
  set_curve (kring_scene_add (scene, KRING_SHAPE_CURVE, style, (KringRect){ 0 }), &curve);
  return scene;
}

KringScene *
kring_around_overlay_new (KringAroundView *self, const char *selected, const char *focused, gboolean keyboard)
{
  KringScene *scene = kring_scene_new ();
  int chosen = kring_scene_find (self->scene, selected);
  int focus = keyboard ? kring_scene_find (self->scene, focused) : -1;

  if (chosen >= 0)
    add_ring (scene, self, chosen, KRING_STYLE_SELECTION, SELECTION_OUT);
  if (focus >= 0)
    add_ring (scene, self, focus, KRING_STYLE_FOCUS, focus == chosen ? FOCUS_OUT : SELECTION_OUT);
  return scene;
}
