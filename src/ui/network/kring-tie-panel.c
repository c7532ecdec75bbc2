/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-tie-panel.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-control.h"
#include "kring-text-row.h"
#include "kring-titles.h"

struct _KringTiePanel
{
  AdwPreferencesPage parent_instance;

  /* Template */
  AdwActionRow *one;
  AdwActionRow *other;
  GtkWidget *strength;
  GtkWidget *direction;
  GtkWidget *note;
  GtkWidget *remove_button;

  /* Owned */
  KringEditor *editor;
  GPtrArray *controls;
  char *id;
};

G_DEFINE_FINAL_TYPE (KringTiePanel, kring_tie_panel, ADW_TYPE_PREFERENCES_PAGE)

static KringTie *
current (KringTiePanel *self)
{
  if (self->id == NULL)
    return NULL;
  return KRING_TIE (kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_TIE, self->id));
}

static const char *
actor_name (KringTiePanel *self, const char *id)
{
  KringRow *row = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_ACTOR, id);

  return row ? kring_row_name (row) : "";
}

static void
end_activated_cb (KringTiePanel *self, AdwActionRow *row)
{
  KringTie *tie = current (self);

  if (tie != NULL)
    kring_selection_set (kring_editor_get_selection (self->editor), KRING_TABLE_ACTOR,
                         row == self->one ? tie->one : tie->other);
}

static void
remove_clicked_cb (KringTiePanel *self)
{
  KringTie *tie = current (self);

  if (tie != NULL)
    kring_editor_remove (self->editor, &tie->row);
}

static void
kring_tie_panel_dispose (GObject *object)
{
  KringTiePanel *self = KRING_TIE_PANEL (object);

  g_clear_pointer (&self->controls, g_ptr_array_unref);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_TIE_PANEL);
  G_OBJECT_CLASS (kring_tie_panel_parent_class)->dispose (object);
}

static void
kring_tie_panel_class_init (KringTiePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_tie_panel_dispose;
  g_type_ensure (KRING_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-tie-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, KringTiePanel, one);
  gtk_widget_class_bind_template_child (widget_class, KringTiePanel, other);
  gtk_widget_class_bind_template_child (widget_class, KringTiePanel, strength);
  gtk_widget_class_bind_template_child (widget_class, KringTiePanel, direction);
  gtk_widget_class_bind_template_child (widget_class, KringTiePanel, note);
  gtk_widget_class_bind_template_child (widget_class, KringTiePanel, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, end_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
kring_tie_panel_init (KringTiePanel *self)
{
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self));
  kring_accessible_name (gtk_widget_get_ancestor (self->strength, GTK_TYPE_LIST_BOX), _ ("Tie"));
}

static void
join (KringTiePanel *self, GtkWidget *widget, const char *field)
{
  g_ptr_array_add (self->controls, kring_control_new (widget, self->editor, KRING_TABLE_TIE, field));
}

void
kring_tie_panel_set_editor (KringTiePanel *self, KringEditor *editor)
{
  g_set_object (&self->editor, editor);
  join (self, self->strength, "strength");
  join (self, self->direction, "direction");
  join (self, self->note, "note");
}

static void
show_directions (KringTiePanel *self, KringTie *tie)
{
  g_autoptr (GtkStringList) words = kring_tie_directions (actor_name (self, tie->one), actor_name (self, tie->other));

  kring_control_set_labels (g_ptr_array_index (self->controls, 1), words);
}

void
kring_tie_panel_load (KringTiePanel *self, const char *id)
{
  KringTie *tie;

  kring_set (&self->id, id);
  tie = current (self);
  if (tie != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->one), actor_name (self, tie->one));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->other), actor_name (self, tie->other));
      kring_accessible_name (GTK_WIDGET (self->one), actor_name (self, tie->one));
      kring_accessible_name (GTK_WIDGET (self->other), actor_name (self, tie->other));
      show_directions (self, tie);
    }
  for (guint i = 0; i < self->controls->len; i++)
    kring_control_load (g_ptr_array_index (self->controls, i), tie ? &tie->row : NULL);
  gtk_widget_set_sensitive (self->remove_button, tie != NULL && !kring_editor_get_read_only (self->editor));
}

GtkStringList *
kring_tie_directions (const char *one, const char *other)
{
  /* Translators: the direction of a tie; %s is the name of an actor. */
  g_autofree char *forward = g_strdup_printf (_ ("Towards %s"), other);
  g_autofree char *back = g_strdup_printf (_ ("Towards %s"), one);
  const char *words[] = { C_ ("direction of a tie", "No direction"), forward, back,
                          C_ ("direction of a tie", "Both ways"), NULL };

  return gtk_string_list_new (words);
}
