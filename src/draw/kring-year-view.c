/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-year-view.h"

#include <glib/gi18n-lib.h>

#include "kring-language.h"
#include "kring-time-axis.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define NAMES 0.32 /* part of the width that the column of names takes */
#define GAP 10.0   /* between that and the days */
#define GROUP_GAP 5.0
#define ROW_GAP 3.0
#define BAR 9.0
#define BAR_RADIUS 3.0
#define LEAST_BAR 5.0
#define TICK 9.0
#define HEAD_GAP 3.0

typedef struct
{
  const KringOwnPlan *plan;
  KringPen pen;
  KringTimeAxis axis;
  int today;
  double left, width;
  double y;
} Builder;

/* Which days */

static void
include (KringTimeAxis *days, const char *day)
{
  int number = kring_date_number (day);

  if (number == 0)
    return;
  days->first = days->first == 0 ? number : MIN (days->first, number);
  days->end = MAX (days->end, number);
}

static KringTimeAxis
days_of (const KringOwnPlan *plan)
{
  KringTimeAxis days = { 0 };

  include (&days, plan->row->begins_on);
  include (&days, plan->row->ends_on);
  include (&days, plan->row->talk_on);
  for (guint i = 0; i < plan->goals->len; i++)
    include (&days, KRING_GOAL (g_ptr_array_index (plan->goals, i))->due_on);
  for (guint i = 0; i < plan->learnings->len; i++)
    {
      include (&days, KRING_LEARNING (g_ptr_array_index (plan->learnings, i))->begins_on);
      include (&days, KRING_LEARNING (g_ptr_array_index (plan->learnings, i))->ends_on);
    }
  for (guint i = 0; i < plan->follow_ups->len; i++)
    include (&days, KRING_FOLLOW_UP (g_ptr_array_index (plan->follow_ups, i))->held_on);
  return days;
}

static KringTimeAxis
axis_of (const Builder *self)
{
  KringTimeAxis days = days_of (self->plan);
  double left = self->left + NAMES * self->width + GAP * self->pen.unit;

  if (days.first == 0)
    days.first = days.end = self->today;
  return kring_time_axis_new (days.first, days.end, kring_round (left), self->left + self->width);
}

/* Marks */

/* The middle of the first line of what comes next. */
static double
first_line (const Builder *self)
{
  return self->y + kring_measure_line (self->pen.measure, KRING_STYLE_CARD_WORDS) / 2;
}

static void
add_tick (Builder *self, const char *day)
{
  int number = kring_date_number (day);
  double x = kring_time_axis_x (&self->axis, number), y = first_line (self), reach = TICK * self->pen.unit / 2;

  if (number != 0)
    kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_TICK }, (KringPoint){ x, y - reach },
                    (KringPoint){ x, y + reach });
}

static gboolean
shows_today (const Builder *self)
{
  return self->today >= self->axis.first && self->today < self->axis.end;
}

static double
until_today (const Builder *self)
{
  return shows_today (self) ? kring_time_axis_x (&self->axis, self->today) : self->axis.left;
}

static void
add_open_end (Builder *self, double from, double to, double y)
{
  if (to > from)
    kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_OPEN_END }, (KringPoint){ from, y }, (KringPoint){ to, y });
}

/* Where one of the days is not known, a dashed line goes on to that end of the year; what has begun has lasted until
 * today. */
static void
add_bar (Builder *self, KringStyle style, const char *begins_on, const char *ends_on)
{
  int first = kring_date_number (begins_on), last = kring_date_number (ends_on);
  double unit = self->pen.unit, y = first_line (self), least = LEAST_BAR * unit;
  double from = first != 0 ? kring_time_axis_x (&self->axis, first) : 0,
         to = last != 0 ? kring_time_axis_x (&self->axis, last + 1) : MAX (from + least, until_today (self));
  KringRect bounds;

  if (first == 0 && last == 0)
    return;
  if (first == 0)
    from = to - least;
  bounds = (KringRect){ MIN (from, to), y - BAR * unit / 2, MAX (MAX (from, to) - MIN (from, to), least), BAR * unit };
  bounds.x = MIN (bounds.x, self->axis.right - bounds.w);
  if (first == 0)
    add_open_end (self, self->axis.left, bounds.x, y);
  if (last == 0)
    add_open_end (self, bounds.x + bounds.w, self->axis.right, y);
  kring_pen_box (&self->pen, style, bounds, BAR_RADIUS * unit);
}

