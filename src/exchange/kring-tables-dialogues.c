/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-tables-export.h"
#include "kring-talk.h"

/* What stands above a column: a context and a text of gettext. */
static const char *const headings[][2] = {
  { "column", NC_ ("column", "Id") },
  { "heading", NC_ ("heading", "Dialogue") },
  { "heading", NC_ ("heading", "Date") },
  { "heading", NC_ ("heading", "Template") },
  { "heading", NC_ ("heading", "Finished") },
  /* Translators: a section of a dialogue template: one of the seven principles, for one. */
  { "heading", NC_ ("heading", "Section") },
  { "heading", NC_ ("heading", "Discussed") },
  /* Translators: where the team says it is, from 1 to 5; beside it stands where it wants to be. */
  { "heading", NC_ ("heading", "Now") },
  { "heading", NC_ ("heading", "Wanted") },
  { "heading", NC_ ("heading", "What we said") },
  { "heading", NC_ ("heading", "Agreements") },
};

static const char *
yes_or_no (gboolean yes)
{
  return kring_term_label (&kring_answers, yes ? KRING_ANSWER_YES : KRING_ANSWER_NO);
}

static char *
mark (const KringTalk *talk, const KringSection *section, const char *item)
{
  const KringQuestion *scale = kring_section_scale (section);
  int value = scale != NULL ? kring_talk_value (talk, scale->id, item) : 0;

  return value > 0 ? g_strdup_printf ("%d", value) : g_strdup ("");
}

static void
add_section (KringSheet *sheet, const KringTalk *talk, const KringSection *section)
{
  g_autoptr (GPtrArray) agreed = kring_talk_agreements (talk, section->id);
  g_autofree char *now = mark (talk, section, KRING_NOW);
  g_autofree char *wanted = mark (talk, section, KRING_WANTED);
  g_autofree char *count = g_strdup_printf ("%u", agreed->len);
  const char *texts[G_N_ELEMENTS (headings)] = {
    talk->dialogue->row.id,
    kring_talk_name (talk),
    kring_talk_day (talk),
    kring_words_say (&talk->template->title),
    yes_or_no (talk->dialogue->finished),
    kring_words_say (&section->title),
    yes_or_no (kring_talk_discussed (talk, section)),
    now,
    wanted,
    kring_talk_note (talk, section->id),
    count,
  };

  kring_sheet_add_row (sheet, sheet->rows->len + 2, texts, G_N_ELEMENTS (texts));
}

static void
add_unreadable (KringSheet *sheet, const KringOrganisation *organisation, const KringTalk *talk)
{
  KringRow *template = kring_organisation_get (organisation, KRING_TABLE_TEMPLATE, talk->dialogue->template);
  const char *texts[] = {
    talk->dialogue->row.id,
    kring_talk_name (talk),
    kring_talk_day (talk),
    template ? kring_row_name (template) : "",
    yes_or_no (talk->dialogue->finished),
  };

  kring_sheet_add_row (sheet, sheet->rows->len + 2, texts, G_N_ELEMENTS (texts));
}

KringSheet *
kring_tables_dialogues (const KringOrganisation *organisation)
{
  KringSheet *sheet = kring_sheet_new ("");
  g_autoptr (GPtrArray) talks = kring_talks (organisation, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    kring_sheet_add_column (sheet, g_dpgettext2 (GETTEXT_PACKAGE, headings[i][0], headings[i][1]));
  for (guint i = 0; i < talks->len; i++)
    {
      const KringTalk *talk = g_ptr_array_index (talks, i);

      for (guint s = 0; talk->template != NULL && s < talk->template->sections->len; s++)
        add_section (sheet, talk, g_ptr_array_index (talk->template->sections, s));
      if (talk->template == NULL)
        add_unreadable (sheet, organisation, talk);
    }
  return sheet;
}

/* "The seven principles: Why?" */
static char *
dialogue_origin (const KringOrganisation *organisation, const KringAgreement *agreement)
{
  g_autoptr (KringTalk) talk = kring_talk_new (organisation, agreement->dialogue);
  const KringSection *section
      = talk != NULL && talk->template != NULL ? kring_template_section (talk->template, agreement->section) : NULL;

  if (talk == NULL)
    return g_strdup ("");
  if (section == NULL)
    return g_strdup (kring_talk_name (talk));
  return g_strdup_printf ("%s: %s", kring_talk_name (talk), kring_words_say (&section->title));
}

char *
kring_tables_origin (const KringOrganisation *organisation, const KringAgreement *agreement)
{
  KringRow *meeting = kring_organisation_get (organisation, KRING_TABLE_MEETING, agreement->meeting);
  KringRow *change = kring_organisation_get (organisation, KRING_TABLE_CHANGE, agreement->change);
  KringRow *development = kring_organisation_get (organisation, KRING_TABLE_DEVELOPMENT, agreement->development);

  if (agreement->dialogue != NULL)
    return dialogue_origin (organisation, agreement);
  if (meeting != NULL)
    return g_strdup (KRING_MEETING (meeting)->name[0] != '\0' ? KRING_MEETING (meeting)->name
                                                              : KRING_MEETING (meeting)->held_on);
  if (development != NULL)
    return g_strdup (KRING_DEVELOPMENT (development)->manager);
  return g_strdup (change != NULL ? KRING_CHANGE (change)->name : "");
}
