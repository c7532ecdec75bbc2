/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-methods-view-private.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define SIDE_WIDTH 128.0
#define NARROWEST 84.0 /* of a column */
#define COLUMN_GAP 10.0
#define METHOD_GAP 4.0
#define ROW_GAP 14.0
#define PAD_X 7.0
#define PAD_Y 4.0
#define RADIUS 5.0
#define SIGN 12.0 /* how wide the ring of a method that is wanted is, */
#define DOT 5.0   /* and the dot of one of today */
#define SIGN_GAP 6.0
#define BAR 8.0
#define BAR_GAP 5.0

typedef struct
{
  KringMethodsView *view;
  KringPen pen;
  GPtrArray *sides;
  GPtrArray *categories;
  double width;
  double side;   /* how wide the names of sides are */
  double label;  /* how wide "today" and "wanted" are before a bar */
  double number; /* and a number after it */
  guint most;    /* how many methods the longest bar of a category or side stands for */
} Map;

static const KringPart *
side_of (const Map *self, guint index)
{
  return g_ptr_array_index (self->sides, index);
}

static const KringPart *
category_of (const Map *self, guint index)
{
  return g_ptr_array_index (self->categories, index);
}

static double
column_width (const Map *self)
{
  return (self->width - self->side) / MAX (self->categories->len, 1) - COLUMN_GAP * self->pen.unit;
}

static double
column_at (const Map *self, guint category)
{
  return self->side + COLUMN_GAP * self->pen.unit + category * (column_width (self) + COLUMN_GAP * self->pen.unit);
}

static double
text_width (const Map *self, KringStyleName style, const char *text)
{
  KringPoint size;

  g_free (kring_measure_wrap (self->pen.measure, style, text, 0, 0, &size));
  return size.x;
}

/* A word that is broken is hard to read, so everything is as wide as the widest one. */
static double
widest_word (const Map *self, KringStyleName style, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " -/", -1);
  double widest = 0;

  /* With the sign that the word was split at. */
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      {
        g_autofree char *word = words[i + 1] != NULL ? g_strconcat (words[i], "-", NULL) : g_strdup (words[i]);

        widest = MAX (widest, text_width (self, style, word));
      }
  return widest;
}

static double
widest_side (const Map *self)
{
  double widest = SIDE_WIDTH * self->pen.unit;

  for (guint i = 0; i < self->sides->len; i++)
    widest = MAX (widest, widest_word (self, KRING_STYLE_SECTION_NAME, kring_words_say (&side_of (self, i)->text)));
  return widest;
}

static double
widest_column (const Map *self)
{
  double around = (2 * PAD_X + SIGN + SIGN_GAP) * self->pen.unit, widest = 0;

  for (guint i = 0; i < self->categories->len; i++)
    widest = MAX (widest, widest_word (self, KRING_STYLE_SECTION_NAME, kring_words_say (&category_of (self, i)->text)));
  for (guint i = 0; i < self->view->methods->len; i++)
    {
      const KringPart *part = g_array_index (self->view->methods, KringMethod, i).part;

      widest = MAX (widest, around + widest_word (self, KRING_STYLE_METHOD_NAME, kring_words_say (&part->text)));
    }
  return widest;
}

/* How high */

static double
name_width (const Map *self)
{
  return column_width (self) - (2 * PAD_X + SIGN + SIGN_GAP) * self->pen.unit;
}

static double
height_of_method (const Map *self, const KringMethod *method)
{
  return kring_pen_height (&self->pen, KRING_STYLE_METHOD_NAME, name_width (self),
                           kring_words_say (&method->part->text))
         + 2 * PAD_Y * self->pen.unit;
}

static double
height_of_cell (const Map *self, guint side, const KringPart *category)
{
  double height = 0;

  for (guint i = 0; i < self->view->methods->len; i++)
    {
      const KringMethod *method = &g_array_index (self->view->methods, KringMethod, i);

      if (method->side == side && method->category == category)
        height += height_of_method (self, method) + METHOD_GAP * self->pen.unit;
    }
  return height;
}

