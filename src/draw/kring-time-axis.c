/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-time-axis.h"

#include "kring-language.h"

#define LEAST_MONTHS 3
#define PAD 2.0       /* on either side of a month's name */
#define SHORT 3       /* letters that tell a month */
#define LEAST_STEP 22 /* room for those */

static GDate
date_of (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  return date;
}

static int
month_after (int day, guint months)
{
  GDate date = date_of (day);

  g_date_set_day (&date, 1);
  g_date_add_months (&date, months);
  return (int) g_date_get_julian (&date);
}

KringTimeAxis
kring_time_axis_new (int first, int last, double left, double right)
{
  KringTimeAxis self = { month_after (first, 0), month_after (last, 1), left, right };

  if (self.end < month_after (self.first, LEAST_MONTHS))
    self.end = month_after (self.first, LEAST_MONTHS);
  return self;
}

double
kring_time_axis_x (const KringTimeAxis *self, int day)
{
  return kring_round (self->left + (self->right - self->left) * (day - self->first) / (self->end - self->first));
}

/* How many months it is from one name to the next: so many that there is room for it. */
static guint
step_of (const KringTimeAxis *self, const KringPen *pen)
{
  static const guint steps[] = { 1, 3, 12 };
  double month = (self->right - self->left) / (self->end - self->first) * 30.4;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (steps); i++)
    if (month * steps[i] >= LEAST_STEP * pen->unit)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

/* The whole name where there is room, else its first letters. */
static char *
name_of (const KringPen *pen, int month, double width)
{
  const char *name = kring_language_month (month);
  KringPoint size;

  g_free (kring_measure_wrap (pen->measure, KRING_STYLE_CARD_WORDS, name, 0, 0, &size));
  return size.x <= width ? g_strdup (name) : g_utf8_substring (name, 0, MIN (SHORT, g_utf8_strlen (name, -1)));
}

double
kring_time_axis_height (const KringPen *pen)
{
  return kring_measure_line (pen->measure, KRING_STYLE_CAPTION)
         + kring_measure_line (pen->measure, KRING_STYLE_CARD_WORDS);
}

static void
write_name (KringPen *pen, KringStyleName style, double x, double y, const char *name, double room)
{
  double pad = PAD * pen->unit;
  KringPoint size;

  g_free (kring_measure_wrap (pen->measure, style, name, 0, 0, &size));
  if (size.x + pad <= room)
    kring_pen_write (pen, (KringStyle){ style }, (KringPoint){ x + pad, y }, 0, KRING_ALIGN_START, name);
}

static void
draw_month (const KringTimeAxis *self, KringPen *pen, int day, guint step, double top, double bottom)
{
  GDate date = date_of (day);
  int month = (int) g_date_get_month (&date);
  double x = kring_time_axis_x (self, day), y = top + kring_measure_line (pen->measure, KRING_STYLE_CAPTION);
  double room = MIN (kring_time_axis_x (self, month_after (day, step)), self->right) - x;
  double until_next_year = MIN (kring_time_axis_x (self, month_after (day, (guint) (13 - month))), self->right) - x;
  g_autofree char *year = g_strdup_printf ("%u", (guint) g_date_get_year (&date));
  g_autofree char *name = name_of (pen, month, room - 2 * PAD * pen->unit);

  kring_pen_line (pen, (KringStyle){ KRING_STYLE_TIME_RULE }, (KringPoint){ x, month == 1 ? top : y },
                  (KringPoint){ x, bottom });
  if (day == self->first || month == 1)
    write_name (pen, KRING_STYLE_CAPTION, x, top, year, until_next_year);
  if ((guint) (month - 1) % step == 0 && step < 12)
    write_name (pen, KRING_STYLE_CARD_WORDS, x, y, name, room);
}

void
kring_time_axis_draw (const KringTimeAxis *self, KringPen *pen, double top, double bottom)
{
  double months = top + kring_measure_line (pen->measure, KRING_STYLE_CAPTION),
         below = top + kring_time_axis_height (pen);
  guint step = step_of (self, pen);

  for (int day = self->first; day < self->end; day = month_after (day, 1))
    {
      GDate date = date_of (day);

      if (day == self->first || ((guint) g_date_get_month (&date) - 1) % step == 0)
        draw_month (self, pen, day, step, top, bottom);
    }
  kring_pen_line (pen, (KringStyle){ KRING_STYLE_TIME_RULE }, (KringPoint){ self->right, months },
                  (KringPoint){ self->right, bottom });
  kring_pen_line (pen, (KringStyle){ KRING_STYLE_TIME_RULE }, (KringPoint){ self->left, below },
                  (KringPoint){ self->right, below });
}
