/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-abreast.h"
#include "kring-accessible.h"
#include "kring-asker.h"
#include "kring-cover-private.h"
#include "kring-operations-dialogue.h"

/* The controls of a cover. */

#define BUTTON_EMS 9.0

static void
people_cb (KringCover *self, GtkWidget *button)
{
  g_autoptr (KringTalk) talk = kring_cover_dup_talk (self);
  int people = talk != NULL ? talk->dialogue->people + (button == self->people_buttons[1] ? 1 : -1) : 0;
  GError *error = NULL;
  gboolean ok;

  if (talk == NULL || people < 0)
    return;
  ok = kring_operation_set_people (kring_editor_get_document (self->editor), self->dialogue, (guint)people, &error);
  kring_cover_done (self, ok, &error);
}

static GtkWidget *
make_icon (KringCover *self, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  kring_accessible_name (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* Enter is to show both, whatever was clicked before. */
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_people (KringCover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->people = GTK_LABEL (gtk_label_new (NULL));
  /* Translators: two buttons beside “We are 9”. */
  self->people_buttons[0] = make_icon (self, "list-remove-symbolic", _ ("One Fewer"), G_CALLBACK (people_cb));
  self->people_buttons[1] = make_icon (self, "list-add-symbolic", _ ("One More"), G_CALLBACK (people_cb));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->people));
  gtk_box_append (GTK_BOX (box), self->people_buttons[0]);
  gtk_box_append (GTK_BOX (box), self->people_buttons[1]);
  return box;
}

static void
mark_cb (KringCover *self, GtkWidget *button)
{
  int mark = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "mark"));

  kring_cover_digit (self, mark % 10, mark > 10);
}

/* A click leaves no trace on them: no focus, no look of their own. */
static GtkWidget *
make_marks (KringCover *self, guint which)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "linked");
  gtk_widget_add_css_class (row, "kring-marks");
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (int value = 1; value <= 5; value++)
    {
      g_autofree char *text = g_strdup_printf ("%d", value);
      /* Translators: a button that adds a mark: “Now: add 3”. */
      g_autofree char *name = g_strdup_printf (_ ("%s: add %d"), kring_cover_title (which), value);
      GtkWidget *button = gtk_button_new_with_label (text);

      kring_accessible_name (button, name);
      gtk_widget_set_focus_on_click (button, FALSE);
      g_object_set_data (G_OBJECT (button), "mark", GINT_TO_POINTER ((int)which * 10 + value));
      g_signal_connect_object (button, "clicked", G_CALLBACK (mark_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), button);
    }
  return row;
}

static void
placed_cb (KringCover *self, guint which, double u, double v)
{
  if (u >= 0)
    kring_cover_enter (self, which, u, v);
}

static void
which_cb (KringCover *self, guint place, gboolean on)
{
  kring_toggles_show (self->which, 1u << place);
  kring_place_field_choose (self->field, place);
}

static GtkWidget *
make_which (KringCover *self)
{
  const char *labels[] = { kring_cover_title (0), kring_cover_title (1), NULL };
  GtkWidget *which = kring_toggles_new (_ ("What a click places"), labels);

  self->which = KRING_TOGGLES (which);
  kring_toggles_show (self->which, 1);
  /* Enter is to show both, whatever was clicked before. */
  for (GtkWidget *toggle = gtk_widget_get_first_child (which); toggle != NULL;
       toggle = gtk_widget_get_next_sibling (toggle))
    gtk_widget_set_focus_on_click (toggle, FALSE);
  kring_toggles_describe (self->which, 1, _ ("Or hold Shift while you click"));
  gtk_widget_set_halign (which, GTK_ALIGN_START);
  gtk_widget_add_css_class (which, "kring-which");
  g_signal_connect_object (which, "picked", G_CALLBACK (which_cb), self, G_CONNECT_SWAPPED);
  return which;
}

static GtkWidget *
make_field (KringCover *self)
{
  self->field = KRING_PLACE_FIELD (kring_place_field_new (self->template, self->question));
  kring_place_field_cover (self->field);
  g_signal_connect_object (self->field, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->field);
}

