/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kring_window_close_with_escape: Has Escape close @window, a dialog of our own. */
void kring_window_close_with_escape (GtkWidget *window);

G_END_DECLS
