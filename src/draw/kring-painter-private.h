/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-painter.h"

G_BEGIN_DECLS

/* What the parts of the painter share. */

/* In points: how far line width, arrow heads and waves may stand outside a drawable's bounds. */
#define KRING_BRUSH_MARGIN 10
/* How much of a tie's colour there is among dots, where ties are so many that they would be all one sees: it is still at
 * three to one. */
#define KRING_BRUSH_AMONG_DOTS 0.7

struct _KringPainter
{
  KringMeasure *measure; /* of its own: a font map belongs to a thread */
  KringTheme theme;
  double dots; /* how wide in pixels, 0: none */
};

/* One call of paint(). */
typedef struct
{
  KringPainter *painter;
  cairo_t *cr;
  const KringScene *scene;
  double scale;    /* of the text, and with it of lines */
  double zoom;     /* pixels a point, 1 on paper */
  gboolean pixels; /* not paper */
  gboolean draft;
  gboolean plain; /* all ties are plain lines */
  double dots;    /* how wide in pixels those are that stand for actors, 0: none do */
  const KringRect *clip; /* (nullable): what can be seen */
} KringBrush;

/** kring_brush_set_colour: Paints with @colour from now on. Returns whether there is anything of it to be seen. */
gboolean kring_brush_set_colour (cairo_t *cr, KringColour colour);
/** kring_brush_line_width: Returns how wide a line of @width is drawn, both in points. */
double kring_brush_line_width (const KringBrush *self, double width);
/** kring_brush_set_line: Strokes with lines @width wide from now on, in the pattern of @look. */
void kring_brush_set_line (const KringBrush *self, const KringLook *look, double width);
/** kring_brush_curve_path: Begins a path along @curve, or @straight from its beginning to its end. */
void kring_brush_curve_path (cairo_t *cr, const KringCurve *curve, gboolean straight);

/* kring-painter-tie.c */

/** kring_brush_tie: Paints the tie @drawable. */
void kring_brush_tie (const KringBrush *self, const KringDrawable *drawable, const KringLook *look);

/* kring-painter-plan.c */

/** kring_brush_plan: Paints the sign of what is planned for @drawable, a line @width wide or a box. */
void kring_brush_plan (const KringBrush *self, const KringDrawable *drawable, double width);

G_END_DECLS
