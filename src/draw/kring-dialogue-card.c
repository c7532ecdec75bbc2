/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "kring-dialogue-view-private.h"
#include "kring-place-shape.h"

/* Sections as cards, each with what belongs to it. */

/* Lengths in points, to be multiplied by the text's scale. */
#define RADIUS 8.0
#define LEAST_NAME 150.0 /* as wide as a name is with something beside it */
#define STEP_WORDS 4.0   /* between five steps and what they say */
/* The figure of a place on a small card is so many times as high as wide. */
#define SMALL_SIGNS 0.65
#define SMALL_SEESAW 0.34
#define SMALL_PLACE 0.72

/* The whole */

static double
height_if (double width, gpointer data)
{
  struct
  {
    KringDialogueSheet *sheet;
    KringDialogueLayout layout;
  } *trial = data;
  KringDialogueSheet sheet = *trial->sheet;
  double height;

  sheet.pen.scene = kring_scene_new ();
  sheet.pen.parent = -1;
  height = trial->layout (&sheet, width);
  kring_scene_unref (sheet.pen.scene);
  return height;
}

void
kring_dialogue_fit (KringDialogueSheet *self, KringDialogueLayout layout, double narrowest, double usual)
{
  struct
  {
    KringDialogueSheet *sheet;
    KringDialogueLayout layout;
  } trial = { self, layout };
  double aspect = self->aspect > 0 ? self->aspect : usual;

  layout (self, kring_round (kring_pen_find_width (height_if, &trial, narrowest * self->pen.unit, aspect)));
}

KringRect
kring_dialogue_draw_frame (KringDialogueSheet *self, KringPoint centre)
{
  KringRect frame = kring_rect_around (centre, KRING_DIALOGUE_THUMBNAIL_WIDTH * self->pen.unit,
                                       KRING_DIALOGUE_THUMBNAIL_HEIGHT * self->pen.unit);

  kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_SECTION_HOLD }, frame, 0);
  return frame;
}

/* Cards */

guint
kring_dialogue_begin_card (KringDialogueSheet *self, guint index, KringRect bounds)
{
  double radius = RADIUS * self->pen.unit;
  guint first = kring_scene_length (self->pen.scene);

  kring_dialogue_make_target (
      self, kring_pen_box (&self->pen, kring_dialogue_style (self, KRING_STYLE_SECTION, index), bounds, radius), index);
  if (!kring_dialogue_is_open (self, index))
    return first;
  kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_SECTION_GAP }, bounds, radius);
  kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_SECTION_OPEN }, bounds, radius);
  return first;
}

static gboolean
is_of_card (const KringDrawable *drawable)
{
  return drawable->style.name == KRING_STYLE_SECTION_GAP || drawable->style.name == KRING_STYLE_SECTION_OPEN;
}

void
kring_dialogue_end_card (KringDialogueSheet *self, guint card, double height)
{
  for (guint i = card; i < kring_scene_length (self->pen.scene); i++)
    {
      /* The scene is still being built. */
      KringDrawable *drawable = (KringDrawable *)kring_scene_get (self->pen.scene, i);

      if (i > card && !is_of_card (drawable))
        return;
      drawable->bounds.h = height;
    }
}

/* Heads */

char *
kring_dialogue_earlier_words (const KringTalk *then, const KringSection *section)
{
  g_autofree char *words = kring_dialogue_steps_words (kring_dialogue_steps_of (then, section));

  /* Translators: before what a scale said in an earlier dialogue: "now 1 → wanted 3". */
  return words[0] != '\0' ? g_strdup_printf ("%s %s", C_ ("scale", "earlier:"), words) : g_strdup ("");
}

static double
width_of (const KringDialogueSheet *self, const char *words)
{
  KringPoint size = { 0, 0 };

  g_free (kring_measure_wrap (self->pen.measure, KRING_STYLE_SECTION_WORDS, words, 0, 0, &size));
  return size.x;
}

/* How wide what stands beside the name of @section is. */
static double
width_of_aside (const KringDialogueSheet *self, const KringSection *section)
{
  g_autofree char *words = kring_dialogue_steps_words (kring_dialogue_steps_of (self->talk, section));
  g_autofree char *before = kring_dialogue_earlier_words (self->look->then, section);

  if (kring_section_scale (section) == NULL)
    return 0;
  return fmax (KRING_DIALOGUE_STEPS * self->pen.unit, fmax (width_of (self, words), width_of (self, before)));
}

/* Five steps and what they say, that end at the right of @width. */
static double
draw_steps (KringDialogueSheet *self,
            const KringTalk *talk,
            const KringSection *section,
            KringPoint at,
            double width,
            KringAlign align)
{
  gboolean then = talk != self->talk;
  KringDialogueSteps steps = kring_dialogue_steps_of (talk, section);
  g_autofree char *words = then ? kring_dialogue_earlier_words (talk, section) : kring_dialogue_steps_words (steps);
  double unit = self->pen.unit, height = (KRING_DIALOGUE_STEP_HEIGHT + STEP_WORDS) * unit;
  double right = align == KRING_ALIGN_END ? width - KRING_DIALOGUE_STEPS * unit : 0;

  if (then && words[0] == '\0')
    return 0;
  kring_dialogue_draw_steps (self, (KringPoint){ at.x + right, at.y + STEP_WORDS * unit }, steps, then);
  if (words[0] == '\0')
    return height;
  height += STEP_WORDS * unit;
  return height
         + kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SECTION_WORDS, .dim = then },
                            (KringPoint){ at.x, at.y + height }, width, align, words);
}

