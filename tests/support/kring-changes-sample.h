/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/* Changes for tests: one of each kind around one need, with tests, agreements and something that is threatened. */

/* The need, and what it threatens to do: a text that nobody may find. */
#define KRING_CHANGES_NEED "00000000-0000-4000-8000-000000000100"
#define KRING_CHANGES_SECRET "Their only quiet hour"

/** kring_changes_sample: Returns: (transfer full): an organisation with two single-loop changes, three double-loop ones
 * (of which the last is abandoned), one that is not yet typed, and one around another need. */
KringOrganisation *kring_changes_sample (void);
/** kring_changes_sample_model: Returns: (transfer full): the model of kring_changes_sample(), to put more into. */
KringModel *kring_changes_sample_model (void);
/** kring_changes_sample_full: Returns: (transfer full): kring_changes_sample() with everything a page can tell of change 3,
 * and @n values measured in its first test. */
KringOrganisation *kring_changes_sample_full (guint n);
/** kring_changes_id: Returns: (transfer full): the id of change number @number, from 1. */
char *kring_changes_id (guint number);
/** kring_changes_put: (transfer full): Puts @row into @model. */
void kring_changes_put (KringModel *model, gpointer row);

G_END_DECLS
