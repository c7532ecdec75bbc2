/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-talk-panel.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-agreements.h"
#include "kring-language.h"
#include "kring-operations-dialogue.h"
#include "kring-people-group.h"
#include "kring-record-field.h"
#include "kring-section-note.h"
#include "kring-talk-words.h"

/* A room that marks alone has no more. */
#define MOST_PEOPLE 200

struct _KringTalkPanel
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  KringDialogueViewing *viewing;
  char *dialogue;
  GPtrArray *earlier; /* of AdwActionRow, borrowed children of the group below */

  /* Borrowed: children */
  GtkLabel *title;
  GtkLabel *progress;
  KringFieldGroup *named;
  KringFieldGroup *meeting;
  KringFieldGroup *frame;
  KringPeopleGroup *people;
  GtkSpinButton *marks;
  KringAgreements *agreements;
  KringSectionNote *check_out; /* (nullable) */
  AdwPreferencesGroup *compare;
  GtkWidget *finish;
  GtkWidget *remove;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringTalkPanel, kring_talk_panel, GTK_TYPE_BOX)

static const KringRecordField named_fields[] = {
  { "name", N_ ("A name of its own, if it needs one"), NULL },
};
static const KringRecordField meeting_fields[] = {
  { "held_on", N_ ("Date, such as 2026-05-31"), NULL },
};
static const KringRecordField frame_fields[] = {
  { "fixed", N_ ("What is fixed"), NULL },
  { "adjustable", N_ ("What can be adjusted"), NULL },
  { "open_to", N_ ("What is open"), NULL },
};

static KringDocument *
document_of (KringTalkPanel *self)
{
  return kring_editor_get_document (self->editor);
}

static void
marks_cb (KringTalkPanel *self)
{
  GError *error = NULL;

  if (!self->loading)
    kring_editor_done (self->editor,
                       kring_operation_set_people (document_of (self), self->dialogue,
                                                   (guint)gtk_spin_button_get_value_as_int (self->marks), &error),
                       &error);
}

static void
finish_cb (KringTalkPanel *self)
{
  KringTalk *talk = kring_dialogue_viewing_get_talk (self->viewing);
  GError *error = NULL;

  if (talk == NULL)
    return;
  kring_editor_done (
      self->editor,
      kring_operation_finish_dialogue (document_of (self), self->dialogue, !talk->dialogue->finished, &error), &error);
}

static void
remove_cb (KringTalkPanel *self)
{
  KringRow *row = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_DIALOGUE, self->dialogue);

  if (row != NULL)
    kring_editor_remove (self->editor, row);
}

/* Comparing */

static void
compare_cb (KringTalkPanel *self, GtkWidget *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "id");
  gboolean compared = gtk_widget_get_opacity (g_object_get_data (G_OBJECT (row), "mark")) > 0;

  kring_dialogue_viewing_compare (self->viewing, id, !compared);
}

static GtkWidget *
make_earlier_row (KringTalkPanel *self, const KringTalk *talk)
{
  GtkWidget *row = adw_action_row_new (), *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (talk->dialogue->row.id), g_free);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  g_signal_connect_object (row, "activated", G_CALLBACK (compare_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_earlier_row (KringTalkPanel *self, GtkWidget *row, const KringTalk *talk)
{
  g_autoptr (GPtrArray) all = kring_dialogue_viewing_dup_compared (self->viewing);
  gboolean compared = g_ptr_array_find (all, talk, NULL);
  g_autofree char *about = kring_talk_about (talk, kring_editor_get_model (self->editor));
  /* Translators: a row of a list: what is chosen is what one compares with. */
  g_autofree char *spoken = g_strdup_printf (compared ? _ ("Compared with %1$s, %2$s") : _ ("Compare with %1$s, %2$s"),
                                             kring_talk_name (talk), about);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), kring_talk_name (talk));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  gtk_widget_set_opacity (g_object_get_data (G_OBJECT (row), "mark"), compared ? 1 : 0);
  kring_accessible_name (row, spoken);
}

