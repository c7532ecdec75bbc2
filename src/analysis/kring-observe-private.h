/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-circle.h"
#include "kring-observe.h"

G_BEGIN_DECLS

/**
 * KringLook:
 *
 * One look at a map: what is looked at, and what has been seen so far. Of those seen the first @settled have their facts,
 * and are there because they are to be kept.
 */
typedef struct
{
  const KringOrganisation *organisation;
  const KringNeed *need; /* (nullable): %NULL for the whole document */
  KringCircle *circle;
  GPtrArray *seen; /* of KringObservation */
  guint settled;
  guint most;                            /* how many of a kind to keep of those that nobody has put aside */
  guint kept[KRING_N_OBSERVATION_KINDS]; /* and how many are */
  /* The facts of those that were put aside and have not been seen yet: nobody knows where they are but by looking. */
  GHashTable *aside[KRING_N_OBSERVATION_KINDS];
  guint searched;            /* how many names were gone through in vain */
  GCancellable *cancellable; /* (nullable) */
} KringLook;

/** kring_look_add: Returns: (transfer none): a new observation of @kind that is about nobody yet. */
KringObservation *kring_look_add (KringLook *look, KringObservationKind kind, int number);
/** kring_observation_name: Adds the actor @id to those the observation is about. */
void kring_observation_name (KringObservation *self, const char *id);

/**
 * kring_look_wants:
 * @look: a look
 * @kind: a kind of which there may be many
 *
 * Whoever sees many of one kind asks before each, in the order in which they are to be kept, so that nobody lists all
 * whom thousands of observations are about for the three that are read.
 *
 * Returns: whether another of @kind could be kept: fewer are than are asked for, or somebody has put aside one that has
 *   not been seen yet. %FALSE, too, when it was given up.
 */
gboolean kring_look_wants (KringLook *look, KringObservationKind kind);
/** kring_look_given_up: Returns whether nobody waits for what is seen any more. */
gboolean kring_look_given_up (const KringLook *look);

/* Each looks for some kinds, and may find them in any order: kring-observe.c sorts them by kind and leaves the order
 * within a kind as it is. */
void kring_look_at_citizen (KringLook *look); /* the goal, who is beside, the own network, strained ties */
void kring_look_at_ties (KringLook *look);    /* only through, passes through, no tie, apart, few ties */
void kring_look_at_work (KringLook *look);    /* not asked, many needs, enables, effect, line */

G_END_DECLS
