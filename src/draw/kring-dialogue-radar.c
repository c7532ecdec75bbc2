/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-dialogue-view-private.h"

/* A dialogue as a radar: each section a spoke from 1, innermost, to 5; now is an area and what is wanted its dashed
 * outline. */

/* Lengths in points, to be multiplied by the text's scale. */
#define RADIUS 150.0
#define INNER 0.2 /* of the radius: where 1 is, so that it is told from nothing */
#define LABEL 176.0
#define LABEL_GAP 16.0
#define CARD_PAD 8.0
#define LEAST_APART 62.0 /* between the ends of two spokes */
#define NOW 4.5
#define WANTED 6.5
#define SIDE 1.5 /* how soon a label stands wholly beside its spoke */
#define STEPS 5
#define LEAST_SPOKES 3
#define REST 300.0

typedef struct
{
  KringDialogueSheet *sheet;
  KringPen *pen;
  double radius;
  double label;  /* how wide one is */
  guint n;       /* of spokes */
  guint *spokes; /* their sections */
} Radar;

static double
angle_of (const Radar *self, guint spoke)
{
  return 2 * G_PI * spoke / self->n;
}

static KringPoint
point_at (const Radar *self, guint spoke, double radius)
{
  KringPoint point = kring_ellipse_point (radius, radius, angle_of (self, spoke));

  return (KringPoint){ kring_round (point.x), kring_round (point.y) };
}

static KringPoint
step_at (const Radar *self, guint spoke, int step)
{
  return point_at (self, spoke, self->radius * (INNER + (1 - INNER) * (step - 1) / (STEPS - 1)));
}

static void
draw_web (const Radar *self)
{
  g_autofree KringPoint *points = g_new (KringPoint, self->n);

  for (int step = 1; step <= STEPS; step++)
    {
      for (guint i = 0; i < self->n; i++)
        points[i] = step_at (self, i, step);
      kring_dialogue_draw_polygon (self->sheet, (KringStyle){ KRING_STYLE_GUIDE }, points, self->n, FALSE);
    }
  for (guint i = 0; i < self->n; i++)
    kring_pen_line (self->pen, (KringStyle){ KRING_STYLE_GUIDE }, (KringPoint){ 0, 0 }, step_at (self, i, STEPS));
}

/* Beside the first spoke, each on a patch of ground: what is drawn there may be steep. */
static void
write_numbers (const Radar *self)
{
  double line = kring_measure_line (self->pen->measure, KRING_STYLE_GUIDE_NAME), width = 0.7 * line;

  for (int step = 1; step <= STEPS; step++)
    {
      g_autofree char *number = g_strdup_printf ("%d", step);
      KringPoint at = step_at (self, 0, step);
      KringRect patch = { at.x - (WANTED + 1) * self->pen->unit - width, at.y - 0.9 * line, width, 0.9 * line };

      kring_pen_box (self->pen, (KringStyle){ KRING_STYLE_ANSWER_PANEL }, patch, 0);
      kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_GUIDE_NAME }, (KringPoint){ patch.x, patch.y }, width,
                       KRING_ALIGN_CENTRE, number);
    }
}

static int
value_of (const Radar *self, const KringTalk *talk, guint spoke, gboolean wanted)
{
  KringDialogueSteps steps = kring_dialogue_steps_of (talk, kring_dialogue_section (self->sheet, self->spokes[spoke]));

  return wanted ? steps.wanted : steps.now;
}

/* All round if every section has a value; else what lies between two neighbours that have one. */
static void
draw_area (const Radar *self, const KringTalk *talk, gboolean wanted, KringStyle style)
{
  g_autofree KringPoint *points = g_new (KringPoint, self->n);
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (value_of (self, talk, i, wanted) > 0)
      points[n++] = step_at (self, i, value_of (self, talk, i, wanted));
  if (n == self->n)
    {
      kring_dialogue_draw_polygon (self->sheet, style, points, n, FALSE);
      return;
    }
  for (guint i = 0; i < self->n; i++)
    {
      int here = value_of (self, talk, i, wanted), next = value_of (self, talk, (i + 1) % self->n, wanted);
      const KringPoint ends[] = { step_at (self, i, here), step_at (self, (i + 1) % self->n, next) };

      if (here > 0 && next > 0)
        kring_dialogue_draw_polygon (self->sheet, style, ends, G_N_ELEMENTS (ends), TRUE);
    }
}

static void
draw_points (const Radar *self, const KringTalk *talk, gboolean wanted, KringStyle style)
{
  double size = 2 * (wanted ? WANTED : NOW) * self->pen->unit;

  for (guint i = 0; i < self->n; i++)
    {
      int value = value_of (self, talk, i, wanted);

      if (value > 0)
        kring_scene_add (self->pen->scene, KRING_SHAPE_ELLIPSE, style,
                         kring_rect_around (step_at (self, i, value), size, size))
            ->parent
            = self->pen->parent;
    }
}

static void
draw_values (const Radar *self, gboolean numbers)
{
  const KringTalk *talk = self->sheet->talk, *then = self->sheet->look->then;

  if (then != NULL)
    draw_area (self, then, FALSE, (KringStyle){ KRING_STYLE_NOW_AREA, .dim = TRUE });
  draw_area (self, talk, FALSE, (KringStyle){ KRING_STYLE_NOW_AREA });
  draw_area (self, talk, TRUE, (KringStyle){ KRING_STYLE_WANTED_AREA });
  if (numbers)
    write_numbers (self);
  if (then != NULL)
    draw_points (self, then, FALSE, (KringStyle){ KRING_STYLE_NOW, .dim = TRUE });
  draw_points (self, talk, TRUE, (KringStyle){ KRING_STYLE_WANTED });
  draw_points (self, talk, FALSE, (KringStyle){ KRING_STYLE_NOW });
}

