/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-change-steps.h"

#include <glib/gi18n-lib.h>

static const KringRecordField frame_fields[] = {
  /* Translators: the frame of a change: what is not up for talk. */
  { "fixed", N_ ("What is fixed"), NULL },
  /* Translators: the frame of a change: what can be adjusted. */
  { "adjustable", N_ ("What can be adjusted"), NULL },
  /* Translators: the frame of a change: what is open to be decided together. */
  { "open_to", N_ ("What is open"), NULL },
};
static const KringRecordField about_fields[] = {
  { "problem", N_ ("The problem as the citizen sees it"), NULL },
  { "story", N_ ("A line of the story it springs from"), NULL },
  { "activity", N_ ("What we do"), NULL },
  { "effect", N_ ("What becomes better for the citizen"), NULL },
  { "begins_on", N_ ("Begins, such as 2026-05-31"), NULL },
  { "due_on", N_ ("Done by, such as 2026-05-31"), NULL },
};
static const KringRecordField loop_fields[] = {
  { "asks_keep", N_ ("Do we keep what we take for granted?"), NULL },
  { "asks_view", N_ ("Would our view of our task have to change?"), NULL },
  { "asks_give_up", N_ ("Would somebody have to give something up?"), NULL },
  { "asks_before", N_ ("Have we tried to fix this before?"), NULL },
};
static const KringRecordField practice_fields[] = {
  /* Translators: before "Improve", "Add", "Wind down". */
  { "kind", N_ ("What kind of change"), NULL },
  { "practice", N_ ("How it is done today"), NULL },
  { "assumption", N_ ("What we take for granted, and keep"), NULL },
};
static const KringRecordField pattern_fields[] = { { "pattern", N_ ("What keeps happening"), NULL } };
static const KringRecordField say_fields[] = {
  { "says", N_ ("What we say guides us"), NULL },
  { "shows", N_ ("What our actions show"), NULL },
};
static const KringRecordField assumption_fields[] = { { "assumption", N_ ("We act as if …"), NULL } };
static const KringRecordField sense_fields[] = { { "made_sense", N_ ("Why it once made sense"), NULL } };
static const KringRecordField consequence_fields[] = { { "consequences", N_ ("What it leads to"), NULL } };
static const KringRecordField opposite_fields[] = { { "opposite", N_ ("What if it were not true?"), NULL } };
static const KringRecordField new_fields[] = { { "new_assumption", N_ ("We will act as if …"), NULL } };
static const KringRecordField holds_fields[] = { { "holds", N_ ("What holds the old in place"), NULL } };
static const KringRecordField learnt_fields[] = {
  { "learnt", N_ ("What we learnt"), NULL },
  { "decision", N_ ("What we do with it"), NULL },
};

#define FIELDS(fields) fields, G_N_ELEMENTS (fields)

const KringAskedStep kring_asked_steps[KRING_N_CHANGE_ASKS] = {
  /* Translators: headings of the page of a change, each with its question. */
  [KRING_ASKS_FRAME]
  = { -1, -1, N_ ("Frame"),
      N_ ("What is fixed, what can be adjusted and what is open? Say it before people are asked in."),
      FIELDS (frame_fields) },
  [KRING_ASKS_ABOUT]
  = { -1, -1, N_ ("What it is about"),
      N_ ("What would the citizen say the problem is, and what would be better afterwards?"), FIELDS (about_fields) },
  [KRING_ASKS_LOOP]
  = { -1, -1, N_ ("Which loop?"), N_ ("Do we do today’s work better, or does what we take for granted have to change?"),
      FIELDS (loop_fields) },
  [KRING_ASKS_PRACTICE]
  = { KRING_LOOP_SINGLE, -1, N_ ("How we work today"),
      N_ ("What do we improve, add or wind down, within what we take for granted?"), FIELDS (practice_fields) },
  [KRING_ASKS_PATTERN] = { KRING_LOOP_DOUBLE, KRING_STEP_PATTERN, NULL,
                           N_ ("What happens again and again, although nobody wants it? Which examples do we have?"),
                           FIELDS (pattern_fields) },
  [KRING_ASKS_SAY_AND_DO]
  = { KRING_LOOP_DOUBLE, KRING_STEP_SAY_AND_DO, NULL,
      N_ ("What do we say guides us, and what would somebody think who only saw what we do?"), FIELDS (say_fields) },
  [KRING_ASKS_ASSUMPTION]
  = { KRING_LOOP_DOUBLE, KRING_STEP_ASSUMPTION, NULL, N_ ("What must we take for granted for this to make sense?"),
      FIELDS (assumption_fields) },
  [KRING_ASKS_MADE_SENSE] = { KRING_LOOP_DOUBLE, KRING_STEP_MADE_SENSE, NULL,
                              N_ ("When was it a good way to think, and for whom?"), FIELDS (sense_fields) },
  [KRING_ASKS_CONSEQUENCES]
  = { KRING_LOOP_DOUBLE, KRING_STEP_CONSEQUENCES, NULL,
      N_ ("What does it lead to, meant or not, for the citizen, for staff and for us?"), FIELDS (consequence_fields) },
  [KRING_ASKS_OPPOSITE] = { KRING_LOOP_DOUBLE, KRING_STEP_OPPOSITE, NULL,
                            N_ ("If it were not true, what would we do tomorrow?"), FIELDS (opposite_fields) },
  [KRING_ASKS_NEW_ASSUMPTION] = { KRING_LOOP_DOUBLE, KRING_STEP_NEW_ASSUMPTION, NULL,
                                  N_ ("What do we want to take for granted instead?"), FIELDS (new_fields) },
  [KRING_ASKS_THREAT] = { KRING_LOOP_DOUBLE, -1, N_ ("What it threatens"),
                          N_ ("Who would lose something, and which support would carry them?"), NULL, 0 },
  [KRING_ASKS_HOLDS]
  = { KRING_LOOP_DOUBLE, KRING_STEP_HOLDS, NULL,
      N_ ("Which rule, budget, role, measure or word keeps things as they are?"), FIELDS (holds_fields) },
  [KRING_ASKS_TESTS] = { -1, KRING_STEP_TEST, N_ ("Small tests"),
                         N_ ("Which is the smallest safe test, with the citizen in it?"), NULL, 0 },
  [KRING_ASKS_LEARNT] = { -1, KRING_STEP_LEARNT, NULL, N_ ("What do we know now, and do we adopt, adapt or abandon?"),
                          FIELDS (learnt_fields) },
  [KRING_ASKS_PARTS] = { KRING_LOOP_DOUBLE, -1, N_ ("Single loops in it"),
                         N_ ("Which changes within today’s way of thinking belong to it?"), NULL, 0 },
  [KRING_ASKS_MAP] = { -1, -1, N_ ("On the map"), N_ ("Which ties begin, become stronger or end?"), NULL, 0 },
  [KRING_ASKS_AGREEMENTS] = { -1, -1, N_ ("Agreements"), N_ ("Who does what, and by when?"), NULL, 0 },
};

