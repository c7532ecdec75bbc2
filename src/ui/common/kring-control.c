/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-control.h"

#include "kring-accessible.h"
#include "kring-choices.h"
#include "kring-day.h"
#include "kring-operations.h"
#include "kring-text-row.h"
#include "kring-text.h"

struct _KringControl
{
  GObject parent_instance;

  /* Owned */
  KringEditor *editor;
  char *id;

  /* Borrowed; a weak pointer */
  GtkWidget *widget;

  const KringTable *table;
  const KringField *field;
  KringRow *loaded; /* (nullable): owned; what is shown, which need not be what the document holds */
  KringControlWriter writer;
  KringControlTextWriter text_writer;
  gpointer writer_data;
  gboolean loading;
  gboolean writing;
};

G_DEFINE_FINAL_TYPE (KringControl, kring_control, G_TYPE_OBJECT)

static KringRow *
current_row (KringControl *self)
{
  return self->id ? kring_model_get (kring_editor_get_model (self->editor), self->table->index, self->id) : NULL;
}

/* What a new value is new against: of what is only planned, say, that is what is shown. */
static KringRow *
shown_row (KringControl *self)
{
  return self->writer != NULL || self->text_writer != NULL ? self->loaded : current_row (self);
}

/* For as long as it is written: that loads it anew. */
static KringRow *
dup_shown (KringControl *self)
{
  KringRow *row = shown_row (self);

  return row != NULL ? kring_row_ref (row) : NULL;
}

static char *
dup_text (KringControl *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (!KRING_IS_TEXT_ROW (self->widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));
  buffer = kring_text_row_get_buffer (KRING_TEXT_ROW (self->widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_text (KringControl *self, const char *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter iter;
  int caret;

  if (!KRING_IS_TEXT_ROW (self->widget))
    {
      caret = gtk_editable_get_position (GTK_EDITABLE (self->widget));
      gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
      gtk_editable_set_position (GTK_EDITABLE (self->widget), caret);
      return;
    }
  buffer = kring_text_row_get_buffer (KRING_TEXT_ROW (self->widget));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  caret = gtk_text_iter_get_offset (&iter);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, caret);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

/* What is typed is tidied on its way into the document ("Anna " becomes "Anna"): text that only differs by that is left
 * alone while somebody types. */
static void
load_text (KringControl *self, const char *wanted, gboolean exactly)
{
  g_autofree char *shown = dup_text (self);
  g_autofree char *tidy = kring_text_tidy (shown, self->field->lines);

  if (strcmp (exactly ? shown : tidy, wanted) != 0)
    show_text (self, wanted);
}

static gboolean
has_focus (KringControl *self)
{
  return (gtk_widget_get_state_flags (self->widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
write_int (KringControl *self, int value)
{
  GError *error = NULL;
  g_autoptr (KringRow) row = dup_shown (self);
  gboolean ok;

  if (self->loading || row == NULL || kring_row_int (row, self->field) == value)
    return;
  kring_document_seal (kring_editor_get_document (self->editor));
  if (self->writer != NULL)
    {
      self->writer (value, self->writer_data);
      return;
    }
  ok = kring_operation_set_int (kring_editor_get_document (self->editor), kring_editor_get_need (self->editor), row,
                                self->field->name, value, kring_editor_get_measure (self->editor), &error);
  if (!kring_editor_done (self->editor, ok, &error))
    kring_control_load (self, current_row (self));
}

/* As files write it, where it is a day; else it is left for the sentence that says so. */
static void
as_day (char **text)
{
  char *day = kring_day_read (*text);

  if (day == NULL)
    return;
  g_free (*text);
  *text = day;
}

static void
write_text (KringControl *self)
{
  GError *error = NULL;
  g_autoptr (KringRow) row = dup_shown (self);
  g_autofree char *text = NULL;
  g_autofree char *tidy = NULL;
  gboolean ok;

  if (self->loading || row == NULL)
    return;
  text = dup_text (self);
  tidy = kring_text_tidy (text, self->field->lines);
  if (self->field->date)
    as_day (&tidy);
  /* A thing without a name cannot be found again: an empty name is one that is being replaced. */
  if (*tidy == '\0' && strcmp (self->field->name, "name") == 0)
    return;
  if (strcmp (tidy, kring_row_text (row, self->field)) == 0)
    return;
  self->writing = TRUE;
  if (self->text_writer != NULL && self->text_writer (tidy, self->writer_data))
    {
      self->writing = FALSE;
      return;
    }
  ok = kring_operation_set_text (kring_editor_get_document (self->editor), kring_editor_get_need (self->editor), row,
                                 self->field->name, tidy, kring_editor_get_measure (self->editor), &error);
  self->writing = FALSE;
  kring_editor_done (self->editor, ok, &error);
}

/* A day that is being typed is none yet: it is written when it is left. */
static void
text_changed_cb (KringControl *self)
{
  if (!self->field->date)
    write_text (self);
}

static void
selected_cb (KringControl *self)
{
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (self->widget));

  if (position != GTK_INVALID_LIST_POSITION)
    write_int (self, (int) position);
}

static void
switched_cb (KringControl *self)
{
  write_int (self, gtk_switch_get_active (GTK_SWITCH (self->widget)));
}

static void
focus_left_cb (KringControl *self)
{
  if (self->field->date)
    write_text (self);
  kring_document_seal (kring_editor_get_document (self->editor));
  kring_control_load (self, shown_row (self));
}

static void
watch_focus (KringControl *self, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

/* In a text of one line, which is only broken to be read whole, Enter is the end of it. */
static gboolean
key_cb (KringControl *self, guint keyval)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (self->widget)), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
watch_enter (KringControl *self, GtkWidget *widget)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, key);
}

/* Undo inside a field would stand in the way of the document's, which knows this typing as one step. */
static void
join_text (KringControl *self)
{
  GtkEditable *delegate;
  GtkTextBuffer *buffer;

  if (KRING_IS_TEXT_ROW (self->widget))
    {
      buffer = kring_text_row_get_buffer (KRING_TEXT_ROW (self->widget));
      gtk_text_buffer_set_enable_undo (buffer, FALSE);
      g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
      watch_focus (self, GTK_WIDGET (kring_text_row_get_view (KRING_TEXT_ROW (self->widget))));
      if (!self->field->lines)
        watch_enter (self, GTK_WIDGET (kring_text_row_get_view (KRING_TEXT_ROW (self->widget))));
      return;
    }
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->widget), FALSE);
  g_signal_connect_object (self->widget, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->widget));
  watch_focus (self, delegate ? GTK_WIDGET (delegate) : self->widget);
  if (delegate != NULL && ADW_IS_PREFERENCES_ROW (self->widget))
    kring_accessible_name (GTK_WIDGET (delegate), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->widget)));
}

