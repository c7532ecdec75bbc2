/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-canvas-overview.h"

#include <math.h>

#include "kring-canvas-private.h"

/* Widget pixels. */
#define WIDEST 200
#define HIGHEST 150
#define LEAST_WIDTH 90.0
#define MARGIN 12
#define PART_OF_HEIGHT 0.28   /* of the canvas: it must not become what one looks at */
#define LEAST_CANVAS_WIDTH 480
#define LEAST_CANVAS_HEIGHT 340
#define LEAST_FRAME 7.0
#define EDGE 8.0              /* points of empty ground round the scene that need not be in view */
#define SHADE 0.5             /* of what is not in view */
#define ZOOM_STEP 1.15

struct _KringCanvasOverview
{
  GtkWidget parent_instance;

  KringCanvas *canvas; /* (nullable): a weak pointer */

  /* Owned */
  GdkTexture *texture; /* (nullable): the whole as small as it is shown; made once for each picture */
  int texture_width, texture_height;

  KringRect region; /* of the scene: what the picture shows; of no size while there is none */
  KringPoint grip;  /* from the pointer to the middle of the view, in the scene */
};

G_DEFINE_FINAL_TYPE (KringCanvasOverview, kring_canvas_overview, GTK_TYPE_WIDGET)

/* The canvas keeps a picture of the whole anyway, for what lies beneath while one moves: no more is painted for this. */
static gboolean
is_wanted (KringCanvasOverview *self)
{
  KringCanvas *canvas = self->canvas;

  return canvas != NULL && self->region.w > 0 && !canvas->fitted && gtk_widget_get_width (GTK_WIDGET (canvas)) >= LEAST_CANVAS_WIDTH
         && gtk_widget_get_height (GTK_WIDGET (canvas)) >= LEAST_CANVAS_HEIGHT
         && !kring_rect_inside (kring_canvas_visible (canvas), self->region, EDGE);
}

/* Where it is drawn in the widget: in the lower left corner, beside what covers the middle of the canvas's lower edge. Of
 * no size where there is no room. */
static KringRect
place (KringCanvasOverview *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->canvas)), height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  KringRect region = self->region;
  double w = MIN (WIDEST, (width - self->canvas->foot_width) / 2.0 - 2 * MARGIN);
  double h = MIN (HIGHEST, PART_OF_HEIGHT * height), scale = MIN (w / region.w, h / region.h);

  w = floor (region.w * scale);
  h = floor (region.h * scale);
  if (w < LEAST_WIDTH || h < 2 * LEAST_FRAME)
    return (KringRect){ 0, 0, 0, 0 };
  return (KringRect){ 0, gtk_widget_get_height (GTK_WIDGET (self)) - h, w, h };
}

static KringRect
shown_at (KringCanvasOverview *self)
{
  return is_wanted (self) ? place (self) : (KringRect){ 0, 0, 0, 0 };
}

static KringPoint
to_scene (KringCanvasOverview *self, KringRect where, double x, double y)
{
  KringRect region = self->region;

  return (KringPoint){ region.x + (x - where.x) * region.w / where.w, region.y + (y - where.y) * region.h / where.h };
}

/* The frame round what is in view. */
static KringRect
frame (KringCanvasOverview *self, KringRect where)
{
  KringRect region = self->region, view = kring_rect_within (kring_canvas_visible (self->canvas), region);
  double scale = where.w / region.w;
  KringRect frame = { where.x + (view.x - region.x) * scale, where.y + (view.y - region.y) * scale, view.w * scale,
                      view.h * scale };

  frame = kring_rect_around (kring_rect_centre (frame), MAX (frame.w, LEAST_FRAME), MAX (frame.h, LEAST_FRAME));
  return kring_rect_within (frame, where);
}

/* Scaled down once, so that a frame while one pans costs no more than copying it. */
static GdkTexture *
texture_of (KringCanvasOverview *self, KringRect where)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int w = (int) where.w * factor, h = (int) where.h * factor;
  cairo_surface_t *whole = self->canvas->pictures[KRING_RASTER_OVERVIEW]->surface, *small;
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr;

  if (self->texture != NULL && self->texture_width == w && self->texture_height == h)
    return self->texture;
  g_clear_object (&self->texture);
  small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, w, h);
  cr = cairo_create (small);
  cairo_scale (cr, (double) w / cairo_image_surface_get_width (whole), (double) h / cairo_image_surface_get_height (whole));
  cairo_set_source_surface (cr, whole, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (small);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (small),
                                      (gsize) cairo_image_surface_get_stride (small) * (gsize) h,
                                      (GDestroyNotify) cairo_surface_destroy, small);
  self->texture = gdk_memory_texture_new (w, h, GDK_MEMORY_DEFAULT, bytes, (gsize) cairo_image_surface_get_stride (small));
  self->texture_width = w;
  self->texture_height = h;
  return self->texture;
}

static void
append_colour (GtkSnapshot *snapshot, KringColour colour, double alpha, KringRect where)
{
  GdkRGBA rgba = { (float) colour.r, (float) colour.g, (float) colour.b, (float) alpha };

  if (where.w > 0 && where.h > 0)
    gtk_snapshot_append_color (snapshot, &rgba,
                               &GRAPHENE_RECT_INIT ((float) where.x, (float) where.y, (float) where.w, (float) where.h));
}

