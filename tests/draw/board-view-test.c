/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-board-view.h"
#include "kring-changes-sample.h"
#include "kring-language.h"
#include "kring-outline.h"

/* The board: who looks at it sees which loop each change is in and how far it has come, and can read it without seeing
 * it. */

static KringBoardView *
view_of (const char *need)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) organisation = kring_changes_sample ();

  return kring_board_view_new (organisation, need, 0, measure);
}

static void
test_golden (void)
{
  g_autoptr (KringBoardView) view = view_of (KRING_CHANGES_NEED);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "board.txt", NULL);
  g_autofree char *text = kring_scene_to_string (view->scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static KringRect
card_of (const KringBoardView *view, guint number)
{
  g_autofree char *id = kring_changes_id (number);
  int index = kring_scene_find (view->scene, id);

  g_assert_cmpint (index, >=, 0);
  return kring_scene_get (view->scene, (guint) index)->bounds;
}

/* Or somebody would take a test for an idea, or a double loop for a single one. */
static void
test_places (void)
{
  g_autoptr (KringBoardView) view = view_of (NULL);

  g_assert_cmpfloat (card_of (view, 1).x, <, card_of (view, 2).x);
  g_assert_cmpfloat (card_of (view, 2).x, <, card_of (view, 7).x);
  g_assert_cmpfloat (card_of (view, 2).x, ==, card_of (view, 3).x);
  g_assert_cmpfloat (card_of (view, 1).y, >, card_of (view, 6).y);
  g_assert_cmpfloat (card_of (view, 1).y, ==, card_of (view, 7).y);
  g_assert_cmpfloat (card_of (view, 3).y, >, card_of (view, 1).y + card_of (view, 1).h);
}

/* Or a text would run over the edge of its card, or a card over another. */
static void
test_room (void)
{
  g_autoptr (KringBoardView) view = view_of (NULL);
  const KringDrawable *card = NULL;

  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (view->scene, i);

      if (drawable->target)
        {
          g_assert_true (card == NULL || !kring_rect_overlap (card->bounds, drawable->bounds));
          card = drawable;
        }
      if (drawable->style.name == KRING_STYLE_CARD_NAME
          || (card != NULL && drawable->style.name == KRING_STYLE_CARD_WORDS))
        g_assert_true (kring_rect_inside (card->bounds, drawable->bounds, -1)
                       || strstr (drawable->text, "Abandoned") != NULL);
    }
}

/* Or a board with many changes would be a narrow strip on a page that lies. */
static void
test_many (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringModel) model = kring_changes_sample_model ();
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (KringBoardView) view = NULL;
  KringRect all;
  guint cards = 0;

  for (guint i = 0; i < 40; i++)
    {
      KringChange *change = KRING_CHANGE (kring_row_new (KRING_CHANGE_TABLE));

      kring_set (&change->need, KRING_CHANGES_NEED);
      kring_set (&change->name,
                 i % 3 == 0 ? "A change whose name is somewhat longer than the others have it" : "A change");
      change->loop = (int) (i % KRING_N_LOOPS);
      change->stage = (int) (i % 7 % KRING_STAGE_ABANDONED);
      kring_changes_put (model, change);
    }
  organisation = kring_organisation_new (model);
  view = kring_board_view_new (organisation, NULL, KRING_PAGE_LYING, measure);
  all = kring_scene_extents (view->scene);
  g_assert_cmpfloat (all.h / all.w, <, 0.75);
  g_assert_cmpfloat (all.h / all.w, >, 0.3);
  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    for (guint j = 0; j < i && kring_scene_get (view->scene, i)->target; j++)
      g_assert_true (
          !kring_scene_get (view->scene, j)->target
          || !kring_rect_overlap (kring_scene_get (view->scene, i)->bounds, kring_scene_get (view->scene, j)->bounds));
  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    cards += kring_scene_get (view->scene, i)->target;
  g_assert_cmpuint (cards, ==, 46);
}

static void
test_in_words (void)
{
  g_autoptr (KringBoardView) view = view_of (KRING_CHANGES_NEED);
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i < outline->len; i++)
    g_string_append_printf (text, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  g_assert_cmpstr (
      text->str, ==,
      "Not yet typed: 1\nWhose is the morning? · Idea\n"
      "Single loop: 2\nSame form in all schools · Idea · Head teacher · from 1 September 2026\n"
      "Call home before nine, every day · Small test · Counsellor · 18 December 2026\n"
      "Double loop: 2\nAbsence is a message about us · Idea · 1 change in it\n"
      "School happens where the pupil can be · Small test · Head teacher · 30 November 2026 · What it threatens · "
      "hidden\n"
      "Abandoned: 1\nGiven up · Abandoned\n");
}

/* What a change threatens is for the team alone. */
static void
test_nothing_private (void)
{
  g_autoptr (KringBoardView) view = view_of (NULL);
  g_autofree char *text = kring_scene_to_string (view->scene);

  g_assert_nonnull (strstr (text, "What it threatens · hidden"));
  g_assert_null (strstr (text, KRING_CHANGES_SECRET));
}

static void
test_nothing_yet (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringModel) model = kring_model_new ();
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autoptr (KringBoardView) view = kring_board_view_new (organisation, NULL, 0, measure);
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);

  g_assert_cmpuint (outline->len, ==, 1);
  g_assert_true (g_str_has_suffix (kring_diagram_alternative (&view->diagram), "There are none yet."));
  g_assert_null (view->diagram.said);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/board/as drawn", test_golden);
  g_test_add_func ("/board/each change stands in its place", test_places);
  g_test_add_func ("/board/there is room for every text", test_room);
  g_test_add_func ("/board/many fill the page", test_many);
  g_test_add_func ("/board/in words", test_in_words);
  g_test_add_func ("/board/what is threatened is not told", test_nothing_private);
  g_test_add_func ("/board/nothing yet", test_nothing_yet);
  return g_test_run ();
}
