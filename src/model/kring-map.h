/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-planned.h"

G_BEGIN_DECLS

/**
 * KringMapEntry:
 *
 * One actor on the map around a need.
 */
typedef struct
{
  KringActor *actor;
  KringContribution *contribution;
  KringPlace *place; /* (nullable): none yet */
} KringMapEntry;

/**
 * KringMap:
 *
 * The values of the map around one need, taken out of the model: arrangements, diagrams, outline and sentences take
 * this as their argument and never read a table, so that the map of today and, later, of what is planned go the same
 * way. It never changes and holds references of its own, so it may be handed to a thread.
 */
typedef struct
{
  gatomicrefcount refs;
  KringNeed *need;
  GArray *entries;    /* of KringMapEntry, by sector, then ring, then name */
  GPtrArray *ties;    /* of KringTie, among the actors of the map, by id */
  GPtrArray *ties_of; /* for each entry, a GPtrArray of its ties, borrowed */
  GHashTable *by_actor; /* id → index of the entry + 1 */
  GPtrArray *notes;     /* of KringNote, in reading order */
  GPtrArray *verdicts;  /* of KringVerdict, the citizen's own on the need as a whole, the oldest first */
  KringTime time;
  KringPlanned *planned; /* (nullable): what is planned for what is on it */
} KringMap;

/**
 * kring_map_new:
 * @model: a model
 * @need: the id of a need
 *
 * Returns: (transfer full) (nullable): the map of today around @need, or %NULL if there is no such need
 */
KringMap *kring_map_new (KringModel *model, const char *need);
/**
 * kring_map_amended:
 * @self: a map
 * @model: where an actor of the document that is new to the map is looked up
 * @rows: (element-type KringRow): rows as they shall be: needs, actors, contributions, ties, places
 *
 * Returns: (transfer full): @self overlaid with @rows: what the map will be once they are put
 */
KringMap *kring_map_amended (KringMap *self, KringModel *model, GPtrArray *rows);

/**
 * kring_map_some:
 * @self: a map
 * @keeps: asked about each actor and tie
 * @data: handed to @keeps
 *
 * Returns: (transfer full): @self with none but the actors and ties that @keeps keeps; a tie goes with its ends
 */
KringMap *kring_map_some (KringMap *self, KringRowKeeps keeps, gpointer data);

KringMap *kring_map_ref (KringMap *self);
void kring_map_unref (KringMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringMap, kring_map_unref)

/** kring_map_entry: Returns: (transfer none): entry number @index. */
const KringMapEntry *kring_map_entry (const KringMap *self, guint index);
/** kring_map_find: Returns the index of the entry of @actor (an id), or -1 if it is not on the map. */
int kring_map_find (const KringMap *self, const char *actor);
/** kring_map_ties_of: Returns: (transfer none) (element-type KringTie): the ties of entry @index, by id. */
GPtrArray *kring_map_ties_of (const KringMap *self, guint index);
/** kring_map_count: Returns how many entries stand in @ring, a KringRing. */
guint kring_map_count (const KringMap *self, KringRing ring);

G_END_DECLS
