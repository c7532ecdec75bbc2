/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-agreements.h"
#include "kring-link-group.h"
#include "kring-operations.h"
#include "kring-plan-words.h"
#include "kring-record-group.h"
#include "kring-step-page-private.h"
#include "kring-trials.h"

/* Voices */

static char *
voice_summary (const KringRow *row)
{
  const KringVoice *voice = KRING_VOICE (row);
  g_auto (GStrv) lines = g_strsplit (voice->text, "\n", 2);

  /* Translators: stands for a voice that has said nothing yet. */
  return g_strdup (lines[0] != NULL && lines[0][0] != '\0' ? lines[0] : _ ("A voice"));
}

static char *
voice_detail (const KringRow *row)
{
  return g_strdup (KRING_VOICE (row)->said_by);
}

static const KringRecordField voice_fields[] = {
  { "text", N_ ("What is said"), NULL },
  { "said_by", N_ ("Who says it, or nobody"), NULL },
};

static const KringRecordKind voice_kind = {
  KRING_TABLE_VOICE, voice_fields, G_N_ELEMENTS (voice_fields), voice_summary, voice_detail,
};

static void
load_voices (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  GPtrArray *all = kring_step_page_referring (self, KRING_TABLE_VOICE, "change");
  g_autoptr (GPtrArray) here = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (KRING_VOICE (g_ptr_array_index (all, i))->step == kring_asked_steps[self->asks].voices)
      g_ptr_array_add (here, g_ptr_array_index (all, i));
  g_ptr_array_sort (here, kring_model_order);
  kring_record_group_load (KRING_RECORD_GROUP (part), here);
}

static GtkWidget *
make_records (KringStepPage *self, const KringRecordKind *kind, const char *title, const char *none)
{
  GtkWidget *group = g_object_new (KRING_TYPE_RECORD_GROUP, "title", title, "empty-title", none, NULL);

  kring_record_group_set_up (KRING_RECORD_GROUP (group), self->editor, kind);
  return group;
}

/* Has @group show the record that was added, or the sentence why it was not. */
static void
unfold_added (KringStepPage *self, gpointer group, gboolean ok, const char *id, GError **error)
{
  if (kring_editor_done (self->editor, ok, error))
    kring_record_group_unfold (KRING_RECORD_GROUP (group), id);
}

static void
add_voice_cb (KringStepPage *self, GtkWidget *button)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok = kring_operation_add_voice (kring_step_page_document (self), self->change,
                                           (KringStep)kring_asked_steps[self->asks].voices, &id, &error);

  unfold_added (self, gtk_widget_get_ancestor (button, KRING_TYPE_RECORD_GROUP), ok, id, &error);
}

void
kring_step_page_add_voices (KringStepPage *self)
{
  /* Translators: what several people say to one question, each for himself. */
  GtkWidget *group = make_records (self, &voice_kind, _ ("Several voices"), _ ("You need not agree: each can be kept"));

  kring_step_page_add_button (self, ADW_PREFERENCES_GROUP (group), _ ("Add a Voice"), G_CALLBACK (add_voice_cb));
  kring_step_page_add (self, group, load_voices);
}

/* What is threatened */

static char *
threat_summary (const KringRow *row)
{
  return g_strdup (kring_term_label (&kring_threats, KRING_THREAT (row)->kind));
}

static char *
threat_detail (const KringRow *row)
{
  return g_strdup (KRING_THREAT (row)->whom);
}

static const KringRecordField threat_fields[] = {
  { "kind", N_ ("What is threatened"), NULL },
  { "whom", N_ ("For whom"), NULL },
  { "loss", N_ ("What they would lose"), NULL },
  { "support", N_ ("Which support they get"), NULL },
};

static const KringRecordKind threat_kind = {
  KRING_TABLE_THREAT, threat_fields, G_N_ELEMENTS (threat_fields), threat_summary, threat_detail,
};

