/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-raster.h"

#include <math.h>
#include <string.h>

#include "kring-motion-picture.h"

/* Of a motion: one is shown, the renderer still knows the one before, one is on its way, one is being painted. */
#define SPARES 4

typedef struct
{
  /* One of the two; without either it is no wish */
  KringScene *scene;
  gboolean keep;    /* what is painted of the scene, for the next wish */
  KringScene *over; /* (nullable): upon the scene */
  KringMotion *motion;
  double part;
  KringRect region;
  double scale;
  KringPaintFlags flags;
  guint64 stamp;
  KringColour ground;
  double dots; /* pixels */
} Wish;

struct _KringRaster
{
  gatomicrefcount refs; /* one of the owner, one of the thread, one of each picture on its way */
  GThread *thread;
  KringRasterFunc func;
  gpointer data;

  GMutex mutex;
  GCond cond;
  /* Guarded by the mutex */
  Wish wishes[KRING_N_RASTERS];
  KringPainter *next_painter;
  KringColour ground;
  double dots; /* points */
  gboolean painting; /* a sharp picture */
  gboolean working;  /* at any picture */
  gboolean ended;

  guint64 stamps;
};

static void
wish_clear (Wish *self)
{
  g_clear_pointer (&self->scene, kring_scene_unref);
  g_clear_pointer (&self->over, kring_scene_unref);
  g_clear_pointer (&self->motion, kring_motion_unref);
}

static gboolean
is_wished (const Wish *self)
{
  return self->scene != NULL || self->motion != NULL;
}

/* What the thread paints with. */
typedef struct
{
  KringPainter *painter;
  KringMotionPicture *motion; /* (nullable): the last one, made ready */
  KringPatchwork *still;      /* (nullable): what was painted to be kept, and of what it is */
  cairo_surface_t *last;      /* (nullable): the last sharp picture of a scene, and of what it is */
  Wish last_wish;
  KringScene *still_scene;
  KringRect still_region;
  double still_scale;
  cairo_surface_t *spares[SPARES]; /* (nullable) each: of the pictures of a motion; who else holds one shows it */
} Tools;

static void
forget (Tools *tools)
{
  g_clear_pointer (&tools->motion, kring_motion_picture_free);
  g_clear_pointer (&tools->still, kring_patchwork_free);
  g_clear_pointer (&tools->still_scene, kring_scene_unref);
}

static void
forget_spares (Tools *tools)
{
  for (guint i = 0; i < SPARES; i++)
    g_clear_pointer (&tools->spares[i], cairo_surface_destroy);
}

static void
forget_last (Tools *tools)
{
  g_clear_pointer (&tools->last, cairo_surface_destroy);
  wish_clear (&tools->last_wish);
}

static void
keep_last (Tools *tools, const Wish *wish, cairo_surface_t *surface)
{
  forget_last (tools);
  tools->last = cairo_surface_reference (surface);
  tools->last_wish = *wish;
  tools->last_wish.scene = kring_scene_ref (wish->scene);
}

typedef struct
{
  KringRaster *raster;
  KringRasterKind kind;
  KringPicture *picture;
} Delivery;

static void
raster_unref (KringRaster *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < KRING_N_RASTERS; i++)
    wish_clear (&self->wishes[i]);
  g_clear_pointer (&self->next_painter, kring_painter_free);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

void
kring_picture_free (KringPicture *self)
{
  cairo_surface_destroy (self->surface);
  g_clear_pointer (&self->patches, g_array_unref);
  g_free (self);
}

static gboolean
deliver_cb (gpointer data)
{
  Delivery *delivery = data;

  if (!delivery->raster->ended)
    delivery->raster->func (delivery->kind, g_steal_pointer (&delivery->picture), delivery->raster->data);
  return G_SOURCE_REMOVE;
}

static void
delivery_free (gpointer data)
{
  Delivery *delivery = data;

  g_clear_pointer (&delivery->picture, kring_picture_free);
  raster_unref (delivery->raster);
  g_free (delivery);
}

static int
surface_size (double points, double scale)
{
  return MAX (1, (int) ceil (points * scale));
}

static cairo_surface_t *
new_surface (const Wish *wish)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, surface_size (wish->region.w, wish->scale),
                                     surface_size (wish->region.h, wish->scale));
}

/* A surface for a wish that paints all of it: one that nobody shows any more, if there is one. To have a new one made clear
 * for each moment takes nearly as long as to paint it. */
static cairo_surface_t *
spare_surface (Tools *tools, const Wish *wish)
{
  int w = surface_size (wish->region.w, wish->scale), h = surface_size (wish->region.h, wish->scale);
  guint empty = SPARES;

  for (guint i = 0; i < SPARES; i++)
    {
      cairo_surface_t *spare = tools->spares[i];

      if (spare != NULL && cairo_surface_get_reference_count (spare) > 1)
        continue;
      if (spare != NULL && cairo_image_surface_get_width (spare) == w && cairo_image_surface_get_height (spare) == h)
        return cairo_surface_reference (spare);
      empty = i;
    }
  if (empty == SPARES)
    return new_surface (wish);
  g_clear_pointer (&tools->spares[empty], cairo_surface_destroy);
  tools->spares[empty] = new_surface (wish);
  return cairo_surface_reference (tools->spares[empty]);
}

