/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"

G_BEGIN_DECLS

/**
 * KringGrid:
 *
 * Finds what lies near a place without looking at everything: each thing, known by a number from 0, lies in the cell
 * that holds its centre. Who asks for all that may touch a rectangle grows it by half the largest thing's size first.
 */
typedef struct
{
  double x, y, cell_w, cell_h;
  int columns, rows;
  guint n;
  int *head;           /* of each cell; -1: empty */
  int *next, *previous; /* of each thing; previous is -2 - cell for the first one */
} KringGrid;

/** kring_grid_init: Prepares @self for @n things over @extents, in cells of about @cell_w × @cell_h. */
void kring_grid_init (KringGrid *self, KringRect extents, double cell_w, double cell_h, guint n);
void kring_grid_clear (KringGrid *self);
void kring_grid_add (KringGrid *self, guint thing, KringPoint centre);
/** kring_grid_remove: Takes out @thing, which must be in. */
void kring_grid_remove (KringGrid *self, guint thing);

static inline int
kring_grid_column (const KringGrid *self, double x)
{
  return (int) CLAMP ((x - self->x) / self->cell_w, 0.0, self->columns - 1.0);
}

static inline int
kring_grid_row (const KringGrid *self, double y)
{
  return (int) CLAMP ((y - self->y) / self->cell_h, 0.0, self->rows - 1.0);
}

/**
 * KringCover:
 *
 * The same for things that do not move: each stands in the list of every cell that its rectangle touches, so that who
 * asks about a rectangle need look at that one's cells only, and may meet a thing more than once.
 */
typedef struct
{
  KringGrid grid; /* its cells alone */
  guint *from;    /* of each cell, and one more */
  guint *thing;
} KringCover;

/** kring_cover_init: Prepares @self for @rects over @extents, in cells of about @cell_w × @cell_h. */
void kring_cover_init (KringCover *self, KringRect extents, double cell_w, double cell_h, const KringRect *rects,
                       guint n);
void kring_cover_clear (KringCover *self);

G_END_DECLS
