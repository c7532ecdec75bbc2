/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-sheet.h"

G_BEGIN_DECLS

/* Tables as text, "comma-separated values" (RFC 4180 and what spreadsheets make of it). Quoting is libcsv's. */

/**
 * kring_csv_read:
 * @path: a file
 * @error: a sentence that names the file, the row if it is one, and says what to do
 *
 * Reads a table in any encoding of kring_encoding_to_text(), with commas, semicolons or tabs between its columns,
 * whichever the headings show; texts in quotation marks may hold line breaks. Empty rows are left out but counted.
 * A file of which one row cannot be understood is not read at all.
 *
 * Returns: (transfer full) (nullable): the table
 */
KringSheet *kring_csv_read (const char *path, GError **error);

/** kring_csv_read_bytes: Like kring_csv_read(), of what a file or the clipboard holds; @name is what sentences call it. */
KringSheet *kring_csv_read_bytes (const char *name, GBytes *bytes, GError **error);

/**
 * kring_csv_write:
 * @sheet: a table
 * @separator: what stands between columns: ';' is what spreadsheets in the Nordic languages expect, ',' in English
 *
 * Writes UTF-8 with a mark at its beginning, by which spreadsheets know it. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it, which reading takes away again.
 *
 * Returns: (transfer full): the file
 */
GBytes *kring_csv_write (const KringSheet *sheet, char separator);

G_END_DECLS
