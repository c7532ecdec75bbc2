/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-tables.h"

#include <stddef.h>
#include <string.h>

#define TEXT(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f) }
#define LINES(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f), .lines = TRUE }
#define TERM(S, f, t, first) { .name = #f, .type = KRING_FIELD_TERM, .offset = offsetof (S, f), .terms = &t, .initial = first }
#define DATE(S, f) { .name = #f, .type = KRING_FIELD_TEXT, .offset = offsetof (S, f), .date = TRUE }
#define FLAG(S, f, first) { .name = #f, .type = KRING_FIELD_FLAG, .offset = offsetof (S, f), .initial = first }
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

#define TABLE(i, n, S, fields) [i] = { i, n, sizeof (S), G_N_ELEMENTS (fields), fields }

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
