/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-sqlite.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (kring-store-error-quark, kring_store_error)

char *
kring_sqlite_name (const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);

  /* Translators: a file's name in quotation marks; use your language's. */
  return g_strdup_printf (C_ ("file name", "“%s”"), base);
}

gboolean
kring_sqlite_fail (sqlite3 *db, GError **error)
{
  int code = db ? sqlite3_errcode (db) : SQLITE_NOMEM;

  switch (code & 0xff)
    {
    case SQLITE_FULL:
      g_set_error_literal (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE,
                           _ ("The disk is full. Free space elsewhere; nothing that was saved is lost."));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED, _ ("The file is damaged (%s)."),
                   sqlite3_errmsg (db));
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error_literal (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE,
                           _ ("The document is still being saved. Try again in a moment."));
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ_ONLY, _ ("The file cannot be written (%s)."),
                   sqlite3_errmsg (db));
      break;
    default:
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE, _ ("The change could not be kept (%s)."),
                   db ? sqlite3_errmsg (db) : "no memory");
    }
  return FALSE;
}

gboolean
kring_sqlite_run (sqlite3 *db, const char *sql, GError **error)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    return kring_sqlite_fail (db, error);
  return TRUE;
}

char *
kring_sqlite_text (sqlite3 *db, const char *sql)
{
  g_autoptr (KringStatement) statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK || sqlite3_step (statement) != SQLITE_ROW)
    return NULL;
  return g_strdup ((const char *) sqlite3_column_text (statement, 0));
}

static void
harden (sqlite3 *db)
{
  static const struct
  {
    int what, value;
  } switches[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },        { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    sqlite3_db_config (db, switches[i].what, switches[i].value, NULL);
  sqlite3_limit (db, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_limit (db, SQLITE_LIMIT_SQL_LENGTH, 256 * 1024);
  sqlite3_limit (db, SQLITE_LIMIT_COLUMN, 100);
  sqlite3_limit (db, SQLITE_LIMIT_ATTACHED, 1); /* VACUUM INTO needs one */
  sqlite3_busy_timeout (db, 10000);
}

sqlite3 *
kring_sqlite_open (const char *path, gboolean writable, GError **error)
{
  g_autoptr (KringSqlite) db = NULL;
  int flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_FULLMUTEX
              | (writable ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);

  g_return_val_if_fail (g_path_is_absolute (path), NULL);

  if (sqlite3_open_v2 (path, &db, flags, NULL) != SQLITE_OK)
    {
      kring_sqlite_fail (db, error);
      return NULL;
    }
  harden (db);
  if (writable && sqlite3_db_readonly (db, "main") != 0)
    {
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ_ONLY, _ ("The file cannot be written (%s)."), path);
      return NULL;
    }
  if (!kring_sqlite_run (db,
                         "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;"
                         "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;",
                         error)
      || (writable && !kring_sqlite_run (db, "PRAGMA journal_mode = TRUNCATE;", error)))
    return NULL;
  return g_steal_pointer (&db);
}
