/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-own-plan.h"
#include "kring-pen.h"

G_BEGIN_DECLS

/* How leader and leadership development balance in a manager's own plan: a mark for each method that is chosen,
 * category by category, outlined to the left of the middle and filled to its right. */

/** kring_balance_view_draw: Draws the balance of @plan from the upper left corner @at, @width wide, as part of the
 * figure of
 * @pen. Returns: how high it came out. */
double kring_balance_view_draw (KringPen *pen, const KringOwnPlan *plan, KringPoint at, double width);

/** kring_balance_view_scene: Returns: (transfer full): the picture alone, @width points wide whatever the text's scale.
 */
KringScene *kring_balance_view_scene (const KringOwnPlan *plan, double width, KringMeasure *measure);

G_END_DECLS
