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
  gboolean placed;
} Piece;

typedef struct
{
  const KringScene *scene;
  KringMeasure *measure;
  double room;    /* of the page that is being filled */
  double rest;    /* and of those after it */
  double top;     /* where that page begins in the scene */
  GArray *pieces; /* of Piece, in reading order */
  GPtrArray
      *order; /* those that are still to be placed, by their tops: a page asks for what comes next, and not of all */
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

static int
by_top (gconstpointer a, gconstpointer b)
{
  const Piece *one = *(const Piece *const *)a, *other = *(const Piece *const *)b;

  return one->top < other->top ? -1 : one->top > other->top;
}

static void
put_in_order (Flow *self)
{
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < self->pieces->len; i++)
    g_ptr_array_add (self->order, &g_array_index (self->pieces, Piece, i));
  g_ptr_array_sort (self->order, by_top);
}

static const Piece *
piece_at (const Flow *self, guint place)
{
  return place < self->order->len ? g_ptr_array_index (self->order, place) : NULL;
}

/* The first place whose piece begins at @y or below. */
static guint
place_of (const Flow *self, double y)
{
  guint from = 0, to = self->order->len;

  while (from < to)
    {
      guint middle = (from + to) / 2;
      const Piece *piece = g_ptr_array_index (self->order, middle);

      if (piece->top < y)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

/* Where the block ends that begins at @top: what overlaps belongs together. Finds whether nothing in it may be the last
 * on a page. */
static double
block_end (const Flow *self, double top, gboolean *leads)
{
  guint first = place_of (self, top - SLACK);
  const Piece *piece;
  double end = top;

  for (guint i = first; (piece = piece_at (self, i)) != NULL && (piece->top < end - SLACK || piece->top <= top + SLACK);
       i++)
    end = MAX (end, piece->bottom);
  *leads = TRUE;
  for (guint i = first; (piece = piece_at (self, i)) != NULL && piece->top < end - SLACK; i++)
    if (drawable_of (self, piece)->role != KRING_ROLE_HEADING && drawable_of (self, piece)->shape != KRING_SHAPE_LINE)
      *leads = FALSE;
  return end;
}

/* Where the next thing below @y begins; G_MAXDOUBLE if nothing does. */
static double
next_top (const Flow *self, double y)
{
  const Piece *piece = piece_at (self, place_of (self, y - SLACK));

  return piece ? piece->top : G_MAXDOUBLE;
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
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);
      gboolean whole = piece->bottom <= cut + SLACK;

      if (piece->placed)
        continue;
      if (whole)
        copy_piece (self, piece);
      piece->placed = whole || (piece->top < cut && cut_piece (self, piece, cut));
    }
}

/* What is left, in its order: a text that was cut begins further down. */
static void
forget_placed (Flow *self)
{
  guint n = 0;
  gboolean sorted = TRUE;

  for (guint i = 0; i < self->order->len; i++)
    {
      Piece *piece = g_ptr_array_index (self->order, i);

      if (piece->placed)
        continue;
      sorted = sorted && (n == 0 || ((Piece *)g_ptr_array_index (self->order, n - 1))->top <= piece->top);
      self->order->pdata[n++] = piece;
    }
  g_ptr_array_set_size (self->order, (int)n);
  if (!sorted)
    g_ptr_array_sort (self->order, by_top);
}

static void
place_first (Flow *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->placed)
        continue;
      copy_piece (self, piece);
      piece->placed = TRUE;
      return;
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
  guint before = self->order->len;
  double cut;

  self->top = next_top (self, -G_MAXDOUBLE);
  cut = find_cut (self);
  place_above (self, cut);
  forget_placed (self);
  /* A picture that is higher than a page is no text: it is placed, rather than asked for again and again. */
  if (self->order->len == before && kring_scene_length (self->page) == 0)
    {
      place_first (self);
      forget_placed (self);
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
  self.order = g_ptr_array_new ();
  take_apart (&self);
  put_in_order (&self);
  while (self.order->len > 0)
    fill_page (&self);
  if (pages->len == 0)
    end_page (&self);
  kring_scene_unref (self.page);
  g_ptr_array_unref (self.order);
  g_array_unref (self.pieces);
  return pages;
}
