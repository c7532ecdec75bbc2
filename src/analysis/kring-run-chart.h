/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether measured values have moved, or vary as chance would have it. Rules and limits: Anhøj and Olesen, Run Charts
 * Revisited: A Simulation Study of Run Chart Rules for Detection of Non-Random Variation in Health Care Processes, PLoS
 * ONE 9(11), 2014, doi 10.1371/journal.pone.0113825. */

/* Of fewer points that lie off the median nothing is said. */
#define KRING_RUN_CHART_LEAST 10

typedef enum
{
  KRING_RUN_CHART_FEW,    /* nothing can be said */
  KRING_RUN_CHART_STEADY, /* as chance would have it */
  KRING_RUN_CHART_MOVED,  /* a run is too long, or there are too few crossings, or both */
} KringRunChartOutcome;

/**
 * KringRunChart:
 *
 * @n: how many values there are
 * @median: of all of them; of none 0
 * @useful: how many of them do not lie on the median; the others count for nothing
 * @longest: the most in a row on one side of the median
 * @above: whether the first run of that length is above it
 * @most: how many chance would give: round(log2(@useful)) + 3
 * @crossings: how often the values go from one side to the other
 * @least: how often chance would have them: the 5 % quantile of the binomial distribution of @useful − 1 tries with
 * even chances
 */
typedef struct
{
  guint n;
  double median;
  guint useful;
  guint longest;
  gboolean above;
  guint most;
  guint crossings;
  guint least;
  KringRunChartOutcome outcome;
} KringRunChart;

/**
 * kring_run_chart:
 * @values: (array length=n): what was measured, in order of time
 * @n: how many
 *
 * Limits are 0 where nothing can be said.
 */
KringRunChart kring_run_chart (const double *values, guint n);

/** kring_run_chart_sentence: Returns: (transfer full): what @self comes to, as a manager would say it, in the language
 * in use. */
char *kring_run_chart_sentence (const KringRunChart *self);

G_END_DECLS
