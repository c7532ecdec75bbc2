/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-model.h"
#include "kring-sample.h"
#include "kring-text.h"

/* Lost otherwise: a new row that is not what the words of its kind say, or the same row twice. */
static void
test_new_rows (void)
{
  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      g_autoptr (KringRow) row = kring_row_new (&kring_tables[t]);
      g_autoptr (KringRow) other = kring_row_new (&kring_tables[t]);

      g_assert_cmpint (kring_tables[t].index, ==, (int) t);
      g_assert_true (kring_id_valid (row->id));
      g_assert_cmpstr (row->id, !=, other->id);
      g_assert_true (kring_table_find (kring_tables[t].name) == &kring_tables[t]);
      for (guint f = 0; f < kring_tables[t].n_fields; f++)
        {
          const KringField *field = &kring_tables[t].fields[f];

          g_assert_true (kring_row_field_equal (row, other, field));
          if (field->type == KRING_FIELD_TEXT)
            g_assert_cmpstr (kring_row_text (row, field), ==, "");
          if (field->type == KRING_FIELD_REF && field->nullable)
            g_assert_null (kring_row_text (row, field));
          if (field->type == KRING_FIELD_TERM)
            g_assert_cmpint (kring_row_int (row, field), <, (int) field->terms->n_values);
          /* A row refers only to what comes before it, so that reading a file in order never meets a stranger. */
          if (field->type == KRING_FIELD_REF && field->refers != NULL)
            g_assert_cmpint (field->refers->index, <, (int) t);
        }
    }
}

/* Lost otherwise: what somebody typed, in a copy that was thought to be one. */
static void
test_copies (void)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_ACTOR_TABLE);
  g_autoptr (KringRow) copy = NULL;

  kring_set (&KRING_ACTOR (row)->name, "Biblioteket");
  copy = kring_row_copy (row);
  g_assert_true (kring_row_equal (row, copy));
  g_assert_cmpstr (copy->id, ==, row->id);
  kring_set (&KRING_ACTOR (copy)->name, "Kulturskolan");
  g_assert_false (kring_row_equal (row, copy));
  g_assert_cmpstr (kring_row_name (row), ==, "Biblioteket");
  KRING_ACTOR (copy)->sector = KRING_SECTOR_CIVIL;
  kring_set (&KRING_ACTOR (copy)->name, "Biblioteket");
  g_assert_false (kring_row_equal (row, copy));
  /* A reference may be none, a text never. */
  kring_row_set_text (copy, kring_table_field (KRING_ACTOR_TABLE, "note"), NULL);
  g_assert_cmpstr (KRING_ACTOR (copy)->note, ==, "");
  kring_row_set_text (copy, kring_table_field (KRING_ACTOR_TABLE, "need"), NULL);
  g_assert_null (KRING_ACTOR (copy)->need);
  g_assert_null (kring_table_field (KRING_ACTOR_TABLE, "colour"));
}

/* Lost otherwise: files that say a ring one version knows and another does not. */
static void
test_terms (void)
{
  static const KringTerms *const all[] = { &kring_sectors, &kring_rings, &kring_actor_kinds, &kring_strengths,
                                           &kring_directions, &kring_line_kinds, &kring_arrangements };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (int value = 0; value < (int) all[i]->n_values; value++)
      {
        g_assert_cmpint (kring_term_find (all[i], kring_term_nick (all[i], value)), ==, value);
        g_assert_cmpstr (kring_term_label (all[i], value), !=, "");
      }
  g_assert_cmpstr (kring_term_nick (&kring_rings, 0), ==, "beside");
  g_assert_cmpint (kring_term_find (&kring_rings, "nearby"), ==, -1);
  g_assert_cmpint (kring_term_find (&kring_rings, NULL), ==, -1);
  g_assert_cmpstr (kring_term_nick (&kring_rings, 4), ==, "?");
  g_assert_cmpstr (kring_term_label (&kring_rings, -1), ==, "?");
}

static void
count_cb (KringModel *model, GArray *changes, guint *count)
{
  *count += changes->len;
}

static void
apply (KringModel *model, KringRow *before, KringRow *after)
{
  g_autoptr (GArray) changes = kring_row_events_new ();

  kring_row_events_add (changes, before, after);
  kring_model_apply (model, changes);
}

/* Lost otherwise: a view that shows somebody who is gone, or a tie to nobody. */
static void
test_model_follows (void)
{
  g_autoptr (KringModel) model = kring_sample_model ("Behov", "", kring_sample_actors, kring_sample_ties);
  g_autofree char *mother = kring_sample_id (0);
  KringRow *held = kring_model_get (model, KRING_TABLE_ACTOR, mother);
  g_autoptr (KringRow) before = kring_row_ref (held);
  g_autoptr (KringRow) after = kring_row_copy (held);
  g_autoptr (GPtrArray) ties = kring_model_ties_of (model, mother);
  g_autoptr (GArray) nothing = kring_row_events_new ();
  g_autoptr (KringRow) tie = NULL;
  guint count = 0;

  g_signal_connect (model, "changed", G_CALLBACK (count_cb), &count);
  kring_model_apply (model, nothing);
  g_assert_cmpuint (count, ==, 0);
  kring_set (&KRING_ACTOR (after)->name, "Mor");
  apply (model, before, after);
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (kring_model_get (model, KRING_TABLE_ACTOR, mother) == after);

  g_assert_cmpuint (ties->len, ==, 8);
  tie = kring_row_ref (g_ptr_array_index (ties, 0));
  apply (model, tie, NULL);
  g_assert_null (kring_model_get (model, KRING_TABLE_TIE, tie->id));
  g_ptr_array_unref (g_steal_pointer (&ties));
  ties = kring_model_ties_of (model, mother);
  g_assert_cmpuint (ties->len, ==, 7);
  g_assert_null (kring_model_tie_between (model, KRING_TIE (tie)->one, KRING_TIE (tie)->other));
}

/* Lost otherwise: a list in another order each time it is opened. */
static void
test_model_order (void)
{
  g_autoptr (KringModel) model = kring_sample_model ("Behov", "", kring_sample_actors, kring_sample_ties);
  g_autoptr (GPtrArray) actors = NULL;
  g_autoptr (KringRow) first = kring_row_new (KRING_NEED_TABLE);
  g_autoptr (GPtrArray) needs = NULL;

  kring_language_set ("sv");
  actors = kring_model_all (model, KRING_TABLE_ACTOR);
  g_assert_cmpuint (actors->len, ==, kring_model_count (model, KRING_TABLE_ACTOR));
  for (guint i = 1; i < actors->len; i++)
    g_assert_cmpint (kring_text_collate (kring_row_name (actors->pdata[i - 1]), kring_row_name (actors->pdata[i])), <, 0);
  kring_language_set (NULL);

  KRING_NEED (first)->rank = -1;
  apply (model, NULL, first);
  needs = kring_model_all (model, KRING_TABLE_NEED);
  g_assert_true (g_ptr_array_index (needs, 0) == first);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/rows/new", test_new_rows);
  g_test_add_func ("/rows/copies", test_copies);
  g_test_add_func ("/rows/terms", test_terms);
  g_test_add_func ("/model/follows", test_model_follows);
  g_test_add_func ("/model/order", test_model_order);
  return g_test_run ();
}
