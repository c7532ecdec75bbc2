/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"

G_BEGIN_DECLS

/* What removals come to while a change is planned in: kring-editor-map.c */

/** kring_editor_plan_end: Plans that the tie @id ends, and says so. */
void kring_editor_plan_end (KringEditor *self, const char *id);
/** kring_editor_plan_leaving: Plans that @actors (ids) leave the map in view, and says so. */
void kring_editor_plan_leaving (KringEditor *self, const char *const *actors);

G_END_DECLS
