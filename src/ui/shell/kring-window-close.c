/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-window-private.h"

#include <glib/gi18n-lib.h>

#include "kring-application.h"
#include "kring-files.h"

static gboolean
finish_cb (gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
  return G_SOURCE_REMOVE;
}

/* The dialog that was answered goes first: it looks back at its window on its way out. */
static void
finish (KringWindow *self)
{
  self->closing = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT, finish_cb, g_object_ref (self), g_object_unref);
}

static void
remember_place (KringWindow *self)
{
  const char *path = kring_document_get_path (self->document);
  g_autofree char *uri = path ? g_filename_to_uri (path, NULL, NULL) : NULL;

  if (uri != NULL)
    kring_files_remember (uri);
}

static gboolean
give_place (KringWindow *self, const char *path, gboolean replace)
{
  g_autoptr (GError) error = NULL;

  if (kring_document_save_as (self->document, path, replace, &error))
    {
      remember_place (self);
      return TRUE;
    }
  kring_files_say (GTK_WINDOW (self), _ ("The document could not be saved there"), error->message);
  return FALSE;
}

static void
place_cb (const char *path, gboolean replace, gpointer data)
{
  if (path != NULL)
    give_place (data, path, replace);
}

static void
place_and_close_cb (const char *path, gboolean replace, gpointer data)
{
  if (path != NULL && give_place (data, path, replace))
    gtk_window_close (data);
}

/* What a file for the document may be called: what it is about, as long as nobody gave it a title. */
static char *
dup_file_title (KringWindow *self)
{
  KringModel *model = kring_document_get_model (self->document);
  KringDocumentRow *row = kring_model_get_document (model);
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);

  if (kring_document_get_path (self->document) != NULL || needs->len == 0
      || (row != NULL && row->name != NULL && *row->name != '\0'))
    return kring_document_dup_title (self->document);
  return g_strdup (kring_row_name (g_ptr_array_index (needs, 0)));
}

void
kring_window_ask_place (KringWindow *self, gboolean close)
{
  g_autofree char *title = dup_file_title (self);

  kring_files_ask_place (GTK_WINDOW (self), _ ("Save in a File"), NULL, title, close ? place_and_close_cb : place_cb,
                         g_object_ref (self), g_object_unref);
}

static void
copy_cb (const char *path, gboolean replace, gpointer data)
{
  KringWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  if (path == NULL)
    return;
  name = g_path_get_basename (path);
  if (!kring_document_save_copy (self->document, path, replace, &error))
    {
      kring_files_say (GTK_WINDOW (self), _ ("The copy could not be saved"), error->message);
      return;
    }
  /* Translators: %s is the name of a file. */
  sentence = g_strdup_printf (_ ("A copy was saved as %s"), name);
  kring_window_say (self, sentence);
}

void
kring_window_ask_copy (KringWindow *self)
{
  g_autofree char *title = dup_file_title (self);
  g_autofree char *name = g_strdup_printf (_ ("%s (copy)"), title);
  const char *path = kring_document_get_path (self->document);
  g_autofree char *folder = path ? g_path_get_dirname (path) : NULL;

  kring_files_ask_place (GTK_WINDOW (self), _ ("Save a Copy"), folder, name, copy_cb, g_object_ref (self),
                         g_object_unref);
}

static void
unplaced_response_cb (KringWindow *self, const char *response)
{
  if (strcmp (response, "save") == 0)
    kring_window_ask_place (self, TRUE);
  else if (strcmp (response, "discard") == 0 && kring_document_close (self->document, NULL))
    finish (self);
}

static void
ask_about_unplaced (KringWindow *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Keep this document?"),
                                              _ ("It is not in a file yet. Choose where to keep it, or let it go."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Go On Working"), "discard",
                                    _ ("Let It Go"), "save", _ ("Save in a File …"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (unplaced_response_cb), self, G_CONNECT_SWAPPED);
  kring_files_present (dialog);
}

static void
failed_response_cb (KringWindow *self, const char *response)
{
  if (strcmp (response, "copy") == 0)
    kring_window_ask_copy (self);
  else if (strcmp (response, "close") == 0)
    finish (self);
}

static void
ask_about_failure (KringWindow *self, const char *why)
{
  g_autofree char *body = g_strconcat (why, "\n\n",
                                       _ ("Your edits are safe on this computer and are taken up when you open the "
                                          "document here again."),
                                       NULL);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("The last edits could not be saved"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Keep Open"), "close",
                                    _ ("Close Anyway"), "copy", _ ("Save a Copy …"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "copy", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (failed_response_cb), self, G_CONNECT_SWAPPED);
  kring_files_present (dialog);
}

/* Nothing was ever in it: an example as it came, or a new document that nobody wrote in. */
static gboolean
holds_nothing (KringWindow *self)
{
  return !self->touched && !kring_document_get_recovered (self->document)
         && (self->example
             || kring_model_count (kring_document_get_model (self->document), KRING_TABLE_NEED) == 0);
}

gboolean
kring_window_may_close (KringWindow *self)
{
  g_autoptr (GError) error = NULL;
  KringApplication *app = KRING_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  /* What is being imported may be cancelled, or awaited; the window that shows it stays. */
  if (kring_document_get_busy (self->document))
    {
      kring_document_close (self->document, &error);
      kring_window_say (self, error->message);
      return FALSE;
    }
  if (kring_application_count_windows (app, self->document) > 1)
    return TRUE;
  if (kring_document_get_path (self->document) == NULL && !holds_nothing (self))
    {
      ask_about_unplaced (self);
      return FALSE;
    }
  if (kring_document_close (self->document, &error))
    return TRUE;
  ask_about_failure (self, error->message);
  return FALSE;
}
