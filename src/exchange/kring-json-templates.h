/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** kring_json_templates: Returns: (transfer full) (nullable): the templates that come with the program, in the order of
 * the gallery, as one JSON array of objects: `id`, `version`, `title` and `summary` in the language in use, `minutes`,
 * `picture` and how many `sections`; %NULL with a sentence in @error if one cannot be read. */
char *kring_json_templates (GError **error);

G_END_DECLS
