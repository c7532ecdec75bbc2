/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "kring-scene.h"

/* Going from box to box with the arrow keys, and round several with a line. */

static gboolean
can_stop_at (const KringDrawable *drawable)
{
  return drawable->target && kring_drawable_is_solid (drawable);
}

static int
first_target (const KringScene *self)
{
  int first = -1;

  for (guint i = 0; i < kring_scene_length (self); i++)
    if (can_stop_at (kring_scene_get (self, i))
        && (first < 0 || kring_scene_get (self, i)->order < kring_scene_get (self, (guint) first)->order))
      first = (int) i;
  return first;
}

/* How far it is to go by (@x, @y) with the key that goes (@dx, @dy), or -1 if it is not that way. What lies aside is a
 * little further away than what lies ahead; were it much further, some boxes would be nobody's nearest and no key would
 * ever lead there. For the same reason a box exactly on the diagonal belongs to one key, not to two. */
static double
effort (double x, double y, int dx, int dy)
{
  double along = x * dx + y * dy, aside = y * dx - x * dy;

  if (along <= 0 || aside > along || aside <= -along)
    return -1;
  return sqrt (x * x + y * y) * (1 + 0.3 * fabs (aside) / along);
}

static int
nearest (const KringScene *self, int from, int dx, int dy)
{
  KringPoint start = kring_rect_centre (kring_scene_get (self, (guint) from)->bounds);
  double least = G_MAXDOUBLE;
  int best = -1;

  for (int i = 0; i < (int) kring_scene_length (self); i++)
    {
      const KringDrawable *drawable = kring_scene_get (self, (guint) i);
      KringPoint there;
      double cost;

      if (i == from || !can_stop_at (drawable))
        continue;
      there = kring_rect_centre (drawable->bounds);
      cost = effort (there.x - start.x, there.y - start.y, dx, dx != 0 ? 0 : dy);
      if (cost >= 0 && cost < least)
        {
          least = cost;
          best = i;
        }
    }
  return best;
}

int
kring_scene_neighbour (const KringScene *self, int from, int dx, int dy)
{
  if (from < 0)
    return first_target (self);
  if (dx == 0 && dy == 0)
    return -1;
  return nearest (self, from, dx, dy);
}

static int
reading_order (gconstpointer a, gconstpointer b)
{
  const KringDrawable *x = *(const KringDrawable *const *) a, *y = *(const KringDrawable *const *) b;

  return x->order != y->order ? (x->order < y->order ? -1 : 1) : strcmp (x->id, y->id);
}

GStrv
kring_scene_enclosed (const KringScene *self, const KringPoint *outline, guint n, KringShape shape)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GStrv ids;

  for (guint i = 0; i < kring_scene_length (self); i++)
    {
      const KringDrawable *drawable = kring_scene_get (self, i);

      /* A line round actors may go over a note, but it is not meant. */
      if (can_stop_at (drawable) && drawable->style.name != KRING_STYLE_NOTE && (shape == KRING_SHAPE_GROUP || shape == drawable->shape)
          && (outline == NULL || kring_points_hold (outline, n, kring_rect_centre (drawable->bounds))))
        g_ptr_array_add (found, (gpointer) drawable);
    }
  g_ptr_array_sort (found, reading_order);
  ids = g_new0 (char *, found->len + 1);
  for (guint i = 0; i < found->len; i++)
    ids[i] = g_strdup (((const KringDrawable *) g_ptr_array_index (found, i))->id);
  return ids;
}
