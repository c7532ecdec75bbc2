/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-record-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"

/* Until then a row that unfolds has its fields on the screen, to be scrolled to. */
#define UNFOLDING_MILLISECONDS 250

struct _KringRecordRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  KringEditor *editor;
  GPtrArray *controls; /* one a field of the kind */
  char *id;

  const KringRecordKind *kind;

  /* Borrowed: children */
  GtkWidget *last; /* the row of the buttons */
  GtkWidget *buttons;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (KringRecordRow, kring_record_row, ADW_TYPE_EXPANDER_ROW)

static void
remove_clicked_cb (KringRecordRow *self)
{
  KringRow *row = kring_record_row_get_row (self);

  if (row != NULL)
    kring_editor_remove (self->editor, row);
}

static void
kring_record_row_dispose (GObject *object)
{
  KringRecordRow *self = KRING_RECORD_ROW (object);

  g_clear_pointer (&self->controls, g_ptr_array_unref);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (kring_record_row_parent_class)->dispose (object);
}

static void
kring_record_row_class_init (KringRecordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_record_row_dispose;
}

static void
kring_record_row_init (KringRecordRow *self)
{
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

static void
add_field (KringRecordRow *self, const KringRecordField *field)
{
  KringControl *control;

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                            kring_record_field_row (self->editor, self->kind->table, field, &control));
  g_ptr_array_add (self->controls, control);
}

/* Two buttons have room beside each other in the panel, in whatever language. */
static void
let_break (GtkWidget *button)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}

static void
add_buttons (KringRecordRow *self)
{
  GtkWidget *row = adw_action_row_new ();

  /* It says nothing of its own, so the focus goes to its buttons alone. */
  gtk_widget_set_focusable (row, FALSE);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  self->remove_button = gtk_button_new_with_label (_ ("Remove"));
  let_break (self->remove_button);
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), self->remove_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->buttons);
  self->last = row;
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

void
kring_record_row_add_row (KringRecordRow *self, GtkWidget *row)
{
  g_autoptr (GtkWidget) last = g_object_ref (self->last);

  adw_expander_row_remove (ADW_EXPANDER_ROW (self), last);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), last);
}

/* A text that is still empty is what somebody goes on to write; where there is none, whatever comes first. */
static guint
first_to_fill (KringRecordRow *self)
{
  const KringTable *table = &kring_tables[self->kind->table];
  KringRow *row = kring_record_row_get_row (self);

  for (guint i = 0; row != NULL && i < self->kind->n_fields; i++)
    {
      const KringField *field = kring_table_field (table, self->kind->fields[i].field);

      if (field->type == KRING_FIELD_TEXT && kring_row_text (row, field)[0] == '\0')
        return i;
    }
  return 0;
}

/* What is folded cannot take the focus yet. */
static gboolean
focus_cb (gpointer data)
{
  KringRecordRow *self = data;

  if (self->controls != NULL && self->controls->len > 0)
    kring_control_focus (g_ptr_array_index (self->controls, first_to_fill (self)));
  return G_SOURCE_REMOVE;
}

void
kring_record_row_unfold (KringRecordRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, UNFOLDING_MILLISECONDS, focus_cb, g_object_ref (self), g_object_unref);
}

GtkWidget *
kring_record_row_new (KringEditor *editor, const KringRecordKind *kind, const char *id)
{
  KringRecordRow *self = g_object_new (KRING_TYPE_RECORD_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->kind = kind;
  self->id = g_strdup (id);
  for (guint i = 0; i < kind->n_fields; i++)
    add_field (self, &kind->fields[i]);
  add_buttons (self);
  kring_record_row_reload (self);
  return GTK_WIDGET (self);
}

const char *
kring_record_row_get_id (KringRecordRow *self)
{
  return self->id;
}

KringRow *
kring_record_row_get_row (KringRecordRow *self)
{
  return kring_model_get (kring_editor_get_model (self->editor), self->kind->table, self->id);
}

KringControl *
kring_record_row_get_control (KringRecordRow *self, const char *field)
{
  for (guint i = 0; i < self->kind->n_fields; i++)
    if (strcmp (self->kind->fields[i].field, field) == 0)
      return g_ptr_array_index (self->controls, i);
  g_return_val_if_reached (NULL);
}

void
kring_record_row_add_button (KringRecordRow *self, GtkWidget *button)
{
  let_break (button);
  gtk_box_prepend (GTK_BOX (self->buttons), button);
}

void
kring_record_row_reload (KringRecordRow *self)
{
  KringRow *row = kring_record_row_get_row (self);
  g_autofree char *summary = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *spoken = NULL;

  if (row == NULL)
    return;
  summary = self->kind->summary (row);
  detail = self->kind->detail (row);
  spoken = g_strdup_printf ("%s, %s", summary, detail);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), summary);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), detail);
  kring_accessible_name_lists (GTK_WIDGET (self), summary);
  kring_accessible_name (GTK_WIDGET (self), spoken);
  for (guint i = 0; i < self->controls->len; i++)
    kring_control_load (g_ptr_array_index (self->controls, i), row);
  gtk_widget_set_sensitive (self->remove_button, !kring_editor_get_read_only (self->editor));
}
