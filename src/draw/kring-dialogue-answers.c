/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "kring-dialogue-view-private.h"

/* Signs that several pictures of dialogues draw. */

static KringStyle
style_of (KringStyleName name, gboolean then)
{
  return (KringStyle){ name, .dim = then };
}

static void
stroke (KringDialogueSheet *self, gboolean then, KringRect b, double x, double y, double to_x, double to_y)
{
  kring_pen_line (&self->pen, style_of (KRING_STYLE_ANSWER_SIGN, then), (KringPoint){ b.x + x * b.w, b.y + y * b.h },
                  (KringPoint){ b.x + to_x * b.w, b.y + to_y * b.h });
}

void
kring_dialogue_draw_sign (KringDialogueSheet *self, KringRect b, KringAnswer answer, gboolean then)
{
  kring_pen_box (&self->pen, style_of (KRING_STYLE_ANSWER_BOX, then), b, b.h / 6);
  if (answer == KRING_ANSWER_YES)
    {
      stroke (self, then, b, 0.2, 0.55, 0.43, 0.76);
      stroke (self, then, b, 0.43, 0.76, 0.8, 0.26);
    }
  else if (answer == KRING_ANSWER_PARTLY)
    kring_pen_box (&self->pen, style_of (KRING_STYLE_ANSWER_PART, then), (KringRect){ b.x, b.y, b.w / 2, b.h },
                   b.h / 6);
  else if (answer == KRING_ANSWER_NO)
    {
      stroke (self, then, b, 0.26, 0.26, 0.74, 0.74);
      stroke (self, then, b, 0.26, 0.74, 0.74, 0.26);
    }
}

void
kring_dialogue_draw_arrow (KringDialogueSheet *self, KringStyleName name, KringPoint from, KringPoint to)
{
  KringRect bounds = { MIN (from.x, to.x), MIN (from.y, to.y), fabs (to.x - from.x), fabs (to.y - from.y) };
  KringDrawable *arrow = kring_scene_add (self->pen.scene, KRING_SHAPE_CURVE,
                                          (KringStyle){ name, .direction = KRING_DIRECTION_FORWARD }, bounds);

  arrow->curve = (KringCurve){ { from,
                                 { from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3 },
                                 { from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3 },
                                 to } };
  arrow->parent = self->pen.parent;
}

const KringQuestion *
kring_dialogue_find (const KringDialogueSheet *self, KringAsk ask, guint *section)
{
  for (guint i = 0; i < kring_dialogue_n_sections (self); i++)
    {
      const KringSection *here = kring_dialogue_section (self, i);

      for (guint j = 0; j < here->questions->len; j++)
        {
          const KringQuestion *question = g_ptr_array_index (here->questions, j);

          if (question->ask != ask)
            continue;
          *section = i;
          return question;
        }
    }
  return NULL;
}
