/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-model.h"

G_BEGIN_DECLS

/**
 * kring_plan_words:
 * @model: the model that holds it
 * @plan: a plan
 *
 * Returns: (transfer full): what it would do on the map, in the language in use: "New: Riding stable – Class teacher,
 *   working"; it names what it adds, alters or ends
 */
char *kring_plan_words (KringModel *model, const KringPlan *plan);

G_END_DECLS
