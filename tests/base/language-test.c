/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "kring-language.h"

/* Lost otherwise: a Norwegian whose desktop says "no" or Nynorsk gets English. */
static void
test_codes (void)
{
  static const struct
  {
    const char *given, *language;
  } cases[] = {
    { "sv", "sv" }, { "sv_SE.UTF-8", "sv" }, { "sv_FI", "sv" }, { "nb_NO", "nb" }, { "nn", "nb" }, { "no_NO.UTF-8", "nb" },
    { "da_DK@euro", "da" }, { "en_GB", "en" }, { "svx", NULL }, { "fi", NULL }, { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      kring_language_set ("en");
      g_assert_cmpint (kring_language_set (cases[i].given), ==, cases[i].language != NULL);
      g_assert_cmpstr (kring_language_get (), ==, cases[i].language ? cases[i].language : "en");
    }
}

/* Lost otherwise: after an export in another language the program goes on in that. */
static void
test_back_to_the_desktops (void)
{
  g_assert_true (kring_language_set ("da"));
  g_assert_true (kring_language_set (NULL));
  g_assert_cmpstr (kring_language_get (), ==, "en");
}

/* Lost otherwise: a menu of languages that its readers do not recognise. */
static void
test_names (void)
{
  for (guint i = 0; kring_languages[i] != NULL; i++)
    g_assert_cmpstr (kring_language_name (kring_languages[i]), !=, "");
  g_assert_cmpstr (kring_language_name ("sv"), ==, "Svenska");
  g_assert_cmpstr (kring_language_name ("xx"), ==, "");
  g_assert_cmpstr (kring_language_name (NULL), ==, "");
}

static void
assert_span (const char *first, const char *last, const char *wanted)
{
  g_autofree char *span = kring_language_span (first, last);

  g_assert_cmpstr (span, ==, wanted);
}

/* Or a change would seem to last for ever, or a day would stand in the wrong place on a line of time. */
static void
test_spans (void)
{
  g_assert_true (kring_language_set ("en"));
  assert_span ("2026-06-01", "2026-07-03", "1 June 2026 – 3 July 2026");
  assert_span ("2026-06-01", "", "from 1 June 2026");
  assert_span ("", "2026-07-03", "until 3 July 2026");
  assert_span ("", "", "");
  g_assert_cmpint (kring_date_number ("2026-03-01"), ==, kring_date_number ("2026-02-28") + 1);
  g_assert_cmpint (kring_date_number ("2024-12-31") - kring_date_number ("2024-01-01"), ==, 365);
  g_assert_cmpint (kring_date_number ("2026-02-30"), ==, 0);
  g_assert_cmpint (kring_date_number (""), ==, 0);
  kring_language_set (NULL);
}

/* Lost otherwise: the date on a page, or the right day on the page of a date at midnight. */
static void
test_dates (void)
{
  g_autoptr (GDateTime) first = g_date_time_new_local (2026, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) last = g_date_time_new_local (2026, 12, 31, 23, 59, 59);
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  kring_language_set ("en");
  one = kring_language_date (first);
  other = kring_language_date (last);
  g_assert_cmpstr (one, ==, "1 January 2026");
  g_assert_cmpstr (other, ==, "31 December 2026");
  for (guint i = 0; kring_languages[i] != NULL; i++)
    {
      g_autofree char *date = NULL;

      kring_language_set (kring_languages[i]);
      date = kring_language_date (last);
      g_assert_true (g_str_has_prefix (date, "31"));
      g_assert_true (g_str_has_suffix (date, " 2026"));
    }
}

/* Lost otherwise: numbers in files with a comma, on the machine of a Swede. */
static void
test_numbers_have_a_point (void)
{
  g_autofree char *half = g_strdup_printf ("%.1f", 0.5);

  g_assert_cmpstr (half, ==, "0.5");
}

/* Lost otherwise: nothing is found when the program runs where it was built. */
static void
test_data_in_the_build_folder (void)
{
  g_autofree char *path = kring_data_file ("examples/school.sv.json");

  g_assert_true (kring_uninstalled ());
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* Lost otherwise: a verdict dated the thirty-first of February, or a right date that is refused. */
static void
test_days (void)
{
  static const char *const wrong[] = { "2026-02-30", "2026-2-3", "26-02-03", "2026-05-31 ", "31/5 2026", "i maj", "2026-05" };
  g_autofree char *written = NULL;
  g_autofree char *none = kring_language_day ("");

  g_assert_true (kring_date_valid ("2026-05-31"));
  g_assert_true (kring_date_valid ("2024-02-29"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (kring_date_valid (wrong[i]));
  kring_language_set ("en");
  written = kring_language_day ("2026-05-31");
  g_assert_cmpstr (written, ==, "31 May 2026");
  g_assert_cmpstr (none, ==, "");
}

/* A card has little room; without the year nobody could tell last year's day from this year's. */
static void
test_short_days (void)
{
  g_autofree char *now = kring_language_day_short ("2026-10-12", 2026);
  g_autofree char *then = kring_language_day_short ("2025-05-01", 2026);
  g_autofree char *none = kring_language_day_short ("", 2026);

  g_assert_cmpstr (now, ==, "12 Oct");
  g_assert_cmpstr (then, ==, "1 May 2025");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/language/a day where there is little room", test_short_days);
  g_test_add_func ("/language/days", test_days);
  g_test_add_func ("/language/codes", test_codes);
  g_test_add_func ("/language/back-to-the-desktops", test_back_to_the_desktops);
  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/dates", test_dates);
  g_test_add_func ("/language/spans", test_spans);
  g_test_add_func ("/language/numbers", test_numbers_have_a_point);
  g_test_add_func ("/language/data-in-the-build-folder", test_data_in_the_build_folder);
  return g_test_run ();
}
