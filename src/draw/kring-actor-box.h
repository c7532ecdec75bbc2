/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"

G_BEGIN_DECLS

/* How an actor is drawn, in every diagram: its box and, right behind it in the scene, its sign and its name. */

/* How many drawables that is. */
#define KRING_ACTOR_PARTS 3

/** KringActorBox: one actor's box. */
typedef struct
{
  KringRect bounds;
  KringStyle style;        /* sector, ring and whether it is dim; its name is set */
  const char *lines;       /* the name, lines broken */
  KringAlign align;
  const char *id, *name;
  const char *description; /* what is said of it besides its name */
  int parent, order;       /* in the scene */
} KringActorBox;

/**
 * kring_actor_box_fit:
 * @measure: a measure
 * @name: of an actor
 * @lines: (out) (transfer full): @name with '\n' where lines end
 *
 * Returns: the size of a box that holds @name, in two lines if it is long; rounded to 1/64 point
 */
KringPoint kring_actor_box_fit (KringMeasure *measure, const char *name, char **lines);

/** kring_actor_box_height: Returns how high the box of a name of one line is. */
double kring_actor_box_height (KringMeasure *measure);

/** kring_actor_box_usual: Returns how wide the boxes of most names that take two lines are, at text scale @scale. */
double kring_actor_box_usual (double scale);

/** kring_actor_box_add: Adds the %KRING_ACTOR_PARTS drawables of @box to @scene, the box as a target. @scale is that of
 * the text. */
void kring_actor_box_add (KringScene *scene, const KringActorBox *box, double scale);

G_END_DECLS
