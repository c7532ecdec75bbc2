/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-stage-clock.h"

#include <math.h>

#define MICROSECONDS ((gint64)G_USEC_PER_SEC)
/* A source may be called a little early: it looks a moment after a second has passed. */
#define MOMENT_MILLISECONDS 5

struct _KringStageClock
{
  GObject parent_instance;

  KringStageNow now;
  gpointer now_data;
  gboolean driven;

  gint64 length; /* microseconds */
  gint64 spent;  /* until it began to run last */
  gint64 began;  /* when that was */
  gboolean running;

  int told; /* seconds left, as told last */
  gboolean told_over;
  guint source;
};

G_DEFINE_FINAL_TYPE (KringStageClock, kring_stage_clock, G_TYPE_OBJECT)

static guint tick_signal;
static guint over_signal;
static guint changed_signal;

static gint64
desktop_now (gpointer data)
{
  return g_get_monotonic_time ();
}

static gint64
left_of (KringStageClock *self)
{
  gint64 spent = self->spent + (self->running ? self->now (self->now_data) - self->began : 0);

  return self->length - spent;
}

/* A begun second counts as a whole, before the end and after it. */
static int
seconds_of (gint64 left)
{
  return (int)(left > 0 ? (left + MICROSECONDS - 1) / MICROSECONDS : left / MICROSECONDS);
}

static gboolean source_cb (gpointer data);

/* Once a second, at the moment when the number becomes another. */
static void
wait_for_second (KringStageClock *self)
{
  gint64 left, rest;

  g_clear_handle_id (&self->source, g_source_remove);
  if (!self->running || self->driven)
    return;
  left = left_of (self);
  rest = left - (gint64)floor ((double)left / (double)MICROSECONDS) * MICROSECONDS;
  if (rest == 0)
    rest = MICROSECONDS;
  self->source = g_timeout_add ((guint)(rest / 1000) + MOMENT_MILLISECONDS, source_cb, self);
}

static gboolean
source_cb (gpointer data)
{
  KringStageClock *self = data;

  self->source = 0;
  g_object_ref (self);
  kring_stage_clock_tick (self);
  wait_for_second (self);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

static void
kring_stage_clock_finalize (GObject *object)
{
  g_clear_handle_id (&KRING_STAGE_CLOCK (object)->source, g_source_remove);
  G_OBJECT_CLASS (kring_stage_clock_parent_class)->finalize (object);
}

static void
kring_stage_clock_class_init (KringStageClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = kring_stage_clock_finalize;
  tick_signal = g_signal_new ("tick", KRING_TYPE_STAGE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_INT);
  over_signal = g_signal_new ("over", KRING_TYPE_STAGE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  changed_signal
      = g_signal_new ("changed", KRING_TYPE_STAGE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
kring_stage_clock_init (KringStageClock *self)
{
  self->now = desktop_now;
}

KringStageClock *
kring_stage_clock_new (void)
{
  return g_object_new (KRING_TYPE_STAGE_CLOCK, NULL);
}

KringStageClock *
kring_stage_clock_new_driven (KringStageNow now, gpointer data)
{
  KringStageClock *self = kring_stage_clock_new ();

  self->now = now;
  self->now_data = data;
  self->driven = TRUE;
  return self;
}

void
kring_stage_clock_tick (KringStageClock *self)
{
  int left = kring_stage_clock_get_left (self);

  if (left != self->told)
    {
      self->told = left;
      g_signal_emit (self, tick_signal, 0, left);
    }
  /* Whoever heard the tick may have changed the clock. */
  if (!kring_stage_clock_is_over (self) || self->told_over)
    return;
  self->told_over = TRUE;
  g_signal_emit (self, over_signal, 0);
}

/* The time was taken into one's own hands: what was told of it before does not hold. */
static void
changed (KringStageClock *self)
{
  g_object_ref (self);
  self->told_over = kring_stage_clock_is_over (self) && self->told_over;
  g_signal_emit (self, changed_signal, 0);
  kring_stage_clock_tick (self);
  wait_for_second (self);
  g_object_unref (self);
}

/* What has run until now counts as spent. */
static void
settle (KringStageClock *self)
{
  gint64 now = self->now (self->now_data);

  if (self->running)
    self->spent += now - self->began;
  self->began = now;
}

void
kring_stage_clock_set_length (KringStageClock *self, int seconds)
{
  self->length = MAX (seconds, 0) * MICROSECONDS;
  self->spent = 0;
  self->running = FALSE;
  changed (self);
}

int
kring_stage_clock_get_length (KringStageClock *self)
{
  return (int)(self->length / MICROSECONDS);
}

void
kring_stage_clock_start (KringStageClock *self)
{
  if (self->running || self->length == 0)
    return;
  settle (self);
  self->running = TRUE;
  changed (self);
}

void
kring_stage_clock_pause (KringStageClock *self)
{
  if (!self->running)
    return;
  settle (self);
  self->running = FALSE;
  changed (self);
}

void
kring_stage_clock_toggle (KringStageClock *self)
{
  if (self->running)
    kring_stage_clock_pause (self);
  else
    kring_stage_clock_start (self);
}

void
kring_stage_clock_reset (KringStageClock *self)
{
  kring_stage_clock_set_length (self, kring_stage_clock_get_length (self));
}

void
kring_stage_clock_add (KringStageClock *self, int seconds)
{
  gint64 left, more;

  settle (self);
  left = self->length - self->spent;
  /* From a time that is over, what was too much is forgiven. */
  if (left < 0 && seconds > 0)
    self->spent = self->length;
  more = MAX (seconds * MICROSECONDS, -MAX (left, 0));
  /* Its length stays in whole seconds: what is taken from a begun one is spent. */
  if (seconds < 0 && more > seconds * MICROSECONDS)
    {
      self->spent += -more % MICROSECONDS;
      more -= more % MICROSECONDS;
    }
  self->length = MAX (self->length + more, 0);
  changed (self);
}

gboolean
kring_stage_clock_is_running (KringStageClock *self)
{
  return self->running;
}

gboolean
kring_stage_clock_is_over (KringStageClock *self)
{
  return self->length > 0 && left_of (self) <= 0;
}

int
kring_stage_clock_get_left (KringStageClock *self)
{
  return seconds_of (left_of (self));
}

double
kring_stage_clock_get_part (KringStageClock *self)
{
  return self->length > 0 ? CLAMP ((double)left_of (self) / (double)self->length, 0, 1) : 0;
}

char *
kring_stage_clock_format (int left)
{
  int seconds = ABS (left);

  return g_strdup_printf ("%s%d:%02d", left < 0 ? "−" : "", seconds / 60, seconds % 60);
}
