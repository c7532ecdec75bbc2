/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-adopting.h"
#include "kring-change-look.h"
#include "kring-choices.h"
#include "kring-operations.h"
#include "kring-step-page-private.h"

/* Which loop */

static const char *
suggestion (const KringChange *change)
{
  switch (kring_change_suggest (change))
    {
    case KRING_LOOP_SINGLE:
      return _ ("The answers speak for a single loop: better work within what we take for granted.");
    case KRING_LOOP_DOUBLE:
      return _ ("The answers speak for a double loop: what we take for granted has to change.");
    case KRING_LOOP_NONE:
    case KRING_N_LOOPS:
    default:
      return _ ("The answers do not yet speak for one of the loops. It may wait.");
    }
}

static void
load_loop (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (part), suggestion (change));
  kring_field_group_load (KRING_FIELD_GROUP (part), KRING_ROW (change));
}

void
kring_step_page_add_loop (KringStepPage *self)
{
  static const KringRecordField fields[] = {
    /* Translators: the team's own decision, after the suggestion. */
    { "loop", N_ ("We decide"), NULL },
  };

  kring_step_page_add (self, kring_field_group_new (self->editor, KRING_TABLE_CHANGE, fields, G_N_ELEMENTS (fields)),
                       load_loop);
}

/* How far it has come */

static void
set_stage (KringStepPage *self, KringStage stage)
{
  GError *error = NULL;
  guint planned = kring_adopting_count (self->editor, self->change);
  gboolean ok = kring_operation_set_stage (kring_step_page_document (self), self->change, stage, &error);

  if (kring_editor_done (self->editor, ok, &error) && stage == KRING_STAGE_ADOPTED)
    kring_adopting_say (self->editor, planned);
}

static void
stage_cb (KringStepPage *self, GParamSpec *pspec, AdwComboRow *row)
{
  KringChange *change = KRING_CHANGE (kring_model_get (kring_step_page_model (self), KRING_TABLE_CHANGE, self->change));

  if (g_object_get_data (G_OBJECT (row), "loading") == NULL && change != NULL
      && change->stage != (int)adw_combo_row_get_selected (row))
    set_stage (self, (KringStage)adw_combo_row_get_selected (row));
}

static void
stage_changed_cb (AdwComboRow *row, GParamSpec *pspec, KringStepPage *self)
{
  stage_cb (self, pspec, row);
}

static char *
what_adopting_does (KringStepPage *self, const KringChange *change)
{
  guint planned = kring_adopting_count (self->editor, self->change);
  const char *decided = change->decision == KRING_DECISION_ADOPT
                            ? _ ("You decide to adopt it. Say so here when it is the way you work.")
                            : "";
  g_autofree char *does = NULL;

  if (change->stage == KRING_STAGE_ADOPTED)
    return NULL;
  if (planned == 0)
    return g_strdup (decided);
  does = g_strdup_printf (
      ngettext ("Adopting it carries out %u plan on the map.", "Adopting it carries out %u plans on the map.", planned), planned);
  return decided[0] != '\0' ? g_strdup_printf ("%s %s", decided, does) : g_steal_pointer (&does);
}

static void
load_adoption (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  AdwComboRow *row = g_object_get_data (G_OBJECT (part), "row");
  g_autofree char *does = what_adopting_does (self, change);

  g_object_set_data (G_OBJECT (row), "loading", self);
  adw_combo_row_set_selected (row, (guint)change->stage);
  kring_accessible_describe (GTK_WIDGET (row), kring_term_label (&kring_stages, change->stage));
  g_object_set_data (G_OBJECT (row), "loading", NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (part), does);
  gtk_widget_set_sensitive (GTK_WIDGET (row), !kring_editor_get_read_only (self->editor));
}

void
kring_step_page_add_adoption (KringStepPage *self)
{
  GtkWidget *group = adw_preferences_group_new (), *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < KRING_N_STAGES; i++)
    gtk_string_list_append (labels, kring_term_label (&kring_stages, (int)i));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("How far it has come"));
  kring_choices_set (row, labels);
  kring_accessible_name_lists (row, _ ("How far it has come"));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (stage_changed_cb), self, 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_object_set_data (G_OBJECT (group), "row", row);
  kring_step_page_add (self, group, load_adoption);
}
