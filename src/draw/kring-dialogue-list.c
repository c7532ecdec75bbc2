/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-dialogue-view-private.h"

/* A dialogue as a list: each section a card with its number, its name, and where we are and want to be. What any
 * template can be shown as. */

/* Lengths in points, to be multiplied by the text's scale. */
#define WIDTH 420.0
#define PAD 12.0
#define GAP 8.0
#define NUMBER 34.0
#define RADIUS 8.0

/* Where the five steps begin in a card at @x. */
static double
steps_at (double x, double unit)
{
  return x + (WIDTH - PAD - KRING_DIALOGUE_STEPS) * unit;
}

static double
draw_steps (KringDialogueSheet *self, const KringTalk *talk, guint index, double y)
{
  const KringSection *section = kring_dialogue_section (self, index);
  KringDialogueSteps steps = kring_dialogue_steps_of (talk, section);
  g_autofree char *words = kring_dialogue_steps_words (steps);
  double unit = self->pen.unit, x = steps_at (0, unit);
  gboolean then = talk != self->talk;

  if (words[0] == '\0')
    return y;
  kring_dialogue_draw_steps (self, (KringPoint){ x, y + 4 * unit }, steps, then);
  y += (KRING_DIALOGUE_STEP_HEIGHT + 6) * unit;
  return y
         + kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SECTION_WORDS, .dim = then }, (KringPoint){ x, y },
                            KRING_DIALOGUE_STEPS * unit, KRING_ALIGN_CENTRE, words);
}

static void
draw_outline (KringDialogueSheet *self, guint index, KringRect bounds)
{
  double radius = RADIUS * self->pen.unit;

  kring_dialogue_make_target (
      self, kring_pen_box (&self->pen, kring_dialogue_style (self, KRING_STYLE_SECTION, index), bounds, radius), index);
  if (!kring_dialogue_is_open (self, index))
    return;
  kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_SECTION_GAP }, bounds, radius);
  kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_SECTION_OPEN }, bounds, radius);
}

static double
height_of_steps (const KringDialogueSheet *self, const KringTalk *talk, guint index)
{
  KringDialogueSteps steps = kring_dialogue_steps_of (talk, kring_dialogue_section (self, index));

  if (steps.now == 0 && steps.wanted == 0)
    return 0;
  return (KRING_DIALOGUE_STEP_HEIGHT + 6) * self->pen.unit
         + kring_measure_line (self->pen.measure, KRING_STYLE_SECTION_WORDS);
}

/* Returns where the card ends. */
static double
draw_card (KringDialogueSheet *self, guint index, double y)
{
  const KringSection *section = kring_dialogue_section (self, index);
  KringPen *pen = &self->pen;
  double pad = PAD * pen->unit, left = pad + NUMBER * pen->unit, width = steps_at (0, pen->unit) - left - pad;
  const char *title = kring_words_say (&section->title);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *agreements = kring_dialogue_agreements_words (self->talk, section->id);
  double name = kring_pen_height (pen, KRING_STYLE_SECTION_NAME, width, title);
  double text = name + kring_pen_height (pen, KRING_STYLE_SECTION_WORDS, width, agreements);
  double steps = height_of_steps (self, self->talk, index) + height_of_steps (self, self->look->then, index);
  double inner = MAX (MAX (text, steps), kring_measure_line (pen->measure, KRING_STYLE_SECTION_NUMBER)), top;

  draw_outline (self, index, (KringRect){ 0, y, WIDTH * pen->unit, inner + 2 * pad });
  kring_pen_write (pen, (KringStyle){ KRING_STYLE_SECTION_NUMBER }, (KringPoint){ pad, y + pad }, 0, KRING_ALIGN_START,
                   number);
  top = y + pad + (inner - text) / 2;
  kring_pen_write (pen, (KringStyle){ KRING_STYLE_SECTION_NAME }, (KringPoint){ left, top }, width, KRING_ALIGN_START,
                   title);
  kring_pen_write (pen, (KringStyle){ KRING_STYLE_SECTION_WORDS }, (KringPoint){ left, top + name }, width,
                   KRING_ALIGN_START, agreements);
  top = draw_steps (self, self->talk, index, y + pad + (inner - steps) / 2);
  if (self->look->then != NULL)
    draw_steps (self, self->look->then, index, top);
  return y + inner + 2 * pad;
}

void
kring_dialogue_draw_list (KringDialogueSheet *self)
{
  double y = 0;

  for (guint i = 0; i < kring_dialogue_n_sections (self); i++)
    y = draw_card (self, i, y) + GAP * self->pen.unit;
}
