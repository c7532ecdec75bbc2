/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a text of several lines: its title above, the text below. Property "title" is its parent's. */

#define KRING_TYPE_TEXT_ROW (kring_text_row_get_type ())
G_DECLARE_FINAL_TYPE (KringTextRow, kring_text_row, KRING, TEXT_ROW, AdwPreferencesRow)

/** kring_text_row_get_view: Returns: (transfer none): the view of the text. */
GtkTextView *kring_text_row_get_view (KringTextRow *self);
/** kring_text_row_hide_title: Has the title be heard, not seen: for one of several lines below a heading. */
void kring_text_row_hide_title (KringTextRow *self);
GtkTextBuffer *kring_text_row_get_buffer (KringTextRow *self);

G_END_DECLS
