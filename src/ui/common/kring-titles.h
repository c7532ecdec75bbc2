/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** kring_titles_keep_words: Has the titles of the rows below @root, and the headings of their groups, end their lines at
 * words alone; nothing of them is cut, and what stands beside a title gives way. For titles that are ours: a name that somebody typed may be one long word. */
void kring_titles_keep_words (GtkWidget *root);

G_END_DECLS
