/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-document.h"

G_BEGIN_DECLS

/* What is chosen in one window: a need, an actor or a tie, or nothing; and the need whose map is in view. It follows
 * the document: what an edit or an undo removed is no longer selected. */

#define KRING_TYPE_SELECTION (kring_selection_get_type ())
G_DECLARE_FINAL_TYPE (KringSelection, kring_selection, KRING, SELECTION, GObject)

KringSelection *kring_selection_new (KringDocument *document);

/** kring_selection_get_need: Returns: (nullable): the id of the need whose map is in view. Property "need" (notify). */
const char *kring_selection_get_need (KringSelection *self);
void kring_selection_set_need (KringSelection *self, const char *need);

/** kring_selection_get_row: Returns: (transfer none) (nullable): the selected row as it is now. Signal "changed" tells
 * when another row is selected, not when its fields change. */
KringRow *kring_selection_get_row (KringSelection *self);
/** kring_selection_get_id: Returns: (nullable): the id of the selected row. */
const char *kring_selection_get_id (KringSelection *self);
void kring_selection_set (KringSelection *self, KringTableIndex table, const char *id);
void kring_selection_clear (KringSelection *self);

G_END_DECLS
