/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"
#include "kring-stage-clock.h"
#include "kring-stations.h"

G_BEGIN_DECLS

/* A dialogue that is being led before a room: where it stands, in which phase, and how much time that has left. It is what a
 * KringStageSession shows. Signals: "moved" when another station or phase is on; "renewed" when the dialogue says something else;
 * "hand-moved": another part has the digits. */

#define KRING_TYPE_FACILITATOR (kring_facilitator_get_type ())
G_DECLARE_FINAL_TYPE (KringFacilitator, kring_facilitator, KRING, FACILITATOR, GObject)

/** kring_facilitator_new: Returns: (transfer full) (nullable): the dialogue @id led from where it was left; %NULL if it cannot be
 * answered. */
KringFacilitator *kring_facilitator_new (KringEditor *editor, const char *id);

KringEditor *kring_facilitator_get_editor (KringFacilitator *self);
KringTalk *kring_facilitator_get_talk (KringFacilitator *self);
KringStageClock *kring_facilitator_get_clock (KringFacilitator *self);
/** kring_facilitator_get_station: Returns: (transfer none): where it stands. */
const KringStation *kring_facilitator_get_station (KringFacilitator *self);
/** kring_facilitator_dup_next: Returns: (transfer full): what comes next, for the facilitator: a phase, a question, the end;
 * "" at the end. */
char *kring_facilitator_dup_next (KringFacilitator *self);
/** kring_facilitator_get_phase: Returns the phase that is on; KRING_N_PHASES where there is none. */
KringPhase kring_facilitator_get_phase (KringFacilitator *self);
/** kring_facilitator_dup_earlier: Returns: (transfer container) (element-type KringAgreement): what is open from earlier. */
GPtrArray *kring_facilitator_dup_earlier (KringFacilitator *self);

/** kring_facilitator_next: Goes on: to the next phase, and after the last to the next station. Returns whether there was one. */
gboolean kring_facilitator_next (KringFacilitator *self);
gboolean kring_facilitator_back (KringFacilitator *self);
/** kring_facilitator_skip: Goes on to the next station at once. */
void kring_facilitator_skip (KringFacilitator *self);
/** kring_facilitator_go_to_section: Goes to where @section (an id) begins. */
void kring_facilitator_go_to_section (KringFacilitator *self, const char *section);
/** kring_facilitator_go_to_phase: Goes to @phase of the question that is on. */
void kring_facilitator_go_to_phase (KringFacilitator *self, KringPhase phase);

/** kring_facilitator_get_hand: Returns: (transfer none) (nullable): the question of the station that digits belong to. */
const KringQuestion *kring_facilitator_get_hand (KringFacilitator *self);

/** kring_facilitator_leave: Keeps where it stands. */
void kring_facilitator_leave (KringFacilitator *self);
/** kring_facilitator_finish: The dialogue is over. */
void kring_facilitator_finish (KringFacilitator *self);

G_END_DECLS
