/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-tables.h"

G_BEGIN_DECLS

/* What stands on a picture beside its actors: the team's notes, and the citizen's own verdicts. Picked out of rows, in
 * the order in which they are read. */

/**
 * kring_beside_notes:
 * @rows: (nullable) (element-type KringNote): any notes
 * @need: (nullable): the id of a need; %NULL for the pictures of the whole document
 * @arrangement: an arrangement
 *
 * Returns: (transfer full) (element-type KringNote): those that lie on that picture, from the top down
 */
GPtrArray *kring_beside_notes (GPtrArray *rows, const char *need, KringArrangement arrangement);

/**
 * kring_beside_verdicts:
 * @rows: (nullable) (element-type KringVerdict): any verdicts
 * @need: the id of a need
 *
 * Returns: (transfer full) (element-type KringVerdict): the citizen's own verdicts on the need as a whole, the oldest
 *   first; what judges one change or test is not among them
 */
GPtrArray *kring_beside_verdicts (GPtrArray *rows, const char *need);

/** kring_beside_note_name: Returns: (transfer full): what a note is called where there is one line for it: “Note: …”. */
char *kring_beside_note_name (const KringNote *note);

/** kring_beside_verdicts_said: Returns: (transfer full) (nullable): @verdicts, the oldest first, in a sentence; %NULL if there are
 * none. */
char *kring_beside_verdicts_said (GPtrArray *verdicts);

G_END_DECLS
