/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-changes.h"
#include "kring-language.h"
#include "kring-time-axis.h"
#include "kring-timeline-private.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define NAMES 0.255 /* part of the width that the column of names takes */
#define GAP 10.0    /* between that and the days */
#define SIGN 8.0
#define SIGN_ROOM 18.0
#define TRIAL_INDENT 18.0
#define BLOCK_GAP 7.0 /* above and below what belongs to a change */
#define ROW_GAP 4.0
#define BAR 11.0
#define BAR_RADIUS 3.0
#define BAR_EDGE 2.2
#define TRIAL 6.0
#define LEAST_BAR 5.0
#define TICK 9.0
#define WORDS 200.0 /* words beside a tick are no wider */
#define HEAD_GAP 4.0
#define UNDATED 3 /* names beside one another of what has no day */
#define AHEAD 14  /* days after the last one that are shown at least */

typedef struct
{
  const KringTimelineView *self;
  KringPen pen;
  KringTimeAxis axis;
  int today;
  double y;
} Builder;

static double
names_width (const Builder *self)
{
  return kring_round (NAMES * self->self->width * self->pen.unit);
}

/* Which days */

static void
include (KringTimeAxis *days, const char *day)
{
  int number = kring_date_number (day);

  if (number == 0)
    return;
  days->first = MIN (days->first, number);
  days->end = MAX (days->end, number);
}

static void
include_agreements (const KringTimelineView *self, KringTimeAxis *days, const char *change)
{
  g_autoptr (GPtrArray) agreements = kring_timeline_agreements (self, change);

  for (guint i = 0; i < agreements->len; i++)
    include (days, KRING_AGREEMENT (g_ptr_array_index (agreements, i))->due_on);
}

static void
include_change (const KringTimelineView *self, KringTimeAxis *days, const KringChange *change)
{
  g_autoptr (GPtrArray) trials = kring_changes_trials (self->organisation, change->row.id);

  include (days, change->begins_on);
  include (days, change->due_on);
  for (guint i = 0; i < trials->len; i++)
    {
      const KringTrial *trial = g_ptr_array_index (trials, i);

      include (days, trial->begins_on);
      include (days, trial->ends_on);
    }
  include_agreements (self, days, change->row.id);
}

static KringTimeAxis
axis_of (const Builder *self)
{
  KringTimeAxis days = { self->today, self->today, 0, 0 };
  g_autoptr (GPtrArray) changes = kring_timeline_changes (self->self, TRUE);
  double unit = self->pen.unit;

  for (guint i = 0; i < changes->len; i++)
    include_change (self->self, &days, g_ptr_array_index (changes, i));
  include_agreements (self->self, &days, NULL);
  return kring_time_axis_new (days.first, days.end + AHEAD, names_width (self) + GAP * unit, self->self->width * unit);
}

/* Bars */

static void
add_open_end (Builder *self, double from, double to, double y)
{
  if (to > from)
    kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_OPEN_END }, (KringPoint){ from, y }, (KringPoint){ to, y });
}

static void
add_bar (Builder *self, KringStyle style, double from, double to, double y)
{
  double unit = self->pen.unit, height = (style.name == KRING_STYLE_TRIAL ? TRIAL : BAR) * unit;
  KringRect bounds = { from, y - height / 2, MAX (to - from, LEAST_BAR * unit), height };

  if (bounds.x + bounds.w > self->axis.right)
    bounds.x = self->axis.right - bounds.w;
  kring_pen_box (&self->pen, style, bounds, BAR_RADIUS * unit);
  style.name = KRING_STYLE_CARD_EDGE;
  if ((int) style.ring == KRING_LOOP_DOUBLE && bounds.w > 3 * BAR_EDGE * unit)
    kring_pen_box (&self->pen, style, kring_rect_grow (bounds, -BAR_EDGE * unit), (BAR_RADIUS - BAR_EDGE) * unit);
}

/* Round the middle @y. What has begun and has no end has lasted until today at least. */
static void
add_span (Builder *self, KringStyle style, const char *begins, const char *ends, double y)
{
  int first = kring_date_number (begins), last = kring_date_number (ends);
  double from = kring_time_axis_x (&self->axis, MIN (first, last)),
         to = kring_time_axis_x (&self->axis, MAX (first, last) + 1);
  double least = LEAST_BAR * self->pen.unit;

  if (first == 0 && last == 0)
    return;
  if (first != 0 && last != 0)
    {
      add_bar (self, style, from, to, y);
      return;
    }
  if (first == 0)
    {
      add_open_end (self, self->axis.left, to - least, y);
      add_bar (self, style, to - least, to, y);
      return;
    }
  from = kring_time_axis_x (&self->axis, first);
  to = MAX (from + least, kring_time_axis_x (&self->axis, self->today));
  add_open_end (self, to, self->axis.right, y);
  add_bar (self, style, from, to, y);
}

/* Rows */

/* The middle of the first line of a text at the row that comes next. */
static double
first_line (const Builder *self, KringStyleName name)
{
  return self->y + kring_measure_line (self->pen.measure, name) / 2;
}

