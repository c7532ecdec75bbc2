/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"

G_BEGIN_DECLS

/**
 * KringPen:
 *
 * Writes and draws into a scene, in reading order: what is part of a figure, or a page's text. Lengths that builders know
 * are in points at text scale 1, to be multiplied by @unit.
 */
typedef struct
{
  KringScene *scene;
  KringMeasure *measure;
  double unit;
  int parent; /* the figure that all is part of; -1 for none */
  KringRole role; /* of what is written; at first %KRING_ROLE_LABEL */
  int order;
} KringPen;

/** kring_pen_new: Returns a pen for @scene, which it borrows as it does @measure. */
KringPen kring_pen_new (KringScene *scene, KringMeasure *measure);

/** kring_pen_figure: Begins a figure that all that follows is part of; @alternative is told instead of it. */
void kring_pen_figure (KringPen *self, const char *alternative);

/** kring_pen_height: Returns how high kring_pen_write() would make @text; 0 for "". */
double kring_pen_height (const KringPen *self, KringStyleName style, double width, const char *text);

/**
 * kring_pen_write:
 * @self: a pen
 * @style: how
 * @at: upper left corner
 * @width: of the widest line; 0 for no limit
 * @align: where in @width the lines stand
 * @text: a text; nothing is written of ""
 *
 * Returns: how high it came out
 */
double
kring_pen_write (KringPen *self, KringStyle style, KringPoint at, double width, KringAlign align, const char *text);

/** kring_pen_box: Returns: (transfer none): a new box with @radius corners, as kring_scene_add() does. */
KringDrawable *kring_pen_box (KringPen *self, KringStyle style, KringRect bounds, double radius);
/** kring_pen_line: Returns: (transfer none): a new straight line, as kring_scene_add() does. */
KringDrawable *kring_pen_line (KringPen *self, KringStyle style, KringPoint from, KringPoint to);

/** KringPenHeight: Returns how high something is if it is @width wide. */
typedef double (*KringPenHeight) (double width, gpointer data);

/**
 * kring_pen_find_width:
 * @height: says how high it comes out; not higher where it is wider
 * @data: for @height
 * @narrowest: as wide as it is at least
 * @aspect: how many times as high as wide it may be; 0 for any height
 *
 * Returns: the least width that keeps to @aspect
 */
double kring_pen_find_width (KringPenHeight height, gpointer data, double narrowest, double aspect);

/* How wide the sign of a loop is, in heights. */
#define KRING_LOOP_SIGN_WIDTH 1.6

/** kring_pen_loop: Draws the sign of @loop, @height high, round the middle @at: one ring; two, one in the other; or a
 * dashed one where the loop is not known. */
void kring_pen_loop (KringPen *self, KringLoop loop, KringPoint at, double height);

G_END_DECLS
