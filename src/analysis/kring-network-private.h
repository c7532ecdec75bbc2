/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-network.h"
#include "kring-stress.h"

G_BEGIN_DECLS

/* What the files that make up kring_network_arrange() share. The road: parts (what hangs together) → settle (each part
 * by stress) → room (no boxes overlap) → pack (parts side by side). */

typedef struct
{
  double w, h; /* with half the gap on every side */
  KringPoint at;
  KringPoint was; /* where it stood, if placed */
  double ease;    /* how readily it gives way: 0 not at all */
  guint64 key;
  guint index; /* in the input */
  gboolean placed, pinned, hub;
} KringNetworkBox;

/* What hangs together: some of the boxes, in the order of their keys, which says nothing of where they belong. */
typedef struct
{
  guint n;
  guint *box;
  KringAdjacency adjacency; /* by numbers within the part */
  guint n_placed, n_pinned;
  gboolean led_on; /* from where it stood */
} KringNetworkPart;

typedef struct
{
  const KringNetworkInput *input;
  guint n;
  KringNetworkBox *box; /* in the order of their keys, whatever the input's order */
  guint n_parts;
  KringNetworkPart *part; /* those of most boxes first */
  double tie_length;
  KringStressWork work;
} KringNetworking;

/* settle */
gboolean kring_networking_settle (KringNetworking *self, KringNetworkPart *part);

/* room: puts apart the boxes of @which, or all if it is %NULL, so that none overlaps. */
void kring_networking_make_room (KringNetworking *self, const guint *which, guint n);

/* pack */
void kring_networking_pack (KringNetworking *self);

/* One that is drawn as a dot takes up some room too. */
#define KRING_NETWORK_DOT 8.0

static inline KringRect
kring_network_box_rect (const KringNetworkBox *box)
{
  return kring_rect_around (box->at, box->w, box->h);
}

/* The rectangle around @all and @rect, which unlike in kring_rect_union() may be a mere dot. */
static inline KringRect
kring_network_reach (KringRect all, KringRect rect)
{
  double right = MAX (all.x + all.w, rect.x + rect.w), below = MAX (all.y + all.h, rect.y + rect.h);

  all.x = MIN (all.x, rect.x);
  all.y = MIN (all.y, rect.y);
  return (KringRect){ all.x, all.y, right - all.x, below - all.y };
}

G_END_DECLS
