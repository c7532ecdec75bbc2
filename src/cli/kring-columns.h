/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for people to read: columns as wide as their widest text. */

typedef struct _KringColumns KringColumns;

/** kring_columns_new: Returns: (transfer full): a table whose first row is @headings, ended by %NULL, or which has none. */
KringColumns *kring_columns_new (const char *const *headings);
void kring_columns_free (KringColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringColumns, kring_columns_free)

/** kring_columns_add: Adds a row of @texts, ended by %NULL; line breaks in them become spaces. */
void kring_columns_add (KringColumns *self, const char *const *texts);

/** kring_columns_to_string: Returns: (transfer full): the table, a line a row, each beginning with @indent spaces. */
char *kring_columns_to_string (const KringColumns *self, guint indent);

/** kring_columns_width: Returns how many places @text takes in a terminal. */
guint kring_columns_width (const char *text);

G_END_DECLS
