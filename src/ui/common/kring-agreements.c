/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-agreements.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-changes.h"
#include "kring-entry-row.h"
#include "kring-language.h"
#include "kring-operations-dialogue.h"
#include "kring-operations.h"
#include "kring-owner-row.h"
#include "kring-people.h"
#include "kring-record-group.h"
#include "kring-talk.h"

struct _KringAgreements
{
  AdwPreferencesGroup parent_instance;

  /* Owned */
  KringEditor *editor;
  char *origin_id; /* (nullable) */
  char *section;   /* of a dialogue's template; "" for none */
  char *wanted;    /* (nullable): which one is unfolded when it is there */

  /* Borrowed: children */
  KringRecordGroup *open;
  KringRecordGroup *done;
  GtkWidget *entry;

  KringTableIndex origin;
};

G_DEFINE_FINAL_TYPE (KringAgreements, kring_agreements, ADW_TYPE_PREFERENCES_GROUP)

/* Words */

static char *
agreement_summary (const KringRow *row)
{
  const char *what = KRING_AGREEMENT (row)->what;

  return g_strdup (what[0] != '\0' ? what : C_ ("name", "unnamed"));
}

static gboolean
is_overdue (const KringAgreement *agreement)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  return !agreement->done && agreement->due_on[0] != '\0' && strcmp (agreement->due_on, today) < 0;
}

/* Who, until when, and whether that day is past. What it springs from is added by whoever knows the model. */
static char *
agreement_detail (const KringRow *row)
{
  const KringAgreement *agreement = KRING_AGREEMENT (row);
  g_autofree char *day = kring_language_day (agreement->due_on);

  if (day[0] == '\0')
    return g_strdup ("");
  if (is_overdue (agreement))
    /* Translators: %s is the day until which something was to be done. */
    return g_strdup_printf (_ ("overdue since %s"), day);
  /* Translators: %s is the day until which something is to be done. */
  return g_strdup_printf (_ ("by %s"), day);
}

static char *
origin_words (KringModel *model, const KringAgreement *agreement)
{
  g_autoptr (KringTalk) talk
      = agreement->dialogue != NULL ? kring_talk_of_model (model, agreement->dialogue) : NULL;
  KringRow *from = agreement->meeting ? kring_model_get (model, KRING_TABLE_MEETING, agreement->meeting)
                   : agreement->change ? kring_model_get (model, KRING_TABLE_CHANGE, agreement->change)
                                       : NULL;

  if (talk != NULL)
    return g_strdup_printf (_ ("from the dialogue %s"), kring_talk_name (talk));
  if (agreement->development != NULL)
    return g_strdup (_ ("from a development plan"));
  if (from == NULL)
    return g_strdup ("");
  return g_strdup_printf (agreement->meeting ? _ ("from the meeting %s") : _ ("from the change %s"),
                          kring_row_name (from));
}

static const KringRecordField fields[] = {
  { "what", N_ ("What"), NULL },
  { "due_on", N_ ("Done by, such as 2026-05-31"), NULL },
};

static const KringRecordKind kind = {
  KRING_TABLE_AGREEMENT, fields, G_N_ELEMENTS (fields), agreement_summary, agreement_detail,
};

/* Lines */

static void
join (GString *words, const char *more)
{
  if (more[0] != '\0')
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", more);
}

static void
complete (KringAgreements *self, KringRecordRow *line)
{
  KringRow *row = kring_record_row_get_row (line);
  KringModel *model = kring_editor_get_model (self->editor);
  GtkWidget *tick = g_object_get_data (G_OBJECT (line), "tick");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *due = NULL;
  g_autofree char *from = NULL;
  g_autofree char *spoken = NULL;

  if (row == NULL)
    return;
  due = agreement_detail (row);
  from = self->origin_id == NULL ? origin_words (model, KRING_AGREEMENT (row)) : g_strdup ("");
  join (words, kring_people_owner (model, row));
  join (words, due);
  join (words, from);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (line), words->str);
  spoken = g_strdup_printf ("%s, %s", KRING_AGREEMENT (row)->what, words->str);
  kring_accessible_name (GTK_WIDGET (line), spoken);
  kring_owner_row_load (g_object_get_data (G_OBJECT (line), "owner"), row);
  g_object_set_data (G_OBJECT (tick), "loading", self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), KRING_AGREEMENT (row)->done);
  g_object_set_data (G_OBJECT (tick), "loading", NULL);
  gtk_widget_set_sensitive (tick, !kring_editor_get_read_only (self->editor));
}

static void
ticked_cb (GtkCheckButton *tick, KringAgreements *self)
{
  GtkWidget *line = gtk_widget_get_ancestor (GTK_WIDGET (tick), KRING_TYPE_RECORD_ROW);
  KringRow *row = line ? kring_record_row_get_row (KRING_RECORD_ROW (line)) : NULL;
  GError *error = NULL;
  gboolean ok;

  if (g_object_get_data (G_OBJECT (tick), "loading") != NULL || row == NULL)
    return;
  ok = kring_operation_set_int (kring_editor_get_document (self->editor), NULL, row, "done",
                                gtk_check_button_get_active (tick), NULL, &error);
  kring_editor_done (self->editor, ok, &error);
}

static void
origin_clicked_cb (KringAgreements *self, GtkWidget *button)
{
  GtkWidget *line = gtk_widget_get_ancestor (button, KRING_TYPE_RECORD_ROW);
  KringRow *row = line ? kring_record_row_get_row (KRING_RECORD_ROW (line)) : NULL;

  if (row != NULL && KRING_AGREEMENT (row)->change != NULL)
    g_signal_emit_by_name (self, "origin-wanted", KRING_AGREEMENT (row)->change);
}