static gboolean
fits (KringTalkPanel *self, GPtrArray *earlier)
{
  gboolean same = self->earlier->len == earlier->len;

  for (guint i = 0; same && i < earlier->len; i++)
    same = g_str_equal (g_object_get_data (g_ptr_array_index (self->earlier, i), "id"),
                        ((KringTalk *) g_ptr_array_index (earlier, i))->dialogue->row.id);
  return same;
}

static void
load_earlier (KringTalkPanel *self, const KringTalk *talk)
{
  g_autoptr (GPtrArray) earlier = kring_dialogue_viewing_dup_earlier (self->viewing);

  if (!fits (self, earlier))
    {
      for (guint i = 0; i < self->earlier->len; i++)
        adw_preferences_group_remove (self->compare, g_ptr_array_index (self->earlier, i));
      g_ptr_array_set_size (self->earlier, 0);
      for (guint i = 0; i < earlier->len; i++)
        {
          g_ptr_array_add (self->earlier, make_earlier_row (self, g_ptr_array_index (earlier, i)));
          adw_preferences_group_add (self->compare, g_ptr_array_index (self->earlier, i));
        }
    }
  for (guint i = 0; i < earlier->len; i++)
    show_earlier_row (self, g_ptr_array_index (self->earlier, i), g_ptr_array_index (earlier, i));
  /* What was only just begun says nothing that could be compared. */
  gtk_widget_set_visible (GTK_WIDGET (self->compare), earlier->len > 0 && kring_talk_n_discussed (talk) > 0);
}

/* Loading */

static void
label_finish (KringTalkPanel *self, gboolean finished)
{
  const char *label = finished ? _ ("Take the Dialogue Up Again") : _ ("Finish the Dialogue");

  gtk_button_set_label (GTK_BUTTON (self->finish), label);
  kring_accessible_name (self->finish, label);
}

void
kring_talk_panel_renew (KringTalkPanel *self, KringTalk *talk)
{
  gboolean writable = !kring_editor_get_read_only (self->editor);
  g_autofree char *progress = kring_talk_progress (talk);

  gtk_label_set_label (self->title, kring_talk_name (talk));
  gtk_label_set_label (self->progress, progress);
  kring_field_group_load (self->named, KRING_ROW (talk->dialogue));
  kring_field_group_load (self->meeting, KRING_ROW (talk->meeting));
  kring_field_group_load (self->frame, KRING_ROW (talk->meeting));
  kring_people_group_load (self->people, talk->meeting ? talk->meeting->row.id : NULL);
  kring_agreements_load (self->agreements, talk->agreements);
  if (self->check_out != NULL)
    kring_section_note_renew (self->check_out, talk);
  load_earlier (self, talk);
  self->loading = TRUE;
  gtk_spin_button_set_value (self->marks, talk->dialogue->people);
  self->loading = FALSE;
  label_finish (self, talk->dialogue->finished);
  gtk_widget_set_sensitive (GTK_WIDGET (self->marks), writable);
  gtk_widget_set_sensitive (self->finish, writable);
  gtk_widget_set_sensitive (self->remove, writable);
}

/* Object */

static void
kring_talk_panel_dispose (GObject *object)
{
  KringTalkPanel *self = KRING_TALK_PANEL (object);

  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_object (&self->viewing);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->dialogue, g_free);
  G_OBJECT_CLASS (kring_talk_panel_parent_class)->dispose (object);
}

static void
kring_talk_panel_class_init (KringTalkPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_talk_panel_dispose;
}

static void
kring_talk_panel_init (KringTalkPanel *self)
{
  self->earlier = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-section");
}

