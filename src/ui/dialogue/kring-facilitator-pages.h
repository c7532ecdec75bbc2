/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-facilitator.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The stations of a dialogue that are no questions of its template: what is open from earlier, the frame, the question at the
 * end, and what came of it. */

#define KRING_TYPE_FACILITATOR_PAGE (kring_facilitator_page_get_type ())
G_DECLARE_FINAL_TYPE (KringFacilitatorPage, kring_facilitator_page, KRING, FACILITATOR_PAGE, GtkBox)

GtkWidget *kring_facilitator_page_new (KringFacilitator *facilitator, KringStationKind kind);
/** kring_facilitator_page_renew: Shows what there is now. */
void kring_facilitator_page_renew (KringFacilitatorPage *self);
/** kring_facilitator_page_note: Gives the focus to what is written here; returns whether there is something. */
gboolean kring_facilitator_page_note (KringFacilitatorPage *self);
/** kring_facilitator_page_agree: Gives the focus to a new agreement, likewise. */
gboolean kring_facilitator_page_agree (KringFacilitatorPage *self);

G_END_DECLS
