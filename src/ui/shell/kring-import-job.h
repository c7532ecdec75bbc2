/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-import.h"

G_BEGIN_DECLS

/* What an import does before it writes, each in a thread of its own on values that no edit can change under it: a table
 * may be long. Each is started with a @cancellable (nullable) and calls @done with @data when it has ended. */

/** kring_import_job_read: Reads the file @path. */
void kring_import_job_read (const char *path, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);
/** kring_import_job_read_finish: Returns: (transfer full) (nullable): what was read; @error: a sentence. */
KringImportSource *kring_import_job_read_finish (GAsyncResult *result, GError **error);

/** kring_import_job_read_ties: Reads the file @path, which holds ties. */
void kring_import_job_read_ties (const char *path, GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);
/** kring_import_job_read_ties_finish: Returns: (transfer full) (nullable): what was read; @error: a sentence. */
KringSheet *kring_import_job_read_ties_finish (GAsyncResult *result, GError **error);

/** kring_import_job_plan: Makes a plan of @source for what @model holds now; @need as in kring_import_plan_new(). */
void kring_import_job_plan (KringModel *model, const KringImportSource *source, const char *need,
                            GCancellable *cancellable, GAsyncReadyCallback done, gpointer data);
/** kring_import_job_plan_finish: Returns: (transfer full) (nullable): the plan; %NULL if it was cancelled. */
KringImportPlan *kring_import_job_plan_finish (GAsyncResult *result);

G_END_DECLS
