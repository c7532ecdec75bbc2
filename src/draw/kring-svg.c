/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-svg.h"

#include <math.h>
#include <string.h>

#include "kring-measure-private.h"
#include "kring-outline.h"
#include "kring-stroke.h"

typedef struct
{
  GString *out;
  KringMeasure *measure;
  KringTheme theme;
} Writer;

/* @value with two decimals at most, whatever the locale. */
static void
add_number (GString *out, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (text, sizeof text, "%.2f", value);
  length = strlen (text);
  while (text[length - 1] == '0')
    length--;
  if (text[length - 1] == '.')
    length--;
  /* Rounding leaves "-0" of small negative numbers. */
  if (length == 2 && text[0] == '-' && text[1] == '0')
    g_string_append_c (out, '0');
  else
    g_string_append_len (out, text, (gssize) length);
}

static void
add_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  add_number (out, value);
  g_string_append_c (out, '"');
}

static void
add_point (GString *out, const char *command, KringPoint point)
{
  g_string_append (out, command);
  add_number (out, point.x);
  g_string_append_c (out, ' ');
  add_number (out, point.y);
}

static void
add_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
add_colour (GString *out, const char *name, KringColour colour)
{
  g_autofree char *hex = kring_colour_to_hex (colour);
  g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

  if (colour.a <= 0)
    {
      g_string_append_printf (out, " %s=\"none\"", name);
      return;
    }
  g_string_append_printf (out, " %s=\"%s\"", name, hex);
  if (colour.a < 1)
    add_attribute (out, opacity, colour.a);
}

static void
add_stroke (GString *out, const KringLook *look)
{
  double dashes[2];

  if (look->width <= 0 || look->stroke.a <= 0)
    return;
  add_colour (out, "stroke", look->stroke);
  add_attribute (out, "stroke-width", look->width);
  if (kring_stroke_dashes (look->pattern, look->width, dashes) == 0)
    return;
  g_string_append (out, " stroke-dasharray=\"");
  add_number (out, dashes[0]);
  g_string_append_c (out, ' ');
  add_number (out, dashes[1]);
  g_string_append_c (out, '"');
  if (look->pattern == KRING_STROKE_DOTTED)
    g_string_append (out, " stroke-linecap=\"round\"");
}

static void
add_paint (GString *out, const KringLook *look, gboolean area)
{
  add_colour (out, "fill", area ? look->fill : (KringColour){ 0, 0, 0, 0 });
  add_stroke (out, look);
}

/* What is pointed at says its name. */
static void
close_element (GString *out, const char *element, const KringDrawable *drawable)
{
  if (!drawable->target || drawable->name == NULL)
    {
      g_string_append (out, "/>\n");
      return;
    }
  g_string_append (out, "><title>");
  add_escaped (out, drawable->name);
  g_string_append_printf (out, "</title></%s>\n", element);
}

static void
open_element (GString *out, const char *element, const KringDrawable *drawable)
{
  g_string_append_printf (out, "<%s class=\"%s\"", element, kring_style_nick (drawable->style.name));
}

static void
write_box (Writer *self, const KringDrawable *drawable, const KringLook *look)
{
  KringRect b = drawable->bounds;

  open_element (self->out, "rect", drawable);
  add_attribute (self->out, "x", b.x);
  add_attribute (self->out, "y", b.y);
  add_attribute (self->out, "width", b.w);
  add_attribute (self->out, "height", b.h);
  if (drawable->radius > 0)
    add_attribute (self->out, "rx", MIN (drawable->radius, MIN (b.w, b.h) / 2));
  add_paint (self->out, look, TRUE);
  close_element (self->out, "rect", drawable);
}

static void
write_ellipse (Writer *self, const KringDrawable *drawable, KringRect bounds, const KringLook *look)
{
  KringPoint centre = kring_rect_centre (bounds);

  open_element (self->out, "ellipse", drawable);
  add_attribute (self->out, "cx", centre.x);
  add_attribute (self->out, "cy", centre.y);
  add_attribute (self->out, "rx", bounds.w / 2);
  add_attribute (self->out, "ry", bounds.h / 2);
  add_paint (self->out, look, TRUE);
  close_element (self->out, "ellipse", drawable);
}

static KringPoint
on_ellipse (KringRect b, double ry, double angle)
{
  KringPoint centre = kring_rect_centre (b), point = kring_ellipse_point (ry * b.w / b.h, ry, angle);

  return (KringPoint){ centre.x + point.x, centre.y + point.y };
}

