/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-private.h"

#include <math.h>
#include <string.h>

/* How large rings and wedges must be. The answer hangs on sizes, numbers and pinned places alone, never on where the
 * others stood, so that arranging what was arranged changes nothing. A first guess by area is made good by a packing
 * in rows with elbow room: what the packing can hold, settling can hold too. */

#define FULL 0.72 /* the part of a ring that boxes may fill, for the first guess */
#define FEW 7
#define STRADDLE 12.0 /* how far a box may stick out of its ring, for the guess */
#define MOST_ROUNDS 500
#define MOST_PINNED_MOVED 60

static const double elbow_x = 12, elbow_y = 5;

static double
least_thick (const KringArranging *self, int ring)
{
  double row = MIN (self->max_h, 120) * 0.6 + self->input->gap + self->input->caption_h + 12;
  double least = ring == KRING_RING_POSSIBLE ? 60 : 56;

  return MAX (least, ceil (row / 4) * 4);
}

/* Thicknesses come in steps, so that one actor more seldom changes anything. */
static double
thicker (double thick)
{
  return thick + MAX (16, ceil (thick * 0.1 / 4) * 4);
}

static double
area_asked (const KringArranging *self, guint from, guint to)
{
  double gap = self->input->gap, sum = 0;

  for (guint i = from; i < to; i++)
    {
      const KringBox *box = &self->box[self->wedge_box[i]];

      sum += (box->w + gap + elbow_x) * (box->h + gap + elbow_y);
    }
  return sum;
}

/* A wedge is as wide as the sector's part of all asks for. There are few widths, far apart, so that one actor more
 * seldom turns the others round the need. */
static void
choose_angles (KringArranging *self)
{
  double asked[KRING_N_SECTORS], all = 0;
  int units = 0, left = 360;

  for (int s = 0; s < KRING_N_SECTORS; s++)
    {
      asked[s] = area_asked (self, self->wedge_from[s], self->wedge_from[s + 1]);
      all += asked[s];
    }
  for (int s = 0; s < KRING_N_SECTORS; s++)
    {
      guint boxes = self->wedge_from[s + 1] - self->wedge_from[s];
      /* A handful fits any wedge: the first actors of a new map do not turn it. */
      double part = boxes > FEW ? asked[s] / all : 0;

      self->angle[s] = part < 0.28 ? 10 : part < 0.5 ? 16 : part < 0.75 ? 22 : 32;
      units += self->angle[s];
    }
  for (int s = KRING_N_SECTORS - 1; s >= 0; s--)
    {
      self->angle[s] = s > 0 ? self->angle[s] * 180 / units * 2 : left;
      left -= self->angle[s];
    }
}

/* The least thickness that could hold what each ring asks for, by area alone. */
static void
guess_thicknesses (KringArranging *self)
{
  double a = self->shape->ring[0];
  guint from[KRING_N_SECTORS];

  memcpy (from, self->wedge_from, sizeof from);
  for (int r = 0; r < KRING_N_RINGS; r++)
    {
      double inner = MAX (a - STRADDLE, self->shape->ring[0]), most = 0;

      for (int s = 0; s < KRING_N_SECTORS; s++)
        {
          most = MAX (most, area_asked (self, from[s], from[s] + self->count[r][s]) / self->angle[s]);
          from[s] += self->count[r][s];
        }
      most = sqrt (inner * inner + 2 * most * 180 / (G_PI * KRING_AROUND_ASPECT * FULL)) - STRADDLE - a;
      for (self->thick[r] = least_thick (self, r); self->thick[r] < most;)
        self->thick[r] = thicker (self->thick[r]);
      a += self->thick[r];
    }
}

/* The row at @y of a ring in a wedge being packed; @right is how far each of its spans is filled. */
typedef struct
{
  double y, right[2];
  guint failed;
} Row;

/* Where in @low to @high the first free place for @box on the row begins, or NAN. */
static double
first_free (const KringArranging *self, const KringBox *box, double y, double low, double high)
{
  double x = low;

  while (x <= high)
    {
      KringPoint at = { x, y };
      KringRect rect = kring_rect_around (at, box->w, box->h);
      double past = x;
      guint blocker = 0;

      for (int r = 0; r < KRING_N_RINGS; r++)
        if (self->caption[r].w > 0 && kring_rect_overlap (rect, self->caption[r]))
          past = MAX (past, self->caption[r].x + self->caption[r].w + box->w / 2 + 0.5);
      if (past == x && kring_arranging_blockers (self, box, at, &blocker) == 0)
        return x;
      if (past == x)
        past = self->box[blocker].site.at.x + (self->box[blocker].w + box->w) / 2 + self->input->gap + 0.5;
      x = past;
    }
  return NAN;
}

static gboolean
pack_in_row (KringArranging *self, KringBox *box, Row *row)
{
  double spans[4], w = box->w + elbow_x, h = box->h + elbow_y;
  double inset = box->ring == KRING_RING_POSSIBLE ? 4 : MIN (box->h / 2, self->thick[box->ring] * 0.3);
  guint n = kring_arranging_spans (self, box, w, h, row->y, inset, spans);

  for (guint i = 0; i < n; i++)
    {
      int side = spans[2 * i] < 0 ? 0 : 1;
      double low = MAX (spans[2 * i], row->right[side] + w / 2);
      KringSite site;
      double x = first_free (self, box, row->y, low, spans[2 * i + 1]);

      if (isnan (x))
        continue;
      site = kring_arranging_site_at (self, box, (KringPoint){ x, row->y });
      if (!kring_arranging_free (self, box, site.at))
        continue;
      kring_arranging_stand (self, box, site);
      row->right[side] = x + w / 2 + self->input->gap;
      return TRUE;
    }
  return FALSE;
}

