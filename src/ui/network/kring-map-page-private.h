/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-canvas.h"
#include "kring-map-page.h"

G_BEGIN_DECLS

/* What a context menu is about. */
typedef enum
{
  KRING_MAP_MENU_GROUND,
  KRING_MAP_MENU_NEED,
  KRING_MAP_MENU_ACTOR,
  KRING_MAP_MENU_PAIR,
  KRING_MAP_MENU_MANY,
  KRING_MAP_MENU_TIE,
  KRING_MAP_MENU_NOTE,
  KRING_MAP_MENU_N
} KringMapMenu;

struct _KringMapPage
{
  GtkWidget parent_instance;

  /* Owned */
  KringEditor *editor;
  KringView *view;
  GSimpleActionGroup *actions;
  GtkWidget *menus[KRING_MAP_MENU_N]; /* (nullable) each: the context menus that have been opened */
  gboolean menu_closing;              /* one is on its way out and will give the focus back */
  char *tie_from;                     /* (nullable): the actor a tie is being drawn from, by keyboard */
  KringTwoWays *ways;                 /* (nullable): those that are shown */

  /* Borrowed, from the editor */
  KringDocument *document;
  KringSelection *selection;
  KringViewing *viewing;

  /* Borrowed: children */
  GtkStack *stack;
  KringCanvas *canvas;

  /* What the field over the canvas names: a row, or an actor or a note that is to be */
  gboolean naming;
  gboolean naming_waits; /* for the menu it was chosen from */
  gboolean naming_note;  /* it is the text of a note */
  char *naming_id;
  gboolean naming_whole; /* of the document, and on no map */
  char *naming_above;    /* (nullable): then, whom it stands below */
  KringPoint naming_point;
  KringRing naming_ring;
  KringSector naming_sector;
  double naming_u, naming_v;

  KringPoint menu_point; /* in the scene */
};

/* kring-map-page.c */

KringModel *kring_map_page_model (KringMapPage *self);
/** kring_map_page_select: Selects need, actor, tie or note @id; %NULL: nothing. */
void kring_map_page_select (KringMapPage *self, const char *id);
/** kring_map_page_selected_actor: Returns: (nullable): the selected actor, if it is one alone. */
KringActor *kring_map_page_selected_actor (KringMapPage *self);
/** kring_map_page_selected_tie: Returns: (nullable): the id of the selected tie, or of the plan of one that is to come. */
const char *kring_map_page_selected_tie (KringMapPage *self);
/** kring_map_page_selected_many: Returns: (transfer none) (nullable): the ids of the actors that are selected, if they
 * are several. */
const char *const *kring_map_page_selected_many (KringMapPage *self);
/** kring_map_page_dup_contribution: Returns: (transfer full) (nullable): what the selected actor contributes to the need in view,
 * as it is seen. */
KringRow *kring_map_page_dup_contribution (KringMapPage *self);
void kring_map_page_update_overlay (KringMapPage *self);

/* kring-map-page-actions.c */

void kring_map_page_init_actions (KringMapPage *self);
/** kring_map_page_update_actions: The one place that says which actions can be used now. */
void kring_map_page_update_actions (KringMapPage *self);

/* kring-map-page-gestures.c */

void kring_map_page_init_gestures (KringMapPage *self);
/** kring_map_page_begin_tie: Lets the keyboard choose whom the selected actor is tied with. */
void kring_map_page_begin_tie (KringMapPage *self);
gboolean kring_map_page_end_tie (KringMapPage *self, const char *to);

/* kring-map-page-naming.c */

/** kring_map_page_name_row: Lays a field over the selected need or actor and lets one edit its name. */
void kring_map_page_name_row (KringMapPage *self);
/** kring_map_page_keep_name: Keeps what stands in the field and takes it away; nothing if there is none. */
void kring_map_page_keep_name (KringMapPage *self);
/** kring_map_page_begin_naming: Lays the field that waits for a menu to be gone; nothing if none waits. */
void kring_map_page_begin_naming (KringMapPage *self);
/** kring_map_page_name_new: Lays a field at a place and adds an actor there once it has a name; a negative @u leaves
 * the place to the arrangement. */
void kring_map_page_name_new (KringMapPage *self, KringRing ring, KringSector sector, double u, double v);
/** kring_map_page_name_new_at: The same for an actor that is on no map, with the whole document in view. */
void kring_map_page_name_new_at (KringMapPage *self, KringPoint point);

/** kring_map_page_write_note: Lays a field at @point and a note there once it has a text. */
void kring_map_page_write_note (KringMapPage *self, KringPoint point);

/* kring-map-page-note.c */

/** kring_map_page_selected_note: Returns: (nullable): the selected note. */
KringNote *kring_map_page_selected_note (KringMapPage *self);
/** kring_map_page_note_field_new: Returns: a field of several lines with @text, at least @height pixels high. */
GtkWidget *kring_map_page_note_field_new (const char *text, int height);
/** kring_map_page_note_field_text: Returns: (transfer full): what stands in such a field. */
char *kring_map_page_note_field_text (GtkWidget *field);
/** kring_map_page_note_field_break: Begins a new line in such a field. */
void kring_map_page_note_field_break (GtkWidget *field);
/** kring_map_page_new_note_bounds: Returns where the sheet of the note lies that is being written. */
KringRect kring_map_page_new_note_bounds (KringMapPage *self);
/** kring_map_page_keep_note: Gives note @id (%NULL: a new one) its text; without one it is removed. */
void kring_map_page_keep_note (KringMapPage *self, const char *id, const char *text);
/** kring_map_page_note_point: Returns where the keyboard lays a note: below what has the focus, else in the middle of
 * what is in view. */
KringPoint kring_map_page_note_point (KringMapPage *self);
/** kring_map_page_move_note: Moves the middle of note @id to @point. */
void kring_map_page_move_note (KringMapPage *self, const char *id, KringPoint point);

/* kring-map-page-menu.c */

/** kring_map_page_drop_menus: Takes the context menus out of the page, which is going. */
void kring_map_page_drop_menus (KringMapPage *self);

/** kring_map_page_open_menu: Opens the context menu of @id (%NULL: the ground) at a point of the canvas. */
void kring_map_page_open_menu (KringMapPage *self, const char *id, double x, double y);

G_END_DECLS
