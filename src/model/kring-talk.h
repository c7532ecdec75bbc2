/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-organisation.h"
#include "kring-template.h"

G_BEGIN_DECLS

/* What the rows of a question say, by its kind (KringAsk). A row with a *key* is the one answer of its kind (kring_row_key());
 * *lines* are what people write below each other, in the order of their ranks.
 *
 *   choice      item: an option, value 1; item: a group that takes own words, text
 *   scale       item: "now", "wanted"; value 1 to 5; text: the reasons
 *   place       item: "now", "wanted"; value 1; u, v; text: the reasons
 *   columns     lines; item: the column; text
 *   checklist   item: the check; value: a KringAnswer; text: what shows it
 *   table       item: the row; part: the column; text. A row that the room added is a line without an item, whose text is
 *               what it is about; its id is the item of its cells
 *   text        text, without item
 *   methods     item: the method; value: KringMethodUse
 *
 * The check-out at the end is a text of the question "".
 *
 * A place lies in u, v from 0 to 1. Axes and field: to the right and upwards. Seesaw: u from left to right, v is 0.5.
 * Triangle: u is the share of the corner at the right, v that of the top, and the corner at the left has the rest.
 */

#define KRING_NOW "now"
#define KRING_WANTED "wanted"

/**
 * KringTalk:
 *
 * One dialogue taken out of the document as a value: its template, what was answered, marked, said and agreed on. Pictures,
 * pages and comparisons are made of it. It never changes, and may be handed to a thread.
 */
typedef struct
{
  gatomicrefcount refs;
  KringTemplate *template;   /* (nullable): %NULL where it cannot be read: nothing but notes and agreements can be shown */
  KringDialogue *dialogue;   /* (nullable): %NULL if nobody has begun it: a template as such */
  KringMeeting *meeting;     /* (nullable) */
  GPtrArray *discussions;    /* (element-type KringDiscussion) */
  GPtrArray *askings;        /* (element-type KringAsking) */
  GPtrArray *answers;        /* (element-type KringAnswerRow): by rank, then id */
  GPtrArray *tallies;        /* (element-type KringTally): by item, u, v */
  GPtrArray *agreements;     /* (element-type KringAgreement): by the day they are due */
  GHashTable *by_key;        /* id → answer */
} KringTalk;

/** kring_talk_new: Returns: (transfer full) (nullable): the dialogue whose id is @dialogue, as @organisation has it. */
KringTalk *kring_talk_new (const KringOrganisation *organisation, const char *dialogue);
/** kring_talk_of_model: As kring_talk_new(), as @model holds it now. */
KringTalk *kring_talk_of_model (KringModel *model, const char *dialogue);
/** kring_talk_unbegun: Returns: (transfer full): @template without any answer: for the gallery and for slips of paper. */
KringTalk *kring_talk_unbegun (KringTemplate *template);
KringTalk *kring_talk_ref (KringTalk *self);
void kring_talk_unref (KringTalk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (KringTalk, kring_talk_unref)

/** kring_talk_name: Returns: (transfer none): what it is called: its own name, else its template's title. */
const char *kring_talk_name (const KringTalk *self);
/** kring_talk_day: Returns: (transfer none): the day it was held, YYYY-MM-DD, or "". */
const char *kring_talk_day (const KringTalk *self);
/** kring_talk_answerable: Returns whether it can be answered: its template was understood. */
gboolean kring_talk_answerable (const KringTalk *self);

/** kring_talk_answer: Returns: (transfer none) (nullable): the one answer to @question about @item and @part ("" for none). */
KringAnswerRow *
kring_talk_answer (const KringTalk *self, const char *question, const char *item, const char *part);
/** kring_talk_value: Returns the value of that answer, 0 if there is none: of a scale 1 to 5, of an option 1, of a check a
 * KringAnswer, of a method KringMethodUse. */
int kring_talk_value (const KringTalk *self, const char *question, const char *item);
/** kring_talk_text: Returns: (transfer none): the text of that answer, or "". */
const char *kring_talk_text (const KringTalk *self, const char *question, const char *item, const char *part);
/** kring_talk_place: Returns whether the group has placed @item ("now" or "wanted") in @question, and then where. */
gboolean kring_talk_place (const KringTalk *self, const char *question, const char *item, double *u, double *v);
/** kring_talk_lines: Returns: (transfer container) (element-type KringAnswerRow): what people wrote below each other in
 * @question about @item (a column, or "" for the rows they added to a table). */
GPtrArray *kring_talk_lines (const KringTalk *self, const char *question, const char *item);
/** kring_talk_has_answer: Returns whether anything at all is answered to @question. */
gboolean kring_talk_has_answer (const KringTalk *self, const char *question);

/** KringSpread: what each marked alone on a scale: never who. */
typedef struct
{
  guint n;         /* how many marks */
  guint counts[6]; /* of 1 to 5; [0] is 0 */
  double middle;   /* the median: half of the marks are at or below it; 0 if there are none */
  int low;         /* the span: the lowest mark, */
  int high;        /* and the highest; 0 if there are none */
} KringSpread;

/** kring_talk_spread: Returns the marks for @item of the scale @question. */
KringSpread kring_talk_spread (const KringTalk *self, const char *question, const char *item);
/** kring_talk_tallies: Returns: (transfer container) (element-type KringTally): the marks for @item of @question, each place
 * once, in an order that says nothing of who or when. */
GPtrArray *kring_talk_tallies (const KringTalk *self, const char *question, const char *item);
/** kring_talk_marks: Returns how many marks there are for @item of @question. */
guint kring_talk_marks (const KringTalk *self, const char *question, const char *item);
/** kring_talk_revealed: Returns whether the marks of @question are shown. */
gboolean kring_talk_revealed (const KringTalk *self, const char *question);

/** kring_talk_minutes: Returns how many minutes @phase of @question takes, 0 if the room does not go through it. */
guint kring_talk_minutes (const KringTalk *self, const KringQuestion *question, KringPhase phase);
/** kring_talk_discussed: Returns whether @section was talked about: somebody said so, or something is answered in it. */
gboolean kring_talk_discussed (const KringTalk *self, const KringSection *section);
/** kring_talk_n_discussed: Returns how many sections were talked about. */
guint kring_talk_n_discussed (const KringTalk *self);
/** kring_talk_note: Returns: (transfer none): what was said in @section (an id), or "". */
const char *kring_talk_note (const KringTalk *self, const char *section);
/** kring_talk_agreements: Returns: (transfer container) (element-type KringAgreement): what was agreed on in @section (an id;
 * nullable: in the whole dialogue). */
GPtrArray *kring_talk_agreements (const KringTalk *self, const char *section);

/* Several of them */

/** kring_talks: Returns: (transfer full) (element-type KringTalk): the dialogues of @organisation, the latest first; with
 * @template (nullable), those on the template that calls itself so. */
GPtrArray *kring_talks (const KringOrganisation *organisation, const char *template);
/** kring_talk_order: For g_ptr_array_sort() of KringTalk: the latest first, then by name and id. */
int kring_talk_order (gconstpointer a, gconstpointer b);

G_END_DECLS
