/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-planned.h"

G_BEGIN_DECLS

typedef struct _KringOrganisationIndexes KringOrganisationIndexes;

/**
 * KringOrganisation:
 *
 * Everything a document holds, taken out of the model as a value: what KringMap is to one need, this is to all of them.
 * The arrangements of the whole document, their diagrams and the sentences about it take this as their argument and
 * never read a table, so that what is today and, later, what is planned go the same way. It never changes and holds
 * references of its own, so it may be handed to a thread. Actors are told by their index, from 0, in the order of their
 * names.
 */
typedef struct
{
  gatomicrefcount refs;
  GPtrArray *rows[KRING_N_TABLES]; /* of each table, in the order of kring_model_all() */
  GPtrArray *lines_of;             /* for each actor, a GPtrArray of the lines upwards from it, borrowed */
  GPtrArray *ties_of;              /* for each actor, a GPtrArray of its ties to others, borrowed */
  GPtrArray *contributions_of;     /* for each actor, a GPtrArray of what it contributes, borrowed */
  KringPlace **places[KRING_N_ARRANGEMENTS]; /* of each actor, borrowed, %NULL where it has none; for no need */
  GHashTable *by_actor;            /* id → index of the actor + 1 */
  KringOrganisationIndexes *indexes; /* of what has been asked for so far */
  KringTime time;
  KringPlanned *planned;           /* (nullable): what is planned for what is in it */
} KringOrganisation;

/** kring_organisation_new: Returns: (transfer full): what @model holds today. */
KringOrganisation *kring_organisation_new (KringModel *model);

/**
 * kring_organisation_amended:
 * @before: an organisation
 * @rows: (element-type KringRow): rows as they shall be, of any table
 *
 * Returns: (transfer full): @before overlaid with @rows: what it will be once they are put
 */
KringOrganisation *kring_organisation_amended (const KringOrganisation *before, GPtrArray *rows);

/**
 * kring_organisation_some:
 * @before: an organisation
 * @keeps: asked about each row
 * @data: handed to @keeps
 *
 * Returns: (transfer full): @before with none but the rows that @keeps keeps; whatever speaks of an actor goes with it
 */
KringOrganisation *kring_organisation_some (const KringOrganisation *before, KringRowKeeps keeps, gpointer data);

KringOrganisation *kring_organisation_ref (KringOrganisation *self);
void kring_organisation_unref (KringOrganisation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringOrganisation, kring_organisation_unref)

/** kring_organisation_size: Returns how many actors there are. */
guint kring_organisation_size (const KringOrganisation *self);
/** kring_organisation_actor: Returns: (transfer none): actor number @index. */
KringActor *kring_organisation_actor (const KringOrganisation *self, guint index);
/** kring_organisation_find: Returns the index of @actor (an id), or -1 if there is none. */
int kring_organisation_find (const KringOrganisation *self, const char *actor);

/** kring_organisation_get: Returns: (transfer none) (nullable): the row of table @index whose id is @id (nullable). May
 * be asked in any thread; the first question about a table takes as long as the table is. */
KringRow *kring_organisation_get (const KringOrganisation *self, KringTableIndex index, const char *id);
/** kring_organisation_count: Returns how many rows table @index has. */
guint kring_organisation_count (const KringOrganisation *self, KringTableIndex index);

/**
 * kring_organisation_referring:
 * @self: an organisation
 * @index: a table
 * @field: the name of one of its reference fields
 * @id: (nullable): the id of a row that may be referred to
 *
 * May be asked in any thread; the first question about a field takes as long as its table is.
 *
 * Returns: (transfer none) (nullable) (element-type KringRow): the rows of the table whose @field is @id, in the order
 * of the table; %NULL if there are none
 */
GPtrArray *
kring_organisation_referring (const KringOrganisation *self, KringTableIndex index, const char *field, const char *id);

/** kring_organisation_lines_of: Returns: (transfer none) (element-type KringLine): the lines upwards from actor
 * @index, by id; none of them leads to itself. */
GPtrArray *kring_organisation_lines_of (const KringOrganisation *self, guint index);
/** kring_organisation_ties_of: Returns: (transfer none) (element-type KringTie): the ties of actor @index, by id. */
GPtrArray *kring_organisation_ties_of (const KringOrganisation *self, guint index);
/** kring_organisation_contributions_of: Returns: (transfer none) (element-type KringContribution): what actor @index
 * contributes, by id. */
GPtrArray *kring_organisation_contributions_of (const KringOrganisation *self, guint index);
/** kring_organisation_contribution: Returns: (transfer none) (nullable): what actor @index contributes to @need. */
KringContribution *kring_organisation_contribution (const KringOrganisation *self, const char *need, guint index);
/** kring_organisation_place: Returns: (transfer none) (nullable): where actor @index stands in @arrangement, one of
 * those of the whole document. */
KringPlace *kring_organisation_place (const KringOrganisation *self, KringArrangement arrangement, guint index);

G_END_DECLS
