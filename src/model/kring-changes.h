/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/* What every picture of the changes asks of an organisation. Ids are borrowed, and what is returned lives as long as
 * the organisation does. */

/* For g_ptr_array_sort() of rows of one table. */

/** kring_change_order: The order of changes on the board. */
int kring_change_order (gconstpointer a, gconstpointer b);
/** kring_trial_order: Tests as they begin; those without a day come last. */
int kring_trial_order (gconstpointer a, gconstpointer b);
/** kring_agreement_order: Agreements as they are due; those without a day come last. */
int kring_agreement_order (gconstpointer a, gconstpointer b);
/** kring_measurement_order: Values as they were measured. */
int kring_measurement_order (gconstpointer a, gconstpointer b);

/** kring_changes_of: Returns: (transfer container) (element-type KringChange): the changes around @need (nullable: all
 * of them), in the order of the board. */
GPtrArray *kring_changes_of (const KringOrganisation *organisation, const char *need);

/** kring_changes_trials: Returns: (transfer container) (element-type KringTrial): the tests of @change in the order in
 * which they begin; those without a day come last. */
GPtrArray *kring_changes_trials (const KringOrganisation *organisation, const char *change);

/** kring_changes_agreements: Returns: (transfer container) (element-type KringAgreement): what was agreed on in
 * @change, by the day it is due; those without a day come last. */
GPtrArray *kring_changes_agreements (const KringOrganisation *organisation, const char *change);

/** kring_changes_measurements: Returns: (transfer container) (element-type KringMeasurement): what was measured in @trial and
 * has a day, in order of time. */
GPtrArray *kring_changes_measurements (const KringOrganisation *organisation, const char *trial);

G_END_DECLS
