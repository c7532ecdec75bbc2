/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-organisation.h"
#include "kring-sample.h"
#include "kring-text.h"

static KringModel *model;

static void
put (KringRow *row)
{
  g_autoptr (GArray) changes = kring_row_events_new ();

  kring_row_events_add (changes, kring_model_get (model, row->table->index, row->id), row);
  kring_model_apply (model, changes);
}

static KringRow *
line_of (const char *actor, const char *above)
{
  KringRow *row = kring_row_new (KRING_LINE_TABLE);

  kring_set (&KRING_LINE (row)->actor, actor);
  kring_set (&KRING_LINE (row)->above, above);
  return row;
}

static KringRow *
place_of (const char *actor, const char *need, KringArrangement arrangement, double u)
{
  KringRow *row = kring_row_new (KRING_PLACE_TABLE);

  kring_set (&KRING_PLACE (row)->need, need);
  kring_set (&KRING_PLACE (row)->actor, actor);
  KRING_PLACE (row)->arrangement = (int) arrangement;
  KRING_PLACE (row)->u = u;
  return row;
}

static void
set_up (void)
{
  model = kring_sample_model ("Länge borta från skolan", "", kring_sample_actors, kring_sample_ties);
}

/* Lost otherwise: somebody of the document who is in no picture of the whole, or a tie that is in the wrong place. */
static void
test_holds_all (void)
{
  g_autoptr (KringOrganisation) organisation = NULL;
  guint ends = 0;

  set_up ();
  organisation = kring_organisation_new (model);
  g_assert_cmpuint (kring_organisation_size (organisation), ==, kring_model_count (model, KRING_TABLE_ACTOR));
  for (guint i = 0; i < kring_organisation_size (organisation); i++)
    {
      KringActor *actor = kring_organisation_actor (organisation, i);
      GPtrArray *ties = kring_organisation_ties_of (organisation, i);
      KringNeed *need = g_ptr_array_index (organisation->rows[KRING_TABLE_NEED], 0);

      g_assert_cmpint (kring_organisation_find (organisation, actor->row.id), ==, (int) i);
      if (i > 0)
        g_assert_cmpint (kring_text_collate (kring_organisation_actor (organisation, i - 1)->name, actor->name), <=, 0);
      for (guint j = 0; j < ties->len; j++)
        g_assert_true (strcmp (KRING_TIE (ties->pdata[j])->one, actor->row.id) == 0
                       || strcmp (KRING_TIE (ties->pdata[j])->other, actor->row.id) == 0);
      ends += ties->len;
      g_assert_cmpstr (kring_organisation_contribution (organisation, need->row.id, i)->actor, ==, actor->row.id);
      g_assert_null (kring_organisation_contribution (organisation, "nowhere", i));
    }
  g_assert_cmpuint (ends, ==, 2 * kring_model_count (model, KRING_TABLE_TIE));
  g_assert_cmpint (kring_organisation_find (organisation, "nobody"), ==, -1);
  g_clear_object (&model);
}

/* Lost otherwise: the line, or an actor that jumps to where it stands on the map of one need. */
static void
test_lines_and_places (void)
{
  g_autofree char *mother = kring_sample_id (0), *sister = kring_sample_id (1);
  g_autoptr (GPtrArray) needs = NULL;
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (KringRow) up = line_of (sister, mother), itself = line_of (mother, mother);
  g_autoptr (KringRow) tree = NULL, around = NULL;
  guint one, other;

  set_up ();
  needs = kring_model_all (model, KRING_TABLE_NEED);
  around = place_of (mother, KRING_ROW (needs->pdata[0])->id, KRING_ARRANGEMENT_AROUND, 0.25);
  tree = place_of (mother, NULL, KRING_ARRANGEMENT_HIERARCHY, 12);
  put (up);
  put (itself);
  put (around);
  put (tree);
  organisation = kring_organisation_new (model);
  one = (guint) kring_organisation_find (organisation, mother);
  other = (guint) kring_organisation_find (organisation, sister);
  g_assert_cmpuint (kring_organisation_lines_of (organisation, one)->len, ==, 0);
  g_assert_cmpuint (kring_organisation_lines_of (organisation, other)->len, ==, 1);
  g_assert_cmpfloat (kring_organisation_place (organisation, KRING_ARRANGEMENT_HIERARCHY, one)->u, ==, 12);
  g_assert_null (kring_organisation_place (organisation, KRING_ARRANGEMENT_AROUND, one));
  g_assert_null (kring_organisation_place (organisation, KRING_ARRANGEMENT_HIERARCHY, other));
  g_clear_object (&model);
}

