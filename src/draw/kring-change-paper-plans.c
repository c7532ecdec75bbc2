/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-change-paper-private.h"

/* What a change plans on the map, in words. */

static const char *
name_of (const KringPaperWriter *self, KringTableIndex table, const char *id)
{
  KringRow *row = kring_organisation_get (kring_paper_change (self)->organisation, table, id);

  return row != NULL ? kring_row_name (row) : "?";
}

static char *
tie_sentence (const KringPaperWriter *self, const KringPlan *plan)
{
  KringRow *row = kring_organisation_get (kring_paper_change (self)->organisation, KRING_TABLE_TIE, plan->tie);
  const char *one = name_of (self, KRING_TABLE_ACTOR, row ? KRING_TIE (row)->one : plan->one);
  const char *other = name_of (self, KRING_TABLE_ACTOR, row ? KRING_TIE (row)->other : plan->other);
  const char *strength = kring_term_label (&kring_strengths, plan->strength);

  switch (plan->act)
    {
    case KRING_ACT_ADD:
      /* Translators: what a change plans on the map: %1$s and %2$s are two actors, %3$s is how strong their tie will
       * be. */
      return g_strdup_printf (_ ("New tie: %1$s – %2$s (%3$s)"), one, other, strength);
    case KRING_ACT_ALTER:
      return g_strdup_printf (_ ("Changed tie: %1$s – %2$s (%3$s)"), one, other, strength);
    default:
      return g_strdup_printf (_ ("Tie that ends: %1$s – %2$s"), one, other);
    }
}

static char *
contribution_sentence (const KringPaperWriter *self, const KringPlan *plan)
{
  KringRow *row = kring_organisation_get (kring_paper_change (self)->organisation, KRING_TABLE_CONTRIBUTION, plan->contribution);
  const char *actor = name_of (self, KRING_TABLE_ACTOR, row ? KRING_CONTRIBUTION (row)->actor : plan->one);
  const char *need = name_of (self, KRING_TABLE_NEED, row ? KRING_CONTRIBUTION (row)->need : plan->need);
  const char *ring = kring_term_label (&kring_rings, plan->ring);

  switch (plan->act)
    {
    case KRING_ACT_ADD:
      /* Translators: what a change plans on the map: %1$s is an actor, %2$s a need, %3$s the ring the actor will stand
       * in. */
      return g_strdup_printf (_ ("New on the map: %1$s, around “%2$s” (%3$s)"), actor, need, ring);
    case KRING_ACT_ALTER:
      return g_strdup_printf (_ ("Changed on the map: %1$s, around “%2$s” (%3$s)"), actor, need, ring);
    default:
      return g_strdup_printf (_ ("Leaves the map: %1$s, around “%2$s”"), actor, need);
    }
}

void
kring_paper_write_plans (KringPaperWriter *self, GPtrArray *plans)
{
  double end = kring_paper_beside (self, _ ("Planned on the map"));

  for (guint i = 0; i < plans->len; i++)
    {
      const KringPlan *plan = KRING_PLAN (g_ptr_array_index (plans, i));
      gboolean of_tie = plan->tie != NULL || plan->other != NULL;
      g_autofree char *sentence = of_tie ? tie_sentence (self, plan) : contribution_sentence (self, plan);

      kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, sentence);
    }
  kring_paper_beside_end (self, end);
}
