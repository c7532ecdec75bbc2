/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The steps that can be undone and redone. They live in memory alone: what was deleted is gone from the file. */

typedef struct _KringHistory KringHistory;

KringHistory *kring_history_new (void);
void kring_history_free (KringHistory *self);

/**
 * kring_history_add:
 * @self: a history
 * @label: the step's name
 * @merge: (nullable): its merge key
 * @changeset: (transfer full): what it did
 *
 * Adds a step, or makes it one with the latest, under the new name, if that has the same merge key and was not sealed.
 * Forgets what could be redone.
 */
void kring_history_add (KringHistory *self, const char *label, const char *merge, GBytes *changeset);
/** kring_history_seal: Lets nothing more merge into the latest step. */
void kring_history_seal (KringHistory *self);
void kring_history_clear (KringHistory *self);

const char *kring_history_undo_label (KringHistory *self);
const char *kring_history_redo_label (KringHistory *self);
/** kring_history_peek: Returns: (transfer none) (nullable): what the step to undo, or to redo, did. */
GBytes *kring_history_peek (KringHistory *self, gboolean redo);
/** kring_history_step: Notes that the latest step was undone, or the next one redone. */
void kring_history_step (KringHistory *self, gboolean redo);

G_END_DECLS
