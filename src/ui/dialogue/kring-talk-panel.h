/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-dialogue-viewing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A dialogue as a whole beside its picture: when and with whom, the frame, what was agreed on, how we ended, and with
 * which earlier one it can be compared. */

#define KRING_TYPE_TALK_PANEL (kring_talk_panel_get_type ())
G_DECLARE_FINAL_TYPE (KringTalkPanel, kring_talk_panel, KRING, TALK_PANEL, GtkBox)

/** kring_talk_panel_new: It stays that of the dialogue @talk; another one has a panel of its own. */
GtkWidget *kring_talk_panel_new (KringEditor *editor, KringDialogueViewing *viewing, KringTalk *talk);
/** kring_talk_panel_renew: Shows what @talk says now. */
void kring_talk_panel_renew (KringTalkPanel *self, KringTalk *talk);

G_END_DECLS
