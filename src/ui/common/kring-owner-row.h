/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"
#include "kring-entry-row.h"

G_BEGIN_DECLS

/* Who sees to a change or an agreement: typed, or chosen from those who take part. */

#define KRING_TYPE_OWNER_ROW (kring_owner_row_get_type ())
G_DECLARE_FINAL_TYPE (KringOwnerRow, kring_owner_row, KRING, OWNER_ROW, KringEntryRow)

GtkWidget *kring_owner_row_new (KringEditor *editor, KringTableIndex table);
/** kring_owner_row_load: Shows who sees to @row (nullable). */
void kring_owner_row_load (KringOwnerRow *self, KringRow *row);

G_END_DECLS
