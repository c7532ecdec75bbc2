/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"
#include "kring-terms.h"

G_BEGIN_DECLS

/* The arrangement of the line chart: a tree as it is drawn on paper, with everybody who has no line beside it. Plain
 * structs in, plain structs out: it knows no document and draws nothing.
 *
 * Down to some level children stand side by side below the middle of who is above them; below that level they hang in
 * columns, each at a spine, under its left end. So a wide level does not make the picture a ribbon, and three hundred
 * boxes can be read on one screen. That level, how long a column may be, how many rows the trees take and where those
 * outside stand are chosen together, so that the whole is as large as it can be on a page of the wanted aspect; among
 * nearly equals what looks most like a chart on paper wins. Whoever has nobody below stands before their siblings who
 * have; apart from that siblings keep their order. (The side-by-side levels are those of a tidy tree after Reingold and
 * Tilford 1981, with each subtree in a rectangle of its own, which is what keeps every line clear of every box.)
 *
 * Everything follows from the line. Nobody is pinned here and no place is kept: opening moves nothing, because the same
 * line gives the same picture, and who stands below another is not moved by hand but given another manager. */

/**
 * KringHierarchyNode:
 *
 * One actor. @w and @h are the size of its box. @order is its place among all; no two have the same, and the outcome
 * hangs on it and never on the order of the array. @above is the index of whom it stands below, or -1. @head is the
 * index of who leads it and shares its box, or -1; that one's own @above is not asked for. Who is @outside has no line
 * and stands in the group of its @sector.
 */
typedef struct
{
  double w, h;
  guint order;
  int above;
  int head;
  gboolean outside;
  KringSector sector;
} KringHierarchyNode;

/** KringHierarchyFurther: a line that the tree does not show, from node @from up to node @to. */
typedef struct
{
  guint from, to;
} KringHierarchyFurther;

typedef struct
{
  guint n_nodes;
  const KringHierarchyNode *nodes;
  guint n_further;
  const KringHierarchyFurther *further;
  double gap;                          /* least free space between two boxes */
  double aspect;                       /* wanted: how many times as wide as high */
  double heading_w, heading_h;         /* of the words over those outside */
  double caption_w[KRING_N_SECTORS];   /* of the words over each group of them */
  double caption_h;
} KringHierarchyInput;

/** KringHierarchySegment: a straight piece of the lines, upright or level; pieces meet but never lie on each other. */
typedef struct
{
  KringPoint from, to;
} KringHierarchySegment;

/**
 * KringHierarchy:
 *
 * What came out. The middle of the whole is (0, 0). @frame of a node with a head is the box round both; of any other
 * node its own box.
 */
typedef struct
{
  guint n_nodes;
  KringPoint *centre;         /* of each node's own box */
  KringRect *frame;
  int *above;                 /* of each node, as drawn: rings are broken; a head has its unit; -1: nobody */
  gboolean *broken;           /* of each node: it stands below nobody because that would have closed a ring */
  KringPoint *turn;           /* of each node that stands below one: where its line comes to those of its siblings */
  double *trunk;              /* of each node that others stand below: where the line leaves its box, at the lower edge */
  GArray *segments;           /* of KringHierarchySegment */
  GPtrArray *routes;          /* of each further line a GArray of KringPoint, from its lower end */
  KringRect extents;
  KringRect outside;          /* the ground of those outside; of no size if there are none */
  KringRect heading;          /* of the words over them */
  KringRect caption[KRING_N_SECTORS]; /* likewise, of each group; of no size where nobody stands */
} KringHierarchy;

/**
 * kring_hierarchy_arrange:
 * @input: what is to be arranged
 *
 * Arranges the line chart. Rings in @above are broken as kring_line_break() does.
 *
 * Returns: (transfer full): places rounded to 1/64 point. No two boxes overlap, and no segment passes through a box it
 *   does not end at; neither does a further line, unless there are so many that they are drawn straight.
 */
KringHierarchy *kring_hierarchy_arrange (const KringHierarchyInput *input);
void kring_hierarchy_free (KringHierarchy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringHierarchy, kring_hierarchy_free)

/* The most points a way has. */
#define KRING_HIERARCHY_WAY 5

/**
 * kring_hierarchy_way:
 * @self: an arrangement
 * @node: a node
 * @way: (out caller-allocates): room for %KRING_HIERARCHY_WAY points
 *
 * The line from @node up to the box it stands below, for one line that is to be drawn by itself.
 *
 * Returns: how many points it has; 0 if @node stands below nobody, or in the box of what it leads
 */
guint kring_hierarchy_way (const KringHierarchy *self, guint node, KringPoint *way);

G_END_DECLS
