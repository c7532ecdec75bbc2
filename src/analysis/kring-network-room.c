/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-private.h"

#include <math.h>

#include "kring-grid.h"

#define ROUNDS 60         /* of pushing apart; who still overlaps then looks for a free place */
#define FEWER 30          /* where most have stood without overlapping before */
#define BEYOND (1 / 32.0) /* pushed a hair farther than need be, so that rounding brings no overlap back */
#define FULL 0.2          /* at most so much of the rectangle around a part is covered by boxes */
#define WIDER 1.12        /* and where it still is crowded, it is made wider step by step */
#define WIDEST 12
#define CROWDED 0.3 /* when more than this part of its boxes overlap */

typedef struct
{
  guint n;
  KringNetworkBox **box;
  KringRect *rects; /* as they stood when the round began */
  KringRect extents;
  double usual_w, usual_h, most_w, most_h;
} Room;

static void
room_look (Room *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      self->rects[i] = kring_network_box_rect (self->box[i]);
      self->extents = i == 0 ? self->rects[i] : kring_network_reach (self->extents, self->rects[i]);
    }
}

static void
room_init (Room *self, KringNetworking *networking, const guint *which, guint n)
{
  *self = (Room){ n, g_new (KringNetworkBox *, n + 1), g_new (KringRect, n + 1) };
  for (guint i = 0; i < n; i++)
    {
      KringNetworkBox *box = self->box[i] = &networking->box[which ? which[i] : i];

      self->usual_w += box->w / n;
      self->usual_h += box->h / n;
      self->most_w = MAX (self->most_w, box->w);
      self->most_h = MAX (self->most_h, box->h);
    }
  room_look (self);
}

static void
room_clear (Room *self)
{
  g_free (self->box);
  g_free (self->rects);
}

/* Cells about as large as a box, but no more than a few for each. */
static KringPoint
room_cell (const Room *self)
{
  double part = 2 * sqrt (self->n + 1.0);

  return (KringPoint){ MAX (MAX (self->usual_w, self->extents.w / part), 1),
                       MAX (MAX (self->usual_h, self->extents.h / part), 1) };
}

/* Both move along the axis on which they are nearer to being apart, as readily as each gives way. */
static gboolean
push (KringNetworkBox *a, KringNetworkBox *b)
{
  double dx = b->at.x - a->at.x, dy = b->at.y - a->at.y, ease = a->ease + b->ease;
  double over_x = (a->w + b->w) / 2 - fabs (dx), over_y = (a->h + b->h) / 2 - fabs (dy), by;

  if (over_x <= 0 || over_y <= 0)
    return FALSE;
  if (ease <= 0)
    return TRUE;
  if (over_x * (a->h + b->h) < over_y * (a->w + b->w))
    {
      by = (over_x + BEYOND) / ease * (dx < 0 ? -1 : 1);
      a->at.x -= by * a->ease;
      b->at.x += by * b->ease;
    }
  else
    {
      by = (over_y + BEYOND) / ease * (dy < 0 ? -1 : 1);
      a->at.y -= by * a->ease;
      b->at.y += by * b->ease;
    }
  return TRUE;
}

/* Calls @meet for every two whose rectangles overlap as the round begins, once, cell by cell; returns for how many it
 * said yes. */
static guint
room_meet (Room *self, gboolean (*meet) (KringNetworkBox *, KringNetworkBox *))
{
  KringCover cover;
  KringPoint cell;
  guint count = 0;

  room_look (self);
  cell = room_cell (self);
  kring_cover_init (&cover, self->extents, cell.x, cell.y, self->rects, self->n);
  for (int c = 0; c < cover.grid.columns * cover.grid.rows; c++)
    for (guint i = cover.from[c]; i < cover.from[c + 1]; i++)
      for (guint k = i + 1; k < cover.from[c + 1]; k++)
        {
          guint a = cover.thing[i], b = cover.thing[k];
          KringRect one = self->rects[a], other = self->rects[b];

          /* They may share several cells; the one where their common part begins is theirs. */
          if (kring_rect_overlap (one, other)
              && kring_grid_row (&cover.grid, MAX (one.y, other.y)) * cover.grid.columns
                         + kring_grid_column (&cover.grid, MAX (one.x, other.x))
                     == c)
            count += meet (self->box[a], self->box[b]);
        }
  kring_cover_clear (&cover);
  return count;
}

static gboolean
just_count (KringNetworkBox *a, KringNetworkBox *b)
{
  return TRUE;
}

static void
room_scale (Room *self, double by)
{
  for (guint i = 0; i < self->n; i++)
    {
      self->box[i]->at.x *= by;
      self->box[i]->at.y *= by;
    }
  room_look (self);
}