static void
join_combo (KringControl *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->field->terms->n_values; i++)
    gtk_string_list_take (labels, kring_text_begin (kring_term_label (self->field->terms, (int) i)));
  kring_choices_set (self->widget, labels);
  g_signal_connect_object (self->widget, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
kring_control_finalize (GObject *object)
{
  KringControl *self = KRING_CONTROL (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->loaded, kring_row_unref);
  g_clear_weak_pointer (&self->widget);
  G_OBJECT_CLASS (kring_control_parent_class)->finalize (object);
}

static void
kring_control_class_init (KringControlClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_control_finalize;
}

static void
kring_control_init (KringControl *self)
{
}

KringControl *
kring_control_new (GtkWidget *widget, KringEditor *editor, KringTableIndex table, const char *field)
{
  KringControl *self = g_object_new (KRING_TYPE_CONTROL, NULL);

  self->editor = g_object_ref (editor);
  self->table = &kring_tables[table];
  self->field = kring_table_field (self->table, field);
  g_set_weak_pointer (&self->widget, widget);
  g_assert (self->field != NULL);

  /* Each joint leaves while nothing is loaded: filling a combo row chooses its first line. */
  self->loading = TRUE;
  if (ADW_IS_COMBO_ROW (widget))
    join_combo (self);
  else if (GTK_IS_SWITCH (widget))
    g_signal_connect_object (widget, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  else
    join_text (self);
  self->loading = FALSE;
  return self;
}

void
kring_control_set_writer (KringControl *self, KringControlWriter writer, gpointer data)
{
  self->writer = writer;
  self->writer_data = data;
}

void
kring_control_set_text_writer (KringControl *self, KringControlTextWriter writer, gpointer data)
{
  self->text_writer = writer;
  self->writer_data = data;
}

static gboolean
same_labels (GListModel *shown, GtkStringList *wanted)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (wanted));

  if (g_list_model_get_n_items (shown) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (strcmp (gtk_string_list_get_string (GTK_STRING_LIST (shown), i), gtk_string_list_get_string (wanted, i)) != 0)
      return FALSE;
  return TRUE;
}

void
kring_control_set_labels (KringControl *self, GtkStringList *labels)
{
  if (same_labels (adw_combo_row_get_model (ADW_COMBO_ROW (self->widget)), labels))
    return;
  self->loading = TRUE;
  kring_choices_set (self->widget, labels);
  self->loading = FALSE;
}

/* A combo row says its name and, where GTK cannot say a value, what is chosen as its description. */
static void
describe_choice (KringControl *self)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->widget));

  kring_accessible_describe (self->widget, item ? gtk_string_object_get_string (item) : NULL);
}

static void
set_editable (KringControl *self, gboolean editable)
{
  if (KRING_IS_TEXT_ROW (self->widget))
    gtk_text_view_set_editable (kring_text_row_get_view (KRING_TEXT_ROW (self->widget)), editable);
  else if (GTK_IS_EDITABLE (self->widget))
    gtk_editable_set_editable (GTK_EDITABLE (self->widget), editable);
  else
    gtk_widget_set_sensitive (self->widget, editable);
}

static void
keep_loaded (KringControl *self, KringRow *row)
{
  g_autoptr (KringRow) before = g_steal_pointer (&self->loaded);

  self->loaded = row != NULL ? kring_row_ref (row) : NULL;
}

void
kring_control_load (KringControl *self, KringRow *row)
{
  gboolean same;

  if (self->widget == NULL)
    return;
  keep_loaded (self, row);
  if (self->writing)
    return;
  same = row != NULL && g_strcmp0 (self->id, row->id) == 0;
  kring_set (&self->id, row ? row->id : NULL);
  self->loading = TRUE;
  if (ADW_IS_COMBO_ROW (self->widget))
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), row ? (guint) kring_row_int (row, self->field) : 0);
      describe_choice (self);
    }
  else if (GTK_IS_SWITCH (self->widget))
    gtk_switch_set_active (GTK_SWITCH (self->widget), row != NULL && kring_row_int (row, self->field));
  else
    load_text (self, row ? kring_row_text (row, self->field) : "", !same || !has_focus (self));
  set_editable (self, row != NULL && !kring_editor_get_read_only (self->editor));
  self->loading = FALSE;
}

void
kring_control_focus (KringControl *self)
{
  if (self->widget != NULL)
    gtk_widget_grab_focus (KRING_IS_TEXT_ROW (self->widget) ? GTK_WIDGET (kring_text_row_get_view (KRING_TEXT_ROW (self->widget)))
                                                            : self->widget);
}
