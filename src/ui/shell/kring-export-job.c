/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-export-job.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-language.h"
#include "kring-plans.h"
#include "kring-view.h"

typedef struct
{
  KringMap *map; /* one of these two is written */
  KringOrganisation *organisation;
  char *need;
  KringPictureWanted picture;
  char *change;
  char *section; /* (nullable) */
  GStrv with;    /* (nullable) */
  KringDialogueWanted dialogue;
  KringExportChoice choice;
  KringExportOptions options;
  char *title;
  char *path;
  GBytes *bytes; /* (nullable): what is in another language than the program's is made before the thread starts */
} ExportJob;

/* One at a time: the language is the process's, and what is written in another must not meet one that is under way. */
static GQueue waiting = G_QUEUE_INIT;
static gboolean busy;

static void
export_job_free (gpointer data)
{
  ExportJob *job = data;

  g_clear_pointer (&job->map, kring_map_unref);
  g_clear_pointer (&job->organisation, kring_organisation_unref);
  g_free (job->need);
  g_free (job->change);
  g_strfreev (job->with);
  g_free (job->section);
  g_clear_pointer (&job->options.date, g_date_time_unref);
  g_free (job->title);
  g_free (job->path);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job);
}

static GBytes *
make_picture (ExportJob *job, KringMeasure *measure, GCancellable *cancellable, GError **error)
{
  g_autoptr (KringChangePicture) picture
      = kring_change_picture_new (job->organisation, &job->picture, &job->options, measure);

  return kring_export (picture->diagram, measure, job->choice.kind, &job->options, cancellable, error);
}

static GBytes *
make_dialogue (ExportJob *job, KringMeasure *measure, GCancellable *cancellable, GError **error)
{
  g_autoptr (KringDialoguePicture) picture
      = kring_dialogue_picture_new (job->organisation, &job->dialogue, &job->options, measure, error);

  return picture ? kring_export (picture->diagram, measure, job->choice.kind, &job->options, cancellable, error) : NULL;
}

static GBytes *
make_map (ExportJob *job, KringMeasure *measure, GCancellable *cancellable, GError **error)
{
  KringPoint page = kring_page_size (job->choice.page, job->choice.orientation);
  KringViewOptions options = { .need = job->need, .aspect = page.y > 0 ? page.x / page.y : 0 };
  g_autoptr (KringView) view
      = job->map != NULL ? kring_view_new_around (job->map, measure, NULL)
                         : kring_view_new_whole (job->organisation, job->choice.arrangement, measure, &options);

  return kring_export (view->diagram, measure, job->choice.kind, &job->options, cancellable, error);
}

