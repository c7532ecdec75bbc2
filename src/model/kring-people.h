/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/* Who takes part, and who sees to what. */

/** kring_people_owner: Returns: (transfer none): who sees to @row, a change or an agreement: the participant's name, or what
 * the team wrote, "" for nobody. */
const char *kring_people_owner (KringModel *model, const KringRow *row);
/** kring_people_owner_in: Like kring_people_owner(), of a @row of @organisation. */
const char *kring_people_owner_in (const KringOrganisation *organisation, const KringRow *row);

G_END_DECLS
