/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-section-panel.h"

#include <glib/gi18n-lib.h>

#include "kring-agreements.h"
#include "kring-ask-box.h"
#include "kring-operations-dialogue.h"
#include "kring-section-note.h"

struct _KringSectionPanel
{
  GtkBox parent_instance;

  /* Owned */
  KringEditor *editor;
  char *dialogue;
  char *section;
  GPtrArray *boxes; /* of KringAskBox, borrowed children */

  /* Borrowed: children */
  GtkCheckButton *discussed;
  KringSectionNote *note;
  KringAgreements *agreements;

  gboolean loading;
};

G_DEFINE_FINAL_TYPE (KringSectionPanel, kring_section_panel, GTK_TYPE_BOX)

static void
discussed_cb (KringSectionPanel *self)
{
  GError *error = NULL;
  gboolean ok;

  if (self->loading)
    return;
  ok = kring_operation_set_discussed (kring_editor_get_document (self->editor), self->dialogue, self->section,
                                      gtk_check_button_get_active (self->discussed), &error);
  kring_editor_done (self->editor, ok, &error);
}

static gboolean
answered (const KringTalk *talk, const KringSection *section)
{
  for (guint i = 0; section != NULL && i < section->questions->len; i++)
    if (kring_talk_has_answer (talk, ((KringQuestion *) g_ptr_array_index (section->questions, i))->id))
      return TRUE;
  return FALSE;
}

void
kring_section_panel_renew (KringSectionPanel *self, KringTalk *talk)
{
  KringSection *section = kring_template_section (talk->template, self->section);
  g_autoptr (GPtrArray) agreements = kring_talk_agreements (talk, self->section);

  for (guint i = 0; i < self->boxes->len; i++)
    kring_ask_box_renew (g_ptr_array_index (self->boxes, i), talk);
  kring_section_note_renew (self->note, talk);
  kring_agreements_load (self->agreements, agreements);
  self->loading = TRUE;
  gtk_check_button_set_active (self->discussed, section != NULL && kring_talk_discussed (talk, section));
  self->loading = FALSE;
  /* What is answered was talked about. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->discussed),
                            !kring_editor_get_read_only (self->editor) && !answered (talk, section));
}

static void
kring_section_panel_dispose (GObject *object)
{
  KringSectionPanel *self = KRING_SECTION_PANEL (object);

  g_clear_pointer (&self->boxes, g_ptr_array_unref);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->dialogue, g_free);
  g_clear_pointer (&self->section, g_free);
  G_OBJECT_CLASS (kring_section_panel_parent_class)->dispose (object);
}

static void
kring_section_panel_class_init (KringSectionPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_section_panel_dispose;
}

static void
kring_section_panel_init (KringSectionPanel *self)
{
  self->boxes = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-section");
}

static void
add_label (KringSectionPanel *self, GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (text[0] == '\0')
    {
      g_object_ref_sink (label);
      g_object_unref (label);
      return;
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_head (KringSectionPanel *self, const KringTemplate *template, KringSection *section)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *title = NULL;
  guint at = 0;

  g_ptr_array_find (template->sections, section, &at);
  title = g_strdup_printf ("%u · %s", at + 1, kring_words_say (&section->title));
  add_label (self, head, title, "title-3");
  add_label (self, head, kring_words_say (&section->summary), "dim-label");
  /* Translators: beside what is not of the source of a model: it is ours. */
  add_label (self, head, section->ours ? _ ("Our suggestion") : "", "caption");
  /* Translators: a tick: this part of a dialogue was talked about. */
  self->discussed = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("We have talked about this")));
  g_signal_connect_object (self->discussed, "toggled", G_CALLBACK (discussed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->discussed));
  gtk_box_append (GTK_BOX (self), head);
}

static void
add_questions (KringSectionPanel *self, KringSection *section)
{
  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringQuestion *question = g_ptr_array_index (section->questions, i);
      GtkWidget *box = kring_ask_box_new (self->editor, self->dialogue, question->id);

      gtk_widget_add_css_class (box, "card");
      gtk_widget_add_css_class (box, "kring-question");
      g_ptr_array_add (self->boxes, box);
      gtk_box_append (GTK_BOX (self), box);
    }
}

GtkWidget *
kring_section_panel_new (KringEditor *editor, KringTalk *talk, const char *section)
{
  KringSectionPanel *self = g_object_new (KRING_TYPE_SECTION_PANEL, NULL);
  KringSection *of = kring_template_section (talk->template, section);

  self->editor = g_object_ref (editor);
  self->dialogue = g_strdup (talk->dialogue->row.id);
  self->section = g_strdup (section);
  add_head (self, talk->template, of);
  add_questions (self, of);
  self->note = KRING_SECTION_NOTE (kring_section_note_new (editor, self->dialogue, section));
  self->agreements = KRING_AGREEMENTS (kring_agreements_new (editor));
  kring_agreements_set_section (self->agreements, self->dialogue, section);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->agreements));
  kring_section_panel_renew (self, talk);
  return GTK_WIDGET (self);
}
