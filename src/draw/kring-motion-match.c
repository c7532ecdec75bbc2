/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-motion-match.h"

#include <math.h>
#include <string.h>

/* Which drawables of two scenes are the same thing. */

/* One scene taken apart. Keys are ids of what can be pointed at; of the rest, all that it looks like. */
typedef struct
{
  const KringScene *scene;
  GArray *looks;          /* of KringMotionLook */
  GPtrArray *keys;        /* of each look */
  GHashTable *by_key;     /* key, borrowed → index of look + 1 */
  GArray *lines;          /* of guint: indexes of drawables */
  GHashTable *line_by_id; /* id, borrowed → index of drawable + 1 */
  GArray *ground;         /* of guint */
  GArray *wheels;         /* of guint */
} Division;

static void
division_clear (Division *self)
{
  g_array_unref (self->looks);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->keys);
  g_array_unref (self->lines);
  g_hash_table_unref (self->line_by_id);
  g_array_unref (self->wheels);
  g_clear_pointer (&self->ground, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Division, division_clear)

static gboolean
is_line (const KringDrawable *drawable)
{
  return (drawable->shape == KRING_SHAPE_CURVE || drawable->shape == KRING_SHAPE_LINE) && drawable->id != NULL;
}

static gboolean
same_style (const KringStyle *a, const KringStyle *b)
{
  return a->name == b->name && a->sector == b->sector && a->ring == b->ring && a->strength == b->strength
         && a->direction == b->direction && a->apart == b->apart && a->dim == b->dim && a->mark == b->mark;
}

/* Whether the corners of the two, if they have any, stand alike in their bounds. */
static gboolean
same_corners (const KringDrawable *a, const KringDrawable *b)
{
  if (a->n_points != b->n_points || a->open != b->open)
    return FALSE;
  for (guint i = 0; i < a->n_points; i++)
    if (fabs (a->points[i].x - a->bounds.x - (b->points[i].x - b->bounds.x)) > 0.01
        || fabs (a->points[i].y - a->bounds.y - (b->points[i].y - b->bounds.y)) > 0.01)
      return FALSE;
  return TRUE;
}

/* Whether the two look the same, wherever they stand. */
static gboolean
same_look (const KringDrawable *a, const KringDrawable *b)
{
  return a->shape == b->shape && same_style (&a->style, &b->style) && a->radius == b->radius && a->from == b->from
         && a->to == b->to && a->align == b->align && a->bounds.w == b->bounds.w && a->bounds.h == b->bounds.h
         && g_strcmp0 (a->text, b->text) == 0 && same_corners (a, b);
}

static gboolean
same_place (const KringDrawable *a, const KringDrawable *b)
{
  return a->bounds.x == b->bounds.x && a->bounds.y == b->bounds.y
         && memcmp (&a->curve, &b->curve, sizeof a->curve) == 0;
}

/* How many drawables from @first on are one thing. */
static guint
length_of_thing (const KringScene *scene, guint first)
{
  KringRect bounds = kring_scene_get (scene, first)->bounds;
  guint end = first + 1;

  for (; end < kring_scene_length (scene); end++)
    {
      const KringDrawable *drawable = kring_scene_get (scene, end);

      if (drawable->target || drawable->shape == KRING_SHAPE_GROUP || is_line (drawable)
          || !kring_rect_inside (bounds, drawable->bounds, 1))
        break;
    }
  return end - first;
}

/* The key of a decoration: it is the same only if it looks the same and stands in the same place. */
static char *
key_of_decoration (const KringDrawable *drawable)
{
  const KringRect *b = &drawable->bounds;

  return g_strdup_printf ("%d %d %d %d %.3f %.3f %.3f %.3f %s", drawable->shape, drawable->style.name,
                          drawable->style.sector, drawable->style.ring, b->x, b->y, b->w, b->h,
                          drawable->text ? drawable->text : "");
}

static void
add_look (Division *self, char *key, guint first, guint n)
{
  KringMotionLook look = { (int)first, n };

  g_array_append_val (self->looks, look);
  g_ptr_array_add (self->keys, key);
  if (!g_hash_table_contains (self->by_key, key))
    g_hash_table_insert (self->by_key, key, GUINT_TO_POINTER (self->looks->len));
}

