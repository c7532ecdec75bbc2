/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-tie-panel.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-control.h"
#include "kring-outline.h"
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
  GtkWidget *take_back_button;
  GtkLabel *plan;

  /* Owned */
  KringEditor *editor;
  GPtrArray *controls;
  char *id;
};

G_DEFINE_FINAL_TYPE (KringTiePanel, kring_tie_panel, ADW_TYPE_PREFERENCES_PAGE)

/* As it is seen: of today, or as it is planned. */
static KringRow *
dup_current (KringTiePanel *self)
{
  return self->id != NULL ? kring_editor_dup_tie (self->editor, self->id) : NULL;
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
  g_autoptr (KringRow) tie = dup_current (self);

  if (tie != NULL)
    kring_selection_set (kring_editor_get_selection (self->editor), KRING_TABLE_ACTOR,
                         row == self->one ? KRING_TIE (tie)->one : KRING_TIE (tie)->other);
}

static void
remove_clicked_cb (KringTiePanel *self)
{
  KringRow *row = kring_selection_get_row (kring_editor_get_selection (self->editor));

  if (row != NULL && g_strcmp0 (row->id, self->id) == 0)
    kring_editor_remove (self->editor, row);
}

static void
take_back_clicked_cb (KringTiePanel *self)
{
  if (self->id != NULL)
    kring_editor_take_plan_back (self->editor, self->id);
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
  gtk_widget_class_bind_template_child (widget_class, KringTiePanel, take_back_button);
  gtk_widget_class_bind_template_child (widget_class, KringTiePanel, plan);
  gtk_widget_class_bind_template_callback (widget_class, end_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_clicked_cb);
}

static void
kring_tie_panel_init (KringTiePanel *self)
{
  self->controls = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self));
  kring_accessible_name (gtk_widget_get_ancestor (self->strength, GTK_TYPE_LIST_BOX), _ ("Tie"));
}

static KringControl *
join (KringTiePanel *self, GtkWidget *widget, const char *field)
{
  KringControl *control = kring_control_new (widget, self->editor, KRING_TABLE_TIE, field);

  g_ptr_array_add (self->controls, control);
  return control;
}

static void
write_field (KringTiePanel *self, const char *field, int value)
{
  if (!kring_editor_set_tie (self->editor, self->id, field, value))
    kring_tie_panel_load (self, self->id);
}

static void
write_strength (int value, gpointer data)
{
  write_field (data, "strength", value);
}

static void
write_direction (int value, gpointer data)
{
  write_field (data, "direction", value);
}

void
kring_tie_panel_set_editor (KringTiePanel *self, KringEditor *editor)
{
  g_set_object (&self->editor, editor);
  kring_control_set_writer (join (self, self->strength, "strength"), write_strength, self);
  kring_control_set_writer (join (self, self->direction, "direction"), write_direction, self);
  join (self, self->note, "note");
}

static void
show_directions (KringTiePanel *self, KringTie *tie)
{
  g_autoptr (GtkStringList) words = kring_tie_directions (actor_name (self, tie->one), actor_name (self, tie->other));

  kring_control_set_labels (g_ptr_array_index (self->controls, 1), words);
}

/* What is planned for it, against what it is today. */
static char *
dup_plan (KringTiePanel *self)
{
  KringTie *today = KRING_TIE (kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_TIE, self->id));
  g_autofree char *says = NULL;

  switch (kring_editor_get_mark (self->editor, self->id))
    {
    case KRING_MARK_ADDED:
      return g_strdup (_ ("Planned: this tie comes. It is not there today."));
    case KRING_MARK_ENDED:
      return g_strdup (_ ("Planned: this tie ends."));
    case KRING_MARK_ALTERED:
      says = today ? kring_outline_tie_with (today, today->one, actor_name (self, today->other)) : g_strdup ("");
      /* Translators: of a tie or an actor for which something else is planned; %s is how it is today: "weak with
       * Library". */
      return g_strdup_printf (_ ("Shown as planned. Today: %s."), says);
    default:
      return NULL;
    }
}

static void
show_plan (KringTiePanel *self, const KringTie *seen)
{
  g_autofree char *plan = seen != NULL ? dup_plan (self) : NULL;
  gboolean today
      = seen != NULL && kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_TIE, self->id) != NULL;
  gboolean planning = kring_viewing_get_planning (kring_editor_get_viewing (self->editor)) != NULL;
  gboolean writable = !kring_editor_get_read_only (self->editor);

  gtk_label_set_label (self->plan, plan != NULL ? plan : "");
  gtk_widget_set_visible (GTK_WIDGET (self->plan), plan != NULL);
  gtk_widget_set_visible (self->take_back_button, plan != NULL);
  gtk_widget_set_sensitive (self->take_back_button, writable);
  gtk_button_set_label (GTK_BUTTON (self->remove_button),
                        planning ? _ ("Plan to End This Tie") : _ ("Remove This Tie"));
  kring_accessible_name (self->remove_button, gtk_button_get_label (GTK_BUTTON (self->remove_button)));
  gtk_widget_set_visible (self->remove_button,
                          today && !(planning && kring_editor_get_mark (self->editor, self->id) == KRING_MARK_ENDED));
  gtk_widget_set_sensitive (self->remove_button, writable);
  gtk_widget_set_visible (self->note, today);
}

void
kring_tie_panel_load (KringTiePanel *self, const char *id)
{
  g_autoptr (KringRow) row = NULL;
  KringTie *tie;

  kring_set (&self->id, id);
  row = dup_current (self);
  tie = KRING_TIE (row);
  if (tie != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->one), actor_name (self, tie->one));
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->other), actor_name (self, tie->other));
      kring_accessible_name (GTK_WIDGET (self->one), actor_name (self, tie->one));
      kring_accessible_name (GTK_WIDGET (self->other), actor_name (self, tie->other));
      show_directions (self, tie);
    }
  for (guint i = 0; i < self->controls->len; i++)
    kring_control_load (g_ptr_array_index (self->controls, i), row);
  show_plan (self, tie);
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
