/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-patchwork.h"

#include <math.h>
#include <string.h>

#define PATCH KRING_PATCH_SIZE
#define PIXEL 4 /* bytes */
#define PARTS 12 /* of a line or an area that is long: its own box is mostly empty */

struct _KringPatchwork
{
  cairo_surface_t *still;
  cairo_surface_t *under; /* what lies still with @area, which changes rarely */
  cairo_surface_t *work;  /* as @under, but for the tiles that are dirty */
  KringDrawable area;     /* where something would land; without a place there is none */
  KringRect region;
  double scale;
  int w, h, columns, rows;
  cairo_surface_t **tiles; /* (nullable) each: what it was handed on as last time */
  gboolean *in_area; /* of each tile: whether the area lies in it */
  gboolean *dirty;   /* whether something was painted on the work there */
};

static cairo_surface_t *
copy_of (cairo_surface_t *surface)
{
  cairo_surface_t *copy = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (surface),
                                                      cairo_image_surface_get_height (surface));

  memcpy (cairo_image_surface_get_data (copy), cairo_image_surface_get_data (surface),
          (gsize) cairo_image_surface_get_stride (copy) * (gsize) cairo_image_surface_get_height (copy));
  cairo_surface_mark_dirty (copy);
  return copy;
}

static void
set_size (KringPatchwork *self, cairo_surface_t *surface)
{
  self->w = cairo_image_surface_get_width (surface);
  self->h = cairo_image_surface_get_height (surface);
  self->columns = (self->w + PATCH - 1) / PATCH;
  self->rows = (self->h + PATCH - 1) / PATCH;
}

KringPatchwork *
kring_patchwork_new (cairo_surface_t *still, KringRect region, double scale)
{
  KringPatchwork *self = g_new0 (KringPatchwork, 1);
  gsize n;

  cairo_surface_flush (still);
  self->still = cairo_surface_reference (still);
  self->under = copy_of (still);
  self->work = copy_of (still);
  self->region = region;
  self->scale = scale;
  set_size (self, still);
  n = (gsize) self->columns * (gsize) self->rows;
  self->tiles = g_new0 (cairo_surface_t *, n);
  self->dirty = g_new0 (gboolean, n);
  self->in_area = g_new0 (gboolean, n);
  return self;
}

void
kring_patchwork_free (KringPatchwork *self)
{
  for (int i = 0; i < self->columns * self->rows; i++)
    g_clear_pointer (&self->tiles[i], cairo_surface_destroy);
  cairo_surface_destroy (self->still);
  cairo_surface_destroy (self->under);
  cairo_surface_destroy (self->work);
  g_free (self->tiles);
  g_free (self->dirty);
  g_free (self->in_area);
  g_free (self);
}

cairo_surface_t *
kring_patchwork_get_still (KringPatchwork *self)
{
  return self->still;
}

/* Tiles */

typedef struct
{
  int x, y, w, h; /* pixels */
} Tile;

static Tile
tile_at (const KringPatchwork *self, int index)
{
  int x = index % self->columns * PATCH, y = index / self->columns * PATCH;

  return (Tile){ x, y, MIN (PATCH, self->w - x), MIN (PATCH, self->h - y) };
}

static guchar *
row_of (cairo_surface_t *surface, int x, int y)
{
  return cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface)
         + (gsize) x * PIXEL;
}

static void
copy (cairo_surface_t *to, int x, int y, cairo_surface_t *from, Tile tile)
{
  for (int row = 0; row < tile.h; row++)
    memcpy (row_of (to, x, y + row), row_of (from, tile.x, tile.y + row), (gsize) tile.w * PIXEL);
}

/* Whether @surface from (@x, @y) on looks as the work does in @tile. */
static gboolean
looks_so (const KringPatchwork *self, cairo_surface_t *surface, int x, int y, Tile tile)
{
  for (int row = 0; row < tile.h; row++)
    if (memcmp (row_of (surface, x, y + row), row_of (self->work, tile.x, tile.y + row), (gsize) tile.w * PIXEL) != 0)
      return FALSE;
  return TRUE;
}

