/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-export.h"

G_BEGIN_DECLS

/* The page that carries the picture. Its parts are scenes at scales of their own: the diagram as large as the page
 * lets it be, title and legend at the size of type that the page asks for. */

/* On A4, in points; larger pages have more of each (kring_page_unit()). */
#define KRING_PAGE_MARGIN 36.0
#define KRING_PAGE_FOOT 6.0  /* more free space below than above; the foot stands in the lower margin */

#define KRING_PAGE_SMALL 0.86 /* part of the title's scale that legend and foot have */

typedef enum
{
  KRING_PART_TEXT,   /* headings and paragraphs, by the roles of its drawables */
  KRING_PART_FIGURE, /* the diagram, and with it its legend: one figure to a screen reader */
  KRING_PART_FOOT,   /* decoration */
} KringPartKind;

typedef struct
{
  KringPartKind kind;
  KringScene *scene;
  KringTheme theme;
  double scale;
  KringPoint origin; /* where the scene's own (0, 0) stands on the page, in points */
} KringPagePart;

typedef struct
{
  KringPoint size;
  GArray *parts; /* of KringPagePart, in reading order; the parts of the figure follow one another */
  KringRect figure; /* what those cover, in points, y downwards */
  GPtrArray *more;  /* (element-type KringPage): the pages of the same size that a text goes on on, each without such */
} KringPage;

/**
 * kring_page_new:
 * @diagram: the diagram
 * @measure: how large texts are
 * @options: the page
 * @error: %KRING_DRAW_ERROR_TOO_SMALL
 *
 * Returns: (transfer full) (nullable): the page that kring_export() writes
 */
KringPage *kring_page_new (const KringDiagram *diagram, KringMeasure *measure, const KringExportOptions *options,
                           GError **error);
void kring_page_free (KringPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringPage, kring_page_free)

/** kring_page_unit: Returns how large the type of title, legend and foot is on a page of @size: 1 on A4, more on larger
 * ones, which are read from further away. */
double kring_page_unit (KringPoint size);

/** kring_page_foot: Returns: (transfer full): the foot of page @number, @width wide, from (0, 0) down; to be drawn at
 * %KRING_PAGE_SMALL of the page's scale. */
KringScene *kring_page_foot (KringMeasure *measure, double width, guint number);

/** kring_page_name: Returns: (transfer none): what the page is called: the document's title, or else its need's. */
const char *kring_page_name (const KringDiagram *diagram, const KringExportOptions *options);

G_END_DECLS
