/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-meetings.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-agreements.h"
#include "kring-consent.h"
#include "kring-entry-row.h"
#include "kring-language.h"
#include "kring-operations.h"
#include "kring-people-group.h"
#include "kring-record-field.h"

struct _KringMeetings
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  KringChangeViewing *viewing;
  GPtrArray *rows; /* of AdwActionRow, borrowed from the group below */

  /* Borrowed: children */
  GtkStack *stack;
  KringAgreements *all;
  AdwPreferencesGroup *meetings;
  GtkWidget *entry;
  GtkLabel *title;
  KringFieldGroup *about;
  KringPeopleGroup *people;
  KringFieldGroup *frame;
  KringAgreements *earlier;
  KringAgreements *agreed;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (KringMeetings, kring_meetings, GTK_TYPE_BOX)

static const KringRecordField about_fields[] = {
  { "name", N_ ("What the meeting is about"), NULL },
  { "held_on", N_ ("Date, such as 2026-05-31"), NULL },
};
static const KringRecordField frame_fields[] = {
  { "fixed", N_ ("What is fixed"), NULL },
  { "adjustable", N_ ("What can be adjusted"), NULL },
  { "open_to", N_ ("What is open"), NULL },
};

static KringModel *
model_of (KringMeetings *self)
{
  return kring_editor_get_model (self->editor);
}

static KringMeeting *
open_meeting (KringMeetings *self)
{
  const char *open = kring_change_viewing_get_meeting (self->viewing);

  return open ? KRING_MEETING (kring_model_get (model_of (self), KRING_TABLE_MEETING, open)) : NULL;
}

/* The list of meetings */

static int
latest_first (gconstpointer a, gconstpointer b)
{
  const KringMeeting *one = *(KringMeeting *const *)a, *other = *(KringMeeting *const *)b;
  int order = strcmp (other->held_on, one->held_on);

  return order != 0 ? order : strcmp (one->row.id, other->row.id);
}

static void
show_meeting (KringMeetings *self, const char *id)
{
  kring_document_seal (kring_editor_get_document (self->editor));
  kring_change_viewing_set_meeting (self->viewing, id);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
activated_cb (KringMeetings *self, GtkWidget *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));

  show_meeting (self, id);
}

static GtkWidget *
make_row (KringMeetings *self, const KringMeeting *meeting)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (meeting->row.id), g_free);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_row (GtkWidget *row, const KringMeeting *meeting)
{
  g_autofree char *day = kring_language_day (meeting->held_on);
  const char *name = meeting->name[0] != '\0' ? meeting->name : C_ ("name", "unnamed");
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
  kring_accessible_name (row, spoken);
}

static gboolean
fits (KringMeetings *self, GPtrArray *meetings)
{
  if (self->rows->len != meetings->len)
    return FALSE;
  for (guint i = 0; i < meetings->len; i++)
    if (g_strcmp0 (g_object_get_data (g_ptr_array_index (self->rows, i), "id"),
                   KRING_ROW (g_ptr_array_index (meetings, i))->id)
        != 0)
      return FALSE;
  return TRUE;
}

/* The focus must leave a widget before that goes. */
static void
refill (KringMeetings *self, GPtrArray *meetings)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (root != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
        gtk_root_set_focus (root, NULL);
      adw_preferences_group_remove (self->meetings, row);
    }
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < meetings->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (meetings, i));

      adw_preferences_group_add (self->meetings, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* What somebody agreed on with the own manager stands in that plan alone. */
static GPtrArray *
dup_agreements (KringMeetings *self)
{
  GPtrArray *all = kring_model_all (model_of (self), KRING_TABLE_AGREEMENT);

  for (guint i = all->len; i > 0; i--)
    if (kring_row_is_private (g_ptr_array_index (all, i - 1)))
      g_ptr_array_remove_index (all, i - 1);
  return all;
}

static void
load_list (KringMeetings *self)
{
  g_autoptr (GPtrArray) meetings = kring_model_all (model_of (self), KRING_TABLE_MEETING);
  g_autoptr (GPtrArray) agreements = dup_agreements (self);

  g_ptr_array_sort (meetings, latest_first);
  if (!fits (self, meetings))
    refill (self, meetings);
  for (guint i = 0; i < meetings->len; i++)
    show_row (g_ptr_array_index (self->rows, i), g_ptr_array_index (meetings, i));
  kring_agreements_load (self->all, agreements);
  gtk_widget_set_sensitive (self->entry, !kring_editor_get_read_only (self->editor));
}

static gboolean
applied_cb (KringMeetings *self, const char *name)
{
  g_autofree char *id = NULL;
  GError *error = NULL;
  gboolean ok = kring_operation_add_meeting (kring_editor_get_document (self->editor), name, &id, &error);

  if (!kring_editor_done (self->editor, ok, &error))
    return FALSE;
  show_meeting (self, id);
  return TRUE;
}

/* One meeting */

/* What is open from elsewhere comes back. */
static GPtrArray *
dup_earlier (KringMeetings *self)
{
  GPtrArray *all = kring_model_all (model_of (self), KRING_TABLE_AGREEMENT);

  for (guint i = all->len; i > 0; i--)
    {
      const KringAgreement *agreement = g_ptr_array_index (all, i - 1);

      if (agreement->done || kring_row_is_private (&agreement->row)
          || g_strcmp0 (agreement->meeting, kring_change_viewing_get_meeting (self->viewing)) == 0)
        g_ptr_array_remove_index (all, i - 1);
    }
  return all;
}

static void
load_meeting (KringMeetings *self, const KringMeeting *meeting)
{
  g_autoptr (GPtrArray) earlier = dup_earlier (self);

  gtk_label_set_label (self->title, meeting->name[0] != '\0' ? meeting->name : C_ ("name", "unnamed"));
  kring_field_group_load (self->about, KRING_ROW (meeting));
  kring_field_group_load (self->frame, KRING_ROW (meeting));
  kring_people_group_load (self->people, meeting->row.id);
  kring_agreements_load (self->earlier, earlier);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), earlier->len > 0);
  kring_agreements_set_origin (self->agreed, KRING_TABLE_MEETING, meeting->row.id);
  kring_agreements_load (self->agreed,
                         kring_model_referring (model_of (self), KRING_TABLE_AGREEMENT, "meeting", meeting->row.id));
  gtk_widget_set_sensitive (self->remove, !kring_editor_get_read_only (self->editor));
}

