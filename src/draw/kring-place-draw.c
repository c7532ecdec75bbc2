/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-place-private.h"

#include <math.h>

#include "kring-wrap.h"

/* How much of the room a label may take: of a figure with two beside one another, of the top of a triangle, and of what
 * stands at the left of axes; and how much if a word alone is longer. */
#define HALF 0.42
#define HALF_AT_MOST 0.47
#define TOP 0.8
#define ASIDE 0.26
#define ASIDE_AT_MOST 0.47
/* The signs of what each marked alone: half as wide, for one mark, and what each further mark adds to its square. */
#define ALONE 3.2
#define ALONE_MORE 9.0
#define BEAM_END 4.0
/* How far beside the beam of a seesaw they lie, and how high over it an arrow rises. */
#define BESIDE_BEAM 9.0
#define OVER_BEAM 22.0

/* Labels */

static double
same_width (guint line, gpointer data)
{
  return *(double *)data;
}

static char *
break_within (
    KringMeasure *measure, KringStyleName style, const char *text, double width, KringPoint *size, gboolean *broken)
{
  KringWrapped wrapped = kring_wrap (measure, style, text, same_width, &width);

  *size = (KringPoint){ wrapped.width, wrapped.n_lines * kring_measure_line (measure, style) };
  *broken = wrapped.broken;
  return wrapped.text;
}

static void
add_label (KringPlaceLabels *self,
           KringMeasure *measure,
           KringStyleName style,
           const KringWords *words,
           double width,
           double at_most)
{
  const char *text = kring_words_say (words);
  KringPoint size = { 0, 0 }, even;
  gboolean broken = FALSE;
  char *lines = NULL;

  if (text[0] != '\0')
    {
      lines = break_within (measure, style, text, width, &size, &broken);
      if (broken)
        {
          g_free (lines);
          lines = break_within (measure, style, text, at_most, &size, &broken);
        }
      else
        {
          g_autofree char *two = kring_measure_wrap (measure, style, text, width, 2, &even);

          if (even.x <= at_most && even.y <= size.y)
            {
              g_free (lines);
              lines = g_steal_pointer (&two);
              size = even;
            }
        }
    }
  self->broken |= broken;
  self->text[self->n] = lines;
  self->size[self->n] = size;
  self->style[self->n++] = style;
}

static void
add_axis (KringPlaceLabels *self, const KringPlaceShape *shape, KringMeasure *measure, guint index)
{
  static const KringWords nothing = { 0 };
  const KringPart *axis = kring_place_corner (shape->question, index);
  double beside = (index == 0 ? HALF * shape->span : ASIDE * shape->room.w);
  double at_most = (index == 0 ? HALF_AT_MOST * shape->span : ASIDE_AT_MOST * shape->room.w);
  gboolean names = shape->labels == KRING_PLACE_NAMES;

  add_label (self, measure, KRING_STYLE_PLACE_WORDS, names ? &nothing : &axis->low, beside, at_most);
  add_label (self, measure, KRING_STYLE_PLACE_NAME, &axis->text, index == 0 ? shape->span : beside,
             index == 0 ? shape->room.w : at_most);
  add_label (self, measure, KRING_STYLE_PLACE_WORDS, names ? &nothing : &axis->high, beside, at_most);
}

void
kring_place_labels_init (KringPlaceLabels *self, const KringPlaceShape *shape, KringMeasure *measure)
{
  gboolean axes = shape->shape == KRING_DRAWN_AXES;
  double w = shape->room.w;
  const KringPart *part;

  for (guint i = 0; shape->labels != KRING_PLACE_BARE && (part = kring_place_corner (shape->question, i)) != NULL; i++)
    {
      if (self->n + (axes ? 3 : 1) > KRING_PLACE_MOST_LABELS)
        return;
      if (axes)
        add_axis (self, shape, measure, i);
      else if (shape->shape == KRING_DRAWN_TRIANGLE && i == 0)
        add_label (self, measure, KRING_STYLE_PLACE_NAME, &part->text, TOP * w, w);
      else
        add_label (self, measure, KRING_STYLE_PLACE_NAME, &part->text, HALF * w, HALF_AT_MOST * w);
    }
}

void
kring_place_labels_clear (KringPlaceLabels *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->text[i]);
  self->n = 0;
}

/* Writes label @index so that the point of it that @align and @down (0 its top, 1 its bottom) say is @at, but within
 * the room; with @side -1 or 1, also to the left or right of the figure's middle, where another stands on the other
 * side. */
