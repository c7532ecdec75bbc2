/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The small-scale tests of a change, as a line of loops, and the one that is chosen: what is planned and predicted,
 * what happened, what came of it, the values measured in it and, apart from all that, what the citizen says. */

#define KRING_TYPE_TRIALS (kring_trials_get_type ())
G_DECLARE_FINAL_TYPE (KringTrials, kring_trials, KRING, TRIALS, GtkBox)

GtkWidget *kring_trials_new (KringEditor *editor, const char *change);
/** kring_trials_reload: Shows what is there now. */
void kring_trials_reload (KringTrials *self);

G_END_DECLS
