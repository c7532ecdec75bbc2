/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "kring-measure.h"
#include "kring-scene.h"
#include "kring-theme.h"

G_BEGIN_DECLS

/* The one painter: a scene into cairo calls. Screen, PDF and PNG differ by surface and theme alone; but that ties go into
 * a PDF past cairo (kring-pdf-ties.h), by the same geometry. */

typedef enum
{
  KRING_PAINT_FULL = 0,
  KRING_PAINT_DRAFT = 1 << 0, /* in motion: no antialias on lines, coarse curves */
  KRING_PAINT_NO_TIES = 1 << 1,
} KringPaintFlags;

typedef struct _KringPainter KringPainter;

/**
 * kring_painter_new:
 * @measure: (transfer none): the measure whose font and text scale the scene was built with; only its settings are
 *   copied: a painter has a font map of its own and belongs to the thread that uses it
 * @theme: a theme
 */
KringPainter *kring_painter_new (const KringMeasure *measure, KringTheme theme);
void kring_painter_free (KringPainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringPainter, kring_painter_free)

/** kring_painter_set_dots: Lets actors be drawn as dots, @pixels of the surface wide, without their names; 0 (as it is
 * from the beginning): as boxes. For screens where names would be too small to read (kring-dot.h). */
void kring_painter_set_dots (KringPainter *self, double pixels);
double kring_painter_get_dots (const KringPainter *self);

/** kring_painter_margin: Returns how far what is drawn may stand outside a drawable's bounds, in points. */
double kring_painter_margin (const KringPainter *self);

/**
 * kring_painter_paint:
 * @self: a painter
 * @cr: where to; its matrix says where and how large
 * @scene: what
 * @clip: (nullable): in scene points; drawables outside are passed over
 * @flags: how
 */
void kring_painter_paint (KringPainter *self, cairo_t *cr, const KringScene *scene, const KringRect *clip,
                          KringPaintFlags flags);

/** kring_painter_paint_part: Likewise paints @n drawables of @scene from @first on. */
void kring_painter_paint_part (KringPainter *self, cairo_t *cr, const KringScene *scene, guint first, guint n,
                               const KringRect *clip, KringPaintFlags flags);

/** kring_painter_look: Returns how @self draws @style where a point is @zoom pixels: the theme's look with its line width
 * in points as it will be drawn, never thinner than can be seen, and paler among dots if it is a tie. */
KringLook kring_painter_look (const KringPainter *self, KringStyle style, double zoom);

/** kring_painter_paint_one: Paints drawable @index of @scene alone. */
void kring_painter_paint_one (KringPainter *self, cairo_t *cr, const KringScene *scene, guint index,
                              KringPaintFlags flags);

G_END_DECLS
