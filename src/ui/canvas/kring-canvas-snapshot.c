/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gsk/gsk.h>
#include <math.h>
#include <string.h>

#include "kring-canvas-private.h"
#include "kring-dot.h"

#define LARGEST_TEXTURE 8192
#define OVERLAY_MARGIN 8.0 /* points: how far line width and arrow heads stand outside a drawable's bounds */
#define DOT_MARGIN 24.0    /* widget pixels: the same where rings stand round dots */

/* What the canvas shows in a frame: pictures, and the overlay on top. A node that is handed over again is not drawn
 * again by the renderer, so each is kept for as long as what it shows stays where it is: then a frame costs
 * no more than what changed. */

void
kring_canvas_forget_picture (KringCanvas *self, KringRasterKind kind)
{
  g_clear_object (&self->textures[kind]);
  g_clear_pointer (&self->nodes[kind], gsk_render_node_unref);
}

static graphene_rect_t
bounds_of (KringRect where)
{
  return GRAPHENE_RECT_INIT ((float) where.x, (float) where.y, (float) where.w, (float) where.h);
}

/* The whole pixels inside @where, or (@outside) those that hold it. A node that ends on a part of a pixel is drawn by
 * way of an image of its own. */
static KringRect
whole_pixels (KringRect where, gboolean outside)
{
  double x0 = outside ? floor (where.x) : ceil (where.x), y0 = outside ? floor (where.y) : ceil (where.y);
  double x1 = where.x + where.w, y1 = where.y + where.h;

  x1 = outside ? ceil (x1) : floor (x1);
  y1 = outside ? ceil (y1) : floor (y1);
  return (KringRect){ x0, y0, MAX (x1 - x0, 0), MAX (y1 - y0, 0) };
}

