/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-pixels.h"

#include <math.h>
#include <string.h>

#define WHOLE 256 /* parts of a pixel, and of opacity */

KringPixels
kring_pixels_of (cairo_surface_t *surface)
{
  cairo_surface_flush (surface);
  return (KringPixels){ (guint32 *) (gpointer) cairo_image_surface_get_data (surface),
                        cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface),
                        cairo_image_surface_get_stride (surface) / 4 };
}

/* Two channels at a time. */
static inline guint32
mix (guint32 under, guint32 over, guint part)
{
  guint32 rb = (under & 0xff00ff) * (WHOLE - part) + (over & 0xff00ff) * part;
  guint32 g = (under & 0x00ff00) * (WHOLE - part) + (over & 0x00ff00) * part;

  return 0xff000000 | ((rb >> 8) & 0xff00ff) | ((g >> 8) & 0x00ff00);
}

/* One column of a line that runs along rows, or one row of a steep one: pixels from @at on, @step apart, of which those
 * from @top to @bottom (parts of a pixel) are covered. */
static inline void
cover (guint32 *at, gssize step, gint64 top, gint64 bottom, guint32 rgb, guint opacity)
{
  gint64 first = top / WHOLE, last = bottom / WHOLE;

  at += first * step;
  if (first == last)
    {
      *at = mix (*at, rgb, (guint) (bottom - top) * opacity / WHOLE);
      return;
    }
  *at = mix (*at, rgb, (guint) (WHOLE - top % WHOLE) * opacity / WHOLE);
  for (gint64 i = first + 1; i < last; i++)
    {
      at += step;
      *at = mix (*at, rgb, opacity);
    }
  if (bottom % WHOLE > 0)
    {
      at += step;
      *at = mix (*at, rgb, (guint) (bottom % WHOLE) * opacity / WHOLE);
    }
}

static guint
channel (double value)
{
  return (guint) (CLAMP (value, 0, 1) * 255 + 0.5);
}

void
kring_pixels_line (const KringPixels *self, KringPoint from, KringPoint to, double width_from, double width_to,
                   KringColour colour)
{
  gboolean steep = fabs (to.y - from.y) > fabs (to.x - from.x);
  gboolean back = steep ? to.y < from.y : to.x < from.x;
  KringPoint a = back ? to : from, b = back ? from : to;
  double start = steep ? a.y : a.x, end = steep ? b.y : b.x, length = MAX (end - start, 1e-9);
  double aside = steep ? a.x : a.y, slope = ((steep ? b.x : b.y) - aside) / length;
  double half = sqrt (1 + slope * slope) / 2, half_a = (back ? width_to : width_from) * half;
  double grow = ((back ? width_from : width_to) * half - half_a) / length;
  int n = steep ? self->h : self->w, across = steep ? self->w : self->h;
  gssize along_step = steep ? self->row : 1, step = steep ? 1 : self->row;
  int first = (int) ceil (CLAMP (start - 0.5, 0, n)), stop = (int) ceil (CLAMP (end - 0.5, 0, n));
  guint32 rgb = channel (colour.r) << 16 | channel (colour.g) << 8 | channel (colour.b);
  guint opacity = (guint) (CLAMP (colour.a, 0, 1) * WHOLE);

  for (int i = first; i < stop; i++)
    {
      double gone = i + 0.5 - start, middle = aside + slope * gone, reach = half_a + grow * gone;
      double top = MAX (middle - reach, 0), bottom = MIN (middle + reach, across);

      if (top < bottom)
        cover (self->data + i * along_step, step, (gint64) (top * WHOLE), (gint64) (bottom * WHOLE), rgb, opacity);
    }
}

static inline guint32
over (guint32 under, guint32 picture, guint opacity)
{
  guint32 rb = ((picture & 0xff00ff) * opacity >> 8) & 0xff00ff;
  guint32 ag = ((picture >> 8) & 0xff00ff) * opacity & 0xff00ff00;
  guint left = WHOLE - ((ag >> 24) + (ag >> 31));

  return ((rb + (((under & 0xff00ff) * left >> 8) & 0xff00ff)) & 0xffffff)
         | ((ag + (((under >> 8) & 0xff) * left & 0xff00)) & 0xff00) | 0xff000000;
}

void
kring_pixels_lay (const KringPixels *self, const KringPixels *picture, int x, int y, double opacity)
{
  int left = MAX (0, -x), right = MIN (picture->w, self->w - x);
  int top = MAX (0, -y), bottom = MIN (picture->h, self->h - y);
  guint part = (guint) (CLAMP (opacity, 0, 1) * WHOLE);

  for (int row = top; row < bottom; row++)
    {
      const guint32 *from = picture->data + (gssize) row * picture->row;
      guint32 *to = self->data + (gssize) (y + row) * self->row + x;

      for (int i = left; i < right; i++)
        if (part == WHOLE && from[i] >> 24 == 0xff)
          to[i] = from[i];
        else if (from[i] != 0)
          to[i] = over (to[i], from[i], part);
    }
}
