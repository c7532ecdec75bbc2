/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-pen.h"

G_BEGIN_DECLS

/* How a page of text is written: sections, and in them labels with texts beside them. Lengths in points, to be
 * multiplied by the text's scale. */

#define KRING_PAPER_LABELS 146.0 /* width of the column of labels */
#define KRING_PAPER_GAP 4.0      /* between two texts */
#define KRING_PAPER_SECTION 11.0 /* above a section */

#define KRING_PAPER_PAIRS 620.0 /* on a page as wide as this, labels with their texts stand two by two */

typedef struct
{
  gconstpointer of; /* what the page is about */
  KringPen pen;
  double left, width; /* of what is being written */
  double y;
  gboolean pairs;  /* labels with their texts stand two by two */
  gboolean inside; /* what is written stands beside a label */
  gboolean second; /* the first of two has been written, and the second may come */
  double top, end; /* of the first */
} KringPaperWriter;

/** kring_paper_text: Writes @text over the whole width, as a paragraph or a heading; nothing for "". */
void kring_paper_text (KringPaperWriter *self, KringStyleName style, KringRole role, const char *text);
/** kring_paper_section: Begins a section under the heading @name. */
void kring_paper_section (KringPaperWriter *self, const char *name);
/** kring_paper_field: Writes @text beside its @label; nothing for "". */
void kring_paper_field (KringPaperWriter *self, const char *label, const char *text);
/** kring_paper_beside: Writes @label; what is written until kring_paper_beside_end() stands beside it. Returns: where
 * it ends. */
double kring_paper_beside (KringPaperWriter *self, const char *label);
/** kring_paper_beside_end: Ends what stands beside a label that itself ends at @end. */
void kring_paper_beside_end (KringPaperWriter *self, double end);
/** kring_paper_end_row: Lets what comes next begin below what there is. */
void kring_paper_end_row (KringPaperWriter *self);
/** kring_paper_append: Adds @part to @line, with a dot between two; nothing for "". */
void kring_paper_append (GString *line, const char *part);

/** kring_paper_outline: Returns: (transfer full): a page of text in words (KringDiagram.outline): what is written in
 * @scene, which is about the row @id. */
GArray *kring_paper_outline (const KringScene *scene, const char *id);

G_END_DECLS
