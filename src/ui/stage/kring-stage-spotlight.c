/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-spotlight.h"

/* Parts of the height: how far the light reaches, and from where it fades. */
#define RADIUS 0.19
#define BRIGHT 0.9
#define DIM 0.6

struct _KringStageSpotlight
{
  GtkWidget parent_instance;

  graphene_point_t at;
  gboolean moved; /* before that it is in the middle */
};

G_DEFINE_FINAL_TYPE (KringStageSpotlight, kring_stage_spotlight, GTK_TYPE_WIDGET)

static void
kring_stage_spotlight_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KringStageSpotlight *self = KRING_STAGE_SPOTLIGHT (widget);
  float width = (float)gtk_widget_get_width (widget), height = (float)gtk_widget_get_height (widget);
  float radius = (float)RADIUS * height;
  graphene_point_t at = self->moved ? self->at : GRAPHENE_POINT_INIT (width / 2, height / 2);
  GskColorStop stops[] = {
    { (float)BRIGHT, { 0, 0, 0, 0 } },
    { 1, { 0, 0, 0, (float)DIM } },
  };

  if (width > 0 && height > 0)
    gtk_snapshot_append_radial_gradient (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height), &at, radius, radius, 0, 1,
                                         stops, G_N_ELEMENTS (stops));
}

static void
kring_stage_spotlight_class_init (KringStageSpotlightClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = kring_stage_spotlight_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
kring_stage_spotlight_init (KringStageSpotlight *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
kring_stage_spotlight_new (void)
{
  return g_object_new (KRING_TYPE_STAGE_SPOTLIGHT, NULL);
}

void
kring_stage_spotlight_move (KringStageSpotlight *self, double x, double y)
{
  self->at = GRAPHENE_POINT_INIT ((float)x, (float)y);
  self->moved = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
