/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which screen is the room's, and which the facilitator's. */

/** kring_stage_session_screen_id: Returns: (transfer full): what tells this screen from others when it is plugged in again. */
char *kring_stage_session_screen_id (GdkMonitor *monitor);
/** kring_stage_session_screen_name: Returns: (transfer full): screen @i of @monitors in words: "2. EPSON PJ, 1920 × 1080". */
char *kring_stage_session_screen_name (GListModel *monitors, guint i);

/**
 * kring_stage_screens_room:
 * @monitors: a list of #GdkMonitor
 * @chosen: (nullable): the screen that somebody chose for the room since it began
 * @remembered: (nullable): the id of the screen that was the room's before
 * @laptop: (nullable): the screen on which the facilitator works until now
 *
 * Returns: which of @monitors is the room's: the chosen one if it is there, else the remembered one, else the first
 * that is not @laptop; 0 where there is only one, or none
 */
guint kring_stage_screens_room (GListModel *monitors, GdkMonitor *chosen, const char *remembered, GdkMonitor *laptop);

/**
 * kring_stage_screens_desk:
 * @monitors: a list of two #GdkMonitor or more
 * @room: which of them is the room's
 * @laptop: (nullable): the screen on which the facilitator works until now
 *
 * Returns: which of @monitors is the facilitator's: @laptop, unless that is the room's
 */
guint kring_stage_screens_desk (GListModel *monitors, guint room, GdkMonitor *laptop);

G_END_DECLS
