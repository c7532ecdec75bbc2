/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-people-group.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-control.h"
#include "kring-link-group.h"
#include "kring-operations.h"

struct _KringPeopleGroup
{
  AdwBin parent_instance;

  /* Owned */
  KringEditor *editor;
  char *in; /* (nullable): the id of the change or the meeting */

  /* Borrowed: a child */
  KringLinkGroup *group;

  KringTableIndex where;
};

G_DEFINE_FINAL_TYPE (KringPeopleGroup, kring_people_group, ADW_TYPE_BIN)

static KringRow *
participant_of (KringModel *model, const KringRow *row)
{
  return kring_model_get (model, KRING_TABLE_PARTICIPANT,
                          kring_row_text (row, kring_table_field (row->table, "participant")));
}

static char *
participant_title (KringModel *model, const KringRow *row)
{
  KringRow *participant = participant_of (model, row);

  return g_strdup (participant ? kring_row_name (participant) : "");
}

static const KringLinkKind change_kind = { KRING_TABLE_INVOLVEMENT, participant_title, NULL, FALSE };
static const KringLinkKind meeting_kind = { KRING_TABLE_ATTENDANCE, participant_title, NULL, FALSE };

static const KringLinkKind *
kind_of (KringPeopleGroup *self)
{
  return self->where == KRING_TABLE_MEETING ? &meeting_kind : &change_kind;
}

static gboolean
typed_cb (KringPeopleGroup *self, const char *who)
{
  GError *error = NULL;
  gboolean ok;

  if (self->in == NULL)
    return FALSE;
  ok = kring_operation_involve (kring_editor_get_document (self->editor), self->where, self->in, who, NULL, &error);
  return kring_editor_done (self->editor, ok, &error);
}

/* A mandate is the participant's, in whatever change. */
static void
made_cb (KringPeopleGroup *self, AdwActionRow *line, const char *id)
{
  KringModel *model = kring_editor_get_model (self->editor);
  KringRow *row = kring_model_get (model, kind_of (self)->table, id);
  GtkWidget *label = gtk_label_new (_ ("has a mandate")), *tick = gtk_switch_new ();
  KringControl *control = kring_control_new (tick, self->editor, KRING_TABLE_PARTICIPANT, "mandate");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  kring_accessible_name (tick, _ ("has a mandate"));
  adw_action_row_add_suffix (line, label);
  adw_action_row_add_suffix (line, tick);
  kring_control_load (control, row ? participant_of (model, row) : NULL);
  g_object_set_data_full (G_OBJECT (tick), "control", control, g_object_unref);
  g_object_set_data (G_OBJECT (line), "control", control);
}

static void
reload_line (gpointer data, AdwActionRow *line, const KringRow *row)
{
  KringPeopleGroup *self = data;

  kring_control_load (g_object_get_data (G_OBJECT (line), "control"),
                      participant_of (kring_editor_get_model (self->editor), row));
}

static void
kring_people_group_dispose (GObject *object)
{
  KringPeopleGroup *self = KRING_PEOPLE_GROUP (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->in, g_free);
  G_OBJECT_CLASS (kring_people_group_parent_class)->dispose (object);
}

static void
kring_people_group_class_init (KringPeopleGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_people_group_dispose;
}

static void
kring_people_group_init (KringPeopleGroup *self)
{
}

GtkWidget *
kring_people_group_new (KringEditor *editor, KringTableIndex where)
{
  KringPeopleGroup *self = g_object_new (KRING_TYPE_PEOPLE_GROUP, NULL);
  AdwPreferencesGroup *group;

  self->editor = g_object_ref (editor);
  self->where = where;
  self->group = KRING_LINK_GROUP (kring_link_group_new (editor, kind_of (self)));
  group = ADW_PREFERENCES_GROUP (self->group);
  adw_preferences_group_set_title (group, where == KRING_TABLE_MEETING ? _ ("Who was there") : _ ("Who takes part"));
  adw_preferences_group_set_description (
      group, _ ("A name or a role, as you say it. Somebody in the room needs a mandate to decide."));
  kring_link_group_add_entry (self->group, _ ("Add somebody"));
  g_signal_connect_object (self->group, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->group, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
  return GTK_WIDGET (self);
}

void
kring_people_group_set_heading (KringPeopleGroup *self, const char *heading)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), heading);
}

void
kring_people_group_load (KringPeopleGroup *self, const char *in)
{
  const char *field = self->where == KRING_TABLE_MEETING ? "meeting" : "change";

  kring_set (&self->in, in);
  kring_link_group_load (
      self->group, kring_model_referring (kring_editor_get_model (self->editor), kind_of (self)->table, field, in));
  kring_link_group_foreach (self->group, reload_line, self);
}
