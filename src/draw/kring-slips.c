/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-slips.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-paper.h"
#include "kring-pen.h"
#include "kring-place-shape.h"

/* Lengths in points at text scale 1. A4 upright has 523 by 764 for all of it; below the two lines at the top of the
 * first page that is two rows of slips for places, or three for scales. */
#define WIDTH 523.0
#define HEAD 62.0
#define ROOM 735.0
#define PAD 13.0
#define BOX 28.0 /* to be ticked */
#define BOX_GAP 9.0
#define LABEL 58.0 /* beside a row of boxes */
#define GAP 4.0
#define FEW_ROWS 2
#define MANY_ROWS 3

typedef struct
{
  KringPen pen;
  const KringTalk *talk;
  double y;
} Sheet;

static double
wide (const Sheet *self)
{
  return WIDTH / 2 * self->pen.unit;
}

static guint
rows_of (const KringQuestion *question)
{
  return question->ask == KRING_ASK_SCALE ? MANY_ROWS : FEW_ROWS;
}

static double
height_of (const Sheet *self, const KringQuestion *question)
{
  return (ROOM - HEAD) / rows_of (question) * self->pen.unit;
}

/* Returns how high it came out. */
static double
write_text (Sheet *self, KringStyleName style, KringPoint at, double width, const char *text)
{
  self->pen.role = KRING_ROLE_PARAGRAPH;
  return kring_pen_write (&self->pen, (KringStyle){ style }, at, width, KRING_ALIGN_START, text);
}

/* Five boxes for @label, with a number below each. Returns where they end. */
static double
draw_boxes (Sheet *self, KringPoint at, const char *label)
{
  double unit = self->pen.unit, line = kring_measure_line (self->pen.measure, KRING_STYLE_CARD_NAME);

  write_text (self, KRING_STYLE_CARD_NAME, (KringPoint){ at.x, at.y + (BOX * unit - line) / 2 }, LABEL * unit, label);
  for (int value = 1; value <= 5; value++)
    {
      double x = at.x + (LABEL + (value - 1) * (BOX + BOX_GAP)) * unit;
      g_autofree char *number = g_strdup_printf ("%d", value);

      kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_WANTED }, (KringRect){ x, at.y, BOX * unit, BOX * unit },
                     3 * unit);
      self->pen.role = KRING_ROLE_PARAGRAPH;
      kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SMALL }, (KringPoint){ x, at.y + (BOX + 1) * unit },
                       BOX * unit, KRING_ALIGN_CENTRE, number);
    }
  return at.y + (BOX + 1) * unit + kring_measure_line (self->pen.measure, KRING_STYLE_SMALL) + GAP * unit;
}

/* What 1 and 5 mean, below the box of each. */
static double
write_ends (Sheet *self, const KringQuestion *question, KringPoint at)
{
  double unit = self->pen.unit, left = at.x + LABEL * unit, width = (5 * BOX + 4 * BOX_GAP) * unit;
  double low, high;

  low = write_text (self, KRING_STYLE_SMALL, (KringPoint){ left, at.y }, width * 0.46,
                    kring_words_say (&question->low));
  self->pen.role = KRING_ROLE_PARAGRAPH;
  high = kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_SMALL }, (KringPoint){ left + width * 0.54, at.y },
                          width * 0.46, KRING_ALIGN_END, kring_words_say (&question->high));
  return at.y + MAX (low, high) + GAP * unit;
}

static void
draw_scale (Sheet *self, const KringQuestion *question, KringRect room)
{
  double y = room.y;

  y = draw_boxes (self, (KringPoint){ room.x, y }, C_ ("dialogue", "Now"));
  y = write_ends (self, question, (KringPoint){ room.x, y });
  draw_boxes (self, (KringPoint){ room.x, y + 4 * GAP * self->pen.unit }, C_ ("dialogue", "Wanted"));
}

static void
draw_place (Sheet *self, const KringQuestion *question, KringRect room)
{
  double unit = self->pen.unit, hint;
  KringPlaceShape shape;
  KringPlaceMarks none = { 0 };
  g_autofree char *alternative
      /* Translators: what stands on a paper slip to be filled in, in words; %s is a question. */
      = g_strdup_printf (_ ("The empty figure to mark “%s” in"), kring_words_say (&question->text));

  hint = write_text (
      self, KRING_STYLE_SMALL, (KringPoint){ room.x, room.y }, room.w,
      /* Translators: on a paper slip with a figure in which one marks where one stands and where one wants to be. */
      _ ("Put a dot where we are now, and a ring where we want to be."));
  room.y += hint + GAP * unit;
  room.h -= hint + GAP * unit;
  shape = kring_place_shape (question, room, self->pen.measure, FALSE);
  kring_pen_figure (&self->pen, alternative);
  self->pen.role = KRING_ROLE_LABEL;
  kring_place_draw_all (&shape, &self->pen, &none);
  self->pen.parent = -1;
}

