/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-language.h"
#include "kring-run-chart.h"

/* What a team would believe: that something has moved, or that it was chance. Each series was counted by hand. */

static void
assert_says (const KringRunChart *chart, const char *wanted)
{
  g_autofree char *sentence = kring_run_chart_sentence (chart);

  g_assert_cmpstr (sentence, ==, wanted);
}

/* As Anhøj and Olesen (2014) tabulate them: how many points, the longest run chance would give, the fewest crossings. */
static void
test_limits (void)
{
  static const guint limits[][3]
      = { { 10, 6, 2 }, { 11, 6, 2 }, { 12, 7, 3 },  { 13, 7, 3 },  { 14, 7, 4 },  { 15, 7, 4 },   { 16, 7, 4 },
          { 17, 7, 5 }, { 18, 7, 5 }, { 19, 7, 6 },  { 20, 7, 6 },  { 21, 7, 6 },  { 22, 7, 7 },   { 23, 8, 7 },
          { 24, 8, 8 }, { 25, 8, 8 }, { 30, 8, 10 }, { 40, 8, 14 }, { 60, 9, 23 }, { 100, 10, 41 } };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      guint n = limits[i][0], middles = n % 2 == 1 ? 3 : 0;
      g_autofree double *values = g_new (double, n + middles);
      KringRunChart chart;

      /* Three on the median let one more lie above it than below. */
      for (guint k = 0; k < n; k++)
        values[k] = k % 2 == 0 ? 3 : 1;
      for (guint k = n; k < n + middles; k++)
        values[k] = 2;
      chart = kring_run_chart (values, n + middles);
      g_assert_cmpuint (chart.useful, ==, n);
      g_assert_cmpuint (chart.most, ==, limits[i][1]);
      g_assert_cmpuint (chart.least, ==, limits[i][2]);
    }
}

/* Median 5.5; − + − + − + − + − +: ten runs of one, nine crossings. */
static void
test_steady (void)
{
  static const double values[] = { 1, 10, 2, 9, 3, 8, 4, 7, 5, 6 };
  KringRunChart chart = kring_run_chart (values, G_N_ELEMENTS (values));

  g_assert_cmpfloat (chart.median, ==, 5.5);
  g_assert_cmpuint (chart.useful, ==, 10);
  g_assert_cmpuint (chart.longest, ==, 1);
  g_assert_cmpuint (chart.crossings, ==, 9);
  g_assert_cmpint (chart.outcome, ==, KRING_RUN_CHART_STEADY);
  assert_says (&chart,
               "The values vary as chance alone would have it. It cannot be seen in them that anything has moved.");
}

/* Seven in a row are not too many of fourteen points, and eight are of sixteen. */
static void
test_long_run (void)
{
  /* Sorted: 1 1 1 2 2 2 3 | 6 7 7 8 8 8 9, so the median is 4.5. */
  static const double seven[] = { 1, 2, 1, 2, 8, 7, 8, 9, 7, 8, 6, 3, 1, 2 };
  /* Sorted: 1 1 1 1 2 2 2 2 | 6 7 7 7 8 8 8 9: the median is 4; then + × 8. */
  static const double eight[] = { 1, 2, 1, 2, 8, 7, 8, 9, 7, 8, 6, 7, 1, 2, 1, 2 };
  KringRunChart chart = kring_run_chart (seven, G_N_ELEMENTS (seven));

  g_assert_cmpfloat (chart.median, ==, 4.5);
  g_assert_cmpuint (chart.longest, ==, 7);
  g_assert_true (chart.above);
  g_assert_cmpuint (chart.most, ==, 7);
  g_assert_cmpuint (chart.crossings, ==, 2);
  chart = kring_run_chart (eight, G_N_ELEMENTS (eight));
  g_assert_cmpfloat (chart.median, ==, 4);
  g_assert_cmpuint (chart.longest, ==, 8);
  g_assert_cmpuint (chart.most, ==, 7);
  g_assert_cmpint (chart.outcome, ==, KRING_RUN_CHART_MOVED);
  assert_says (&chart, "The values have moved: 8 in a row above the middle, where chance alone would give at most 7.");
}

