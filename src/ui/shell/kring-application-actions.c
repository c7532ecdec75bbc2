/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-application-private.h"

#include <glib/gi18n-lib.h>

#include "kring-help-window.h"
#include "kring-language.h"
#include "kring-window.h"

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) document = kring_document_new (kring_language_get (), &error);
  GtkWindow *active = gtk_application_get_active_window (data);

  if (document != NULL)
    kring_application_show (data, document);
  else if (KRING_IS_WINDOW (active))
    kring_window_say (KRING_WINDOW (active), error->message);
}

/* An empty document whose first need waits for its name. */
static void
new_need_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *active;

  new_cb (action, parameter, data);
  active = gtk_application_get_active_window (data);
  if (active != NULL)
    gtk_widget_activate_action (GTK_WIDGET (active), "win.add-need", NULL);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_application_present_open (data);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *path = g_filename_from_uri (g_variant_get_string (parameter, NULL), NULL, NULL);

  if (path != NULL)
    kring_application_open_path (data, path, KRING_OPEN_DEFAULT, gtk_application_get_active_window (data));
}

/* Each window says for itself whether it can go; the program ends with the last of them. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = kring_application_dup_windows (data);

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  kring_application_present_about (data);
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *active = gtk_application_get_active_window (data);

  if (active != NULL)
    gtk_widget_activate_action (GTK_WIDGET (active), "win.shortcuts", NULL);
}

/* Which page of @window is looked at, when it has any. */
static GVariant *
page_of (GtkWindow *window)
{
  return G_IS_ACTION_GROUP (window) ? g_action_group_get_action_state (G_ACTION_GROUP (window), "page") : NULL;
}

/* Without a page of help the keys are the help there is. */
static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *active = gtk_application_get_active_window (data);
  g_autoptr (GVariant) page = page_of (active);
  GtkWidget *window = kring_help_window_new (active, page ? g_variant_get_string (page, NULL) : NULL, &error);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    shortcuts_cb (action, parameter, data);
}

static const GActionEntry entries[] = {
  { "new", new_cb },
  { "new-need", new_need_cb },
  { "open", open_cb },
  { "open-recent", open_recent_cb, "s" },
  { "quit", quit_cb },
  { "about", about_cb },
  { "shortcuts", shortcuts_cb },
  { "help", help_cb },
};

static const struct
{
  const char *action;
  const char *const keys[4];
} accels[] = {
  { "app.new", { "<Ctrl>n" } },
  { "app.open", { "<Ctrl>o" } },
  { "app.quit", { "<Ctrl>q" } },
  { "app.help", { "F1" } },
  { "window.close", { "<Ctrl>w" } },
  { "win.undo", { "<Ctrl>z" } },
  { "win.redo", { "<Ctrl><Shift>z", "<Ctrl>y" } },
  { "win.save", { "<Ctrl>s" } },
  { "win.save-copy", { "<Ctrl><Shift>s" } },
  { "win.export", { "<Ctrl>e" } },
  { "win.import", { "<Ctrl><Shift>e" } },
  { "win.search", { "<Ctrl>f" } },
  { "win.add-actor", { "<Ctrl><Shift>a" } },
  { "win.add-need", { "<Ctrl><Shift>n" } },
  { "win.shortcuts", { "<Ctrl>question" } },
  { "win.sidebar", { "F9" } },
  { "win.page::network", { "<Alt>1" } },
  { "win.page::changes", { "<Alt>2" } },
  { "win.page::dialogue", { "<Alt>3" } },
  { "win.page::plans", { "<Alt>4" } },
  { "win.lead-dialogue", { "F5" } },
  { "win.inspector", { "<Ctrl>i" } },
  { "win.outline", { "F8", "<Ctrl><Shift>o" } },
  { "win.filter", { "<Ctrl><Shift>f" } },
  { "win.observations", { "F7", "<Ctrl><Shift>m" } },
  { "win.next-region", { "F6" } },
  { "win.previous-region", { "<Shift>F6" } },
  { "win.map::zoom-in", { "<Ctrl>plus", "<Ctrl>equal", "<Ctrl>KP_Add" } },
  { "win.map::zoom-out", { "<Ctrl>minus", "<Ctrl>KP_Subtract" } },
  { "win.map::zoom-fit", { "<Ctrl>0", "<Ctrl>KP_0" } },
  { "win.map::zoom-original", { "<Ctrl>1", "<Ctrl>KP_1" } },
};

void
kring_application_add_actions (KringApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].keys);
}
