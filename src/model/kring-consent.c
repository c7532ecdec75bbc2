/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-consent.h"

/* Whether others than the team do not get to see @field of @row. */
static gboolean
is_withheld (const KringRow *row, const KringField *field, gboolean with_private)
{
  if (row->table->index == KRING_TABLE_STORY && !KRING_STORY (row)->consent)
    return g_str_equal (field->name, "text");
  return !with_private && (field->hidden || (field->type == KRING_FIELD_TEXT && kring_row_is_private (row)));
}

KringRow *
kring_row_for_others (const KringRow *row, gboolean with_private)
{
  KringRow *shown = NULL;

  for (guint f = 0; f < row->table->n_fields; f++)
    {
      const KringField *field = &row->table->fields[f];

      if (!is_withheld (row, field, with_private) || kring_row_text (row, field)[0] == '\0')
        continue;
      if (shown == NULL)
        shown = kring_row_copy (row);
      kring_row_set_text (shown, field, "");
    }
  return shown != NULL ? shown : kring_row_ref (row);
}

gboolean
kring_table_is_private (const KringTable *table)
{
  gboolean hides = FALSE;

  for (guint f = 0; f < table->n_fields; f++)
    {
      if (table->fields[f].type == KRING_FIELD_TEXT && !table->fields[f].hidden)
        return FALSE;
      hides = hides || table->fields[f].hidden;
    }
  return hides;
}

gboolean
kring_row_is_private (const KringRow *row)
{
  if (kring_table_is_private (row->table))
    return TRUE;
  for (guint f = 0; f < row->table->n_fields; f++)
    {
      const KringField *field = &row->table->fields[f];

      if (field->type == KRING_FIELD_REF && field->refers != NULL && kring_row_text (row, field) != NULL
          && kring_table_is_private (field->refers))
        return TRUE;
    }
  return FALSE;
}

gboolean
kring_row_is_covered (const KringOrganisation *organisation, const KringRow *row)
{
  KringAsking probe = { .row = { .table = KRING_ASKING_TABLE } };
  g_autofree char *key = NULL;
  KringRow *asking;

  if (row->table->index != KRING_TABLE_TALLY)
    return FALSE;
  probe.dialogue = KRING_TALLY (row)->dialogue;
  probe.question = KRING_TALLY (row)->question;
  key = kring_row_key (&probe.row);
  asking = kring_organisation_get (organisation, KRING_TABLE_ASKING, key);
  return asking == NULL || !KRING_ASKING (asking)->revealed;
}

guint
kring_consent_covered (const KringOrganisation *organisation)
{
  GPtrArray *tallies = organisation->rows[KRING_TABLE_TALLY];
  guint n = 0;

  for (guint i = 0; i < tallies->len; i++)
    if (kring_row_is_covered (organisation, g_ptr_array_index (tallies, i)))
      n += (guint)KRING_TALLY (g_ptr_array_index (tallies, i))->marks;
  return n;
}

guint
kring_consent_private (const KringOrganisation *organisation)
{
  guint n = 0;

  for (int t = 0; t < KRING_N_TABLES; t++)
    for (guint i = 0; i < organisation->rows[t]->len; i++)
      n += kring_row_is_private (g_ptr_array_index (organisation->rows[t], i));
  return n;
}

guint
kring_consent_withheld (const KringOrganisation *organisation)
{
  GPtrArray *stories = organisation->rows[KRING_TABLE_STORY];
  guint n = 0;

  for (guint i = 0; i < stories->len; i++)
    {
      const KringStory *story = g_ptr_array_index (stories, i);

      n += !story->consent && story->text[0] != '\0';
    }
  return n;
}
