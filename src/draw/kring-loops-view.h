/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/* The diagram builder of the two loops (Argyris and Schön 1978): what we take for granted leads to how we work, and that to
 * what the citizen gets; a single loop leads back to how we work, a double one to what we take for granted. The changes
 * around a need stand in their loops. */

/**
 * KringLoopsView:
 *
 * It never changes: an edit makes a new one. Each change is a %KRING_SHAPE_BOX target whose id is the change's: dashed as
 * an idea, outlined while it is tested or has been, filled once it is adopted. What is not yet typed stands below.
 */
typedef struct
{
  gatomicrefcount refs;
  KringOrganisation *organisation;
  char *need; /* (nullable) */
  KringScene *scene;
  KringDiagram diagram;
} KringLoopsView;

/**
 * kring_loops_view_new:
 * @organisation: the values
 * @need: (nullable): the id of the need whose changes are shown; %NULL for all
 * @measure: how large texts are
 *
 * Abandoned changes are left out.
 *
 * Returns: (transfer full): the loops, drawn
 */
KringLoopsView *kring_loops_view_new (KringOrganisation *organisation, const char *need, KringMeasure *measure);
KringLoopsView *kring_loops_view_ref (KringLoopsView *self);
void kring_loops_view_unref (KringLoopsView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringLoopsView, kring_loops_view_unref)

/** kring_loops_changes: Returns: (transfer container) (element-type KringChange): the changes of @loop around @need
 * (nullable: all) that are not abandoned, in the board's order. */
GPtrArray *kring_loops_changes (const KringOrganisation *organisation, const char *need, KringLoop loop);

G_END_DECLS
