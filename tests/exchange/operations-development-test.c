/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-operation-case.h"
#include "kring-operations-development.h"
#include "kring-operations.h"
#include "kring-own-plan.h"
#include "kring-shipped.h"
#include "kring-test-folder.h"

/* What a manager would lose: the plan written for a talk with her own manager, or an undo that takes half of it. */

static char *source;

/* What comes next is held against what is there now. */
static void
begin_again (void)
{
  kring_document_forget_history (document);
  g_free (before);
  before = kring_case_content (document);
}

static char *
begin_plan (void)
{
  char *id = NULL;

  set_up ();
  g_assert_true (kring_operation_add_development (document, source, "Maria Lind", &id, NULL));
  begin_again ();
  return id;
}

static void
test_added (void)
{
  g_autofree char *id = NULL;
  g_autoptr (KringOwnPlan) plan = NULL;
  guint templates;

  set_up ();
  templates = kring_model_count (model, KRING_TABLE_TEMPLATE);
  assert_step (kring_operation_add_development (document, source, "Maria Lind", &id, NULL), "Add a Development Plan");
  plan = kring_own_plan_of_model (model, id);
  g_assert_cmpstr (kring_development_name (plan->row), ==, "Maria Lind");
  g_assert_nonnull (plan->methods);
  g_assert_cmpint (kring_date_number (plan->row->ends_on) - kring_date_number (plan->row->begins_on), >=, 364);
  g_assert_cmpint (kring_date_number (plan->row->ends_on) - kring_date_number (plan->row->begins_on), <=, 365);
  templates = MAX (templates, kring_model_count (model, KRING_TABLE_TEMPLATE));
  /* The same template is not kept twice. */
  g_assert_true (kring_operation_add_development (document, source, "Ali Berg", NULL, NULL));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TEMPLATE), ==, templates);
  tear_down ();
}

static void
test_no_template (void)
{
  g_autoptr (GError) error = NULL;
  guint there;

  set_up ();
  there = kring_model_count (model, KRING_TABLE_DEVELOPMENT);
  g_assert_false (kring_operation_add_development (document, "<dialogue/>", "Maria Lind", NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_DEVELOPMENT), ==, there);
  tear_down ();
}

static char *
goals_in_order (const char *plan)
{
  g_autoptr (KringOwnPlan) value = kring_own_plan_of_model (model, plan);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < value->goals->len; i++)
    g_string_append (names, KRING_GOAL (g_ptr_array_index (value->goals, i))->what);
  return g_string_free (names, FALSE);
}

