/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-plan-words.h"

#include <glib/gi18n-lib.h>

static const char *
name_of (KringModel *model, KringTableIndex table, const char *id)
{
  KringRow *row = id ? kring_model_get (model, table, id) : NULL;

  return row ? kring_row_name (row) : "…";
}

static char *
subject_of (KringModel *model, const KringPlan *plan)
{
  KringTie *tie = plan->tie ? KRING_TIE (kring_model_get (model, KRING_TABLE_TIE, plan->tie)) : NULL;
  KringContribution *contribution
      = plan->contribution ? KRING_CONTRIBUTION (kring_model_get (model, KRING_TABLE_CONTRIBUTION, plan->contribution))
                           : NULL;
  const char *one = tie ? tie->one : contribution ? contribution->actor : plan->one;
  const char *other = tie ? tie->other : plan->other;

  if (other != NULL)
    return g_strdup_printf ("%s – %s", name_of (model, KRING_TABLE_ACTOR, one),
                            name_of (model, KRING_TABLE_ACTOR, other));
  return g_strdup (name_of (model, KRING_TABLE_ACTOR, one));
}

char *
kring_plan_words (KringModel *model, const KringPlan *plan)
{
  g_autofree char *subject = subject_of (model, plan);
  const char *act = kring_term_label (&kring_acts, plan->act);
  gboolean tie = plan->tie != NULL || plan->other != NULL;

  if (plan->act == KRING_ACT_END)
    /* Translators: a plan: %1$s is "Ended", %2$s names a tie or an actor. */
    return g_strdup_printf (C_ ("plan", "%1$s: %2$s"), act, subject);
  /* Translators: a plan: %1$s is "New" or "Changed", %2$s names a tie or an actor, %3$s is how strong the tie is or in
   * which ring the actor stands. */
  return g_strdup_printf (C_ ("plan", "%1$s: %2$s, %3$s"), act, subject,
                          tie ? kring_term_label (&kring_strengths, plan->strength)
                              : kring_term_label (&kring_rings, plan->ring));
}