/* What may be painted on */

/* Marks in @flags the tiles that @rect of the scene lies in. */
static void
touch (const KringPatchwork *self, gboolean *flags, KringRect rect)
{
  double x = (rect.x - self->region.x) * self->scale, y = (rect.y - self->region.y) * self->scale;
  int x0 = (int) CLAMP (floor (x / PATCH), 0, self->columns);
  int y0 = (int) CLAMP (floor (y / PATCH), 0, self->rows);
  int x1 = (int) CLAMP (floor ((x + rect.w * self->scale) / PATCH) + 1, 0, self->columns);
  int y1 = (int) CLAMP (floor ((y + rect.h * self->scale) / PATCH) + 1, 0, self->rows);

  for (int row = y0; row < y1; row++)
    for (int column = x0; column < x1; column++)
      flags[row * self->columns + column] = TRUE;
}

static KringRect
box_of (KringPoint a, KringPoint b)
{
  return (KringRect){ MIN (a.x, b.x), MIN (a.y, b.y), fabs (a.x - b.x), fabs (a.y - b.y) };
}

static void
touch_curve (const KringPatchwork *self, gboolean *flags, const KringCurve *curve, double margin)
{
  const KringPoint *p = curve->p;
  KringPoint last = p[0];
  double bend = MAX (hypot (p[0].x - 2 * p[1].x + p[2].x, p[0].y - 2 * p[1].y + p[2].y),
                     hypot (p[1].x - 2 * p[2].x + p[3].x, p[1].y - 2 * p[2].y + p[3].y));
  /* A part leaves its chord by no more than an eighth of the square of its length times the second derivative. */
  double out = margin + 6 * bend / (8 * PARTS * PARTS);

  for (int i = 1; i <= PARTS; i++)
    {
      KringPoint here = kring_curve_at (curve, (double) i / PARTS);

      touch (self, flags, kring_rect_grow (box_of (last, here), out));
      last = here;
    }
}

static void
touch_arc (const KringPatchwork *self, gboolean *flags, const KringDrawable *arc, double margin)
{
  KringPoint middle = kring_rect_centre (arc->bounds);
  double rx = arc->bounds.w / 2, ry = arc->bounds.h / 2, step = (arc->to - arc->from) / PARTS;
  double inner = ry > 0 ? arc->radius / ry : 0;
  double out = margin + MAX (rx, ry) * (1 - cos (step / 2));

  for (int i = 0; i < PARTS; i++)
    {
      KringPoint a = kring_ellipse_point (rx, ry, arc->from + i * step);
      KringPoint b = kring_ellipse_point (rx, ry, arc->from + (i + 1) * step);
      KringRect box = kring_rect_union (box_of (a, b), box_of ((KringPoint){ a.x * inner, a.y * inner },
                                                               (KringPoint){ b.x * inner, b.y * inner }));

      box.x += middle.x;
      box.y += middle.y;
      touch (self, flags, kring_rect_grow (box, out));
    }
}

static void
touch_drawable (const KringPatchwork *self, gboolean *flags, const KringDrawable *drawable, double margin)
{
  if (drawable->shape == KRING_SHAPE_CURVE)
    touch_curve (self, flags, &drawable->curve, margin);
  else if (drawable->shape == KRING_SHAPE_ARC)
    touch_arc (self, flags, drawable, margin);
  else
    touch (self, flags, kring_rect_grow (drawable->bounds, margin));
}

/* Painting */

static void
copy_all (cairo_surface_t *to, cairo_surface_t *from)
{
  cairo_surface_flush (to);
  memcpy (cairo_image_surface_get_data (to), cairo_image_surface_get_data (from),
          (gsize) cairo_image_surface_get_stride (to) * (gsize) cairo_image_surface_get_height (to));
  cairo_surface_mark_dirty (to);
}

