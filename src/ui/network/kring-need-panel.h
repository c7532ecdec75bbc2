/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The fields of a need. */

#define KRING_TYPE_NEED_PANEL (kring_need_panel_get_type ())
G_DECLARE_FINAL_TYPE (KringNeedPanel, kring_need_panel, KRING, NEED_PANEL, AdwPreferencesPage)

void kring_need_panel_set_editor (KringNeedPanel *self, KringEditor *editor);
/** kring_need_panel_load: Shows need @id as it is now. */
void kring_need_panel_load (KringNeedPanel *self, const char *id);

G_END_DECLS