static void
paint_scene (const Tools *tools, const Wish *wish, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, wish->ground.r, wish->ground.g, wish->ground.b);
  cairo_paint (cr);
  cairo_scale (cr, wish->scale, wish->scale);
  cairo_translate (cr, -wish->region.x, -wish->region.y);
  kring_painter_paint (tools->painter, cr, wish->scene, &wish->region, wish->flags);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

/* Copies the part of the last picture that is wished for to @surface. Returns whether there is such a part. */
static gboolean
copy_last (const Tools *tools, const Wish *wish, cairo_surface_t *surface)
{
  const Wish *last = &tools->last_wish;
  int x = (int) round ((wish->region.x - last->region.x) * wish->scale);
  int y = (int) round ((wish->region.y - last->region.y) * wish->scale);
  int w = cairo_image_surface_get_width (surface), h = cairo_image_surface_get_height (surface);
  gsize stride, from;

  if (tools->last == NULL || last->scale != wish->scale || x < 0 || y < 0
      || x + w > cairo_image_surface_get_width (tools->last) || y + h > cairo_image_surface_get_height (tools->last))
    return FALSE;
  stride = (gsize) cairo_image_surface_get_stride (surface);
  from = (gsize) cairo_image_surface_get_stride (tools->last);
  cairo_surface_flush (surface);
  for (int row = 0; row < h; row++)
    memcpy (cairo_image_surface_get_data (surface) + (gsize) row * stride,
            cairo_image_surface_get_data (tools->last) + (gsize) (y + row) * from + (gsize) x * 4, (gsize) w * 4);
  cairo_surface_mark_dirty (surface);
  return TRUE;
}

/* What is dragged was in the last picture: only where it was is painted anew, so that a drag begins at once. */
static void
paint_still (const Tools *tools, const Wish *wish, cairo_surface_t *surface)
{
  if (!copy_last (tools, wish, surface)
      || !kring_patchwork_take_out (surface, wish->region, wish->scale, tools->painter, wish->ground,
                                    tools->last_wish.scene, wish->scene))
    paint_scene (tools, wish, surface);
}

static void
make_still (Tools *tools, const Wish *wish)
{
  cairo_surface_t *surface;

  if (tools->still_scene == wish->scene && tools->still_scale == wish->scale
      && memcmp (&tools->still_region, &wish->region, sizeof wish->region) == 0)
    return;
  forget (tools);
  surface = new_surface (wish);
  paint_still (tools, wish, surface);
  tools->still = kring_patchwork_new (surface, wish->region, wish->scale);
  tools->still_scene = kring_scene_ref (wish->scene);
  tools->still_region = wish->region;
  tools->still_scale = wish->scale;
  cairo_surface_destroy (surface);
}

static void
paint_over (Tools *tools, const Wish *wish, KringPicture *picture)
{
  make_still (tools, wish);
  picture->surface = cairo_surface_reference (kring_patchwork_get_still (tools->still));
  picture->patches = kring_patchwork_paint (tools->still, tools->painter, wish->over);
}

static void
paint_motion (Tools *tools, const Wish *wish, cairo_surface_t *surface)
{
  if (tools->motion == NULL || !kring_motion_picture_is_of (tools->motion, wish->motion, wish->region, wish->scale))
    {
      forget (tools);
      tools->motion = kring_motion_picture_new (wish->motion, tools->painter, wish->region, wish->scale, wish->ground);
    }
  kring_motion_picture_paint (tools->motion, wish->part, surface);
}

static KringPicture *
paint (Tools *tools, const Wish *wish)
{
  KringPicture *picture = g_new0 (KringPicture, 1);

  if (wish->dots != kring_painter_get_dots (tools->painter))
    {
      forget (tools);
      forget_last (tools);
      kring_painter_set_dots (tools->painter, wish->dots);
    }
  picture->region = wish->region;
  picture->scale = wish->scale;
  picture->stamp = wish->stamp;
  picture->dots = wish->dots > 0;
  if (wish->keep)
    {
      paint_over (tools, wish, picture);
      return picture;
    }
  picture->surface = wish->motion ? spare_surface (tools, wish) : new_surface (wish);
  if (wish->motion != NULL)
    paint_motion (tools, wish, picture->surface);
  else
    paint_scene (tools, wish, picture->surface);
  return picture;
}

/* What was made ready with a painter goes with it. */
static void
set_painter (Tools *tools, KringPainter *painter)
{
  forget (tools);
  forget_last (tools);
  g_clear_pointer (&tools->painter, kring_painter_free);
  tools->painter = painter;
}

