/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-row.h"

G_BEGIN_DECLS

/* The domain's nouns, one struct a table. What each column means is told in src/store/schema, and how the
 * words are meant in the field: a need is what a citizen needs help to make better; an actor is a unit, role, person,
 * group or place that is or could be a resource; seen from one need it is a resource, by its contribution. */

typedef struct
{
  KringRow row;
  char *name;     /* of the document, on its pages; empty: the file's name is shown */
  char *language; /* "en", "sv", "nb" or "da" */
} KringDocumentRow;

typedef struct
{
  KringRow row;
  char *name;      /* the need's title */
  char *own_words; /* one quotation, without quotation marks */
  char *citizen;   /* the person or group, so that nobody can be identified */
  char *note;
  double rank; /* order in the sidebar; sparse */
  int goal_set;   /* KringAnswer: was the goal set with the citizen? */
  int goal_loyal; /* KringAnswer: do we keep to it? */
  int prevented;  /* 1: it could have been prevented */
  char *began;    /* where it began */
} KringNeed;

typedef struct
{
  KringRow row;
  char *name;
  int kind;   /* KringActorKind */
  int sector; /* KringSector */
  char *note;
  char *need; /* (nullable): somebody of one citizen's own network belongs to this need alone */
  char *import_key; /* what the system it was imported from calls it; empty: nothing */
} KringActor;

typedef struct
{
  KringRow row;
  char *actor; /* who stands below */
  char *above;
  int kind; /* KringLineKind */
  int main; /* 1: drawn as the line; 0: a further one, drawn dotted */
} KringLine;

typedef struct
{
  KringRow row;
  char *need;
  char *actor;
  int ring;    /* KringRing */
  char *offer; /* "Contributes with" */
  int delivers;
  int enables;
  char *activity;
  char *effect;
} KringContribution;

typedef struct
{
  KringRow row;
  char *one;
  char *other;
  int strength;  /* KringStrength */
  int direction; /* KringDirection */
  char *note;
} KringTie;

typedef struct
{
  KringRow row;
  char *need;      /* (nullable): %NULL for the arrangements of the whole document */
  int arrangement; /* KringArrangement */
  char *actor;
  double u; /* around: part of the wedge, 0 to 1 clockwise. Otherwise in node heights, to the right */
  double v; /* around: depth in the ring, 0 to 1 outwards. Otherwise in node heights, downwards */
  int pinned;
} KringPlace;

typedef struct
{
  KringRow row;
  char *need;
  char *teller;
  char *told_on; /* a date, or empty */
  int consent;   /* 0: nobody but the team may see it */
  char *text;
} KringStory;

typedef struct
{
  KringRow row;
  char *need;
  char *judges; /* (nullable): the change or test that is judged; %NULL: the need as a whole */
  int value;    /* KringJudgement */
  char *given_on;
  char *given_by;
  char *own_words;
} KringVerdict;

typedef struct
{
  KringRow row;
  char *name;
} KringTag;

typedef struct
{
  KringRow row;
  char *tag;
  char *actor;
} KringTagging;

typedef struct
{
  KringRow row;
  char *need;      /* (nullable): %NULL on the arrangements of the whole document */
  int arrangement; /* KringArrangement */
  char *text;
  double u, v;     /* of its middle; around: in half widths and heights of the outermost ring, else in node heights */
} KringNote;

typedef struct
{
  KringRow row;
  char *need;        /* (nullable): %NULL for a sentence about the whole document */
  char *observation; /* which sentence */
  char *facts;       /* what it rests on, as one word: it stays aside while that is so */
  char *reason;
} KringAside;

/* What a team decides; each column is told in src/store/schema/0003.sql. */

typedef struct
{
  KringRow row;
  char *name;
  char *actor; /* (nullable) */
  int mandate;
} KringParticipant;

typedef struct
{
  KringRow row;
  char *name;
  char *held_on;
  char *fixed;
  char *adjustable;
  char *open_to;
} KringMeeting;

typedef struct
{
  KringRow row;
  char *meeting;
  char *participant;
} KringAttendance;

