/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The inspector of several actors at once: what is chosen here is done to all of them, as one step. Of two it says the
 * ways between them. */

#define KRING_TYPE_MANY_PANEL (kring_many_panel_get_type ())
G_DECLARE_FINAL_TYPE (KringManyPanel, kring_many_panel, KRING, MANY_PANEL, AdwBin)

void kring_many_panel_set_editor (KringManyPanel *self, KringEditor *editor);
/** kring_many_panel_load: Shows @actors (ids), which are more than one. */
void kring_many_panel_load (KringManyPanel *self, const char *const *actors);

G_END_DECLS
