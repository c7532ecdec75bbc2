/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-publish.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kring-rows.h"
#include "kring-session.h"
#include "kring-text.h"

#define CHUNK (256 * 1024)

gboolean
kring_publish_in_portal (const char *path)
{
  return g_str_has_prefix (path, "/run/user/") && strstr (path, "/doc/") != NULL;
}

static gboolean
fail_errno (GError **error, const char *path, int code)
{
  g_autofree char *name = kring_sqlite_name (path);

  if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE,
                 _ ("%s could not be saved: the disk is full. Free space elsewhere; nothing is lost."), name);
  else
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE, _ ("%1$s could not be saved: %2$s."), name,
                 g_strerror (code));
  return FALSE;
}

static gboolean
copy_bytes (int from, int to)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gssize got;

  while ((got = read (from, buffer, CHUNK)) > 0)
    for (gssize done = 0; done < got;)
      {
        gssize put = write (to, buffer + done, (gsize) (got - done));

        if (put < 0)
          return FALSE;
        done += put;
      }
  return got == 0 && fsync (to) == 0;
}

/* @flags says whether a file may be there: O_EXCL or O_TRUNC. */
static gboolean
copy_file (const char *from, const char *to, int flags, mode_t mode, GError **error)
{
  int in = g_open (from, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  int out = in >= 0 ? g_open (to, O_WRONLY | O_CREAT | O_CLOEXEC | flags, mode) : -1;
  int failure = in < 0 || out < 0 ? errno : 0;

  if (failure == 0 && !copy_bytes (in, out))
    failure = errno ? errno : EIO;
  if (in >= 0)
    close (in);
  if (out >= 0 && close (out) != 0 && failure == 0)
    failure = errno;
  return failure == 0 || fail_errno (error, to, failure);
}

gboolean
kring_publish_copy_in (const char *from, const char *to, GError **error)
{
  return copy_file (from, to, O_EXCL, 0600, error);
}

static gboolean
same_bytes (const char *a, const char *b)
{
  g_autoptr (GMappedFile) x = g_mapped_file_new (a, FALSE, NULL);
  g_autofree char *y = NULL;
  gsize length;

  /* The second is read, not mapped: over a share that is what a colleague will get. */
  return x != NULL && g_file_get_contents (b, &y, &length, NULL) && length == g_mapped_file_get_length (x)
         && memcmp (y, g_mapped_file_get_contents (x), length) == 0;
}

/* Makes the file that will be the document. */
static gboolean
make_release (const KringPublishRequest *request, const char *release, GError **error)
{
  g_autofree char *into = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *stamp = NULL;
  char *statement;
  g_autoptr (KringSqlite) db = kring_sqlite_open (request->work, FALSE, error);

  if (db == NULL)
    return FALSE;
  g_unlink (release);
  statement = sqlite3_mprintf ("VACUUM INTO %Q", release);
  into = g_strdup (statement);
  sqlite3_free (statement);
  if (!kring_sqlite_run (db, into, error))
    return FALSE;
  sqlite3_close (g_steal_pointer (&db));

  db = kring_sqlite_open (release, TRUE, error);
  if (db == NULL)
    return FALSE;
  sum = kring_rows_sum (db);
  stamp = g_strdup_printf ("UPDATE publication SET save_id = '%s', content_sum = '%s'", request->new_save_id, sum);
  return kring_sqlite_run (db, stamp, error);
}

char *
kring_publish_save_id (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *real = NULL;
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *resolved = realpath (folder, NULL);
  g_autoptr (KringSqlite) db = NULL;

  if (resolved == NULL)
    return NULL;
  real = g_build_filename (resolved, base, NULL);
  db = g_file_test (real, G_FILE_TEST_IS_REGULAR) ? kring_sqlite_open (real, FALSE, NULL) : NULL;
  return db ? kring_sqlite_text (db, "SELECT save_id FROM publication") : NULL;
}

static gboolean
may_replace (const KringPublishRequest *request, GError **error)
{
  g_autofree char *name = kring_sqlite_name (request->target);
  g_autofree char *there = NULL;

  if (!g_file_test (request->target, G_FILE_TEST_EXISTS))
    return TRUE;
  if (request->save_id == NULL && !request->replace)
    {
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_EXISTS, _ ("%s exists already."), name);
      return FALSE;
    }
  if (request->save_id == NULL)
    return TRUE;
  there = kring_publish_save_id (request->target);
  if (g_strcmp0 (there, request->save_id) == 0)
    return TRUE;
  g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_CHANGED,
               _ ("%s was changed by somebody else since you opened it. Save a copy, so that both are kept."), name);
  return FALSE;
}

static void
back_up (const KringPublishRequest *request)
{
  g_autofree char *backup = kring_session_backup (request->target);

  g_autofree char *half = backup ? g_strconcat (backup, ".new", NULL) : NULL;

  /* base.db is the file as it was before: nothing needs to be read from the share again. */
  if (backup != NULL && g_file_test (request->base, G_FILE_TEST_EXISTS)
      && copy_file (request->base, half, O_TRUNC, 0600, NULL))
    g_rename (half, backup);
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

/* Who may read and write it stays as it was, as far as we may say so. */
static void
keep_rights (const char *path, const struct stat *old)
{
  if (chown (path, (uid_t) -1, old->st_gid) != 0)
    g_debug ("%s keeps another group", path);
  if (g_chmod (path, old->st_mode & 0777) != 0)
    g_debug ("%s keeps other rights", path);
}

static gboolean
put_in_place (const char *release, const char *target, const char *beside, GError **error)
{
  struct stat old;
  gboolean there = g_stat (target, &old) == 0;
  mode_t mode = there ? old.st_mode & 0777 : 0666;

  if (kring_publish_in_portal (target))
    {
      if (!copy_file (release, target, O_TRUNC, mode, error))
        return FALSE;
      return same_bytes (release, target) || fail_errno (error, target, EIO);
    }
  if (!copy_file (release, beside, O_TRUNC | O_NOFOLLOW, mode, error))
    {
      g_unlink (beside);
      return FALSE;
    }
  if (there)
    keep_rights (beside, &old);
  if (!same_bytes (release, beside) || g_rename (beside, target) != 0)
    {
      fail_errno (error, target, errno ? errno : EIO);
      g_unlink (beside);
      return FALSE;
    }
  sync_folder (target);
  return TRUE;
}

gboolean
kring_publish (const KringPublishRequest *request, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (request->work);
  g_autofree char *id = kring_id_new ();
  g_autofree char *name = g_strdup_printf ("release-%.8s.db", id);
  g_autofree char *release = g_build_filename (folder, name, NULL);

  if (!may_replace (request, error))
    return FALSE;
  if (!make_release (request, release, error))
    {
      g_unlink (release);
      return FALSE;
    }
  if (request->back_up)
    back_up (request);
  if (!put_in_place (release, request->target, request->temp, error))
    {
      g_unlink (release);
      return FALSE;
    }
  if (request->copy)
    g_unlink (release);
  else
    g_rename (release, request->base);
  return TRUE;
}
