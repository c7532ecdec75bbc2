/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-canvas.h"

#include <math.h>
#include <string.h>

#include "kring-canvas-private.h"
#include "kring-dot.h"

#define PICTURE_MARGIN 0.35 /* of the view, on each side: how far one can pan before a new picture is due */
#define OVERVIEW_PIXELS 900.0
#define SETTLE_MILLISECONDS 200
#define FAR_ZOOM 1.7 /* how far a picture is scaled while one zooms */

G_DEFINE_FINAL_TYPE (KringCanvas, kring_canvas, GTK_TYPE_WIDGET)

guint kring_canvas_signals[KRING_CANVAS_N_SIGNALS];

enum
{
  PROP_LASSO = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The view */

KringRect
kring_canvas_visible (KringCanvas *self)
{
  double w = gtk_widget_get_width (GTK_WIDGET (self)) / self->zoom;
  double h = gtk_widget_get_height (GTK_WIDGET (self)) / self->zoom;

  return (KringRect){ self->centre.x - w / 2, self->centre.y - h / 2, w, h };
}

KringRect
kring_canvas_extents (KringCanvas *self)
{
  return self->scene ? self->extents : (KringRect){ 0, 0, 0, 0 };
}

KringPoint
kring_canvas_to_scene (KringCanvas *self, double x, double y)
{
  KringRect view = kring_canvas_visible (self);

  return (KringPoint){ view.x + x / self->zoom, view.y + y / self->zoom };
}

KringRect
kring_canvas_to_widget (KringCanvas *self, KringRect rect)
{
  KringRect view = kring_canvas_visible (self);

  return (KringRect){ (rect.x - view.x) * self->zoom, (rect.y - view.y) * self->zoom, rect.w * self->zoom,
                      rect.h * self->zoom };
}

KringRect
kring_canvas_within_extents (KringCanvas *self, KringRect rect)
{
  return kring_rect_within (rect, kring_canvas_extents (self));
}

static guint64
wish_sharp (KringCanvas *self)
{
  double scale = self->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  KringRect view = kring_canvas_visible (self);
  /* The next picture of a motion is due before anybody could pan, and nobody pans while dragging. */
  double margin = self->motion || self->without ? 0 : PICTURE_MARGIN, dx = view.w * margin, dy = view.h * margin;
  KringRect region = { view.x - dx, view.y - dy, view.w + 2 * dx, view.h + 2 * dy };

  /* What a motion begins with may be larger than what it ends with. */
  region = self->motion ? kring_rect_within (region, self->motion_extents) : kring_canvas_within_extents (self, region);
  if (region.w <= 0 || region.h <= 0)
    return 0;
  /* On whole pixels, so that a picture and the next one fall on the same grid. */
  region.x = floor (region.x * scale) / scale;
  region.y = floor (region.y * scale) / scale;
  self->wished_region = region;
  self->wished_scale = scale;
  kring_raster_set_dots (self->raster, self->dots ? KRING_DOT / self->zoom : 0);
  if (self->motion != NULL)
    return kring_raster_wish_motion (self->raster, self->motion, self->part, region, scale);
  if (self->without != NULL)
    return kring_raster_wish_over (self->raster, self->without, self->overlay, region, scale);
  return kring_raster_wish (self->raster, KRING_RASTER_SHARP, self->scene, region, scale, KRING_PAINT_FULL);
}

void
kring_canvas_wish_overview (KringCanvas *self)
{
  KringRect all = kring_canvas_extents (self);
  double scale = OVERVIEW_PIXELS / MAX (1.0, MAX (all.w, all.h));

  if (all.w > 0)
    kring_raster_wish (self->raster, KRING_RASTER_OVERVIEW, self->scene, all, MIN (scale, 1.0), KRING_PAINT_DRAFT);
}

/* Whether the picture that was wished for last will do for what is in view now. */
static gboolean
wish_will_do (KringCanvas *self)
{
  double scale = self->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return self->wished_scale == scale
         && kring_rect_inside (self->wished_region, kring_canvas_within_extents (self, kring_canvas_visible (self)), 1.0 / self->zoom);
}

/* While one zooms on and on, the picture that is there is scaled as long as it covers the view and is near enough: a
 * new one for each step would keep both processors busy and come too late. */
static gboolean
can_wait (KringCanvas *self)
{
  KringPicture *picture = self->pictures[KRING_RASTER_SHARP];
  double scale = self->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  return self->allocate_timer != 0 && self->wished_scale != scale && kring_canvas_sharp_covers (self)
         && scale < picture->scale * FAR_ZOOM && picture->scale < scale * FAR_ZOOM;
}

static gboolean
settled_cb (gpointer data)
{
  KringCanvas *self = data;

  self->allocate_timer = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

void
kring_canvas_view_changed (KringCanvas *self)
{
  KringRect all = kring_canvas_extents (self);
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double w = gtk_widget_get_width (GTK_WIDGET (self)), h = gtk_widget_get_height (GTK_WIDGET (self));

  self->zoom = CLAMP (self->zoom, KRING_CANVAS_SMALLEST_ZOOM, KRING_CANVAS_LARGEST_ZOOM);
  if (self->scene != NULL)
    {
      self->centre.x = CLAMP (self->centre.x, all.x, all.x + all.w);
      self->centre.y = CLAMP (self->centre.y, all.y, all.y + all.h);
    }
  /* The scene's origin falls on a whole pixel: panning moves a picture and never blurs it. */
  self->centre.x = (w / 2 - round ((w / 2 - self->centre.x * self->zoom) * scale) / scale) / self->zoom;
  self->centre.y = (h / 2 - round ((h / 2 - self->centre.y * self->zoom) * scale) / scale) / self->zoom;

  kring_canvas_labels_update (self);
  if (self->scene != NULL && !self->changing && !wish_will_do (self) && !can_wait (self))
    wish_sharp (self);
  /* Where the accessible children lie matters once the view rests. */
  g_clear_handle_id (&self->allocate_timer, g_source_remove);
  self->allocate_timer = g_timeout_add (SETTLE_MILLISECONDS, settled_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->editor != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_VIEW_CHANGED], 0);
}

/* Pictures */

static void
picture_ready (KringRasterKind kind, KringPicture *picture, gpointer data)
{
  KringCanvas *self = data;

  if (kind == KRING_RASTER_SHARP && picture->stamp < self->oldest_stamp)
    {
      kring_picture_free (picture);
      return;
    }
  kring_canvas_take_picture (self, kind, picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (kind == KRING_RASTER_OVERVIEW)
    g_signal_emit (self, kring_canvas_signals[KRING_CANVAS_OVERVIEW_CHANGED], 0);
}

static void
renew_painters (KringCanvas *self)
{
  g_clear_pointer (&self->painter, kring_painter_free);
  if (self->measure == NULL)
    return;
  self->painter = kring_painter_new (self->measure, self->theme);
  kring_raster_set_painter (self->raster, kring_painter_new (self->measure, self->theme),
                            kring_theme_look (self->theme, (KringStyle){ .name = KRING_STYLE_GROUND }).fill);
}

/* Allocation and focus */

void
kring_canvas_allocate_child (GtkWidget *child, KringRect where)
{
  GtkAllocation allocation = { (int) floor (where.x), (int) floor (where.y), MAX (1, (int) ceil (where.w)),
                               MAX (1, (int) ceil (where.h)) };

  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
allocate_editor (KringCanvas *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkRequisition wants;
  KringRect where = kring_canvas_to_widget (self, self->editor_bounds);

  gtk_widget_get_preferred_size (self->editor, NULL, &wants);
  where = kring_rect_around (kring_rect_centre (where), MAX (where.w + 24, wants.width), wants.height);
  /* What one writes in must be seen, also beside the edge and with large text: there it stands aside. */
  if (kring_rect_overlap (where, (KringRect){ 0, 0, width, height }))
    {
      where.x = MAX (0, MIN (where.x, width - where.w));
      where.y = MAX (0, MIN (where.y, height - where.h));
    }
  kring_canvas_allocate_child (self->editor, where);
}

static void
kring_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  KringCanvas *self = KRING_CANVAS (widget);

  if (self->scene != NULL && self->fitted && (width != self->fitted_width || height != self->fitted_height))
    kring_canvas_fit (self);
  else if (self->scene != NULL && !wish_will_do (self))
    wish_sharp (self);
  kring_canvas_allocate_targets (self);
  if (self->editor != NULL)
    allocate_editor (self);
}

static void
kring_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : 180;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 900 : 700;
  *minimum_baseline = *natural_baseline = -1;
}

/* One stop for Tab: the canvas is entered where one was last, and left as a whole. */
static gboolean
kring_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  KringCanvas *self = KRING_CANVAS (widget);
  KringCanvasTarget *target = kring_canvas_target_of (self, self->last_focused);
  GtkWidget *child;

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  if (target == NULL && self->selected != NULL)
    target = kring_canvas_target_of (self, self->selected[0]);
  if (target != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (target));
  child = kring_canvas_first_target (self);
  return child != NULL && gtk_widget_grab_focus (child);
}

