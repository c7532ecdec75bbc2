/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "kring-accessible.h"

/* What a screen reader says of a control. Where GTK cannot announce, a message takes the place of the description of
 * what has the focus; if it stayed there, an actor would be “Everything is saved” from then on. */

typedef struct
{
  GtkWidget *window;
  GtkWidget *actor;
  GtkWidget *other;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  f->window = gtk_window_new ();
  f->actor = gtk_button_new_with_label ("Mother");
  f->other = gtk_button_new_with_label ("School");
  gtk_box_append (GTK_BOX (box), f->actor);
  gtk_box_append (GTK_BOX (box), f->other);
  gtk_window_set_child (GTK_WINDOW (f->window), box);
  gtk_window_present (GTK_WINDOW (f->window));
  kring_accessible_describe (f->actor, "Walks beside");
  g_assert_true (gtk_widget_grab_focus (f->actor));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
}

static gboolean
described (GtkWidget *widget, const char *text)
{
  g_autofree char *other
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);

  if (other != NULL)
    g_test_message ("described as %s", other);
  return other == NULL;
}

static void
announce (Fixture *f)
{
  gboolean by_description = gtk_get_minor_version () < 14;

  kring_accessible_announce (f->window, "Everything is saved");
  g_assert_true (described (f->actor, by_description ? "Everything is saved" : "Walks beside"));
}

static void
test_own_again_when_left (Fixture *f, gconstpointer data)
{
  announce (f);
  g_assert_true (gtk_widget_grab_focus (f->other));
  g_assert_true (described (f->actor, "Walks beside"));
}

static gboolean
too_late_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
test_own_again_after_a_while (Fixture *f, gconstpointer data)
{
  gboolean too_late = FALSE;
  guint limit = g_timeout_add_seconds (60, too_late_cb, &too_late);

  announce (f);
  while (!described (f->actor, "Walks beside") && !too_late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (too_late);
  g_source_remove (limit);
}

/* What changes meanwhile would be forgotten. */
static void
test_the_newest_is_kept (Fixture *f, gconstpointer data)
{
  announce (f);
  kring_accessible_describe (f->actor, "Engaged");
  g_assert_true (described (f->actor, "Engaged"));
  g_assert_true (gtk_widget_grab_focus (f->other));
  g_assert_true (described (f->actor, "Engaged"));
}

static guint
count_named (GtkWidget *root, const char *name)
{
  g_autofree char *other
      = gtk_test_accessible_check_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  guint n = gtk_test_accessible_has_role (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_ROLE_MENU_ITEM) && other == NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_named (child, name);
  return n;
}

/* A menu would be so many times “menu item”, in its parts too. */
static void
test_menus_have_names (Fixture *f, gconstpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) rings = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (rings, "Engaged", "map.engaged");
  g_menu_append (menu, "_Rename", "map.rename");
  g_menu_append_submenu (menu, "Move to Ring", G_MENU_MODEL (rings));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  kring_accessible_name_menu (popover);
  gtk_widget_set_parent (popover, f->other);
  gtk_popover_popup (GTK_POPOVER (popover));
  g_assert_cmpuint (count_named (popover, "Rename"), ==, 1);
  g_assert_cmpuint (count_named (popover, "Engaged"), ==, 1);
  g_assert_cmpuint (count_named (popover, "Move to Ring"), >=, 1);
  gtk_widget_unparent (popover);
}

/* A sentence about a file quotes it. */
static void
test_toast (Fixture *f, gconstpointer data)
{
  g_autoptr (AdwToast) toast = g_object_ref_sink (kring_accessible_toast ("<sektion> & more"));

  g_assert_cmpstr (adw_toast_get_title (toast), ==, "&lt;sektion&gt; &amp; more");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/ui/accessible/own-again-when-left", test_own_again_when_left);
  ADD ("/ui/accessible/own-again-after-a-while", test_own_again_after_a_while);
  ADD ("/ui/accessible/the-newest-is-kept", test_the_newest_is_kept);
  ADD ("/ui/accessible/menus-have-names", test_menus_have_names);
  ADD ("/ui/accessible/toasts-quote", test_toast);
  return g_test_run ();
}
