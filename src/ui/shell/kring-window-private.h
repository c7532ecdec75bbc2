/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-add-actor-popover.h"
#include "kring-arrangement-switch.h"
#include "kring-change-page.h"
#include "kring-dialogue-page.h"
#include "kring-chips.h"
#include "kring-editor.h"
#include "kring-export-dialog.h"
#include "kring-filter-popover.h"
#include "kring-inspector.h"
#include "kring-map-page.h"
#include "kring-needs-sidebar.h"
#include "kring-observations-view.h"
#include "kring-outline-view.h"
#include "kring-plans-page.h"
#include "kring-stage-session.h"
#include "kring-time-switch.h"
#include "kring-window.h"

G_BEGIN_DECLS

struct _KringWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  GtkWidget *header;
  AdwWindowTitle *title;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *add_actor_button;
  GtkWidget *add_actor_content;
  GtkMenuButton *filter_button;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GMenu *recent_menu;
  GMenu *place_menu;
  GMenu *language_menu;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *search_count;
  AdwToastOverlay *toasts;
  GtkWidget *add_change_button;
  GtkWidget *side_button;
  GtkWidget *search_button;
  AdwViewStack *pages;
  AdwBin *changes_bin;
  AdwBin *dialogue_bin;
  AdwBin *plans_bin;
  GtkWidget *lead_button;
  AdwFlap *sidebar_flap;
  GtkStack *sidebars;
  KringNeedsSidebar *sidebar;
  AdwFlap *inspector_flap;
  GtkWidget *side;
  GtkStack *side_stack;
  KringInspector *inspector;
  KringOutlineView *outline;
  KringObservationsView *observations;
  GtkRevealer *welcome_bar;
  GtkOverlay *map_overlay;
  GtkWidget *first_step;
  KringChips *chips;
  GtkWidget *switches;
  KringTimeSwitch *time_switch;
  KringArrangementSwitch *arrangement_switch;
  GtkWidget *zoom_box;
  GtkButton *zoom_button;

  /* Owned */
  GSettings *settings; /* (nullable) */
  KringDocument *document;
  KringSelection *selection;
  KringEditor *editor;
  KringChangeViewing *change_viewing; /* (nullable): until the changes are first looked at */
  KringDialogueViewing *dialogue_viewing; /* (nullable): likewise */
  KringPlansViewing *plans_viewing; /* (nullable): likewise */

  /* Borrowed */
  KringMapPage *page;
  KringChangePage *changes; /* (nullable): likewise */
  KringDialoguePage *dialogue; /* (nullable): likewise */
  KringPlansPage *plans; /* (nullable): likewise */

  KringStageSession *stage; /* (nullable): weak: where a dialogue is led from here */
  AdwToast *toast;       /* (nullable): the one that stands there */
  AdwToast *undo_toast;  /* (nullable): the same, if it offers to undo the latest step */
  GtkWidget *last_focus; /* (nullable): what had the focus before the header bar; a weak pointer */

  char *hit; /* the id of the actor that the search found last */
  gboolean example;
  gboolean touched;
  gboolean failing; /* and that was said: the document could not be saved since it last was */
  gboolean furnished; /* what stands beside the map is filled, or will be after the first frame */
  gboolean closing; /* the document has been taken care of */
};

/** kring_window_add_actions: Installs the actions of the window. */
void kring_window_add_actions (KringWindow *self);
/** kring_window_update_actions: Enables what can be done now, and says what undo would take back. */
void kring_window_update_actions (KringWindow *self);
/** kring_window_set_up_header: Lets the header bar make what it opens when that is first asked for; what is open gives
 * the focus back when it goes, and tooltips keep out of its way. */
void kring_window_set_up_header (KringWindow *self);
/** kring_window_show_shortcuts: Shows the window of shortcuts, which is made the first time. */
void kring_window_show_shortcuts (KringWindow *self);
/** kring_window_set_up_first_step: Says what comes next as long as nobody stands around the need. */
void kring_window_set_up_first_step (KringWindow *self);
/** kring_window_set_up_keys: Lets the keys that change what the map shows work wherever the focus is. */
void kring_window_set_up_keys (KringWindow *self);
/** kring_window_set_up_search: Joins the search bar to the map. */
void kring_window_set_up_search (KringWindow *self);
void kring_window_toggle_search (KringWindow *self);

