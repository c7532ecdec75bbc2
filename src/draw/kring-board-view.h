/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/* The diagram builder of the board: the changes in lanes by their loop and in columns by how far they have come. */

/**
 * KringBoardView:
 *
 * It never changes: an edit makes a new one. Each change is a %KRING_SHAPE_BOX target whose id is the change's. A card
 * says that something is threatened and never what (kring-consent.h).
 */
typedef struct
{
  gatomicrefcount refs;
  KringOrganisation *organisation;
  char *need; /* (nullable) */
  char *name; /* of the diagram */
  char *said; /* (nullable): the balance of the loops */
  KringScene *scene;
  KringDiagram diagram;
} KringBoardView;

/**
 * kring_board_view_new:
 * @organisation: the values
 * @need: (nullable): the id of the need whose changes are shown; %NULL for all
 * @aspect: how many times as high as wide it may be; 0 for any height
 * @measure: how large texts are
 *
 * The lane of what is not yet typed is there if something is in it. What is abandoned is named below the board.
 * Where there are many changes, those of a stage stand beside one another, so that the board fills its page.
 *
 * Returns: (transfer full): the board, drawn
 */
KringBoardView *kring_board_view_new (KringOrganisation *organisation, const char *need, double aspect,
                                      KringMeasure *measure);
KringBoardView *kring_board_view_ref (KringBoardView *self);
void kring_board_view_unref (KringBoardView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringBoardView, kring_board_view_unref)

G_END_DECLS
