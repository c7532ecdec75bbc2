/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-circle.h"
#include "kring-observe.h"

G_BEGIN_DECLS

/**
 * KringLook:
 *
 * One look at a map: what is looked at, and what has been seen so far.
 */
typedef struct
{
  const KringOrganisation *organisation;
  const KringNeed *need; /* (nullable): %NULL for the whole document */
  KringCircle *circle;
  GPtrArray *seen; /* of KringObservation */
} KringLook;

/** kring_look_add: Returns: (transfer none): a new observation of @kind that is about nobody yet. */
KringObservation *kring_look_add (KringLook *look, KringObservationKind kind, int number);
/** kring_observation_name: Adds the actor @id to those the observation is about. */
void kring_observation_name (KringObservation *self, const char *id);

/* Each looks for some kinds, and may find them in any order: kring-observe.c sorts them by kind and leaves the order
 * within a kind as it is. */
void kring_look_at_citizen (KringLook *look); /* the goal, who is beside, the own network, strained ties */
void kring_look_at_ties (KringLook *look);    /* only through, passes through, no tie, apart, few ties */
void kring_look_at_work (KringLook *look);    /* not asked, many needs, enables, effect, line */

G_END_DECLS