/* From where the path is to @to, the angle @sweep (below half a turn at a time) along the ellipse of half height @ry. */
static void
add_arc (GString *out, KringRect b, double ry, double from, double to)
{
  int steps = MAX (1, (int) ceil (fabs (to - from) / (0.9 * G_PI)));

  for (int i = 1; i <= steps; i++)
    {
      g_string_append_c (out, 'A');
      add_point (out, "", (KringPoint){ ry * b.w / b.h, ry });
      g_string_append_printf (out, " 0 0 %d ", to > from ? 1 : 0);
      add_point (out, "", on_ellipse (b, ry, from + (to - from) * i / steps));
    }
}

static void
write_arc (Writer *self, const KringDrawable *drawable, const KringLook *look)
{
  KringRect b = drawable->bounds;
  double from = drawable->from, to = drawable->to;

  open_element (self->out, "path", drawable);
  g_string_append (self->out, " d=\"");
  add_point (self->out, "M", on_ellipse (b, b.h / 2, from));
  add_arc (self->out, b, b.h / 2, from, to);
  if (drawable->radius > 0)
    {
      add_point (self->out, "L", on_ellipse (b, drawable->radius, to));
      add_arc (self->out, b, drawable->radius, to, from);
      g_string_append_c (self->out, 'Z');
    }
  g_string_append_c (self->out, '"');
  add_paint (self->out, look, drawable->radius > 0);
  close_element (self->out, "path", drawable);
}

static void
add_polyline (GString *out, const KringPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    add_point (out, i == 0 ? "M" : "L", points[i]);
}

static void
write_polygon (Writer *self, const KringDrawable *drawable, const KringLook *look)
{
  open_element (self->out, "path", drawable);
  g_string_append (self->out, " d=\"");
  add_polyline (self->out, drawable->points, drawable->n_points);
  g_string_append (self->out, drawable->open ? "\"" : "Z\"");
  add_paint (self->out, look, !drawable->open);
  close_element (self->out, "path", drawable);
}

static void
write_sign (Writer *self, const KringDrawable *drawable, const KringLook *look)
{
  KringPoint c[KRING_SIGN_CORNERS];
  guint n = kring_sign_corners (drawable->style.sector, drawable->bounds, c);

  if (n == 0)
    {
      write_ellipse (self, drawable, (KringRect){ c[0].x, c[0].y, c[1].x - c[0].x, c[1].y - c[0].y }, look);
      return;
    }
  open_element (self->out, "path", drawable);
  g_string_append (self->out, " d=\"");
  add_polyline (self->out, c, n);
  g_string_append (self->out, "Z\"");
  add_paint (self->out, look, TRUE);
  close_element (self->out, "path", drawable);
}

static void
write_sheet (Writer *self, const KringDrawable *drawable, const KringLook *look)
{
  KringPoint corners[KRING_SHEET_CORNERS], fold[KRING_SHEET_FOLD];

  kring_sheet_corners (drawable->bounds, drawable->radius, corners, fold);
  open_element (self->out, "path", drawable);
  g_string_append (self->out, " d=\"");
  add_polyline (self->out, corners, KRING_SHEET_CORNERS);
  g_string_append_c (self->out, 'Z');
  add_polyline (self->out, fold, KRING_SHEET_FOLD);
  g_string_append_c (self->out, '"');
  add_paint (self->out, look, TRUE);
  close_element (self->out, "path", drawable);
}

static void
add_curves (GString *out, const KringPoint *points, guint n)
{
  for (guint i = 0; i < n; i++)
    add_point (out, i == 0 ? "M" : i == 1 ? "C" : " ", points[i]);
}

static void
add_curve (GString *out, const KringCurve *curve, gboolean straight)
{
  if (!straight)
    {
      add_curves (out, curve->p, 4);
      return;
    }
  add_point (out, "M", curve->p[0]);
  add_point (out, "L", curve->p[3]);
}

static void
write_line (Writer *self, const KringDrawable *drawable, const KringLook *look)
{
  open_element (self->out, "path", drawable);
  g_string_append (self->out, " d=\"");
  add_curve (self->out, &drawable->curve, drawable->shape == KRING_SHAPE_LINE);
  g_string_append_c (self->out, '"');
  add_paint (self->out, look, FALSE);
  close_element (self->out, "path", drawable);
}

