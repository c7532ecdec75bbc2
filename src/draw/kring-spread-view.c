/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-spread-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lengths in points, to be multiplied by the text's scale. */
#define DOT 9.0
#define DOT_SHARE 0.8 /* of its room */
#define STACK 6       /* dots above one another before they are packed closer */
#define LEAST 2       /* dots that a row has room for, however few there are */
#define GAP 6.0
#define ROW_GAP 16.0
#define STEPS 5
#define NARROWEST 0.9 /* heights of a number that a column has at least where now and wanted stand abreast */

typedef struct
{
  KringPen *pen;
  KringPoint at;
  double left, width; /* of the five columns */
  double words;       /* where what they come to begins; it ends with them */
  guint most;         /* marks in one column of either row */
} Spread;

static char *
say_number (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.3g", value);
  /* Translators: what stands between a number's whole part and the rest: "4.5" or "4,5". */
  return g_strdelimit (g_strdup (text), ".", C_ ("decimal", ".")[0]);
}

char *
kring_spread_say (const KringSpread *spread)
{
  g_autofree char *middle = say_number (spread->middle);

  if (spread->n == 0)
    return g_strdup (_ ("No marks"));
  if (spread->low == spread->high)
    /* Translators: of marks on a scale from 1 to 5. */
    return g_strdup_printf (ngettext ("%1$u mark, at %2$d", "%1$u marks, all at %2$d", spread->n), spread->n,
                            spread->low);
  /* Translators: of marks on a scale from 1 to 5; %2$s is their median. */
  return g_strdup_printf (ngettext ("%1$u mark, the middle %2$s, from %3$d to %4$d",
                                    "%1$u marks, the middle %2$s, from %3$d to %4$d", spread->n),
                          spread->n, middle, spread->low, spread->high);
}

/* What is said of marks that are still covered. */
static char *
say_covered (guint n)
{
  /* Translators: of what each marked alone and nobody sees yet. */
  return n == 0 ? g_strdup (_ ("No marks"))
                : g_strdup_printf (ngettext ("%u mark, covered", "%u marks, covered", n), n);
}

static char *
say_item (const KringTalk *talk, const KringQuestion *question, const char *item)
{
  KringSpread spread = kring_talk_spread (talk, question->id, item);

  return kring_talk_revealed (talk, question->id) ? kring_spread_say (&spread) : say_covered (spread.n);
}

static double
column_at (const Spread *self, int step)
{
  return self->left + (step - 0.5) * self->width / STEPS;
}

/* As high as the most dots, so that both rows are seen at once on a projector; of more than six, each is smaller. */
static double
height_of_stack (const Spread *self)
{
  return CLAMP (self->most, LEAST, STACK) * DOT / DOT_SHARE * self->pen->unit;
}

static double
apart (const Spread *self)
{
  return height_of_stack (self) / MAX (self->most, LEAST);
}

static void
draw_stack (const Spread *self, int step, guint n, double bottom)
{
  double each = apart (self), size = DOT_SHARE * each;

  for (guint i = 0; i < n; i++)
    kring_scene_add (self->pen->scene, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_SPREAD_DOT },
                     kring_rect_around ((KringPoint){ column_at (self, step), bottom - (i + 0.5) * each }, size, size))
        ->parent
        = self->pen->parent;
}

/* A stroke under what lies between the lowest and the highest, and a mark at the middle. */
static void
draw_span (const Spread *self, const KringSpread *spread, double y)
{
  double from = column_at (self, spread->low), to = column_at (self, spread->high), unit = self->pen->unit;
  double middle = self->left + (spread->middle - 0.5) * self->width / STEPS;

  kring_pen_line (self->pen, (KringStyle){ KRING_STYLE_SPREAD_SPAN }, (KringPoint){ from - DOT / 2 * unit, y },
                  (KringPoint){ to + DOT / 2 * unit, y });
  kring_pen_line (self->pen, (KringStyle){ KRING_STYLE_SPREAD_SPAN }, (KringPoint){ middle, y - 0.8 * GAP * unit },
                  (KringPoint){ middle, y + 0.8 * GAP * unit });
}

static void
draw_scale (const Spread *self, double y)
{
  double line = kring_measure_line (self->pen->measure, KRING_STYLE_SPREAD_NUMBER);

  kring_pen_line (self->pen, (KringStyle){ KRING_STYLE_ANSWER_RULE }, (KringPoint){ self->left, y },
                  (KringPoint){ self->left + self->width, y });
  for (int step = 1; step <= STEPS; step++)
    {
      g_autofree char *number = g_strdup_printf ("%d", step);

      kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_SPREAD_NUMBER },
                       (KringPoint){ column_at (self, step) - line, y + GAP * self->pen->unit }, 2 * line,
                       KRING_ALIGN_CENTRE, number);
    }
}

