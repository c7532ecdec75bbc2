/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-trials.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-changes.h"
#include "kring-day.h"
#include "kring-diagram-view.h"
#include "kring-language.h"
#include "kring-link-group.h"
#include "kring-operations.h"
#include "kring-record-group.h"
#include "kring-run-chart-draw.h"
#include "kring-text.h"
#include "kring-verdict-kind.h"

#define N_GROUPS 3
/* Of the run chart: how wide it is drawn, in points at the text's usual size, and how high it stands, in pixels. */
#define CHART_WIDTH 420.0
#define CHART_HEIGHT 260

struct _KringTrials
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  char *change;
  char *chosen;       /* (nullable): the id of a test */
  GPtrArray *buttons; /* of GtkToggleButton, borrowed from the line */

  /* Borrowed: children */
  GtkWidget *line;
  GtkWidget *details;
  KringFieldGroup *groups[N_GROUPS];
  KringRecordGroup *verdicts;
  KringDiagramView *chart;
  GtkLabel *comes_to;
  KringLinkGroup *values;
  GtkWidget *remove;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringTrials, kring_trials, GTK_TYPE_BOX)

static const KringRecordField plan_fields[] = {
  { "name", N_ ("What we try, and where"), NULL },
  { "with_whom", N_ ("With whom"), NULL },
  { "with_citizen", N_ ("The citizen is among them"), NULL },
  { "begins_on", N_ ("Begins, such as 2026-05-31"), NULL },
  { "prediction", N_ ("What we think will happen"), NULL },
  { "measure", N_ ("How we see the effect"), NULL },
  { "stop", N_ ("When we stop"), NULL },
};
static const KringRecordField happened_fields[] = {
  { "ends_on", N_ ("Ended, such as 2026-05-31"), NULL },
  { "happened", N_ ("What happened"), NULL },
  { "surprises", N_ ("What surprised us"), NULL },
};
static const KringRecordField outcome_fields[] = {
  /* Translators: one of two kinds of outcome: the product. */
  { "product", N_ ("The new way of working"), NULL },
  /* Translators: one of two kinds of outcome: what the way there gave. */
  { "process", N_ ("Relations, trust, a shared understanding"), NULL },
  { "decision", N_ ("What we do with it"), NULL },
};

static KringModel *
model_of (KringTrials *self)
{
  return kring_editor_get_model (self->editor);
}

static KringTrial *
chosen_trial (KringTrials *self)
{
  return self->chosen ? KRING_TRIAL (kring_model_get (model_of (self), KRING_TABLE_TRIAL, self->chosen)) : NULL;
}

/* The line of loops */

static GPtrArray *
dup_trials (KringTrials *self)
{
  GPtrArray *there = kring_model_referring (model_of (self), KRING_TABLE_TRIAL, "change", self->change);
  GPtrArray *trials = g_ptr_array_new ();

  if (there != NULL)
    g_ptr_array_extend (trials, there, NULL, NULL);
  g_ptr_array_sort (trials, kring_trial_order);
  return trials;
}

static void
chosen_cb (KringTrials *self, GtkToggleButton *button)
{
  if (self->loading || !gtk_toggle_button_get_active (button))
    return;
  kring_set (&self->chosen, g_object_get_data (G_OBJECT (button), "id"));
  kring_trials_reload (self);
}

