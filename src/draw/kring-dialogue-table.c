/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-dialogue-view-private.h"

/* A dialogue as the table that people fill in. */

/* Lengths in points, to be multiplied by the text's scale. */
#define COLUMN 150.0
#define REST 300.0
#define CELL_PAD 7.0
#define RADIUS 5.0
#define EMPTY_ROWS 3 /* to be written in, where the table has no rows yet */
#define EMPTY_ROW 26.0
#define SMALL_ROWS 5
#define SMALL_HEAD 3.0
#define USUAL 0.55

typedef struct
{
  KringDialogueSheet *sheet;
  KringPen *pen;
  const KringQuestion *question;
  guint section;
  GPtrArray *columns;
  GPtrArray *rows;
  GPtrArray *added; /* lines: rows that the room added */
} Table;

static void
table_init (Table *self, KringDialogueSheet *sheet)
{
  *self = (Table){ .sheet = sheet, .pen = &sheet->pen };
  self->question = kring_dialogue_find (sheet, KRING_ASK_TABLE, &self->section);
  if (self->question == NULL)
    return;
  self->columns = kring_question_parts (self->question, KRING_ASKED_COLUMN);
  self->rows = kring_question_parts (self->question, KRING_ASKED_ROW);
  self->added = kring_talk_lines (sheet->talk, self->question->id, "");
}

static void
table_clear (Table *self)
{
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

static double
write_cell (const Table *self, KringStyleName style, KringPoint at, double width, const char *text)
{
  double pad = CELL_PAD * self->pen->unit;

  return kring_pen_write (self->pen, (KringStyle){ style }, (KringPoint){ at.x + pad, at.y + pad }, width - 2 * pad,
                          KRING_ALIGN_START, text)
         + 2 * pad;
}

static void
draw_rule (const Table *self, KringPoint at, double width)
{
  kring_pen_line (self->pen, (KringStyle){ KRING_STYLE_ANSWER_RULE }, at, (KringPoint){ at.x + width, at.y });
}

/* The names of the columns, on their own ground. */
static double
draw_heads (const Table *self, KringPoint at, double each)
{
  double width = each * (self->columns->len + 1), height = 0;
  guint ground = kring_scene_length (self->pen->scene);

  kring_pen_box (self->pen, (KringStyle){ KRING_STYLE_ANSWER_AREA }, (KringRect){ at.x, at.y, width, 0 },
                 RADIUS * self->pen->unit);
  for (guint i = 0; i < self->columns->len; i++)
    height = fmax (height, write_cell (self, KRING_STYLE_ANSWER_HEAD, (KringPoint){ at.x + (i + 1) * each, at.y }, each,
                                       kring_words_say (&((KringPart *)g_ptr_array_index (self->columns, i))->text)));
  ((KringDrawable *)kring_scene_get (self->pen->scene, ground))->bounds.h = height;
  return height;
}

static double
draw_row (const Table *self, const char *id, const char *name, KringPoint at, double each)
{
  double height = fmax (write_cell (self, KRING_STYLE_ANSWER_HEAD, at, each, name), EMPTY_ROW * self->pen->unit);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const KringPart *column = g_ptr_array_index (self->columns, i);

      height = fmax (height, write_cell (self, KRING_STYLE_ANSWER, (KringPoint){ at.x + (i + 1) * each, at.y }, each,
                                         kring_talk_text (self->sheet->talk, self->question->id, id, column->id)));
    }
  draw_rule (self, (KringPoint){ at.x, at.y + height }, each * (self->columns->len + 1));
  return height;
}

static double
draw_table (const Table *self, KringPoint at, double width)
{
  double each = width / (self->columns->len + 1), y = at.y + draw_heads (self, at, each);
  guint n = self->rows->len + self->added->len;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const KringPart *row = g_ptr_array_index (self->rows, i);

      y += draw_row (self, row->id, kring_words_say (&row->text), (KringPoint){ at.x, y }, each);
    }
  for (guint i = 0; i < self->added->len; i++)
    {
      const KringAnswerRow *row = g_ptr_array_index (self->added, i);

      y += draw_row (self, row->row.id, row->text, (KringPoint){ at.x, y }, each);
    }
  for (guint i = 0; n == 0 && i < EMPTY_ROWS; i++)
    y += draw_row (self, "", "", (KringPoint){ at.x, y }, each);
  return y - at.y;
}

static double
lay_out (KringDialogueSheet *sheet, double width)
{
  g_auto (Table) self = { 0 };
  g_autofree gboolean *drawn = g_new0 (gboolean, kring_dialogue_n_sections (sheet));
  double pad = KRING_DIALOGUE_PAD * sheet->pen.unit, inner = width - 2 * pad, y = pad;
  guint card;

  table_init (&self, sheet);
  card = kring_dialogue_begin_card (sheet, self.section, (KringRect){ 0, 0, width, 0 });
  y += kring_dialogue_draw_head (sheet, self.section, (KringPoint){ pad, y }, inner) + pad;
  y += draw_table (&self, (KringPoint){ pad, y }, inner) + pad;
  kring_dialogue_end_card (sheet, card, y);
  drawn[self.section] = TRUE;
  if (!kring_dialogue_has_rest (sheet, drawn))
    return y;
  y += KRING_DIALOGUE_GAP * sheet->pen.unit;
  return y
         + kring_dialogue_draw_rest (sheet, drawn, (KringPoint){ 0, y }, width,
                                     kring_dialogue_columns_in (sheet, width, REST));
}

static void
draw_thumbnail (const Table *self)
{
  double unit = self->pen->unit, pad = CELL_PAD * unit;
  KringRect room
      = kring_rect_grow (kring_dialogue_draw_frame (self->sheet, (KringPoint){ 0, 0 }), -KRING_DIALOGUE_PAD * unit);
  guint columns = self->columns->len + 1;
  double each = room.w / columns, row = room.h / SMALL_ROWS;

  kring_pen_box (self->pen, (KringStyle){ KRING_STYLE_ANSWER_AREA }, (KringRect){ room.x, room.y, room.w, row },
                 RADIUS * unit);
  for (guint i = 0; i < columns; i++)
    {
      if (i > 0)
        kring_pen_box (self->pen, (KringStyle){ KRING_STYLE_ANSWER_PART },
                       (KringRect){ room.x + i * each + pad, room.y + (row - SMALL_HEAD * unit) / 2, each * 0.5,
                                    SMALL_HEAD * unit },
                       0);
      if (i > 0)
        kring_pen_line (self->pen, (KringStyle){ KRING_STYLE_ANSWER_RULE },
                        (KringPoint){ room.x + i * each, room.y + row },
                        (KringPoint){ room.x + i * each, room.y + room.h });
    }
  for (guint i = 1; i < SMALL_ROWS; i++)
    {
      kring_pen_box (
          self->pen, (KringStyle){ KRING_STYLE_ANSWER_PART },
          (KringRect){ room.x + pad, room.y + (i + 0.5) * row - SMALL_HEAD / 2 * unit, each * 0.5, SMALL_HEAD * unit },
          0);
      draw_rule (self, (KringPoint){ room.x, room.y + (i + 1) * row }, room.w);
    }
}

void
kring_dialogue_draw_table (KringDialogueSheet *sheet)
{
  g_auto (Table) self = { 0 };

  table_init (&self, sheet);
  if (self.question == NULL || self.columns->len == 0)
    kring_dialogue_draw_list (sheet);
  else if (sheet->look->thumbnail)
    draw_thumbnail (&self);
  else
    kring_dialogue_fit (sheet, lay_out, (self.columns->len + 1) * COLUMN, USUAL);
}
