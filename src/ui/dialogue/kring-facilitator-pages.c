/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-facilitator-pages.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-agreements.h"
#include "kring-operations-dialogue.h"
#include "kring-people-group.h"
#include "kring-record-field.h"
#include "kring-section-note.h"
#include "kring-talk-words.h"

#define MOST_PEOPLE 200

struct _KringFacilitatorPage
{
  GtkBox parent_instance;

  /* Owned */
  KringFacilitator *facilitator;

  /* Borrowed: children; %NULL where the station has none */
  KringAgreements *earlier;
  KringAgreements *agreements;
  KringPeopleGroup *people;
  GtkWidget *mandate;
  GtkSpinButton *marks;
  KringFieldGroup *frame;
  KringSectionNote *check_out;
  GtkLabel *progress;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringFacilitatorPage, kring_facilitator_page, GTK_TYPE_BOX)

static const KringRecordField frame_fields[] = {
  { "fixed", N_ ("What is fixed"), NULL },
  { "adjustable", N_ ("What can be adjusted"), NULL },
  { "open_to", N_ ("What is open"), NULL },
};

static KringTalk *
talk_of (KringFacilitatorPage *self)
{
  return kring_facilitator_get_talk (self->facilitator);
}

static KringEditor *
editor_of (KringFacilitatorPage *self)
{
  return kring_facilitator_get_editor (self->facilitator);
}

/* Loading */

static gboolean
somebody_may_decide (KringFacilitatorPage *self)
{
  KringTalk *talk = talk_of (self);
  KringModel *model = kring_editor_get_model (editor_of (self));
  GPtrArray *there
      = talk->meeting ? kring_model_referring (model, KRING_TABLE_ATTENDANCE, "meeting", talk->meeting->row.id) : NULL;

  for (guint i = 0; there != NULL && i < there->len; i++)
    {
      KringRow *who = kring_model_get (model, KRING_TABLE_PARTICIPANT,
                                       KRING_ATTENDANCE (g_ptr_array_index (there, i))->participant);

      if (who != NULL && KRING_PARTICIPANT (who)->mandate)
        return TRUE;
    }
  return FALSE;
}

static void
renew_frame (KringFacilitatorPage *self)
{
  KringTalk *talk = talk_of (self);

  kring_field_group_load (self->frame, KRING_ROW (talk->meeting));
  kring_people_group_load (self->people, talk->meeting ? talk->meeting->row.id : NULL);
  gtk_widget_set_visible (self->mandate, !somebody_may_decide (self));
  self->loading = TRUE;
  gtk_spin_button_set_value (self->marks, talk->dialogue->people);
  self->loading = FALSE;
}

void
kring_facilitator_page_renew (KringFacilitatorPage *self)
{
  KringTalk *talk = talk_of (self);
  g_autofree char *progress = kring_talk_progress (talk);

  if (self->earlier != NULL)
    {
      g_autoptr (GPtrArray) open = kring_facilitator_dup_earlier (self->facilitator);

      kring_agreements_load (self->earlier, open);
    }
  if (self->agreements != NULL)
    kring_agreements_load (self->agreements, talk->agreements);
  if (self->frame != NULL)
    renew_frame (self);
  if (self->check_out != NULL)
    kring_section_note_renew (self->check_out, talk);
  if (self->progress != NULL)
    gtk_label_set_label (self->progress, progress);
}

gboolean
kring_facilitator_page_note (KringFacilitatorPage *self)
{
  if (self->check_out == NULL)
    return FALSE;
  kring_section_note_focus (self->check_out);
  return TRUE;
}

gboolean
kring_facilitator_page_agree (KringFacilitatorPage *self)
{
  if (self->agreements == NULL)
    return FALSE;
  kring_agreements_focus (self->agreements);
  return TRUE;
}

/* Making */

