/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-control.h"

G_BEGIN_DECLS

/** KringRecordField: a field and what the screen calls it; @title and @subtitle (nullable) are untranslated. */
typedef struct
{
  const char *field;
  const char *title;
  const char *subtitle;
} KringRecordField;

/**
 * kring_record_field_row:
 * @editor: what it edits through
 * @table: the table of the rows it shows
 * @field: which field
 * @control: (out) (transfer full): the joint of the row and the field
 *
 * Returns: (transfer floating): a row that shows the field and lets it be edited: a text, a choice of terms, or a tick
 */
GtkWidget *kring_record_field_row (KringEditor *editor,
                                   KringTableIndex table,
                                   const KringRecordField *field,
                                   KringControl **control);

/* A group of rows for some fields of one row of the document. */
#define KRING_TYPE_FIELD_GROUP (kring_field_group_get_type ())
G_DECLARE_FINAL_TYPE (KringFieldGroup, kring_field_group, KRING, FIELD_GROUP, AdwPreferencesGroup)

GtkWidget *
kring_field_group_new (KringEditor *editor, KringTableIndex table, const KringRecordField *fields, guint n_fields);
/** kring_field_group_load: Shows the fields of @row (nullable). */
void kring_field_group_load (KringFieldGroup *self, KringRow *row);

G_END_DECLS
