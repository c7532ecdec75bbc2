/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-change-steps.h"
#include "kring-change-viewing.h"

G_BEGIN_DECLS

/* One step of a change: its question, what is answered, and the voices on it. Signals: "open-wanted" (const char *id):
 * another change is to be opened; "map-wanted" (): the change is to be planned on the map. */

#define KRING_TYPE_STEP_PAGE (kring_step_page_get_type ())
G_DECLARE_FINAL_TYPE (KringStepPage, kring_step_page, KRING, STEP_PAGE, GtkBox)

GtkWidget *kring_step_page_new (KringEditor *editor, const char *change, KringAsks asks);
/** kring_step_page_reload: Shows what is there now. */
void kring_step_page_reload (KringStepPage *self);

G_END_DECLS
