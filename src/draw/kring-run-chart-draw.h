/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-pen.h"
#include "kring-run-chart.h"

G_BEGIN_DECLS

/** kring_run_chart_of: Returns what @measurements (element-type KringMeasurement), in order of time, come to. */
KringRunChart kring_run_chart_of (GPtrArray *measurements);

/** kring_run_chart_number: Returns: (transfer full): a value as it is written beside a point: "4.5". */
char *kring_run_chart_number (double value);

/** kring_run_chart_alternative: Returns: (transfer full): the chart in words: what it comes to, its middle, and each
 * value with its day. */
char *kring_run_chart_alternative (GPtrArray *measurements);

/**
 * kring_run_chart_draw:
 * @pen: where to; what is drawn is part of its figure
 * @measurements: (element-type KringMeasurement): values with days, in order of time; one at least
 * @at: upper left corner
 * @width: how wide it may be
 *
 * Draws the values as a line of points over their days, with the median across, and below them as many of the days and
 * values as there is room for.
 *
 * Returns: how high it came out
 */
double kring_run_chart_draw (KringPen *pen, GPtrArray *measurements, KringPoint at, double width);

G_END_DECLS
