/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-plans-sidebar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-language.h"

struct _KringPlansSidebar
{
  GtkBox parent_instance;

  /* Owned */
  KringPlansViewing *viewing;

  /* Borrowed: children */
  GtkListBox *plans;
  GtkWidget *note;
  GtkWidget *add;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringPlansSidebar, kring_plans_sidebar, GTK_TYPE_BOX)

static const char *
id_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "id");
}

static void
selected_cb (KringPlansSidebar *self, GtkListBoxRow *row)
{
  if (!self->loading && row != NULL)
    kring_plans_viewing_set_open (self->viewing, id_of (row));
}

/* To the toolkit each row is a stop of its own, and each would be shown on the way. */
static gboolean
key_cb (KringPlansSidebar *self, guint keyval)
{
  if (keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab)
    return gtk_widget_grab_focus (self->add);
  if (keyval == GDK_KEY_ISO_Left_Tab)
    return gtk_widget_activate_action (GTK_WIDGET (self), "win.previous-region", NULL);
  return GDK_EVENT_PROPAGATE;
}

static void
add_cb (KringPlansSidebar *self)
{
  kring_plans_viewing_want_new (self->viewing);
}

/* Rows */

static GtkLabel *
make_label (const char *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (label), style);
  return label;
}

static GtkWidget *
make_row (const char *id)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkLabel *name = make_label ("kring-need-name"), *days = make_label ("caption");

  gtk_widget_add_css_class (GTK_WIDGET (days), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (days));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), "name", name);
  g_object_set_data (G_OBJECT (row), "days", days);
  return row;
}

static void
show_row (GtkListBoxRow *row, const KringDevelopment *plan)
{
  g_autofree char *days = kring_language_span (plan->begins_on, plan->ends_on);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", kring_development_name (plan), days);

  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "name"), kring_development_name (plan));
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "days"), days);
  kring_accessible_name (GTK_WIDGET (row), spoken);
}

static gboolean
fits (KringPlansSidebar *self, GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->plans, (int)i);

      if (row == NULL || strcmp (id_of (row), KRING_ROW (g_ptr_array_index (plans, i))->id) != 0)
        return FALSE;
    }
  return gtk_list_box_get_row_at_index (self->plans, (int)plans->len) == NULL;
}

/* The focus must leave a widget before that goes. */
static void
refill (KringPlansSidebar *self, GPtrArray *plans)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean within = (gtk_widget_get_state_flags (GTK_WIDGET (self->plans)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkListBoxRow *row;

  if (root != NULL && within)
    gtk_root_set_focus (root, NULL);
  while ((row = gtk_list_box_get_row_at_index (self->plans, 0)) != NULL)
    gtk_list_box_remove (self->plans, GTK_WIDGET (row));
  for (guint i = 0; i < plans->len; i++)
    gtk_list_box_append (self->plans, make_row (KRING_ROW (g_ptr_array_index (plans, i))->id));
  if (within)
    gtk_widget_grab_focus (self->add);
}

static void
load (KringPlansSidebar *self)
{
  g_autoptr (GPtrArray) plans = kring_plans_viewing_dup_plans (self->viewing);
  const char *open = kring_plans_viewing_get_open (self->viewing);

  self->loading = TRUE;
  if (!fits (self, plans))
    refill (self, plans);
  for (guint i = 0; i < plans->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->plans, (int)i);

      show_row (row, g_ptr_array_index (plans, i));
      if (g_strcmp0 (open, id_of (row)) == 0 && !gtk_list_box_row_is_selected (row))
        gtk_list_box_select_row (self->plans, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->plans), plans->len > 0);
  gtk_widget_set_visible (self->note, plans->len > 0);
  self->loading = FALSE;
}

static void
kring_plans_sidebar_dispose (GObject *object)
{
  g_clear_object (&KRING_PLANS_SIDEBAR (object)->viewing);
  G_OBJECT_CLASS (kring_plans_sidebar_parent_class)->dispose (object);
}

static void
kring_plans_sidebar_class_init (KringPlansSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_plans_sidebar_dispose;
}

static void
kring_plans_sidebar_init (KringPlansSidebar *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-changes-sidebar");
  self->plans = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->plans, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->plans), "navigation-sidebar");
  kring_accessible_name (GTK_WIDGET (self->plans), _ ("Development plans"));
  g_signal_connect_object (self->plans, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->plans), key);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->plans));
  self->add = gtk_button_new_with_label (_ ("New Plan …"));
  gtk_widget_set_margin_top (self->add, 9);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->add);
  self->note = GTK_WIDGET (make_label ("caption"));
  gtk_label_set_label (GTK_LABEL (self->note),
                       _ ("Everybody with this file can read the plans in it. Exports leave them out."));
  gtk_widget_add_css_class (self->note, "dim-label");
  gtk_widget_set_margin_top (self->note, 9);
  gtk_box_append (GTK_BOX (self), self->note);
}

GtkWidget *
kring_plans_sidebar_new (KringPlansViewing *viewing)
{
  KringPlansSidebar *self = g_object_new (KRING_TYPE_PLANS_SIDEBAR, NULL);

  self->viewing = g_object_ref (viewing);
  g_signal_connect_object (viewing, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}
