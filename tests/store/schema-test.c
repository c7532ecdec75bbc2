/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>

#include "kring-document-private.h"
#include "kring-language.h"
#include "kring-schema.h"
#include "kring-test-folder.h"

static sqlite3 *
fresh (void)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_true (kring_schema_migrate (db, NULL));
  return db;
}

/* Lost otherwise: a field that is written under another one's name. */
static void
test_tables_are_described (void)
{
  g_autoptr (KringSqlite) db = fresh ();

  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      const KringTable *table = &kring_tables[t];
      g_autofree char *sql = g_strdup_printf ("SELECT name, type, pk, \"notnull\" FROM pragma_table_info ('%s')", table->name);
      g_autoptr (KringStatement) statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
      g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "id");
      g_assert_cmpint (sqlite3_column_int (statement, 2), ==, 1);
      for (guint f = 0; f < table->n_fields; f++)
        {
          static const char *const types[] = { "TEXT", "TEXT", "INTEGER", "INTEGER", "INTEGER", "REAL" };
          const KringField *field = &table->fields[f];

          g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
          g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, field->name);
          g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 1), ==, types[field->type]);
          g_assert_cmpint (sqlite3_column_int (statement, 3), ==, !field->nullable);
        }
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
    }
}

/* Lost otherwise: a released schema that changed, so that older documents are called damaged. */
static void
test_schema_is_as_released (void)
{
  for (int version = 1; version <= kring_schema_version (); version++)
    {
      g_autofree char *name = g_strdup_printf ("schema-%04d.txt", version);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
      g_autofree char *text = kring_schema_text (version);
      g_autofree char *released = NULL;

      if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
        g_file_set_contents (path, text, -1, NULL);
      g_assert_true (g_file_get_contents (path, &released, NULL, NULL));
      g_assert_cmpstr (text, ==, released);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/schema/tables-are-described", test_tables_are_described);
  g_test_add_func ("/schema/is-as-released", test_schema_is_as_released);
  return g_test_run ();
}
