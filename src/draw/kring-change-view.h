/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/* The diagram builder of one change on one page. */

/* How many times as high as wide the room for it is on A4: upright, and lying. */
#define KRING_CHANGE_VIEW_UPRIGHT 1.41
#define KRING_CHANGE_VIEW_LYING 0.62

/**
 * KringChangeView:
 *
 * It never changes: an edit makes a new one. Its scene is a text (KringDiagram.text).
 */
typedef struct
{
  gatomicrefcount refs;
  KringOrganisation *organisation;
  KringChange *change;
  gboolean with_private;
  KringScene *scene;
  KringDiagram diagram;
} KringChangeView;

/**
 * kring_change_view_new:
 * @organisation: the values
 * @change: the id of a change among them
 * @with_private: whether what it threatens is told (kring-consent.h)
 * @aspect: how many times as high as wide the page may be; 0 for any height
 * @measure: how large texts are
 *
 * The frame comes first, then what it is about, the steps of a double loop that hold something, the tests, what came of
 * it, what was agreed on and what is planned on the map. What holds nothing is left out. Where there is much, lines are
 * longer, so that the page holds it in smaller type; it stops before that is too small for print.
 *
 * Returns: (transfer full): the change, drawn
 */
KringChangeView *kring_change_view_new (
    KringOrganisation *organisation, const char *change, gboolean with_private, double aspect, KringMeasure *measure);
KringChangeView *kring_change_view_ref (KringChangeView *self);
void kring_change_view_unref (KringChangeView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringChangeView, kring_change_view_unref)

G_END_DECLS
