/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-stage.h"

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

struct _KringStage
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
  AdwColorScheme scheme; /* as it was before */
  gboolean begun;

  KringStageNow now; /* (nullable): the desktop's */
  gpointer now_data;
  gint64 asked; /* when Escape was pressed, or 0 */
};

/** kring_stage_get_pane: Returns the pane in which the facilitator works. */
KringStagePane *kring_stage_get_pane (KringStage *self);
/** kring_stage_pane_focus: Gives the focus to the pane as a whole. */
void kring_stage_pane_focus (KringStagePane *pane);

/** kring_stage_place: Puts the windows where they belong, with the screens that there are now. */
void kring_stage_place (KringStage *self);
/** kring_stage_place_soon: Does so when the main loop comes to it, if it has begun. */
void kring_stage_place_soon (KringStage *self);
/** kring_stage_close: Closes the windows. */
void kring_stage_close (KringStage *self);
/** kring_stage_update: Renews what hangs on what is on: titles, and what can be done. */
void kring_stage_update (KringStage *self);

/** kring_stage_add_actions: Makes the actions of the bar and of the menu of screens. */
void kring_stage_add_actions (KringStage *self);
/** kring_stage_insert_actions: Gives @window the actions. */
void kring_stage_insert_actions (KringStage *self, GtkWindow *window);
/** kring_stage_fill_menu: Fills the menu of screens with what there is now. */
void kring_stage_fill_menu (KringStage *self);
/** kring_stage_pressed: A key was pressed, a #KringStagePressed. */
gboolean kring_stage_pressed (GtkWindow *window, const KringStageDeed *deed, gboolean writing, gpointer data);

/** kring_stage_get_action: Returns: (transfer none): an action by its name. */
GSimpleAction *kring_stage_get_action (KringStage *self, const char *name);
/** kring_stage_get_room_screen: Returns which of the screens is the room's. */
guint kring_stage_get_room_screen (KringStage *self);

G_END_DECLS
