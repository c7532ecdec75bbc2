/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-facilitator.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands beside a question that is led: the clock and the phases, what was agreed on, what we said. It is seen where
 * the dialogue stands in a section. */

#define KRING_TYPE_FACILITATOR_SIDE (kring_facilitator_side_get_type ())
G_DECLARE_FINAL_TYPE (KringFacilitatorSide, kring_facilitator_side, KRING, FACILITATOR_SIDE, GtkWidget)

GtkWidget *kring_facilitator_side_new (KringFacilitator *facilitator);
/** kring_facilitator_side_note: Gives the focus to the note; returns whether there is one. */
gboolean kring_facilitator_side_note (KringFacilitatorSide *self);
/** kring_facilitator_side_agree: Gives the focus to a new agreement, likewise. */
gboolean kring_facilitator_side_agree (KringFacilitatorSide *self);

G_END_DECLS