/* Labels */

static double
write_label (const Radar *self, guint spoke, KringPoint at, double width)
{
  const KringSection *section = kring_dialogue_section (self->sheet, self->spokes[spoke]);
  g_autofree char *name = kring_dialogue_name (self->sheet->talk, self->spokes[spoke]);
  g_autofree char *steps = kring_dialogue_steps_words (kring_dialogue_steps_of (self->sheet->talk, section));
  g_autofree char *before = kring_dialogue_earlier_words (self->sheet->look->then, section);
  g_autofree char *agreements = kring_dialogue_agreements_words (self->sheet->talk, section->id);
  const char *words[] = { steps, before, agreements };
  double y
      = at.y
        + kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_SECTION_NAME }, at, width, KRING_ALIGN_CENTRE, name);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    y += kring_pen_write (self->pen, (KringStyle){ KRING_STYLE_SECTION_WORDS, .dim = i == 1 }, (KringPoint){ at.x, y },
                          width, KRING_ALIGN_CENTRE, words[i]);
  return y - at.y;
}

static double
height_of_label (const Radar *self, guint spoke, double width)
{
  KringDialogueSheet scratch = *self->sheet;
  Radar other = *self;
  double height;

  scratch.pen.scene = kring_scene_new ();
  scratch.pen.parent = -1;
  other.sheet = &scratch;
  other.pen = &scratch.pen;
  height = write_label (&other, spoke, (KringPoint){ 0, 0 }, width);
  kring_scene_unref (scratch.pen.scene);
  return height;
}

/* As wide as the longest word asks for. */
static double
width_of_labels (const Radar *self)
{
  double width = LABEL * self->pen->unit, pad = 2 * CARD_PAD * self->pen->unit;

  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *name = kring_dialogue_name (self->sheet->talk, self->spokes[i]);
      KringPoint size;

      g_free (kring_measure_wrap (self->pen->measure, KRING_STYLE_SECTION_NAME, name, LABEL * self->pen->unit - pad, 2,
                                  &size));
      width = fmax (width, size.x + pad);
    }
  return width;
}

/* Outside the end of its spoke: beside it, above or below. */
static void
draw_label (const Radar *self, guint spoke)
{
  double pad = CARD_PAD * self->pen->unit, width = self->label;
  double height = height_of_label (self, spoke, width - 2 * pad) + 2 * pad, angle = angle_of (self, spoke);
  KringPoint end = point_at (self, spoke, self->radius + LABEL_GAP * self->pen->unit);
  KringPoint centre = { end.x + CLAMP (SIDE * sin (angle), -1, 1) * width / 2,
                        end.y - CLAMP (SIDE * cos (angle), -1, 1) * height / 2 };
  KringRect bounds = kring_rect_around (centre, width, height);
  guint card;

  bounds.x = kring_round (bounds.x);
  bounds.y = kring_round (bounds.y);
  card = kring_dialogue_begin_card (self->sheet, self->spokes[spoke], bounds);
  kring_dialogue_end_card (self->sheet, card, height);
  write_label (self, spoke, (KringPoint){ bounds.x + pad, bounds.y + pad }, width - 2 * pad);
}

static void
draw_rest (const Radar *self, const gboolean *drawn)
{
  KringRect whole = kring_scene_extents (self->pen->scene);
  double gap = 2 * KRING_DIALOGUE_GAP * self->pen->unit;

  if (kring_dialogue_has_rest (self->sheet, drawn))
    kring_dialogue_draw_rest (self->sheet, drawn, (KringPoint){ whole.x, whole.y + whole.h + gap }, whole.w,
                              kring_dialogue_columns_in (self->sheet, whole.w, REST));
}

static void
draw_thumbnail (Radar *self)
{
  KringRect frame = kring_dialogue_draw_frame (self->sheet, (KringPoint){ 0, 0 });

  self->radius = frame.h / 2 - KRING_DIALOGUE_PAD * self->pen->unit;
  draw_web (self);
  draw_values (self, FALSE);
}

static void
draw_whole (Radar *self, const gboolean *drawn)
{
  self->radius = MAX (RADIUS, LEAST_APART * self->n / (2 * G_PI)) * self->pen->unit;
  self->label = width_of_labels (self);
  draw_web (self);
  draw_values (self, TRUE);
  for (guint i = 0; i < self->n; i++)
    draw_label (self, i);
  draw_rest (self, drawn);
}

void
kring_dialogue_draw_radar (KringDialogueSheet *sheet)
{
  guint n = kring_dialogue_n_sections (sheet);
  g_autofree gboolean *drawn = g_new0 (gboolean, n);
  g_autofree guint *spokes = g_new (guint, n);
  Radar self = { .sheet = sheet, .pen = &sheet->pen, .spokes = spokes };

  for (guint i = 0; i < n; i++)
    {
      drawn[i] = kring_section_scale (kring_dialogue_section (sheet, i)) != NULL;
      if (drawn[i])
        spokes[self.n++] = i;
    }
  if (self.n < LEAST_SPOKES)
    kring_dialogue_draw_list (sheet);
  else if (sheet->look->thumbnail)
    draw_thumbnail (&self);
  else
    draw_whole (&self, drawn);
}
