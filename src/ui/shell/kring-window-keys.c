/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

/* In a text field a letter is a letter, and what lies over the window has keys of its own. */
static gboolean
takes_letters (GtkWidget *focus)
{
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)
         || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
key_cb (KringWindow *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!kring_window_shows_network (self) || (focus != NULL && takes_letters (focus)))
    return GDK_EVENT_PROPAGATE;
  return kring_map_page_press_key (self->page, key, state);
}

void
kring_window_set_up_keys (KringWindow *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
