/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kring_scrolling_to_top: Shows the top of what scrolls in @root: another thing is read from its beginning. */
void kring_scrolling_to_top (GtkWidget *root);

G_END_DECLS
