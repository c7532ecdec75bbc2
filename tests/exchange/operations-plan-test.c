/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "kring-language.h"
#include "kring-operation-case.h"
#include "kring-operations.h"
#include "kring-plans.h"
#include "kring-test-folder.h"

/* What a team would lose: a plan that leaves today alone, is there once, and can be taken back. */

static char *change;

static void
begin (void)
{
  set_up ();
  g_assert_true (
      kring_operation_add_change (document, need, "Stallet", KRING_LOOP_SINGLE, KRING_STAGE_IDEA, &change, NULL));
}

/* What comes next is held against what is there now. */
static void
begin_again (void)
{
  kring_document_forget_history (document);
  g_free (before);
  before = kring_case_content (document);
}

static void
end (void)
{
  g_clear_pointer (&change, g_free);
  tear_down ();
}

static guint
n_plans (void)
{
  return kring_model_count (model, KRING_TABLE_PLAN);
}

static guint
n_of_change (void)
{
  GPtrArray *plans = kring_model_referring (model, KRING_TABLE_PLAN, "change", change);

  return plans != NULL ? plans->len : 0;
}

static KringPlan *
only_plan (void)
{
  g_assert_cmpuint (n_of_change (), ==, 1);
  return g_ptr_array_index (kring_model_referring (model, KRING_TABLE_PLAN, "change", change), 0);
}

static const char *
tie_between (const char *one, const char *other)
{
  KringTie *tie = kring_model_tie_between (model, actor (one), actor (other));

  return tie != NULL ? tie->row.id : NULL;
}

static gboolean
plan_tie (const char *one, const char *other, KringStrength strength, char **id)
{
  g_autofree char *from = g_strdup (actor (one)), *to = g_strdup (actor (other));

  return kring_operation_plan_tie (document, change, from, to, strength, KRING_DIRECTION_NONE, id, NULL);
}

static void
test_new_tie (void)
{
  g_autofree char *id = NULL, *again = NULL;
  guint ties;

  begin ();
  ties = kring_model_count (model, KRING_TABLE_TIE);
  begin_again ();
  assert_step (plan_tie ("Mamma", "Scoutkåren", KRING_STRENGTH_WORKING, &id), "Plan to Tie Mamma and Scoutkåren");
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TIE), ==, ties);
  g_assert_cmpstr (only_plan ()->row.id, ==, id);
  /* Planned the other way round it is the same plan. */
  g_assert_true (plan_tie ("Scoutkåren", "Mamma", KRING_STRENGTH_STRONG, &again));
  g_assert_cmpstr (again, ==, id);
  g_assert_cmpint (only_plan ()->strength, ==, KRING_STRENGTH_STRONG);
  begin_again ();
  assert_step (kring_operation_plan_tie_as (document, change, id, KRING_STRENGTH_WEAK, KRING_DIRECTION_BOTH, NULL),
               "Change a Plan");
  g_assert_cmpint (only_plan ()->direction, ==, KRING_DIRECTION_BOTH);
  begin_again ();
  assert_step (kring_operation_plan_tie_end (document, change, id, NULL), "Take a Plan Back");
  g_assert_cmpuint (n_of_change (), ==, 0);
  end ();
}

static void
test_tie_of_today (void)
{
  g_autofree char *tie = NULL, *same = NULL;
  KringTie *today;

  begin ();
  tie = g_strdup (tie_between ("Mentor", "Rektor"));
  today = KRING_TIE (kring_model_get (model, KRING_TABLE_TIE, tie));
  begin_again ();
  assert_step (kring_operation_plan_tie_as (document, change, tie, KRING_STRENGTH_STRONG, KRING_DIRECTION_NONE, NULL),
               "Plan to Change a Tie");
  g_assert_cmpint (only_plan ()->act, ==, KRING_ACT_ALTER);
  begin_again ();
  assert_step (kring_operation_plan_tie_end (document, change, tie, NULL), "Plan to End a Tie");
  g_assert_cmpint (only_plan ()->act, ==, KRING_ACT_END);
  g_assert_cmpstr (tie_between ("Mentor", "Rektor"), ==, tie);
  /* Drawing it again keeps it. */
  begin_again ();
  assert_step (plan_tie ("Rektor", "Mentor", KRING_STRENGTH_WORKING, &same), "Take a Plan Back");
  g_assert_cmpstr (same, ==, tie);
  g_assert_cmpuint (n_of_change (), ==, 0);
  /* As it is today there is nothing to plan. */
  begin_again ();
  assert_nothing (kring_operation_plan_tie_as (document, change, tie, (KringStrength)today->strength,
                                               (KringDirection)today->direction, NULL));
  end ();
}

