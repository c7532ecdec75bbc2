/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>
#include <string.h>

#define TEXT(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f) }
#define LINES(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f), .lines = TRUE }
#define HIDDEN(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f), .lines = TRUE, .hidden = TRUE }
#define TERM(S, f, t, first) { .name = #f, .type = KRING_FIELD_TERM, .offset = offsetof (S, f), .terms = &t, .initial = first }
#define DATE(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f), .date = TRUE }
#define HIDDEN_LINE(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f), .hidden = TRUE }
#define HIDDEN_DATE(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f), .date = TRUE, .hidden = TRUE }
#define WHOLE(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f), .lines = TRUE, .whole = TRUE }
#define FLAG(S, f, first) { .name = #f, .type = KRING_FIELD_FLAG, .offset = offsetof (S, f), .initial = first }
#define COUNT(S, f) { .name = #f, .type = KRING_FIELD_COUNT, .offset = offsetof (S, f) }
#define NUMBER(S, f) { .name = #f, .type = KRING_FIELD_NUMBER, .offset = offsetof (S, f) }
#define REF(S, f, t) { .name = #f, .type = KRING_FIELD_REF, .offset = offsetof (S, f), .refers = t }
/* A row of any table: the file does not hold it to be there. */
#define ANY_OR_NONE(S, f) { .name = #f, .type = KRING_FIELD_REF, .offset = offsetof (S, f), .nullable = TRUE }
#define REF_OR_NONE(S, f, t) { .name = #f, .type = KRING_FIELD_REF, .offset = offsetof (S, f), .refers = t, .nullable = TRUE }

static const KringField document_fields[] = {
  TEXT (KringDocumentRow, name),
  { .name = "language", .type = KRING_FIELD_TEXT, .offset = offsetof (KringDocumentRow, language), .language = TRUE },
};

static const KringField need_fields[] = {
  TEXT (KringNeed, name),    LINES (KringNeed, own_words), LINES (KringNeed, citizen),
  LINES (KringNeed, note),   NUMBER (KringNeed, rank),
  TERM (KringNeed, goal_set, kring_answers, KRING_ANSWER_NOT_ASKED),
  TERM (KringNeed, goal_loyal, kring_answers, KRING_ANSWER_NOT_ASKED),
  FLAG (KringNeed, prevented, 0),
  LINES (KringNeed, began),
};

static const KringField actor_fields[] = {
  TEXT (KringActor, name),
  TERM (KringActor, kind, kring_actor_kinds, KRING_ACTOR_UNIT),
  TERM (KringActor, sector, kring_sectors, KRING_SECTOR_OUR),
  LINES (KringActor, note),
  REF_OR_NONE (KringActor, need, KRING_NEED_TABLE),
  TEXT (KringActor, import_key),
};

static const KringField line_fields[] = {
  REF (KringLine, actor, KRING_ACTOR_TABLE),
  REF (KringLine, above, KRING_ACTOR_TABLE),
  TERM (KringLine, kind, kring_line_kinds, KRING_LINE_PART_OF),
  FLAG (KringLine, main, 1),
};

static const KringField contribution_fields[] = {
  REF (KringContribution, need, KRING_NEED_TABLE),
  REF (KringContribution, actor, KRING_ACTOR_TABLE),
  TERM (KringContribution, ring, kring_rings, KRING_RING_AVAILABLE),
  LINES (KringContribution, offer),
  FLAG (KringContribution, delivers, 0),
  FLAG (KringContribution, enables, 0),
  LINES (KringContribution, activity),
  LINES (KringContribution, effect),
};

static const KringField tie_fields[] = {
  REF (KringTie, one, KRING_ACTOR_TABLE),
  REF (KringTie, other, KRING_ACTOR_TABLE),
  TERM (KringTie, strength, kring_strengths, KRING_STRENGTH_WORKING),
  TERM (KringTie, direction, kring_directions, KRING_DIRECTION_NONE),
  LINES (KringTie, note),
};

static const KringField place_fields[] = {
  REF_OR_NONE (KringPlace, need, KRING_NEED_TABLE),
  TERM (KringPlace, arrangement, kring_arrangements, KRING_ARRANGEMENT_AROUND),
  REF (KringPlace, actor, KRING_ACTOR_TABLE),
  NUMBER (KringPlace, u),
  NUMBER (KringPlace, v),
  FLAG (KringPlace, pinned, 0),
};

