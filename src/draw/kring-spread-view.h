/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-pen.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* What each marked alone on a scale, once that is revealed: how many at each step, where the middle is and how far
 * apart the lowest and the highest lie. Never who. */

/** kring_spread_say: Returns: (transfer full): @spread in words: "9 marks, the middle 3, from 2 to 5"; "No marks" of
 * none. */
char *kring_spread_say (const KringSpread *spread);

/**
 * kring_spread_draw:
 * @pen: where to; what is drawn is part of its figure
 * @talk: a dialogue
 * @question: a scale of it
 * @at: upper left corner
 * @width: how wide it may be
 *
 * Draws now and wanted, beside it where there is room, else below it: a dot for each mark above the numbers 1 to 5, and what they come to in words. Of
 * what is not revealed it draws no marks and says no more than how many there are.
 *
 * Returns: how high it came out
 */
double
kring_spread_draw (KringPen *pen, const KringTalk *talk, const KringQuestion *question, KringPoint at, double width);

/** kring_spread_scene: Returns: (transfer full): the same as a scene of its own, a figure whose alternative says all of
 * it. */
KringScene *
kring_spread_scene (const KringTalk *talk, const KringQuestion *question, double width, KringMeasure *measure);

G_END_DECLS
