/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-page.h"

G_BEGIN_DECLS

/**
 * kring_pdf_write:
 * @page: the page with the picture
 * @diagram: the diagram on it
 * @outline: whether the map in words follows on pages of its own; a PDF without it is for benchmarks
 * @measure: how large texts are
 * @options: as for kring_export()
 * @error: %KRING_DRAW_ERROR_WRITE
 *
 * Writes @page, and after it the outline of the diagram on as many pages as it takes, as an accessible PDF.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *kring_pdf_write (const KringPage *page, const KringDiagram *diagram, gboolean outline, KringMeasure *measure,
                         const KringExportOptions *options, GError **error);

G_END_DECLS