static const KringField story_fields[] = {
  REF (KringStory, need, KRING_NEED_TABLE),
  TEXT (KringStory, teller),
  DATE (KringStory, told_on),
  FLAG (KringStory, consent, 0),
  LINES (KringStory, text),
};

static const KringField verdict_fields[] = {
  REF (KringVerdict, need, KRING_NEED_TABLE),
  ANY_OR_NONE (KringVerdict, judges),
  TERM (KringVerdict, value, kring_judgements, KRING_JUDGEMENT_SAME),
  DATE (KringVerdict, given_on),
  TEXT (KringVerdict, given_by),
  LINES (KringVerdict, own_words),
};

static const KringField tag_fields[] = {
  TEXT (KringTag, name),
};

static const KringField tagging_fields[] = {
  REF (KringTagging, tag, KRING_TAG_TABLE),
  REF (KringTagging, actor, KRING_ACTOR_TABLE),
};

static const KringField note_fields[] = {
  REF_OR_NONE (KringNote, need, KRING_NEED_TABLE),
  TERM (KringNote, arrangement, kring_arrangements, KRING_ARRANGEMENT_AROUND),
  LINES (KringNote, text),
  NUMBER (KringNote, u),
  NUMBER (KringNote, v),
};

static const KringField aside_fields[] = {
  REF_OR_NONE (KringAside, need, KRING_NEED_TABLE),
  TEXT (KringAside, observation),
  LINES (KringAside, facts),
  LINES (KringAside, reason),
};

static const KringField participant_fields[] = {
  TEXT (KringParticipant, name),
  REF_OR_NONE (KringParticipant, actor, KRING_ACTOR_TABLE),
  FLAG (KringParticipant, mandate, 0),
};

static const KringField meeting_fields[] = {
  TEXT (KringMeeting, name),
  DATE (KringMeeting, held_on),
  LINES (KringMeeting, fixed),
  LINES (KringMeeting, adjustable),
  LINES (KringMeeting, open_to),
};

static const KringField attendance_fields[] = {
  REF (KringAttendance, meeting, KRING_MEETING_TABLE),
  REF (KringAttendance, participant, KRING_PARTICIPANT_TABLE),
};

static const KringField change_fields[] = {
  REF (KringChange, need, KRING_NEED_TABLE),
  TEXT (KringChange, name),
  NUMBER (KringChange, rank),
  TERM (KringChange, loop, kring_loops, KRING_LOOP_NONE),
  TERM (KringChange, stage, kring_stages, KRING_STAGE_IDEA),
  REF_OR_NONE (KringChange, owner, KRING_PARTICIPANT_TABLE),
  TEXT (KringChange, owner_name),
  LINES (KringChange, story),
  LINES (KringChange, problem),
  LINES (KringChange, fixed),
  LINES (KringChange, adjustable),
  LINES (KringChange, open_to),
  LINES (KringChange, activity),
  LINES (KringChange, effect),
  DATE (KringChange, begins_on),
  DATE (KringChange, due_on),
  TERM (KringChange, asks_keep, kring_answers, KRING_ANSWER_NOT_ASKED),
  TERM (KringChange, asks_view, kring_answers, KRING_ANSWER_NOT_ASKED),
  TERM (KringChange, asks_give_up, kring_answers, KRING_ANSWER_NOT_ASKED),
  TERM (KringChange, asks_before, kring_answers, KRING_ANSWER_NOT_ASKED),
  TERM (KringChange, kind, kring_change_kinds, KRING_CHANGE_IMPROVE),
  LINES (KringChange, practice),
  LINES (KringChange, pattern),
  LINES (KringChange, says),
  LINES (KringChange, shows),
  LINES (KringChange, assumption),
  LINES (KringChange, made_sense),
  LINES (KringChange, consequences),
  LINES (KringChange, opposite),
  LINES (KringChange, new_assumption),
  LINES (KringChange, holds),
  LINES (KringChange, learnt),
  TERM (KringChange, decision, kring_decisions, KRING_DECISION_NONE),
};

static const KringField trial_fields[] = {
  REF (KringTrial, change, KRING_CHANGE_TABLE),
  TEXT (KringTrial, name),
  LINES (KringTrial, with_whom),
  FLAG (KringTrial, with_citizen, 0),
  LINES (KringTrial, prediction),
  LINES (KringTrial, measure),
  LINES (KringTrial, stop),
  DATE (KringTrial, begins_on),
  DATE (KringTrial, ends_on),
  LINES (KringTrial, happened),
  LINES (KringTrial, surprises),
  LINES (KringTrial, product),
  LINES (KringTrial, process),
  TERM (KringTrial, decision, kring_decisions, KRING_DECISION_NONE),
};

