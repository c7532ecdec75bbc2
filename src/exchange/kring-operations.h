/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"
#include "kring-map.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/* What a user does, each as one named edit that undo takes back whole. Mouse, keyboard, inspector and command line all
 * come through here. Where the map around a need is touched, the places that the edit moved are written with it;
 * @measure says how large names are. Each returns %FALSE with a sentence in @error, and then nothing has changed. */

/** kring_operation_put: Writes @rows (element-type KringRow, as they shall be) as one edit; @need (nullable) is the need whose
 * map they touch. The other operations are made of this. */
gboolean kring_operation_put (KringDocument *document, const char *label, const char *merge, const char *need,
                              GPtrArray *rows, KringMeasure *measure, GError **error);

/** kring_operation_set_text: Sets one text field; typing in the same field merges into one step, until
 * kring_document_seal(). @need (nullable): the map in view. */
gboolean kring_operation_set_text (KringDocument *document, const char *need, const KringRow *row, const char *field,
                                   const char *text, KringMeasure *measure, GError **error);
/** kring_operation_set_int: Sets one term or flag. */
gboolean kring_operation_set_int (KringDocument *document, const char *need, const KringRow *row, const char *field,
                                  int value, KringMeasure *measure, GError **error);

/** kring_operation_add_need: Adds a need last in the sidebar. @id: (out) (optional): the new row's id. */
gboolean kring_operation_add_need (KringDocument *document, const char *name, char **id, GError **error);

/**
 * kring_operation_add_actor:
 * @u: the place, or a negative number for wherever there is room
 * @id: (out) (optional): the new actor's id
 *
 * Adds an actor and its contribution to @need in @ring and @sector; one of the citizen's own network belongs to @need.
 */
gboolean kring_operation_add_actor (KringDocument *document, const char *need, const char *name, KringRing ring,
                                    KringSector sector, double u, double v, KringMeasure *measure, char **id,
                                    GError **error);

/** kring_operation_add_existing: Puts an actor of the document on the map around @need too. */
gboolean kring_operation_add_existing (KringDocument *document, const char *need, const char *actor, KringRing ring,
                                       KringMeasure *measure, GError **error);

/** kring_operation_move: Moves an actor to @ring, @sector and the place (@u, @v), pinned there; with @u negative to
 * wherever there is room, not pinned. @merge: see kring_document_edit(). */
gboolean kring_operation_move (KringDocument *document, const char *need, const char *actor, KringRing ring,
                               KringSector sector, double u, double v, const char *merge, KringMeasure *measure,
                               GError **error);

/** kring_operation_unpin: Lets the arrangement place an actor again. */
gboolean kring_operation_unpin (KringDocument *document, const char *need, const char *actor, KringMeasure *measure,
                                GError **error);

/** kring_operation_rearrange: Forgets the unpinned places on a map and arranges it anew. */
gboolean kring_operation_rearrange (KringDocument *document, const char *need, KringMeasure *measure, GError **error);

/** kring_operation_add_tie: Ties two actors, working and without direction, unless they are tied. @id: (out) (optional):
 * the tie's id, also of one that was there. */
gboolean kring_operation_add_tie (KringDocument *document, const char *one, const char *other, char **id,
                                  GError **error);

/** kring_operation_set_above: Makes @above (nullable: nobody) the one that @actor is part of or reports to. */
gboolean kring_operation_set_above (KringDocument *document, const char *actor, KringLineKind kind, const char *above,
                                    GError **error);
/** kring_operation_add_line: Makes @actor part of @above or report to @above beside whom it stands under already: that is a
 * further line, which is drawn dotted; the main one where there is none. */
gboolean kring_operation_add_line (KringDocument *document, const char *actor, KringLineKind kind, const char *above,
                                   GError **error);
/** kring_operation_remove_line: Takes the line row @id away. */
gboolean kring_operation_remove_line (KringDocument *document, const char *id, GError **error);

