/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-actor-box.h"

/* Lengths in points, to be multiplied by the text's scale. */
#define NAME_WIDTH 104.0
#define PAD_Y 5.5
#define PAD_START 9.0
#define PAD_END 12.0
#define SIGN 7.5
#define SIGN_GAP 5.0
#define RADIUS 13.0
#define BESIDES (PAD_START + SIGN + SIGN_GAP + PAD_END)

KringPoint
kring_actor_box_fit (KringMeasure *measure, const char *name, char **lines)
{
  double scale = kring_measure_get_scale (measure);
  KringPoint size;

  *lines = kring_measure_wrap (measure, KRING_STYLE_ACTOR_NAME, name, NAME_WIDTH * scale, 2, &size);
  return (KringPoint){ kring_round (size.x + BESIDES * scale), kring_round (size.y + 2 * PAD_Y * scale) };
}

double
kring_actor_box_height (KringMeasure *measure)
{
  return kring_round (kring_measure_line (measure, KRING_STYLE_ACTOR_NAME)
                      + 2 * PAD_Y * kring_measure_get_scale (measure));
}

double
kring_actor_box_usual (double scale)
{
  return kring_round ((NAME_WIDTH + BESIDES) * scale);
}

static void
add_label (KringScene *scene, const KringActorBox *box, double scale)
{
  KringDrawable *drawable = kring_scene_add (scene, KRING_SHAPE_BOX, box->style, box->bounds);

  drawable->style.name = KRING_STYLE_ACTOR;
  drawable->radius = MIN (box->bounds.h / 2, RADIUS * scale);
  drawable->id = g_strdup (box->id);
  drawable->name = g_strdup (box->name);
  drawable->description = g_strdup (box->description);
  drawable->role = KRING_ROLE_LABEL;
  drawable->parent = box->parent;
  drawable->order = box->order;
  drawable->target = TRUE;
}

void
kring_actor_box_add (KringScene *scene, const KringActorBox *box, double scale)
{
  KringRect b = box->bounds;
  double size = SIGN * scale, after = b.x + (PAD_START + SIGN + SIGN_GAP) * scale;
  KringRect sign = { b.x + PAD_START * scale, b.y + (b.h - size) / 2, size, size };
  KringRect name = { after, b.y, b.x + b.w - PAD_END * scale - after, b.h };
  KringStyle style = box->style;
  KringDrawable *drawable;

  add_label (scene, box, scale);
  style.name = KRING_STYLE_SECTOR_SIGN;
  kring_scene_add (scene, KRING_SHAPE_BOX, style, sign)->parent = box->parent;
  style.name = KRING_STYLE_ACTOR_NAME;
  drawable = kring_scene_add_text (scene, style, name, box->align, box->lines);
  drawable->role = KRING_ROLE_LABEL;
  drawable->parent = box->parent;
}
