/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-around.h"
#include "kring-grid.h"

G_BEGIN_DECLS

/* What the files that make up kring_around_arrange() share. The road: room (how large rings and wedges must be, with a
 * packing that proves it) → settle (who stands where) → polish (shorter ties, fewer crossings, even spacing). */

#define KRING_AROUND_ASPECT 1.27
#define KRING_AROUND_GRAIN 4096.0 /* places computed here are multiples of 1/4096 */
#define KRING_AROUND_LINE_GAP 4.0 /* between a box and the line of a wedge */
#define KRING_AROUND_NEED_GAP 5.0 /* between a box and the need */
#define KRING_AROUND_RIM_GAP 3.0  /* between a box and the outermost ellipse */

typedef struct
{
  double u, v;
  KringPoint at;
} KringSite;

typedef struct
{
  /* What is asked most often lies together: a look at a neighbour is a look at one line of the cache. */
  double w, h;
  KringSite site;
  KringSector sector;
  KringRing ring;

  guint64 key;
  guint index; /* in the input */
  gboolean placed, pinned;
  gboolean stands;  /* it is in the grid, at its site */
  gboolean movable; /* nobody has seen it anywhere yet, so polishing may move it */
  KringSite wanted; /* where it stood before, if placed */
  KringSite packed; /* where the packing would have it */
} KringBox;

typedef struct
{
  guint other;
  double weight;
} KringNear;

typedef struct
{
  const KringAroundInput *input;
  KringAround *shape;
  guint n;
  KringBox *box; /* in the order of their keys, whatever the input's order */
  guint *near_from; /* n + 1 */
  KringNear *near;
  KringPoint line[KRING_N_SECTORS + 1]; /* normals of the wedges' lines, pointing clockwise */
  KringRect caption[KRING_N_RINGS];
  KringGrid grid;
  guint looks, hard_looks; /* taken so far */
  double max_w, max_h;
  guint count[KRING_N_RINGS][KRING_N_SECTORS];
  int angle[KRING_N_SECTORS]; /* in degrees */
  double thick[KRING_N_RINGS];
  double elbow[KRING_N_RINGS][KRING_N_SECTORS]; /* the room each box would like around it */
  guint wedge_from[KRING_N_SECTORS + 1];
  guint *wedge_box; /* indexes of boxes, sector by sector, rings from the inside, widest first */
} KringArranging;

/* shape: what a place is, and whether a box may stand there. */
void kring_arranging_set_shape (KringArranging *self);
void kring_arranging_caption (KringArranging *self);
gboolean kring_arranging_fits (const KringArranging *self, const KringBox *box, KringPoint at);
guint kring_arranging_blockers (const KringArranging *self, const KringBox *box, KringPoint at, guint *first);
gboolean kring_arranging_free (const KringArranging *self, const KringBox *box, KringPoint at);
KringSite kring_arranging_site (const KringArranging *self, const KringBox *box, double u, double v);
KringSite kring_arranging_site_at (const KringArranging *self, const KringBox *box, KringPoint at);
void kring_arranging_stand (KringArranging *self, KringBox *box, KringSite site);
void kring_arranging_leave (KringArranging *self, KringBox *box);
guint kring_arranging_spans (const KringArranging *self, const KringBox *box, double w, double h, double y,
                             double inset, double spans[4]);
gboolean kring_arranging_near (KringArranging *self, KringBox *box, KringPoint wanted, KringSite *site);
gboolean kring_arranging_nearest (KringArranging *self, KringBox *box, KringPoint wanted, KringSite *site);

/* room */
void kring_arranging_make_room (KringArranging *self);

/* settle and polish */
void kring_arranging_settle (KringArranging *self);
void kring_arranging_measure_elbows (KringArranging *self);
double kring_arranging_cost (const KringArranging *self, const KringBox *box, KringPoint at);
void kring_arranging_polish (KringArranging *self);

/* tangle */
double kring_arranging_tangle (const KringArranging *self, const KringBox *box);

/* kring-around-parallel.c */

/** kring_around_part_parallel: Bows apart those of the @n ties @which that join the same two nodes. */
void kring_around_part_parallel (const KringAroundInput *input, const guint *which, guint n, KringCurve *curves);

G_END_DECLS