static GtkLabel *
add_label (KringFacilitatorPage *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static KringAgreements *
add_agreements (KringFacilitatorPage *self)
{
  GtkWidget *agreements = kring_agreements_new (editor_of (self));

  gtk_box_append (GTK_BOX (self), agreements);
  return KRING_AGREEMENTS (agreements);
}

static void
add_all_agreements (KringFacilitatorPage *self)
{
  self->agreements = add_agreements (self);
  kring_agreements_set_section (self->agreements, talk_of (self)->dialogue->row.id, "");
}

static void
make_earlier (KringFacilitatorPage *self)
{
  add_label (self, _ ("What we agreed on last time"), "stage-question");
  self->earlier = add_agreements (self);
  kring_agreements_set_heading (self->earlier, "");
}

static void
marks_cb (KringFacilitatorPage *self)
{
  KringEditor *editor = editor_of (self);
  GError *error = NULL;

  if (!self->loading)
    kring_editor_done (editor,
                       kring_operation_set_people (kring_editor_get_document (editor), talk_of (self)->dialogue->row.id,
                                                   (guint)gtk_spin_button_get_value_as_int (self->marks), &error),
                       &error);
}

static void
add_marks (KringFacilitatorPage *self)
{
  GtkWidget *group = adw_preferences_group_new (), *row = adw_action_row_new ();

  self->marks = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, MOST_PEOPLE, 1));
  gtk_widget_set_valign (GTK_WIDGET (self->marks), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("How many mark alone"));
  kring_accessible_name (GTK_WIDGET (self->marks), _ ("How many mark alone"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->marks));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_object (self->marks, "value-changed", G_CALLBACK (marks_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), group);
}

static void
make_frame (KringFacilitatorPage *self)
{
  const KringTemplate *template = talk_of (self)->template;

  add_label (self, kring_talk_name (talk_of (self)), "stage-question");
  if (kring_words_said (&template->about))
    add_label (self, kring_words_say (&template->about), "body");
  self->people = KRING_PEOPLE_GROUP (kring_people_group_new (editor_of (self), KRING_TABLE_MEETING));
  /* Translators: over those who are in the room while a dialogue is led. */
  kring_people_group_set_heading (self->people, _ ("Who is here"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->people));
  self->mandate = GTK_WIDGET (add_label (self, _ ("Nobody here is said to have a mandate. Who can decide on what we agree?"),
                                         "kring-gentle"));
  add_marks (self);
  self->frame = KRING_FIELD_GROUP (
      kring_field_group_new (editor_of (self), KRING_TABLE_MEETING, frame_fields, G_N_ELEMENTS (frame_fields)));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->frame), _ ("Frame"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->frame));
}

static void
make_check_out (KringFacilitatorPage *self)
{
  KringTalk *talk = talk_of (self);

  add_label (self, kring_words_say (&talk->template->check_out), "stage-question");
  /* Translators: over a field for what everybody says at the end of a dialogue. */
  self->check_out = KRING_SECTION_NOTE (
      kring_section_note_new_check_out (editor_of (self), talk->dialogue->row.id, _ ("What we said")));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->check_out));
}

static void
make_end (KringFacilitatorPage *self)
{
  GtkWidget *finish = gtk_button_new_with_label (_ ("Finish the Dialogue"));

  add_label (self, _ ("Thank you"), "stage-question");
  self->progress = add_label (self, "", "stage-title");
  add_all_agreements (self);
  gtk_widget_add_css_class (finish, "suggested-action");
  gtk_widget_set_halign (finish, GTK_ALIGN_START);
  kring_accessible_name (finish, _ ("Finish the Dialogue"));
  g_signal_connect_object (finish, "clicked", G_CALLBACK (kring_facilitator_finish), self->facilitator,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), finish);
}

/* Object */

static void
kring_facilitator_page_dispose (GObject *object)
{
  KringFacilitatorPage *self = KRING_FACILITATOR_PAGE (object);

  g_clear_object (&self->facilitator);
  G_OBJECT_CLASS (kring_facilitator_page_parent_class)->dispose (object);
}

static void
kring_facilitator_page_class_init (KringFacilitatorPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_facilitator_page_dispose;
}

static void
kring_facilitator_page_init (KringFacilitatorPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

GtkWidget *
kring_facilitator_page_new (KringFacilitator *facilitator, KringStationKind kind)
{
  KringFacilitatorPage *self = g_object_new (KRING_TYPE_FACILITATOR_PAGE, NULL);

  self->facilitator = g_object_ref (facilitator);
  if (kind == KRING_STATION_EARLIER)
    make_earlier (self);
  else if (kind == KRING_STATION_FRAME)
    make_frame (self);
  else if (kind == KRING_STATION_CHECK_OUT)
    make_check_out (self);
  else
    make_end (self);
  kring_facilitator_page_renew (self);
  return GTK_WIDGET (self);
}
