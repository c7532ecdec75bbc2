/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"
#include "kring-outline.h"

G_BEGIN_DECLS

/* The network of a whole document in words, as kring-outline.h has the map around a need. */

/** kring_network_outline_actor: Returns: (transfer full): what is said of actor @index besides its name: "Role, Our
 * organisation. Walks beside in “A pupil long away”. 3 ties: strong with Mother, …" */
char *kring_network_outline_actor (const KringOrganisation *organisation, guint index);
/** kring_network_outline_tie: Returns: (transfer full): @tie as seen from the actor @from. */
char *kring_network_outline_tie (const KringOrganisation *organisation, const KringTie *tie, const char *from);
/** kring_network_outline_need: Returns: (transfer full): what is said of @need besides its name: who contributes. */
char *kring_network_outline_need (const KringOrganisation *organisation, const KringNeed *need);
/** kring_network_outline_figure: Returns: (transfer full): the picture in a few sentences, as alternative text. */
char *kring_network_outline_figure (const KringOrganisation *organisation, guint n_communities);

/**
 * kring_network_outline_new:
 * @organisation: the values
 * @community: (array): the community of each actor, or a number from @n_communities on for none
 * @n_communities: how many there are
 *
 * Returns: (transfer full) (element-type KringOutlineItem): the network in reading order: the needs, then each community
 *   with its actors and their ties, at last those in none; ids are borrowed from @organisation
 */
GArray *kring_network_outline_new (const KringOrganisation *organisation, const guint *community, guint n_communities);

G_END_DECLS
