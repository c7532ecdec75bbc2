/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-plans-viewing.h"

G_BEGIN_DECLS

/* One plan whole, as a page of groups: needs, goals, methods, the year and the balance, what it takes, the talk with
 * the own manager, follow-ups. */

#define KRING_TYPE_PLAN_VIEW (kring_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (KringPlanView, kring_plan_view, KRING, PLAN_VIEW, GtkBox)

GtkWidget *kring_plan_view_new (KringPlansViewing *viewing);
/** kring_plan_view_load: Shows the plan that is in view, if there is one, from its beginning on if another was shown.
 */
void kring_plan_view_load (KringPlanView *self);
/** kring_plan_view_focus: Moves the keyboard focus to its first field. */
void kring_plan_view_focus (KringPlanView *self);

G_END_DECLS
