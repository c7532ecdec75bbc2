/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paper: what a team hands to others. What readers of PDF make of it is told by paper.py. */
#include "config.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <string.h>

#include "kring-language.h"
#include "kring-outline.h"
#include "kring-page.h"
#include "kring-pdf-marks.h"
#include "kring-pdf-ua.h"
#include "kring-png.h"
#include "kring-sample.h"
#include "kring-test-folder.h"

static KringAroundView *
school (KringMeasure *measure)
{
  g_autoptr (KringMap) map = kring_sample_school ();

  return kring_around_view_new (map, measure, NULL);
}

static KringExportOptions
options (KringPageSize page, KringOrientation orientation)
{
  return (KringExportOptions){ .page = page, .orientation = orientation, .language = "sv",
                               .title = "Vägen tillbaka & <åter>" };
}

/* A page of another size is refused by the print shop, or scaled by the printer. */
static void
test_sizes (void)
{
  static const double shorter[] = { 595.276, 841.890, 1190.551, 1683.780, 2383.937 };
  static const double longer[] = { 841.890, 1190.551, 1683.780, 2383.937, 3370.394 };

  for (int page = KRING_PAGE_A4; page <= KRING_PAGE_A0; page++)
    {
      KringPoint portrait = kring_page_size (page, KRING_ORIENTATION_PORTRAIT);
      KringPoint landscape = kring_page_size (page, KRING_ORIENTATION_LANDSCAPE);

      g_assert_cmpfloat_with_epsilon (portrait.x, shorter[page], 0.001);
      g_assert_cmpfloat_with_epsilon (portrait.y, longer[page], 0.001);
      g_assert_cmpfloat (landscape.x, ==, portrait.y);
      g_assert_cmpfloat (landscape.y, ==, portrait.x);
    }
  g_assert_cmpfloat (kring_page_size (KRING_PAGE_FIT, KRING_ORIENTATION_PORTRAIT).x, ==, 0);
}

/* A name that says nothing of its kind must not become a file that nobody can open. */
static void
test_kinds (void)
{
  g_autoptr (GError) error = NULL;
  KringFileKind kind;

  g_assert_true (kring_file_kind ("Kartan.PDF", &kind, NULL));
  g_assert_cmpint (kind, ==, KRING_FILE_PDF);
  g_assert_true (kring_file_kind ("a.b/c.svg", &kind, NULL));
  g_assert_cmpint (kind, ==, KRING_FILE_SVG);
  g_assert_true (kring_file_kind ("c.png", &kind, NULL));
  g_assert_cmpint (kind, ==, KRING_FILE_PNG);
  g_assert_false (kring_file_kind ("/x/karta.docx", &kind, &error));
  g_assert_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_KIND);
  g_assert_cmpstr (error->message, ==,
                   "“karta.docx” ends in none of .pdf, .svg and .png, so it is not clear what to write.");
}

static const KringPagePart *
part (const KringPage *page, KringPartKind kind)
{
  for (guint i = 0; i < page->parts->len; i++)
    if (g_array_index (page->parts, KringPagePart, i).kind == kind)
      return &g_array_index (page->parts, KringPagePart, i);
  g_assert_not_reached ();
}

static KringRect
on_page (const KringPagePart *piece, const KringDrawable *drawable)
{
  KringRect b = drawable->bounds;

  return (KringRect){ piece->origin.x + b.x * piece->scale, piece->origin.y + b.y * piece->scale, b.w * piece->scale,
                      b.h * piece->scale };
}

static gboolean
is_read (const KringDrawable *drawable)
{
  return drawable->shape == KRING_SHAPE_TEXT;
}

/* No text of one part lies on text of another, and none outside the margins that a printer can print. */
static void
check_page (const KringPage *page)
{
  KringRect printed = { 18, 18, page->size.x - 36, page->size.y - 36 };

  for (guint i = 0; i < page->parts->len; i++)
    {
      const KringPagePart *one = &g_array_index (page->parts, KringPagePart, i);

      for (guint k = 0; k < kring_scene_length (one->scene); k++)
        {
          const KringDrawable *text = kring_scene_get (one->scene, k);

          if (!is_read (text))
            continue;
          g_assert_true (kring_rect_inside (printed, on_page (one, text), 0));
          for (guint j = i + 1; j < page->parts->len; j++)
            {
              const KringPagePart *two = &g_array_index (page->parts, KringPagePart, j);

              for (guint l = 0; l < kring_scene_length (two->scene); l++)
                g_assert_false (is_read (kring_scene_get (two->scene, l))
                                && kring_rect_overlap (on_page (one, text),
                                                       on_page (two, kring_scene_get (two->scene, l))));
            }
        }
    }
}