static void
paint (KringPatchwork *self, cairo_surface_t *surface, KringPainter *painter, const KringScene *over, guint first, guint n)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->region.x, -self->region.y);
  kring_painter_paint_part (painter, cr, over, first, n, &self->region, KRING_PAINT_FULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

static gboolean
is_area (const KringPatchwork *self, const KringDrawable *drawable)
{
  const KringDrawable *area = &self->area;

  return area->shape == drawable->shape && memcmp (&area->style, &drawable->style, sizeof area->style) == 0
         && memcmp (&area->bounds, &drawable->bounds, sizeof area->bounds) == 0 && area->radius == drawable->radius
         && area->from == drawable->from && area->to == drawable->to;
}

static void
set_area (KringPatchwork *self, KringPainter *painter, const KringScene *over, const KringDrawable *area)
{
  gsize n = (gsize) self->columns * (gsize) self->rows;

  memset (self->in_area, 0, sizeof *self->in_area * n);
  for (gsize i = 0; i < n; i++)
    g_clear_pointer (&self->tiles[i], cairo_surface_destroy);
  copy_all (self->under, self->still);
  if (area->shape == KRING_SHAPE_ARC)
    {
      touch_drawable (self, self->in_area, area, kring_painter_margin (painter));
      paint (self, self->under, painter, over, 0, 1);
    }
  copy_all (self->work, self->under);
  self->area = (KringDrawable){ .shape = area->shape, .style = area->style, .bounds = area->bounds, .radius = area->radius,
                                .from = area->from, .to = area->to };
}

/* Lets the work be what lies under @over: with the area that this begins with, if it does. Returns how many drawables that
 * are. */
static guint
begin (KringPatchwork *self, KringPainter *painter, const KringScene *over)
{
  static const KringDrawable none = { .shape = KRING_SHAPE_GROUP };
  const KringDrawable *area = over && kring_scene_length (over) > 0 ? kring_scene_get (over, 0) : &none;

  if (area->shape != KRING_SHAPE_ARC)
    area = &none;
  if (!is_area (self, area))
    set_area (self, painter, over, area);
  cairo_surface_flush (self->work);
  for (int i = 0; i < self->columns * self->rows; i++)
    if (self->dirty[i])
      {
        Tile tile = tile_at (self, i);

        copy (self->work, tile.x, tile.y, self->under, tile);
      }
  cairo_surface_mark_dirty (self->work);
  return area != &none;
}

static void
paint_over (KringPatchwork *self, KringPainter *painter, const KringScene *over, guint first)
{
  guint length = over ? kring_scene_length (over) : 0;

  memset (self->dirty, 0, sizeof *self->dirty * (gsize) self->columns * (gsize) self->rows);
  for (guint i = first; i < length; i++)
    touch_drawable (self, self->dirty, kring_scene_get (over, i), kring_painter_margin (painter));
  if (first < length)
    paint (self, self->work, painter, over, first, length - first);
}

static void
renew_tile (KringPatchwork *self, int index)
{
  Tile tile = tile_at (self, index);
  cairo_surface_t *old = self->tiles[index];
  gboolean patched = self->dirty[index] || self->in_area[index];

  if (patched && old != NULL && looks_so (self, old, 0, 0, tile))
    return;
  g_clear_pointer (&self->tiles[index], cairo_surface_destroy);
  if (!patched || looks_so (self, self->still, tile.x, tile.y, tile))
    return;
  self->tiles[index] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, tile.w, tile.h);
  copy (self->tiles[index], 0, 0, self->work, tile);
  cairo_surface_mark_dirty (self->tiles[index]);
}

/* Taking out */

static gboolean
is_same (const KringDrawable *a, const KringDrawable *b)
{
  return a->shape == b->shape && a->faded == b->faded && a->radius == b->radius && a->from == b->from && a->to == b->to
         && memcmp (&a->style, &b->style, sizeof a->style) == 0 && memcmp (&a->bounds, &b->bounds, sizeof a->bounds) == 0
         && memcmp (&a->curve, &b->curve, sizeof a->curve) == 0 && g_strcmp0 (a->text, b->text) == 0;
}