static void
write_tie (Writer *self, const KringDrawable *drawable, const KringLook *look)
{
  KringDirection direction = drawable->style.direction;
  KringCurve shaft = kring_stroke_shaft (&drawable->curve, direction, look->width);

  open_element (self->out, "path", drawable);
  g_string_append (self->out, " d=\"");
  if (look->pattern == KRING_STROKE_WAVY)
    {
      g_autoptr (GArray) wave = kring_stroke_wave (&shaft, look->width);

      add_curves (self->out, (const KringPoint *) (gpointer) wave->data, wave->len);
    }
  else
    add_curve (self->out, &shaft, FALSE);
  g_string_append_c (self->out, '"');
  add_paint (self->out, look, FALSE);
  close_element (self->out, "path", drawable);
  for (int at_end = 0; at_end < 2; at_end++)
    if (kring_stroke_has_head (direction, at_end))
      {
        KringPoint head[3];

        kring_stroke_head (&drawable->curve, at_end, look->width, head);
        g_string_append (self->out, "<path d=\"");
        add_polyline (self->out, head, G_N_ELEMENTS (head));
        g_string_append (self->out, "Z\"");
        add_colour (self->out, "fill", look->stroke);
        g_string_append (self->out, "/>\n");
      }
}

/* One line. Its length is said too, so that a reader without the font squeezes it rather than let it leave its box. */
static void
add_line (Writer *self, const KringDrawable *drawable, const char *line, double baseline)
{
  static const double parts[] = { [KRING_ALIGN_START] = 0, [KRING_ALIGN_CENTRE] = 0.5, [KRING_ALIGN_END] = 1 };
  double x = drawable->bounds.x + drawable->bounds.w * parts[drawable->align];

  g_string_append (self->out, "<tspan");
  add_attribute (self->out, "x", x);
  add_attribute (self->out, "y", baseline);
  add_attribute (self->out, "textLength", kring_measure_width (self->measure, drawable->style.name, line,
                                                               (gssize) strlen (line)));
  g_string_append (self->out, " lengthAdjust=\"spacingAndGlyphs\">");
  add_escaped (self->out, line);
  g_string_append (self->out, "</tspan>");
}

static void
write_text (Writer *self, const KringDrawable *drawable, const KringLook *look)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  KringStyleName style = drawable->style.name;
  KringFont font = kring_theme_font (style);
  double height = kring_measure_line (self->measure, style), top;
  g_auto (GStrv) lines = NULL;

  if (drawable->text == NULL || look->text.a <= 0)
    return;
  lines = g_strsplit (drawable->text, "\n", -1);
  top = drawable->bounds.y + (drawable->bounds.h - g_strv_length (lines) * height) / 2;
  open_element (self->out, "text", drawable);
  add_attribute (self->out, "font-size", font.size * kring_measure_get_scale (self->measure));
  g_string_append_printf (self->out, "%s%s text-anchor=\"%s\"", font.bold ? " font-weight=\"bold\"" : "",
                          font.italic ? " font-style=\"italic\"" : "", anchors[drawable->align]);
  add_colour (self->out, "fill", look->text);
  g_string_append_c (self->out, '>');
  for (guint i = 0; lines[i] != NULL; i++)
    {
      /* So that a name of two lines is found as one; of no width, or its line would not be centred. */
      if (i > 0 && !g_str_has_suffix (lines[i - 1], "-") && !g_str_has_suffix (lines[i - 1], "/"))
        g_string_append (self->out, "<tspan font-size=\"0\"> </tspan>");
      add_line (self, drawable, lines[i], top + i * height + kring_measure_ascent (self->measure, style));
    }
  g_string_append (self->out, "</text>\n");
}

static void
write_strokes (Writer *self, const KringPoint *ends, guint n, KringColour colour, double width)
{
  g_string_append (self->out, "<path d=\"");
  for (guint i = 0; i < n; i++)
    add_polyline (self->out, ends + 2 * i, 2);
  g_string_append (self->out, "\" fill=\"none\" stroke-linecap=\"round\"");
  add_colour (self->out, "stroke", colour);
  add_attribute (self->out, "stroke-width", width);
  g_string_append (self->out, "/>\n");
}

/* As kring_brush_plan() paints it. */
static void
write_plan (Writer *self, const KringDrawable *drawable, double width)
{
  KringLook look = kring_theme_look (self->theme, (KringStyle){ .name = KRING_STYLE_PLAN, .dim = drawable->style.dim });
  double unit = kring_measure_get_scale (self->measure), reach = KRING_PLAN_REACH * unit;
  gboolean box = drawable->shape == KRING_SHAPE_BOX;
  KringPoint ends[2 * KRING_PLAN_STROKES];
  KringPoint centre
      = box ? kring_plan_corner (drawable->bounds, reach)
            : kring_plan_place (&drawable->curve, drawable->style.mark, drawable->style.direction, width, reach);
  guint n = kring_plan_strokes (drawable->style.mark, centre, reach, ends);

  if (box)
    {
      g_string_append (self->out, "<circle");
      add_attribute (self->out, "cx", centre.x);
      add_attribute (self->out, "cy", centre.y);
      add_attribute (self->out, "r", reach + KRING_PLAN_ROUND * unit);
      add_colour (self->out, "fill", look.fill);
      g_string_append (self->out, "/>\n");
    }
  else
    write_strokes (self, ends, n, look.fill, (look.width + 2 * KRING_PLAN_BESIDE) * unit);
  write_strokes (self, ends, n, look.stroke, look.width * unit);
}

