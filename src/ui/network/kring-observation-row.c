/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-observation-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-accessible.h"
#include "kring-operations.h"
#include "kring-sentence.h"
#include "kring-text.h"

#define REASON_CHARS 26

struct _KringObservationRow
{
  GtkListBoxRow parent_instance;

  /* Owned */
  KringEditor *editor;
  char *title;
  char *need; /* (nullable): the whole document */
  char *facts;
  char *aside; /* (nullable): the id of the row by which it was put aside */
  GStrv actors;

  KringObservationKind kind;

  /* Borrowed: children */
  GtkWidget *box;
  GtkWidget *button;
  GtkWidget *buttons; /* of what has not been put aside: with that one in it */
  GtkWidget *reason;  /* of what has not been put aside */
  GtkWidget *popover; /* likewise */
};

G_DEFINE_FINAL_TYPE (KringObservationRow, kring_observation_row, GTK_TYPE_LIST_BOX_ROW)

static void
kring_observation_row_dispose (GObject *object)
{
  g_clear_object (&KRING_OBSERVATION_ROW (object)->editor);
  G_OBJECT_CLASS (kring_observation_row_parent_class)->dispose (object);
}

static void
kring_observation_row_finalize (GObject *object)
{
  KringObservationRow *self = KRING_OBSERVATION_ROW (object);

  g_free (self->title);
  g_free (self->need);
  g_free (self->facts);
  g_free (self->aside);
  g_strfreev (self->actors);
  G_OBJECT_CLASS (kring_observation_row_parent_class)->finalize (object);
}

/* What can be done with a sentence is offered of the one that is chosen. */
static void
kring_observation_row_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  KringObservationRow *self = KRING_OBSERVATION_ROW (widget);
  gboolean chosen = (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED) != 0;

  if (self->buttons != NULL)
    gtk_widget_set_visible (self->buttons, chosen && !kring_editor_get_read_only (self->editor));
  GTK_WIDGET_CLASS (kring_observation_row_parent_class)->state_flags_changed (widget, before);
}

static void
kring_observation_row_class_init (KringObservationRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_observation_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = kring_observation_row_finalize;
  GTK_WIDGET_CLASS (klass)->state_flags_changed = kring_observation_row_state_flags_changed;
}

static void
kring_observation_row_init (KringObservationRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
}

static void
add_text (KringObservationRow *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (self->box), label);
}

/* Putting aside, with the reason that others will read */

static void
put_aside_cb (KringObservationRow *self)
{
  g_autofree char *reason = kring_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->reason)), FALSE);
  GError *error = NULL;
  gboolean ok;

  if (reason[0] == '\0')
    {
      gtk_widget_grab_focus (self->reason);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  ok = kring_operation_put_aside (kring_editor_get_document (self->editor), self->need,
                                  kring_term_nick (&kring_observation_kinds, (int) self->kind), self->facts, reason,
                                  &error);
  kring_editor_done (self->editor, ok, &error);
}

static GtkWidget *
make_popover (KringObservationRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_label (_ ("Put Aside"));
  GtkWidget *popover = gtk_popover_new ();

  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _ ("Why? Others will read it"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->reason), REASON_CHARS);
  kring_accessible_name (self->reason, _ ("Why it is put aside"));
  kring_accessible_name (button, _ ("Put Aside"));
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (put_aside_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_aside_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->reason);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  kring_accessible_name (popover, _ ("Put Aside"));
  return popover;
}

static void
change_cb (KringObservationRow *self)
{
  kring_editor_want_change (self->editor, self->title, (const char *const *)self->actors, NULL);
}

static void
add_change (KringObservationRow *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Make a Change of This"));

  kring_accessible_name (button, _ ("Make a Change of This"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
add_put_aside (KringObservationRow *self)
{
  self->popover = make_popover (self);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _ ("Put Aside …"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  kring_accessible_name_buttons (self->button);
  kring_accessible_name (self->button, _ ("Put Aside …"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->buttons), self->button);
}

/* What can be done with a sentence, one below the other: the words are long, and the panel is narrow. */
static void
add_buttons (KringObservationRow *self)
{
  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_visible (self->buttons, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  add_change (self);
  add_put_aside (self);
}

static void
take_back_cb (KringObservationRow *self)
{
  KringRow *row = kring_model_get (kring_editor_get_model (self->editor), KRING_TABLE_ASIDE, self->aside);
  GError *error = NULL;

  if (row != NULL)
    kring_editor_done (self->editor, kring_operation_remove (kring_editor_get_document (self->editor), row, &error),
                       &error);
}

static void
add_take_back (KringObservationRow *self, const KringAside *aside)
{
  g_autofree char *reason = g_strdup_printf (_ ("Put aside: %s"), aside->reason);

  self->aside = g_strdup (aside->row.id);
  add_text (self, aside->reason[0] != '\0' ? reason : _ ("Put aside"), "dim-label");
  self->button = gtk_button_new_with_label (_ ("Take Back"));
  kring_accessible_name (self->button, _ ("Take Back"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_set_visible (self->button, !kring_editor_get_read_only (self->editor));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->button);
}

static GStrv
dup_actors (const KringObservation *observation)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < observation->actors->len; i++)
    g_ptr_array_add (ids, g_strdup (g_ptr_array_index (observation->actors, i)));
  g_ptr_array_add (ids, NULL);
  return (GStrv) g_ptr_array_free (ids, FALSE);
}

GtkWidget *
kring_observation_row_new (KringEditor *editor, const KringObservation *observation,
                           const KringOrganisation *organisation)
{
  KringObservationRow *self = g_object_new (KRING_TYPE_OBSERVATION_ROW, NULL);
  KringAside *aside = kring_observation_aside (observation, organisation);
  g_autofree char *question = kring_sentence_question (observation, organisation);
  g_autofree char *spoken = NULL;

  self->editor = g_object_ref (editor);
  self->title = kring_sentence_title (observation, organisation);
  self->need = g_strdup (observation->need);
  self->facts = g_strdup (observation->facts);
  self->actors = dup_actors (observation);
  self->kind = observation->kind;
  spoken = g_strdup_printf ("%s. %s", self->title, question);
  add_text (self, self->title, aside == NULL ? "heading" : NULL);
  add_text (self, question, aside == NULL ? NULL : "dim-label");
  if (aside != NULL)
    add_take_back (self, aside);
  else
    add_buttons (self);
  kring_accessible_name (GTK_WIDGET (self), spoken);
  return GTK_WIDGET (self);
}

const char *
kring_observation_row_get_title (KringObservationRow *self)
{
  return self->title;
}

const char *const *
kring_observation_row_get_actors (KringObservationRow *self)
{
  return (const char *const *) self->actors;
}

KringObservationKind
kring_observation_row_get_kind (KringObservationRow *self)
{
  return self->kind;
}

gboolean
kring_observation_row_is_like (KringObservationRow *self, KringObservationRow *other, gboolean exactly)
{
  if (self->kind != other->kind || g_strcmp0 (self->need, other->need) != 0)
    return FALSE;
  return exactly ? strcmp (self->facts, other->facts) == 0 : g_strcmp0 (self->actors[0], other->actors[0]) == 0;
}

gboolean
kring_observation_row_is_aside (KringObservationRow *self)
{
  return self->aside != NULL;
}
