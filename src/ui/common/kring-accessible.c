/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-accessible.h"

#include <adwaita.h>
#include <dlfcn.h>
#include <glib/gi18n-lib.h>

/* gtk_accessible_announce() came with GTK 4.14; Kring builds against 4.8, so it is looked up while running. */
typedef void (*Announce) (GtkAccessible *self, const char *message, int priority);

#define PRIORITY_MEDIUM 1
#define ANNOUNCED_SECONDS 5 /* as long as a toast stands */

/* How a control is described. GTK does not tell what it was given, so it is remembered for the time after an
 * announcement. */
typedef struct
{
  char *own;   /* (nullable) */
  guint timer; /* while an announcement stands in its place */
} Description;

static void
description_free (gpointer data)
{
  Description *description = data;

  g_clear_handle_id (&description->timer, g_source_remove);
  g_free (description->own);
  g_free (description);
}

static Description *
description_of (GtkWidget *widget)
{
  Description *description = g_object_get_data (G_OBJECT (widget), "kring-description");

  if (description == NULL)
    {
      description = g_new0 (Description, 1);
      g_object_set_data_full (G_OBJECT (widget), "kring-description", description, description_free);
    }
  return description;
}

static void
show_description (GtkWidget *widget, const char *text)
{
  if (text == NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void end_announcement (GtkWidget *widget);

static void
forget_announcement (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  g_clear_handle_id (&description_of (widget)->timer, g_source_remove);
  if (root != NULL)
    g_signal_handlers_disconnect_by_func (root, end_announcement, widget);
}

static void
end_announcement (GtkWidget *widget)
{
  Description *description = description_of (widget);

  if (description->timer == 0)
    return;
  forget_announcement (widget);
  show_description (widget, description->own);
}

static gboolean
announced_cb (gpointer data)
{
  end_announcement (data);
  return G_SOURCE_REMOVE;
}

/* What is said in place of a description lasts until it has been heard: whoever comes back to the control hears what
 * that is. */
static void
announce_by_description (GtkWidget *widget, const char *message)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  forget_announcement (widget);
  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (end_announcement), widget, G_CONNECT_SWAPPED);
  description_of (widget)->timer = g_timeout_add_seconds (ANNOUNCED_SECONDS, announced_cb, widget);
  show_description (widget, message);
}

void
kring_accessible_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
kring_accessible_describe (GtkWidget *widget, const char *description)
{
  Description *kept = description_of (widget);

  if (kept->timer != 0 && g_strcmp0 (kept->own, description) == 0)
    return;
  g_free (kept->own);
  kept->own = g_strdup (description);
  forget_announcement (widget);
  show_description (widget, description);
}

void
kring_accessible_announce (GtkWidget *widget, const char *message)
{
  static gsize once = 0;
  static Announce announce;
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus;

  if (g_once_init_enter (&once))
    {
      *(void **)&announce = dlsym (RTLD_DEFAULT, "gtk_accessible_announce");
      g_once_init_leave (&once, 1);
    }
  if (announce != NULL)
    {
      announce (GTK_ACCESSIBLE (widget), message, PRIORITY_MEDIUM);
      return;
    }
  focus = root ? gtk_root_get_focus (root) : NULL;
  announce_by_description (focus ? focus : widget, message);
}

static gboolean
is_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget);
}

void
kring_accessible_name_buttons (GtkWidget *root)
{
  const char *name = gtk_widget_get_tooltip_text (root);

  if (name == NULL && GTK_IS_BUTTON (root))
    name = gtk_button_get_label (GTK_BUTTON (root));
  if (is_button (root) && name != NULL)
    {
      kring_accessible_name (root, name);
      /* The button that takes the focus is the one inside a menu button. */
      if (GTK_IS_MENU_BUTTON (root) && gtk_widget_get_first_child (root) != NULL)
        kring_accessible_name (gtk_widget_get_first_child (root), name);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    kring_accessible_name_buttons (child);
}

void
kring_accessible_name_lists (GtkWidget *root, const char *name)
{
  if (GTK_IS_LIST_VIEW (root) || GTK_IS_LIST_BOX (root))
    kring_accessible_name (root, name);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    kring_accessible_name_lists (child, name);
}

static void
name_toast_buttons (GtkWidget *root)
{
  const char *label = GTK_IS_BUTTON (root) ? gtk_button_get_label (GTK_BUTTON (root)) : NULL;

  if (GTK_IS_BUTTON (root))
    kring_accessible_name (root, label ? label : _ ("Close"));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_toast_buttons (child);
}

AdwToast *
kring_accessible_toast (const char *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  return adw_toast_new (escaped);
}

void
kring_accessible_name_toasts (GtkWidget *overlay)
{
  GtkWidget *content = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));

  for (GtkWidget *child = gtk_widget_get_first_child (overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != content)
      name_toast_buttons (child);
}

/* GTK keeps the class of a menu's items to itself, but not what they say. */
static void
name_items (GtkWidget *root)
{
  g_autofree char *text = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (root), "GtkModelButton"))
    {
      g_object_get (root, "text", &text, NULL);
      kring_accessible_name (root, text);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

void
kring_accessible_name_menu (GtkWidget *menu)
{
  g_signal_connect (menu, "map", G_CALLBACK (name_items), NULL);
}

static void
pressed_cb (GtkWidget *field)
{
  gtk_widget_grab_focus (field);
}

void
kring_accessible_focus_by_click (GtkWidget *row, GtkWidget *field)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), field, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
}
