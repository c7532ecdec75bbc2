/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-theme-private.h"

const char *const kring_theme_nicks[KRING_N_THEMES] = { "light", "dark", "contrast", "contrast-dark", "grey" };

static const KringPalette palettes[KRING_N_THEMES] = {
  [KRING_THEME_LIGHT] = {
    .ground = 0xffffff, .ink = 0x241f31, .quiet = 0x5d5b68,
    .ring = { 0xe8e8ee, 0xf0f0f4, 0xf6f6f9, 0xfbfbfc },
    .line = 0x83828d, .tie = 0x6e6c79, .tie_strong = 0x514f5c,
    .need = 0x241f31, .on_need = 0xffffff, .note = 0xffffff,
    .sector = { 0xbd4300, 0x1a62c4, 0x0b736d, 0x217a36, 0x7b3a96 }, .on_sector = 0xffffff,
    .tint = 0.09, .weight = 1,
  },
  [KRING_THEME_DARK] = {
    .ground = 0x1c1c20, .ink = 0xf6f5f9, .quiet = 0xbcbac6,
    .ring = { 0x36363d, 0x2d2d33, 0x26262b, 0x202024 },
    .line = 0x8d8b97, .tie = 0xa5a3af, .tie_strong = 0xd3d1db,
    .need = 0xf6f5f9, .on_need = 0x1b1822, .note = 0x45444e,
    .sector = { 0xffa661, 0x8dbbf7, 0x55cdc3, 0x84d392, 0xd6a2ec }, .on_sector = 0x17141d,
    .tint = 0.10, .weight = 1,
  },
  [KRING_THEME_CONTRAST] = {
    .ground = 0xffffff, .ink = 0x000000, .quiet = 0x000000,
    .ring = { 0xffffff, 0xffffff, 0xffffff, 0xffffff },
    .line = 0x3a3a3a, .tie = 0x1e1e1e, .tie_strong = 0x000000,
    .need = 0x000000, .on_need = 0xffffff, .note = 0xffffff,
    .sector = { 0x8a2f00, 0x0d3f8c, 0x004f4b, 0x0e5223, 0x581e70 }, .on_sector = 0xffffff,
    .tint = 0, .weight = 1.4,
  },
  [KRING_THEME_CONTRAST_DARK] = {
    .ground = 0x000000, .ink = 0xffffff, .quiet = 0xffffff,
    .ring = { 0x000000, 0x000000, 0x000000, 0x000000 },
    .line = 0xcfcfcf, .tie = 0xe4e4e4, .tie_strong = 0xffffff,
    .need = 0xffffff, .on_need = 0x000000, .note = 0x000000,
    .sector = { 0xffb781, 0xa3cbff, 0x6ae4d9, 0x9be8a8, 0xe9bcfb }, .on_sector = 0x000000,
    .tint = 0, .weight = 1.4,
  },
  [KRING_THEME_GREY] = {
    .ground = 0xffffff, .ink = 0x000000, .quiet = 0x4a4a4a,
    .ring = { 0xebebeb, 0xf2f2f2, 0xf8f8f8, 0xffffff },
    .line = 0x757575, .tie = 0x555555, .tie_strong = 0x303030,
    .need = 0x000000, .on_need = 0xffffff, .note = 0xffffff,
    .sector = { 0x474747, 0x474747, 0x474747, 0x474747, 0x474747 }, .on_sector = 0xffffff,
    .tint = 0.02, .weight = 1.25,
  },
};

static const KringColour nothing = { 0, 0, 0, 0 };

/* How much of a dimmed line is left: enough to see the shape of the whole, not enough to look for anything in it. */
#define DIMMED 0.25

static KringLook
ring_look (const KringPalette *palette, KringRing ring)
{
  /* The outermost edge is the arcs of the sectors. */
  return (KringLook){
    .fill = kring_colour_hex (palette->ring[ring]),
    .stroke = kring_colour_hex (palette->line),
    .width = ring == KRING_RING_POSSIBLE ? 0 : 0.7 * palette->weight,
    .pattern = ring == KRING_RING_AVAILABLE ? KRING_STROKE_DASHED : KRING_STROKE_PLAIN,
    .text = kring_colour_hex (palette->quiet),
  };
}

