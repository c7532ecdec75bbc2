/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-theme.h"

/* What is the same in all themes: how large texts are, and what styles are called. */

static const KringFont fonts[KRING_N_STYLES] = {
  [KRING_STYLE_GROUND] = { 11, FALSE, FALSE },
  [KRING_STYLE_RING] = { 9, TRUE, FALSE },
  [KRING_STYLE_RING_CAPTION] = { 11, FALSE, FALSE },
  [KRING_STYLE_WEDGE] = { 9, FALSE, FALSE },
  [KRING_STYLE_SECTOR_ARC] = { 12, TRUE, FALSE },
  [KRING_STYLE_SECTOR_NAME] = { 12, TRUE, FALSE },
  [KRING_STYLE_SECTOR_SIGN] = { 11, TRUE, FALSE },
  [KRING_STYLE_NEED] = { 15, TRUE, FALSE },
  [KRING_STYLE_NEED_NAME] = { 15, TRUE, FALSE },
  [KRING_STYLE_NEED_WORDS] = { 11, FALSE, TRUE },
  [KRING_STYLE_VERDICT] = { 11, FALSE, FALSE },
  [KRING_STYLE_ACTOR] = { 11, TRUE, FALSE },
  [KRING_STYLE_ACTOR_NAME] = { 11, TRUE, FALSE },
  [KRING_STYLE_TIE] = { 9, FALSE, FALSE },
  [KRING_STYLE_LINE] = { 9, FALSE, FALSE },
  [KRING_STYLE_FURTHER] = { 9, FALSE, FALSE },
  [KRING_STYLE_FURTHER_END] = { 9, FALSE, FALSE },
  [KRING_STYLE_UNIT] = { 11, TRUE, FALSE },
  [KRING_STYLE_OUTSIDE] = { 12, FALSE, FALSE },
  [KRING_STYLE_COMMUNITY] = { 9, FALSE, FALSE },
  [KRING_STYLE_SPOKE] = { 9, FALSE, FALSE },
  [KRING_STYLE_NOTE] = { 11, FALSE, FALSE },
  [KRING_STYLE_NOTE_TEXT] = { 11, FALSE, FALSE },
  [KRING_STYLE_PLAN] = { 11, FALSE, FALSE },
  [KRING_STYLE_SELECTION] = { 11, FALSE, FALSE },
  [KRING_STYLE_FOCUS] = { 11, FALSE, FALSE },
  [KRING_STYLE_DROP] = { 11, FALSE, FALSE },
  [KRING_STYLE_WAY_LINE] = { 11, FALSE, FALSE },
  [KRING_STYLE_WAY_NETWORK] = { 11, FALSE, FALSE },
  [KRING_STYLE_WAY_LABEL] = { 11, TRUE, FALSE },
  [KRING_STYLE_LOOP_PART] = { 14, TRUE, FALSE },
  [KRING_STYLE_LOOP_NAME] = { 14, TRUE, FALSE },
  [KRING_STYLE_LOOP_WORDS] = { 10, FALSE, FALSE },
  [KRING_STYLE_LOOP_FORWARD] = { 11, FALSE, FALSE },
  [KRING_STYLE_LOOP_SINGLE] = { 11, FALSE, FALSE },
  [KRING_STYLE_LOOP_DOUBLE] = { 11, FALSE, FALSE },
  [KRING_STYLE_LOOP_CAPTION] = { 11, TRUE, FALSE },
  [KRING_STYLE_CHANGE] = { 10, TRUE, FALSE },
  [KRING_STYLE_CHANGE_NAME] = { 10, TRUE, FALSE },
  [KRING_STYLE_LOOP_SIGN] = { 11, FALSE, FALSE },
  [KRING_STYLE_CARD] = { 11, TRUE, FALSE },
  [KRING_STYLE_CARD_EDGE] = { 11, TRUE, FALSE },
  [KRING_STYLE_CARD_NAME] = { 11, TRUE, FALSE },
  [KRING_STYLE_CARD_WORDS] = { 9, FALSE, FALSE },
  [KRING_STYLE_LANE] = { 11, FALSE, FALSE },
  [KRING_STYLE_LANE_NAME] = { 12, TRUE, FALSE },
  [KRING_STYLE_STAGE_NAME] = { 11, TRUE, FALSE },
  [KRING_STYLE_TIME_RULE] = { 9, FALSE, FALSE },
  [KRING_STYLE_TODAY] = { 9, TRUE, FALSE },
  [KRING_STYLE_TRIAL] = { 9, FALSE, FALSE },
  [KRING_STYLE_OPEN_END] = { 9, FALSE, FALSE },
  [KRING_STYLE_TICK] = { 9, FALSE, FALSE },
  [KRING_STYLE_CHART_LINE] = { 9, FALSE, FALSE },
  [KRING_STYLE_CHART_POINT] = { 9, FALSE, FALSE },
  [KRING_STYLE_CHART_MEDIAN] = { 9, FALSE, FALSE },
  [KRING_STYLE_CHART_WORDS] = { 10, FALSE, FALSE },
  [KRING_STYLE_STRUCK] = { 12, FALSE, FALSE },
  [KRING_STYLE_STRIKE] = { 12, FALSE, FALSE },
  [KRING_STYLE_INSTEAD] = { 16, TRUE, FALSE },
  [KRING_STYLE_FIELD] = { 10, TRUE, FALSE },
  [KRING_STYLE_SUN] = { 20, TRUE, FALSE },
  [KRING_STYLE_SUN_NAME] = { 20, TRUE, FALSE },
  [KRING_STYLE_SUN_WORDS] = { 12, FALSE, FALSE },
  [KRING_STYLE_SECTION] = { 14, TRUE, FALSE },
  [KRING_STYLE_SECTION_HOLD] = { 14, TRUE, FALSE },
  [KRING_STYLE_SECTION_GAP] = { 14, TRUE, FALSE },
  [KRING_STYLE_SECTION_OPEN] = { 14, TRUE, FALSE },
  [KRING_STYLE_SECTION_NUMBER] = { 22, TRUE, FALSE },
  [KRING_STYLE_SECTION_NAME] = { 14, TRUE, FALSE },
  [KRING_STYLE_SECTION_WORDS] = { 12, FALSE, FALSE },
  [KRING_STYLE_STEP] = { 12, FALSE, FALSE },
  [KRING_STYLE_GUIDE] = { 12, FALSE, FALSE },
  [KRING_STYLE_GUIDE_NAME] = { 12, FALSE, FALSE },
  [KRING_STYLE_NOW] = { 12, FALSE, FALSE },
  [KRING_STYLE_NOW_AREA] = { 12, FALSE, FALSE },
  [KRING_STYLE_WANTED] = { 12, FALSE, FALSE },
  [KRING_STYLE_WANTED_AREA] = { 12, FALSE, FALSE },
  [KRING_STYLE_TALLY] = { 12, FALSE, FALSE },
  [KRING_STYLE_METHOD] = { 11, FALSE, FALSE },
  [KRING_STYLE_METHOD_NAME] = { 11, FALSE, FALSE },
  [KRING_STYLE_METHOD_SIGN] = { 11, FALSE, FALSE },
  [KRING_STYLE_METHOD_OUT] = { 11, FALSE, FALSE },
  [KRING_STYLE_METHOD_STRIKE] = { 11, FALSE, FALSE },
  [KRING_STYLE_BALANCE] = { 11, FALSE, FALSE },
  [KRING_STYLE_BALANCE_NAME] = { 11, FALSE, FALSE },
  [KRING_STYLE_TITLE] = { 20, TRUE, FALSE },
  [KRING_STYLE_SUBTITLE] = { 12, FALSE, FALSE },
  [KRING_STYLE_HEADING] = { 14, TRUE, FALSE },
  [KRING_STYLE_BODY] = { 11, FALSE, FALSE },
  [KRING_STYLE_SMALL] = { 9, FALSE, FALSE },
  [KRING_STYLE_CAPTION] = { 9, TRUE, FALSE },
  [KRING_STYLE_RULE] = { 9, FALSE, FALSE },
};

