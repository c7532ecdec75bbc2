/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-theme-private.h"

/* What was answered by a place, in words and by signs. */

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

static KringLook
filled_look (guint32 colour, const KringPalette *palette, double width, guint32 fill)
{
  KringLook look = line_look (colour, width * palette->weight);

  look.fill = kring_colour_hex (fill);
  return look;
}

static KringLook
look_of_answers (const KringPalette *palette, KringStyle style)
{
  guint32 ink = style.dim ? palette->tie : palette->ink;

  switch (style.name)
    {
    case KRING_STYLE_ANSWER_CARD:
      return filled_look (palette->line, palette, 0.9, palette->note);
    case KRING_STYLE_ANSWER_AREA:
      return filled_look (palette->line, palette, 0.5, palette->ring[KRING_RING_AVAILABLE]);
    case KRING_STYLE_ANSWER_PANEL:
      return filled_look (palette->ground, palette, 0, palette->ground);
    case KRING_STYLE_ANSWER_RULE:
      return line_look (palette->tie, 0.6 * palette->weight);
    case KRING_STYLE_ANSWER_BOX:
      return filled_look (ink, palette, 1.1, palette->ground);
    case KRING_STYLE_ANSWER_SIGN:
      return line_look (ink, 2.2 * palette->weight);
    case KRING_STYLE_ANSWER_PART:
    case KRING_STYLE_SPREAD_DOT:
      return filled_look (ink, palette, 0, ink);
    case KRING_STYLE_ANSWER_FLOW:
    case KRING_STYLE_ANSWER_TURN:
      return line_look (palette->tie_strong, 2 * palette->weight);
    case KRING_STYLE_SPREAD_SPAN:
      return line_look (palette->ink, 2 * palette->weight);
    case KRING_STYLE_SPREAD_NUMBER:
    case KRING_STYLE_SPREAD_WORDS:
      return text_look (palette->quiet);
    default:
      return text_look (style.dim ? palette->quiet : palette->ink);
    }
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
    case KRING_STYLE_PLACE_NOW:
    case KRING_STYLE_PLACE_WANTED:
    case KRING_STYLE_PLACE_ALONE_NOW:
    case KRING_STYLE_PLACE_ALONE_WANTED:
      return place_mark_look (palette, style);
    default:
      return look_of_answers (palette, style);
    }
}
