/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-tie-row.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-control.h"
#include "kring-tie-panel.h"
#include "kring-titles.h"

struct _KringTieRow
{
  AdwExpanderRow parent_instance;

  /* Template */
  GtkWidget *strength;
  GtkWidget *direction;
  AdwActionRow *go_row;
  GtkWidget *remove_button;

  /* Owned */
  KringEditor *editor;
  KringControl *strength_control;
  KringControl *direction_control;
  char *tie;
  char *from;
};

G_DEFINE_FINAL_TYPE (KringTieRow, kring_tie_row, ADW_TYPE_EXPANDER_ROW)

/* As it is seen: of today, or as it is planned. */
static KringRow *
dup_current (KringTieRow *self)
{
  return kring_editor_dup_tie (self->editor, self->tie);
}

static const char *
actor_name (KringTieRow *self, const char *id)
{
  KringRow *row = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_ACTOR, id);

  return row ? kring_row_name (row) : "";
}

static const char *
other_end (KringTieRow *self, const KringTie *tie)
{
  return strcmp (tie->one, self->from) == 0 ? tie->other : tie->one;
}

static void
go_activated_cb (KringTieRow *self)
{
  g_autoptr (KringRow) tie = dup_current (self);

  if (tie != NULL)
    kring_selection_set (kring_editor_get_selection (self->editor), KRING_TABLE_ACTOR,
                         other_end (self, KRING_TIE (tie)));
}

/* The tie, or the plan of one that is to come. */
static KringRow *
find_row (KringTieRow *self)
{
  KringModel *model = kring_editor_get_model (self->editor);
  KringRow *row = kring_model_get (model, KRING_TABLE_TIE, self->tie);

  return row != NULL ? row : kring_model_get (model, KRING_TABLE_PLAN, self->tie);
}

static void
tie_activated_cb (KringTieRow *self)
{
  KringRow *row = find_row (self);

  if (row != NULL)
    kring_selection_set (kring_editor_get_selection (self->editor), row->table->index, self->tie);
}

static void
remove_clicked_cb (KringTieRow *self)
{
  KringRow *row = find_row (self);

  if (row != NULL)
    kring_editor_remove (self->editor, row);
}

static void
kring_tie_row_dispose (GObject *object)
{
  KringTieRow *self = KRING_TIE_ROW (object);

  g_clear_object (&self->strength_control);
  g_clear_object (&self->direction_control);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (object), KRING_TYPE_TIE_ROW);
  G_OBJECT_CLASS (kring_tie_row_parent_class)->dispose (object);
}

static void
kring_tie_row_finalize (GObject *object)
{
  KringTieRow *self = KRING_TIE_ROW (object);

  g_clear_pointer (&self->tie, g_free);
  g_clear_pointer (&self->from, g_free);
  G_OBJECT_CLASS (kring_tie_row_parent_class)->finalize (object);
}

static void
kring_tie_row_class_init (KringTieRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = kring_tie_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_tie_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, KRING_APP_PATH "/network/kring-tie-row.ui");
  gtk_widget_class_bind_template_child (widget_class, KringTieRow, strength);
  gtk_widget_class_bind_template_child (widget_class, KringTieRow, direction);
  gtk_widget_class_bind_template_child (widget_class, KringTieRow, go_row);
  gtk_widget_class_bind_template_child (widget_class, KringTieRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, go_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tie_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
kring_tie_row_init (KringTieRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  kring_titles_keep_words (GTK_WIDGET (self->strength));
  kring_titles_keep_words (GTK_WIDGET (self->direction));
}

static void
write_field (KringTieRow *self, const char *field, int value)
{
  if (!kring_editor_set_tie (self->editor, self->tie, field, value))
    kring_tie_row_reload (self);
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

GtkWidget *
kring_tie_row_new (KringEditor *editor, const char *tie, const char *from)
{
  KringTieRow *self = g_object_new (KRING_TYPE_TIE_ROW, NULL);

  self->editor = g_object_ref (editor);
  self->tie = g_strdup (tie);
  self->from = g_strdup (from);
  self->strength_control = kring_control_new (self->strength, editor, KRING_TABLE_TIE, "strength");
  self->direction_control = kring_control_new (self->direction, editor, KRING_TABLE_TIE, "direction");
  kring_control_set_writer (self->strength_control, write_strength, self);
  kring_control_set_writer (self->direction_control, write_direction, self);
  kring_tie_row_reload (self);
  return GTK_WIDGET (self);
}

const char *
kring_tie_row_get_tie (KringTieRow *self)
{
  return self->tie;
}

static char *
dup_state (KringTieRow *self, const KringTie *tie)
{
  static const char *const mirrored[] = { "→", "←" };
  const char *strength = kring_term_label (&kring_strengths, tie->strength);
  gboolean from_one = strcmp (tie->one, self->from) == 0;

  if (tie->direction == KRING_DIRECTION_NONE)
    return g_strdup (strength);
  if (tie->direction == KRING_DIRECTION_BOTH)
    return g_strdup_printf ("%s ↔", strength);
  return g_strdup_printf ("%s %s", strength, mirrored[(tie->direction == KRING_DIRECTION_FORWARD) != from_one]);
}

static char *
dup_summary (KringTieRow *self, const KringTie *tie)
{
  g_autofree char *state = dup_state (self, tie);

  switch (kring_editor_get_mark (self->editor, self->tie))
    {
    case KRING_MARK_ADDED:
    case KRING_MARK_ALTERED:
      return g_strdup_printf (C_ ("plan", "planned: %s"), state);
    case KRING_MARK_ENDED:
      return g_strdup_printf (C_ ("plan", "%s, planned to end"), state);
    default:
      return g_steal_pointer (&state);
    }
}

void
kring_tie_row_reload (KringTieRow *self)
{
  g_autoptr (KringRow) row = dup_current (self);
  KringTie *tie = KRING_TIE (row);
  const char *name;
  g_autofree char *summary = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *go = NULL;
  g_autoptr (GtkStringList) words = NULL;

  if (tie == NULL)
    return;
  name = actor_name (self, other_end (self, tie));
  summary = dup_summary (self, tie);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  kring_accessible_name_lists (GTK_WIDGET (self), name);
  kring_accessible_name_lists (GTK_WIDGET (self->strength), _ ("Strength"));
  kring_accessible_name_lists (GTK_WIDGET (self->direction), _ ("Direction"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  /* Translators: %s is the name of an actor. */
  go = g_strdup_printf (_ ("Show %s"), name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->go_row), go);
  spoken = g_strdup_printf ("%s, %s", name, kring_term_label (&kring_strengths, tie->strength));
  kring_accessible_name (GTK_WIDGET (self), spoken);
  words = kring_tie_directions (actor_name (self, tie->one), actor_name (self, tie->other));
  kring_control_set_labels (self->direction_control, words);
  kring_control_load (self->strength_control, row);
  kring_control_load (self->direction_control, row);
  gtk_button_set_label (GTK_BUTTON (self->remove_button),
                        kring_viewing_get_planning (kring_editor_get_viewing (self->editor)) != NULL ? _ ("Plan to End")
                                                                                                     : _ ("Remove"));
  kring_accessible_name (self->remove_button, gtk_button_get_label (GTK_BUTTON (self->remove_button)));
  gtk_widget_set_sensitive (self->remove_button, !kring_editor_get_read_only (self->editor));
}
