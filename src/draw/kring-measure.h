/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "kring-scene.h"

G_BEGIN_DECLS

/* How large texts are. Builders ask a measure, so that boxes fit their names; a scene's texts come out with their lines
 * broken, so that screen, paper and goldens break alike. */

typedef struct _KringMeasure KringMeasure;

/**
 * kring_measure_new_pango:
 * @family: (nullable): a font family; %NULL for the desktop's sans serif
 * @scale: 1, or larger where the desktop asks for larger text
 *
 * A measure with its own font map: to be used from the thread that made it. Unhinted, so that sizes are the same at
 * every zoom and on paper.
 */
KringMeasure *kring_measure_new_pango (const char *family, double scale);
/** kring_measure_new_fixed: A measure in which every character is 0.55 of the font's size wide: for goldens. */
KringMeasure *kring_measure_new_fixed (void);
void kring_measure_free (KringMeasure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringMeasure, kring_measure_free)

double kring_measure_get_scale (const KringMeasure *self);
const char *kring_measure_get_family (const KringMeasure *self);

/**
 * kring_measure_wrap:
 * @self: a measure
 * @style: the style whose font is meant
 * @text: a text
 * @width: the widest line wanted, in points; 0 for no limit
 * @most: the most lines wanted; 0 for no limit
 * @out: (out) (optional): its size when broken
 *
 * Breaks @text at spaces, after hyphens and slashes, and inside a word only if the word alone is wider than @width. If
 * @most lines do not hold it, the lines are made wider until they do: nothing is ever cut. Where @most is given, lines
 * come out about equally long, and a word somewhat wider than @width gets a wider line rather than a break.
 *
 * Returns: (transfer full): @text with '\n' where lines end
 */
char *kring_measure_wrap (KringMeasure *self, KringStyleName style, const char *text, double width, guint most,
                          KringPoint *out);

/** kring_measure_line: Returns the height of one line of @style. */
double kring_measure_line (KringMeasure *self, KringStyleName style);

G_END_DECLS
