/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-dialogue-viewing.h"

G_BEGIN_DECLS

/* The dialogues of a document beside the one that is open, the latest first. */

#define KRING_TYPE_DIALOGUES_SIDEBAR (kring_dialogues_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KringDialoguesSidebar, kring_dialogues_sidebar, KRING, DIALOGUES_SIDEBAR, GtkBox)

GtkWidget *kring_dialogues_sidebar_new (KringEditor *editor, KringDialogueViewing *viewing);

G_END_DECLS
