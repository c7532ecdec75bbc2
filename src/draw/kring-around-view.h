/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-around.h"
#include "kring-diagram.h"
#include "kring-map.h"
#include "kring-measure.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/* The diagram builder of the map around a need: map values + measure → sizes → arrangement → scene. */

/**
 * KringAroundView:
 *
 * A map arranged and drawn. It never changes: an edit makes a new one. @scene has its origin in the need's centre;
 * each actor is a %KRING_SHAPE_BOX target whose id is the actor's, each tie a %KRING_SHAPE_CURVE target whose id is
 * the tie's, the need a %KRING_SHAPE_ELLIPSE target whose id is the need's.
 */
typedef struct
{
  gatomicrefcount refs;
  KringMap *map;
  KringAround *around;      /* node i is entry i of @map */
  KringAroundInput input;   /* what it was arranged from; owns its arrays */
  KringScene *scene;
  double scale;             /* of the text, as its measure had it */
  int *actor_drawable;      /* index in the scene of each entry's box */
  KringDiagram diagram;     /* what a page needs to know of it */
} KringAroundView;

/**
 * kring_around_view_new:
 * @map: the values
 * @measure: how large texts are
 * @options: (nullable): what the window has set
 *
 * Returns: (transfer full): the map arranged and drawn
 */
KringAroundView *kring_around_view_new (KringMap *map, KringMeasure *measure, const KringViewOptions *options);

KringAroundView *kring_around_view_ref (KringAroundView *self);
void kring_around_view_unref (KringAroundView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringAroundView, kring_around_view_unref)

G_END_DECLS
