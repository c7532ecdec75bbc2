/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-editor.h"

G_BEGIN_DECLS

/* How one window looks at the changes: which of them, as what, and which one is open. None of it is the document's.
 * Signal "changed" tells that there is something else to be seen. */

typedef enum
{
  KRING_CHANGE_FACE_BOARD,
  KRING_CHANGE_FACE_TIMELINE,
  KRING_CHANGE_FACE_AGREEMENTS,
  KRING_N_CHANGE_FACES
} KringChangeFace;

#define KRING_TYPE_CHANGE_VIEWING (kring_change_viewing_get_type ())
G_DECLARE_FINAL_TYPE (KringChangeViewing, kring_change_viewing, KRING, CHANGE_VIEWING, GObject)

/** kring_change_viewing_new: The need whose map is in view is the one whose changes are shown, until another is chosen.
 */
KringChangeViewing *kring_change_viewing_new (KringEditor *editor);

KringChangeFace kring_change_viewing_get_face (KringChangeViewing *self);
/** kring_change_viewing_set_face: Shows the changes as @face; a change or a meeting that is open is closed. */
void kring_change_viewing_set_face (KringChangeViewing *self, KringChangeFace face);

/** kring_change_viewing_get_need: Returns: (nullable): the id of the need whose changes are shown; %NULL for those of
 * all. */
const char *kring_change_viewing_get_need (KringChangeViewing *self);
/** kring_change_viewing_set_need: Shows the changes of @need (nullable: of all), whose map is in view from now on too.
 */
void kring_change_viewing_set_need (KringChangeViewing *self, const char *need);
/** kring_change_viewing_get_owner: Returns: (nullable): the name of who sees to what is shown. */
const char *kring_change_viewing_get_owner (KringChangeViewing *self);
void kring_change_viewing_set_owner (KringChangeViewing *self, const char *owner);
/** kring_change_viewing_get_stage: Returns the stage of what is shown, -1 for all. */
int kring_change_viewing_get_stage (KringChangeViewing *self);
void kring_change_viewing_set_stage (KringChangeViewing *self, int stage);

/** kring_change_viewing_get_open: Returns: (nullable): the id of the change that is open. */
const char *kring_change_viewing_get_open (KringChangeViewing *self);
/** kring_change_viewing_set_open: Opens the change @id; %NULL closes it. */
void kring_change_viewing_set_open (KringChangeViewing *self, const char *id);

/** kring_change_viewing_get_meeting: Returns: (nullable): the id of the meeting that is shown, among the agreements. */
const char *kring_change_viewing_get_meeting (KringChangeViewing *self);
void kring_change_viewing_set_meeting (KringChangeViewing *self, const char *id);

/** kring_change_viewing_dup_changes: Returns: (transfer container) (element-type KringChange): what is shown, in the
 * order of the board. */
GPtrArray *kring_change_viewing_dup_changes (KringChangeViewing *self);

G_END_DECLS
