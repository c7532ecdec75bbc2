/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-own-plan.h"

G_BEGIN_DECLS

/* The year of a plan, or the balance of its methods, drawn within its page. Signal "chosen" (const char *id): somebody
 * pressed Enter on the method or the goal @id in the year. */

#define KRING_TYPE_PLAN_PICTURE (kring_plan_picture_get_type ())
G_DECLARE_FINAL_TYPE (KringPlanPicture, kring_plan_picture, KRING, PLAN_PICTURE, AdwPreferencesGroup)

/** kring_plan_picture_new_year: The year. */
GtkWidget *kring_plan_picture_new_year (void);
/** kring_plan_picture_new_balance: The balance, and what it comes to in words. */
GtkWidget *kring_plan_picture_new_balance (void);
/** kring_plan_picture_load: Shows @plan; one that has nothing to be drawn leaves no room empty. */
void kring_plan_picture_load (KringPlanPicture *self, KringOwnPlan *plan);

G_END_DECLS
