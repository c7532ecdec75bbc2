/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-around-need.h"

#include <math.h>

#include "kring-wrap.h"

#define STEP 2.0
#define MARGIN_X 13.0
#define MARGIN_Y 9.0
#define BETWEEN 6.0
/* Only in an ellipse larger than this is a word broken: a title of one endless word must not fill the page. */
#define LARGE 170.0

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
  const char *text[2];
  double line[2];
  double between;
  gboolean may_break;
  guint n[2];
  KringWrapped wrapped[2];
} Fit;

static const KringStyleName styles[2] = { KRING_STYLE_NEED_NAME, KRING_STYLE_NEED_WORDS };

static double
fit_height (const Fit *fit)
{
  return fit->n[0] * fit->line[0] + fit->between + fit->n[1] * fit->line[1];
}

static void
fit_block (Fit *fit, int i, double rx, double ry)
{
  double top = -fit_height (fit) / 2 + (i == 0 ? 0 : fit->n[0] * fit->line[0] + fit->between);
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

  fit->n[0] = 1;
  fit->n[1] = fit->text[1] != NULL ? 1 : 0;
  while (!agreed)
    {
      if (fit_height (fit) > 2 * ry)
        return FALSE;
      agreed = TRUE;
      for (int i = 0; i < 2 && fit->text[i] != NULL; i++)
        {
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
kring_need_text_fit (KringMeasure *measure, const char *title, const char *words, double aspect, double least)
{
  double scale = kring_measure_get_scale (measure), ry = least;
  Fit fit = { .measure = measure, .text = { title, words } };
  KringNeedText *self = g_new0 (KringNeedText, 1);

  for (int i = 0; i < 2; i++)
    fit.line[i] = kring_measure_line (measure, styles[i]);
  fit.between = words != NULL ? BETWEEN * scale : 0;
  while (!fit_in (&fit, aspect * ry - MARGIN_X * scale, ry - MARGIN_Y * scale))
    {
      ry += STEP * scale;
      fit.may_break = ry > LARGE * scale;
    }

  for (int i = 0; i < 2; i++)
    fit.n[i] = fit.text[i] != NULL ? fit.wrapped[i].n_lines : 0;
  self->ry = ry;
  self->title = fit.wrapped[0].text;
  self->words = fit.wrapped[1].text;
  self->title_y = -fit_height (&fit) / 2;
  self->title_h = fit.n[0] * fit.line[0];
  self->words_h = fit.n[1] * fit.line[1];
  self->words_y = self->title_y + self->title_h + fit.between;
  return self;
}

void
kring_need_text_free (KringNeedText *self)
{
  g_free (self->title);
  g_free (self->words);
  g_free (self);
}
