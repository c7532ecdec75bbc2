/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "kring-document-private.h"
#include "kring-publish.h"
#include "kring-text.h"

/* When a document goes to its place, by itself or because somebody asked for it. The work is done in a thread; whoever
 * cannot go on without it joins that thread, and never lets the main loop turn meanwhile. */

#define PUBLISH_AFTER_SECONDS 2
#define LONGEST_PAUSE_SECONDS 60

struct _KringSaving
{
  gatomicrefcount refs; /* one of the document, one of the thread's message to the main loop */
  KringDocument *document; /* borrowed; only while it is the document's saving */
  GThread *thread;
  KringPublishRequest request;
  guint64 edits;
  GError *error;
};

static void
saving_unref (KringSaving *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free ((char *) self->request.work);
  g_free ((char *) self->request.base);
  g_free ((char *) self->request.target);
  g_free ((char *) self->request.save_id);
  g_free ((char *) self->request.temp);
  g_free ((char *) self->request.new_save_id);
  g_clear_error (&self->error);
  g_free (self);
}

static void
fill_request (KringDocument *document, KringPublishRequest *request, const char *target)
{
  request->work = g_strdup (document->session->work);
  request->base = g_strdup (document->session->base);
  request->target = g_strdup (target);
  request->temp = kring_session_temp (document->session, target);
  request->new_save_id = kring_id_new ();
}

/* A request for the document's own place. The coming save id is on disk before the file can have it: a crash in between
 * still finds that these edits belong to that file. */
static KringSaving *
saving_new (KringDocument *document)
{
  KringSaving *self = g_new0 (KringSaving, 1);

  g_atomic_ref_count_init (&self->refs);
  self->document = document;
  self->edits = document->edits;
  fill_request (document, &self->request, document->session->path);
  self->request.save_id = g_strdup (document->session->save_id);
  self->request.back_up = !document->session->backed_up;
  kring_set (&document->session->pending, self->request.new_save_id);
  kring_session_write (document->session, NULL);
  return self;
}

static gboolean publish_cb (gpointer data);

static void
publish_in (KringDocument *self, guint seconds)
{
  g_clear_handle_id (&self->publish_timer, g_source_remove);
  self->publish_timer = g_timeout_add_seconds (seconds, publish_cb, self);
}

void
kring_saving_schedule (KringDocument *self)
{
  if (self->session->path == NULL)
    return;
  self->failures = 0;
  kring_document_set_save_state (self, KRING_SAVE_SAVING, NULL);
  publish_in (self, PUBLISH_AFTER_SECONDS);
}

/* What another try may mend: a share that is away, a disk that is full. */
static void
failed (KringDocument *self, const GError *error)
{
  kring_document_set_save_state (self, KRING_SAVE_FAILED, error->message);
  if (!g_error_matches (error, KRING_STORE_ERROR, KRING_STORE_ERROR_WRITE)
      && !g_error_matches (error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ_ONLY))
    return;
  publish_in (self, MIN (LONGEST_PAUSE_SECONDS, PUBLISH_AFTER_SECONDS << MIN (self->failures, 5)));
  self->failures++;
}

static void
succeeded (KringDocument *self, guint64 edits, const char *save_id)
{
  kring_set (&self->session->save_id, save_id);
  g_clear_pointer (&self->session->pending, g_free);
  self->session->backed_up = TRUE;
  kring_session_write (self->session, NULL);
  self->published = edits;
  if (self->published != self->edits)
    {
      kring_saving_schedule (self);
      return;
    }
  kring_session_set_dirty (self->session, FALSE, NULL);
  kring_document_set_save_state (self, KRING_SAVE_SAVED, NULL);
}

/* Takes in what the thread did; it must have ended. */
static void
finish (KringDocument *self)
{
  KringSaving *saving = g_steal_pointer (&self->saving);

  g_thread_join (g_steal_pointer (&saving->thread));
  saving->document = NULL;
  if (saving->error != NULL)
    failed (self, saving->error);
  else
    succeeded (self, saving->edits, saving->request.new_save_id);
  saving_unref (saving);
}

static gboolean
thread_done_cb (gpointer data)
{
  KringSaving *saving = data;

  /* Somebody may have waited for it already. */
  if (saving->document != NULL && saving->document->saving == saving)
    finish (saving->document);
  return G_SOURCE_REMOVE;
}

