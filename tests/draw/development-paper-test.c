/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-balance-view.h"
#include "kring-development-paper.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-own-plan-sample.h"
#include "kring-year-view.h"

/* The page that a manager takes to the talk with her own manager: all of the plan is on it, and nothing lies over
 * anything. */

#define TODAY "2026-11-29"

static KringDevelopmentPaper *
paper_of (const char *id, double aspect)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) organisation = kring_own_plan_sample ();

  return kring_development_paper_new (organisation, id, TODAY, aspect, measure);
}

static void
assert_golden (KringScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *text = kring_scene_to_string (scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static void
test_paper (void)
{
  g_autoptr (KringDevelopmentPaper) paper = paper_of (KRING_OWN_PLAN, KRING_PAGE_UPRIGHT);

  assert_golden (paper->scene, "development.txt");
}

static void
test_year (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) organisation = kring_own_plan_sample ();
  g_autoptr (KringOwnPlan) plan = kring_own_plan_new (organisation, KRING_OWN_PLAN);
  g_autoptr (KringScene) year = kring_year_view_scene (plan, TODAY, 700, measure);

  assert_golden (year, "year.txt");
}

static char *
words_of (const KringDevelopmentPaper *paper)
{
  g_autoptr (GArray) outline = paper->diagram.outline (paper->diagram.view);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    g_string_append_printf (text, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  return g_string_free (text, FALSE);
}

static void
test_all_of_it (void)
{
  static const char *const in_order[] = {
    "Development plan · Maria Lind\n",
    "1 September 2026 – 31 August 2027\n",
    "Talk with my own manager · Per Ek, förvaltningschef · 15 September 2026\n",
    "My needs\n",
    "Att hålla ut",
    "Att vi säger",
    "Att eleverna möter",
    "Förvaltningens ledarstrategi",
    "Goals\n",
    "Jag lämnar över mötena om enskilda elever · 18 December 2026\n",
    "fem medarbetare · 13 November 2026 · reached\n",
    "Medarbetarna säger i november",
    "Methods\n",
    "Mentors\n",
    "Ett samtal i månaden med en enhetschef från socialtjänsten · 15 September 2026 – 15 June 2027\n",
    "Finding and solving problems as a group\n",
    "Debriefing\n",
    "En kvart efter varje svårt möte · from 1 October 2026\n",
    "Reading\n",
    "Leader development: 3 · Leadership development: 2.\n",
    "The year of the plan, 1 September 2026 – 31 August 2027",
    "Min egen chef, en mentor",
    "En halv dag i månaden",
    "10 December 2026\n",
    "Mentorn hjälper mig",
    "11 March 2027\n",
    "Torsdagsmötet tas bort · Per Ek · 1 October 2026\n",
  };
  g_autoptr (KringDevelopmentPaper) paper = paper_of (KRING_OWN_PLAN, KRING_PAGE_UPRIGHT);
  g_autofree char *words = words_of (paper);
  const char *at = words;

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      const char *found = strstr (at, in_order[i]);

      if (found == NULL)
        g_error ("“%s” is not told, or not in its place, in:\n%s", in_order[i], words);
      at = found + 1;
    }
}

/* Empty headings would look as if something had been lost. */
static void
test_begun (void)
{
  g_autoptr (KringDevelopmentPaper) paper = paper_of (KRING_OWN_PLAN_BEGUN, KRING_PAGE_UPRIGHT);
  g_autofree char *words = words_of (paper);

  g_assert_cmpstr (words, ==, "Development plan · Ali Berg\n1 September 2026 – 31 August 2027\n");
}

/* Two texts of a scene never lie over one another, whatever the day and however large they are. */
static void
assert_room (KringScene *scene, const char *what)
{
  for (guint i = 0; i < kring_scene_length (scene); i++)
    for (guint j = 0; j < i; j++)
      {
        const KringDrawable *a = kring_scene_get (scene, i), *b = kring_scene_get (scene, j);

        if (a->shape == KRING_SHAPE_TEXT && b->shape == KRING_SHAPE_TEXT && kring_rect_overlap (a->bounds, b->bounds))
          g_error ("%s: “%s” lies over “%s”", what, a->text, b->text);
      }
}

static void
test_room (void)
{
  static const char *const days[] = { "2019-02-28", "2026-09-01", "2026-11-29", "2027-08-31", "2041-06-15" };
  static const double widths[] = { 320, 523, 900 };
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) organisation = kring_own_plan_sample ();
  const char *const ids[] = { KRING_OWN_PLAN, KRING_OWN_PLAN_BEGUN };

  for (guint p = 0; p < G_N_ELEMENTS (ids); p++)
    for (guint d = 0; d < G_N_ELEMENTS (days); d++)
      for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
        {
          g_autoptr (KringOwnPlan) plan = kring_own_plan_new (organisation, ids[p]);
          g_autoptr (KringScene) year = kring_year_view_scene (plan, days[d], widths[w], measure);
          g_autoptr (KringScene) balance = kring_balance_view_scene (plan, widths[w], measure);
          KringRect all = kring_scene_extents (year);

          g_assert_cmpfloat (all.x, >=, 0);
          g_assert_cmpfloat (all.x + all.w, <=, widths[w] + 0.1);
          assert_room (year, days[d]);
          assert_room (balance, "balance");
        }
}

/* Whose plan is long still has it on one page. */
static void
test_one_page (void)
{
  g_autoptr (KringDevelopmentPaper) paper = paper_of (KRING_OWN_PLAN, KRING_PAGE_UPRIGHT);
  g_autoptr (KringDevelopmentPaper) lying = paper_of (KRING_OWN_PLAN, KRING_PAGE_LYING);
  KringRect one = kring_scene_extents (paper->scene), other = kring_scene_extents (lying->scene);

  g_assert_cmpfloat (one.h / one.w, <=, KRING_PAGE_UPRIGHT + 0.01);
  g_assert_cmpfloat (other.h / other.w, <=, KRING_PAGE_LYING + 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/development/the page as drawn", test_paper);
  g_test_add_func ("/development/the year as drawn", test_year);
  g_test_add_func ("/development/all of it, in words", test_all_of_it);
  g_test_add_func ("/development/nothing but what there is", test_begun);
  g_test_add_func ("/development/there is room", test_room);
  g_test_add_func ("/development/on one page", test_one_page);
  return g_test_run ();
}
