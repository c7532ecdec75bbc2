/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-spread-box.h"

#include "kring-accessible.h"
#include "kring-desktop.h"
#include "kring-painter.h"
#include "kring-spread-view.h"
#include "kring-type.h"

/* In sizes of the text. */
#define LEAST_EMS 12.0
#define MOST_EMS 30.0

struct _KringSpreadBox
{
  GtkWidget parent_instance;

  /* Owned */
  KringTemplate *template;
  KringTalk *talk; /* (nullable) */
  KringMeasure *measure;
  double size; /* of the text it was made for */

  const KringQuestion *question; /* the template's */
};

G_DEFINE_FINAL_TYPE (KringSpreadBox, kring_spread_box, GTK_TYPE_WIDGET)

static void
forget_measure (KringSpreadBox *self)
{
  g_clear_pointer (&self->measure, kring_measure_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static KringScene *
make_scene (KringSpreadBox *self, double width)
{
  double size = kring_type_size (GTK_WIDGET (self));

  if (self->measure != NULL && self->size != size)
    g_clear_pointer (&self->measure, kring_measure_free);
  if (self->measure == NULL)
    self->measure = kring_type_measure_new (GTK_WIDGET (self));
  self->size = size;
  return kring_spread_scene (self->talk, self->question, width / KRING_TYPE_POINT, self->measure);
}

/* A picture has a width below which its words would not fit: it is drawn smaller then. */
static double
zoom_of (const KringScene *scene, double width)
{
  KringRect extents = kring_scene_extents (scene);

  return MIN (KRING_TYPE_POINT, width / MAX (extents.x + extents.w, 1));
}

static double
widest (KringSpreadBox *self, double width)
{
  return MIN (width, MOST_EMS * kring_type_size (GTK_WIDGET (self)));
}

static void
kring_spread_box_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KringSpreadBox *self = KRING_SPREAD_BOX (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (KringScene) scene = NULL;
  g_autoptr (KringPainter) painter = NULL;
  KringRect extents;
  cairo_t *cr;
  double zoom;

  if (self->talk == NULL)
    return;
  scene = make_scene (self, widest (self, width));
  extents = kring_scene_extents (scene);
  zoom = zoom_of (scene, width);
  painter = kring_painter_new (self->measure, kring_desktop_theme ());
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, 0, -extents.y);
  kring_painter_paint (painter, cr, scene, NULL, KRING_PAINT_FULL);
  cairo_destroy (cr);
}

static int
measure_height (KringSpreadBox *self, int width)
{
  g_autoptr (KringScene) scene = self->talk != NULL ? make_scene (self, widest (self, width)) : NULL;

  return scene != NULL ? (int)(kring_scene_extents (scene).h * zoom_of (scene, width)) + 1 : 0;
}

static void
kring_spread_box_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  KringSpreadBox *self = KRING_SPREAD_BOX (widget);
  double size = kring_type_size (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int)(LEAST_EMS * size);
      *natural = (int)(MOST_EMS * size);
    }
  else
    *minimum = *natural = measure_height (self, for_size > 0 ? for_size : (int)(MOST_EMS * size));
}

static GtkSizeRequestMode
kring_spread_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
kring_spread_box_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (kring_spread_box_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
kring_spread_box_dispose (GObject *object)
{
  KringSpreadBox *self = KRING_SPREAD_BOX (object);

  g_clear_pointer (&self->talk, kring_talk_unref);
  g_clear_pointer (&self->measure, kring_measure_free);
  G_OBJECT_CLASS (kring_spread_box_parent_class)->dispose (object);
}

static void
kring_spread_box_finalize (GObject *object)
{
  g_clear_pointer (&KRING_SPREAD_BOX (object)->template, kring_template_unref);
  G_OBJECT_CLASS (kring_spread_box_parent_class)->finalize (object);
}

static void
kring_spread_box_class_init (KringSpreadBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_spread_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_spread_box_finalize;
  widget_class->snapshot = kring_spread_box_snapshot;
  widget_class->measure = kring_spread_box_measure;
  widget_class->get_request_mode = kring_spread_box_get_request_mode;
  widget_class->css_changed = kring_spread_box_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
kring_spread_box_init (KringSpreadBox *self)
{
}

GtkWidget *
kring_spread_box_new (KringTemplate *template, const KringQuestion *question)
{
  KringSpreadBox *self = g_object_new (KRING_TYPE_SPREAD_BOX, NULL);

  self->template = kring_template_ref (template);
  self->question = question;
  kring_desktop_follow (GTK_WIDGET (self), G_CALLBACK (gtk_widget_queue_draw), G_CALLBACK (forget_measure));
  return GTK_WIDGET (self);
}

/* Its name is what the picture says. */
void
kring_spread_box_show (KringSpreadBox *self, KringTalk *talk)
{
  g_autoptr (KringScene) scene = NULL;

  g_clear_pointer (&self->talk, kring_talk_unref);
  self->talk = talk != NULL ? kring_talk_ref (talk) : NULL;
  if (talk != NULL)
    scene = make_scene (self, MOST_EMS * kring_type_size (GTK_WIDGET (self)));
  kring_accessible_name (GTK_WIDGET (self), scene != NULL ? kring_scene_get (scene, 0)->name : "");
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
