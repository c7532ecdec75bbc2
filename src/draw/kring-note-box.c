/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-note-box.h"

#include "kring-beside.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define PAD_X 9.0
#define PAD_Y 7.0
#define FOLD 9.0
#define LEAST_WIDTH 44.0

/* A short note is a small square sheet; one that says more becomes wider rather than a strip. */
static const double widths[] = { 112, 150, 200, 260, 340 };

KringPoint
kring_note_size (KringMeasure *measure, const char *text, char **lines)
{
  double scale = kring_measure_get_scale (measure);
  KringPoint size;

  *lines = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_free (*lines);
      *lines = kring_measure_wrap (measure, KRING_STYLE_NOTE_TEXT, text, widths[i] * scale, 0, &size);
      if (size.y <= 0.75 * widths[i] * scale)
        break;
    }
  return (KringPoint){ kring_round (MAX (size.x, LEAST_WIDTH * scale) + 2 * PAD_X * scale),
                       kring_round (size.y + 2 * PAD_Y * scale) };
}

static void
add_note (KringScene *scene, KringMeasure *measure, const KringNote *note, KringPoint middle, int parent, int order)
{
  double scale = kring_measure_get_scale (measure);
  g_autofree char *lines = NULL;
  KringPoint size = kring_note_size (measure, note->text, &lines);
  KringRect bounds = kring_rect_around (middle, size.x, size.y);
  KringDrawable *sheet = kring_scene_add (scene, KRING_SHAPE_BOX, (KringStyle){ KRING_STYLE_NOTE }, bounds);
  KringDrawable *text;

  sheet->radius = FOLD * scale;
  sheet->id = g_strdup (note->row.id);
  sheet->name = kring_beside_note_name (note);
  sheet->role = KRING_ROLE_LABEL;
  sheet->parent = parent;
  sheet->order = order;
  sheet->target = TRUE;

  bounds = (KringRect){ bounds.x + PAD_X * scale, bounds.y + PAD_Y * scale, bounds.w - 2 * PAD_X * scale,
                        bounds.h - 2 * PAD_Y * scale };
  text = kring_scene_add_text (scene, (KringStyle){ KRING_STYLE_NOTE_TEXT }, bounds, KRING_ALIGN_START, lines);
  text->role = KRING_ROLE_LABEL;
  text->parent = parent;
}

void
kring_notes_add (KringScene *scene, KringMeasure *measure, GPtrArray *notes, KringPoint unit, int parent, int order)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const KringNote *note = g_ptr_array_index (notes, i);

      add_note (scene, measure, note, (KringPoint){ kring_round (note->u * unit.x), kring_round (note->v * unit.y) },
                parent, order + (int) i);
    }
}
