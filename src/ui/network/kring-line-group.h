/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* Where an actor stands in the line: what it is part of, whom it reports to, and whom beside them. */

#define KRING_TYPE_LINE_GROUP (kring_line_group_get_type ())
G_DECLARE_FINAL_TYPE (KringLineGroup, kring_line_group, KRING, LINE_GROUP, AdwPreferencesGroup)

void kring_line_group_set_editor (KringLineGroup *self, KringEditor *editor);
/** kring_line_group_load: Shows the line of the actor @id (nullable). */
void kring_line_group_load (KringLineGroup *self, const char *id);

G_END_DECLS
