/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-accessible.h"

#include <dlfcn.h>

/* gtk_accessible_announce() came with GTK 4.14; Kring builds against 4.8, so it is looked up while running. */
typedef void (*Announce) (GtkAccessible *self, const char *message, int priority);

#define PRIORITY_MEDIUM 1

void
kring_accessible_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
kring_accessible_describe (GtkWidget *widget, const char *description)
{
  if (description == NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
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
      *(void **) &announce = dlsym (RTLD_DEFAULT, "gtk_accessible_announce");
      g_once_init_leave (&once, 1);
    }
  if (announce != NULL)
    {
      announce (GTK_ACCESSIBLE (widget), message, PRIORITY_MEDIUM);
      return;
    }
  focus = root ? gtk_root_get_focus (root) : NULL;
  kring_accessible_describe (focus ? focus : widget, message);
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
