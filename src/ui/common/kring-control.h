/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"

G_BEGIN_DECLS

/* One control of a panel joined to one field of a row: it shows what the row says and writes what somebody types or
 * chooses. Typing is one step of undo until the control loses the focus. */

#define KRING_TYPE_CONTROL (kring_control_get_type ())
G_DECLARE_FINAL_TYPE (KringControl, kring_control, KRING, CONTROL, GObject)

/**
 * kring_control_new:
 * @widget: a GtkEditable, a KringTextRow, an AdwComboRow (which gets the labels of the field's terms) or a GtkSwitch
 * @editor: what it edits through
 * @table: the table of the rows it shows
 * @field: the name of the field
 *
 * Returns: (transfer full): the joint; it does not keep @widget
 */
KringControl *kring_control_new (GtkWidget *widget, KringEditor *editor, KringTableIndex table, const char *field);

/** KringControlWriter: Writes @value, that of a combo row, in a way of its own; see kring_control_set_writer(). */
typedef void (*KringControlWriter) (int value, gpointer data);

/** kring_control_set_writer: Has @writer write what is chosen, instead of setting the field. */
void kring_control_set_writer (KringControl *self, KringControlWriter writer, gpointer data);
/** KringControlTextWriter: Writes @text in a way of its own, and returns whether it did: else the field is set. */
typedef gboolean (*KringControlTextWriter) (const char *text, gpointer data);
/** kring_control_set_text_writer: Asks @writer first whenever text is written. */
void kring_control_set_text_writer (KringControl *self, KringControlTextWriter writer, gpointer data);
/** kring_control_set_labels: Gives a combo row other words for the field's terms, in their order. */
void kring_control_set_labels (KringControl *self, GtkStringList *labels);

/** kring_control_focus: Gives the focus to where the field is edited. */
void kring_control_focus (KringControl *self);
/** kring_control_load: Shows the field of @row (%NULL: of nothing), without moving the caret where nothing changed. */
void kring_control_load (KringControl *self, KringRow *row);

G_END_DECLS
