/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-dialogue-view-private.h"

/* A dialogue as its checklists: each check with a sign for yes, partly and no, and what shows it. */

/* Lengths in points, to be multiplied by the text's scale. */
#define LIST 330.0 /* the least width of a card */
#define MOST_BESIDE 3
#define SIGN 15.0
#define SIGN_ROOM 24.0
#define EARLIER 11.0
#define EARLIER_ROOM 20.0
#define CHECK_GAP 7.0
#define KEY_GAP 18.0
#define SMALL_SIGN 17.0
#define SMALL_CHECKS 4
#define SMALL_LINE 3.0
#define USUAL 0.62

static gboolean
has_checks (const KringSection *section)
{
  for (guint i = 0; i < section->questions->len; i++)
    if (((KringQuestion *)g_ptr_array_index (section->questions, i))->ask == KRING_ASK_CHECKLIST)
      return TRUE;
  return FALSE;
}

/* Where @b is a sign's first line: in the middle of the line's height. */
static KringRect
sign_at (const KringDialogueSheet *self, KringPoint at, double size)
{
  double line = kring_measure_line (self->pen.measure, KRING_STYLE_ANSWER);

  return kring_rect_around ((KringPoint){ at.x + SIGN / 2 * self->pen.unit, at.y + line / 2 }, size * self->pen.unit,
                            size * self->pen.unit);
}

static double
draw_check (
    KringDialogueSheet *self, const KringQuestion *question, const KringPart *check, KringPoint at, double width)
{
  double left = SIGN_ROOM * self->pen.unit, height;
  const KringTalk *then = self->look->then;

  if (then != NULL)
    {
      int before = kring_talk_value (then, question->id, check->id);

      if (before != KRING_ANSWER_NOT_ASKED)
        kring_dialogue_draw_sign (self, sign_at (self, at, EARLIER), (KringAnswer)before, TRUE);
      at.x += EARLIER_ROOM * self->pen.unit;
      width -= EARLIER_ROOM * self->pen.unit;
    }
  kring_dialogue_draw_sign (self, sign_at (self, at, SIGN),
                            (KringAnswer)kring_talk_value (self->talk, question->id, check->id), FALSE);
  height = kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_ANSWER }, (KringPoint){ at.x + left, at.y },
                            width - left, KRING_ALIGN_START, kring_words_say (&check->text));
  return height
         + kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SECTION_WORDS },
                            (KringPoint){ at.x + left, at.y + height }, width - left, KRING_ALIGN_START,
                            kring_talk_text (self->talk, question->id, check->id, ""));
}

static double
draw_checks (KringDialogueSheet *self, const KringSection *section, KringPoint at, double width)
{
  double gap = CHECK_GAP * self->pen.unit, y = at.y;

  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringQuestion *question = g_ptr_array_index (section->questions, i);
      g_autoptr (GPtrArray) checks = kring_question_parts (question, KRING_ASKED_CHECK);

      for (guint j = 0; question->ask == KRING_ASK_CHECKLIST && j < checks->len; j++)
        y += draw_check (self, question, g_ptr_array_index (checks, j), (KringPoint){ at.x, y }, width) + gap;
    }
  return y - gap - at.y;
}

static double
draw_card (KringDialogueSheet *self, guint index, KringPoint at, double width)
{
  double pad = KRING_DIALOGUE_PAD * self->pen.unit, y = pad;

  y += kring_dialogue_draw_head (self, index, (KringPoint){ at.x + pad, at.y + y }, width - 2 * pad) + pad;
  return y
         + draw_checks (self, kring_dialogue_section (self, index), (KringPoint){ at.x + pad, at.y + y },
                        width - 2 * pad)
         + pad;
}

static double
draw_key_item (
    KringDialogueSheet *self, KringPoint at, double size, KringAnswer answer, gboolean then, const char *words)
{
  KringPoint extent;

  kring_dialogue_draw_sign (self, sign_at (self, at, size), answer, then);
  at.x += SIGN_ROOM * self->pen.unit;
  g_free (kring_measure_wrap (self->pen.measure, KRING_STYLE_SECTION_WORDS, words, 0, 0, &extent));
  kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SECTION_WORDS }, at, 0, KRING_ALIGN_START, words);
  return at.x + extent.x + KEY_GAP * self->pen.unit;
}

