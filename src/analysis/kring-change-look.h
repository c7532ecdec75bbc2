/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-plans.h"

G_BEGIN_DECLS

/* What a change is asked, gently. Loops are those of Argyris and Schön (Organizational Learning, 1978): within what we take
 * for granted, or about it. Nothing here decides and nothing blocks: the team does, or lets it be. In the language in
 * use. */

/**
 * kring_change_suggest:
 * @change: a change
 *
 * Which loop its four short answers speak for. That we keep what we take for granted, that our view of our task may stay,
 * that nobody has to give anything up and that it has not been tried before speak for a single loop; their opposites for a
 * double one, and the first three of them twice as much as having tried before. The weights are our suggestion.
 *
 * Returns: the loop, %KRING_LOOP_NONE where nothing is answered or both are as likely
 */
KringLoop kring_change_suggest (const KringChange *change);

/**
 * kring_change_questions:
 * @organisation: an organisation
 * @change: the id of a change in it
 *
 * Returns: (transfer full) (element-type utf8): gentle questions about the change, what to think of first coming first:
 *   nothing is taken for granted yet, a new assumption says what the old one said, an activity has no effect, no citizen
 *   is near its tests, another change plans something for the same tie or contribution
 */
GPtrArray *kring_change_questions (const KringOrganisation *organisation, const char *change);

/**
 * kring_change_balance:
 * @organisation: an organisation
 * @need: (nullable): the id of a need; %NULL for all
 *
 * Returns: (transfer full) (nullable): how many changes there are of each loop and how far the double ones have come, in
 *   one or two sentences; %NULL if there are none
 */
char *kring_change_balance (const KringOrganisation *organisation, const char *need);

G_END_DECLS
