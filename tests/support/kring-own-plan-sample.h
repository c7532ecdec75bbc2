/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/* A manager's development plan as one has it, in Swedish, and another that is only begun. */

#define KRING_OWN_PLAN "00000000-0000-4000-b000-000000000001"
#define KRING_OWN_PLAN_BEGUN "00000000-0000-4000-b000-000000000002"

/** kring_own_plan_sample_rows: Returns: (transfer full) (element-type KringRow): both, with the template of the seven
 * principles. */
GPtrArray *kring_own_plan_sample_rows (void);
/** kring_own_plan_sample: Returns: (transfer full): an organisation of nothing else. */
KringOrganisation *kring_own_plan_sample (void);

G_END_DECLS
