/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-outline-pages.h"

#include <glib/gi18n-lib.h>
#include <string.h>


/* In points at text scale 1. */
#define COLUMN 240.0    /* a column is at least this wide, if the page is */
#define GUTTER 28.0
#define INDENT 12.0     /* of the text of an item from its bullet */

#define MOST_COLUMNS 4

typedef struct
{
  KringScene *scene;
  KringMeasure *measure;
  double unit;           /* the measure's text scale */
  KringPoint size;
  double margin, foot;
  guint n_columns, column;
  double width;          /* of a column */
  guint page;
  double y;              /* on the page */
  double top;            /* where the columns of this page begin */
  gboolean fresh;        /* nothing stands in this column yet */
} Flow;

static double
bottom (const Flow *self)
{
  return self->size.y - self->margin - self->foot;
}

static void
next_column (Flow *self)
{
  self->fresh = TRUE;
  if (++self->column == self->n_columns)
    {
      self->column = 0;
      self->page++;
      self->top = self->margin;
    }
  self->y = self->top;
}

/* Space before what comes, unless it begins a column; and room for @height below it, in this column or the next. */
static void
make_room (Flow *self, double space, double height)
{
  if (!self->fresh)
    self->y += space * self->unit;
  if (!self->fresh && self->y + height > bottom (self))
    next_column (self);
}

static KringRect
place (const Flow *self, double indent, KringPoint size)
{
  double x = self->margin + self->column * (self->width + GUTTER * self->unit) + indent;

  return (KringRect){ x, self->page * self->size.y + self->y, size.x, size.y };
}

static int
add_group (Flow *self, KringRole role, int parent)
{
  KringStyle style = { .name = KRING_STYLE_BODY };
  KringDrawable *drawable = kring_scene_add (self->scene, KRING_SHAPE_GROUP, style, (KringRect){ 0, 0, 0, 0 });

  drawable->role = role;
  drawable->parent = parent;
  return (int) kring_scene_length (self->scene) - 1;
}

static void
add_text (Flow *self, KringStyleName name, KringRole role, int parent, double indent, const char *text,
          KringPoint size)
{
  KringStyle style = { .name = name };
  KringDrawable *drawable = kring_scene_add_text (self->scene, style, place (self, indent, size), KRING_ALIGN_START,
                                                  text);

  drawable->role = role;
  drawable->parent = parent;
  drawable->order = (int) kring_scene_length (self->scene);
}

/* The first @n lines of @text; @rest: what follows them. */
static char *
first_lines (const char *text, guint n, const char **rest)
{
  const char *at = text;

  for (guint i = 0; i < n && at != NULL; i++)
    {
      at = strchr (at, '\n');
      at = at != NULL ? at + 1 : NULL;
    }
  *rest = at;
  return at != NULL ? g_strndup (text, (gsize) (at - 1 - text)) : g_strdup (text);
}

