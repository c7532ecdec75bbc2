/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-changeset.h"
#include "kring-document-private.h"

struct _KringEdit
{
  KringDocument *document;
  char *label;
  char *merge;
  sqlite3_session *session; /* %NULL if the edit cannot be kept */
  GError *error;            /* the first failure */
  GBytes *changeset;        /* (nullable): what it does, once that is gathered */
  gboolean takes_turns;
  gboolean complete;
};

static void
edit_free (KringEdit *self)
{
  if (self->document->open_edit == self)
    self->document->open_edit = NULL;
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->changeset, g_bytes_unref);
  g_clear_error (&self->error);
  g_object_unref (self->document);
  g_free (self->label);
  g_free (self->merge);
  g_free (self);
}

void
kring_edit_take_turns (KringEdit *self)
{
  self->takes_turns = TRUE;
}

gboolean
kring_document_get_busy (KringDocument *self)
{
  return self->open_edit != NULL && self->open_edit->takes_turns;
}

gboolean
kring_document_check_idle (KringDocument *self, GError **error)
{
  if (!kring_document_get_busy (self))
    return TRUE;
  /* Translators: %s is the name of an edit, such as "Import people.csv". */
  g_set_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_BUSY, _ ("Wait until “%s” has ended, or cancel it."),
               self->open_edit->label);
  return FALSE;
}

KringEdit *
kring_document_edit (KringDocument *document, const char *label, const char *merge)
{
  KringEdit *self = g_new0 (KringEdit, 1);

  self->document = g_object_ref (document);
  self->label = g_strdup (label);
  self->merge = g_strdup (merge);
  if (!kring_document_check_idle (document, &self->error))
    return self;
  g_assert (document->open_edit == NULL);
  document->open_edit = self;
  if (document->db == NULL)
    g_set_error_literal (&self->error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ_ONLY, _ ("The document is closed."));
  else if (document->read_only)
    g_set_error_literal (&self->error, KRING_STORE_ERROR, KRING_STORE_ERROR_READ_ONLY,
                         _ ("The document is open for reading only. Save a copy to change it."));
  else if (kring_sqlite_run (document->db, "BEGIN IMMEDIATE", &self->error))
    self->session = kring_changeset_begin (document->db);
  return self;
}

static void
keep_failure (KringEdit *self, gboolean good)
{
  if (!good && self->error == NULL)
    kring_sqlite_fail (self->document->db, &self->error);
}

void
kring_edit_put (KringEdit *self, KringRow *row)
{
  g_autoptr (KringRow) before = NULL;
  g_autofree char *wrong = NULL;

  if (self->error != NULL)
    return;
  wrong = kring_row_wrong (row);
  if (wrong != NULL)
    {
      g_set_error_literal (&self->error, KRING_STORE_ERROR, KRING_STORE_ERROR_REFUSED, wrong);
      return;
    }
  before = kring_rows_get (self->document->rows, row->table, row->id);
  keep_failure (self, before ? kring_rows_update (self->document->rows, before, row)
                             : kring_rows_insert (self->document->rows, row));
}

void
kring_edit_remove (KringEdit *self, KringTableIndex index, const char *id)
{
  if (self->error == NULL)
    keep_failure (self, kring_rows_delete (self->document->rows, &kring_tables[index], id));
}

KringRow *
kring_edit_get (KringEdit *self, KringTableIndex index, const char *id)
{
  return self->error == NULL ? kring_rows_get (self->document->rows, &kring_tables[index], id) : NULL;
}

static void
roll_back (KringEdit *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  if (self->document->open_edit == self && self->document->db != NULL && sqlite3_get_autocommit (self->document->db) == 0)
    kring_sqlite_run (self->document->db, "ROLLBACK", NULL);
}

void
kring_edit_cancel (KringEdit *self)
{
  roll_back (self);
  edit_free (self);
}

void
kring_document_set_finisher (KringDocument *self, KringEditFinisher finisher, gpointer data)
{
  self->finisher = finisher;
  self->finisher_data = data;
}

void
kring_document_drop_finisher (KringDocument *self, gpointer data)
{
  if (self->finisher_data == data)
    kring_document_set_finisher (self, NULL, NULL);
}

void
kring_edit_complete (KringEdit *self)
{
  if (!self->complete && self->document->finisher != NULL && self->error == NULL
      && !sqlite3session_isempty (self->session))
    self->document->finisher (self, self->document->finisher_data);
  self->complete = TRUE;
}

void
kring_edit_gather (KringEdit *self)
{
  if (self->error == NULL && self->session != NULL)
    self->changeset = kring_changeset_take (g_steal_pointer (&self->session));
}

gboolean
kring_edit_commit (KringEdit *self, GError **error)
{
  g_autoptr (KringDocument) document = g_object_ref (self->document);
  g_autoptr (GBytes) changeset = NULL;

  kring_edit_complete (self);
  kring_edit_gather (self);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      kring_edit_cancel (self);
      return FALSE;
    }
  changeset = g_steal_pointer (&self->changeset);
  if (changeset == NULL)
    {
      kring_edit_cancel (self);
      return TRUE;
    }
  if (!kring_session_set_dirty (document->session, TRUE, error))
    {
      g_bytes_unref (g_steal_pointer (&changeset));
      kring_edit_cancel (self);
      return FALSE;
    }
  if (!kring_sqlite_run (document->db, "COMMIT", error))
    {
      kring_edit_cancel (self);
      kring_document_reload (document);
      return FALSE;
    }
  kring_history_add (document->history, self->label, self->merge, g_bytes_ref (changeset));
  edit_free (self);
  kring_document_changed (document, changeset);
  return TRUE;
}
