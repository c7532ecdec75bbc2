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

typedef struct
{
  const char *search; /* (nullable): actors whose name or offer does not match are dimmed */
} KringAroundOptions;

/**
 * kring_around_view_new:
 * @map: the values
 * @measure: how large texts are
 * @options: (nullable): what the window has set
 *
 * Returns: (transfer full): the map arranged and drawn
 */
KringAroundView *kring_around_view_new (KringMap *map, KringMeasure *measure, const KringAroundOptions *options);

/**
 * kring_around_view_without:
 * @self: a view
 * @actor: the id of an actor
 *
 * Returns: (transfer full): the scene of @self without the box and the ties of @actor: what lies still while it is
 *   dragged
 */
KringScene *kring_around_view_without (KringAroundView *self, const char *actor);

/**
 * kring_around_drag_overlay:
 * @self: a view
 * @actor: the id of an actor of it
 * @centre: where the middle of its box is now
 * @measure: as for kring_around_view_new()
 *
 * Returns: (transfer full): what moves while @actor is dragged: its box at @centre, its ties, and the part of the ring
 *   and sector where it would land
 */
KringScene *kring_around_drag_overlay (KringAroundView *self, const char *actor, KringPoint centre,
                                       KringMeasure *measure);

/**
 * kring_around_tie_overlay:
 * @self: a view
 * @from_actor: the id of an actor of it
 * @point: where the pointer is
 * @to_actor: (nullable): the id of the actor it is over
 *
 * Returns: (transfer full): a tie that is being drawn from @from_actor, to @to_actor or, where there is none, @point
 */
KringScene *kring_around_tie_overlay (KringAroundView *self, const char *from_actor, KringPoint point,
                                      const char *to_actor);

/**
 * kring_around_overlay_new:
 * @self: a view
 * @selected: (nullable): the id of the need, actor or tie that is selected
 * @focused: (nullable): the id of the one that has the keyboard focus
 * @keyboard: whether the focus is to be shown, because the keyboard is in use
 *
 * Returns: (transfer full): the rings round what is selected and focused; empty if there is neither
 */
KringScene *kring_around_overlay_new (KringAroundView *self, const char *selected, const char *focused,
                                      gboolean keyboard);

KringAroundView *kring_around_view_ref (KringAroundView *self);
void kring_around_view_unref (KringAroundView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringAroundView, kring_around_view_unref)

G_END_DECLS
