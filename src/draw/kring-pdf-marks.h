/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * kring_pdf_marks:
 * @content: a page's content stream, decoded
 * @length: its length
 * @error: where a sentence goes
 *
 * Makes every mark of a content stream either a part of the structure or an artifact: what cairo marked `Private` (the
 * one name it lets decoration have) becomes `Artifact`, and paths and images that stand outside any mark are wrapped
 * as artifacts. Text outside any mark is refused, because a screen reader would never come to it.
 *
 * Returns: (transfer full) (nullable): the new stream, or %NULL with @error set
 */
GString *kring_pdf_marks (const char *content, gsize length, GError **error);

G_END_DECLS
