/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-record-row.h"

G_BEGIN_DECLS

/* The citizen's own verdict as a record of a panel: on a need, or on a test of a change. */
extern const KringRecordKind kring_verdict_kind;

/** kring_verdict_when_and_who: Returns: (transfer full): "22 November 2026 · the pupil": @day, as files write it, and @who, as
 * far as either is known. */
char *kring_verdict_when_and_who (const char *day, const char *who);

G_END_DECLS