/* Median 3.5, − × 7 first: below it. */
static void
test_below (void)
{
  static const double values[] = { 1, 2, 1, 2, 3, 1, 2, 5, 6, 7, 5, 6, 7, 4 };
  KringRunChart chart = kring_run_chart (values, G_N_ELEMENTS (values));

  g_assert_cmpfloat (chart.median, ==, 3.5);
  g_assert_cmpuint (chart.longest, ==, 7);
  g_assert_false (chart.above);
  g_assert_cmpuint (chart.crossings, ==, 1);
  /* Fourteen: seven in a row are not too many, but one crossing is too few where four are wanted. */
  g_assert_cmpint (chart.outcome, ==, KRING_RUN_CHART_MOVED);
  assert_says (&chart,
               "The values have moved: they cross the middle only 1 time, where chance alone would give at least 4.");
}

/* Points on the median neither lengthen a run nor end one, and do not count. */
static void
test_on_the_median (void)
{
  /* Sorted: 1 1 1 1 1 5 5 5 9 9 9 9 9: the median is 5, on which three lie; − − 0 − − 0 − + + 0 + + +. */
  static const double values[] = { 1, 1, 5, 1, 1, 5, 1, 9, 9, 5, 9, 9, 9 };
  KringRunChart chart = kring_run_chart (values, G_N_ELEMENTS (values));

  g_assert_cmpuint (chart.useful, ==, 10);
  g_assert_cmpuint (chart.longest, ==, 5);
  g_assert_cmpuint (chart.crossings, ==, 1);
  g_assert_cmpuint (chart.most, ==, 6);
  g_assert_cmpuint (chart.least, ==, 2);
  g_assert_cmpint (chart.outcome, ==, KRING_RUN_CHART_MOVED);
}

static void
test_few (void)
{
  static const double values[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9 };
  static const double alike[] = { 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6 };
  KringRunChart none = kring_run_chart (NULL, 0), one = kring_run_chart (values, 1);
  KringRunChart chart = kring_run_chart (values, G_N_ELEMENTS (values));

  g_assert_cmpint (none.outcome, ==, KRING_RUN_CHART_FEW);
  assert_says (&one, "1 value so far. From 10 on it can be told whether they have moved.");
  g_assert_cmpfloat (chart.median, ==, 5);
  g_assert_cmpint (chart.outcome, ==, KRING_RUN_CHART_FEW);
  assert_says (&chart, "9 values so far. From 10 on it can be told whether they have moved.");
  chart = kring_run_chart (alike, G_N_ELEMENTS (alike));
  g_assert_cmpint (chart.outcome, ==, KRING_RUN_CHART_FEW);
  assert_says (&chart, "Too many of the values lie right on the middle to tell whether they have moved.");
}

/* Very many must not make the limits senseless: half to the power of so many is no number. */
static void
test_many (void)
{
  g_autofree double *values = g_new (double, 4000);
  KringRunChart chart;

  for (guint i = 0; i < 4000; i++)
    values[i] = i % 2;
  chart = kring_run_chart (values, 4000);
  /* 1999.5 − 1.645 · √3999 / 2 = 1947.5 */
  g_assert_cmpuint (chart.least, >=, 1946);
  g_assert_cmpuint (chart.least, <=, 1949);
  g_assert_cmpuint (chart.most, ==, 15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/run chart/limits as published", test_limits);
  g_test_add_func ("/run chart/chance", test_steady);
  g_test_add_func ("/run chart/a long run", test_long_run);
  g_test_add_func ("/run chart/few crossings", test_below);
  g_test_add_func ("/run chart/on the median", test_on_the_median);
  g_test_add_func ("/run chart/too few", test_few);
  g_test_add_func ("/run chart/very many", test_many);
  return g_test_run ();
}
