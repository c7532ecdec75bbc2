/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"
#include "kring-history.h"
#include "kring-lock.h"
#include "kring-rows.h"
#include "kring-session.h"
#include "kring-sqlite.h"

G_BEGIN_DECLS

typedef struct _KringSaving KringSaving;

struct _KringDocument
{
  GObject parent_instance;

  /* Owned */
  KringSession *session; /* %NULL once closed */
  KringLock *lock;       /* (nullable): of the file at its place */
  sqlite3 *db;           /* on the working copy */
  KringRows *rows;
  KringModel *model;
  KringHistory *history;
  char *save_error;
  KringSaving *saving; /* (nullable): what a thread is at */

  KringEditFinisher finisher; /* (nullable) */
  gpointer finisher_data;
  KringEdit *open_edit; /* the one that is open; it owns itself */
  KringSaveState save_state;
  gboolean read_only;
  gboolean recovered;
  guint64 edits;       /* made so far */
  guint64 published;   /* edits that are at the document's place */
  guint publish_timer;
  guint failures; /* in a row, of saving */
};

/* kring-saving.c */

/** kring_saving_schedule: Sees to it that the edits go to the document's place soon. */
void kring_saving_schedule (KringDocument *self);
/** kring_saving_wait: Waits for the saving that is under way, and for none that is to come. */
void kring_saving_wait (KringDocument *self);
/** kring_saving_resolve: Returns: (transfer full): where @path leads: a file that is opened by a link stays where it is,
 * and has one lock however one came to it. */
char *kring_saving_resolve (const char *path);

/* kring-edit.c */

/** kring_document_check_idle: Returns whether no edit that takes turns is open; @error: a sentence that names it. */
gboolean kring_document_check_idle (KringDocument *self, GError **error);

/* kring-document.c */

void kring_document_set_save_state (KringDocument *self, KringSaveState state, const char *why);
/** kring_document_changed: To be called after a commit or a step of history: tells the model what @changeset did and
 * sees to publishing. */
void kring_document_changed (KringDocument *self, GBytes *changeset);
/** kring_document_reload: Reads the file again, after a commit that failed: what it holds is what holds. */
void kring_document_reload (KringDocument *self);
/** kring_document_notify_history: Tells who shows the names of the steps. */
void kring_document_notify_history (KringDocument *self);

G_END_DECLS
