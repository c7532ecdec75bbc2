/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "kring-around-overlay.h"
#include "kring-measure.h"
#include "kring-network-route.h"
#include "kring-sentence.h"
#include "kring-view.h"

/* The way through the line and the way through the network, drawn over a view with what each comes to. */

/* In points, to be multiplied by the text's scale. */
#define PAD 5.0
#define RADIUS 6.0
/* How far the way through the line keeps to its side, as a part of a step's length: both may go from one to the same
 * other. */
#define ASIDE 0.16
#define MOST_ASIDE 70.0
#define BESIDE 16.0
/* How many places along each step a label is tried at. */
#define PLACES 7

static KringRect
box_of (const KringView *self, const char *id)
{
  int index = kring_scene_find (self->diagram->scene, id);

  return index >= 0 ? kring_scene_get (self->diagram->scene, (guint) index)->bounds : (KringRect){ 0 };
}

/* Those of a way that can be seen, in its order: the managers need not be on the map around a need. */
static GPtrArray *
seen (const KringView *self, GPtrArray *way)
{
  GPtrArray *out = g_ptr_array_new ();

  for (guint i = 0; i < way->len; i++)
    if (kring_view_is_actor (self, g_ptr_array_index (way, i)))
      g_ptr_array_add (out, g_ptr_array_index (way, i));
  return out;
}

/* In the hierarchy boxes stand below each other: a bow past their beginnings, or on the other side past their ends. */
static KringCurve
bow_past (KringRect from, KringRect to, gboolean ends, double scale)
{
  double side = ends ? 1 : 0, out = (ends ? 1 : -1) * (BESIDE * scale + ASIDE * fabs (from.y - to.y));
  KringPoint a = { from.x + side * from.w, from.y + from.h / 2 }, b = { to.x + side * to.w, to.y + to.h / 2 };

  return (KringCurve){ { a, { kring_round (a.x + out), a.y }, { kring_round (b.x + out), b.y }, b } };
}

static void
bow_aside (KringCurve *curve, double scale)
{
  double dx = curve->p[3].x - curve->p[0].x, dy = curve->p[3].y - curve->p[0].y, length = hypot (dx, dy);
  double by = length > 0 ? MIN (ASIDE * length, MOST_ASIDE * scale) / length : 0;

  for (int i = 1; i < 3; i++)
    {
      curve->p[i].x = kring_round (curve->p[i].x - dy * by);
      curve->p[i].y = kring_round (curve->p[i].y + dx * by);
    }
}

static KringCurve
route (const KringView *self, const char *from, const char *to, KringStyleName name)
{
  KringRect box[2] = { box_of (self, from), box_of (self, to) };
  KringNetworkTie tie = { 0, 1, 1 };
  KringCurve curve;

  if (self->hierarchy != NULL)
    return bow_past (box[0], box[1], name == KRING_STYLE_WAY_NETWORK, self->scale);
  if (self->around != NULL)
    curve = kring_around_new_tie (self->around, from, to, kring_rect_centre (box[1]));
  else
    kring_network_route (box, 2, &tie, 1, &curve);
  if (name == KRING_STYLE_WAY_LINE)
    bow_aside (&curve, self->scale);
  return curve;
}

/* Draws a way; its curves go to @curves. */
static void
add_way (KringScene *scene, const KringView *self, GPtrArray *stops, KringStyleName name, GArray *curves)
{
  for (guint i = 0; i + 1 < stops->len; i++)
    {
      KringCurve curve = route (self, g_ptr_array_index (stops, i), g_ptr_array_index (stops, i + 1), name);

      kring_scene_add (scene, KRING_SHAPE_CURVE, (KringStyle){ name }, kring_curve_bounds (&curve))->curve = curve;
      g_array_append_val (curves, curve);
    }
}

static double
area (KringRect rect)
{
  return rect.w * rect.h;
}

/* How much of who and what can be seen a label would cover. */
static double
covered (const KringScene *scene, KringRect box)
{
  double sum = 0;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (scene, i);

      if (drawable->target && kring_drawable_is_solid (drawable))
        sum += area (kring_rect_within (drawable->bounds, box));
    }
  return sum;
}

/* On the way or beside it, where it covers least, and nearest to the middle of it. @taken: where another label is. */
static KringRect
place_label (const KringView *self, GArray *curves, KringPoint size, KringRect taken)
{
  KringRect best = { 0 };
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < curves->len * PLACES; i++)
    for (int beside = -2; beside <= 2; beside++)
      {
        KringPoint at = kring_curve_at (&g_array_index (curves, KringCurve, i / PLACES), (i % PLACES + 1.0) / (PLACES + 1));
        KringRect box = kring_rect_around ((KringPoint){ at.x, at.y + beside * size.y * 0.8 }, size.x, size.y);
        double off = fabs ((i + 0.5) / (curves->len * PLACES) - 0.5) + abs (beside) / 8.0;
        double cost = (covered (self->diagram->scene, box) + 4 * area (kring_rect_within (taken, box))) / area (box) + off / 4;

        if (cost < least)
          {
            least = cost;
            best = box;
          }
      }
  return best;
}

static KringRect
add_label (KringScene *scene, const KringView *self, KringMeasure *measure, GArray *curves, const char *text,
           KringRect taken)
{
  KringStyle style = { KRING_STYLE_WAY_LABEL };
  KringPoint size;
  g_autofree char *line = kring_measure_wrap (measure, style.name, text, 0, 1, &size);
  KringRect box = place_label (self, curves, (KringPoint){ size.x + 4 * PAD * self->scale, size.y + 2 * PAD * self->scale },
                               taken);

  kring_scene_add (scene, KRING_SHAPE_BOX, style, box)->radius = RADIUS * self->scale;
  kring_scene_add_text (scene, style, box, KRING_ALIGN_CENTRE, line);
  return box;
}

KringScene *
kring_view_ways_overlay (const KringView *self, const KringTwoWays *ways, KringMeasure *measure)
{
  static const KringStyleName styles[] = { KRING_STYLE_WAY_LINE, KRING_STYLE_WAY_NETWORK };
  GPtrArray *const way[] = { ways->line, ways->network };
  g_autofree char *line = kring_two_ways_line_label (ways), *network = kring_two_ways_network_label (ways);
  const char *const label[] = { line, network };
  KringScene *scene = kring_scene_new ();
  GArray *curves[2];
  KringRect taken = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) stops = seen (self, way[i]);

      curves[i] = g_array_new (FALSE, FALSE, sizeof (KringCurve));
      add_way (scene, self, stops, styles[i], curves[i]);
    }
  for (guint i = 0; i < 2; i++)
    {
      if (curves[i]->len > 0)
        taken = add_label (scene, self, measure, curves[i], label[i], taken);
      g_array_unref (curves[i]);
    }
  return scene;
}