typedef struct
{
  KringRow row;
  char *need;
  char *name;
  double rank;
  int loop; /* KringLoop */
  int stage; /* KringStage */
  char *owner; /* (nullable) */
  char *owner_name;
  char *story;
  char *problem;
  char *fixed;
  char *adjustable;
  char *open_to;
  char *activity;
  char *effect;
  char *begins_on;
  char *due_on;
  int asks_keep; /* KringAnswer */
  int asks_view; /* KringAnswer */
  int asks_give_up; /* KringAnswer */
  int asks_before; /* KringAnswer */
  int kind; /* KringChangeKind */
  char *practice;
  char *pattern;
  char *says;
  char *shows;
  char *assumption;
  char *made_sense;
  char *consequences;
  char *opposite;
  char *new_assumption;
  char *holds;
  char *learnt;
  int decision; /* KringDecision */
} KringChange;

typedef struct
{
  KringRow row;
  char *change;
  char *name;
  char *with_whom;
  int with_citizen; /* 1: the citizen is among them */
  char *prediction;
  char *measure;
  char *stop;
  char *begins_on;
  char *ends_on;
  char *happened;
  char *surprises;
  char *product;
  char *process;
  int decision; /* KringDecision */
} KringTrial;

typedef struct
{
  KringRow row;
  char *trial;
  char *measured_on;
  double value;
} KringMeasurement;

typedef struct
{
  KringRow row;
  char *whole; /* a double-loop change */
  char *part;  /* a single-loop change in it */
} KringComponent;

typedef struct
{
  KringRow row;
  char *change;
  char *actor;
} KringTouching;

typedef struct
{
  KringRow row;
  char *change;
  char *participant;
} KringInvolvement;

typedef struct
{
  KringRow row;
  char *change;
  int step; /* KringStep */
  char *said_by;
  char *text;
} KringVoice;

typedef struct
{
  KringRow row;
  char *change;
  int kind; /* KringThreatKind */
  char *whom;
  char *loss;
  char *support;
} KringThreat;

typedef struct
{
  KringRow row;
  char *change;
  int act; /* KringAct */
  char *tie; /* (nullable) */
  char *contribution; /* (nullable) */
  char *one; /* (nullable) */
  char *other; /* (nullable) */
  char *need; /* (nullable) */
  int strength; /* KringStrength */
  int direction; /* KringDirection */
  int ring; /* KringRing */
  char *offer;
} KringPlan;

typedef struct
{
  KringRow row;
  char *name;   /* what the template calls itself: "seven-principles" */
  int version;
  char *source; /* the XML: kring_template_read() */
} KringTemplateRow;

typedef struct
{
  KringRow row;
  char *template;
  char *meeting;
  char *name; /* empty: the title of its template */
  int people; /* how many mark alone */
  int finished;
  char *question; /* where it stands; empty: at its beginning */
  int phase; /* KringPhase */
} KringDialogue;

typedef struct
{
  KringRow row;
  char *dialogue;
  char *section;
  int discussed;
  char *note;
} KringDiscussion;

typedef struct
{
  KringRow row;
  char *dialogue;
  char *question;
  int revealed;
  int alone; /* minutes; 0: as the template says */
  int pairs;
  int together;
  int decide;
} KringAsking;

typedef struct
{
  KringRow row;
  char *dialogue;
  char *question;
  char *item; /* an option, "now" or "wanted", a row, a check, a method; or empty */
  char *part; /* the column of a table; or empty */
  int value;
  double u;
  double v;
  char *text;
  double rank;
} KringAnswerRow;

typedef struct
{
  KringRow row;
  char *dialogue;
  char *question;
  char *item; /* "now" or "wanted" */
  double u;
  double v;
  int marks;
} KringTally;

typedef struct
{
  KringRow row;
  char *template; /* (nullable) */
  char *manager;
  char *begins_on;
  char *ends_on;
  char *needs_individual;
  char *needs_group;
  char *needs_operation;
  char *strategies;
  char *supporters;
  char *conditions;
  char *evidence; /* how I will know */
  char *talk_with;
  char *talk_on;
} KringDevelopment;

typedef struct
{
  KringRow row;
  char *development;
  char *what;
  char *due_on;
  int done;
  double rank;
} KringGoal;

typedef struct
{
  KringRow row;
  char *development;
  char *method; /* as the template calls it */
  char *what;
  char *begins_on;
  char *ends_on;
} KringLearning;

typedef struct
{
  KringRow row;
  char *development;
  char *held_on;
  char *text;
} KringFollowUp;

typedef struct
{
  KringRow row;
  char *what;
  char *owner; /* (nullable) */
  char *owner_name;
  char *due_on;
  int done;
  char *meeting; /* (nullable) */
  char *change; /* (nullable) */
  char *dialogue; /* (nullable) */
  char *section; /* of the dialogue's template, or empty */
  char *development; /* (nullable) */
} KringAgreement;