/* Title, legend and diagram share a page without touching, however large the page and the desktop's text. */
static void
test_pages (void)
{
  static const double scales[] = { 1, 1.5 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, scales[i]);
      g_autoptr (KringAroundView) view = school (measure);

      for (int page = KRING_PAGE_A3; page < KRING_N_PAGES; page++)
        for (int orientation = 0; orientation < 2; orientation++)
          {
            KringExportOptions how = options (page, orientation);
            g_autoptr (GError) error = NULL;
            g_autoptr (KringPage) made = kring_page_new (&view->diagram, measure, &how, &error);

            if (made != NULL)
              check_page (made);
            else
              g_assert_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_TOO_SMALL);
            g_assert_true (made != NULL || page < KRING_PAGE_A0);
          }
    }
}

/* A page of its own size shows the diagram as it is. */
static void
test_fit (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringAroundView) view = school (measure);
  KringExportOptions how = options (KRING_PAGE_FIT, KRING_ORIENTATION_LANDSCAPE);
  g_autoptr (KringPage) page = kring_page_new (&view->diagram, measure, &how, NULL);

  g_assert_nonnull (page);
  g_assert_cmpfloat_with_epsilon (part (page, KRING_PART_FIGURE)->scale, 1, 0.0001);
}

/* A citizen's words in type too small for many are told again below the title. */
static void
test_words (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringAroundView) view = school (measure);

  for (int page = KRING_PAGE_A4; page < KRING_N_PAGES; page++)
    {
      KringExportOptions how = options (page, KRING_ORIENTATION_LANDSCAPE);
      g_autoptr (KringPage) made = kring_page_new (&view->diagram, measure, &how, NULL);
      gboolean small, told = FALSE;

      if (made == NULL)
        continue;
      small = kring_theme_font (KRING_STYLE_NEED_WORDS).size * part (made, KRING_PART_FIGURE)->scale < 8;
      for (guint i = 0; i < kring_scene_length (part (made, KRING_PART_TEXT)->scene); i++)
        told = told || strstr (kring_scene_get (part (made, KRING_PART_TEXT)->scene, i)->text, "betygen") != NULL;
      g_assert_cmpint (told, ==, small);
    }
}

/* Type that nobody can read is refused, with the page that would do. */
static void
test_too_small (void)
{
  g_autoptr (KringMap) map = kring_sample_random (7, 90, 0);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);
  KringExportOptions how = options (KRING_PAGE_A4, KRING_ORIENTATION_LANDSCAPE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) said = g_regex_new (
    "^“Something to make better” does not fit A4 in readable type; (A[0-3]) holds it\\.$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *named = NULL;

  g_assert_null (kring_page_new (&view->diagram, measure, &how, &error));
  g_assert_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_TOO_SMALL);
  g_assert_true (g_regex_match (said, error->message, 0, &match));
  named = g_match_info_fetch (match, 1);
  for (how.page = KRING_PAGE_A3; how.page <= KRING_PAGE_A0; how.page++)
    {
      g_autoptr (KringPage) page = kring_page_new (&view->diagram, measure, &how, NULL);

      /* The page that is named holds it, and none that is smaller. */
      g_assert_cmpint (page != NULL, ==, strcmp (kring_page_nicks[how.page], named) <= 0);
      if (page == NULL)
        continue;
      g_assert_cmpfloat (kring_theme_font (KRING_STYLE_ACTOR_NAME).size * part (page, KRING_PART_FIGURE)->scale, >=,
                         6);
    }
}

