/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-sample.h"
#include "kring-text.h"

static KringModel *model;
static char *need;

static void
set_up (void)
{
  g_autoptr (GPtrArray) needs = NULL;

  model = kring_sample_model ("Länge borta från skolan", "Jag vill tillbaka.", kring_sample_actors, kring_sample_ties);
  needs = kring_model_all (model, KRING_TABLE_NEED);
  need = g_strdup (KRING_ROW (g_ptr_array_index (needs, 0))->id);
}

static void
tear_down (void)
{
  g_clear_object (&model);
  g_clear_pointer (&need, g_free);
}

static void
apply (KringRow *before, KringRow *after)
{
  g_autoptr (GArray) changes = kring_row_events_new ();

  kring_row_events_add (changes, before, after);
  kring_model_apply (model, changes);
}

/* Lost otherwise: somebody who helps and is not on the map, or stands there out of order. */
static void
test_entries (void)
{
  g_autoptr (KringMap) map = NULL;
  guint count = 0;

  set_up ();
  map = kring_map_new (model, need);
  g_assert_cmpuint (map->entries->len, ==, kring_model_count (model, KRING_TABLE_ACTOR));
  for (guint i = 0; i < map->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (map, i), *last = i > 0 ? entry - 1 : NULL;

      g_assert_cmpint (kring_map_find (map, entry->actor->row.id), ==, (int) i);
      g_assert_cmpstr (entry->contribution->actor, ==, entry->actor->row.id);
      g_assert_null (entry->place);
      if (last != NULL && last->actor->sector == entry->actor->sector)
        g_assert_cmpint (last->contribution->ring, <=, entry->contribution->ring);
      else if (last != NULL)
        g_assert_cmpint (last->actor->sector, <, entry->actor->sector);
    }
  for (int ring = 0; ring < KRING_N_RINGS; ring++)
    count += kring_map_count (map, ring);
  g_assert_cmpuint (count, ==, map->entries->len);
  g_assert_cmpint (kring_map_find (map, need), ==, -1);
  g_assert_null (kring_map_new (model, "nowhere"));
  tear_down ();
}

/* Lost otherwise: a relation that is in the document and not in the picture, or a line to somebody elsewhere. */
static void
test_ties (void)
{
  g_autoptr (KringMap) map = NULL;
  g_autoptr (KringRow) outside = kring_row_new (KRING_ACTOR_TABLE);
  g_autoptr (KringRow) away = kring_row_new (KRING_TIE_TABLE);
  g_autofree char *mother = kring_sample_id (0);
  guint ends = 0;

  set_up ();
  kring_set (&KRING_TIE (away)->one, mother);
  kring_set (&KRING_TIE (away)->other, outside->id);
  apply (NULL, outside);
  apply (NULL, away);
  map = kring_map_new (model, need);
  g_assert_cmpuint (map->ties->len, ==, kring_model_count (model, KRING_TABLE_TIE) - 1);
  for (guint i = 0; i < map->entries->len; i++)
    {
      GPtrArray *ties = kring_map_ties_of (map, i);
      const char *actor = kring_map_entry (map, i)->actor->row.id;

      ends += ties->len;
      for (guint j = 0; j < ties->len; j++)
        g_assert_true (strcmp (KRING_TIE (ties->pdata[j])->one, actor) == 0
                       || strcmp (KRING_TIE (ties->pdata[j])->other, actor) == 0);
    }
  g_assert_cmpuint (ends, ==, 2 * map->ties->len);
  tear_down ();
}

/* Lost otherwise: a picture that changes under the thread that paints it. */
static void
test_never_changes (void)
{
  g_autoptr (KringMap) map = NULL;
  g_autofree char *mother = kring_sample_id (0);
  g_autoptr (KringRow) before = NULL;
  g_autoptr (KringRow) after = NULL;
  int index;

  set_up ();
  map = kring_map_new (model, need);
  before = kring_row_ref (kring_model_get (model, KRING_TABLE_ACTOR, mother));
  after = kring_row_copy (before);
  kring_set (&KRING_ACTOR (after)->name, "Någon annan");
  apply (before, after);
  apply (after, NULL);
  tear_down ();
  index = kring_map_find (map, mother);
  g_assert_cmpstr (kring_map_entry (map, (guint) index)->actor->name, ==, "Mamma");
}

