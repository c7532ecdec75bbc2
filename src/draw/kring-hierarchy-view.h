/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-hierarchy.h"
#include "kring-line-outline.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/* The diagram builder of the line chart: the whole organisation + measure → tree → sizes → arrangement → scene. */

/**
 * KringHierarchyView:
 *
 * An organisation's line, arranged and drawn. It never changes: an edit makes a new one. @scene has its origin in the
 * middle of the picture; each actor is a %KRING_SHAPE_BOX target whose id is the actor's. Lines are decoration: what
 * they say is said of the boxes.
 */
typedef struct
{
  gatomicrefcount refs;
  KringOrganisation *organisation;
  KringLineTree *tree;
  KringHierarchy *hierarchy;  /* node i is actor i */
  KringHierarchyInput input;  /* what it was arranged from; owns its arrays */
  KringScene *scene;
  double scale;               /* of the text, as its measure had it */
  int *actor_drawable;        /* index in the scene of each actor's box */
  KringDiagram diagram;       /* what a page needs to know of it */
} KringHierarchyView;

/**
 * kring_hierarchy_view_new:
 * @organisation: the values
 * @measure: how large texts are
 * @options: (nullable): what the window has set
 *
 * Returns: (transfer full): the line chart arranged and drawn
 */
KringHierarchyView *kring_hierarchy_view_new (KringOrganisation *organisation, KringMeasure *measure,
                                              const KringViewOptions *options);

KringHierarchyView *kring_hierarchy_view_ref (KringHierarchyView *self);
void kring_hierarchy_view_unref (KringHierarchyView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringHierarchyView, kring_hierarchy_view_unref)

G_END_DECLS
