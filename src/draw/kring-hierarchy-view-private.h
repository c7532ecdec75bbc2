/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-actor-box.h"
#include "kring-hierarchy-view.h"

G_BEGIN_DECLS

/* What the pieces of the builder share while they make a view. */
typedef struct
{
  KringHierarchyView *view; /* that is being made: its organisation, tree, arrangement and input are there */
  KringMeasure *measure;
  const char *need;         /* (nullable): whose map is in view */
  char **names;             /* of each actor, lines broken */
  gboolean *dim;            /* (array): of each actor: something else is looked for */
  KringScene *scene;
  int figure;               /* what all drawables are part of */
  double scale;
} KringHierarchyBuilder;

/** kring_hierarchy_sizes: Fills in the sizes of boxes and captions, and breaks their texts. */
void kring_hierarchy_sizes (KringHierarchyBuilder *self);
/** kring_hierarchy_draw: Draws what was arranged. */
void kring_hierarchy_draw (KringHierarchyBuilder *self);

G_END_DECLS
