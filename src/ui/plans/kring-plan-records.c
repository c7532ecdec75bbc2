/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-language.h"
#include "kring-operations-development.h"
#include "kring-operations.h"
#include "kring-plan-view-private.h"

/* Goals and follow-ups of a plan. */

/* Has @group show the record that was added, or the sentence why it was not. */
static void
unfold_added (KringPlanView *self, GtkWidget *button, gboolean ok, const char *id, GError **error)
{
  if (kring_editor_done (self->editor, ok, error))
    kring_record_group_unfold (KRING_RECORD_GROUP (gtk_widget_get_ancestor (button, KRING_TYPE_RECORD_GROUP)), id);
}

static KringRow *
row_of (GtkWidget *widget)
{
  GtkWidget *line = gtk_widget_get_ancestor (widget, KRING_TYPE_RECORD_ROW);

  return line ? kring_record_row_get_row (KRING_RECORD_ROW (line)) : NULL;
}

/* Goals */

static char *
goal_summary (const KringRow *row)
{
  const char *what = KRING_GOAL (row)->what;

  return g_strdup (what[0] != '\0' ? what : C_ ("name", "unnamed"));
}

static char *
goal_detail (const KringRow *row)
{
  g_autofree char *day = kring_language_day (KRING_GOAL (row)->due_on);

  if (day[0] == '\0')
    return g_strdup (KRING_GOAL (row)->done ? C_ ("goal", "reached") : "");
  if (KRING_GOAL (row)->done)
    return g_strdup_printf ("%s · %s", C_ ("goal", "reached"), day);
  /* Translators: %s is the day until which something is to be done. */
  return g_strdup_printf (_ ("by %s"), day);
}

static const KringRecordField goal_fields[] = {
  { "what", N_ ("What will be different"), NULL },
  { "due_on", N_ ("Done by, such as 2026-05-31"), NULL },
};
static const KringRecordKind goal_kind = {
  KRING_TABLE_GOAL, goal_fields, G_N_ELEMENTS (goal_fields), goal_summary, goal_detail,
};

static void
ticked_cb (GtkCheckButton *tick, KringPlanView *self)
{
  KringRow *row = row_of (GTK_WIDGET (tick));
  GError *error = NULL;
  gboolean ok;

  if (g_object_get_data (G_OBJECT (tick), "loading") != NULL || row == NULL)
    return;
  ok = kring_operation_set_int (kring_editor_get_document (self->editor), NULL, row, "done",
                                gtk_check_button_get_active (tick), NULL, &error);
  kring_editor_done (self->editor, ok, &error);
}

static void
move_goal (KringPlanView *self, GtkWidget *button, int step)
{
  KringRow *row = row_of (button);
  GPtrArray *goals = self->plan ? self->plan->goals : NULL;
  GError *error = NULL;
  guint at = 0;
  int before;

  while (goals != NULL && row != NULL && at < goals->len && KRING_ROW (g_ptr_array_index (goals, at)) != row)
    at++;
  if (goals == NULL || row == NULL || at == goals->len)
    return;
  before = step < 0 ? (int)at - 1 : (int)at + 2;
  if (before < 0 || before > (int)goals->len)
    return;
  kring_editor_done (self->editor,
                     kring_operation_move_goal (
                         kring_editor_get_document (self->editor), row->id,
                         before < (int)goals->len ? KRING_ROW (g_ptr_array_index (goals, before))->id : NULL, &error),
                     &error);
}

static void
up_cb (KringPlanView *self, GtkWidget *button)
{
  move_goal (self, button, -1);
}

static void
down_cb (KringPlanView *self, GtkWidget *button)
{
  move_goal (self, button, 1);
}

static void
add_move (KringPlanView *self, KringRecordRow *line, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_sensitive (button, !kring_editor_get_read_only (self->editor));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  kring_record_row_add_button (line, button);
}