static KringLook
actor_look (const KringPalette *palette, const KringStyle *style)
{
  KringColour ground = kring_colour_hex (palette->ground), sector = kring_colour_hex (palette->sector[style->sector]);
  KringLook look = {
    .fill = kring_colour_mix (ground, sector, palette->tint),
    .stroke = sector,
    .width = 1.4 * palette->weight,
    .pattern = style->ring == KRING_RING_POSSIBLE ? KRING_STROKE_DASHED : KRING_STROKE_PLAIN,
    .text = sector,
  };

  if (style->dim)
    {
      look.stroke = kring_colour_mix (ground, sector, DIMMED);
      look.text = kring_colour_hex (palette->quiet);
    }
  else if (style->mark == KRING_MARK_ADDED)
    {
      /* Not there yet: ink tells it from who is possible, dashed too. */
      look.fill = ground;
      look.stroke = kring_colour_hex (palette->ink);
      look.pattern = KRING_STROKE_DASHED;
    }
  else if (style->apart)
    {
      look.fill = ground;
      look.width = 0.9 * palette->weight;
      look.pattern = KRING_STROKE_PLAIN;
    }
  else if (style->ring == KRING_RING_BESIDE || style->ring == KRING_RING_ENGAGED)
    {
      look.fill = sector;
      look.text = kring_colour_hex (palette->on_sector);
    }
  return look;
}

static KringLook
tie_look (const KringPalette *palette, const KringStyle *style)
{
  static const double widths[KRING_N_STRENGTHS] = { 2.6, 1.4, 1.4, 1.5 };
  static const KringStroke patterns[KRING_N_STRENGTHS]
      = { KRING_STROKE_PLAIN, KRING_STROKE_PLAIN, KRING_STROKE_DOTTED, KRING_STROKE_WAVY };
  gboolean strong = style->strength == KRING_STRENGTH_STRONG || style->strength == KRING_STRENGTH_STRAINED;
  gboolean planned = style->mark == KRING_MARK_ADDED;
  KringColour colour = kring_colour_hex (planned ? palette->ink : strong ? palette->tie_strong : palette->tie);

  return (KringLook){
    .fill = nothing,
    .stroke = style->dim ? kring_colour_fade (colour, DIMMED) : colour,
    .width = widths[style->strength] * palette->weight,
    .pattern = planned ? KRING_STROKE_DASHED : patterns[style->strength],
    .text = colour,
  };
}

static KringLook
line_look (guint32 colour, double width)
{
  return (KringLook){ nothing, kring_colour_hex (colour), width, KRING_STROKE_PLAIN, kring_colour_hex (colour) };
}

/* A unit's frame is of its sector, as its box in it is, but not so that the head's box would be lost in it. */
static KringLook
unit_look (const KringPalette *palette, const KringStyle *style)
{
  KringLook look = actor_look (palette, style);

  look.fill = kring_colour_hex (palette->ground);
  look.width = 0.9 * palette->weight;
  look.pattern = KRING_STROKE_PLAIN;
  return look;
}

static KringLook
outside_look (const KringPalette *palette)
{
  KringLook look = line_look (palette->line, 0.6 * palette->weight);

  look.fill = kring_colour_hex (palette->ring[KRING_RING_AVAILABLE]);
  look.text = kring_colour_hex (palette->quiet);
  return look;
}

/* A tint that says nothing but together: hue is for sectors. */
static KringLook
community_look (const KringPalette *palette)
{
  KringLook look = line_look (palette->ring[KRING_RING_ENGAGED], KRING_COMMUNITY_WIDTH);

  look.fill = look.stroke;
  return look;
}

static KringLook
overlay_look (const KringPalette *palette, KringStyleName name)
{
  /* The fill of a selection is the gap between what is selected and the ring of ink round it. */
  KringLook look = line_look (palette->ink, 2.2 * palette->weight);

  look.fill = kring_colour_hex (palette->ground);
  if (name != KRING_STYLE_SELECTION)
    {
      look.width = 1.5 * palette->weight;
      look.pattern = KRING_STROKE_DASHED;
    }
  if (name == KRING_STYLE_DROP)
    look.fill = kring_colour_fade (kring_colour_hex (palette->ink), 0.08);
  return look;
}

/* Ink on the ground of the page: a way lies over ties that it must not be taken for. */
static KringLook
way_look (const KringPalette *palette, KringStyleName name)
{
  KringLook look = line_look (palette->ink, (name == KRING_STYLE_WAY_LABEL ? 1.2 : 3.6) * palette->weight);

  look.fill = kring_colour_hex (palette->ground);
  if (name == KRING_STYLE_WAY_LINE)
    look.pattern = KRING_STROKE_DASHED;
  return look;
}

static KringLook
plan_look (const KringPalette *palette, const KringStyle *style)
{
  KringLook look = line_look (palette->ink, 1.7 * palette->weight);

  look.fill = kring_colour_hex (palette->ground);
  if (style->dim)
    look.stroke = kring_colour_mix (look.fill, look.stroke, DIMMED);
  return look;
}

