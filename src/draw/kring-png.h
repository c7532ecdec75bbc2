/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-page.h"

G_BEGIN_DECLS

/* No side of a picture has more pixels: what cairo and most readers of PNG can take is a little more. */
#define KRING_PNG_MOST 16384

/**
 * kring_png_write:
 * @page: a page
 * @measure: how large texts are
 * @error: %KRING_DRAW_ERROR_WRITE
 *
 * Writes @page on white, two pixels a point, or fewer where a side would have more than %KRING_PNG_MOST.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *kring_png_write (const KringPage *page, KringMeasure *measure, GError **error);

G_END_DECLS
