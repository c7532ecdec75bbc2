/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-editor.h"
#include "kring-observe.h"

G_BEGIN_DECLS

/* One thing the map shows, as a line of a list: what is so, the question it ends in and, while the line is chosen, the
 * way to put it aside; of what was put aside the reason, and the way to take it back. */

#define KRING_TYPE_OBSERVATION_ROW (kring_observation_row_get_type ())
G_DECLARE_FINAL_TYPE (KringObservationRow, kring_observation_row, KRING, OBSERVATION_ROW, GtkListBoxRow)

/** kring_observation_row_new: Makes a line about @observation, which was seen in @organisation. */
GtkWidget *kring_observation_row_new (KringEditor *editor, const KringObservation *observation,
                                      const KringOrganisation *organisation);

/** kring_observation_row_get_title: Returns what is so, without a full stop. */
const char *kring_observation_row_get_title (KringObservationRow *self);
/** kring_observation_row_get_actors: Returns: (transfer none) (array zero-terminated=1): the ids of those it is about. */
const char *const *kring_observation_row_get_actors (KringObservationRow *self);
/** kring_observation_row_get_kind: Returns which sentence it is. */
KringObservationKind kring_observation_row_get_kind (KringObservationRow *self);
/** kring_observation_row_is_like: Returns whether both say the same of the same; with @exactly %FALSE, whether they are
 * the same sentence about the same first actor, who may have come to do with others meanwhile. */
gboolean kring_observation_row_is_like (KringObservationRow *self, KringObservationRow *other, gboolean exactly);
/** kring_observation_row_is_aside: Returns whether it was put aside. */
gboolean kring_observation_row_is_aside (KringObservationRow *self);

G_END_DECLS