/** kring_operation_remove: Removes a need, an actor, a tie or a note from the document. */
gboolean kring_operation_remove (KringDocument *document, const KringRow *row, GError **error);
/** kring_operation_take_off: Takes an actor off the map around @need; one that serves nothing else and has no line is
 * removed from the document. */
gboolean kring_operation_take_off (KringDocument *document, const char *need, const char *actor, GError **error);

/** kring_operation_move_need: Puts need @id before need @before in the sidebar (%NULL: last). */
gboolean kring_operation_move_need (KringDocument *document, const char *id, const char *before, GError **error);

/* With the whole document in view: kring-operations-whole.c */

/**
 * kring_operation_add_to_document:
 * @above: (nullable): the actor it stands below in the line: as a part of a unit or group, reporting to anybody else
 * @u: where it stands in the network, in node heights to the right; NAN for wherever there is room
 * @v: the same downwards
 * @id: (out) (optional): the new actor's id
 *
 * Adds an actor that is on no map yet.
 */
gboolean kring_operation_add_to_document (KringDocument *document, const char *name, const char *above, double u,
                                          double v, char **id, GError **error);
/** kring_operation_line_below: Returns how one stands below @above: as a part of a unit or group, reporting to anybody
 * else. */
KringLineKind kring_operation_line_below (const KringActor *above);
/** kring_operation_move_in_network: Puts an actor at (@u, @v), in node heights, where it stays. */
gboolean kring_operation_move_in_network (KringDocument *document, const char *actor, double u, double v,
                                          GError **error);
/** kring_operation_unpin_in_network: Lets the arrangement move an actor again. */
gboolean kring_operation_unpin_in_network (KringDocument *document, const char *actor, GError **error);
/** kring_operation_rearrange_network: Arranges the network anew, led on from where everybody stands. */
gboolean kring_operation_rearrange_network (KringDocument *document, KringMeasure *measure, GError **error);

/* Changes: kring-operations-change.c */

/** kring_operation_add_change: Adds a change of @loop to @need, last on the board at @stage; @id: (out) (optional): its
 * id. */
gboolean kring_operation_add_change (KringDocument *document, const char *need, const char *name, KringLoop loop,
                                     KringStage stage, char **id, GError **error);
/**
 * kring_operation_make_change_of:
 * @need: the need it belongs to
 * @what: what somebody saw on the map: a sentence, or the name of an actor or a tie
 * @actors: (nullable): ids of whom it is about
 * @id: (out) (optional): its id
 *
 * Makes a change of what the map shows, as one step: it is called after @what, keeps the whole sentence as what keeps
 * happening, and touches @actors.
 */
gboolean kring_operation_make_change_of (KringDocument *document, const char *need, const char *what,
                                         const char *const *actors, char **id, GError **error);
/** kring_operation_set_stage: Says how far the change @change has come. Adopting it carries out what it plans on the map, in
 * the same step; what it planned stays to be read, but for plans of what it ended. */
gboolean kring_operation_set_stage (KringDocument *document, const char *change, KringStage stage, GError **error);
/**
 * kring_operation_move_change:
 * @loop: in which lane of the board it is to stand
 * @stage: in which column
 * @before: (nullable): the id of the change it is to stand before; %NULL: last
 *
 * Moves a change on the board, with all that setting its stage does.
 */
gboolean kring_operation_move_change (KringDocument *document, const char *change, KringLoop loop, KringStage stage,
                                      const char *before, GError **error);

/* What a change plans on the map: kring-operations-plan.c. Nothing of today is touched. There is one plan a subject and
 * change: planning the same thing again writes the same row, and planning what is so today takes it away. A change that is
 * adopted or abandoned plans nothing more: that fails with a sentence. */

/**
 * kring_operation_plan_tie:
 * @change: the change that plans it
 * @one: an actor
 * @other: another one
 * @id: (out) (optional): the id of the tie as it will be: that of its plan, or of the tie they have today
 *
 * Plans a tie between two; where they have one that was to end, it stays.
 */
