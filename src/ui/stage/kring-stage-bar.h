/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-stage-show.h"

G_BEGIN_DECLS

/* The facilitator's controls, in one line. Its buttons are the actions "stage.…" of the window that it is in. */

#define KRING_TYPE_STAGE_BAR (kring_stage_bar_get_type ())
G_DECLARE_FINAL_TYPE (KringStageBar, kring_stage_bar, KRING, STAGE_BAR, GtkBox)

/** kring_stage_bar_new: Returns: a bar for @show; @screens (nullable) is a menu of what can be shown where. */
GtkWidget *kring_stage_bar_new (KringStageShow *show, GMenuModel *screens);

G_END_DECLS