static const KringField measurement_fields[] = {
  REF (KringMeasurement, trial, KRING_TRIAL_TABLE),
  DATE (KringMeasurement, measured_on),
  NUMBER (KringMeasurement, value),
};

static const KringField component_fields[] = {
  REF (KringComponent, whole, KRING_CHANGE_TABLE),
  REF (KringComponent, part, KRING_CHANGE_TABLE),
};

static const KringField touching_fields[] = {
  REF (KringTouching, change, KRING_CHANGE_TABLE),
  REF (KringTouching, actor, KRING_ACTOR_TABLE),
};

static const KringField involvement_fields[] = {
  REF (KringInvolvement, change, KRING_CHANGE_TABLE),
  REF (KringInvolvement, participant, KRING_PARTICIPANT_TABLE),
};

static const KringField voice_fields[] = {
  REF (KringVoice, change, KRING_CHANGE_TABLE),
  TERM (KringVoice, step, kring_steps, KRING_STEP_PATTERN),
  TEXT (KringVoice, said_by),
  LINES (KringVoice, text),
};

static const KringField threat_fields[] = {
  REF (KringThreat, change, KRING_CHANGE_TABLE),
  TERM (KringThreat, kind, kring_threats, KRING_THREAT_SELF),
  HIDDEN (KringThreat, whom),
  HIDDEN (KringThreat, loss),
  HIDDEN (KringThreat, support),
};

static const KringField plan_fields[] = {
  REF (KringPlan, change, KRING_CHANGE_TABLE),
  TERM (KringPlan, act, kring_acts, KRING_ACT_ADD),
  REF_OR_NONE (KringPlan, tie, KRING_TIE_TABLE),
  REF_OR_NONE (KringPlan, contribution, KRING_CONTRIBUTION_TABLE),
  REF_OR_NONE (KringPlan, one, KRING_ACTOR_TABLE),
  REF_OR_NONE (KringPlan, other, KRING_ACTOR_TABLE),
  REF_OR_NONE (KringPlan, need, KRING_NEED_TABLE),
  TERM (KringPlan, strength, kring_strengths, KRING_STRENGTH_WORKING),
  TERM (KringPlan, direction, kring_directions, KRING_DIRECTION_NONE),
  TERM (KringPlan, ring, kring_rings, KRING_RING_ENGAGED),
  LINES (KringPlan, offer),
};

static const KringField template_fields[] = {
  TEXT (KringTemplateRow, name),
  COUNT (KringTemplateRow, version),
  WHOLE (KringTemplateRow, source),
};

static const KringField dialogue_fields[] = {
  REF (KringDialogue, template, KRING_TEMPLATE_TABLE),
  REF (KringDialogue, meeting, KRING_MEETING_TABLE),
  TEXT (KringDialogue, name),
  COUNT (KringDialogue, people),
  FLAG (KringDialogue, finished, 0),
  TEXT (KringDialogue, question),
  TERM (KringDialogue, phase, kring_phases, KRING_PHASE_ALONE),
};

static const KringField discussion_fields[] = {
  REF (KringDiscussion, dialogue, KRING_DIALOGUE_TABLE),
  TEXT (KringDiscussion, section),
  FLAG (KringDiscussion, discussed, 0),
  LINES (KringDiscussion, note),
};

static const KringField asking_fields[] = {
  REF (KringAsking, dialogue, KRING_DIALOGUE_TABLE),
  TEXT (KringAsking, question),
  FLAG (KringAsking, revealed, 0),
  COUNT (KringAsking, alone),
  COUNT (KringAsking, pairs),
  COUNT (KringAsking, together),
  COUNT (KringAsking, decide),
};

static const KringField answer_fields[] = {
  REF (KringAnswerRow, dialogue, KRING_DIALOGUE_TABLE),
  TEXT (KringAnswerRow, question),
  TEXT (KringAnswerRow, item),
  TEXT (KringAnswerRow, part),
  COUNT (KringAnswerRow, value),
  NUMBER (KringAnswerRow, u),
  NUMBER (KringAnswerRow, v),
  LINES (KringAnswerRow, text),
  NUMBER (KringAnswerRow, rank),
};

