/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-operations.h"
#include "kring-owner-row.h"
#include "kring-step-page-private.h"

G_DEFINE_FINAL_TYPE (KringStepPage, kring_step_page, GTK_TYPE_BOX)

typedef struct
{
  GtkWidget *part;
  KringStepLoader loader;
} Part;

KringModel *
kring_step_page_model (KringStepPage *self)
{
  return kring_editor_get_model (self->editor);
}

KringDocument *
kring_step_page_document (KringStepPage *self)
{
  return kring_editor_get_document (self->editor);
}

GPtrArray *
kring_step_page_referring (KringStepPage *self, KringTableIndex table, const char *field)
{
  return kring_model_referring (kring_step_page_model (self), table, field, self->change);
}

void
kring_step_page_add (KringStepPage *self, GtkWidget *part, KringStepLoader loader)
{
  Part added = { part, loader };

  gtk_box_append (GTK_BOX (self), part);
  g_array_append_val (self->parts, added);
}

GtkWidget *
kring_step_page_add_button (KringStepPage *self, AdwPreferencesGroup *group, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, label);
  kring_accessible_name (button, label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !kring_editor_get_read_only (self->editor));
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (group, button);
  return button;
}

/* What it is about has somebody who sees to it, too. */

static void
load_owner (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  kring_owner_row_load (g_object_get_data (G_OBJECT (part), "owner"), KRING_ROW (change));
}

static void
add_owner (KringStepPage *self)
{
  GtkWidget *group = adw_preferences_group_new (), *owner = kring_owner_row_new (self->editor, KRING_TABLE_CHANGE);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), owner);
  g_object_set_data (G_OBJECT (group), "owner", owner);
  kring_step_page_add (self, group, load_owner);
}

static void
load_fields (KringStepPage *self, GtkWidget *part, const KringChange *change)
{
  kring_field_group_load (KRING_FIELD_GROUP (part), KRING_ROW (change));
}

static void
add_fields (KringStepPage *self, const KringAskedStep *step)
{
  if (step->n_fields > 0)
    kring_step_page_add (self, kring_field_group_new (self->editor, KRING_TABLE_CHANGE, step->fields, step->n_fields),
                         load_fields);
}

static void
add_parts (KringStepPage *self)
{
  static void (*const makers[KRING_N_CHANGE_ASKS]) (KringStepPage *) = {
    [KRING_ASKS_FRAME] = kring_step_page_add_people,    [KRING_ASKS_LOOP] = kring_step_page_add_loop,
    [KRING_ASKS_THREAT] = kring_step_page_add_threats,  [KRING_ASKS_TESTS] = kring_step_page_add_trials,
    [KRING_ASKS_PARTS] = kring_step_page_add_parts,     [KRING_ASKS_MAP] = kring_step_page_add_plans,
    [KRING_ASKS_LEARNT] = kring_step_page_add_adoption, [KRING_ASKS_AGREEMENTS] = kring_step_page_add_agreements,
  };

  if (self->asks == KRING_ASKS_ABOUT)
    {
      add_owner (self);
      kring_step_page_add_touched (self);
    }
  if (makers[self->asks] != NULL)
    makers[self->asks](self);
  if (kring_asked_steps[self->asks].voices >= 0)
    kring_step_page_add_voices (self);
}

static GtkWidget *
make_text (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
kring_step_page_dispose (GObject *object)
{
  KringStepPage *self = KRING_STEP_PAGE (object);

  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->change, g_free);
  g_clear_object (&self->editor);
  G_OBJECT_CLASS (kring_step_page_parent_class)->dispose (object);
}

static void
kring_step_page_class_init (KringStepPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = kring_step_page_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  g_signal_new ("open-wanted", KRING_TYPE_STEP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  g_signal_new ("map-wanted", KRING_TYPE_STEP_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_step_page_init (KringStepPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-step");
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
}

GtkWidget *
kring_step_page_new (KringEditor *editor, const char *change, KringAsks asks)
{
  KringStepPage *self = g_object_new (KRING_TYPE_STEP_PAGE, NULL);
  const KringAskedStep *step = &kring_asked_steps[asks];
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->editor = g_object_ref (editor);
  self->change = g_strdup (change);
  self->asks = asks;
  gtk_box_append (GTK_BOX (head), make_text (kring_asked_title (asks), "title-2"));
  gtk_box_append (GTK_BOX (head), make_text (_ (step->question), "kring-question"));
  gtk_box_append (GTK_BOX (self), head);
  kring_accessible_name (GTK_WIDGET (self), kring_asked_title (asks));
  add_fields (self, step);
  add_parts (self);
  kring_step_page_reload (self);
  return GTK_WIDGET (self);
}

void
kring_step_page_reload (KringStepPage *self)
{
  KringChange *change = KRING_CHANGE (kring_model_get (kring_step_page_model (self), KRING_TABLE_CHANGE, self->change));

  for (guint i = 0; change != NULL && i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      if (part->loader != NULL)
        part->loader (self, part->part, change);
    }
}
