/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-scene.h"

#include <math.h>
#include <string.h>

#include "kring-gear.h"
#include "kring-theme.h"

struct _KringScene
{
  gatomicrefcount refs;
  GArray *drawables; /* of KringDrawable */

  /* Found out when first asked for: ids are filled in after a drawable was added. Guarded by @lock, since a finished
   * scene is shared between threads. */
  GMutex lock;
  GHashTable *targets; /* id, borrowed → index + 1 */
  guint n_indexed;
};

static void
drawable_clear (gpointer data)
{
  KringDrawable *drawable = data;

  g_free (drawable->points);
  g_free (drawable->text);
  g_free (drawable->id);
  g_free (drawable->name);
  g_free (drawable->description);
  g_free (drawable->joins[0]);
  g_free (drawable->joins[1]);
}

KringScene *
kring_scene_new (void)
{
  KringScene *self = g_new0 (KringScene, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  self->drawables = g_array_new (FALSE, TRUE, sizeof (KringDrawable));
  g_array_set_clear_func (self->drawables, drawable_clear);
  self->targets = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

KringScene *
kring_scene_ref (KringScene *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_scene_unref (KringScene *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->targets);
  g_array_unref (self->drawables);
  g_mutex_clear (&self->lock);
  g_free (self);
}

KringDrawable *
kring_scene_add (KringScene *self, KringShape shape, KringStyle style, KringRect bounds)
{
  KringDrawable *drawable;

  g_array_set_size (self->drawables, self->drawables->len + 1);
  drawable = &g_array_index (self->drawables, KringDrawable, self->drawables->len - 1);
  drawable->shape = shape;
  drawable->style = style;
  drawable->bounds = bounds;
  drawable->role = KRING_ROLE_DECORATION;
  drawable->parent = -1;
  return drawable;
}

KringDrawable *
kring_scene_add_text (KringScene *self, KringStyle style, KringRect bounds, KringAlign align, const char *text)
{
  KringDrawable *drawable = kring_scene_add (self, KRING_SHAPE_TEXT, style, bounds);

  drawable->align = align;
  drawable->text = g_strdup (text);
  return drawable;
}

KringDrawable *
kring_scene_add_polygon (KringScene *self, KringStyle style, const KringPoint *points, guint n, gboolean open)
{
  KringDrawable *drawable = kring_scene_add (self, KRING_SHAPE_POLYGON, style, kring_points_bounds (points, n));

  drawable->points = g_memdup2 (points, n * sizeof *points);
  drawable->n_points = n;
  drawable->open = open;
  return drawable;
}

KringDrawable *
kring_scene_add_gear (KringScene *self, KringStyle style, guint teeth, double turn, KringPoint hub, double module)
{
  guint n = kring_gear_n_points (teeth);
  g_autofree KringPoint *points = g_new (KringPoint, n);
  KringDrawable *drawable;

  kring_gear_outline (teeth, turn, hub, module, points);
  drawable = kring_scene_add_polygon (self, style, points, n, FALSE);
  drawable->teeth = teeth;
  drawable->turn = turn;
  drawable->module = module;
  drawable->hub = hub;
  return drawable;
}

KringDrawable *
kring_scene_add_copy (KringScene *self, const KringDrawable *source, double dx, double dy)
{
  KringDrawable from = *source; /* which may lie in this very scene and move when it grows */
  KringDrawable *copy = kring_scene_add (self, from.shape, from.style, from.bounds);

  *copy = from;
  copy->bounds.x += dx;
  copy->bounds.y += dy;
  for (int i = 0; i < 4; i++)
    {
      copy->curve.p[i].x += dx;
      copy->curve.p[i].y += dy;
    }
  copy->hub = (KringPoint){ from.hub.x + dx, from.hub.y + dy };
  copy->points = g_memdup2 (from.points, from.n_points * sizeof *from.points);
  for (guint i = 0; i < copy->n_points; i++)
    copy->points[i] = (KringPoint){ from.points[i].x + dx, from.points[i].y + dy };
  copy->text = g_strdup (from.text);
  copy->id = g_strdup (from.id);
  copy->name = g_strdup (from.name);
  copy->description = g_strdup (from.description);
  for (int i = 0; i < 2; i++)
    copy->joins[i] = g_strdup (from.joins[i]);
  return copy;
}

KringDrawable *
kring_scene_add_mute (KringScene *self, const KringDrawable *source, double dx, double dy)
{
  KringDrawable mute = *source;
  KringDrawable *copy;

  mute.name = NULL;
  mute.description = NULL;
  copy = kring_scene_add_copy (self, &mute, dx, dy);
  copy->parent = -1;
  return copy;
}

void
kring_scene_append (KringScene *self, const KringScene *other, double dx, double dy, int parent)
{
  guint first = self->drawables->len, length = other->drawables->len;

  for (guint i = 0; i < length; i++)
    {
      KringDrawable *copy = kring_scene_add_copy (self, kring_scene_get (other, i), dx, dy);

      copy->parent = copy->parent >= 0 ? copy->parent + (int)first : parent;
    }
}

guint
kring_scene_length (const KringScene *self)
{
  return self->drawables->len;
}

const KringDrawable *
kring_scene_get (const KringScene *self, guint index)
{
  g_return_val_if_fail (index < self->drawables->len, NULL);

  return &g_array_index (self->drawables, KringDrawable, index);
}

int
kring_scene_find (const KringScene *self, const char *id)
{
  KringScene *writable = (KringScene *)self;
  int index;

  if (id == NULL)
    return -1;
  g_mutex_lock (&writable->lock);
  for (; writable->n_indexed < self->drawables->len; writable->n_indexed++)
    {
      const KringDrawable *drawable = kring_scene_get (self, writable->n_indexed);

      if (drawable->target && drawable->id != NULL)
        g_hash_table_insert (self->targets, drawable->id, GUINT_TO_POINTER (writable->n_indexed + 1));
    }
  index = GPOINTER_TO_INT (g_hash_table_lookup (self->targets, id)) - 1;
  g_mutex_unlock (&writable->lock);
  return index;
}

KringRect
kring_scene_extents (const KringScene *self)
{
  KringRect all = { 0 };

  for (guint i = 0; i < self->drawables->len; i++)
    {
      const KringDrawable *drawable = kring_scene_get (self, i);
      double out = drawable->style.name == KRING_STYLE_COMMUNITY ? KRING_COMMUNITY_WIDTH / 2 : 0;

      if (drawable->shape != KRING_SHAPE_GROUP)
        all = kring_rect_union (all, kring_rect_grow (drawable->bounds, out));
    }
  return all;
}

static gboolean
area_hit (const KringDrawable *drawable, KringPoint point)
{
  KringPoint centre = kring_rect_centre (drawable->bounds);
  double x, y;

  if (!kring_rect_holds (drawable->bounds, point))
    return FALSE;
  if (drawable->shape == KRING_SHAPE_BOX)
    return TRUE;
  if (drawable->shape == KRING_SHAPE_POLYGON)
    return kring_points_hold (drawable->points, drawable->n_points, point);
  x = (point.x - centre.x) / (drawable->bounds.w / 2);
  y = (point.y - centre.y) / (drawable->bounds.h / 2);
  return x * x + y * y <= 1;
}

static double
polygon_distance (const KringDrawable *drawable, KringPoint point)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < drawable->n_points; i++)
    {
      KringPoint a = drawable->points[i], b = drawable->points[i + 1];
      KringCurve side = { { a, a, b, b } };

      nearest = MIN (nearest, kring_curve_distance (&side, point));
    }
  return nearest;
}

