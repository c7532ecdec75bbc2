/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-arrangement-switch.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"

struct _KringArrangementSwitch
{
  GtkWidget parent_instance;

  /* Owned */
  KringViewing *viewing;

  /* Borrowed: children */
  GtkWidget *box;
  GtkWidget *buttons[KRING_N_ARRANGEMENTS];
};

G_DEFINE_FINAL_TYPE (KringArrangementSwitch, kring_arrangement_switch, GTK_TYPE_WIDGET)

/* From the line chart to the need: the way a team takes. Keys 1, 2 and 3 go by this order. */
static const KringArrangement order[]
    = { KRING_ARRANGEMENT_HIERARCHY, KRING_ARRANGEMENT_NETWORK, KRING_ARRANGEMENT_AROUND };

static void
toggled_cb (KringArrangementSwitch *self, GtkToggleButton *button)
{
  for (int i = 0; i < KRING_N_ARRANGEMENTS; i++)
    if (self->buttons[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      kring_viewing_set_arrangement (self->viewing, (KringArrangement) i);
}

static void
show (KringArrangementSwitch *self)
{
  KringArrangement now = kring_viewing_get_arrangement (self->viewing);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[now]), TRUE);
}

static void
kring_arrangement_switch_dispose (GObject *object)
{
  KringArrangementSwitch *self = KRING_ARRANGEMENT_SWITCH (object);

  g_clear_object (&self->viewing);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (kring_arrangement_switch_parent_class)->dispose (object);
}

static void
kring_arrangement_switch_class_init (KringArrangementSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_arrangement_switch_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_button (KringArrangementSwitch *self, guint place)
{
  const char *label = kring_term_label (&kring_arrangements, (int) order[place]);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  /* Translators: a tooltip: the name of an arrangement and the key that leads to it. */
  g_autofree char *tooltip = g_strdup_printf (C_ ("arrangement", "%1$s (key %2$u)"), label, place + 1);

  gtk_widget_set_tooltip_text (button, tooltip);
  kring_accessible_name (button, label);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
kring_arrangement_switch_init (KringArrangementSwitch *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_add_css_class (self->box, "kring-zoom");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    self->buttons[order[i]] = make_button (self, i);
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[order[i]]),
                                 GTK_TOGGLE_BUTTON (self->buttons[order[0]]));
  kring_accessible_name (GTK_WIDGET (self), _ ("Arrangement"));
}

void
kring_arrangement_switch_set_viewing (KringArrangementSwitch *self, KringViewing *viewing)
{
  g_return_if_fail (self->viewing == NULL);

  self->viewing = g_object_ref (viewing);
  show (self);
  for (int i = 0; i < KRING_N_ARRANGEMENTS; i++)
    g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing, "notify::arrangement", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}
