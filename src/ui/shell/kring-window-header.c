/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-accessible.h"
#include "kring-window-private.h"

static void
remember_focus (KringWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && !gtk_widget_is_ancestor (focus, self->header))
    g_set_weak_pointer (&self->last_focus, focus);
}

/* Newer GTK leaves the focus on the button of the popover that closed. */
static gboolean
opens_menu (GtkWidget *focus)
{
  return GTK_IS_MENU_BUTTON (gtk_widget_get_parent (focus));
}

static gboolean
give_focus_back_cb (gpointer data)
{
  KringWindow *self = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->document == NULL || (focus != NULL && gtk_widget_get_mapped (focus) && !opens_menu (focus)))
    return G_SOURCE_REMOVE;
  if (self->last_focus == NULL || !gtk_widget_grab_focus (self->last_focus))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
  return G_SOURCE_REMOVE;
}

/* The popover takes the focus with it when it goes, after it has said so. */
static void
closed_cb (KringWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, give_focus_back_cb, g_object_ref (self), g_object_unref);
}

/* A tooltip lies over what its button has opened. */
static void
visible_cb (GtkWidget *button, GParamSpec *pspec, GtkWidget *popover)
{
  gtk_widget_set_has_tooltip (button, !gtk_widget_get_visible (popover));
  gtk_widget_trigger_tooltip_query (button);
}

static void
watch_popover (KringWindow *self, GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  g_signal_connect_object (popover, "notify::visible", G_CALLBACK (visible_cb), button, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  KringWindow *self = data;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  gtk_menu_button_set_menu_model (button, self->primary_menu);
  kring_accessible_name_menu (GTK_WIDGET (gtk_menu_button_get_popover (button)));
  watch_popover (self, button);
}

static void
make_add_actor_cb (GtkMenuButton *button, gpointer data)
{
  KringWindow *self = data;
  KringAddActorPopover *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = g_object_new (KRING_TYPE_ADD_ACTOR_POPOVER, NULL);
  kring_add_actor_popover_set_editor (popover, self->editor);
  gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
  watch_popover (self, button);
}

static void
make_filter_cb (GtkMenuButton *button, gpointer data)
{
  KringWindow *self = data;
  KringFilterPopover *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = g_object_new (KRING_TYPE_FILTER_POPOVER, NULL);
  kring_filter_popover_set_editor (popover, self->editor);
  gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
  watch_popover (self, button);
}

/* The window is there sooner without what few open. */
static void
set_up_button (KringWindow *self, GtkMenuButton *button, GtkMenuButtonCreatePopupFunc make)
{
  gtk_menu_button_set_create_popup_func (button, make, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
}

/* The word beside the sign goes first where there is little room. */
static void
folded_cb (KringWindow *self)
{
  gboolean folded = adw_flap_get_folded (self->inspector_flap);
  const char *word = gtk_widget_get_tooltip_text (GTK_WIDGET (self->add_actor_button));

  adw_button_content_set_label (ADW_BUTTON_CONTENT (self->add_actor_content), folded ? "" : word);
}

void
kring_window_show_shortcuts (KringWindow *self)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (self);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (KRING_APP_PATH "/shortcuts.ui");
      GObject *shortcuts = gtk_builder_get_object (builder, "shortcuts");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (shortcuts));
    }
  /* Asked for before its sections are there, as in a template, the first section is forgotten over the last. */
  g_object_set (gtk_application_window_get_help_overlay (window), "section-name",
                kring_window_page_shortcuts (self), NULL);
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

void
kring_window_set_up_header (KringWindow *self)
{
  set_up_button (self, self->add_actor_button, make_add_actor_cb);
  set_up_button (self, self->filter_button, make_filter_cb);
  set_up_button (self, self->menu_button, make_menu_cb);
  g_signal_connect_object (self, "notify::focus-widget", G_CALLBACK (remember_focus), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector_flap, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  folded_cb (self);
}
