/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-sheet.h"

G_BEGIN_DECLS

/* The two tables a network is read into. A column comes with the first text that stands under its heading. */

/* What the file's own ties call an actor. */
#define KRING_GRAPHML_ID "Node id"

typedef struct
{
  KringSheet *actors, *ties;
  GHashTable *actor_columns, *tie_columns; /* heading → index + 1 */
  gsize cells;                             /* of both */
} KringGraphmlTables;

void kring_graphml_tables_init (KringGraphmlTables *self, const char *name);
void kring_graphml_tables_clear (KringGraphmlTables *self);

/**
 * kring_graphml_tables_add:
 * @self: the tables
 * @tie: whether the row is a tie
 * @line: of the file
 * @texts: heading → text
 *
 * Adds a row.
 *
 * Returns: (nullable): a translated sentence, if that is more than can be taken in
 */
const char *kring_graphml_tables_add (KringGraphmlTables *self, gboolean tie, guint line, GHashTable *texts);

/** kring_graphml_tables_complete: Sees to it that every actor has a name, and an id where two have the same. */
void kring_graphml_tables_complete (KringGraphmlTables *self);

G_END_DECLS
