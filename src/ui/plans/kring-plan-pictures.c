/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-plan-pictures.h"

#include <glib/gi18n-lib.h>

#include "kring-balance-view.h"
#include "kring-diagram-view.h"
#include "kring-year-view.h"

/* As wide as the page of a plan has room for, in pixels: texts are as large there as beside it. */
#define YEAR_WIDTH 690.0
#define BALANCE_WIDTH 640.0
/* What the canvas leaves free round a scene, above and below. */
#define MARGINS 32
/* Lower than this no canvas is. */
#define LEAST_HEIGHT 180

struct _KringPlanPicture
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  KringOwnPlan *plan; /* (nullable) */

  /* Borrowed: a child */
  KringDiagramView *view;

  gboolean year;
};

G_DEFINE_FINAL_TYPE (KringPlanPicture, kring_plan_picture, ADW_TYPE_PREFERENCES_GROUP)

static guint chosen_signal;

static void
chosen_cb (KringPlanPicture *self, const char *id)
{
  g_signal_emit (self, chosen_signal, 0, id);
}

static KringScene *
draw_cb (KringMeasure *measure, gpointer data)
{
  KringPlanPicture *self = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  KringScene *scene;

  if (self->plan == NULL)
    return NULL;
  scene = self->year ? kring_year_view_scene (self->plan, today, YEAR_WIDTH, measure)
                     : kring_balance_view_scene (self->plan, BALANCE_WIDTH, measure);
  /* As high as it comes out, so that it is neither made smaller nor larger. */
  gtk_widget_set_size_request (GTK_WIDGET (self->view), -1,
                               MAX (LEAST_HEIGHT, (int) kring_scene_extents (scene).h + MARGINS));
  return scene;
}

static void
kring_plan_picture_dispose (GObject *object)
{
  g_clear_pointer (&KRING_PLAN_PICTURE (object)->plan, kring_own_plan_unref);
  G_OBJECT_CLASS (kring_plan_picture_parent_class)->dispose (object);
}

static void
kring_plan_picture_class_init (KringPlanPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_plan_picture_dispose;
  chosen_signal = g_signal_new ("chosen", KRING_TYPE_PLAN_PICTURE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
}

static void
kring_plan_picture_init (KringPlanPicture *self)
{
  self->view = KRING_DIAGRAM_VIEW (kring_diagram_view_new (draw_cb, self));
  /* The wheel turns the page and not the picture. */
  gtk_widget_set_can_target (GTK_WIDGET (self->view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "card");
  g_signal_connect_object (self->view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->view));
}

GtkWidget *
kring_plan_picture_new_year (void)
{
  KringPlanPicture *self = g_object_new (KRING_TYPE_PLAN_PICTURE, "title", _ ("The year"), NULL);

  self->year = TRUE;
  return GTK_WIDGET (self);
}

GtkWidget *
kring_plan_picture_new_balance (void)
{
  /* Translators: a heading: how what one does oneself and what one does together balance. */
  return g_object_new (KRING_TYPE_PLAN_PICTURE, "title", _ ("The balance"), NULL);
}

static gboolean
has_any (const KringPlanPicture *self)
{
  return self->plan->learnings->len > 0 || (self->year && self->plan->goals->len + self->plan->follow_ups->len > 0);
}

void
kring_plan_picture_load (KringPlanPicture *self, KringOwnPlan *plan)
{
  g_clear_pointer (&self->plan, kring_own_plan_unref);
  self->plan = kring_own_plan_ref (plan);
  if (!self->year)
    {
      g_autofree char *balance = kring_own_plan_balance (plan);
      /* It quotes a template, and a description is markup. */
      g_autofree char *escaped = g_markup_escape_text (balance, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), has_any (self));
  kring_diagram_view_renew (self->view);
}