static GtkWidget *
make_button (KringTrials *self, const KringTrial *trial)
{
  GtkWidget *button = gtk_toggle_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("kring-loop-single-symbolic"));
  gtk_box_append (GTK_BOX (content), label);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_button_set_child (GTK_BUTTON (button), content);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (trial->row.id), g_free);
  g_object_set_data (G_OBJECT (button), "label", label);
  g_signal_connect_object (button, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static gboolean
fits (KringTrials *self, GPtrArray *trials)
{
  if (self->buttons->len != trials->len)
    return FALSE;
  for (guint i = 0; i < trials->len; i++)
    if (g_strcmp0 (g_object_get_data (g_ptr_array_index (self->buttons, i), "id"),
                   KRING_ROW (g_ptr_array_index (trials, i))->id)
        != 0)
      return FALSE;
  return TRUE;
}

static void
empty_line (KringTrials *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *child;

  if (root != NULL && (gtk_widget_get_state_flags (self->line) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_root_set_focus (root, NULL);
  while ((child = gtk_widget_get_first_child (self->line)) != NULL)
    gtk_box_remove (GTK_BOX (self->line), child);
  g_ptr_array_set_size (self->buttons, 0);
}

static void
refill_line (KringTrials *self, GPtrArray *trials)
{
  empty_line (self);
  for (guint i = 0; i < trials->len; i++)
    {
      GtkWidget *button = make_button (self, g_ptr_array_index (trials, i));

      if (i > 0)
        gtk_box_append (GTK_BOX (self->line), gtk_label_new ("→"));
      gtk_box_append (GTK_BOX (self->line), button);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), g_ptr_array_index (self->buttons, 0));
      g_ptr_array_add (self->buttons, button);
    }
}

static void
show_button (KringTrials *self, GtkWidget *button, const KringTrial *trial)
{
  const char *name = trial->name[0] != '\0' ? trial->name : C_ ("name", "unnamed");
  g_autofree char *label
      = trial->decision == KRING_DECISION_NONE
            ? g_strdup (name)
            : g_strdup_printf ("%s · %s", name, kring_term_label (&kring_decisions, trial->decision));

  gtk_label_set_label (GTK_LABEL (g_object_get_data (G_OBJECT (button), "label")), label);
  gtk_widget_set_tooltip_text (button, label);
  kring_accessible_name (button, label);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_strcmp0 (trial->row.id, self->chosen) == 0);
}

static void
load_line (KringTrials *self, GPtrArray *trials)
{
  self->loading = TRUE;
  if (!fits (self, trials))
    refill_line (self, trials);
  for (guint i = 0; i < trials->len; i++)
    show_button (self, g_ptr_array_index (self->buttons, i), g_ptr_array_index (trials, i));
  self->loading = FALSE;
}

static void
add_cb (KringTrials *self)
{
  g_autofree char *id = NULL;
  GError *error = NULL;

  if (!kring_editor_done (
          self->editor,
          kring_operation_add_trial (kring_editor_get_document (self->editor), self->change, "", &id, &error), &error))
    return;
  kring_set (&self->chosen, id);
  kring_trials_reload (self);
  gtk_widget_child_focus (GTK_WIDGET (self->groups[0]), GTK_DIR_TAB_FORWARD);
}

static void
remove_cb (KringTrials *self)
{
  KringTrial *trial = chosen_trial (self);

  if (trial != NULL)
    kring_editor_remove (self->editor, &trial->row);
}

/* The citizen's own verdict */

static void
add_verdict_cb (KringTrials *self)
{
  KringChange *change = KRING_CHANGE (kring_model_get (model_of (self), KRING_TABLE_CHANGE, self->change));
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok;

  if (change == NULL || self->chosen == NULL)
    return;
  ok = kring_operation_add_verdict (kring_editor_get_document (self->editor), change->need, self->chosen,
                                    KRING_JUDGEMENT_SAME, &id, &error);
  if (kring_editor_done (self->editor, ok, &error))
    kring_record_group_unfold (self->verdicts, id);
}

/* Values */

static char *
value_title (KringModel *model, const KringRow *row)
{
  /* By its day, so that values stand in the order of time. */
  return g_strdup (KRING_MEASUREMENT (row)->measured_on);
}

static char *
value_subtitle (KringModel *model, const KringRow *row)
{
  return g_strdup_printf ("%g", KRING_MEASUREMENT (row)->value);
}

