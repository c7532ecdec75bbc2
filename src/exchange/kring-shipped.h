/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-template.h"

G_BEGIN_DECLS

/* The dialogue templates that come with the program. */

/* Their ids, in the order of the gallery, ended by %NULL; the first is the one the program suggests. */
extern const char *const kring_shipped_names[];

/** kring_shipped_source: Returns: (transfer full) (nullable): the XML of the shipped template @name, in all its languages; %NULL
 * with a sentence in @error if it cannot be read. */
char *kring_shipped_source (const char *name, GError **error);
/** kring_shipped_template: Returns: (transfer full) (nullable): the shipped template @name. */
KringTemplate *kring_shipped_template (const char *name, GError **error);

/**
 * kring_template_file_source:
 * @path: a file of somebody's own
 * @error: a sentence that names the file, and the line if something in it is wrong
 *
 * Returns: (transfer full) (nullable): what is in it, which is a template
 */
char *kring_template_file_source (const char *path, GError **error);

G_END_DECLS
