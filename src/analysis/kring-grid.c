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

/* Goes through the cells that @rect touches: counts it in @count or, if @thing is given, writes it there. */
static void
cover_rect (const KringGrid *grid, KringRect rect, guint i, guint *count, guint *thing)
{
  int x1 = kring_grid_column (grid, rect.x + rect.w), y1 = kring_grid_row (grid, rect.y + rect.h);

  for (int y = kring_grid_row (grid, rect.y); y <= y1; y++)
    for (int x = kring_grid_column (grid, rect.x); x <= x1; x++)
      {
        guint *cell = &count[y * grid->columns + x];

        if (thing != NULL)
          thing[*cell] = i;
        (*cell)++;
      }
}

void
kring_cover_init (KringCover *self, KringRect extents, double cell_w, double cell_h, const KringRect *rects, guint n)
{
  g_autofree guint *fill = NULL;
  guint cells;

  kring_grid_init (&self->grid, extents, cell_w, cell_h, 0);
  cells = (guint) (self->grid.columns * self->grid.rows);
  self->from = g_new0 (guint, cells + 1);
  for (guint i = 0; i < n; i++)
    cover_rect (&self->grid, rects[i], i, self->from + 1, NULL);
  for (guint c = 0; c < cells; c++)
    self->from[c + 1] += self->from[c];
  self->thing = g_new (guint, self->from[cells] + 1);
  fill = g_memdup2 (self->from, sizeof (guint) * (cells + 1));
  for (guint i = 0; i < n; i++)
    cover_rect (&self->grid, rects[i], i, fill, self->thing);
}

void
kring_cover_clear (KringCover *self)
{
  kring_grid_clear (&self->grid);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->thing, g_free);
}
