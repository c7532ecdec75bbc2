/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-talk.h"

#include <string.h>

#include "kring-changes.h"
#include "kring-text.h"

/* Where the rows of a dialogue come from: a value, or a model. */
typedef struct
{
  const KringOrganisation *organisation;
  KringModel *model;
} Source;

static KringRow *
get (const Source *source, KringTableIndex index, const char *id)
{
  return source->model ? kring_model_get (source->model, index, id)
                       : kring_organisation_get (source->organisation, index, id);
}

static GPtrArray *
rows_of (const Source *source, KringTableIndex index, const char *dialogue, GCompareFunc order)
{
  GPtrArray *there = source->model ? kring_model_referring (source->model, index, "dialogue", dialogue)
                                   : kring_organisation_referring (source->organisation, index, "dialogue", dialogue);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_row_unref);

  for (guint i = 0; there != NULL && i < there->len; i++)
    g_ptr_array_add (rows, kring_row_ref (g_ptr_array_index (there, i)));
  g_ptr_array_sort (rows, order);
  return rows;
}

static int
by_id (gconstpointer a, gconstpointer b)
{
  const KringRow *one = *(gpointer *)a, *other = *(gpointer *)b;

  return strcmp (one->id, other->id);
}

static int
by_rank (gconstpointer a, gconstpointer b)
{
  const KringAnswerRow *one = *(gpointer *)a, *other = *(gpointer *)b;

  return one->rank < other->rank ? -1 : one->rank > other->rank ? 1 : by_id (a, b);
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const KringTally *one = *(gpointer *)a, *other = *(gpointer *)b;
  int items = strcmp (one->item, other->item);

  if (items != 0)
    return items;
  if (one->u != other->u)
    return one->u < other->u ? -1 : 1;
  return one->v < other->v ? -1 : one->v > other->v ? 1 : by_id (a, b);
}

static KringTalk *
talk_alloc (KringTemplate *template)
{
  KringTalk *self = g_new0 (KringTalk, 1);

  g_atomic_ref_count_init (&self->refs);
  self->template = template;
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static KringTalk *
take_out (const Source *source, const char *id)
{
  KringRow *dialogue = get (source, KRING_TABLE_DIALOGUE, id);
  KringRow *meeting, *template;
  KringTalk *self;

  if (dialogue == NULL)
    return NULL;
  template = get (source, KRING_TABLE_TEMPLATE, KRING_DIALOGUE (dialogue)->template);
  meeting = get (source, KRING_TABLE_MEETING, KRING_DIALOGUE (dialogue)->meeting);
  self = talk_alloc (template ? kring_template_of (KRING_TEMPLATE_ROW (template)->source) : NULL);
  self->dialogue = KRING_DIALOGUE (kring_row_ref (dialogue));
  self->meeting = meeting ? KRING_MEETING (kring_row_ref (meeting)) : NULL;
  self->discussions = rows_of (source, KRING_TABLE_DISCUSSION, id, by_id);
  self->askings = rows_of (source, KRING_TABLE_ASKING, id, by_id);
  self->answers = rows_of (source, KRING_TABLE_ANSWER, id, by_rank);
  self->tallies = rows_of (source, KRING_TABLE_TALLY, id, by_place);
  self->agreements = rows_of (source, KRING_TABLE_AGREEMENT, id, kring_agreement_order);
  for (guint i = 0; i < self->answers->len; i++)
    g_hash_table_insert (self->by_key, KRING_ROW (g_ptr_array_index (self->answers, i))->id,
                         g_ptr_array_index (self->answers, i));
  return self;
}

KringTalk *
kring_talk_new (const KringOrganisation *organisation, const char *dialogue)
{
  Source source = { .organisation = organisation };

  return take_out (&source, dialogue);
}

KringTalk *
kring_talk_of_model (KringModel *model, const char *dialogue)
{
  Source source = { .model = model };

  return take_out (&source, dialogue);
}

KringTalk *
kring_talk_unbegun (KringTemplate *template)
{
  KringTalk *self = talk_alloc (kring_template_ref (template));

  self->discussions = g_ptr_array_new ();
  self->askings = g_ptr_array_new ();
  self->answers = g_ptr_array_new ();
  self->tallies = g_ptr_array_new ();
  self->agreements = g_ptr_array_new ();
  return self;
}

KringTalk *
kring_talk_ref (KringTalk *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
kring_talk_unref (KringTalk *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->template, kring_template_unref);
  if (self->dialogue != NULL)
    kring_row_unref (&self->dialogue->row);
  if (self->meeting != NULL)
    kring_row_unref (&self->meeting->row);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->discussions);
  g_ptr_array_unref (self->askings);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->tallies);
  g_ptr_array_unref (self->agreements);
  g_free (self);
}