static gboolean
is_shown (GtkWidget *stack)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "shown") == 0;
}

static GtkWidget *
threat_group (GtkWidget *stack)
{
  return gtk_stack_get_child_by_name (GTK_STACK (stack), "shown");
}

/* Nothing of it is in the window, nor in what a screen reader can find, until it is asked for. */
static void
load_threats (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  GPtrArray *there = kring_step_page_referring (self, KRING_TABLE_THREAT, "change");
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  if (is_shown (part) && there != NULL)
    g_ptr_array_extend (rows, there, NULL, NULL);
  g_ptr_array_sort (rows, kring_model_order);
  kring_record_group_load (KRING_RECORD_GROUP (threat_group (part)), rows);
}

static void
show_threats_cb (KringStepPage *self, GtkWidget *button)
{
  GtkWidget *stack = gtk_widget_get_ancestor (button, GTK_TYPE_STACK);

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "shown");
  kring_step_page_reload (self);
  gtk_widget_child_focus (threat_group (stack), GTK_DIR_TAB_FORWARD);
}

/* Whoever comes back asks again. */
static void
hide_threats (GtkWidget *stack, KringStepPage *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  gtk_stack_set_visible_child_name (GTK_STACK (stack), "hidden");
  kring_record_group_load (KRING_RECORD_GROUP (threat_group (stack)), none);
}

static void
add_threat_cb (KringStepPage *self, GtkWidget *button)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok
      = kring_operation_add_threat (kring_step_page_document (self), self->change, KRING_THREAT_SELF, &id, &error);

  unfold_added (self, gtk_widget_get_ancestor (button, KRING_TYPE_RECORD_GROUP), ok, id, &error);
}

void
kring_step_page_add_threats (KringStepPage *self)
{
  GtkWidget *stack = gtk_stack_new (), *hidden = adw_preferences_group_new (), *show = gtk_button_new ();
  GtkWidget *group = make_records (self, &threat_kind, _ ("What it threatens"), _ ("Nothing is written down yet"));

  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (hidden),
      _ ("This is private: it is shown here when you ask for it, and goes into no export unless you choose so."));
  gtk_button_set_label (GTK_BUTTON (show), _ ("Show What It Threatens"));
  gtk_widget_set_halign (show, GTK_ALIGN_START);
  gtk_widget_add_css_class (show, "pill");
  g_signal_connect_object (show, "clicked", G_CALLBACK (show_threats_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (hidden), show);
  kring_step_page_add_button (self, ADW_PREFERENCES_GROUP (group), _ ("Add What Is Threatened"),
                              G_CALLBACK (add_threat_cb));
  g_signal_connect_object (stack, "unmap", G_CALLBACK (hide_threats), self, 0);
  gtk_stack_add_named (GTK_STACK (stack), hidden, "hidden");
  gtk_stack_add_named (GTK_STACK (stack), group, "shown");
  kring_step_page_add (self, stack, load_threats);
}

/* Changes in it */

static char *
part_title (KringModel *model, const KringRow *row)
{
  KringRow *part = kring_model_get (model, KRING_TABLE_CHANGE, KRING_COMPONENT (row)->part);

  return g_strdup (part ? kring_row_name (part) : "");
}

static char *
part_subtitle (KringModel *model, const KringRow *row)
{
  KringChange *part = KRING_CHANGE (kring_model_get (model, KRING_TABLE_CHANGE, KRING_COMPONENT (row)->part));

  return g_strdup (part ? kring_term_label (&kring_stages, part->stage) : "");
}

static const KringLinkKind part_kind = { KRING_TABLE_COMPONENT, part_title, part_subtitle, TRUE };

static void
load_parts (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  kring_link_group_load (KRING_LINK_GROUP (part), kring_step_page_referring (self, KRING_TABLE_COMPONENT, "whole"));
}