/* From a need to who contributes to it; dashed ink to who will. */
static KringLook
spoke_look (const KringPalette *palette, const KringStyle *style)
{
  KringLook look = line_look (palette->line, 0.8 * palette->weight);

  if (style->mark == KRING_MARK_ADDED)
    {
      look = line_look (palette->ink, 1.1 * palette->weight);
      look.pattern = KRING_STROKE_DASHED;
    }
  return look;
}

static KringLook
text_look (guint32 colour)
{
  return (KringLook){ nothing, nothing, 0, KRING_STROKE_PLAIN, kring_colour_hex (colour) };
}

static KringLook
note_look (const KringPalette *palette)
{
  KringLook look = line_look (palette->line, 0.9 * palette->weight);

  look.fill = kring_colour_hex (palette->note);
  look.text = kring_colour_hex (palette->ink);
  return look;
}

/* On the need's own ground. */
static KringLook
verdict_look (const KringPalette *palette)
{
  KringLook look = text_look (palette->on_need);

  look.fill = look.text;
  return look;
}

/* Two greys and the need's own ground: what the citizen gets is what it is about. */
static KringLook
loop_part_look (const KringPalette *palette, int part)
{
  KringLook look = text_look (part == 2 ? palette->on_need : palette->ink);

  look.fill = kring_colour_hex (part == 2 ? palette->need : palette->ring[part == 0 ? KRING_RING_BESIDE : KRING_RING_ENGAGED]);
  return look;
}

/* As actors are, without a sector's colour: dashed is not there yet, filled is in place. */
static KringLook
change_look (const KringPalette *palette, KringRing ring)
{
  KringLook look = line_look (palette->ink, 1.2 * palette->weight);

  look.fill = kring_colour_hex (ring == KRING_RING_ENGAGED ? palette->need : palette->ground);
  look.text = kring_colour_hex (ring == KRING_RING_ENGAGED ? palette->on_need : palette->ink);
  look.pattern = ring == KRING_RING_POSSIBLE ? KRING_STROKE_DASHED : KRING_STROKE_PLAIN;
  return look;
}

/* Loops are told by lines and grounds, never by hue. */
static KringLook
card_look (const KringPalette *palette, const KringStyle *style)
{
  KringLook look = line_look (palette->ink, (style->name == KRING_STYLE_LOOP_SIGN ? 1.3 : 0.9) * palette->weight);

  if (style->name == KRING_STYLE_CARD)
    look.fill = kring_colour_hex ((int) style->ring == KRING_LOOP_DOUBLE ? palette->ring[KRING_RING_BESIDE] : palette->ground);
  /* A ring is too small for dashes. */
  if ((int) style->ring == KRING_LOOP_NONE)
    look.pattern = style->name == KRING_STYLE_LOOP_SIGN ? KRING_STROKE_DOTTED : KRING_STROKE_DASHED;
  return look;
}

static KringLook
lane_look (const KringPalette *palette)
{
  KringLook look = line_look (palette->line, 0.5 * palette->weight);

  look.fill = kring_colour_hex (palette->ring[KRING_RING_AVAILABLE]);
  return look;
}

/* What is on the pictures of changes: the loops, the board, time, values, and one change on a page. */
static KringLook
look_of_changes (const KringPalette *palette, KringStyle style)
{
  KringLook look;

  switch (style.name)
    {
    case KRING_STYLE_LOOP_PART:
    case KRING_STYLE_LOOP_NAME:
    case KRING_STYLE_LOOP_WORDS:
      return loop_part_look (palette, (int) style.ring);
    case KRING_STYLE_LOOP_FORWARD:
      return line_look (palette->ink, 1.8 * palette->weight);
    case KRING_STYLE_LOOP_SINGLE:
      return line_look (palette->tie_strong, 2.6 * palette->weight);
    case KRING_STYLE_LOOP_DOUBLE:
      return line_look (palette->ink, 3.4 * palette->weight);
    case KRING_STYLE_CHANGE:
    case KRING_STYLE_CHANGE_NAME:
      return change_look (palette, style.ring);
    case KRING_STYLE_LOOP_SIGN:
    case KRING_STYLE_CARD:
    case KRING_STYLE_CARD_EDGE:
      return card_look (palette, &style);
    case KRING_STYLE_LANE:
      return lane_look (palette);
    case KRING_STYLE_TIME_RULE:
      return line_look (palette->line, 0.4 * palette->weight);
    case KRING_STYLE_TODAY:
      return line_look (palette->ink, 1.6 * palette->weight);
    case KRING_STYLE_TRIAL:
      look = line_look (palette->tie_strong, 0);
      look.fill = look.text;
      return look;
    case KRING_STYLE_OPEN_END:
      look = line_look (palette->ink, 1.2 * palette->weight);
      look.pattern = KRING_STROKE_DASHED;
      return look;
    case KRING_STYLE_CHART_LINE:
      return line_look (palette->tie_strong, 1.1 * palette->weight);
    case KRING_STYLE_CHART_POINT:
      look = line_look (palette->ink, 0);
      look.fill = look.text;
      return look;
    case KRING_STYLE_CHART_MEDIAN:
      look = line_look (palette->ink, 0.9 * palette->weight);
      look.pattern = KRING_STROKE_DASHED;
      return look;
    case KRING_STYLE_STRIKE:
      return line_look (palette->ink, 1.1 * palette->weight);
    case KRING_STYLE_TICK:
      return line_look (palette->ink, 2.2 * palette->weight);
    case KRING_STYLE_CARD_WORDS:
    case KRING_STYLE_STAGE_NAME:
    case KRING_STYLE_CHART_WORDS:
    case KRING_STYLE_STRUCK:
      return text_look (palette->quiet);
    default:
      return text_look (palette->ink);
    }
}

