/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-canvas-group.h"

#include "kring-accessible.h"

struct _KringCanvasGroup
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (KringCanvasGroup, kring_canvas_group, GTK_TYPE_WIDGET)

static void
kring_canvas_group_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kring_canvas_group_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
}

static void
kring_canvas_group_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (kring_canvas_group_parent_class)->dispose (object);
}

static void
kring_canvas_group_class_init (KringCanvasGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_canvas_group_dispose;
  widget_class->measure = kring_canvas_group_measure;
  widget_class->snapshot = kring_canvas_group_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "group");
}

static void
kring_canvas_group_init (KringCanvasGroup *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
kring_canvas_group_new (const char *name)
{
  GtkWidget *self = g_object_new (KRING_TYPE_CANVAS_GROUP, NULL);

  kring_accessible_name (self, name);
  return self;
}
