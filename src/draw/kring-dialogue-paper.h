/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* The diagram builder of one dialogue to be read: what was asked, answered, said and agreed on. */

/**
 * KringDialoguePaper:
 *
 * It never changes: an edit makes a new one. Its scene is a text that goes on over as many pages as it takes.
 */
typedef struct
{
  gatomicrefcount refs;
  KringOrganisation *organisation;
  KringTalk *talk;
  KringScene *scene;
  KringDiagram diagram;
} KringDialoguePaper;

/**
 * kring_dialogue_paper_new:
 * @organisation: what the document holds
 * @dialogue: the id of a dialogue in it
 * @measure: how large texts are
 *
 * The meeting comes first, who took part and what its frame was; then each section that was talked about, with its
 * questions and what was answered, said and agreed on; then what was agreed on in all, the check-out, and where the
 * model comes from. Of what each marked alone the middle and the span are told once it was revealed, and never who.
 * What holds nothing is left out, and which sections nobody talked about is told at the end.
 *
 * Returns: (transfer full): the dialogue, written
 */
KringDialoguePaper *
kring_dialogue_paper_new (KringOrganisation *organisation, const char *dialogue, KringMeasure *measure);
KringDialoguePaper *kring_dialogue_paper_ref (KringDialoguePaper *self);
void kring_dialogue_paper_unref (KringDialoguePaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringDialoguePaper, kring_dialogue_paper_unref)

G_END_DECLS
