/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-operations-private.h"

gboolean
kring_operation_add_story (KringDocument *document, const char *need, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_STORY_TABLE);
  g_autofree char *day = kring_operation_today ();

  kring_set (&KRING_STORY (row)->need, need);
  kring_set (&KRING_STORY (row)->told_on, day);
  return kring_operation_put_new (document, C_ ("edit", "Add a Story"), row, id, error);
}

gboolean
kring_operation_set_consent (KringDocument *document, const KringRow *story, gboolean consent, GError **error)
{
  g_autoptr (KringRow) row = kring_row_copy (story);

  KRING_STORY (row)->consent = consent;
  if (!consent)
    kring_set (&KRING_STORY (row)->text, "");
  /* Translators: the names of two edits, after "Undo": the teller of a story agrees, or no longer, to its being shown.
   */
  return kring_operation_put_one (
      document, consent ? C_ ("edit", "Note Consent to a Story") : C_ ("edit", "Withdraw Consent to a Story"), NULL,
      NULL, row, NULL, error);
}

gboolean
kring_operation_add_verdict (
    KringDocument *document, const char *need, const char *judged, KringJudgement value, char **id, GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_VERDICT_TABLE);
  g_autofree char *day = kring_operation_today ();

  kring_set (&KRING_VERDICT (row)->need, need);
  kring_set (&KRING_VERDICT (row)->judges, judged);
  kring_set (&KRING_VERDICT (row)->given_on, day);
  KRING_VERDICT (row)->value = (int)value;
  return kring_operation_put_new (document, C_ ("edit", "Add the Citizen’s Own Verdict"), row, id, error);
}

gboolean
kring_operation_put_aside (KringDocument *document,
                           const char *need,
                           const char *observation,
                           const char *facts,
                           const char *reason,
                           GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_ASIDE_TABLE);
  KringAside *aside = KRING_ASIDE (row);

  kring_set (&aside->need, need);
  kring_set (&aside->observation, observation);
  kring_set (&aside->facts, facts);
  kring_set (&aside->reason, reason);
  return kring_operation_put_new (document, C_ ("edit", "Put a Sentence Aside"), row, NULL, error);
}