const char *
kring_talk_name (const KringTalk *self)
{
  if (self->dialogue != NULL && self->dialogue->name[0] != '\0')
    return self->dialogue->name;
  return self->template ? kring_words_say (&self->template->title) : "";
}

const char *
kring_talk_day (const KringTalk *self)
{
  return self->meeting ? self->meeting->held_on : "";
}

gboolean
kring_talk_answerable (const KringTalk *self)
{
  return self->template != NULL && self->template->whole;
}

/* Answers */

KringAnswerRow *
kring_talk_answer (const KringTalk *self, const char *question, const char *item, const char *part)
{
  KringAnswerRow probe = { .row = { .table = KRING_ANSWER_TABLE } };
  g_autofree char *key = NULL;

  if (self->dialogue == NULL)
    return NULL;
  probe.dialogue = self->dialogue->row.id;
  probe.question = (char *)question;
  probe.item = (char *)item;
  probe.part = (char *)part;
  key = kring_row_key (&probe.row);
  return g_hash_table_lookup (self->by_key, key);
}

int
kring_talk_value (const KringTalk *self, const char *question, const char *item)
{
  KringAnswerRow *answer = kring_talk_answer (self, question, item, "");

  return answer ? answer->value : 0;
}

const char *
kring_talk_text (const KringTalk *self, const char *question, const char *item, const char *part)
{
  KringAnswerRow *answer = kring_talk_answer (self, question, item, part);

  return answer ? answer->text : "";
}

gboolean
kring_talk_place (const KringTalk *self, const char *question, const char *item, double *u, double *v)
{
  KringAnswerRow *answer = kring_talk_answer (self, question, item, "");

  if (answer == NULL || answer->value == 0)
    return FALSE;
  *u = CLAMP (answer->u, 0, 1);
  *v = CLAMP (answer->v, 0, 1);
  return TRUE;
}

GPtrArray *
kring_talk_lines (const KringTalk *self, const char *question, const char *item)
{
  const KringAnswerRow *keyed = kring_talk_answer (self, question, item, "");
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < self->answers->len; i++)
    {
      KringAnswerRow *answer = g_ptr_array_index (self->answers, i);

      if (strcmp (answer->question, question) == 0 && strcmp (answer->item, item) == 0 && answer->part[0] == '\0'
          && answer != keyed)
        g_ptr_array_add (lines, answer);
    }
  return lines;
}

gboolean
kring_talk_has_answer (const KringTalk *self, const char *question)
{
  for (guint i = 0; i < self->answers->len; i++)
    if (strcmp (((KringAnswerRow *) g_ptr_array_index (self->answers, i))->question, question) == 0)
      return TRUE;
  return FALSE;
}

/* Marks */

GPtrArray *
kring_talk_tallies (const KringTalk *self, const char *question, const char *item)
{
  GPtrArray *tallies = g_ptr_array_new ();

  for (guint i = 0; i < self->tallies->len; i++)
    {
      KringTally *tally = g_ptr_array_index (self->tallies, i);

      if (strcmp (tally->question, question) == 0 && strcmp (tally->item, item) == 0)
        g_ptr_array_add (tallies, tally);
    }
  return tallies;
}

guint
kring_talk_marks (const KringTalk *self, const char *question, const char *item)
{
  g_autoptr (GPtrArray) tallies = kring_talk_tallies (self, question, item);
  guint n = 0;

  for (guint i = 0; i < tallies->len; i++)
    n += (guint)((KringTally *) g_ptr_array_index (tallies, i))->marks;
  return n;
}

/* The mark that is number @at, from 0, when all lie in order. */
static int
mark_at (const KringSpread *spread, guint at)
{
  guint seen = 0;

  for (int value = 1; value <= 5; value++)
    {
      seen += spread->counts[value];
      if (at < seen)
        return value;
    }
  return 5;
}

