/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-sqlite.h"

G_BEGIN_DECLS

/* Changesets of SQLite's session extension: what one transaction did to which rows. */

/**
 * kring_changeset_begin:
 * @db: a connection, in a transaction
 *
 * Returns: (transfer full): a session that records the domain's tables
 */
sqlite3_session *kring_changeset_begin (sqlite3 *db);

/** kring_changeset_take: Returns: (transfer full) (nullable): what @session recorded, %NULL for nothing; ends it. */
GBytes *kring_changeset_take (sqlite3_session *session);

/** kring_changeset_concat: Returns: (transfer full) (nullable): @first and then @second as one; %NULL if together they
 * come to nothing. */
GBytes *kring_changeset_concat (GBytes *first, GBytes *second);
/** kring_changeset_invert: Returns: (transfer full): what takes @changeset back. */
GBytes *kring_changeset_invert (GBytes *changeset);

/**
 * kring_changeset_apply:
 * @db: a connection that is in no transaction
 * @changeset: what to do
 * @error: where a sentence goes; then nothing has changed
 *
 * Applies a changeset exactly: any conflict ends it. Foreign keys are off meanwhile, since a changeset says itself what
 * cascades did.
 */
gboolean kring_changeset_apply (sqlite3 *db, GBytes *changeset, GError **error);

/** kring_changeset_read: Returns: (transfer full): @changeset as changes to @model, which is as before it. */
GArray *kring_changeset_read (GBytes *changeset, KringModel *model);

G_END_DECLS