/* The legend explains what is on the map, and nothing else. */
static void
test_legend (void)
{
  static const KringSampleActor actors[] = { { "Mamma", KRING_SECTOR_OWN, KRING_RING_BESIDE, NULL },
                                             { "Grannen", KRING_SECTOR_OWN, KRING_RING_POSSIBLE, NULL },
                                             { NULL } };
  static const KringSampleTie ties[] = { { "Mamma", "Grannen", KRING_STRENGTH_WEAK, KRING_DIRECTION_NONE },
                                         { NULL } };
  g_autoptr (KringMap) map = kring_sample_map ("Behov", "", actors, ties);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);
  KringExportOptions how = options (KRING_PAGE_A4, KRING_ORIENTATION_LANDSCAPE);
  g_autoptr (KringPage) page = kring_page_new (&view->diagram, measure, &how, NULL);
  g_autoptr (GString) told = g_string_new (NULL);

  /* The second part of the figure is the legend's words. */
  for (guint i = 0; i < kring_scene_length ((part (page, KRING_PART_FIGURE) + 1)->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get ((part (page, KRING_PART_FIGURE) + 1)->scene, i);

      if (is_read (drawable))
        g_string_append_printf (told, "%s|", drawable->text);
    }
  g_assert_cmpstr (told->str, ==, "Sectors|Citizen’s own network|Rings|Walks beside|Possible|Ties|Weak|");
}

/* A need that nobody stands around yet can be printed too. */
static void
test_empty (void)
{
  g_autoptr (KringMap) map = kring_sample_map ("Behov", "", NULL, NULL);
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);
  KringExportOptions how = options (KRING_PAGE_A4, KRING_ORIENTATION_PORTRAIT);

  how.title = NULL;
  for (int kind = 0; kind < KRING_N_FILE_KINDS; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = kring_export (&view->diagram, measure, kind, &how, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
    }
}

/* The same map gives the same file, so that who compares two versions sees only what changed. */
static void
test_repeatable (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringAroundView) view = school (measure);
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 22, 8, 0, 0);
  KringExportOptions how = options (KRING_PAGE_A2, KRING_ORIENTATION_LANDSCAPE), dark;

  how.date = date;
  dark = how;
  dark.theme = KRING_THEME_DARK;
  for (int kind = 0; kind < KRING_N_FILE_KINDS; kind++)
    {
      g_autoptr (GBytes) one = kring_export (&view->diagram, measure, kind, &how, NULL, NULL);
      g_autoptr (GBytes) two = kring_export (&view->diagram, measure, kind, &how, NULL, NULL);
      /* Paper is white, whatever the screen is. */
      g_autoptr (GBytes) three = kring_export (&view->diagram, measure, kind, &dark, NULL, NULL);

      g_assert_nonnull (one);
      g_assert_true (g_bytes_equal (one, two));
      g_assert_true (g_bytes_equal (one, three));
    }
}

static char *
xpath_text (xmlXPathContext *context, const char *path)
{
  xmlXPathObject *found = xmlXPathEvalExpression ((const xmlChar *) path, context);
  xmlChar *text = xmlXPathCastToString (found);
  char *copy = g_strdup ((const char *) text);

  xmlFree (text);
  xmlXPathFreeObject (found);
  return copy;
}

/* Every name is text in the SVG, found by who searches a web page, and said by a screen reader. */
static void
test_svg (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringAroundView) view = school (measure);
  KringExportOptions how = options (KRING_PAGE_FIT, KRING_ORIENTATION_LANDSCAPE);
  g_autoptr (GBytes) bytes = kring_export (&view->diagram, measure, KRING_FILE_SVG, &how, NULL, NULL);
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), "map.svg", NULL,
                                    XML_PARSE_NONET);
  xmlXPathContext *context = xmlXPathNewContext (document);
  g_autofree char *figure = kring_outline_figure (view->map);
  g_autofree char *title = NULL, *role = NULL, *language = NULL, *description = NULL;

  g_assert_nonnull (document);
  title = xpath_text (context, "string(/*[local-name()='svg']/*[local-name()='title'])");
  description = xpath_text (context, "string(/*[local-name()='svg']/*[local-name()='desc'])");
  role = xpath_text (context, "string(/*/@role)");
  language = xpath_text (context, "string(/*/@lang)");
  g_assert_cmpstr (title, ==, "Vägen tillbaka & <åter>");
  g_assert_cmpstr (description, ==, figure);
  g_assert_cmpstr (role, ==, "img");
  g_assert_cmpstr (language, ==, "sv");
  for (guint i = 0; kring_sample_actors[i].name != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("count(//*[local-name()='text'][.=\"%s\"])", kring_sample_actors[i].name);
      g_autofree char *n = xpath_text (context, path);

      g_test_message ("%s", kring_sample_actors[i].name);
      g_assert_cmpstr (n, ==, "1");
    }
  xmlXPathFreeContext (context);
  xmlFreeDoc (document);
}