static void
add_line (Division *self, guint index)
{
  char *id = kring_scene_get (self->scene, index)->id;

  g_array_append_val (self->lines, index);
  if (!g_hash_table_contains (self->line_by_id, id))
    g_hash_table_insert (self->line_by_id, id, GUINT_TO_POINTER (index + 1));
}

static Division
divide (const KringScene *scene)
{
  Division self = { .scene = scene,
                    .looks = g_array_new (FALSE, FALSE, sizeof (KringMotionLook)),
                    .keys = g_ptr_array_new_with_free_func (g_free),
                    .by_key = g_hash_table_new (g_str_hash, g_str_equal),
                    .lines = g_array_new (FALSE, FALSE, sizeof (guint)),
                    .line_by_id = g_hash_table_new (g_str_hash, g_str_equal),
                    .wheels = g_array_new (FALSE, FALSE, sizeof (guint)),
                    .ground = g_array_new (FALSE, FALSE, sizeof (guint)) };
  guint n = 1;

  for (guint i = 0; i < kring_scene_length (scene); i += n)
    {
      const KringDrawable *drawable = kring_scene_get (scene, i);
      gboolean above = self.lines->len > 0 || self.looks->len > 0;

      n = 1;
      if (drawable->shape == KRING_SHAPE_GROUP)
        continue;
      if (is_line (drawable))
        add_line (&self, i);
      else if (drawable->teeth > 0)
        g_array_append_val (self.wheels, i);
      else if (drawable->target && drawable->id != NULL && kring_drawable_is_solid (drawable))
        {
          n = length_of_thing (scene, i);
          add_look (&self, g_strdup (drawable->id), i, n);
        }
      else if (above && (kring_drawable_is_solid (drawable) || drawable->shape == KRING_SHAPE_TEXT))
        add_look (&self, key_of_decoration (drawable), i, 1);
      else
        g_array_append_val (self.ground, i);
    }
  return self;
}

/* Pairing */

static gboolean
same_things (const KringMotion *self, const KringMotionThing *thing)
{
  if (thing->before.n != thing->after.n || self->start.zoom != 1)
    return FALSE;
  for (guint i = 0; i < thing->before.n; i++)
    if (!same_look (kring_scene_get (self->before, (guint)thing->before.first + i),
                    kring_scene_get (self->after, (guint)thing->after.first + i)))
      return FALSE;
  return TRUE;
}

static void
match_things (KringMotion *self, const Division *before, const Division *after)
{
  const KringMotionLook none = { -1, 0 };

  for (guint i = 0; i < before->looks->len; i++)
    if (!g_hash_table_contains (after->by_key, g_ptr_array_index (before->keys, i)))
      {
        KringMotionThing thing = { g_array_index (before->looks, KringMotionLook, i), none, FALSE };

        g_array_append_val (self->things, thing);
      }
  for (guint i = 0; i < after->looks->len; i++)
    {
      guint was = GPOINTER_TO_UINT (g_hash_table_lookup (before->by_key, g_ptr_array_index (after->keys, i)));
      KringMotionThing thing = { was > 0 ? g_array_index (before->looks, KringMotionLook, was - 1) : none,
                                 g_array_index (after->looks, KringMotionLook, i), FALSE };

      thing.same = was > 0 && same_things (self, &thing);
      g_array_append_val (self->things, thing);
    }
}

/* id → index of thing + 1 */
static GHashTable *
index_things (const KringMotion *self)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->things->len; i++)
    {
      const KringMotionThing *thing = &g_array_index (self->things, KringMotionThing, i);
      const KringDrawable *drawable = thing->after.first >= 0
                                          ? kring_scene_get (self->after, (guint)thing->after.first)
                                          : kring_scene_get (self->before, (guint)thing->before.first);

      if (drawable->target && drawable->id != NULL)
        g_hash_table_insert (index, drawable->id, GUINT_TO_POINTER (i + 1));
    }
  return index;
}

static void
add_match (KringMotion *self, GHashTable *things, int before, int after)
{
  const KringDrawable *drawable
      = after >= 0 ? kring_scene_get (self->after, (guint)after) : kring_scene_get (self->before, (guint)before);
  KringMotionLine line = { before, after, { -1, -1 } };

  for (int i = 0; i < 2; i++)
    if (drawable->joins[i] != NULL)
      line.ends[i] = GPOINTER_TO_INT (g_hash_table_lookup (things, drawable->joins[i])) - 1;
  g_array_append_val (self->lines, line);
}

