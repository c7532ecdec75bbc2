/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-map.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

/* What changes plan on the map. A plan is a row of its own and never touches what is true today; "after" is today overlaid
 * with the plans of some changes, as a pure function. Plans of a change that is adopted are part of today, and those of an
 * abandoned one are nowhere. */

/**
 * kring_plans_pending:
 * @model: a model
 * @chosen: (nullable): ids of changes; %NULL for all of them
 *
 * Returns: (transfer container) (element-type KringPlan): the plans of those of @chosen that are neither adopted nor
 *   abandoned, in the order of the changes on the board
 */
GPtrArray *kring_plans_pending (KringModel *model, const char *const *chosen);

/**
 * kring_plans_outcome:
 * @model: what is true today
 * @plans: (element-type KringPlan): plans, in the order in which they are carried out
 * @ended: (out) (transfer full) (element-type KringRow): the ties and contributions of today that end
 *
 * Of two plans for the same tie the later one holds. A tie that is planned between two who have one by now alters that one,
 * and so does a contribution: nobody is tied twice. What a plan speaks of may be gone; then it does nothing.
 *
 * Returns: (transfer full) (element-type KringRow): the ties and contributions as they will be: new ones, whose ids are
 *   those of their plans, and those that are altered
 */
GPtrArray *kring_plans_outcome (KringModel *model, GPtrArray *plans, GPtrArray **ended);

/**
 * kring_organisation_after:
 * @today: an organisation
 * @model: the model it was taken from
 * @plans: (element-type KringPlan): plans
 *
 * Returns: (transfer full): @today overlaid with @plans
 */
KringOrganisation *kring_organisation_after (const KringOrganisation *today, KringModel *model, GPtrArray *plans);

/**
 * kring_map_after:
 * @today: the map around a need
 * @model: the model it was taken from
 * @plans: (element-type KringPlan): plans
 *
 * Returns: (transfer full): @today overlaid with @plans; an actor that will contribute comes onto it
 */
KringMap *kring_map_after (KringMap *today, KringModel *model, GPtrArray *plans);

/** kring_map_planned: As kring_map_after(), but @today stays as it is: who and what comes is there beside it, and what
 * is planned for whom is told by the map's `planned`. */
KringMap *kring_map_planned (KringMap *today, KringModel *model, GPtrArray *plans);
/** kring_organisation_planned: Likewise for an organisation. */
KringOrganisation *kring_organisation_planned (const KringOrganisation *today, KringModel *model, GPtrArray *plans);

/**
 * kring_map_at:
 * @model: a model
 * @need: the id of a need
 * @time: at which time
 * @chosen: (nullable): the ids of the changes whose plans count; %NULL for all that are pending
 *
 * Returns: (transfer full) (nullable): the map around @need at @time, or %NULL if there is no such need
 */
KringMap *kring_map_at (KringModel *model, const char *need, KringTime time, const char *const *chosen);
/** kring_organisation_at: Returns: (transfer full): the organisation at @time, likewise. */
KringOrganisation *kring_organisation_at (KringModel *model, KringTime time, const char *const *chosen);

/**
 * kring_plans_clashing:
 * @plan: a plan
 * @plans: (element-type KringPlan): others
 *
 * Returns: (transfer none) (nullable): one of @plans, of another change, that speaks of the same tie or contribution
 */
KringPlan *kring_plans_clashing (const KringPlan *plan, GPtrArray *plans);

G_END_DECLS
