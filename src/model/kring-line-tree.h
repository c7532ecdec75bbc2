/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"

G_BEGIN_DECLS

/* The line as a tree. A document holds rows: somebody is part of a unit, somebody reports to a manager, and each has at
 * most one main row of either kind. A chart wants one place for everybody; these are the rules that give it.
 *
 * **Below whom.** An actor stands below what it is part of; but if it reports to somebody of the same unit, below that
 * one. Who is part of nothing stands below whom it reports to. Further (not main) rows place nobody.
 *
 * **Who leads.** A unit's head is not a row but follows from them. Of the persons and roles that are part of the unit,
 * some report to nobody within it. If somebody, wherever, reports to exactly one of these, that one is the head; else the
 * unit has none. (Whoever is merely the only one of a unit that reports to somebody leads nothing by that.) A head
 * stands in its unit's box: who reports to the head stands below the unit, and a unit that is part of nothing stands
 * below whom its head reports to.
 *
 * **Rings.** Rows may say that A stands below B and B below A (a merge of two copies can do that). Then the one of the
 * ring whose id comes last stands at the top; if it was only placed by reporting within its unit, it stands below the
 * unit itself. */

/**
 * KringLineTree:
 *
 * Actors are told by their index in the organisation, which must outlive the tree.
 */
typedef struct
{
  guint n;
  int *above;         /* of each actor: whom it stands below, never a head; of a head its unit; -1: nobody */
  int *head;          /* of each actor: who leads it and stands in its box; -1: nobody */
  int *leads;         /* of each actor: what it leads; -1: nothing */
  guint *n_below;     /* of each actor: how many boxes stand directly below its own */
  gboolean *broken;   /* of each actor: its line up would have closed a ring and is left out */
  gboolean *outside;  /* of each actor: nobody stands above, below or in the same box with it */
  guint *order;       /* of each actor: the place of its id among all; the same whatever the language */
  guint *rank;        /* of each actor: its place among all as a chart is read: by sector, our organisation's first; people
                       * before what they are part of; then by name */
  GPtrArray *further; /* of KringLine, borrowed, by the ranks of both ends: what the tree does not show, because it leads to a box that does
                       * not stand above */
} KringLineTree;

/** kring_line_tree_new: Returns: (transfer full): the line of @organisation as a tree. */
KringLineTree *kring_line_tree_new (const KringOrganisation *organisation);
void kring_line_tree_free (KringLineTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLineTree, kring_line_tree_free)

/** kring_line_tree_box: Returns in whose box @actor stands: its unit's if it leads one, else its own. */
guint kring_line_tree_box (const KringLineTree *self, guint actor);

/** kring_line_tree_holds: Returns whether @above is @below or stands, directly or further up, above it; boxes both. */
gboolean kring_line_tree_holds (const KringLineTree *self, guint above, guint below);

/** kring_line_tree_walk: Returns: (transfer full) (array): all actors as a chart is read: each before those below it and
 * right before its head, siblings by rank, and those outside last. */
guint *kring_line_tree_walk (const KringLineTree *self);

/**
 * kring_line_break:
 * @above: (array length=n) (inout): of each thing the index of what it stands below, or -1
 * @n: how many
 * @order: (array length=n): decides where a ring is broken
 * @broken: (array length=n) (out caller-allocates): which were set to -1
 *
 * Makes @above a forest: in each ring the thing whose @order is last (and of equals the one that comes last in the
 * array) is set to stand below nothing. The outcome does not hang on where a walk begins, for whoever has one way up is
 * in one ring at most.
 */
void kring_line_break (int *above, guint n, const guint *order, gboolean *broken);

G_END_DECLS