/* Beside the day @x, on the side where there is room. They lie on a ground of their own: lines go behind them. */
static double
add_words (Builder *self, const char *text, double x)
{
  KringPen *pen = &self->pen;
  double unit = pen->unit, gap = 5 * unit;
  gboolean after = self->axis.right - x >= x - self->axis.left || self->axis.right - x >= (WORDS + 5) * unit;
  double room = MIN (WORDS * unit, (after ? self->axis.right - x : x - self->axis.left) - gap);
  KringStyle style = { KRING_STYLE_CARD_WORDS };
  KringPoint size;
  KringRect bounds;

  g_free (kring_measure_wrap (pen->measure, style.name, text, room, 0, &size));
  bounds = (KringRect){ after ? x + gap : x - gap - size.x, self->y, size.x, size.y };
  kring_pen_box (pen, (KringStyle){ KRING_STYLE_GROUND }, kring_rect_grow (bounds, 1.5 * unit), 0);
  return kring_pen_write (pen, style, (KringPoint){ bounds.x, bounds.y }, room, KRING_ALIGN_START, text);
}

static void
add_agreement (Builder *self, const KringAgreement *agreement)
{
  g_autofree char *words = kring_timeline_agreement_words (self->self, agreement);
  double x = kring_time_axis_x (&self->axis, kring_date_number (agreement->due_on)), unit = self->pen.unit;
  double y = first_line (self, KRING_STYLE_CARD_WORDS);

  kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_TICK }, (KringPoint){ x, y - TICK * unit / 2 },
                  (KringPoint){ x, y + TICK * unit / 2 });
  self->y += add_words (self, words, x) + ROW_GAP * unit;
}

static void
add_agreements (Builder *self, const char *change)
{
  g_autoptr (GPtrArray) agreements = kring_timeline_agreements (self->self, change);

  for (guint i = 0; i < agreements->len; i++)
    add_agreement (self, g_ptr_array_index (agreements, i));
}

static void
add_trial (Builder *self, const KringTrial *trial)
{
  g_autofree char *words = kring_timeline_trial_words (trial);
  double unit = self->pen.unit, indent = (SIGN_ROOM + TRIAL_INDENT) * unit,
         y = first_line (self, KRING_STYLE_CARD_WORDS);

  add_span (self, (KringStyle){ KRING_STYLE_TRIAL }, trial->begins_on, trial->ends_on, y);
  kring_pen_loop (&self->pen, KRING_LOOP_SINGLE, (KringPoint){ (SIGN_ROOM + TRIAL_INDENT / 2) * unit, y },
                  SIGN * 0.75 * unit);
  self->y += kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_CARD_WORDS }, (KringPoint){ indent, self->y },
                              names_width (self) - indent, KRING_ALIGN_START, words)
             + ROW_GAP * unit;
}

static double
name_height (const Builder *self, const KringChange *change)
{
  double width = names_width (self) - SIGN_ROOM * self->pen.unit;
  g_autofree char *words = kring_timeline_change_words (self->self, change);

  return kring_pen_height (&self->pen, KRING_STYLE_CARD_NAME, width, change->name)
         + kring_pen_height (&self->pen, KRING_STYLE_CARD_WORDS, width, words);
}

static void
add_rule (Builder *self)
{
  kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_TIME_RULE }, (KringPoint){ 0, self->y },
                  (KringPoint){ self->self->width * self->pen.unit, self->y });
}

/* What is pointed at is the name of a change, on a ground of its own that nobody sees. */
static void
add_target (Builder *self, const KringChange *change, double x)
{
  g_autofree char *days = kring_language_span (change->begins_on, change->due_on);
  g_autofree char *words = kring_timeline_change_words (self->self, change);
  KringRect bounds = { x, self->y, names_width (self), name_height (self, change) };
  KringDrawable *row = kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_GROUND }, bounds, 0);

  row->id = g_strdup (change->row.id);
  row->name = g_strdup (change->name);
  row->description = g_strdup_printf ("%s. %s%s%s.", kring_term_label (&kring_loops, change->loop), words,
                                      days[0] != '\0' ? " · " : "", days);
  row->target = TRUE;
  row->role = KRING_ROLE_LABEL;
  row->order = self->pen.order++;
}

static double
add_name (Builder *self, const KringChange *change, double left)
{
  KringPen *pen = &self->pen;
  double unit = pen->unit, width = names_width (self) - SIGN_ROOM * unit, x = left + SIGN_ROOM * unit, y = self->y;
  g_autofree char *words = kring_timeline_change_words (self->self, change);

  add_target (self, change, left);
  kring_pen_loop (
      pen, (KringLoop) change->loop,
      (KringPoint){ left + SIGN * KRING_LOOP_SIGN_WIDTH / 2 * unit, first_line (self, KRING_STYLE_CARD_NAME) },
      SIGN * unit);
  y += kring_pen_write (pen, (KringStyle){ KRING_STYLE_CARD_NAME }, (KringPoint){ x, y }, width, KRING_ALIGN_START,
                        change->name);
  y += kring_pen_write (pen, (KringStyle){ KRING_STYLE_CARD_WORDS }, (KringPoint){ x, y }, width, KRING_ALIGN_START,
                        words);
  return y;
}

