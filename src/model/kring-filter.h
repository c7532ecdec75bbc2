/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-map.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

/* Two ways of looking at a part, which are different acts. A filter takes the rest away: what is left is a map or an
 * organisation as any other, and is arranged, drawn, spoken of and exported as such. A focus leaves everybody and says
 * who is near one of them; the others are drawn pale. */

/* By what a filter chooses. */
typedef enum
{
  KRING_FILTER_SECTOR,
  KRING_FILTER_RING,
  KRING_FILTER_KIND,
  KRING_FILTER_STRENGTH, /* of ties */
  KRING_FILTER_TAG,
  KRING_N_FILTERS
} KringFilterBy;

/* The vocabulary of each; %NULL for tags. */
extern const KringTerms *const kring_filter_terms[KRING_N_FILTERS];

/**
 * KringFilter:
 *
 * What is shown. @shown[by] is a set of bits, one a term; 0 shows all. @tags are ids of tags; somebody who bears one of
 * them is shown; empty shows all.
 */
typedef struct
{
  guint shown[KRING_N_FILTERS];
  GPtrArray *tags;
} KringFilter;

KringFilter *kring_filter_new (void);
KringFilter *kring_filter_copy (const KringFilter *self);
void kring_filter_free (KringFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringFilter, kring_filter_free)

/** kring_filter_is_empty: Returns whether everything is shown. */
gboolean kring_filter_is_empty (const KringFilter *self);
/** kring_filter_clear: Shows everything again. */
void kring_filter_clear (KringFilter *self);

/** kring_filter_has: Returns whether term @value of @by, not of tags, has been chosen. */
gboolean kring_filter_has (const KringFilter *self, KringFilterBy by, int value);
/** kring_filter_set: Chooses term @value of @by, or no longer. */
void kring_filter_set (KringFilter *self, KringFilterBy by, int value, gboolean chosen);
/** kring_filter_has_tag: Returns whether tag @tag (an id) has been chosen. */
gboolean kring_filter_has_tag (const KringFilter *self, const char *tag);
/** kring_filter_set_tag: Chooses a tag, or no longer. */
void kring_filter_set_tag (KringFilter *self, const char *tag, gboolean chosen);

/**
 * kring_filter_map:
 * @self: a filter
 * @map: a map
 * @model: where it is looked up who bears which tag
 *
 * Returns: (transfer full): @map with none but whom @self shows, and the ties of the strengths that it shows
 */
KringMap *kring_filter_map (const KringFilter *self, KringMap *map, KringModel *model);

/**
 * kring_filter_organisation:
 * @self: a filter
 * @organisation: an organisation
 * @need: (nullable): the need that rings are seen from; with %NULL an actor has the innermost ring that it stands in on
 *   any map
 *
 * Returns: (transfer full): @organisation with none but whom @self shows, and the ties of the strengths that it shows
 */
KringOrganisation *kring_filter_organisation (const KringFilter *self, const KringOrganisation *organisation,
                                              const char *need);

/**
 * kring_focus:
 * @ties: (element-type KringTie): the ties to go by
 * @actors: (array zero-terminated=1): ids of actors
 * @steps: how many ties away somebody may be
 *
 * Returns: (transfer full) (element-type utf8): the ids of @actors and of whoever is within @steps of one of them
 */
GHashTable *kring_focus (GPtrArray *ties, const char *const *actors, guint steps);

G_END_DECLS
