/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-need-panel.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-citizen.h"
#include "kring-control.h"
#include "kring-operations.h"
#include "kring-scrolling.h"
#include "kring-text-row.h"
#include "kring-titles.h"

struct _KringNeedPanel
{
  AdwPreferencesPage parent_instance;

  /* Template */
  GtkWidget *name;
  GtkWidget *own_words;
  GtkWidget *citizen;
  GtkWidget *note;
  GtkWidget *goal_set;
  GtkWidget *goal_loyal;
  KringRecordGroup *verdict_group;
  GtkWidget *add_verdict_button;
  KringRecordGroup *story_group;
  GtkWidget *add_story_button;
  GtkWidget *prevented;
  GtkWidget *began;
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
add_story_clicked_cb (KringNeedPanel *self)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok = kring_operation_add_story (kring_editor_get_document (self->editor), self->id, &id, &error);

  if (kring_editor_done (self->editor, ok, &error))
    kring_record_group_unfold (self->story_group, id);
}

static void
add_verdict_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringNeedPanel *self = data;
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok = kring_operation_add_verdict (kring_editor_get_document (self->editor), self->id, NULL,
                                             (KringJudgement) g_variant_get_int32 (value), &id, &error);

  if (kring_editor_done (self->editor, ok, &error))
    kring_record_group_unfold (self->verdict_group, id);
}

/* The four values of the scale, each one choice away. */
static void
fill_verdict_menu (KringNeedPanel *self)
{
  static const GActionEntry entries[] = { { "add-verdict", add_verdict_cb, "i" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "citizen", G_ACTION_GROUP (actions));
  for (int value = 0; value < KRING_N_JUDGEMENTS; value++)
    {
      g_autofree char *action = g_strdup_printf ("citizen.add-verdict(%d)", value);

      g_menu_append (menu, kring_term_label (&kring_judgements, value), action);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_verdict_button), G_MENU_MODEL (menu));
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
  g_type_ensure (KRING_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-need-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, name);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, own_words);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, citizen);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, note);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, goal_set);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, goal_loyal);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, verdict_group);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, add_verdict_button);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, story_group);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, add_story_button);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, prevented);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, began);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, document_name);
  gtk_widget_class_bind_template_child (widget_class, KringNeedPanel, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_story_clicked_cb);
}

static void
kring_need_panel_init (KringNeedPanel *self)
{
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self));
  kring_accessible_name_buttons (GTK_WIDGET (self));
  kring_accessible_name (self->prevented, _ ("Could have been prevented"));
  kring_accessible_name_lists (self->goal_set, _ ("Was it set with the citizen?"));
  kring_accessible_name_lists (self->goal_loyal, _ ("Do we keep to it?"));
  fill_verdict_menu (self);
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
  join (self, self->goal_set, "goal_set");
  join (self, self->goal_loyal, "goal_loyal");
  join (self, self->prevented, "prevented");
  join (self, self->began, "began");
  kring_citizen_set_up (self->verdict_group, self->story_group, editor);
  self->document_control = kring_control_new (self->document_name, editor, KRING_TABLE_DOCUMENT, "name");
}

void
kring_need_panel_load (KringNeedPanel *self, const char *id)
{
  KringRow *row = id ? kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_NEED, id) : NULL;
  gboolean other = g_strcmp0 (self->id, id) != 0;

  kring_set (&self->id, id);
  for (guint i = 0; i < self->controls->len; i++)
    kring_control_load (g_ptr_array_index (self->controls, i), row);
  kring_control_load (self->document_control,
                      KRING_ROW (kring_model_get_document (kring_editor_get_model (self->editor))));
  kring_citizen_load (self->verdict_group, self->story_group, self->editor, id);
  gtk_widget_set_sensitive (self->add_verdict_button, row != NULL && !kring_editor_get_read_only (self->editor));
  gtk_widget_set_sensitive (self->add_story_button, row != NULL && !kring_editor_get_read_only (self->editor));
  gtk_widget_set_sensitive (self->remove_button, row != NULL && !kring_editor_get_read_only (self->editor));
  if (other)
    kring_scrolling_to_top (GTK_WIDGET (self));
}
