/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-bar.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"

#define SPACE 6
#define MINUTE 60

struct _KringStageBar
{
  GtkBox parent_instance;

  KringStageShow *show;
  KringStageClock *clock; /* (nullable) */

  /* Borrowed: children */
  GtkWidget *time_group;
  GtkImage *time_icon;
  GtkLabel *time;
};

G_DEFINE_FINAL_TYPE (KringStageBar, kring_stage_bar, GTK_TYPE_BOX)

static void
show_time (KringStageBar *self)
{
  g_autofree char *text = kring_stage_clock_format (kring_stage_clock_get_left (self->clock));

  gtk_label_set_label (self->time, text);
  gtk_image_set_from_icon_name (self->time_icon, kring_stage_clock_is_running (self->clock)
                                                     ? "media-playback-pause-symbolic"
                                                     : "media-playback-start-symbolic");
  gtk_widget_set_visible (self->time_group, kring_stage_clock_get_length (self->clock) > 0);
}

/* What is on next may have a clock of its own. */
static void
show_clock (KringStageBar *self)
{
  KringStageClock *clock = kring_stage_show_get_clock (self->show);

  if (clock == self->clock && clock != NULL)
    return;
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_func (self->clock, show_time, self);
  g_set_object (&self->clock, clock);
  gtk_widget_set_visible (self->time_group, clock != NULL);
  if (clock == NULL)
    return;
  g_signal_connect_object (clock, "tick", G_CALLBACK (show_time), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clock, "changed", G_CALLBACK (show_time), self, G_CONNECT_SWAPPED);
  show_time (self);
}

static void
kring_stage_bar_dispose (GObject *object)
{
  KringStageBar *self = KRING_STAGE_BAR (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->show);
  G_OBJECT_CLASS (kring_stage_bar_parent_class)->dispose (object);
}

static void
kring_stage_bar_class_init (KringStageBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_stage_bar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
kring_stage_bar_init (KringStageBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), SPACE);
  kring_accessible_name (GTK_WIDGET (self), _ ("Controls"));
}

static void
describe (GtkWidget *button, const char *name, const char *hint)
{
  gtk_widget_set_tooltip_text (button, hint);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  kring_accessible_name (button, name);
}

static void
add_act (GtkWidget *box, GtkWidget *button, const char *name, const char *action, KringStageAct act)
{
  g_autofree char *hint = kring_stage_keys_hint (act);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  describe (button, name, hint);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_minutes (GtkWidget *box, const char *label, const char *what, int seconds)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "stage.time");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", seconds);
  describe (button, what, what);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_clock (KringStageBar *self)
{
  GtkWidget *button = gtk_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACE);

  self->time_group = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->time_icon = GTK_IMAGE (gtk_image_new ());
  self->time = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->time), "numeric");
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->time_icon));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->time));
  gtk_button_set_child (GTK_BUTTON (button), content);
  /* Translators: a button that starts a clock, or pauses it. */
  add_act (self->time_group, button, _ ("Clock"), "stage.timer", KRING_STAGE_ACT_TIMER);
  add_minutes (self->time_group, _ ("−1 min"), _ ("Take a minute"), -MINUTE);
  add_minutes (self->time_group, _ ("+1 min"), _ ("Add a minute"), MINUTE);
  gtk_box_append (GTK_BOX (self), self->time_group);
}

static void
add_space (KringStageBar *self)
{
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (self), space);
}

static void
add_screens (KringStageBar *self, GMenuModel *screens)
{
  GtkWidget *button = gtk_menu_button_new (), *menu;

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), screens);
  menu = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  kring_accessible_name_menu (menu);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Screens"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  kring_accessible_name (gtk_widget_get_first_child (button), _ ("Screens"));
  gtk_box_append (GTK_BOX (self), button);
}

static void
add_end (KringStageBar *self, GMenuModel *screens)
{
  GtkWidget *box = GTK_WIDGET (self), *leave = gtk_button_new_with_label (_ ("Leave"));

  add_act (box, gtk_toggle_button_new_with_label (_ ("Spotlight")), _ ("Spotlight"), "stage.spotlight",
           KRING_STAGE_ACT_SPOTLIGHT);
  /* Translators: a button: nothing is to be seen on the projector. */
  add_act (box, gtk_toggle_button_new_with_label (C_ ("screen", "Blank")), C_ ("screen", "Blank"), "stage.blank",
           KRING_STAGE_ACT_BLANK);
  if (screens != NULL)
    add_screens (self, screens);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (leave), "stage.leave");
  describe (leave, _ ("Leave"), _ ("Leave what the room sees"));
  gtk_box_append (GTK_BOX (box), leave);
}

GtkWidget *
kring_stage_bar_new (KringStageShow *show, GMenuModel *screens)
{
  KringStageBar *self = g_object_new (KRING_TYPE_STAGE_BAR, NULL);
  GtkWidget *box = GTK_WIDGET (self), *own = kring_stage_show_make_controls (show);

  self->show = g_object_ref (show);
  add_act (box, gtk_button_new_from_icon_name ("go-previous-symbolic"), _ ("Back"), "stage.back", KRING_STAGE_ACT_BACK);
  add_act (box, gtk_button_new_from_icon_name ("go-next-symbolic"), _ ("Next"), "stage.next", KRING_STAGE_ACT_NEXT);
  add_clock (self);
  add_act (box, gtk_button_new_with_label (C_ ("stage", "Note")), C_ ("stage", "Note"), "stage.note",
           KRING_STAGE_ACT_NOTE);
  add_act (box, gtk_button_new_with_label (C_ ("stage", "Agreement")), C_ ("stage", "Agreement"), "stage.agreement",
           KRING_STAGE_ACT_AGREEMENT);
  if (own != NULL)
    gtk_box_append (GTK_BOX (box), own);
  add_space (self);
  add_end (self, screens);
  g_signal_connect_object (show, "changed", G_CALLBACK (show_clock), self, G_CONNECT_SWAPPED);
  show_clock (self);
  return box;
}
