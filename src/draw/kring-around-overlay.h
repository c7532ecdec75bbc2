/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-around-view.h"

G_BEGIN_DECLS

/* What a picture in motion needs to know of the arrangement around a need; see kring-view.h for who asks. */

/** kring_around_add_dragged: Adds to @scene where @actor (an id) would land if it were let go with the middle of its box
 * at @centre, and its ties as they would run. */
void kring_around_add_dragged (KringScene *scene, const KringAroundView *self, const char *actor, KringPoint centre);

/** kring_around_new_tie: Returns the way of a tie from the actor @from to the actor @to (nullable: to @point, with nobody
 * there), as one that is kept would run. */
KringCurve kring_around_new_tie (const KringAroundView *self, const char *from, const char *to, KringPoint point);

G_END_DECLS
