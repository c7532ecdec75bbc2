/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"

G_BEGIN_DECLS

/* Breaking a text into lines, of which kring_measure_wrap() is the plain case and the need's ellipse the other: there
 * each line has its own width. */

/** KringWrapWidth: Returns how wide line number @line may be, in points. */
typedef double (*KringWrapWidth) (guint line, gpointer data);

typedef struct
{
  char *text;       /* with '\n' where lines end */
  guint n_lines;
  double width;     /* of the widest line */
  gboolean broken;  /* a word had to be broken */
} KringWrapped;

/**
 * kring_wrap:
 * @measure: a measure
 * @style: the style whose font is meant
 * @text: a text
 * @width: says how wide each line may be
 * @data: for @width
 *
 * Breaks @text as kring_measure_wrap() does, into lines of several widths.
 *
 * Returns: what came out; its text is to be freed
 */
KringWrapped kring_wrap (KringMeasure *measure, KringStyleName style, const char *text, KringWrapWidth width,
                         gpointer data);

G_END_DECLS
