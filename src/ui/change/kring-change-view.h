/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-change-viewing.h"

G_BEGIN_DECLS

/* One change whole: its steps beside, in the order in which they are asked, and one of them at a time. Signal
 * "map-wanted" (): the change is to be planned on the map. */

#define KRING_TYPE_CHANGE_VIEW (kring_change_view_get_type ())
G_DECLARE_FINAL_TYPE (KringChangeView, kring_change_view, KRING, CHANGE_VIEW, GtkBox)

GtkWidget *kring_change_view_new (KringEditor *editor, KringChangeViewing *viewing);
/** kring_change_view_load: Shows the change @id (%NULL: none), from its frame on if another was shown. */
void kring_change_view_load (KringChangeView *self, const char *id);
/** kring_change_view_focus: Moves the keyboard focus into the step that is in view. */
void kring_change_view_focus (KringChangeView *self);

G_END_DECLS
