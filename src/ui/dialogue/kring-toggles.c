/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-toggles.h"

#include "kring-accessible.h"

#define MOST 8

struct _KringToggles
{
  GtkBox parent_instance;

  /* Borrowed: children */
  GtkWidget *toggles[MOST];

  guint n;
  guint on; /* as shown */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringToggles, kring_toggles, GTK_TYPE_BOX)

static guint picked_signal;

static guint
place_of (KringToggles *self, GtkWidget *toggle)
{
  for (guint i = 0; i < self->n; i++)
    if (self->toggles[i] == toggle)
      return i;
  return self->n;
}

/* Where Tab comes to: what is on, else the first. */
static guint
first_place (KringToggles *self)
{
  for (guint i = 0; i < self->n; i++)
    if ((self->on & 1u << i) != 0)
      return i;
  return 0;
}

/* What it is switched to is for whoever hears the signal to say: that may refuse it. */
static void
toggled_cb (KringToggles *self, GtkToggleButton *toggle)
{
  guint place = place_of (self, GTK_WIDGET (toggle));
  gboolean on = gtk_toggle_button_get_active (toggle);

  if (self->loading)
    return;
  kring_toggles_show (self, self->on);
  g_signal_emit (self, picked_signal, 0, place, on);
}

static gboolean
key_cb (KringToggles *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gboolean back = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left;
  guint place;

  if (focus == NULL || (!back && keyval != GDK_KEY_Right && keyval != GDK_KEY_KP_Right))
    return GDK_EVENT_PROPAGATE;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    back = !back;
  place = place_of (self, focus);
  if (back ? place > 0 : place + 1 < self->n)
    gtk_widget_grab_focus (self->toggles[back ? place - 1 : place + 1]);
  return GDK_EVENT_STOP;
}

/* There the arrows lead to the next question: Tab goes to each. */
static gboolean
on_stage (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, "stage") || gtk_widget_has_css_class (widget, "stage-desk"))
      return TRUE;
  return FALSE;
}

static gboolean
kring_toggles_focus (GtkWidget *widget, GtkDirectionType direction)
{
  KringToggles *self = KRING_TOGGLES (widget);

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || on_stage (widget))
    return GTK_WIDGET_CLASS (kring_toggles_parent_class)->focus (widget, direction);
  if (gtk_widget_get_focus_child (widget) != NULL || !gtk_widget_is_sensitive (widget))
    return FALSE;
  return self->n > 0 && gtk_widget_grab_focus (self->toggles[first_place (self)]);
}

static void
kring_toggles_class_init (KringTogglesClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = kring_toggles_focus;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  picked_signal = g_signal_new ("picked", KRING_TYPE_TOGGLES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
kring_toggles_init (KringToggles *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-toggles");
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}

GtkWidget *
kring_toggles_new (const char *name, const char *const *labels)
{
  KringToggles *self = g_object_new (KRING_TYPE_TOGGLES, NULL);

  kring_accessible_name (GTK_WIDGET (self), name);
  for (; labels[self->n] != NULL && self->n < MOST; self->n++)
    {
      GtkWidget *toggle = gtk_toggle_button_new (), *label = gtk_label_new (labels[self->n]);
      g_autofree char *said = g_strdup_printf ("%s: %s", name, labels[self->n]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_button_set_child (GTK_BUTTON (toggle), label);
      kring_accessible_name (toggle, said);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), toggle);
      self->toggles[self->n] = toggle;
    }
  return GTK_WIDGET (self);
}

void
kring_toggles_describe (KringToggles *self, guint place, const char *meaning)
{
  gtk_widget_set_tooltip_text (self->toggles[place], meaning[0] != '\0' ? meaning : NULL);
  kring_accessible_describe (self->toggles[place], meaning[0] != '\0' ? meaning : NULL);
}

void
kring_toggles_show (KringToggles *self, guint on)
{
  self->on = on;
  self->loading = TRUE;
  for (guint i = 0; i < self->n; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), (on & 1u << i) != 0);
  self->loading = FALSE;
}
