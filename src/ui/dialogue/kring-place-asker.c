/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-asker.h"
#include "kring-operations-dialogue.h"
#include "kring-place-field.h"
#include "kring-place-shape.h"
#include "kring-toggles.h"

/* A point for now and one for wanted, in a figure. */

#define KRING_TYPE_PLACE_ASKER (kring_place_asker_get_type ())
G_DECLARE_FINAL_TYPE (KringPlaceAsker, kring_place_asker, KRING, PLACE_ASKER, KringAsker)

struct _KringPlaceAsker
{
  KringAsker parent_instance;

  /* Borrowed: children */
  KringPlaceField *field;
  KringToggles *which;
  GtkLabel *said[2]; /* where now and wanted are */
  GtkWidget *lines[2];
  GtkWidget *take[2];
};

G_DEFINE_FINAL_TYPE (KringPlaceAsker, kring_place_asker, KRING_TYPE_ASKER)

static const char *const items[2] = { KRING_NOW, KRING_WANTED };

static void
placed_cb (KringPlaceAsker *self, guint which, double u, double v)
{
  KringAsker *asker = KRING_ASKER (self);
  const char *question = kring_asker_get_question (asker)->id;
  /* Steps by keyboard merge; what was typed or placed elsewhere comes between. */
  g_autofree char *merge = g_strdup_printf ("place %s %s %s", kring_asker_get_dialogue (asker), question, items[which]);
  GError *error = NULL;
  gboolean ok = kring_operation_answer_place (kring_asker_get_document (asker), kring_asker_get_dialogue (asker),
                                              question, items[which], u, v, merge, &error);

  kring_asker_done (asker, ok, &error);
}

static void
left_cb (KringPlaceAsker *self)
{
  if (kring_asker_get_editor (KRING_ASKER (self)) != NULL)
    kring_document_seal (kring_asker_get_document (KRING_ASKER (self)));
}

/* One of the two is always chosen. */
static void
picked_cb (KringPlaceAsker *self, guint place, gboolean on)
{
  kring_toggles_show (self->which, 1u << place);
  kring_place_field_choose (self->field, place);
}

static void
take_cb (KringPlaceAsker *self, GtkWidget *button)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  kring_document_seal (kring_asker_get_document (KRING_ASKER (self)));
  placed_cb (self, button == self->take[1], -1, 0);
}

/* “Now: near the user”, with a button that takes it away. */
static GtkWidget *
make_line (KringPlaceAsker *self, guint which)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  const char *name = which == 0 ? _ ("Remove Now") : _ ("Remove Wanted");

  self->said[which] = GTK_LABEL (kring_asker_label (NULL, NULL));
  self->take[which] = button;
  gtk_widget_set_hexpand (GTK_WIDGET (self->said[which]), FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  kring_accessible_name (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->said[which]));
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

static void
watch_field (KringPlaceAsker *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->field), focus);
  g_signal_connect_object (self->field, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
}

static void
kring_place_asker_build (KringAsker *asker)
{
  KringPlaceAsker *self = KRING_PLACE_ASKER (asker);
  const char *labels[] = { C_ ("scale", "Now"), C_ ("scale", "Wanted"), NULL };
  /* Translators: what two buttons, Now and Wanted, are for: which of the two a click in a figure places. */
  GtkWidget *which = kring_toggles_new (_ ("What a click places"), labels);

  self->field
      = KRING_PLACE_FIELD (kring_place_field_new (kring_asker_get_template (asker), kring_asker_get_question (asker)));
  self->which = KRING_TOGGLES (which);
  gtk_widget_set_halign (which, GTK_ALIGN_START);
  gtk_widget_add_css_class (which, "kring-which");
  kring_toggles_show (self->which, 1);
  kring_toggles_describe (self->which, 1, _ ("Or hold Shift while you click"));
  g_signal_connect_object (which, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  watch_field (self);
  gtk_box_append (GTK_BOX (self), which);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->field));
  for (guint i = 0; i < 2; i++)
    {
      self->lines[i] = make_line (self, i);
      gtk_box_append (GTK_BOX (self), self->lines[i]);
    }
  gtk_box_append (GTK_BOX (self), kring_asker_reasons (asker));
}

static void
load_line (KringPlaceAsker *self, guint which, KringTalk *talk)
{
  const KringQuestion *question = kring_asker_get_question (KRING_ASKER (self));
  double u, v;
  gboolean placed = kring_talk_place (talk, question->id, items[which], &u, &v);
  g_autofree char *where = placed ? kring_place_say (question, u, v) : g_strdup (_ ("Not placed yet"));
  g_autofree char *line = g_strdup_printf ("%s: %s", which == 0 ? C_ ("scale", "Now") : C_ ("scale", "Wanted"), where);

  gtk_label_set_label (self->said[which], line);
  gtk_widget_set_visible (self->take[which], placed && kring_asker_get_writable (KRING_ASKER (self)));
}

static void
kring_place_asker_load (KringAsker *asker, KringTalk *talk)
{
  KringPlaceAsker *self = KRING_PLACE_ASKER (asker);

  kring_place_field_show (self->field, talk);
  kring_place_field_set_editable (self->field, kring_asker_get_writable (asker));
  gtk_widget_set_visible (GTK_WIDGET (self->which), kring_asker_get_writable (asker));
  for (guint i = 0; i < 2; i++)
    load_line (self, i, talk);
}

static void
kring_place_asker_class_init (KringPlaceAskerClass *klass)
{
  KRING_ASKER_CLASS (klass)->build = kring_place_asker_build;
  KRING_ASKER_CLASS (klass)->load = kring_place_asker_load;
}

static void
kring_place_asker_init (KringPlaceAsker *self)
{
}
