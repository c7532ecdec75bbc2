/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-change-view.h"
#include "kring-pen.h"

G_BEGIN_DECLS

/* How the page of a change is written: sections, and in them labels with texts beside them. Lengths in points, to be
 * multiplied by the text's scale. */

#define KRING_CHANGE_LABELS 122.0 /* width of the column of labels */
#define KRING_CHANGE_GAP 5.0      /* between two texts */
#define KRING_CHANGE_SECTION 13.0 /* above a section */

typedef struct
{
  const KringChangeView *self;
  KringPen pen;
  double left, width; /* of what is being written */
  double y;
} KringChangeWriter;

/** kring_change_text: Writes @text over the whole width, as a paragraph or a heading; nothing for "". */
void kring_change_text (KringChangeWriter *self, KringStyleName style, KringRole role, const char *text);
/** kring_change_section: Begins a section under the heading @name. */
void kring_change_section (KringChangeWriter *self, const char *name);
/** kring_change_field: Writes @text beside its @label; nothing for "". */
void kring_change_field (KringChangeWriter *self, const char *label, const char *text);
/** kring_change_label: Writes @label; what is written until kring_change_beside_end() stands beside it. Returns: where
 * it ends. */
double kring_change_beside (KringChangeWriter *self, const char *label);
/** kring_change_beside_end: Ends what stands beside a label that itself ends at @end. */
void kring_change_beside_end (KringChangeWriter *self, double end);
/** kring_change_verdicts: Writes what the citizen says of @judged, a change or a test, on a ground of its own. */
void kring_change_verdicts (KringChangeWriter *self, const char *judged);

/** kring_change_write_tests: Writes the section of the tests, if there are any. */
void kring_change_write_tests (KringChangeWriter *self);
/** kring_change_write_plans: Writes the section of what is planned on the map, if there is something. */
void kring_change_write_plans (KringChangeWriter *self);
/** kring_change_write_page: Writes all of it. */
void kring_change_write_page (KringChangeWriter *self);

G_END_DECLS
