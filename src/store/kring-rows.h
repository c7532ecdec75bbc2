/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-sqlite.h"

G_BEGIN_DECLS

/* Rows of the file ↔ values of the model, for every table alike, by the tables' descriptions. */

typedef struct _KringRows KringRows;

/** kring_rows_new: Returns: (transfer full): prepared statements on @db, which must outlive them. */
KringRows *kring_rows_new (sqlite3 *db);
void kring_rows_free (KringRows *self);

/** kring_rows_get: Returns: (transfer full) (nullable): a row as the file holds it now. */
KringRow *kring_rows_get (KringRows *self, const KringTable *table, const char *id);
/** kring_rows_insert: Returns whether @row was written as a new one. */
gboolean kring_rows_insert (KringRows *self, const KringRow *row);
/** kring_rows_update: Writes the fields of @after that differ from @before, the row as it is in the file. */
gboolean kring_rows_update (KringRows *self, const KringRow *before, const KringRow *after);
gboolean kring_rows_delete (KringRows *self, const KringTable *table, const char *id);
/** kring_rows_load: Adds every row of the file to @changes as a new one; %FALSE with a sentence if one cannot be read. */
gboolean kring_rows_load (sqlite3 *db, GArray *changes, GError **error);

/** kring_rows_set_value: Sets @field of @row from a value of SQLite; returns whether its type and content will do. */
gboolean kring_rows_set_value (KringRow *row, const KringField *field, sqlite3_value *value);

/** kring_rows_sum: Returns: (transfer full): SHA-256 over all rows in order: what the file's content is, whatever its
 * pages look like. */
char *kring_rows_sum (sqlite3 *db);

G_END_DECLS
