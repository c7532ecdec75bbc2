/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-change-card.h"

G_BEGIN_DECLS

/* Where a lane and a column of the board meet: the cards of one loop at one stage, in their order. A card can be
 * dropped between two others, and a change be begun here. Signal "ended": no name is asked for any more. */

#define KRING_TYPE_BOARD_CELL (kring_board_cell_get_type ())
G_DECLARE_FINAL_TYPE (KringBoardCell, kring_board_cell, KRING, BOARD_CELL, GtkBox)

GtkWidget *kring_board_cell_new (KringEditor *editor, KringLoop loop, KringStage stage);
/** kring_board_cell_load: Shows those of @changes (element-type KringChange) that belong here. Returns how many. */
guint kring_board_cell_load (KringBoardCell *self, GPtrArray *changes);
/** kring_board_cell_set_need: Says to which need (nullable, an id) a change that is begun here belongs. */
void kring_board_cell_set_need (KringBoardCell *self, const char *need);
/** kring_board_cell_begin: Asks for the name of a new change, which is to stand here. */
void kring_board_cell_begin (KringBoardCell *self);
/** kring_board_cell_is_asking: Returns whether it asks for a name. */
gboolean kring_board_cell_is_asking (KringBoardCell *self);

KringLoop kring_board_cell_get_loop (KringBoardCell *self);
KringStage kring_board_cell_get_stage (KringBoardCell *self);
/** kring_board_cell_find: Returns: (transfer none) (nullable): the card of the change @id. */
KringChangeCard *kring_board_cell_find (KringBoardCell *self, const char *id);
/** kring_board_cell_beside: Returns: (transfer none) (nullable): the id of the change that comes @step after @id here.
 */
const char *kring_board_cell_beside (KringBoardCell *self, const char *id, int step);
/** kring_board_cell_nth: Returns: (transfer none) (nullable): the card in place @n, or the last if there are fewer. */
KringChangeCard *kring_board_cell_nth (KringBoardCell *self, guint n);
/** kring_board_cell_index: Returns in which place the change @id stands, -1 if it does not. */
int kring_board_cell_index (KringBoardCell *self, const char *id);

G_END_DECLS
