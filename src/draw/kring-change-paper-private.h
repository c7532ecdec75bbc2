/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-change-paper.h"
#include "kring-paper.h"

G_BEGIN_DECLS

/** kring_paper_change: Returns: (transfer none): the change that the page is about. */
static inline const KringChangePaper *
kring_paper_change (const KringPaperWriter *self)
{
  return self->of;
}

/** kring_paper_verdicts: Writes what the citizen says of @judged, a change or a test, on a ground of its own. */
void kring_paper_verdicts (KringPaperWriter *self, const char *judged);

/** kring_paper_write_tests: Writes the section of the tests, if there are any. */
void kring_paper_write_tests (KringPaperWriter *self);
/** kring_paper_write_plans: Writes what @plans (element-type KringPlan) would do on the map. */
void kring_paper_write_plans (KringPaperWriter *self, GPtrArray *plans);
/** kring_paper_write_page: Writes all of it. */
void kring_paper_write_page (KringPaperWriter *self);

G_END_DECLS