static GPtrArray *
dup_values (KringTrials *self)
{
  GPtrArray *there
      = self->chosen ? kring_model_referring (model_of (self), KRING_TABLE_MEASUREMENT, "trial", self->chosen) : NULL;
  GPtrArray *values = g_ptr_array_new ();

  if (there != NULL)
    g_ptr_array_extend (values, there, NULL, NULL);
  g_ptr_array_sort (values, kring_measurement_order);
  return values;
}

/* As a run chart, from the first value on; below, what it comes to. */
static KringScene *
draw_chart (KringMeasure *measure, gpointer data)
{
  KringTrials *self = data;
  g_autoptr (GPtrArray) values = dup_values (self);
  g_autofree char *alternative = values->len > 0 ? kring_run_chart_alternative (values) : NULL;
  KringScene *scene;
  KringPen pen;

  if (alternative == NULL)
    return NULL;
  scene = kring_scene_new ();
  pen = kring_pen_new (scene, measure);
  kring_pen_figure (&pen, alternative);
  kring_run_chart_draw (&pen, values, (KringPoint){ 0, 0 }, CHART_WIDTH * pen.unit);
  return scene;
}

static void
load_chart (KringTrials *self)
{
  g_autoptr (GPtrArray) values = dup_values (self);
  KringRunChart chart = kring_run_chart_of (values);
  g_autofree char *said = values->len > 0 ? kring_run_chart_sentence (&chart) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->chart), values->len > 1);
  gtk_label_set_label (self->comes_to, said ? said : "");
  gtk_widget_set_visible (GTK_WIDGET (self->comes_to), said != NULL);
  kring_diagram_view_renew (self->chart);
}

static const KringLinkKind value_kind = { KRING_TABLE_MEASUREMENT, value_title, value_subtitle, FALSE };

/* "2026-10-12 3,5", as one line; a value alone is today's. */
static gboolean
read_value (const char *text, char **day, double *value)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t:;", -1);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  guint n = g_strv_length (words);
  char *end;

  if (n == 0)
    return FALSE;
  g_strdelimit (words[n - 1], ",", '.');
  *value = g_ascii_strtod (words[n - 1], &end);
  if (end == words[n - 1] || *end != '\0' || !isfinite (*value))
    return FALSE;
  *day = n > 1 ? kring_day_read (words[0]) : g_date_time_format (now, "%Y-%m-%d");
  return *day != NULL;
}

static gboolean
value_typed_cb (KringTrials *self, const char *text)
{
  g_autofree char *day = NULL;
  GError *error = NULL;
  double value;
  gboolean ok;

  if (self->chosen == NULL)
    return FALSE;
  if (!read_value (text, &day, &value))
    {
      kring_editor_say (self->editor,
                        _ ("Write a day and a number, such as 2026-10-12 3, or a number alone for today."));
      return FALSE;
    }
  ok = kring_operation_add_measurement (kring_editor_get_document (self->editor), self->chosen, day, value, NULL, &error);
  return kring_editor_done (self->editor, ok, &error);
}

/* Object */

static void
kring_trials_dispose (GObject *object)
{
  KringTrials *self = KRING_TRIALS (object);

  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->change, g_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_trials_parent_class)->dispose (object);
}

static void
kring_trials_class_init (KringTrialsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_trials_dispose;
}

static void
kring_trials_init (KringTrials *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->buttons = g_ptr_array_new ();
}

static void
add_group (KringTrials *self, guint place, const char *title, const KringRecordField *fields, guint n)
{
  GtkWidget *group = kring_field_group_new (self->editor, KRING_TABLE_TRIAL, fields, n);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self->details), group);
  self->groups[place] = KRING_FIELD_GROUP (group);
}

static void
add_verdicts (KringTrials *self)
{
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");
  GtkWidget *group = g_object_new (KRING_TYPE_RECORD_GROUP, "title", _ ("The citizen’s own verdict"), "description",
                                   _ ("Kept apart from what we find: the citizen judges."), "empty-title",
                                   _ ("The citizen has not been asked yet"), NULL);

  self->verdicts = KRING_RECORD_GROUP (group);
  kring_record_group_set_up (self->verdicts, self->editor, &kring_verdict_kind);
  gtk_widget_set_tooltip_text (add, _ ("Add the Citizen’s Own Verdict"));
  kring_accessible_name (add, _ ("Add the Citizen’s Own Verdict"));
  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (add, !kring_editor_get_read_only (self->editor));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_verdict_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  gtk_box_append (GTK_BOX (self->details), group);
}