static double
mean_height (const KringArranging *self, KringRing ring, KringSector sector)
{
  guint from = self->wedge_from[sector], n = self->count[ring][sector];
  double sum = 0;

  for (int r = 0; r < (int) ring; r++)
    from += self->count[r][sector];
  for (guint i = from; i < from + n; i++)
    sum += self->box[self->wedge_box[i]].h;
  return n > 0 ? sum / n : self->max_h;
}

/* The rows of a ring: first those a whole row apart, then those between them. They begin where the ring's first row
 * lies well in the ring: at the top for wedges that look up, at the bottom for those that look down. */
static GArray *
rows_of (const KringArranging *self, KringRing ring, KringSector sector)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));
  double b = self->shape->ring[ring + 1], pitch = mean_height (self, ring, sector) + self->input->gap + elbow_y;
  double middle = self->shape->wedge[sector] + self->shape->wedge[sector + 1];
  double sign = fabs (remainder (middle / 2, 2 * G_PI)) < G_PI / 2 + 0.01 ? -1 : 1;
  double first = b - MIN (self->thick[ring] / 2, self->max_h / 2 + 10 + self->input->caption_h);

  for (int third = 0; third < 3; third++)
    for (double y = first - third * pitch / 3; y > -b; y -= pitch)
      {
        Row row = { .y = sign * y, .right = { -G_MAXDOUBLE, -G_MAXDOUBLE } };

        g_array_append_val (rows, row);
      }
  return rows;
}

static gboolean
pack_ring (KringArranging *self, KringRing ring, KringSector sector, guint from)
{
  g_autoptr (GArray) rows = rows_of (self, ring, sector);
  guint first = 0;

  for (guint i = from; i < from + self->count[ring][sector]; i++)
    {
      KringBox *box = &self->box[self->wedge_box[i]];
      gboolean packed = FALSE;

      if (box->stands) /* pinned */
        continue;
      while (first < rows->len && g_array_index (rows, Row, first).failed >= 3)
        first++;
      for (guint k = first; k < rows->len && !packed; k++)
        {
          Row *row = &g_array_index (rows, Row, k);

          packed = row->failed < 3 && pack_in_row (self, box, row);
          row->failed += packed ? 0 : 1;
        }
      if (!packed)
        return FALSE;
      box->packed = box->site;
    }
  return TRUE;
}

/* Puts the boxes of a wedge into rows; on failure @ring says which ring was too full. */
static gboolean
pack_wedge (KringArranging *self, KringSector sector, KringRing *ring)
{
  guint from = self->wedge_from[sector];

  for (int r = 0; r < KRING_N_RINGS; r++)
    {
      *ring = r;
      if (!pack_ring (self, r, sector, from))
        return FALSE;
      from += self->count[r][sector];
    }
  return TRUE;
}

/* Pinned boxes stand where they were put, or as near as may be. Of a heap of them, only so many find a place of their
 * own before the rest count as merely placed. */
static gboolean
stand_pinned (KringArranging *self, KringRing *ring, KringSector *sector)
{
  guint moved = 0;

  for (guint i = 0; i < self->n; i++)
    {
      KringBox *box = &self->box[i];

      if (!box->pinned)
        continue;
      box->wanted = kring_arranging_site (self, box, box->wanted.u, box->wanted.v);
      if (kring_arranging_free (self, box, box->wanted.at))
        kring_arranging_stand (self, box, box->wanted);
    }
  for (guint i = 0; i < self->n; i++)
    {
      KringBox *box = &self->box[i];
      KringSite site;

      if (!box->pinned || box->stands)
        continue;
      *ring = box->ring;
      *sector = box->sector;
      if (++moved > MOST_PINNED_MOVED)
        box->pinned = FALSE;
      else if (kring_arranging_nearest (self, box, box->wanted.at, &site))
        kring_arranging_stand (self, box, site);
      else
        return FALSE;
    }
  return TRUE;
}

static gboolean
try_shape (KringArranging *self, KringRing *ring, KringSector *sector)
{
  kring_arranging_set_shape (self);
  self->looks = self->hard_looks = 0;
  if (!stand_pinned (self, ring, sector))
    return FALSE;
  for (int s = 0; s < KRING_N_SECTORS; s++)
    {
      *sector = s;
      if (!pack_wedge (self, s, ring))
        return FALSE;
    }
  return TRUE;
}

/* Chooses angles and thicknesses such that everything fits; afterwards pinned boxes stand, and each other box knows
 * where the packing would have it. */
void
kring_arranging_make_room (KringArranging *self)
{
  choose_angles (self);
  guess_thicknesses (self);
  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      KringRing ring = 0;
      KringSector sector = 0;

      if (try_shape (self, &ring, &sector))
        break;
      self->thick[ring] = thicker (self->thick[ring]);
    }
  for (guint i = 0; i < self->n; i++)
    if (self->box[i].stands && !self->box[i].pinned)
      kring_arranging_leave (self, &self->box[i]);
}
