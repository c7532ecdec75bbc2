/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-motion.h"

#include <math.h>

#include "kring-motion-match.h"

/* Of more lines than this nobody sees one from another where most of them move, and by so many points. The actors are what an
 * eye can follow then: the lines are left out on the way. */
#define MANY_LINES 300
#define FAR_ENOUGH 20.0
/* The part of the way after which those are gone, and that from which on they come back. Motions start fast and end slowly:
 * a quarter of the way is over in three frames, and for the last eighth there is half of the time. */
#define CROWD_GONE 0.25
#define CROWD_BACK 0.875
/* Nearer to the origin than this nothing goes round it. */
#define LEAST_RADIUS 1.0
/* In how many steps a way is looked at, and how far it may leave the straight one from step to step, of that: more than a
 * half circle does. */
#define STEPS 8
#define BULGE 0.125

KringPoint
kring_motion_straight (KringPoint from, KringPoint to, double part)
{
  return (KringPoint){ from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part };
}

KringPoint
kring_motion_round (KringPoint from, KringPoint to, double part)
{
  double a = sqrt (from.x * from.x + from.y * from.y), b = sqrt (to.x * to.x + to.y * to.y);
  double angle, cosine, sine, grown;

  if (a < LEAST_RADIUS || b < LEAST_RADIUS)
    return kring_motion_straight (from, to, part);
  angle = part * atan2 (from.x * to.y - from.y * to.x, from.x * to.x + from.y * to.y);
  cosine = cos (angle);
  sine = sin (angle);
  grown = (a + (b - a) * part) / a;
  return (KringPoint){ (from.x * cosine - from.y * sine) * grown, (from.x * sine + from.y * cosine) * grown };
}

/* Where and how much */

static KringPoint
seen (const KringMotion *self, KringPoint before)
{
  return (KringPoint){ self->start.zoom * before.x + self->start.shift.x,
                       self->start.zoom * before.y + self->start.shift.y };
}

static const KringDrawable *
drawable_of (const KringScene *scene, int index)
{
  return index >= 0 ? kring_scene_get (scene, (guint) index) : NULL;
}

/* The middle of @thing before and after; where it is in one scene alone, it stays there. */
static void
ends_of (const KringMotion *self, const KringMotionThing *thing, KringPoint *from, KringPoint *to)
{
  const KringDrawable *before = drawable_of (self->before, thing->before.first);
  const KringDrawable *after = drawable_of (self->after, thing->after.first);

  if (after != NULL)
    *from = *to = kring_rect_centre (after->bounds);
  if (before != NULL)
    *from = seen (self, kring_rect_centre (before->bounds));
  if (after == NULL)
    *to = *from;
}

/* How many things go further than @least points. */
static guint
n_going (const KringMotion *self, double least)
{
  guint n = 0;

  for (guint i = 0; i < self->things->len; i++)
    {
      KringPoint from, to;

      ends_of (self, &g_array_index (self->things, KringMotionThing, i), &from, &to);
      if (kring_distance (from, to) > least)
        n++;
    }
  return n;
}

KringMotion *
kring_motion_new (KringScene *before, KringScene *after, const KringMotionStart *start, KringMotionPath path)
{
  KringMotion *self = g_new0 (KringMotion, 1);

  g_atomic_ref_count_init (&self->refs);
  self->before = kring_scene_ref (before);
  self->after = kring_scene_ref (after);
  self->start = start ? *start : (KringMotionStart){ 1, { 0, 0 } };
  self->path = path;
  kring_motion_match (self);
  self->crowded = self->lines->len > MANY_LINES && 2 * n_going (self, FAR_ENOUGH) > self->things->len;
  return self;
}

KringMotion *
kring_motion_ref (KringMotion *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_motion_unref (KringMotion *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->things);
  g_array_unref (self->lines);
  g_array_unref (self->wheels);
  g_array_unref (self->ground_before);
  g_array_unref (self->ground_after);
  kring_scene_unref (self->before);
  kring_scene_unref (self->after);
  g_free (self);
}

