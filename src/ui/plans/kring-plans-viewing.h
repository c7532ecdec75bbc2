/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"
#include "kring-own-plan.h"

G_BEGIN_DECLS

/* Which of the managers' development plans one window looks at. None of it is the document's. Signals: "changed" tells
 * that there is something else to be seen, or that an edit was made; "new-wanted": somebody wants to begin a plan. */

#define KRING_TYPE_PLANS_VIEWING (kring_plans_viewing_get_type ())
G_DECLARE_FINAL_TYPE (KringPlansViewing, kring_plans_viewing, KRING, PLANS_VIEWING, GObject)

KringPlansViewing *kring_plans_viewing_new (KringEditor *editor);
KringEditor *kring_plans_viewing_get_editor (KringPlansViewing *self);

/** kring_plans_viewing_get_open: Returns: (nullable): the id of the plan in view; %NULL if there is none at all. */
const char *kring_plans_viewing_get_open (KringPlansViewing *self);
/** kring_plans_viewing_set_open: Shows the plan @id. */
void kring_plans_viewing_set_open (KringPlansViewing *self, const char *id);
/** kring_plans_viewing_dup_plans: Returns: (transfer container) (element-type KringDevelopment): all there are, by
 * name. */
GPtrArray *kring_plans_viewing_dup_plans (KringPlansViewing *self);
/** kring_plans_viewing_want_new: Emits "new-wanted". */
void kring_plans_viewing_want_new (KringPlansViewing *self);

G_END_DECLS