/* All tables, by KringTableIndex; a table comes after those it refers to. */
extern const KringTable kring_tables[KRING_N_TABLES];

#define KRING_DOCUMENT_TABLE (&kring_tables[KRING_TABLE_DOCUMENT])
#define KRING_NEED_TABLE (&kring_tables[KRING_TABLE_NEED])
#define KRING_ACTOR_TABLE (&kring_tables[KRING_TABLE_ACTOR])
#define KRING_LINE_TABLE (&kring_tables[KRING_TABLE_LINE])
#define KRING_CONTRIBUTION_TABLE (&kring_tables[KRING_TABLE_CONTRIBUTION])
#define KRING_TIE_TABLE (&kring_tables[KRING_TABLE_TIE])
#define KRING_PLACE_TABLE (&kring_tables[KRING_TABLE_PLACE])
#define KRING_STORY_TABLE (&kring_tables[KRING_TABLE_STORY])
#define KRING_VERDICT_TABLE (&kring_tables[KRING_TABLE_VERDICT])
#define KRING_TAG_TABLE (&kring_tables[KRING_TABLE_TAG])
#define KRING_TAGGING_TABLE (&kring_tables[KRING_TABLE_TAGGING])
#define KRING_NOTE_TABLE (&kring_tables[KRING_TABLE_NOTE])
#define KRING_ASIDE_TABLE (&kring_tables[KRING_TABLE_ASIDE])
#define KRING_PARTICIPANT_TABLE (&kring_tables[KRING_TABLE_PARTICIPANT])
#define KRING_MEETING_TABLE (&kring_tables[KRING_TABLE_MEETING])
#define KRING_ATTENDANCE_TABLE (&kring_tables[KRING_TABLE_ATTENDANCE])
#define KRING_CHANGE_TABLE (&kring_tables[KRING_TABLE_CHANGE])
#define KRING_TRIAL_TABLE (&kring_tables[KRING_TABLE_TRIAL])
#define KRING_MEASUREMENT_TABLE (&kring_tables[KRING_TABLE_MEASUREMENT])
#define KRING_COMPONENT_TABLE (&kring_tables[KRING_TABLE_COMPONENT])
#define KRING_TOUCHING_TABLE (&kring_tables[KRING_TABLE_TOUCHING])
#define KRING_INVOLVEMENT_TABLE (&kring_tables[KRING_TABLE_INVOLVEMENT])
#define KRING_VOICE_TABLE (&kring_tables[KRING_TABLE_VOICE])
#define KRING_THREAT_TABLE (&kring_tables[KRING_TABLE_THREAT])
#define KRING_PLAN_TABLE (&kring_tables[KRING_TABLE_PLAN])
#define KRING_TEMPLATE_TABLE (&kring_tables[KRING_TABLE_TEMPLATE])
#define KRING_DIALOGUE_TABLE (&kring_tables[KRING_TABLE_DIALOGUE])
#define KRING_DISCUSSION_TABLE (&kring_tables[KRING_TABLE_DISCUSSION])
#define KRING_ASKING_TABLE (&kring_tables[KRING_TABLE_ASKING])
#define KRING_ANSWER_TABLE (&kring_tables[KRING_TABLE_ANSWER])
#define KRING_TALLY_TABLE (&kring_tables[KRING_TABLE_TALLY])
#define KRING_DEVELOPMENT_TABLE (&kring_tables[KRING_TABLE_DEVELOPMENT])
#define KRING_GOAL_TABLE (&kring_tables[KRING_TABLE_GOAL])
#define KRING_LEARNING_TABLE (&kring_tables[KRING_TABLE_LEARNING])
#define KRING_FOLLOW_UP_TABLE (&kring_tables[KRING_TABLE_FOLLOW_UP])
#define KRING_AGREEMENT_TABLE (&kring_tables[KRING_TABLE_AGREEMENT])

/* The one row of the table `document` has this id in every file. */
#define KRING_DOCUMENT_ID "00000000-0000-4000-8000-000000000001"

