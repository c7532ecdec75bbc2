/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kring-day.h"

/* Lost otherwise: a day that somebody wrote as they always do, and as the program itself shows it. */

static void
test_ways_to_write (void)
{
  static const char *const same[] = { "2026-11-03",      "20261103",        "3/11 2026",   "3/11-26",         "3.11.2026",
                                      "03.11.26",        "3 november 2026", "3. november 2026", "3 nov 2026", "November 3, 2026",
                                      "  3  NOVEMBER  2026 " };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *day = kring_day_read (same[i]);

      g_assert_cmpstr (day, ==, "2026-11-03");
    }
}

static void
test_months (void)
{
  static const char *const months[][2] = {
    { "1 maj 2026", "2026-05-01" },       { "1. mai 2026", "2026-05-01" },      { "1 May 2026", "2026-05-01" },
    { "31 oktober 2026", "2026-10-31" },  { "31 October 2026", "2026-10-31" },  { "24. desember 2026", "2026-12-24" },
    { "24 december 2026", "2026-12-24" }, { "29 februari 2028", "2028-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *day = kring_day_read (months[i][0]);

      g_assert_cmpstr (day, ==, months[i][1]);
    }
}

static void
test_this_year (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *wanted = g_strdup_printf ("%04d-06-06", g_date_time_get_year (now));
  g_autofree char *day = kring_day_read ("6/6");
  g_autofree char *named = kring_day_read ("6 juni");

  g_assert_cmpstr (day, ==, wanted);
  g_assert_cmpstr (named, ==, wanted);
}

static void
test_no_day (void)
{
  static const char *const none[] = { "", " ", "3", "soon", "30 februari 2026", "29/2 2026", "3/13 2026", "32/1 2026", "1/2/3/4",
                                      "999999999999 1 1", "3 brumaire 2026", "2026-11", "\xc3\xa5" };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autofree char *day = kring_day_read (none[i]);

      g_assert_null (day);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/as people write it", test_ways_to_write);
  g_test_add_func ("/day/months in four languages", test_months);
  g_test_add_func ("/day/without a year it is this year", test_this_year);
  g_test_add_func ("/day/what is none", test_no_day);
  return g_test_run ();
}
