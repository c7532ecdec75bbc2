/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-change-look.h"
#include "kring-language.h"
#include "kring-small.h"

/* What a team would lose: a gentle question where it matters, and silence where it does not. */

static KringRow *
put (KringModel *model, KringRow *row)
{
  g_autoptr (GArray) events = kring_row_events_new ();

  kring_row_events_add (events, kring_model_get (model, row->table->index, row->id), row);
  kring_model_apply (model, events);
  kring_row_unref (row);
  return row;
}

static KringChange *
new_change (KringLoop loop, KringStage stage)
{
  g_autofree char *need = kring_small_id ("School");
  KringChange *change = KRING_CHANGE (kring_row_new (KRING_CHANGE_TABLE));

  kring_set (&change->need, need);
  kring_set (&change->name, "Same form in all schools");
  kring_set (&change->assumption, "Pupils learn in the building");
  change->loop = loop;
  change->stage = stage;
  return change;
}

static void
test_suggestion (void)
{
  static const struct
  {
    KringAnswer keep, view, give_up, before;
    KringLoop loop;
  } cases[] = {
    { KRING_ANSWER_NOT_ASKED, KRING_ANSWER_NOT_ASKED, KRING_ANSWER_NOT_ASKED, KRING_ANSWER_NOT_ASKED, KRING_LOOP_NONE },
    { KRING_ANSWER_YES, KRING_ANSWER_NO, KRING_ANSWER_NO, KRING_ANSWER_NO, KRING_LOOP_SINGLE },
    { KRING_ANSWER_NO, KRING_ANSWER_YES, KRING_ANSWER_YES, KRING_ANSWER_YES, KRING_LOOP_DOUBLE },
    { KRING_ANSWER_NOT_ASKED, KRING_ANSWER_NOT_ASKED, KRING_ANSWER_NOT_ASKED, KRING_ANSWER_YES, KRING_LOOP_DOUBLE },
    { KRING_ANSWER_YES, KRING_ANSWER_YES, KRING_ANSWER_NOT_ASKED, KRING_ANSWER_NOT_ASKED, KRING_LOOP_NONE },
    { KRING_ANSWER_PARTLY, KRING_ANSWER_NOT_ASKED, KRING_ANSWER_NOT_ASKED, KRING_ANSWER_NOT_ASKED, KRING_LOOP_NONE },
    { KRING_ANSWER_YES, KRING_ANSWER_PARTLY, KRING_ANSWER_NO, KRING_ANSWER_YES, KRING_LOOP_SINGLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (KringRow) row = &new_change (KRING_LOOP_NONE, KRING_STAGE_IDEA)->row;
      KringChange *change = KRING_CHANGE (row);

      change->asks_keep = (int) cases[i].keep;
      change->asks_view = (int) cases[i].view;
      change->asks_give_up = (int) cases[i].give_up;
      change->asks_before = (int) cases[i].before;
      g_assert_cmpint (kring_change_suggest (change), ==, cases[i].loop);
    }
}

static void
assert_asks (KringModel *model, const KringChange *change, const char *words)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autoptr (GPtrArray) questions = kring_change_questions (organisation, change->row.id);

  if (words == NULL)
    g_assert_cmpuint (questions->len, ==, 0);
  else
    g_assert_true (questions->len == 1 && strstr (g_ptr_array_index (questions, 0), words) != NULL);
}

static void
test_questions (void)
{
  g_autoptr (KringModel) model = kring_small_model ("need: School\nbeside own: Mother\n");
  KringChange *change = new_change (KRING_LOOP_DOUBLE, KRING_STAGE_IDEA), *next;
  KringTrial *trial = KRING_TRIAL (kring_row_new (KRING_TRIAL_TABLE));

  put (model, &change->row);
  assert_asks (model, change, NULL);
  next = KRING_CHANGE (kring_row_copy (&change->row));
  kring_set (&next->new_assumption, "pupils learn in the building");
  put (model, &next->row);
  assert_asks (model, next, "What would be different?");
  next = KRING_CHANGE (kring_row_copy (&next->row));
  kring_set (&next->new_assumption, "School happens where the pupil can be");
  kring_set (&next->activity, "Two afternoons at the stable");
  put (model, &next->row);
  assert_asks (model, next, "What becomes better for the citizen?");
  next = KRING_CHANGE (kring_row_copy (&next->row));
  kring_set (&next->effect, "A school day that can be borne");
  put (model, &next->row);
  assert_asks (model, next, NULL);
  kring_set (&trial->change, next->row.id);
  put (model, &trial->row);
  assert_asks (model, next, "No citizen is near");
  trial = KRING_TRIAL (kring_row_copy (&trial->row));
  trial->with_citizen = 1;
  put (model, &trial->row);
  assert_asks (model, next, NULL);
}

