/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-application-private.h"

#include <glib/gi18n-lib.h>

#include "kring-early.h"
#include "kring-files.h"
#include "kring-language.h"
#include "kring-window.h"

struct _KringApplication
{
  AdwApplication parent_instance;

  KringEarly *early; /* (nullable): until something has been opened */

  gboolean recovered; /* what a crash left behind has been looked for */
};

G_DEFINE_FINAL_TYPE (KringApplication, kring_application, ADW_TYPE_APPLICATION)

static KringWindow *
find_window (KringApplication *self, KringDocument *document)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (KRING_IS_WINDOW (l->data) && kring_window_get_document (l->data) == document)
      return l->data;
  return NULL;
}

GList *
kring_application_dup_windows (KringApplication *self)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);
  return windows;
}

/* The example that greets is in the way once there is something else to look at. */
static void
close_untouched (KringApplication *self, KringWindow *except)
{
  GList *windows = kring_application_dup_windows (self);

  for (GList *l = windows; l != NULL; l = l->next)
    if (KRING_IS_WINDOW (l->data) && l->data != except && kring_window_is_untouched (l->data))
      gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

GtkWindow *
kring_application_show (KringApplication *self, KringDocument *document)
{
  KringWindow *window = find_window (self, document);

  if (window == NULL)
    window = KRING_WINDOW (kring_window_new (GTK_APPLICATION (self), document));
  gtk_window_present (GTK_WINDOW (window));
  close_untouched (self, window);
  return GTK_WINDOW (window);
}

guint
kring_application_count_windows (KringApplication *self, KringDocument *document)
{
  guint count = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    count += KRING_IS_WINDOW (l->data) && kring_window_get_document (l->data) == document;
  return count;
}

KringDocument *
kring_application_get_ready (KringApplication *self, const char *path, GError **error)
{
  g_autoptr (KringEarly) early = g_steal_pointer (&self->early);

  if (early != NULL && kring_early_is_for (early, path))
    return kring_early_take (early, error);
  return kring_early_make (path, error);
}

/* Without an example there is still an empty document, and without that (no place to write) a sentence. */
GtkWindow *
kring_application_welcome (KringApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) worse = NULL;
  g_autoptr (KringDocument) document = kring_application_get_ready (self, NULL, &error);
  gboolean example = document != NULL;
  GtkWindow *window;

  if (document == NULL)
    document = kring_document_new (kring_language_get (), &worse);
  if (document == NULL)
    {
      GtkWidget *dialog = adw_message_dialog_new (NULL, _ ("Kring cannot start"), worse->message);

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("Close"));
      gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
      gtk_window_present (GTK_WINDOW (dialog));
      return GTK_WINDOW (dialog);
    }
  window = GTK_WINDOW (kring_window_new (GTK_APPLICATION (self), document));
  if (example)
    kring_window_welcome (KRING_WINDOW (window));
  else
    kring_window_say (KRING_WINDOW (window), error->message);
  gtk_window_present (window);
  return window;
}

/* Opens what a crash left behind; returns (transfer full) (nullable): a sentence about what could not be opened. Once:
 * what is looked for later is what this program has open. */
static char *
recover (KringApplication *self)
{
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (GString) lost = g_string_new (NULL);

  if (self->recovered)
    return NULL;
  self->recovered = TRUE;
  folders = kring_document_recoverable ();
  for (guint i = 0; i < folders->len; i++)
    {
      const char *folder = g_ptr_array_index (folders, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (KringDocument) document = kring_document_recover (folder, &error);

      if (document != NULL)
        kring_window_say (KRING_WINDOW (kring_application_show (self, document)),
                          _ ("Kring ended unexpectedly. This is what you were working on."));
      else
        /* Translators: %1$s is a sentence that says why, %2$s a folder. */
        g_string_append_printf (lost, _ ("%1$s It is kept in the folder %2$s."), error->message, folder);
    }
  return lost->len > 0 ? g_string_free (g_steal_pointer (&lost), FALSE) : NULL;
}

static void
say_lost (KringApplication *self, const char *lost)
{
  if (lost != NULL)
    kring_files_say (gtk_application_get_active_window (GTK_APPLICATION (self)),
                     _ ("Kring ended unexpectedly, and not everything could be taken up again"), lost);
}

static void
kring_application_activate (GApplication *app)
{
  KringApplication *self = KRING_APPLICATION (app);
  g_autofree char *lost = recover (self);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (app));

  if (window != NULL)
    gtk_window_present (window);
  else
    kring_application_welcome (self);
  say_lost (self, lost);
}

static void
kring_application_open (GApplication *app, GFile **files, int n_files, const char *hint)
{
  KringApplication *self = KRING_APPLICATION (app);
  g_autofree char *lost = recover (self);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      g_autofree char *uri = g_file_get_uri (files[i]);

      kring_application_open_path (self, path ? path : uri, KRING_OPEN_DEFAULT,
                                   gtk_application_get_active_window (GTK_APPLICATION (app)));
    }
  say_lost (self, lost);
}

/* Most starts are for the example or for one document. */
static gboolean
kring_application_local_command_line (GApplication *app, char ***arguments, int *status)
{
  KringApplication *self = KRING_APPLICATION (app);
  guint n = g_strv_length (*arguments);
  const char *word = n == 2 ? (*arguments)[1] : NULL;

  if (n == 1)
    self->early = kring_early_new (NULL);
  else if (word != NULL && word[0] != '-')
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (word);
      g_autofree char *path = g_file_get_path (file);
      g_autofree char *canonical = path ? kring_files_canonical (path) : NULL;

      self->early = canonical ? kring_early_new (canonical) : NULL;
    }
  return G_APPLICATION_CLASS (kring_application_parent_class)->local_command_line (app, arguments, status);
}

/* Not without a display: there the toolkit ends the program, and would leave what was begun. Nor if there is something
 * to recover, which goes first. */
static void
begin_early (KringApplication *self)
{
  g_autoptr (GPtrArray) left = NULL;

  if (self->early == NULL || !gtk_init_check ())
    return;
  left = kring_document_recoverable ();
  if (left->len > 0)
    return;
  self->recovered = TRUE;
  kring_early_begin (self->early);
}

static void
kring_application_startup (GApplication *app)
{
  g_autofree char *icons = kring_data_file ("icons");

  begin_early (KRING_APPLICATION (app));
  G_APPLICATION_CLASS (kring_application_parent_class)->startup (app);
  gtk_window_set_default_icon_name (KRING_APP_ID);
  if (kring_uninstalled ())
    gtk_icon_theme_add_search_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), icons);
  kring_application_add_actions (KRING_APPLICATION (app));
}

static void
kring_application_finalize (GObject *object)
{
  g_clear_pointer (&KRING_APPLICATION (object)->early, kring_early_free);
  G_OBJECT_CLASS (kring_application_parent_class)->finalize (object);
}

static void
kring_application_class_init (KringApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = kring_application_finalize;
  application_class->activate = kring_application_activate;
  application_class->local_command_line = kring_application_local_command_line;
  application_class->open = kring_application_open;
  application_class->startup = kring_application_startup;
}

static void
kring_application_init (KringApplication *self)
{
}

KringApplication *
kring_application_new (void)
{
  return g_object_new (KRING_TYPE_APPLICATION, "application-id", KRING_APP_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", KRING_APP_PATH, NULL);
}
