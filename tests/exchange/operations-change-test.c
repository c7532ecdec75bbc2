/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-operation-case.h"
#include "kring-operations.h"
#include "kring-test-folder.h"

/* What a team would lose: a decision that changes the map in one step, and an undo that takes all of it back. */

static KringPlan *
new_plan (const char *change, KringAct act)
{
  KringPlan *plan = KRING_PLAN (kring_row_new (KRING_PLAN_TABLE));

  kring_set (&plan->change, change);
  plan->act = (int)act;
  return plan;
}

/* Tie the mother to the scouts, end what there is between mentor and counsellor, ask the library in. */
static void
put_plans (const char *change)
{
  KringEdit *edit = kring_document_edit (document, "Plan", NULL);
  KringPlan *tie = new_plan (change, KRING_ACT_ADD), *end = new_plan (change, KRING_ACT_END);
  KringPlan *ask = new_plan (change, KRING_ACT_ALTER);

  kring_set (&tie->one, actor_row ("Mamma")->id);
  kring_set (&tie->other, actor_row ("Scoutkåren")->id);
  tie->strength = KRING_STRENGTH_STRONG;
  kring_edit_put (edit, &tie->row);
  kring_set (&end->tie, kring_model_tie_between (model, actor_row ("Mentor")->id, actor_row ("Rektor")->id)->row.id);
  kring_edit_put (edit, &end->row);
  kring_set (&ask->contribution, kring_model_contribution (model, need, actor_row ("Biblioteket")->id)->row.id);
  ask->ring = KRING_RING_ENGAGED;
  kring_edit_put (edit, &ask->row);
  g_assert_true (kring_edit_commit (edit, NULL));
  kring_row_unref (&tie->row);
  kring_row_unref (&end->row);
  kring_row_unref (&ask->row);
}

static KringTie *
between (const char *one, const char *other)
{
  return kring_model_tie_between (model, actor_row (one)->id, actor_row (other)->id);
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
test_adopted (void)
{
  g_autofree char *id = NULL;

  set_up ();
  assert_step (
      kring_operation_add_change (document, need, "Träffas i stallet", KRING_LOOP_SINGLE, KRING_STAGE_IDEA, &id, NULL),
      "Add a Change");
  put_plans (id);
  begin_again ();
  g_assert_null (between ("Mamma", "Scoutkåren"));
  assert_step (kring_operation_set_stage (document, id, KRING_STAGE_TEST, NULL),
               "Move Träffas i stallet to Small test");
  g_assert_null (between ("Mamma", "Scoutkåren"));
  begin_again ();
  assert_step (kring_operation_set_stage (document, id, KRING_STAGE_ADOPTED, NULL),
               "Move Träffas i stallet to Adopted");
  g_assert_cmpint (between ("Mamma", "Scoutkåren")->strength, ==, KRING_STRENGTH_STRONG);
  g_assert_null (between ("Mentor", "Rektor"));
  g_assert_cmpint (kring_model_contribution (model, need, actor_row ("Biblioteket")->id)->ring, ==, KRING_RING_ENGAGED);
  tear_down ();
}

static void
test_abandoned (void)
{
  g_autofree char *id = NULL;

  set_up ();
  g_assert_true (
      kring_operation_add_change (document, need, "Träffas", KRING_LOOP_DOUBLE, KRING_STAGE_IDEA, &id, NULL));
  put_plans (id);
  g_assert_true (kring_operation_set_stage (document, id, KRING_STAGE_ABANDONED, NULL));
  g_assert_null (between ("Mamma", "Scoutkåren"));
  g_assert_nonnull (between ("Mentor", "Rektor"));
  tear_down ();
}

static char *
add_change (const char *name, KringLoop loop)
{
  char *id = NULL;

  g_assert_true (kring_operation_add_change (document, need, name, loop, KRING_STAGE_IDEA, &id, NULL));
  return id;
}

static KringChange *
change (const char *id)
{
  return KRING_CHANGE (kring_model_get (model, KRING_TABLE_CHANGE, id));
}

static void
test_moved (void)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  set_up ();
  first = add_change ("Ring före nio", KRING_LOOP_SINGLE);
  second = add_change ("Samma blankett", KRING_LOOP_SINGLE);
  third = add_change ("Skolan kommer hem", KRING_LOOP_NONE);
  begin_again ();
  assert_step (kring_operation_move_change (document, third, KRING_LOOP_DOUBLE, KRING_STAGE_IDEA, NULL, NULL),
               "Move Skolan kommer hem to Double loop");
  g_assert_cmpint (change (third)->loop, ==, KRING_LOOP_DOUBLE);
  begin_again ();
  assert_step (kring_operation_move_change (document, third, KRING_LOOP_SINGLE, KRING_STAGE_TEST, second, NULL),
               "Move Skolan kommer hem to Small test");
  g_assert_cmpfloat (change (first)->rank, <, change (third)->rank);
  g_assert_cmpfloat (change (third)->rank, <, change (second)->rank);
  begin_again ();
  assert_step (kring_operation_move_change (document, second, KRING_LOOP_SINGLE, KRING_STAGE_IDEA, first, NULL),
               "Move Samma blankett");
  g_assert_cmpfloat (change (second)->rank, <, change (first)->rank);
  tear_down ();
}

/* Two cards that take turns before a third still change places after any number of turns. */
static void
test_moved_often (void)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  set_up ();
  first = add_change ("Ett", KRING_LOOP_SINGLE);
  second = add_change ("Två", KRING_LOOP_SINGLE);
  third = add_change ("Tre", KRING_LOOP_SINGLE);
  for (int i = 0; i < 80; i++)
    {
      const char *moved = i % 2 == 0 ? first : second, *other = i % 2 == 0 ? second : first;

      g_assert_true (kring_operation_move_change (document, moved, KRING_LOOP_SINGLE, KRING_STAGE_IDEA, third, NULL));
      g_assert_cmpfloat (change (other)->rank, <, change (moved)->rank);
      g_assert_cmpfloat (change (moved)->rank, <, change (third)->rank);
    }
  tear_down ();
}