static GtkLabel *
add_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_head (KringTalkPanel *self, const KringTemplate *template)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title = add_label (head, "", "title-3");
  self->progress = add_label (head, "", "heading");
  if (template != NULL && !template->whole)
    add_label (head, _ ("This dialogue was made by a later version of Kring. It can be read here, and not be answered."),
               "kring-gentle");
  if (template == NULL)
    add_label (head, _ ("The template of this dialogue cannot be read. What was said and agreed on is here."),
               "kring-gentle");
  if (template != NULL && kring_words_said (&template->about))
    add_label (head, kring_words_say (&template->about), "body");
  gtk_box_append (GTK_BOX (self), head);
}

static KringFieldGroup *
add_fields (KringTalkPanel *self, KringTableIndex table, const KringRecordField *fields, guint n, const char *title)
{
  GtkWidget *group = kring_field_group_new (self->editor, table, fields, n);

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (self), group);
  return KRING_FIELD_GROUP (group);
}

static void
add_marks (KringTalkPanel *self)
{
  GtkWidget *group = adw_preferences_group_new (), *row = adw_action_row_new ();

  self->marks = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, MOST_PEOPLE, 1));
  gtk_widget_set_valign (GTK_WIDGET (self->marks), GTK_ALIGN_CENTER);
  /* Translators: how many fill in a slip of paper by themselves before the group talks. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("How many mark alone"));
  kring_accessible_name (GTK_WIDGET (self->marks), _ ("How many mark alone"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->marks));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->marks));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_object (self->marks, "value-changed", G_CALLBACK (marks_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), group);
}

static GtkWidget *
add_button (KringTalkPanel *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  if (callback != NULL)
    g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  kring_accessible_name (button, label);
  gtk_box_append (GTK_BOX (self), button);
  return button;
}

static void
add_source (KringTalkPanel *self, const KringTemplate *template)
{
  /* Translators: %s is whose model a dialogue follows. */
  g_autofree char *source = g_strdup_printf (_ ("Source: %s"), kring_words_say (&template->source));

  add_label (GTK_WIDGET (self), source, "dim-label");
}

static void
add_parts (KringTalkPanel *self, KringTalk *talk)
{
  self->compare = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->compare, _ ("Compare with"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->compare));
  self->named = add_fields (self, KRING_TABLE_DIALOGUE, named_fields, G_N_ELEMENTS (named_fields), NULL);
  self->meeting = add_fields (self, KRING_TABLE_MEETING, meeting_fields, G_N_ELEMENTS (meeting_fields), NULL);
  self->people = KRING_PEOPLE_GROUP (kring_people_group_new (self->editor, KRING_TABLE_MEETING));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->people));
  add_marks (self);
  self->frame = add_fields (self, KRING_TABLE_MEETING, frame_fields, G_N_ELEMENTS (frame_fields), _ ("Frame"));
  self->agreements = KRING_AGREEMENTS (kring_agreements_new (self->editor));
  kring_agreements_set_section (self->agreements, self->dialogue, "");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->agreements));
  if (talk->template != NULL && kring_words_said (&talk->template->check_out))
    {
      self->check_out = KRING_SECTION_NOTE (kring_section_note_new_check_out (
          self->editor, self->dialogue, kring_words_say (&talk->template->check_out)));
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->check_out));
    }
}

GtkWidget *
kring_talk_panel_new (KringEditor *editor, KringDialogueViewing *viewing, KringTalk *talk)
{
  KringTalkPanel *self = g_object_new (KRING_TYPE_TALK_PANEL, NULL);

  self->editor = g_object_ref (editor);
  self->viewing = g_object_ref (viewing);
  self->dialogue = g_strdup (talk->dialogue->row.id);
  add_head (self, talk->template);
  add_parts (self, talk);
  self->finish = add_button (self, "", G_CALLBACK (finish_cb));
  self->remove = add_button (self, _ ("Remove the Dialogue"), G_CALLBACK (remove_cb));
  if (talk->template != NULL)
    add_source (self, talk->template);
  kring_talk_panel_renew (self, talk);
  return GTK_WIDGET (self);
}