static guint
count_lines (const char *text)
{
  guint lines = 1;

  for (const char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    lines++;
  return lines;
}

/* A text that is longer than what is left of the column goes on in the next. */
static void
add_lines (Flow *self, KringStyleName name, KringRole role, int parent, double indent, const char *lines,
           KringPoint size)
{
  double line = kring_measure_line (self->measure, name);

  for (const char *rest = lines; rest != NULL;)
    {
      double left = bottom (self) - self->y;
      guint n = left < line ? 0 : (guint) (left / line + 0.001);
      g_autofree char *part = NULL;
      double height;

      if (n == 0 && !self->fresh)
        {
          next_column (self);
          continue;
        }
      part = first_lines (rest, MAX (n, 1), &rest);
      height = count_lines (part) * line;
      add_text (self, name, role, parent, indent, part, (KringPoint){ size.x, height });
      self->y += height;
      self->fresh = FALSE;
    }
}

static void
add_heading (Flow *self, KringStyleName name, const char *text, double space)
{
  KringPoint size;
  g_autofree char *lines = kring_measure_wrap (self->measure, name, text, self->width, 0, &size);

  make_room (self, space, size.y + 4 * kring_measure_line (self->measure, KRING_STYLE_BODY));
  add_lines (self, name, KRING_ROLE_HEADING, -1, 0, lines, size);
}

/* Returns the new item, for a list within it. */
static int
add_item (Flow *self, KringStyleName name, int list, double indent, const char *bullet, const char *text,
          double space)
{
  int item = add_group (self, KRING_ROLE_LIST_ITEM, list);
  double inner = indent + INDENT * self->unit;
  double line = kring_measure_line (self->measure, name);
  KringPoint size;
  g_autofree char *lines = kring_measure_wrap (self->measure, name, text, self->width - inner, 0, &size);

  /* Not alone at the foot of a column: with its first lines, and one of what follows it. */
  make_room (self, space, MIN (size.y, 3 * line) + (name == KRING_STYLE_BODY ? line : 0));
  add_text (self, name, KRING_ROLE_LABEL, item, indent, bullet, (KringPoint){ INDENT * self->unit, line });
  add_lines (self, name, KRING_ROLE_PARAGRAPH, item, inner, lines, size);
  return item;
}

static const KringOutlineItem *
item_at (GArray *outline, guint index)
{
  return index < outline->len ? &g_array_index (outline, KringOutlineItem, index) : NULL;
}

/* Over the whole width, however many columns follow; but in lines of reading length. Returns how many items those are
 * that the outline begins with: one need, several, or none. */
static guint
add_needs (Flow *self, GArray *outline)
{
  const KringOutlineItem *need;
  guint n = 0;

  self->width = MIN (self->width, 2.2 * COLUMN * self->unit);
  for (; (need = item_at (outline, n)) != NULL && need->kind == KRING_OUTLINE_NEED; n++)
    {
      KringPoint size;
      g_autofree char *lines = kring_measure_wrap (self->measure, KRING_STYLE_BODY, need->text, self->width, 0, &size);

      make_room (self, 6, 0);
      add_lines (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, -1, 0, lines, size);
    }
  return n;
}

/* Returns how many items it has dealt with. */
static guint
begin (Flow *self, GArray *outline, const char *title)
{
  double inner = self->size.x - 2 * self->margin;
  double gutter = GUTTER * self->unit;
  guint n;

  self->width = inner;
  add_heading (self, KRING_STYLE_TITLE, title != NULL ? title : _ ("The map in words"), 0);
  n = add_needs (self, outline);
  self->n_columns = (guint) CLAMP ((inner + gutter) / (COLUMN * self->unit + gutter), 1, MOST_COLUMNS);
  self->width = (inner + gutter) / self->n_columns - gutter;
  self->y += 14 * self->unit;
  self->top = self->y;
  self->fresh = TRUE;
  return n;
}

static void
add_items (Flow *self, GArray *outline, guint first)
{
  int actors = -1, actor = -1, ties = -1;

  for (guint i = first; i < outline->len; i++)
    {
      const KringOutlineItem *item = &g_array_index (outline, KringOutlineItem, i);

      switch (item->kind)
        {
        case KRING_OUTLINE_RING:
          add_heading (self, KRING_STYLE_HEADING, item->text, 14);
          actors = -1;
          break;
        case KRING_OUTLINE_ACTOR:
        case KRING_OUTLINE_NOTE:
          actors = actors < 0 ? add_group (self, KRING_ROLE_LIST, -1) : actors;
          actor = add_item (self, KRING_STYLE_BODY, actors, 0, "•", item->text, 4);
          ties = -1;
          break;
        case KRING_OUTLINE_TIE:
          ties = ties < 0 ? add_group (self, KRING_ROLE_LIST, actor) : ties;
          add_item (self, KRING_STYLE_SMALL, ties, INDENT * self->unit, "–", item->text, 1);
          break;
        default:
          break;
        }
    }
}

KringOutlinePages *
kring_outline_pages_new (GArray *outline, const char *title, KringMeasure *measure, KringPoint size, double margin,
                         double foot)
{
  g_autoptr (KringScene) scene = kring_scene_new ();
  KringOutlinePages *self = g_new0 (KringOutlinePages, 1);
  Flow flow = { .scene = scene, .measure = measure, .unit = kring_measure_get_scale (measure), .size = size,
                .margin = margin, .foot = foot, .n_columns = 1, .y = margin, .top = margin, .fresh = TRUE };

  add_items (&flow, outline, begin (&flow, outline, title));
  self->size = size;
  self->n_pages = flow.page + 1;
  self->scene = g_steal_pointer (&scene);
  return self;
}

void
kring_outline_pages_free (KringOutlinePages *self)
{
  kring_scene_unref (self->scene);
  g_free (self);
}
