/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-pen.h"

G_BEGIN_DECLS

/** KringTimeAxis: Days from left to right: whole months from @first until before @end, as kring_date_number() counts
 * them. */
typedef struct
{
  int first, end;
  double left, right;
} KringTimeAxis;

/**
 * kring_time_axis_new:
 * @first: the first day that has to be on it
 * @last: the last one
 * @left: where it begins
 * @right: where it ends
 *
 * Returns: an axis of the months of both days and all between them, of three at least
 */
KringTimeAxis kring_time_axis_new (int first, int last, double left, double right);

/** kring_time_axis_x: Returns where the day @day begins. */
double kring_time_axis_x (const KringTimeAxis *self, int day);

/** kring_time_axis_height: Returns how high the names of years and months are. */
double kring_time_axis_height (const KringPen *pen);
/** kring_time_axis_draw: Writes the years and the months from @top down, and draws lines from below them to @bottom
 * where they begin. Of many months it names those that begin a quarter of a year, or a year. */
void kring_time_axis_draw (const KringTimeAxis *self, KringPen *pen, double top, double bottom);

G_END_DECLS
