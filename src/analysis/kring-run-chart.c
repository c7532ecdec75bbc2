/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-run-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static int
by_value (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
median_of (const double *values, guint n)
{
  g_autofree double *sorted = g_new (double, n + 1);

  if (n == 0)
    return 0;
  memcpy (sorted, values, n * sizeof *values);
  qsort (sorted, n, sizeof *sorted, by_value);
  return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

/* The least k of which so many crossings or fewer come with a chance of 5 % at least. */
static guint
least_crossings (guint tries)
{
  /* In logarithms: half to the power of a few thousand is no number any more. */
  double sum = 0;

  for (guint k = 0; k < tries; k++)
    {
      double ways = lgamma (tries + 1.0) - lgamma (k + 1.0) - lgamma (tries - k + 1.0);

      sum += exp (ways - tries * G_LN2);
      if (sum >= 0.05)
        return k;
    }
  return tries;
}

static void
count_runs (KringRunChart *self, const double *values)
{
  guint length = 0;
  gboolean above = FALSE;

  for (guint i = 0; i < self->n; i++)
    {
      gboolean is_above = values[i] > self->median;

      if (values[i] == self->median)
        continue;
      if (length > 0 && is_above != above)
        {
          self->crossings++;
          length = 0;
        }
      above = is_above;
      self->useful++;
      if (++length > self->longest)
        {
          self->longest = length;
          self->above = above;
        }
    }
}

KringRunChart
kring_run_chart (const double *values, guint n)
{
  KringRunChart self = { .n = n, .median = median_of (values, n) };

  count_runs (&self, values);
  if (self.useful < KRING_RUN_CHART_LEAST)
    return self;
  self.most = (guint) lround (log2 (self.useful)) + 3;
  self.least = least_crossings (self.useful - 1);
  self.outcome
      = self.longest > self.most || self.crossings < self.least ? KRING_RUN_CHART_MOVED : KRING_RUN_CHART_STEADY;
  return self;
}

static char *
sentence_of_few (const KringRunChart *self)
{
  if (self->n >= KRING_RUN_CHART_LEAST)
    return g_strdup (_ ("Too many of the values lie right on the middle to tell whether they have moved."));
  return g_strdup_printf (
      /* Translators: how many values have been measured; %2$u is how many it takes. */
      ngettext ("%1$u value so far. From %2$u on it can be told whether they have moved.",
                "%1$u values so far. From %2$u on it can be told whether they have moved.", self->n),
      self->n, KRING_RUN_CHART_LEAST);
}

static char *
sentence_of_run (const KringRunChart *self)
{
  if (self->above)
    return g_strdup_printf (
        /* Translators: of values that were measured; the middle is their median. %2$u is the most that chance would
           give. */
        ngettext ("The values have moved: %1$u in a row above the middle, where chance alone would give at most %2$u.",
                  "The values have moved: %1$u in a row above the middle, where chance alone would give at most %2$u.",
                  self->longest),
        self->longest, self->most);
  return g_strdup_printf (
      ngettext ("The values have moved: %1$u in a row below the middle, where chance alone would give at most %2$u.",
                "The values have moved: %1$u in a row below the middle, where chance alone would give at most %2$u.",
                self->longest),
      self->longest, self->most);
}

char *
kring_run_chart_sentence (const KringRunChart *self)
{
  if (self->outcome == KRING_RUN_CHART_FEW)
    return sentence_of_few (self);
  if (self->outcome == KRING_RUN_CHART_STEADY)
    return g_strdup (
        _ ("The values vary as chance alone would have it. It cannot be seen in them that anything has moved."));
  if (self->longest > self->most)
    return sentence_of_run (self);
  return g_strdup_printf (
      /* Translators: of values that were measured; the middle is their median. %2$u is the least that chance would
         give. */
      ngettext (
          "The values have moved: they cross the middle only %1$u time, where chance alone would give at least %2$u.",
          "The values have moved: they cross the middle only %1$u times, where chance alone would give at least %2$u.",
          self->crossings),
      self->crossings, self->least);
}