/* Now and wanted, and below it how that was earlier. */
static double
draw_aside (KringDialogueSheet *self, const KringSection *section, KringPoint at, double width, KringAlign align)
{
  double height;

  if (kring_section_scale (section) == NULL)
    return 0;
  height = draw_steps (self, self->talk, section, at, width, align);
  if (self->look->then != NULL)
    height += draw_steps (self, self->look->then, section, (KringPoint){ at.x, at.y + height }, width, align);
  return height;
}

double
kring_dialogue_draw_head (KringDialogueSheet *self, guint index, KringPoint at, double width)
{
  const KringSection *section = kring_dialogue_section (self, index);
  KringPen *pen = &self->pen;
  double aside = width_of_aside (self, section),
         left = width - (aside > 0 ? aside + KRING_DIALOGUE_PAD * pen->unit : 0);
  gboolean below = left < LEAST_NAME * pen->unit;
  g_autofree char *name = kring_dialogue_name (self->talk, index);
  g_autofree char *agreements = kring_dialogue_agreements_words (self->talk, section->id);
  double height;

  left = below ? width : left;
  height = kring_pen_write (pen, (KringStyle){ KRING_STYLE_SECTION_NAME }, at, left, KRING_ALIGN_START, name);
  height += kring_pen_write (pen, (KringStyle){ KRING_STYLE_SECTION_WORDS }, (KringPoint){ at.x, at.y + height }, left,
                             KRING_ALIGN_START, agreements);
  if (below)
    {
      height += aside > 0 ? STEP_WORDS * pen->unit : 0;
      return height + draw_aside (self, section, (KringPoint){ at.x, at.y + height }, width, KRING_ALIGN_START);
    }
  return fmax (height, draw_aside (self, section, (KringPoint){ at.x + width - aside, at.y }, aside, KRING_ALIGN_END));
}

/* The rest */

static const KringQuestion *
place_in (const KringSection *section)
{
  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringQuestion *question = g_ptr_array_index (section->questions, i);

      if (question->ask == KRING_ASK_PLACE)
        return question;
    }
  return NULL;
}

/* Where a section places a point, its figure, as small as it can be. */
static double
draw_small_place (KringDialogueSheet *self, const KringQuestion *question, KringPoint at, double width)
{
  double height = width * (question->shape == KRING_DRAWN_SEESAW ? SMALL_SEESAW : SMALL_PLACE);
  KringRect room = { at.x, at.y, width, height };
  KringPlaceShape shape = kring_place_shape (question, room, self->pen.measure, KRING_PLACE_BARE);
  KringPlaceMarks marks = kring_place_marks (self->talk, question, self->look->then);
  KringPen small = self->pen;

  marks.alone = NULL;
  small.unit *= SMALL_SIGNS;
  kring_place_draw_all (&shape, &small, &marks);
  return height;
}

static double
draw_small_card (KringDialogueSheet *self, guint index, KringPoint at, double width)
{
  const KringSection *section = kring_dialogue_section (self, index);
  const KringQuestion *place = place_in (section);
  double pad = KRING_DIALOGUE_PAD * self->pen.unit, inner = width - 2 * pad,
         small = KRING_DIALOGUE_STEPS * self->pen.unit;
  double head, height = 0;

  if (place != NULL && kring_section_scale (section) == NULL)
    {
      height = draw_small_place (self, place, (KringPoint){ at.x + width - pad - small, at.y + pad / 2 }, small) - pad;
      inner -= small + pad;
    }
  head = kring_dialogue_draw_head (self, index, (KringPoint){ at.x + pad, at.y + pad }, inner);
  return fmax (head, height) + 2 * pad;
}

guint
kring_dialogue_columns_in (const KringDialogueSheet *self, double width, double least)
{
  double gap = KRING_DIALOGUE_GAP * self->pen.unit;

  return MAX ((guint)((width + gap) / (least * self->pen.unit + gap)), 1);
}

gboolean
kring_dialogue_has_rest (const KringDialogueSheet *self, const gboolean *drawn)
{
  for (guint i = 0; i < kring_dialogue_n_sections (self); i++)
    if (!drawn[i])
      return TRUE;
  return FALSE;
}

double
kring_dialogue_draw_rest (KringDialogueSheet *self, const gboolean *drawn, KringPoint at, double width, guint columns)
{
  double gap = KRING_DIALOGUE_GAP * self->pen.unit, each = (width - (columns - 1) * gap) / columns, y = at.y, high = 0;
  g_autofree guint *cards = g_new (guint, columns);
  guint n = 0;

  for (guint i = 0; i < kring_dialogue_n_sections (self); i++)
    {
      double x = at.x + n * (each + gap);

      if (drawn[i])
        continue;
      cards[n++] = kring_dialogue_begin_card (self, i, (KringRect){ x, y, each, 0 });
      high = fmax (high, draw_small_card (self, i, (KringPoint){ x, y }, each));
      if (n < columns)
        continue;
      while (n > 0)
        kring_dialogue_end_card (self, cards[--n], high);
      y += high + gap;
      high = 0;
    }
  y += n > 0 ? high + gap : 0;
  while (n > 0)
    kring_dialogue_end_card (self, cards[--n], high);
  return MAX (y - gap - at.y, 0);
}
