/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-dialogue-view-private.h"

/* A dialogue as steps, one leading to the next. */

/* Lengths in points, to be multiplied by the text's scale. */
#define STEP 210.0 /* the least width of one */
#define ARROW 34.0
#define ARROW_GAP 5.0
#define SMALL_GAP 16.0
#define USUAL 0.35
#define SMALL_BESIDE 5

static double
draw_step (KringDialogueSheet *self, guint index, KringPoint at, double width)
{
  const KringSection *section = kring_dialogue_section (self, index);
  double pad = KRING_DIALOGUE_PAD * self->pen.unit, inner = width - 2 * pad, y = at.y + pad;
  const char *note = kring_talk_note (self->talk, section->id);

  y += kring_dialogue_draw_head (self, index, (KringPoint){ at.x + pad, y }, inner) + pad;
  if (note[0] != '\0')
    y += kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_ANSWER }, (KringPoint){ at.x + pad, y }, inner,
                          KRING_ALIGN_START, note)
         + pad;
  return y - at.y;
}

static void
draw_next (KringDialogueSheet *self, KringPoint from, KringPoint to)
{
  kring_dialogue_draw_arrow (self, KRING_STYLE_ANSWER_FLOW, from, to);
}

/* From the end of a row back to the beginning of the one below: down, to the left and down. */
static void
draw_turn (KringDialogueSheet *self, double from, double to, double y, double high)
{
  double gap = ARROW_GAP * self->pen.unit, middle = y + high / 2;
  const KringPoint points[] = { { from, y + gap }, { from, middle }, { to, middle } };

  kring_dialogue_draw_polygon (self, (KringStyle){ KRING_STYLE_ANSWER_TURN }, points, G_N_ELEMENTS (points), TRUE);
  draw_next (self, (KringPoint){ to, middle }, (KringPoint){ to, y + high - gap });
}

static double
lay_out (KringDialogueSheet *self, double width)
{
  double arrow = ARROW * self->pen.unit, gap = ARROW_GAP * self->pen.unit, y = 0, high = 0;
  guint n = kring_dialogue_n_sections (self);
  guint columns = (guint)((width + arrow) / (STEP * self->pen.unit + arrow));
  g_autofree guint *cards = g_new (guint, n);
  double each;

  columns = CLAMP (columns, 1, n);
  each = (width - (columns - 1) * arrow) / columns;
  for (guint i = 0; i < n; i++)
    {
      double x = (i % columns) * (each + arrow);

      cards[i] = kring_dialogue_begin_card (self, i, (KringRect){ x, y, each, 0 });
      high = fmax (high, draw_step (self, i, (KringPoint){ x, y }, each));
      if ((i + 1) % columns != 0 && i + 1 < n)
        continue;
      for (guint j = i / columns * columns; j <= i; j++)
        {
          kring_dialogue_end_card (self, cards[j], high);
          if (j < i)
            draw_next (self, (KringPoint){ (j % columns + 1) * (each + arrow) - arrow + gap, y + high / 2 },
                       (KringPoint){ (j % columns + 1) * (each + arrow) - gap, y + high / 2 });
        }
      y += high;
      if (i + 1 == n)
        break;
      draw_turn (self, x + each / 2, each / 2, y, arrow);
      y += arrow;
      high = 0;
    }
  return y;
}

/* The numbers alone. */
static void
draw_thumbnail (KringDialogueSheet *self)
{
  double unit = self->pen.unit, gap = SMALL_GAP * unit,
         line = kring_measure_line (self->pen.measure, KRING_STYLE_SECTION_NUMBER);
  KringRect room = kring_rect_grow (kring_dialogue_draw_frame (self, (KringPoint){ 0, 0 }), -KRING_DIALOGUE_PAD * unit);
  guint n = kring_dialogue_n_sections (self), columns = n <= SMALL_BESIDE ? n : (n + 1) / 2,
        rows = (n + columns - 1) / columns;
  double width = (room.w - (columns - 1) * gap) / columns;
  double height = MIN ((room.h - (rows - 1) * gap) / rows, 1.3 * width);
  double top = room.y + (room.h - rows * height - (rows - 1) * gap) / 2;

  for (guint i = 0; i < n; i++)
    {
      KringRect box = { room.x + (i % columns) * (width + gap), top + i / columns * (height + gap), width, height };
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_SECTION, .ring = KRING_RING_POSSIBLE }, box, 6 * unit);
      kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SECTION_NUMBER },
                       (KringPoint){ box.x, box.y + (height - line) / 2 }, width, KRING_ALIGN_CENTRE, number);
      if (i + 1 < n && (i + 1) % columns != 0)
        draw_next (self, (KringPoint){ box.x + width + 2 * unit, box.y + height / 2 },
                   (KringPoint){ box.x + width + gap - 2 * unit, box.y + height / 2 });
    }
}

void
kring_dialogue_draw_flow (KringDialogueSheet *self)
{
  if (self->look->thumbnail)
    draw_thumbnail (self);
  else
    kring_dialogue_fit (self, lay_out, STEP, USUAL);
}
