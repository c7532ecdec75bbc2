/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-application-private.h"

#include <glib/gi18n-lib.h>

#include "kring-files.h"
#include "kring-window.h"

/* What is asked about one document that could not simply be opened. */
typedef struct
{
  KringApplication *app; /* owned */
  char *path;
} OpenQuestion;

static OpenQuestion *
open_question_new (KringApplication *app, const char *path)
{
  OpenQuestion *question = g_new0 (OpenQuestion, 1);

  question->app = g_object_ref (app);
  question->path = g_strdup (path);
  return question;
}

static void
open_question_free (gpointer data)
{
  OpenQuestion *question = data;

  g_object_unref (question->app);
  g_free (question->path);
  g_free (question);
}

static KringDocument *
find_open (KringApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      KringDocument *document = KRING_IS_WINDOW (l->data) ? kring_window_get_document (l->data) : NULL;
      const char *where = document ? kring_document_get_path (document) : NULL;
      g_autofree char *there = where ? kring_files_canonical (where) : NULL;

      if (g_strcmp0 (there, path) == 0)
        return document;
    }
  return NULL;
}

/* A copy is made through a document that is open for reading, which is only there for that. */
static void
copy_place_cb (const char *place, gboolean replace, gpointer data)
{
  OpenQuestion *question = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) source = NULL;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (question->app));

  if (place == NULL)
    return;
  source = kring_document_open (question->path, KRING_OPEN_READ_ONLY, &error);
  if (source != NULL && kring_document_save_copy (source, place, replace, &error))
    kring_application_open_path (question->app, place, KRING_OPEN_DEFAULT, parent);
  else
    kring_files_say (parent, _ ("The copy could not be made"), error->message);
  if (source != NULL)
    kring_document_close (source, NULL);
}

static void
ask_place_of_copy (OpenQuestion *question)
{
  g_autofree char *folder = g_path_get_dirname (question->path);
  g_autofree char *base = g_path_get_basename (question->path);
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".kring"))
    base[strlen (base) - strlen (".kring")] = '\0';
  /* Translators: the name of a file that is a copy of %s. */
  name = g_strdup_printf (_ ("%s (copy)"), base);
  kring_files_ask_place (gtk_application_get_active_window (GTK_APPLICATION (question->app)), _ ("Open a Copy"), folder,
                         name, copy_place_cb, open_question_new (question->app, question->path), open_question_free);
}

static void
locked_response_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  OpenQuestion *question = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  /* What opens may close the window that asked, and the dialog outlives this call. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  if (strcmp (response, "read") == 0)
    kring_application_open_path (question->app, question->path, KRING_OPEN_READ_ONLY, parent);
  else if (strcmp (response, "take") == 0)
    kring_application_open_path (question->app, question->path, KRING_OPEN_TAKE_OVER, parent);
  else if (strcmp (response, "copy") == 0)
    ask_place_of_copy (question);
}

static void
open_question_free_closure (gpointer data, GClosure *closure)
{
  open_question_free (data);
}

static void
ask_about_lock (KringApplication *self, const char *path, const char *sentence, GtkWindow *parent)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Somebody else has it open"), sentence);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "take", _ ("Take Over"),
                                    "copy", _ ("Open a Copy"), "read", _ ("Open Read-only"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "take", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "read");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (locked_response_cb), open_question_new (self, path),
                         open_question_free_closure, 0);
  kring_files_present (dialog);
}

static void
remember (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    kring_files_remember (uri);
}

static void
opened (KringApplication *self, KringDocument *document, const char *path, gboolean to_read)
{
  KringWindow *window = KRING_WINDOW (kring_application_show (self, document));

  remember (path);
  if (kring_document_get_recovered (document))
    kring_window_say (window, _ ("Kring ended unexpectedly. Your last edits are here."));
  else if (to_read)
    kring_window_say (window, _ ("This document is open for reading. Save a copy to change it."));
  else if (kring_document_get_read_only (document))
    kring_window_say (window, _ ("This file may not be changed from here. Save a copy to change it."));
}

void
kring_application_open_path (KringApplication *self, const char *path, KringOpenFlags flags, GtkWindow *parent)
{
  g_autofree char *canonical = kring_files_canonical (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (KringDocument) document = NULL;
  KringDocument *there = find_open (self, canonical);

  if (there != NULL)
    {
      kring_application_show (self, there);
      return;
    }
  document = flags == KRING_OPEN_DEFAULT ? kring_application_get_ready (self, canonical, &error)
                                         : kring_document_open (canonical, flags, &error);
  if (document != NULL)
    {
      opened (self, document, canonical, (flags & KRING_OPEN_READ_ONLY) != 0);
      return;
    }
  /* The program goes on, and whoever asked is not left in front of nothing. */
  if (parent == NULL)
    parent = kring_application_welcome (self);
  if (g_error_matches (error, KRING_STORE_ERROR, KRING_STORE_ERROR_LOCKED))
    ask_about_lock (self, canonical, error->message, parent);
  else
    kring_files_say (parent, _ ("The document could not be opened"), error->message);
}

static void
open_response_cb (GtkNativeDialog *chooser, int response, gpointer data)
{
  KringApplication *self = data;
  GtkWindow *parent = gtk_native_dialog_get_transient_for (chooser);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file ? g_file_get_path (file) : NULL;
  gtk_native_dialog_destroy (chooser);
  gtk_native_dialog_set_transient_for (chooser, NULL);
  if (path != NULL)
    kring_application_open_path (self, path, KRING_OPEN_DEFAULT, parent);
  g_object_unref (chooser);
}

void
kring_application_present_open (KringApplication *self)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Open a Document"), parent,
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);

  kring_files_add_filter (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
