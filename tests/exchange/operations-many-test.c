/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-operation-case.h"
#include "kring-operations.h"
#include "kring-test-folder.h"

/* Several at once is one step, told by how many they are, and each of them is where it shall be. */

static const char *const *
some (void)
{
  static const char *ids[4];

  ids[0] = actor ("Skolsköterska");
  ids[1] = actor ("Scoutkåren");
  ids[2] = actor ("Biblioteket");
  return ids;
}

static KringContribution *
contribution (const char *id)
{
  return kring_model_contribution (model, need, id);
}

static void
test_move (void)
{
  g_autoptr (KringMap) map = NULL;
  g_autoptr (KringAroundView) view = NULL;

  set_up ();
  assert_step (kring_operation_move_many (document, need, some (), KRING_RING_ENGAGED, measure, NULL),
               "Move 3 actors to Engaged");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (contribution (some ()[i])->ring, ==, KRING_RING_ENGAGED);
  map = kring_map_new (model, need);
  view = kring_around_view_new (map, measure, NULL);
  kring_case_assert_clear (view);
  tear_down ();
}

/* A sector shows on every map. */
static void
test_sector (void)
{
  set_up ();
  assert_step (kring_operation_set_many (document, need, some (), "sector", KRING_SECTOR_CIVIL, measure, NULL),
               "Change 3 actors");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (KRING_ACTOR (kring_model_get (model, KRING_TABLE_ACTOR, some ()[i]))->sector, ==,
                     KRING_SECTOR_CIVIL);
  tear_down ();
}

static void
test_take_off (void)
{
  guint then;

  set_up ();
  then = kring_model_count (model, KRING_TABLE_CONTRIBUTION);
  assert_step (kring_operation_take_many_off (document, need, some (), NULL), "Take 3 actors off the Map");
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_CONTRIBUTION), ==, then - 3);
  tear_down ();
}

static void
test_remove (void)
{
  guint then;

  set_up ();
  then = kring_model_count (model, KRING_TABLE_ACTOR);
  assert_step (kring_operation_remove_many (document, some (), NULL), "Remove 3 actors");
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_ACTOR), ==, then - 3);
  tear_down ();
}

/* Somebody of another citizen's own network is left out, and whoever is there already stays as is. */
static void
test_add (void)
{
  const char *other, *three[4] = { NULL };

  set_up ();
  other = kring_case_need (document, 1);
  three[0] = actor ("Mamma");
  three[1] = actor ("Scoutkåren");
  three[2] = actor ("Biblioteket");
  assert_step (kring_operation_add_many (document, other, three, KRING_RING_POSSIBLE, measure, NULL),
               "Add Biblioteket");
  g_assert_null (kring_model_contribution (model, other, three[0]));
  g_assert_cmpint (kring_model_contribution (model, other, three[1])->ring, ==, KRING_RING_AVAILABLE);
  g_assert_cmpint (kring_model_contribution (model, other, three[2])->ring, ==, KRING_RING_POSSIBLE);
  tear_down ();
}

static KringRow *
tag_called (const char *name)
{
  g_autoptr (GPtrArray) tags = kring_model_all (model, KRING_TABLE_TAG);

  for (guint i = 0; i < tags->len; i++)
    if (strcmp (kring_row_name (g_ptr_array_index (tags, i)), name) == 0)
      return g_ptr_array_index (tags, i);
  return NULL;
}

/* Lost otherwise: two tags that read alike, or a tag that nobody bears and that is still offered. */
static void
test_tags (void)
{
  const char *one[2] = { NULL };
  guint then;

  set_up ();
  then = kring_model_count (model, KRING_TABLE_TAGGING);
  one[0] = actor ("Scoutkåren");
  assert_step (kring_operation_tag (document, some (), " Öppet på helger ", NULL), "Tag 3 actors “Öppet på helger”");
  g_assert_nonnull (tag_called ("Öppet på helger"));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TAGGING), ==, then + 3);

  g_assert_true (kring_operation_tag (document, one, "öppet på HELGER", NULL));
  g_assert_null (tag_called ("öppet på HELGER"));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TAGGING), ==, then + 3);

  g_assert_true (kring_operation_untag (document, one, tag_called ("Öppet på helger")->id, NULL));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TAGGING), ==, then + 2);
  g_assert_true (kring_operation_untag (document, some (), tag_called ("Öppet på helger")->id, NULL));
  g_assert_null (tag_called ("Öppet på helger"));
  tear_down ();
}

int
main (int argc, char **argv)
{
  char *folder = kring_test_folder_make ();
  int result;

  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/many/move", test_move);
  g_test_add_func ("/many/sector", test_sector);
  g_test_add_func ("/many/take-off", test_take_off);
  g_test_add_func ("/many/remove", test_remove);
  g_test_add_func ("/many/add", test_add);
  g_test_add_func ("/many/tags", test_tags);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
