/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* The diagram builder of dialogues: the picture that its template asks for, with what was answered so far. Each picture
 * is drawn in a file of its own (kring-dialogue-view-private.h). */

/**
 * KringDialogueLook:
 *
 * What a window shows of a dialogue besides its answers. @section: the id of the section that is open, drawn so that
 * one sees it first. @then: an earlier dialogue on the same template, drawn paler beside. @turn: of gears, how far the
 * one in the middle is turned, in radians.
 */
typedef struct
{
  const char *section;   /* (nullable) */
  const KringTalk *then; /* (nullable) */
  double turn;
} KringDialogueLook;

/**
 * KringDialogueView:
 *
 * It never changes: an edit makes a new one. Each section is a target, a box, ellipse or polygon, whose id is the
 * section's: its name is "1. Why?", its description "Now 2, wanted 4. Discussed. 2 agreements."
 */
typedef struct
{
  gatomicrefcount refs;
  KringTalk *talk;
  KringTalk *then; /* (nullable) */
  KringScene *scene;
  KringDiagram diagram;
  GArray *wheels; /* (nullable): of gears, what turns */
} KringDialogueView;

/**
 * kring_dialogue_view_new:
 * @talk: a dialogue, or a template that nobody has begun
 * @look: (nullable): what of it is shown
 * @aspect: how many times as high as wide it may be; 0 for the picture's own proportions
 * @measure: how large texts are
 *
 * Returns: (transfer full): the dialogue, drawn; of a template that cannot be read, its name alone
 */
KringDialogueView *
kring_dialogue_view_new (KringTalk *talk, const KringDialogueLook *look, double aspect, KringMeasure *measure);
/**
 * kring_dialogue_view_turned:
 * @self: a dialogue drawn as gears
 * @turn: how far the one in the middle is turned, in radians; after %KRING_GEAR_PERIOD all looks as it did
 *
 * What kring_dialogue_view_new() would draw at that angle, but that nothing is measured or looked up again: for each
 * frame while gears turn.
 *
 * Returns: (transfer full): the scene; of another picture its own
 */
KringScene *kring_dialogue_view_turned (const KringDialogueView *self, double turn);
KringDialogueView *kring_dialogue_view_ref (KringDialogueView *self);
void kring_dialogue_view_unref (KringDialogueView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringDialogueView, kring_dialogue_view_unref)

G_END_DECLS