KringPoint
kring_motion_thing_at (const KringMotion *self, const KringMotionThing *thing, double part)
{
  KringPoint from, to;

  ends_of (self, thing, &from, &to);
  if (part <= 0 || part >= 1 || (from.x == to.x && from.y == to.y))
    return part <= 0 ? from : to;
  return self->path (from, to, part);
}

/* What goes, goes in the first half, and what comes, comes in the second: they are not both in the way. */
static double
going (double part)
{
  return CLAMP (2 * part, 0, 1);
}

static double
coming (double part)
{
  return CLAMP (2 * part - 1, 0, 1);
}

static double
more_faded (double faded, double by)
{
  return 1 - (1 - faded) * (1 - by);
}

KringMotionFade
kring_motion_thing_fade (const KringMotion *self, const KringMotionThing *thing, double part)
{
  const KringDrawable *before = drawable_of (self->before, thing->before.first);
  const KringDrawable *after = drawable_of (self->after, thing->after.first);

  if (after == NULL)
    return (KringMotionFade){ more_faded (before->faded, going (part)), 1 };
  if (before == NULL)
    return (KringMotionFade){ 1, more_faded (after->faded, 1 - coming (part)) };
  if (thing->same)
    return (KringMotionFade){ 1, before->faded + (after->faded - before->faded) * part };
  /* The new look comes over the old one, which goes only then: nothing shows through. */
  return (KringMotionFade){ more_faded (before->faded, coming (part)), more_faded (after->faded, 1 - going (part)) };
}

/* How far the thing at end @i of @line is from where it stands in a scene, @after or before. */
static KringPoint
shift_of (const KringMotion *self, const KringMotionLine *line, int i, gboolean after, double part)
{
  const KringMotionThing *thing;
  KringPoint from, to, here;

  if (line->ends[i] < 0)
    return (KringPoint){ 0, 0 };
  thing = &g_array_index (self->things, KringMotionThing, line->ends[i]);
  ends_of (self, thing, &from, &to);
  here = kring_motion_thing_at (self, thing, part);
  if (after)
    from = to;
  return (KringPoint){ here.x - from.x, here.y - from.y };
}

/* A line whose ends are elsewhere goes with them and keeps its bow. A way beside the boxes would have to be found anew
 * for each moment, and jump from one to another. */
static KringCurve
with_its_ends (const KringMotion *self, const KringMotionLine *line, gboolean after, double part)
{
  KringCurve curve = kring_scene_get (after ? self->after : self->before,
                                      (guint) (after ? line->after : line->before))->curve;
  KringPoint start = shift_of (self, line, 0, after, part), end = shift_of (self, line, 1, after, part);

  for (int i = 0; i < 4; i++)
    {
      if (!after)
        curve.p[i] = seen (self, curve.p[i]);
      curve.p[i].x += start.x + (end.x - start.x) * i / 3;
      curve.p[i].y += start.y + (end.y - start.y) * i / 3;
    }
  return curve;
}

double
kring_motion_crowd_fade (const KringMotion *self, double part)
{
  return self->crowded ? CLAMP (MIN (part / CROWD_GONE, (1 - part) / (1 - CROWD_BACK)), 0, 1) : 0;
}

/* The lines of a crowd go and come where they stand in the scenes. To follow what they join for the moments that they are
 * seen, all of them would have to be drawn anew for each. */
static const KringDrawable *
line_of_crowd (const KringMotion *self, const KringMotionLine *line, double part, KringCurve *curve, double *faded)
{
  gboolean second = part >= 0.5, there = (second ? line->after : line->before) >= 0, after = there ? second : !second;
  const KringDrawable *drawable = drawable_of (after ? self->after : self->before, after ? line->after : line->before);

  *curve = with_its_ends (self, line, after, after ? 1 : 0);
  *faded = there ? more_faded (drawable->faded, kring_motion_crowd_fade (self, part)) : 1;
  return drawable;
}

