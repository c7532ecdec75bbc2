/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-agreements.h"
#include "kring-operations-development.h"
#include "kring-plan-pictures.h"
#include "kring-plan-view-private.h"
#include "kring-record-field.h"

G_DEFINE_FINAL_TYPE (KringPlanView, kring_plan_view, GTK_TYPE_BOX)

typedef struct
{
  GtkWidget *part;
  KringPlanLoader loader;
} Part;

static const KringRecordField about_fields[] = {
  { "manager", N_ ("Whose plan"), NULL },
  { "begins_on", N_ ("Begins, such as 2026-05-31"), NULL },
  { "ends_on", N_ ("Ends, such as 2026-05-31"), NULL },
};
static const KringRecordField needs_fields[] = {
  { "needs_individual", N_ ("For myself"), NULL },
  { "needs_group", N_ ("For the group I lead"), NULL },
  { "needs_operation", N_ ("For our operation"), NULL },
  { "strategies", N_ ("Strategies they serve"), NULL },
};
static const KringRecordField support_fields[] = {
  { "supporters", N_ ("Who supports me"), NULL },
  { "conditions", N_ ("What I need for it"), NULL },
  { "evidence", N_ ("How I will know"), NULL },
};
static const KringRecordField talk_fields[] = {
  { "talk_with", N_ ("Who my own manager is"), NULL },
  { "talk_on", N_ ("When, such as 2026-05-31"), NULL },
};

/* Parts */

void
kring_plan_view_add (KringPlanView *self, GtkWidget *part, KringPlanLoader loader)
{
  Part added = { part, loader };

  gtk_box_append (self->page, part);
  g_array_append_val (self->parts, added);
}

GtkWidget *
kring_plan_view_add_button (KringPlanView *self, AdwPreferencesGroup *group, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, label);
  kring_accessible_name (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !kring_editor_get_read_only (self->editor));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
  return button;
}

GtkWidget *
kring_plan_view_records (
    KringPlanView *self, const KringRecordKind *kind, const char *title, const char *question, const char *none)
{
  GtkWidget *group
      = g_object_new (KRING_TYPE_RECORD_GROUP, "title", title, "description", question, "empty-title", none, NULL);

  kring_record_group_set_up (KRING_RECORD_GROUP (group), self->editor, kind);
  return group;
}

static void
load_fields (KringPlanView *self, GtkWidget *part, KringOwnPlan *plan)
{
  kring_field_group_load (KRING_FIELD_GROUP (part), &plan->row->row);
}

static GtkWidget *
add_fields (KringPlanView *self, const KringRecordField *fields, guint n, const char *title, const char *question)
{
  GtkWidget *group = kring_field_group_new (self->editor, KRING_TABLE_DEVELOPMENT, fields, n);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), question);
  kring_plan_view_add (self, group, load_fields);
  return group;
}

/* Pictures */

static void
load_picture (KringPlanView *self, GtkWidget *part, KringOwnPlan *plan)
{
  kring_plan_picture_load (KRING_PLAN_PICTURE (part), plan);
}

/* What is named in the year is among the goals or the methods. */
static void
chosen_cb (KringPlanView *self, const char *id)
{
  gboolean goal = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_GOAL, id) != NULL;

  kring_record_group_unfold (KRING_RECORD_GROUP (goal ? self->goals : self->learnings), id);
}

static void
add_pictures (KringPlanView *self)
{
  GtkWidget *year = kring_plan_picture_new_year ();

  g_signal_connect_object (year, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  kring_plan_view_add (self, kring_plan_picture_new_balance (), load_picture);
  kring_plan_view_add (self, year, load_picture);
}

/* The talk */

static void
load_agreements (KringPlanView *self, GtkWidget *part, KringOwnPlan *plan)
{
  kring_agreements_set_origin (KRING_AGREEMENTS (part), KRING_TABLE_DEVELOPMENT, plan->row->row.id);
  kring_agreements_load (KRING_AGREEMENTS (part), plan->agreements);
}

static void
add_talk (KringPlanView *self)
{
  add_fields (self, talk_fields, G_N_ELEMENTS (talk_fields), _ ("Talk with my own manager"),
              _ ("Take the plan along on a page: Export makes one."));
  kring_plan_view_add (self, kring_agreements_new (self->editor), load_agreements);
}

/* The end */

static void
remove_cb (KringPlanView *self)
{
  if (self->plan != NULL)
    kring_editor_remove (self->editor, &self->plan->row->row);
}

static void
load_remove (KringPlanView *self, GtkWidget *part, KringOwnPlan *plan)
{
  gtk_widget_set_sensitive (part, !kring_editor_get_read_only (self->editor));
}

static void
add_remove (KringPlanView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove This Plan"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  kring_plan_view_add (self, button, load_remove);
}

static void
add_parts (KringPlanView *self)
{
  self->first = add_fields (self, about_fields, G_N_ELEMENTS (about_fields), _ ("Development plan"), NULL);
  add_fields (self, needs_fields, G_N_ELEMENTS (needs_fields), _ ("My needs"),
              _ ("What do I need to develop, and for what?"));
  kring_plan_view_add_goals (self);
  kring_plan_view_add_methods (self);
  add_pictures (self);
  add_fields (self, support_fields, G_N_ELEMENTS (support_fields), _ ("What it takes"), NULL);
  add_talk (self);
  kring_plan_view_add_follow_ups (self);
  add_remove (self);
}

/* Object */

static void
kring_plan_view_dispose (GObject *object)
{
  KringPlanView *self = KRING_PLAN_VIEW (object);

  g_clear_pointer (&self->plan, kring_own_plan_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->editor);
  g_clear_object (&self->viewing);
  G_OBJECT_CLASS (kring_plan_view_parent_class)->dispose (object);
}

static void
kring_plan_view_class_init (KringPlanViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_plan_view_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kring_plan_view_init (KringPlanView *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-plan");
}

GtkWidget *
kring_plan_view_new (KringPlansViewing *viewing)
{
  KringPlanView *self = g_object_new (KRING_TYPE_PLAN_VIEW, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  self->viewing = g_object_ref (viewing);
  self->editor = g_object_ref (kring_plans_viewing_get_editor (viewing));
  self->page = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_add_css_class (GTK_WIDGET (self->page), "kring-step");
  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->page));
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, clamp);
  gtk_widget_set_hexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->scrolled));
  add_parts (self);
  return GTK_WIDGET (self);
}

void
kring_plan_view_load (KringPlanView *self)
{
  const char *id = kring_plans_viewing_get_open (self->viewing);

  g_clear_pointer (&self->plan, kring_own_plan_unref);
  if (g_strcmp0 (id, self->id) != 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  kring_set (&self->id, id);
  self->plan = id != NULL ? kring_own_plan_of_model (kring_editor_get_model (self->editor), id) : NULL;
  if (self->plan == NULL)
    return;
  kring_accessible_name (GTK_WIDGET (self), kring_development_name (self->plan->row));
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      part->loader (self, part->part, self->plan);
    }
}

void
kring_plan_view_focus (KringPlanView *self)
{
  gtk_widget_child_focus (self->first, GTK_DIR_TAB_FORWARD);
}
