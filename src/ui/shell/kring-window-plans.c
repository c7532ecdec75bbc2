/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-application.h"
#include "kring-files.h"
#include "kring-language.h"
#include "kring-operations-development.h"
#include "kring-plans-sidebar.h"
#include "kring-shipped.h"
#include "kring-window-private.h"

/* A plan in a file of its own */

typedef struct
{
  KringWindow *window; /* owned */
  char *manager;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_object_unref (wanted->window);
  g_free (wanted->manager);
  g_free (wanted);
}

/* Returns: (transfer full) (nullable): a document of nothing but a plan, in its place. */
static KringDocument *
make_file (const char *manager, const char *path, gboolean replace, GError **error)
{
  g_autofree char *source = kring_shipped_source (kring_shipped_names[0], error);
  KringDocument *document = source != NULL ? kring_document_new (kring_language_get (), error) : NULL;

  if (document == NULL)
    return NULL;
  if (kring_operation_add_development (document, source, manager, NULL, error)
      && kring_document_save_as (document, path, replace, error))
    {
      /* There is nothing before it to go back to. */
      kring_document_forget_history (document);
      return document;
    }
  kring_document_close (document, NULL);
  g_object_unref (document);
  return NULL;
}

static void
place_cb (const char *path, gboolean replace, gpointer data)
{
  Wanted *wanted = data;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (wanted->window));
  g_autoptr (KringDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || application == NULL)
    return;
  document = make_file (wanted->manager, path, replace, &error);
  if (document == NULL)
    kring_files_say (GTK_WINDOW (wanted->window), _ ("The plan could not be saved"), error->message);
  else
    kring_application_show (KRING_APPLICATION (application), document);
}

static void
file_wanted_cb (KringWindow *self, const char *manager)
{
  const char *place = kring_document_get_path (self->document);
  g_autofree char *folder = place ? g_path_get_dirname (place) : NULL;
  /* Translators: the name of a file; %s is the manager’s name. */
  g_autofree char *name = g_strdup_printf (_ ("Development plan %s"), manager);
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->window = g_object_ref (self);
  wanted->manager = g_strdup (manager);
  kring_files_ask_place (GTK_WINDOW (self), _ ("Save the Plan in a File"), folder, name, place_cb, wanted, wanted_free);
}

/* The page */

GtkWidget *
kring_window_make_plans (KringWindow *self)
{
  self->plans_viewing = kring_plans_viewing_new (self->editor);
  self->plans = KRING_PLANS_PAGE (kring_plans_page_new (self->plans_viewing));
  g_signal_connect_object (self->plans_viewing, "changed", G_CALLBACK (kring_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plans, "file-wanted", G_CALLBACK (file_wanted_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->plans_bin, GTK_WIDGET (self->plans));
  return kring_plans_sidebar_new (self->plans_viewing);
}

const char *
kring_window_get_plan (KringWindow *self)
{
  return self->plans_viewing != NULL && kring_window_shows (self, "plans")
             ? kring_plans_viewing_get_open (self->plans_viewing)
             : NULL;
}

void
kring_window_show_only_plan (KringWindow *self)
{
  KringModel *model = kring_document_get_model (self->document);

  if (kring_model_count (model, KRING_TABLE_NEED) == 0 && kring_model_count (model, KRING_TABLE_DEVELOPMENT) > 0)
    adw_view_stack_set_visible_child_name (self->pages, "plans");
}