typedef struct
{
  GBytes *bytes;
  gsize read;
} Png;

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Png *png = closure;

  g_assert_cmpuint (png->read + length, <=, g_bytes_get_size (png->bytes));
  memcpy (data, (const char *) g_bytes_get_data (png->bytes, NULL) + png->read, length);
  png->read += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
check_png (GBytes *bytes, int width, int height)
{
  Png png = { bytes, 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &png);
  const guint32 *first = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, height);
  g_assert_cmphex (first[0] & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (surface);
}

/* A picture for a slide: sharp, on white, and never larger than programs can open. */
static void
test_png (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringAroundView) view = school (measure);
  KringExportOptions how = options (KRING_PAGE_A2, KRING_ORIENTATION_LANDSCAPE);
  g_autoptr (GBytes) bytes = kring_export (&view->diagram, measure, KRING_FILE_PNG, &how, NULL, NULL);
  KringPage huge = { .size = { 20000, 100 }, .parts = g_array_new (FALSE, FALSE, sizeof (KringPagePart)) };
  g_autoptr (GBytes) smaller = kring_png_write (&huge, measure, NULL);

  check_png (bytes, 3368, 2381);
  check_png (smaller, KRING_PNG_MOST, 82);
  g_array_unref (huge.parts);
}

static void
check_marks (const char *content, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = kring_pdf_marks (content, strlen (content), NULL, NULL, &error);

  if (expected == NULL)
    {
      g_assert_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpstr (out->str, ==, expected);
}

/* Whatever a page holds is either read to somebody who does not see it, or said to be decoration. */
static void
test_marks (void)
{
  check_marks ("/P << /MCID 0 >> BDC BT (a\\)b) Tj ET EMC", "/P << /MCID 0 >> BDC BT (a\\)b) Tj ET EMC");
  check_marks ("/Private << /MCID 3 >> BDC BT <0041> Tj ET EMC", "/Artifact BMC BT <0041> Tj ET EMC");
  check_marks ("q 1 0 m 2 3 l S Q", "q /Artifact BMC\n1 0 m 2 3 l S\nEMC Q");
  check_marks ("0 0 1 1 re f* /x5 Do", "/Artifact BMC\n0 0 1 1 re f*\nEMC /Artifact BMC\n/x5 Do\nEMC");
  check_marks ("BT [(text) 3 (bare)] TJ ET", NULL);
  check_marks ("/P << /MCID 0 >> BDC EMC BT (x) ' ET", NULL);
  check_marks ("/P BMC BI /W 1 ID x EI EMC", NULL);
  /* Names, strings and comments that look like operators are none. */
  check_marks ("/Tj gs (BT (Tj)) pop % S f\n/P BMC EMC", "/Tj gs (BT (Tj)) pop % S f\n/P BMC EMC");
}

#define A_PLACE "0.003 0.001 0.002 rg 10 100 m 26 100 l 10 84 l f"

/* What somebody prints is the map they saw: every tie is on paper, as broad, as dotted and as directed as on screen. */
static void
test_ties (void)
{
  static const char content[] = "/Figure << /MCID 0 >> BDC q 1 g " A_PLACE " Q EMC";
  g_autoptr (KringScene) scene = kring_scene_new ();
  g_autoptr (KringPdfTies) ties = kring_pdf_ties_new ();
  g_autoptr (KringPdfTies) lost = kring_pdf_ties_new ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  KringStyle styles[] = {
    { KRING_STYLE_TIE, .strength = KRING_STRENGTH_STRONG, .direction = KRING_DIRECTION_FORWARD },
    { KRING_STYLE_TIE, .strength = KRING_STRENGTH_WEAK },
    { KRING_STYLE_TIE, .strength = KRING_STRENGTH_STRAINED },
  };
  g_autoptr (GString) out = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      KringDrawable *tie = kring_scene_add (scene, KRING_SHAPE_CURVE, styles[i], (KringRect){ 5, 5, 20, 30 });

      tie->curve = (KringCurve){ { { 5, 5 }, { 5, 15 }, { 5, 25 }, { 5, 35 } } };
    }
  /* The page shows the map at half its size and counts upwards; 10, 100 is the map's 5, 5. */
  kring_pdf_ties_keep_place (ties, cr, scene, 0, 3, KRING_THEME_LIGHT, 1);
  out = kring_pdf_marks (content, strlen (content), ties, NULL, NULL);
  g_assert_true (kring_pdf_ties_is_done (ties));
  g_assert_null (strstr (out->str, "0.003 0.001 0.002"));
  g_assert_true (g_str_has_prefix (out->str, "/Figure << /MCID 0 >> BDC q 1 g q\n"));
  g_assert_true (g_str_has_suffix (out->str, "Q\n Q EMC"));
  /* The head's tip; the dots; a wave's last point. */
  g_assert_nonnull (strstr (out->str, "w 0 J [] 0 d\n10 100 m 10 "));
  g_assert_nonnull (strstr (out->str, "S\n10 85 m "));
  g_assert_nonnull (strstr (out->str, "0.70000 w 1 J [0.00000 2.03000 ] 0 d\n10 100 m 10 95 10 90 10 85 c S\n"));
  g_assert_nonnull (strstr (out->str, "0.75000 w 0 J [] 0 d\n10 100 m "));
  g_assert_true (g_strrstr (out->str, " 10 85 c S\n") > strstr (out->str, "0.75000 w"));
  /* A page that lost a place is not passed for the map. */
  kring_pdf_ties_keep_place (lost, cr, scene, 0, 3, KRING_THEME_LIGHT, 1);
  g_string_free (kring_pdf_marks ("/P BMC 1 g 0 0 m 1 1 l f EMC", 28, lost, NULL, NULL), TRUE);
  g_assert_false (kring_pdf_ties_is_done (lost));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A file that is no tagged PDF is not made to look like one. */
static void
test_untagged (void)
{
  static const char plain[] = "no PDF at all";
  g_autoptr (GBytes) bytes = g_bytes_new_static (plain, sizeof plain);
  g_autoptr (GError) error = NULL;

  g_assert_null (kring_pdf_ua (bytes, "t", "sv", NULL, 0, NULL, &error));
  g_assert_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE);
}

