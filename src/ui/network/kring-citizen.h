/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-record-group.h"

G_BEGIN_DECLS

/* The citizen's side of a need's panel: verdicts and stories. */

/** kring_citizen_set_up: Has @verdicts and @stories list the citizen's own verdicts and stories. */
void kring_citizen_set_up (KringRecordGroup *verdicts, KringRecordGroup *stories, KringEditor *editor);
/** kring_citizen_load: Lists those of the need @need (nullable), the latest first. */
void kring_citizen_load (KringRecordGroup *verdicts, KringRecordGroup *stories, KringEditor *editor, const char *need);

G_END_DECLS
