/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"

G_BEGIN_DECLS

/* The diagram builder of time: when changes and their tests begin and end, and what is due on which day. */

/**
 * KringTimelineView:
 *
 * It never changes: an edit makes a new one. Each change is a %KRING_SHAPE_BOX target whose id is the change's: its
 * row.
 */
typedef struct
{
  gatomicrefcount refs;
  KringOrganisation *organisation;
  char *need;  /* (nullable) */
  char *today; /* YYYY-MM-DD */
  char *name;  /* of the diagram */
  double width; /* in points at text scale 1 */
  KringScene *scene;
  KringDiagram diagram;
} KringTimelineView;

/**
 * kring_timeline_view_new:
 * @organisation: the values
 * @need: (nullable): the id of the need whose changes are shown; %NULL for all, and for what was agreed on in meetings
 * @today: the day that is marked, YYYY-MM-DD
 * @aspect: how many times as high as wide it may be; 0 for any height
 * @measure: how large texts are
 *
 * A change has a bar from its first day to the one it is due on, each of its tests a smaller one below it; where one of
 * the days is not known, a dashed line goes on. Changes of which nothing has a day are named below. Where there are many it
 * is wider, so that it fills its page.
 *
 * Returns: (transfer full): the changes in time, drawn
 */
KringTimelineView *
kring_timeline_view_new (KringOrganisation *organisation, const char *need, const char *today,
                                            double aspect, KringMeasure *measure);
KringTimelineView *kring_timeline_view_ref (KringTimelineView *self);
void kring_timeline_view_unref (KringTimelineView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringTimelineView, kring_timeline_view_unref)

G_END_DECLS
