/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/**
 * kring_row_for_others:
 * @row: a row of any table
 * @with_private: whether somebody chose that what is private goes along: kring-cli's --include-private, and one choice
 * where data are exported
 *
 * Whatever leaves the program, listed, presented or exported, goes through here: without consent a story is told to
 * nobody but the team, and what a table has marked as hidden (KringField.hidden: what a change threatens) to nobody but
 * those who choose so. A choice is none about consent: that is the teller's.
 *
 * Returns: (transfer full): @row as others than the team may see it: such texts are empty; where there are none, @row
 *   itself
 */
KringRow *kring_row_for_others (const KringRow *row, gboolean with_private);

/** kring_table_is_private: Returns whether a row of @table says something private by being there at all: each of its texts
 * is hidden. Others than the team do not learn of it. */
gboolean kring_table_is_private (const KringTable *table);

/** kring_row_is_private: Returns whether others than the team do not learn of @row: its table is private, or it belongs to a row
 * of one that is, as what was agreed on in a development plan does. */
gboolean kring_row_is_private (const KringRow *row);

/** kring_row_is_covered: Returns whether @row of @organisation is what some marked alone and the room has not been shown yet:
 * then nobody is, but those who choose so. */
gboolean kring_row_is_covered (const KringOrganisation *organisation, const KringRow *row);

/** kring_consent_covered: Returns how many marks of @organisation are still covered. */
guint kring_consent_covered (const KringOrganisation *organisation);

/** kring_consent_private: Returns how many rows of @organisation are private. */
guint kring_consent_private (const KringOrganisation *organisation);

/** kring_consent_withheld: Returns of how many stories in @organisation others than the team do not see the text: it is
 * there, and their tellers have not agreed. */
guint kring_consent_withheld (const KringOrganisation *organisation);

G_END_DECLS