static double
line_distance (const KringDrawable *drawable, KringPoint point, double slack)
{
  if (drawable->shape == KRING_SHAPE_POLYGON)
    return kring_rect_holds (kring_rect_grow (drawable->bounds, slack), point) ? polygon_distance (drawable, point)
                                                                               : G_MAXDOUBLE;
  if (drawable->shape != KRING_SHAPE_CURVE && drawable->shape != KRING_SHAPE_LINE)
    return G_MAXDOUBLE;
  if (!kring_rect_holds (kring_rect_grow (kring_curve_bounds (&drawable->curve), slack), point))
    return G_MAXDOUBLE;
  return kring_curve_distance (&drawable->curve, point);
}

int
kring_scene_hit (const KringScene *self, KringPoint point, double slack)
{
  double nearest = slack;
  int line = -1;

  for (int i = (int)self->drawables->len - 1; i >= 0; i--)
    {
      const KringDrawable *drawable = kring_scene_get (self, (guint)i);
      double distance;

      if (!drawable->target)
        continue;
      if (kring_drawable_is_solid (drawable) && area_hit (drawable, point))
        return i;
      distance = line_distance (drawable, point, slack);
      if (distance < nearest || (line < 0 && distance <= slack))
        {
          nearest = distance;
          line = i;
        }
    }
  return line;
}

static const char *const shape_nicks[] = { "group", "box", "ellipse", "arc", "line", "curve", "polygon", "text" };
static const char *const role_nicks[] = { "", "figure ", "heading ", "paragraph ", "list ", "list-item ", "label " };

/* A sine a hair below zero must not read "-0.0" on one machine and "0.0" on another. */
static void
append_number (GString *out, double value)
{
  double tenths = floor (value * 10 + 0.5);

  g_string_append_printf (out, " %.1f", tenths == 0 ? 0.0 : tenths / 10);
}

