/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* The map today, with what is planned over it, and after; and whose plans those are. There only while the document has
 * changes: without any there is but today. */

#define KRING_TYPE_TIME_SWITCH (kring_time_switch_get_type ())
G_DECLARE_FINAL_TYPE (KringTimeSwitch, kring_time_switch, KRING, TIME_SWITCH, GtkWidget)

/** kring_time_switch_set_editor: Joins the switch to how @editor looks at its map. */
void kring_time_switch_set_editor (KringTimeSwitch *self, KringEditor *editor);

G_END_DECLS
