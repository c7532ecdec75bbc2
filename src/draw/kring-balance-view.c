/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-balance-view.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define NAMES 0.32 /* part of the width that the column of names takes */
#define GAP 10.0   /* between that and the marks, and on either side of the middle */
#define MARK 9.0
#define MARK_GAP 3.0
#define ROW_GAP 3.0

typedef struct
{
  const KringOwnPlan *plan;
  KringPen *pen;
  double left, width, middle;
  double y;
} Builder;

/* Away from the middle. */
static void
add_marks (Builder *self, KringSide side, guint n, double y)
{
  double unit = self->pen->unit, size = MARK * unit, step = size + MARK_GAP * unit;
  KringStyle style = side == KRING_SIDE_INDIVIDUAL
                         ? (KringStyle){ KRING_STYLE_CARD, .ring = (KringRing)KRING_LOOP_SINGLE }
                         : (KringStyle){ KRING_STYLE_TRIAL };

  for (guint i = 0; i < n; i++)
    {
      double away = GAP * unit / 2 + i * step;
      double x = side == KRING_SIDE_INDIVIDUAL ? self->middle - away - size : self->middle + away;

      kring_pen_box (self->pen, style, (KringRect){ x, y - size / 2, size, size }, size / 2);
    }
}

static void
add_category (Builder *self, const KringPart *category)
{
  KringPen *pen = self->pen;
  double unit = pen->unit, names = NAMES * self->width,
         line = kring_measure_line (pen->measure, KRING_STYLE_CARD_WORDS);
  double height = kring_pen_write (pen, (KringStyle){ KRING_STYLE_CARD_WORDS }, (KringPoint){ self->left, self->y },
                                   names, KRING_ALIGN_START, kring_words_say (&category->text));

  for (int side = 0; side < KRING_N_SIDES; side++)
    add_marks (self, (KringSide)side, kring_own_plan_count (self->plan, (KringSide)side, category), self->y + line / 2);
  self->y += MAX (height, line) + ROW_GAP * unit;
}

/* Over its marks, on its side of the middle. */
static double
add_head (Builder *self, KringSide side)
{
  double gap = GAP * self->pen->unit / 2, left = self->left + NAMES * self->width + 2 * gap;
  double room
      = side == KRING_SIDE_INDIVIDUAL ? self->middle - gap - left : self->left + self->width - self->middle - gap;
  g_autofree char *text = g_strdup_printf ("%s · %u", kring_own_plan_side_name (self->plan, side),
                                           kring_own_plan_count (self->plan, side, NULL));

  return kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_FIELD },
                          (KringPoint){ side == KRING_SIDE_INDIVIDUAL ? left : self->middle + gap, self->y }, room,
                          side == KRING_SIDE_INDIVIDUAL ? KRING_ALIGN_END : KRING_ALIGN_START, text);
}

double
kring_balance_view_draw (KringPen *pen, const KringOwnPlan *plan, KringPoint at, double width)
{
  Builder self = { plan, pen, at.x, width, 0, at.y };
  double heads[KRING_N_SIDES], top;

  self.middle = kring_round (at.x + (1 + NAMES) / 2 * width);
  for (int side = 0; side < KRING_N_SIDES; side++)
    heads[side] = add_head (&self, (KringSide)side);
  self.y += MAX (heads[0], heads[1]) + ROW_GAP * pen->unit;
  top = self.y;
  for (guint i = 0; plan->methods != NULL && i < plan->methods->parts->len; i++)
    {
      const KringPart *part = g_ptr_array_index (plan->methods->parts, i);

      if (part->kind == KRING_ASKED_CATEGORY)
        add_category (&self, part);
    }
  kring_pen_line (pen, (KringStyle){ KRING_STYLE_TIME_RULE }, (KringPoint){ self.middle, top },
                  (KringPoint){ self.middle, self.y });
  return self.y - at.y;
}

KringScene *
kring_balance_view_scene (const KringOwnPlan *plan, double width, KringMeasure *measure)
{
  KringScene *scene = kring_scene_new ();
  KringPen pen = kring_pen_new (scene, measure);
  g_autofree char *alternative = kring_own_plan_balance (plan);

  kring_pen_figure (&pen, alternative);
  kring_balance_view_draw (&pen, plan, (KringPoint){ 0, 0 }, width);
  return scene;
}