static void
append_gear (GString *out, const KringDrawable *drawable)
{
  g_string_append_printf (out, " %u teeth", drawable->teeth);
  append_number (out, drawable->hub.x);
  append_number (out, drawable->hub.y);
  append_number (out, drawable->module);
  g_string_append (out, " turned");
  append_number (out, drawable->turn * 180 / G_PI);
}

static void
append_geometry (GString *out, const KringDrawable *drawable)
{
  const KringRect *b = &drawable->bounds;

  switch (drawable->shape)
    {
    case KRING_SHAPE_GROUP:
      return;
    case KRING_SHAPE_LINE:
    case KRING_SHAPE_CURVE:
      for (int i = 0; i < 4; i++)
        if (drawable->shape == KRING_SHAPE_CURVE || i % 3 == 0)
          {
            append_number (out, drawable->curve.p[i].x);
            append_number (out, drawable->curve.p[i].y);
          }
      return;
    case KRING_SHAPE_POLYGON:
      if (drawable->teeth > 0)
        {
          append_gear (out, drawable);
          return;
        }
      for (guint i = 0; i < drawable->n_points; i++)
        {
          append_number (out, drawable->points[i].x);
          append_number (out, drawable->points[i].y);
        }
      g_string_append (out, drawable->open ? " open" : "");
      return;
    default:
      append_number (out, b->x);
      append_number (out, b->y);
      append_number (out, b->w);
      append_number (out, b->h);
    }
  if (drawable->shape == KRING_SHAPE_BOX || (drawable->shape == KRING_SHAPE_ARC && drawable->radius > 0))
    {
      g_string_append (out, " r");
      append_number (out, drawable->radius);
    }
  if (drawable->shape == KRING_SHAPE_ARC)
    {
      g_string_append (out, " from");
      append_number (out, drawable->from * 180 / G_PI);
      append_number (out, drawable->to * 180 / G_PI);
    }
}

static void
append_style (GString *out, const KringStyle *style)
{
  static const char *const marks[KRING_N_MARKS] = { "", "added", "altered", "ended" };

  g_string_append (out, kring_style_nick (style->name));
  switch (style->name)
    {
    case KRING_STYLE_RING:
    case KRING_STYLE_RING_CAPTION:
      g_string_append_printf (out, " %s", kring_term_nick (&kring_rings, (int)style->ring));
      break;
    case KRING_STYLE_SECTOR_ARC:
    case KRING_STYLE_SECTOR_NAME:
    case KRING_STYLE_UNIT:
      g_string_append_printf (out, " %s", kring_term_nick (&kring_sectors, (int)style->sector));
      break;
    case KRING_STYLE_SECTOR_SIGN:
    case KRING_STYLE_ACTOR:
    case KRING_STYLE_ACTOR_NAME:
      g_string_append_printf (out, " %s %s", kring_term_nick (&kring_sectors, (int)style->sector),
                              kring_term_nick (&kring_rings, (int)style->ring));
      break;
    case KRING_STYLE_SECTION:
    case KRING_STYLE_STEP:
    case KRING_STYLE_METHOD:
    case KRING_STYLE_METHOD_SIGN:
    case KRING_STYLE_BALANCE:
      g_string_append_printf (out, " %s", kring_term_nick (&kring_rings, (int) style->ring));
      break;
    case KRING_STYLE_TIE:
      g_string_append_printf (out, " %s %s", kring_term_nick (&kring_strengths, (int)style->strength),
                              kring_term_nick (&kring_directions, (int)style->direction));
      break;
    default:
      break;
    }
  if (style->apart)
    g_string_append (out, " apart");
  if (style->dim)
    g_string_append (out, " dim");
  if (style->mark != KRING_MARK_NONE)
    g_string_append_printf (out, " %s", marks[style->mark]);
}

static void
append_quoted (GString *out, const char *what, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, " %s\"", what);
  /* g_strescape() would write å as octal; only what breaks a line needs escaping to stay readable. */
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '\n')
        g_string_append (out, "\\n");
      else if (*at == '"' || *at == '\\')
        g_string_append_printf (out, "\\%c", *at);
      else
        g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

static guint
depth_of (const KringScene *self, const KringDrawable *drawable)
{
  guint depth = 0;

  for (; drawable->parent >= 0; depth++)
    drawable = kring_scene_get (self, (guint)drawable->parent);
  return depth;
}

char *
kring_scene_to_string (const KringScene *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->drawables->len; i++)
    {
      const KringDrawable *drawable = kring_scene_get (self, i);

      g_string_append_printf (out, "%*s%s%s ", (int)depth_of (self, drawable) * 2, "", role_nicks[drawable->role],
                              shape_nicks[drawable->shape]);
      append_style (out, &drawable->style);
      append_geometry (out, drawable);
      append_quoted (out, "", drawable->text);
      if (drawable->target)
        g_string_append_printf (out, " target %d", drawable->order);
      append_quoted (out, "name ", drawable->name);
      append_quoted (out, "says ", drawable->description);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
