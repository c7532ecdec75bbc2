/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-import.h"

G_BEGIN_DECLS

/* One table that was read: which of its columns is what, and its first rows as they would be read. Signal "chosen": a
 * choice of the source has changed. */

#define KRING_TYPE_IMPORT_TABLE (kring_import_table_get_type ())
G_DECLARE_FINAL_TYPE (KringImportTable, kring_import_table, KRING, IMPORT_TABLE, GtkBox)

/**
 * kring_import_table_new:
 * @source: what was read; it must stay as long as the table does
 * @ties: whether the table of ties is shown; else that of actors
 *
 * The choices go into @source as they are made.
 */
GtkWidget *kring_import_table_new (KringImportSource *source, gboolean ties);

/** kring_import_table_set_around: Sets whether the columns are asked for that only mean something around a need. */
void kring_import_table_set_around (KringImportTable *self, gboolean around);

/** kring_import_table_add_suffix: Puts @widget beside the table's name. */
void kring_import_table_add_suffix (KringImportTable *self, GtkWidget *widget);

G_END_DECLS