/* Rows */

static double
names_width (const Builder *self)
{
  return kring_round (NAMES * self->width);
}

/* What is pointed at is a name, on a ground of its own that nobody sees. */
static void
add_target (Builder *self, const char *id, const char *name, const char *days, double height)
{
  KringRect bounds = { self->left, self->y, names_width (self), height };
  KringDrawable *target = kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_GROUND }, bounds, 0);

  target->id = g_strdup (id);
  target->name = g_strdup (name);
  target->description = g_strdup (days);
  target->target = TRUE;
  target->role = KRING_ROLE_LABEL;
  target->order = self->pen.order++;
}

static void
end_row (Builder *self, double height)
{
  self->y += MAX (height, kring_measure_line (self->pen.measure, KRING_STYLE_CARD_WORDS)) + ROW_GAP * self->pen.unit;
}

static double
add_name (Builder *self, const char *id, const char *name, const char *days)
{
  KringStyle style = { KRING_STYLE_CARD_WORDS };
  double width = names_width (self);

  if (id != NULL)
    add_target (self, id, name, days, kring_pen_height (&self->pen, style.name, width, name));
  return kring_pen_write (&self->pen, style, (KringPoint){ self->left, self->y }, width, KRING_ALIGN_START, name);
}

static void
begin_group (Builder *self, const char *heading)
{
  self->y += GROUP_GAP * self->pen.unit;
  kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_TIME_RULE }, (KringPoint){ self->left, self->y },
                  (KringPoint){ self->left + self->width, self->y });
  self->y += GROUP_GAP * self->pen.unit;
  self->y += kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_FIELD }, (KringPoint){ self->left, self->y },
                              names_width (self), KRING_ALIGN_START, heading)
             + ROW_GAP * self->pen.unit;
}

static void
add_learning (Builder *self, const KringLearning *learning)
{
  const KringPart *part = kring_own_plan_part (self->plan, learning->method);
  g_autofree char *days = kring_language_span (learning->begins_on, learning->ends_on);
  KringStyle style = part != NULL && part->side == KRING_SIDE_COLLECTIVE
                         ? (KringStyle){ KRING_STYLE_TRIAL }
                         : (KringStyle){ KRING_STYLE_CARD, .ring = (KringRing)KRING_LOOP_SINGLE };

  add_bar (self, style, learning->begins_on, learning->ends_on);
  end_row (self, add_name (self, learning->row.id, kring_own_plan_method_name (self->plan, learning->method), days));
}

static char *
goal_words (const KringGoal *goal)
{
  const char *what = goal->what[0] != '\0' ? goal->what : C_ ("name", "unnamed");

  /* Translators: a goal that is reached; %s is the goal. */
  return goal->done ? g_strdup_printf (_ ("%s · reached"), what) : g_strdup (what);
}

static void
add_goal (Builder *self, const KringGoal *goal)
{
  g_autofree char *day = kring_language_day (goal->due_on), *words = goal_words (goal);

  add_tick (self, goal->due_on);
  end_row (self, add_name (self, goal->row.id, words, day));
}

static gboolean
has_talks (const KringOwnPlan *plan)
{
  for (guint i = 0; i < plan->follow_ups->len; i++)
    if (KRING_FOLLOW_UP (g_ptr_array_index (plan->follow_ups, i))->held_on[0] != '\0')
      return TRUE;
  return plan->row->talk_on[0] != '\0';
}

static void
add_talks (Builder *self)
{
  const KringDevelopment *row = self->plan->row;
  gboolean any = FALSE;

  if (row->talk_on[0] != '\0')
    {
      add_tick (self, row->talk_on);
      end_row (self, add_name (self, NULL, _ ("Talk with my own manager"), ""));
    }
  for (guint i = 0; i < self->plan->follow_ups->len; i++)
    {
      const KringFollowUp *follow_up = g_ptr_array_index (self->plan->follow_ups, i);

      add_tick (self, follow_up->held_on);
      any = any || follow_up->held_on[0] != '\0';
    }
  if (any)
    end_row (self, add_name (self, NULL, _ ("Follow-ups"), ""));
}

