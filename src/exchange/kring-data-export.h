/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/* Handing out what a document holds as data: the window and the command line write the same. */

#define KRING_DATA_ERROR (kring_data_error_quark ())
typedef enum
{
  KRING_DATA_ERROR_OVER_DOCUMENT, /* the data would be written over the document itself */
  KRING_DATA_ERROR_EXISTS,        /* the ties would be written over a file that nobody named */
} KringDataError;
GQuark kring_data_error_quark (void);

typedef enum
{
  KRING_DATA_CSV,     /* one table */
  KRING_DATA_GRAPHML, /* actors, line and ties in one file */
  KRING_DATA_JSON,    /* all of it but the text of stories without consent */
  KRING_N_DATA_KINDS
} KringDataKind;

/* What a table holds. */
typedef enum
{
  KRING_DATA_ACTORS, /* and beside them a second file with ties */
  KRING_DATA_CHANGES,
  KRING_DATA_AGREEMENTS,
  KRING_DATA_DIALOGUES, /* a row for each section of each */
  KRING_N_DATA_TABLES
} KringDataTable;

/** kring_data_kind_find: Returns which data the ending of @path asks for, or -1 for none. */
int kring_data_kind_find (const char *path);
/** kring_data_kind_suffix: Returns the ending of files that hold @kind: ".csv". */
const char *kring_data_kind_suffix (KringDataKind kind);
/** kring_data_ties_path: Returns: (transfer full): where the ties go beside the table @path: "people-ties.csv". */
char *kring_data_ties_path (const char *path);

/**
 * KringDataChoice:
 *
 * What is written: @table in a table; @need (nullable, an id) leaves in tables only who contributes to it, or what is
 * decided for it; @with_private, which only JSON can carry, what is private (kring-consent.h); @language is that of
 * tables, one of kring_languages or %NULL for the program's; @document (nullable) is the document's own file. A table
 * and its ties are a pair: where only the ties' file is there, it is somebody else's and not replaced, unless with
 * @replace.
 */
typedef struct
{
  KringDataKind kind;
  KringDataTable table;
  const char *need;
  gboolean with_private;
  const char *language;
  const char *document;
  gboolean replace;
} KringDataChoice;

/**
 * kring_data_export:
 * @organisation: what the document holds, today or after what is planned
 * @choice: what, and how
 * @path: where to; what is there is replaced, whole or not at all
 * @error: where a sentence goes; then nothing was written
 *
 * Writes what the document holds.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): sentences to be told: where the ties are, and what files of
 *   this kind cannot carry
 */
GPtrArray *kring_data_export (const KringOrganisation *organisation, const KringDataChoice *choice, const char *path,
                              GError **error);

G_END_DECLS