static void
assert_same_values (KringMap *one, KringMap *other)
{
  g_assert_true (kring_row_equal (KRING_ROW (one->need), KRING_ROW (other->need)));
  g_assert_cmpuint (one->entries->len, ==, other->entries->len);
  g_assert_cmpuint (one->ties->len, ==, other->ties->len);
  for (guint i = 0; i < one->entries->len; i++)
    {
      const KringMapEntry *a = kring_map_entry (one, i), *b = kring_map_entry (other, i);

      g_assert_true (kring_row_equal (KRING_ROW (a->actor), KRING_ROW (b->actor)));
      g_assert_true (kring_row_equal (KRING_ROW (a->contribution), KRING_ROW (b->contribution)));
      g_assert_cmpint (a->place != NULL, ==, b->place != NULL);
      if (a->place != NULL)
        g_assert_true (kring_row_equal (KRING_ROW (a->place), KRING_ROW (b->place)));
    }
  for (guint i = 0; i < one->ties->len; i++)
    g_assert_true (kring_row_equal (one->ties->pdata[i], other->ties->pdata[i]));
}

static KringRow *
place_of (const char *actor, double u)
{
  KringRow *row = kring_row_new (KRING_PLACE_TABLE);

  kring_set (&KRING_PLACE (row)->need, need);
  kring_set (&KRING_PLACE (row)->actor, actor);
  KRING_PLACE (row)->u = u;
  return row;
}

/* What somebody might do in one edit: rename, move out, add with a tie, place, put somebody known on the map. */
static GPtrArray *
some_rows (const char *known)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  g_autofree char *mother = kring_sample_id (0);
  g_autofree char *second = kring_sample_id (1);
  KringRow *named = kring_row_copy (kring_model_get (model, KRING_TABLE_ACTOR, mother));
  KringRow *moved = kring_row_copy (KRING_ROW (kring_model_contribution (model, need, second)));
  KringRow *added = kring_row_new (KRING_ACTOR_TABLE), *brings = kring_row_new (KRING_CONTRIBUTION_TABLE);
  KringRow *too = kring_row_new (KRING_CONTRIBUTION_TABLE), *tie = kring_row_new (KRING_TIE_TABLE);

  kring_set (&KRING_ACTOR (named)->name, "Östen");
  KRING_ACTOR (named)->sector = KRING_SECTOR_CIVIL;
  KRING_CONTRIBUTION (moved)->ring = KRING_RING_POSSIBLE;
  kring_set (&KRING_ACTOR (added)->name, "Ny");
  kring_set (&KRING_CONTRIBUTION (brings)->need, need);
  kring_set (&KRING_CONTRIBUTION (brings)->actor, added->id);
  kring_set (&KRING_CONTRIBUTION (too)->need, need);
  kring_set (&KRING_CONTRIBUTION (too)->actor, known);
  kring_set (&KRING_TIE (tie)->one, added->id);
  kring_set (&KRING_TIE (tie)->other, mother);
  g_ptr_array_add (rows, named);
  g_ptr_array_add (rows, moved);
  g_ptr_array_add (rows, added);
  g_ptr_array_add (rows, brings);
  g_ptr_array_add (rows, too);
  g_ptr_array_add (rows, tie);
  g_ptr_array_add (rows, place_of (mother, 0.25));
  g_ptr_array_add (rows, place_of (added->id, 0.5));
  return rows;
}

/* Lost otherwise: places written for a map that is not the one that comes out. */
static void
test_amended_is_what_will_be (void)
{
  g_autoptr (KringRow) known = kring_row_new (KRING_ACTOR_TABLE);
  g_autoptr (KringMap) before = NULL;
  g_autoptr (KringMap) foreseen = NULL;
  g_autoptr (KringMap) came = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  set_up ();
  kring_set (&KRING_ACTOR (known)->name, "Känd");
  apply (NULL, known);
  before = kring_map_new (model, need);
  rows = some_rows (known->id);
  foreseen = kring_map_amended (before, model, rows);
  for (guint i = 0; i < rows->len; i++)
    apply (kring_model_get (model, KRING_ROW (rows->pdata[i])->table->index, KRING_ROW (rows->pdata[i])->id),
           rows->pdata[i]);
  came = kring_map_new (model, need);
  assert_same_values (foreseen, came);
  g_assert_cmpuint (came->entries->len, ==, before->entries->len + 2);
  tear_down ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/map/entries", test_entries);
  g_test_add_func ("/map/ties", test_ties);
  g_test_add_func ("/map/never-changes", test_never_changes);
  g_test_add_func ("/map/amended-is-what-will-be", test_amended_is_what_will_be);
  return g_test_run ();
}