static gpointer
publish_thread (gpointer data)
{
  KringSaving *saving = data;

  kring_publish (&saving->request, &saving->error);
  g_idle_add_full (G_PRIORITY_DEFAULT, thread_done_cb, saving, (GDestroyNotify) saving_unref);
  return NULL;
}

/* A lock file that somebody only removed is no reason to stop saving; one that says another name is. */
static gboolean
still_ours (KringDocument *self, GError **error)
{
  return self->lock == NULL || !g_file_test (self->lock->path, G_FILE_TEST_EXISTS)
         || kring_lock_verify (self->lock, self->session->path, error);
}

static gboolean
publish_cb (gpointer data)
{
  KringDocument *self = data;
  g_autoptr (GError) error = NULL;

  if (self->saving != NULL || self->open_edit != NULL)
    return G_SOURCE_CONTINUE;
  self->publish_timer = 0;
  if (!still_ours (self, &error))
    {
      failed (self, error);
      return G_SOURCE_REMOVE;
    }
  self->saving = saving_new (self);
  g_atomic_ref_count_inc (&self->saving->refs);
  self->saving->thread = g_thread_new ("kring-saving", publish_thread, self->saving);
  return G_SOURCE_REMOVE;
}

void
kring_saving_wait (KringDocument *self)
{
  if (self->saving != NULL)
    finish (self);
  g_clear_handle_id (&self->publish_timer, g_source_remove);
}

gboolean
kring_document_publish (KringDocument *self, GError **error)
{
  KringSaving *saving;
  gboolean good;

  if (self->session == NULL)
    return TRUE;
  if (!kring_document_check_idle (self, error))
    return FALSE;
  kring_saving_wait (self);
  if (self->read_only || self->session->path == NULL
      || (self->published == self->edits && self->session->save_id != NULL))
    return TRUE;
  saving = saving_new (self);
  good = still_ours (self, &saving->error) && kring_publish (&saving->request, &saving->error);
  if (good)
    succeeded (self, saving->edits, saving->request.new_save_id);
  else
    {
      failed (self, saving->error);
      g_propagate_error (error, g_steal_pointer (&saving->error));
    }
  saving_unref (saving);
  return good;
}

char *
kring_saving_resolve (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *real_folder = realpath (folder, NULL);

  if (real != NULL)
    return g_strdup (real);
  return real_folder ? g_build_filename (real_folder, base, NULL) : g_strdup (path);
}

/* Writes to a place that is not, or not yet, the document's own. */
static gboolean
write_to (KringDocument *self, const char *path, gboolean replace, gboolean copy, char **save_id, GError **error)
{
  KringSaving *saving;
  gboolean good;

  if (!kring_document_check_idle (self, error))
    return FALSE;
  saving = g_new0 (KringSaving, 1);
  g_atomic_ref_count_init (&saving->refs);
  fill_request (self, &saving->request, path);
  saving->request.replace = replace;
  saving->request.copy = copy;
  good = kring_publish (&saving->request, error);
  if (good && save_id != NULL)
    *save_id = g_strdup (saving->request.new_save_id);
  saving_unref (saving);
  return good;
}

gboolean
kring_document_save_as (KringDocument *self, const char *given, gboolean replace, GError **error)
{
  g_autofree char *path = kring_saving_resolve (given);
  g_autoptr (KringLock) lock = NULL;
  g_autofree char *save_id = NULL;

  g_return_val_if_fail (self->session->path == NULL && g_path_is_absolute (path), FALSE);

  if (!kring_publish_in_portal (path))
    {
      lock = kring_lock_take (path, FALSE, error);
      if (lock == NULL)
        return FALSE;
    }
  if (!write_to (self, path, replace, FALSE, &save_id, error))
    return FALSE;
  self->lock = g_steal_pointer (&lock);
  self->session->path = g_strdup (path);
  succeeded (self, self->edits, save_id);
  g_object_notify (G_OBJECT (self), "title");
  return TRUE;
}

gboolean
kring_document_save_copy (KringDocument *self, const char *given, gboolean replace, GError **error)
{
  g_autofree char *path = kring_saving_resolve (given);
  g_autoptr (KringLock) lock = NULL;

  g_return_val_if_fail (g_path_is_absolute (path), FALSE);

  /* A copy over a document that a colleague has open would be lost at that colleague's next saving. */
  if (!kring_publish_in_portal (path))
    {
      lock = kring_lock_take (path, FALSE, error);
      if (lock == NULL)
        return FALSE;
    }
  return write_to (self, path, replace, TRUE, NULL, error);
}
