/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* Every field of what is selected: an actor, a tie, a note or a need; with nothing selected, the need in view. */

#define KRING_TYPE_INSPECTOR (kring_inspector_get_type ())
G_DECLARE_FINAL_TYPE (KringInspector, kring_inspector, KRING, INSPECTOR, AdwBin)

/** kring_inspector_set_editor: To be called once. */
void kring_inspector_set_editor (KringInspector *self, KringEditor *editor);

G_END_DECLS
