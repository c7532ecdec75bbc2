/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-filter.h"
#include "kring-language.h"
#include "kring-sample.h"

/* Lost otherwise: a team looks at a part and takes it for the whole, or misses somebody who belongs to it. */

static KringModel *
school (void)
{
  return kring_sample_model ("Behov", "", kring_sample_actors, kring_sample_ties);
}

static KringMap *
map_of (KringModel *model)
{
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);

  return kring_map_new (model, KRING_ROW (g_ptr_array_index (needs, 0))->id);
}

static const char *
id_of (KringModel *model, const char *name)
{
  g_autoptr (GPtrArray) actors = kring_model_all (model, KRING_TABLE_ACTOR);

  for (guint i = 0; i < actors->len; i++)
    if (strcmp (kring_row_name (g_ptr_array_index (actors, i)), name) == 0)
      return KRING_ROW (g_ptr_array_index (actors, i))->id;
  g_error ("nobody is called %s", name);
}

static void
test_empty (void)
{
  g_autoptr (KringModel) model = school ();
  g_autoptr (KringMap) map = map_of (model);
  g_autoptr (KringFilter) filter = kring_filter_new ();
  g_autoptr (KringMap) same = kring_filter_map (filter, map, model);

  g_assert_true (kring_filter_is_empty (filter));
  g_assert_true (same == map);
}

/* Two sectors and one ring: in one of the sectors and in that ring. Ties go with their ends. */
static void
test_sector_and_ring (void)
{
  g_autoptr (KringModel) model = school ();
  g_autoptr (KringMap) map = map_of (model);
  g_autoptr (KringFilter) filter = kring_filter_new ();
  g_autoptr (KringMap) part = NULL;
  guint wanted = 0;

  kring_filter_set (filter, KRING_FILTER_SECTOR, KRING_SECTOR_OWN, TRUE);
  kring_filter_set (filter, KRING_FILTER_SECTOR, KRING_SECTOR_OUR, TRUE);
  kring_filter_set (filter, KRING_FILTER_RING, KRING_RING_ENGAGED, TRUE);
  part = kring_filter_map (filter, map, model);
  for (guint i = 0; i < map->entries->len; i++)
    {
      const KringMapEntry *entry = kring_map_entry (map, i);
      gboolean belongs = entry->actor->sector <= KRING_SECTOR_OUR && entry->contribution->ring == KRING_RING_ENGAGED;

      wanted += belongs;
      g_assert_cmpint (kring_map_find (part, entry->actor->row.id) >= 0, ==, belongs);
    }
  g_assert_cmpuint (wanted, >, 2);
  g_assert_cmpuint (part->entries->len, ==, wanted);
  for (guint i = 0; i < part->ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (part->ties, i);

      g_assert_cmpint (kring_map_find (part, tie->one), >=, 0);
      g_assert_cmpint (kring_map_find (part, tie->other), >=, 0);
    }
}

/* The strength of ties takes ties away, and nobody. */
static void
test_strength (void)
{
  g_autoptr (KringModel) model = school ();
  g_autoptr (KringMap) map = map_of (model);
  g_autoptr (KringFilter) filter = kring_filter_new ();
  g_autoptr (KringMap) part = NULL;

  kring_filter_set (filter, KRING_FILTER_STRENGTH, KRING_STRENGTH_WEAK, TRUE);
  part = kring_filter_map (filter, map, model);
  g_assert_cmpuint (part->entries->len, ==, map->entries->len);
  g_assert_cmpuint (part->ties->len, >, 2);
  g_assert_cmpuint (part->ties->len, <, map->ties->len);
  for (guint i = 0; i < part->ties->len; i++)
    g_assert_cmpint (KRING_TIE (g_ptr_array_index (part->ties, i))->strength, ==, KRING_STRENGTH_WEAK);
}

static void
tag (KringModel *model, KringRow *word, const char *name)
{
  g_autoptr (GArray) changes = kring_row_events_new ();
  g_autoptr (KringRow) row = kring_row_new (KRING_TAGGING_TABLE);

  kring_set (&KRING_TAGGING (row)->tag, word->id);
  kring_set (&KRING_TAGGING (row)->actor, id_of (model, name));
  if (kring_model_get (model, KRING_TABLE_TAG, word->id) == NULL)
    kring_row_events_add (changes, NULL, word);
  kring_row_events_add (changes, NULL, row);
  kring_model_apply (model, changes);
}

