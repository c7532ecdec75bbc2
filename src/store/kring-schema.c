/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-schema.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kring-rows.h"
#include "kring-schema-sql.h"

#define LARGEST_FILE ((goffset) 1024 * 1024 * 1024)
#define LONGEST_CHECK (60 * G_USEC_PER_SEC)

int
kring_schema_version (void)
{
  return (int) G_N_ELEMENTS (kring_migrations);
}

static gboolean
migrate_to (sqlite3 *db, int version, GError **error)
{
  g_autofree char *from = kring_sqlite_text (db, "PRAGMA user_version");
  g_autofree char *stamp = NULL;
  int current = from ? atoi (from) : 0;

  if (current >= version)
    return TRUE;
  /* Inside a transaction this pragma does nothing, and a rebuilt table would then empty others by cascade. */
  if (!kring_sqlite_run (db, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", error))
    return FALSE;
  for (; current < version; current++)
    if (!kring_sqlite_run (db, kring_migrations[current], error))
      goto fail;
  stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
                           KRING_SCHEMA_APPLICATION_ID, version);
  if (!kring_sqlite_run (db, stamp, error))
    goto fail;
  return kring_sqlite_run (db, "PRAGMA foreign_keys = ON", error);

fail:
  kring_sqlite_run (db, "ROLLBACK", NULL);
  kring_sqlite_run (db, "PRAGMA foreign_keys = ON", NULL);
  return FALSE;
}

gboolean
kring_schema_migrate (sqlite3 *db, GError **error)
{
  return migrate_to (db, kring_schema_version (), error);
}

char *
kring_schema_text_of (sqlite3 *db)
{
  g_autoptr (KringStatement) statement = NULL;
  GString *text = g_string_new (NULL);

  if (sqlite3_prepare_v2 (db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name", -1, &statement,
                          NULL)
      == SQLITE_OK)
    while (sqlite3_step (statement) == SQLITE_ROW)
      for (int i = 0; i < 4; i++)
        {
          const char *part = (const char *) sqlite3_column_text (statement, i);

          g_string_append_printf (text, "%s\n", part ? part : "");
        }
  return g_string_free (text, FALSE);
}

char *
kring_schema_text (int version)
{
  g_autoptr (KringSqlite) db = NULL;

  if (sqlite3_open (":memory:", &db) != SQLITE_OK || !migrate_to (db, version, NULL))
    return g_strdup ("");
  return kring_schema_text_of (db);
}

static guint32
big_endian (const guint8 *bytes)
{
  return ((guint32) bytes[0] << 24) | ((guint32) bytes[1] << 16) | ((guint32) bytes[2] << 8) | bytes[3];
}

static gboolean
read_start (const char *path, guint8 *header, gsize size, GError **error)
{
  g_autofree char *name = kring_sqlite_name (path);
  /* Not blocking: a pipe with that name must not hold the program up. */
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat about;
  gssize got;

  if (fd < 0)
    {
      /* Translators: %1$s is a file name, %2$s what the system says, such as "No such file or directory". */
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NOT_KRING, _ ("%1$s cannot be opened: %2$s."), name,
                   g_strerror (errno));
      return FALSE;
    }
  got = fstat (fd, &about) == 0 && S_ISREG (about.st_mode) ? read (fd, header, size) : 0;
  close (fd);
  if (got == (gssize) size && about.st_size <= LARGEST_FILE)
    return TRUE;
  g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NOT_KRING, _ ("%s is not a Kring document."), name);
  return FALSE;
}

gboolean
kring_schema_read_header (const char *path, GError **error)
{
  g_autofree char *name = kring_sqlite_name (path);
  guint8 header[100];

  if (!read_start (path, header, sizeof header, error))
    return FALSE;
  if (memcmp (header, "SQLite format 3", 16) != 0 || big_endian (header + 68) != KRING_SCHEMA_APPLICATION_ID)
    {
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NOT_KRING, _ ("%s is not a Kring document."), name);
      return FALSE;
    }
  if (big_endian (header + 60) > (guint32) kring_schema_version ())
    {
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_NEWER,
                   _ ("%s was made by a later version of Kring. Update Kring to open it."), name);
      return FALSE;
    }
  if (big_endian (header + 56) != 1 || header[18] != 1 || header[19] != 1 || big_endian (header + 60) == 0)
    {
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED, _ ("%s is damaged and cannot be opened."), name);
      return FALSE;
    }
  return TRUE;
}

static int
past_deadline (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

static gboolean
sound (sqlite3 *db)
{
  g_autofree char *version = kring_sqlite_text (db, "PRAGMA user_version");
  g_autofree char *theirs = kring_schema_text_of (db);
  g_autofree char *ours = kring_schema_text (version ? atoi (version) : 0);
  g_autofree char *pages = NULL;
  g_autofree char *orphan = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *content = NULL;

  if (strcmp (theirs, ours) != 0)
    return FALSE;
  pages = kring_sqlite_text (db, "PRAGMA quick_check (1)");
  orphan = kring_sqlite_text (db, "PRAGMA foreign_key_check");
  if (g_strcmp0 (pages, "ok") != 0 || orphan != NULL)
    return FALSE;
  sum = kring_sqlite_text (db, "SELECT content_sum FROM publication");
  content = kring_rows_sum (db);
  return g_strcmp0 (sum, content) == 0;
}

gboolean
kring_schema_verify (sqlite3 *db, const char *name, GError **error)
{
  gint64 deadline = g_get_monotonic_time () + LONGEST_CHECK;
  gboolean good;

  sqlite3_progress_handler (db, 100000, past_deadline, &deadline);
  good = sound (db);
  sqlite3_progress_handler (db, 0, NULL, NULL);
  if (!good)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED, _ ("%s is damaged and cannot be opened."), name);
  return good;
}
