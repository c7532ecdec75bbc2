/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-pen.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* The figure in which a question of kind `place` is answered: a triangle, two axes, a seesaw or a field. What (u, v)
 * means is told in model/kring-talk.h. The question on the screen, the slips of paper and the pictures all draw it with
 * this. */

/* How many steps by keyboard there are from one end of a figure to the other; marks are kept to the same. */
#define KRING_PLACE_STEPS 32

/* Which labels a figure has. */
typedef enum
{
  KRING_PLACE_LABELLED,
  KRING_PLACE_NAMES, /* not what the ends of axes mean */
  KRING_PLACE_BARE,
} KringPlaceLabelling;

/**
 * KringPlaceShape:
 *
 * One figure, laid out in a rectangle: a value that borrows its question. @tilt: of a seesaw, clockwise in radians; the
 * marks lie on its beam.
 */
typedef struct
{
  const KringQuestion *question;
  KringDrawnAs shape;
  KringRect room;   /* where it may be drawn, with its labels */
  KringRect figure; /* where the places are, without them; of a seesaw all that its beam passes through */
  double span;      /* what the labels along the bottom of axes share */
  double gap;       /* between the figure and its labels */
  double steepest;  /* how far a seesaw tilts */
  double tilt;
  KringPlaceLabelling labels;
  gboolean broken; /* a word in a label had to be broken */
} KringPlaceShape;

/**
 * kring_place_shape:
 * @question: of kind `place`
 * @room: where it may be drawn, with its labels
 * @measure: how large texts are: the labels take what they need of @room, and the figure has the rest
 * @labels: which labels it has at most; fewer if they would leave too little of @room
 *
 * Returns: the figure as large as @room allows, in its middle
 */
KringPlaceShape
kring_place_shape (const KringQuestion *question, KringRect room, KringMeasure *measure, KringPlaceLabelling labels);

/** kring_place_shape_tilt: Tilts a seesaw as if all weight lay at @u; of other figures it changes nothing. */
void kring_place_shape_tilt (KringPlaceShape *self, double u);
/** kring_place_shape_point: Returns where (@u, @v) is. */
KringPoint kring_place_shape_point (const KringPlaceShape *self, double u, double v);
/** kring_place_shape_find: Finds the place at @point, or the nearest one if @point is outside the figure. */
void kring_place_shape_find (const KringPlaceShape *self, KringPoint point, double *u, double *v);

/** kring_place_snap: Takes (@u, @v) to the nearest step within @shape. */
void kring_place_snap (KringDrawnAs shape, double *u, double *v);
/** kring_place_step: Takes (@u, @v) one step to the right (@dx 1), left (-1), up (@dy 1) or down (-1), along the edge
 * where it would leave @shape. */
void kring_place_step (KringDrawnAs shape, int dx, int dy, double *u, double *v);
/** kring_place_middle: Finds the middle of @shape, where a mark is before anybody has moved it. */
void kring_place_middle (KringDrawnAs shape, double *u, double *v);

/** kring_place_say: Returns: (transfer full): where (@u, @v) of @question is, in words: "Between the profession and the
 * user, nearer to the user". */
char *kring_place_say (const KringQuestion *question, double u, double v);
/** kring_place_describe: Returns: (transfer full): where @talk has placed now and wanted in @question: "Now: … Wanted:
 * …". */
char *kring_place_describe (const KringTalk *talk, const KringQuestion *question);
/** kring_place_corner: Returns: (transfer none) (nullable): corner or axis number @index of @question. */
const KringPart *kring_place_corner (const KringQuestion *question, guint index);

/* Drawing */

typedef struct
{
  gboolean there;
  double u, v;
} KringPlaced;

/** KringPlaceMarks: what is marked in a figure. */
typedef struct
{
  KringPlaced now;        /* where the group placed it: a filled dot */
  KringPlaced wanted;     /* a ring */
  KringPlaced then;       /* where now was in an earlier dialogue: a paler dot */
  const KringTalk *alone; /* (nullable): whose marks of each alone are drawn, pale and the larger the more they are */
} KringPlaceMarks;

/** kring_place_marks: Returns what @talk has marked in @question, borrowing it; nothing of what each marked alone as
 * long as that is not revealed. @then: (nullable): an earlier dialogue. */
KringPlaceMarks kring_place_marks (const KringTalk *talk, const KringQuestion *question, const KringTalk *then);

/** kring_place_draw: Draws the figure with its labels and no marks. @from: where the strings of a field meet; of no use
 * to others. */
void kring_place_draw (const KringPlaceShape *self, KringPen *pen, KringPlaced from);
/** kring_place_draw_marks: Draws @marks into the figure. */
void kring_place_draw_marks (const KringPlaceShape *self, KringPen *pen, const KringPlaceMarks *marks);
/** kring_place_draw_all: Tilts the figure as @marks have it, and draws both. */
void kring_place_draw_all (KringPlaceShape *self, KringPen *pen, const KringPlaceMarks *marks);
/** kring_place_draw_now: Draws the sign of now alone round @at, for a key; with @dim that of an earlier dialogue. */
void kring_place_draw_now (KringPen *pen, KringPoint at, gboolean dim);
/** kring_place_draw_wanted: Draws the sign of wanted alone round @at. */
void kring_place_draw_wanted (KringPen *pen, KringPoint at);

G_END_DECLS
