/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "kring-language.h"
#include "kring-rules.h"
#include "kring-sample.h"

/* Each rule is broken once, in a model that is sound but for that. Lost otherwise: kring-cli check says "sound" of a
 * document whose picture cannot be right. */

static KringModel *
sound_model (void)
{
  return kring_sample_model ("Behov", "", kring_sample_actors, kring_sample_ties);
}

static void
put (KringModel *model, KringRow *row)
{
  g_autoptr (GArray) changes = kring_row_events_new ();

  kring_row_events_add (changes, kring_model_get (model, row->table->index, row->id), row);
  kring_model_apply (model, changes);
  kring_row_unref (row);
}

static const char *
need_of (KringModel *model)
{
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);

  return KRING_ROW (g_ptr_array_index (needs, 0))->id;
}

static KringRow *
line_row (const char *actor, const char *above, KringLineKind kind, gboolean main_line)
{
  KringRow *row = kring_row_new (KRING_LINE_TABLE);

  kring_set (&KRING_LINE (row)->actor, actor);
  kring_set (&KRING_LINE (row)->above, above);
  KRING_LINE (row)->kind = (int) kind;
  KRING_LINE (row)->main = main_line;
  return row;
}

static KringRow *
tie_row (const char *one, const char *other)
{
  KringRow *row = kring_row_new (KRING_TIE_TABLE);

  kring_set (&KRING_TIE (row)->one, one);
  kring_set (&KRING_TIE (row)->other, other);
  return row;
}

static KringRow *
contribution_row (const char *need, const char *actor)
{
  KringRow *row = kring_row_new (KRING_CONTRIBUTION_TABLE);

  kring_set (&KRING_CONTRIBUTION (row)->need, need);
  kring_set (&KRING_CONTRIBUTION (row)->actor, actor);
  return row;
}

static KringRow *
place_row (const char *need, const char *actor, double u, double v)
{
  KringRow *row = kring_row_new (KRING_PLACE_TABLE);

  kring_set (&KRING_PLACE (row)->need, need);
  kring_set (&KRING_PLACE (row)->actor, actor);
  KRING_PLACE (row)->u = u;
  KRING_PLACE (row)->v = v;
  return row;
}

/* As many sentences as said, and each names whom it is about. */
static void
assert_breaches (KringModel *model, guint n, const char *name)
{
  g_autoptr (GPtrArray) found = kring_rules_check (model);

  for (guint i = 0; i < found->len; i++)
    {
      g_test_message ("%s", (char *) g_ptr_array_index (found, i));
      g_assert_nonnull (strstr (g_ptr_array_index (found, i), name));
    }
  g_assert_cmpuint (found->len, ==, n);
}

static void
test_sound (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autoptr (KringModel) empty = kring_model_new ();

  assert_breaches (model, 0, "");
  assert_breaches (empty, 0, "");
}

static void
test_one_contribution (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autofree char *mother = kring_sample_id (0);

  put (model, contribution_row (need_of (model), mother));
  assert_breaches (model, 1, "Mamma");
}

static void
test_own_network (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autofree char *mother = kring_sample_id (0);
  KringRow *actor = kring_row_copy (kring_model_get (model, KRING_TABLE_ACTOR, mother));
  KringRow *need = kring_row_new (KRING_NEED_TABLE);

  kring_set (&KRING_NEED (need)->name, "Ett annat behov");
  kring_set (&KRING_ACTOR (actor)->need, need->id);
  put (model, need);
  put (model, actor);
  assert_breaches (model, 1, "Mamma");
}

static void
test_one_place (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autofree char *mother = kring_sample_id (0);

  put (model, place_row (need_of (model), mother, 0.5, 0.5));
  assert_breaches (model, 0, "");
  put (model, place_row (need_of (model), mother, 0.2, 0.2));
  assert_breaches (model, 1, "Mamma");
}

static void
test_place_in_its_wedge (void)
{
  static const double outside[] = { -0.01, 1.01, NAN, INFINITY };
  g_autofree char *mother = kring_sample_id (0);

  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    {
      g_autoptr (KringModel) model = sound_model ();
      g_autoptr (KringModel) other = sound_model ();

      put (model, place_row (need_of (model), mother, outside[i], 0.5));
      assert_breaches (model, 1, "Mamma");
      put (other, place_row (need_of (other), mother, 0.5, outside[i]));
      assert_breaches (other, 1, "Mamma");
    }
}

static void
test_ties (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autofree char *mother = kring_sample_id (0);
  g_autofree char *sister = kring_sample_id (1);

  put (model, tie_row (mother, mother));
  assert_breaches (model, 1, "Mamma");
  /* Tied already, the other way round. */
  put (model, tie_row (sister, mother));
  assert_breaches (model, 2, "Mamma");
}