static double
height_of_bars (const Map *self)
{
  return 2 * (kring_measure_line (self->pen.measure, KRING_STYLE_BALANCE_NAME) + BAR_GAP / 2 * self->pen.unit);
}

static double
height_of_side_name (const Map *self, guint side)
{
  return kring_pen_height (&self->pen, KRING_STYLE_SECTION_NAME, self->side,
                           kring_words_say (&side_of (self, side)->text));
}

static double
height_of_row (const Map *self, guint side)
{
  double height = height_of_side_name (self, side) + BAR_GAP * self->pen.unit + height_of_bars (self);

  for (guint i = 0; i < self->categories->len; i++)
    height = MAX (height, height_of_cell (self, side, category_of (self, i)));
  return height;
}

static double
height_of_heads (const Map *self)
{
  double height = 0;

  for (guint i = 0; i < self->categories->len; i++)
    height = MAX (height, kring_pen_height (&self->pen, KRING_STYLE_SECTION_NAME, column_width (self),
                                            kring_words_say (&category_of (self, i)->text)));
  return height + BAR_GAP * self->pen.unit + height_of_bars (self) + ROW_GAP * self->pen.unit;
}

static double
height_of_map (double width, gpointer data)
{
  Map *self = data;
  double height;

  self->width = width;
  height = height_of_heads (self) + kring_measure_line (self->pen.measure, KRING_STYLE_BALANCE_NAME);
  for (guint i = 0; i < self->sides->len; i++)
    height += height_of_row (self, i) + ROW_GAP * self->pen.unit;
  return height;
}

/* Signs */

static void
add_ellipse (Map *self, KringRing ring, KringPoint at, double size)
{
  KringStyle style = { KRING_STYLE_METHOD_SIGN, .ring = ring };

  kring_scene_add (self->pen.scene, KRING_SHAPE_ELLIPSE, style, kring_rect_around (at, size, size))->parent
      = self->pen.parent;
}

/* A dot is today, a ring is wanted; one in the other is both. */
static void
draw_sign (Map *self, guint use, KringPoint at)
{
  if (use & KRING_METHOD_WANTED)
    add_ellipse (self, KRING_RING_POSSIBLE, at, SIGN * self->pen.unit);
  if (use & KRING_METHOD_TODAY)
    add_ellipse (self, KRING_RING_ENGAGED, at, DOT * self->pen.unit);
}

/* Through every line of a name in @box, which is as wide as the line is. */
static void
strike (Map *self, KringPoint at, double width, const char *name)
{
  g_autofree char *wrapped = kring_measure_wrap (self->pen.measure, KRING_STYLE_METHOD_OUT, name, width, 0, NULL);
  g_auto (GStrv) lines = g_strsplit (wrapped, "\n", -1);
  double height = kring_measure_line (self->pen.measure, KRING_STYLE_METHOD_OUT);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double y = at.y + (i + 0.54) * height, end = at.x + text_width (self, KRING_STYLE_METHOD_OUT, lines[i]);

      kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_METHOD_STRIKE }, (KringPoint){ at.x, y },
                      (KringPoint){ end, y });
    }
}

/* Methods */

static void
draw_method (Map *self, const KringMethod *method, KringRect bounds)
{
  gboolean out = (method->use & KRING_METHOD_NOT_FOR_US) != 0, today = (method->use & KRING_METHOD_TODAY) != 0;
  KringStyle style = { KRING_STYLE_METHOD, .ring = today && !out ? KRING_RING_ENGAGED : KRING_RING_POSSIBLE };
  const char *name = kring_words_say (&method->part->text);
  double unit = self->pen.unit;
  KringPoint at = { bounds.x + (PAD_X + SIGN + SIGN_GAP) * unit, bounds.y + PAD_Y * unit };
  KringDrawable *box = kring_pen_box (&self->pen, style, bounds, RADIUS * unit);

  box->id = g_strdup (method->part->id);
  box->name = g_strdup (name);
  box->description = kring_method_words (method->use);
  box->target = TRUE;
  box->role = KRING_ROLE_LABEL;
  box->order = self->pen.order++;
  kring_pen_write (&self->pen, (KringStyle){ out ? KRING_STYLE_METHOD_OUT : KRING_STYLE_METHOD_NAME }, at,
                   name_width (self), KRING_ALIGN_START, name);
  if (out)
    strike (self, at, name_width (self), name);
  else
    draw_sign (self, method->use, (KringPoint){ bounds.x + (PAD_X + SIGN / 2) * unit, bounds.y + bounds.h / 2 });
}

