/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-map-page.h"

G_BEGIN_DECLS

/* The map in view in words, line by line, in step with what is selected both ways. */

#define KRING_TYPE_OUTLINE_VIEW (kring_outline_view_get_type ())
G_DECLARE_FINAL_TYPE (KringOutlineView, kring_outline_view, KRING, OUTLINE_VIEW, AdwBin)

/** kring_outline_view_set_page: Says what is told in words: what @page shows. To be called once. */
void kring_outline_view_set_page (KringOutlineView *self, KringMapPage *page, KringEditor *editor);
/** kring_outline_view_focus: Moves the keyboard focus to the line of what is selected. */
void kring_outline_view_focus (KringOutlineView *self);

G_END_DECLS