static void
match_lines (KringMotion *self, const Division *before, const Division *after)
{
  g_autoptr (GHashTable) things = index_things (self);

  for (guint i = 0; i < before->lines->len; i++)
    {
      guint index = g_array_index (before->lines, guint, i);

      if (!g_hash_table_contains (after->line_by_id, kring_scene_get (self->before, index)->id))
        add_match (self, things, (int)index, -1);
    }
  for (guint i = 0; i < after->lines->len; i++)
    {
      guint index = g_array_index (after->lines, guint, i);
      const char *id = kring_scene_get (self->after, index)->id;

      add_match (self, things, GPOINTER_TO_INT (g_hash_table_lookup (before->line_by_id, id)) - 1, (int)index);
    }
}

/* The gear of @before that @after was, or -1: one of other proportions in the picture is another. */
static int
wheel_before (const KringMotion *self, const Division *before, const KringDrawable *after)
{
  for (guint i = 0; i < before->wheels->len; i++)
    {
      guint index = g_array_index (before->wheels, guint, i);
      const KringDrawable *drawable = kring_scene_get (self->before, index);

      if (drawable->teeth == after->teeth && drawable->style.name == after->style.name
          && fabs (drawable->hub.x / drawable->module - after->hub.x / after->module) < 1
          && fabs (drawable->hub.y / drawable->module - after->hub.y / after->module) < 1)
        return (int) index;
    }
  return -1;
}

/* What is new turns with what it lies on. */
static int
wheel_under (const KringMotion *self, guint index)
{
  const KringDrawable *wheel = kring_scene_get (self->after, (guint) g_array_index (self->wheels, KringMotionWheel, index).after);

  for (guint i = 0; i < index; i++)
    {
      const KringMotionWheel *under = &g_array_index (self->wheels, KringMotionWheel, i);
      const KringDrawable *drawable = kring_scene_get (self->after, (guint) under->after);

      if (drawable->hub.x == wheel->hub.x && drawable->hub.y == wheel->hub.y && drawable->teeth == wheel->teeth)
        return under->before;
    }
  return -1;
}

static void
match_wheels (KringMotion *self, const Division *before, const Division *after)
{
  for (guint i = 0; i < after->wheels->len; i++)
    {
      guint index = g_array_index (after->wheels, guint, i);
      KringMotionWheel wheel = { wheel_before (self, before, kring_scene_get (self->after, index)), (int) index };

      g_array_append_val (self->wheels, wheel);
      if (wheel.before < 0)
        g_array_index (self->wheels, KringMotionWheel, i).before = wheel_under (self, i);
    }
}

static gboolean
same_ground (const KringMotion *self)
{
  if (self->ground_before->len != self->ground_after->len || self->start.zoom != 1 || self->start.shift.x != 0
      || self->start.shift.y != 0)
    return FALSE;
  for (guint i = 0; i < self->ground_after->len; i++)
    {
      const KringDrawable *a = kring_scene_get (self->before, g_array_index (self->ground_before, guint, i));
      const KringDrawable *b = kring_scene_get (self->after, g_array_index (self->ground_after, guint, i));

      if (!same_look (a, b) || !same_place (a, b) || a->faded != b->faded)
        return FALSE;
    }
  return TRUE;
}

void
kring_motion_match (KringMotion *self)
{
  g_auto (Division) before = divide (self->before);
  g_auto (Division) after = divide (self->after);

  self->things = g_array_new (FALSE, FALSE, sizeof (KringMotionThing));
  self->lines = g_array_new (FALSE, FALSE, sizeof (KringMotionLine));
  self->wheels = g_array_new (FALSE, FALSE, sizeof (KringMotionWheel));
  match_things (self, &before, &after);
  match_lines (self, &before, &after);
  match_wheels (self, &before, &after);
  self->ground_before = g_steal_pointer (&before.ground);
  self->ground_after = g_steal_pointer (&after.ground);
  self->same_ground = same_ground (self);
}
