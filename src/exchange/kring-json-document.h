/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-document.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

/** kring_json_write_document: Returns: (transfer full): all that @organisation holds as one JSON object, but the text
 * of stories without consent: for each table of src/store/schema a list of its rows, as kring_json_list() writes them.
 */
GBytes *kring_json_write_document (const KringOrganisation *organisation, gboolean with_private);

/**
 * kring_json_fill_document:
 * @document: an empty document
 * @path: a file as kring_json_write_document() writes it
 * @error: a sentence that names the file and what is wrong
 *
 * Fills @document with exactly what the file holds, ids and places too. What is filled in is no step of undo. The file is
 * untrusted: what no document may hold is refused.
 */
gboolean kring_json_fill_document (KringDocument *document, const char *path, GError **error);

G_END_DECLS
