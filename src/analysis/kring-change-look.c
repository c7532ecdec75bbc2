/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-look.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-text.h"

/* Which loop? */

/* Which way an answer speaks: 1 for the question's yes, −1 for its no, 0 for neither. */
static int
leaning (int answer)
{
  return answer == KRING_ANSWER_YES ? 2 : answer == KRING_ANSWER_PARTLY ? 1 : answer == KRING_ANSWER_NO ? -2 : 0;
}

KringLoop
kring_change_suggest (const KringChange *change)
{
  /* Half of what we take for granted kept is half of it changed: that speaks for neither. */
  int keep = change->asks_keep == KRING_ANSWER_PARTLY ? 0 : leaning (change->asks_keep);
  int sum = 2 * leaning (change->asks_view) + 2 * leaning (change->asks_give_up) + leaning (change->asks_before) - 2 * keep;

  return sum > 0 ? KRING_LOOP_DOUBLE : sum < 0 ? KRING_LOOP_SINGLE : KRING_LOOP_NONE;
}

/* Questions */

static gboolean
is_the_same (const char *a, const char *b)
{
  return kring_text_matches (a, b) && kring_text_matches (b, a);
}

static void
ask (GPtrArray *questions, const char *question)
{
  g_ptr_array_add (questions, g_strdup (question));
}

static void
ask_about_assumptions (GPtrArray *questions, const KringChange *change)
{
  if (change->assumption[0] == '\0')
    ask (questions, _ ("What do we take for granted here? Until that is said, it is hard to tell which loop this is."));
  else if (is_the_same (change->assumption, change->new_assumption))
    ask (questions, _ ("The new assumption says what the old one says. What would be different?"));
}

static void
ask_about_tests (GPtrArray *questions, const KringOrganisation *organisation, const KringChange *change)
{
  GPtrArray *trials = kring_organisation_referring (organisation, KRING_TABLE_TRIAL, "change", change->row.id);
  gboolean near = FALSE;

  for (guint i = 0; trials != NULL && i < trials->len; i++)
    near = near || KRING_TRIAL (g_ptr_array_index (trials, i))->with_citizen;
  if (trials != NULL && trials->len > 0 && !near)
    ask (questions, _ ("No citizen is near the test. Who of those it is for could be in it?"));
}

/* The plans of those changes that are neither adopted nor abandoned. */
static GPtrArray *
pending_plans (const KringOrganisation *organisation)
{
  GPtrArray *all = organisation->rows[KRING_TABLE_PLAN], *pending = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      KringPlan *plan = g_ptr_array_index (all, i);
      KringChange *change = KRING_CHANGE (kring_organisation_get (organisation, KRING_TABLE_CHANGE, plan->change));

      if (change != NULL && change->stage != KRING_STAGE_ADOPTED && change->stage != KRING_STAGE_ABANDONED)
        g_ptr_array_add (pending, plan);
    }
  return pending;
}

static void
ask_about_plans (GPtrArray *questions, const KringOrganisation *organisation, const KringChange *change)
{
  g_autoptr (GPtrArray) pending = pending_plans (organisation);

  for (guint i = 0; i < pending->len; i++)
    {
      KringPlan *own = g_ptr_array_index (pending, i);
      KringPlan *other = strcmp (own->change, change->row.id) == 0 ? kring_plans_clashing (own, pending) : NULL;
      KringRow *row = other ? kring_organisation_get (organisation, KRING_TABLE_CHANGE, other->change) : NULL;

      if (row == NULL)
        continue;
      /* Translators: %s is the name of another change; both plan something for the same tie on the map. */
      g_ptr_array_add (questions, g_strdup_printf (_ ("“%s” plans something for the same place on the map. Which comes first?"),
                                                   kring_row_name (row)));
      return;
    }
}

GPtrArray *
kring_change_questions (const KringOrganisation *organisation, const char *change)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (g_free);
  KringChange *row = KRING_CHANGE (kring_organisation_get (organisation, KRING_TABLE_CHANGE, change));

  if (row == NULL)
    return questions;
  ask_about_assumptions (questions, row);
  if (row->activity[0] != '\0' && row->effect[0] == '\0')
    ask (questions, _ ("So far it is told what is done. What becomes better for the citizen?"));
  ask_about_tests (questions, organisation, row);
  ask_about_plans (questions, organisation, row);
  return questions;
}

/* Balance */

static char *
count_sentence (guint singles, guint doubles)
{
  /* Translators: part of a sentence: "5 single-loop and 2 double-loop changes." */
  g_autofree char *one = g_strdup_printf (ngettext ("%u single-loop change", "%u single-loop changes", singles), singles);
  g_autofree char *two = g_strdup_printf (ngettext ("%u double-loop change", "%u double-loop changes", doubles), doubles);

  /* Translators: "5 single-loop changes and 2 double-loop changes." */
  return g_strdup_printf (_ ("%1$s and %2$s."), one, two);
}

char *
kring_change_balance (const KringOrganisation *organisation, const char *need)
{
  GPtrArray *changes = organisation->rows[KRING_TABLE_CHANGE];
  guint n[KRING_N_LOOPS] = { 0 }, tried = 0, adopted = 0;
  g_autofree char *count = NULL;
  const char *so = NULL;

  for (guint i = 0; i < changes->len; i++)
    {
      const KringChange *change = g_ptr_array_index (changes, i);

      if ((need != NULL && strcmp (change->need, need) != 0) || change->stage == KRING_STAGE_ABANDONED)
        continue;
      n[change->loop]++;
      tried += change->loop == KRING_LOOP_DOUBLE && change->stage >= KRING_STAGE_TEST;
      adopted += change->loop == KRING_LOOP_DOUBLE && change->stage == KRING_STAGE_ADOPTED;
    }
  if (n[KRING_LOOP_SINGLE] + n[KRING_LOOP_DOUBLE] == 0)
    return NULL;
  count = count_sentence (n[KRING_LOOP_SINGLE], n[KRING_LOOP_DOUBLE]);
  if (n[KRING_LOOP_DOUBLE] == 0)
    so = _ ("Nothing but single loops: is there anything we take for granted that would have to change?");
  else if (tried == 0)
    so = _ ("No double-loop change has been tried in practice yet. Which is the smallest test we dare?");
  else if (adopted == 0)
    so = _ ("No double-loop change has been adopted yet. What have the tests taught us?");
  return so != NULL ? g_strdup_printf ("%s %s", count, so) : g_steal_pointer (&count);
}
