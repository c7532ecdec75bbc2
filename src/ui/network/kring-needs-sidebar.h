/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The list of needs: one of them has its map in view. Installs the action group "needs": add, rename, move-up,
 * move-down, remove. */

#define KRING_TYPE_NEEDS_SIDEBAR (kring_needs_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KringNeedsSidebar, kring_needs_sidebar, KRING, NEEDS_SIDEBAR, AdwBin)

/** kring_needs_sidebar_set_editor: To be called once. */
void kring_needs_sidebar_set_editor (KringNeedsSidebar *self, KringEditor *editor);
/** kring_needs_sidebar_add: Adds a need and lets one write its name. */
void kring_needs_sidebar_add (KringNeedsSidebar *self);

G_END_DECLS
