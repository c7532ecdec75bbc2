/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-dialogue-view-private.h"
#include "kring-place-shape.h"

/* What is known of a section */

guint
kring_dialogue_n_sections (const KringDialogueSheet *self)
{
  return self->template->sections->len;
}

const KringSection *
kring_dialogue_section (const KringDialogueSheet *self, guint index)
{
  return g_ptr_array_index (self->template->sections, index);
}

gboolean
kring_dialogue_is_open (const KringDialogueSheet *self, guint index)
{
  return g_strcmp0 (kring_dialogue_section (self, index)->id, self->look->section) == 0;
}

KringDialogueSteps
kring_dialogue_steps_of (const KringTalk *talk, const KringSection *section)
{
  KringQuestion *scale = kring_section_scale (section);

  if (talk == NULL || scale == NULL)
    return (KringDialogueSteps){ 0, 0 };
  return (KringDialogueSteps){ CLAMP (kring_talk_value (talk, scale->id, KRING_NOW), 0, 5),
                               CLAMP (kring_talk_value (talk, scale->id, KRING_WANTED), 0, 5) };
}

/* In words */

char *
kring_dialogue_name (const KringTalk *talk, guint index)
{
  const KringSection *section = g_ptr_array_index (talk->template->sections, index);

  /* Translators: a part of a dialogue: %1$u is its number, %2$s what it is called: "1. Why?" */
  return g_strdup_printf (C_ ("section", "%1$u. %2$s"), index + 1, kring_words_say (&section->title));
}

static char *
said_steps (KringDialogueSteps steps)
{
  if (steps.now > 0 && steps.wanted > 0)
    /* Translators: from 1 to 5: where we are, and where we want to be. */
    return g_strdup_printf (_ ("Now %1$d, wanted %2$d."), steps.now, steps.wanted);
  if (steps.now > 0)
    return g_strdup_printf (_ ("Now %d."), steps.now);
  return steps.wanted > 0 ? g_strdup_printf (_ ("Wanted %d."), steps.wanted) : g_strdup ("");
}

