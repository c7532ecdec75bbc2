/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-map.h"

G_BEGIN_DECLS

/* Maps for tests, written as small tables. */

typedef struct
{
  const char *name; /* %NULL ends the table */
  KringSector sector;
  KringRing ring;
  const char *offer; /* (nullable) */
} KringSampleActor;

typedef struct
{
  const char *one; /* name of an actor; %NULL ends the table */
  const char *other;
  KringStrength strength;
  KringDirection direction;
} KringSampleTie;

/* A pupil long away from school: 35 actors over all rings and sectors. */
extern const KringSampleActor kring_sample_actors[];
extern const KringSampleTie kring_sample_ties[];

/** kring_sample_model: Returns: (transfer full): a model of one need with these actors; ids count up from 1. */
KringModel *kring_sample_model (const char *need, const char *words, const KringSampleActor *actors,
                                const KringSampleTie *ties);
/** kring_sample_map: Returns: (transfer full): the map of kring_sample_model(). */
KringMap *kring_sample_map (const char *need, const char *words, const KringSampleActor *actors,
                            const KringSampleTie *ties);
/** kring_sample_school: Returns: (transfer full): the map of the sample of 35 actors. */
KringMap *kring_sample_school (void);
/** kring_sample_random: Returns: (transfer full): a map of @n_actors and @n_ties, the same for the same @seed. */
KringMap *kring_sample_random (guint32 seed, guint n_actors, guint n_ties);
/** kring_sample_id: Returns: (transfer full): the id of actor number @index of a table, from 0. */
char *kring_sample_id (guint index);

G_END_DECLS
