/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-document.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "kring-changeset.h"
#include "kring-document-private.h"
#include "kring-publish.h"
#include "kring-rules.h"
#include "kring-schema.h"
#include "kring-text.h"

#define PUBLICATION_ID "00000000-0000-4000-8000-000000000002"

G_DEFINE_FINAL_TYPE (KringDocument, kring_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SAVE_STATE,
  PROP_TITLE,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

void
kring_document_set_save_state (KringDocument *self, KringSaveState state, const char *why)
{
  kring_set (&self->save_error, why);
  self->save_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

void
kring_document_notify_history (KringDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

/* The road back from the file to the model */

static void
tell_model (KringDocument *self, GArray *changes)
{
  kring_model_apply (self->model, changes);
  if (kring_row_events_touch (changes, KRING_TABLE_DOCUMENT))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
kring_document_changed (KringDocument *self, GBytes *changeset)
{
  g_autoptr (GArray) changes = kring_changeset_read (changeset, self->model);

  self->edits++;
  tell_model (self, changes);
  kring_document_notify_history (self);
  kring_saving_schedule (self);
}

void
kring_document_reload (KringDocument *self)
{
  g_autoptr (GArray) loaded = kring_row_events_new ();
  g_autoptr (GArray) changes = kring_row_events_new ();
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  if (!kring_rows_load (self->db, loaded, NULL))
    return;
  for (guint i = 0; i < loaded->len; i++)
    {
      KringRow *row = g_array_index (loaded, KringRowEvent, i).after;
      KringRow *held = kring_model_get (self->model, row->table->index, row->id);

      g_hash_table_add (there, row->id);
      if (!kring_row_equal (row, held))
        kring_row_events_add (changes, held, row);
    }
  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      g_autoptr (GPtrArray) all = kring_model_all (self->model, t);

      for (guint i = 0; i < all->len; i++)
        if (!g_hash_table_contains (there, KRING_ROW (g_ptr_array_index (all, i))->id))
          kring_row_events_add (changes, g_ptr_array_index (all, i), NULL);
    }
  if (changes->len == 0)
    return;
  kring_history_clear (self->history);
  tell_model (self, changes);
  kring_document_notify_history (self);
}

/* Object */

static void
kring_document_finalize (GObject *object)
{
  KringDocument *self = KRING_DOCUMENT (object);

  if (self->session != NULL)
    kring_saving_wait (self);
  g_clear_pointer (&self->rows, kring_rows_free);
  g_clear_pointer (&self->db, sqlite3_close);
  /* Not closed: what waits is taken up at the next start. */
  g_clear_pointer (&self->session, kring_session_leave);
  g_clear_pointer (&self->lock, kring_lock_release);
  g_clear_object (&self->model);
  g_clear_pointer (&self->history, kring_history_free);
  g_clear_pointer (&self->save_error, g_free);

  G_OBJECT_CLASS (kring_document_parent_class)->finalize (object);
}

static void
kring_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KringDocument *self = KRING_DOCUMENT (object);

  switch (id)
    {
    case PROP_SAVE_STATE:
      g_value_set_int (value, (int) self->save_state);
      break;
    case PROP_TITLE:
      g_value_take_string (value, kring_document_dup_title (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, kring_document_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, kring_document_get_redo_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
kring_document_class_init (KringDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = kring_document_finalize;
  object_class->get_property = kring_document_get_property;

  properties[PROP_SAVE_STATE]
      = g_param_spec_int ("save-state", NULL, NULL, 0, KRING_SAVE_READ_ONLY, KRING_SAVE_NO_FILE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
kring_document_init (KringDocument *self)
{
  self->model = kring_model_new ();
  self->history = kring_history_new ();
}

/* Opening */

/* Opens the working copy of a session and fills the model; takes the session over. */
static KringDocument *
document_start (KringSession *session, GError **error)
{
  g_autoptr (KringDocument) self = g_object_new (KRING_TYPE_DOCUMENT, NULL);
  g_autoptr (GArray) changes = kring_row_events_new ();

  self->session = session;
  self->db = kring_sqlite_open (session->work, TRUE, error);
  if (self->db == NULL || !kring_schema_migrate (self->db, error) || !kring_rows_load (self->db, changes, error))
    return NULL;
  self->rows = kring_rows_new (self->db);
  kring_model_apply (self->model, changes);
  if (kring_model_get_document (self->model) == NULL || kring_model_count (self->model, KRING_TABLE_DOCUMENT) != 1)
    {
      g_set_error_literal (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED, _ ("The document’s own row is missing."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

static gboolean
write_first_rows (sqlite3 *db, const char *language, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE;"
                                          "INSERT INTO document VALUES ('%s', '', '%s');"
                                          "INSERT INTO publication VALUES ('%s', '', '');"
                                          "COMMIT",
                                          KRING_DOCUMENT_ID, language, PUBLICATION_ID);

  return kring_sqlite_run (db, sql, error);
}

KringDocument *
kring_document_new (const char *language, GError **error)
{
  g_autoptr (KringSession) session = kring_session_new (error);
  KringSession *borrowed = session;

  if (session == NULL)
    return NULL;
  if (!kring_session_write (session, error))
    return NULL;
  {
    g_autoptr (KringSqlite) db = kring_sqlite_open (borrowed->work, TRUE, error);

    if (db == NULL || !kring_schema_migrate (db, error) || !write_first_rows (db, language, error))
      return NULL;
  }
  return document_start (g_steal_pointer (&session), error);
}

/* Checks the copy of a file as an untrusted one. */
static gboolean
verify_copy (const char *copy, const char *path, GError **error)
{
  g_autofree char *name = kring_sqlite_name (path);
  g_autoptr (KringSqlite) db = NULL;
  g_autoptr (GError) failure = NULL;

  db = kring_sqlite_open (copy, FALSE, &failure);
  if (db == NULL)
    {
      g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED, _ ("%s is damaged and cannot be opened."), name);
      return FALSE;
    }
  return kring_schema_verify (db, name, error);
}

/* Whether the edits of a session were made on the file with @save_id; it may have been saved just before the crash. */
static gboolean
belongs_to (KringSession *session, const char *save_id)
{
  if (save_id == NULL)
    return FALSE;
  if (g_strcmp0 (session->pending, save_id) == 0)
    kring_set (&session->save_id, save_id);
  return g_strcmp0 (session->save_id, save_id) == 0;
}

/* The folder that a crash left behind with edits of just this file, if the file is still the one they were made on. */
static KringSession *
take_up (const char *path)
{
  g_autoptr (GPtrArray) folders = kring_session_find ();
  g_autofree char *save_id = kring_publish_save_id (path);

  for (guint i = 0; i < folders->len; i++)
    {
      KringSession *session = kring_session_adopt (g_ptr_array_index (folders, i));

      if (session == NULL)
        continue;
      if (g_strcmp0 (session->path, path) == 0 && belongs_to (session, save_id))
        return session;
      kring_session_leave (session);
    }
  return NULL;
}

static KringSession *
session_of_file (const char *path, GError **error)
{
  g_autoptr (KringSession) session = kring_session_new (error);

  if (session == NULL || !kring_publish_copy_in (path, session->base, error)
      || !verify_copy (session->base, path, error) || !kring_publish_copy_in (session->base, session->work, error))
    return NULL;
  session->path = g_strdup (path);
  session->save_id = kring_publish_save_id (session->base);
  if (!kring_session_write (session, error))
    return NULL;
  return g_steal_pointer (&session);
}

/* Opens the file itself, read from its place. */
static KringDocument *
open_file (const char *path, GError **error)
{
  KringSession *session = session_of_file (path, error);
  g_autoptr (GError) failure = NULL;
  KringDocument *self = session ? document_start (session, &failure) : NULL;

  if (session != NULL && self == NULL)
    {
      g_autofree char *name = kring_sqlite_name (path);

      g_set_error (error, KRING_STORE_ERROR, failure->code, _ ("%1$s cannot be opened: %2$s"), name, failure->message);
    }
  return self;
}

/* What a crash left of this file's edits; one that cannot be opened goes out of the way of the file itself. */
static KringDocument *
open_left_behind (const char *path)
{
  KringSession *session = take_up (path);
  g_autofree char *folder = session ? g_strdup (session->folder) : NULL;
  KringDocument *self = session ? document_start (session, NULL) : NULL;

  if (folder != NULL && self == NULL)
    {
      session = kring_session_adopt (folder);
      if (session != NULL)
        kring_session_set_aside (session);
    }
  return self;
}

/* Takes the lock, unless the document can only be read: because it may not be written, or because nothing can lie
 * beside it. */
static gboolean
lock_for (const char *path, KringOpenFlags flags, KringLock **lock, gboolean *read_only, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *read_only = (flags & KRING_OPEN_READ_ONLY) != 0 || access (path, W_OK) != 0;
  if (*read_only || kring_publish_in_portal (path))
    return TRUE;
  *lock = kring_lock_take (path, (flags & KRING_OPEN_TAKE_OVER) != 0, &failure);
  if (*lock != NULL)
    return TRUE;
  *read_only = g_error_matches (failure, KRING_STORE_ERROR, KRING_STORE_ERROR_READ_ONLY);
  if (!*read_only)
    g_propagate_error (error, g_steal_pointer (&failure));
  return *read_only;
}

KringDocument *
kring_document_open (const char *given, KringOpenFlags flags, GError **error)
{
  g_autofree char *path = kring_saving_resolve (given);
  g_autoptr (KringLock) lock = NULL;
  g_autoptr (KringDocument) self = NULL;
  gboolean read_only;

  g_return_val_if_fail (g_path_is_absolute (path), NULL);

  if (!kring_schema_read_header (path, error) || !lock_for (path, flags, &lock, &read_only, error))
    return NULL;
  self = read_only ? NULL : open_left_behind (path);
  if (self != NULL)
    {
      self->recovered = TRUE;
      self->edits = 1;
    }
  else
    self = open_file (path, error);
  if (self == NULL)
    return NULL;
  self->lock = g_steal_pointer (&lock);
  self->read_only = read_only;
  self->save_state = read_only ? KRING_SAVE_READ_ONLY : KRING_SAVE_SAVED;
  if (self->recovered)
    kring_saving_schedule (self);
  return g_steal_pointer (&self);
}

GPtrArray *
kring_document_recoverable (void)
{
  g_autoptr (GPtrArray) folders = kring_session_find ();
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < folders->len; i++)
    {
      KringSession *session = kring_session_adopt (g_ptr_array_index (folders, i));
      g_autofree char *there = NULL;

      if (session == NULL)
        continue;
      there = session->path ? kring_publish_save_id (session->path) : NULL;
      /* One whose file is still the same is taken up when that file is opened. */
      if (!belongs_to (session, there))
        g_ptr_array_add (found, g_strdup (session->folder));
      kring_session_leave (session);
    }
  return found;
}

KringDocument *
kring_document_recover (const char *folder, GError **error)
{
  KringSession *session = kring_session_adopt (folder);
  KringDocument *self;

  if (session == NULL)
    {
      g_set_error_literal (error, KRING_STORE_ERROR, KRING_STORE_ERROR_DAMAGED,
                           _ ("The recovered copy cannot be opened."));
      return NULL;
    }
  g_clear_pointer (&session->path, g_free);
  g_clear_pointer (&session->save_id, g_free);
  kring_session_write (session, NULL);
  self = document_start (session, error);
  if (self != NULL)
    {
      self->recovered = TRUE;
      self->edits = 1;
    }
  return self;
}

gboolean
kring_document_close (KringDocument *self, GError **error)
{
  if (!kring_document_check_idle (self, error))
    return FALSE;
  g_assert (self->open_edit == NULL);

  if (self->session == NULL)
    return TRUE;
  if (!kring_document_publish (self, error))
    return FALSE;
  g_clear_pointer (&self->rows, kring_rows_free);
  g_clear_pointer (&self->db, sqlite3_close);
  g_clear_pointer (&self->session, kring_session_remove);
  g_clear_pointer (&self->lock, kring_lock_release);
  return TRUE;
}

/* History */

static gboolean
step (KringDocument *self, gboolean redo, GError **error)
{
  GBytes *done = kring_history_peek (self->history, redo);
  g_autoptr (GBytes) changeset = NULL;

  if (!kring_document_check_idle (self, error))
    return FALSE;
  g_assert (self->open_edit == NULL);

  if (done == NULL)
    return TRUE;
  changeset = redo ? g_bytes_ref (done) : kring_changeset_invert (done);
  if (!kring_session_set_dirty (self->session, TRUE, error))
    return FALSE;
  if (!kring_changeset_apply (self->db, changeset, error))
    {
      kring_document_reload (self);
      return FALSE;
    }
  kring_history_step (self->history, redo);
  kring_document_changed (self, changeset);
  return TRUE;
}

gboolean
kring_document_undo (KringDocument *self, GError **error)
{
  return step (self, FALSE, error);
}

gboolean
kring_document_redo (KringDocument *self, GError **error)
{
  return step (self, TRUE, error);
}

const char *
kring_document_get_undo_label (KringDocument *self)
{
  return kring_history_undo_label (self->history);
}

const char *
kring_document_get_redo_label (KringDocument *self)
{
  return kring_history_redo_label (self->history);
}

void
kring_document_seal (KringDocument *self)
{
  kring_history_seal (self->history);
}

void
kring_document_forget_history (KringDocument *self)
{
  kring_history_clear (self->history);
  kring_document_notify_history (self);
  /* An example that nobody has touched is not worth bringing back after a crash. */
  if (self->session->path == NULL)
    kring_session_set_dirty (self->session, FALSE, NULL);
}

/* What it is */

KringModel *
kring_document_get_model (KringDocument *self)
{
  return self->model;
}

const char *
kring_document_get_path (KringDocument *self)
{
  return self->session ? self->session->path : NULL;
}

KringSaveState
kring_document_get_save_state (KringDocument *self)
{
  return self->save_state;
}

const char *
kring_document_get_save_error (KringDocument *self)
{
  return self->save_error;
}

gboolean
kring_document_get_read_only (KringDocument *self)
{
  return self->read_only;
}

gboolean
kring_document_get_recovered (KringDocument *self)
{
  return self->recovered;
}

char *
kring_document_dup_title (KringDocument *self)
{
  KringDocumentRow *row = kring_model_get_document (self->model);
  const char *path = kring_document_get_path (self);
  g_autofree char *base = NULL;

  if (row != NULL && row->name[0] != '\0')
    return g_strdup (row->name);
  if (path == NULL)
    /* Translators: the name of a document that has none yet. */
    return g_strdup (C_ ("document", "Untitled"));
  base = g_filename_display_basename (path);
  if (g_str_has_suffix (base, ".kring"))
    base[strlen (base) - strlen (".kring")] = '\0';
  return g_steal_pointer (&base);
}

GPtrArray *
kring_document_check (KringDocument *self)
{
  GPtrArray *found = kring_rules_check (self->model);
  g_autofree char *pages = kring_sqlite_text (self->db, "PRAGMA integrity_check (1)");
  g_autofree char *orphan = kring_sqlite_text (self->db, "PRAGMA foreign_key_check");

  if (g_strcmp0 (pages, "ok") != 0)
    g_ptr_array_add (found, g_strdup_printf (_ ("The file is damaged (%s)."), pages ? pages : "?"));
  if (orphan != NULL)
    g_ptr_array_add (found, g_strdup_printf (_ ("A row of the table %s refers to nothing."), orphan));
  if (kring_model_get_document (self->model) == NULL)
    g_ptr_array_add (found, g_strdup (_ ("The document’s own row is missing.")));
  return found;
}