static void
test_line (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autofree char *a = kring_sample_id (0);
  g_autofree char *b = kring_sample_id (1);
  g_autofree char *c = kring_sample_id (2);

  put (model, line_row (a, b, KRING_LINE_PART_OF, TRUE));
  put (model, line_row (b, c, KRING_LINE_PART_OF, TRUE));
  put (model, line_row (a, c, KRING_LINE_REPORTS_TO, TRUE));
  put (model, line_row (a, c, KRING_LINE_PART_OF, FALSE));
  assert_breaches (model, 0, "");
  g_assert_true (kring_rules_above_would_ring (model, c, a, KRING_LINE_PART_OF));
  g_assert_true (kring_rules_above_would_ring (model, c, a, KRING_LINE_REPORTS_TO));
  g_assert_false (kring_rules_above_would_ring (model, b, a, KRING_LINE_REPORTS_TO));
  g_assert_false (kring_rules_above_would_ring (model, a, c, KRING_LINE_PART_OF));
  g_assert_true (kring_rules_above_would_ring (model, a, a, KRING_LINE_PART_OF));
  put (model, line_row (a, c, KRING_LINE_PART_OF, TRUE));
  assert_breaches (model, 1, "Mamma");
}

static void
test_line_in_a_ring (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autofree char *a = kring_sample_id (0);
  g_autofree char *b = kring_sample_id (1);
  g_autofree char *c = kring_sample_id (2);

  put (model, line_row (a, b, KRING_LINE_PART_OF, TRUE));
  put (model, line_row (b, c, KRING_LINE_PART_OF, TRUE));
  put (model, line_row (c, a, KRING_LINE_PART_OF, TRUE));
  assert_breaches (model, 3, "");
}

/* A further line leads back as well as a main one, and nobody stands above themselves. */
static void
test_line_in_a_ring_through_further_lines (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autofree char *a = kring_sample_id (0);
  g_autofree char *b = kring_sample_id (1);
  g_autofree char *c = kring_sample_id (2);

  put (model, line_row (a, b, KRING_LINE_REPORTS_TO, TRUE));
  put (model, line_row (b, c, KRING_LINE_REPORTS_TO, FALSE));
  g_assert_true (kring_rules_above_would_ring (model, c, a, KRING_LINE_REPORTS_TO));
  put (model, line_row (a, c, KRING_LINE_REPORTS_TO, FALSE));
  put (model, line_row (b, a, KRING_LINE_PART_OF, FALSE));
  assert_breaches (model, 0, "");
  put (model, line_row (b, a, KRING_LINE_REPORTS_TO, FALSE));
  assert_breaches (model, 2, "");
  put (model, line_row (c, c, KRING_LINE_PART_OF, FALSE));
  assert_breaches (model, 3, "");
}

static void
test_tags (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autoptr (KringRow) tag = kring_row_new (KRING_TAG_TABLE);
  g_autofree char *actor = kring_sample_id (0);

  kring_set (&KRING_TAG (tag)->name, "Kvällar");
  put (model, kring_row_ref (tag));
  for (int times = 1; times <= 2; times++)
    {
      KringRow *tagging = kring_row_new (KRING_TAGGING_TABLE);

      kring_set (&KRING_TAGGING (tagging)->tag, tag->id);
      kring_set (&KRING_TAGGING (tagging)->actor, actor);
      put (model, tagging);
      assert_breaches (model, times == 1 ? 0 : 1, "Kvällar");
    }
}

/* Lost otherwise: a note of a dialogue that is in the file and that nobody gets to see. */
static void
test_keys (void)
{
  g_autoptr (KringModel) model = sound_model ();
  g_autofree char *dialogue = kring_sample_id (0);
  KringRow *right = kring_row_new (KRING_DISCUSSION_TABLE);
  KringRow *wrong;

  kring_set (&KRING_DISCUSSION (right)->dialogue, dialogue);
  kring_set (&KRING_DISCUSSION (right)->section, "why");
  wrong = kring_row_copy (right);
  g_free (right->id);
  right->id = kring_row_key (right);
  put (model, right);
  assert_breaches (model, 0, "");
  put (model, wrong);
  assert_breaches (model, 1, "discussion");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/rules/sound", test_sound);
  g_test_add_func ("/rules/one-contribution", test_one_contribution);
  g_test_add_func ("/rules/own-network", test_own_network);
  g_test_add_func ("/rules/one-place", test_one_place);
  g_test_add_func ("/rules/place-in-its-wedge", test_place_in_its_wedge);
  g_test_add_func ("/rules/ties", test_ties);
  g_test_add_func ("/rules/line", test_line);
  g_test_add_func ("/rules/line-in-a-ring", test_line_in_a_ring);
  g_test_add_func ("/rules/line-in-a-ring-further", test_line_in_a_ring_through_further_lines);
  g_test_add_func ("/rules/tags", test_tags);
  g_test_add_func ("/rules/keys", test_keys);
  return g_test_run ();
}
