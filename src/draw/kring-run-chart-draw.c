/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-run-chart-draw.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "kring-language.h"
#include "kring-tables.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define HEIGHT 62.0
#define POINT 5.0
#define PAD 6.0       /* between the outermost points and the edges */
#define LABEL_GAP 6.0 /* between two labels beside one another */

typedef struct
{
  KringPen *pen;
  GPtrArray *measurements;
  KringRect area; /* where points are */
  double low, high;
  int first, last;
} Plot;

static const KringMeasurement *
measurement (GPtrArray *measurements, guint index)
{
  return KRING_MEASUREMENT (g_ptr_array_index (measurements, index));
}

KringRunChart
kring_run_chart_of (GPtrArray *measurements)
{
  g_autofree double *values = g_new (double, measurements->len + 1);

  for (guint i = 0; i < measurements->len; i++)
    values[i] = measurement (measurements, i)->value;
  return kring_run_chart (values, measurements->len);
}

char *
kring_run_chart_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.4g", value);
  /* Translators: what stands between a number's whole part and the rest: "4.5" or "4,5". */
  return g_strdelimit (g_strdup (text), ".", C_ ("decimal", ".")[0]);
}

/* A day without its year, as it stands below a point. */
static char *
short_day (const char *day)
{
  /* Translators: a day in few signs: %1$d is the day, %2$d the month. */
  return g_strdup_printf (C_ ("short date", "%1$d/%2$d"), atoi (day + 8), atoi (day + 5));
}

char *
kring_run_chart_alternative (GPtrArray *measurements)
{
  KringRunChart chart = kring_run_chart_of (measurements);
  g_autofree char *sentence = kring_run_chart_sentence (&chart), *middle = kring_run_chart_number (chart.median);
  GString *text = g_string_new (sentence);

  g_string_append_c (text, ' ');
  /* Translators: of values that were measured; the middle is their median. */
  g_string_append_printf (text, _ ("The middle is %s."), middle);
  for (guint i = 0; i < measurements->len; i++)
    {
      g_autofree char *value = kring_run_chart_number (measurement (measurements, i)->value);
      g_autofree char *day = kring_language_day (measurement (measurements, i)->measured_on);

      g_string_append_printf (text, " %s: %s.", day, value);
    }
  return g_string_free (text, FALSE);
}

static KringPoint
place_of (const Plot *self, guint index)
{
  const KringMeasurement *row = measurement (self->measurements, index);
  double along = self->last > self->first
                     ? (double) (kring_date_number (row->measured_on) - self->first) / (self->last - self->first)
                     : (index + 0.5) / self->measurements->len;
  double up = self->high > self->low ? (row->value - self->low) / (self->high - self->low) : 0.5;

  return (KringPoint){ kring_round (self->area.x + along * self->area.w),
                       kring_round (self->area.y + (1 - up) * self->area.h) };
}

static double
height_of (const Plot *self, double value)
{
  double up = self->high > self->low ? (value - self->low) / (self->high - self->low) : 0.5;

  return self->area.y + (1 - up) * self->area.h;
}

static double
width_of (const Plot *self, const char *text)
{
  KringPoint size;

  g_free (kring_measure_wrap (self->pen->measure, KRING_STYLE_CHART_WORDS, text, 0, 0, &size));
  return size.x;
}

static void
add_points (const Plot *self)
{
  double size = POINT * self->pen->unit;

  for (guint i = 0; i + 1 < self->measurements->len; i++)
    kring_pen_line (self->pen, (KringStyle){ KRING_STYLE_CHART_LINE }, place_of (self, i), place_of (self, i + 1));
  for (guint i = 0; i < self->measurements->len; i++)
    {
      KringRect bounds = kring_rect_around (place_of (self, i), size, size);
      KringDrawable *point
          = kring_scene_add (self->pen->scene, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_CHART_POINT }, bounds);

      point->parent = self->pen->parent;
    }
}

/* Below its point, the day and the value; the first and the last one always, the others where there is room. */
static void
add_label (const Plot *self, guint index, double *filled, double bottom, double right)
{
  const KringMeasurement *row = measurement (self->measurements, index);
  g_autofree char *day = short_day (row->measured_on), *value = kring_run_chart_number (row->value);
  double width = MAX (width_of (self, day), width_of (self, value));
  double x = MIN (place_of (self, index).x - width / 2, right - width), gap = LABEL_GAP * self->pen->unit;
  double line = kring_measure_line (self->pen->measure, KRING_STYLE_CHART_WORDS);
  KringStyle style = { KRING_STYLE_CHART_WORDS };

  if (index > 0 && x < *filled + gap)
    return;
  kring_pen_write (self->pen, style, (KringPoint){ x, bottom }, width, KRING_ALIGN_CENTRE, value);
  kring_pen_write (self->pen, style, (KringPoint){ x, bottom + line }, width, KRING_ALIGN_CENTRE, day);
  *filled = x + width;
}

static void
add_labels (const Plot *self, double bottom, double right)
{
  guint n = self->measurements->len;
  double filled = -G_MAXDOUBLE, last = place_of (self, n - 1).x - LABEL_GAP * self->pen->unit;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = short_day (measurement (self->measurements, i)->measured_on);

      /* What would stand in the way of the last one stays away. */
      if (i + 1 == n || i == 0 || place_of (self, i).x + width_of (self, day) < last)
        add_label (self, i, &filled, bottom, right);
    }
}

double
kring_run_chart_draw (KringPen *pen, GPtrArray *measurements, KringPoint at, double width)
{
  KringRunChart chart = kring_run_chart_of (measurements);
  g_autofree char *number = kring_run_chart_number (chart.median);
  /* Translators: beside the line of the median; %s is its value. */
  g_autofree char *middle = g_strdup_printf (C_ ("run chart", "middle %s"), number);
  double pad = PAD * pen->unit, height = HEIGHT * pen->unit;
  double line = kring_measure_line (pen->measure, KRING_STYLE_CHART_WORDS), y;
  Plot plot = { .pen = pen, .measurements = measurements, .low = G_MAXDOUBLE, .high = -G_MAXDOUBLE };
  double beside = width_of (&plot, middle) + pad;

  for (guint i = 0; i < measurements->len; i++)
    {
      plot.low = MIN (plot.low, measurement (measurements, i)->value);
      plot.high = MAX (plot.high, measurement (measurements, i)->value);
    }
  plot.first = kring_date_number (measurement (measurements, 0)->measured_on);
  plot.last = kring_date_number (measurement (measurements, measurements->len - 1)->measured_on);
  plot.area = (KringRect){ at.x + 2 * pad, at.y + pad, width - beside - 4 * pad, height - 2 * pad };
  kring_pen_box (pen, (KringStyle){ KRING_STYLE_LANE }, (KringRect){ at.x, at.y, width - beside, height }, 0);
  y = height_of (&plot, chart.median);
  kring_pen_line (pen, (KringStyle){ KRING_STYLE_CHART_MEDIAN }, (KringPoint){ at.x, y },
                  (KringPoint){ at.x + width - beside, y });
  kring_pen_write (pen, (KringStyle){ KRING_STYLE_CHART_WORDS },
                   (KringPoint){ at.x + width - beside + pad, y - line / 2 }, 0, KRING_ALIGN_START, middle);
  add_points (&plot);
  add_labels (&plot, at.y + height + pad / 3, at.x + width);
  return height + pad / 3 + 2 * line;
}
