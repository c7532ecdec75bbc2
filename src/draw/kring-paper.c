/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-paper.h"

#include "kring-outline.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define COLUMN_GAP 8.0
#define PAIR_GAP 16.0

void
kring_paper_end_row (KringPaperWriter *self)
{
  if (self->second)
    self->y = MAX (self->y, self->end);
  self->second = FALSE;
}

void
kring_paper_text (KringPaperWriter *self, KringStyleName style, KringRole role, const char *text)
{
  double height;

  if (!self->inside)
    kring_paper_end_row (self);
  self->pen.role = role;
  height = kring_pen_write (&self->pen, (KringStyle){ style }, (KringPoint){ self->left, self->y }, self->width,
                            KRING_ALIGN_START, text);
  if (height > 0)
    self->y += height + KRING_PAPER_GAP * self->pen.unit;
}

void
kring_paper_section (KringPaperWriter *self, const char *name)
{
  double unit = self->pen.unit;

  kring_paper_end_row (self);
  self->y += (KRING_PAPER_SECTION - KRING_PAPER_GAP) * unit;
  kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_RULE }, (KringPoint){ self->left, self->y },
                  (KringPoint){ self->left + self->width, self->y });
  self->y += KRING_PAPER_GAP * unit;
  kring_paper_text (self, KRING_STYLE_HEADING, KRING_ROLE_HEADING, name);
}

static void
enter_pair (KringPaperWriter *self)
{
  double gap = PAIR_GAP * self->pen.unit, column = (self->width - gap) / 2;

  if (self->second)
    {
      self->y = self->top;
      self->left += column + gap;
    }
  else
    self->top = self->y;
  self->width = column;
}

static void
leave_pair (KringPaperWriter *self)
{
  double gap = PAIR_GAP * self->pen.unit, column = self->width;

  self->width = 2 * column + gap;
  if (self->second)
    {
      self->left -= column + gap;
      kring_paper_end_row (self);
      return;
    }
  self->end = self->y;
  self->y = self->top;
  self->second = TRUE;
}

double
kring_paper_beside (KringPaperWriter *self, const char *label)
{
  double column = KRING_PAPER_LABELS * self->pen.unit, gap = COLUMN_GAP * self->pen.unit;
  /* On the line of the text beside it, which is larger. */
  double lower = (kring_measure_line (self->pen.measure, KRING_STYLE_BODY)
                  - kring_measure_line (self->pen.measure, KRING_STYLE_FIELD))
                 * 0.75;
  double height;

  if (self->pairs)
    enter_pair (self);
  else
    kring_paper_end_row (self);
  self->inside = TRUE;
  self->pen.role = KRING_ROLE_HEADING;
  height = kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_FIELD }, (KringPoint){ self->left, self->y + lower },
                            column - gap, KRING_ALIGN_START, label);
  self->left += column;
  self->width -= column;
  return self->y + lower + height + KRING_PAPER_GAP * self->pen.unit;
}

void
kring_paper_beside_end (KringPaperWriter *self, double end)
{
  double column = KRING_PAPER_LABELS * self->pen.unit;

  self->inside = FALSE;
  self->left -= column;
  self->width += column;
  self->y = MAX (self->y, end);
  if (self->pairs)
    leave_pair (self);
}

void
kring_paper_field (KringPaperWriter *self, const char *label, const char *text)
{
  double end;

  if (text[0] == '\0')
    return;
  end = kring_paper_beside (self, label);
  kring_paper_text (self, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, text);
  kring_paper_beside_end (self, end);
}

void
kring_paper_append (GString *line, const char *part)
{
  if (part[0] != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* The outline */

GArray *
kring_paper_outline (const KringScene *scene, const char *id)
{
  GArray *outline = kring_outline_items_new ();

  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (scene, i);
      gboolean heading = drawable->role == KRING_ROLE_HEADING, figure = drawable->role == KRING_ROLE_FIGURE;
      gboolean section = heading && drawable->style.name == KRING_STYLE_HEADING;
      KringOutlineItem item = { section ? KRING_OUTLINE_RING : KRING_OUTLINE_ACTOR, section ? 1 : 2, NULL, NULL };

      if (drawable->style.name == KRING_STYLE_TITLE)
        item = (KringOutlineItem){ KRING_OUTLINE_NEED, 0, NULL, id };
      if (!heading && !figure && drawable->role != KRING_ROLE_PARAGRAPH)
        continue;
      item.text = g_strdelimit (g_strdup (figure ? drawable->name : drawable->text), "\n", ' ');
      g_array_append_val (outline, item);
    }
  return outline;
}
