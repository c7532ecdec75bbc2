/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-entry-row.h"

#include <glib/gi18n-lib.h>

#include "kring-accessible.h"
#include "kring-text.h"

typedef struct
{
  /* Borrowed: children */
  GtkWidget *box;
  GtkLabel *title;
  GtkEntry *entry;
  GtkWidget *apply; /* (nullable) */

  gboolean applying;
} KringEntryRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (KringEntryRow, kring_entry_row, ADW_TYPE_PREFERENCES_ROW)

#define PRIVATE(row) ((KringEntryRowPrivate *)kring_entry_row_get_instance_private (row))

static guint applied_signal;

/* What nobody takes stays to be mended. */
static void
apply_cb (KringEntryRow *self)
{
  g_autofree char *text = kring_text_tidy (gtk_editable_get_text (GTK_EDITABLE (PRIVATE (self)->entry)), FALSE);
  gboolean taken = FALSE;

  if (text[0] == '\0' || PRIVATE (self)->applying)
    return;
  PRIVATE (self)->applying = TRUE;
  g_signal_emit (self, applied_signal, 0, text, &taken);
  if (taken)
    gtk_editable_set_text (GTK_EDITABLE (PRIVATE (self)->entry), "");
  PRIVATE (self)->applying = FALSE;
}

static void
changed_cb (KringEntryRow *self)
{
  gtk_widget_set_visible (PRIVATE (self)->apply,
                          gtk_editable_get_text (GTK_EDITABLE (PRIVATE (self)->entry))[0] != '\0');
}

static void
kring_entry_row_class_init (KringEntryRowClass *klass)
{
  applied_signal = g_signal_new ("applied", KRING_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
title_cb (KringEntryRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_label_set_label (PRIVATE (self)->title, title);
  kring_accessible_name (GTK_WIDGET (PRIVATE (self)->entry), title);
}

static void
kring_entry_row_init (KringEntryRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "kring-entry-row");
  PRIVATE (self)->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  PRIVATE (self)->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (PRIVATE (self)->title, 0);
  gtk_label_set_wrap (PRIVATE (self)->title, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (PRIVATE (self)->title), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (PRIVATE (self)->title), "dim-label");
  PRIVATE (self)->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_enable_undo (GTK_EDITABLE (PRIVATE (self)->entry), FALSE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (PRIVATE (self)->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (PRIVATE (self)->entry));
  gtk_box_append (GTK_BOX (PRIVATE (self)->box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), PRIVATE (self)->box);
  kring_accessible_focus_by_click (GTK_WIDGET (self), GTK_WIDGET (PRIVATE (self)->entry));
  g_signal_connect_object (self, "notify::title", G_CALLBACK (title_cb), self, 0);
}

GtkWidget *
kring_entry_row_new (const char *title)
{
  return g_object_new (KRING_TYPE_ENTRY_ROW, "title", title, NULL);
}

GtkEntry *
kring_entry_row_get_entry (KringEntryRow *self)
{
  return PRIVATE (self)->entry;
}

void
kring_entry_row_add_suffix (KringEntryRow *self, GtkWidget *widget)
{
  /* Beside the field, below its title: in the middle of the row it may lie higher, and Tab came to it first. */
  gtk_widget_set_valign (widget, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (PRIVATE (self)->box), widget);
}

void
kring_entry_row_abandon (KringEntryRow *self)
{
  if (PRIVATE (self)->apply != NULL)
    gtk_editable_set_text (GTK_EDITABLE (PRIVATE (self)->entry), "");
}

void
kring_entry_row_set_applies (KringEntryRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* Translators: a button beside a field: adds what is written in it. */
  PRIVATE (self)->apply = gtk_button_new_with_label (C_ ("field", "Add"));
  kring_entry_row_add_suffix (self, PRIVATE (self)->apply);
  gtk_widget_set_visible (PRIVATE (self)->apply, FALSE);
  g_signal_connect_object (PRIVATE (self)->apply, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (PRIVATE (self)->entry, "activate", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (PRIVATE (self)->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  /* What was typed is kept, as in every field that is left. */
  g_signal_connect_object (focus, "leave", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (PRIVATE (self)->entry), focus);
}
