/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-document.h"
#include "kring-examples.h"
#include "kring-language.h"
#include "kring-observe.h"
#include "kring-operations.h"
#include "kring-own-plan-sample.h"
#include "kring-talk-sample.h"
#include "kring-text.h"

/* Makes documents that no window would make, for what the command line says about them: fixture FILE KIND */

static void
put (KringDocument *document, KringRow *row)
{
  KringEdit *edit = kring_document_edit (document, "Fixture", NULL);

  kring_edit_put (edit, row);
  g_assert_true (kring_edit_commit (edit, NULL));
}

static char *
add_need (KringDocument *document, const char *name, const char *citizen, double rank)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_NEED_TABLE);

  kring_set (&KRING_NEED (row)->name, name);
  kring_set (&KRING_NEED (row)->citizen, citizen);
  KRING_NEED (row)->rank = rank;
  put (document, row);
  return g_strdup (row->id);
}

static char *
add_actor (KringDocument *document, const char *name)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_ACTOR_TABLE);

  kring_set (&KRING_ACTOR (row)->name, name);
  put (document, row);
  return g_strdup (row->id);
}

static void
add_contribution (KringDocument *document, const char *need, const char *actor)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_CONTRIBUTION_TABLE);

  kring_set (&KRING_CONTRIBUTION (row)->need, need);
  kring_set (&KRING_CONTRIBUTION (row)->actor, actor);
  put (document, row);
}

static void
fill_twins (KringDocument *document)
{
  g_free (add_need (document, "Någon att prata med", "En änka", 1));
  g_free (add_need (document, "Någon att prata med", "En änkling", 2));
  g_free (add_need (document, "Ett jobb", "En som söker", 3));
}

/* 160 are more than a page of A4 can hold. */
static void
fill_crowd (KringDocument *document, int n)
{
  g_autofree char *need = add_need (document, "Någon att räkna med", "En änka", 1);
  KringEdit *edit = kring_document_edit (document, "Fixture", NULL);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Föreningen nummer %d", i);
      g_autoptr (KringRow) actor = kring_row_new (KRING_ACTOR_TABLE);
      g_autoptr (KringRow) brings = kring_row_new (KRING_CONTRIBUTION_TABLE);

      kring_set (&KRING_ACTOR (actor)->name, name);
      KRING_ACTOR (actor)->sector = 1 + i % (KRING_N_SECTORS - 1);
      kring_edit_put (edit, actor);
      kring_set (&KRING_CONTRIBUTION (brings)->need, need);
      kring_set (&KRING_CONTRIBUTION (brings)->actor, actor->id);
      KRING_CONTRIBUTION (brings)->ring = i / 4 % KRING_N_RINGS;
      kring_edit_put (edit, brings);
    }
  g_assert_true (kring_edit_commit (edit, NULL));
}

static void
fill_breach (KringDocument *document)
{
  g_autofree char *need = add_need (document, "Behov", "", 1);
  g_autofree char *actor = add_actor (document, "Skolkurator");
  g_autoptr (KringRow) tie = kring_row_new (KRING_TIE_TABLE);

  add_contribution (document, need, actor);
  add_contribution (document, need, actor);
  kring_set (&KRING_TIE (tie)->one, actor);
  kring_set (&KRING_TIE (tie)->other, actor);
  put (document, tie);
}

static KringRow *
find_row (KringDocument *document, KringTableIndex table, const char *field, const char *value)
{
  g_autoptr (GPtrArray) rows = kring_model_all (kring_document_get_model (document), table);

  for (guint i = 0; i < rows->len; i++)
    {
      KringRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (kring_row_text (row, kring_table_field (row->table, field)), value))
        return kring_row_copy (row);
    }
  g_assert_not_reached ();
}

/* The example of the school, with a template that nobody can read, an answer and a discussion that nobody would find.
 */
static void
fill_strays (KringDocument *document)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringRow) template = NULL;
  g_autoptr (KringRow) answer = NULL;
  g_autoptr (KringRow) discussion = NULL;

  g_assert_true (kring_example_fill (document, "school", "sv", measure, NULL));
  template = find_row (document, KRING_TABLE_TEMPLATE, "name", "control-and-trust");
  kring_set (&KRING_TEMPLATE_ROW (template)->source, "<dialogue>");
  put (document, template);
  answer = find_row (document, KRING_TABLE_ANSWER, "item", "participation");
  kring_set (&KRING_ANSWER_ROW (answer)->item, "gone");
  put (document, answer);
  discussion = find_row (document, KRING_TABLE_DISCUSSION, "section", "who");
  g_free (discussion->id);
  discussion->id = kring_id_new ();
  put (document, discussion);
}

/* What the map shows first is put aside. */
static void
fill_aside (KringDocument *document)
{
  g_autofree char *need = add_need (document, "Behov", "", 1);
  g_autofree char *actor = add_actor (document, "Skolkurator");
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (GPtrArray) seen = NULL;
  KringObservation *first;

  add_contribution (document, need, actor);
  organisation = kring_organisation_new (kring_document_get_model (document));
  seen = kring_observe (organisation, need, KRING_MOST_OF_A_KIND, NULL);
  first = g_ptr_array_index (seen, 0);
  g_assert_true (kring_operation_put_aside (document, need, kring_term_nick (&kring_observation_kinds, (int) first->kind),
                                            first->facts, "Vi frågar i vår", NULL));
}