KringLook
kring_theme_look (KringTheme theme, KringStyle style)
{
  const KringPalette *palette = &palettes[theme];
  KringLook look;

  if (style.name >= KRING_STYLE_PLACE_AREA && style.name <= KRING_STYLE_SPREAD_WORDS)
    return kring_theme_look_of_places (palette, style);
  if (style.name >= KRING_STYLE_SUN && style.name <= KRING_STYLE_BALANCE_NAME)
    return kring_theme_look_of_dialogues (palette, style);
  if (style.name >= KRING_STYLE_LOOP_PART && style.name <= KRING_STYLE_FIELD)
    return look_of_changes (palette, style);
  switch (style.name)
    {
    case KRING_STYLE_GROUND:
      look = text_look (palette->ink);
      look.fill = kring_colour_hex (palette->ground);
      return look;
    case KRING_STYLE_RING:
      return ring_look (palette, style.ring);
    case KRING_STYLE_RING_CAPTION:
      look = ring_look (palette, style.ring);
      look.width = 0;
      return look;
    case KRING_STYLE_WEDGE:
      return line_look (palette->line, 0.6 * palette->weight);
    case KRING_STYLE_SECTOR_ARC:
      return line_look (palette->sector[style.sector], 4 * palette->weight);
    case KRING_STYLE_SECTOR_NAME:
      return text_look (palette->sector[style.sector]);
    case KRING_STYLE_SECTOR_SIGN:
      look = actor_look (palette, &style);
      look.fill = style.dim ? look.stroke : look.text;
      look.width = 0;
      return look;
    case KRING_STYLE_NEED:
    case KRING_STYLE_NEED_NAME:
    case KRING_STYLE_NEED_WORDS:
      look = text_look (palette->on_need);
      look.fill = kring_colour_hex (palette->need);
      return look;
    case KRING_STYLE_VERDICT:
      return verdict_look (palette);
    case KRING_STYLE_NOTE:
    case KRING_STYLE_NOTE_TEXT:
      return note_look (palette);
    case KRING_STYLE_ACTOR:
    case KRING_STYLE_ACTOR_NAME:
      return actor_look (palette, &style);
    case KRING_STYLE_TIE:
      return tie_look (palette, &style);
    case KRING_STYLE_LINE:
      return line_look (palette->line, 1.1 * palette->weight);
    case KRING_STYLE_FURTHER:
      look = line_look (palette->tie_strong, 1.5 * palette->weight);
      look.pattern = KRING_STROKE_DOTTED;
      return look;
    case KRING_STYLE_FURTHER_END:
      look = text_look (palette->tie_strong);
      look.fill = look.text;
      return look;
    case KRING_STYLE_COMMUNITY:
      return community_look (palette);
    case KRING_STYLE_SPOKE:
      return spoke_look (palette, &style);
    case KRING_STYLE_PLAN:
      return plan_look (palette, &style);
    case KRING_STYLE_UNIT:
      return unit_look (palette, &style);
    case KRING_STYLE_OUTSIDE:
      return outside_look (palette);
    case KRING_STYLE_SELECTION:
    case KRING_STYLE_FOCUS:
    case KRING_STYLE_DROP:
      return overlay_look (palette, style.name);
    case KRING_STYLE_WAY_LINE:
    case KRING_STYLE_WAY_NETWORK:
    case KRING_STYLE_WAY_LABEL:
      return way_look (palette, style.name);
    case KRING_STYLE_SUBTITLE:
    case KRING_STYLE_SMALL:
      return text_look (palette->quiet);
    case KRING_STYLE_RULE:
      return line_look (palette->line, 0.75 * palette->weight);
    default:
      return text_look (palette->ink);
    }
}
