/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-diagram.h"

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