const KringDrawable *
kring_motion_line_at (const KringMotion *self, const KringMotionLine *line, double part, KringCurve *curve, double *faded)
{
  const KringDrawable *before = drawable_of (self->before, line->before), *after = drawable_of (self->after, line->after);

  if (self->crowded)
    return line_of_crowd (self, line, part, curve, faded);
  if (after == NULL || before == NULL)
    {
      *curve = with_its_ends (self, line, after != NULL, part);
      *faded = after ? more_faded (after->faded, 1 - coming (part)) : more_faded (before->faded, going (part));
      return after ? after : before;
    }
  *curve = with_its_ends (self, line, TRUE, part);
  *faded = before->faded + (after->faded - before->faded) * part;
  if (part < 1)
    {
      KringCurve was = with_its_ends (self, line, FALSE, part);

      for (int i = 0; i < 4; i++)
        curve->p[i] = kring_motion_straight (was.p[i], curve->p[i], part);
    }
  return after;
}

const KringDrawable *
kring_motion_wheel_at (const KringMotion *self, const KringMotionWheel *wheel, double part, KringPoint *hub, double *module,
                       double *turn)
{
  const KringDrawable *before = drawable_of (self->before, wheel->before);
  const KringDrawable *after = kring_scene_get (self->after, (guint) wheel->after);

  *hub = after->hub;
  *module = after->module;
  *turn = after->turn;
  if (before != NULL && part < 1)
    {
      double zoom = self->start.zoom * before->module;

      *hub = kring_motion_straight (seen (self, before->hub), after->hub, part);
      *module = zoom + (after->module - zoom) * part;
      *turn = before->turn + (after->turn - before->turn) * part;
    }
  return after;
}

/* Whether some wheel turns, so that its teeth go further than @least points. */
static gboolean
turns (const KringMotion *self, double least)
{
  for (guint i = 0; i < self->wheels->len; i++)
    {
      const KringMotionWheel *wheel = &g_array_index (self->wheels, KringMotionWheel, i);
      const KringDrawable *before = drawable_of (self->before, wheel->before);
      const KringDrawable *after = kring_scene_get (self->after, (guint) wheel->after);

      if (before != NULL && fabs (after->turn - before->turn) * after->module * after->teeth / 2 > least)
        return TRUE;
    }
  return FALSE;
}

gboolean
kring_motion_goes (const KringMotion *self, double least)
{
  return n_going (self, least) > 0 || turns (self, least);
}

/* How far it reaches */

static gboolean
goes (const KringMotion *self, int thing)
{
  KringPoint from, to;

  if (thing < 0)
    return FALSE;
  ends_of (self, &g_array_index (self->things, KringMotionThing, thing), &from, &to);
  return from.x != to.x || from.y != to.y;
}

/* Returns @all with the way of a thing. */
static KringRect
with_way (const KringMotion *self, guint index, KringRect all)
{
  const KringMotionThing *thing = &g_array_index (self->things, KringMotionThing, index);
  const KringDrawable *before = drawable_of (self->before, thing->before.first);
  const KringDrawable *after = drawable_of (self->after, thing->after.first);
  double w = MAX (before ? before->bounds.w * self->start.zoom : 0, after ? after->bounds.w : 0);
  double h = MAX (before ? before->bounds.h * self->start.zoom : 0, after ? after->bounds.h : 0);
  KringPoint last = kring_motion_thing_at (self, thing, 0);

  for (int step = 1; step <= STEPS; step++)
    {
      KringPoint here = kring_motion_thing_at (self, thing, (double) step / STEPS);

      all = kring_rect_union (all, kring_rect_grow (kring_rect_around (here, w, h), BULGE * kring_distance (last, here)));
      last = here;
    }
  return all;
}

static KringRect
with_line (const KringMotion *self, const KringMotionLine *line, KringRect all)
{
  for (int step = 1; step < STEPS; step++)
    {
      KringCurve curve;
      double faded;

      kring_motion_line_at (self, line, (double) step / STEPS, &curve, &faded);
      all = kring_rect_union (all, kring_curve_bounds (&curve));
    }
  return all;
}

KringRect
kring_motion_extents (const KringMotion *self)
{
  KringRect was = kring_scene_extents (self->before), all = kring_scene_extents (self->after);
  KringPoint corner = seen (self, (KringPoint){ was.x, was.y });

  all = kring_rect_union (all, (KringRect){ corner.x, corner.y, was.w * self->start.zoom, was.h * self->start.zoom });
  for (guint i = 0; i < self->things->len; i++)
    if (goes (self, (int) i))
      all = with_way (self, i, all);
  for (guint i = 0; !self->crowded && i < self->lines->len; i++)
    {
      const KringMotionLine *line = &g_array_index (self->lines, KringMotionLine, i);

      if (goes (self, line->ends[0]) || goes (self, line->ends[1]))
        all = with_line (self, line, all);
    }
  return all;
}