/* Waits for the next wish; the sharp picture goes first. */
static gboolean
next_wish (KringRaster *self, Tools *tools, Wish *wish, KringRasterKind *kind)
{
  g_mutex_lock (&self->mutex);
  self->painting = FALSE;
  self->working = FALSE;
  g_cond_signal (&self->cond);
  while (!self->ended)
    {
      for (*kind = 0; *kind < KRING_N_RASTERS; (*kind)++)
        if (is_wished (&self->wishes[*kind]))
          break;
      if (*kind < KRING_N_RASTERS)
        break;
      g_cond_wait (&self->cond, &self->mutex);
    }
  if (!self->ended)
    {
      *wish = self->wishes[*kind];
      self->wishes[*kind] = (Wish){ 0 };
      self->painting = *kind == KRING_RASTER_SHARP;
      self->working = TRUE;
      if (self->next_painter != NULL)
        set_painter (tools, g_steal_pointer (&self->next_painter));
    }
  g_mutex_unlock (&self->mutex);
  return !self->ended;
}

static gpointer
raster_thread (gpointer data)
{
  KringRaster *self = data;
  Tools tools = { 0 };
  KringRasterKind kind = KRING_RASTER_SHARP;
  Wish wish = { 0 };

  while (next_wish (self, &tools, &wish, &kind))
    {
      Delivery *delivery = g_new0 (Delivery, 1);

      /* A motion or a drag is over when the scene itself is wished for. */
      if (kind == KRING_RASTER_SHARP && wish.motion == NULL && !wish.keep)
        {
          forget (&tools);
          forget_spares (&tools);
        }
      delivery->kind = kind;
      delivery->picture = paint (&tools, &wish);
      if (kind == KRING_RASTER_SHARP && wish.motion == NULL && !wish.keep)
        keep_last (&tools, &wish, delivery->picture->surface);
      g_atomic_ref_count_inc (&self->refs);
      delivery->raster = self;
      wish_clear (&wish);
      /* Never at once: this thread must not run what belongs to the main one. */
      g_idle_add_full (G_PRIORITY_HIGH_IDLE, deliver_cb, delivery, delivery_free);
    }
  set_painter (&tools, NULL);
  forget_spares (&tools);
  raster_unref (self);
  return NULL;
}

KringRaster *
kring_raster_new (KringRasterFunc func, gpointer data)
{
  KringRaster *self = g_new0 (KringRaster, 1);

  g_atomic_ref_count_init (&self->refs);
  g_atomic_ref_count_inc (&self->refs);
  self->func = func;
  self->data = data;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("kring-raster", raster_thread, self);
  return self;
}

void
kring_raster_free (KringRaster *self)
{
  g_mutex_lock (&self->mutex);
  self->ended = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  raster_unref (self);
}

void
kring_raster_rest (KringRaster *self)
{
  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < KRING_N_RASTERS; i++)
    wish_clear (&self->wishes[i]);
  while (self->working)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

void
kring_raster_set_painter (KringRaster *self, KringPainter *painter, KringColour ground)
{
  g_mutex_lock (&self->mutex);
  self->ground = ground;
  g_clear_pointer (&self->next_painter, kring_painter_free);
  self->next_painter = painter;
  g_mutex_unlock (&self->mutex);
}

void
kring_raster_set_dots (KringRaster *self, double points)
{
  g_mutex_lock (&self->mutex);
  self->dots = points;
  g_mutex_unlock (&self->mutex);
}

static guint64
put_wish (KringRaster *self, KringRasterKind kind, Wish wish)
{
  wish.stamp = ++self->stamps;
  g_mutex_lock (&self->mutex);
  wish.ground = self->ground;
  wish.dots = self->dots * wish.scale;
  wish_clear (&self->wishes[kind]);
  self->wishes[kind] = wish;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  return wish.stamp;
}

guint64
kring_raster_wish (KringRaster *self, KringRasterKind kind, KringScene *scene, KringRect region, double scale,
                   KringPaintFlags flags)
{
  return put_wish (self, kind, (Wish){ .scene = kring_scene_ref (scene), .region = region, .scale = scale,
                                       .flags = flags });
}

guint64
kring_raster_wish_motion (KringRaster *self, KringMotion *motion, double part, KringRect region, double scale)
{
  return put_wish (self, KRING_RASTER_SHARP, (Wish){ .motion = kring_motion_ref (motion), .part = part,
                                                     .region = region, .scale = scale });
}

guint64
kring_raster_wish_over (KringRaster *self, KringScene *still, KringScene *over, KringRect region, double scale)
{
  return put_wish (self, KRING_RASTER_SHARP, (Wish){ .scene = kring_scene_ref (still), .keep = TRUE,
                                                     .over = over ? kring_scene_ref (over) : NULL, .region = region,
                                                     .scale = scale });
}

gboolean
kring_raster_busy (KringRaster *self)
{
  gboolean busy;

  g_mutex_lock (&self->mutex);
  busy = self->painting || is_wished (&self->wishes[KRING_RASTER_SHARP]);
  g_mutex_unlock (&self->mutex);
  return busy;
}
