/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-model.h"

G_BEGIN_DECLS

/* The document: one SQLite file at its place, a private working copy that is edited, and the model that mirrors it.
 *
 * Every edit is a named transaction: kring_document_edit() opens it, kring_edit_put() and kring_edit_remove() write
 * rows, kring_edit_commit() keeps them. A commit is on disk when it returns. Its changeset tells the model which rows
 * moved and becomes one step of undo. The working copy is published to the document's place by itself. */

#define KRING_STORE_ERROR (kring_store_error_quark ())
typedef enum
{
  KRING_STORE_ERROR_NOT_KRING, /* no Kring document */
  KRING_STORE_ERROR_DAMAGED,
  KRING_STORE_ERROR_NEWER,   /* made by a later version */
  KRING_STORE_ERROR_LOCKED,  /* somebody else has it open */
  KRING_STORE_ERROR_EXISTS,
  KRING_STORE_ERROR_READ_ONLY,
  KRING_STORE_ERROR_WRITE,   /* disk full, no permission, … */
  KRING_STORE_ERROR_CHANGED, /* the file was changed under us */
  KRING_STORE_ERROR_REFUSED, /* a row that no document may hold */
  KRING_STORE_ERROR_BUSY,    /* an edit that takes turns is open */
} KringStoreError;
GQuark kring_store_error_quark (void);

#define KRING_TYPE_DOCUMENT (kring_document_get_type ())
G_DECLARE_FINAL_TYPE (KringDocument, kring_document, KRING, DOCUMENT, GObject)

/* How the working copy stands against the file: what the title says. */
typedef enum
{
  KRING_SAVE_NO_FILE, /* new, never given a name; safe in the working copy */
  KRING_SAVE_SAVED,
  KRING_SAVE_SAVING,  /* edits wait or are being published */
  KRING_SAVE_FAILED,  /* see kring_document_get_save_error(); edits are safe in the working copy */
  KRING_SAVE_READ_ONLY,
} KringSaveState;

typedef enum
{
  KRING_OPEN_DEFAULT = 0,
  KRING_OPEN_READ_ONLY = 1 << 0, /* takes no lock; edits are refused */
  KRING_OPEN_TAKE_OVER = 1 << 1, /* takes the lock from whoever holds it */
} KringOpenFlags;

/**
 * kring_document_new:
 * @language: "en", "sv", "nb" or "da"
 * @error: where a sentence goes
 *
 * Returns: (transfer full) (nullable): an empty document in a working copy, without a place of its own
 */
KringDocument *kring_document_new (const char *language, GError **error);

/**
 * kring_document_open:
 * @path: an absolute path
 * @flags: how
 * @error: a sentence that names the file: not a Kring document, damaged, newer, locked (by whom) …
 *
 * Checks the file as an untrusted one, locks it and makes a working copy. A working copy of the same file that a crash
 * left behind is taken up again, so that no acknowledged edit is lost.
 *
 * Returns: (transfer full) (nullable): the document
 */
KringDocument *kring_document_open (const char *path, KringOpenFlags flags, GError **error);

/**
 * kring_document_recoverable:
 *
 * Working copies that a crash left behind and whose document never had a place, or whose place is gone or has changed
 * since.
 *
 * Returns: (transfer full) (element-type utf8): the session folders, to hand to kring_document_recover()
 */
GPtrArray *kring_document_recoverable (void);
/** kring_document_recover: Returns: (transfer full) (nullable): the document of a session folder, as an unnamed one. */
KringDocument *kring_document_recover (const char *session, GError **error);

/**
 * kring_document_close:
 * @self: a document
 * @error: why the last edits could not be published; they stay in the working copy and are taken up at the next opening
 *
 * Publishes what waits, gives the lock back and removes the working copy. Only finalize may follow.
 */
gboolean kring_document_close (KringDocument *self, GError **error);

KringModel *kring_document_get_model (KringDocument *self);
/** kring_document_get_path: Returns: (transfer none) (nullable): the file's absolute path, %NULL without a place. */
const char *kring_document_get_path (KringDocument *self);
KringSaveState kring_document_get_save_state (KringDocument *self);
/** kring_document_get_save_error: Returns: (nullable): why publishing failed, a sentence. */
const char *kring_document_get_save_error (KringDocument *self);
gboolean kring_document_get_read_only (KringDocument *self);
/** kring_document_get_recovered: Returns whether a crash's working copy was taken up at opening. */
gboolean kring_document_get_recovered (KringDocument *self);
/** kring_document_dup_title: Returns: (transfer full): the document's name, else its file's, else "Untitled". */
char *kring_document_dup_title (KringDocument *self);

