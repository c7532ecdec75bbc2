/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-pdf-ties.h"

#include <math.h>
#include <string.h>

#include "kring-stroke.h"

/* The colour of marks. No theme has it: thousandths that are no whole number of 255ths. */
#define MARK_R 0.003
#define MARK_G 0.001
#define MARK_B 0.002
#define MARK_COLOUR "0.003 0.001 0.002 "
/* A mark's least side, in points: cairo writes thousandths, and each point of a tie is found by them. */
#define LEAST_SIDE 32.0
/* Of a point: a two hundredth of a millimetre is finer than any printer. */
#define PARTS 100

/* Some ties that follow one another in a scene. */
typedef struct
{
  const KringScene *scene;
  guint first, n;
  KringTheme theme;
  double text;
  KringPoint corner; /* the mark is the half of a square that has this corner */
  double side;
} Run;

struct _KringPdfTies
{
  GArray *runs; /* of Run */
  guint written;
};

/* One run while it is written. */
typedef struct
{
  GString *out;
  cairo_matrix_t matrix; /* from scene to page */
  double scale;
  double text;
  const KringStyle *style; /* (nullable): that the operators so far have set */
} Pen;

KringPdfTies *
kring_pdf_ties_new (void)
{
  KringPdfTies *self = g_new0 (KringPdfTies, 1);

  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  return self;
}

void
kring_pdf_ties_free (KringPdfTies *self)
{
  g_array_unref (self->runs);
  g_free (self);
}

gboolean
kring_pdf_ties_holds (const KringDrawable *drawable, KringTheme theme)
{
  return drawable->style.name == KRING_STYLE_TIE && drawable->style.mark == KRING_MARK_NONE
         && kring_theme_look (theme, drawable->style).stroke.a >= 1;
}

void
kring_pdf_ties_keep_place (KringPdfTies *self, cairo_t *cr, const KringScene *scene, guint first, guint n,
                           KringTheme theme, double text)
{
  Run run = { scene, first, n, theme, text, { 0, 0 }, 0 };
  KringRect bounds = kring_scene_get (scene, first)->bounds;

  for (guint i = first + 1; i < first + n; i++)
    bounds = kring_rect_union (bounds, kring_scene_get (scene, i)->bounds);
  run.corner = (KringPoint){ bounds.x, bounds.y };
  run.side = MAX (MIN (bounds.w, bounds.h), LEAST_SIDE);
  g_array_append_val (self->runs, run);

  cairo_set_source_rgb (cr, MARK_R, MARK_G, MARK_B);
  cairo_move_to (cr, run.corner.x, run.corner.y);
  cairo_line_to (cr, run.corner.x + run.side, run.corner.y);
  cairo_line_to (cr, run.corner.x, run.corner.y + run.side);
  cairo_fill (cr);
}

gboolean
kring_pdf_ties_is_mark (const char *operands, const char *end)
{
  gsize length = strlen (MARK_COLOUR);

  return (gsize) (end - operands) >= length && memcmp (operands, MARK_COLOUR, length) == 0;
}

/* Written out, because a number is most of what a page holds, and printf takes ten times as long. */
static void
add_number (GString *out, double value)
{
  char digits[24], *at = digits + sizeof digits;
  gint64 parts = llround (value * PARTS);
  guint64 left = (guint64) ABS (parts);
  guint decimals = 2;

  *--at = ' ';
  if (left % PARTS == 0)
    {
      left /= PARTS;
      decimals = 0;
    }
  else if (left % 10 == 0)
    {
      left /= 10;
      decimals = 1;
    }
  for (guint i = 0; i < decimals; i++, left /= 10)
    *--at = (char) ('0' + left % 10);
  if (decimals > 0)
    *--at = '.';
  for (; left > 0 || (decimals == 0 && at[0] == ' '); left /= 10)
    *--at = (char) ('0' + left % 10);
  if (parts < 0)
    *--at = '-';
  g_string_append_len (out, at, digits + sizeof digits - at);
}

static void
add_point (const Pen *pen, KringPoint point)
{
  cairo_matrix_transform_point (&pen->matrix, &point.x, &point.y);
  add_number (pen->out, point.x);
  add_number (pen->out, point.y);
}

static void
add_points (const Pen *pen, const KringPoint *points, guint n, const char *operator)
{
  for (guint i = 0; i < n; i++)
    add_point (pen, points[i]);
  g_string_append (pen->out, operator);
}

/* Of numbers there are few of: a dash is repeated so often that its hundredths would be seen. */
static void
add_exactly (GString *out, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (number, sizeof number, "%.5f ", value));
}

static void
set_colour (const Pen *pen, KringColour colour, const char *operator)
{
  add_exactly (pen->out, colour.r);
  add_exactly (pen->out, colour.g);
  add_exactly (pen->out, colour.b);
  g_string_append (pen->out, operator);
}

