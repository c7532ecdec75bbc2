/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-page-flow.h"

#include <string.h>

/* Two that touch do not overlap. */
#define SLACK 0.05
/* A block is cut rather than carried over if it is so much of a page, and so much of the page would be left empty. */
#define LONG 0.3
#define EMPTY 0.25

/* A drawable of the text with what is part of it; or some lines of one, which the text no longer has as such. */
typedef struct
{
  guint first, n; /* in the scene */
  char *lines;    /* (nullable): of a text that was cut, the lines that are left */
  double top, bottom;
} Piece;

typedef struct
{
  const KringScene *scene;
  KringMeasure *measure;
  double room;    /* of the page that is being filled */
  double rest;    /* and of those after it */
  double top;     /* where that page begins in the scene */
  GArray *pieces; /* of Piece, in reading order: all that is still to be placed */
  GPtrArray *pages;
  KringScene *page;
} Flow;

static void
piece_clear (gpointer data)
{
  g_free (((Piece *)data)->lines);
}

static const KringDrawable *
drawable_of (const Flow *self, const Piece *piece)
{
  return kring_scene_get (self->scene, piece->first);
}

/* Taking apart */

static void
add_piece (Flow *self, guint index)
{
  Piece piece = { .first = index, .n = 1 };
  const KringDrawable *drawable = kring_scene_get (self->scene, index);
  KringRect bounds = drawable->bounds;
  gboolean group = drawable->shape == KRING_SHAPE_GROUP;

  for (guint i = index + 1; i < kring_scene_length (self->scene); i++, piece.n++)
    {
      const KringDrawable *part = kring_scene_get (self->scene, i);

      if (part->parent != (int)index)
        break;
      bounds = group && piece.n == 1 ? part->bounds : kring_rect_union (bounds, part->bounds);
    }
  /* A group that nothing is part of says something of the whole text. */
  if (group && piece.n == 1)
    return;
  piece.top = bounds.y;
  piece.bottom = bounds.y + bounds.h;
  g_array_append_val (self->pieces, piece);
}

static void
take_apart (Flow *self)
{
  for (guint i = 0; i < kring_scene_length (self->scene); i++)
    if (kring_scene_get (self->scene, i)->parent < 0)
      add_piece (self, i);
}

/* Blocks */

static const Piece *
piece_at (const Flow *self, guint index)
{
  return &g_array_index (self->pieces, Piece, index);
}

/* Where the block ends that begins at @top: what overlaps belongs together. Finds whether nothing in it may be the last
 * on a page. */
static double
block_end (const Flow *self, double top, gboolean *leads)
{
  double end = top;
  gboolean grew = TRUE;

  *leads = TRUE;
  while (grew)
    {
      grew = FALSE;
      for (guint i = 0; i < self->pieces->len; i++)
        {
          const Piece *piece = piece_at (self, i);
          gboolean within = piece->top >= top - SLACK && (piece->top < end - SLACK || piece->top <= top + SLACK);

          if (!within || piece->bottom <= end)
            continue;
          end = piece->bottom;
          grew = TRUE;
        }
    }
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const Piece *piece = piece_at (self, i);
      const KringDrawable *drawable = drawable_of (self, piece);

      if (piece->top >= top - SLACK && piece->top < end - SLACK && drawable->role != KRING_ROLE_HEADING
          && drawable->shape != KRING_SHAPE_LINE)
        *leads = FALSE;
    }
  return end;
}

/* Where the next thing below @y begins; G_MAXDOUBLE if nothing does. */
static double
next_top (const Flow *self, double y)
{
  double next = G_MAXDOUBLE;

  for (guint i = 0; i < self->pieces->len; i++)
    if (piece_at (self, i)->top >= y - SLACK)
      next = MIN (next, piece_at (self, i)->top);
  return next;
}

/* Where the block at @top ends together with those that it leads to. */
static double
company_end (const Flow *self, double top)
{
  gboolean leads = TRUE;
  double end = top;

  while (leads && next_top (self, top) < G_MAXDOUBLE)
    {
      end = block_end (self, next_top (self, top), &leads);
      top = MAX (end, top + SLACK * 2);
    }
  return end;
}

/* Placing */

