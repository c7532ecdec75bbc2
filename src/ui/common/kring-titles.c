/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-titles.h"

void
kring_titles_keep_words (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "title"))
    gtk_label_set_wrap_mode (GTK_LABEL (root), PANGO_WRAP_WORD);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    kring_titles_keep_words (child);
}