static void
write_label (const KringPlaceShape *self,
             KringPen *pen,
             const KringPlaceLabels *labels,
             guint index,
             KringPoint at,
             KringAlign align,
             double down,
             int side)
{
  KringPoint size = labels->size[index];
  double middle = kring_rect_centre (self->figure).x;
  double x = at.x - size.x * (align == KRING_ALIGN_CENTRE ? 0.5 : align == KRING_ALIGN_END ? 1 : 0);
  KringDrawable *text;

  if (labels->text[index] == NULL)
    return;
  if (side < 0)
    x = MIN (x, middle - self->gap / 2 - size.x);
  if (side > 0)
    x = MAX (x, middle + self->gap / 2);
  x = MAX (self->room.x, MIN (x, self->room.x + self->room.w - size.x));
  text = kring_scene_add_text (pen->scene, (KringStyle){ labels->style[index] },
                               (KringRect){ kring_round (x), kring_round (at.y - down * size.y), size.x, size.y },
                               align, labels->text[index]);
  text->role = pen->role;
  text->parent = pen->parent;
  text->order = pen->order++;
}

static void
write_triangle (const KringPlaceShape *self, KringPen *pen, const KringPlaceLabels *labels)
{
  KringRect f = self->figure;
  double below = f.y + f.h + self->gap;

  write_label (self, pen, labels, 0, (KringPoint){ f.x + f.w / 2, f.y - self->gap }, KRING_ALIGN_CENTRE, 1, 0);
  write_label (self, pen, labels, 1, (KringPoint){ f.x + f.w, below }, KRING_ALIGN_CENTRE, 0, 1);
  write_label (self, pen, labels, 2, (KringPoint){ f.x, below }, KRING_ALIGN_CENTRE, 0, -1);
}

static void
write_field (const KringPlaceShape *self, KringPen *pen, const KringPlaceLabels *labels)
{
  KringRect f = self->figure;
  double above = f.y - self->gap, below = f.y + f.h + self->gap;

  write_label (self, pen, labels, 0, (KringPoint){ f.x, above }, KRING_ALIGN_START, 1, -1);
  write_label (self, pen, labels, 1, (KringPoint){ f.x + f.w, above }, KRING_ALIGN_END, 1, 1);
  write_label (self, pen, labels, 2, (KringPoint){ f.x + f.w, below }, KRING_ALIGN_END, 0, 1);
  write_label (self, pen, labels, 3, (KringPoint){ f.x, below }, KRING_ALIGN_START, 0, -1);
}

static void
write_seesaw (const KringPlaceShape *self, KringPen *pen, const KringPlaceLabels *labels)
{
  KringRect f = self->figure;
  double below = f.y + f.h + self->gap;

  write_label (self, pen, labels, 0, (KringPoint){ f.x, below }, KRING_ALIGN_START, 0, -1);
  write_label (self, pen, labels, 1, (KringPoint){ f.x + f.w, below }, KRING_ALIGN_END, 0, 1);
}

static void
write_axes (const KringPlaceShape *self, KringPen *pen, const KringPlaceLabels *labels)
{
  KringRect f = self->figure;
  double below = f.y + f.h + self->gap, left = f.x - self->gap;

  write_label (self, pen, labels, 0, (KringPoint){ f.x, below }, KRING_ALIGN_START, 0, -1);
  write_label (self, pen, labels, 1, (KringPoint){ f.x + f.w / 2, below + MAX (labels->size[0].y, labels->size[2].y) },
               KRING_ALIGN_CENTRE, 0, 0);
  write_label (self, pen, labels, 2, (KringPoint){ f.x + f.w, below }, KRING_ALIGN_END, 0, 1);
  write_label (self, pen, labels, 3, (KringPoint){ left, f.y + f.h }, KRING_ALIGN_END, 1, 0);
  write_label (self, pen, labels, 4, (KringPoint){ left, f.y + f.h / 2 }, KRING_ALIGN_END, 0.5, 0);
  write_label (self, pen, labels, 5, (KringPoint){ left, f.y }, KRING_ALIGN_END, 0, 0);
}

/* Figures */

static void
line (const KringPlaceShape *self, KringPen *pen, KringStyleName style, double u, double v, double to_u, double to_v)
{
  kring_pen_line (pen, (KringStyle){ style }, kring_place_shape_point (self, u, v),
                  kring_place_shape_point (self, to_u, to_v));
}

static void
draw_triangle (const KringPlaceShape *self, KringPen *pen)
{
  /* Where two corners weigh alike. */
  line (self, pen, KRING_STYLE_PLACE_GUIDE, 1 / 3.0, 1 / 3.0, 0.5, 0);
  line (self, pen, KRING_STYLE_PLACE_GUIDE, 1 / 3.0, 1 / 3.0, 0, 0.5);
  line (self, pen, KRING_STYLE_PLACE_GUIDE, 1 / 3.0, 1 / 3.0, 0.5, 0.5);
  line (self, pen, KRING_STYLE_PLACE_EDGE, 0, 0, 1, 0);
  line (self, pen, KRING_STYLE_PLACE_EDGE, 1, 0, 0, 1);
  line (self, pen, KRING_STYLE_PLACE_EDGE, 0, 1, 0, 0);
}