static void
assert_goals (const char *plan, const char *expected)
{
  g_autofree char *names = goals_in_order (plan);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_goals (void)
{
  g_autofree char *id = begin_plan (), *a = NULL, *c = NULL;

  assert_step (kring_operation_add_goal (document, id, "a", &a, NULL), "Add a Goal");
  g_assert_true (kring_operation_add_goal (document, id, "b", NULL, NULL));
  g_assert_true (kring_operation_add_goal (document, id, "c", &c, NULL));
  assert_goals (id, "abc");
  begin_again ();
  assert_step (kring_operation_move_goal (document, c, a, NULL), "Move a Goal");
  assert_goals (id, "cab");
  begin_again ();
  assert_nothing (kring_operation_move_goal (document, c, a, NULL));
  assert_step (kring_operation_move_goal (document, c, NULL, NULL), "Move a Goal");
  assert_goals (id, "abc");
  begin_again ();
  assert_step (kring_operation_remove (document, kring_model_get (model, KRING_TABLE_GOAL, a), NULL), "Remove a Goal");
  assert_goals (id, "bc");
  tear_down ();
}

static void
test_methods (void)
{
  g_autofree char *id = begin_plan ();
  g_autoptr (KringOwnPlan) plan = NULL;

  assert_step (kring_operation_choose_method (document, id, "mentors", TRUE, NULL), "Choose a Method");
  begin_again ();
  assert_nothing (kring_operation_choose_method (document, id, "mentors", TRUE, NULL));
  assert_nothing (kring_operation_choose_method (document, id, "debriefing", FALSE, NULL));
  g_assert_true (kring_operation_choose_method (document, id, "debriefing", TRUE, NULL));
  g_assert_true (kring_operation_choose_method (document, id, "managers", TRUE, NULL));
  g_assert_true (kring_operation_choose_method (document, id, "of-a-later-version", TRUE, NULL));
  plan = kring_own_plan_of_model (model, id);
  /* In the order of the matrix, whichever was chosen first; what it does not know is kept and comes last. */
  g_assert_cmpstr (KRING_LEARNING (g_ptr_array_index (plan->learnings, 0))->method, ==, "managers");
  g_assert_cmpstr (KRING_LEARNING (g_ptr_array_index (plan->learnings, 3))->method, ==, "of-a-later-version");
  g_assert_cmpstr (kring_own_plan_method_name (plan, "mentors"), ==, "Mentors");
  g_assert_cmpuint (kring_own_plan_count (plan, KRING_SIDE_INDIVIDUAL, NULL), ==, 2);
  g_assert_cmpuint (kring_own_plan_count (plan, KRING_SIDE_COLLECTIVE, NULL), ==, 1);
  begin_again ();
  assert_step (kring_operation_choose_method (document, id, "mentors", FALSE, NULL), "Remove a Method");
  tear_down ();
}

static void
test_balance (void)
{
  g_autofree char *id = begin_plan ();
  const char *const methods[] = { NULL, "mentors", "coaches", "debriefing" };
  const char *const said[] = { "No method is chosen yet.",
                               "Leader development: 1 · Leadership development: 0. What would you develop together?",
                               "Leader development: 2 · Leadership development: 0. What would you develop together?",
                               "Leader development: 2 · Leadership development: 1." };

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autoptr (KringOwnPlan) plan = NULL;
      g_autofree char *balance = NULL;

      if (methods[i] != NULL)
        g_assert_true (kring_operation_choose_method (document, id, methods[i], TRUE, NULL));
      plan = kring_own_plan_of_model (model, id);
      balance = kring_own_plan_balance (plan);
      g_assert_cmpstr (balance, ==, said[i]);
    }
  tear_down ();
}

static guint
n_of (KringTableIndex index, const char *plan)
{
  GPtrArray *rows = kring_model_referring (model, index, "development", plan);

  return rows != NULL ? rows->len : 0;
}

static void
test_talk (void)
{
  g_autofree char *id = begin_plan (), *follow_up = NULL, *agreement = NULL;
  g_autoptr (KringOwnPlan) plan = NULL;
  KringRow *row;

  assert_step (kring_operation_add_follow_up (document, id, &follow_up, NULL), "Add a Follow-up");
  begin_again ();
  assert_step (kring_operation_add_agreement (document, KRING_TABLE_DEVELOPMENT, id, "A day a month", &agreement, NULL),
               "Add an Agreement");
  begin_again ();
  row = kring_model_get (model, KRING_TABLE_DEVELOPMENT, id);
  assert_step (kring_operation_set_text (document, NULL, row, "needs_group", "To be heard", NULL, NULL),
               "Change a Development Plan");
  plan = kring_own_plan_of_model (model, id);
  g_assert_cmpuint (plan->agreements->len, ==, 1);
  g_assert_cmpuint (plan->follow_ups->len, ==, 1);
  begin_again ();
  /* All of it goes, and all of it comes back. */
  g_assert_true (kring_operation_choose_method (document, id, "mentors", TRUE, NULL));
  g_assert_true (kring_operation_add_goal (document, id, "a", NULL, NULL));
  begin_again ();
  assert_step (kring_operation_remove (document, kring_model_get (model, KRING_TABLE_DEVELOPMENT, id), NULL),
               "Remove a Development Plan");
  g_assert_cmpuint (n_of (KRING_TABLE_GOAL, id), ==, 0);
  g_assert_cmpuint (n_of (KRING_TABLE_LEARNING, id), ==, 0);
  g_assert_null (kring_model_get (model, KRING_TABLE_AGREEMENT, agreement));
  tear_down ();
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = kring_test_folder_make ();
  int result;

  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  source = kring_shipped_source ("seven-principles", NULL);
  g_assert_nonnull (source);
  g_test_add_func ("/development/added for a year", test_added);
  g_test_add_func ("/development/not from what is no template", test_no_template);
  g_test_add_func ("/development/goals in an order", test_goals);
  g_test_add_func ("/development/methods of the matrix", test_methods);
  g_test_add_func ("/development/the balance is said", test_balance);
  g_test_add_func ("/development/the talk, and the whole", test_talk);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (source);
  return result;
}