static void
draw_cell (Map *self, guint side, guint category, double y)
{
  for (guint i = 0; i < self->view->methods->len; i++)
    {
      const KringMethod *method = &g_array_index (self->view->methods, KringMethod, i);
      double height;

      if (method->side != side || method->category != category_of (self, category))
        continue;
      height = height_of_method (self, method);
      draw_method (self, method, (KringRect){ column_at (self, category), y, column_width (self), height });
      y += height + METHOD_GAP * self->pen.unit;
    }
}

/* Balances */

static double
draw_bar (Map *self, KringRing ring, const char *label, guint n, KringPoint at, double width)
{
  KringStyle words = { KRING_STYLE_BALANCE_NAME }, style = { KRING_STYLE_BALANCE, .ring = ring };
  g_autofree char *number = g_strdup_printf ("%u", n);
  double line = kring_measure_line (self->pen.measure, words.name), left = at.x + self->label;
  double longest = at.x + width - left - self->number, length = self->most > 0 ? longest * n / self->most : 0;
  double bar = BAR * self->pen.unit;

  kring_pen_write (&self->pen, words, at, 0, KRING_ALIGN_START, label);
  if (n > 0)
    kring_pen_box (&self->pen, style, (KringRect){ left, at.y + (line - bar) / 2, length, bar }, 0);
  kring_pen_write (&self->pen, words, (KringPoint){ left + length + (n > 0 ? BAR_GAP * self->pen.unit : 0), at.y }, 0,
                   KRING_ALIGN_START, number);
  return at.y + line + BAR_GAP / 2 * self->pen.unit;
}

static const char *
label_of (KringMethodUse use)
{
  /* Translators: before a bar: how many methods are used today, and how many are wanted. */
  return use == KRING_METHOD_TODAY ? C_ ("methods", "today") : C_ ("methods", "wanted");
}

static void
draw_bars (Map *self, int side, const KringPart *category, KringPoint at, double width)
{
  at.y = draw_bar (self, KRING_RING_ENGAGED, label_of (KRING_METHOD_TODAY),
                   kring_methods_count (self->view, side, category, KRING_METHOD_TODAY), at, width);
  draw_bar (self, KRING_RING_AVAILABLE, label_of (KRING_METHOD_WANTED),
            kring_methods_count (self->view, side, category, KRING_METHOD_WANTED), at, width);
}

static guint
most_of (const Map *self, int side, const KringPart *category)
{
  return MAX (kring_methods_count (self->view, side, category, KRING_METHOD_TODAY),
              kring_methods_count (self->view, side, category, KRING_METHOD_WANTED));
}

/* A method is as long in all bars of a kind, so that they can be held against each other. */
static void
draw_side (Map *self, guint side, double y)
{

  self->most = 0;
  for (guint i = 0; i < self->sides->len; i++)
    self->most = MAX (self->most, most_of (self, (int)i, NULL));
  kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SECTION_NAME }, (KringPoint){ 0, y }, self->side,
                   KRING_ALIGN_START, kring_words_say (&side_of (self, side)->text));
  draw_bars (self, (int)side, NULL, (KringPoint){ 0, y + height_of_side_name (self, side) + BAR_GAP * self->pen.unit },
             self->side);
}

