/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-exchange-case.h"

G_BEGIN_DECLS

/* What the tests of operations share: one document, the Swedish school, and what it held before. */

extern KringDocument *document;
extern KringModel *model;
extern KringMeasure *measure;
extern char *need;
extern char *before;

void set_up (void);
void tear_down (void);

/** actor: Returns: (transfer none): the id of the actor called @name. */
const char *actor (const char *name);
KringRow *actor_row (const char *name);
/** place: Returns: (transfer none) (nullable): where the actor called @name stands on the map around the first need. */
KringPlace *place (const char *name);

/** assert_step: The step that was @done is one, is called @label, and goes back and forth exactly. */
void assert_step (gboolean done, const char *label);
/** assert_nothing: Nothing happened, and there is nothing to undo. */
void assert_nothing (gboolean done);

G_END_DECLS