static void
copy_piece (Flow *self, const Piece *piece)
{
  int parent = (int)kring_scene_length (self->page);

  for (guint i = 0; i < piece->n; i++)
    {
      const KringDrawable *source = kring_scene_get (self->scene, piece->first + i);
      KringDrawable *copy = kring_scene_add_copy (self->page, source, 0, -self->top);

      copy->parent = i == 0 ? -1 : parent;
      if (piece->lines == NULL)
        continue;
      g_free (copy->text);
      copy->text = g_strdup (piece->lines);
      copy->bounds.y = piece->top - self->top;
      copy->bounds.h = piece->bottom - piece->top;
    }
}

static void
end_page (Flow *self)
{
  g_ptr_array_add (self->pages, self->page);
  self->page = kring_scene_new ();
  self->room = self->rest;
}

/* The first @n lines of @text; @rest: what follows them. */
static char *
first_lines (const char *text, guint n, const char **rest)
{
  const char *at = text;

  for (guint i = 0; i < n; i++)
    {
      const char *end = strchr (at, '\n');

      if (end == NULL)
        {
          *rest = "";
          return g_strdup (text);
        }
      at = end + 1;
    }
  *rest = at;
  return g_strndup (text, (gsize)(at - 1 - text));
}

/* Of a text that @cut goes through, the lines above it are placed; what is left is still to be. Returns whether all is.
 */
static gboolean
cut_piece (Flow *self, Piece *piece, double cut)
{
  const KringDrawable *drawable = drawable_of (self, piece);
  double line = kring_measure_line (self->measure, drawable->style.name);
  guint n = cut > piece->top ? (guint)((cut - piece->top) / line + 0.01) : 0;
  const char *rest;
  Piece part = *piece;

  if (drawable->shape != KRING_SHAPE_TEXT || n == 0)
    return FALSE;
  part.lines = first_lines (piece->lines ? piece->lines : drawable->text, n, &rest);
  part.bottom = piece->top + n * line;
  rest = g_strdup (rest);
  copy_piece (self, &part);
  piece_clear (&part);
  piece_clear (piece);
  piece->lines = (char *)rest;
  piece->top = part.bottom;
  return rest[0] == '\0';
}

static void
place_above (Flow *self, double cut)
{
  for (guint i = 0; i < self->pieces->len;)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);
      gboolean whole = piece->bottom <= cut + SLACK;

      if (whole)
        copy_piece (self, piece);
      if (whole || (piece->top < cut && cut_piece (self, piece, cut)))
        g_array_remove_index (self->pieces, i);
      else
        i++;
    }
}

/* Where the page ends that begins at self->top. */
static double
find_cut (const Flow *self)
{
  double limit = self->top + self->room, cut = self->top, from = self->top;

  for (;;)
    {
      double next = next_top (self, from), end;

      if (next == G_MAXDOUBLE)
        return limit;
      end = company_end (self, next);
      if (end <= limit + SLACK)
        {
          cut = end;
          /* A line has no height, and would be found again. */
          from = MAX (end, next + 2 * SLACK);
          continue;
        }
      /* What no page holds is cut where this one ends. */
      if (end - next > self->rest || (end - next > LONG * self->rest && limit - next > EMPTY * self->rest)
          || cut <= self->top)
        return limit;
      return cut;
    }
}

static void
fill_page (Flow *self)
{
  guint before = self->pieces->len, drawn;
  double cut;

  self->top = next_top (self, -G_MAXDOUBLE);
  cut = find_cut (self);
  place_above (self, cut);
  drawn = kring_scene_length (self->page);
  /* A picture that is higher than a page is no text: it is placed, rather than asked for again and again. */
  if (self->pieces->len == before && drawn == 0)
    {
      copy_piece (self, piece_at (self, 0));
      g_array_remove_index (self->pieces, 0);
    }
  end_page (self);
}

GPtrArray *
kring_page_flow (const KringScene *scene, KringMeasure *measure, double first, double rest)
{
  Flow self = { .scene = scene, .measure = measure, .room = first, .rest = rest };
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_scene_unref);

  self.pages = pages;
  self.page = kring_scene_new ();
  self.pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self.pieces, piece_clear);
  take_apart (&self);
  while (self.pieces->len > 0)
    fill_page (&self);
  if (pages->len == 0)
    end_page (&self);
  kring_scene_unref (self.page);
  g_array_unref (self.pieces);
  return pages;
}
