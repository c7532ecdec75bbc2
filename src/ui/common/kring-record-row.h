/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-record-field.h"

G_BEGIN_DECLS

/* One of the small records that a panel lists, such as a verdict or a story: folded, its summary; unfolded, a control
 * for each of its fields, and a button that removes it. */

/** KringRecordKind: a kind of record. @summary and @detail make the two lines of a folded row: (transfer full). */
typedef struct
{
  KringTableIndex table;
  const KringRecordField *fields;
  guint n_fields;
  char *(*summary) (const KringRow *row);
  char *(*detail) (const KringRow *row);
} KringRecordKind;

#define KRING_TYPE_RECORD_ROW (kring_record_row_get_type ())
G_DECLARE_FINAL_TYPE (KringRecordRow, kring_record_row, KRING, RECORD_ROW, AdwExpanderRow)

/** kring_record_row_new: A row for the record @id of @kind. */
GtkWidget *kring_record_row_new (KringEditor *editor, const KringRecordKind *kind, const char *id);
const char *kring_record_row_get_id (KringRecordRow *self);
/** kring_record_row_get_row: Returns: (transfer none) (nullable): the record as it is now. */
KringRow *kring_record_row_get_row (KringRecordRow *self);
/** kring_record_row_get_control: Returns: (transfer none): the joint of @field. */
KringControl *kring_record_row_get_control (KringRecordRow *self, const char *field);
/** kring_record_row_add_button: Adds a button beside the one that removes the record. */
void kring_record_row_add_button (KringRecordRow *self, GtkWidget *button);
/** kring_record_row_add_row: Adds @row below the fields, above the buttons. */
void kring_record_row_add_row (KringRecordRow *self, GtkWidget *row);
/** kring_record_row_unfold: Unfolds it and gives the focus to its first text, or else to its first field. */
void kring_record_row_unfold (KringRecordRow *self);
/** kring_record_row_reload: Shows the record as it is now. */
void kring_record_row_reload (KringRecordRow *self);

G_END_DECLS
