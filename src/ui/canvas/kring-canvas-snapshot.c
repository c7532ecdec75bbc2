/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gsk/gsk.h>
#include <math.h>
#include <string.h>

#include "kring-canvas-private.h"
#include "kring-dot.h"

#define LARGEST_TEXTURE 8192
#define PIECE_WIDTH 512 /* pixels: of what changes as a whole; patches are smaller */
#define PIECE_HEIGHT 128
#define OVERLAY_MARGIN 8.0 /* points: how far line width and arrow heads stand outside a drawable's bounds */
#define DOT_MARGIN 24.0    /* widget pixels: the same where rings stand round dots */

/* What the canvas shows in a frame: pictures, and the overlay on top. A node that is handed over again is not drawn
 * again by the renderer, so each is kept for as long as what it shows stays where it is: then a frame costs
 * no more than what changed. */

static void
forget_nodes (KringCanvas *self, KringRasterKind kind)
{
  g_clear_pointer (&self->nodes[kind], g_ptr_array_unref);
  if (kind == KRING_RASTER_SHARP)
    g_hash_table_remove_all (self->patches);
}

static gboolean
has_patch (const KringPicture *picture, gconstpointer surface)
{
  for (guint i = 0; i < picture->patches->len; i++)
    if (g_array_index (picture->patches, KringPatch, i).surface == surface)
      return TRUE;
  return FALSE;
}

static gboolean
is_gone (gpointer surface, gpointer node, gpointer picture)
{
  return !has_patch (picture, surface);
}

void
kring_canvas_take_picture (KringCanvas *self, KringRasterKind kind, KringPicture *picture)
{
  KringPicture *before = self->pictures[kind];

  /* What is made of a surface stays with it: of a drag's picture most is the same from one to the next. */
  if (before == NULL || picture == NULL || picture->surface != before->surface || picture->patches == NULL)
    forget_nodes (self, kind);
  else
    g_hash_table_foreach_remove (self->patches, is_gone, picture);
  if (before != NULL)
    kring_picture_free (before);
  self->pictures[kind] = picture;
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
texture_of (cairo_surface_t *surface)
{
  int w = cairo_image_surface_get_width (surface), h = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) h,
                                                         (GDestroyNotify) cairo_surface_destroy,
                                                         cairo_surface_reference (surface));

  return gdk_memory_texture_new (w, h, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

/* A pattern that leads to @surface and holds it. Of a surface itself cairo would keep a snapshot, and copy all of it when the
 * surface goes. */

static cairo_surface_t *
acquire_cb (cairo_pattern_t *pattern, void *surface, cairo_surface_t *target, const cairo_rectangle_int_t *extents)
{
  return cairo_surface_reference (surface);
}

static void
release_cb (cairo_pattern_t *pattern, void *surface, cairo_surface_t *acquired)
{
  cairo_surface_destroy (acquired);
}

static cairo_status_t
copy_cb (cairo_pattern_t *pattern, void *surface, const cairo_pattern_t *other)
{
  cairo_surface_reference (surface);
  return CAIRO_STATUS_SUCCESS;
}

static void
finish_cb (cairo_pattern_t *pattern, void *surface)
{
  cairo_surface_destroy (surface);
}

static cairo_pattern_t *
pattern_of (cairo_surface_t *surface)
{
  cairo_pattern_t *pattern
      = cairo_pattern_create_raster_source (cairo_surface_reference (surface), CAIRO_CONTENT_COLOR_ALPHA,
                                            cairo_image_surface_get_width (surface),
                                            cairo_image_surface_get_height (surface));

  cairo_raster_source_pattern_set_acquire (pattern, acquire_cb, release_cb);
  cairo_raster_source_pattern_set_copy (pattern, copy_cb);
  cairo_raster_source_pattern_set_finish (pattern, finish_cb);
  return pattern;
}

/* A node that shows within @within what there is of @surface at @where. */
static GskRenderNode *
surface_node (cairo_surface_t *surface, KringRect where, KringRect within, cairo_filter_t filter)
{
  graphene_rect_t bounds = bounds_of (within);
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);
  cairo_pattern_t *pattern = pattern_of (surface);

  cairo_pattern_set_filter (pattern, filter);
  cairo_translate (cr, where.x, where.y);
  cairo_scale (cr, where.w / cairo_image_surface_get_width (surface), where.h / cairo_image_surface_get_height (surface));
  cairo_set_source (cr, pattern);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_pattern_destroy (pattern);
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

/* How a picture is shown. Cairo's renderer draws each node into an image of its own first: those of small pieces stay in
 * the processor's cache, and what changes in a picture is no more than the pieces that something lies upon. */
typedef struct
{
  const KringPicture *picture;
  KringRect where;   /* in the widget */
  double factor;     /* of the picture's pixels to the widget's */
  int w, h; /* pixels */
  int piece_w, piece_h, columns; /* how large pieces are, and how many in a row */
  gboolean by_cairo;
  gboolean sharp; /* pixel by pixel: at its own scale */
} Shown;

static Shown
shown_now (KringCanvas *self, KringRasterKind kind, gboolean by_cairo)
{
  Shown shown = { .picture = self->pictures[kind], .where = picture_place (self, kind), .by_cairo = by_cairo,
                  .factor = gtk_widget_get_scale_factor (GTK_WIDGET (self)) };

  shown.w = cairo_image_surface_get_width (shown.picture->surface);
  shown.h = cairo_image_surface_get_height (shown.picture->surface);
  shown.by_cairo |= shown.w > LARGEST_TEXTURE || shown.h > LARGEST_TEXTURE;
  shown.piece_w = shown.picture->patches ? KRING_PATCH_SIZE : PIECE_WIDTH;
  shown.piece_h = shown.picture->patches ? KRING_PATCH_SIZE : PIECE_HEIGHT;
  shown.columns = (shown.w + shown.piece_w - 1) / shown.piece_w;
  shown.sharp = fabs (shown.where.w * shown.factor - shown.w) < 0.5;
  return shown;
}

/* Where the piece that begins at the picture's (@x, @y) lies in it, in the widget's pixels. */
static KringRect
piece_place (const Shown *shown, int x, int y)
{
  return (KringRect){ x / shown->factor, y / shown->factor, MIN (shown->piece_w, shown->w - x) / shown->factor,
                      MIN (shown->piece_h, shown->h - y) / shown->factor };
}

static void
add_piece_nodes (GPtrArray *nodes, const Shown *shown)
{
  KringRect all = { 0, 0, shown->w / shown->factor, shown->h / shown->factor };

  for (int y = 0; y < shown->h; y += shown->piece_h)
    for (int x = 0; x < shown->w; x += shown->piece_w)
      g_ptr_array_add (nodes, surface_node (shown->picture->surface, all, piece_place (shown, x, y), CAIRO_FILTER_NEAREST));
}

static GskRenderNode *
texture_node (cairo_surface_t *surface, KringRect where)
{
  g_autoptr (GdkTexture) texture = texture_of (surface);
  graphene_rect_t bounds = bounds_of (where);

  return gsk_texture_node_new (texture, &bounds);
}

/* Of a picture that is not shown pixel by pixel cairo's node lies where it is seen: one that ends on a part of a pixel
 * leaves a seam. */
static GskRenderNode *
whole_node (const Shown *shown)
{
  return surface_node (shown->picture->surface, shown->where, whole_pixels (shown->where, FALSE), CAIRO_FILTER_BILINEAR);
}

static GskRenderNode *
patch_node (KringCanvas *self, const Shown *shown, const KringPatch *patch)
{
  GskRenderNode *node = g_hash_table_lookup (self->patches, patch->surface);
  KringRect place = piece_place (shown, patch->x, patch->y);

  if (node != NULL)
    return node;
  node = shown->by_cairo ? surface_node (patch->surface, place, place, CAIRO_FILTER_NEAREST)
                         : texture_node (patch->surface, place);
  g_hash_table_insert (self->patches, patch->surface, node);
  return node;
}

/* Piece by piece, each what lies still or the patch upon it. */
static void
append_pieces (KringCanvas *self, GtkSnapshot *snapshot, const Shown *shown, GPtrArray *nodes)
{
  KringRect seen = { -shown->where.x, -shown->where.y, gtk_widget_get_width (GTK_WIDGET (self)),
                     gtk_widget_get_height (GTK_WIDGET (self)) };
  const GArray *patches = shown->picture->patches;
  guint next = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      int x = (int) i % shown->columns * shown->piece_w, y = (int) i / shown->columns * shown->piece_h;
      const KringPatch *patch = patches && next < patches->len ? &g_array_index (patches, KringPatch, next) : NULL;
      gboolean patched = patch != NULL && patch->x == x && patch->y == y;

      next += patched;
      if (kring_rect_overlap (piece_place (shown, x, y), seen))
        gtk_snapshot_append_node (snapshot, patched ? patch_node (self, shown, patch) : g_ptr_array_index (nodes, i));
    }
}

