/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-consent.h"

KringRow *
kring_row_for_others (const KringRow *row)
{
  KringRow *shown;

  if (row->table->index != KRING_TABLE_STORY || KRING_STORY (row)->consent)
    return kring_row_ref (KRING_ROW (row));
  shown = kring_row_copy (row);
  kring_set (&KRING_STORY (shown)->text, "");
  return shown;
}

guint
kring_consent_withheld (KringModel *model)
{
  g_autoptr (GPtrArray) stories = kring_model_all (model, KRING_TABLE_STORY);
  guint n = 0;

  for (guint i = 0; i < stories->len; i++)
    {
      const KringStory *story = g_ptr_array_index (stories, i);

      n += !story->consent && story->text[0] != '\0';
    }
  return n;
}
