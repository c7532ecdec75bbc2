/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "kring-dialogue-view-private.h"
#include "kring-gear.h"

/* A dialogue as gears: each section a planet round the sun, which is the whole. They turn together; what is written on
 * them stays upright. */

/* Lengths in points, to be multiplied by the text's scale. */
#define EDGE 3.0 /* half of the broadest line */
#define NAME_WIDTH 122.0
#define MOST_LINES 3
#define GAP 5.0
#define SUN_WIDTH 176.0
#define SUN_GAP 8.0
/* How far from the middle what is written may reach, in modules: a gear's foot. */
#define INNER (KRING_GEAR_PLANET_TEETH / 2.0 - KRING_GEAR_IN)

typedef struct
{
  KringDialogueSheet *sheet;
  KringPen *pen;
  guint n;
  double module;
} Gears;

static KringPoint
centre_of (const Gears *self, int planet)
{
  KringPoint centre = { 0, 0 };

  if (planet >= 0)
    centre = kring_gear_planet_centre ((guint) planet, self->n);
  return (KringPoint){ kring_round (centre.x * self->module), kring_round (centre.y * self->module) };
}

/* @planet: its number from 0, or -1 for the sun. */
static void
draw_wheel (Gears *self, int planet, KringStyle style)
{
  double turn = self->sheet->look->turn;
  guint teeth = KRING_GEAR_SUN_TEETH;

  if (planet >= 0)
    {
      teeth = KRING_GEAR_PLANET_TEETH;
      turn = kring_gear_planet_turn (turn, kring_gear_planet_direction ((guint) planet, self->n));
    }
  kring_scene_add_gear (self->pen->scene, style, teeth, turn, centre_of (self, planet), self->module)->parent
      = self->pen->parent;
}

/* The one that is open lies over its neighbours' edges and over the sun's teeth: a gap, and a ring of ink. */
static void
draw_wheels (Gears *self)
{
  int open = -1;

  draw_wheel (self, -1, (KringStyle){ KRING_STYLE_SUN });
  for (guint i = 0; i < self->n; i++)
    {
      draw_wheel (self, (int)i, kring_dialogue_style (self->sheet, KRING_STYLE_SECTION, i));
      if (kring_dialogue_is_open (self->sheet, i))
        open = (int)i;
    }
  if (open < 0)
    return;
  draw_wheel (self, open, (KringStyle){ KRING_STYLE_SECTION_GAP });
  draw_wheel (self, open, (KringStyle){ KRING_STYLE_SECTION_OPEN });
}

/* What is written */

/* Round the middle @x, from @y down. Returns where it ends. */
static double
write_line (Gears *self, KringStyle style, double x, double y, double width, guint most, const char *text)
{
  KringPoint size;
  g_autofree char *lines = NULL;
  KringDrawable *drawable;

  if (text[0] == '\0')
    return y;
  lines = kring_measure_wrap (self->pen->measure, style.name, text, width, most, &size);
  drawable = kring_scene_add_text (self->pen->scene, style, (KringRect){ x - size.x / 2, y, size.x, size.y },
                                   KRING_ALIGN_CENTRE, lines);
  drawable->role = KRING_ROLE_LABEL;
  drawable->parent = self->pen->parent;
  drawable->order = self->pen->order++;
  return y + size.y;
}

static double
height_of (const Gears *self, KringStyleName style, double width, guint most, const char *text)
{
  KringPoint size = { 0, 0 };

  if (text[0] != '\0')
    g_free (kring_measure_wrap (self->pen->measure, style, text, width, most, &size));
  return size.y;
}

static double
height_of_steps (const Gears *self, KringDialogueSteps steps)
{
  if (steps.now == 0 && steps.wanted == 0)
    return 0;
  return (KRING_DIALOGUE_STEP_HEIGHT + 2 * GAP) * self->pen->unit
         + kring_measure_line (self->pen->measure, KRING_STYLE_SECTION_WORDS);
}

/* Five steps and what they come to, which of an earlier dialogue is no more than the numbers. */
static double
draw_steps (Gears *self, KringDialogueSteps steps, gboolean then, double x, double y)
{
  double unit = self->pen->unit;
  g_autofree char *words = then ? kring_dialogue_steps_numbers (steps) : kring_dialogue_steps_words (steps);

  if (steps.now == 0 && steps.wanted == 0)
    return y;
  y += GAP * unit;
  kring_dialogue_draw_steps (self->sheet, (KringPoint){ x - KRING_DIALOGUE_STEPS / 2 * unit, y }, steps, then);
  y += (KRING_DIALOGUE_STEP_HEIGHT + GAP) * unit;
  return write_line (self, (KringStyle){ KRING_STYLE_SECTION_WORDS, .dim = then }, x, y, 0, 1, words);
}

