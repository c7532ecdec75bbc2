/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* What the map in view shows, in sentences: which of them is chosen says who is bright on the map and selected. */

#define KRING_TYPE_OBSERVATIONS_VIEW (kring_observations_view_get_type ())
G_DECLARE_FINAL_TYPE (KringObservationsView, kring_observations_view, KRING, OBSERVATIONS_VIEW, AdwBin)

/** kring_observations_view_set_editor: Says of which map sentences are said. To be called once. */
void kring_observations_view_set_editor (KringObservationsView *self, KringEditor *editor);
/** kring_observations_view_focus: Moves the keyboard focus to the sentence that is chosen, else to the first. */
void kring_observations_view_focus (KringObservationsView *self);

G_END_DECLS
