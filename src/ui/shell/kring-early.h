/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"

G_BEGIN_DECLS

/* The document that the program was started for, made ready in a thread of its own while the toolkit starts: neither has
 * to wait for the other. */

typedef struct _KringEarly KringEarly;

/**
 * kring_early_new:
 * @path: (nullable): the document to open, as kring_files_canonical() writes it; %NULL for the example that greets
 *
 * Returns: (transfer full): what can be begun; nothing has happened yet
 */
KringEarly *kring_early_new (const char *path);

/** kring_early_begin: Begins the thread. To be called once, and before anything else looks for documents. */
void kring_early_begin (KringEarly *self);

/** kring_early_is_for: Returns whether @self was begun, and for @path. */
gboolean kring_early_is_for (const KringEarly *self, const char *path);

/**
 * kring_early_take:
 * @self: begun
 * @error: what kring_early_make() said
 *
 * Waits for the thread. To be called once.
 *
 * Returns: (transfer full) (nullable): the document
 */
KringDocument *kring_early_take (KringEarly *self, GError **error);

/** kring_early_free: A document that nobody took is closed. */
void kring_early_free (KringEarly *self);

/**
 * kring_early_make:
 * @path: (nullable): as for kring_early_new()
 * @error: a sentence that names the file
 *
 * Does at once what the thread does.
 *
 * Returns: (transfer full) (nullable): the document
 */
KringDocument *kring_early_make (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringEarly, kring_early_free)

G_END_DECLS
