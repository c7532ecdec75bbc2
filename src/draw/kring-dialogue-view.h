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
 * one in the middle is turned, in radians: between two views with other turns a motion (kring-motion.h) turns them. As all
 * looks alike after one tooth (%KRING_GEAR_PERIOD), four to six teeth are a good way for one motion; more seem to stand still.
 * @thumbnail: small, for a gallery: the figure alone, with few words.
 */
typedef struct
{
  const char *section;   /* (nullable) */
  const KringTalk *then; /* (nullable) */
  double turn;
  gboolean thumbnail;
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
  char *day;       /* on which it was held, in words; "" if nobody knows */
  KringScene *scene;
  KringDiagram diagram;
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
KringDialogueView *kring_dialogue_view_ref (KringDialogueView *self);
void kring_dialogue_view_unref (KringDialogueView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringDialogueView, kring_dialogue_view_unref)

G_END_DECLS