static void
append_border (GtkSnapshot *snapshot, KringColour colour, double width, KringRect where)
{
  GdkRGBA rgba = { (float) colour.r, (float) colour.g, (float) colour.b, 1 };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) where.x, (float) where.y, (float) where.w, (float) where.h);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[]){ (float) width, (float) width, (float) width, (float) width },
                              (GdkRGBA[]){ rgba, rgba, rgba, rgba });
}

static void
kring_canvas_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KringCanvasOverview *self = KRING_CANVAS_OVERVIEW (widget);
  KringRect where = shown_at (self), view;
  KringLook ink, line;

  if (where.w <= 0)
    return;
  ink = kring_theme_look (self->canvas->theme, (KringStyle){ .name = KRING_STYLE_SELECTION });
  line = kring_theme_look (self->canvas->theme, (KringStyle){ .name = KRING_STYLE_RULE });
  view = frame (self, where);
  gtk_snapshot_append_texture (snapshot, texture_of (self, where),
                               &GRAPHENE_RECT_INIT ((float) where.x, (float) where.y, (float) where.w, (float) where.h));
  /* Above, below, left and right of what is in view. */
  append_colour (snapshot, ink.fill, SHADE, (KringRect){ where.x, where.y, where.w, view.y - where.y });
  append_colour (snapshot, ink.fill, SHADE,
                 (KringRect){ where.x, view.y + view.h, where.w, where.y + where.h - view.y - view.h });
  append_colour (snapshot, ink.fill, SHADE, (KringRect){ where.x, view.y, view.x - where.x, view.h });
  append_colour (snapshot, ink.fill, SHADE,
                 (KringRect){ view.x + view.w, view.y, where.x + where.w - view.x - view.w, view.h });
  append_border (snapshot, line.stroke, 1, where);
  append_border (snapshot, ink.fill, 4, kring_rect_within (kring_rect_grow (view, 1), where));
  append_border (snapshot, ink.stroke, 2, view);
}

static gboolean
kring_canvas_overview_contains (GtkWidget *widget, double x, double y)
{
  KringRect where = shown_at (KRING_CANVAS_OVERVIEW (widget));

  return where.w > 0 && kring_rect_holds (where, (KringPoint){ x, y });
}

static void
kring_canvas_overview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDEST : HIGHEST;
  *minimum_baseline = *natural_baseline = -1;
}

static void
go_to (KringCanvasOverview *self, double x, double y)
{
  KringRect where = shown_at (self);
  KringPoint point;

  if (where.w <= 0)
    return;
  point = to_scene (self, where, x, y);
  self->canvas->fitted = FALSE;
  self->canvas->centre = (KringPoint){ point.x + self->grip.x, point.y + self->grip.y };
  kring_canvas_view_changed (self->canvas);
}

/* Taken by its frame the view follows the hand; anywhere else it comes there. */
static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, KringCanvasOverview *self)
{
  KringRect where = shown_at (self);
  KringPoint point;

  if (where.w <= 0)
    return;
  point = to_scene (self, where, x, y);
  self->grip = (KringPoint){ 0, 0 };
  if (kring_rect_holds (frame (self, where), (KringPoint){ x, y }))
    self->grip = (KringPoint){ self->canvas->centre.x - point.x, self->canvas->centre.y - point.y };
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  go_to (self, x, y);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, KringCanvasOverview *self)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to (self, x + dx, y + dy);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, KringCanvasOverview *self)
{
  if (self->canvas == NULL || dy == 0)
    return FALSE;
  kring_canvas_zoom_by (self->canvas, pow (ZOOM_STEP, -dy));
  return TRUE;
}

static void
picture_changed_cb (KringCanvasOverview *self)
{
  g_clear_object (&self->texture);
  self->region = self->canvas->pictures[KRING_RASTER_OVERVIEW]->region;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
kring_canvas_overview_dispose (GObject *object)
{
  KringCanvasOverview *self = KRING_CANVAS_OVERVIEW (object);

  g_clear_weak_pointer (&self->canvas);
  g_clear_object (&self->texture);
  G_OBJECT_CLASS (kring_canvas_overview_parent_class)->dispose (object);
}

static void
kring_canvas_overview_class_init (KringCanvasOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_canvas_overview_dispose;
  widget_class->snapshot = kring_canvas_overview_snapshot;
  widget_class->contains = kring_canvas_overview_contains;
  widget_class->measure = kring_canvas_overview_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "overview");
}

static void
kring_canvas_overview_init (KringCanvasOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkWidget *widget = GTK_WIDGET (self);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_set_valign (widget, GTK_ALIGN_END);
  gtk_widget_set_margin_start (widget, MARGIN);
  gtk_widget_set_margin_bottom (widget, MARGIN);
}

GtkWidget *
kring_canvas_overview_new (KringCanvas *canvas)
{
  KringCanvasOverview *self = g_object_new (KRING_TYPE_CANVAS_OVERVIEW, NULL);

  g_set_weak_pointer (&self->canvas, canvas);
  g_signal_connect_object (canvas, "view-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "overview-changed", G_CALLBACK (picture_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