static void
assert_same_values (const KringOrganisation *one, const KringOrganisation *other)
{
  for (int t = 0; t < KRING_N_TABLES; t++)
    {
      g_assert_cmpuint (one->rows[t]->len, ==, other->rows[t]->len);
      for (guint i = 0; i < one->rows[t]->len; i++)
        g_assert_true (kring_row_equal (one->rows[t]->pdata[i], other->rows[t]->pdata[i]));
    }
}

/* Lost otherwise: places written for an organisation that is not the one that comes out; or a picture that changes
 * under the thread that paints it. */
static void
test_amended_is_what_will_be (void)
{
  g_autofree char *mother = kring_sample_id (0);
  g_autoptr (KringOrganisation) before = NULL, foreseen = NULL, came = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  KringRow *named, *added;
  guint count;

  set_up ();
  before = kring_organisation_new (model);
  count = kring_organisation_size (before);
  named = kring_row_copy (kring_model_get (model, KRING_TABLE_ACTOR, mother));
  kring_set (&KRING_ACTOR (named)->name, "Östen");
  added = kring_row_new (KRING_ACTOR_TABLE);
  kring_set (&KRING_ACTOR (added)->name, "Någon ny");
  g_ptr_array_add (rows, named);
  g_ptr_array_add (rows, added);
  g_ptr_array_add (rows, line_of (added->id, mother));
  g_ptr_array_add (rows, place_of (mother, NULL, KRING_ARRANGEMENT_NETWORK, 3));
  foreseen = kring_organisation_amended (before, rows);
  for (guint i = 0; i < rows->len; i++)
    put (rows->pdata[i]);
  came = kring_organisation_new (model);
  assert_same_values (foreseen, came);
  g_assert_cmpuint (kring_organisation_size (came), ==, count + 1);
  g_assert_cmpuint (kring_organisation_size (before), ==, count);
  g_assert_cmpstr (kring_organisation_actor (before, (guint) kring_organisation_find (before, mother))->name, ==,
                   "Mamma");
  g_assert_nonnull (kring_organisation_place (foreseen, KRING_ARRANGEMENT_NETWORK,
                                              (guint) kring_organisation_find (foreseen, mother)));
  g_clear_object (&model);
}

/* Lost otherwise: an export names somebody else, or takes an hour for a large organisation. */
static void
test_found_by_id_and_reference (void)
{
  g_autoptr (KringOrganisation) organisation = NULL;

  set_up ();
  organisation = kring_organisation_new (model);
  for (int t = 0; t < KRING_N_TABLES; t++)
    {
      g_assert_cmpuint (kring_organisation_count (organisation, t), ==, kring_model_count (model, t));
      for (guint i = 0; i < organisation->rows[t]->len; i++)
        {
          KringRow *row = g_ptr_array_index (organisation->rows[t], i);

          g_assert_true (kring_organisation_get (organisation, t, row->id) == row);
        }
    }
  for (guint i = 0; i < kring_organisation_size (organisation); i++)
    {
      const char *id = kring_organisation_actor (organisation, i)->row.id;
      GPtrArray *ours = kring_organisation_referring (organisation, KRING_TABLE_TIE, "one", id);
      GPtrArray *theirs = kring_model_referring (model, KRING_TABLE_TIE, "one", id);

      g_assert_cmpuint (ours ? ours->len : 0, ==, theirs ? theirs->len : 0);
      for (guint j = 0; ours != NULL && j < ours->len; j++)
        g_assert_true (g_ptr_array_find (theirs, g_ptr_array_index (ours, j), NULL));
    }
  g_assert_null (kring_organisation_get (organisation, KRING_TABLE_NEED, "nobody"));
  g_assert_null (kring_organisation_get (organisation, KRING_TABLE_ACTOR, NULL));
  g_assert_null (kring_organisation_referring (organisation, KRING_TABLE_TIE, "one", "nobody"));
  g_assert_null (kring_organisation_referring (organisation, KRING_TABLE_ACTOR, "need", NULL));
  g_object_unref (model);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/organisation/holds-all", test_holds_all);
  g_test_add_func ("/organisation/found-by-id-and-reference", test_found_by_id_and_reference);
  g_test_add_func ("/organisation/lines-and-places", test_lines_and_places);
  g_test_add_func ("/organisation/amended-is-what-will-be", test_amended_is_what_will_be);
  return g_test_run ();
}
