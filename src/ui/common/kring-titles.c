/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-titles.h"

/* The toolkit cuts the heading of a group where it ends; on a small screen that is in the middle of what it says. */
static void
keep_heading (GtkLabel *heading)
{
  gtk_label_set_ellipsize (heading, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (heading, TRUE);
  gtk_label_set_wrap_mode (heading, PANGO_WRAP_WORD);
}

void
kring_titles_keep_words (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "title"))
    gtk_label_set_wrap_mode (GTK_LABEL (root), PANGO_WRAP_WORD);
  else if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, "heading"))
    keep_heading (GTK_LABEL (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    kring_titles_keep_words (child);
}
