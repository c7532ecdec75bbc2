/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-measure.h"
#include "kring-tables.h"

G_BEGIN_DECLS

/* How a note is drawn, in every diagram: a sheet with a turned-up corner and, right behind it in the scene, its text. It
 * lies on top of everything, where somebody put it; no arrangement moves it, and it moves nobody. */

/* How many drawables that is. */
#define KRING_NOTE_PARTS 2

/**
 * kring_notes_add:
 * @scene: a scene that is being built
 * @measure: how large texts are
 * @notes: (element-type KringNote): the notes on this picture, in reading order
 * @unit: how many points one of their u and one of their v is
 * @parent: in the scene
 * @order: the reading order of the first of them
 *
 * Adds the %KRING_NOTE_PARTS drawables of each note, its sheet as a target.
 */
void kring_notes_add (KringScene *scene, KringMeasure *measure, GPtrArray *notes, KringPoint unit, int parent, int order);

/** kring_note_size: Returns how large the sheet of a note with @text is; @lines: (out) (transfer full): its text, broken. */
KringPoint kring_note_size (KringMeasure *measure, const char *text, char **lines);

G_END_DECLS