/* Rises @over the straight line. */
static void
arrow (KringPen *pen, KringStyleName style, KringPoint from, KringPoint to, double over)
{
  double top = MIN (from.y, to.y) - over;
  KringRect bounds = { MIN (from.x, to.x), top, fabs (to.x - from.x), MAX (from.y, to.y) - top };
  KringDrawable *drawable = kring_scene_add (pen->scene, KRING_SHAPE_CURVE,
                                             (KringStyle){ style, .direction = KRING_DIRECTION_FORWARD }, bounds);

  drawable->curve = (KringCurve){ { from,
                                    { from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3 - over },
                                    { from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3 - over },
                                    to } };
  drawable->parent = pen->parent;
}

static void
draw_axes (const KringPlaceShape *self, KringPen *pen)
{
  KringRect f = self->figure;
  double out = 0.7 * self->gap;

  kring_pen_box (pen, (KringStyle){ KRING_STYLE_PLACE_AREA }, f, 0);
  line (self, pen, KRING_STYLE_PLACE_GUIDE, 0.5, 0, 0.5, 1);
  line (self, pen, KRING_STYLE_PLACE_GUIDE, 0, 0.5, 1, 0.5);
  arrow (pen, KRING_STYLE_PLACE_AXIS, (KringPoint){ f.x, f.y + f.h }, (KringPoint){ f.x + f.w + out, f.y + f.h }, 0);
  arrow (pen, KRING_STYLE_PLACE_AXIS, (KringPoint){ f.x, f.y + f.h }, (KringPoint){ f.x, f.y - out }, 0);
}

/* Strings from the four corners meet where it stands: that is the tension. */
static void
draw_field (const KringPlaceShape *self, KringPen *pen, KringPlaced from)
{
  static const KringPoint corners[] = { { 0, 1 }, { 1, 1 }, { 1, 0 }, { 0, 0 } };
  double u = from.there ? from.u : 0.5, v = from.there ? from.v : 0.5, size = 2 * BEAM_END * pen->unit;

  kring_pen_box (pen, (KringStyle){ KRING_STYLE_PLACE_AREA }, self->figure, 0);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      KringPoint corner = kring_place_shape_point (self, corners[i].x, corners[i].y);

      line (self, pen, KRING_STYLE_PLACE_GUIDE, corners[i].x, corners[i].y, u, v);
      kring_scene_add (pen->scene, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_PLACE_END },
                       kring_rect_around (corner, size, size))
          ->parent
          = pen->parent;
    }
}

static void
draw_seesaw (const KringPlaceShape *self, KringPen *pen)
{
  KringPoint hinge = kring_rect_centre (self->figure), below;
  double foot = self->figure.h / 2 + self->gap, aside = KRING_PLACE_FOOT * foot, size = 2 * BEAM_END * pen->unit;

  below = (KringPoint){ hinge.x, hinge.y + foot };
  kring_pen_line (pen, (KringStyle){ KRING_STYLE_PLACE_EDGE }, hinge, (KringPoint){ below.x - aside, below.y });
  kring_pen_line (pen, (KringStyle){ KRING_STYLE_PLACE_EDGE }, hinge, (KringPoint){ below.x + aside, below.y });
  kring_pen_line (pen, (KringStyle){ KRING_STYLE_PLACE_EDGE }, (KringPoint){ below.x - aside, below.y },
                  (KringPoint){ below.x + aside, below.y });
  line (self, pen, KRING_STYLE_PLACE_BEAM, 0, 0.5, 1, 0.5);
  for (int end = 0; end < 2; end++)
    kring_scene_add (pen->scene, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_PLACE_END },
                     kring_rect_around (kring_place_shape_point (self, end, 0.5), size, size))
        ->parent
        = pen->parent;
}

void
kring_place_draw (const KringPlaceShape *self, KringPen *pen, KringPlaced from)
{
  g_auto (KringPlaceLabels) labels = { 0 };

  kring_place_labels_init (&labels, self, pen->measure);
  switch (self->shape)
    {
    case KRING_DRAWN_TRIANGLE:
      draw_triangle (self, pen);
      write_triangle (self, pen, &labels);
      break;
    case KRING_DRAWN_AXES:
      draw_axes (self, pen);
      write_axes (self, pen, &labels);
      break;
    case KRING_DRAWN_SEESAW:
      draw_seesaw (self, pen);
      write_seesaw (self, pen, &labels);
      break;
    default:
      draw_field (self, pen, from);
      write_field (self, pen, &labels);
      break;
    }
}

/* Marks */

static void
disc (KringPen *pen, KringStyle style, KringPoint at, double radius)
{
  kring_scene_add (pen->scene, KRING_SHAPE_ELLIPSE, style, kring_rect_around (at, 2 * radius, 2 * radius))->parent
      = pen->parent;
}

