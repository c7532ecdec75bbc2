/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-own-plan.h"
#include "kring-pen.h"

G_BEGIN_DECLS

/* The year of a manager's own development plan: methods as bars, the days on which goals are due, the talk with the own
 * manager and follow-ups. Methods of each manager are outlined and those of all together filled, as in the balance
 * (kring-balance-view.h). */

/**
 * kring_year_view_draw:
 * @pen: where to; what is drawn is part of its figure
 * @plan: a plan
 * @today: the day that is marked if it is within the year, YYYY-MM-DD
 * @at: upper left corner
 * @width: how wide it is
 *
 * Each method and each goal is a %KRING_SHAPE_BOX target whose id is its row's: its name.
 *
 * Returns: how high it came out
 */
double kring_year_view_draw (KringPen *pen, const KringOwnPlan *plan, const char *today, KringPoint at, double width);

/** kring_year_view_alternative: Returns: (transfer full): what is told instead of the picture. */
char *kring_year_view_alternative (const KringOwnPlan *plan);

/** kring_year_view_scene: Returns: (transfer full): the picture alone, @width points wide whatever the text's scale. */
KringScene *kring_year_view_scene (const KringOwnPlan *plan, const char *today, double width, KringMeasure *measure);

G_END_DECLS
