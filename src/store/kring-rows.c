/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define LONGEST_TEXT (4 * KRING_MOST_WHOLE) /* bytes */

typedef struct
{
  sqlite3_stmt *select, *insert, *remove;
  sqlite3_stmt *update[KRING_MOST_FIELDS]; /* one a field */
} Statements;

struct _KringRows
{
  sqlite3 *db; /* borrowed */
  Statements tables[KRING_N_TABLES];
};

static char *
column_list (const KringTable *table)
{
  GString *list = g_string_new ("id");

  for (guint i = 0; i < table->n_fields; i++)
    g_string_append_printf (list, ", %s", table->fields[i].name);
  return g_string_free (list, FALSE);
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    g_critical ("%s: %s", sql, sqlite3_errmsg (db));
  return statement;
}

KringRows *
kring_rows_new (sqlite3 *db)
{
  KringRows *self = g_new0 (KringRows, 1);

  self->db = db;
  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      const KringTable *table = &kring_tables[t];
      g_autofree char *columns = column_list (table);
      g_autoptr (GString) marks = g_string_new ("?");
      g_autofree char *select = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?", columns, table->name);
      g_autofree char *remove = g_strdup_printf ("DELETE FROM %s WHERE id = ?", table->name);
      g_autofree char *insert = NULL;

      for (guint f = 0; f < table->n_fields; f++)
        {
          g_autofree char *update
              = g_strdup_printf ("UPDATE %s SET %s = ? WHERE id = ?", table->name, table->fields[f].name);

          self->tables[t].update[f] = prepare (db, update);
          g_string_append (marks, ", ?");
        }
      insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table->name, columns, marks->str);
      self->tables[t].select = prepare (db, select);
      self->tables[t].insert = prepare (db, insert);
      self->tables[t].remove = prepare (db, remove);
    }
  return self;
}

void
kring_rows_free (KringRows *self)
{
  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      sqlite3_finalize (self->tables[t].select);
      sqlite3_finalize (self->tables[t].insert);
      sqlite3_finalize (self->tables[t].remove);
      for (guint f = 0; f < G_N_ELEMENTS (self->tables[t].update); f++)
        sqlite3_finalize (self->tables[t].update[f]);
    }
  g_free (self);
}

static void
bind_field (sqlite3_stmt *statement, int at, const KringRow *row, const KringField *field)
{
  const char *text;

  switch (field->type)
    {
    case KRING_FIELD_TEXT:
    case KRING_FIELD_REF:
      text = kring_row_text (row, field);
      if (text == NULL)
        sqlite3_bind_null (statement, at);
      else
        sqlite3_bind_text (statement, at, text, -1, SQLITE_TRANSIENT);
      break;
    case KRING_FIELD_NUMBER:
      sqlite3_bind_double (statement, at, kring_row_number (row, field));
      break;
    case KRING_FIELD_TERM:
    case KRING_FIELD_FLAG:
    case KRING_FIELD_COUNT:
    default:
      sqlite3_bind_int (statement, at, kring_row_int (row, field));
    }
}

static gboolean
run (sqlite3_stmt *statement)
{
  int result = sqlite3_step (statement);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return result == SQLITE_DONE;
}

gboolean
kring_rows_set_value (KringRow *row, const KringField *field, sqlite3_value *value)
{
  int type = sqlite3_value_type (value);
  const char *text;

  switch (field->type)
    {
    case KRING_FIELD_TEXT:
    case KRING_FIELD_REF:
      if (type == SQLITE_NULL && field->nullable)
        {
          kring_row_set_text (row, field, NULL);
          return TRUE;
        }
      text = (const char *) sqlite3_value_text (value);
      if (type != SQLITE_TEXT || text == NULL || sqlite3_value_bytes (value) > LONGEST_TEXT
          || strlen (text) != (gsize) sqlite3_value_bytes (value))
        return FALSE;
      kring_row_set_text (row, field, text);
      return TRUE;
    case KRING_FIELD_NUMBER:
      if (type != SQLITE_FLOAT || !isfinite (sqlite3_value_double (value)))
        return FALSE;
      kring_row_set_number (row, field, sqlite3_value_double (value));
      return TRUE;
    case KRING_FIELD_TERM:
    case KRING_FIELD_FLAG:
    case KRING_FIELD_COUNT:
    default:
      if (type != SQLITE_INTEGER || sqlite3_value_int64 (value) < 0 || sqlite3_value_int64 (value) > G_MAXINT)
        return FALSE;
      kring_row_set_int (row, field, sqlite3_value_int (value));
      return TRUE;
    }
}

static KringRow *
read_row (sqlite3_stmt *statement, const KringTable *table)
{
  const char *id = (const char *) sqlite3_column_text (statement, 0);
  g_autoptr (KringRow) row = NULL;
  g_autofree char *wrong = NULL;

  if (id == NULL || strlen (id) != (gsize) sqlite3_column_bytes (statement, 0))
    return NULL;
  row = kring_row_new_with_id (table, id);

  for (guint f = 0; f < table->n_fields; f++)
    if (!kring_rows_set_value (row, &table->fields[f], sqlite3_column_value (statement, (int) f + 1)))
      return NULL;
  wrong = kring_row_wrong (row);
  return wrong == NULL ? g_steal_pointer (&row) : NULL;
}