static void
part_chosen_cb (KringStepPage *self, const char *id)
{
  KringComponent *component
      = KRING_COMPONENT (kring_model_get (kring_step_page_model (self), KRING_TABLE_COMPONENT, id));
  g_autofree char *part = component ? g_strdup (component->part) : NULL;

  if (part != NULL)
    g_signal_emit_by_name (self, "open-wanted", part);
}

static void
part_picked_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  KringStepPage *self = data;
  GError *error = NULL;
  gboolean ok = kring_operation_own_change (kring_step_page_document (self), self->change,
                                            g_variant_get_string (value, NULL), NULL, &error);

  kring_editor_done (self->editor, ok, &error);
}

static void
fill_part_menu_cb (GtkMenuButton *button, gpointer data)
{
  KringStepPage *self = data;
  g_autoptr (GPtrArray) all = kring_model_all (kring_step_page_model (self), KRING_TABLE_CHANGE);
  KringChange *whole = KRING_CHANGE (kring_model_get (kring_step_page_model (self), KRING_TABLE_CHANGE, self->change));
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; whole != NULL && i < all->len; i++)
    {
      const KringChange *change = g_ptr_array_index (all, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (change->name, NULL);

      g_menu_item_set_action_and_target (item, "step.own", "s", change->row.id);
      if (change->loop == KRING_LOOP_SINGLE && strcmp (change->need, whole->need) == 0)
        g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

void
kring_step_page_add_parts (KringStepPage *self)
{
  static const GActionEntry entries[] = { { "own", part_picked_cb, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *group = kring_link_group_new (self->editor, &part_kind), *add = gtk_menu_button_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "step", G_ACTION_GROUP (actions));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (add), _ ("Add a Single-Loop Change"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (add), fill_part_menu_cb, self, NULL);
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (add, !kring_editor_get_read_only (self->editor));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), add);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Single loops in it"));
  g_signal_connect_object (group, "chosen", G_CALLBACK (part_chosen_cb), self, G_CONNECT_SWAPPED);
  kring_step_page_add (self, group, load_parts);
}

/* On the map */

static char *
plan_title (KringModel *model, const KringRow *row)
{
  return kring_plan_words (model, KRING_PLAN (row));
}

static const KringLinkKind plan_kind = { KRING_TABLE_PLAN, plan_title, NULL, FALSE };

static void
load_plans (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  kring_link_group_load (KRING_LINK_GROUP (part), kring_step_page_referring (self, KRING_TABLE_PLAN, "change"));
}

static void
plan_cb (KringStepPage *self)
{
  g_signal_emit_by_name (self, "map-wanted");
}

void
kring_step_page_add_plans (KringStepPage *self)
{
  GtkWidget *group = kring_link_group_new (self->editor, &plan_kind),
            *plan = gtk_button_new_with_label (_ ("Plan on the Map"));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("What it plans"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("What is planned shows on the map as planned, and becomes what is true today when the change is adopted."));
  gtk_widget_add_css_class (plan, "suggested-action");
  gtk_widget_set_sensitive (plan, !kring_editor_get_read_only (self->editor));
  gtk_widget_set_valign (plan, GTK_ALIGN_CENTER);
  g_signal_connect_object (plan, "clicked", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), plan);
  kring_step_page_add (self, group, load_plans);
}

/* Small tests */

static void
load_trials (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  kring_trials_reload (KRING_TRIALS (part));
}

void
kring_step_page_add_trials (KringStepPage *self)
{
  kring_step_page_add (self, kring_trials_new (self->editor, self->change), load_trials);
}

/* Agreements */

static void
load_agreements (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  kring_agreements_load (KRING_AGREEMENTS (part), kring_step_page_referring (self, KRING_TABLE_AGREEMENT, "change"));
}

void
kring_step_page_add_agreements (KringStepPage *self)
{
  GtkWidget *group = kring_agreements_new (self->editor);

  kring_agreements_set_origin (KRING_AGREEMENTS (group), KRING_TABLE_CHANGE, self->change);
  kring_step_page_add (self, group, load_agreements);
}
