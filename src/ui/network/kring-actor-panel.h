/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The fields of an actor: its own, what it contributes to the need in view, its ties, its line and what else it
 * serves. */

#define KRING_TYPE_ACTOR_PANEL (kring_actor_panel_get_type ())
G_DECLARE_FINAL_TYPE (KringActorPanel, kring_actor_panel, KRING, ACTOR_PANEL, AdwPreferencesPage)

void kring_actor_panel_set_editor (KringActorPanel *self, KringEditor *editor);
/** kring_actor_panel_load: Shows actor @id as it is now, seen from the need in view. */
void kring_actor_panel_load (KringActorPanel *self, const char *id);

G_END_DECLS
