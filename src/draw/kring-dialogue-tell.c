/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-dialogue-view-private.h"
#include "kring-outline.h"

/* What was answered, in words, for whoever does not see the picture. Scales and places are told with their section. */

typedef struct
{
  GArray *outline;
  const KringTalk *talk;
  const KringQuestion *question;
} Teller;

static void
add (const Teller *self, char *text)
{
  KringOutlineItem item = { KRING_OUTLINE_TIE, 3, text, NULL };

  g_array_append_val (self->outline, item);
}

static void
tell_part (const Teller *self, const KringPart *part, const char *said)
{
  if (said[0] != '\0')
    /* Translators: what something is called, and what was written about it. */
    add (self, g_strdup_printf (C_ ("answer in words", "%1$s: %2$s"), kring_words_say (&part->text), said));
}

static void
tell_columns (const Teller *self)
{
  g_autoptr (GPtrArray) columns = kring_question_parts (self->question, KRING_ASKED_COLUMN);

  for (guint i = 0; i < columns->len; i++)
    {
      const KringPart *column = g_ptr_array_index (columns, i);
      g_autoptr (GPtrArray) lines = kring_talk_lines (self->talk, self->question->id, column->id);

      for (guint j = 0; j < lines->len; j++)
        tell_part (self, column, ((KringAnswerRow *)g_ptr_array_index (lines, j))->text);
    }
}

static void
tell_checks (const Teller *self)
{
  g_autoptr (GPtrArray) checks = kring_question_parts (self->question, KRING_ASKED_CHECK);

  for (guint i = 0; i < checks->len; i++)
    {
      const KringPart *check = g_ptr_array_index (checks, i);
      int value = kring_talk_value (self->talk, self->question->id, check->id);
      const char *shows = kring_talk_text (self->talk, self->question->id, check->id, "");
      const char *label = kring_term_label (&kring_answers, value);
      g_autofree char *both = g_strdup_printf ("%s. %s", label, shows);

      if (value != KRING_ANSWER_NOT_ASKED || shows[0] != '\0')
        tell_part (self, check, shows[0] != '\0' ? both : label);
    }
}

static void
tell_row (const Teller *self, const char *id, const char *name)
{
  g_autoptr (GPtrArray) columns = kring_question_parts (self->question, KRING_ASKED_COLUMN);

  for (guint i = 0; i < columns->len; i++)
    {
      const KringPart *column = g_ptr_array_index (columns, i);
      const char *said = kring_talk_text (self->talk, self->question->id, id, column->id);

      if (said[0] != '\0')
        /* Translators: the row and the column of a table, and what stands there. */
        add (self,
             g_strdup_printf (C_ ("answer in words", "%1$s, %2$s: %3$s"), name, kring_words_say (&column->text), said));
    }
}

static void
tell_table (const Teller *self)
{
  g_autoptr (GPtrArray) rows = kring_question_parts (self->question, KRING_ASKED_ROW);
  g_autoptr (GPtrArray) added = kring_talk_lines (self->talk, self->question->id, "");

  for (guint i = 0; i < rows->len; i++)
    {
      const KringPart *row = g_ptr_array_index (rows, i);

      tell_row (self, row->id, kring_words_say (&row->text));
    }
  for (guint i = 0; i < added->len; i++)
    {
      const KringAnswerRow *row = g_ptr_array_index (added, i);

      tell_row (self, row->row.id, row->text);
    }
}

static void
tell_choice (const Teller *self)
{
  g_autoptr (GPtrArray) options = kring_question_parts (self->question, KRING_ASKED_OPTION);
  g_autoptr (GPtrArray) groups = kring_question_parts (self->question, KRING_ASKED_GROUP);

  for (guint i = 0; i < options->len; i++)
    {
      const KringPart *option = g_ptr_array_index (options, i);

      if (kring_talk_value (self->talk, self->question->id, option->id) != 0)
        add (self, g_strdup (kring_words_say (&option->text)));
    }
  for (guint i = 0; i < groups->len; i++)
    {
      const char *own
          = kring_talk_text (self->talk, self->question->id, ((KringPart *)g_ptr_array_index (groups, i))->id, "");

      if (own[0] != '\0')
        add (self, g_strdup (own));
    }
}

static void
tell_text (const Teller *self)
{
  const char *text = kring_talk_text (self->talk, self->question->id, "", "");

  if (text[0] != '\0')
    add (self, g_strdup (text));
}

void
kring_dialogue_tell_answers (GArray *outline, const KringTalk *talk, const KringSection *section)
{
  static void (*const tellers[KRING_N_ASKS]) (const Teller *) = {
    [KRING_ASK_CHOICE] = tell_choice, [KRING_ASK_COLUMNS] = tell_columns, [KRING_ASK_CHECKLIST] = tell_checks,
    [KRING_ASK_TABLE] = tell_table,   [KRING_ASK_TEXT] = tell_text,
  };

  for (guint i = 0; i < section->questions->len; i++)
    {
      Teller teller = { outline, talk, g_ptr_array_index (section->questions, i) };

      if (teller.question->ask < KRING_N_ASKS && tellers[teller.question->ask] != NULL)
        tellers[teller.question->ask](&teller);
    }
}