static void
write_shape (Writer *self, const KringDrawable *drawable)
{
  KringLook look = kring_theme_look (self->theme, drawable->style);

  if (drawable->style.name == KRING_STYLE_SECTOR_SIGN)
    {
      write_sign (self, drawable, &look);
      return;
    }
  if (drawable->style.name == KRING_STYLE_NOTE)
    {
      write_sheet (self, drawable, &look);
      return;
    }
  switch (drawable->shape)
    {
    case KRING_SHAPE_BOX:
      write_box (self, drawable, &look);
      break;
    case KRING_SHAPE_ELLIPSE:
      write_ellipse (self, drawable, drawable->bounds, &look);
      break;
    case KRING_SHAPE_ARC:
      write_arc (self, drawable, &look);
      break;
    case KRING_SHAPE_LINE:
      write_line (self, drawable, &look);
      break;
    case KRING_SHAPE_CURVE:
      if (kring_style_is_arrow (drawable->style.name))
        write_tie (self, drawable, &look);
      else
        write_line (self, drawable, &look);
      break;
    case KRING_SHAPE_POLYGON:
      write_polygon (self, drawable, &look);
      break;
    case KRING_SHAPE_TEXT:
      write_text (self, drawable, &look);
      break;
    default:
      break;
    }
}

static void
write_drawable (Writer *self, const KringDrawable *drawable)
{
  write_shape (self, drawable);
  if (drawable->style.mark != KRING_MARK_NONE
      && (drawable->shape == KRING_SHAPE_CURVE || drawable->style.name == KRING_STYLE_ACTOR))
    write_plan (self, drawable, kring_theme_look (self->theme, drawable->style).width);
}

static void
write_part (Writer *self, const KringPagePart *part)
{
  char scale[G_ASCII_DTOSTR_BUF_SIZE];

  self->theme = part->theme;
  /* A scale needs more than two decimals on a page of a thousand points. */
  g_ascii_formatd (scale, sizeof scale, "%.5f", part->scale);
  g_string_append (self->out, "<g transform=\"translate(");
  add_point (self->out, "", part->origin);
  g_string_append_printf (self->out, ") scale(%s)\">\n", scale);
  for (guint i = 0; i < kring_scene_length (part->scene); i++)
    write_drawable (self, kring_scene_get (part->scene, i));
  g_string_append (self->out, "</g>\n");
}

static void
write_head (Writer *self, const KringPage *page, const KringDiagram *diagram, const KringExportOptions *options)
{
  GString *out = self->out;
  const char *family = kring_measure_get_family (self->measure);

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  g_string_append_printf (out, " version=\"1.1\" role=\"img\" aria-labelledby=\"title desc\" lang=\"%s\" xml:lang=\"%s\"",
                          options->language, options->language);
  g_string_append (out, " width=\"");
  add_number (out, page->size.x);
  g_string_append (out, "pt\" height=\"");
  add_number (out, page->size.y);
  add_point (out, "pt\" viewBox=\"0 0 ", page->size);
  g_string_append (out, "\" font-family=\"");
  if (family != NULL && g_ascii_strcasecmp (family, "sans-serif") != 0)
    {
      g_string_append_c (out, '\'');
      add_escaped (out, family);
      g_string_append (out, "', ");
    }
  g_string_append (out, "sans-serif\">\n<title id=\"title\">");
  add_escaped (out, kring_page_name (diagram, options));
  g_string_append (out, "</title>\n<desc id=\"desc\">");
  add_escaped (out, kring_diagram_alternative (diagram));
  g_string_append (out, "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
}

GBytes *
kring_svg_write (const KringPage *page, const KringDiagram *diagram, KringMeasure *measure,
                 const KringExportOptions *options)
{
  Writer self = { .out = g_string_new (NULL), .measure = measure };

  write_head (&self, page, diagram, options);
  for (guint i = 0; i < page->parts->len; i++)
    write_part (&self, &g_array_index (page->parts, KringPagePart, i));
  g_string_append (self.out, "</svg>\n");
  return g_string_free_to_bytes (self.out);
}
