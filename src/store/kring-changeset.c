/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-changeset.h"

#include <glib/gi18n-lib.h>

#include "kring-rows.h"

sqlite3_session *
kring_changeset_begin (sqlite3 *db)
{
  sqlite3_session *session = NULL;

  if (sqlite3session_create (db, "main", &session) != SQLITE_OK)
    g_error ("No memory for an edit.");
  for (guint t = 0; t < KRING_N_TABLES; t++)
    sqlite3session_attach (session, kring_tables[t].name);
  return session;
}

/* "Nothing happened" is a changeset of no bytes. */
static GBytes *
bytes_of (int size, void *data)
{
  if (size == 0)
    {
      sqlite3_free (data);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

GBytes *
kring_changeset_take (sqlite3_session *session)
{
  void *data = NULL;
  int size = 0;

  if (sqlite3session_changeset (session, &size, &data) != SQLITE_OK)
    g_error ("No memory for an edit.");
  sqlite3session_delete (session);
  return bytes_of (size, data);
}

GBytes *
kring_changeset_concat (GBytes *first, GBytes *second)
{
  gsize n, m;
  gconstpointer a = g_bytes_get_data (first, &n), b = g_bytes_get_data (second, &m);
  void *data = NULL;
  int size = 0;

  if (sqlite3changeset_concat ((int) n, (void *) a, (int) m, (void *) b, &size, &data) != SQLITE_OK)
    g_error ("No memory for an edit.");
  return bytes_of (size, data);
}

GBytes *
kring_changeset_invert (GBytes *changeset)
{
  gsize n;
  gconstpointer a = g_bytes_get_data (changeset, &n);
  void *data = NULL;
  int size = 0;

  if (sqlite3changeset_invert ((int) n, a, &size, &data) != SQLITE_OK)
    g_error ("No memory for an edit.");
  return bytes_of (size, data);
}

static int
on_conflict (void *data, int kind, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

gboolean
kring_changeset_apply (sqlite3 *db, GBytes *changeset, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  gboolean good;

  /* Inside a transaction the pragma would do nothing, silently. */
  if (!kring_sqlite_run (db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    {
      kring_sqlite_run (db, "PRAGMA foreign_keys = ON", NULL);
      return FALSE;
    }
  good = sqlite3changeset_apply (db, (int) size, (void *) data, NULL, on_conflict, NULL) == SQLITE_OK;
  if (!good)
    g_set_error_literal (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE, _ ("This step could not be taken back."));
  else
    good = kring_sqlite_run (db, "COMMIT", error);
  if (!good && sqlite3_get_autocommit (db) == 0)
    kring_sqlite_run (db, "ROLLBACK", NULL);
  kring_sqlite_run (db, "PRAGMA foreign_keys = ON", NULL);
  return good;
}

typedef int (*ValueOf) (sqlite3_changeset_iter *, int, sqlite3_value **);

static void
read_fields (KringRow *row, sqlite3_changeset_iter *iter, ValueOf value_of)
{
  for (guint f = 0; f < row->table->n_fields; f++)
    {
      sqlite3_value *value = NULL;

      if (value_of (iter, (int) f + 1, &value) == SQLITE_OK && value != NULL)
        kring_rows_set_value (row, &row->table->fields[f], value);
    }
}

static void
read_one (GArray *changes, KringModel *model, sqlite3_changeset_iter *iter)
{
  const char *name;
  int n, op, indirect;
  const KringTable *table;
  sqlite3_value *key = NULL;
  KringRow *before;
  g_autoptr (KringRow) after = NULL;

  sqlite3changeset_op (iter, &name, &n, &op, &indirect);
  table = kring_table_find (name);
  g_assert (table != NULL && n == (int) table->n_fields + 1);
  if (op == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &key);
  else
    sqlite3changeset_old (iter, 0, &key);
  before = kring_model_get (model, table->index, (const char *) sqlite3_value_text (key));
  if (op == SQLITE_INSERT)
    after = kring_row_new_with_id (table, (const char *) sqlite3_value_text (key));
  else if (op == SQLITE_UPDATE)
    after = kring_row_copy (before);
  if (after != NULL)
    read_fields (after, iter, sqlite3changeset_new);
  kring_row_events_add (changes, before, after);
}

GArray *
kring_changeset_read (GBytes *changeset, KringModel *model)
{
  GArray *changes = kring_row_events_new ();
  sqlite3_changeset_iter *iter = NULL;
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);

  if (sqlite3changeset_start (&iter, (int) size, (void *) data) != SQLITE_OK)
    g_error ("No memory for an edit.");
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    read_one (changes, model, iter);
  sqlite3changeset_finalize (iter);
  return changes;
}
