/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* What is left out of the picture or dimmed in it, as chips over its upper edge: each can be taken off, and the last one
 * shows all again. There is none while all is shown. */

#define KRING_TYPE_CHIPS (kring_chips_get_type ())
G_DECLARE_FINAL_TYPE (KringChips, kring_chips, KRING, CHIPS, GtkWidget)

/** kring_chips_set_editor: To be called once. */
void kring_chips_set_editor (KringChips *self, KringEditor *editor);

G_END_DECLS
