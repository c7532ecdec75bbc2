/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-record-field.h"

G_BEGIN_DECLS

/* What the page of a change asks, in the order in which it is asked. The steps of a double loop are those of Argyris
 * and Schön (1978) and of Heifetz and Linsky (2002) for what is threatened, in our words; each has one question. */

typedef enum
{
  KRING_ASKS_FRAME,
  KRING_ASKS_ABOUT,
  KRING_ASKS_LOOP,
  KRING_ASKS_PRACTICE,
  KRING_ASKS_PATTERN,
  KRING_ASKS_SAY_AND_DO,
  KRING_ASKS_ASSUMPTION,
  KRING_ASKS_MADE_SENSE,
  KRING_ASKS_CONSEQUENCES,
  KRING_ASKS_OPPOSITE,
  KRING_ASKS_NEW_ASSUMPTION,
  KRING_ASKS_THREAT,
  KRING_ASKS_HOLDS,
  KRING_ASKS_TESTS,
  KRING_ASKS_LEARNT,
  KRING_ASKS_PARTS,
  KRING_ASKS_MAP,
  KRING_ASKS_AGREEMENTS,
  KRING_N_CHANGE_ASKS
} KringAsks;

/** KringAskedStep: One of them. @loop: of which loop's changes it is asked, -1 for all; @voices: the step whose voices
 * are gathered here, -1 for none. */
typedef struct
{
  int loop;
  int voices;
  const char *title;    /* (nullable): untranslated; %NULL is the label of @voices */
  const char *question; /* untranslated */
  const KringRecordField *fields;
  guint n_fields;
} KringAskedStep;

extern const KringAskedStep kring_asked_steps[KRING_N_CHANGE_ASKS];

/** kring_asked_title: Returns the heading of @asks. */
const char *kring_asked_title (KringAsks asks);
/** kring_asked_of: Returns whether changes of @loop are asked @asks. */
gboolean kring_asked_of (KringAsks asks, KringLoop loop);
/** kring_asked_answered: Returns whether @change holds an answer to @asks. */
gboolean kring_asked_answered (KringModel *model, const KringChange *change, KringAsks asks);

G_END_DECLS