static void
add_rows (Builder *self)
{
  const KringOwnPlan *plan = self->plan;

  if (plan->learnings->len > 0)
    /* Translators: a heading over ways to develop. */
    begin_group (self, C_ ("plan", "Methods"));
  for (guint i = 0; i < plan->learnings->len; i++)
    add_learning (self, g_ptr_array_index (plan->learnings, i));
  if (plan->goals->len > 0)
    begin_group (self, C_ ("plan", "Goals"));
  for (guint i = 0; i < plan->goals->len; i++)
    add_goal (self, g_ptr_array_index (plan->goals, i));
  if (!has_talks (plan))
    return;
  begin_group (self, C_ ("plan", "Talks"));
  add_talks (self);
}

/* The whole */

static void
add_today (Builder *self, const char *today, double top, double bottom)
{
  double x = kring_time_axis_x (&self->axis, self->today),
         line = kring_measure_line (self->pen.measure, KRING_STYLE_TODAY);
  g_autofree char *day = kring_language_day (today);
  /* Translators: over the line that marks it; %s is a day. */
  g_autofree char *text = g_strdup_printf (_ ("Today, %s"), day);
  KringPoint size;
  double left;

  if (!shows_today (self))
    return;
  g_free (kring_measure_wrap (self->pen.measure, KRING_STYLE_TODAY, text, 0, 0, &size));
  left = MAX (self->left,
              CLAMP (x - size.x / 2, MIN (self->axis.left, self->axis.right - size.x), self->axis.right - size.x));
  kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_TODAY }, (KringPoint){ left, top }, 0, KRING_ALIGN_START,
                   text);
  kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_TODAY }, (KringPoint){ x, top + line + 1 },
                  (KringPoint){ x, bottom });
}

/* Rows are drawn first, into a scene of their own, since the lines behind them are as long as they are high. */
double
kring_year_view_draw (KringPen *pen, const KringOwnPlan *plan, const char *today, KringPoint at, double width)
{
  Builder self = { plan, *pen, { 0 }, kring_date_number (today), at.x, width, at.y };
  g_autoptr (KringScene) rows = kring_scene_new ();
  Builder inner;
  double top = at.y;

  self.axis = axis_of (&self);
  if (shows_today (&self))
    top += kring_measure_line (pen->measure, KRING_STYLE_TODAY) + HEAD_GAP * pen->unit;
  inner = self;
  inner.pen.scene = rows;
  inner.pen.parent = -1;
  inner.y = top + kring_time_axis_height (pen);
  add_rows (&inner);
  kring_time_axis_draw (&self.axis, &self.pen, top, inner.y);
  add_today (&self, today, at.y, inner.y);
  kring_scene_append (self.pen.scene, rows, 0, 0, self.pen.parent);
  pen->order = self.pen.order + inner.pen.order;
  return inner.y - at.y;
}

char *
kring_year_view_alternative (const KringOwnPlan *plan)
{
  g_autofree char *days = kring_language_span (plan->row->begins_on, plan->row->ends_on);

  if (days[0] == '\0')
    return g_strdup (_ ("The year of the plan: when methods are used, goals are due and talks are held."));
  /* Translators: what is told instead of a picture; %s is from which day to which. */
  return g_strdup_printf (_ ("The year of the plan, %s: when methods are used, goals are due and talks are held."),
                          days);
}

KringScene *
kring_year_view_scene (const KringOwnPlan *plan, const char *today, double width, KringMeasure *measure)
{
  KringScene *scene = kring_scene_new ();
  KringPen pen = kring_pen_new (scene, measure);
  g_autofree char *alternative = kring_year_view_alternative (plan);

  kring_pen_figure (&pen, alternative);
  kring_year_view_draw (&pen, plan, today, (KringPoint){ 0, 0 }, width);
  return scene;
}