static GtkWidget *
make_counts (KringCover *self)
{
  gboolean scale = self->question->ask == KRING_ASK_SCALE;
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "kring-scale");
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *title = gtk_label_new (kring_cover_title ((guint)i));
      /* Above its marks; without them both are in one line, for the picture is to have the room. */
      int column = scale ? 0 : 2 * i, row = scale ? 2 * i : 0;

      self->counts[i] = GTK_LABEL (kring_asker_label (NULL, "kring-count"));
      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_widget_add_css_class (title, "kring-ask-title");
      gtk_grid_attach (GTK_GRID (grid), title, column, row, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->counts[i]), column + 1, row, 1, 1);
      if (scale)
        gtk_grid_attach (GTK_GRID (grid), make_marks (self, (guint)i), 0, row + 1, 2, 1);
    }
  return grid;
}

static GtkWidget *
make_button (KringCover *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new (), *text = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), text);
  kring_accessible_name (button, label);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

/* The focus may be here, where Enter and Space press nothing. */
static GtkWidget *
make_hint (const char *text)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "kring-hint");
  gtk_widget_set_focusable (box, TRUE);
  kring_accessible_name (box, text);
  gtk_box_append (GTK_BOX (box), kring_asker_label (text, "dim-label"));
  return box;
}

static GtkWidget *
make_covered (KringCover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *buttons = kring_abreast_box (BUTTON_EMS, 6);
  GtkWidget *above = kring_abreast_box (BUTTON_EMS, 6);
  gboolean scale = self->question->ask == KRING_ASK_SCALE;

  gtk_box_append (GTK_BOX (above), make_people (self));
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), make_counts (self));
  if (!scale)
    {
      /* What is beside each other leaves the figure the room. */
      gtk_box_append (GTK_BOX (above), make_which (self));
      gtk_box_append (GTK_BOX (box), make_field (self));
    }
  self->erase = make_button (self, _ ("Take the Last Away"), G_CALLBACK (kring_cover_erase));
  self->reveal = make_button (self, _ ("Show Both"), G_CALLBACK (kring_cover_reveal));
  gtk_widget_set_focus_on_click (self->erase, FALSE);
  gtk_widget_add_css_class (self->reveal, "suggested-action");
  gtk_box_append (GTK_BOX (buttons), self->erase);
  gtk_box_append (GTK_BOX (buttons), self->reveal);
  gtk_box_append (GTK_BOX (box), buttons);
  self->hint = make_hint (
      scale ? _ ("Keys: 1 to 5 add to now, with Shift to wanted. Backspace takes the last away, Enter shows both.")
            : _ ("Click where each has put it: nothing is seen until you show it. Backspace takes the last away, Enter "
                 "shows both."));
  gtk_box_append (GTK_BOX (box), self->hint);
  return box;
}

static void
add_results (KringCover *self, GtkBox *box)
{
  if (self->question->ask == KRING_ASK_SCALE)
    {
      self->spread = KRING_SPREAD_BOX (kring_spread_box_new (self->template, self->question));
      gtk_widget_add_css_class (GTK_WIDGET (self->spread), "kring-spread");
      gtk_widget_set_focusable (GTK_WIDGET (self->spread), TRUE);
      gtk_box_append (box, GTK_WIDGET (self->spread));
      return;
    }
  self->result = KRING_PLACE_FIELD (kring_place_field_new (self->template, self->question));
  gtk_box_append (box, GTK_WIDGET (self->result));
  for (guint i = 0; i < 2; i++)
    {
      self->said[i] = GTK_LABEL (kring_asker_label (NULL, NULL));
      gtk_box_append (box, GTK_WIDGET (self->said[i]));
    }
}

static GtkWidget *
make_shown (KringCover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  add_results (self, GTK_BOX (box));
  self->again = make_button (self, _ ("Cover and Enter More"), G_CALLBACK (kring_cover_cover));
  gtk_widget_set_halign (self->again, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->again);
  return box;
}

void
kring_cover_fill (KringCover *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  kring_accessible_name (GTK_WIDGET (self), kring_words_say (&self->question->text));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->covered = make_covered (self);
  self->shown = make_shown (self);
  gtk_stack_add_child (self->stack, self->covered);
  gtk_stack_add_child (self->stack, self->shown);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (kring_cover_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (kring_cover_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
