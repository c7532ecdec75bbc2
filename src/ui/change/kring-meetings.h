/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-change-viewing.h"

G_BEGIN_DECLS

/* What was agreed on, from wherever, as one list, and the meetings; or one meeting, to which what is open comes back.
 */

#define KRING_TYPE_MEETINGS (kring_meetings_get_type ())
G_DECLARE_FINAL_TYPE (KringMeetings, kring_meetings, KRING, MEETINGS, GtkBox)

GtkWidget *kring_meetings_new (KringEditor *editor, KringChangeViewing *viewing);
/** kring_meetings_load: Shows what is there now. */
void kring_meetings_load (KringMeetings *self);

G_END_DECLS
