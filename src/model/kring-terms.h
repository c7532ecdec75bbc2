/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The domain's closed vocabularies. Each value has a nick (what files and the command line say, in English, never
 * translated) and a label (what the screen says, in the language in use). */

typedef enum
{
  KRING_SECTOR_OWN,      /* the citizen's own network */
  KRING_SECTOR_OUR,      /* our organisation */
  KRING_SECTOR_PUBLIC,   /* other public bodies */
  KRING_SECTOR_CIVIL,    /* civil society */
  KRING_SECTOR_BUSINESS, /* business */
  KRING_N_SECTORS
} KringSector;

typedef enum
{
  KRING_RING_BESIDE,    /* walks beside: with the citizen, creating together today */
  KRING_RING_ENGAGED,   /* contributes today */
  KRING_RING_AVAILABLE, /* exists, nobody has asked */
  KRING_RING_POSSIBLE,  /* would have to be invited or made */
  KRING_N_RINGS
} KringRing;

typedef enum
{
  KRING_ACTOR_UNIT,
  KRING_ACTOR_ROLE,
  KRING_ACTOR_PERSON,
  KRING_ACTOR_GROUP,
  KRING_ACTOR_PLACE,
  KRING_N_ACTOR_KINDS
} KringActorKind;

typedef enum
{
  KRING_STRENGTH_STRONG,
  KRING_STRENGTH_WORKING,
  KRING_STRENGTH_WEAK,
  KRING_STRENGTH_STRAINED,
  KRING_N_STRENGTHS
} KringStrength;

typedef enum
{
  KRING_DIRECTION_NONE,
  KRING_DIRECTION_FORWARD, /* from one towards other */
  KRING_DIRECTION_BACK,
  KRING_DIRECTION_BOTH,
  KRING_N_DIRECTIONS
} KringDirection;

typedef enum
{
  KRING_LINE_PART_OF,    /* a unit is part of a unit */
  KRING_LINE_REPORTS_TO, /* somebody reports to a manager */
  KRING_N_LINE_KINDS
} KringLineKind;

typedef enum
{
  KRING_ARRANGEMENT_AROUND,
  KRING_ARRANGEMENT_HIERARCHY,
  KRING_ARRANGEMENT_NETWORK,
  KRING_N_ARRANGEMENTS
} KringArrangement;

/* Whether the goal was set with the citizen, and whether we keep to it. */
typedef enum
{
  KRING_ANSWER_NOT_ASKED,
  KRING_ANSWER_YES,
  KRING_ANSWER_PARTLY,
  KRING_ANSWER_NO,
  KRING_N_ANSWERS
} KringAnswer;

/* What the citizen finds has become of it. */
typedef enum
{
  KRING_JUDGEMENT_WORSE,
  KRING_JUDGEMENT_SAME,
  KRING_JUDGEMENT_BETTER,
  KRING_JUDGEMENT_AS_WISHED,
  KRING_N_JUDGEMENTS
} KringJudgement;

/* Within what we take for granted, or about it (Argyris and Schön 1978). */
typedef enum
{
  KRING_LOOP_NONE, /* not yet typed */
  KRING_LOOP_SINGLE,
  KRING_LOOP_DOUBLE,
  KRING_N_LOOPS
} KringLoop;

/* How far a change has come. */
typedef enum
{
  KRING_STAGE_IDEA,
  KRING_STAGE_TEST,
  KRING_STAGE_LEARNT,
  KRING_STAGE_ADOPTED,
  KRING_STAGE_ABANDONED,
  KRING_N_STAGES
} KringStage;

/* Kinds of single loop. */
typedef enum
{
  KRING_CHANGE_IMPROVE,
  KRING_CHANGE_ADD,
  KRING_CHANGE_WIND_DOWN,
  KRING_N_CHANGE_KINDS
} KringChangeKind;

typedef enum
{
  KRING_DECISION_NONE,
  KRING_DECISION_ADOPT,
  KRING_DECISION_ADAPT,
  KRING_DECISION_ABANDON,
  KRING_N_DECISIONS
} KringDecision;

