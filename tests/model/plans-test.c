/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-outline.h"
#include "kring-plans.h"
#include "kring-small.h"

/* What a team would lose: the map after its changes, and today's beside it untouched. */

static const char text[] = "need: School\n"
                           "beside own: Mother\n"
                           "engaged our: Mentor\n"
                           "available civil: Scouts\n"
                           "actor business: Stable\n"
                           "tie: Mother - Mentor\n"
                           "tie: Mentor ~ Scouts\n";

typedef struct
{
  KringModel *model;
  char *need;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->model = kring_small_model (text);
  self->need = kring_small_id ("School");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->model);
  g_free (self->need);
}

static KringRow *
put (Fixture *self, KringRow *row)
{
  g_autoptr (GArray) events = kring_row_events_new ();
  g_autofree char *wrong = kring_row_wrong (row);

  g_assert_null (wrong);
  kring_row_events_add (events, NULL, row);
  kring_model_apply (self->model, events);
  kring_row_unref (row);
  return row;
}

static KringRow *
put_change (Fixture *self, const char *name, double rank)
{
  KringRow *row = kring_row_new (KRING_CHANGE_TABLE);

  kring_set (&KRING_CHANGE (row)->need, self->need);
  kring_set (&KRING_CHANGE (row)->name, name);
  KRING_CHANGE (row)->rank = rank;
  return put (self, row);
}

static const char *
id_of (const char *name)
{
  static GHashTable *ids;
  char *id;

  if (ids == NULL)
    ids = g_hash_table_new (g_str_hash, g_str_equal);
  id = g_hash_table_lookup (ids, name);
  if (id == NULL)
    {
      id = kring_small_id (name);
      g_hash_table_insert (ids, g_strdup (name), id);
    }
  return id;
}

static KringTie *
tie_between (Fixture *self, const char *one, const char *other)
{
  return kring_model_tie_between (self->model, id_of (one), id_of (other));
}

static KringPlan *
plan_of (KringRow *change, KringAct act)
{
  KringPlan *plan = KRING_PLAN (kring_row_new (KRING_PLAN_TABLE));

  kring_set (&plan->change, change->id);
  plan->act = act;
  return plan;
}

static KringPlan *
plan_new_tie (Fixture *self, KringRow *change, const char *one, const char *other, KringStrength strength)
{
  KringPlan *plan = plan_of (change, KRING_ACT_ADD);

  kring_set (&plan->one, id_of (one));
  kring_set (&plan->other, id_of (other));
  plan->strength = strength;
  put (self, &plan->row);
  return plan;
}

static KringPlan *
plan_for_tie (Fixture *self, KringRow *change, KringAct act, const char *one, const char *other, KringStrength strength)
{
  KringPlan *plan = plan_of (change, act);

  kring_set (&plan->tie, tie_between (self, one, other)->row.id);
  plan->strength = strength;
  put (self, &plan->row);
  return plan;
}

static KringPlan *
plan_contribution (Fixture *self, KringRow *change, const char *who, KringRing ring)
{
  KringPlan *plan = plan_of (change, KRING_ACT_ADD);

  kring_set (&plan->one, id_of (who));
  kring_set (&plan->need, self->need);
  plan->ring = ring;
  kring_set (&plan->offer, "Takes the horses out");
  put (self, &plan->row);
  return plan;
}

static int
by_text (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "One - Other strength" of each tie, in the order of names. */
static char *
ties_on (const KringMap *map)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < map->ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (map->ties, i);
      const char *one = kring_map_entry (map, (guint) kring_map_find (map, tie->one))->actor->name;
      const char *other = kring_map_entry (map, (guint) kring_map_find (map, tie->other))->actor->name;
      gboolean turned = strcmp (one, other) > 0;

      g_ptr_array_add (lines, g_strdup_printf ("%s - %s %s\n", turned ? other : one, turned ? one : other,
                                               kring_term_nick (&kring_strengths, tie->strength)));
    }
  g_ptr_array_sort (lines, by_text);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (out, g_ptr_array_index (lines, i));
  return g_string_free (out, FALSE);
}

static char *
after (Fixture *self, const char *const *changes, guint *n)
{
  g_autoptr (KringMap) today = kring_map_new (self->model, self->need);
  g_autoptr (GPtrArray) plans = kring_plans_pending (self->model, changes);
  g_autoptr (KringMap) map = kring_map_after (today, self->model, plans);
  g_autoptr (KringOrganisation) whole = kring_organisation_new (self->model);
  g_autoptr (KringOrganisation) whole_after = kring_organisation_after (whole, self->model, plans);

  if (n != NULL)
    *n = map->entries->len;
  g_assert_cmpuint (whole_after->rows[KRING_TABLE_TIE]->len, ==, map->ties->len);
  return ties_on (map);
}