KringSpread
kring_talk_spread (const KringTalk *self, const char *question, const char *item)
{
  g_autoptr (GPtrArray) tallies = kring_talk_tallies (self, question, item);
  KringSpread spread = { 0 };

  for (guint i = 0; i < tallies->len; i++)
    {
      KringTally *tally = g_ptr_array_index (tallies, i);
      int value = (int)CLAMP (tally->u, 1, 5);

      spread.counts[value] += (guint)tally->marks;
      spread.n += (guint)tally->marks;
    }
  if (spread.n == 0)
    return spread;
  spread.low = mark_at (&spread, 0);
  spread.high = mark_at (&spread, spread.n - 1);
  spread.middle = (mark_at (&spread, (spread.n - 1) / 2) + mark_at (&spread, spread.n / 2)) / 2.0;
  return spread;
}

static KringAsking *
asking_of (const KringTalk *self, const char *question)
{
  for (guint i = 0; i < self->askings->len; i++)
    {
      KringAsking *asking = g_ptr_array_index (self->askings, i);

      if (strcmp (asking->question, question) == 0)
        return asking;
    }
  return NULL;
}

gboolean
kring_talk_revealed (const KringTalk *self, const char *question)
{
  KringAsking *asking = asking_of (self, question);

  return asking != NULL && asking->revealed;
}

guint
kring_talk_minutes (const KringTalk *self, const KringQuestion *question, KringPhase phase)
{
  KringAsking *asking = asking_of (self, question->id);
  const int changed[KRING_N_PHASES] = {
    asking ? asking->alone : 0,
    asking ? asking->pairs : 0,
    asking ? asking->together : 0,
    asking ? asking->decide : 0,
  };

  if (question->minutes[phase] == 0 || changed[phase] == 0)
    return question->minutes[phase];
  return (guint)changed[phase];
}

/* Sections */

static KringDiscussion *
discussion_of (const KringTalk *self, const char *section)
{
  for (guint i = 0; i < self->discussions->len; i++)
    {
      KringDiscussion *discussion = g_ptr_array_index (self->discussions, i);

      if (strcmp (discussion->section, section) == 0)
        return discussion;
    }
  return NULL;
}

gboolean
kring_talk_discussed (const KringTalk *self, const KringSection *section)
{
  KringDiscussion *discussion = discussion_of (self, section->id);

  if (discussion != NULL && discussion->discussed)
    return TRUE;
  for (guint q = 0; q < section->questions->len; q++)
    if (kring_talk_has_answer (self, ((KringQuestion *) g_ptr_array_index (section->questions, q))->id))
      return TRUE;
  return FALSE;
}

guint
kring_talk_n_discussed (const KringTalk *self)
{
  guint n = 0;

  for (guint i = 0; self->template != NULL && i < self->template->sections->len; i++)
    n += kring_talk_discussed (self, g_ptr_array_index (self->template->sections, i));
  return n;
}

const char *
kring_talk_note (const KringTalk *self, const char *section)
{
  KringDiscussion *discussion = discussion_of (self, section);

  return discussion ? discussion->note : "";
}

GPtrArray *
kring_talk_agreements (const KringTalk *self, const char *section)
{
  GPtrArray *agreements = g_ptr_array_new ();

  for (guint i = 0; i < self->agreements->len; i++)
    {
      KringAgreement *agreement = g_ptr_array_index (self->agreements, i);

      if (section == NULL || strcmp (agreement->section, section) == 0)
        g_ptr_array_add (agreements, agreement);
    }
  return agreements;
}

/* Several of them */

int
kring_talk_order (gconstpointer a, gconstpointer b)
{
  const KringTalk *one = *(gpointer *)a, *other = *(gpointer *)b;
  int order = strcmp (kring_talk_day (other), kring_talk_day (one));

  if (order == 0)
    order = kring_text_collate (kring_talk_name (one), kring_talk_name (other));
  return order != 0 ? order : strcmp (one->dialogue->row.id, other->dialogue->row.id);
}

GPtrArray *
kring_talks (const KringOrganisation *organisation, const char *template)
{
  GPtrArray *dialogues = organisation->rows[KRING_TABLE_DIALOGUE];
  GPtrArray *talks = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_talk_unref);

  for (guint i = 0; i < dialogues->len; i++)
    {
      KringDialogue *dialogue = g_ptr_array_index (dialogues, i);
      KringRow *row = kring_organisation_get (organisation, KRING_TABLE_TEMPLATE, dialogue->template);

      if (template == NULL || (row != NULL && strcmp (KRING_TEMPLATE_ROW (row)->name, template) == 0))
        g_ptr_array_add (talks, kring_talk_new (organisation, dialogue->row.id));
    }
  g_ptr_array_sort (talks, kring_talk_order);
  return talks;
}