/* The steps of a double loop, in the order they are asked in. */
typedef enum
{
  KRING_STEP_PATTERN,
  KRING_STEP_SAY_AND_DO,
  KRING_STEP_ASSUMPTION,
  KRING_STEP_MADE_SENSE,
  KRING_STEP_CONSEQUENCES,
  KRING_STEP_OPPOSITE,
  KRING_STEP_NEW_ASSUMPTION,
  KRING_STEP_HOLDS,
  KRING_STEP_TEST,
  KRING_STEP_LEARNT,
  KRING_N_STEPS
} KringStep;

/* What a change threatens. */
typedef enum
{
  KRING_THREAT_SELF,     /* our picture of ourselves */
  KRING_THREAT_WORLD,    /* our picture of the world */
  KRING_THREAT_POSITION,
  KRING_THREAT_OTHER,
  KRING_N_THREATS
} KringThreatKind;

/* What a plan does to the map. */
typedef enum
{
  KRING_ACT_ADD,
  KRING_ACT_ALTER,
  KRING_ACT_END,
  KRING_N_ACTS
} KringAct;

/* At which time a map is seen: as it is, with what is planned drawn over it, or as it will be. */
typedef enum
{
  KRING_TIME_TODAY,
  KRING_TIME_PLANNED,
  KRING_TIME_AFTER,
  KRING_N_TIMES
} KringTime;

/* What is planned for something that is drawn. */
typedef enum
{
  KRING_MARK_NONE,
  KRING_MARK_ADDED,
  KRING_MARK_ALTERED,
  KRING_MARK_ENDED,
  KRING_N_MARKS
} KringMark;

/* What a room does with a question, in this order. */
typedef enum
{
  KRING_PHASE_ALONE,
  KRING_PHASE_PAIRS,
  KRING_PHASE_ALL,
  KRING_PHASE_DECIDE,
  KRING_N_PHASES
} KringPhase;

/* What is said of a method of developing leadership: bits of an answer; the last goes with none of the others. */
typedef enum
{
  KRING_METHOD_TODAY = 1 << 0,
  KRING_METHOD_WANTED = 1 << 1,
  KRING_METHOD_NOT_FOR_US = 1 << 2,
} KringMethodUse;

/**
 * KringTerms:
 *
 * One vocabulary: its values in order, from 0.
 */
typedef struct
{
  const char *name;          /* of the vocabulary, in English: "ring" */
  const char *context;       /* of its labels, for gettext: "kind of actor" */
  guint n_values;
  const char *const *nicks;  /* "walks-beside", … */
  const char *const *labels; /* untranslated: kring_term_label() translates */
} KringTerms;

extern const KringTerms kring_sectors;
extern const KringTerms kring_rings;
extern const KringTerms kring_actor_kinds;
extern const KringTerms kring_strengths;
extern const KringTerms kring_directions;
extern const KringTerms kring_line_kinds;
extern const KringTerms kring_arrangements;
extern const KringTerms kring_answers;
extern const KringTerms kring_judgements;
extern const KringTerms kring_loops;
extern const KringTerms kring_stages;
extern const KringTerms kring_change_kinds;
extern const KringTerms kring_decisions;
extern const KringTerms kring_steps;
extern const KringTerms kring_threats;
extern const KringTerms kring_acts;
extern const KringTerms kring_times;
extern const KringTerms kring_phases;

/** kring_term_nick: Returns the untranslated name of @value, or "?" if the vocabulary has no such value. */
const char *kring_term_nick (const KringTerms *terms, int value);
/** kring_term_label: Returns what the screen calls @value, in the language in use. */
const char *kring_term_label (const KringTerms *terms, int value);

/**
 * kring_term_find:
 * @terms: a vocabulary
 * @nick: a name of one of its values
 *
 * Returns: the value, or -1 if there is none of that name
 */
int kring_term_find (const KringTerms *terms, const char *nick);

G_END_DECLS