static gboolean
kring_canvas_grab_focus (GtkWidget *widget)
{
  return kring_canvas_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* The window goes. With the last one the program ends, whoever still holds the canvas then; what the thread paints with
 * would be taken away below it. */
static void
kring_canvas_unroot (GtkWidget *widget)
{
  KringCanvas *self = KRING_CANVAS (widget);

  if (self->raster != NULL)
    kring_raster_rest (self->raster);
  GTK_WIDGET_CLASS (kring_canvas_parent_class)->unroot (widget);
}

/* Object */

static void
kring_canvas_dispose (GObject *object)
{
  KringCanvas *self = KRING_CANVAS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->allocate_timer, g_source_remove);
  kring_canvas_drop_motion (self);
  g_clear_pointer (&self->raster, kring_raster_free);
  g_hash_table_remove_all (self->targets);
  self->editor = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_canvas_parent_class)->dispose (object);
}

static void
kring_canvas_finalize (GObject *object)
{
  KringCanvas *self = KRING_CANVAS (object);

  g_clear_pointer (&self->scene, kring_scene_unref);
  g_clear_pointer (&self->without, kring_scene_unref);
  g_clear_pointer (&self->motion, kring_motion_unref);
  g_clear_pointer (&self->overlay, kring_scene_unref);
  g_clear_pointer (&self->painter, kring_painter_free);
  for (guint i = 0; i < KRING_N_RASTERS; i++)
    kring_canvas_take_picture (self, (KringRasterKind) i, NULL);
  g_hash_table_unref (self->patches);
  g_hash_table_unref (self->targets);
  g_strfreev (self->selected);
  g_array_unref (self->outline);
  g_free (self->last_focused);
  g_free (self->hovered);
  g_free (self->drag_id);

  G_OBJECT_CLASS (kring_canvas_parent_class)->finalize (object);
}

