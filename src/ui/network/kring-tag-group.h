/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The tags of one actor or of several: each tag of the document is a button that is down where all of them bear it, and
 * a field makes a new one. */

#define KRING_TYPE_TAG_GROUP (kring_tag_group_get_type ())
G_DECLARE_FINAL_TYPE (KringTagGroup, kring_tag_group, KRING, TAG_GROUP, AdwPreferencesGroup)

void kring_tag_group_set_editor (KringTagGroup *self, KringEditor *editor);
/** kring_tag_group_load: Shows the tags of @actors (ids). */
void kring_tag_group_load (KringTagGroup *self, const char *const *actors);

G_END_DECLS