static void
back_cb (KringMeetings *self)
{
  show_meeting (self, NULL);
}

/* They go with it. */
static guint
dialogues_at (KringMeetings *self, const KringMeeting *meeting)
{
  GPtrArray *held = kring_model_referring (model_of (self), KRING_TABLE_DIALOGUE, "meeting", meeting->row.id);

  return held ? held->len : 0;
}

static void
remove_cb (KringMeetings *self)
{
  KringMeeting *meeting = open_meeting (self);
  g_autofree char *said = NULL;
  GError *error = NULL;
  guint n = meeting ? dialogues_at (self, meeting) : 0;

  if (meeting != NULL && n == 0)
    kring_editor_remove (self->editor, &meeting->row);
  if (n == 0)
    return;
  /* Translators: %1$s is a meeting, %2$u how many dialogues were held there. */
  said = g_strdup_printf (ngettext ("%1$s removed, with %2$u dialogue and all that was answered in it",
                                    "%1$s removed, with %2$u dialogues and all that was answered in them", n),
                          meeting->name[0] != '\0' ? meeting->name : C_ ("name", "unnamed"), n);
  if (kring_editor_done (self->editor,
                         kring_operation_remove (kring_editor_get_document (self->editor), &meeting->row, &error), &error))
    kring_editor_say_removed (self->editor, said);
}

static void
origin_cb (KringMeetings *self, const char *change)
{
  kring_change_viewing_set_open (self->viewing, change);
}

void
kring_meetings_load (KringMeetings *self)
{
  KringMeeting *meeting = open_meeting (self);

  if (meeting != NULL)
    load_meeting (self, meeting);
  else
    load_list (self);
  gtk_stack_set_visible_child_name (self->stack, meeting ? "meeting" : "list");
}

/* Object */

static void
kring_meetings_dispose (GObject *object)
{
  KringMeetings *self = KRING_MEETINGS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->viewing);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_meetings_parent_class)->dispose (object);
}

static void
kring_meetings_class_init (KringMeetingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_meetings_dispose;
}

static void
kring_meetings_init (KringMeetings *self)
{
  self->rows = g_ptr_array_new ();
}

static GtkWidget *
add_column (KringMeetings *self, const char *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (column, "kring-step");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_stack_add_named (self->stack, scrolled, name);
  return column;
}

static KringAgreements *
add_agreements (KringMeetings *self, GtkWidget *column)
{
  GtkWidget *agreements = kring_agreements_new (self->editor);

  g_signal_connect_object (agreements, "origin-wanted", G_CALLBACK (origin_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), agreements);
  return KRING_AGREEMENTS (agreements);
}

static void
make_list (KringMeetings *self)
{
  GtkWidget *column = add_column (self, "list");

  self->all = add_agreements (self, column);
  self->meetings = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->meetings, _ ("Meetings"));
  self->entry = kring_entry_row_new (_ ("Add a meeting: what it is about"));
  kring_entry_row_set_applies (KRING_ENTRY_ROW (self->entry));
  g_signal_connect_object (self->entry, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->meetings, self->entry);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->meetings));
}

static GtkWidget *
make_head (KringMeetings *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_widget_set_tooltip_text (back, _ ("Back"));
  kring_accessible_name (back, _ ("Back"));
  gtk_widget_add_css_class (back, "flat");
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "title-2");
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  return head;
}

static KringFieldGroup *
add_fields (KringMeetings *self, GtkWidget *column, const char *title, const KringRecordField *fields, guint n)
{
  GtkWidget *group = kring_field_group_new (self->editor, KRING_TABLE_MEETING, fields, n);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (column), group);
  return KRING_FIELD_GROUP (group);
}

/* The frame is said before anything else, and last time's open agreements come before new ones. */
static void
make_meeting (KringMeetings *self)
{
  GtkWidget *column = add_column (self, "meeting");

  gtk_box_append (GTK_BOX (column), make_head (self));
  self->about = add_fields (self, column, "", about_fields, G_N_ELEMENTS (about_fields));
  self->frame = add_fields (self, column, _ ("Frame"), frame_fields, G_N_ELEMENTS (frame_fields));
  self->people = KRING_PEOPLE_GROUP (kring_people_group_new (self->editor, KRING_TABLE_MEETING));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->people));
  self->earlier = add_agreements (self, column);
  /* Translators: agreements of earlier meetings and of changes that are not done yet. */
  kring_agreements_set_heading (self->earlier, _ ("Open since last time"));
  self->agreed = add_agreements (self, column);
  self->remove = gtk_button_new_with_label (_ ("Remove the Meeting"));
  gtk_widget_set_halign (self->remove, GTK_ALIGN_START);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->remove);
}

GtkWidget *
kring_meetings_new (KringEditor *editor, KringChangeViewing *viewing)
{
  KringMeetings *self = g_object_new (KRING_TYPE_MEETINGS, NULL);

  self->editor = g_object_ref (editor);
  self->viewing = g_object_ref (viewing);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  make_list (self);
  make_meeting (self);
  kring_meetings_load (self);
  return GTK_WIDGET (self);
}