static GBytes *
make_bytes (ExportJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);

  if (job->choice.dialogue != NULL)
    return make_dialogue (job, measure, cancellable, error);
  return (job->choice.picture ? make_picture : make_map) (job, measure, cancellable, error);
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ExportJob *job = data;
  g_autoptr (GError) error = NULL;

  if (job->bytes == NULL)
    job->bytes = make_bytes (job, cancellable, &error);
  if (job->bytes != NULL && kring_export_write (job->bytes, job->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Nothing else of the program runs meanwhile, so that no window speaks another language than its own. What cannot be
 * made is tried again by the thread, which says why in the program's language. */
static void
make_in_its_language (ExportJob *job, GCancellable *cancellable)
{
  if (strcmp (job->choice.language, kring_language_get ()) == 0)
    return;
  kring_language_set (job->choice.language);
  job->bytes = make_bytes (job, cancellable, NULL);
  kring_language_set (NULL);
}

static void start_next (void);

static void
completed_cb (void)
{
  busy = FALSE;
  start_next ();
}

static void
start_next (void)
{
  g_autoptr (GTask) task = busy ? NULL : g_queue_pop_head (&waiting);

  if (task == NULL)
    return;
  busy = TRUE;
  make_in_its_language (g_task_get_task_data (task), g_task_get_cancellable (task));
  g_signal_connect (task, "notify::completed", G_CALLBACK (completed_cb), NULL);
  g_task_run_in_thread (task, export_thread);
}

/* In the network nobody moves because of a plan. */
static KringOrganisation *
dup_organisation (KringModel *model, const KringExportChoice *choice, const char *const *changes)
{
  g_autoptr (KringOrganisation) all = kring_organisation_at (model, choice->time, changes);
  g_autoptr (KringOrganisation) today = NULL;
  g_autoptr (KringMeasure) measure = NULL;

  if (choice->time == KRING_TIME_TODAY || choice->arrangement != KRING_ARRANGEMENT_NETWORK)
    return g_steal_pointer (&all);
  today = kring_organisation_new (model);
  measure = kring_measure_new_pango (NULL, 1);
  return kring_network_view_settle (all, today, measure);
}

static gboolean
take_picture (ExportJob *job, KringModel *model, const KringPictureWanted *wanted)
{
  job->need = g_strdup (wanted->need);
  job->change = g_strdup (wanted->change);
  job->picture = (KringPictureWanted){ wanted->kind, job->need, job->change, wanted->with_private };
  job->organisation = kring_organisation_new (model);
  return job->change == NULL
         || kring_model_get (model, wanted->kind == KRING_PICTURE_PLAN ? KRING_TABLE_DEVELOPMENT : KRING_TABLE_CHANGE,
                             job->change)
                != NULL;
}

static gboolean
take_dialogue (ExportJob *job, KringModel *model, const KringDialogueWanted *wanted)
{
  job->need = g_strdup (wanted->dialogue);
  job->section = g_strdup (wanted->section);
  job->with = g_strdupv ((GStrv)wanted->with);
  job->dialogue = (KringDialogueWanted){ wanted->kind, job->need, (const char *const *)job->with, job->section };
  job->organisation = kring_organisation_new (model);
  return kring_model_get (model, KRING_TABLE_DIALOGUE, wanted->dialogue) != NULL;
}

static gboolean
take_map (ExportJob *job, KringModel *model, const KringExportChoice *choice)
{
  const char *const one[] = { choice->change, NULL }, *const *changes = choice->change != NULL ? one : NULL;
  g_autoptr (KringFilter) filter = choice->filter ? kring_filter_copy (choice->filter) : kring_filter_new ();

  job->need = g_strdup (choice->need);
  if (choice->arrangement == KRING_ARRANGEMENT_AROUND)
    {
      g_autoptr (KringMap) all = kring_map_at (model, choice->need, choice->time, changes);

      job->map = all ? kring_filter_map (filter, all, model) : NULL;
    }
  else
    {
      g_autoptr (KringOrganisation) all = dup_organisation (model, choice, changes);

      job->organisation = kring_filter_organisation (filter, all, choice->need);
    }
  return job->map != NULL || job->organisation != NULL;
}

/* Values that no edit can change under the thread. */
static gboolean
take_values (ExportJob *job, KringModel *model, const KringExportChoice *choice)
{
  if (choice->dialogue != NULL)
    return take_dialogue (job, model, choice->dialogue);
  return choice->picture != NULL ? take_picture (job, model, choice->picture) : take_map (job, model, choice);
}

void
kring_export_job_start (KringDocument *document,
                        const KringExportChoice *choice,
                        const char *path,
                        GCancellable *cancellable,
                        GAsyncReadyCallback done,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, done, data);
  ExportJob *job = g_new0 (ExportJob, 1);

  g_task_set_task_data (task, job, export_job_free);
  if (!take_values (job, kring_document_get_model (document), choice))
    {
      g_task_return_new_error (task, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE, "%s",
                               choice->dialogue != NULL  ? _ ("The dialogue is no longer in the document.")
                               : choice->picture != NULL ? _ ("The change is no longer in the document.")
                                                         : _ ("The need is no longer in the document."));
      return;
    }
  job->choice = *choice;
  job->title = kring_document_dup_title (document);
  job->path = g_strdup (path);
  job->options = (KringExportOptions){ .page = choice->page,
                                       .orientation = choice->orientation,
                                       .theme = choice->theme,
                                       .language = choice->language,
                                       .title = job->title,
                                       .date = g_date_time_new_now_local () };
  g_queue_push_tail (&waiting, g_steal_pointer (&task));
  start_next ();
}

gboolean
kring_export_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
