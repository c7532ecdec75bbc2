/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "kring-document.h"

G_BEGIN_DECLS

/* Small helpers around sqlite3; only this layer sees them. */

typedef sqlite3 KringSqlite;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringSqlite, sqlite3_close)
typedef sqlite3_stmt KringStatement;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringStatement, sqlite3_finalize)

/**
 * kring_sqlite_open:
 * @path: an absolute path without symbolic links
 * @writable: whether edits are meant
 * @error: where a sentence goes
 *
 * Opens a file with everything closed that a foreign one could use against us: no triggers, no views, no extensions, a
 * schema that is not trusted, small limits. Asks whether it really can be written: over some network mounts SQLite
 * opens read-only and says nothing.
 *
 * Returns: (transfer full) (nullable): the connection
 */
sqlite3 *kring_sqlite_open (const char *path, gboolean writable, GError **error);

/** kring_sqlite_run: Runs statements without results. */
gboolean kring_sqlite_run (sqlite3 *db, const char *sql, GError **error);
/** kring_sqlite_text: Returns: (transfer full) (nullable): the first column of the first row as text. */
char *kring_sqlite_text (sqlite3 *db, const char *sql);
/** kring_sqlite_fail: Sets @error to a sentence for what @db reports last, and returns %FALSE. */
gboolean kring_sqlite_fail (sqlite3 *db, GError **error);

/** kring_sqlite_name: Returns: (transfer full): a path as a sentence names it: the file's name in quotation marks. */
char *kring_sqlite_name (const char *path);

G_END_DECLS
