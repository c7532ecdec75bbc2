/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-comparison-view.h"
#include "kring-dialogue-picture.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-talk-sample.h"

/* What moved since last year, section by section: on the screen, on paper, and in words. */

static KringComparisonView *
view_with (double aspect)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_talk_unref);
  g_autoptr (KringComparison) comparison = NULL;

  g_ptr_array_add (talks, kring_talk_sample (1));
  g_ptr_array_add (talks, kring_talk_sample (2));
  comparison = kring_comparison_new (talks, NULL);
  return kring_comparison_view_new (comparison, aspect, measure);
}

static void
test_golden (void)
{
  g_autoptr (KringComparisonView) view = view_with (KRING_COMPARISON_LYING);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "comparison.txt", NULL);
  g_autofree char *text = kring_scene_to_string (view->scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static void
test_targets (void)
{
  g_autoptr (KringComparisonView) view = view_with (0);
  const KringDrawable *why;

  g_assert_cmpint (kring_scene_find (view->scene, "why"), >=, 0);
  why = kring_scene_get (view->scene, (guint)kring_scene_find (view->scene, "why"));
  g_assert_cmpstr (why->name, ==, "1. Why?");
  g_assert_cmpstr (why->description, ==,
                   "Moved from 2 to 3; wanted is still 4. Ticked since: “The group” 1 of 1 agreement is done.");
  g_assert_cmpint (kring_scene_find (view->scene, "where"), >=, 0);
  /* Neither dialogue answers it. */
  g_assert_cmpint (kring_scene_find (view->scene, "new"), ==, -1);
}

static void
test_words (void)
{
  static const char *const in_order[] = {
    "“Where and how?” moved from 1 to 4",
    "1. Why?\nMoved from 2 to 3; wanted is still 4.\n",
    "2. Where and how?\n",
    "Used, and was not: “Coaches”, “Building trust”\n",
    "Now has moved towards “The user”.\n",
    "4. What we write\nTalked about on one day only: 22 November 2026.\n",
    "“Why?”: “At which levels does leadership develop?” was “At which levels?”\n",
    "“A new part” is new\n",
    "“An old part” is no longer there\n",
  };
  g_autoptr (KringComparisonView) view = view_with (0);
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);
  g_autoptr (GString) words = g_string_new (NULL);
  const char *at;

  for (guint i = 0; i < outline->len; i++)
    g_string_append_printf (words, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  at = words->str;
  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      const char *found = strstr (at, in_order[i]);

      if (found == NULL)
        g_error ("“%s” is not told, or not in its place, in:\n%s", in_order[i], words->str);
      at = found + 1;
    }
}

static void
test_room (void)
{
  static const double aspects[] = { 0, KRING_COMPARISON_LYING, KRING_COMPARISON_UPRIGHT };

  for (guint k = 0; k < G_N_ELEMENTS (aspects); k++)
    {
      g_autoptr (KringComparisonView) view = view_with (aspects[k]);
      KringRect all = kring_scene_extents (view->scene);

      g_assert_true (aspects[k] <= 0 || all.h <= aspects[k] * all.w + 1);
      for (guint i = 0; i < kring_scene_length (view->scene); i++)
        for (guint j = 0; j < i; j++)
          {
            const KringDrawable *a = kring_scene_get (view->scene, i), *b = kring_scene_get (view->scene, j);

            if (a->shape == KRING_SHAPE_TEXT && b->shape == KRING_SHAPE_TEXT
                && kring_rect_overlap (kring_rect_grow (a->bounds, -0.1), b->bounds))
              g_error ("“%s” lies over “%s”", a->text, b->text);
          }
    }
}

/* The pictures that are handed out */

static KringDialoguePicture *
picture_of (guint number, KringDialogueWanted wanted, GError **error)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autofree char *id = kring_talk_sample_id (number);
  KringExportOptions options = { .page = KRING_PAGE_A4, .orientation = KRING_ORIENTATION_LANDSCAPE, .language = "en" };

  wanted.dialogue = id;
  return kring_dialogue_picture_new (organisation, &wanted, &options, measure, error);
}

static void
test_pictures (void)
{
  for (int kind = 0; kind < KRING_N_DIALOGUE_PICTURES; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (KringDialoguePicture) picture
          = picture_of (2, (KringDialogueWanted){ .kind = (KringDialoguePictureKind)kind }, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (picture->diagram->name, ==,
                       kind == KRING_DIALOGUE_PICTURE_METHODS ? "Dialogue map of methods" : "Leading together");
      g_assert_cmpuint (strlen (kring_diagram_alternative (picture->diagram)), >, 20);
      g_assert_true (picture->diagram->text == kring_dialogue_picture_stands ((KringDialoguePictureKind)kind));
    }
}

static void
assert_no_picture (guint number, KringDialogueWanted wanted, const char *why)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (picture_of (number, wanted, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, why);
}

static void
test_no_pictures (void)
{
  g_autofree char *other = kring_talk_sample_id (3);
  const char *const with[] = { other, NULL };

  assert_no_picture (1, (KringDialogueWanted){ .kind = KRING_DIALOGUE_PICTURE_COMPARE },
                     "There is no earlier finished dialogue on the same template to compare “Leading together” with.");
  assert_no_picture (
      2, (KringDialogueWanted){ .kind = KRING_DIALOGUE_PICTURE_COMPARE, .with = with },
      "“Leading together” and “Fear or will” are on different templates; only dialogues on the same one can be "
      "compared.");
  assert_no_picture (
      2, (KringDialogueWanted){ .kind = KRING_DIALOGUE_PICTURE_SLIPS, .section = "writing" },
      "Nothing in “Leading together” is marked alone on a scale or in a figure, so there are no slips of it.");
  assert_no_picture (4, (KringDialogueWanted){ 0 }, "The dialogue is no longer there.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/comparison drawn/as drawn", test_golden);
  g_test_add_func ("/comparison drawn/each section can be reached", test_targets);
  g_test_add_func ("/comparison drawn/in words", test_words);
  g_test_add_func ("/comparison drawn/there is room for every text", test_room);
  g_test_add_func ("/comparison drawn/every picture of a dialogue", test_pictures);
  g_test_add_func ("/comparison drawn/why there is none", test_no_pictures);
  return g_test_run ();
}