static const char *
find_actor (KringModel *model, const char *name)
{
  g_autoptr (GPtrArray) all = kring_model_all (model, KRING_TABLE_ACTOR);

  for (guint i = 0; i < all->len; i++)
    if (strcmp (kring_row_name (g_ptr_array_index (all, i)), name) == 0)
      return KRING_ROW (g_ptr_array_index (all, i))->id;
  g_error ("there is no %s", name);
}

static const char *
find_tie (KringModel *model, const char *one, const char *other)
{
  return kring_model_tie_between (model, find_actor (model, one), find_actor (model, other))->row.id;
}

static void
plan_ring (KringDocument *document, const char *change, const char *need, const char *name, KringRing ring)
{
  const char *const one[] = { find_actor (kring_document_get_model (document), name), NULL };

  g_assert_true (kring_operation_plan_ring (document, change, need, one, ring, NULL));
}

/* Two changes of the school, one of which plans something of everything on the map. */
static void
fill_plans (KringDocument *document)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) needs = NULL;
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autofree char *change = NULL;
  const char *need, *leaving[] = { NULL, NULL };

  g_assert_true (kring_example_fill (document, "school", "sv", measure, NULL));
  needs = kring_model_all (model, KRING_TABLE_NEED);
  need = KRING_ROW (g_ptr_array_index (needs, 0))->id;
  g_assert_true (
      kring_operation_add_change (document, need, "Ring före nio", KRING_LOOP_SINGLE, KRING_STAGE_IDEA, NULL, NULL));
  g_assert_true (
      kring_operation_add_change (document, need, "Möten i stallet", KRING_LOOP_DOUBLE, KRING_STAGE_TEST, &change, NULL));
  g_assert_true (kring_operation_plan_tie (document, change, find_actor (model, "Mamma"), find_actor (model, "Scoutkåren"),
                                           KRING_STRENGTH_STRONG, KRING_DIRECTION_BOTH, NULL, NULL));
  g_assert_true (kring_operation_plan_tie (document, change, find_actor (model, "Ridskolan"), find_actor (model, "Mentor"),
                                           KRING_STRENGTH_WORKING, KRING_DIRECTION_NONE, NULL, NULL));
  g_assert_true (kring_operation_plan_tie_end (document, change, find_tie (model, "Mentor", "Rektor"), NULL));
  g_assert_true (kring_operation_plan_tie_as (document, change, find_tie (model, "Mamma", "Rektor"), KRING_STRENGTH_WORKING,
                                              KRING_DIRECTION_NONE, NULL));
  plan_ring (document, change, need, "Biblioteket", KRING_RING_ENGAGED);
  plan_ring (document, change, need, "Elevhälsoteamet", KRING_RING_ENGAGED);
  leaving[0] = find_actor (model, "Kulturskolan");
  g_assert_true (kring_operation_plan_leaving (document, change, need, leaving, NULL));
}

/* Two managers with a development plan each. */
static void
fill_managers (KringDocument *document)
{
  g_autoptr (GPtrArray) rows = kring_own_plan_sample_rows ();
  KringEdit *edit = kring_document_edit (document, "Fixture", NULL);

  for (guint i = 0; i < rows->len; i++)
    kring_edit_put (edit, g_ptr_array_index (rows, i));
  g_assert_true (kring_edit_commit (edit, NULL));
}

/* Two dialogues on one template, a year apart, and one on another. */
static void
fill_dialogues (KringDocument *document)
{
  static const KringTableIndex tables[]
      = { KRING_TABLE_TEMPLATE, KRING_TABLE_MEETING, KRING_TABLE_PARTICIPANT, KRING_TABLE_ATTENDANCE, KRING_TABLE_DIALOGUE,
          KRING_TABLE_DISCUSSION, KRING_TABLE_ASKING, KRING_TABLE_ANSWER, KRING_TABLE_TALLY, KRING_TABLE_AGREEMENT };
  g_autoptr (KringModel) sample = kring_talk_sample_model ();
  g_autoptr (GError) error = NULL;
  KringEdit *edit = kring_document_edit (document, "Fixture", NULL);

  for (guint t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      g_autoptr (GPtrArray) rows = kring_model_all (sample, tables[t]);

      for (guint i = 0; i < rows->len; i++)
        kring_edit_put (edit, g_ptr_array_index (rows, i));
    }
  kring_edit_commit (edit, &error);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  KringDocument *document;

  kring_language_init ();
  g_return_val_if_fail (argc == 3, 2);
  path = g_canonicalize_filename (argv[1], NULL);
  document = kring_document_new ("sv", &error);
  g_assert_no_error (error);
  if (strcmp (argv[2], "twins") == 0)
    fill_twins (document);
  else if (strcmp (argv[2], "crowd") == 0)
    fill_crowd (document, 160);
  else if (strcmp (argv[2], "throng") == 0)
    fill_crowd (document, 600);
  else if (strcmp (argv[2], "plans") == 0)
    fill_plans (document);
  else if (strcmp (argv[2], "managers") == 0)
    fill_managers (document);
  else if (strcmp (argv[2], "dialogues") == 0)
    fill_dialogues (document);
  else if (strcmp (argv[2], "aside") == 0)
    fill_aside (document);
  else if (strcmp (argv[2], "strays") == 0)
    fill_strays (document);
  else
    fill_breach (document);
  kring_document_save_as (document, path, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (kring_document_close (document, NULL));
  g_object_unref (document);
  return 0;
}