void
kring_place_draw_now (KringPen *pen, KringPoint at, gboolean dim)
{
  disc (pen, (KringStyle){ KRING_STYLE_PLACE_NOW, .dim = dim }, at, KRING_PLACE_NOW * pen->unit);
}

void
kring_place_draw_wanted (KringPen *pen, KringPoint at)
{
  disc (pen, (KringStyle){ KRING_STYLE_PLACE_WANTED }, at, KRING_PLACE_WANTED * pen->unit);
}

static void
draw_alone (const KringPlaceShape *self, KringPen *pen, const KringTalk *talk, const char *item, KringStyleName style)
{
  g_autoptr (GPtrArray) tallies = kring_talk_tallies (talk, self->question->id, item);

  for (guint i = 0; i < tallies->len; i++)
    {
      const KringTally *tally = g_ptr_array_index (tallies, i);
      double radius = sqrt (ALONE * ALONE + ALONE_MORE * MAX (tally->marks - 1, 0)) * pen->unit;

      KringPoint at = kring_place_shape_point (self, tally->u, tally->v);

      if (self->shape == KRING_DRAWN_SEESAW)
        at.y += BESIDE_BEAM * pen->unit * (style == KRING_STYLE_PLACE_ALONE_NOW ? -1 : 1);
      disc (pen, (KringStyle){ style }, at, radius);
    }
}

static void
draw_move (const KringPlaceShape *self,
           KringPen *pen,
           KringPlaced from,
           KringPlaced to,
           double before,
           double after,
           KringStyleName style)
{
  KringPoint a = kring_place_shape_point (self, from.u, from.v), b = kring_place_shape_point (self, to.u, to.v);
  double length = kring_distance (a, b), x, y;

  before *= pen->unit;
  after *= pen->unit;
  /* Where the two stand close, there is no room for a head. */
  if (length < before + after + KRING_PLACE_NOW * pen->unit)
    return;
  if (self->shape == KRING_DRAWN_SEESAW)
    {
      arrow (pen, style, (KringPoint){ a.x, a.y - before }, (KringPoint){ b.x, b.y - after }, OVER_BEAM * pen->unit);
      return;
    }
  x = (b.x - a.x) / length;
  y = (b.y - a.y) / length;
  arrow (pen, style, (KringPoint){ a.x + before * x, a.y + before * y },
         (KringPoint){ b.x - after * x, b.y - after * y }, 0);
}

KringPlaceMarks
kring_place_marks (const KringTalk *talk, const KringQuestion *question, const KringTalk *then)
{
  KringPlaceMarks self = { 0 };

  self.now.there = kring_talk_place (talk, question->id, KRING_NOW, &self.now.u, &self.now.v);
  self.wanted.there = kring_talk_place (talk, question->id, KRING_WANTED, &self.wanted.u, &self.wanted.v);
  if (then != NULL)
    self.then.there = kring_talk_place (then, question->id, KRING_NOW, &self.then.u, &self.then.v);
  if (kring_talk_revealed (talk, question->id))
    self.alone = talk;
  return self;
}

void
kring_place_draw_marks (const KringPlaceShape *self, KringPen *pen, const KringPlaceMarks *marks)
{
  if (marks->alone != NULL)
    {
      draw_alone (self, pen, marks->alone, KRING_WANTED, KRING_STYLE_PLACE_ALONE_WANTED);
      draw_alone (self, pen, marks->alone, KRING_NOW, KRING_STYLE_PLACE_ALONE_NOW);
    }
  if (marks->then.there && marks->now.there)
    draw_move (self, pen, marks->then, marks->now, KRING_PLACE_NOW + 1, KRING_PLACE_NOW + 2, KRING_STYLE_PLACE_SINCE);
  if (marks->now.there && marks->wanted.there)
    draw_move (self, pen, marks->now, marks->wanted, KRING_PLACE_NOW + 2, KRING_PLACE_WANTED + 2,
               KRING_STYLE_PLACE_MOVE);
  if (marks->then.there)
    kring_place_draw_now (pen, kring_place_shape_point (self, marks->then.u, marks->then.v), TRUE);
  if (marks->wanted.there)
    kring_place_draw_wanted (pen, kring_place_shape_point (self, marks->wanted.u, marks->wanted.v));
  if (marks->now.there)
    kring_place_draw_now (pen, kring_place_shape_point (self, marks->now.u, marks->now.v), FALSE);
}

void
kring_place_draw_all (KringPlaceShape *self, KringPen *pen, const KringPlaceMarks *marks)
{
  KringPlaced weight = marks->now.there ? marks->now : marks->wanted;

  kring_place_shape_tilt (self, weight.there ? weight.u : 0.5);
  kring_place_draw (self, pen, weight);
  kring_place_draw_marks (self, pen, marks);
}
