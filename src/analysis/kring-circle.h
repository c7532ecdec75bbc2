/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-line-ways.h"
#include "kring-organisation.h"
#include "kring-ways.h"

G_BEGIN_DECLS

/**
 * KringCircle:
 *
 * Those among whom ways are sought, and today's ties between them. Around a need they are the actors who walk beside or
 * are engaged: who has not been asked is no way to anybody yet. The need itself is not among them, or everybody would
 * reach everybody through the citizen, whose work it would be. Of the whole document they are all who contribute to
 * some need or have a tie. They are told by numbers from 0, in the order of their names.
 */
typedef struct
{
  const KringOrganisation *organisation; /* borrowed */
  const char *need;                      /* (nullable): borrowed */
  guint n;
  guint *actor;      /* of each, its index in the organisation */
  gboolean *home;    /* of each, whether it walks beside the citizen; around no need nobody does */
  GHashTable *place; /* index in the organisation → number + 1 */
  KringWays *ways;
} KringCircle;

/**
 * kring_circle_new:
 * @organisation: everything a document holds; must outlive the circle
 * @need: (nullable): the id of the need around which to look; %NULL for the whole document
 * @guests: (array length=n_guests) (nullable): indexes of actors who are let in besides
 * @n_guests: how many
 *
 * Returns: (transfer full): the circle
 */
KringCircle *kring_circle_new (const KringOrganisation *organisation, const char *need, const guint *guests,
                               guint n_guests);
void kring_circle_free (KringCircle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringCircle, kring_circle_free)

/** kring_circle_id: Returns the id of actor @number. */
const char *kring_circle_id (const KringCircle *self, guint number);
/** kring_circle_sector: Returns the sector of actor @number. */
KringSector kring_circle_sector (const KringCircle *self, guint number);
/** kring_circle_find: Returns the number of the actor with @index in the organisation, or -1. */
int kring_circle_find (const KringCircle *self, guint index);

/**
 * kring_circle_tie:
 * @self: a circle
 * @tie: a tie
 * @one: (out): the number of its one end
 * @other: (out): of its other
 *
 * Returns: whether both ends are in the circle, and are two
 */
gboolean kring_circle_tie (const KringCircle *self, const KringTie *tie, guint *one, guint *other);

/** kring_contributes: Returns whether @contribution (nullable) is one of today: beside the citizen or engaged. */
gboolean kring_contributes (const KringContribution *contribution);
/** kring_line_of: Returns: (transfer full): who reports to whom in @organisation, by index; further managers as well. */
KringLineWays *kring_line_of (const KringOrganisation *organisation);

G_END_DECLS