static void
write_planet (Gears *self, guint index)
{
  const KringSection *section = kring_dialogue_section (self->sheet, index);
  const KringTalk *talk = self->sheet->talk, *before = self->sheet->look->then;
  KringDialogueSteps steps = kring_dialogue_steps_of (talk, section), then = kring_dialogue_steps_of (before, section);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  /* Where an earlier dialogue lies beside, there is room for the steps alone. */
  g_autofree char *agreements = before == NULL ? kring_dialogue_agreements_words (talk, section->id) : g_strdup ("");
  const char *title = kring_words_say (&section->title);
  KringPoint centre = centre_of (self, (int) index);
  double width = NAME_WIDTH * self->pen->unit,
         line = kring_measure_line (self->pen->measure, KRING_STYLE_SECTION_NUMBER);
  double height = line + height_of (self, KRING_STYLE_SECTION_NAME, width, MOST_LINES, title)
                  + height_of_steps (self, steps) + height_of_steps (self, then)
                  + height_of (self, KRING_STYLE_SECTION_WORDS, 0, 1, agreements);
  double y = centre.y - height / 2;
  gboolean discussed = kring_talk_discussed (talk, section);

  y = write_line (self, (KringStyle){ KRING_STYLE_SECTION_NUMBER, .dim = !discussed }, centre.x, y, 0, 1, number);
  y = write_line (self, (KringStyle){ KRING_STYLE_SECTION_NAME }, centre.x, y, width, MOST_LINES, title);
  y = draw_steps (self, steps, FALSE, centre.x, y);
  y = draw_steps (self, then, TRUE, centre.x, y);
  write_line (self, (KringStyle){ KRING_STYLE_SECTION_WORDS }, centre.x, y, 0, 1, agreements);
}

static void
draw_planet (Gears *self, guint index)
{
  double size = KRING_GEAR_PLANET_TEETH * self->module;
  KringDrawable *hold
      = kring_scene_add (self->pen->scene, KRING_SHAPE_ELLIPSE, (KringStyle){ KRING_STYLE_SECTION_HOLD },
                         kring_rect_around (centre_of (self, (int) index), size, size));

  kring_dialogue_make_target (self->sheet, hold, index);
  write_planet (self, index);
}

static void
write_sun (Gears *self)
{
  const KringTalk *talk = self->sheet->talk;
  g_autofree char *progress = talk->dialogue ? kring_dialogue_progress_words (talk) : g_strdup ("");
  g_autofree char *agreements = kring_dialogue_agreements_words (talk, NULL);
  const char *name = kring_words_say (&self->sheet->template->title);
  double width = SUN_WIDTH * self->pen->unit, gap = SUN_GAP * self->pen->unit;
  double title = height_of (self, KRING_STYLE_SUN_NAME, width, MOST_LINES, name);
  double words = height_of (self, KRING_STYLE_SUN_WORDS, width, 2, progress)
                 + height_of (self, KRING_STYLE_SUN_WORDS, width, 2, agreements);
  double y = -(title + words + (words > 0 ? gap : 0)) / 2;

  y = write_line (self, (KringStyle){ KRING_STYLE_SUN_NAME }, 0, y, width, MOST_LINES, name) + gap;
  y = write_line (self, (KringStyle){ KRING_STYLE_SUN_WORDS }, 0, y, width, 2, progress);
  write_line (self, (KringStyle){ KRING_STYLE_SUN_WORDS }, 0, y, width, 2, agreements);
}

/* How high sun and planets are, in modules. */
static double
height_in_modules (guint n)
{
  double lowest = 0;

  for (guint i = 0; i < n; i++)
    lowest = MAX (lowest, kring_gear_planet_centre (i, n).y);
  return kring_gear_reach () + MAX (lowest + KRING_GEAR_PLANET_TEETH / 2.0, KRING_GEAR_SUN_TEETH / 2.0)
         + KRING_GEAR_OUT;
}

/* Wheels with their numbers. */
static void
draw_thumbnail (Gears *self)
{
  double line = kring_measure_line (self->pen->measure, KRING_STYLE_SECTION_NAME);

  self->module = (KRING_DIALOGUE_THUMBNAIL_HEIGHT - 2 * EDGE) / height_in_modules (self->n) * self->pen->unit;
  draw_wheels (self);
  for (guint i = 0; i < self->n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      KringPoint centre = centre_of (self, (int)i);

      write_line (self, (KringStyle){ KRING_STYLE_SECTION_NAME }, centre.x, centre.y - line / 2, 0, 1, number);
    }
  kring_dialogue_draw_frame (self->sheet, kring_rect_centre (kring_scene_extents (self->pen->scene)));
}

void
kring_dialogue_draw_gears (KringDialogueSheet *sheet)
{
  Gears self = { sheet, &sheet->pen, kring_dialogue_n_sections (sheet), 0 };

  if (self.n < KRING_GEAR_FEWEST || self.n > KRING_GEAR_MOST)
    {
      kring_dialogue_draw_list (sheet);
      return;
    }
  if (sheet->look->thumbnail)
    {
      draw_thumbnail (&self);
      return;
    }
  self.module = (KRING_DIALOGUE_HIGHEST - 2 * EDGE) / height_in_modules (self.n) * sheet->pen.unit;
  draw_wheels (&self);
  for (guint i = 0; i < self.n; i++)
    draw_planet (&self, i);
  /* In a motion, what comes before all that can be pointed at lies under the gears. */
  write_sun (&self);
}
