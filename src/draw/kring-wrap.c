/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-wrap.h"

#include <string.h>

#include "kring-measure-private.h"

/* A hair, so that a text wrapped at its own width stays on one line. */
#define HAIR 0.01

/* A piece of text that is never broken unless it is alone on its line, and the space behind it. */
typedef struct
{
  const char *start;
  gsize length;
  double width;
  double space;   /* width of the space behind it */
  gboolean ends;  /* a line break stands behind it */
} Piece;

typedef struct
{
  KringMeasure *measure;
  KringStyleName style;
  KringWrapWidth width;
  gpointer data;

  GString *out;
  guint line;       /* that is being filled */
  double filled;    /* so far */
  double space;     /* wanted before the next piece */
  double widest;
  gboolean broken;
} Wrapping;

static gboolean
is_space (gunichar c)
{
  /* A no-break space holds together what stands round it. */
  return g_unichar_isspace (c) && c != 0xa0 && c != 0x202f;
}

static gboolean
breaks_after (gunichar c)
{
  return c == '-' || c == '/' || c == 0x2010 || c == 0x2013 || c == 0x2014;
}

static const char *
piece_end (const char *at)
{
  const char *start = at;

  while (*at != '\0' && !is_space (g_utf8_get_char (at)))
    {
      gunichar c = g_utf8_get_char (at);
      const char *next = g_utf8_next_char (at);

      /* A hyphen before its word ("-5") is no place to break. */
      if (at > start && breaks_after (c) && *next != '\0' && !is_space (g_utf8_get_char (next)))
        return next;
      at = next;
    }
  return at;
}

static GArray *
cut (Wrapping *self, const char *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  double space = kring_measure_width (self->measure, self->style, " ", 1);

  while (*text != '\0')
    {
      Piece piece = { text, 0, 0, 0, FALSE };
      const char *end = piece_end (text);

      piece.length = (gsize) (end - text);
      while (*end != '\0' && is_space (g_utf8_get_char (end)))
        {
          piece.ends |= *end == '\n';
          piece.space = space;
          end = g_utf8_next_char (end);
        }
      if (piece.length > 0)
        {
          piece.width = kring_measure_width (self->measure, self->style, piece.start, (gssize) piece.length);
          g_array_append_val (pieces, piece);
        }
      text = end;
    }
  return pieces;
}

static void
next_line (Wrapping *self)
{
  if (self->out->len == 0)
    return;
  g_string_append_c (self->out, '\n');
  self->line++;
  self->filled = 0;
  self->space = 0;
}

static void
put (Wrapping *self, const char *text, gsize length, double width)
{
  if (self->space > 0)
    g_string_append_c (self->out, ' ');
  g_string_append_len (self->out, text, (gssize) length);
  self->filled += self->space + width;
  self->widest = MAX (self->widest, self->filled);
}

/* A word wider than its line is broken where the line is full: better than cut. */
static void
put_broken (Wrapping *self, const Piece *piece)
{
  const char *at = piece->start, *end = piece->start + piece->length;

  self->broken = TRUE;
  while (at < end)
    {
      double most = self->width (self->line, self->data), width = 0;
      const char *stop = g_utf8_next_char (at);

      width = kring_measure_width (self->measure, self->style, at, stop - at);
      while (stop < end)
        {
          const char *next = g_utf8_next_char (stop);
          double wider = kring_measure_width (self->measure, self->style, at, next - at);

          if (wider > most + HAIR)
            break;
          width = wider;
          stop = next;
        }
      put (self, at, (gsize) (stop - at), width);
      at = stop;
      if (at < end)
        next_line (self);
    }
}

static void
put_piece (Wrapping *self, const Piece *piece)
{
  double most = self->width (self->line, self->data);

  if (self->filled > 0 && self->filled + self->space + piece->width > most + HAIR)
    {
      next_line (self);
      most = self->width (self->line, self->data);
    }
  if (piece->width > most + HAIR && self->filled == 0)
    put_broken (self, piece);
  else
    put (self, piece->start, piece->length, piece->width);
  self->space = piece->space;
}

KringWrapped
kring_wrap (KringMeasure *measure, KringStyleName style, const char *text, KringWrapWidth width, gpointer data)
{
  Wrapping self = { measure, style, width, data, g_string_new (NULL), 0, 0, 0, 0, FALSE };
  g_autoptr (GArray) pieces = cut (&self, text);

  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = &g_array_index (pieces, Piece, i);

      put_piece (&self, piece);
      if (piece->ends && i + 1 < pieces->len)
        next_line (&self);
    }
  return (KringWrapped){ g_string_free (self.out, FALSE), self.line + 1, self.widest, self.broken };
}

static double
same_width (guint line, gpointer data)
{
  double width = *(double *) data;

  return width > 0 ? width : G_MAXDOUBLE / 4;
}

static KringWrapped
wrap_at (KringMeasure *measure, KringStyleName style, const char *text, double width)
{
  return kring_wrap (measure, style, text, same_width, &width);
}

/* The narrowest that takes no more lines: so that two lines are of one length rather than a long and a short one. */
static void
balance (KringMeasure *measure, KringStyleName style, const char *text, KringWrapped *wrapped)
{
  double narrow = wrapped->width / wrapped->n_lines, wide = wrapped->width;

  while (wide - narrow > 0.5)
    {
      double middle = (narrow + wide) / 2;
      KringWrapped tried = wrap_at (measure, style, text, middle);

      if (tried.n_lines > wrapped->n_lines || tried.broken)
        {
          narrow = middle;
          g_free (tried.text);
          continue;
        }
      wide = MIN (middle, tried.width);
      g_free (wrapped->text);
      *wrapped = tried;
    }
}

char *
kring_measure_wrap (KringMeasure *self, KringStyleName style, const char *text, double width, guint most,
                    KringPoint *out)
{
  KringWrapped wrapped = wrap_at (self, style, text, width);
  double whole_word = 1.6 * width; /* how wide a line may become to keep a word in one piece */

  while (most > 0 && width > 0 && width < 1e5
         && (wrapped.n_lines > most || (wrapped.broken && width < whole_word)))
    {
      width *= 1.15;
      g_free (wrapped.text);
      wrapped = wrap_at (self, style, text, width);
    }
  if (most > 0 && wrapped.n_lines > 1)
    balance (self, style, text, &wrapped);
  if (out != NULL)
    *out = (KringPoint){ wrapped.width, wrapped.n_lines * kring_measure_line (self, style) };
  return wrapped.text;
}
