/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-pen.h"
#include "kring-timeline-view.h"

G_BEGIN_DECLS

/** kring_timeline_changes: Returns: (transfer container) (element-type KringChange): the changes of which something has
 * a day
 * (@dated), by their first one, or those of which nothing has. Abandoned ones are among them. */
GPtrArray *kring_timeline_changes (const KringTimelineView *self, gboolean dated);
/** kring_timeline_agreements: Returns: (transfer container) (element-type KringAgreement): what has a day it is due on,
 * of
 * @change, or with %NULL of meetings. */
GPtrArray *kring_timeline_agreements (const KringTimelineView *self, const char *change);

/** kring_timeline_change_words: Returns: (transfer full): who and how far. */
char *kring_timeline_change_words (const KringTimelineView *self, const KringChange *change);
/** kring_timeline_trial_words: Returns: (transfer full): the name of a test and what was decided. */
char *kring_timeline_trial_words (const KringTrial *trial);
/** kring_timeline_agreement_words: Returns: (transfer full): what was agreed on, by whom, and whether it is done. */
char *kring_timeline_agreement_words (const KringTimelineView *self, const KringAgreement *agreement);

/** kring_timeline_draw: Draws it with @pen, whose figure has begun. Returns: how high it comes out, in points at text scale 1. */
double kring_timeline_draw (const KringTimelineView *self, KringPen *pen);

G_END_DECLS
