/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-diagram.h"
#include "kring-measure.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* The diagram builder of paper slips: each in the room marks now and wanted alone, without a name, before anybody has
 * said anything; the slips are cut apart, filled in and collected. */

/* No more slips of one question than this are made. */
#define KRING_SLIPS_MOST 60

/**
 * KringSlips:
 *
 * It never changes. Its scene is a text that goes on over as many pages as it takes: four slips on each page of A4, or
 * six of a question that is marked on a scale.
 */
typedef struct
{
  gatomicrefcount refs;
  KringTalk *talk;
  guint n_questions; /* how many questions there are slips of */
  KringScene *scene;
  KringDiagram diagram;
} KringSlips;

/**
 * kring_slips_new:
 * @talk: a dialogue, or a template that nobody has begun
 * @section: (nullable): the id of a section: slips of its questions alone
 * @question: (nullable): the id of a question: slips of that one alone
 * @measure: how large texts are
 *
 * Makes slips of the questions that are marked: those of kind scale and place. There is one for each who marks alone,
 * and the last page is filled up; where it is not known how many mark, one page of each.
 *
 * Returns: (transfer full): the slips; without any if nothing in it is marked
 */
KringSlips *kring_slips_new (KringTalk *talk, const char *section, const char *question, KringMeasure *measure);
KringSlips *kring_slips_ref (KringSlips *self);
void kring_slips_unref (KringSlips *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringSlips, kring_slips_unref)

G_END_DECLS