static GdkTexture *
texture_of (KringCanvas *self, KringRasterKind kind)
{
  cairo_surface_t *surface = self->pictures[kind]->surface;
  int w = cairo_image_surface_get_width (surface), h = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  if (self->textures[kind] == NULL)
    {
      bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) h,
                                          (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
      self->textures[kind] = gdk_memory_texture_new (w, h, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
    }
  return self->textures[kind];
}

static GskRenderNode *
picture_node (KringCanvas *self, KringPicture *picture, KringRect where)
{
  int w = cairo_image_surface_get_width (picture->surface), h = cairo_image_surface_get_height (picture->surface);
  graphene_rect_t bounds = bounds_of (whole_pixels (where, FALSE));
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_translate (cr, where.x, where.y);
  cairo_scale (cr, where.w / w, where.h / h);
  cairo_set_source_surface (cr, picture->surface, 0, 0);
  /* At its own scale a picture is copied pixel by pixel. */
  cairo_pattern_set_filter (cairo_get_source (cr), fabs (where.w * gtk_widget_get_scale_factor (GTK_WIDGET (self)) - w) < 0.5
                                                       ? CAIRO_FILTER_NEAREST
                                                       : CAIRO_FILTER_BILINEAR);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

/* Where a picture lies in the widget. */
static KringRect
picture_place (KringCanvas *self, KringRasterKind kind)
{
  const KringPicture *picture = self->pictures[kind];

  return kring_canvas_to_widget (
      self, (KringRect){ picture->region.x, picture->region.y,
                         cairo_image_surface_get_width (picture->surface) / picture->scale,
                         cairo_image_surface_get_height (picture->surface) / picture->scale });
}

static void
append_picture (KringCanvas *self, GtkSnapshot *snapshot, KringRasterKind kind, gboolean by_cairo)
{
  KringPicture *picture = self->pictures[kind];
  int w = cairo_image_surface_get_width (picture->surface), h = cairo_image_surface_get_height (picture->surface);
  KringRect where = picture_place (self, kind);
  graphene_rect_t bounds = bounds_of (where);

  if (!by_cairo && w <= LARGEST_TEXTURE && h <= LARGEST_TEXTURE)
    {
      gtk_snapshot_append_texture (snapshot, texture_of (self, kind), &bounds);
      return;
    }
  if (self->nodes[kind] == NULL || memcmp (&self->node_places[kind], &where, sizeof where) != 0)
    {
      g_clear_pointer (&self->nodes[kind], gsk_render_node_unref);
      self->nodes[kind] = picture_node (self, picture, where);
      self->node_places[kind] = where;
    }
  gtk_snapshot_append_node (snapshot, self->nodes[kind]);
}

/* A node of the overlay; no more of it is drawn than is in view. */
static GskRenderNode *
overlay_node (KringCanvas *self)
{
  guint length = kring_scene_length (self->overlay);
  KringRect all = { 0 }, where;
  KringPoint corner;
  GskRenderNode *node;
  graphene_rect_t bounds;
  cairo_t *cr;

  for (guint i = 0; i < length; i++)
    all = kring_rect_union (all, kring_scene_get (self->overlay, i)->bounds);
  all = kring_rect_within (kring_rect_grow (all, kring_canvas_labels_shown (self) ? DOT_MARGIN / self->zoom : OVERLAY_MARGIN),
                           kring_canvas_visible (self));
  if (length == 0 || all.w <= 0 || all.h <= 0)
    return NULL;
  where = whole_pixels (kring_canvas_to_widget (self, all), TRUE);
  corner = kring_canvas_to_scene (self, where.x, where.y);
  bounds = bounds_of (where);
  node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_translate (cr, where.x, where.y);
  cairo_scale (cr, self->zoom, self->zoom);
  cairo_translate (cr, -corner.x, -corner.y);
  kring_painter_set_dots (self->painter, kring_canvas_labels_shown (self) ? KRING_DOT : 0);
  for (guint i = 0; i < length; i++)
    kring_painter_paint_one (self->painter, cr, self->overlay, i, KRING_PAINT_FULL);
  cairo_destroy (cr);
  return node;
}

static void
append_overlay (KringCanvas *self, GtkSnapshot *snapshot)
{
  g_autoptr (GskRenderNode) node = overlay_node (self);

  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
}

gboolean
kring_canvas_sharp_covers (KringCanvas *self)
{
  KringPicture *picture = self->pictures[KRING_RASTER_SHARP];

  return picture != NULL
         && kring_rect_inside (picture->region, kring_canvas_within_extents (self, kring_canvas_visible (self)),
                               1.5 / self->zoom);
}

/* The ground, but for what the sharp picture covers: to fill it all would be a third of what a frame costs. */
static void
append_ground (KringCanvas *self, GtkSnapshot *snapshot)
{
  KringColour ground = kring_theme_look (self->theme, (KringStyle){ .name = KRING_STYLE_GROUND }).fill;
  GdkRGBA rgba = { (float) ground.r, (float) ground.g, (float) ground.b, 1 };
  KringRect all = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)) };
  KringRect covered = { 0, 0, 0, 0 };

  if (self->pictures[KRING_RASTER_SHARP] != NULL)
    covered = kring_rect_within (all, whole_pixels (picture_place (self, KRING_RASTER_SHARP), FALSE));
  for (int side = 0; side < 4; side++)
    {
      /* Above, below, and what is left and right between those. */
      KringRect free = side == 0   ? (KringRect){ 0, 0, all.w, covered.y }
                       : side == 1 ? (KringRect){ 0, covered.y + covered.h, all.w, all.h - covered.y - covered.h }
                       : side == 2 ? (KringRect){ 0, covered.y, covered.x, covered.h }
                                   : (KringRect){ covered.x + covered.w, covered.y, all.w - covered.x - covered.w, covered.h };
      graphene_rect_t bounds = bounds_of (free);

      if (free.w > 0 && free.h > 0)
        gtk_snapshot_append_color (snapshot, &rgba, &bounds);
    }
}

void
kring_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KringCanvas *self = KRING_CANVAS (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  gboolean by_cairo = GSK_IS_CAIRO_RENDERER (renderer);

  append_ground (self, snapshot);
  if (self->pictures[KRING_RASTER_OVERVIEW] != NULL && !kring_canvas_sharp_covers (self))
    append_picture (self, snapshot, KRING_RASTER_OVERVIEW, by_cairo);
  if (self->pictures[KRING_RASTER_SHARP] != NULL)
    append_picture (self, snapshot, KRING_RASTER_SHARP, by_cairo);
  /* While something is dragged, the overlay is in the picture. */
  if (self->overlay != NULL && self->painter != NULL && self->without == NULL)
    append_overlay (self, snapshot);
  kring_canvas_labels_snapshot (self, snapshot);
  kring_canvas_lasso_snapshot (self, snapshot);
  if (self->editor != NULL)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
}
