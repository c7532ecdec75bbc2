/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-canvas-target.h"

#include <string.h>

#include "kring-accessible.h"

struct _KringCanvasTarget
{
  GtkWidget parent_instance;

  /* Owned */
  char *id;
  char *name;
  char *description;

  KringRect bounds;
};

G_DEFINE_FINAL_TYPE (KringCanvasTarget, kring_canvas_target, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ACTIVATE], 0);
}

static void
kring_canvas_target_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
kring_canvas_target_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
}

static void
kring_canvas_target_finalize (GObject *object)
{
  KringCanvasTarget *self = KRING_CANVAS_TARGET (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (kring_canvas_target_parent_class)->finalize (object);
}

static void
kring_canvas_target_class_init (KringCanvasTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kring_canvas_target_finalize;
  widget_class->measure = kring_canvas_target_measure;
  widget_class->snapshot = kring_canvas_target_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (widget_class, "target");
  gtk_widget_class_install_action (widget_class, "target.activate", NULL, activate_cb);
  signals[ACTIVATE]
      = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_canvas_target_init (KringCanvasTarget *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  /* Said from the beginning: else it could not be selected. */
  kring_canvas_target_set_selected (self, FALSE);
}

GtkWidget *
kring_canvas_target_new (const char *id)
{
  KringCanvasTarget *self = g_object_new (KRING_TYPE_CANVAS_TARGET, NULL);

  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}

const char *
kring_canvas_target_get_id (KringCanvasTarget *self)
{
  return self->id;
}

void
kring_canvas_target_set (KringCanvasTarget *self, const char *name, const char *description, KringRect bounds)
{
  self->bounds = bounds;
  if (g_strcmp0 (self->name, name) == 0 && g_strcmp0 (self->description, description) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  g_free (self->description);
  self->description = g_strdup (description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name ? name : "", -1);
  kring_accessible_describe (GTK_WIDGET (self), description ? description : "");
}

KringRect
kring_canvas_target_get_bounds (KringCanvasTarget *self)
{
  return self->bounds;
}

void
kring_canvas_target_set_selected (KringCanvasTarget *self, gboolean selected)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
