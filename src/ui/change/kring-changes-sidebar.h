/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-change-viewing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Beside the changes: as what they are shown, which of them, and how single and double loops balance. */

#define KRING_TYPE_CHANGES_SIDEBAR (kring_changes_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (KringChangesSidebar, kring_changes_sidebar, KRING, CHANGES_SIDEBAR, GtkBox)

GtkWidget *kring_changes_sidebar_new (KringEditor *editor, KringChangeViewing *viewing);

G_END_DECLS
