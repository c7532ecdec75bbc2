/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-note-panel.h"

#include "kring-control.h"
#include "kring-text-row.h"

struct _KringNotePanel
{
  AdwPreferencesPage parent_instance;

  /* Template */
  GtkWidget *text;
  GtkWidget *remove_button;

  /* Owned */
  KringEditor *editor;
  KringControl *control;
  char *id;
};

G_DEFINE_FINAL_TYPE (KringNotePanel, kring_note_panel, ADW_TYPE_PREFERENCES_PAGE)

/* A note whose text was emptied, and that is left so. */
typedef struct
{
  KringEditor *editor;
  char *id;
} Left;

static KringRow *
find (KringEditor *editor, const char *id)
{
  return id != NULL ? kring_model_get (kring_editor_get_model (editor), KRING_TABLE_NOTE, id) : NULL;
}

static void
left_free (gpointer data)
{
  Left *left = data;

  g_object_unref (left->editor);
  g_free (left->id);
  g_free (left);
}

static gboolean
left_cb (gpointer data)
{
  Left *left = data;
  KringRow *row = find (left->editor, left->id);

  if (row != NULL && KRING_NOTE (row)->text[0] == '\0' && !kring_editor_get_read_only (left->editor))
    kring_editor_remove (left->editor, row);
  return G_SOURCE_REMOVE;
}

/* While one writes, the text may be empty for a moment; not once one has gone on. Never at once: whatever takes the focus
 * is on its way to another widget. */
static void
text_left_cb (KringNotePanel *self)
{
  Left *left;

  if (find (self->editor, self->id) == NULL)
    return;
  left = g_new0 (Left, 1);
  left->editor = g_object_ref (self->editor);
  left->id = g_strdup (self->id);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, left_cb, left, left_free);
}

static void
remove_clicked_cb (KringNotePanel *self)
{
  KringRow *row = find (self->editor, self->id);

  if (row != NULL)
    kring_editor_remove (self->editor, row);
}

static void
kring_note_panel_dispose (GObject *object)
{
  KringNotePanel *self = KRING_NOTE_PANEL (object);

  g_clear_object (&self->control);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_NOTE_PANEL);
  G_OBJECT_CLASS (kring_note_panel_parent_class)->dispose (object);
}

static void
kring_note_panel_class_init (KringNotePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_note_panel_dispose;
  g_type_ensure (KRING_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-note-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, KringNotePanel, text);
  gtk_widget_class_bind_template_child (widget_class, KringNotePanel, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
kring_note_panel_init (KringNotePanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
kring_note_panel_set_editor (KringNotePanel *self, KringEditor *editor)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_set_object (&self->editor, editor);
  self->control = kring_control_new (self->text, editor, KRING_TABLE_NOTE, "text");
  g_signal_connect_object (focus, "leave", G_CALLBACK (text_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text, focus);
}

void
kring_note_panel_load (KringNotePanel *self, const char *id)
{
  KringRow *row;

  kring_set (&self->id, id);
  row = find (self->editor, self->id);
  kring_control_load (self->control, row);
  gtk_widget_set_sensitive (self->remove_button, row != NULL && !kring_editor_get_read_only (self->editor));
}