static void
draw_slip (Sheet *self, const KringQuestion *question, KringPoint corner)
{
  double unit = self->pen.unit, pad = PAD * unit, height = height_of (self, question), line;
  double width = wide (self) - 2 * pad, y = corner.y + pad, foot;

  line = kring_measure_line (self->pen.measure, KRING_STYLE_SMALL);
  foot = corner.y + height - pad - line;
  kring_pen_box (&self->pen, (KringStyle){ KRING_STYLE_CARD }, (KringRect){ corner.x, corner.y, wide (self), height },
                 0);
  y += write_text (self, KRING_STYLE_CARD_NAME, (KringPoint){ corner.x + pad, y }, width,
                   kring_words_say (&question->text))
       + 2 * GAP * unit;
  if (question->ask == KRING_ASK_SCALE)
    draw_scale (self, question, (KringRect){ corner.x + pad, y, width, foot - y });
  else
    draw_place (self, question, (KringRect){ corner.x + pad, y, width, foot - GAP * unit - y });
  write_text (self, KRING_STYLE_SMALL, (KringPoint){ corner.x + pad, foot }, width,
              /* Translators: at the foot of a paper slip that nobody is to write a name on. */
              _ ("No names."));
}

static guint
how_many (const KringTalk *talk, const KringQuestion *question)
{
  guint page = 2 * rows_of (question);
  guint people = talk->dialogue != NULL ? (guint)CLAMP (talk->dialogue->people, 0, KRING_SLIPS_MOST) : 0;

  return MAX (1, (people + page - 1) / page) * page;
}

static void
draw_slips (Sheet *self, const KringQuestion *question)
{
  guint n = how_many (self->talk, question);

  for (guint i = 0; i < n; i += 2)
    {
      draw_slip (self, question, (KringPoint){ 0, self->y });
      draw_slip (self, question, (KringPoint){ wide (self), self->y });
      self->y += height_of (self, question);
    }
}

static void
write_head (Sheet *self)
{
  double unit = self->pen.unit, y = 0;
  /* Translators: over paper slips on which each marks alone; %s is a dialogue. */
  g_autofree char *title = g_strdup_printf (_ ("Slips: %s"), kring_talk_name (self->talk));
  KringDrawable *first
      = kring_scene_add (self->pen.scene, KRING_SHAPE_GROUP, (KringStyle){ KRING_STYLE_GROUND }, (KringRect){ 0 });

  /* Translators: what some pages are, in words; %s is a dialogue. */
  first->name = g_strdup_printf (_ ("Paper slips for “%s”, to be cut apart, filled in alone and collected."),
                                 kring_talk_name (self->talk));
  self->pen.role = KRING_ROLE_HEADING;
  y += kring_pen_write (&self->pen, (KringStyle){ KRING_STYLE_TITLE }, (KringPoint){ 0, 0 }, WIDTH * unit,
                        KRING_ALIGN_START, title);
  write_text (self, KRING_STYLE_BODY, (KringPoint){ 0, y }, WIDTH * unit,
              _ ("Cut along the lines. Each fills in one alone; collect them face down, and enter the marks behind the "
                 "cover."));
  self->y = HEAD * unit;
}

static gboolean
is_marked (const KringQuestion *question)
{
  return question->ask == KRING_ASK_SCALE || question->ask == KRING_ASK_PLACE;
}

static void
draw_all (KringSlips *self, const char *section, const char *question, KringMeasure *measure)
{
  const KringTemplate *template = self->talk->template;
  Sheet sheet = { .pen = kring_pen_new (self->scene, measure), .talk = self->talk };

  write_head (&sheet);
  for (guint i = 0; template != NULL && i < template->sections->len; i++)
    {
      const KringSection *own = g_ptr_array_index (template->sections, i);

      for (guint q = 0; q < own->questions->len; q++)
        {
          const KringQuestion *asked = g_ptr_array_index (own->questions, q);
          gboolean chosen = question != NULL ? strcmp (asked->id, question) == 0
                                             : section == NULL || strcmp (own->id, section) == 0;

          if (!chosen || !is_marked (asked))
            continue;
          draw_slips (&sheet, asked);
          self->n_questions++;
        }
    }
}

static GArray *
tell (gconstpointer data)
{
  return kring_paper_outline (((const KringSlips *)data)->scene, NULL);
}

KringSlips *
kring_slips_new (KringTalk *talk, const char *section, const char *question, KringMeasure *measure)
{
  KringSlips *self = g_new0 (KringSlips, 1);

  g_atomic_ref_count_init (&self->refs);
  self->talk = kring_talk_ref (talk);
  self->scene = kring_scene_new ();
  draw_all (self, section, question, measure);
  self->diagram = (KringDiagram){
    .scene = self->scene,
    .name = kring_talk_name (talk),
    .words = "",
    .text = TRUE,
    .flows = TRUE,
    .at_top = TRUE,
    .outline = tell,
    .view = self,
  };
  return self;
}

KringSlips *
kring_slips_ref (KringSlips *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_slips_unref (KringSlips *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  kring_scene_unref (self->scene);
  kring_talk_unref (self->talk);
  g_free (self);
}
