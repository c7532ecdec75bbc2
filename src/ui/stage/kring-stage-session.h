/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-stage-show.h"

G_BEGIN_DECLS

/* A show before a room. With one screen there is one window, which the room sees and in which the facilitator works;
 * with more there are two: the room's, full screen on the screen that was chosen, and the facilitator's on another.
 * When a screen comes or goes, the show goes on with what there is. Meanwhile the desktop does not fall asleep, and the
 * program is light, since a projector is pale.
 *
 * Signals: "left" once, when its windows are gone. A stage lives by itself until then. */

#define KRING_TYPE_STAGE_SESSION (kring_stage_session_get_type ())
G_DECLARE_FINAL_TYPE (KringStageSession, kring_stage_session, KRING, STAGE_SESSION, GObject)

/**
 * kring_stage_session_new:
 * @show: what is shown
 * @parent: the window from which it is shown; when that goes, the stage is left. Its actions "win.undo" and "win.redo"
 *   are those of the stage, too
 *
 * Returns: (transfer full): a stage whose curtain is still down
 */
KringStageSession *kring_stage_session_new (KringStageShow *show, GtkWindow *parent);

/** kring_stage_session_begin: Opens its windows. */
void kring_stage_session_begin (KringStageSession *self);
/** kring_stage_session_leave: Closes its windows at once. */
void kring_stage_session_leave (KringStageSession *self);

/** kring_stage_session_get_room: Returns: (transfer none) (nullable): the window which the room sees. */
GtkWindow *kring_stage_session_get_room (KringStageSession *self);
/** kring_stage_session_get_desk: Returns: (transfer none) (nullable): the window in which the facilitator works, for what is to
 * lie over it: with one screen the room's own. */
GtkWindow *kring_stage_session_get_desk (KringStageSession *self);
/** kring_stage_session_focus: Takes the focus out of a text field, so that the keys are the stage's again. */
void kring_stage_session_focus (KringStageSession *self);

/** kring_stage_session_do: Does what a key of the table would. Returns whether anything was done. */
gboolean kring_stage_session_do (KringStageSession *self, const KringStageDeed *deed);
/** kring_stage_session_say: Shows a sentence to the facilitator for a while. */
void kring_stage_session_say (KringStageSession *self, const char *sentence);
/** kring_stage_session_offer: As kring_stage_session_say(), with a button, such as Undo and "win.undo". */
void kring_stage_session_offer (KringStageSession *self, const char *sentence, const char *label, const char *action);

gboolean kring_stage_session_get_blank (KringStageSession *self);
void kring_stage_session_set_blank (KringStageSession *self, gboolean blank);
gboolean kring_stage_session_get_spotlight (KringStageSession *self);
void kring_stage_session_set_spotlight (KringStageSession *self, gboolean spotlight);

/** kring_stage_session_swap: The room's window goes to the other screen, and the facilitator's to the room's. */
void kring_stage_session_swap (KringStageSession *self);

/** kring_stage_session_set_monitors: Takes the screens from @monitors, a list of #GdkMonitor, in place of the desktop's; before
 * it has begun. */
void kring_stage_session_set_monitors (KringStageSession *self, GListModel *monitors);
/** kring_stage_session_set_time: Takes the time from @now in place of the desktop's. */
void kring_stage_session_set_time (KringStageSession *self, KringStageNow now, gpointer data);

G_END_DECLS