static void
add_block (Builder *self, const KringChange *change)
{
  g_autoptr (GPtrArray) trials = kring_changes_trials (self->self->organisation, change->row.id);
  KringStyle style = { KRING_STYLE_CARD, .ring = (KringRing) change->loop };
  double name;

  add_rule (self);
  self->y += BLOCK_GAP * self->pen.unit;
  name = add_name (self, change, 0);
  add_span (self, style, change->begins_on, change->due_on, first_line (self, KRING_STYLE_CARD_NAME));
  self->y = name + ROW_GAP * self->pen.unit;
  for (guint i = 0; i < trials->len; i++)
    add_trial (self, g_ptr_array_index (trials, i));
  add_agreements (self, change->row.id);
  self->y += (BLOCK_GAP - ROW_GAP) * self->pen.unit;
}

static void
add_meetings (Builder *self)
{
  g_autoptr (GPtrArray) agreements = kring_timeline_agreements (self->self, NULL);
  double unit = self->pen.unit, top;

  if (agreements->len == 0)
    return;
  add_rule (self);
  self->y += BLOCK_GAP * unit;
  top = self->y
        + kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_CARD_NAME }, (KringPoint){ SIGN_ROOM * unit, self->y },
                           names_width (self) - SIGN_ROOM * unit, KRING_ALIGN_START,
                           /* Translators: a heading over what was agreed on in meetings. */
                           _ ("Agreed in meetings"));
  add_agreements (self, NULL);
  self->y = MAX (self->y, top) + BLOCK_GAP * unit;
}

/* The whole */

static double
top_of (const Builder *self)
{
  return kring_measure_line (self->pen.measure, KRING_STYLE_TODAY) + HEAD_GAP * self->pen.unit;
}

static void
add_today (Builder *self, double bottom)
{
  double x = kring_time_axis_x (&self->axis, self->today),
         line = kring_measure_line (self->pen.measure, KRING_STYLE_TODAY);
  g_autofree char *day = kring_language_day (self->self->today);
  /* Translators: over the line that marks it; %s is a day. */
  g_autofree char *text = g_strdup_printf (_ ("Today, %s"), day);
  KringPoint size;
  double left;

  g_free (kring_measure_wrap (self->pen.measure, KRING_STYLE_TODAY, text, 0, 0, &size));
  left = CLAMP (x - size.x / 2, self->axis.left, self->axis.right - size.x);
  kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_TODAY }, (KringPoint){ left, 0 }, 0, KRING_ALIGN_START, text);
  kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_TODAY }, (KringPoint){ x, line + 1 },
                  (KringPoint){ x, bottom });
}

static void
add_undated (Builder *self)
{
  g_autoptr (GPtrArray) changes = kring_timeline_changes (self->self, FALSE);
  double unit = self->pen.unit;

  if (changes->len == 0)
    return;
  self->y += 2 * BLOCK_GAP * unit;
  self->y += kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_LANE_NAME }, (KringPoint){ 0, self->y }, 0,
                              KRING_ALIGN_START,
                              /* Translators: a heading over changes that have no day. */
                              _ ("No dates yet"));
  add_rule (self);
  for (guint first = 0; first < changes->len; first += UNDATED)
    {
      double bottom = self->y += BLOCK_GAP * unit;

      for (guint i = first; i < MIN (first + UNDATED, changes->len); i++)
        {
          double end
              = add_name (self, g_ptr_array_index (changes, i), (i - first) * self->self->width / UNDATED * unit);

          bottom = MAX (bottom, end);
        }
      self->y = bottom;
    }
}

/* What has days is drawn first, into a scene of its own, since the lines behind it are as long as it is high. */
static void
add_dated (Builder *self)
{
  g_autoptr (GPtrArray) changes = kring_timeline_changes (self->self, TRUE);
  g_autoptr (KringScene) rows = kring_scene_new ();
  Builder inner = *self;
  double top = top_of (self);

  inner.pen.scene = rows;
  inner.pen.parent = -1;
  inner.y = top + kring_time_axis_height (&self->pen);
  for (guint i = 0; i < changes->len; i++)
    add_block (&inner, g_ptr_array_index (changes, i));
  add_meetings (&inner);
  kring_time_axis_draw (&self->axis, &self->pen, top, inner.y);
  add_today (self, inner.y);
  kring_scene_append (self->pen.scene, rows, 0, 0, self->pen.parent);
  self->pen.order += inner.pen.order;
  self->y = inner.y;
}

double
kring_timeline_draw (const KringTimelineView *self, KringPen *pen)
{
  Builder builder = { .self = self, .pen = *pen, .today = kring_date_number (self->today) };

  builder.axis = axis_of (&builder);
  add_dated (&builder);
  add_undated (&builder);
  *pen = builder.pen;
  return builder.y / builder.pen.unit;
}
