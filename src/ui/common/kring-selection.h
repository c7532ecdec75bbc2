/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-document.h"

G_BEGIN_DECLS

/* What is chosen in one window: a need, an actor, several actors, a tie, a note, or nothing; and the need whose map is in view. It
 * follows the document: what an edit or an undo removed is no longer selected. */

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

/** kring_selection_get_ids: Returns: (transfer none) (array zero-terminated=1): the ids of all that is selected; the one
 * that kring_selection_get_id() names comes first. */
const char *const *kring_selection_get_ids (KringSelection *self);
/** kring_selection_get_n: Returns how many are selected. */
guint kring_selection_get_n (KringSelection *self);
/** kring_selection_set_actors: Selects several actors: those of @actors who are in view. */
void kring_selection_set_actors (KringSelection *self, const char *const *actors);
/** kring_selection_toggle: Adds an actor to those that are selected, or takes it out. */
void kring_selection_toggle (KringSelection *self, const char *actor);

/** kring_selection_set_whole: Says whether the whole document is in view, so that somebody may be selected who is not on
 * the map around the need. */
void kring_selection_set_whole (KringSelection *self, gboolean whole);

G_END_DECLS
