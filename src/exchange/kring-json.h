/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "kring-document.h"
#include "kring-organisation.h"

G_BEGIN_DECLS

#define KRING_EXCHANGE_ERROR (kring_exchange_error_quark ())
typedef enum
{
  KRING_EXCHANGE_ERROR_READ,
} KringExchangeError;
GQuark kring_exchange_error_quark (void);

/**
 * kring_json_read:
 * @path: a file as data/examples/README.md describes
 * @error: a sentence that names the file and what is wrong
 *
 * Reads what data/examples/README.md lists as rows: needs, actors and what joins them, the citizen's side, tags, notes,
 * and what a team decides.
 *
 * Returns: (transfer full) (nullable) (element-type KringRow): the rows, the document's own among them; nothing is
 *   written
 */
GPtrArray *kring_json_read (const char *path, GError **error);

/**
 * kring_json_list:
 * @organisation: what the document holds, today or after what is planned
 * @index: a table
 * @with_private: whether what is private is among it: kring-consent.h
 *
 * Returns: (transfer full): the rows as one JSON array of objects, each with `id` and, where it has one, `name`; fields
 *   and the values of vocabularies in English. A story without consent comes with an empty text.
 */
char *kring_json_list (const KringOrganisation *organisation, KringTableIndex index, gboolean with_private);

/** kring_json_info: Returns: (transfer full): what @document is, as a JSON object: its file, title and language, and
 * how many rows of each kind it holds, but for what is private. */
char *kring_json_info (KringDocument *document);

G_END_DECLS
