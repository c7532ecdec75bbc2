/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"
#include "kring-organisation.h"
#include "kring-selection.h"
#include "kring-viewing.h"

G_BEGIN_DECLS

/* What the panels beside the map have in common: the document they edit, what is selected, and one road for what went
 * wrong. Signals: "failed" (const char *sentence); "said" (const char *sentence), to be shown for a moment, %NULL: no longer; "removed"
 * (const char *sentence), which the window follows by an offer to undo; "change-wanted" (const char *name, GStrv actors,
 * const char *tie): somebody wants to make a change of what the map shows: called @name, about @actors (ids, maybe none) and
 * @tie (nullable: an id). */

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

/** kring_editor_want_change: Emits "change-wanted". */
void kring_editor_want_change (KringEditor *self, const char *name, const char *const *actors, const char *tie);

/* Ties and contributions, as they are seen: kring-editor-map.c. While a change is planned in (see
 * kring_viewing_get_planning()), what is done to them, here and by the removals above, is planned by that change, and today
 * stays as it is. A tie that is only planned goes by the id of its plan. */

/** kring_editor_dup_organisation: Returns: (transfer full): the organisation at the time the map is seen at: today's also while
 * what is planned is drawn over it. */
KringOrganisation *kring_editor_dup_organisation (KringEditor *self);
/** kring_editor_dup_tie: Returns: (transfer full) (nullable): the tie @id, as it will be where that is planned. */
KringRow *kring_editor_dup_tie (KringEditor *self, const char *id);
/** kring_editor_dup_ties_of: Returns: (transfer full) (element-type KringTie): the ties of @actor, likewise. */
GPtrArray *kring_editor_dup_ties_of (KringEditor *self, const char *actor);
/** kring_editor_dup_contribution: Returns: (transfer full) (nullable): what @actor contributes to the need in view, likewise. */
KringRow *kring_editor_dup_contribution (KringEditor *self, const char *actor);
/** kring_editor_get_mark: Returns what the plans that are seen would do to the tie or contribution @id. */
KringMark kring_editor_get_mark (KringEditor *self, const char *id);
/** kring_editor_add_tie: Ties two actors; @id: (out) (optional): the id of their tie. */
gboolean kring_editor_add_tie (KringEditor *self, const char *one, const char *other, char **id);
/** kring_editor_set_tie: Sets strength or direction, @field, of the tie @id. */
gboolean kring_editor_set_tie (KringEditor *self, const char *id, const char *field, int value);
/** kring_editor_move: Moves @actor on the map in view, as kring_operation_move(); a plan knows rings only, and says so. */
gboolean kring_editor_move (KringEditor *self, const char *actor, KringRing ring, KringSector sector, double u, double v);
/** kring_editor_move_many: Moves @actors (ids) to @ring. */
gboolean kring_editor_move_many (KringEditor *self, const char *const *actors, KringRing ring);
/** kring_editor_add_existing: Puts @actors (ids) of the document on the map in view, in @ring. */
gboolean kring_editor_add_existing (KringEditor *self, const char *const *actors, KringRing ring);
/** kring_editor_plan_offer: While a change is planned in, plans what @actor contributes; returns whether one is. */
gboolean kring_editor_plan_offer (KringEditor *self, const char *actor, const char *offer);
/** kring_editor_take_plan_back: Takes back what is planned for the tie or contribution @id, and says so. */
void kring_editor_take_plan_back (KringEditor *self, const char *id);

G_END_DECLS