static const char *const nicks[KRING_N_STYLES] = {
  "ground",      "ring",         "ring-caption",   "wedge",        "sector-arc",
  "sector-name", "sector-sign",  "need",           "need-name",    "need-words",
  "verdict",     "actor",        "actor-name",     "tie",          "line",
  "further",     "further-end",  "unit",           "outside",      "community",
  "spoke",       "note",         "note-text",      "plan",         "selection",
  "focus",       "drop",         "way-line",       "way-network",  "way-label",
  "loop-part",   "loop-name",    "loop-words",     "loop-forward", "loop-single",
  "loop-double", "loop-caption", "change",         "change-name",  "loop-sign",
  "card",        "card-edge",    "card-name",      "card-words",   "lane",
  "lane-name",   "stage-name",   "time-rule",      "today",        "trial",
  "open-end",    "tick",         "chart-line",     "chart-point",  "chart-median",
  "chart-words", "struck",       "strike",         "instead",      "field",
  "sun",         "sun-name",     "sun-words",      "section",      "section-hold",
  "section-gap", "section-open", "section-number", "section-name", "section-words",
  "step",        "guide",        "guide-name",     "now",          "now-area",
  "wanted",      "wanted-area",  "tally",          "method",       "method-name",
  "method-sign", "method-out",   "method-strike",  "balance",      "balance-name",
  "title",       "subtitle",     "heading",        "body",         "small",
  "caption",     "rule",
};

KringFont
kring_theme_font (KringStyleName style)
{
  g_return_val_if_fail (style < KRING_N_STYLES, fonts[0]);

  return fonts[style];
}

const char *
kring_style_nick (KringStyleName style)
{
  g_return_val_if_fail (style < KRING_N_STYLES, "?");

  return nicks[style];
}
