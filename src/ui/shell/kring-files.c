/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-files.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-text.h"

#define MIME_TYPE "application/x-kring"
#define MOST_RECENT 8
#define LONGEST_NAME 60 /* characters */

typedef struct
{
  char *suffix;
  KringPlaceFunc done;
  gpointer data;
  GDestroyNotify free_data;
} PlaceQuestion;

static void
place_question_free (gpointer data, GClosure *closure)
{
  PlaceQuestion *question = data;

  if (question->free_data != NULL)
    question->free_data (question->data);
  g_free (question->suffix);
  g_free (question);
}

static void
place_response_cb (GtkNativeDialog *chooser, int response, gpointer data)
{
  PlaceQuestion *question = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *chosen = NULL;
  g_autofree char *path = NULL;
  gboolean ended;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  chosen = file ? g_file_get_path (file) : NULL;
  gtk_native_dialog_destroy (chooser);
  /* What was chosen may close the window that asked. */
  gtk_native_dialog_set_transient_for (chooser, NULL);
  ended = chosen != NULL && g_str_has_suffix (chosen, question->suffix);
  if (chosen != NULL)
    path = ended ? g_strdup (chosen) : g_strconcat (chosen, question->suffix, NULL);
  /* The dialog asked about the name that was typed, not about one that got its ending afterwards. */
  question->done (path, ended, question->data);
  g_object_unref (chooser);
}

/* A title may hold what a file's name may not, on this machine or on a colleague's, and may be long. */
static char *
file_name_of (const char *title, const char *suffix)
{
  g_autofree char *tidy = kring_text_tidy (title, FALSE);
  g_autofree char *start = g_utf8_substring (tidy, 0, MIN (LONGEST_NAME, g_utf8_strlen (tidy, -1)));
  gsize length;

  g_strdelimit (start, "/\\:*?\"<>|", '-');
  length = strlen (start);
  while (length > 0 && strchr (" .-", start[length - 1]) != NULL)
    start[--length] = '\0';
  return g_strconcat (start, suffix, NULL);
}

void
kring_files_ask_place_as (GtkWindow *parent, const char *title, const char *folder, const char *name,
                          const char *suffix, KringPlaceFunc done, gpointer data, GDestroyNotify free_data)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  g_autoptr (GFile) start = folder ? g_file_new_for_path (folder) : NULL;
  g_autofree char *base = file_name_of (name, suffix);
  PlaceQuestion *question = g_new0 (PlaceQuestion, 1);

  if (strcmp (suffix, ".kring") == 0)
    kring_files_add_filter (GTK_FILE_CHOOSER (chooser));
  if (start != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), start, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), base);
  question->suffix = g_strdup (suffix);
  question->done = done;
  question->data = data;
  question->free_data = free_data;
  g_signal_connect_data (chooser, "response", G_CALLBACK (place_response_cb), question, place_question_free, 0);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
kring_files_ask_place (GtkWindow *parent, const char *title, const char *folder, const char *name, KringPlaceFunc done,
                       gpointer data, GDestroyNotify free_data)
{
  kring_files_ask_place_as (parent, title, folder, name, ".kring", done, data, free_data);
}

/* Tables */

static const char *const table_suffixes[] = { "csv", "tsv", "txt", "graphml" };

gboolean
kring_files_is_table (const char *path)
{
  const char *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (table_suffixes); i++)
    if (g_ascii_strcasecmp (dot + 1, table_suffixes[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
add_suffixes (GtkNativeDialog *chooser, const char *name, guint first, guint end)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = first; i < end; i++)
    gtk_file_filter_add_suffix (filter, table_suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
add_all_files (GtkNativeDialog *chooser)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
}

static void
table_response_cb (GtkNativeDialog *chooser, int response, gpointer data)
{
  PlaceQuestion *question = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file ? g_file_get_path (file) : NULL;
  gtk_native_dialog_destroy (chooser);
  gtk_native_dialog_set_transient_for (chooser, NULL);
  question->done (path, FALSE, question->data);
  g_object_unref (chooser);
}

void
kring_files_ask_table (GtkWindow *parent, const char *title, KringPlaceFunc done, gpointer data, GDestroyNotify free_data)
{
  GtkNativeDialog *chooser = GTK_NATIVE_DIALOG (
      gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL));
  PlaceQuestion *question = g_new0 (PlaceQuestion, 1);
  guint n = G_N_ELEMENTS (table_suffixes);

  add_suffixes (chooser, _ ("Tables and GraphML"), 0, n);
  add_suffixes (chooser, _ ("Tables (CSV, TSV, text)"), 0, n - 1);
  add_suffixes (chooser, _ ("GraphML"), n - 1, n);
  add_all_files (chooser);
  question->done = done;
  question->data = data;
  question->free_data = free_data;
  g_signal_connect_data (chooser, "response", G_CALLBACK (table_response_cb), question, place_question_free, 0);
  gtk_native_dialog_set_modal (chooser, TRUE);
  gtk_native_dialog_show (chooser);
}

void
kring_files_present (GtkWidget *dialog)
{
  kring_accessible_name_buttons (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
kring_files_say (GtkWindow *parent, const char *heading, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
  kring_files_present (dialog);
}

void
kring_files_add_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) kring = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (kring, _ ("Kring documents"));
  gtk_file_filter_add_pattern (kring, "*.kring");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, kring);
  gtk_file_chooser_add_filter (chooser, all);
}

void
kring_files_remember (const char *uri)
{
  const GtkRecentData recent = {
    .mime_type = (char *) MIME_TYPE, .app_name = (char *) "Kring", .app_exec = (char *) "kring %u", .is_private = FALSE
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &recent);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static void
recent_list_free (GList *list)
{
  g_list_free_full (list, (GDestroyNotify) gtk_recent_info_unref);
}

void
kring_files_fill_recent (GMenu *menu)
{
  GList *all = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), newest_first);
  guint shown = 0;

  g_menu_remove_all (menu);
  for (GList *l = all; l != NULL && shown < MOST_RECENT; l = l->next)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) != 0 || !gtk_recent_info_exists (l->data))
        continue;
      item = g_menu_item_new (gtk_recent_info_get_display_name (l->data), NULL);
      g_menu_item_set_action_and_target (item, "app.open-recent", "s", gtk_recent_info_get_uri (l->data));
      g_menu_append_item (menu, item);
      shown++;
    }
  recent_list_free (all);
}

char *
kring_files_canonical (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy;

  if (resolved == NULL)
    return g_canonicalize_filename (path, NULL);
  copy = g_strdup (resolved);
  free (resolved);
  return copy;
}
