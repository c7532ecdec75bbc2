/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "kring-colour.h"
#include "kring-geometry.h"

G_BEGIN_DECLS

/* Straight lines and small pictures, put into an opaque image pixel by pixel. Cairo makes a polygon of a line and a mask
 * of the polygon, which is right for a picture one looks at and some ten times too dear for one that is gone after a
 * sixtieth of a second. Coordinates are pixels of the image. */

typedef struct
{
  guint32 *data;
  int w, h;
  int row; /* from one row to the next */
} KringPixels;

/** kring_pixels_of: Returns the pixels of @surface, an image of 32 bits a pixel; what cairo had to do with it is done.
 * cairo_surface_mark_dirty() is to be called when one is done with them. */
KringPixels kring_pixels_of (cairo_surface_t *surface);

/**
 * kring_pixels_line:
 * @self: pixels
 * @from: where it begins
 * @to: where it ends
 * @width_from: how wide it is there
 * @width_to: how wide it is at its end
 * @colour: what in
 *
 * Draws a straight line with smooth sides; what is outside is left out. Each column (or row, of a steep line) is drawn
 * by one of two lines that follow one another, never by both.
 */
void kring_pixels_line (const KringPixels *self, KringPoint from, KringPoint to, double width_from, double width_to,
                        KringColour colour);

/** kring_pixels_lay: Lays @picture, whose colours are premultiplied, over @self with its corner at (@x, @y); @opacity is
 * 0 to 1. */
void kring_pixels_lay (const KringPixels *self, const KringPixels *picture, int x, int y, double opacity);

G_END_DECLS