/* As the painter's set_line() has it. */
static void
set_line (const Pen *pen, const KringLook *look, double width)
{
  double dashes[2];
  guint n = kring_stroke_dashes (look->pattern, width, dashes);

  set_colour (pen, look->stroke, "RG ");
  set_colour (pen, look->stroke, "rg\n");
  add_exactly (pen->out, width * pen->scale);
  g_string_append (pen->out, look->pattern == KRING_STROKE_DOTTED ? "w 1 J [" : "w 0 J [");
  for (guint i = 0; i < n; i++)
    add_exactly (pen->out, dashes[i] * pen->scale);
  g_string_append (pen->out, "] 0 d\n");
}

static void
write_wave (const Pen *pen, const KringCurve *curve, double width)
{
  g_autoptr (GArray) wave = kring_stroke_wave (curve, width);
  const KringPoint *points = (const KringPoint *) (gpointer) wave->data;

  add_point (pen, points[0]);
  g_string_append (pen->out, "m ");
  for (guint i = 1; i + 2 < wave->len; i += 3)
    add_points (pen, points + i, 3, "c ");
}

static void
write_head (const Pen *pen, const KringCurve *curve, gboolean at_end, double width)
{
  KringPoint head[3];

  kring_stroke_head (curve, at_end, width, head);
  add_point (pen, head[0]);
  g_string_append (pen->out, "m ");
  add_points (pen, head + 1, 1, "l ");
  add_points (pen, head + 2, 1, "l f\n");
}

static gboolean
looks_alike (const KringStyle *one, const KringStyle *other)
{
  return one->strength == other->strength && one->dim == other->dim;
}

static void
write_tie (Pen *pen, const KringDrawable *drawable, const KringLook *look)
{
  KringDirection direction = drawable->style.direction;
  double width = look->width * pen->text;
  KringCurve shaft = kring_stroke_shaft (&drawable->curve, direction, width);

  if (pen->style == NULL || !looks_alike (pen->style, &drawable->style))
    set_line (pen, look, width);
  pen->style = &drawable->style;
  if (look->pattern == KRING_STROKE_WAVY)
    write_wave (pen, &shaft, width);
  else
    {
      add_point (pen, shaft.p[0]);
      g_string_append (pen->out, "m ");
      add_points (pen, shaft.p + 1, 3, "c ");
    }
  g_string_append (pen->out, "S\n");
  for (int at_end = 0; at_end < 2; at_end++)
    if (kring_stroke_has_head (direction, at_end))
      write_head (pen, &drawable->curve, at_end, width);
}

/* What takes @run's mark to where it stands in the page, at @corners. */
static void
find_matrix (const Run *run, const KringPoint corners[3], cairo_matrix_t *matrix)
{
  KringPoint o = corners[0], x = corners[1], y = corners[2];

  cairo_matrix_init (matrix, (x.x - o.x) / run->side, (x.y - o.y) / run->side, (y.x - o.x) / run->side,
                     (y.y - o.y) / run->side, o.x, o.y);
  cairo_matrix_translate (matrix, -run->corner.x, -run->corner.y);
}

static gboolean
read_corners (const char *path, const char *end, KringPoint corners[3])
{
  static const char operators[] = "mll";

  for (int i = 0; i < 3; i++)
    {
      char *x, *y;

      corners[i].x = g_ascii_strtod (path, &x);
      corners[i].y = g_ascii_strtod (x, &y);
      while (y < end && g_ascii_isspace (*y))
        y++;
      if (x == path || y == x || y >= end || *y != operators[i])
        return FALSE;
      path = y + 1;
    }
  return TRUE;
}

gboolean
kring_pdf_ties_write (KringPdfTies *self, const char *path, const char *end, GString *out)
{
  const Run *run = self->written < self->runs->len ? &g_array_index (self->runs, Run, self->written) : NULL;
  KringPoint corners[3];
  Pen pen = { .out = out };

  if (run == NULL || !read_corners (path, end, corners))
    return FALSE;
  find_matrix (run, corners, &pen.matrix);
  pen.scale = kring_distance (corners[0], corners[1]) / run->side;
  pen.text = run->text;
  g_string_append (out, "q\n");
  for (guint i = run->first; i < run->first + run->n; i++)
    {
      const KringDrawable *drawable = kring_scene_get (run->scene, i);
      KringLook look = kring_theme_look (run->theme, drawable->style);

      write_tie (&pen, drawable, &look);
    }
  g_string_append (out, "Q\n");
  self->written++;
  return TRUE;
}

gboolean
kring_pdf_ties_is_done (const KringPdfTies *self)
{
  return self->written == self->runs->len;
}
