/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-png.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-painter.h"

#define PIXELS 2.0 /* a point */

static void
paint_part (cairo_t *cr, const KringPagePart *part, KringMeasure *measure)
{
  g_autoptr (KringPainter) painter = kring_painter_new (measure, part->theme);

  cairo_save (cr);
  cairo_translate (cr, part->origin.x, part->origin.y);
  cairo_scale (cr, part->scale, part->scale);
  kring_painter_paint (painter, cr, part->scene, NULL, KRING_PAINT_FULL);
  cairo_restore (cr);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
paint_page (const KringPage *page, KringMeasure *measure, double pixels, GByteArray *bytes)
{
  int width = (int) lround (page->size.x * pixels), height = (int) lround (page->size.y * pixels);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, pixels, pixels);
  for (guint i = 0; i < page->parts->len; i++)
    paint_part (cr, &g_array_index (page->parts, KringPagePart, i), measure);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  return status;
}

GBytes *
kring_png_write (const KringPage *page, KringMeasure *measure, GError **error)
{
  double pixels = MIN (PIXELS, KRING_PNG_MOST / MAX (page->size.x, page->size.y));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = paint_page (page, measure, pixels, bytes);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE, _ ("The picture could not be written: %s."),
               cairo_status_to_string (status));
  return NULL;
}
