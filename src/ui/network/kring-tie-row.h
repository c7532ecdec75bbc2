/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* One tie in an actor's list of ties: who is at its other end, and, unfolded, its strength and direction. */

#define KRING_TYPE_TIE_ROW (kring_tie_row_get_type ())
G_DECLARE_FINAL_TYPE (KringTieRow, kring_tie_row, KRING, TIE_ROW, AdwExpanderRow)

/** kring_tie_row_new: A row for tie @tie, seen from the actor @from (ids). */
GtkWidget *kring_tie_row_new (KringEditor *editor, const char *tie, const char *from);
const char *kring_tie_row_get_tie (KringTieRow *self);
/** kring_tie_row_reload: Shows the tie as it is now. */
void kring_tie_row_reload (KringTieRow *self);

G_END_DECLS
