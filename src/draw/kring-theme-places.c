/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-theme-private.h"

/* What questions are answered in by a place. */

static const KringColour nothing = { 0, 0, 0, 0 };

static KringLook
line_look (guint32 colour, double width)
{
  return (KringLook){ nothing, kring_colour_hex (colour), width, KRING_STROKE_PLAIN, kring_colour_hex (colour) };
}

static KringLook
text_look (guint32 colour)
{
  return (KringLook){ nothing, nothing, 0, KRING_STROKE_PLAIN, kring_colour_hex (colour) };
}

static KringLook
place_mark_look (const KringPalette *palette, KringStyle style)
{
  KringLook look = line_look (palette->ink, 0);
  gboolean pale = style.dim || style.name != KRING_STYLE_PLACE_NOW;

  if (style.name == KRING_STYLE_PLACE_WANTED)
    return line_look (palette->ink, 2.2 * palette->weight);
  /* Ground round it, so that it is told from what it lies over. */
  look.width = 1.2 * palette->weight;
  look.stroke = kring_colour_hex (style.name == KRING_STYLE_PLACE_ALONE_WANTED ? palette->tie : palette->ground);
  look.fill = kring_colour_hex (style.name == KRING_STYLE_PLACE_ALONE_WANTED ? palette->ground
                                : pale                                       ? palette->line
                                                                             : palette->ink);
  return look;
}

KringLook
kring_theme_look_of_places (const KringPalette *palette, KringStyle style)
{
  KringLook look;

  switch (style.name)
    {
    case KRING_STYLE_PLACE_AREA:
      look = line_look (palette->line, 0.5 * palette->weight);
      look.fill = kring_colour_hex (palette->ring[KRING_RING_AVAILABLE]);
      return look;
    case KRING_STYLE_PLACE_EDGE:
      return line_look (palette->tie_strong, 1.6 * palette->weight);
    case KRING_STYLE_PLACE_GUIDE:
      return line_look (palette->line, 0.6 * palette->weight);
    case KRING_STYLE_PLACE_AXIS:
      return line_look (palette->tie_strong, 1.4 * palette->weight);
    case KRING_STYLE_PLACE_BEAM:
      return line_look (palette->tie_strong, 3.2 * palette->weight);
    case KRING_STYLE_PLACE_END:
      look = line_look (palette->tie_strong, 0);
      look.fill = look.text;
      return look;
    case KRING_STYLE_PLACE_MOVE:
      return line_look (palette->ink, 1.6 * palette->weight);
    case KRING_STYLE_PLACE_SINCE:
      look = line_look (palette->tie, 1.2 * palette->weight);
      look.pattern = KRING_STROKE_DASHED;
      return look;
    case KRING_STYLE_PLACE_NAME:
      return text_look (palette->ink);
    case KRING_STYLE_PLACE_WORDS:
      return text_look (palette->quiet);
    default:
      return place_mark_look (palette, style);
    }
}
