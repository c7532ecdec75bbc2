/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-diagram-view.h"

#include "kring-accessible.h"
#include "kring-desktop.h"

#define MOTION_MILLISECONDS 350

struct _KringDiagramView
{
  GtkWidget parent_instance;

  /* Owned */
  KringMeasure *measure;

  /* Borrowed */
  KringCanvas *canvas; /* a child */
  gpointer data;

  KringDiagramMaker make;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (KringDiagramView, kring_diagram_view, GTK_TYPE_WIDGET)

static guint chosen_signal;

static void
show_theme (KringDiagramView *self)
{
  kring_canvas_set_theme (self->canvas, kring_desktop_theme ());
}

static void
show_font (KringDiagramView *self)
{
  kring_canvas_forget_measure (self->canvas);
  g_clear_pointer (&self->measure, kring_measure_free);
  kring_diagram_view_renew (self);
}

static void
pressed_cb (KringDiagramView *self, const char *id)
{
  if (id != NULL && kring_canvas_is_pointing (self->canvas))
    g_signal_emit (self, chosen_signal, 0, id);
}

static void
activated_cb (KringDiagramView *self, const char *id)
{
  g_signal_emit (self, chosen_signal, 0, id);
}

static void
kring_diagram_view_map (GtkWidget *widget)
{
  KringDiagramView *self = KRING_DIAGRAM_VIEW (widget);

  GTK_WIDGET_CLASS (kring_diagram_view_parent_class)->map (widget);
  if (!self->filled)
    kring_diagram_view_renew (self);
}

/* It wants no room of its own: whoever shows it says how much there is. */
static void
kring_diagram_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
kring_diagram_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *canvas = GTK_WIDGET (KRING_DIAGRAM_VIEW (widget)->canvas);
  int least_width, least_height;

  gtk_widget_measure (canvas, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (canvas, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  gtk_widget_allocate (canvas, MAX (width, least_width), MAX (height, least_height), baseline, NULL);
}

static void
kring_diagram_view_dispose (GObject *object)
{
  KringDiagramView *self = KRING_DIAGRAM_VIEW (object);

  if (self->canvas != NULL)
    {
      kring_canvas_forget_measure (self->canvas);
      gtk_widget_unparent (GTK_WIDGET (self->canvas));
      self->canvas = NULL;
    }
  g_clear_pointer (&self->measure, kring_measure_free);
  G_OBJECT_CLASS (kring_diagram_view_parent_class)->dispose (object);
}

static void
kring_diagram_view_class_init (KringDiagramViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_diagram_view_dispose;
  widget_class->map = kring_diagram_view_map;
  widget_class->measure = kring_diagram_view_measure;
  widget_class->size_allocate = kring_diagram_view_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  chosen_signal = g_signal_new ("chosen", KRING_TYPE_DIAGRAM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
}

static void
kring_diagram_view_init (KringDiagramView *self)
{
  self->canvas = KRING_CANVAS (kring_canvas_new ());
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (GTK_WIDGET (self->canvas), GTK_WIDGET (self));
  g_signal_connect_object (self->canvas, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
kring_diagram_view_new (KringDiagramMaker make, gpointer data)
{
  KringDiagramView *self = g_object_new (KRING_TYPE_DIAGRAM_VIEW, NULL);

  self->make = make;
  self->data = data;
  kring_desktop_follow (GTK_WIDGET (self), G_CALLBACK (show_theme), G_CALLBACK (show_font));
  show_theme (self);
  return GTK_WIDGET (self);
}

/* What nobody looks at is drawn when somebody does. */
void
kring_diagram_view_renew (KringDiagramView *self)
{
  g_autoptr (KringScene) scene = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->filled = FALSE;
      return;
    }
  if (self->measure == NULL)
    self->measure = kring_desktop_measure_new (GTK_WIDGET (self));
  scene = self->make (self->measure, self->data);
  self->filled = TRUE;
  gtk_widget_set_child_visible (GTK_WIDGET (self->canvas), scene != NULL);
  if (scene == NULL)
    return;
  if (kring_scene_get (scene, 0)->name != NULL)
    kring_accessible_name (GTK_WIDGET (self->canvas), kring_scene_get (scene, 0)->name);
  kring_canvas_go_to_scene (self->canvas, scene, self->measure, kring_motion_straight, MOTION_MILLISECONDS);
  kring_canvas_fit (self->canvas);
}