static void
goal_added_cb (KringPlanView *self, KringRecordRow *line)
{
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  /* Translators: a tick beside a goal. */
  kring_accessible_name (tick, C_ ("goal", "Reached"));
  g_signal_connect_object (tick, "toggled", G_CALLBACK (ticked_cb), self, 0);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (line), tick);
  g_object_set_data (G_OBJECT (line), "tick", tick);
  add_move (self, line, _ ("Move Down"), G_CALLBACK (down_cb));
  add_move (self, line, _ ("Move Up"), G_CALLBACK (up_cb));
}

static void
complete_goal (KringPlanView *self, KringRecordRow *line)
{
  GtkWidget *tick = g_object_get_data (G_OBJECT (line), "tick");
  KringRow *row = kring_record_row_get_row (line);

  if (row == NULL)
    return;
  g_object_set_data (G_OBJECT (tick), "loading", self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), KRING_GOAL (row)->done);
  g_object_set_data (G_OBJECT (tick), "loading", NULL);
  gtk_widget_set_sensitive (tick, !kring_editor_get_read_only (self->editor));
}

static void
load_goals (KringPlanView *self, GtkWidget *part, KringOwnPlan *plan)
{
  kring_record_group_load (KRING_RECORD_GROUP (part), plan->goals);
  kring_record_group_foreach (KRING_RECORD_GROUP (part), (KringRecordFunc)complete_goal, self);
}

static void
add_goal_cb (KringPlanView *self, GtkWidget *button)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok = self->id != NULL
                && kring_operation_add_goal (kring_editor_get_document (self->editor), self->id, "", &id, &error);

  unfold_added (self, button, ok, id, &error);
}

void
kring_plan_view_add_goals (KringPlanView *self)
{
  self->goals = kring_plan_view_records (self, &goal_kind, C_ ("plan", "Goals"),
                                         _ ("What will be different, and by when?"), _ ("No goal is set yet"));
  g_signal_connect_object (self->goals, "added", G_CALLBACK (goal_added_cb), self, G_CONNECT_SWAPPED);
  kring_plan_view_add_button (self, ADW_PREFERENCES_GROUP (self->goals), C_ ("edit", "Add a Goal"),
                              G_CALLBACK (add_goal_cb));
  kring_plan_view_add (self, self->goals, load_goals);
}

/* Follow-ups */

static char *
follow_up_summary (const KringRow *row)
{
  g_autofree char *day = kring_language_day (KRING_FOLLOW_UP (row)->held_on);

  return g_strdup (day[0] != '\0' ? day : _ ("A follow-up"));
}

static char *
follow_up_detail (const KringRow *row)
{
  g_auto (GStrv) lines = g_strsplit (KRING_FOLLOW_UP (row)->text, "\n", 2);

  return g_strdup (lines[0] != NULL ? lines[0] : "");
}

static const KringRecordField follow_up_fields[] = {
  { "text", N_ ("What has happened, and what is next"), NULL },
  { "held_on", N_ ("Date, such as 2026-05-31"), NULL },
};
static const KringRecordKind follow_up_kind = {
  KRING_TABLE_FOLLOW_UP, follow_up_fields, G_N_ELEMENTS (follow_up_fields), follow_up_summary, follow_up_detail,
};

static void
load_follow_ups (KringPlanView *self, GtkWidget *part, KringOwnPlan *plan)
{
  kring_record_group_load (KRING_RECORD_GROUP (part), plan->follow_ups);
}

static void
add_follow_up_cb (KringPlanView *self, GtkWidget *button)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok = self->id != NULL
                && kring_operation_add_follow_up (kring_editor_get_document (self->editor), self->id, &id, &error);

  unfold_added (self, button, ok, id, &error);
}

void
kring_plan_view_add_follow_ups (KringPlanView *self)
{
  GtkWidget *group = kring_plan_view_records (self, &follow_up_kind, _ ("Follow-ups"), _ ("What has happened since?"),
                                              _ ("No follow-up is planned yet"));

  kring_plan_view_add_button (self, ADW_PREFERENCES_GROUP (group), C_ ("edit", "Add a Follow-up"),
                              G_CALLBACK (add_follow_up_cb));
  kring_plan_view_add (self, group, load_follow_ups);
}