/* Or what is to be could not be opened once it was exported. */
static void
assert_refers_well (Fixture *self)
{
  g_autoptr (GPtrArray) plans = kring_plans_pending (self->model, NULL);
  g_autoptr (KringOrganisation) today = kring_organisation_new (self->model);
  g_autoptr (KringOrganisation) after = kring_organisation_after (today, self->model, plans);

  for (int t = 0; t < KRING_N_TABLES; t++)
    for (guint i = 0; i < after->rows[t]->len; i++)
      for (guint f = 0; f < kring_tables[t].n_fields; f++)
        {
          const KringField *field = &kring_tables[t].fields[f];
          const char *id = field->refers ? kring_row_text (g_ptr_array_index (after->rows[t], i), field) : NULL;

          g_assert_true (id == NULL || kring_organisation_get (after, field->refers->index, id) != NULL);
        }
}

static void
test_add_alter_end (Fixture *self, gconstpointer data)
{
  KringRow *change = put_change (self, "Meet at the stable", 1);
  g_autofree char *today = after (self, NULL, NULL);
  g_autofree char *then = NULL;
  g_autofree char *none = NULL;
  guint n;

  plan_contribution (self, change, "Stable", KRING_RING_ENGAGED);
  plan_new_tie (self, change, "Stable", "Mother", KRING_STRENGTH_STRONG);
  plan_for_tie (self, change, KRING_ACT_ALTER, "Mother", "Mentor", KRING_STRENGTH_STRONG);
  plan_for_tie (self, change, KRING_ACT_END, "Mentor", "Scouts", KRING_STRENGTH_WORKING);
  g_assert_cmpstr (today, ==, "Mentor - Mother working\nMentor - Scouts strained\n");
  then = after (self, NULL, &n);
  g_assert_cmpstr (then, ==, "Mentor - Mother strong\nMother - Stable strong\n");
  g_assert_cmpuint (n, ==, 4);
  assert_refers_well (self);
  none = after (self, (const char *const[]){ NULL }, &n);
  g_assert_cmpstr (none, ==, today);
  g_assert_cmpuint (n, ==, 3);
}

/* Or an adopted change would be done twice, and an abandoned one at all. */
static void
test_done_and_given_up (Fixture *self, gconstpointer data)
{
  KringRow *change = put_change (self, "Meet", 1), *decided = kring_row_copy (change);
  g_autoptr (GArray) events = kring_row_events_new ();
  g_autofree char *then = NULL;

  plan_new_tie (self, change, "Mother", "Scouts", KRING_STRENGTH_WEAK);
  KRING_CHANGE (decided)->stage = KRING_STAGE_ABANDONED;
  kring_row_events_add (events, change, decided);
  kring_model_apply (self->model, events);
  kring_row_unref (decided);
  then = after (self, NULL, NULL);
  g_assert_cmpstr (then, ==, "Mentor - Mother working\nMentor - Scouts strained\n");
}

/* Or the board's order would mean nothing, or two would be tied twice. */
static void
test_two_changes (Fixture *self, gconstpointer data)
{
  KringRow *first = put_change (self, "First", 1), *second = put_change (self, "Second", 2);
  KringPlan *one = plan_new_tie (self, first, "Mother", "Scouts", KRING_STRENGTH_WEAK);
  KringPlan *other = plan_new_tie (self, second, "Scouts", "Mother", KRING_STRENGTH_STRONG);
  KringPlan *alone = plan_for_tie (self, second, KRING_ACT_END, "Mentor", "Scouts", KRING_STRENGTH_WEAK);
  g_autoptr (GPtrArray) plans = kring_plans_pending (self->model, NULL);
  g_autofree char *both = after (self, NULL, NULL);
  g_autofree char *only = after (self, (const char *const[]){ first->id, NULL }, NULL);

  g_assert_cmpstr (both, ==, "Mentor - Mother working\nMother - Scouts strong\n");
  g_assert_cmpstr (only, ==, "Mentor - Mother working\nMentor - Scouts strained\nMother - Scouts weak\n");
  g_assert_true (kring_plans_clashing (one, plans) == other);
  g_assert_null (kring_plans_clashing (alone, plans));
}

