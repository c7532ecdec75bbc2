/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-time-switch.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-changes.h"
#include "kring-text.h"

/* Of a change in the menu. */
#define LONGEST 48

struct _KringTimeSwitch
{
  GtkWidget parent_instance;

  /* Owned */
  KringEditor *editor;
  GMenu *menu;
  GSimpleAction *change;

  /* Borrowed: children */
  GtkWidget *box;
  GtkWidget *buttons[KRING_N_TIMES];
  GtkWidget *menu_button;

  char *signature; /* of what the menu says */

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringTimeSwitch, kring_time_switch, GTK_TYPE_WIDGET)

static KringViewing *
viewing (KringTimeSwitch *self)
{
  return kring_editor_get_viewing (self->editor);
}

static void
toggled_cb (KringTimeSwitch *self, GtkToggleButton *button)
{
  for (int i = 0; !self->loading && i < KRING_N_TIMES; i++)
    if (self->buttons[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      kring_viewing_set_time (viewing (self), (KringTime)i);
}

/* The empty text stands for all of them. */
static void
change_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringTimeSwitch *self = data;
  const char *id = g_variant_get_string (value, NULL);

  kring_viewing_set_change (viewing (self), id[0] != '\0' ? id : NULL);
  if (kring_viewing_get_time (viewing (self)) == KRING_TIME_TODAY)
    kring_viewing_set_time (viewing (self), KRING_TIME_PLANNED);
}

static void
show (KringTimeSwitch *self)
{
  const char *change = kring_viewing_get_change (viewing (self));

  self->loading = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[kring_viewing_get_time (viewing (self))]), TRUE);
  g_simple_action_set_state (self->change, g_variant_new_string (change != NULL ? change : ""));
  self->loading = FALSE;
}

static void
append (GMenu *menu, const char *label, const char *id)
{
  GMenuItem *item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "plans.change", "s", id);
  g_menu_append_item (menu, item);
  g_object_unref (item);
}

/* Those that can still be planned in, in the order of the board. */
static void
fill_menu (KringTimeSwitch *self)
{
  g_autoptr (GPtrArray) all = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE);

  g_ptr_array_sort (all, kring_change_order);
  g_menu_remove_all (self->menu);
  /* Translators: in the menu of whose plans are shown on the map. */
  append (self->menu, _ ("All Changes"), "");
  for (guint i = 0; i < all->len; i++)
    {
      const KringChange *change = g_ptr_array_index (all, i);
      g_autofree char *name = kring_text_elide (change->name, LONGEST);

      if (change->stage != KRING_STAGE_ADOPTED && change->stage != KRING_STAGE_ABANDONED)
        append (self->menu, name, change->row.id);
    }
}

/* What the menu says of the changes, so that it is filled anew for nothing else: most edits are of other things. */
static char *
dup_signature (KringTimeSwitch *self)
{
  g_autoptr (GPtrArray) all = kring_model_all (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE);
  GString *signature = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const KringChange *change = g_ptr_array_index (all, i);

      g_string_append_printf (signature, "%s %d %g %s\n", change->row.id, change->stage, change->rank, change->name);
    }
  return g_string_free (signature, FALSE);
}

static void
load (KringTimeSwitch *self)
{
  g_autofree char *signature = dup_signature (self);

  gtk_widget_set_visible (GTK_WIDGET (self),
                          kring_model_count (kring_editor_get_model (self->editor), KRING_TABLE_CHANGE) > 0);
  if (g_strcmp0 (signature, self->signature) == 0)
    return;
  g_free (self->signature);
  self->signature = g_steal_pointer (&signature);
  fill_menu (self);
}

static void
model_changed_cb (KringTimeSwitch *self, GArray *changes)
{
  load (self);
}

static void
kring_time_switch_dispose (GObject *object)
{
  KringTimeSwitch *self = KRING_TIME_SWITCH (object);

  g_clear_object (&self->editor);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->signature, g_free);
  g_clear_object (&self->change);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (kring_time_switch_parent_class)->dispose (object);
}

static void
kring_time_switch_class_init (KringTimeSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_time_switch_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_button (KringTimeSwitch *self, int time)
{
  const char *label = kring_term_label (&kring_times, time);

  self->buttons[time] = gtk_toggle_button_new_with_label (label);
  kring_accessible_name (self->buttons[time], label);
  gtk_box_append (GTK_BOX (self->box), self->buttons[time]);
  if (time > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[time]), GTK_TOGGLE_BUTTON (self->buttons[0]));
}

static void
add_menu_button (KringTimeSwitch *self)
{
  self->menu = g_menu_new ();
  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "pan-up-symbolic");
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->menu_button), GTK_ARROW_UP);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), G_MENU_MODEL (self->menu));
  /* Translators: a tooltip: which change's plans the map shows. */
  gtk_widget_set_tooltip_text (self->menu_button, _ ("Whose Plans"));
  kring_accessible_name_buttons (self->menu_button);
  kring_accessible_name (self->menu_button, _ ("Whose Plans"));
  kring_accessible_name_menu (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->menu_button))));
  gtk_box_append (GTK_BOX (self->box), self->menu_button);
}

static void
kring_time_switch_init (KringTimeSwitch *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_add_css_class (self->box, "kring-zoom");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->change = g_simple_action_new_stateful ("change", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect (self->change, "change-state", G_CALLBACK (change_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->change));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "plans", G_ACTION_GROUP (group));
  g_object_unref (group);
  for (int i = 0; i < KRING_N_TIMES; i++)
    add_button (self, i);
  add_menu_button (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  /* Translators: the group of buttons Today, Planned and After, for a screen reader. */
  kring_accessible_name (GTK_WIDGET (self), _ ("Time"));
}

void
kring_time_switch_set_editor (KringTimeSwitch *self, KringEditor *editor)
{
  g_return_if_fail (self->editor == NULL);

  self->editor = g_object_ref (editor);
  show (self);
  load (self);
  for (int i = 0; i < KRING_N_TIMES; i++)
    g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing (self), "notify::time", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewing (self), "notify::change", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (kring_editor_get_model (editor), "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
