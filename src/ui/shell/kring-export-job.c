/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-export-job.h"

#include <glib/gi18n-lib.h>

#include "kring-language.h"

typedef struct
{
  KringMap *map;
  KringExportChoice choice;
  KringExportOptions options;
  char *title;
  char *path;
  char *language; /* what the window speaks */
} ExportJob;

static void
export_job_free (gpointer data)
{
  ExportJob *job = data;

  g_clear_pointer (&job->map, kring_map_unref);
  g_clear_pointer (&job->options.date, g_date_time_unref);
  g_free (job->title);
  g_free (job->path);
  g_free (job->language);
  g_free (job);
}

/* A file of its own beside the target, then moved over it: whoever opens the target meanwhile sees a whole one. */
static gboolean
write_whole (GBytes *bytes, const char *path, GError **error)
{
  g_autofree char *beside = g_strdup_printf ("%s.%08x", path, g_random_int ());
  g_autoptr (GFile) from = g_file_new_for_path (beside);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_set_contents_full (beside, data, (gssize) size, G_FILE_SET_CONTENTS_DURABLE, 0666, error)
      && g_file_move (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return TRUE;
  g_file_delete (from, NULL, NULL);
  return FALSE;
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ExportJob *job = data;
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringAroundView) view = kring_around_view_new (job->map, measure, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kring_export (view, measure, job->choice.kind, &job->options, cancellable, &error);

  if (bytes != NULL && write_whole (bytes, job->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
kring_export_job_start (KringDocument *document, const char *need, const KringExportChoice *choice, const char *path,
                        GCancellable *cancellable, GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, done, data);
  ExportJob *job = g_new0 (ExportJob, 1);

  g_task_set_task_data (task, job, export_job_free);
  job->map = kring_map_new (kring_document_get_model (document), need);
  if (job->map == NULL)
    {
      g_task_return_new_error (task, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE, "%s",
                               _ ("The need is no longer in the document."));
      return;
    }
  job->choice = *choice;
  job->title = kring_document_dup_title (document);
  job->path = g_strdup (path);
  job->language = g_strdup (kring_language_get ());
  job->options = (KringExportOptions){ .page = choice->page,
                                       .orientation = choice->orientation,
                                       .theme = choice->theme,
                                       .language = choice->language,
                                       .title = job->title,
                                       .date = g_date_time_new_now_local () };
  /* The language is the process's: it goes back to the window's when the file is done (finish), and until then the
   * dialog in front keeps still. */
  kring_language_set (choice->language);
  g_task_run_in_thread (task, export_thread);
}

gboolean
kring_export_job_finish (GAsyncResult *result, GError **error)
{
  ExportJob *job = g_task_get_task_data (G_TASK (result));

  if (job->language != NULL)
    kring_language_set (job->language);
  return g_task_propagate_boolean (G_TASK (result), error);
}
