/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"
#include "kring-selection.h"
#include "kring-viewing.h"

G_BEGIN_DECLS

/* What the panels beside the map have in common: the document they edit, what is selected, and one road for what went
 * wrong. Signals: "failed" (const char *sentence); "said" (const char *sentence), to be shown for a moment, %NULL: no longer; "removed"
 * (const char *sentence), which the window follows by an offer to undo. */

#define KRING_TYPE_EDITOR (kring_editor_get_type ())
G_DECLARE_FINAL_TYPE (KringEditor, kring_editor, KRING, EDITOR, GObject)

KringEditor *kring_editor_new (KringDocument *document, KringSelection *selection);

KringDocument *kring_editor_get_document (KringEditor *self);
KringSelection *kring_editor_get_selection (KringEditor *self);
/** kring_editor_get_viewing: Returns: (transfer none): how the window looks at the map. */
KringViewing *kring_editor_get_viewing (KringEditor *self);
KringModel *kring_editor_get_model (KringEditor *self);
/** kring_editor_get_need: Returns: (nullable): the id of the need whose map is in view. */
const char *kring_editor_get_need (KringEditor *self);
/** kring_editor_shows_whole: Returns whether everybody of the document is in view, not one need's map. */
gboolean kring_editor_shows_whole (KringEditor *self);
/** kring_editor_may_offer: Returns whether @actor may be spoken of in what is in view: somebody of one citizen's own network
 * is not, around another need. */
gboolean kring_editor_may_offer (KringEditor *self, const KringActor *actor);
/** kring_editor_get_measure: Returns: (transfer none): how large texts are on the map. */
KringMeasure *kring_editor_get_measure (KringEditor *self);
/** kring_editor_set_measure: Sets how large texts are on the map; @measure: (transfer full). The map does, since it
 * follows the desktop's font. */
void kring_editor_set_measure (KringEditor *self, KringMeasure *measure);
gboolean kring_editor_get_read_only (KringEditor *self);

/**
 * kring_editor_done:
 * @self: the editor
 * @ok: what an operation returned
 * @error: (inout): where its error is; cleared
 *
 * Emits "failed" with the sentence of @error unless @ok, so that each caller is one line.
 *
 * Returns: @ok
 */
gboolean kring_editor_done (KringEditor *self, gboolean ok, GError **error);

/** kring_editor_say: Emits "said": @sentence is shown for a moment; %NULL takes the last one away, which is no longer
 * true. */
void kring_editor_say (KringEditor *self, const char *sentence);

/** kring_editor_say_removed: Emits "removed": @sentence says what the last edit took away. */
void kring_editor_say_removed (KringEditor *self, const char *sentence);

/** kring_editor_remove: Removes @row from the document and says so, with an offer to undo. */
void kring_editor_remove (KringEditor *self, const KringRow *row);
/** kring_editor_remove_many: Removes @actors (ids) from the document, likewise. */
void kring_editor_remove_many (KringEditor *self, const char *const *actors);
/** kring_editor_take_many_off: Takes @actors (ids) off the map in view, likewise. */
void kring_editor_take_many_off (KringEditor *self, const char *const *actors);
/** kring_editor_take_off: Takes the actor @id off the map in view and says so, with an offer to undo. */
void kring_editor_take_off (KringEditor *self, const char *id);

G_END_DECLS