/* What the signs mean. */
static double
draw_key (KringDialogueSheet *self, KringPoint at)
{
  static const KringAnswer answers[] = { KRING_ANSWER_YES, KRING_ANSWER_PARTLY, KRING_ANSWER_NO };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    at.x = draw_key_item (self, at, SIGN, answers[i], FALSE, kring_term_label (&kring_answers, answers[i]));
  if (self->look->then != NULL)
    /* Translators: beside the sign of how something was in an earlier dialogue. */
    draw_key_item (self, at, EARLIER, KRING_ANSWER_YES, TRUE, C_ ("place", "earlier"));
  return kring_measure_line (self->pen.measure, KRING_STYLE_SECTION_WORDS);
}

/* The cards of lists in rows of @columns. */
static double
draw_lists (KringDialogueSheet *self, gboolean *drawn, double width, guint columns)
{
  double gap = KRING_DIALOGUE_GAP * self->pen.unit, each = (width - (columns - 1) * gap) / columns, y = 0, high = 0;
  guint cards[MOST_BESIDE], n = 0;

  for (guint i = 0; i <= kring_dialogue_n_sections (self); i++)
    {
      gboolean last = i == kring_dialogue_n_sections (self);

      if (!last && has_checks (kring_dialogue_section (self, i)))
        {
          double x = n * (each + gap);

          drawn[i] = TRUE;
          cards[n++] = kring_dialogue_begin_card (self, i, (KringRect){ x, y, each, 0 });
          high = fmax (high, draw_card (self, i, (KringPoint){ x, y }, each));
        }
      if (n == 0 || (n < columns && !last))
        continue;
      while (n > 0)
        kring_dialogue_end_card (self, cards[--n], high);
      y += high + gap;
      high = 0;
    }
  return y;
}

static guint
n_lists (const KringDialogueSheet *self)
{
  guint n = 0;

  for (guint i = 0; i < kring_dialogue_n_sections (self); i++)
    n += has_checks (kring_dialogue_section (self, i));
  return n;
}

static double
lay_out (KringDialogueSheet *self, double width)
{
  g_autofree gboolean *drawn = g_new0 (gboolean, kring_dialogue_n_sections (self));
  guint columns = kring_dialogue_columns_in (self, width, LIST);
  double y = draw_lists (self, drawn, width, MIN (MIN (columns, n_lists (self)), MOST_BESIDE));

  if (kring_dialogue_has_rest (self, drawn))
    y += kring_dialogue_draw_rest (self, drawn, (KringPoint){ 0, y }, width, columns)
         + KRING_DIALOGUE_GAP * self->pen.unit;
  return y + draw_key (self, (KringPoint){ KRING_DIALOGUE_PAD * self->pen.unit, y });
}

/* As many signs as there are checks, and a stroke for each of them. */
static void
draw_thumbnail (KringDialogueSheet *self)
{
  static const double lengths[SMALL_CHECKS] = { 0.78, 0.6, 0.86, 0.68 };
  double unit = self->pen.unit;
  KringRect room
      = kring_rect_grow (kring_dialogue_draw_frame (self, (KringPoint){ 0, 0 }), -2 * KRING_DIALOGUE_PAD * unit);
  double row = room.h / SMALL_CHECKS, left = SMALL_SIGN * unit + KRING_DIALOGUE_PAD * unit;

  for (guint i = 0; i < SMALL_CHECKS; i++)
    {
      double y = room.y + (i + 0.5) * row;

      kring_dialogue_draw_sign (
          self,
          kring_rect_around ((KringPoint){ room.x + SMALL_SIGN / 2 * unit, y }, SMALL_SIGN * unit, SMALL_SIGN * unit),
          KRING_ANSWER_NOT_ASKED, FALSE);
      kring_pen_box (
          &self->pen, (KringStyle){ KRING_STYLE_ANSWER_PART, .dim = TRUE },
          (KringRect){ room.x + left, y - SMALL_LINE / 2 * unit, (room.w - left) * lengths[i], SMALL_LINE * unit }, 0);
    }
}

void
kring_dialogue_draw_checklist (KringDialogueSheet *self)
{
  if (n_lists (self) == 0)
    kring_dialogue_draw_list (self);
  else if (self->look->thumbnail)
    draw_thumbnail (self);
  else
    kring_dialogue_fit (self, lay_out, LIST, USUAL);
}
