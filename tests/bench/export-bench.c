/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>
#include <locale.h>

#include "kring-bench.h"
#include "kring-export.h"
#include "kring-painter.h"
#include "kring-sample.h"

/* What a PDF costs: the picture alone, every tie a curve, and the whole file with title, legend, outline, structure and
 * the pass that makes it accessible. CPU of the process, the least of several. */

#define SEED 11

static cairo_status_t
count_cb (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static double
paint_picture (KringAroundView *view, KringMeasure *measure, gsize *size)
{
  double start = kring_bench_cpu ();
  KringRect all = kring_scene_extents (view->scene);
  KringPainter *painter = kring_painter_new (measure, KRING_THEME_LIGHT);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_cb, size, all.w, all.h);
  cairo_t *cr = cairo_create (surface);

  *size = 0;
  cairo_translate (cr, -all.x, -all.y);
  kring_painter_paint (painter, cr, view->scene, NULL, KRING_PAINT_FULL);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  kring_painter_free (painter);
  return kring_bench_cpu () - start;
}

static double
write_file (KringAroundView *view, KringMeasure *measure, gsize *size)
{
  double start = kring_bench_cpu ();
  KringExportOptions options = { .page = KRING_PAGE_FIT, .theme = KRING_THEME_LIGHT, .language = "en",
                                 .title = "Something to make better" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kring_export (view, measure, KRING_FILE_PDF, &options, NULL, &error);

  g_assert_no_error (error);
  *size = g_bytes_get_size (bytes);
  return kring_bench_cpu () - start;
}

static void
bench (KringMeasure *measure, guint n)
{
  g_autoptr (KringMap) map = kring_sample_random (SEED, n, n * 5 / 2);
  double start = kring_bench_cpu (), picture = G_MAXDOUBLE, file = G_MAXDOUBLE, made;
  g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);
  guint times = n < 1000 ? 7 : n < 5000 ? 3 : 1;
  gsize picture_size = 0, file_size = 0;

  made = kring_bench_cpu () - start;
  for (guint i = 0; i < times; i++)
    {
      double one = paint_picture (view, measure, &picture_size);
      double other = write_file (view, measure, &file_size);

      picture = MIN (picture, one);
      file = MIN (file, other);
    }
  g_print ("%5u actors %6u ties: arranged and drawn as a scene %7.1f ms; PDF of the picture %7.1f ms (%4zu kB), whole "
           "accessible file %7.1f ms (%4zu kB)\n",
           n, map->ties->len, made, picture, picture_size / 1000, file, file_size / 1000);
}

int
main (int argc, char *argv[])
{
  const guint sizes[] = { 200, 300, 1000, 5000 };
  KringMeasure *measure;

  setlocale (LC_ALL, "");
  measure = kring_measure_new_pango (NULL, 1);
  for (guint i = 0; argc == 1 && i < G_N_ELEMENTS (sizes); i++)
    bench (measure, sizes[i]);
  for (int i = 1; i < argc; i++)
    bench (measure, (guint) atoi (argv[i]));
  kring_measure_free (measure);
  return 0;
}
