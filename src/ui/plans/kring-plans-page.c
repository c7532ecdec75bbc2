/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-plans-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-new-plan.h"
#include "kring-operations-development.h"
#include "kring-plan-view.h"
#include "kring-shipped.h"

struct _KringPlansPage
{
  GtkWidget parent_instance;

  /* Owned */
  KringPlansViewing *viewing;
  KringEditor *editor;

  /* Borrowed: children */
  GtkStack *stack;
  KringPlanView *view;
  GtkWidget *begin;
};

G_DEFINE_FINAL_TYPE (KringPlansPage, kring_plans_page, GTK_TYPE_WIDGET)

static guint file_wanted_signal;

static void
load (KringPlansPage *self)
{
  gboolean any = kring_plans_viewing_get_open (self->viewing) != NULL;
  gboolean within = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  gboolean other = (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->view)) != any;

  gtk_stack_set_visible_child_name (self->stack, any ? "plan" : "empty");
  kring_plan_view_load (self->view);
  if (other && within)
    kring_plans_page_focus (self);
}

/* A new plan */

static void
begin_here (KringPlansPage *self, const char *manager)
{
  GError *error = NULL;
  g_autofree char *source = kring_shipped_source (kring_shipped_names[0], &error), *id = NULL;
  gboolean ok
      = source != NULL
        && kring_operation_add_development (kring_editor_get_document (self->editor), source, manager, &id, &error);

  if (!kring_editor_done (self->editor, ok, &error))
    return;
  kring_plans_viewing_set_open (self->viewing, id);
  kring_plans_page_focus (self);
}

static void
answered_cb (const char *manager, gboolean own_file, gpointer data)
{
  if (own_file)
    g_signal_emit (data, file_wanted_signal, 0, manager);
  else
    begin_here (data, manager);
}

static void
new_wanted_cb (KringPlansPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    kring_new_plan_ask (GTK_WINDOW (root), !kring_editor_get_read_only (self->editor), answered_cb, self);
}

static void
begin_cb (KringPlansPage *self)
{
  kring_plans_viewing_want_new (self->viewing);
}

/* Object */

static void
kring_plans_page_dispose (GObject *object)
{
  KringPlansPage *self = KRING_PLANS_PAGE (object);

  g_clear_object (&self->viewing);
  g_clear_object (&self->editor);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  G_OBJECT_CLASS (kring_plans_page_parent_class)->dispose (object);
}

static void
kring_plans_page_class_init (KringPlansPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_plans_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  file_wanted_signal = g_signal_new ("file-wanted", KRING_TYPE_PLANS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
kring_plans_page_init (KringPlansPage *self)
{
  kring_accessible_name (GTK_WIDGET (self), _ ("Plans"));
}

static GtkWidget *
make_empty (KringPlansPage *self)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "kring-plan-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No development plan yet"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Here a manager plans her own development: what it is for, which methods, which goals, and how she "
         "will know. On one page it goes along to the talk with her own manager."));
  self->begin = gtk_button_new_with_label (_ ("New Plan …"));
  gtk_widget_set_halign (self->begin, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->begin, "suggested-action");
  gtk_widget_add_css_class (self->begin, "pill");
  g_signal_connect_object (self->begin, "clicked", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), self->begin);
  return page;
}

GtkWidget *
kring_plans_page_new (KringPlansViewing *viewing)
{
  KringPlansPage *self = g_object_new (KRING_TYPE_PLANS_PAGE, NULL);

  self->viewing = g_object_ref (viewing);
  self->editor = g_object_ref (kring_plans_viewing_get_editor (viewing));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->view = KRING_PLAN_VIEW (kring_plan_view_new (viewing));
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "plan");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  g_signal_connect_object (viewing, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing, "new-wanted", G_CALLBACK (new_wanted_cb), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}

void
kring_plans_page_focus (KringPlansPage *self)
{
  if (kring_plans_viewing_get_open (self->viewing) != NULL)
    kring_plan_view_focus (self->view);
  else
    gtk_widget_grab_focus (self->begin);
}
