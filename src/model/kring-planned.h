/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-model.h"

G_BEGIN_DECLS

/**
 * KringPlanned:
 *
 * What is planned over today: of each tie and contribution whether it comes, becomes another or ends, and what it will be.
 * It goes with a map or an organisation in which those that come are there already. It never changes.
 */
typedef struct _KringPlanned KringPlanned;

/**
 * kring_planned_new:
 * @model: what is true today
 * @plans: (element-type KringPlan): plans, in the order in which they are carried out
 * @added: (element-type KringRow): gets the ties and contributions that come; their ids are those of their plans
 *
 * Returns: (transfer full): what @plans would make of today
 */
KringPlanned *kring_planned_new (KringModel *model, GPtrArray *plans, GPtrArray *added);
KringPlanned *kring_planned_ref (KringPlanned *self);
void kring_planned_unref (KringPlanned *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringPlanned, kring_planned_unref)

/** kring_planned_mark: Returns what is planned for the tie or contribution @id; @self (nullable): %NULL plans nothing. */
KringMark kring_planned_mark (const KringPlanned *self, const char *id);
/** kring_planned_tie: Returns: (transfer none): @tie as it will be, unless it ends. */
const KringTie *kring_planned_tie (const KringPlanned *self, const KringTie *tie);
/** kring_planned_contribution: Returns: (transfer none): @contribution as it will be, unless it ends. */
const KringContribution *kring_planned_contribution (const KringPlanned *self, const KringContribution *contribution);

/* In words. */

/** kring_planned_say_tie: Returns: (transfer full): @tie as seen from the actor @from, the other end of which is called
 * @other, and what is planned for it: "weak with Library, planned: strong with Library". */
char *kring_planned_say_tie (const KringPlanned *self, const KringTie *tie, const char *from, const char *other);
/** kring_planned_say_contribution: Returns: (transfer full) (nullable): what is planned for @contribution, in sentences. */
char *kring_planned_say_contribution (const KringPlanned *self, const KringContribution *contribution);
/** kring_planned_add_figure: Adds to the description @text of a picture at @time what it is: of what is planned, how much
 * of each kind of mark is in it, @n. */
void kring_planned_add_figure (GString *text, KringTime time, const guint n[KRING_N_MARKS]);

G_END_DECLS
