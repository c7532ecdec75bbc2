/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"
#include "kring-terms.h"

G_BEGIN_DECLS

/* The arrangement around a need: the need in the middle, four rings, five sectors as wedges, and each actor's box
 * inside its ring and wedge. Plain structs in, plain structs out: it knows no document and draws nothing. */

/**
 * KringAroundNode:
 *
 * One actor. @w and @h are the size of its box. @key decides between equals (a hash of its id), so that the outcome
 * never hangs on the order of the array. When @placed, @u and @v say where it stood: @u is the part of the wedge, from
 * 0 to 1 clockwise, @v the depth in the ring, from 0 (inside) to 1. @pinned: somebody put it there by hand.
 */
typedef struct
{
  double w, h;
  KringSector sector;
  KringRing ring;
  guint64 key;
  gboolean placed;
  gboolean pinned;
  double u, v;
} KringAroundNode;

/** KringAroundTie: @a and @b are indexes of nodes; @weight is how strongly the two belong near each other, 1 usually. */
typedef struct
{
  guint a, b;
  double weight;
} KringAroundTie;

typedef struct
{
  guint n_nodes;
  const KringAroundNode *nodes;
  guint n_ties;
  const KringAroundTie *ties;
  double need_w, need_h; /* the box that the need's text asks for; its ellipse goes round it */
  double caption_h;      /* height of a ring's caption; 0: no captions */
  double caption_w[KRING_N_RINGS];
  double gap;            /* least free space between two boxes */
} KringAroundInput;

/**
 * KringAround:
 *
 * What came out. The centre is (0, 0). All ellipses are @aspect times as wide as high. Ring r lies between
 * @ring[r] and @ring[r + 1], half heights; @ring[0] is the need's own ellipse. Wedge s lies between @wedge[s] and
 * @wedge[s + 1], angles as kring_ellipse_point() takes them; @wedge[5] is @wedge[0] plus a full turn.
 */
typedef struct
{
  double aspect;
  double ring[KRING_N_RINGS + 1];
  double wedge[KRING_N_SECTORS + 1];
  KringPoint caption[KRING_N_RINGS]; /* centre of each ring's caption */
  guint n_nodes;
  KringPoint *centre; /* of each node's box, rounded to 1/64 */
  double *u, *v;      /* its place, as KringAroundNode means it; of a node that needed not move, exactly as it came */
} KringAround;

/**
 * kring_around_arrange:
 * @input: the actors, their ties and the sizes of things
 *
 * Arranges around the need. Ring fixes the radius, sector the angle; within these the order and the places make ties
 * short and their crossings few. No two boxes overlap, none overlaps the need, a caption or the line between two
 * wedges, and each has its centre in its ring and wedge. What was placed before stays where it was unless it would
 * overlap; what was pinned gives way to nothing but another pinned one. Rings and wedges grow in steps, so that one
 * actor more seldom moves the others. The outcome is a function of @input alone, on every machine.
 *
 * Returns: (transfer full): the arrangement
 */
KringAround *kring_around_arrange (const KringAroundInput *input);
void kring_around_free (KringAround *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringAround, kring_around_free)

/** kring_around_point: Returns the point that is the place (@u, @v) in @ring and @sector. */
KringPoint kring_around_point (const KringAround *self, KringRing ring, KringSector sector, double u, double v);

/**
 * kring_around_locate:
 * @self: an arrangement
 * @point: a point relative to the need's centre
 * @ring: (out): the ring it lies in; the outermost for what lies outside
 * @sector: (out): the wedge it lies in
 * @u: (out): its part of the wedge
 * @v: (out): its depth in the ring
 *
 * The inverse of kring_around_point().
 *
 * Returns: %FALSE if @point lies on the need itself (then ring is the innermost and v 0)
 */
gboolean kring_around_locate (const KringAround *self, KringPoint point, KringRing *ring, KringSector *sector,
                              double *u, double *v);

/** kring_around_extents: Returns the rectangle of the outermost ellipse. */
KringRect kring_around_extents (const KringAround *self);

/**
 * kring_around_route:
 * @self: an arrangement made from @input
 * @input: what it was made from
 * @curves: (out caller-allocates) (array): one curve for each tie
 *
 * Draws each tie as a curve from edge to edge of its two boxes that bows gently round the need, never through it, and
 * passes beside the other boxes wherever there is a way.
 */
void kring_around_route (const KringAround *self, const KringAroundInput *input, KringCurve *curves);

/**
 * kring_around_route_some:
 * @self: an arrangement
 * @input: what it was made from
 * @centre: (array): where the boxes stand now, for a picture in motion; %NULL for where they were arranged
 * @which: (array): indexes of ties
 * @n: how many
 * @curves: (out caller-allocates) (array): one curve for each of @which
 *
 * Like kring_around_route() for some ties, such as those of an actor that is being dragged.
 */
void kring_around_route_some (const KringAround *self, const KringAroundInput *input, const KringPoint *centre,
                              const guint *which, guint n, KringCurve *curves);

/** kring_around_crossings: Returns how many pairs of @curves cross away from a shared end; for tests and benchmarks. */
guint kring_around_crossings (const KringAroundInput *input, const KringCurve *curves);

G_END_DECLS
