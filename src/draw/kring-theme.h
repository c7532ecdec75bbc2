/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-colour.h"
#include "kring-scene.h"

G_BEGIN_DECLS

/* What each style looks like. Four themes are exact: light, dark, both in high contrast; and grey, for print. Paper is
 * always white, whatever the screen's theme. */

typedef enum
{
  KRING_THEME_LIGHT,
  KRING_THEME_DARK,
  KRING_THEME_CONTRAST,      /* high contrast on white */
  KRING_THEME_CONTRAST_DARK,
  KRING_THEME_GREY,          /* light, in greys: sectors told by sign and place */
  KRING_N_THEMES
} KringTheme;

typedef enum
{
  KRING_STROKE_PLAIN,
  KRING_STROKE_DASHED,
  KRING_STROKE_DOTTED,
  KRING_STROKE_WAVY,
} KringStroke;

/** KringLook: how a style is drawn in a theme. Nothing is drawn where the alpha is 0 or the width is 0. */
typedef struct
{
  KringColour fill;
  KringColour stroke;
  double width;
  KringStroke pattern;
  KringColour text;
} KringLook;

typedef struct
{
  double size; /* in points */
  gboolean bold;
  gboolean italic;
} KringFont;

extern const char *const kring_theme_nicks[KRING_N_THEMES]; /* "light", "dark", "contrast", "contrast-dark", "grey" */

/** kring_theme_look: Returns how @style is drawn in @theme. */
KringLook kring_theme_look (KringTheme theme, KringStyle style);
/** kring_theme_font: Returns the font of a style; the same in all themes, so that no theme moves anything. */
KringFont kring_theme_font (KringStyleName style);
/** kring_style_nick: Returns the name of a style, for goldens and SVG classes. */
const char *kring_style_nick (KringStyleName style);

G_END_DECLS
