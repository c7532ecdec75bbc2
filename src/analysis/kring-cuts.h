/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-ways.h"

G_BEGIN_DECLS

/**
 * KringCuts:
 *
 * Whom the others reach only through one actor, for every actor at once. Without an actor, those who had a way to it
 * may fall into parts; the part with most who are at home stays (of equals the one with most actors, then the one with
 * the first actor), and everybody in another part is reached from it only through that actor. The actors of whom there
 * is something to say are the articulation points; they and the parts behind each are found by one walk through all
 * ties (Hopcroft and Tarjan, Communications of the ACM 16(6), 1973).
 */
typedef struct _KringCuts KringCuts;

/**
 * kring_cuts_new:
 * @ways: the ways between actors; must outlive the cuts
 * @home: (array) (nullable): for each actor whether it counts as home
 *
 * Returns: (transfer full): who is reached only through whom
 */
KringCuts *kring_cuts_new (const KringWays *ways, const gboolean *home);
void kring_cuts_free (KringCuts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringCuts, kring_cuts_free)

/** kring_cuts_others: Returns with how many others @actor has a way. */
guint kring_cuts_others (const KringCuts *self, guint actor);
/** kring_cuts_behind: Returns how many are reached only through @actor; 0 unless it is an articulation point. */
guint kring_cuts_behind (const KringCuts *self, guint actor);

/**
 * kring_cuts_list_behind:
 *
 * Lists whom kring_cuts_behind() counts. It takes as long as the list is, and all lists together may be as long as the
 * square of the number of actors: to be asked of those who are spoken of.
 *
 * Returns: (transfer full) (element-type guint): these actors, in order
 */
GArray *kring_cuts_list_behind (const KringCuts *self, guint actor);

G_END_DECLS
