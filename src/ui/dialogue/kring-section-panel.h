/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"
#include "kring-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One section of a dialogue beside the picture: its questions, what we said, what we agreed on. */

#define KRING_TYPE_SECTION_PANEL (kring_section_panel_get_type ())
G_DECLARE_FINAL_TYPE (KringSectionPanel, kring_section_panel, KRING, SECTION_PANEL, GtkBox)

/** kring_section_panel_new: @section: an id of @talk's template. It stays that section's; another one has a panel of its
 * own. */
GtkWidget *kring_section_panel_new (KringEditor *editor, KringTalk *talk, const char *section);
/** kring_section_panel_renew: Shows what @talk says now. */
void kring_section_panel_renew (KringSectionPanel *self, KringTalk *talk);

G_END_DECLS
