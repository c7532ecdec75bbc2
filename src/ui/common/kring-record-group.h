/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-record-row.h"

G_BEGIN_DECLS

/* A group of a panel that lists records of one kind. Signal "added" (KringRecordRow *row) lets whoever made the group
 * complete a new row; "empty-title" and "empty-subtitle" are what it says when there is none. */

#define KRING_TYPE_RECORD_GROUP (kring_record_group_get_type ())
G_DECLARE_FINAL_TYPE (KringRecordGroup, kring_record_group, KRING, RECORD_GROUP, AdwPreferencesGroup)

/** kring_record_group_set_up: Says what is listed; once, before the first kring_record_group_load(). */
void kring_record_group_set_up (KringRecordGroup *self, KringEditor *editor, const KringRecordKind *kind);
/** kring_record_group_load: Lists @rows (element-type KringRow), in their order. Rows that show the right records already
 * are kept, so that an unfolded one stays unfolded. */
void kring_record_group_load (KringRecordGroup *self, GPtrArray *rows);
/** KringRecordFunc: Does something with a line; the data comes first. */
typedef void (*KringRecordFunc) (gpointer data, KringRecordRow *row);
/** kring_record_group_foreach: Calls @func with @data and each line that is there. */
void kring_record_group_foreach (KringRecordGroup *self, KringRecordFunc func, gpointer data);
/** kring_record_group_unfold: Unfolds the record @id and moves the focus into it, at once or as soon as it is listed. */
void kring_record_group_unfold (KringRecordGroup *self, const char *id);

G_END_DECLS
