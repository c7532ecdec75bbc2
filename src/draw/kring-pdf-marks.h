/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-pdf-ties.h"

G_BEGIN_DECLS

/**
 * kring_pdf_marks:
 * @content: a page's content stream, decoded
 * @length: its length
 * @ties: (nullable): ties to be written where their marks stand
 * @artifacts: (nullable) (element-type int): takes the numbers of the marks that were made artifacts
 * @error: where a sentence goes
 *
 * Makes every mark of a content stream either a part of the structure or an artifact: what cairo marked `Private` (the
 * one name it lets decoration have) becomes `Artifact`, and paths and images that stand outside any mark are wrapped
 * as artifacts. Text outside any mark is refused, because a screen reader would never come to it. On the way, @ties
 * take the places that were kept for them.
 *
 * Returns: (transfer full) (nullable): the new stream, or %NULL with @error set
 */
GString *kring_pdf_marks (const char *content, gsize length, KringPdfTies *ties, GArray *artifacts,
                          GError **error);

G_END_DECLS
