/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-changes-sample.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-time-axis.h"
#include "kring-timeline-view.h"

/* Time: who looks at it sees what is on today, what comes next, and what nobody has given a day. */

static KringTimelineView *
view_of (const char *need, const char *today)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) organisation = kring_changes_sample ();

  return kring_timeline_view_new (organisation, need, today, 0, measure);
}

static void
test_golden (void)
{
  g_autoptr (KringTimelineView) view = view_of (KRING_CHANGES_NEED, "2026-10-20");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "timeline.txt", NULL);
  g_autofree char *text = kring_scene_to_string (view->scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static guint
count (const KringTimelineView *view, KringStyleName name)
{
  guint n = 0;

  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    n += kring_scene_get (view->scene, i)->style.name == name;
  return n;
}

/* Or a bar would say that something ends on a day that nobody has named. */
static void
test_open_ends (void)
{
  g_autoptr (KringTimelineView) view = view_of (KRING_CHANGES_NEED, "2026-10-20");

  /* A change without an end, one without a beginning, a test without an end. */
  g_assert_cmpuint (count (view, KRING_STYLE_OPEN_END), ==, 3);
  g_assert_cmpuint (count (view, KRING_STYLE_TRIAL), ==, 2);
  g_assert_cmpuint (count (view, KRING_STYLE_TICK), ==, 1);
  g_assert_cmpuint (count (view, KRING_STYLE_TODAY), ==, 2);
}

/* Whenever it is looked at, everything is on it, and no two texts lie over one another. */
static void
test_room (void)
{
  static const char *const days[] = { "2019-02-28", "2025-12-31", "2026-10-20", "2027-01-01", "2041-06-15" };

  for (guint d = 0; d < G_N_ELEMENTS (days); d++)
    {
      g_autoptr (KringTimelineView) view = view_of (NULL, days[d]);
      KringRect all = kring_scene_extents (view->scene);

      g_assert_cmpfloat (all.x, >=, 0);
      g_assert_cmpfloat (all.w, <=, 769.7);
      for (guint i = 0; i < kring_scene_length (view->scene); i++)
        for (guint j = 0; j < i; j++)
          {
            const KringDrawable *a = kring_scene_get (view->scene, i), *b = kring_scene_get (view->scene, j);

            if (a->shape == KRING_SHAPE_TEXT && b->shape == KRING_SHAPE_TEXT
                && kring_rect_overlap (a->bounds, b->bounds))
              g_error ("on %s “%s” lies over “%s”", days[d], a->text, b->text);
          }
    }
}

/* Or many changes would be a narrow strip on a page that lies. */
static void
test_many (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringModel) model = kring_changes_sample_model ();
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (KringTimelineView) view = NULL;
  KringRect all;

  for (guint i = 0; i < 30; i++)
    {
      KringChange *change = KRING_CHANGE (kring_row_new (KRING_CHANGE_TABLE));

      kring_set (&change->need, KRING_CHANGES_NEED);
      kring_set (&change->name, "A change");
      kring_set (&change->begins_on, "2026-09-03");
      kring_changes_put (model, change);
    }
  organisation = kring_organisation_new (model);
  view = kring_timeline_view_new (organisation, NULL, "2026-10-20", KRING_PAGE_LYING, measure);
  all = kring_scene_extents (view->scene);
  g_assert_cmpfloat (all.h / all.w, <=, KRING_PAGE_LYING + 0.001);
  g_assert_cmpfloat (all.h / all.w, >, KRING_PAGE_LYING - 0.05);
}

static void
test_axis (void)
{
  int first = kring_date_number ("2026-02-10"), last = kring_date_number ("2026-02-20");
  KringTimeAxis axis = kring_time_axis_new (first, last, 0, 100);

  g_assert_cmpint (axis.first, ==, kring_date_number ("2026-02-01"));
  g_assert_cmpint (axis.end, ==, kring_date_number ("2026-05-01"));
  g_assert_cmpfloat (kring_time_axis_x (&axis, axis.first), ==, 0);
  g_assert_cmpfloat (kring_time_axis_x (&axis, axis.end), ==, 100);
  axis = kring_time_axis_new (first, kring_date_number ("2026-12-31"), 0, 100);
  g_assert_cmpint (axis.end, ==, kring_date_number ("2027-01-01"));
}

static void
test_in_words (void)
{
  g_autoptr (KringTimelineView) view = view_of (KRING_CHANGES_NEED, "2026-10-20");
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    g_string_append_printf (text, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  g_assert_cmpstr (
      text->str, ==,
      "When the changes and their tests begin and end, and what is due when. Today is 20 October 2026.\n"
      "With dates: 3\n"
      "Call home before nine, every day · Single loop · Small test · Counsellor · 17 August 2026 – 18 December "
      "2026\n"
      "Same form in all schools · Single loop · Idea · Head teacher · from 1 September 2026\n"
      "School happens where the pupil can be · Double loop · Small test · Head teacher · until 30 November 2026\n"
      "Small test: Two afternoons at the stable · Adapt · 14 September 2026 – 25 September 2026\n"
      "Small test: Four mornings · from 12 October 2026\n"
      "Agreed: Talk to the stable · Head teacher · 1 October 2026\n"
      "No dates yet: 3\n"
      "Absence is a message about us · Double loop · Idea\n"
      "Small test: Ask one family\n"
      "Given up · Double loop · Abandoned\n"
      "Whose is the morning? · Not yet typed · Idea\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/timeline/as drawn", test_golden);
  g_test_add_func ("/timeline/what has no end has none", test_open_ends);
  g_test_add_func ("/timeline/there is room at any time", test_room);
  g_test_add_func ("/timeline/many fill the page", test_many);
  g_test_add_func ("/timeline/whole months", test_axis);
  g_test_add_func ("/timeline/in words", test_in_words);
  return g_test_run ();
}
