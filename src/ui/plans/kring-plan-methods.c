/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-language.h"
#include "kring-matrix-dialog.h"
#include "kring-plan-view-private.h"

/* The methods that are chosen, each with what will be done and when. */

/* The name comes from the template, which the row alone does not know: see complete(). */
static char *
learning_summary (const KringRow *row)
{
  return g_strdup (KRING_LEARNING (row)->method);
}

static char *
learning_detail (const KringRow *row)
{
  return kring_language_span (KRING_LEARNING (row)->begins_on, KRING_LEARNING (row)->ends_on);
}

static const KringRecordField fields[] = {
  { "what", N_ ("What I will do"), NULL },
  { "begins_on", N_ ("Begins, such as 2026-05-31"), NULL },
  { "ends_on", N_ ("Ends, such as 2026-05-31"), NULL },
};
static const KringRecordKind kind = {
  KRING_TABLE_LEARNING, fields, G_N_ELEMENTS (fields), learning_summary, learning_detail,
};

static void
join (GString *words, const char *more)
{
  if (more[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", more);
}

static void
complete (KringPlanView *self, KringRecordRow *line)
{
  KringRow *row = kring_record_row_get_row (line);
  const char *method = row ? KRING_LEARNING (row)->method : NULL;
  const KringPart *part = row ? kring_own_plan_part (self->plan, method) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *days = NULL, *spoken = NULL;
  const char *name;

  if (row == NULL)
    return;
  name = kring_own_plan_method_name (self->plan, method);
  days = learning_detail (row);
  if (part != NULL)
    join (words, kring_own_plan_side_name (self->plan, (KringSide)part->side));
  join (words, days);
  spoken = g_strdup_printf ("%s, %s", name, words->str);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (line), words->str);
  kring_accessible_name_lists (GTK_WIDGET (line), name);
  kring_accessible_name (GTK_WIDGET (line), spoken);
}

static void
load (KringPlanView *self, GtkWidget *part, KringOwnPlan *plan)
{
  GtkWidget *choose = g_object_get_data (G_OBJECT (part), "choose");

  kring_record_group_load (KRING_RECORD_GROUP (part), plan->learnings);
  kring_record_group_foreach (KRING_RECORD_GROUP (part), (KringRecordFunc)complete, self);
  gtk_widget_set_sensitive (choose, plan->methods != NULL && !kring_editor_get_read_only (self->editor));
}

static void
choose_cb (KringPlanView *self)
{
  if (self->plan != NULL && self->plan->methods != NULL)
    kring_matrix_dialog_present (self->viewing, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

void
kring_plan_view_add_methods (KringPlanView *self)
{
  GtkWidget *choose = gtk_button_new_with_label (_ ("Choose Methods …"));

  self->learnings = kring_plan_view_records (self, &kind, C_ ("plan", "Methods"),
                                             _ ("Which methods suit these needs? Choose from the dialogue map."),
                                             _ ("No method is chosen yet"));
  gtk_widget_set_valign (choose, GTK_ALIGN_CENTER);
  g_signal_connect_object (choose, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->learnings), choose);
  g_object_set_data (G_OBJECT (self->learnings), "choose", choose);
  kring_plan_view_add (self, self->learnings, load);
}