static void
test_tags (void)
{
  g_autoptr (KringModel) model = school ();
  g_autoptr (KringMap) map = map_of (model);
  g_autoptr (KringRow) word = kring_row_new (KRING_TAG_TABLE);
  g_autoptr (KringFilter) filter = kring_filter_new ();
  g_autoptr (KringFilter) copy = NULL;
  g_autoptr (KringMap) part = NULL;
  g_autoptr (KringOrganisation) whole = NULL;
  g_autoptr (KringOrganisation) some = NULL;

  tag (model, word, "Mamma");
  tag (model, word, "Scouterna");
  kring_filter_set_tag (filter, word->id, TRUE);
  copy = kring_filter_copy (filter);
  part = kring_filter_map (copy, map, model);
  g_assert_cmpuint (part->entries->len, ==, 2);
  g_assert_cmpint (kring_map_find (part, id_of (model, "Scouterna")), >=, 0);

  whole = kring_organisation_new (model);
  some = kring_filter_organisation (copy, whole, NULL);
  g_assert_cmpuint (kring_organisation_size (some), ==, 2);
  g_assert_cmpuint (some->rows[KRING_TABLE_CONTRIBUTION]->len, ==, 2);
  g_assert_cmpuint (some->rows[KRING_TABLE_NEED]->len, ==, 1);

  kring_filter_set_tag (copy, word->id, FALSE);
  g_assert_true (kring_filter_is_empty (copy));
  kring_filter_clear (filter);
  g_assert_true (kring_filter_is_empty (filter));
}

/* Somebody on no map stands in no ring. */
static void
test_organisation_rings (void)
{
  g_autoptr (KringModel) model = school ();
  g_autoptr (GArray) changes = kring_row_events_new ();
  g_autoptr (KringRow) stranger = kring_row_new (KRING_ACTOR_TABLE);
  g_autoptr (KringFilter) filter = kring_filter_new ();
  g_autoptr (KringOrganisation) whole = NULL;
  g_autoptr (KringOrganisation) part = NULL;

  kring_row_events_add (changes, NULL, stranger);
  kring_model_apply (model, changes);
  whole = kring_organisation_new (model);
  for (int ring = 0; ring < KRING_N_RINGS; ring++)
    kring_filter_set (filter, KRING_FILTER_RING, ring, TRUE);
  part = kring_filter_organisation (filter, whole, NULL);
  g_assert_cmpuint (kring_organisation_size (part), ==, kring_organisation_size (whole) - 1);
  g_assert_cmpint (kring_organisation_find (part, stranger->id), <, 0);
}

/* Neighbours of one, by a plain look at every tie; a step more is the neighbours of those. */
static void
test_focus (void)
{
  g_autoptr (KringModel) model = school ();
  g_autoptr (KringMap) map = map_of (model);
  const char *const who[] = { id_of (model, "Skolkurator"), NULL };
  g_autoptr (GHashTable) none = kring_focus (map->ties, who, 0);
  g_autoptr (GHashTable) near = kring_focus (map->ties, who, 1);
  g_autoptr (GHashTable) further = kring_focus (map->ties, who, 2);

  g_assert_cmpuint (g_hash_table_size (none), ==, 1);
  g_assert_cmpuint (g_hash_table_size (further), >, g_hash_table_size (near));
  for (guint i = 0; i < map->ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (map->ties, i);

      if (strcmp (tie->one, who[0]) == 0)
        g_assert_true (g_hash_table_contains (near, tie->other));
      if (strcmp (tie->other, who[0]) == 0)
        g_assert_true (g_hash_table_contains (near, tie->one));
      if (g_hash_table_contains (near, tie->one))
        g_assert_true (g_hash_table_contains (further, tie->other));
    }
  g_assert_false (g_hash_table_contains (near, id_of (model, "Scouterna")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/filter/empty", test_empty);
  g_test_add_func ("/filter/sector-and-ring", test_sector_and_ring);
  g_test_add_func ("/filter/strength", test_strength);
  g_test_add_func ("/filter/tags", test_tags);
  g_test_add_func ("/filter/organisation-rings", test_organisation_rings);
  g_test_add_func ("/filter/focus", test_focus);
  return g_test_run ();
}