/* As a scene */

static KringDrawable *
add_mute (KringScene *scene, const KringDrawable *source, double dx, double dy, double faded)
{
  KringDrawable mute = *source;

  mute.name = NULL;
  mute.description = NULL;
  mute.parent = -1;
  mute.faded = faded;
  return kring_scene_add_copy (scene, &mute, dx, dy);
}

static void
add_ground (const KringMotion *self, KringScene *scene, double part)
{
  for (guint i = 0; !self->same_ground && part < 1 && i < self->ground_before->len; i++)
    {
      const KringDrawable *source = kring_scene_get (self->before, g_array_index (self->ground_before, guint, i));
      KringDrawable *copy = add_mute (scene, source, 0, 0, more_faded (source->faded, part));
      KringPoint corner = seen (self, (KringPoint){ source->bounds.x, source->bounds.y });

      copy->bounds = (KringRect){ corner.x, corner.y, source->bounds.w * self->start.zoom,
                                  source->bounds.h * self->start.zoom };
      copy->radius *= self->start.zoom;
      for (int k = 0; k < 4; k++)
        copy->curve.p[k] = seen (self, source->curve.p[k]);
      for (guint k = 0; k < source->n_points; k++)
        copy->points[k] = seen (self, source->points[k]);
    }
  for (guint i = 0; i < self->ground_after->len; i++)
    {
      const KringDrawable *source = kring_scene_get (self->after, g_array_index (self->ground_after, guint, i));

      add_mute (scene, source, 0, 0, self->same_ground ? source->faded : more_faded (source->faded, 1 - part));
    }
}

static void
add_wheel (const KringMotion *self, const KringMotionWheel *wheel, KringScene *scene, double part)
{
  KringPoint hub;
  double module, turn;
  const KringDrawable *drawable = kring_motion_wheel_at (self, wheel, part, &hub, &module, &turn);

  kring_scene_add_gear (scene, drawable->style, drawable->teeth, turn, hub, module)->faded = drawable->faded;
}

static void
add_thing (const KringMotion *self, const KringMotionThing *thing, KringScene *scene, double part)
{
  gboolean there = thing->after.first >= 0;
  const KringScene *source = there ? self->after : self->before;
  const KringMotionLook *look = there ? &thing->after : &thing->before;
  KringMotionFade fade = kring_motion_thing_fade (self, thing, part);
  double faded = thing->before.first >= 0 && there ? MIN (fade.before, fade.after) : there ? fade.after : fade.before;
  KringPoint was = kring_rect_centre (kring_scene_get (source, (guint) look->first)->bounds);
  KringPoint is = kring_motion_thing_at (self, thing, part);

  if (faded >= 1)
    return;
  for (guint i = 0; i < look->n; i++)
    add_mute (scene, kring_scene_get (source, (guint) look->first + i), is.x - was.x, is.y - was.y, faded);
}

KringScene *
kring_motion_scene (const KringMotion *self, double part)
{
  KringScene *scene = kring_scene_new ();

  add_ground (self, scene, part);
  for (guint i = 0; i < self->wheels->len; i++)
    add_wheel (self, &g_array_index (self->wheels, KringMotionWheel, i), scene, part);
  for (guint i = 0; i < self->lines->len; i++)
    {
      KringCurve curve;
      double faded;
      const KringDrawable *source = kring_motion_line_at (self, &g_array_index (self->lines, KringMotionLine, i), part,
                                                          &curve, &faded);
      KringDrawable *copy = faded < 1 ? add_mute (scene, source, 0, 0, faded) : NULL;

      if (copy == NULL)
        continue;
      copy->curve = curve;
      copy->bounds = kring_curve_bounds (&curve);
    }
  for (guint i = 0; i < self->things->len; i++)
    add_thing (self, &g_array_index (self->things, KringMotionThing, i), scene, part);
  return scene;
}