/** kring_window_set_up_pages: Lets the window go from page to page, each with the buttons and keys that belong to it. */
void kring_window_set_up_pages (KringWindow *self);
/** kring_window_shows: Returns whether the page called @name is in view: "network", "changes", "dialogue", "plans". */
gboolean kring_window_shows (KringWindow *self, const char *name);
/** kring_window_shows_network: Returns whether the page of the map is in view. */
gboolean kring_window_shows_network (KringWindow *self);
/** kring_window_focus_page: Moves the focus into the page that is in view. */
void kring_window_focus_page (KringWindow *self);
/** kring_window_page_shortcuts: Returns the section of the window of shortcuts that tells of the page in view. */
const char *kring_window_page_shortcuts (KringWindow *self);
/** kring_window_add_dialogue_actions: Installs the actions of the page of dialogues. */
void kring_window_add_dialogue_actions (KringWindow *self);
/** kring_window_leave_stage: Ends what is led before a room, if anything is: what was typed there is kept. */
void kring_window_leave_stage (KringWindow *self);
/** kring_window_update_dialogue_actions: Enables those that can be done now. */
void kring_window_update_dialogue_actions (KringWindow *self);
/** kring_window_make_plans: Makes the page of development plans. Returns: (transfer floating): what stands beside it. */
GtkWidget *kring_window_make_plans (KringWindow *self);
/** kring_window_get_plan: Returns: (nullable): the id of the development plan that is in view. */
const char *kring_window_get_plan (KringWindow *self);
/** kring_window_show_only_plan: Goes to the page of plans if the document holds nothing else to begin with. */
void kring_window_show_only_plan (KringWindow *self);
/** kring_window_offer_changes: Has @dialog export what the page of changes shows. */
void kring_window_offer_changes (KringWindow *self, KringExportDialog *dialog);
/** kring_window_offer_dialogue: Has @dialog export the dialogue that is open; without one, the map. */
void kring_window_offer_dialogue (KringWindow *self, KringExportDialog *dialog);
/** kring_window_show_changes: Goes to the page of changes, which is made the first time. */
void kring_window_show_changes (KringWindow *self);

/** kring_window_ask_import: Asks for a table, and brings in what it holds. */
void kring_window_ask_import (KringWindow *self);
/** kring_window_import: Shows what the file @path holds, to be brought in. */
void kring_window_import (KringWindow *self, const char *path);
/** kring_window_export_data: Asks as what the document's data is handed out. */
void kring_window_export_data (KringWindow *self);
/** kring_window_take_drops: Has a table that is dropped on the window be imported. */
void kring_window_take_drops (KringWindow *self);

/** kring_window_ask_place: Asks for the document's place and gives it; @close: whether the window goes afterwards. */
void kring_window_ask_place (KringWindow *self, gboolean close);
void kring_window_ask_copy (KringWindow *self);
/** kring_window_may_close: Returns whether the window may go now; else it has asked, and goes by itself later. */
gboolean kring_window_may_close (KringWindow *self);

/** kring_window_show_details: Shows the details beside the map; where these are shown already, takes the panel away. */
void kring_window_show_details (KringWindow *self);
void kring_window_show_outline (KringWindow *self);
/** kring_window_show_observations: Shows what the map shows, in sentences, and puts the focus there; or back on the map. */
void kring_window_show_observations (KringWindow *self);
/** kring_window_cycle: Moves the focus to the next (1) or the previous (-1) part of the window. */
void kring_window_cycle (KringWindow *self, int step);
/** kring_window_offer: Shows a sentence for a while, with a button @label that does @action with @target. */
void kring_window_offer (KringWindow *self, const char *sentence, const char *label, const char *action,
                         GVariant *target);
/** kring_window_end_undo_toast: Takes the offer to undo away: what it would undo is no longer what it names. */
void kring_window_end_undo_toast (KringWindow *self);
/** kring_window_say_removed: Shows a sentence for a while, with an offer to undo what it tells of. */
void kring_window_say_removed (KringWindow *self, const char *sentence);

G_END_DECLS
