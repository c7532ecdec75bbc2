/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/**
 * KringTwoWays:
 *
 * The way between two actors through the line, and the one through the network. Each is the ids of those it goes over,
 * @one first and @other last, or empty if there is none.
 */
typedef struct
{
  char *one, *other;
  GPtrArray *line;    /* of char * */
  GPtrArray *network; /* of char * */
} KringTwoWays;

/**
 * kring_two_ways_new:
 * @organisation: everything a document holds
 * @need: (nullable): the id of the need whose map is asked; %NULL to ask the whole document
 * @one: the id of an actor
 * @other: the id of another
 *
 * Asks for any two actors. Through the line: kring_line_ways_between(), over the managers on the shortest way, whoever
 * they are. Through the network: over as few ties as there can be, by way of those who contribute today
 * (kring-circle.h); the two themselves may stand anywhere, so that it can be seen how to reach somebody whom nobody has
 * asked yet.
 *
 * Returns: (transfer full) (nullable): both ways; %NULL if there is no such actor or they are the same
 */
KringTwoWays *kring_two_ways_new (const KringOrganisation *organisation, const char *need, const char *one,
                                  const char *other);
void kring_two_ways_free (KringTwoWays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringTwoWays, kring_two_ways_free)

G_END_DECLS
