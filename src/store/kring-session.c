/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-session.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "kring-document.h"
#include "kring-text.h"

#define GROUP "Session"

/* SQLite is told to follow no links, so the folder's own path must have none. */
static char *
state_folder (const char *name, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "kring", name, NULL);
  char *real = NULL;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    real = realpath (folder, NULL);
  if (real == NULL)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE,
                 _ ("Kring’s own folder %1$s cannot be written: %2$s."), folder, g_strerror (errno));
  return real;
}

static void
session_free (KringSession *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->folder);
  g_free (self->work);
  g_free (self->base);
  g_free (self->path);
  g_free (self->save_id);
  g_free (self->pending);
  g_free (self);
}

static char *
file_in (const KringSession *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static KringSession *
session_hold (const char *folder)
{
  KringSession *self = g_new0 (KringSession, 1);
  g_autofree char *held = NULL;

  self->folder = g_strdup (folder);
  self->work = file_in (self, "work.db");
  self->base = file_in (self, "base.db");
  held = file_in (self, "held");
  self->fd = g_open (held, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->fd < 0 || flock (self->fd, LOCK_EX | LOCK_NB) != 0)
    g_clear_pointer (&self, session_free);
  return self;
}

KringSession *
kring_session_new (GError **error)
{
  g_autofree char *sessions = state_folder ("sessions", error);
  g_autofree char *id = kring_id_new ();
  g_autofree char *folder = NULL;
  KringSession *self = NULL;

  if (sessions == NULL)
    return NULL;
  folder = g_build_filename (sessions, id, NULL);
  if (g_mkdir (folder, 0700) == 0)
    self = session_hold (folder);
  if (self == NULL)
    g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE,
                 _ ("Kring’s own folder %1$s cannot be written: %2$s."), sessions, g_strerror (errno));
  return self;
}

char *
kring_session_temp (const KringSession *self, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *id = g_path_get_basename (self->folder);
  g_autofree char *name = g_strdup_printf (".%s.%.8s.tmp", base, id);

  return g_build_filename (folder, name, NULL);
}

static void
drop_temp (const KringSession *self)
{
  g_autofree char *temp = self->path ? kring_session_temp (self, self->path) : NULL;

  if (temp != NULL)
    g_unlink (temp);
}

KringSession *
kring_session_adopt (const char *folder)
{
  KringSession *self = session_hold (folder);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *ini = NULL;
  g_autofree char *dirty = NULL;

  if (self == NULL)
    return NULL;
  ini = file_in (self, "session.ini");
  dirty = file_in (self, "dirty");
  g_key_file_load_from_file (file, ini, G_KEY_FILE_NONE, NULL);
  self->path = g_key_file_get_string (file, GROUP, "path", NULL);
  self->save_id = g_key_file_get_string (file, GROUP, "save_id", NULL);
  self->pending = g_key_file_get_string (file, GROUP, "pending", NULL);
  drop_temp (self);
  if (!g_file_test (self->work, G_FILE_TEST_IS_REGULAR)
      || !g_file_test (dirty, G_FILE_TEST_EXISTS))
    {
      /* Nothing in it that is not in the document: nobody misses it. */
      kring_session_remove (self);
      return NULL;
    }
  self->dirty = TRUE;
  return self;
}

GPtrArray *
kring_session_find (void)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sessions = state_folder ("sessions", NULL);
  g_autoptr (GDir) dir = sessions ? g_dir_open (sessions, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (sessions, name, NULL);
      KringSession *session = session_hold (folder);

      if (session == NULL)
        continue;
      session_free (session);
      g_ptr_array_add (found, g_steal_pointer (&folder));
    }
  return found;
}

gboolean
kring_session_write (KringSession *self, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *ini = file_in (self, "session.ini");

  if (self->path != NULL)
    g_key_file_set_string (file, GROUP, "path", self->path);
  if (self->save_id != NULL)
    g_key_file_set_string (file, GROUP, "save_id", self->save_id);
  if (self->pending != NULL)
    g_key_file_set_string (file, GROUP, "pending", self->pending);
  g_key_file_set_string (file, GROUP, "host", g_get_host_name ());
  return g_key_file_save_to_file (file, ini, error);
}

gboolean
kring_session_set_dirty (KringSession *self, gboolean dirty, GError **error)
{
  g_autofree char *mark = file_in (self, "dirty");

  if (dirty == self->dirty)
    return TRUE;
  if (dirty && !g_file_set_contents_full (mark, "", 0, G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return FALSE;
  if (!dirty)
    g_unlink (mark);
  self->dirty = dirty;
  return TRUE;
}

void
kring_session_set_aside (KringSession *self)
{
  g_autofree char *broken = state_folder ("broken", NULL);
  g_autofree char *id = g_path_get_basename (self->folder);
  g_autofree char *to = broken ? g_build_filename (broken, id, NULL) : NULL;

  if (to != NULL)
    g_rename (self->folder, to);
  session_free (self);
}

void
kring_session_remove (KringSession *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = file_in (self, name);

      g_unlink (file);
    }
  g_rmdir (self->folder);
  session_free (self);
}

void
kring_session_leave (KringSession *self)
{
  session_free (self);
}

char *
kring_session_backup (const char *path)
{
  g_autofree char *folder = state_folder ("backups", NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf ("%.12s-%s", sum, base);

  return folder ? g_build_filename (folder, name, NULL) : NULL;
}
