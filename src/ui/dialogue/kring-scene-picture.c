/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-scene-picture.h"

#include "kring-desktop.h"
#include "kring-painter.h"

struct _KringScenePicture
{
  GtkWidget parent_instance;

  /* Owned */
  KringMeasure *measure;
  KringScene *scene; /* (nullable): made when it is first seen */
  gpointer data;
  GDestroyNotify free_data;

  KringDiagramMaker make;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (KringScenePicture, kring_scene_picture, GTK_TYPE_WIDGET)

static void
show_font (KringScenePicture *self)
{
  g_clear_pointer (&self->scene, kring_scene_unref);
  g_clear_pointer (&self->measure, kring_measure_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_theme (KringScenePicture *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
make_scene (KringScenePicture *self)
{
  if (self->measure == NULL)
    self->measure = kring_desktop_measure_new (GTK_WIDGET (self));
  if (self->scene == NULL)
    self->scene = self->make (self->measure, self->data);
}

static void
kring_scene_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KringScenePicture *self = KRING_SCENE_PICTURE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (KringPainter) painter = NULL;
  KringRect extents;
  cairo_t *cr;
  double zoom;

  make_scene (self);
  if (self->scene == NULL || width <= 0 || height <= 0)
    return;
  painter = kring_painter_new (self->measure, kring_desktop_theme ());
  extents = kring_scene_extents (self->scene);
  zoom = MIN (width / MAX (extents.w, 1), height / MAX (extents.h, 1));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cairo_translate (cr, (width - extents.w * zoom) / 2, (height - extents.h * zoom) / 2);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -extents.x, -extents.y);
  kring_painter_paint (painter, cr, self->scene, NULL, KRING_PAINT_FULL);
  cairo_destroy (cr);
}

static void
kring_scene_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  KringScenePicture *self = KRING_SCENE_PICTURE (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
kring_scene_picture_finalize (GObject *object)
{
  KringScenePicture *self = KRING_SCENE_PICTURE (object);

  g_clear_pointer (&self->scene, kring_scene_unref);
  g_clear_pointer (&self->measure, kring_measure_free);
  if (self->free_data != NULL)
    self->free_data (self->data);
  G_OBJECT_CLASS (kring_scene_picture_parent_class)->finalize (object);
}

static void
kring_scene_picture_class_init (KringScenePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kring_scene_picture_finalize;
  widget_class->snapshot = kring_scene_picture_snapshot;
  widget_class->measure = kring_scene_picture_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kring_scene_picture_init (KringScenePicture *self)
{
  kring_desktop_follow (GTK_WIDGET (self), G_CALLBACK (show_theme), G_CALLBACK (show_font));
}

GtkWidget *
kring_scene_picture_new (KringDiagramMaker make, gpointer data, GDestroyNotify free_data, int width, int height)
{
  KringScenePicture *self = g_object_new (KRING_TYPE_SCENE_PICTURE, NULL);

  self->make = make;
  self->data = data;
  self->free_data = free_data;
  self->width = width;
  self->height = height;
  return GTK_WIDGET (self);
}
