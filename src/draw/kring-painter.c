/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-painter.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "kring-actor-box.h"
#include "kring-dot.h"
#include "kring-measure-private.h"
#include "kring-painter-private.h"
#include "kring-stroke.h"

/* In pixels: what is smaller on a screen is a smudge, and costs as much to draw as what can be read. */
#define LEAST_TEXT 2.5
#define LEAST_LINE 0.8
/* The same among dots: so many lines are pale ones, and what cannot be read is not there at all. */
#define LEAST_LINE_OF_DOTS 0.5
#define LEAST_TEXT_OF_DOTS 4.5
/* Of more ties than this a picture in motion shows plain lines alone. */
#define MANY_TIES 300
/* The gap on either side of a selection's ring. */
#define GAP 2.4

KringPainter *
kring_painter_new (const KringMeasure *measure, KringTheme theme)
{
  KringPainter *self = g_new0 (KringPainter, 1);

  self->measure = kring_measure_new_pango (kring_measure_get_family (measure), kring_measure_get_scale (measure));
  self->theme = theme;
  return self;
}

void
kring_painter_set_dots (KringPainter *self, double pixels)
{
  self->dots = pixels;
}

double
kring_painter_get_dots (const KringPainter *self)
{
  return self->dots;
}

double
kring_painter_margin (const KringPainter *self)
{
  double scale = kring_measure_get_scale (self->measure);

  /* A tie to a dot goes on to the middle of what would be a box. */
  return self->dots > 0 ? kring_actor_box_usual (scale) / 2 : KRING_BRUSH_MARGIN * scale;
}

void
kring_painter_free (KringPainter *self)
{
  kring_measure_free (self->measure);
  g_free (self);
}

gboolean
kring_brush_set_colour (cairo_t *cr, KringColour colour)
{
  if (colour.a <= 0)
    return FALSE;
  cairo_set_source_rgba (cr, colour.r, colour.g, colour.b, colour.a);
  return TRUE;
}

static double
least_line (double dots)
{
  return dots > 0 ? LEAST_LINE_OF_DOTS : LEAST_LINE;
}

/* A line never gets thinner than can be seen, and its pattern grows with it: dots and dashes look the same at every
 * zoom. Where the desktop asks for larger text, lines keep up with it. */
double
kring_brush_line_width (const KringBrush *brush, double width)
{
  width *= brush->scale;
  return brush->pixels ? MAX (width, least_line (brush->dots) / brush->zoom) : width;
}

KringLook
kring_painter_look (const KringPainter *self, KringStyle style, double zoom)
{
  KringLook look = kring_theme_look (self->theme, style);

  if (look.width > 0)
    look.width = MAX (look.width * kring_measure_get_scale (self->measure), least_line (self->dots) / zoom);
  if (self->dots > 0 && kring_style_is_arrow (style.name))
    look.stroke = kring_colour_fade (look.stroke, KRING_BRUSH_AMONG_DOTS);
  return look;
}

