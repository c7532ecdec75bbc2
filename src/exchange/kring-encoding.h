/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The largest file that is read as a table or a drawing of one. */
#define KRING_ENCODING_MOST_BYTES (64 * 1024 * 1024)

/**
 * kring_encoding_load:
 * @path: a file
 * @error: a sentence that names the file and what is wrong with it
 *
 * Reads an ordinary file of at most %KRING_ENCODING_MOST_BYTES; a folder, a pipe or a device is none.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *kring_encoding_load (const char *path, GError **error);

/**
 * kring_encoding_to_text:
 * @name: what sentences call the file
 * @bytes: what it holds
 * @error: a sentence that names the file and says how to save it: not text at all, a spreadsheet's own format, text in
 *   an encoding that is not known
 *
 * Makes UTF-8 of what spreadsheets save as text: UTF-8 with or without a mark at its beginning, UTF-16 of either order,
 * Windows-1252. Line breaks of any kind become "\n".
 *
 * Returns: (transfer full) (nullable): the text, without a mark
 */
char *kring_encoding_to_text (const char *name, GBytes *bytes, GError **error);

G_END_DECLS
