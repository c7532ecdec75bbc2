/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-change-picture.h"
#include "kring-dialogue-picture.h"
#include "kring-document.h"
#include "kring-export.h"
#include "kring-filter.h"

G_BEGIN_DECLS

/* Writing a map to a file without holding up the window. */

/**
 * KringExportChoice:
 *
 * What is written, and how: a @picture of changes, a picture or page of a @dialogue, or a map: @need around which, or which stands out in the
 * @arrangement of the whole document, at @time with the plans of @change (nullable: of all that are pending); of it,
 * what @filter (nullable) shows.
 */
typedef struct
{
  const KringPictureWanted *picture;   /* (nullable): instead of a map */
  const KringDialogueWanted *dialogue; /* (nullable): likewise */
  KringArrangement arrangement;
  const char *need;
  KringTime time;
  const char *change;
  const KringFilter *filter;
  KringFileKind kind;
  KringPageSize page;
  KringOrientation orientation;
  KringTheme theme;
  const char *language; /* one of kring_languages */
} KringExportChoice;

/**
 * kring_export_job_start:
 * @document: a document
 * @choice: what, and how
 * @path: where to; a file that is there is replaced whole or not at all
 * @cancellable: (nullable): to stop it
 * @done: called when it is written or could not be
 * @data: for @done
 *
 * Arranges and draws the map in a thread of its own, from values that no edit can change under it; in another language
 * than the program's, which is the whole process's, at once, and only writes the file in the thread. One export follows
 * the other.
 */
void kring_export_job_start (KringDocument *document,
                             const KringExportChoice *choice,
                             const char *path,
                             GCancellable *cancellable,
                             GAsyncReadyCallback done,
                             gpointer data);

/** kring_export_job_finish: Returns whether the file was written; @error: a sentence. */
gboolean kring_export_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
