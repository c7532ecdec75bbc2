/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-network-private.h"

#include <math.h>
#include <stdlib.h>

#define ASPECT 1.5 /* how much wider than high the whole should be */
#define TRIES 6    /* widths */
#define WIDER 1.15

/* A rectangle that a part, or all that stays where it is, takes up. */
typedef struct
{
  KringRect rect;         /* with the space around it */
  KringPoint to;          /* the upper left corner that packing gives it */
  KringNetworkPart *part; /* %NULL: what stays */
  guint order;
} Parcel;

/* The lower edge of what is packed so far, as steps from left to right: from @x on it lies at @y. */
typedef struct
{
  double x, y;
} Step;

typedef struct
{
  guint n;
  Parcel *parcel; /* what stays first, then the highest first */
  double width;
  GArray *line;
} Packing;

/* How low the line lies below a parcel of width @w whose left edge is on step @first. */
static double
lowest_under (const Packing *self, guint first, double w)
{
  double left = g_array_index (self->line, Step, first).x, low = 0;

  for (guint s = first; s < self->line->len && g_array_index (self->line, Step, s).x < left + w; s++)
    low = MAX (low, g_array_index (self->line, Step, s).y);
  return low;
}

/* Puts a step of width @w at @y in place of what it covers from step @first on. */
static void
raise_line (Packing *self, guint first, double w, double y)
{
  Step begin = { g_array_index (self->line, Step, first).x, y }, end = { begin.x + w, 0 };
  guint last = first;

  while (last < self->line->len && g_array_index (self->line, Step, last).x < end.x)
    end.y = g_array_index (self->line, Step, last++).y;
  if (last == self->line->len || g_array_index (self->line, Step, last).x > end.x)
    g_array_insert_val (self->line, last, end);
  g_array_remove_range (self->line, first, last - first);
  g_array_insert_val (self->line, first, begin);
}

/* The highest free corner, the leftmost of several. */
static void
pack_one (Packing *self, Parcel *parcel)
{
  double best = G_MAXDOUBLE;
  guint where = 0;

  for (guint s = 0; s < self->line->len; s++)
    if (s == 0 || g_array_index (self->line, Step, s).x + parcel->rect.w <= self->width)
      {
        double low = lowest_under (self, s, parcel->rect.w);

        if (low < best)
          {
            best = low;
            where = s;
          }
      }
  parcel->to = (KringPoint){ g_array_index (self->line, Step, where).x, best };
  raise_line (self, where, parcel->rect.w, best + parcel->rect.h);
}

/* Returns how large a window of the wished aspect would have to be. */
static double
pack_into (Packing *self, double width)
{
  double w = 0, h = 0;

  self->width = width;
  g_array_set_size (self->line, 0);
  g_array_append_val (self->line, ((Step){ 0, 0 }));
  for (guint p = 0; p < self->n; p++)
    {
      pack_one (self, &self->parcel[p]);
      w = MAX (w, self->parcel[p].to.x + self->parcel[p].rect.w);
      h = MAX (h, self->parcel[p].to.y + self->parcel[p].rect.h);
    }
  return MAX (w, ASPECT * h);
}

static void
pack_best (Packing *self)
{
  double area = 0, widest = 0, first, best_width = 0, least = G_MAXDOUBLE, width;

  for (guint p = 0; p < self->n; p++)
    {
      area += self->parcel[p].rect.w * self->parcel[p].rect.h;
      widest = MAX (widest, self->parcel[p].rect.w);
    }
  first = width = MAX (widest, sqrt (ASPECT * area));
  for (int try = 0; try < TRIES; try++, width *= WIDER)
    {
      double size = pack_into (self, width);

      if (size < least)
        {
          least = size;
          best_width = width;
        }
    }
  pack_into (self, best_width > 0 ? best_width : first);
}

static KringRect
extents (const KringNetworking *networking, const KringNetworkPart *part)
{
  const KringNetworkBox *first = &networking->box[part->box[0]];
  KringRect all = kring_rect_around (first->at, MAX (first->w, KRING_NETWORK_DOT), MAX (first->h, KRING_NETWORK_DOT));

  for (guint i = 1; i < part->n; i++)
    all = kring_network_reach (all, kring_network_box_rect (&networking->box[part->box[i]]));
  return part->n > 1 ? kring_rect_grow (all, networking->tie_length / 4) : all;
}

static int
compare_parcels (const void *a, const void *b)
{
  const Parcel *one = a, *other = b;

  if ((one->part == NULL) != (other->part == NULL))
    return one->part == NULL ? -1 : 1;
  if (one->rect.h < other->rect.h || one->rect.h > other->rect.h)
    return one->rect.h > other->rect.h ? -1 : 1;
  return one->order < other->order ? -1 : 1;
}

static void
take_parcels (Packing *self, KringNetworking *networking)
{
  KringRect staying = { 0 };

  self->parcel = g_new0 (Parcel, networking->n_parts + 1);
  for (guint p = 0; p < networking->n_parts; p++)
    {
      KringNetworkPart *part = &networking->part[p];
      KringRect rect = extents (networking, part);

      if (part->led_on || part->n_pinned > 0)
        staying = kring_rect_union (staying, rect);
      else
        self->parcel[self->n++] = (Parcel){ rect, { 0 }, part, p };
    }
  if (staying.w > 0 || staying.h > 0)
    self->parcel[self->n++] = (Parcel){ .rect = staying };
  qsort (self->parcel, self->n, sizeof (Parcel), compare_parcels);
}

/* Moves each part to its parcel. What stays is the place from which the others are counted. */
static void
deliver (const Packing *self, KringNetworking *networking)
{
  KringPoint origin = { 0, 0 };

  if (self->n > 0 && self->parcel[0].part == NULL)
    origin
        = (KringPoint){ self->parcel[0].rect.x - self->parcel[0].to.x, self->parcel[0].rect.y - self->parcel[0].to.y };
  for (guint p = 0; p < self->n; p++)
    for (guint i = 0; self->parcel[p].part != NULL && i < self->parcel[p].part->n; i++)
      {
        KringNetworkBox *box = &networking->box[self->parcel[p].part->box[i]];

        box->at.x = kring_round (box->at.x + origin.x + self->parcel[p].to.x - self->parcel[p].rect.x);
        box->at.y = kring_round (box->at.y + origin.y + self->parcel[p].to.y - self->parcel[p].rect.y);
      }
}

void
kring_networking_pack (KringNetworking *networking)
{
  Packing packing = { .line = g_array_new (FALSE, FALSE, sizeof (Step)) };

  take_parcels (&packing, networking);
  pack_best (&packing);
  deliver (&packing, networking);
  g_array_unref (packing.line);
  g_free (packing.parcel);
}
