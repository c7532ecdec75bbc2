/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-theme-private.h"

/* What is on the pictures of dialogues. Hue is for sectors: what was discussed, what is wanted and what is open are
 * told by ground, outline and weight. */

static const KringColour nothing = { 0, 0, 0, 0 };

/* How much ink is in the ground of what is wanted, and in that of an area. */
#define WANTED 0.22
#define AREA 0.12

static KringLook
text_look (guint32 colour)
{
  return (KringLook){ nothing, nothing, 0, KRING_STROKE_PLAIN, kring_colour_hex (colour) };
}

static KringLook
outline_look (guint32 colour, double width, KringColour fill)
{
  return (KringLook){ fill, kring_colour_hex (colour), width, KRING_STROKE_PLAIN, kring_colour_hex (colour) };
}

static KringLook
filled_look (guint32 colour)
{
  return (KringLook){ kring_colour_hex (colour), nothing, 0, KRING_STROKE_PLAIN, kring_colour_hex (colour) };
}

static KringLook
section_look (const KringPalette *palette, const KringStyle *style)
{
  gboolean discussed = style->ring == KRING_RING_ENGAGED;

  return outline_look (discussed ? palette->ink : palette->line, (discussed ? 1.6 : 0.9) * palette->weight,
                       kring_colour_hex (discussed ? palette->ring[KRING_RING_BESIDE] : palette->ground));
}

/* What is filled up to now, and outlined up to what is wanted; what was earlier in grey. */
static KringLook
step_look (const KringPalette *palette, const KringStyle *style)
{
  guint32 ink = style->dim ? palette->tie : palette->ink;
  KringColour ground = kring_colour_hex (palette->ground);

  if (style->ring == KRING_RING_ENGAGED)
    return outline_look (ink, 0.9 * palette->weight, kring_colour_hex (ink));
  if (style->ring == KRING_RING_AVAILABLE)
    return outline_look (ink, 0.9 * palette->weight, kring_colour_mix (ground, kring_colour_hex (ink), WANTED));
  return outline_look (palette->line, 0.5 * palette->weight, ground);
}

static KringLook
place_look (const KringPalette *palette, const KringStyle *style)
{
  guint32 ink = style->dim ? palette->tie : palette->ink;
  KringLook look = outline_look (ink, 1.8 * palette->weight, nothing);

  if (style->name == KRING_STYLE_NOW)
    look.fill = kring_colour_hex (ink);
  else if (style->name == KRING_STYLE_WANTED)
    look.fill = kring_colour_hex (palette->ground);
  else if (style->name == KRING_STYLE_NOW_AREA)
    look.fill = kring_colour_fade (kring_colour_hex (ink), AREA);
  else
    look.pattern = KRING_STROKE_DASHED;
  return look;
}

static KringLook
method_look (const KringPalette *palette, const KringStyle *style)
{
  gboolean today = style->ring == KRING_RING_ENGAGED;
  KringColour ground = kring_colour_hex (palette->ground);

  if (style->name == KRING_STYLE_METHOD_SIGN)
    return outline_look (palette->ink, 1.4 * palette->weight, today ? kring_colour_hex (palette->ink) : nothing);
  return outline_look (today ? palette->ink : palette->line, (today ? 1.1 : 0.7) * palette->weight,
                       today ? kring_colour_hex (palette->ring[KRING_RING_BESIDE]) : ground);
}

KringLook
kring_theme_look_of_dialogues (const KringPalette *palette, KringStyle style)
{
  switch (style.name)
    {
    case KRING_STYLE_SUN:
      return filled_look (palette->need);
    case KRING_STYLE_SUN_NAME:
    case KRING_STYLE_SUN_WORDS:
      return text_look (palette->on_need);
    case KRING_STYLE_SECTION:
      return section_look (palette, &style);
    case KRING_STYLE_SECTION_GAP:
      return outline_look (palette->ground, 8 * palette->weight, nothing);
    case KRING_STYLE_SECTION_OPEN:
      return outline_look (palette->ink, 3.4 * palette->weight, nothing);
    case KRING_STYLE_SECTION_WORDS:
    case KRING_STYLE_GUIDE_NAME:
    case KRING_STYLE_METHOD_OUT:
      return text_look (palette->quiet);
    case KRING_STYLE_STEP:
    case KRING_STYLE_BALANCE:
      return step_look (palette, &style);
    case KRING_STYLE_GUIDE:
      return outline_look (palette->line, 0.8 * palette->weight, nothing);
    case KRING_STYLE_NOW:
    case KRING_STYLE_NOW_AREA:
    case KRING_STYLE_WANTED:
    case KRING_STYLE_WANTED_AREA:
      return place_look (palette, &style);
    case KRING_STYLE_TALLY:
      return filled_look (palette->tie);
    case KRING_STYLE_METHOD:
    case KRING_STYLE_METHOD_SIGN:
      return method_look (palette, &style);
    case KRING_STYLE_METHOD_STRIKE:
      return outline_look (palette->quiet, 0.9 * palette->weight, nothing);
    case KRING_STYLE_SECTION_HOLD:
      return (KringLook){ 0 };
    default:
      return text_look (style.dim ? palette->quiet : palette->ink);
    }
}