static void
append_patches (KringCanvas *self, GtkSnapshot *snapshot, const Shown *shown)
{
  for (guint i = 0; shown->picture->patches != NULL && i < shown->picture->patches->len; i++)
    gtk_snapshot_append_node (snapshot,
                              patch_node (self, shown, &g_array_index (shown->picture->patches, KringPatch, i)));
}

/* The nodes of what lies still: where that is kept, wherever the picture goes. */
static GPtrArray *
still_nodes (KringCanvas *self, KringRasterKind kind, const Shown *shown)
{
  gboolean whole = shown->by_cairo && !shown->sharp;
  KringRect place = whole ? shown->where : (KringRect){ 0, 0, shown->w / shown->factor, shown->h / shown->factor };
  GPtrArray *nodes;

  if (self->nodes[kind] != NULL && memcmp (&self->node_places[kind], &place, sizeof place) == 0)
    return self->nodes[kind];
  forget_nodes (self, kind);
  self->node_places[kind] = place;
  self->nodes[kind] = nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  if (whole)
    g_ptr_array_add (nodes, whole_node (shown));
  else if (shown->by_cairo)
    add_piece_nodes (nodes, shown);
  else
    g_ptr_array_add (nodes, texture_node (shown->picture->surface, place));
  return nodes;
}

static void
append_picture (KringCanvas *self, GtkSnapshot *snapshot, KringRasterKind kind, gboolean by_cairo)
{
  Shown shown = shown_now (self, kind, by_cairo);
  GPtrArray *nodes = still_nodes (self, kind, &shown);
  float zoom = (float) (shown.where.w * shown.factor / shown.w);

  if (shown.by_cairo && !shown.sharp)
    gtk_snapshot_append_node (snapshot, g_ptr_array_index (nodes, 0));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) shown.where.x, (float) shown.where.y));
  if (!shown.sharp)
    gtk_snapshot_scale (snapshot, zoom, zoom);
  if (!shown.by_cairo)
    gtk_snapshot_append_node (snapshot, g_ptr_array_index (nodes, 0));
  if (shown.by_cairo && shown.sharp)
    append_pieces (self, snapshot, &shown, nodes);
  else
    append_patches (self, snapshot, &shown);
  gtk_snapshot_restore (snapshot);
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
  /* The overview of a motion is that of the scene before, which lay elsewhere. */
  if (self->pictures[KRING_RASTER_OVERVIEW] != NULL && self->motion == NULL && !kring_canvas_sharp_covers (self))
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
