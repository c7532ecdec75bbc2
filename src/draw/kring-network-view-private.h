/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-actor-box.h"
#include "kring-around-need.h"
#include "kring-network-view.h"

G_BEGIN_DECLS

/* What the pieces of the builder share while they make a view. */
typedef struct
{
  KringNetworkView *view; /* that is being made: its organisation, arrangement and input are there */
  KringMeasure *measure;
  const char *need;       /* (nullable): whose map is in view */
  guint n_actors;
  char **names;           /* of each actor, lines broken */
  GPtrArray *needs;       /* of KringNeedText, one a need */
  gboolean *dim;          /* (array): of each actor: something else is looked for */
  KringScene *scene;
  int figure;             /* what all drawables are part of */
  double scale;
} KringNetworkBuilder;

/** kring_network_sizes: Fills in the sizes of boxes and needs, and breaks their texts. */
void kring_network_sizes (KringNetworkBuilder *self);
/** kring_network_spoke_mark: Returns what is planned for the line between who gives @gift and the need. */
KringMark kring_network_spoke_mark (const KringOrganisation *organisation, const KringContribution *gift);
/** kring_network_draw: Draws what was arranged. */
void kring_network_draw (KringNetworkBuilder *self);

G_END_DECLS