static const KringField tally_fields[] = {
  REF (KringTally, dialogue, KRING_DIALOGUE_TABLE),
  TEXT (KringTally, question),
  TEXT (KringTally, item),
  NUMBER (KringTally, u),
  NUMBER (KringTally, v),
  COUNT (KringTally, marks),
};

static const KringField development_fields[] = {
  REF_OR_NONE (KringDevelopment, template, KRING_TEMPLATE_TABLE),
  HIDDEN_LINE (KringDevelopment, manager),
  HIDDEN_DATE (KringDevelopment, begins_on),
  HIDDEN_DATE (KringDevelopment, ends_on),
  HIDDEN (KringDevelopment, needs_individual),
  HIDDEN (KringDevelopment, needs_group),
  HIDDEN (KringDevelopment, needs_operation),
  HIDDEN (KringDevelopment, strategies),
  HIDDEN (KringDevelopment, supporters),
  HIDDEN (KringDevelopment, conditions),
  HIDDEN (KringDevelopment, evidence),
  HIDDEN_LINE (KringDevelopment, talk_with),
  HIDDEN_DATE (KringDevelopment, talk_on),
};

static const KringField goal_fields[] = {
  REF (KringGoal, development, KRING_DEVELOPMENT_TABLE),
  HIDDEN (KringGoal, what),
  HIDDEN_DATE (KringGoal, due_on),
  FLAG (KringGoal, done, 0),
  NUMBER (KringGoal, rank),
};

static const KringField learning_fields[] = {
  REF (KringLearning, development, KRING_DEVELOPMENT_TABLE),
  HIDDEN_LINE (KringLearning, method),
  HIDDEN (KringLearning, what),
  HIDDEN_DATE (KringLearning, begins_on),
  HIDDEN_DATE (KringLearning, ends_on),
};

static const KringField follow_up_fields[] = {
  REF (KringFollowUp, development, KRING_DEVELOPMENT_TABLE),
  HIDDEN_DATE (KringFollowUp, held_on),
  HIDDEN (KringFollowUp, text),
};

static const KringField agreement_fields[] = {
  LINES (KringAgreement, what),
  REF_OR_NONE (KringAgreement, owner, KRING_PARTICIPANT_TABLE),
  TEXT (KringAgreement, owner_name),
  DATE (KringAgreement, due_on),
  FLAG (KringAgreement, done, 0),
  REF_OR_NONE (KringAgreement, meeting, KRING_MEETING_TABLE),
  REF_OR_NONE (KringAgreement, change, KRING_CHANGE_TABLE),
  REF_OR_NONE (KringAgreement, dialogue, KRING_DIALOGUE_TABLE),
  TEXT (KringAgreement, section),
  REF_OR_NONE (KringAgreement, development, KRING_DEVELOPMENT_TABLE),
};

/* An agreement springs from one thing. */
static char *
agreement_wrong (gconstpointer row)
{
  const KringAgreement *agreement = row;

  if ((agreement->meeting != NULL) + (agreement->change != NULL) + (agreement->dialogue != NULL)
          + (agreement->development != NULL)
      == 1)
    return NULL;
  return g_strdup (_ ("An agreement comes from one meeting, one change, one dialogue or one development plan."));
}

/* A plan adds a tie or a contribution, or it alters or ends one that is there. */
static char *
plan_wrong (gconstpointer row)
{
  const KringPlan *plan = row;
  gboolean there = plan->tie != NULL || plan->contribution != NULL;

  if (plan->act != KRING_ACT_ADD && (plan->tie == NULL) != (plan->contribution == NULL) && plan->one == NULL
      && plan->other == NULL && plan->need == NULL)
    return NULL;
  if (plan->act == KRING_ACT_ADD && !there && plan->one != NULL && (plan->other == NULL) != (plan->need == NULL)
      && g_strcmp0 (plan->one, plan->other) != 0)
    return NULL;
  return g_strdup (_ ("A plan adds a tie or a contribution, or changes or ends one that is there."));
}

/* A mark lies somewhere, and somebody made it. */
static char *
tally_wrong (gconstpointer row)
{
  return ((const KringTally *) row)->marks > 0 ? NULL : g_strdup (_ ("Marks are counted from one."));
}

