/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"

G_BEGIN_DECLS

/* What wrapping, and the painter, which draws the very layouts it would measure, need of a measure. */

/** kring_measure_is_fixed: Returns whether @self counts characters and has no fonts. */
gboolean kring_measure_is_fixed (const KringMeasure *self);

/** kring_measure_width: Returns how wide @text, one line of @length bytes, is in @style. */
double kring_measure_width (KringMeasure *self, KringStyleName style, const char *text, gssize length);

/** kring_measure_layout: Returns: (transfer none): @text, one line, laid out in @style; not for a fixed measure. Valid
 * until the next call. */
PangoLayout *kring_measure_layout (KringMeasure *self, KringStyleName style, const char *text, double *width);

/** kring_measure_ascent: Returns how far below the top of a line of @style its baseline is; not for a fixed measure. */
double kring_measure_ascent (KringMeasure *self, KringStyleName style);

G_END_DECLS
