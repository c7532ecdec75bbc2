/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-verdict-kind.h"

#include <glib/gi18n-lib.h>

#include "kring-language.h"

char *
kring_verdict_when_and_who (const char *day, const char *who)
{
  g_autofree char *written = kring_language_day (day);

  if (written[0] != '\0' && who[0] != '\0')
    return g_strdup_printf ("%s · %s", written, who);
  return g_strdup (written[0] != '\0' ? written : who);
}

static char *
verdict_summary (const KringRow *row)
{
  return g_strdup (kring_term_label (&kring_judgements, KRING_VERDICT (row)->value));
}

static char *
verdict_detail (const KringRow *row)
{
  return kring_verdict_when_and_who (KRING_VERDICT (row)->given_on, KRING_VERDICT (row)->given_by);
}

static const KringRecordField verdict_fields[] = {
  /* Translators: the question before "Worse", "The same", "Better", "As I wished". */
  { "value", N_ ("It has become"), NULL },
  { "own_words", N_ ("In the citizen’s own words"), NULL },
  { "given_on", N_ ("Date, such as 2026-05-31"), NULL },
  /* Translators: who gave the verdict: the citizen, a parent … */
  { "given_by", N_ ("Who says so"), NULL },
};

const KringRecordKind kring_verdict_kind = {
  KRING_TABLE_VERDICT, verdict_fields, G_N_ELEMENTS (verdict_fields), verdict_summary, verdict_detail,
};
