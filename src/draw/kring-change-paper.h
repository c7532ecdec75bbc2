/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/* The diagram builder of one change on one page. */

/* How many times as high as wide the room for it is on A4: upright, and lying. */
#define KRING_CHANGE_PAPER_UPRIGHT 1.41
#define KRING_CHANGE_PAPER_LYING 0.62

/**
 * KringChangePaper:
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
} KringChangePaper;

/**
 * kring_change_paper_new:
 * @organisation: the values
 * @change: the id of a change among them
 * @with_private: whether what it threatens is told (kring-consent.h)
 * @aspect: how many times as high as wide the page may be; 0 for any height
 * @measure: how large texts are
 *
 * The frame comes first, then what it is about, the steps of a double loop that hold something, the tests, what came of
 * it, what was agreed on and what is planned on the map. What holds nothing is left out. Where there is much it is
 * wider, with two texts beside one another, so that the page holds it in smaller type.
 *
 * Returns: (transfer full): the change, drawn
 */
KringChangePaper *kring_change_paper_new (KringOrganisation *organisation, const char *change, gboolean with_private,
                                          double aspect, KringMeasure *measure);
KringChangePaper *kring_change_paper_ref (KringChangePaper *self);
void kring_change_paper_unref (KringChangePaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringChangePaper, kring_change_paper_unref)

G_END_DECLS