/* Casts that check the table. */
#define KRING_ROW(value) ((KringRow *) (value))
#define KRING_AS(row, index, Type) ((Type *) kring_row_as ((const KringRow *) (row), index))
#define KRING_NEED(row) KRING_AS (row, KRING_TABLE_NEED, KringNeed)
#define KRING_ACTOR(row) KRING_AS (row, KRING_TABLE_ACTOR, KringActor)
#define KRING_LINE(row) KRING_AS (row, KRING_TABLE_LINE, KringLine)
#define KRING_CONTRIBUTION(row) KRING_AS (row, KRING_TABLE_CONTRIBUTION, KringContribution)
#define KRING_TIE(row) KRING_AS (row, KRING_TABLE_TIE, KringTie)
#define KRING_PLACE(row) KRING_AS (row, KRING_TABLE_PLACE, KringPlace)
#define KRING_STORY(row) KRING_AS (row, KRING_TABLE_STORY, KringStory)
#define KRING_VERDICT(row) KRING_AS (row, KRING_TABLE_VERDICT, KringVerdict)
#define KRING_TAG(row) KRING_AS (row, KRING_TABLE_TAG, KringTag)
#define KRING_TAGGING(row) KRING_AS (row, KRING_TABLE_TAGGING, KringTagging)
#define KRING_NOTE(row) KRING_AS (row, KRING_TABLE_NOTE, KringNote)
#define KRING_ASIDE(row) KRING_AS (row, KRING_TABLE_ASIDE, KringAside)
#define KRING_PARTICIPANT(row) KRING_AS (row, KRING_TABLE_PARTICIPANT, KringParticipant)
#define KRING_MEETING(row) KRING_AS (row, KRING_TABLE_MEETING, KringMeeting)
#define KRING_ATTENDANCE(row) KRING_AS (row, KRING_TABLE_ATTENDANCE, KringAttendance)
#define KRING_CHANGE(row) KRING_AS (row, KRING_TABLE_CHANGE, KringChange)
#define KRING_TRIAL(row) KRING_AS (row, KRING_TABLE_TRIAL, KringTrial)
#define KRING_MEASUREMENT(row) KRING_AS (row, KRING_TABLE_MEASUREMENT, KringMeasurement)
#define KRING_COMPONENT(row) KRING_AS (row, KRING_TABLE_COMPONENT, KringComponent)
#define KRING_TOUCHING(row) KRING_AS (row, KRING_TABLE_TOUCHING, KringTouching)
#define KRING_INVOLVEMENT(row) KRING_AS (row, KRING_TABLE_INVOLVEMENT, KringInvolvement)
#define KRING_VOICE(row) KRING_AS (row, KRING_TABLE_VOICE, KringVoice)
#define KRING_THREAT(row) KRING_AS (row, KRING_TABLE_THREAT, KringThreat)
#define KRING_PLAN(row) KRING_AS (row, KRING_TABLE_PLAN, KringPlan)
#define KRING_TEMPLATE_ROW(row) KRING_AS (row, KRING_TABLE_TEMPLATE, KringTemplateRow)
#define KRING_DIALOGUE(row) KRING_AS (row, KRING_TABLE_DIALOGUE, KringDialogue)
#define KRING_DISCUSSION(row) KRING_AS (row, KRING_TABLE_DISCUSSION, KringDiscussion)
#define KRING_ASKING(row) KRING_AS (row, KRING_TABLE_ASKING, KringAsking)
#define KRING_ANSWER_ROW(row) KRING_AS (row, KRING_TABLE_ANSWER, KringAnswerRow)
#define KRING_TALLY(row) KRING_AS (row, KRING_TABLE_TALLY, KringTally)
#define KRING_DEVELOPMENT(row) KRING_AS (row, KRING_TABLE_DEVELOPMENT, KringDevelopment)
#define KRING_GOAL(row) KRING_AS (row, KRING_TABLE_GOAL, KringGoal)
#define KRING_LEARNING(row) KRING_AS (row, KRING_TABLE_LEARNING, KringLearning)
#define KRING_FOLLOW_UP(row) KRING_AS (row, KRING_TABLE_FOLLOW_UP, KringFollowUp)
#define KRING_AGREEMENT(row) KRING_AS (row, KRING_TABLE_AGREEMENT, KringAgreement)
#define KRING_DOCUMENT_ROW(row) KRING_AS (row, KRING_TABLE_DOCUMENT, KringDocumentRow)

/** kring_row_as: Returns: (transfer none) (nullable): @row, which must be of the table @index or %NULL. */
KringRow *kring_row_as (const KringRow *row, KringTableIndex index);

/** kring_table_find: Returns: (nullable): the table called @name in the file. */
const KringTable *kring_table_find (const char *name);

G_END_DECLS