#define KEYED(i, n, S, fields, wrong, keyed) [i] = { i, n, sizeof (S), G_N_ELEMENTS (fields), fields, wrong, keyed }
#define TABLE(i, n, S, fields) KEYED (i, n, S, fields, NULL, 0)

const KringTable kring_tables[KRING_N_TABLES] = {
  TABLE (KRING_TABLE_DOCUMENT, "document", KringDocumentRow, document_fields),
  TABLE (KRING_TABLE_NEED, "need", KringNeed, need_fields),
  TABLE (KRING_TABLE_ACTOR, "actor", KringActor, actor_fields),
  TABLE (KRING_TABLE_LINE, "line", KringLine, line_fields),
  TABLE (KRING_TABLE_CONTRIBUTION, "contribution", KringContribution, contribution_fields),
  TABLE (KRING_TABLE_TIE, "tie", KringTie, tie_fields),
  TABLE (KRING_TABLE_PLACE, "place", KringPlace, place_fields),
  TABLE (KRING_TABLE_STORY, "story", KringStory, story_fields),
  TABLE (KRING_TABLE_VERDICT, "verdict", KringVerdict, verdict_fields),
  TABLE (KRING_TABLE_TAG, "tag", KringTag, tag_fields),
  TABLE (KRING_TABLE_TAGGING, "tagging", KringTagging, tagging_fields),
  TABLE (KRING_TABLE_NOTE, "note", KringNote, note_fields),
  TABLE (KRING_TABLE_ASIDE, "aside", KringAside, aside_fields),
  TABLE (KRING_TABLE_PARTICIPANT, "participant", KringParticipant, participant_fields),
  TABLE (KRING_TABLE_MEETING, "meeting", KringMeeting, meeting_fields),
  TABLE (KRING_TABLE_ATTENDANCE, "attendance", KringAttendance, attendance_fields),
  TABLE (KRING_TABLE_CHANGE, "change", KringChange, change_fields),
  TABLE (KRING_TABLE_TRIAL, "trial", KringTrial, trial_fields),
  TABLE (KRING_TABLE_MEASUREMENT, "measurement", KringMeasurement, measurement_fields),
  TABLE (KRING_TABLE_COMPONENT, "component", KringComponent, component_fields),
  TABLE (KRING_TABLE_TOUCHING, "touching", KringTouching, touching_fields),
  TABLE (KRING_TABLE_INVOLVEMENT, "involvement", KringInvolvement, involvement_fields),
  TABLE (KRING_TABLE_VOICE, "voice", KringVoice, voice_fields),
  TABLE (KRING_TABLE_THREAT, "threat", KringThreat, threat_fields),
  KEYED (KRING_TABLE_PLAN, "plan", KringPlan, plan_fields, plan_wrong, 0),
  TABLE (KRING_TABLE_TEMPLATE, "template", KringTemplateRow, template_fields),
  TABLE (KRING_TABLE_DIALOGUE, "dialogue", KringDialogue, dialogue_fields),
  KEYED (KRING_TABLE_DISCUSSION, "discussion", KringDiscussion, discussion_fields, NULL, 2),
  KEYED (KRING_TABLE_ASKING, "asking", KringAsking, asking_fields, NULL, 2),
  KEYED (KRING_TABLE_ANSWER, "answer", KringAnswerRow, answer_fields, NULL, 4),
  KEYED (KRING_TABLE_TALLY, "tally", KringTally, tally_fields, tally_wrong, 5),
  TABLE (KRING_TABLE_DEVELOPMENT, "development", KringDevelopment, development_fields),
  TABLE (KRING_TABLE_GOAL, "goal", KringGoal, goal_fields),
  KEYED (KRING_TABLE_LEARNING, "learning", KringLearning, learning_fields, NULL, 2),
  TABLE (KRING_TABLE_FOLLOW_UP, "follow_up", KringFollowUp, follow_up_fields),
  KEYED (KRING_TABLE_AGREEMENT, "agreement", KringAgreement, agreement_fields, agreement_wrong, 0),
};

KringRow *
kring_row_as (const KringRow *row, KringTableIndex index)
{
  g_assert (row == NULL || row->table->index == index);
  return (KringRow *) row;
}

const KringTable *
kring_table_find (const char *name)
{
  for (guint i = 0; i < KRING_N_TABLES; i++)
    if (strcmp (kring_tables[i].name, name) == 0)
      return &kring_tables[i];
  return NULL;
}
