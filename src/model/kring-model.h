/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-tables.h"

G_BEGIN_DECLS

/* What the document holds, in memory: every row by its id, and by each reference it carries. It changes only when the
 * store tells it which rows an edit, an undo or a redo moved (kring_model_apply()); then it emits ::changed once, with
 * all of them, and views read again what they show. */

#define KRING_TYPE_MODEL (kring_model_get_type ())
G_DECLARE_FINAL_TYPE (KringModel, kring_model, KRING, MODEL, GObject)

/**
 * KringRowEvent:
 *
 * One row that moved: @before is %NULL for a new row, @after for one that is gone.
 */
typedef struct
{
  KringRow *before;
  KringRow *after;
} KringRowEvent;

KringModel *kring_model_new (void);
/** kring_model_copy: Returns: (transfer full): a model that holds what @self holds now, to be handed to a thread. */
KringModel *kring_model_copy (KringModel *self);

/**
 * kring_model_apply:
 * @self: a model
 * @changes: (element-type KringRowEvent): what moved, in order; each @before must be what the model holds
 *
 * Takes the changes over and emits KringModel::changed with @changes, unless there are none.
 */
void kring_model_apply (KringModel *self, GArray *changes);

/** kring_row_events_new: Returns: (transfer full): an empty array of KringRowEvent that owns its rows. */
GArray *kring_row_events_new (void);
/** kring_row_events_add: Adds a change; takes references of its own. */
void kring_row_events_add (GArray *changes, const KringRow *before, const KringRow *after);
/** kring_row_events_touch: Returns whether any of @changes is in table @index. */
gboolean kring_row_events_touch (GArray *changes, KringTableIndex index);

/** kring_model_get: Returns: (transfer none) (nullable): the row of table @index whose id is @id. */
KringRow *kring_model_get (KringModel *self, KringTableIndex index, const char *id);
/** kring_model_count: Returns how many rows table @index has. */
guint kring_model_count (KringModel *self, KringTableIndex index);

/**
 * kring_model_all:
 * @self: a model
 * @index: a table
 *
 * Returns: (transfer container) (element-type KringRow): all rows of the table in a fixed order: needs by rank, others
 *   by name in the language's order where they have one, then by id
 */
GPtrArray *kring_model_all (KringModel *self, KringTableIndex index);
/** kring_model_order: The order of kring_model_all(), for g_ptr_array_sort() of rows of one table. */
int kring_model_order (gconstpointer a, gconstpointer b);

/**
 * kring_model_referring:
 * @self: a model
 * @index: a table
 * @field: the name of one of its reference fields
 * @id: the id of a row that may be referred to
 *
 * Returns: (transfer none) (nullable) (element-type KringRow): the rows of the table whose @field is @id, in no fixed
 *   order; %NULL or empty if there are none
 */
GPtrArray *kring_model_referring (KringModel *self, KringTableIndex index, const char *field, const char *id);

/** kring_model_get_document: Returns: (transfer none) (nullable): the row of the document itself. */
KringDocumentRow *kring_model_get_document (KringModel *self);

/** kring_model_contribution: Returns: (transfer none) (nullable): what @actor contributes to @need (ids). */
KringContribution *kring_model_contribution (KringModel *self, const char *need, const char *actor);
/** kring_model_place: Returns: (transfer none) (nullable): where @actor stands; @need may be %NULL. */
KringPlace *kring_model_place (KringModel *self, const char *need, KringArrangement arrangement, const char *actor);
/** kring_model_tie_between: Returns: (transfer none) (nullable): the first tie between two actors, either way round. */
KringTie *kring_model_tie_between (KringModel *self, const char *one, const char *other);

/**
 * kring_model_ties_of:
 * @self: a model
 * @actor: the id of an actor
 *
 * Returns: (transfer container) (element-type KringTie): every tie that has @actor at one end, by the other's name
 */
GPtrArray *kring_model_ties_of (KringModel *self, const char *actor);

G_END_DECLS
