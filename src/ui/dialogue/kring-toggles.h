/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A few words or numbers in a row, each on or off: now from 1 to 5; yes, partly, no. One that is on is switched off by
 * choosing it again. Tab comes to the row once, the arrows move within it; on the stage,
 * where the arrows have another meaning, Tab goes to each. Signal "picked" (guint place, gboolean on):
 * somebody chose the one at @place, counted from 0; what is shown stays until kring_toggles_show(). */

#define KRING_TYPE_TOGGLES (kring_toggles_get_type ())
G_DECLARE_FINAL_TYPE (KringToggles, kring_toggles, KRING, TOGGLES, GtkBox)

/** kring_toggles_new: @name: what the row is about; @labels: (array zero-terminated=1): its words, at most 8. */
GtkWidget *kring_toggles_new (const char *name, const char *const *labels);
/** kring_toggles_describe: Says what the one at @place means, to who points at it or hears it; nothing for "". */
void kring_toggles_describe (KringToggles *self, guint place, const char *meaning);
/** kring_toggles_show: Has those be on whose bit (1 << place) is in @on, and the others off. */
void kring_toggles_show (KringToggles *self, guint on);

G_END_DECLS