gboolean kring_operation_plan_tie (KringDocument *document, const char *change, const char *one, const char *other,
                                   KringStrength strength, KringDirection direction, char **id, GError **error);
/** kring_operation_plan_tie_as: Plans that @tie, a tie of today, becomes as told; or, if it is the plan of a new one, that
 * this comes as told. */
gboolean kring_operation_plan_tie_as (KringDocument *document, const char *change, const char *tie, KringStrength strength,
                                      KringDirection direction, GError **error);
/** kring_operation_plan_tie_end: Plans that @tie ends; if it is the plan of a new one, takes that away. */
gboolean kring_operation_plan_tie_end (KringDocument *document, const char *change, const char *tie, GError **error);
/** kring_operation_plan_ring: Plans that @actors (ids, one or more) move to @ring on the map around @need; who is not on it
 * comes onto it. */
gboolean kring_operation_plan_ring (KringDocument *document, const char *change, const char *need,
                                    const char *const *actors, KringRing ring, GError **error);
/** kring_operation_plan_offer: Plans what @actor contributes to @need; typing merges into one step, until
 * kring_document_seal(). */
gboolean kring_operation_plan_offer (KringDocument *document, const char *change, const char *need, const char *actor,
                                     const char *offer, GError **error);
/** kring_operation_plan_leaving: Plans that @actors (ids, one or more) leave the map around @need; whoever @change alone
 * would bring no longer comes. */
gboolean kring_operation_plan_leaving (KringDocument *document, const char *change, const char *need,
                                       const char *const *actors, GError **error);
/** kring_operation_take_plan_back: Takes back what @change plans for the tie or contribution @subject, or the plan @subject
 * itself. */
gboolean kring_operation_take_plan_back (KringDocument *document, const char *change, const char *subject, GError **error);

/* What belongs to a change or to a meeting: kring-operations-records.c. @id: (out) (optional): the new row's id. */

/** kring_operation_set_owner: Says who sees to @row, a change or an agreement: the participant of that name, or else @who
 * as it is written. */
gboolean kring_operation_set_owner (KringDocument *document, const KringRow *row, const char *who, GError **error);
/** kring_operation_add_voice: Adds an empty voice to a step of @change. */
gboolean kring_operation_add_voice (KringDocument *document, const char *change, KringStep step, char **id, GError **error);
/** kring_operation_add_threat: Adds an empty row for something that @change threatens. */
gboolean kring_operation_add_threat (KringDocument *document, const char *change, KringThreatKind kind, char **id,
                                     GError **error);
/** kring_operation_add_trial: Adds a small-scale test of @change that begins today. */
gboolean kring_operation_add_trial (KringDocument *document, const char *change, const char *name, char **id, GError **error);
/** kring_operation_add_measurement: Adds a value measured in a test on @day, YYYY-MM-DD. */
gboolean kring_operation_add_measurement (KringDocument *document, const char *trial, const char *day, double value,
                                          char **id, GError **error);
/** kring_operation_add_agreement: Adds something agreed on; it springs from @from, a row of @origin: a meeting, a
 * change, a dialogue or a development plan. */
gboolean kring_operation_add_agreement (KringDocument *document, KringTableIndex origin, const char *from, const char *what,
                                        char **id, GError **error);
/** kring_operation_add_meeting: Adds a meeting held today, with nobody at it yet. */
gboolean kring_operation_add_meeting (KringDocument *document, const char *name, char **id, GError **error);
/** kring_operation_involve: Has the participant called @who, who is made if there is none, take part in @in, a row of
 * @where: a change or a meeting. */
gboolean kring_operation_involve (KringDocument *document, KringTableIndex where, const char *in, const char *who,
                                  char **id, GError **error);
/** kring_operation_touch: Says that @change touches @actor. */
gboolean kring_operation_touch (KringDocument *document, const char *change, const char *actor, char **id, GError **error);
/** kring_operation_own_change: Makes the single-loop change @part a part of the double-loop change @whole. */
gboolean kring_operation_own_change (KringDocument *document, const char *whole, const char *part, char **id,
                                     GError **error);

