/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"
#include "kring-sheet.h"

G_BEGIN_DECLS

/* GraphML, the common format of programs that draw and analyse networks: yEd, Gephi, igraph, networkx (Brandes, Eiglsperger,
 * Lerner and Pich, 2013, and the documentation of these programs for what they add). */

/**
 * kring_graphml_read:
 * @name: what sentences call the file
 * @bytes: what it holds
 * @actors: (out): a table of what stands for actors: Id, then a column for each kind of data they carry
 * @ties: (out) (nullable): a table of what joins them: From, To, Direction, then as above
 * @error: a sentence that names the file, and the line if it is one
 *
 * Reads the file as two tables, each row with the line of the file it begins on. Something inside another is a part of
 * it. The file is untrusted: nothing is fetched from elsewhere, and a file that declares entities is refused.
 */
gboolean kring_graphml_read (const char *name, GBytes *bytes, KringSheet **actors, KringSheet **ties, GError **error);

/** kring_graphml_write: Returns: (transfer full): actors, ties and the line of @organisation as GraphML, so that
 * reading it gives the same again; a tie or a line tells by its kind which it is. */
GBytes *kring_graphml_write (const KringOrganisation *organisation);

G_END_DECLS
