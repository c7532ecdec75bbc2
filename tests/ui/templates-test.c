/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "kring-actor-panel.h"
#include "kring-add-actor-popover.h"
#include "kring-application.h"
#include "kring-data-dialog.h"
#include "kring-export-dialog.h"
#include "kring-import-dialog.h"
#include "kring-many-panel.h"
#include "kring-need-panel.h"
#include "kring-need-row.h"
#include "kring-note-panel.h"
#include "kring-tie-panel.h"
#include "kring-tie-row.h"
#include "kring-window.h"

/* A misspelt property or a callback that is not there is found when a template is first shown: to a user a window that
 * does not open. Criticals end a test, so making each once is enough. */

static char *
template_class (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *start = strstr (text, "<template class=\"");

  if (start == NULL)
    return NULL;
  start += strlen ("<template class=\"");
  return g_strndup (start, strcspn (start, "\""));
}

static void
make_one (const char *path)
{
  g_autofree char *name = template_class (path);
  GType type = name ? g_type_from_name (name) : G_TYPE_INVALID;
  GObject *made;
  gpointer watched;

  g_test_message ("%s", path);
  g_assert_nonnull (name);
  g_assert_cmpuint (type, !=, G_TYPE_INVALID);
  made = g_object_new (type, NULL);
  g_assert_nonnull (made);
  watched = made;
  g_object_add_weak_pointer (made, &watched);
  if (GTK_IS_WINDOW (made))
    gtk_window_destroy (GTK_WINDOW (made));
  else
    g_object_unref (g_object_ref_sink (made));
  for (int i = 0; watched != NULL && i < 1000; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (watched);
}

static void
make_folder (const char *folder, guint *count)
{
  g_autofree char *base = g_strconcat (KRING_APP_PATH, folder, NULL);
  g_auto (GStrv) names = g_resources_enumerate_children (base, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (names);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (base, "/", names[i], NULL);

      make_one (path);
      (*count)++;
    }
}

static void
test_every_template (void)
{
  guint count = 0;

  g_type_ensure (KRING_TYPE_WINDOW);
  g_type_ensure (KRING_TYPE_ADD_ACTOR_POPOVER);
  g_type_ensure (KRING_TYPE_DATA_DIALOG);
  g_type_ensure (KRING_TYPE_EXPORT_DIALOG);
  g_type_ensure (KRING_TYPE_IMPORT_DIALOG);
  g_type_ensure (KRING_TYPE_MANY_PANEL);
  g_type_ensure (KRING_TYPE_NOTE_PANEL);
  g_type_ensure (KRING_TYPE_NEED_ROW);
  g_type_ensure (KRING_TYPE_TIE_ROW);
  g_type_class_unref (g_type_class_ref (KRING_TYPE_WINDOW));
  g_type_class_unref (g_type_class_ref (KRING_TYPE_NEED_PANEL));
  g_type_class_unref (g_type_class_ref (KRING_TYPE_ACTOR_PANEL));
  g_type_class_unref (g_type_class_ref (KRING_TYPE_TIE_PANEL));
  /* A template names the classes it is made of; those within others are known once the outer ones were made. */
  make_folder ("/shell", &count);
  make_folder ("/network", &count);
  make_folder ("/common", &count);
  g_assert_cmpuint (count, >=, 18);
}

static void
test_shortcuts (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (KRING_APP_PATH "/shortcuts.ui");

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
  gtk_window_destroy (GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/templates/every-one-opens-and-goes", test_every_template);
  g_test_add_func ("/ui/templates/shortcuts-can-be-read", test_shortcuts);
  return g_test_run ();
}
