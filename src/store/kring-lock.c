/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-lock.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "kring-document.h"
#include "kring-language.h"
#include "kring-sqlite.h"
#include "kring-text.h"

#define GROUP "Kring"
#define UNFINISHED_SECONDS 10

static void
lock_free (KringLock *self)
{
  g_free (self->path);
  g_free (self->id);
  g_free (self->user);
  g_free (self->host);
  g_free (self);
}

static char *
lock_path (const char *document)
{
  g_autofree char *folder = g_path_get_dirname (document);
  g_autofree char *base = g_path_get_basename (document);
  g_autofree char *name = g_strdup_printf (".%s.lock", base);

  return g_build_filename (folder, name, NULL);
}

static KringLock *
lock_read (const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  KringLock *self;

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  self = g_new0 (KringLock, 1);
  self->path = g_strdup (path);
  self->id = g_key_file_get_string (file, GROUP, "id", NULL);
  self->user = g_key_file_get_string (file, GROUP, "user", NULL);
  self->host = g_key_file_get_string (file, GROUP, "host", NULL);
  self->time = g_key_file_get_int64 (file, GROUP, "time", NULL);
  self->pid = g_key_file_get_integer (file, GROUP, "pid", NULL);
  return self;
}

/* Whether whoever made the lock is gone for certain: on this machine, with no such process any more. */
static gboolean
lock_dead (const KringLock *self)
{
  return g_strcmp0 (self->host, g_get_host_name ()) == 0 && self->pid > 0 && kill (self->pid, 0) != 0
         && errno == ESRCH;
}

/* A lock that says nothing and has lain for a while was never finished. */
static gboolean
lock_unfinished (const char *path, const KringLock *holder)
{
  GStatBuf about;

  return (holder == NULL || holder->id == NULL) && g_stat (path, &about) == 0
         && g_get_real_time () / G_USEC_PER_SEC - about.st_mtime > UNFINISHED_SECONDS;
}

static void
set_locked_error (GError **error, const char *document, const KringLock *holder)
{
  g_autofree char *name = kring_sqlite_name (document);
  g_autoptr (GDateTime) time = holder ? g_date_time_new_from_unix_local (holder->time) : NULL;
  g_autofree char *day = time ? kring_language_date (time) : NULL;
  g_autofree char *clock = time ? g_date_time_format (time, "%H:%M") : NULL;

  if (holder == NULL || holder->user == NULL || day == NULL)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_LOCKED, _ ("%s is open somewhere else."), name);
  else
    /* Translators: %1$s a file, %2$s a user, %3$s a computer, %4$s a date, %5$s a time of day. */
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_LOCKED,
                 _ ("%1$s is open: %2$s has had it open on %3$s since %4$s, %5$s."), name, holder->user, holder->host,
                 day, clock);
}

static gboolean
write_lock (const KringLock *self, int flags, int *failure)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;
  gsize length;
  int fd;
  gboolean good;

  g_key_file_set_string (file, GROUP, "id", self->id);
  g_key_file_set_string (file, GROUP, "user", self->user);
  g_key_file_set_string (file, GROUP, "host", self->host);
  g_key_file_set_int64 (file, GROUP, "time", self->time);
  g_key_file_set_integer (file, GROUP, "pid", self->pid);
  text = g_key_file_to_data (file, &length, NULL);

  fd = g_open (self->path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0666);
  if (fd < 0)
    {
      *failure = errno;
      return FALSE;
    }
  good = write (fd, text, length) == (gssize) length;
  *failure = good ? 0 : errno;
  if (close (fd) != 0 && good)
    {
      good = FALSE;
      *failure = errno;
    }
  /* Half a lock would bar everybody and name nobody. */
  if (!good)
    g_unlink (self->path);
  return good;
}

static KringLock *
lock_new (const char *path)
{
  KringLock *self = g_new0 (KringLock, 1);

  self->path = g_strdup (path);
  self->id = kring_id_new ();
  self->user = g_strdup (g_strcmp0 (g_get_real_name (), "Unknown") != 0 && g_get_real_name ()[0] != '\0'
                             ? g_get_real_name ()
                             : g_get_user_name ());
  self->host = g_strdup (g_get_host_name ());
  self->time = g_get_real_time () / G_USEC_PER_SEC;
  self->pid = getpid ();
  return self;
}

KringLock *
kring_lock_take (const char *document, gboolean take_over, GError **error)
{
  g_autofree char *path = lock_path (document);
  KringLock *self = lock_new (path);
  KringLock *holder;
  int failure = 0;

  if (write_lock (self, O_EXCL, &failure))
    return self;
  if (failure == EEXIST)
    {
      holder = lock_read (path);
      if (take_over || (holder != NULL && lock_dead (holder)) || lock_unfinished (path, holder))
        {
          g_unlink (path);
          if (write_lock (self, O_EXCL, &failure))
            {
              g_clear_pointer (&holder, lock_free);
              return self;
            }
        }
      set_locked_error (error, document, holder);
      g_clear_pointer (&holder, lock_free);
    }
  else
    {
      g_autofree char *name = kring_sqlite_name (document);

      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ_ONLY,
                   _ ("The folder of %1$s cannot be written: %2$s."), name, g_strerror (failure));
    }
  lock_free (self);
  return NULL;
}

gboolean
kring_lock_ours (const KringLock *self)
{
  KringLock *now = lock_read (self->path);
  gboolean ours = now != NULL && g_strcmp0 (now->id, self->id) == 0;

  g_clear_pointer (&now, lock_free);
  return ours;
}

gboolean
kring_lock_verify (const KringLock *self, const char *document, GError **error)
{
  KringLock *now;
  g_autofree char *name = NULL;

  if (kring_lock_ours (self))
    return TRUE;
  now = lock_read (self->path);
  name = kring_sqlite_name (document);
  if (now != NULL && now->user != NULL)
    /* Translators: %1$s is a file, %2$s a user, %3$s a computer. */
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_LOCKED,
                 _ ("%1$s was taken over by %2$s on %3$s. Save a copy, so that nothing is lost."), name, now->user,
                 now->host);
  else
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_LOCKED,
                 _ ("%s was taken over by somebody else. Save a copy, so that nothing is lost."), name);
  g_clear_pointer (&now, lock_free);
  return FALSE;
}

void
kring_lock_release (KringLock *self)
{
  if (kring_lock_ours (self))
    g_unlink (self->path);
  lock_free (self);
}
