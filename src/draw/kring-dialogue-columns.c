/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-dialogue-view-private.h"

/* A dialogue as the columns that people write in, a card for each line; lines to write on where nobody has. */

/* Lengths in points, to be multiplied by the text's scale. */
#define COLUMN 170.0
#define REST 300.0
#define CARD_PAD 7.0
#define CARD_GAP 6.0
#define CARD_RADIUS 5.0
#define RULE 20.0 /* from one line to write on to the next */
#define RULES 5
#define SMALL_RULE 16.0
#define SMALL_HEAD 3.0
#define USUAL 0.55

typedef struct
{
  KringDialogueSheet *sheet;
  KringPen *pen;
  const KringQuestion *question;
  guint section;
  GPtrArray *columns;
} Columns;

static const KringPart *
column_of (const Columns *self, guint index)
{
  return g_ptr_array_index (self->columns, index);
}

static double
draw_rules (KringDialogueSheet *sheet, KringPoint at, double width, double apart, guint n)
{
  for (guint i = 1; i <= n; i++)
    kring_pen_line (&sheet->pen, (KringStyle){ KRING_STYLE_ANSWER_RULE }, (KringPoint){ at.x, at.y + i * apart },
                    (KringPoint){ at.x + width, at.y + i * apart });
  return n * apart;
}

static double
draw_line (const Columns *self, const char *text, KringPoint at, double width)
{
  double pad = CARD_PAD * self->pen->unit;
  double height = kring_pen_height (self->pen, KRING_STYLE_ANSWER, width - 2 * pad, text) + 2 * pad;

  kring_pen_box (self->pen, (KringStyle){ KRING_STYLE_ANSWER_CARD }, (KringRect){ at.x, at.y, width, height },
                 CARD_RADIUS * self->pen->unit);
  kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_ANSWER }, (KringPoint){ at.x + pad, at.y + pad },
                   width - 2 * pad, KRING_ALIGN_START, text);
  return height;
}

static double
draw_lines (const Columns *self, guint index, KringPoint at, double width)
{
  g_autoptr (GPtrArray) lines = kring_talk_lines (self->sheet->talk, self->question->id, column_of (self, index)->id);
  double y = at.y;

  if (lines->len == 0)
    return draw_rules (self->sheet, at, width, RULE * self->pen->unit, RULES);
  for (guint i = 0; i < lines->len; i++)
    y += draw_line (self, ((KringAnswerRow *)g_ptr_array_index (lines, i))->text, (KringPoint){ at.x, y }, width)
         + CARD_GAP * self->pen->unit;
  return y - at.y - CARD_GAP * self->pen->unit;
}

/* The names of the columns, of which the highest says where the lines begin. */
static double
height_of_heads (const Columns *self, double width)
{
  double height = 0;

  for (guint i = 0; i < self->columns->len; i++)
    height = fmax (height, kring_pen_height (self->pen, KRING_STYLE_ANSWER_HEAD, width,
                                             kring_words_say (&column_of (self, i)->text)));
  return height;
}

static double
draw_columns (const Columns *self, KringPoint at, double width)
{
  double gap = KRING_DIALOGUE_GAP * self->pen->unit, pad = CARD_PAD * self->pen->unit, high = 0;
  double each = (width - (self->columns->len - 1) * gap) / self->columns->len, inner = each - 2 * pad;
  double head = height_of_heads (self, inner) + pad;
  guint first = kring_scene_length (self->pen->scene);

  /* The grounds come first, so that all are as high as the highest. */
  for (guint i = 0; i < self->columns->len; i++)
    kring_pen_box (self->pen, (KringStyle){ KRING_STYLE_ANSWER_AREA },
                   (KringRect){ at.x + i * (each + gap), at.y, each, 0 }, CARD_RADIUS * self->pen->unit);
  for (guint i = 0; i < self->columns->len; i++)
    {
      double x = at.x + i * (each + gap) + pad;

      kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_ANSWER_HEAD }, (KringPoint){ x, at.y + pad }, inner,
                       KRING_ALIGN_START, kring_words_say (&column_of (self, i)->text));
      high = fmax (high, draw_lines (self, i, (KringPoint){ x, at.y + pad + head }, inner));
    }
  high += head + 2 * pad;
  for (guint i = 0; i < self->columns->len; i++)
    ((KringDrawable *)kring_scene_get (self->pen->scene, first + i))->bounds.h = high;
  return high;
}

static Columns
columns_of (KringDialogueSheet *sheet)
{
  Columns self = { .sheet = sheet, .pen = &sheet->pen };

  self.question = kring_dialogue_find (sheet, KRING_ASK_COLUMNS, &self.section);
  self.columns = self.question ? kring_question_parts (self.question, KRING_ASKED_COLUMN) : g_ptr_array_new ();
  return self;
}

static double
lay_out (KringDialogueSheet *sheet, double width)
{
  Columns self = columns_of (sheet);
  g_autofree gboolean *drawn = g_new0 (gboolean, kring_dialogue_n_sections (sheet));
  double pad = KRING_DIALOGUE_PAD * sheet->pen.unit, inner = width - 2 * pad, y = pad;
  guint card = kring_dialogue_begin_card (sheet, self.section, (KringRect){ 0, 0, width, 0 });

  y += kring_dialogue_draw_head (sheet, self.section, (KringPoint){ pad, y }, inner) + pad;
  y += draw_columns (&self, (KringPoint){ pad, y }, inner) + pad;
  kring_dialogue_end_card (sheet, card, y);
  g_ptr_array_unref (self.columns);
  drawn[self.section] = TRUE;
  if (!kring_dialogue_has_rest (sheet, drawn))
    return y;
  y += KRING_DIALOGUE_GAP * sheet->pen.unit;
  return y
         + kring_dialogue_draw_rest (sheet, drawn, (KringPoint){ 0, y }, width,
                                     kring_dialogue_columns_in (sheet, width, REST));
}

/* A thick stroke stands for a name, and lines for what will be written. */
static void
draw_thumbnail (const Columns *self)
{
  double unit = self->pen->unit, gap = KRING_DIALOGUE_GAP * unit, pad = CARD_PAD * unit;
  KringRect room
      = kring_rect_grow (kring_dialogue_draw_frame (self->sheet, (KringPoint){ 0, 0 }), -KRING_DIALOGUE_PAD * unit);
  double each = (room.w - (self->columns->len - 1) * gap) / self->columns->len;

  for (guint i = 0; i < self->columns->len; i++)
    {
      KringRect column = { room.x + i * (each + gap), room.y, each, room.h };
      double inner = each - 2 * pad;

      kring_pen_box (self->pen, (KringStyle){ KRING_STYLE_ANSWER_AREA }, column, CARD_RADIUS * unit);
      kring_pen_box (self->pen, (KringStyle){ KRING_STYLE_ANSWER_PART },
                     (KringRect){ column.x + pad, column.y + 1.4 * pad, inner * 0.7, SMALL_HEAD * unit }, 0);
      draw_rules (self->sheet, (KringPoint){ column.x + pad, column.y + 2 * pad }, inner, SMALL_RULE * unit,
                  (guint)((room.h - 3 * pad) / (SMALL_RULE * unit)));
    }
}

void
kring_dialogue_draw_columns (KringDialogueSheet *sheet)
{
  Columns self = columns_of (sheet);
  guint n = self.columns->len;

  if (n == 0)
    kring_dialogue_draw_list (sheet);
  else if (sheet->look->thumbnail)
    draw_thumbnail (&self);
  else
    kring_dialogue_fit (sheet, lay_out, n * COLUMN, USUAL);
  g_ptr_array_unref (self.columns);
}
