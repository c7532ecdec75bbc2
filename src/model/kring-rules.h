/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-model.h"

G_BEGIN_DECLS

/**
 * kring_rules_check:
 * @model: a model
 *
 * The domain's rules that no table can hold: at most one contribution for an actor and a need; one place for an actor,
 * need and arrangement; one main row of the line for an actor and kind; no ring in the line,
 * further lines among it; no tie or line from an
 * actor to itself; two ties between the same two; people of one citizen's own network on no other map; each place
 * within its wedge; a tag on an actor once; a row that there can be but one of has the id that follows from what it is about
 * (kring_row_key()).
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each breach, naming who it is about; empty when sound
 */
GPtrArray *kring_rules_check (KringModel *model);

/** kring_rules_misplaced: Returns: (transfer full): the sentence for a row of @table whose id does not follow from what it is
 * about. */
char *kring_rules_misplaced (const KringTable *table);

/**
 * kring_rules_above_would_ring:
 * @model: a model
 * @actor: the id of an actor
 * @above: the id of another
 * @kind: which line
 *
 * Returns: whether @actor stands, directly or further up, through main or further lines, above @above, so that putting @above over it would close a
 *   ring
 */
gboolean kring_rules_above_would_ring (KringModel *model, const char *actor, const char *above, KringLineKind kind);

G_END_DECLS
