/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-observe.h"

G_BEGIN_DECLS

/**
 * kring_json_gaps:
 * @observations: (element-type KringObservation): what a map shows
 * @organisation: what it was found in
 *
 * Returns: (transfer full): one JSON array of objects: `id` (one word that stays the same while the facts do), `kind` (in
 *   English, for programs), `name` (of the kind), `title` and `question` (in the language in use), `need` (an id, or null
 *   for the whole document), `actors` (objects with `id` and `name`, in the order of the sentence) and `aside` (the reason
 *   for which it was put aside, or null)
 */
char *kring_json_gaps (GPtrArray *observations, const KringOrganisation *organisation);

G_END_DECLS
