/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"
#include "kring-terms.h"

G_BEGIN_DECLS

/* Who is to be arranged and what ties them, as two tables say it that belong to no document. */

/** KringArrangeNode: One row: its @id, borrowed from the tables; its box in points; where it belongs around a need. */
typedef struct
{
  const char *id;
  double w, h;
  KringSector sector;
  int tier; /* -1: the table does not say */
} KringArrangeNode;

/** KringArrangeEdge: One row: indexes of nodes. If @line, @source stands below @target in the line. */
typedef struct
{
  guint source, target;
  double weight;
  gboolean line;
} KringArrangeEdge;

typedef struct
{
  guint n_nodes, n_edges;
  KringArrangeNode *nodes;
  KringArrangeEdge *edges;
  GHashTable *by_id; /* id → index + 1 */
  gpointer sheets[2];
} KringArrangeTables;

/**
 * kring_arrange_tables_read:
 * @nodes: a file with the columns id, w and h, and perhaps sector and tier
 * @edges: a file with the columns source and target, and perhaps kind and weight; where no kind is told, each edge is
 *   both a tie and a line
 * @error: a sentence that names the file and the row
 *
 * Returns: (transfer full) (nullable): the tables
 */
KringArrangeTables *kring_arrange_tables_read (const char *nodes, const char *edges, GError **error);
void kring_arrange_tables_free (KringArrangeTables *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringArrangeTables, kring_arrange_tables_free)

/** kring_arrange_tables_find: Returns the index of the node @id, or -1. */
int kring_arrange_tables_find (const KringArrangeTables *self, const char *id);

/** kring_arrange_tables_write: Writes id, x and y of each node into the file @path, whole or not at all. */
gboolean kring_arrange_tables_write (const KringArrangeTables *self, const KringPoint *centres, const char *path,
                                     GError **error);

G_END_DECLS