void
kring_brush_set_line (const KringBrush *brush, const KringLook *look, double width)
{
  double dashes[2];
  guint n = kring_stroke_dashes (look->pattern, width, dashes);

  cairo_set_line_width (brush->cr, width);
  cairo_set_line_join (brush->cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_dash (brush->cr, dashes, (int) n, 0);
  cairo_set_line_cap (brush->cr, look->pattern == KRING_STROKE_DOTTED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

static void
box_path (cairo_t *cr, KringRect b, double radius)
{
  double r = MIN (radius, MIN (b.w, b.h) / 2);

  cairo_new_sub_path (cr);
  if (r <= 0)
    {
      cairo_rectangle (cr, b.x, b.y, b.w, b.h);
      return;
    }
  cairo_arc (cr, b.x + b.w - r, b.y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, b.x + b.w - r, b.y + b.h - r, r, 0, G_PI / 2);
  cairo_arc (cr, b.x + r, b.y + b.h - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, b.x + r, b.y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* Our angles begin at twelve o'clock, cairo's at three. */
static void
ellipse_arc (cairo_t *cr, KringPoint centre, double rx, double ry, double from, double to, gboolean back)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_translate (cr, centre.x, centre.y);
  cairo_scale (cr, rx, ry);
  if (back)
    cairo_arc_negative (cr, 0, 0, 1, to - G_PI / 2, from - G_PI / 2);
  else
    cairo_arc (cr, 0, 0, 1, from - G_PI / 2, to - G_PI / 2);
  cairo_set_matrix (cr, &matrix);
}

static void
arc_path (cairo_t *cr, const KringDrawable *drawable)
{
  KringRect b = drawable->bounds;
  KringPoint centre = kring_rect_centre (b);

  cairo_new_sub_path (cr);
  ellipse_arc (cr, centre, b.w / 2, b.h / 2, drawable->from, drawable->to, FALSE);
  if (drawable->radius <= 0)
    return;
  ellipse_arc (cr, centre, drawable->radius * b.w / b.h, drawable->radius, drawable->from, drawable->to, TRUE);
  cairo_close_path (cr);
}

void
kring_brush_curve_path (cairo_t *cr, const KringCurve *curve, gboolean straight)
{
  const KringPoint *p = curve->p;

  cairo_move_to (cr, p[0].x, p[0].y);
  if (straight)
    cairo_line_to (cr, p[3].x, p[3].y);
  else
    cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
}

static void
sign_path (cairo_t *cr, KringSector sector, KringRect bounds)
{
  KringPoint corners[KRING_SIGN_CORNERS];
  guint n = kring_sign_corners (sector, bounds, corners);

  if (n == 0)
    {
      box_path (cr, (KringRect){ corners[0].x, corners[0].y, corners[1].x - corners[0].x, corners[1].y - corners[0].y },
                G_MAXDOUBLE);
      return;
    }
  cairo_move_to (cr, corners[0].x, corners[0].y);
  for (guint i = 1; i < n; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
}

static void
sheet_path (cairo_t *cr, const KringDrawable *drawable)
{
  KringPoint corners[KRING_SHEET_CORNERS], fold[KRING_SHEET_FOLD];

  kring_sheet_corners (drawable->bounds, drawable->radius, corners, fold);
  for (guint i = 0; i < KRING_SHEET_CORNERS; i++)
    cairo_line_to (cr, corners[i].x, corners[i].y);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  for (guint i = 0; i < KRING_SHEET_FOLD; i++)
    cairo_line_to (cr, fold[i].x, fold[i].y);
}

static void
polygon_path (cairo_t *cr, const KringDrawable *drawable)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < drawable->n_points; i++)
    cairo_line_to (cr, drawable->points[i].x, drawable->points[i].y);
  if (!drawable->open)
    cairo_close_path (cr);
}

static void
shape_path (cairo_t *cr, const KringDrawable *drawable)
{
  KringRect b = drawable->bounds;

  if (drawable->style.name == KRING_STYLE_NOTE)
    {
      sheet_path (cr, drawable);
      return;
    }

  if (drawable->style.name == KRING_STYLE_SECTOR_SIGN)
    {
      sign_path (cr, drawable->style.sector, b);
      return;
    }
  switch (drawable->shape)
    {
    case KRING_SHAPE_BOX:
      box_path (cr, b, drawable->radius);
      break;
    case KRING_SHAPE_ELLIPSE:
      cairo_new_sub_path (cr);
      ellipse_arc (cr, kring_rect_centre (b), b.w / 2, b.h / 2, 0, 2 * G_PI, FALSE);
      cairo_close_path (cr);
      break;
    case KRING_SHAPE_ARC:
      arc_path (cr, drawable);
      break;
    case KRING_SHAPE_LINE:
    case KRING_SHAPE_CURVE:
      kring_brush_curve_path (cr, &drawable->curve, drawable->shape == KRING_SHAPE_LINE);
      break;
    case KRING_SHAPE_POLYGON:
      polygon_path (cr, drawable);
      break;
    default:
      break;
    }
}

static gboolean
is_area (const KringDrawable *drawable)
{
  return kring_drawable_is_solid (drawable)
         || (drawable->shape == KRING_SHAPE_ARC && drawable->radius > 0);
}

static void
paint_shape (const KringBrush *brush, const KringDrawable *drawable, const KringLook *look)
{
  cairo_t *cr = brush->cr;

  shape_path (cr, drawable);
  if (is_area (drawable) && kring_brush_set_colour (cr, look->fill))
    cairo_fill_preserve (cr);
  if (look->width > 0 && kring_brush_set_colour (cr, look->stroke))
    {
      kring_brush_set_line (brush, look, kring_brush_line_width (brush, look->width));
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

/* In the size of dots rather than of the scene. */
static double
dot_pixels (const KringBrush *brush, double pixels)
{
  return pixels * brush->dots / KRING_DOT / brush->zoom;
}

/* An actor whose name could not be read: the sign of its sector, filled or outlined as its box would be. */
static void
paint_dot (const KringBrush *brush, const KringDrawable *drawable, const KringLook *look)
{
  KringRect bounds = kring_dot_bounds (drawable->bounds, brush->dots / brush->zoom);
  KringColour ground = kring_theme_look (brush->painter->theme, (KringStyle){ .name = KRING_STYLE_GROUND }).fill;
  cairo_t *cr = brush->cr;

  sign_path (cr, drawable->style.sector, kring_rect_grow (bounds, dot_pixels (brush, -0.5)));
  cairo_set_dash (cr, NULL, 0, 0);
  /* A little ground round it, or it would be lost among ties. */
  cairo_set_line_width (cr, dot_pixels (brush, 3.2));
  kring_brush_set_colour (cr, ground);
  cairo_stroke_preserve (cr);
  kring_brush_set_colour (cr, look->fill);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, dot_pixels (brush, 1.2));
  kring_brush_set_colour (cr, look->stroke);
  cairo_stroke (cr);
}

static void
paint_dot_ring (const KringBrush *brush, const KringDrawable *drawable, const KringLook *look)
{
  double width = dot_pixels (brush, look->width), out = drawable->style.name == KRING_STYLE_FOCUS ? 8 : 4;
  KringRect bounds = kring_rect_grow (kring_dot_bounds (drawable->bounds, brush->dots / brush->zoom),
                                      dot_pixels (brush, out));
  KringLook gap = *look;
  cairo_t *cr = brush->cr;

  gap.pattern = KRING_STROKE_PLAIN;
  box_path (cr, bounds, bounds.h / 2);
  kring_brush_set_line (brush, &gap, width + 2 * dot_pixels (brush, GAP));
  kring_brush_set_colour (cr, look->fill);
  cairo_stroke_preserve (cr);
  kring_brush_set_line (brush, look, width);
  kring_brush_set_colour (cr, look->stroke);
  cairo_stroke (cr);
}

/* A ring of ink with a gap on both sides, so that it is seen on any ground: round a box its edge stands off, along a
 * tie it runs on both sides. */
static void
paint_ring (const KringBrush *brush, const KringDrawable *drawable, const KringLook *look)
{
  cairo_t *cr = brush->cr;
  KringLook gap = *look;
  double width = kring_brush_line_width (brush, look->width);

  gap.pattern = KRING_STROKE_PLAIN;
  if (brush->dots > 0 && drawable->shape == KRING_SHAPE_BOX)
    {
      paint_dot_ring (brush, drawable, look);
      return;
    }
  shape_path (cr, drawable);
  if (is_area (drawable))
    {
      kring_brush_set_line (brush, &gap, width + 2 * GAP * brush->scale);
      kring_brush_set_colour (cr, look->fill);
      cairo_stroke_preserve (cr);
      kring_brush_set_line (brush, look, width);
      kring_brush_set_colour (cr, look->stroke);
      cairo_stroke (cr);
      return;
    }
  kring_brush_set_line (brush, &gap, 4 * width + 2 * GAP * brush->scale);
  kring_brush_set_colour (cr, look->stroke);
  cairo_stroke_preserve (cr);
  kring_brush_set_line (brush, &gap, 2 * width + 2 * GAP * brush->scale);
  kring_brush_set_colour (cr, look->fill);
  cairo_stroke (cr);
}

/* On paper a line ends with a space, or a screen reader takes its last word and the next line's first for one; after a
 * hyphen or slash they may be just that. */
static PangoLayout *
lay_out_line (const KringBrush *brush, KringStyleName style, const char *line, double *width)
{
  KringMeasure *measure = brush->painter->measure;
  g_autofree char *spaced = NULL;
  double space;
  PangoLayout *layout;

  if (brush->pixels || g_str_has_suffix (line, "-") || g_str_has_suffix (line, "/"))
    return kring_measure_layout (measure, style, line, width);
  kring_measure_layout (measure, style, " ", &space);
  spaced = g_strconcat (line, " ", NULL);
  layout = kring_measure_layout (measure, style, spaced, width);
  *width -= space;
  return layout;
}

static void
paint_line_of_text (const KringBrush *brush, const KringDrawable *drawable, const char *line, double top)
{
  KringStyleName style = drawable->style.name;
  double width, x = drawable->bounds.x;
  PangoLayout *layout = lay_out_line (brush, style, line, &width);
  double baseline = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;

  if (drawable->align == KRING_ALIGN_CENTRE)
    x += (drawable->bounds.w - width) / 2;
  else if (drawable->align == KRING_ALIGN_END)
    x += drawable->bounds.w - width;
  /* By the font's baseline, so that a line with a foreign letter in it stands where its neighbours do. */
  cairo_move_to (brush->cr, x, top + kring_measure_ascent (brush->painter->measure, style) - baseline);
  if (!brush->pixels)
    {
      /* Paper: the text stays text, to be selected, searched and read aloud. */
      pango_cairo_show_layout (brush->cr, layout);
      /* The pen is left at the text: the next path must not begin there. */
      cairo_new_path (brush->cr);
      return;
    }
  /* Cairo sets glyphs on whole pixels, which spaces small type unevenly and makes it tremble from zoom to zoom; as
   * outlines they stand where the layout put them. */
  pango_cairo_layout_path (brush->cr, layout);
  cairo_fill (brush->cr);
}

static void
paint_text (const KringBrush *brush, const KringDrawable *drawable, const KringLook *look)
{
  KringMeasure *measure = brush->painter->measure;
  KringStyleName style = drawable->style.name;
  double size = kring_theme_font (style).size * kring_measure_get_scale (measure);
  double height = kring_measure_line (measure, style), top;
  g_auto (GStrv) lines = NULL;

  if (drawable->text == NULL || (brush->pixels && size * brush->zoom < (brush->dots > 0 ? LEAST_TEXT_OF_DOTS : LEAST_TEXT))
      || !kring_brush_set_colour (brush->cr, look->text))
    return;
  lines = g_strsplit (drawable->text, "\n", -1);
  top = drawable->bounds.y + (drawable->bounds.h - g_strv_length (lines) * height) / 2;
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      paint_line_of_text (brush, drawable, lines[i], top + i * height);
}

/* Whether a dot stands for it. */
static gboolean
is_of_dot (const KringBrush *brush, guint index)
{
  KringStyleName name = kring_scene_get (brush->scene, index)->style.name;

  if (brush->dots <= 0)
    return FALSE;
  /* A sign that stands by itself is another's. */
  return name == KRING_STYLE_ACTOR_NAME
         || (name == KRING_STYLE_SECTOR_SIGN && index > 0
             && kring_scene_get (brush->scene, index - 1)->style.name == KRING_STYLE_ACTOR);
}

/* A box shows it for the sign and the name that stand in it. */
static gboolean
shows_plan (const KringBrush *brush, const KringDrawable *drawable)
{
  return drawable->style.mark != KRING_MARK_NONE && !brush->plain
         && (drawable->shape == KRING_SHAPE_CURVE || drawable->style.name == KRING_STYLE_ACTOR
             || drawable->style.name == KRING_STYLE_PLAN);
}

static void
paint_drawable (const KringBrush *brush, guint index)
{
  const KringDrawable *drawable = kring_scene_get (brush->scene, index);
  KringLook look = kring_theme_look (brush->painter->theme, drawable->style);
  double there = 1 - drawable->faded;

  if (drawable->shape == KRING_SHAPE_GROUP || there <= 0 || is_of_dot (brush, index))
    return;
  look.fill.a *= there;
  look.stroke.a *= there;
  look.text.a *= there;
  if (drawable->shape == KRING_SHAPE_TEXT)
    paint_text (brush, drawable, &look);
  else if (kring_style_is_arrow (drawable->style.name))
    kring_brush_tie (brush, drawable, &look);
  else if (drawable->style.name == KRING_STYLE_ACTOR && brush->dots > 0)
    paint_dot (brush, drawable, &look);
  else if (drawable->style.name == KRING_STYLE_SELECTION || drawable->style.name == KRING_STYLE_FOCUS)
    paint_ring (brush, drawable, &look);
  else if (drawable->style.name != KRING_STYLE_PLAN)
    paint_shape (brush, drawable, &look);
  if (shows_plan (brush, drawable))
    kring_brush_plan (brush, drawable, kring_brush_line_width (brush, look.width));
}

/* The box round a long tie covers half the map: what counts is whether some part of it passes through @clip. */
static gboolean
is_seen (const KringDrawable *drawable, const KringRect *clip, double margin)
{
  const int parts = 8;
  KringPoint last = drawable->curve.p[0];

  if (!kring_rect_overlap (*clip, kring_rect_grow (drawable->bounds, margin)))
    return FALSE;
  if (drawable->shape != KRING_SHAPE_CURVE)
    return TRUE;
  /* A part bows out of the box of its ends by less than a quarter of its length. */
  for (int i = 1; i <= parts; i++)
    {
      KringPoint here = kring_curve_at (&drawable->curve, (double) i / parts);
      KringRect part = { MIN (last.x, here.x), MIN (last.y, here.y), fabs (last.x - here.x), fabs (last.y - here.y) };

      if (kring_rect_overlap (*clip, kring_rect_grow (part, margin + (part.w + part.h) / 4)))
        return TRUE;
      last = here;
    }
  return FALSE;
}

static KringBrush
brush_new (KringPainter *self, cairo_t *cr, const KringScene *scene, KringPaintFlags flags)
{
  KringBrush brush = { .painter = self, .cr = cr, .scene = scene, .scale = kring_measure_get_scale (self->measure),
                  .draft = (flags & KRING_PAINT_DRAFT) != 0, .dots = self->dots };
  double x = 1, y = 0;

  brush.pixels = cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
  cairo_user_to_device_distance (cr, &x, &y);
  brush.zoom = MAX (sqrt (x * x + y * y), 1e-6);
  return brush;
}

static void
set_quality (const KringBrush *brush, const KringDrawable *drawable)
{
  /* In motion nobody sees the edge of a thin line, and ties are most of all drawing. */
  gboolean tie = drawable->style.name == KRING_STYLE_TIE;

  /* Never CAIRO_ANTIALIAS_FAST: cairo 1.16 writes past the end of its spans with it, and the heap is lost. */
  cairo_set_antialias (brush->cr, brush->draft && tie ? CAIRO_ANTIALIAS_NONE : CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_tolerance (brush->cr, brush->draft ? 1 : 0.1);
}

/* Whether the ties of @scene are so many that, in motion, nobody sees one from another. */
static gboolean
has_many_ties (const KringScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    n += kring_scene_get (scene, i)->style.name == KRING_STYLE_TIE;
  return n > MANY_TIES;
}

void
kring_painter_paint (KringPainter *self, cairo_t *cr, const KringScene *scene, const KringRect *clip,
                     KringPaintFlags flags)
{
  kring_painter_paint_part (self, cr, scene, 0, kring_scene_length (scene), clip, flags);
}

void
kring_painter_paint_part (KringPainter *self, cairo_t *cr, const KringScene *scene, guint first, guint n,
                          const KringRect *clip, KringPaintFlags flags)
{
  KringBrush brush = brush_new (self, cr, scene, flags);
  double margin = kring_painter_margin (self);

  brush.clip = clip;
  brush.plain = brush.draft && has_many_ties (scene);
  cairo_save (cr);
  for (guint i = first; i < first + n; i++)
    {
      const KringDrawable *drawable = kring_scene_get (scene, i);

      if ((flags & KRING_PAINT_NO_TIES) && drawable->style.name == KRING_STYLE_TIE)
        continue;
      if (clip != NULL && !is_seen (drawable, clip, margin))
        continue;
      set_quality (&brush, drawable);
      paint_drawable (&brush, i);
    }
  cairo_restore (cr);
}

void
kring_painter_paint_one (KringPainter *self, cairo_t *cr, const KringScene *scene, guint index, KringPaintFlags flags)
{
  KringBrush brush = brush_new (self, cr, scene, flags);

  cairo_save (cr);
  set_quality (&brush, kring_scene_get (scene, index));
  paint_drawable (&brush, index);
  cairo_restore (cr);
}