static void
put_plan (KringModel *model, const char *change)
{
  KringPlan *plan = KRING_PLAN (kring_row_new (KRING_PLAN_TABLE));
  g_autofree char *mother = kring_small_id ("Mother"), *club = kring_small_id ("Club");

  kring_set (&plan->change, change);
  kring_set (&plan->one, mother);
  kring_set (&plan->other, club);
  put (model, &plan->row);
}

/* Two who plan the same tie hear of each other, unless one of them is done. */
static void
test_clashing_plans (void)
{
  g_autoptr (KringModel) model = kring_small_model ("need: School\nbeside own: Mother\nactor civil: Club\n");
  KringChange *change = new_change (KRING_LOOP_SINGLE, KRING_STAGE_IDEA);
  KringChange *other = new_change (KRING_LOOP_SINGLE, KRING_STAGE_TEST), *next;

  kring_set (&other->name, "Study hall");
  put (model, &change->row);
  put (model, &other->row);
  put_plan (model, change->row.id);
  assert_asks (model, change, NULL);
  put_plan (model, other->row.id);
  assert_asks (model, change, "“Study hall” plans something");
  next = KRING_CHANGE (kring_row_copy (&other->row));
  next->stage = KRING_STAGE_ADOPTED;
  put (model, &next->row);
  assert_asks (model, change, NULL);
}

static void
assert_balance (KringModel *model, const char *wanted)
{
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autofree char *balance = kring_change_balance (organisation, NULL);

  g_assert_cmpstr (balance, ==, wanted);
}

static void
test_balance (void)
{
  g_autoptr (KringModel) model = kring_small_model ("need: School\n");
  KringChange *change;

  assert_balance (model, NULL);
  put (model, &new_change (KRING_LOOP_NONE, KRING_STAGE_IDEA)->row);
  assert_balance (model, NULL);
  put (model, &new_change (KRING_LOOP_SINGLE, KRING_STAGE_ADOPTED)->row);
  put (model, &new_change (KRING_LOOP_SINGLE, KRING_STAGE_IDEA)->row);
  put (model, &new_change (KRING_LOOP_DOUBLE, KRING_STAGE_ABANDONED)->row);
  assert_balance (model, "2 single-loop changes and 0 double-loop changes. Nothing but single loops: is there anything we "
                         "take for granted that would have to change?");
  change = new_change (KRING_LOOP_DOUBLE, KRING_STAGE_IDEA);
  put (model, &change->row);
  assert_balance (model, "2 single-loop changes and 1 double-loop change. No double-loop change has been tried in practice "
                         "yet. Which is the smallest test we dare?");
  change = KRING_CHANGE (kring_row_copy (&change->row));
  change->stage = KRING_STAGE_LEARNT;
  put (model, &change->row);
  assert_balance (model, "2 single-loop changes and 1 double-loop change. No double-loop change has been adopted yet. What "
                         "have the tests taught us?");
  change = KRING_CHANGE (kring_row_copy (&change->row));
  change->stage = KRING_STAGE_ADOPTED;
  put (model, &change->row);
  assert_balance (model, "2 single-loop changes and 1 double-loop change.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/change/four answers suggest a loop", test_suggestion);
  g_test_add_func ("/change/it is asked what matters", test_questions);
  g_test_add_func ("/change/two plan the same", test_clashing_plans);
  g_test_add_func ("/change/the balance is said", test_balance);
  return g_test_run ();
}
