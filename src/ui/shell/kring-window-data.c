/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

#include <glib/gi18n-lib.h>

#include "kring-data-dialog.h"
#include "kring-files.h"
#include "kring-import-dialog.h"

/* More than this many in one picture are not to be seen, and take long to draw: whoever wants it asks for it. */
#define MOST_SHOWN 5000

/* What came is seen: on the map in view nobody new stands. */
static void
show_elsewhere (KringWindow *self)
{
  KringViewing *viewing = kring_editor_get_viewing (self->editor);
  KringModel *model = kring_document_get_model (self->document);
  gboolean line = kring_model_count (model, KRING_TABLE_LINE) > 0;

  if (kring_viewing_get_arrangement (viewing) == KRING_ARRANGEMENT_AROUND
      && kring_model_count (model, KRING_TABLE_ACTOR) <= MOST_SHOWN)
    kring_viewing_set_arrangement (viewing, line ? KRING_ARRANGEMENT_HIERARCHY : KRING_ARRANGEMENT_NETWORK);
}

static void
imported_cb (KringWindow *self, const char *sentence, gboolean elsewhere)
{
  if (elsewhere)
    show_elsewhere (self);
  kring_window_say_removed (self, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

void
kring_window_import (KringWindow *self, const char *path)
{
  GtkWidget *dialog = kring_import_dialog_new (self->editor, path);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chosen_cb (const char *path, gboolean replace, gpointer data)
{
  KringWindow *self = data;

  if (path != NULL && self->document != NULL)
    kring_window_import (self, path);
}

void
kring_window_ask_import (KringWindow *self)
{
  kring_files_ask_table (GTK_WINDOW (self), _ ("Import"), chosen_cb, g_object_ref (self), g_object_unref);
}

static void
exported_cb (KringWindow *self, const char *path, const char *told)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *sentence = g_strdup_printf (_ ("The data is in %s"), name);

  if (told[0] != '\0')
    kring_files_say (GTK_WINDOW (self), sentence, told);
  else
    kring_window_say (self, sentence);
}

void
kring_window_export_data (KringWindow *self)
{
  GtkWidget *dialog = kring_data_dialog_new (self->editor);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A file of a table that is dropped on the window is imported, as if it had been chosen. */

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = files && files->next == NULL ? g_file_get_path (files->data) : NULL;

  if (path == NULL || kring_document_get_read_only (KRING_WINDOW (data)->document) || !kring_files_is_table (path))
    return FALSE;
  kring_window_import (data, path);
  return TRUE;
}

void
kring_window_take_drops (KringWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
