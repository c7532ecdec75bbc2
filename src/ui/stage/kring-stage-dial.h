/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-stage-clock.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The face of a clock: a ring that empties, what is left in its middle, and below that the name of the phase. Its size
 * is in em. A screen reader is told what is left each minute, and at the end. */

#define KRING_TYPE_STAGE_DIAL (kring_stage_dial_get_type ())
G_DECLARE_FINAL_TYPE (KringStageDial, kring_stage_dial, KRING, STAGE_DIAL, GtkWidget)

GtkWidget *kring_stage_dial_new (KringStageClock *clock);
/** kring_stage_dial_set_phase: Names what the time is for: "in pairs". */
void kring_stage_dial_set_phase (KringStageDial *self, const char *phase);

G_END_DECLS
