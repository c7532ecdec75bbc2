/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The way of a working copy to its place: VACUUM INTO a private file (which also drops what was deleted), the content's
 * sum and a new save id into that, a copy beside the target under another name, read back and compared, then moved over
 * it in one step. Runs in any thread; touches nothing of the document object. */

typedef struct
{
  const char *work;    /* the working copy */
  const char *base;    /* becomes a copy of what was published; in the same private folder */
  const char *target;  /* the document's place */
  const char *save_id; /* (nullable): the save id that the file there must still have; %NULL: any, or no file */
  gboolean replace;    /* whether a file may be there when @save_id is %NULL */
  gboolean copy;       /* a copy for somebody else: leaves base alone */
  gboolean back_up;    /* keep the file as it was, which base is a copy of */
  const char *temp;    /* where beside @target to write first */
  const char *new_save_id; /* the save id that the file gets */
} KringPublishRequest;

/**
 * kring_publish:
 * @request: what and where to
 * @error: a sentence; KRING_STORE_ERROR_CHANGED when somebody else saved the file since; KRING_STORE_ERROR_EXISTS
 *
 * Returns: whether @target is now what the working copy was
 */
gboolean kring_publish (const KringPublishRequest *request, GError **error);

/** kring_publish_in_portal: Returns whether @path is one that a Flatpak's document portal made up: one file, and no
 * folder beside it to write in. */
gboolean kring_publish_in_portal (const char *path);

/** kring_publish_save_id: Returns: (transfer full) (nullable): the save id in the file at @path. */
char *kring_publish_save_id (const char *path);

/**
 * kring_publish_copy_in:
 * @from: a file, which may be anybody's
 * @to: a new private file
 * @error: where a sentence goes
 *
 * Copies the file alone: a journal beside it stays where it is.
 */
gboolean kring_publish_copy_in (const char *from, const char *to, GError **error);

G_END_DECLS