static void
kring_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LASSO)
    g_value_set_boolean (value, KRING_CANVAS (object)->lasso);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
kring_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KringCanvas *self = KRING_CANVAS (object);

  if (id == PROP_LASSO)
    self->lasso = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static guint
new_signal (GType type, const char *name, guint n, ...)
{
  va_list types;
  guint id;

  va_start (types, n);
  id = g_signal_new_valist (name, type, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL, G_TYPE_NONE, n, types);
  va_end (types);
  return id;
}

static void
kring_canvas_class_init (KringCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);
  guint *signals = kring_canvas_signals;

  object_class->dispose = kring_canvas_dispose;
  object_class->finalize = kring_canvas_finalize;
  object_class->get_property = kring_canvas_get_property;
  object_class->set_property = kring_canvas_set_property;
  widget_class->snapshot = kring_canvas_snapshot;
  widget_class->measure = kring_canvas_measure;
  widget_class->size_allocate = kring_canvas_size_allocate;
  widget_class->focus = kring_canvas_focus;
  widget_class->grab_focus = kring_canvas_grab_focus;
  widget_class->unroot = kring_canvas_unroot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "canvas");

  properties[PROP_LASSO] = g_param_spec_boolean ("lasso", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[KRING_CANVAS_PRESSED] = new_signal (type, "pressed", 1, G_TYPE_STRING);
  signals[KRING_CANVAS_TOGGLED] = new_signal (type, "toggled", 1, G_TYPE_STRING);
  signals[KRING_CANVAS_LASSOED] = new_signal (type, "lassoed", 2, G_TYPE_STRV, G_TYPE_BOOLEAN);
  signals[KRING_CANVAS_ACTIVATED] = new_signal (type, "activated", 1, G_TYPE_STRING);
  signals[KRING_CANVAS_GROUND_ACTIVATED] = new_signal (type, "ground-activated", 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[KRING_CANVAS_DRAG_BEGUN] = new_signal (type, "drag-begun", 1, G_TYPE_STRING);
  signals[KRING_CANVAS_DRAG_MOVED]
      = new_signal (type, "drag-moved", 4, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_STRING);
  signals[KRING_CANVAS_DRAG_ENDED] = new_signal (type, "drag-ended", 5, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE,
                                                 G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[KRING_CANVAS_MENU] = new_signal (type, "menu", 3, G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[KRING_CANVAS_FOCUS_MOVED] = new_signal (type, "focus-moved", 1, G_TYPE_STRING);
  signals[KRING_CANVAS_VIEW_CHANGED] = new_signal (type, "view-changed", 0);
  signals[KRING_CANVAS_MOTION_ENDED] = new_signal (type, "motion-ended", 0);
  signals[KRING_CANVAS_OVERVIEW_CHANGED] = new_signal (type, "overview-changed", 0);
}

static void
kring_canvas_init (KringCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->zoom = 1;
  self->fitted = TRUE;
  self->patches = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gsk_render_node_unref);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->outline = g_array_new (FALSE, FALSE, sizeof (KringPoint));
  self->raster = kring_raster_new (picture_ready, self);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (kring_canvas_view_changed), NULL);
  kring_canvas_input_init (self);
}

GtkWidget *
kring_canvas_new (void)
{
  return g_object_new (KRING_TYPE_CANVAS, NULL);
}

void
kring_canvas_show_again (KringCanvas *self, gboolean at_once)
{
  guint64 stamp = wish_sharp (self);

  if (at_once)
    self->oldest_stamp = stamp;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kring_canvas_take_scene (KringCanvas *self, KringScene *scene, const KringMeasure *measure)
{
  kring_canvas_drop_motion (self);
  g_clear_pointer (&self->without, kring_scene_unref);
  g_clear_pointer (&self->scene, kring_scene_unref);
  self->scene = kring_scene_ref (scene);
  self->extents = kring_rect_grow (kring_scene_extents (scene), KRING_CANVAS_EDGE);
  if (measure != self->measure)
    {
      self->measure = measure;
      renew_painters (self);
    }
  kring_canvas_renew_targets (self);
  self->changing = TRUE;
  if (self->fitted && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    kring_canvas_fit (self);
  kring_canvas_labels_update (self);
  self->changing = FALSE;
}

void
kring_canvas_set_scene (KringCanvas *self, KringScene *scene, const KringMeasure *measure)
{
  kring_canvas_take_scene (self, scene, measure);
  kring_canvas_wish_overview (self);
  kring_canvas_show_again (self, FALSE);
}

void
kring_canvas_forget_measure (KringCanvas *self)
{
  self->measure = NULL;
}

KringScene *
kring_canvas_get_scene (KringCanvas *self)
{
  return self->scene;
}

void
kring_canvas_set_without (KringCanvas *self, KringScene *scene)
{
  gboolean turn = (self->without == NULL) != (scene == NULL);

  g_clear_pointer (&self->without, kring_scene_unref);
  self->without = scene ? kring_scene_ref (scene) : NULL;
  kring_canvas_show_again (self, turn);
}

void
kring_canvas_set_theme (KringCanvas *self, KringTheme theme)
{
  if (theme == self->theme)
    return;
  self->theme = theme;
  if (self->measure != NULL)
    renew_painters (self);
  if (self->scene != NULL)
    {
      kring_canvas_wish_overview (self);
      kring_canvas_show_again (self, TRUE);
    }
}

void
kring_canvas_set_overlay (KringCanvas *self, KringScene *overlay)
{
  g_clear_pointer (&self->overlay, kring_scene_unref);
  self->overlay = overlay ? kring_scene_ref (overlay) : NULL;
  if (self->without != NULL)
    kring_canvas_show_again (self, FALSE);
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
kring_canvas_set_editor (KringCanvas *self, GtkWidget *editor, KringRect bounds)
{
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  self->editor = editor;
  self->editor_bounds = bounds;
  if (editor != NULL)
    gtk_widget_set_parent (editor, GTK_WIDGET (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
kring_canvas_get_editor (KringCanvas *self)
{
  return self->editor;
}
