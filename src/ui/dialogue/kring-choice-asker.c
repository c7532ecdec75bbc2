/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-asker.h"
#include "kring-operations-dialogue.h"

/* Options in groups. */

#define KRING_TYPE_CHOICE_ASKER (kring_choice_asker_get_type ())
G_DECLARE_FINAL_TYPE (KringChoiceAsker, kring_choice_asker, KRING, CHOICE_ASKER, KringAsker)

struct _KringChoiceAsker
{
  KringAsker parent_instance;

  /* Owned */
  GPtrArray *ticks; /* of GtkCheckButton, borrowed children */
};

G_DEFINE_FINAL_TYPE (KringChoiceAsker, kring_choice_asker, KRING_TYPE_ASKER)

static const KringPart *
part_of (GtkWidget *tick, const char *which)
{
  return g_object_get_data (G_OBJECT (tick), which);
}

static void
tick (KringChoiceAsker *self, GtkWidget *button, gboolean on)
{
  KringAsker *asker = KRING_ASKER (self);
  GError *error = NULL;
  gboolean ok;

  kring_document_seal (kring_asker_get_document (asker));
  ok = kring_operation_tick (kring_asker_get_document (asker), kring_asker_get_dialogue (asker),
                             kring_asker_get_question (asker)->id, part_of (button, "group"),
                             part_of (button, "option")->id, on, &error);
  kring_asker_done (asker, ok, &error);
}

/* Of two that are joined, the one that loses its tick says so too: the other's edit has done that. */
static void
toggled_cb (KringChoiceAsker *self, GtkCheckButton *button)
{
  gboolean on = gtk_check_button_get_active (button);

  if (kring_asker_is_loading (KRING_ASKER (self)) || (part_of (GTK_WIDGET (button), "group")->one && !on))
    return;
  tick (self, GTK_WIDGET (button), on);
}

/* The toolkit never takes a tick away where one of several is ticked; here the room may think again. */
static gboolean
take_back (KringChoiceAsker *self, GtkWidget *button)
{
  if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (button)) || !gtk_widget_is_sensitive (button))
    return FALSE;
  tick (self, button, FALSE);
  return TRUE;
}

static void
pressed_cb (KringChoiceAsker *self, int n, double x, double y, GtkGesture *click)
{
  if (take_back (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click))))
    gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
key_cb (KringChoiceAsker *self, guint keyval, guint keycode, GdkModifierType state, GtkEventController *key)
{
  if (keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space && keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  return take_back (self, gtk_event_controller_get_widget (key));
}

static void
let_untick (KringChoiceAsker *self, GtkWidget *button)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (button, key);
}

static GtkWidget *
make_option (KringChoiceAsker *self, const KringPart *group, const KringPart *option, gboolean mark)
{
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), kring_asker_texts (option, mark));
  kring_accessible_name (button, kring_words_say (&option->text));
  if (mark)
    kring_accessible_describe (button, _ ("Our suggestion"));
  g_object_set_data (G_OBJECT (button), "group", (gpointer)group);
  g_object_set_data (G_OBJECT (button), "option", (gpointer)option);
  if (group->one)
    let_untick (self, button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->ticks, button);
  return button;
}

static void
add_options (KringChoiceAsker *self, GtkBox *box, const KringPart *group, gboolean mark)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < group->parts->len; i++)
    {
      const KringPart *option = g_ptr_array_index (group->parts, i);
      GtkWidget *button = make_option (self, group, option, mark && option->ours);

      if (group->one && first != NULL)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (first));
      first = first ? first : button;
      gtk_box_append (box, button);
    }
}

/* Where all of a group is ours, it is said once. */
static void
add_group (KringChoiceAsker *self, const KringPart *group)
{
  const KringQuestion *question = kring_asker_get_question (KRING_ASKER (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *title = kring_words_say (&group->text);
  gboolean said = question->ours || kring_asker_all_ours (question->parts);
  gboolean ours = group->ours || kring_asker_all_ours (group->parts);

  gtk_widget_add_css_class (box, "kring-ask-group");
  if (kring_words_said (&group->text))
    gtk_box_append (GTK_BOX (box), kring_asker_label (title, "kring-ask-title"));
  if (!said && ours)
    gtk_box_append (GTK_BOX (box), kring_asker_mark ());
  add_options (self, GTK_BOX (box), group, !said && !ours);
  if (group->own)
    gtk_box_append (GTK_BOX (box),
                    /* Translators: a field below options: what the room says that is not among them. */
                    kring_asker_text (KRING_ASKER (self), C_ ("option", "Something else"), group->id, ""));
  gtk_box_append (GTK_BOX (self), box);
}

static void
kring_choice_asker_build (KringAsker *asker)
{
  GPtrArray *parts = kring_asker_get_question (asker)->parts;

  for (guint i = 0; i < parts->len; i++)
    add_group (KRING_CHOICE_ASKER (asker), g_ptr_array_index (parts, i));
}

static void
kring_choice_asker_load (KringAsker *asker, KringTalk *talk)
{
  KringChoiceAsker *self = KRING_CHOICE_ASKER (asker);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->ticks, i);
      int value = kring_talk_value (talk, kring_asker_get_question (asker)->id, part_of (button, "option")->id);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), value != 0);
      gtk_widget_set_sensitive (button, kring_asker_get_writable (asker));
    }
}

static void
kring_choice_asker_finalize (GObject *object)
{
  g_clear_pointer (&KRING_CHOICE_ASKER (object)->ticks, g_ptr_array_unref);
  G_OBJECT_CLASS (kring_choice_asker_parent_class)->finalize (object);
}

static void
kring_choice_asker_class_init (KringChoiceAskerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_choice_asker_finalize;
  KRING_ASKER_CLASS (klass)->build = kring_choice_asker_build;
  KRING_ASKER_CLASS (klass)->load = kring_choice_asker_load;
}

static void
kring_choice_asker_init (KringChoiceAsker *self)
{
  self->ticks = g_ptr_array_new ();
}
