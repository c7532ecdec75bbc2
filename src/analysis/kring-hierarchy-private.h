/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-hierarchy.h"

G_BEGIN_DECLS

/* As multiples of the least gap between two boxes. */
#define KRING_HIERARCHY_INDENT 1.75 /* of a column from the left end of who is above it */
#define KRING_HIERARCHY_SPINE 0.75  /* of the column's spine from there */
#define KRING_HIERARCHY_LEVEL 3.0   /* between two levels that stand below each other */
#define KRING_HIERARCHY_SLOT 2.0    /* between what stands side by side */
#define KRING_HIERARCHY_TREE 5.0    /* between two trees, and between them and those outside */
#define KRING_HIERARCHY_PAD 0.5     /* between a frame and the boxes in it */

/* What one try at an arrangement differs in. */
typedef struct
{
  guint depth;   /* nodes of this depth and below hang their children in columns */
  double column; /* how long a column may be, where it has more than one thing in it */
} KringHierarchyPlan;

/* The trees, and what the pieces share. A block is a node with everything below it: a rectangle of its own. */
typedef struct
{
  const KringHierarchyInput *input;
  KringHierarchy *out;
  guint n_roots, n_levels;
  guint *walk;       /* nodes of the trees, each before those below it; heads and those outside are not among them */
  guint n_walk;
  guint *roots;      /* in order */
  guint *children;   /* of all nodes, each one's in order, who have nobody below first */
  guint *first;      /* of each node, where its own begin; and one more */
  guint *n_leaves;   /* of each node, how many of its children have nobody below */
  guint *depth;      /* of each node */
  KringPoint *box;   /* size of each node's frame */
  KringHierarchyPlan plan;
  double *level;     /* of each depth: how high its boxes are, where they stand side by side */
  KringPoint *block; /* size of each node's block */
  double *entry;     /* of each block: where a line from above comes to its box */
  KringPoint *corner; /* of each block: its upper left one */
  guint *column;     /* of each node that hangs: the number of its column */
} KringForest;

/** kring_forest_init: Grows the trees of @input; what they have in common with the outcome is set in @out. */
void kring_forest_init (KringForest *self, const KringHierarchyInput *input, KringHierarchy *out);
void kring_forest_clear (KringForest *self);
/** kring_forest_measure: Finds the size of each block by the plan. */
void kring_forest_measure (KringForest *self);
/** kring_forest_place: Places all boxes, when the corners of the roots' blocks are set, and adds the lines. */
void kring_forest_place (KringForest *self);

/* Those outside: groups of boxes in columns, below or beside each other. */
typedef struct
{
  gboolean row;   /* groups stand side by side */
  guint count;    /* then: how many boxes a column has at most; else how many columns a group has */
} KringOutsidePlan;

/** kring_outside_most: Returns how many boxes the largest group has; 0: nobody stands outside. */
guint kring_outside_most (const KringHierarchyInput *input);
/** kring_outside_lay: Returns the size of the ground; unless @out is %NULL, places everybody with its corner at @corner. */
KringPoint kring_outside_lay (const KringHierarchyInput *input, KringOutsidePlan plan, KringHierarchy *out,
                              KringPoint corner);

/** kring_hierarchy_route: Finds the ways of the further lines, when all boxes have their places. */
void kring_hierarchy_route (const KringHierarchyInput *input, KringHierarchy *out);

G_END_DECLS