static void
add_sentence (GString *text, const char *sentence)
{
  if (sentence[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static void
add_places (GString *text, const KringTalk *talk, const KringSection *section)
{
  double u, v;

  for (guint i = 0; i < section->questions->len; i++)
    {
      const KringQuestion *question = g_ptr_array_index (section->questions, i);

      if (question->ask == KRING_ASK_PLACE
          && (kring_talk_place (talk, question->id, KRING_NOW, &u, &v)
              || kring_talk_place (talk, question->id, KRING_WANTED, &u, &v)))
        {
          g_autofree char *place = kring_place_describe (talk, question);

          add_sentence (text, place);
        }
    }
}

char *
kring_dialogue_description (const KringTalk *talk, const KringTalk *then, const KringSection *section)
{
  g_autofree char *steps = said_steps (kring_dialogue_steps_of (talk, section));
  g_autofree char *before = said_steps (kring_dialogue_steps_of (then, section));
  g_autofree char *agreements = kring_dialogue_agreements_words (talk, section->id);
  GString *text = g_string_new (steps);

  add_places (text, talk, section);
  /* Translators: of a part of a dialogue. */
  add_sentence (text, kring_talk_discussed (talk, section) ? _ ("Discussed.") : _ ("Not discussed."));
  if (agreements[0] != '\0')
    g_string_append_printf (text, " %s.", agreements);
  /* Translators: before what a scale said in an earlier dialogue: "Now 1, wanted 3." */
  if (before[0] != '\0')
    g_string_append_printf (text, " %s %s", C_ ("dialogue", "Earlier:"), before);
  return g_string_free (text, FALSE);
}

char *
kring_dialogue_steps_words (KringDialogueSteps steps)
{
  if (steps.now > 0 && steps.wanted > 0)
    /* Translators: below five steps: where we are, and where we want to be. */
    return g_strdup_printf (C_ ("scale", "now %1$d → wanted %2$d"), steps.now, steps.wanted);
  if (steps.now > 0)
    return g_strdup_printf (C_ ("scale", "now %d"), steps.now);
  return steps.wanted > 0 ? g_strdup_printf (C_ ("scale", "wanted %d"), steps.wanted) : g_strdup ("");
}

char *
kring_dialogue_steps_numbers (KringDialogueSteps steps)
{
  if (steps.wanted == 0)
    return steps.now > 0 ? g_strdup_printf ("%d", steps.now) : g_strdup ("");
  return steps.now > 0 ? g_strdup_printf ("%d → %d", steps.now, steps.wanted) : g_strdup_printf ("→ %d", steps.wanted);
}

char *
kring_dialogue_agreements_words (const KringTalk *talk, const char *section)
{
  g_autoptr (GPtrArray) agreements = kring_talk_agreements (talk, section);

  if (agreements->len == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("%u agreement", "%u agreements", agreements->len), agreements->len);
}

char *
kring_dialogue_progress_words (const KringTalk *talk)
{
  guint n = talk->template->sections->len;

  /* Translators: of the parts of a dialogue. */
  return g_strdup_printf (ngettext ("%1$u of %2$u discussed", "%1$u of %2$u discussed", n),
                          kring_talk_n_discussed (talk), n);
}

/* Drawing */

KringStyle
kring_dialogue_style (const KringDialogueSheet *self, KringStyleName name, guint index)
{
  gboolean discussed = kring_talk_discussed (self->talk, kring_dialogue_section (self, index));

  return (KringStyle){ name, .ring = discussed ? KRING_RING_ENGAGED : KRING_RING_POSSIBLE };
}

void
kring_dialogue_make_target (KringDialogueSheet *self, KringDrawable *drawable, guint index)
{
  const KringSection *section = kring_dialogue_section (self, index);

  drawable->id = g_strdup (section->id);
  drawable->name = kring_dialogue_name (self->talk, index);
  drawable->description = kring_dialogue_description (self->talk, self->look->then, section);
  drawable->target = TRUE;
  drawable->role = KRING_ROLE_LABEL;
  drawable->parent = self->pen.parent;
  drawable->order = self->pen.order++;
}

static KringRing
ring_of_step (KringDialogueSteps steps, int step)
{
  if (step <= steps.now)
    return KRING_RING_ENGAGED;
  return step <= steps.wanted ? KRING_RING_AVAILABLE : KRING_RING_POSSIBLE;
}

void
kring_dialogue_draw_steps (KringDialogueSheet *self, KringPoint at, KringDialogueSteps steps, gboolean then)
{
  double unit = self->pen.unit, width = KRING_DIALOGUE_STEP * unit, gap = KRING_DIALOGUE_STEP_GAP * unit;
  double height = KRING_DIALOGUE_STEP_HEIGHT * unit;

  for (int step = 1; step <= 5; step++)
    {
      KringStyle style = { KRING_STYLE_STEP, .ring = ring_of_step (steps, step), .dim = then };
      double x = at.x + (step - 1) * (width + gap);

      kring_pen_box (&self->pen, style, (KringRect){ x, at.y, width, height }, 3 * unit);
      if (step == steps.wanted && steps.wanted < steps.now)
        kring_pen_line (&self->pen, (KringStyle){ KRING_STYLE_WANTED, .dim = then },
                        (KringPoint){ x + width + gap / 2, at.y - 3 * unit },
                        (KringPoint){ x + width + gap / 2, at.y + height + 3 * unit });
    }
}

KringDrawable *
kring_dialogue_draw_polygon (
    KringDialogueSheet *self, KringStyle style, const KringPoint *points, guint n, gboolean open)
{
  KringDrawable *polygon = kring_scene_add_polygon (self->pen.scene, style, points, n, open);

  polygon->parent = self->pen.parent;
  return polygon;
}
