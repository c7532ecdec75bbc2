/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-board-cell.h"

G_BEGIN_DECLS

/* The board of changes: a lane a loop, a column a stage. What is not yet typed has a lane on top where there is any;
 * what was abandoned is folded away below. Its cards answer to the actions of the group "change". */

#define KRING_TYPE_CHANGE_BOARD (kring_change_board_get_type ())
G_DECLARE_FINAL_TYPE (KringChangeBoard, kring_change_board, KRING, CHANGE_BOARD, GtkBox)

GtkWidget *kring_change_board_new (KringEditor *editor);
/** kring_change_board_load: Shows @changes (element-type KringChange), in this order; @need (nullable): to which need a
 * change that is begun belongs. */
void kring_change_board_load (KringChangeBoard *self, GPtrArray *changes, const char *need);
/** kring_change_board_begin: Asks for the name of a new change, in the lane of @loop. */
void kring_change_board_begin (KringChangeBoard *self, KringLoop loop);
/** kring_change_board_add_actions: Adds what the board can do to the group "change", and makes its own. */
void kring_change_board_add_actions (KringChangeBoard *self, GActionMap *change);
/** kring_change_board_focus: Moves the keyboard focus to the card of @id (%NULL: the first). Returns whether there is
 * one. */
gboolean kring_change_board_focus (KringChangeBoard *self, const char *id);

G_END_DECLS