/* Marks where @left lacks what is in @whole. Returns whether it is that without some of it. */
static gboolean
touch_what_lacks (const KringPatchwork *self, gboolean *flags, double margin, const KringScene *whole,
                  const KringScene *left)
{
  guint n = kring_scene_length (left), next = 0;

  for (guint i = 0; i < kring_scene_length (whole); i++)
    {
      const KringDrawable *drawable = kring_scene_get (whole, i);

      if (next < n && is_same (drawable, kring_scene_get (left, next)))
        next++;
      else if (drawable->shape != KRING_SHAPE_GROUP)
        touch_drawable (self, flags, drawable, margin);
    }
  return next == n;
}

/* Paints @left anew in @area, in pixels. */
static void
paint_anew (const KringPatchwork *self, cairo_t *cr, KringPainter *painter, KringColour ground, const KringScene *left,
            Tile area)
{
  KringRect clip = { self->region.x + area.x / self->scale, self->region.y + area.y / self->scale, area.w / self->scale,
                     area.h / self->scale };

  cairo_save (cr);
  cairo_rectangle (cr, area.x, area.y, area.w, area.h);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, ground.r, ground.g, ground.b);
  cairo_paint (cr);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->region.x, -self->region.y);
  kring_painter_paint (painter, cr, left, &clip, KRING_PAINT_FULL);
  cairo_restore (cr);
}

/* Tiles beside one another are painted as one. */
static void
paint_flagged (const KringPatchwork *self, cairo_t *cr, const gboolean *flags, KringPainter *painter, KringColour ground,
               const KringScene *left)
{
  for (int row = 0; row < self->rows; row++)
    for (int column = 0; column < self->columns; column++)
      {
        const gboolean *flag = flags + row * self->columns;
        Tile area = tile_at (self, row * self->columns + column);

        if (!flag[column])
          continue;
        for (; column + 1 < self->columns && flag[column + 1]; column++)
          area.w += tile_at (self, row * self->columns + column + 1).w;
        paint_anew (self, cr, painter, ground, left, area);
      }
}

gboolean
kring_patchwork_take_out (cairo_surface_t *surface, KringRect region, double scale, KringPainter *painter,
                          KringColour ground, const KringScene *whole, const KringScene *left)
{
  KringPatchwork self = { .region = region, .scale = scale };
  g_autofree gboolean *flags = NULL;
  guint n = 0, all;
  cairo_t *cr;

  set_size (&self, surface);
  all = (guint) (self.columns * self.rows);
  flags = g_new0 (gboolean, all);
  if (!touch_what_lacks (&self, flags, kring_painter_margin (painter), whole, left))
    return FALSE;
  for (guint i = 0; i < all; i++)
    n += flags[i] != FALSE;
  if (n > all / 2)
    return FALSE;
  cr = cairo_create (surface);
  paint_flagged (&self, cr, flags, painter, ground, left);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return TRUE;
}

static void
clear_patch (gpointer data)
{
  KringPatch *patch = data;

  cairo_surface_destroy (patch->surface);
}

GArray *
kring_patchwork_paint (KringPatchwork *self, KringPainter *painter, const KringScene *over)
{
  GArray *patches = g_array_new (FALSE, FALSE, sizeof (KringPatch));

  g_array_set_clear_func (patches, clear_patch);
  paint_over (self, painter, over, begin (self, painter, over));
  for (int i = 0; i < self->columns * self->rows; i++)
    {
      Tile tile = tile_at (self, i);
      KringPatch patch = { NULL, tile.x, tile.y };

      renew_tile (self, i);
      if (self->tiles[i] == NULL)
        continue;
      patch.surface = cairo_surface_reference (self->tiles[i]);
      g_array_append_val (patches, patch);
    }
  return patches;
}
