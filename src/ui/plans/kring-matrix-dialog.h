/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-plans-viewing.h"

G_BEGIN_DECLS

/* The dialogue map of methods, in which those of the plan in view are ticked: five categories, and in each what one
 * does oneself and what one does together. A tick is an edit, at once. */

#define KRING_TYPE_MATRIX_DIALOG (kring_matrix_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringMatrixDialog, kring_matrix_dialog, KRING, MATRIX_DIALOG, AdwWindow)

/** kring_matrix_dialog_present: Shows it over @parent, for the plan that @viewing has open. */
void kring_matrix_dialog_present (KringPlansViewing *viewing, GtkWindow *parent);

G_END_DECLS
