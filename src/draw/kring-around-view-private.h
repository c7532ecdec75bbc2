/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-actor-box.h"
#include "kring-around-need.h"
#include "kring-around-view.h"

G_BEGIN_DECLS

/* What the pieces of the builder share while they make a view. */
typedef struct
{
  KringAroundView *view; /* that is being made: its map, arrangement and input are there */
  KringMeasure *measure;
  KringNeedText *need;
  char **names;          /* of each entry, lines broken */
  gboolean *dim;         /* (array): of each entry: something else is looked for */
  KringScene *scene;
  int figure;            /* what all drawables are part of */
  double scale;
} KringAroundBuilder;

/** kring_around_sizes: Fills in the sizes of boxes, captions and the need, and breaks their texts. */
void kring_around_sizes (KringAroundBuilder *self);
/** kring_around_draw: Draws what was arranged. */
void kring_around_draw (KringAroundBuilder *self);

/** kring_sector_name_place: Where a sector's name of size @w × @h stands, outside its arc. */
KringRect kring_sector_name_place (const KringAroundView *view, KringSector sector, double w, double h);

/** kring_around_note_unit: Returns how large one of a note's u and one of its v is. */
KringPoint kring_around_note_unit (const KringAround *around);

G_END_DECLS