/* An export replaces a file whole or leaves it as it was. */
static void
test_file (void)
{
  g_autofree char *folder = kring_test_folder_make ();
  g_autofree char *path = g_build_filename (folder, "karta.svg", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "saknas", "karta.svg", NULL);
  g_autofree char *left = NULL, *written = NULL;
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringAroundView) view = school (measure);
  g_autoptr (GCancellable) stopped = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  KringExportOptions how = options (KRING_PAGE_FIT, KRING_ORIENTATION_LANDSCAPE);

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_cancellable_cancel (stopped);
  g_assert_false (kring_export_to_file (&view->diagram, measure, path, &how, stopped, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "before");
  g_clear_error (&error);
  g_assert_false (kring_export_to_file (&view->diagram, measure, nowhere, &how, NULL, &error));
  g_assert_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "“karta.svg”"));
  g_clear_error (&error);
  g_assert_true (kring_export_to_file (&view->diagram, measure, path, &how, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_true (g_str_has_suffix (written, "</svg>\n"));
  kring_test_folder_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/export/sizes-of-pages", test_sizes);
  g_test_add_func ("/export/kinds-of-files", test_kinds);
  g_test_add_func ("/export/nothing-touches-on-a-page", test_pages);
  g_test_add_func ("/export/fit-is-the-diagram-s-own-size", test_fit);
  g_test_add_func ("/export/small-words-are-told-again", test_words);
  g_test_add_func ("/export/too-small-names-the-page", test_too_small);
  g_test_add_func ("/export/legend-says-what-occurs", test_legend);
  g_test_add_func ("/export/empty-map", test_empty);
  g_test_add_func ("/export/same-map-same-file", test_repeatable);
  g_test_add_func ("/export/svg-is-text", test_svg);
  g_test_add_func ("/export/png-is-white", test_png);
  g_test_add_func ("/export/marks", test_marks);
  g_test_add_func ("/export/ties-on-paper", test_ties);
  g_test_add_func ("/export/untagged-is-refused", test_untagged);
  g_test_add_func ("/export/whole-or-not-at-all", test_file);
  return g_test_run ();
}
