/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-page.h"

G_BEGIN_DECLS

/**
 * kring_svg_write:
 * @page: a page
 * @diagram: the diagram on it
 * @measure: how large texts are
 * @options: as for kring_export()
 *
 * Writes @page as SVG whose text is text, with a title and a description for whoever does not see it. (Through cairo
 * it would have no text at all.)
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *kring_svg_write (const KringPage *page, const KringDiagram *diagram, KringMeasure *measure,
                         const KringExportOptions *options);

G_END_DECLS
