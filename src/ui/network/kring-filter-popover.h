/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* What is shown on the map at all: sectors, rings, kinds, strengths of ties and tags, to be ticked. */

#define KRING_TYPE_FILTER_POPOVER (kring_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (KringFilterPopover, kring_filter_popover, KRING, FILTER_POPOVER, GtkPopover)

/** kring_filter_popover_set_editor: Says whose view it filters. To be called once. */
void kring_filter_popover_set_editor (KringFilterPopover *self, KringEditor *editor);

G_END_DECLS
