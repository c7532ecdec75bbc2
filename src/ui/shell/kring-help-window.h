/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * kring_help_window_new:
 * @parent: (nullable): the window it belongs to
 * @page: (nullable): the page of that window that is asked about, such as "changes"; without it, the first
 * @error: where a sentence goes
 *
 * The help pages of the language in use, one a tool, in a window of our own: no browser is needed, and it grows with
 * the desktop's text. A page is HTML that is well-formed XML too, of headings, paragraphs, lists, tables and
 * pre-formatted text.
 *
 * Returns: (transfer floating) (nullable): the window
 */
GtkWidget *kring_help_window_new (GtkWindow *parent, const char *page, GError **error);

G_END_DECLS
