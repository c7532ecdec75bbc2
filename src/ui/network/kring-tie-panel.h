/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The fields of a tie between two actors. */

#define KRING_TYPE_TIE_PANEL (kring_tie_panel_get_type ())
G_DECLARE_FINAL_TYPE (KringTiePanel, kring_tie_panel, KRING, TIE_PANEL, AdwPreferencesPage)

void kring_tie_panel_set_editor (KringTiePanel *self, KringEditor *editor);
/** kring_tie_panel_load: Shows tie @id as it is now. */
void kring_tie_panel_load (KringTiePanel *self, const char *id);

/**
 * kring_tie_directions:
 * @one: the name of the actor the tie is seen from
 * @other: the name of the one at its other end
 *
 * Returns: (transfer full): the four directions in words, in the order of KringDirection
 */
GtkStringList *kring_tie_directions (const char *one, const char *other);

G_END_DECLS
