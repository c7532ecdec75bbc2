/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The time that a phase has. It counts down, and when the time is over it counts on, so that a room sees by how much;
 * it makes no sound, since whoever is speaking then is to end by themselves. A clock whose length is 0 has no time to
 * measure, and does not run.
 *
 * Signals: "tick" (int: seconds left) each time that number becomes another; "over" once, when the time has run out;
 * "changed" when it begins to run, rests, or got another length. */

#define KRING_TYPE_STAGE_CLOCK (kring_stage_clock_get_type ())
G_DECLARE_FINAL_TYPE (KringStageClock, kring_stage_clock, KRING, STAGE_CLOCK, GObject)

/** KringStageNow: Returns what time it is, in microseconds of a clock that never goes back. */
typedef gint64 (*KringStageNow) (gpointer data);

/** kring_stage_clock_new: Returns: (transfer full): a clock that ticks by itself while the main loop turns. */
KringStageClock *kring_stage_clock_new (void);

/**
 * kring_stage_clock_new_driven:
 * @now: says what time it is
 * @data: for @now
 *
 * A clock that somebody else drives: nothing is signalled but in kring_stage_clock_tick(), which a test calls after it
 * has moved its own time.
 *
 * Returns: (transfer full): the clock
 */
KringStageClock *kring_stage_clock_new_driven (KringStageNow now, gpointer data);

/** kring_stage_clock_tick: Looks at the time and signals what has come about since the last look. */
void kring_stage_clock_tick (KringStageClock *self);

/** kring_stage_clock_set_length: Gives the clock @seconds, and sets it back to them: it rests. */
void kring_stage_clock_set_length (KringStageClock *self, int seconds);
/** kring_stage_clock_get_length: Returns the seconds of the whole, with what was added or taken. */
int kring_stage_clock_get_length (KringStageClock *self);

/** kring_stage_clock_start: Lets it run, from the beginning or from where it rested. */
void kring_stage_clock_start (KringStageClock *self);
void kring_stage_clock_pause (KringStageClock *self);
/** kring_stage_clock_toggle: Starts it where it rests, else lets it rest. */
void kring_stage_clock_toggle (KringStageClock *self);
/** kring_stage_clock_reset: Back to the whole length, with what was added; it rests. */
void kring_stage_clock_reset (KringStageClock *self);
/** kring_stage_clock_add: Adds @seconds to what is left, or takes them where negative. Not more is taken than is left;
 * where the time is over, what is added counts from now. */
void kring_stage_clock_add (KringStageClock *self, int seconds);

gboolean kring_stage_clock_is_running (KringStageClock *self);
/** kring_stage_clock_is_over: Returns whether a clock that has a length has run out. */
gboolean kring_stage_clock_is_over (KringStageClock *self);
/** kring_stage_clock_get_left: Returns the seconds left, a begun one as a whole; below 0 after the end. */
int kring_stage_clock_get_left (KringStageClock *self);
/** kring_stage_clock_get_part: Returns how much is left of the whole, 1 at the beginning, 0 at the end and after it. */
double kring_stage_clock_get_part (KringStageClock *self);

/** kring_stage_clock_format: Returns: (transfer full): @left seconds as minutes and seconds: "3:48", after the end
 * "−0:20". */
char *kring_stage_clock_format (int left);

G_END_DECLS
