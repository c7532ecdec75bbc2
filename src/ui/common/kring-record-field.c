/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-record-field.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-text-row.h"
#include "kring-titles.h"

struct _KringFieldGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  GPtrArray *controls; /* of KringControl */
};

G_DEFINE_FINAL_TYPE (KringFieldGroup, kring_field_group, ADW_TYPE_PREFERENCES_GROUP)

/* A tick stands at the end of a row of its own. */
static GtkWidget *
make_tick (const KringRecordField *field, GtkWidget **row)
{
  GtkWidget *tick = gtk_switch_new ();

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  kring_accessible_name (tick, _ (field->title));
  *row = adw_action_row_new ();
  if (field->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (*row), _ (field->subtitle));
  adw_action_row_add_suffix (ADW_ACTION_ROW (*row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (*row), tick);
  return tick;
}

GtkWidget *
kring_record_field_row (KringEditor *editor,
                        KringTableIndex table,
                        const KringRecordField *field,
                        KringControl **control)
{
  KringFieldType type = kring_table_field (&kring_tables[table], field->field)->type;
  GtkWidget *row, *widget;

  if (type == KRING_FIELD_FLAG)
    widget = make_tick (field, &row);
  else
    row = widget = type == KRING_FIELD_TERM ? adw_combo_row_new () : g_object_new (KRING_TYPE_TEXT_ROW, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (field->title));
  kring_titles_keep_words (row);
  if (type == KRING_FIELD_TERM)
    kring_accessible_name_lists (row, _ (field->title));
  *control = kring_control_new (widget, editor, table, field->field);
  return row;
}

static void
kring_field_group_dispose (GObject *object)
{
  g_clear_pointer (&KRING_FIELD_GROUP (object)->controls, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_field_group_parent_class)->dispose (object);
}

static void
kring_field_group_class_init (KringFieldGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_field_group_dispose;
}

static void
kring_field_group_init (KringFieldGroup *self)
{
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
kring_field_group_new (KringEditor *editor, KringTableIndex table, const KringRecordField *fields, guint n_fields)
{
  KringFieldGroup *self = g_object_new (KRING_TYPE_FIELD_GROUP, NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      KringControl *control;
      GtkWidget *row = kring_record_field_row (editor, table, &fields[i], &control);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->controls, control);
    }
  return GTK_WIDGET (self);
}

void
kring_field_group_load (KringFieldGroup *self, KringRow *row)
{
  for (guint i = 0; i < self->controls->len; i++)
    kring_control_load (g_ptr_array_index (self->controls, i), row);
}
