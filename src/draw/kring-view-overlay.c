/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-actor-box.h"
#include "kring-around-overlay.h"
#include "kring-network-route.h"
#include "kring-note-box.h"
#include "kring-view.h"

/* How far from the edge of a box its rings stand. */
#define SELECTION_OUT 4.0
#define FOCUS_OUT 9.0

static KringScene *
scene_of (const KringView *self)
{
  return self->diagram->scene;
}

static int
find (const KringView *self, const char *id)
{
  return id != NULL ? kring_scene_find (scene_of (self), id) : -1;
}

static gboolean
joins (const KringDrawable *line, const char *id)
{
  return g_strcmp0 (line->joins[0], id) == 0 || g_strcmp0 (line->joins[1], id) == 0;
}

/* How many drawables the thing is made of whose box is number @box. */
static int
parts_of (const KringView *self, int box)
{
  return kring_scene_get (scene_of (self), (guint) box)->style.name == KRING_STYLE_NOTE ? KRING_NOTE_PARTS
                                                                                       : KRING_ACTOR_PARTS;
}

KringScene *
kring_view_without (const KringView *self, const char *actor)
{
  KringScene *scene = kring_scene_new ();
  int box = find (self, actor), parts = box >= 0 ? parts_of (self, box) : 0;

  for (int i = 0; i < (int) kring_scene_length (scene_of (self)); i++)
    {
      const KringDrawable *drawable = kring_scene_get (scene_of (self), (guint) i);

      if (box < 0 || ((i < box || i >= box + parts) && !joins (drawable, actor)))
        kring_scene_add_copy (scene, drawable, 0, 0);
    }
  return scene;
}

/* A ring round a drawable of the view, @points off, or along it. */
static void
add_ring (KringScene *scene, const KringView *self, int index, KringStyleName name, double points)
{
  const KringDrawable *around = kring_scene_get (scene_of (self), (guint) index);
  double out = points * self->scale;
  KringRect bounds = around->shape == KRING_SHAPE_CURVE ? around->bounds : kring_rect_grow (around->bounds, out);
  KringDrawable *ring;

  /* The corners of a polygon stay: its ring runs along it. */
  if (around->shape == KRING_SHAPE_POLYGON)
    {
      kring_scene_add_polygon (scene, (KringStyle){ name }, around->points, around->n_points, around->open);
      return;
    }
  ring = kring_scene_add (scene, around->shape, (KringStyle){ name }, bounds);
  ring->radius = around->radius + out;
  ring->curve = around->curve;
  /* Along a tie the ring covers it: it is drawn once more on top. */
  if (around->shape == KRING_SHAPE_CURVE)
    kring_scene_add_mute (scene, around, 0, 0);
  else if (around->style.mark != KRING_MARK_NONE)
    kring_scene_add (scene, around->shape, (KringStyle){ KRING_STYLE_PLAN, .mark = around->style.mark },
                     around->bounds);
}

KringScene *
kring_view_overlay_new (const KringView *self, const char *const *selected, const char *focused, gboolean keyboard)
{
  KringScene *scene = kring_scene_new ();
  int focus = keyboard ? find (self, focused) : -1;
  gboolean both = FALSE;

  for (guint i = 0; selected != NULL && selected[i] != NULL; i++)
    {
      int chosen = find (self, selected[i]);

      both = both || (chosen >= 0 && chosen == focus);
      if (chosen >= 0)
        add_ring (scene, self, chosen, KRING_STYLE_SELECTION, SELECTION_OUT);
    }
  if (focus >= 0)
    add_ring (scene, self, focus, KRING_STYLE_FOCUS, both ? FOCUS_OUT : SELECTION_OUT);
  return scene;
}

/* The lines of @actor while its box stands at @centre: in the hierarchy they stay until it is let go. */
static void
add_lines (KringScene *scene, const KringView *self, const char *actor, KringPoint centre)
{
  for (guint i = 0; i < kring_scene_length (scene_of (self)); i++)
    {
      const KringDrawable *line = kring_scene_get (scene_of (self), i);
      const KringDrawable *from, *to;
      KringRect box[2];
      KringNetworkTie tie = { 0, 1, 1 };
      KringDrawable *copy;

      if (line->shape != KRING_SHAPE_CURVE || !joins (line, actor))
        continue;
      from = kring_scene_get (scene_of (self), (guint) find (self, line->joins[0]));
      to = kring_scene_get (scene_of (self), (guint) find (self, line->joins[1]));
      box[0] = from->bounds;
      box[1] = to->bounds;
      if (strcmp (from->id, actor) == 0)
        box[0] = kring_rect_around (centre, box[0].w, box[0].h);
      else
        box[1] = kring_rect_around (centre, box[1].w, box[1].h);
      copy = kring_scene_add_mute (scene, line, 0, 0);
      kring_network_route (box, 2, &tie, 1, &copy->curve);
      copy->bounds = kring_curve_bounds (&copy->curve);
    }
}

static void
add_box (KringScene *scene, const KringView *self, int first, KringPoint centre)
{
  KringPoint was = kring_rect_centre (kring_scene_get (scene_of (self), (guint) first)->bounds);

  for (int i = first; i < first + parts_of (self, first); i++)
    kring_scene_add_mute (scene, kring_scene_get (scene_of (self), (guint) i), centre.x - was.x, centre.y - was.y);
}

KringScene *
kring_view_drag_overlay (const KringView *self, const char *actor, KringPoint centre)
{
  KringScene *scene = kring_scene_new ();
  int box = find (self, actor);

  if (box < 0)
    return scene;
  if (self->around != NULL)
    kring_around_add_dragged (scene, self->around, actor, centre); /* nothing for a note */
  else
    add_lines (scene, self, actor, centre);
  add_box (scene, self, box, centre);
  return scene;
}

static KringCurve
new_tie (const KringView *self, const KringDrawable *source, const KringDrawable *target, KringPoint point)
{
  KringRect box[2] = { source->bounds, target ? target->bounds : kring_rect_around (point, 0, 0) };
  KringNetworkTie tie = { 0, 1, 1 };
  KringCurve curve;

  if (self->around != NULL)
    return kring_around_new_tie (self->around, source->id, target ? target->id : NULL, point);
  kring_network_route (box, 2, &tie, 1, &curve);
  return curve;
}

KringScene *
kring_view_tie_overlay (const KringView *self, const char *from, KringPoint point, const char *to)
{
  KringScene *scene = kring_scene_new ();
  int source = kring_view_is_actor (self, from) ? find (self, from) : -1;
  int target = kring_view_is_actor (self, to) && g_strcmp0 (from, to) != 0 ? find (self, to) : -1;
  const KringDrawable *one, *other = NULL;
  KringDrawable *line;

  if (source < 0)
    return scene;
  one = kring_scene_get (scene_of (self), (guint) source);
  add_ring (scene, self, source, KRING_STYLE_SELECTION, SELECTION_OUT);
  if (target >= 0)
    {
      other = kring_scene_get (scene_of (self), (guint) target);
      add_ring (scene, self, target, KRING_STYLE_SELECTION, SELECTION_OUT);
    }
  else if (kring_rect_holds (one->bounds, point))
    return scene;
  line = kring_scene_add (scene, KRING_SHAPE_CURVE,
                          (KringStyle){ KRING_STYLE_TIE, .strength = KRING_STRENGTH_WORKING }, (KringRect){ 0 });
  line->curve = new_tie (self, one, other, point);
  line->bounds = kring_curve_bounds (&line->curve);
  return scene;
}