static void
add_values (KringTrials *self)
{
  self->values = KRING_LINK_GROUP (kring_link_group_new (self->editor, &value_kind));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->values), _ ("Measured values"));
  kring_link_group_add_entry (self->values, _ ("Add a value: day and number"));
  g_signal_connect_object (self->values, "typed", G_CALLBACK (value_typed_cb), self, G_CONNECT_SWAPPED);
  self->chart = KRING_DIAGRAM_VIEW (kring_diagram_view_new (draw_chart, self));
  gtk_widget_set_size_request (GTK_WIDGET (self->chart), -1, CHART_HEIGHT);
  self->comes_to = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->comes_to, TRUE);
  gtk_label_set_xalign (self->comes_to, 0);
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (self->chart));
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (self->comes_to));
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (self->values));
}

static void
add_line (KringTrials *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9),
            *add = gtk_button_new_with_label (_ ("Add a Small Test"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->line);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_valign (add, GTK_ALIGN_START);
  gtk_widget_set_sensitive (add, !kring_editor_get_read_only (self->editor));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), scrolled);
  gtk_box_append (GTK_BOX (row), add);
  gtk_box_append (GTK_BOX (self), row);
}

GtkWidget *
kring_trials_new (KringEditor *editor, const char *change)
{
  KringTrials *self = g_object_new (KRING_TYPE_TRIALS, NULL);

  self->editor = g_object_ref (editor);
  self->change = g_strdup (change);
  add_line (self);
  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_box_append (GTK_BOX (self), self->details);
  /* Translators: headings within a small-scale test: plan, do, study and act. */
  add_group (self, 0, _ ("Plan and prediction"), plan_fields, G_N_ELEMENTS (plan_fields));
  add_group (self, 1, _ ("What happened"), happened_fields, G_N_ELEMENTS (happened_fields));
  add_verdicts (self);
  add_group (self, 2, _ ("What came of it"), outcome_fields, G_N_ELEMENTS (outcome_fields));
  add_values (self);
  self->remove = gtk_button_new_with_label (_ ("Remove the Test"));
  gtk_widget_set_halign (self->remove, GTK_ALIGN_START);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->details), self->remove);
  return GTK_WIDGET (self);
}

static void
load_chosen (KringTrials *self, const KringTrial *trial)
{
  GPtrArray *verdicts = kring_model_referring (model_of (self), KRING_TABLE_VERDICT, "judges", trial->row.id);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < N_GROUPS; i++)
    kring_field_group_load (self->groups[i], KRING_ROW (trial));
  if (verdicts != NULL)
    g_ptr_array_extend (sorted, verdicts, NULL, NULL);
  g_ptr_array_sort (sorted, kring_model_order);
  kring_record_group_load (self->verdicts, sorted);
  load_chart (self);
  kring_link_group_load (self->values,
                         kring_model_referring (model_of (self), KRING_TABLE_MEASUREMENT, "trial", trial->row.id));
  gtk_widget_set_sensitive (self->remove, !kring_editor_get_read_only (self->editor));
}

void
kring_trials_reload (KringTrials *self)
{
  g_autoptr (GPtrArray) trials = dup_trials (self);

  /* The latest is the one that is talked of. */
  if (chosen_trial (self) == NULL)
    kring_set (&self->chosen, trials->len > 0 ? KRING_ROW (g_ptr_array_index (trials, trials->len - 1))->id : NULL);
  load_line (self, trials);
  gtk_widget_set_visible (self->details, self->chosen != NULL);
  if (self->chosen != NULL)
    load_chosen (self, chosen_trial (self));
}
