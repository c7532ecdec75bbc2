/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-facilitator.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a room sees of a dialogue that is led, and where the facilitator works: one question at a time with what it is
 * answered by, the clock and the phases, what was agreed on. Type is in em, so that a sheet of the stage makes it large. */

#define KRING_TYPE_FACILITATOR_VIEW (kring_facilitator_view_get_type ())
G_DECLARE_FINAL_TYPE (KringFacilitatorView, kring_facilitator_view, KRING, FACILITATOR_VIEW, GtkBox)

/** kring_facilitator_view_new: @desk: whether the facilitator alone sees it, who is told what comes next. */
GtkWidget *kring_facilitator_view_new (KringFacilitator *facilitator, gboolean desk);
/** kring_facilitator_controls_new: Returns: (transfer floating): what else can be done than what every show has. */
GtkWidget *kring_facilitator_controls_new (KringFacilitator *facilitator);

/* What keys of the stage do here. Each returns whether it was done. */

/** kring_facilitator_view_digit: Enters the mark @digit behind the cover. */
gboolean kring_facilitator_view_digit (KringFacilitatorView *self, int digit, gboolean wanted);
/** kring_facilitator_view_erase: Takes the last one away. */
gboolean kring_facilitator_view_erase (KringFacilitatorView *self);
/** kring_facilitator_view_enter: Shows what was marked. */
gboolean kring_facilitator_view_enter (KringFacilitatorView *self);
/** kring_facilitator_view_note: Gives the focus to the note. */
gboolean kring_facilitator_view_note (KringFacilitatorView *self);
/** kring_facilitator_view_agree: Gives the focus to a new agreement. */
gboolean kring_facilitator_view_agree (KringFacilitatorView *self);

G_END_DECLS
