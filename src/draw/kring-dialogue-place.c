/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-dialogue-view-private.h"
#include "kring-place-shape.h"

/* A dialogue as the figure of its first place, with the other sections beside or below it. */

/* Lengths in points, to be multiplied by the text's scale. */
#define FIGURE 460.0
#define FIGURE_HEIGHT 330.0
#define SEESAW_HEIGHT 150.0
#define BESIDE 300.0
#define PANEL_RADIUS 5.0
#define KEY_GAP 18.0
#define KEY_SIGN 27.0
/* From here on a page stands rather than lies. */
#define UPRIGHT 0.9

/* What the signs in the figure mean */

static double
draw_key_item (KringDialogueSheet *self, KringPoint at, const char *words, int sign)
{
  KringPen *pen = &self->pen;
  double line = kring_measure_line (pen->measure, KRING_STYLE_SECTION_WORDS), x = at.x + KEY_SIGN * pen->unit;
  KringPoint centre = { at.x + (KEY_SIGN / 2 - 3) * pen->unit, at.y + line / 2 }, size;

  if (sign == 1)
    kring_place_draw_wanted (pen, centre);
  else
    kring_place_draw_now (pen, centre, sign == 2);
  g_free (kring_measure_wrap (pen->measure, KRING_STYLE_SECTION_WORDS, words, 0, 0, &size));
  kring_pen_write (pen, (KringStyle){ KRING_STYLE_SECTION_WORDS }, (KringPoint){ x, at.y }, 0, KRING_ALIGN_START,
                   words);
  return x + size.x + KEY_GAP * pen->unit;
}

static double
draw_key (KringDialogueSheet *self, const KringPlaceMarks *marks, KringPoint at)
{
  const struct
  {
    gboolean there;
    const char *words;
  } items[] = {
    /* Translators: beside the sign of where we are. */
    { marks->now.there, C_ ("place", "now") },
    /* Translators: beside the sign of where we want to be. */
    { marks->wanted.there, C_ ("place", "wanted") },
    /* Translators: beside the sign of where we were in an earlier dialogue. */
    { marks->then.there, C_ ("place", "earlier") },
  };
  gboolean any = FALSE;

  for (int i = 0; i < (int)G_N_ELEMENTS (items); i++)
    if (items[i].there)
      {
        at.x = draw_key_item (self, at, items[i].words, i);
        any = TRUE;
      }
  return any ? kring_measure_line (self->pen.measure, KRING_STYLE_SECTION_WORDS) + KRING_DIALOGUE_PAD * self->pen.unit
             : 0;
}

/* The figure in its card. */
static double
draw_figure (KringDialogueSheet *self, const KringQuestion *question, guint section, double width)
{
  double pad = KRING_DIALOGUE_PAD * self->pen.unit, y = pad;
  double height = (question->shape == KRING_DRAWN_SEESAW ? SEESAW_HEIGHT : FIGURE_HEIGHT) * self->pen.unit;
  KringPlaceMarks marks = kring_place_marks (self->talk, question, self->look->then);
  guint card = kring_dialogue_begin_card (self, section, (KringRect){ 0, 0, width, 0 });
  KringPlaceShape shape;

  y += kring_dialogue_draw_head (self, section, (KringPoint){ pad, y }, width - 2 * pad) + pad;
  kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_ANSWER_PANEL },
                 (KringRect){ pad, y, width - 2 * pad, height + 2 * pad }, PANEL_RADIUS * self->pen.unit);
  y += pad;
  shape = kring_place_shape (question, (KringRect){ 2 * pad, y, width - 4 * pad, height }, self->pen.measure,
                             KRING_PLACE_LABELLED);
  kring_place_draw_all (&shape, &self->pen, &marks);
  y += height + 2 * pad;
  y += draw_key (self, &marks, (KringPoint){ pad, y });
  kring_dialogue_end_card (self, card, y);
  return y;
}

static void
draw_thumbnail (KringDialogueSheet *self, const KringQuestion *question)
{
  double pad = KRING_DIALOGUE_PAD * self->pen.unit;
  KringRect room = kring_rect_grow (kring_dialogue_draw_frame (self, (KringPoint){ 0, 0 }), -pad);
  KringPlaceShape shape = kring_place_shape (question, room, self->pen.measure, KRING_PLACE_NAMES);
  KringPlaceMarks marks = kring_place_marks (self->talk, question, NULL);

  /* Better no word than half of one. */
  if (shape.broken)
    shape = kring_place_shape (question, room, self->pen.measure, KRING_PLACE_BARE);
  marks.alone = NULL;
  kring_place_draw_all (&shape, &self->pen, &marks);
}

void
kring_dialogue_draw_place (KringDialogueSheet *self)
{
  guint section = 0;
  const KringQuestion *question = kring_dialogue_find (self, KRING_ASK_PLACE, &section);
  g_autofree gboolean *drawn = g_new0 (gboolean, kring_dialogue_n_sections (self));
  double unit = self->pen.unit, gap = KRING_DIALOGUE_GAP * unit, width = FIGURE * unit, y;

  if (question == NULL)
    {
      kring_dialogue_draw_list (self);
      return;
    }
  if (self->look->thumbnail)
    {
      draw_thumbnail (self, question);
      return;
    }
  drawn[section] = TRUE;
  y = draw_figure (self, question, section, width) + gap;
  if (self->aspect > UPRIGHT)
    kring_dialogue_draw_rest (self, drawn, (KringPoint){ 0, y }, width, 1);
  else
    kring_dialogue_draw_rest (self, drawn, (KringPoint){ width + gap, 0 }, BESIDE * unit, 1);
}