static void
test_ring (void)
{
  g_autofree char *library = NULL, *mother = NULL;
  int ring;

  begin ();
  library = g_strdup (actor ("Biblioteket"));
  mother = g_strdup (actor ("Mamma"));
  ring = kring_model_contribution (model, need, library)->ring;
  begin_again ();
  assert_step (kring_operation_plan_ring (document, change, need, (const char *const[]){ library, NULL },
                                          KRING_RING_BESIDE, NULL),
               "Plan to Move Biblioteket to Walks beside");
  g_assert_cmpint (kring_model_contribution (model, need, library)->ring, ==, ring);
  begin_again ();
  assert_step (kring_operation_plan_offer (document, change, need, library, "Öppet på kvällen", NULL),
               "Plan What Biblioteket Contributes");
  g_assert_cmpint (only_plan ()->ring, ==, KRING_RING_BESIDE);
  g_assert_cmpstr (only_plan ()->offer, ==, "Öppet på kvällen");
  begin_again ();
  assert_step (
      kring_operation_plan_leaving (document, change, need, (const char *const[]){ library, mother, NULL }, NULL),
      "Plan to Take 2 actors off the Map");
  g_assert_cmpuint (n_of_change (), ==, 2);
  begin_again ();
  assert_step (
      kring_operation_take_plan_back (document, change, kring_model_contribution (model, need, mother)->row.id, NULL),
      "Take a Plan Back");
  g_assert_cmpint (only_plan ()->act, ==, KRING_ACT_END);
  /* Back in its ring nothing is planned any more. */
  g_assert_true (kring_operation_plan_ring (document, change, need, (const char *const[]){ library, NULL },
                                            (KringRing)ring, NULL));
  g_assert_cmpuint (n_of_change (), ==, 0);
  end ();
}

static void
test_newcomer (void)
{
  g_autofree char *id = NULL, *other = NULL;
  g_autoptr (GError) error = NULL;
  guint all;

  begin ();
  all = n_plans ();
  g_assert_true (kring_operation_add_to_document (document, "Ridklubben", NULL, NAN, NAN, &id, NULL));
  begin_again ();
  assert_step (
      kring_operation_plan_ring (document, change, need, (const char *const[]){ id, NULL }, KRING_RING_ENGAGED, NULL),
      "Plan to Add Ridklubben");
  g_assert_null (kring_model_contribution (model, need, id));
  g_assert_true (
      kring_operation_plan_ring (document, change, need, (const char *const[]){ id, NULL }, KRING_RING_BESIDE, NULL));
  g_assert_cmpint (only_plan ()->ring, ==, KRING_RING_BESIDE);
  begin_again ();
  assert_step (kring_operation_plan_leaving (document, change, need, (const char *const[]){ id, NULL }, NULL),
               "Plan to Take Ridklubben off the Map");
  g_assert_cmpuint (n_plans (), ==, all);
  /* Somebody of another citizen's own network is nobody's business here. */
  g_assert_true (kring_operation_add_need (document, "Ensam", &other, NULL));
  g_assert_false (kring_operation_plan_ring (document, change, other, (const char *const[]){ actor ("Mamma"), NULL },
                                             KRING_RING_ENGAGED, &error));
  g_assert_nonnull (strstr (error->message, "Mamma"));
  end ();
}

/* Two plans for one would leave it to chance which holds. */
static void
test_come_by_now (void)
{
  g_autofree char *id = NULL;

  begin ();
  g_assert_true (kring_operation_add_to_document (document, "Ridklubben", NULL, NAN, NAN, &id, NULL));
  g_assert_true (
      kring_operation_plan_ring (document, change, need, (const char *const[]){ id, NULL }, KRING_RING_ENGAGED, NULL));
  g_assert_true (kring_operation_add_existing (document, need, id, KRING_RING_POSSIBLE, NULL, NULL));
  g_assert_true (
      kring_operation_plan_ring (document, change, need, (const char *const[]){ id, NULL }, KRING_RING_BESIDE, NULL));
  g_assert_cmpint (only_plan ()->act, ==, KRING_ACT_ALTER);
  g_assert_true (kring_operation_set_stage (document, change, KRING_STAGE_ADOPTED, NULL));
  g_assert_cmpint (kring_model_contribution (model, need, id)->ring, ==, KRING_RING_BESIDE);
  end ();
}