static void
draw_heads (Map *self)
{
  double bottom = height_of_heads (self) - ROW_GAP * self->pen.unit, bars = bottom - height_of_bars (self);

  self->most = 0;
  for (guint i = 0; i < self->categories->len; i++)
    self->most = MAX (self->most, most_of (self, -1, category_of (self, i)));
  for (guint i = 0; i < self->categories->len; i++)
    {
      const char *name = kring_words_say (&category_of (self, i)->text);
      double height = kring_pen_height (&self->pen, KRING_STYLE_SECTION_NAME, column_width (self), name);

      kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SECTION_NAME },
                       (KringPoint){ column_at (self, i), bars - BAR_GAP * self->pen.unit - height },
                       column_width (self), KRING_ALIGN_START, name);
      draw_bars (self, -1, category_of (self, i), (KringPoint){ column_at (self, i), bars }, column_width (self));
    }
}

/* What the signs say: @use, from @x on. Returns where it ends. */
static double
draw_key (Map *self, guint use, double x, double y)
{
  g_autofree char *words = kring_method_words (use);
  double line = kring_measure_line (self->pen.measure, KRING_STYLE_BALANCE_NAME), unit = self->pen.unit;
  KringStyle style = { use == KRING_METHOD_NOT_FOR_US ? KRING_STYLE_METHOD_OUT : KRING_STYLE_BALANCE_NAME };

  words[strlen (words) - 1] = '\0';
  if (use != KRING_METHOD_NOT_FOR_US)
    {
      draw_sign (self, use, (KringPoint){ x + SIGN / 2 * unit, y + line / 2 });
      x += (SIGN + SIGN_GAP) * unit;
    }
  kring_pen_write (&self->pen, style, (KringPoint){ x, y }, 0, KRING_ALIGN_START, words);
  if (use == KRING_METHOD_NOT_FOR_US)
    strike (self, (KringPoint){ x, y }, 0, words);
  return x + text_width (self, style.name, words) + 3 * COLUMN_GAP * unit;
}

static void
draw_map (Map *self)
{
  double y = height_of_heads (self), x = column_at (self, 0);

  draw_heads (self);
  for (guint side = 0; side < self->sides->len; side++)
    {
      double rule = y - ROW_GAP / 2 * self->pen.unit;

      kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_RULE }, (KringPoint){ 0, rule },
                      (KringPoint){ self->width, rule });
      draw_side (self, side, y);
      for (guint i = 0; i < self->categories->len; i++)
        draw_cell (self, side, i, y);
      y += height_of_row (self, side) + ROW_GAP * self->pen.unit;
    }
  x = draw_key (self, KRING_METHOD_TODAY, x, y);
  x = draw_key (self, KRING_METHOD_WANTED, x, y);
  x = draw_key (self, KRING_METHOD_TODAY | KRING_METHOD_WANTED, x, y);
  draw_key (self, KRING_METHOD_NOT_FOR_US, x, y);
}

void
kring_methods_draw (KringMethodsView *view, double aspect, KringMeasure *measure)
{
  g_autofree char *words = kring_methods_alternative (view);
  g_autoptr (GPtrArray) sides = kring_question_parts (view->question, KRING_ASKED_SIDE);
  g_autoptr (GPtrArray) categories = kring_question_parts (view->question, KRING_ASKED_CATEGORY);
  Map self = { .view = view, .pen = kring_pen_new (view->scene, measure), .sides = sides, .categories = categories };
  double gap = BAR_GAP * self.pen.unit, narrowest;

  self.label = gap
               + MAX (text_width (&self, KRING_STYLE_BALANCE_NAME, label_of (KRING_METHOD_TODAY)),
                      text_width (&self, KRING_STYLE_BALANCE_NAME, label_of (KRING_METHOD_WANTED)));
  self.number = gap + text_width (&self, KRING_STYLE_BALANCE_NAME, "33");
  self.side = widest_side (&self);
  narrowest = self.side
              + categories->len * (COLUMN_GAP * self.pen.unit + MAX (NARROWEST * self.pen.unit, widest_column (&self)));
  self.width = kring_pen_find_width (height_of_map, &self, narrowest, aspect > 0 ? aspect : KRING_PAGE_LYING);
  kring_pen_figure (&self.pen, words);
  draw_map (&self);
}
