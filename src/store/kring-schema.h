/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-sqlite.h"

G_BEGIN_DECLS

#define KRING_SCHEMA_APPLICATION_ID 0x4B524E47 /* "KRNG" */

/** kring_schema_version: Returns the newest version of the schema, which this program writes. */
int kring_schema_version (void);

/**
 * kring_schema_migrate:
 * @db: a connection to a private copy
 * @error: where a sentence goes; then the file is as it was
 *
 * Brings an empty or older file to the newest version, in one transaction with its version number.
 */
gboolean kring_schema_migrate (sqlite3 *db, GError **error);

/**
 * kring_schema_text:
 * @version: 1 to kring_schema_version()
 *
 * Returns: (transfer full): what a sound file of @version holds in its schema table, as one text
 */
char *kring_schema_text (int version);
/** kring_schema_text_of: Returns: (transfer full): the same of an open file. */
char *kring_schema_text_of (sqlite3 *db);

/**
 * kring_schema_read_header:
 * @path: of a file that may be anything
 * @error: a sentence that names the file: not a Kring document, made by a later version …
 *
 * Reads the first hundred bytes as the file format defines them, without SQLite: its magic, our application id, the
 * schema's version, the encoding and the journal's kind.
 */
gboolean kring_schema_read_header (const char *path, GError **error);

/**
 * kring_schema_verify:
 * @db: a connection to a private copy of a file that may be hostile
 * @name: what a sentence calls the file
 * @error: a sentence that names the file
 *
 * Holds the schema against ours byte by byte, the pages against themselves, the references against their rows and the
 * content against its sum.
 */
gboolean kring_schema_verify (sqlite3 *db, const char *name, GError **error);

G_END_DECLS
