/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-ask-box.h"

#include "kring-accessible.h"
#include "kring-asker.h"

struct _KringAskBox
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  char *dialogue;

  /* Borrowed: children */
  GtkWidget *heading; /* (nullable) */
  KringAsker *asker;  /* (nullable): of a kind that is not known, its text alone is shown */
};

G_DEFINE_FINAL_TYPE (KringAskBox, kring_ask_box, GTK_TYPE_BOX)

static GType (*const kinds[KRING_N_ASKS]) (void) = {
  [KRING_ASK_CHOICE] = kring_choice_asker_get_type,       [KRING_ASK_SCALE] = kring_scale_asker_get_type,
  [KRING_ASK_PLACE] = kring_place_asker_get_type,         [KRING_ASK_COLUMNS] = kring_columns_asker_get_type,
  [KRING_ASK_CHECKLIST] = kring_checklist_asker_get_type, [KRING_ASK_TABLE] = kring_table_asker_get_type,
  [KRING_ASK_TEXT] = kring_text_asker_get_type,           [KRING_ASK_METHODS] = kring_methods_asker_get_type,
};

static void
kring_ask_box_dispose (GObject *object)
{
  KringAskBox *self = KRING_ASK_BOX (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->dialogue, g_free);
  G_OBJECT_CLASS (kring_ask_box_parent_class)->dispose (object);
}

static void
kring_ask_box_class_init (KringAskBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_ask_box_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
kring_ask_box_init (KringAskBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-ask");
}

static void
add_heading (KringAskBox *self, const KringQuestion *question)
{
  self->heading = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->heading, "kring-ask-heading");
  gtk_box_append (GTK_BOX (self->heading), kring_asker_label (kring_words_say (&question->text), "kring-question"));
  if (kring_words_said (&question->help))
    gtk_box_append (GTK_BOX (self->heading), kring_asker_label (kring_words_say (&question->help), "dim-label"));
  if (question->ours || kring_asker_all_ours (question->parts))
    gtk_box_append (GTK_BOX (self->heading), kring_asker_mark ());
  gtk_box_append (GTK_BOX (self), self->heading);
}

static void
fill (KringAskBox *self, KringTemplate *template, const KringQuestion *question)
{
  kring_accessible_name (GTK_WIDGET (self), kring_words_say (&question->text));
  add_heading (self, question);
  if (question->ask >= KRING_N_ASKS || kinds[question->ask] == NULL)
    return;
  self->asker = g_object_new (kinds[question->ask](), NULL);
  kring_asker_set_up (self->asker, self->editor, self->dialogue, template, question);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->asker));
}

GtkWidget *
kring_ask_box_new (KringEditor *editor, const char *dialogue, const char *question)
{
  KringAskBox *self = g_object_new (KRING_TYPE_ASK_BOX, NULL);
  g_autoptr (KringTalk) talk = kring_talk_of_model (kring_editor_get_model (editor), dialogue);
  KringQuestion *asked
      = talk != NULL && talk->template != NULL ? kring_template_question (talk->template, question, NULL) : NULL;

  self->editor = g_object_ref (editor);
  self->dialogue = g_strdup (dialogue);
  if (asked != NULL)
    fill (self, talk->template, asked);
  kring_ask_box_renew (self, talk);
  return GTK_WIDGET (self);
}

void
kring_ask_box_renew (KringAskBox *self, KringTalk *talk)
{
  g_autoptr (KringTalk) now = talk == NULL ? kring_talk_of_model (kring_editor_get_model (self->editor), self->dialogue)
                                           : kring_talk_ref (talk);

  if (now != NULL && self->asker != NULL)
    kring_asker_load (self->asker, now);
}

void
kring_ask_box_set_titled (KringAskBox *self, gboolean titled)
{
  if (self->heading != NULL)
    gtk_widget_set_visible (self->heading, titled);
}
