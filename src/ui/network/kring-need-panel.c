/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-need-panel.h"

#include "kring-control.h"
#include "kring-text-row.h"

struct _KringNeedPanel
{
  AdwPreferencesPage parent_instance;

  /* Template */
  GtkWidget *name;
  GtkWidget *own_words;
  GtkWidget *citizen;
  GtkWidget *note;
  GtkWidget *document_name;
  GtkWidget *remove_button;

  /* Owned */
  KringEditor *editor;
  GPtrArray *controls;
  KringControl *document_control;
  char *id;
};

G_DEFINE_FINAL_TYPE (KringNeedPanel, kring_need_panel, ADW_TYPE_PREFERENCES_PAGE)

static void
remove_clicked_cb (KringNeedPanel *self)
{
  KringRow *row = self->id ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_NEED, self->id) : NULL;

  if (row != NULL)
    kring_editor_remove (self->editor, row);
}

static void
kring_need_panel_dispose (GObject *object)
{
  KringNeedPanel *self = KRING_NEED_PANEL (object);

  g_clear_pointer (&self->controls, g_ptr_array_unref);
  g_clear_object (&self->document_control);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_NEED_PANEL);
  G_OBJECT_CLASS (kring_need_panel_parent_class)->dispose (object);
}

static void
kring_need_panel_class_init (KringNeedPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_need_panel_dispose;
  g_type_ensure (KRING_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-need-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, name);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, own_words);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, citizen);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, note);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, document_name);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
kring_need_panel_init (KringNeedPanel *self)
{
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
join (KringNeedPanel *self, GtkWidget *widget, const char *field)
{
  g_ptr_array_add (self->controls, kring_control_new (widget, self->editor, KRING_TABLE_NEED, field));
}

void
kring_need_panel_set_editor (KringNeedPanel *self, KringEditor *editor)
{
  g_set_object (&self->editor, editor);
  join (self, self->name, "name");
  join (self, self->own_words, "own_words");
  join (self, self->citizen, "citizen");
  join (self, self->note, "note");
  self->document_control = kring_control_new (self->document_name, editor, KRING_TABLE_DOCUMENT, "name");
}

void
kring_need_panel_load (KringNeedPanel *self, const char *id)
{
  KringRow *row = id ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_NEED, id) : NULL;

  kring_set (&self->id, id);
  for (guint i = 0; i < self->controls->len; i++)
    kring_control_load (g_ptr_array_index (self->controls, i), row);
  kring_control_load (self->document_control,
                      KRING_ROW (kring_model_get_document (kring_editor_get_model (self->editor))));
  gtk_widget_set_sensitive (self->remove_button, row != NULL && !kring_editor_get_read_only (self->editor));
}
