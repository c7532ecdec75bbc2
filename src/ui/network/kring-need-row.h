/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-model.h"

G_BEGIN_DECLS

/* A need in the sidebar: its name, which is edited where it stands, and how many are engaged and not asked.
 * Signals: "renamed" (const char *name); "dropped" (const char *id of the need that was dropped on it). */

#define KRING_TYPE_NEED_ROW (kring_need_row_get_type ())
G_DECLARE_FINAL_TYPE (KringNeedRow, kring_need_row, KRING, NEED_ROW, GtkListBoxRow)

GtkWidget *kring_need_row_new (const char *id);
const char *kring_need_row_get_id (KringNeedRow *self);
/** kring_need_row_reload: Shows the need as @model has it now. */
void kring_need_row_reload (KringNeedRow *self, KringModel *model);
/** kring_need_row_edit: Lets one edit the name. */
void kring_need_row_edit (KringNeedRow *self);

G_END_DECLS
