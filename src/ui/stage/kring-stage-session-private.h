/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-stage-session.h"

#include <adwaita.h>

#include "kring-stage-sheet.h"

G_BEGIN_DECLS

/* A window of the stage, and what is in it. */
typedef struct
{
  GtkWindow *window; /* (nullable): owned by the toolkit */
  KringStageSheet *sheet;
  GdkMonitor *monitor; /* (nullable): owned: where it was put */
} KringStagePane;

struct _KringStageSession
{
  GObject parent_instance;

  /* Owned */
  KringStageShow *show;
  GListModel *monitors;
  GSettings *settings; /* (nullable) */
  GSimpleActionGroup *actions;
  GMenu *menu;        /* of screens */
  char *screen;       /* (nullable): the id of the one that was chosen for the room */
  char *title;        /* (nullable): as it was said last */
  GdkMonitor *laptop; /* (nullable): where the facilitator is */
  GdkMonitor *chosen; /* (nullable): for the room, since it began */

  GtkWindow *parent; /* (nullable): weak */
  AdwToast *toast;   /* (nullable): weak */

  KringStagePane room, desk; /* the desk's only with two screens */
  guint place_source;
  guint inhibited;
  gboolean begun;

  KringStageNow now; /* (nullable): the desktop's */
  gpointer now_data;
  gint64 asked; /* when Escape was pressed, or 0 */
};

/** kring_stage_session_get_pane: Returns the pane in which the facilitator works. */
KringStagePane *kring_stage_session_get_pane (KringStageSession *self);
/** kring_stage_session_pane_focus: Gives the focus to the pane as a whole. */
void kring_stage_session_pane_focus (KringStagePane *pane);

/** kring_stage_session_place: Puts the windows where they belong, with the screens that there are now. */
void kring_stage_session_place (KringStageSession *self);
/** kring_stage_session_place_soon: Does so when the main loop comes to it, if it has begun. */
void kring_stage_session_place_soon (KringStageSession *self);
/** kring_stage_session_close: Closes the windows. */
void kring_stage_session_close (KringStageSession *self);
/** kring_stage_session_update: Renews what hangs on what is on: titles, and what can be done. */
void kring_stage_session_update (KringStageSession *self);

/** kring_stage_session_add_actions: Makes the actions of the bar and of the menu of screens. */
void kring_stage_session_add_actions (KringStageSession *self);
/** kring_stage_session_insert_actions: Gives @window the actions. */
void kring_stage_session_insert_actions (KringStageSession *self, GtkWindow *window);
/** kring_stage_session_fill_menu: Fills the menu of screens with what there is now. */
void kring_stage_session_fill_menu (KringStageSession *self);
/** kring_stage_session_pressed: A key was pressed, a #KringStagePressed. */
gboolean kring_stage_session_pressed (GtkWindow *window, const KringStageDeed *deed, gboolean writing, gpointer data);

/** kring_stage_session_get_action: Returns: (transfer none): an action by its name. */
GSimpleAction *kring_stage_session_get_action (KringStageSession *self, const char *name);
/** kring_stage_session_get_room_screen: Returns which of the screens is the room's. */
guint kring_stage_session_get_room_screen (KringStageSession *self);

G_END_DECLS
