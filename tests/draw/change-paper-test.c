/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-change-paper.h"
#include "kring-changes-sample.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-run-chart-draw.h"

/* One change on a page: the team takes it along, and finds all of it there but what is private. */

static KringChangePaper *
paper_with (guint change, guint values, gboolean with_private, double aspect)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) organisation = kring_changes_sample_full (values);
  g_autofree char *id = kring_changes_id (change);

  return kring_change_paper_new (organisation, id, with_private, aspect, measure);
}

static KringChangePaper *
paper_of (guint change)
{
  return paper_with (change, 12, FALSE, KRING_CHANGE_PAPER_UPRIGHT);
}

static void
test_golden (void)
{
  g_autoptr (KringChangePaper) paper = paper_of (3);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "change.txt", NULL);
  g_autofree char *text = kring_scene_to_string (paper->scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

/* What is written, line breaks taken away. */
static char *
words_of (const KringChangePaper *paper)
{
  g_autoptr (GArray) outline = paper->diagram.outline (paper->diagram.view);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    g_string_append_printf (text, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  return g_string_free (text, FALSE);
}

static guint
count (const KringChangePaper *paper, KringStyleName name)
{
  guint n = 0;

  for (guint i = 0; i < kring_scene_length (paper->scene); i++)
    n += kring_scene_get (paper->scene, i)->style.name == name;
  return n;
}

static void
test_all_of_it (void)
{
  static const char *const in_order[] = {
    "School happens where the pupil can be\n",
    "Double loop · Small test · Head teacher · until 30 November 2026",
    "Pupil long away from school",
    "Frame",
    "The law",
    "How a day is counted",
    "Head teacher (has a mandate)",
    "A door that cannot be walked through",
    "She stood outside for an hour",
    "Two mornings at the stable",
    "Mornings that can be borne",
    "Every plan begins in the building",
    "What we say guides us: Everybody has the right to an education",
    "What our actions show: Only days in the building count",
    "Pupils learn in the school building",
    "Class teacher: “I always said so”",
    "“Then where would they be?”",
    "School happens where the pupil can be\n",
    "The register counts days in the building",
    "Two afternoons at the stable",
    "14 September 2026 – 25 September 2026",
    "She came both times",
    "The values have moved",
    "The middle is",
    "“The horse does not ask where I have been”",
    "Better · the pupil · 26 September 2026",
    "Adapt",
    "Four mornings",
    "She comes to three of four",
    "A pupil elsewhere is still our pupil",
    "“I go there in the mornings now”",
    "Talk to the stable · Head teacher · 1 October 2026",
    "New on the map: Riding stable, around “Pupil long away from school” (Engaged)",
  };
  g_autoptr (KringChangePaper) paper = paper_of (3);
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

/* What a change threatens, and that it threatens something, is for the team alone. */
static void
test_private (void)
{
  g_autoptr (KringChangePaper) paper = paper_of (3), whole = paper_with (3, 12, TRUE, KRING_CHANGE_PAPER_UPRIGHT);
  g_autofree char *scene = kring_scene_to_string (paper->scene), *words = words_of (paper), *all = words_of (whole);

  g_assert_null (strstr (scene, KRING_CHANGES_SECRET));
  g_assert_null (strstr (words, KRING_CHANGES_SECRET));
  g_assert_null (strstr (words, "threatens"));
  g_assert_nonnull (strstr (all, "What they would lose: " KRING_CHANGES_SECRET));
  g_assert_nonnull (strstr (all, "For whom: The teachers"));
}

/* A single loop may threaten something, too; and what nobody has thought of replacing is not struck. */
static void
test_other_loops (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringModel) model = kring_changes_sample_model ();
  g_autofree char *id = kring_changes_id (3);

  for (int loop = 0; loop < KRING_N_LOOPS; loop++)
    for (int replaced = 0; replaced < 2; replaced++)
      {
        KringChange *change = KRING_CHANGE (kring_row_copy (kring_model_get (model, KRING_TABLE_CHANGE, id)));
        g_autoptr (KringOrganisation) organisation = NULL;
        g_autoptr (KringChangePaper) paper = NULL;
        g_autofree char *words = NULL;

        change->loop = loop;
        kring_set (&change->new_assumption, replaced ? "School is where she is" : "");
        kring_changes_put (model, change);
        organisation = kring_organisation_new (model);
        paper = kring_change_paper_new (organisation, id, TRUE, 0, measure);
        words = words_of (paper);
        g_assert_nonnull (strstr (words, KRING_CHANGES_SECRET));
        g_assert_nonnull (strstr (words, "Pupils learn in the school building"));
        g_assert_cmpuint (count (paper, KRING_STYLE_STRIKE), ==, loop != KRING_LOOP_SINGLE && replaced);
      }
}

/* A page with empty headings would look as if something had been lost. */
static void
test_nothing_but_what_there_is (void)
{
  g_autoptr (KringChangePaper) paper = paper_of (6);
  g_autofree char *words = words_of (paper);

  g_assert_cmpstr (words, ==, "Whose is the morning?\nNot yet typed · Idea\nPupil long away from school\n");
}

static void
test_single_loop (void)
{
  g_autoptr (KringChangePaper) paper = paper_of (2);
  g_autofree char *words = words_of (paper);

  g_assert_true (g_str_has_prefix (
      words, "Call home before nine, every day\n"
             "Single loop · Improve · Small test · Counsellor · 17 August 2026 – 18 December 2026\n"));
}

static void
test_room (void)
{
  static const double aspects[] = { 0, KRING_CHANGE_PAPER_UPRIGHT, KRING_CHANGE_PAPER_LYING };

  for (guint k = 0; k < G_N_ELEMENTS (aspects); k++)
    {
      g_autoptr (KringChangePaper) paper = paper_with (3, 12, TRUE, aspects[k]);
      KringRect all = kring_scene_extents (paper->scene);

      g_assert_true (aspects[k] <= 0 || all.h <= aspects[k] * all.w);
      for (guint i = 0; i < kring_scene_length (paper->scene); i++)
        for (guint j = 0; j < i; j++)
          {
            const KringDrawable *a = kring_scene_get (paper->scene, i), *b = kring_scene_get (paper->scene, j);

            if (a->shape == KRING_SHAPE_TEXT && b->shape == KRING_SHAPE_TEXT
                && kring_rect_overlap (kring_rect_grow (a->bounds, -0.1), b->bounds))
              g_error ("“%s” lies over “%s”", a->text, b->text);
          }
    }
}

/* A few values are a list; a line through them would tell of something that is not there. */
static void
test_values (void)
{
  g_autoptr (KringChangePaper) few = paper_with (3, 9, FALSE, 0), many = paper_with (3, 10, FALSE, 0);
  g_autofree char *words = words_of (few);

  g_assert_cmpuint (count (few, KRING_STYLE_CHART_POINT), ==, 0);
  g_assert_nonnull (strstr (words, "1 September 2026: 1 · 8 September 2026: 1.5"));
  g_assert_cmpuint (count (many, KRING_STYLE_CHART_POINT), ==, 10);
  g_assert_cmpuint (count (many, KRING_STYLE_CHART_LINE), ==, 9);
  g_assert_cmpuint (count (many, KRING_STYLE_CHART_MEDIAN), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/change on paper/as drawn", test_golden);
  g_test_add_func ("/change on paper/all of it in order", test_all_of_it);
  g_test_add_func ("/change on paper/what it threatens stays", test_private);
  g_test_add_func ("/change on paper/whatever the loop", test_other_loops);
  g_test_add_func ("/change on paper/nothing empty", test_nothing_but_what_there_is);
  g_test_add_func ("/change on paper/single loop", test_single_loop);
  g_test_add_func ("/change on paper/there is room for every text", test_room);
  g_test_add_func ("/change on paper/values", test_values);
  return g_test_run ();
}