/**
 * kring_document_save_as:
 * @self: a document without a place
 * @path: an absolute path
 * @replace: whether a file that is there may be replaced
 * @error: where a sentence goes
 *
 * Gives the document its place, locks it and publishes at once.
 */
gboolean kring_document_save_as (KringDocument *self, const char *path, gboolean replace, GError **error);

/** kring_document_save_copy: Writes a copy to @path, verified; the document keeps its place. */
gboolean kring_document_save_copy (KringDocument *self, const char *path, gboolean replace, GError **error);

/** kring_document_publish: Publishes now and waits for it; nothing to do is success. */
gboolean kring_document_publish (KringDocument *self, GError **error);

/**
 * kring_document_check:
 * @self: a document
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each rule of the file or the domain that is broken;
 *   empty when all is sound
 */
GPtrArray *kring_document_check (KringDocument *self);

/* Edits */

typedef struct _KringEdit KringEdit;

/**
 * kring_document_edit:
 * @self: a document that can be written
 * @label: the action's name in the language in use: "Move Youth centre to Engaged"
 * @merge: (nullable): edits that follow one another with the same key become one step of undo, as typing and dragging
 *   do
 *
 * Opens a transaction. One at a time; it must be ended by kring_edit_commit() or kring_edit_cancel().
 *
 * Returns: (transfer full): the open edit; with a read-only document its commit fails
 */
KringEdit *kring_document_edit (KringDocument *self, const char *label, const char *merge);

/**
 * kring_edit_take_turns:
 * @self: an open edit
 *
 * Says that the main loop turns while the edit is open, so that a window lives meanwhile. Until it has ended, whatever
 * else would change, publish, copy or close the document fails with a sentence, and saving by itself waits.
 */
void kring_edit_take_turns (KringEdit *self);
/** kring_edit_complete: Has the document's finisher add what belongs into the edit, to which nothing more is put. */
void kring_edit_complete (KringEdit *self);
/** kring_edit_gather: Does the longest part of keeping an edit that is complete. This may be in another thread, if the
 * edit takes turns, for then nobody else has to do with the document's working copy until it is done. */
void kring_edit_gather (KringEdit *self);
/** kring_document_get_busy: Returns whether an edit that takes turns is open. */
gboolean kring_document_get_busy (KringDocument *self);

/** KringEditFinisher: Adds to @edit, which is about to be kept, what belongs into it. */
typedef void (*KringEditFinisher) (KringEdit *edit, gpointer data);

/**
 * kring_document_set_finisher:
 * @self: a document
 * @finisher: (nullable): called when an edit that changed something is about to be kept
 * @data: for @finisher
 *
 * For a window whose picture shows somebody in a place that was never written down: the first edit made while that is in
 * view writes it, so that nobody moves but whom the edit moves.
 */
void kring_document_set_finisher (KringDocument *self, KringEditFinisher finisher, gpointer data);
/** kring_document_drop_finisher: Takes the finisher away if it is that of @data, which will be no more. */
void kring_document_drop_finisher (KringDocument *self, gpointer data);

/**
 * kring_edit_put:
 * @self: an open edit
 * @row: the row as it shall be; its id says whether it is a new one
 *
 * Writes the fields that differ. A failure is kept and reported by the commit.
 */
void kring_edit_put (KringEdit *self, KringRow *row);
/** kring_edit_remove: Removes a row, and with it the rows that cannot be without it. */
void kring_edit_remove (KringEdit *self, KringTableIndex index, const char *id);
/** kring_edit_get: Returns: (transfer full) (nullable): a row as this edit has left it. */
KringRow *kring_edit_get (KringEdit *self, KringTableIndex index, const char *id);

/**
 * kring_edit_commit:
 * @self: (transfer full): an open edit
 * @error: where a sentence goes; then nothing has changed
 *
 * Keeps the edit. One that changed nothing leaves no step of undo.
 */
gboolean kring_edit_commit (KringEdit *self, GError **error);
/** kring_edit_cancel: (transfer full): Leaves everything as it was before the edit. */
void kring_edit_cancel (KringEdit *self);

/* History */

/** kring_document_get_undo_label: Returns: (nullable): the name of the edit that undo would take back. */
const char *kring_document_get_undo_label (KringDocument *self);
const char *kring_document_get_redo_label (KringDocument *self);
gboolean kring_document_undo (KringDocument *self, GError **error);
gboolean kring_document_redo (KringDocument *self, GError **error);
/** kring_document_forget_history: Forgets what could be undone and redone: what was filled in at the start is where a
 * user begins. */
void kring_document_forget_history (KringDocument *self);
/** kring_document_seal: Ends merging: the next edit is a step of its own whatever its key. */
void kring_document_seal (KringDocument *self);

/* Signals and properties: "save-state" (notify), "title" (notify), "undo-label" and "redo-label" (notify). */

G_END_DECLS
