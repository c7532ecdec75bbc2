/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-diagram.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-text.h"

gboolean
kring_view_options_dim (const KringViewOptions *options, const KringActor *actor, const char *offer)
{
  if (options == NULL)
    return FALSE;
  if (options->bright != NULL && !g_hash_table_contains (options->bright, actor->row.id))
    return TRUE;
  if (options->search == NULL || options->search[0] == '\0')
    return FALSE;
  return !kring_text_matches (actor->name, options->search)
         && (offer == NULL || !kring_text_matches (offer, options->search));
}

gboolean *
kring_view_options_find_dimmed (const KringViewOptions *options, const KringOrganisation *organisation)
{
  guint n = kring_organisation_size (organisation);
  gboolean *dim = g_new0 (gboolean, n + 1);

  for (guint i = 0; options != NULL && i < n; i++)
    dim[i] = kring_view_options_dim (options, kring_organisation_actor (organisation, i), NULL);
  return dim;
}

const char *
kring_diagram_time (KringTime time)
{
  if (time == KRING_TIME_PLANNED)
    /* Translators: below the name of a picture: what changes plan is drawn over what there is. */
    return C_ ("picture", "What is planned, over today");
  /* Translators: below the name of a picture: it shows how it will be. */
  return time == KRING_TIME_AFTER ? C_ ("picture", "After the changes") : NULL;
}

KringMark
kring_diagram_mark (const KringOrganisation *organisation, const char *need, guint index)
{
  GPtrArray *gives = kring_organisation_contributions_of (organisation, index);
  KringMark mark = KRING_MARK_NONE;
  gboolean alike = TRUE, any = FALSE;

  for (guint i = 0; i < gives->len; i++)
    {
      const KringContribution *contribution = g_ptr_array_index (gives, i);
      KringMark own = kring_planned_mark (organisation->planned, contribution->row.id);

      if (need != NULL && strcmp (contribution->need, need) != 0)
        continue;
      alike = alike && (!any || own == mark);
      mark = any && own == KRING_MARK_NONE ? mark : own;
      any = TRUE;
    }
  return alike || mark == KRING_MARK_NONE ? mark : KRING_MARK_ALTERED;
}
