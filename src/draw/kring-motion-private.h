/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-motion.h"

G_BEGIN_DECLS

/* What a motion is made of, for those who draw it. */

/* The drawables of one thing in one scene; @first is -1 where it is not there. */
typedef struct
{
  int first;
  guint n;
} KringMotionLook;

typedef struct
{
  KringMotionLook before, after;
  gboolean same; /* it looks the same in both */
} KringMotionThing;

typedef struct
{
  int before, after; /* indexes of drawables, -1: not there */
  int ends[2];       /* indexes of the things it goes with, -1: none */
} KringMotionLine;

/* A gear, which turns where it stands, in both scenes or in the one after. */
typedef struct
{
  int before, after; /* indexes of drawables; @before is -1 where it was not there */
} KringMotionWheel;

struct _KringMotion
{
  gatomicrefcount refs;
  KringScene *before, *after;
  KringMotionStart start;
  KringMotionPath path;
  GArray *things; /* of KringMotionThing, back to front */
  GArray *lines;  /* of KringMotionLine, back to front */
  GArray *wheels; /* of KringMotionWheel, back to front; they lie on the ground, under all lines and things */
  /* What stands still and lies under all lines and things: indexes of drawables */
  GArray *ground_before, *ground_after;
  gboolean same_ground;
  gboolean crowded; /* so much goes at once that lines are in the way */
};

/* A thing or line at some moment: how much is gone (0 to 1) of what it looks like before and after. */
typedef struct
{
  double before, after;
} KringMotionFade;

/** kring_motion_thing_at: Where the middle of a thing is. */
KringPoint kring_motion_thing_at (const KringMotion *self, const KringMotionThing *thing, double part);
/** kring_motion_thing_fade: What is to be seen of it. */
KringMotionFade kring_motion_thing_fade (const KringMotion *self, const KringMotionThing *thing, double part);
/** kring_motion_crowd_fade: How far all lines are gone because too many go at once, 0 to 1; kring_motion_line_at() reckons
 * with it. */
double kring_motion_crowd_fade (const KringMotion *self, double part);
/** kring_motion_line_at: Where a line runs; returns its drawable, and how much of it is gone. Those of a crowd stand still:
 * in the first half as before, in the second as after. */
const KringDrawable *kring_motion_line_at (const KringMotion *self, const KringMotionLine *line, double part,
                                           KringCurve *curve, double *faded);

/** kring_motion_wheel_at: Where a wheel stands, how large it is and how far it is turned; returns its drawable. */
const KringDrawable *kring_motion_wheel_at (const KringMotion *self, const KringMotionWheel *wheel, double part,
                                            KringPoint *hub, double *module, double *turn);

G_END_DECLS