/* The citizen's side: kring-operations-citizen.c */

/** kring_operation_add_story: Adds an empty story, told today, without consent. @id: (out) (optional): its id. */
gboolean kring_operation_add_story (KringDocument *document, const char *need, char **id, GError **error);
/** kring_operation_set_consent: Says whether the teller of a story agrees to its being shown to others. Withdrawing
 * consent deletes its text, in the same edit. */
gboolean kring_operation_set_consent (KringDocument *document, const KringRow *story, gboolean consent, GError **error);
/** kring_operation_add_verdict: Adds the citizen's own verdict, given today, on @judged (nullable, the id of a change or a
 * test) or else on the need as a whole. @id: (out) (optional): its id. */
gboolean kring_operation_add_verdict (KringDocument *document, const char *need, const char *judged, KringJudgement value,
                                      char **id, GError **error);

/**
 * kring_operation_put_aside:
 * @need: (nullable): the need whose map the sentence is about; %NULL: the whole document
 * @observation: which sentence
 * @facts: what it rests on
 * @reason: why it is put aside, in the team's words
 *
 * Puts a sentence about the map aside; it stays there until its facts change.
 */
gboolean kring_operation_put_aside (KringDocument *document, const char *need, const char *observation,
                                    const char *facts, const char *reason, GError **error);

/* Notes on the picture: kring-operations-notes.c. Their text is set by kring_operation_set_text(). */

/**
 * kring_operation_add_note:
 * @need: (nullable): the need whose map it lies on; %NULL for a picture of the whole document
 * @arrangement: around if there is a need, else hierarchy or network
 * @text: what it says
 * @u: where its middle is, as KringNote has it
 * @v: the same downwards
 * @id: (out) (optional): its id
 *
 * Lays a note on a picture.
 */
gboolean kring_operation_add_note (KringDocument *document, const char *need, KringArrangement arrangement,
                                   const char *text, double u, double v, char **id, GError **error);
/** kring_operation_move_note: Moves the middle of note @id to (@u, @v). */
gboolean kring_operation_move_note (KringDocument *document, const char *id, double u, double v, GError **error);

/* Several actors at once: kring-operations-many.c. Each is one edit; @actors is an array of ids. */

/** kring_operation_tag: Gives each of @actors the tag called @name, which is made if there is none. */
gboolean kring_operation_tag (KringDocument *document, const char *const *actors, const char *name, GError **error);
/** kring_operation_untag: Takes the tag @tag (an id) off each of @actors; a tag that nobody bears any more is gone. */
gboolean kring_operation_untag (KringDocument *document, const char *const *actors, const char *tag, GError **error);
/** kring_operation_move_many: Moves those of @actors that stand on the map around @need to @ring. */
gboolean kring_operation_move_many (KringDocument *document, const char *need, const char *const *actors,
                                    KringRing ring, KringMeasure *measure, GError **error);
/** kring_operation_set_many: Sets a term of each of @actors, such as their kind or sector. */
gboolean kring_operation_set_many (KringDocument *document, const char *need, const char *const *actors,
                                   const char *field, int value, KringMeasure *measure, GError **error);
/** kring_operation_add_many: Puts each of @actors that is not there yet on the map around @need, in @ring. */
gboolean kring_operation_add_many (KringDocument *document, const char *need, const char *const *actors,
                                   KringRing ring, KringMeasure *measure, GError **error);
/** kring_operation_take_many_off: Takes each of @actors off the map around @need; as kring_operation_take_off(). */
gboolean kring_operation_take_many_off (KringDocument *document, const char *need, const char *const *actors,
                                        GError **error);
/** kring_operation_remove_many: Removes each of @actors from the document. */
gboolean kring_operation_remove_many (KringDocument *document, const char *const *actors, GError **error);

G_END_DECLS