static double
draw_row (const Spread *self,
          const KringTalk *talk,
          const KringQuestion *question,
          const char *item,
          const char *name,
          double y)
{
  KringSpread spread = kring_talk_spread (talk, question->id, item);
  g_autofree char *words = say_item (talk, question, item);
  double unit = self->pen->unit, bottom = y + height_of_stack (self);
  double line = kring_measure_line (self->pen->measure, KRING_STYLE_SPREAD_NUMBER);

  kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_SPREAD_NAME }, (KringPoint){ self->at.x, bottom - line }, 0,
                   KRING_ALIGN_START, name);
  if (kring_talk_revealed (talk, question->id) && spread.n > 0)
    {
      for (int step = 1; step <= STEPS; step++)
        draw_stack (self, step, spread.counts[step], bottom - GAP / 2 * unit);
      draw_span (self, &spread, bottom + 2 * GAP * unit + line);
    }
  draw_scale (self, bottom);
  y = bottom + 3 * GAP * unit + line;
  return y
         + kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_SPREAD_WORDS }, (KringPoint){ self->words, y },
                            self->left + self->width - self->words, KRING_ALIGN_CENTRE, words);
}

static guint
most_of (const KringTalk *talk, const KringQuestion *question)
{
  KringSpread now = kring_talk_spread (talk, question->id, KRING_NOW);
  KringSpread wanted = kring_talk_spread (talk, question->id, KRING_WANTED);
  guint most = 0;

  for (int step = 1; step <= STEPS; step++)
    most = MAX (most, MAX (now.counts[step], wanted.counts[step]));
  return most;
}

static double
width_of_names (const KringPen *pen, const char *now, const char *wanted)
{
  KringPoint one, other;

  g_free (kring_measure_wrap (pen->measure, KRING_STYLE_SPREAD_NAME, now, 0, 0, &one));
  g_free (kring_measure_wrap (pen->measure, KRING_STYLE_SPREAD_NAME, wanted, 0, 0, &other));
  return MAX (one.x, other.x) + 2 * GAP * pen->unit;
}

double
kring_spread_draw (KringPen *pen, const KringTalk *talk, const KringQuestion *question, KringPoint at, double width)
{
  /* Translators: where we are, beside what each marked. */
  const char *now = C_ ("spread", "Now");
  /* Translators: where we want to be, beside what each marked. */
  const char *wanted = C_ ("spread", "Wanted");
  double names = width_of_names (pen, now, wanted), half = (width - ROW_GAP * pen->unit) / 2, y, height;
  double least = STEPS * NARROWEST * kring_measure_line (pen->measure, KRING_STYLE_SPREAD_NUMBER);
  Spread self = { pen, at, at.x + names, width - names, at.x + names, most_of (talk, question) };

  /* Both are to be seen at once, with what the group says below them. */
  if (half - names >= least)
    {
      self.width = half - names;
      self.words = at.x;
      height = draw_row (&self, talk, question, KRING_NOW, now, at.y) - at.y;
      self.at.x = self.words = at.x + width - half;
      self.left = self.at.x + names;
      y = draw_row (&self, talk, question, KRING_WANTED, wanted, at.y) - at.y;
      return MAX (height, y);
    }
  y = draw_row (&self, talk, question, KRING_NOW, now, at.y) + ROW_GAP * pen->unit;
  return draw_row (&self, talk, question, KRING_WANTED, wanted, y) - at.y;
}

KringScene *
kring_spread_scene (const KringTalk *talk, const KringQuestion *question, double width, KringMeasure *measure)
{
  KringScene *scene = kring_scene_new ();
  KringPen pen = kring_pen_new (scene, measure);
  g_autofree char *now = say_item (talk, question, KRING_NOW), *wanted = say_item (talk, question, KRING_WANTED);
  /* Translators: what each marked alone, in words: "9 marks, the middle 3, from 2 to 5". */
  g_autofree char *alternative = g_strdup_printf (_ ("Now: %1$s. Wanted: %2$s."), now, wanted);

  kring_pen_figure (&pen, alternative);
  kring_spread_draw (&pen, talk, question, (KringPoint){ 0, 0 }, width);
  return scene;
}