/* The last letters of a name make it somebody who is known. */
static void
test_owner (void)
{
  g_autofree char *id = NULL;
  g_autofree char *agreement = NULL;

  guint known, involved;

  set_up ();
  known = kring_model_count (model, KRING_TABLE_PARTICIPANT);
  involved = kring_model_count (model, KRING_TABLE_INVOLVEMENT);
  id = add_change ("Ring före nio", KRING_LOOP_SINGLE);
  g_assert_true (kring_operation_involve (document, KRING_TABLE_CHANGE, id, "Stallchefen", NULL, NULL));
  g_assert_true (kring_operation_involve (document, KRING_TABLE_CHANGE, id, "stallchefen", NULL, NULL));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_PARTICIPANT), ==, known + 1);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_INVOLVEMENT), ==, involved + 1);
  begin_again ();
  assert_step (kring_operation_set_owner (document, &change (id)->row, "Stallchefe", NULL), "Change Who Sees to It");
  g_assert_null (change (id)->owner);
  g_assert_cmpstr (change (id)->owner_name, ==, "Stallchefe");
  g_assert_true (kring_operation_set_owner (document, &change (id)->row, "stallchefen", NULL));
  g_assert_nonnull (change (id)->owner);
  g_assert_cmpstr (change (id)->owner_name, ==, "");
  g_assert_true (kring_operation_add_agreement (document, KRING_TABLE_CHANGE, id, "Ringa Alva", &agreement, NULL));
  g_assert_true (kring_operation_set_owner (document, kring_model_get (model, KRING_TABLE_AGREEMENT, agreement),
                                            "STALLCHEFEN", NULL));
  g_assert_nonnull (KRING_AGREEMENT (kring_model_get (model, KRING_TABLE_AGREEMENT, agreement))->owner);
  tear_down ();
}

static void
test_records (void)
{
  g_autofree char *id = NULL;
  g_autofree char *part = NULL;
  g_autofree char *trial = NULL;
  g_autofree char *meeting = NULL;

  set_up ();
  id = add_change ("Skolan kommer hem", KRING_LOOP_DOUBLE);
  part = add_change ("Låna ut en dator", KRING_LOOP_SINGLE);
  begin_again ();
  assert_step (kring_operation_add_voice (document, id, KRING_STEP_OPPOSITE, NULL, NULL), "Add a Voice");
  begin_again ();
  /* What that says is in no list that is compared here. */
  g_assert_true (kring_operation_add_threat (document, id, KRING_THREAT_POSITION, NULL, NULL));
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, "Add What Is Threatened");
  begin_again ();
  assert_step (kring_operation_touch (document, id, actor_row ("Mamma")->id, NULL, NULL), "Add an Actor to a Change");
  begin_again ();
  assert_step (kring_operation_own_change (document, id, part, NULL, NULL), "Join Two Changes");
  begin_again ();
  assert_step (kring_operation_add_trial (document, id, "Två eftermiddagar", &trial, NULL), "Add a Small Test");
  begin_again ();
  assert_step (kring_operation_add_measurement (document, trial, "2026-11-02", 3, NULL, NULL), "Add a Value");
  begin_again ();
  assert_step (kring_operation_add_meeting (document, "Ledningsgruppen", &meeting, NULL), "Add a Meeting");
  begin_again ();
  assert_step (kring_operation_involve (document, KRING_TABLE_MEETING, meeting, "Skolchefen", NULL, NULL),
               "Add Skolchefen");
  begin_again ();
  assert_step (kring_operation_add_agreement (document, KRING_TABLE_MEETING, meeting, "Fråga stallet", NULL, NULL),
               "Add an Agreement");
  tear_down ();
}

/* What the citizen said of a test is not gone with the test: it is the citizen's. */
static void
test_verdict_stays (void)
{
  g_autofree char *id = NULL;
  g_autofree char *trial = NULL;
  g_autofree char *verdict = NULL;

  set_up ();
  id = add_change ("Skolan kommer hem", KRING_LOOP_DOUBLE);
  g_assert_true (kring_operation_add_trial (document, id, "Två eftermiddagar", &trial, NULL));
  g_assert_true (kring_operation_add_verdict (document, need, trial, KRING_JUDGEMENT_BETTER, &verdict, NULL));
  begin_again ();
  assert_step (kring_operation_remove (document, kring_model_get (model, KRING_TABLE_CHANGE, id), NULL),
               "Remove Skolan kommer hem");
  g_assert_null (kring_model_get (model, KRING_TABLE_TRIAL, trial));
  g_assert_null (KRING_VERDICT (kring_model_get (model, KRING_TABLE_VERDICT, verdict))->judges);
  tear_down ();
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = kring_test_folder_make ();
  int result;

  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/operations/adopting carries the plans out, in one step", test_adopted);
  g_test_add_func ("/operations/abandoning leaves the map", test_abandoned);
  g_test_add_func ("/operations/a card stands where it was put", test_moved);
  g_test_add_func ("/operations/cards take turns any number of times", test_moved_often);
  g_test_add_func ("/operations/whoever sees to it is known by name", test_owner);
  g_test_add_func ("/operations/what belongs to a change comes in steps", test_records);
  g_test_add_func ("/operations/the citizen's verdict outlives the test", test_verdict_stays);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  return result;
}
