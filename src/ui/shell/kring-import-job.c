/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-import-job.h"

#include <string.h>

static void
start (GCancellable *cancellable, GAsyncReadyCallback done, gpointer data, gpointer work, GDestroyNotify free_work,
       GTaskThreadFunc thread)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done, data);

  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, thread);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  KringImportSource *read = kring_import_read (data, NULL, &error);

  if (read != NULL)
    g_task_return_pointer (task, read, (GDestroyNotify) kring_import_source_free);
  else
    g_task_return_error (task, error);
}

void
kring_import_job_read (const char *path, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data)
{
  start (cancellable, done, data, g_strdup (path), g_free, read_thread);
}

KringImportSource *
kring_import_job_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
read_ties_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  KringSheet *read = kring_import_read_ties (data, &error);

  if (read != NULL)
    g_task_return_pointer (task, read, (GDestroyNotify) kring_sheet_unref);
  else
    g_task_return_error (task, error);
}

void
kring_import_job_read_ties (const char *path, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data)
{
  start (cancellable, done, data, g_strdup (path), g_free, read_ties_thread);
}

KringSheet *
kring_import_job_read_ties_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Planning */

typedef struct
{
  KringModel *model;
  KringImportSource *source;
  char *need;
} PlanWork;

static void
plan_work_free (gpointer data)
{
  PlanWork *work = data;

  g_object_unref (work->model);
  kring_import_source_free (work->source);
  g_free (work->need);
  g_free (work);
}

static void
plan_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PlanWork *work = data;

  g_task_return_pointer (task, kring_import_plan_new (work->model, work->source, work->need),
                         (GDestroyNotify) kring_import_plan_free);
}

void
kring_import_job_plan (KringModel *model, const KringImportSource *source, const char *need, GCancellable *cancellable,
                       GAsyncReadyCallback done, gpointer data)
{
  PlanWork *work = g_new0 (PlanWork, 1);

  work->model = kring_model_copy (model);
  work->source = kring_import_source_new (source->actors, source->ties);
  memcpy (work->source->actor_columns, source->actor_columns, sizeof source->actor_columns);
  memcpy (work->source->tie_columns, source->tie_columns, sizeof source->tie_columns);
  work->need = g_strdup (need);
  start (cancellable, done, data, work, plan_work_free, plan_thread);
}

KringImportPlan *
kring_import_job_plan_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
