/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-abreast.h"
#include "kring-asker.h"
#include "kring-toggles.h"

/* Of each check: yes, partly or no, and what shows it. */

#define KRING_TYPE_CHECKLIST_ASKER (kring_checklist_asker_get_type ())
G_DECLARE_FINAL_TYPE (KringChecklistAsker, kring_checklist_asker, KRING, CHECKLIST_ASKER, KringAsker)

/* Narrower than this, what is asked stands above what is answered. */
#define SIDE_EMS 13.0

struct _KringChecklistAsker
{
  KringAsker parent_instance;

  /* Owned: of widgets, borrowed children, one a check */
  GPtrArray *toggles;
  GPtrArray *evidence;
};

G_DEFINE_FINAL_TYPE (KringChecklistAsker, kring_checklist_asker, KRING_TYPE_ASKER)

static const KringPart *
check_at (KringChecklistAsker *self, guint i)
{
  return g_object_get_data (g_ptr_array_index (self->toggles, i), "check");
}

/* The answers are those of KringAnswer, which begins with “not asked”. */
static void
picked_cb (KringChecklistAsker *self, guint place, gboolean on, KringToggles *toggles)
{
  const KringPart *check = g_object_get_data (G_OBJECT (toggles), "check");

  kring_toggles_show (toggles, on ? 1u << place : 0);
  kring_asker_answer (KRING_ASKER (self), check->id, on ? (int)place + KRING_ANSWER_YES : KRING_ANSWER_NOT_ASKED);
}

static GtkWidget *
make_toggles (KringChecklistAsker *self, const KringPart *check)
{
  const char *labels[]
      = { kring_term_label (&kring_answers, KRING_ANSWER_YES), kring_term_label (&kring_answers, KRING_ANSWER_PARTLY),
          kring_term_label (&kring_answers, KRING_ANSWER_NO), NULL };
  GtkWidget *toggles = kring_toggles_new (kring_words_say (&check->text), labels);

  gtk_widget_set_valign (toggles, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (toggles), "check", (gpointer)check);
  g_signal_connect_object (toggles, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->toggles, toggles);
  return toggles;
}

static void
add_check (KringChecklistAsker *self, const KringPart *check)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = kring_abreast_box (SIDE_EMS, 6);
  GtkWidget *texts = kring_asker_texts (check, kring_asker_marks (KRING_ASKER (self)));
  /* Translators: a field beside a check: what it is seen by. */
  GtkWidget *evidence = kring_asker_text (KRING_ASKER (self), _ ("What shows it"), check->id, "");

  gtk_widget_add_css_class (box, "kring-ask-group");
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (GTK_BOX (line), make_toggles (self, check));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), evidence);
  g_ptr_array_add (self->evidence, evidence);
  gtk_box_append (GTK_BOX (self), box);
}

static void
kring_checklist_asker_build (KringAsker *asker)
{
  GPtrArray *parts = kring_asker_get_question (asker)->parts;

  for (guint i = 0; i < parts->len; i++)
    add_check (KRING_CHECKLIST_ASKER (asker), g_ptr_array_index (parts, i));
}

/* What shows it is asked for when something is said; what somebody is writing in stays. */
static void
kring_checklist_asker_load (KringAsker *asker, KringTalk *talk)
{
  KringChecklistAsker *self = KRING_CHECKLIST_ASKER (asker);

  for (guint i = 0; i < self->toggles->len; i++)
    {
      const char *question = kring_asker_get_question (asker)->id, *check = check_at (self, i)->id;
      GtkWidget *evidence = g_ptr_array_index (self->evidence, i);
      int value = kring_talk_value (talk, question, check);

      kring_toggles_show (g_ptr_array_index (self->toggles, i), value > 0 ? 1u << (value - KRING_ANSWER_YES) : 0);
      gtk_widget_set_sensitive (g_ptr_array_index (self->toggles, i), kring_asker_get_writable (asker));
      gtk_widget_set_visible (evidence,
                              value != 0 || kring_talk_text (talk, question, check, "")[0] != '\0'
                                  || (gtk_widget_get_state_flags (evidence) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0);
    }
}

static void
kring_checklist_asker_finalize (GObject *object)
{
  g_clear_pointer (&KRING_CHECKLIST_ASKER (object)->toggles, g_ptr_array_unref);
  g_clear_pointer (&KRING_CHECKLIST_ASKER (object)->evidence, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_checklist_asker_parent_class)->finalize (object);
}

static void
kring_checklist_asker_class_init (KringChecklistAskerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_checklist_asker_finalize;
  KRING_ASKER_CLASS (klass)->build = kring_checklist_asker_build;
  KRING_ASKER_CLASS (klass)->load = kring_checklist_asker_load;
}

static void
kring_checklist_asker_init (KringChecklistAsker *self)
{
  self->toggles = g_ptr_array_new ();
  self->evidence = g_ptr_array_new ();
}