/* Makes a part wider as a whole before any box is pushed: that keeps its shape best. */
static void
widen (Room *self)
{
  double boxes = 0, all = self->extents.w * self->extents.h;

  for (guint i = 0; i < self->n; i++)
    boxes += self->box[i]->w * self->box[i]->h;
  if (boxes > FULL * all && all > 0)
    room_scale (self, sqrt (boxes / (FULL * all)));
  for (int step = 0; step < WIDEST && room_meet (self, just_count) > CROWDED * self->n; step++)
    room_scale (self, WIDER);
}

/* Where boxes stand for good. */
typedef struct
{
  Room *room;
  KringGrid grid;
  guint *ring; /* of each cell, how far the last one that wanted to stand there had to go */
} Seats;

static gboolean
seats_free (const Seats *self, KringRect rect)
{
  const KringGrid *grid = &self->grid;
  double w = self->room->most_w / 2, h = self->room->most_h / 2;
  int right = kring_grid_column (grid, rect.x + rect.w + w), below = kring_grid_row (grid, rect.y + rect.h + h);

  for (int row = kring_grid_row (grid, rect.y - h); row <= below; row++)
    for (int column = kring_grid_column (grid, rect.x - w); column <= right; column++)
      for (int i = grid->head[row * grid->columns + column]; i >= 0; i = grid->next[i])
        if (kring_rect_overlap (rect, kring_network_box_rect (self->room->box[i])))
          return FALSE;
  return TRUE;
}

static gboolean
seats_take (Seats *self, guint i)
{
  KringNetworkBox *box = self->room->box[i];

  if (!seats_free (self, kring_network_box_rect (box)))
    return FALSE;
  kring_grid_add (&self->grid, i, box->at);
  return TRUE;
}

/* The free place nearest to @from on a frame round it, @ring steps away. */
static gboolean
look_on_ring (const Seats *self, KringNetworkBox *box, KringPoint from, int ring)
{
  double step_x = MAX (box->w, 1) / 6, step_y = MAX (box->h, 1) / 3, least = G_MAXDOUBLE;
  KringPoint best = from;

  for (int row = -ring; row <= ring; row++)
    for (int column = -ring; column <= ring; column += abs (row) == ring ? 1 : 2 * ring)
      {
        KringPoint at = { kring_round (from.x + column * step_x), kring_round (from.y + row * step_y) };
        double dx = at.x - from.x, dy = at.y - from.y, far = dx * dx + dy * dy;

        if (far < least && seats_free (self, kring_rect_around (at, box->w, box->h)))
          {
            least = far;
            best = at;
          }
      }
  box->at = best;
  return least < G_MAXDOUBLE;
}

/* Many may want the same spot: who comes later begins to look where the one before was lucky. */
static void
seats_find (Seats *self, guint i)
{
  KringNetworkBox *box = self->room->box[i];
  KringPoint from = box->at;
  guint *ring = &self->ring[kring_grid_row (&self->grid, from.y) * self->grid.columns
                            + kring_grid_column (&self->grid, from.x)];
  int first = MAX ((int) *ring - 2, 1), now = first;

  while (!look_on_ring (self, box, from, now))
    now++;
  *ring = (guint) now;
  kring_grid_add (&self->grid, i, box->at);
}

/* Those who were pinned stand first, then those who were to stay, then everybody whose place is free; the rest look for
 * one. This is what makes sure that nothing overlaps. */
static void
seat_all (Room *self)
{
  g_autofree gboolean *seated = g_new0 (gboolean, self->n + 1);
  Seats seats = { .room = self };
  KringPoint cell;

  for (guint i = 0; i < self->n; i++)
    if (!self->box[i]->placed || fabs (self->box[i]->at.x - self->box[i]->was.x) > 0
        || fabs (self->box[i]->at.y - self->box[i]->was.y) > 0)
      self->box[i]->at = (KringPoint){ kring_round (self->box[i]->at.x), kring_round (self->box[i]->at.y) };
  room_look (self);
  cell = room_cell (self);
  kring_grid_init (&seats.grid, self->extents, cell.x, cell.y, self->n);
  seats.ring = g_new0 (guint, seats.grid.columns * seats.grid.rows);
  for (int turn = 0; turn < 3; turn++)
    for (guint i = 0; i < self->n; i++)
      if (!seated[i] && (turn == 2 || (turn == 0 ? self->box[i]->pinned : self->box[i]->ease < 1)))
        seated[i] = seats_take (&seats, i);
  for (guint i = 0; i < self->n; i++)
    if (!seated[i])
      seats_find (&seats, i);
  g_free (seats.ring);
  kring_grid_clear (&seats.grid);
}

void
kring_networking_make_room (KringNetworking *networking, const guint *which, guint n)
{
  Room room;

  room_init (&room, networking, which, n);
  if (which != NULL)
    widen (&room);
  for (int round = 0; round < (which ? ROUNDS : FEWER) && room_meet (&room, push) > 0; round++)
    ;
  seat_all (&room);
  room_clear (&room);
}