KringRow *
kring_rows_get (KringRows *self, const KringTable *table, const char *id)
{
  sqlite3_stmt *statement = self->tables[table->index].select;
  KringRow *row = NULL;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  if (sqlite3_step (statement) == SQLITE_ROW)
    row = read_row (statement, table);
  sqlite3_reset (statement);
  return row;
}

gboolean
kring_rows_insert (KringRows *self, const KringRow *row)
{
  sqlite3_stmt *statement = self->tables[row->table->index].insert;

  sqlite3_bind_text (statement, 1, row->id, -1, SQLITE_TRANSIENT);
  for (guint f = 0; f < row->table->n_fields; f++)
    bind_field (statement, (int) f + 2, row, &row->table->fields[f]);
  return run (statement);
}

/* One statement for all of them: a rule of the file about two fields holds before and after, not in between. */
static sqlite3_stmt *
prepare_update (KringRows *self, const KringTable *table, const guint *which, guint n)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET ", table->name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, "%s%s = ?", i > 0 ? ", " : "", table->fields[which[i]].name);
  g_string_append (sql, " WHERE id = ?");
  return prepare (self->db, sql->str);
}

gboolean
kring_rows_update (KringRows *self, const KringRow *before, const KringRow *after)
{
  guint which[KRING_MOST_FIELDS], n = 0;
  sqlite3_stmt *statement;
  gboolean ok;

  for (guint f = 0; f < after->table->n_fields; f++)
    if (!kring_row_field_equal (before, after, &after->table->fields[f]))
      which[n++] = f;
  if (n == 0)
    return TRUE;
  statement = n == 1 ? self->tables[after->table->index].update[which[0]] : prepare_update (self, after->table, which, n);
  for (guint i = 0; i < n; i++)
    bind_field (statement, (int) i + 1, after, &after->table->fields[which[i]]);
  sqlite3_bind_text (statement, (int) n + 1, after->id, -1, SQLITE_TRANSIENT);
  ok = run (statement);
  if (n > 1)
    sqlite3_finalize (statement);
  return ok;
}

gboolean
kring_rows_delete (KringRows *self, const KringTable *table, const char *id)
{
  sqlite3_stmt *statement = self->tables[table->index].remove;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  return run (statement);
}

static sqlite3_stmt *
select_all (sqlite3 *db, const KringTable *table)
{
  g_autofree char *columns = column_list (table);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY id", columns, table->name);

  return prepare (db, sql);
}

gboolean
kring_rows_load (sqlite3 *db, GArray *changes, GError **error)
{
  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      g_autoptr (KringStatement) statement = select_all (db, &kring_tables[t]);
      int result;

      while ((result = sqlite3_step (statement)) == SQLITE_ROW)
        {
          g_autoptr (KringRow) row = read_row (statement, &kring_tables[t]);

          if (row == NULL)
            {
              g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED,
                           _ ("A row of the table %s cannot be read."), kring_tables[t].name);
              return FALSE;
            }
          kring_row_events_add (changes, NULL, row);
        }
      if (result != SQLITE_DONE)
        return kring_sqlite_fail (db, error);
    }
  return TRUE;
}

/* Each value with its type and length, so that no two contents read alike. */
static void
sum_value (GChecksum *sum, sqlite3_stmt *statement, int at)
{
  int type = sqlite3_column_type (statement, at);
  int length = type == SQLITE_TEXT ? sqlite3_column_bytes (statement, at) : 0;
  g_autofree char *start = g_strdup_printf ("%d:%d:", type, length);
  double number;
  gint64 bits;

  g_checksum_update (sum, (const guchar *) start, -1);
  switch (type)
    {
    case SQLITE_TEXT:
      g_checksum_update (sum, sqlite3_column_text (statement, at), length);
      break;
    case SQLITE_FLOAT:
      number = sqlite3_column_double (statement, at);
      memcpy (&bits, &number, sizeof bits);
      bits = GINT64_TO_LE (bits);
      g_checksum_update (sum, (const guchar *) &bits, sizeof bits);
      break;
    case SQLITE_INTEGER:
      bits = GINT64_TO_LE (sqlite3_column_int64 (statement, at));
      g_checksum_update (sum, (const guchar *) &bits, sizeof bits);
      break;
    default:
      break;
    }
}

/* All columns of a table as the file has it, which may be of an older version; %NULL if that had no such table. */
static sqlite3_stmt *
select_file (sqlite3 *db, const KringTable *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table->name);
  sqlite3_stmt *statement = NULL;

  return sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) == SQLITE_OK ? statement : NULL;
}

char *
kring_rows_sum (sqlite3 *db)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      g_autoptr (KringStatement) statement = select_file (db, &kring_tables[t]);

      if (statement == NULL)
        continue;
      g_checksum_update (sum, (const guchar *) kring_tables[t].name, -1);
      while (sqlite3_step (statement) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count (statement); i++)
          sum_value (sum, statement, i);
    }
  return g_strdup (g_checksum_get_string (sum));
}