/* A tie that came of a plan is a tie as any other, and that plan is told of as long as its change is. */
static void
test_tie_of_plan (void)
{
  g_autofree char *tie = NULL, *next = NULL;

  begin ();
  g_assert_true (kring_operation_plan_tie (document, change, actor ("Mamma"), actor ("Fritidsgården"), KRING_STRENGTH_WORKING,
                                          KRING_DIRECTION_NONE, &tie, NULL));
  g_assert_true (kring_operation_set_stage (document, change, KRING_STAGE_ADOPTED, NULL));
  g_assert_nonnull (kring_model_get (model, KRING_TABLE_TIE, tie));
  g_assert_true (kring_operation_add_change (document, need, "Nästa", KRING_LOOP_SINGLE, KRING_STAGE_IDEA, &next, NULL));
  g_assert_true (kring_operation_plan_tie_as (document, next, tie, KRING_STRENGTH_STRONG, KRING_DIRECTION_NONE, NULL));
  g_assert_true (kring_operation_plan_tie_end (document, next, tie, NULL));
  g_assert_cmpuint (kring_model_referring (model, KRING_TABLE_PLAN, "change", next)->len, ==, 1);
  g_assert_cmpuint (n_of_change (), ==, 1);
  end ();
}

/* Or what is planned would never happen, and nobody would know. */
static void
test_decided (void)
{
  g_autoptr (GError) adopted = NULL, abandoned = NULL;

  begin ();
  g_assert_true (kring_operation_set_stage (document, change, KRING_STAGE_ADOPTED, NULL));
  g_assert_false (kring_operation_plan_tie_end (document, change, tie_between ("Mentor", "Rektor"), &adopted));
  g_assert_nonnull (strstr (adopted->message, "Stallet"));
  g_assert_true (kring_operation_set_stage (document, change, KRING_STAGE_ABANDONED, NULL));
  g_assert_false (kring_operation_plan_tie_end (document, change, tie_between ("Mentor", "Rektor"), &abandoned));
  g_assert_cmpstr (adopted->message, !=, abandoned->message);
  end ();
}

/* Or an actor would stand in its new ring at a place that was meant for the old one. */
static void
test_adopted_place (void)
{
  g_autofree char *library = NULL;

  begin ();
  library = g_strdup (actor ("Biblioteket"));
  g_assert_nonnull (place ("Biblioteket"));
  g_assert_true (kring_operation_plan_ring (document, change, need, (const char *const[]){ library, NULL },
                                            KRING_RING_BESIDE, NULL));
  g_assert_true (
      kring_operation_plan_leaving (document, change, need, (const char *const[]){ actor ("Mamma"), NULL }, NULL));
  begin_again ();
  assert_step (kring_operation_set_stage (document, change, KRING_STAGE_ADOPTED, NULL), "Move Stallet to Adopted");
  g_assert_cmpint (kring_model_contribution (model, need, library)->ring, ==, KRING_RING_BESIDE);
  g_assert_null (place ("Biblioteket"));
  g_assert_null (place ("Mamma"));
  g_assert_nonnull (place ("Mentor"));
  end ();
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = kring_test_folder_make ();
  int result;

  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/operations/whoever has come by now is planned once", test_come_by_now);
  g_test_add_func ("/operations/a tie that came of a plan can be planned on", test_tie_of_plan);
  g_test_add_func ("/operations/a tie is planned once and taken back", test_new_tie);
  g_test_add_func ("/operations/a tie of today is planned to change or end", test_tie_of_today);
  g_test_add_func ("/operations/another ring is planned, or none", test_ring);
  g_test_add_func ("/operations/somebody is planned to come onto the map", test_newcomer);
  g_test_add_func ("/operations/what is decided plans nothing more", test_decided);
  g_test_add_func ("/operations/whoever changes ring finds a place anew", test_adopted_place);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  return result;
}
