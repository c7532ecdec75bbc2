/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-section-note.h"

#include <glib/gi18n-lib.h>

#include "kring-control.h"
#include "kring-operations-dialogue.h"
#include "kring-text-row.h"

struct _KringSectionNote
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  KringEditor *editor;
  KringControl *control;
  char *dialogue;
  char *section; /* (nullable): %NULL for the check-out */

  /* Borrowed: a child */
  GtkWidget *row;
};

G_DEFINE_FINAL_TYPE (KringSectionNote, kring_section_note, ADW_TYPE_PREFERENCES_GROUP)

/* Nothing is written down for a section before somebody says something: until then it is a row of no document. It is the
 * same one each time, so that what is typed is left alone. */
static void
load (KringSectionNote *self, const char *note)
{
  g_autoptr (KringRow) row = kring_row_new_with_id (KRING_DISCUSSION_TABLE, self->dialogue);

  kring_set (&KRING_DISCUSSION (row)->note, note);
  kring_control_load (self->control, row);
}

static gboolean
write_cb (const char *text, gpointer data)
{
  KringSectionNote *self = data;
  GError *error = NULL;
  KringDocument *document = kring_editor_get_document (self->editor);
  gboolean ok = self->section != NULL
                    ? kring_operation_set_note (document, self->dialogue, self->section, text, &error)
                    : kring_operation_answer_text (document, self->dialogue, "", "", "", text, &error);

  if (kring_editor_done (self->editor, ok, &error))
    load (self, text);
  return TRUE;
}

static void
kring_section_note_dispose (GObject *object)
{
  KringSectionNote *self = KRING_SECTION_NOTE (object);

  g_clear_object (&self->control);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->dialogue, g_free);
  g_clear_pointer (&self->section, g_free);
  G_OBJECT_CLASS (kring_section_note_parent_class)->dispose (object);
}

static void
kring_section_note_class_init (KringSectionNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_section_note_dispose;
}

static void
kring_section_note_init (KringSectionNote *self)
{
}

static GtkWidget *
note_new (KringEditor *editor, const char *dialogue, const char *section, const char *title)
{
  KringSectionNote *self = g_object_new (KRING_TYPE_SECTION_NOTE, NULL);

  self->editor = g_object_ref (editor);
  self->dialogue = g_strdup (dialogue);
  self->section = g_strdup (section);
  self->row = g_object_new (KRING_TYPE_TEXT_ROW, "title", title, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->row);
  self->control = kring_control_new (self->row, editor, KRING_TABLE_DISCUSSION, "note");
  kring_control_set_text_writer (self->control, write_cb, self);
  return GTK_WIDGET (self);
}

GtkWidget *
kring_section_note_new (KringEditor *editor, const char *dialogue, const char *section)
{
  /* Translators: over a field for what was said about a part of a dialogue. */
  return note_new (editor, dialogue, section, _ ("What we said"));
}

GtkWidget *
kring_section_note_new_check_out (KringEditor *editor, const char *dialogue, const char *question)
{
  return note_new (editor, dialogue, NULL, question);
}

void
kring_section_note_renew (KringSectionNote *self, const KringTalk *talk)
{
  load (self, self->section != NULL ? kring_talk_note (talk, self->section) : kring_talk_text (talk, "", "", ""));
}

void
kring_section_note_focus (KringSectionNote *self)
{
  GtkTextBuffer *buffer = kring_text_row_get_buffer (KRING_TEXT_ROW (self->row));
  GtkTextIter end;

  kring_control_focus (self->control);
  /* What is said next comes after what was said before. */
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
}
