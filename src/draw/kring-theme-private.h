/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-theme.h"

G_BEGIN_DECLS

/* The colours of a theme, as 0xRRGGBB. Hue means sector and nothing else: all the rest is ink and grey. What must be
 * told apart is held apart by tests: text 4.5:1 on its ground, lines 3:1. */
typedef struct
{
  guint32 ground;
  guint32 ink;
  guint32 quiet;               /* text of less weight */
  guint32 ring[KRING_N_RINGS]; /* area of each ring */
  guint32 line;                /* edges of rings, lines between wedges */
  guint32 tie, tie_strong;
  guint32 need, on_need;
  guint32 note;                    /* a sheet; its text and its edge are ink and line */
  guint32 sector[KRING_N_SECTORS]; /* filled boxes, arcs, names */
  guint32 on_sector;               /* text on a filled box */
  double tint;                     /* how much of the sector an outlined box has in its area */
  double weight;                   /* of all lines */
} KringPalette;

/** kring_theme_look_of_dialogues: Returns how @style, one of those on the pictures of dialogues, is drawn with
 * @palette. */
KringLook kring_theme_look_of_dialogues (const KringPalette *palette, KringStyle style);
/** kring_theme_look_of_places: The same of what was answered by a place, in words and by signs. */
KringLook kring_theme_look_of_places (const KringPalette *palette, KringStyle style);

G_END_DECLS