const char *
kring_asked_title (KringAsks asks)
{
  const KringAskedStep *step = &kring_asked_steps[asks];

  return step->title ? _ (step->title) : kring_term_label (&kring_steps, step->voices);
}

gboolean
kring_asked_of (KringAsks asks, KringLoop loop)
{
  return kring_asked_steps[asks].loop < 0 || kring_asked_steps[asks].loop == (int)loop;
}

static gboolean
any (KringModel *model, KringTableIndex table, const char *field, const KringChange *change)
{
  GPtrArray *rows = kring_model_referring (model, table, field, change->row.id);

  return rows != NULL && rows->len > 0;
}

static gboolean
any_field (const KringChange *change, const KringAskedStep *step)
{
  for (guint i = 0; i < step->n_fields; i++)
    {
      const KringField *field = kring_table_field (KRING_CHANGE_TABLE, step->fields[i].field);

      if (field->type == KRING_FIELD_TEXT ? kring_row_text (&change->row, field)[0] != '\0'
                                          : kring_row_int (&change->row, field) != field->initial)
        return TRUE;
    }
  return FALSE;
}

static gboolean
any_voice (KringModel *model, const KringChange *change, int step)
{
  GPtrArray *voices = step >= 0 ? kring_model_referring (model, KRING_TABLE_VOICE, "change", change->row.id) : NULL;

  for (guint i = 0; voices != NULL && i < voices->len; i++)
    if (KRING_VOICE (g_ptr_array_index (voices, i))->step == step)
      return TRUE;
  return FALSE;
}

static gboolean
any_threat (KringModel *model, const KringChange *change)
{
  GPtrArray *threats = kring_model_referring (model, KRING_TABLE_THREAT, "change", change->row.id);

  for (guint i = 0; threats != NULL && i < threats->len; i++)
    {
      const KringThreat *threat = g_ptr_array_index (threats, i);

      if (threat->whom[0] != '\0' || threat->loss[0] != '\0' || threat->support[0] != '\0')
        return TRUE;
    }
  return FALSE;
}

gboolean
kring_asked_answered (KringModel *model, const KringChange *change, KringAsks asks)
{
  const KringAskedStep *step = &kring_asked_steps[asks];

  switch (asks)
    {
    case KRING_ASKS_LOOP:
      return change->loop != KRING_LOOP_NONE;
    case KRING_ASKS_THREAT:
      return any_threat (model, change);
    case KRING_ASKS_TESTS:
      return any (model, KRING_TABLE_TRIAL, "change", change);
    case KRING_ASKS_PARTS:
      return any (model, KRING_TABLE_COMPONENT, "whole", change);
    case KRING_ASKS_MAP:
      return any (model, KRING_TABLE_PLAN, "change", change);
    case KRING_ASKS_AGREEMENTS:
      return any (model, KRING_TABLE_AGREEMENT, "change", change);
    case KRING_ASKS_FRAME:
    case KRING_ASKS_ABOUT:
    case KRING_ASKS_PRACTICE:
    case KRING_ASKS_PATTERN:
    case KRING_ASKS_SAY_AND_DO:
    case KRING_ASKS_ASSUMPTION:
    case KRING_ASKS_MADE_SENSE:
    case KRING_ASKS_CONSEQUENCES:
    case KRING_ASKS_OPPOSITE:
    case KRING_ASKS_NEW_ASSUMPTION:
    case KRING_ASKS_HOLDS:
    case KRING_ASKS_LEARNT:
    case KRING_N_CHANGE_ASKS:
    default:
      return any_field (change, step) || any_voice (model, change, step->voices);
    }
}
