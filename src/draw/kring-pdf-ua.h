/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-geometry.h"
#include "kring-pdf-ties.h"

G_BEGIN_DECLS

/* What cairo's tagged PDF lacks for PDF/UA-1 (ISO 14289-1), put in by qpdf. */

/** KringPdfFigure: What a figure is to somebody who does not see it, and where on its page it stands (y upwards). */
typedef struct
{
  const char *alternative;
  KringRect box;
} KringPdfFigure;

/**
 * kring_pdf_ua:
 * @pdf: a tagged PDF that cairo wrote, in which decoration is tagged `Private`
 * @title: of the document
 * @language: "sv"
 * @figures: (array length=n_figures): one for each Figure, in reading order
 * @n_figures: how many
 * @ties: (nullable): ties that places were kept for
 * @error: %KRING_DRAW_ERROR_WRITE
 *
 * Declares the document's language and its conformance, has readers show its title, turns decoration into artifacts,
 * and gives each figure its alternative text and each list its kind of numbering; figures and lists stand directly in the
 * document, or lists in lists. A document with text outside the
 * structure, or with another number of figures, or one that lost its ties, is refused rather than written.
 *
 * Returns: (transfer full) (nullable): the finished PDF
 */
GBytes *kring_pdf_ua (GBytes *pdf, const char *title, const char *language, const KringPdfFigure *figures,
                      guint n_figures, KringPdfTies *ties, GError **error);

G_END_DECLS
