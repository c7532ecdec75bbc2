/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-facilitator-side.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-agreements.h"
#include "kring-section-note.h"
#include "kring-stage-dial.h"
#include "kring-stage-sheet.h"

struct _KringFacilitatorSide
{
  GtkWidget parent_instance;

  /* Owned */
  KringFacilitator *facilitator;

  /* Borrowed: children */
  GtkWidget *child;
  KringStageDial *dial;
  GtkWidget *phases[KRING_N_PHASES];
  AdwBin *beside;              /* agreements and note of the section */
  KringAgreements *agreements; /* (nullable) */
  KringSectionNote *note;      /* (nullable) */

  const KringSection *section; /* (nullable): of which they are */
};

G_DEFINE_FINAL_TYPE (KringFacilitatorSide, kring_facilitator_side, GTK_TYPE_WIDGET)

static void
phase_cb (KringFacilitatorSide *self, GtkWidget *button)
{
  for (guint i = 0; i < KRING_N_PHASES; i++)
    if (self->phases[i] == button)
      kring_facilitator_go_to_phase (self->facilitator, (KringPhase)i);
}

static void
show_phase (KringFacilitatorSide *self, guint phase)
{
  const KringStation *station = kring_facilitator_get_station (self->facilitator);
  KringTalk *talk = kring_facilitator_get_talk (self->facilitator);
  guint minutes = station->question ? kring_talk_minutes (talk, station->question, (KringPhase)phase) : 0;
  gboolean on = kring_facilitator_get_phase (self->facilitator) == (KringPhase)phase;
  const char *name = kring_term_label (&kring_phases, (int)phase);
  /* Translators: minutes, as short as can be. */
  g_autofree char *time = g_strdup_printf (_ ("%u min"), minutes);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name, time);
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (self->phases[phase]));

  gtk_widget_set_visible (self->phases[phase], minutes > 0);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), time);
  if (on)
    gtk_widget_add_css_class (self->phases[phase], "suggested-action");
  else
    gtk_widget_remove_css_class (self->phases[phase], "suggested-action");
  kring_accessible_name (self->phases[phase], spoken);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->phases[phase]), GTK_ACCESSIBLE_STATE_PRESSED,
                               on ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  if (on)
    kring_stage_dial_set_phase (self->dial, name);
}

static void
make_section (KringFacilitatorSide *self, const KringSection *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  KringEditor *editor = kring_facilitator_get_editor (self->facilitator);
  const char *id = kring_facilitator_get_talk (self->facilitator)->dialogue->row.id;

  self->agreements = KRING_AGREEMENTS (kring_agreements_new (editor));
  kring_agreements_set_section (self->agreements, id, section->id);
  self->note = KRING_SECTION_NOTE (kring_section_note_new (editor, id, section->id));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->agreements));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  adw_bin_set_child (self->beside, box);
}

static void
renew (KringFacilitatorSide *self)
{
  KringTalk *talk = kring_facilitator_get_talk (self->facilitator);
  g_autoptr (GPtrArray) agreements
      = self->section != NULL ? kring_talk_agreements (talk, self->section->id) : NULL;

  for (guint i = 0; i < KRING_N_PHASES; i++)
    show_phase (self, i);
  if (self->section == NULL)
    return;
  kring_agreements_load (self->agreements, agreements);
  kring_section_note_renew (self->note, talk);
}

/* What is agreed on and said is of one section; the focus leaves it before it goes. */
static void
show_section (KringFacilitatorSide *self)
{
  const KringSection *section = kring_facilitator_get_station (self->facilitator)->section;

  gtk_widget_set_visible (GTK_WIDGET (self->dial), kring_facilitator_get_phase (self->facilitator) < KRING_N_PHASES);
  gtk_widget_set_visible (GTK_WIDGET (self), section != NULL);
  if (section == self->section)
    return;
  kring_stage_sheet_put (self->beside, NULL);
  self->agreements = NULL;
  self->note = NULL;
  self->section = section;
  if (section != NULL)
    make_section (self, section);
}

static void
moved_cb (KringFacilitatorSide *self)
{
  show_section (self);
  renew (self);
}

gboolean
kring_facilitator_side_note (KringFacilitatorSide *self)
{
  if (self->note == NULL)
    return FALSE;
  kring_section_note_focus (self->note);
  return TRUE;
}

gboolean
kring_facilitator_side_agree (KringFacilitatorSide *self)
{
  if (self->agreements == NULL)
    return FALSE;
  kring_agreements_focus (self->agreements);
  return TRUE;
}

/* Object */

static void
kring_facilitator_side_dispose (GObject *object)
{
  KringFacilitatorSide *self = KRING_FACILITATOR_SIDE (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->facilitator);
  G_OBJECT_CLASS (kring_facilitator_side_parent_class)->dispose (object);
}

static void
kring_facilitator_side_class_init (KringFacilitatorSideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_facilitator_side_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
kring_facilitator_side_init (KringFacilitatorSide *self)
{
}

static GtkWidget *
make_phases (KringFacilitatorSide *self)
{
  GtkWidget *phases = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_set_homogeneous (GTK_BOX (phases), TRUE);
  gtk_widget_add_css_class (phases, "kring-phases");
  for (guint i = 0; i < KRING_N_PHASES; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *name = gtk_label_new (kring_term_label (&kring_phases, (int)i)), *time = gtk_label_new (NULL);

      gtk_widget_add_css_class (name, "caption-heading");
      gtk_widget_add_css_class (time, "caption");
      gtk_box_append (GTK_BOX (box), name);
      gtk_box_append (GTK_BOX (box), time);
      self->phases[i] = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->phases[i]), box);
      g_signal_connect_object (self->phases[i], "clicked", G_CALLBACK (phase_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (phases), self->phases[i]);
    }
  return phases;
}

static GtkWidget *
make_column (KringFacilitatorSide *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *scrolled = gtk_scrolled_window_new ();

  self->dial = KRING_STAGE_DIAL (kring_stage_dial_new (kring_facilitator_get_clock (self->facilitator)));
  gtk_widget_set_halign (GTK_WIDGET (self->dial), GTK_ALIGN_CENTER);
  self->beside = ADW_BIN (adw_bin_new ());
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->beside));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->dial));
  gtk_box_append (GTK_BOX (column), make_phases (self));
  gtk_box_append (GTK_BOX (column), scrolled);
  return column;
}

GtkWidget *
kring_facilitator_side_new (KringFacilitator *facilitator)
{
  KringFacilitatorSide *self = g_object_new (KRING_TYPE_FACILITATOR_SIDE, NULL);

  self->facilitator = g_object_ref (facilitator);
  /* Its width is that of its style alone: whatever is agreed on, the question has the rest. */
  self->child = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->child), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->child), make_column (self));
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (self->child, "kring-facilitator-right");
  g_signal_connect_object (facilitator, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (facilitator, "renewed", G_CALLBACK (renew), self, G_CONNECT_SWAPPED);
  moved_cb (self);
  return GTK_WIDGET (self);
}