/* Where all are listed, one can go where an agreement comes from. */
static void
add_origin_button (KringAgreements *self, KringRecordRow *line)
{
  KringRow *row = kring_record_row_get_row (line);
  GtkWidget *button;

  if (self->origin_id != NULL || row == NULL || KRING_AGREEMENT (row)->change == NULL)
    return;
  button = gtk_button_new_with_label (_ ("Show the Change"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (origin_clicked_cb), self, G_CONNECT_SWAPPED);
  kring_record_row_add_button (line, button);
}

static void
line_added_cb (KringAgreements *self, KringRecordRow *line)
{
  GtkWidget *tick = gtk_check_button_new (), *owner = kring_owner_row_new (self->editor, KRING_TABLE_AGREEMENT);

  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  /* Translators: a tick beside something that was agreed on. */
  kring_accessible_name (tick, C_ ("agreement", "Done"));
  g_signal_connect_object (tick, "toggled", G_CALLBACK (ticked_cb), self, 0);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (line), tick);
  kring_record_row_add_row (line, owner);
  g_object_set_data (G_OBJECT (line), "tick", tick);
  g_object_set_data (G_OBJECT (line), "owner", owner);
  add_origin_button (self, line);
}

/* Order */

static void
complete_all (KringAgreements *self, KringRecordGroup *group)
{
  kring_record_group_foreach (group, (KringRecordFunc)complete, self);
}

void
kring_agreements_load (KringAgreements *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GPtrArray) done = g_ptr_array_new ();

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    g_ptr_array_add (KRING_AGREEMENT (g_ptr_array_index (rows, i))->done ? done : open, g_ptr_array_index (rows, i));
  g_ptr_array_sort (open, kring_agreement_order);
  g_ptr_array_sort (done, kring_agreement_order);
  kring_record_group_load (self->open, open);
  kring_record_group_load (self->done, done);
  /* Where one can be added, the field for that says what goes here. */
  gtk_widget_set_visible (GTK_WIDGET (self->open), open->len > 0 || self->origin_id == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->done), done->len > 0);
  if (self->wanted != NULL)
    kring_record_group_unfold (self->open, self->wanted);
  g_clear_pointer (&self->wanted, g_free);
  complete_all (self, self->open);
  complete_all (self, self->done);
  gtk_widget_set_sensitive (self->entry, !kring_editor_get_read_only (self->editor));
}

/* A new one */

static gboolean
applied_cb (KringAgreements *self, const char *what)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok;

  if (self->origin_id == NULL)
    return FALSE;
  if (self->origin == KRING_TABLE_DIALOGUE)
    ok = kring_operation_agree (kring_editor_get_document (self->editor), self->origin_id, self->section, what, &id,
                                &error);
  else
    ok = kring_operation_add_agreement (kring_editor_get_document (self->editor), self->origin, self->origin_id, what,
                                        &id, &error);
  if (!kring_editor_done (self->editor, ok, &error))
    return FALSE;
  kring_set (&self->wanted, id);
  return TRUE;
}

void
kring_agreements_set_section (KringAgreements *self, const char *dialogue, const char *section)
{
  kring_agreements_set_origin (self, KRING_TABLE_DIALOGUE, dialogue);
  kring_set (&self->section, section);
}

void
kring_agreements_set_origin (KringAgreements *self, KringTableIndex origin, const char *id)
{
  self->origin = origin;
  kring_set (&self->origin_id, id);
  /* A list that holds nothing that can be seen would be a grey line. */
  if (gtk_widget_get_parent (self->entry) == NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->entry);
}

/* Object */

static void
kring_agreements_dispose (GObject *object)
{
  KringAgreements *self = KRING_AGREEMENTS (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->origin_id, g_free);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (kring_agreements_parent_class)->dispose (object);
}

static void
kring_agreements_class_init (KringAgreementsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_agreements_dispose;
  g_signal_new ("origin-wanted", KRING_TYPE_AGREEMENTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
}

static void
kring_agreements_init (KringAgreements *self)
{
  self->entry = kring_entry_row_new (_ ("Add an agreement: what, in one line"));
  kring_entry_row_set_applies (KRING_ENTRY_ROW (self->entry));
  g_signal_connect_object (self->entry, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  g_object_ref_sink (self->entry);
}

static KringRecordGroup *
make_group (KringAgreements *self, const char *title, const char *none)
{
  GtkWidget *group = g_object_new (KRING_TYPE_RECORD_GROUP, "title", title, "empty-title", none, NULL);

  kring_record_group_set_up (KRING_RECORD_GROUP (group), self->editor, &kind);
  g_signal_connect_object (group, "added", G_CALLBACK (line_added_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), group);
  return KRING_RECORD_GROUP (group);
}

GtkWidget *
kring_agreements_new (KringEditor *editor)
{
  KringAgreements *self = g_object_new (KRING_TYPE_AGREEMENTS, NULL);

  self->editor = g_object_ref (editor);
  /* Translators: over what was agreed on. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("What we agreed on"));
  self->open = make_group (self, NULL, _ ("Nothing is open"));
  /* Translators: over agreements that are done. */
  self->done = make_group (self, C_ ("agreements", "Done"), "");
  return GTK_WIDGET (self);
}

void
kring_agreements_set_heading (KringAgreements *self, const char *heading)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), heading);
}

void
kring_agreements_focus (KringAgreements *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (kring_entry_row_get_entry (KRING_ENTRY_ROW (self->entry))));
}