/* Or whoever is tied in the meantime would be tied twice, with the arrow the wrong way. */
static void
test_tied_in_the_meantime (Fixture *self, gconstpointer data)
{
  KringRow *change = put_change (self, "Meet", 1);
  KringPlan *plan = plan_of (change, KRING_ACT_ADD);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) ended = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  KringTie *there = tie_between (self, "Mother", "Mentor");

  kring_set (&plan->one, there->other);
  kring_set (&plan->other, there->one);
  plan->direction = KRING_DIRECTION_FORWARD;
  put (self, &plan->row);
  plans = kring_plans_pending (self->model, NULL);
  rows = kring_plans_outcome (self->model, plans, &ended);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpuint (ended->len, ==, 0);
  g_assert_cmpstr (KRING_ROW (g_ptr_array_index (rows, 0))->id, ==, there->row.id);
  g_assert_cmpint (KRING_TIE (g_ptr_array_index (rows, 0))->direction, ==, KRING_DIRECTION_BACK);
  g_assert_cmpint (there->direction, ==, KRING_DIRECTION_NONE);
}

static char *
lines_of (const KringMap *map)
{
  g_autoptr (GArray) outline = kring_outline_new (map);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    g_string_append_printf (out, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  return g_string_free (out, FALSE);
}

/* Or whoever does not see the signs would not know what is planned. */
static void
test_in_words (Fixture *self, gconstpointer data)
{
  KringRow *change = put_change (self, "Meet at the stable", 1);
  g_autoptr (KringMap) map = NULL, today = NULL;
  g_autofree char *said = NULL, *plain = NULL;

  plan_contribution (self, change, "Stable", KRING_RING_ENGAGED);
  plan_new_tie (self, change, "Stable", "Mother", KRING_STRENGTH_STRONG);
  plan_for_tie (self, change, KRING_ACT_ALTER, "Mother", "Mentor", KRING_STRENGTH_STRONG);
  plan_for_tie (self, change, KRING_ACT_END, "Mentor", "Scouts", KRING_STRENGTH_WORKING);
  map = kring_map_at (self->model, self->need, KRING_TIME_PLANNED, NULL);
  today = kring_map_at (self->model, self->need, KRING_TIME_TODAY, NULL);
  said = lines_of (map);
  plain = lines_of (today);
  g_assert_nonnull (strstr (said, "2 contribute today"));
  g_assert_nonnull (strstr (said, "Planned over today: 2 come, 1 changes, 1 ends."));
  g_assert_nonnull (strstr (said, "Stable (Business): Takes the horses out. Planned to come onto the map.\n"));
  g_assert_nonnull (strstr (said, "planned: strong with Stable\n"));
  g_assert_nonnull (strstr (said, "working with Mentor, planned: strong with Mentor\n"));
  g_assert_nonnull (strstr (said, "strained with Scouts, planned to end\n"));
  g_assert_null (strstr (plain, "lanned"));
}

/* Or who comes would leave behind what it has, and stand where its old ring was. */
static void
test_place_and_ties (Fixture *self, gconstpointer data)
{
  KringRow *change = put_change (self, "Meet", 1);
  KringPlan *nearer = plan_of (change, KRING_ACT_ALTER);
  KringPlace *place = KRING_PLACE (kring_row_new (KRING_PLACE_TABLE));
  KringTie *tie = KRING_TIE (kring_row_new (KRING_TIE_TABLE));
  g_autoptr (KringMap) map = NULL, planned = NULL;
  guint scouts;

  kring_set (&tie->one, id_of ("Stable"));
  kring_set (&tie->other, id_of ("Scouts"));
  put (self, &tie->row);
  kring_set (&place->need, self->need);
  kring_set (&place->actor, id_of ("Scouts"));
  place->u = place->v = 0.5;
  put (self, &place->row);
  kring_set (&nearer->contribution, kring_model_contribution (self->model, self->need, id_of ("Scouts"))->row.id);
  nearer->ring = KRING_RING_BESIDE;
  put (self, &nearer->row);
  plan_contribution (self, change, "Stable", KRING_RING_ENGAGED);
  map = kring_map_at (self->model, self->need, KRING_TIME_AFTER, NULL);
  planned = kring_map_at (self->model, self->need, KRING_TIME_PLANNED, NULL);
  g_assert_cmpuint (map->ties->len, ==, 3);
  g_assert_cmpuint (planned->ties->len, ==, 3);
  scouts = (guint)kring_map_find (map, id_of ("Scouts"));
  g_assert_null (kring_map_entry (map, scouts)->place);
  g_assert_nonnull (kring_map_entry (planned, (guint)kring_map_find (planned, id_of ("Scouts")))->place);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
#define ADD(name, test) g_test_add ("/plans/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("after is today with what is planned", test_add_alter_end);
  ADD ("what is decided plans nothing more", test_done_and_given_up);
  ADD ("of two changes the later on the board holds", test_two_changes);
  ADD ("whom a plan ties may be tied by now", test_tied_in_the_meantime);
  ADD ("what is planned is said", test_in_words);
  ADD ("who comes brings its ties, and finds a place", test_place_and_ties);
  return g_test_run ();
}
