/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-talk-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-rules.h"
#include "kring-talk.h"

static gboolean
is_line (const KringQuestion *question, const KringAnswerRow *answer)
{
  return question->ask == KRING_ASK_COLUMNS
         || (question->ask == KRING_ASK_TABLE && answer->item[0] == '\0' && answer->part[0] == '\0');
}

static gboolean
has_line (const KringTalk *talk, const KringAnswerRow *cell)
{
  for (guint i = 0; i < talk->answers->len; i++)
    {
      const KringAnswerRow *answer = g_ptr_array_index (talk->answers, i);

      if (strcmp (answer->row.id, cell->item) == 0 && strcmp (answer->question, cell->question) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_part (const KringQuestion *question, KringAskedKind kind, const char *id)
{
  return kring_question_part (question, kind, id) != NULL;
}

static gboolean
takes_item (const KringTalk *talk, const KringQuestion *question, const KringAnswerRow *answer)
{
  const char *item = answer->item;
  const KringPart *group;

  switch (question->ask)
    {
    case KRING_ASK_CHOICE:
      group = kring_question_part (question, KRING_ASKED_GROUP, item);
      return (group != NULL && group->own) || has_part (question, KRING_ASKED_OPTION, item);
    case KRING_ASK_SCALE:
    case KRING_ASK_PLACE:
      return strcmp (item, KRING_NOW) == 0 || strcmp (item, KRING_WANTED) == 0;
    case KRING_ASK_COLUMNS:
      return has_part (question, KRING_ASKED_COLUMN, item);
    case KRING_ASK_CHECKLIST:
      return has_part (question, KRING_ASKED_CHECK, item);
    case KRING_ASK_TABLE:
      return is_line (question, answer) || has_part (question, KRING_ASKED_ROW, item) || has_line (talk, answer);
    case KRING_ASK_METHODS:
      return has_part (question, KRING_ASKED_METHOD, item);
    case KRING_ASK_TEXT:
    case KRING_N_ASKS:
    default:
      return item[0] == '\0';
    }
}

/* What @answer refers to and its template does not have; %NULL if all is there. The question "" is the check-out. */
static const char *
stray (const KringTalk *talk, const KringQuestion *question, const KringAnswerRow *answer)
{
  if (question == NULL)
    return answer->question[0] != '\0' ? answer->question : answer->item[0] != '\0' ? answer->item : NULL;
  if (!takes_item (talk, question, answer))
    return answer->item;
  if (answer->part[0] != '\0' && !has_part (question, KRING_ASKED_COLUMN, answer->part))
    return answer->part;
  return NULL;
}

static void
say_stray (GPtrArray *found, const KringTalk *talk, const char *what)
{
  g_ptr_array_add (
      found,
      g_strdup_printf (_ ("In the dialogue “%1$s” something refers to “%2$s”, which its template does not have."),
                       kring_talk_name (talk), what));
}

static void
check_answers (GPtrArray *found, const KringTalk *talk)
{
  for (guint i = 0; i < talk->answers->len; i++)
    {
      const KringAnswerRow *answer = g_ptr_array_index (talk->answers, i);
      const KringQuestion *question = kring_template_question (talk->template, answer->question, NULL);
      const char *what = stray (talk, question, answer);
      g_autofree char *key = kring_row_key (&answer->row);

      if (what != NULL)
        say_stray (found, talk, what);
      else if ((strcmp (key, answer->row.id) == 0) == (question != NULL && is_line (question, answer)))
        g_ptr_array_add (found, kring_rules_misplaced (KRING_ANSWER_TABLE));
    }
}

static void
check_section (GPtrArray *found, const KringTalk *talk, const char *section)
{
  if (section[0] != '\0' && kring_template_section (talk->template, section) == NULL)
    say_stray (found, talk, section);
}

static void
check_question (GPtrArray *found, const KringTalk *talk, const char *question)
{
  if (question[0] != '\0' && kring_template_question (talk->template, question, NULL) == NULL)
    say_stray (found, talk, question);
}

static void
check_rest (GPtrArray *found, const KringTalk *talk)
{
  check_question (found, talk, talk->dialogue->question);
  for (guint i = 0; i < talk->discussions->len; i++)
    check_section (found, talk, ((KringDiscussion *)g_ptr_array_index (talk->discussions, i))->section);
  for (guint i = 0; i < talk->askings->len; i++)
    check_question (found, talk, ((KringAsking *)g_ptr_array_index (talk->askings, i))->question);
  for (guint i = 0; i < talk->tallies->len; i++)
    {
      const KringTally *tally = g_ptr_array_index (talk->tallies, i);

      check_question (found, talk, tally->question);
      if (strcmp (tally->item, KRING_NOW) != 0 && strcmp (tally->item, KRING_WANTED) != 0)
        say_stray (found, talk, tally->item);
    }
  for (guint i = 0; i < talk->agreements->len; i++)
    check_section (found, talk, ((KringAgreement *)g_ptr_array_index (talk->agreements, i))->section);
}

/* A dialogue without a name of its own is called as its template, which here says nothing but what its row does. */
static void
say_unreadable (GPtrArray *found, KringModel *model, const KringDialogue *dialogue)
{
  const KringTemplateRow *row = KRING_TEMPLATE_ROW (kring_model_get (model, KRING_TABLE_TEMPLATE, dialogue->template));
  const char *name = dialogue->name[0] != '\0' ? dialogue->name : row ? row->name : "";
  g_autoptr (GError) error = NULL;
  g_autoptr (KringTemplate) template = kring_template_read (row ? row->source : "", -1, &error);

  g_assert (template == NULL);
  /* Translators: %1$s is a dialogue, %2$s a sentence that says what is wrong with its template. */
  g_ptr_array_add (
      found, g_strdup_printf (_ ("The template of the dialogue “%1$s” cannot be read. %2$s"), name, error->message));
}

GPtrArray *
kring_talk_check (KringModel *model)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) dialogues = kring_model_all (model, KRING_TABLE_DIALOGUE);

  for (guint i = 0; i < dialogues->len; i++)
    {
      const KringDialogue *dialogue = g_ptr_array_index (dialogues, i);
      g_autoptr (KringTalk) talk = kring_talk_of_model (model, dialogue->row.id);

      if (talk->template == NULL)
        say_unreadable (found, model, dialogue);
      else if (talk->template->whole)
        {
          check_answers (found, talk);
          check_rest (found, talk);
        }
    }
  return found;
}
