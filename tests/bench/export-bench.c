/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "kring-bench.h"
#include "kring-export.h"
#include "kring-pdf.h"
#include "kring-sample.h"

/* What a PDF costs: a page with the picture alone, every tie a curve, and the whole file with title, legend, outline and
 * structure; both with the pass that makes them accessible. CPU of the process, the least of several. */

#define SEED 11

static KringExportOptions
options (void)
{
  return (KringExportOptions){ .page = KRING_PAGE_FIT, .theme = KRING_THEME_LIGHT, .language = "en",
                               .title = "Something to make better" };
}

/* The diagram and nothing else: no title, no legend, no outline. */
static KringPage *
bare_page (KringAroundView *view)
{
  KringPage *page = g_new0 (KringPage, 1);
  KringRect all = kring_scene_extents (view->scene);
  KringPagePart diagram = { KRING_PART_FIGURE, kring_scene_ref (view->scene), KRING_THEME_LIGHT, 1, { -all.x, -all.y } };

  page->size = (KringPoint){ all.w, all.h };
  page->figure = (KringRect){ 0, 0, all.w, all.h };
  page->parts = g_array_new (FALSE, FALSE, sizeof (KringPagePart));
  g_array_append_val (page->parts, diagram);
  return page;
}

static double
write_picture (KringAroundView *view, KringMeasure *measure, gsize *size)
{
  g_autoptr (KringPage) page = bare_page (view);
  KringExportOptions how = options ();
  double start = kring_bench_cpu (), end;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kring_pdf_write (page, &view->diagram, FALSE, measure, &how, &error);

  end = kring_bench_cpu ();
  g_assert_no_error (error);
  *size = g_bytes_get_size (bytes);
  kring_scene_unref (view->scene);
  return end - start;
}

static double
write_file (KringAroundView *view, KringMeasure *measure, gsize *size)
{
  double start = kring_bench_cpu ();
  KringExportOptions how = options ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = kring_export (&view->diagram, measure, KRING_FILE_PDF, &how, NULL, &error);

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
      double one = write_picture (view, measure, &picture_size);
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
