/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-grid.h"

#include <math.h>
#include <string.h>

void
kring_grid_init (KringGrid *self, KringRect extents, double cell_w, double cell_h, guint n)
{
  self->x = extents.x;
  self->y = extents.y;
  self->columns = (int) CLAMP (ceil (extents.w / cell_w), 1, 400);
  self->rows = (int) CLAMP (ceil (extents.h / cell_h), 1, 400);
  self->cell_w = MAX (extents.w / self->columns, 1);
  self->cell_h = MAX (extents.h / self->rows, 1);
  self->n = n;
  self->head = g_new (int, self->columns * self->rows);
  self->next = g_new (int, n + 1);
  self->previous = g_new (int, n + 1);
  memset (self->head, 0xff, sizeof (int) * self->columns * self->rows);
}

void
kring_grid_clear (KringGrid *self)
{
  g_clear_pointer (&self->head, g_free);
  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->previous, g_free);
}

void
kring_grid_add (KringGrid *self, guint thing, KringPoint centre)
{
  int cell = kring_grid_row (self, centre.y) * self->columns + kring_grid_column (self, centre.x);
  int first = self->head[cell];

  self->next[thing] = first;
  self->previous[thing] = -2 - cell;
  if (first >= 0)
    self->previous[first] = (int) thing;
  self->head[cell] = (int) thing;
}

void
kring_grid_remove (KringGrid *self, guint thing)
{
  int next = self->next[thing], previous = self->previous[thing];

  if (previous >= 0)
    self->next[previous] = next;
  else
    self->head[-2 - previous] = next;
  if (next >= 0)
    self->previous[next] = previous;
}
