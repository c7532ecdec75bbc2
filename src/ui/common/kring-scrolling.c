/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-scrolling.h"

void
kring_scrolling_to_top (GtkWidget *root)
{
  if (GTK_IS_SCROLLED_WINDOW (root))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (root)), 0);
  else if (gtk_widget_get_first_child (root) != NULL)
    kring_scrolling_to_top (gtk_widget_get_first_child (root));
}
