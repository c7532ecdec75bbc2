/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-need.h"

#include <math.h>

#include "kring-wrap.h"

#define STEP 2.0
#define MARGIN_X 13.0
#define MARGIN_Y 9.0
#define BETWEEN 6.0
#define MARKS 18.0       /* height of the marks of verdicts */
#define MARKS_BELOW 3.0  /* between them and what they are called */
#define BLOCKS 3         /* title, words, verdict */
/* Only in an ellipse larger than this is a word broken: a title of one endless word must not fill the page. */
#define LARGE 170.0

/* How much of the rise of one step a reached one fills, and one that is not. */
#define BLOCK 0.76
#define DASH 0.2

/* One block of lines in the ellipse: how wide its lines may be. */
typedef struct
{
  double rx, ry;  /* of the ellipse inside the margin */
  double top;     /* of the block */
  double line;    /* height */
  double most;    /* no line wider than this, however wide the ellipse */
} Block;

static double
chord (guint line, gpointer data)
{
  const Block *block = data;
  double y0 = block->top + line * block->line, y1 = y0 + block->line;
  double y = MAX (fabs (y0), fabs (y1)) / block->ry;

  return y >= 1 ? 0 : MIN (block->most, 2 * block->rx * sqrt (1 - y * y));
}

/* As narrow as it goes in as many lines, for an even block. */
static void
even_out (KringMeasure *measure, KringStyleName style, const char *text, Block *block, KringWrapped *wrapped)
{
  double narrow = wrapped->width / 2, wide = wrapped->width;

  while (wrapped->n_lines > 1 && wide - narrow > 1)
    {
      KringWrapped tried;

      block->most = (narrow + wide) / 2;
      tried = kring_wrap (measure, style, text, chord, block);
      if (tried.n_lines > wrapped->n_lines || tried.broken)
        {
          narrow = block->most;
          g_free (tried.text);
          continue;
        }
      wide = block->most;
      g_free (wrapped->text);
      *wrapped = tried;
    }
}

typedef struct
{
  KringMeasure *measure;
  const char *text[BLOCKS];
  double line[BLOCKS];
  double above[BLOCKS]; /* free above it */
  gboolean may_break;
  guint n[BLOCKS];
  KringWrapped wrapped[BLOCKS];
} Fit;

static const KringStyleName styles[BLOCKS] = { KRING_STYLE_NEED_NAME, KRING_STYLE_NEED_WORDS, KRING_STYLE_VERDICT };

/* Of the first @n blocks, with what is free above the one that follows. */
static double
fit_above (const Fit *fit, int n)
{
  double height = 0;

  for (int i = 0; i < n; i++)
    height += fit->above[i] + fit->n[i] * fit->line[i];
  return n < BLOCKS ? height + fit->above[n] : height;
}

static double
fit_height (const Fit *fit)
{
  return fit_above (fit, BLOCKS);
}

static void
fit_block (Fit *fit, int i, double rx, double ry)
{
  double top = -fit_height (fit) / 2 + fit_above (fit, i);
  Block block = { rx, ry, top, fit->line[i], G_MAXDOUBLE };

  g_clear_pointer (&fit->wrapped[i].text, g_free);
  fit->wrapped[i] = kring_wrap (fit->measure, styles[i], fit->text[i], chord, &block);
  if (fit->wrapped[i].n_lines == fit->n[i] && (fit->may_break || !fit->wrapped[i].broken))
    even_out (fit->measure, styles[i], fit->text[i], &block, &fit->wrapped[i]);
}

/* More lines need more height, and more height narrows the first and last of them: both grow until they agree. */
static gboolean
fit_in (Fit *fit, double rx, double ry)
{
  gboolean agreed = FALSE;

  for (int i = 0; i < BLOCKS; i++)
    fit->n[i] = fit->text[i] != NULL ? 1 : 0;
  while (!agreed)
    {
      if (fit_height (fit) > 2 * ry)
        return FALSE;
      agreed = TRUE;
      for (int i = 0; i < BLOCKS; i++)
        {
          if (fit->text[i] == NULL)
            continue;
          fit_block (fit, i, rx, ry);
          if (fit->wrapped[i].broken && !fit->may_break)
            return FALSE;
          if (fit->wrapped[i].n_lines <= fit->n[i])
            continue;
          fit->n[i] = fit->wrapped[i].n_lines;
          agreed = FALSE;
        }
    }
  return TRUE;
}

KringNeedText *
kring_need_text_fit (KringMeasure *measure, const char *title, const char *words, const char *verdict, double aspect,
                     double least)
{
  double scale = kring_measure_get_scale (measure), ry = least;
  Fit fit = { .measure = measure, .text = { title, words, verdict } };
  KringNeedText *self = g_new0 (KringNeedText, 1);

  for (int i = 0; i < BLOCKS; i++)
    fit.line[i] = kring_measure_line (measure, styles[i]);
  fit.above[1] = words != NULL ? BETWEEN * scale : 0;
  fit.above[2] = verdict != NULL ? (BETWEEN + MARKS + MARKS_BELOW) * scale : 0;
  while (!fit_in (&fit, aspect * ry - MARGIN_X * scale, ry - MARGIN_Y * scale))
    {
      ry += STEP * scale;
      fit.may_break = ry > LARGE * scale;
    }

  for (int i = 0; i < BLOCKS; i++)
    fit.n[i] = fit.text[i] != NULL ? fit.wrapped[i].n_lines : 0;
  self->ry = ry;
  self->title = fit.wrapped[0].text;
  self->words = fit.wrapped[1].text;
  self->title_y = -fit_height (&fit) / 2;
  self->title_h = fit.n[0] * fit.line[0];
  self->words_h = fit.n[1] * fit.line[1];
  self->words_y = self->title_y + fit_above (&fit, 1);
  self->verdict = fit.wrapped[2].text;
  self->verdict_y = self->title_y + fit_above (&fit, 2);
  self->verdict_h = fit.n[2] * fit.line[2];
  self->marks_h = verdict != NULL ? MARKS * scale : 0;
  self->marks_y = self->verdict_y - MARKS_BELOW * scale - self->marks_h;
  return self;
}

void
kring_need_marks_add (KringScene *scene, const KringJudgement *values, guint n, KringRect area, int parent)
{
  double rise = area.h / KRING_N_JUDGEMENTS, width = 2.4 * rise, column = 1.45 * width;
  double left = area.x + (area.w - ((n - 1) * column + width)) / 2;

  for (guint i = 0; i < n; i++)
    for (int step = 0; step < KRING_N_JUDGEMENTS; step++)
      {
        double high = step <= (int) values[i] ? BLOCK * rise : DASH * rise;
        KringRect box = { left + i * column, area.y + area.h - step * rise - high, width, high };

        kring_scene_add (scene, KRING_SHAPE_BOX, (KringStyle){ KRING_STYLE_VERDICT }, box)->parent = parent;
      }
}

void
kring_need_text_free (KringNeedText *self)
{
  g_free (self->title);
  g_free (self->words);
  g_free (self->verdict);
  g_free (self);
}
