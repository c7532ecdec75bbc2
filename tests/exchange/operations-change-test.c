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
  plan->act = (int) act;
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
  assert_step (kring_operation_add_change (document, need, "Träffas i stallet", KRING_LOOP_SINGLE, KRING_STAGE_IDEA, &id, NULL),
               "Add a Change");
  put_plans (id);
  begin_again ();
  g_assert_null (between ("Mamma", "Scoutkåren"));
  assert_step (kring_operation_set_stage (document, id, KRING_STAGE_TEST, NULL), "Move Träffas i stallet to Small test");
  g_assert_null (between ("Mamma", "Scoutkåren"));
  begin_again ();
  assert_step (kring_operation_set_stage (document, id, KRING_STAGE_ADOPTED, NULL), "Move Träffas i stallet to Adopted");
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
  g_assert_true (kring_operation_add_change (document, need, "Träffas", KRING_LOOP_DOUBLE, KRING_STAGE_IDEA, &id, NULL));
  put_plans (id);
  g_assert_true (kring_operation_set_stage (document, id, KRING_STAGE_ABANDONED, NULL));
  g_assert_null (between ("Mamma", "Scoutkåren"));
  g_assert_nonnull (between ("Mentor", "Rektor"));
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
  result = g_test_run ();
  kring_test_folder_remove (folder);
  return result;
}
