/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-network.h"

G_BEGIN_DECLS

/* A made-up organisation with all that ties it: the same for the same seed, everywhere. Units lie under units, people
 * in units and cooperate across them; some need concerns a few, some actors have no tie to anybody. */
typedef struct
{
  KringNetworkInput input;
  KringNetworkNode *nodes; /* room for one more */
  KringNetworkTie *ties;   /* room for four more */
} KringNetworkCase;

KringNetworkCase *kring_network_case_new (guint32 seed, guint n_nodes);
/** kring_network_case_place: Gives each actor the place that @network found, so that it counts as seen before. */
void kring_network_case_place (KringNetworkCase *self, const KringNetwork *network);
/** kring_network_case_bare: Takes the boxes away, so that stress alone decides. */
void kring_network_case_bare (KringNetworkCase *self);
/** kring_network_case_tie: Adds a tie between @a and @b. */
void kring_network_case_tie (KringNetworkCase *self, guint a, guint b);
void kring_network_case_free (KringNetworkCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringNetworkCase, kring_network_case_free)

G_END_DECLS
