/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-operations-dialogue.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "kring-operations-private.h"

/* Places that were marked are told apart by this: close enough for a room, too coarse to tell whose hand it was. */
#define PLACES 32

/* The dialogue itself */

KringRow *
kring_operation_template_row (KringModel *model, const KringTemplate *template, const char *source)
{
  g_autoptr (GPtrArray) there = kring_model_all (model, KRING_TABLE_TEMPLATE);
  KringRow *row;

  for (guint i = 0; i < there->len; i++)
    if (strcmp (KRING_TEMPLATE_ROW (g_ptr_array_index (there, i))->source, source) == 0)
      return kring_row_ref (g_ptr_array_index (there, i));
  row = kring_row_new (KRING_TEMPLATE_TABLE);
  kring_set (&KRING_TEMPLATE_ROW (row)->name, template->id);
  kring_set (&KRING_TEMPLATE_ROW (row)->source, source);
  KRING_TEMPLATE_ROW (row)->version = template->version;
  return row;
}

gboolean
kring_operation_begin_dialogue (KringDocument *document, const char *source, guint people, char **id, GError **error)
{
  g_autoptr (KringTemplate) template = kring_template_read (source, -1, error);
  g_autoptr (GPtrArray) rows = kring_operation_rows_new ();
  g_autofree char *day = kring_operation_today ();
  KringRow *dialogue = kring_row_new (KRING_DIALOGUE_TABLE);
  KringRow *meeting = kring_row_new (KRING_MEETING_TABLE);
  KringRow *copy;

  g_ptr_array_add (rows, meeting);
  g_ptr_array_add (rows, dialogue);
  if (template == NULL)
    return FALSE;
  if (!template->whole)
    {
      g_set_error (error, KRING_TEMPLATE_ERROR, 0,
                   /* Translators: %s is the title of a dialogue template. */
                   _ ("“%s” was made for a later version of Kring: it can be looked at, but not answered here."),
                   kring_words_say (&template->title));
      return FALSE;
    }
  copy = kring_operation_template_row (kring_document_get_model (document), template, source);
  g_ptr_array_insert (rows, 0, copy);
  kring_set (&KRING_MEETING (meeting)->name, kring_words_say (&template->title));
  kring_set (&KRING_MEETING (meeting)->held_on, day);
  kring_set (&KRING_DIALOGUE (dialogue)->template, copy->id);
  kring_set (&KRING_DIALOGUE (dialogue)->meeting, meeting->id);
  KRING_DIALOGUE (dialogue)->people = (int)people;
  if (!kring_operation_put (document, C_ ("edit", "Begin a Dialogue"), NULL, NULL, rows, NULL, error))
    return FALSE;
  if (id != NULL)
    *id = g_strdup (dialogue->id);
  return TRUE;
}

static KringRow *
copy_of_dialogue (KringDocument *document, const char *dialogue)
{
  KringRow *row = kring_model_get (kring_document_get_model (document), KRING_TABLE_DIALOGUE, dialogue);

  return row ? kring_row_copy (row) : NULL;
}

gboolean
kring_operation_stand (
    KringDocument *document, const char *dialogue, const char *question, KringPhase phase, GError **error)
{
  g_autoptr (KringRow) next = copy_of_dialogue (document, dialogue);
  g_autofree char *merge = g_strconcat ("stand ", dialogue, NULL);

  g_return_val_if_fail (next != NULL, FALSE);

  kring_set (&KRING_DIALOGUE (next)->question, question);
  KRING_DIALOGUE (next)->phase = (int)phase;
  return kring_operation_put_one (document, C_ ("edit", "Leave a Dialogue"), merge, NULL, next, NULL, error);
}

gboolean
kring_operation_finish_dialogue (KringDocument *document, const char *dialogue, gboolean finished, GError **error)
{
  g_autoptr (KringRow) next = copy_of_dialogue (document, dialogue);

  g_return_val_if_fail (next != NULL, FALSE);

  KRING_DIALOGUE (next)->finished = finished;
  kring_set (&KRING_DIALOGUE (next)->question, "");
  KRING_DIALOGUE (next)->phase = KRING_PHASE_ALONE;
  return kring_operation_put_one (document,
                                  finished ? C_ ("edit", "Finish a Dialogue") : C_ ("edit", "Take a Dialogue Up"),
                                  NULL, NULL, next, NULL, error);
}

gboolean
kring_operation_set_people (KringDocument *document, const char *dialogue, guint people, GError **error)
{
  g_autoptr (KringRow) next = copy_of_dialogue (document, dialogue);
  g_autofree char *merge = g_strconcat ("people ", dialogue, NULL);

  g_return_val_if_fail (next != NULL, FALSE);

  KRING_DIALOGUE (next)->people = (int)people;
  /* Translators: the name of an edit: how many take part in a dialogue and mark alone. */
  return kring_operation_put_one (document, C_ ("edit", "Change How Many We Are"), merge, NULL, next, NULL, error);
}

/* Rows with a key: a copy of the one that is there, or a new one. @fill has set the fields of the key. */
static KringRow *
keyed (KringDocument *document, KringRow *probe)
{
  g_autofree char *key = kring_row_key (probe);
  KringRow *there = kring_model_get (kring_document_get_model (document), probe->table->index, key);
  KringRow *row;

  if (there != NULL)
    row = kring_row_copy (there);
  else
    {
      g_free (probe->id);
      probe->id = g_steal_pointer (&key);
      row = kring_row_ref (probe);
    }
  return row;
}

static KringRow *
asking_row (KringDocument *document, const char *dialogue, const char *question)
{
  g_autoptr (KringRow) probe = kring_row_new (KRING_ASKING_TABLE);

  kring_set (&KRING_ASKING (probe)->dialogue, dialogue);
  kring_set (&KRING_ASKING (probe)->question, question);
  return keyed (document, probe);
}

static KringRow *
discussion_row (KringDocument *document, const char *dialogue, const char *section)
{
  g_autoptr (KringRow) probe = kring_row_new (KRING_DISCUSSION_TABLE);

  kring_set (&KRING_DISCUSSION (probe)->dialogue, dialogue);
  kring_set (&KRING_DISCUSSION (probe)->section, section);
  return keyed (document, probe);
}

static KringRow *
answer_row (KringDocument *document, const char *dialogue, const char *question, const char *item, const char *part)
{
  g_autoptr (KringRow) probe = kring_row_new (KRING_ANSWER_TABLE);

  kring_set (&KRING_ANSWER_ROW (probe)->dialogue, dialogue);
  kring_set (&KRING_ANSWER_ROW (probe)->question, question);
  kring_set (&KRING_ANSWER_ROW (probe)->item, item);
  kring_set (&KRING_ANSWER_ROW (probe)->part, part);
  return keyed (document, probe);
}

static KringRow *
tally_row (
    KringDocument *document, const char *dialogue, const char *question, const char *item, double u, double v)
{
  g_autoptr (KringRow) probe = kring_row_new (KRING_TALLY_TABLE);

  kring_set (&KRING_TALLY (probe)->dialogue, dialogue);
  kring_set (&KRING_TALLY (probe)->question, question);
  kring_set (&KRING_TALLY (probe)->item, item);
  KRING_TALLY (probe)->u = round (u * PLACES) / PLACES;
  KRING_TALLY (probe)->v = round (v * PLACES) / PLACES;
  return keyed (document, probe);
}

gboolean
kring_operation_set_minutes (KringDocument *document, const char *dialogue, const char *question, KringPhase phase,
                             guint minutes, GError **error)
{
  static const char *const fields[KRING_N_PHASES] = { "alone", "pairs", "together", "decide" };
  g_autoptr (KringRow) next = asking_row (document, dialogue, question);
  g_autofree char *merge = g_strconcat ("minutes ", next->id, " ", fields[phase], NULL);

  kring_row_set_int (next, kring_table_field (KRING_ASKING_TABLE, fields[phase]), (int)minutes);
  return kring_operation_put_one (document, C_ ("edit", "Change a Time"), merge, NULL, next, NULL, error);
}

/* Answers */

static gboolean
says_nothing (const KringAnswerRow *answer)
{
  return answer->value == 0 && answer->text[0] == '\0';
}

/* Writes @next, or takes it away if it says nothing. */
static void
add_answer (KringEdit *edit, KringModel *model, KringRow *next)
{
  if (!says_nothing (KRING_ANSWER_ROW (next)))
    kring_edit_put (edit, next);
  else if (kring_model_get (model, KRING_TABLE_ANSWER, next->id) != NULL)
    kring_edit_remove (edit, KRING_TABLE_ANSWER, next->id);
}

static gboolean
put_answer (KringDocument *document, const char *merge, KringRow *next, GError **error)
{
  KringEdit *edit = kring_document_edit (document, C_ ("edit", "Answer a Question"), merge);

  add_answer (edit, kring_document_get_model (document), next);
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_answer_value (KringDocument *document, const char *dialogue, const char *question, const char *item,
                              int value, GError **error)
{
  g_autoptr (KringRow) next = answer_row (document, dialogue, question, item, "");

  KRING_ANSWER_ROW (next)->value = value;
  return put_answer (document, NULL, next, error);
}

gboolean
kring_operation_answer_text (KringDocument *document, const char *dialogue, const char *question, const char *item,
                             const char *part, const char *text, GError **error)
{
  g_autoptr (KringRow) next = answer_row (document, dialogue, question, item, part);
  g_autofree char *merge = g_strconcat ("text ", next->id, NULL);

  kring_set (&KRING_ANSWER_ROW (next)->text, text);
  return put_answer (document, merge, next, error);
}

gboolean
kring_operation_answer_place (KringDocument *document, const char *dialogue, const char *question, const char *item,
                              double u, double v, const char *merge, GError **error)
{
  g_autoptr (KringRow) next = answer_row (document, dialogue, question, item, "");

  KRING_ANSWER_ROW (next)->value = u < 0 ? 0 : 1;
  KRING_ANSWER_ROW (next)->u = CLAMP (u, 0, 1);
  KRING_ANSWER_ROW (next)->v = CLAMP (v, 0, 1);
  return put_answer (document, merge, next, error);
}

gboolean
kring_operation_tick (KringDocument *document, const char *dialogue, const char *question, const KringPart *group,
                      const char *option, gboolean on, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (KringRow) next = answer_row (document, dialogue, question, option, "");
  KringEdit *edit = kring_document_edit (document, C_ ("edit", "Answer a Question"), NULL);

  for (guint i = 0; on && group->one && i < group->parts->len; i++)
    {
      const KringPart *other = g_ptr_array_index (group->parts, i);
      g_autoptr (KringRow) row = answer_row (document, dialogue, question, other->id, "");

      KRING_ANSWER_ROW (row)->value = 0;
      if (strcmp (other->id, option) != 0)
        add_answer (edit, model, row);
    }
  KRING_ANSWER_ROW (next)->value = on;
  add_answer (edit, model, next);
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_add_answer (KringDocument *document, const char *dialogue, const char *question, const char *item,
                            const char *text, char **id, GError **error)
{
  g_autoptr (KringTalk) talk = kring_talk_of_model (kring_document_get_model (document), dialogue);
  g_autoptr (GPtrArray) lines = talk ? kring_talk_lines (talk, question, item) : NULL;
  g_autoptr (KringRow) row = kring_row_new (KRING_ANSWER_TABLE);

  g_return_val_if_fail (talk != NULL, FALSE);

  kring_set (&KRING_ANSWER_ROW (row)->dialogue, dialogue);
  kring_set (&KRING_ANSWER_ROW (row)->question, question);
  kring_set (&KRING_ANSWER_ROW (row)->item, item);
  kring_set (&KRING_ANSWER_ROW (row)->text, text);
  if (lines->len > 0)
    KRING_ANSWER_ROW (row)->rank = ((KringAnswerRow *) g_ptr_array_index (lines, lines->len - 1))->rank + 1;
  return kring_operation_put_new (document, C_ ("edit", "Answer a Question"), row, id, error);
}

gboolean
kring_operation_remove_answer (KringDocument *document, const char *line, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  KringRow *row = kring_model_get (model, KRING_TABLE_ANSWER, line);
  GPtrArray *all = row ? kring_model_referring (model, KRING_TABLE_ANSWER, "dialogue", KRING_ANSWER_ROW (row)->dialogue)
                       : NULL;
  KringEdit *edit;

  g_return_val_if_fail (row != NULL, FALSE);

  edit = kring_document_edit (document, C_ ("edit", "Remove an Answer"), NULL);
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      KringAnswerRow *cell = g_ptr_array_index (all, i);

      if (strcmp (cell->item, line) == 0)
        kring_edit_remove (edit, KRING_TABLE_ANSWER, cell->row.id);
    }
  kring_edit_remove (edit, KRING_TABLE_ANSWER, line);
  return kring_edit_commit (edit, error);
}

/* Marks */

gboolean
kring_operation_mark (KringDocument *document, const char *dialogue, const char *question, const char *item, double u,
                      double v, GError **error)
{
  g_autoptr (KringRow) next = tally_row (document, dialogue, question, item, u, v);

  KRING_TALLY (next)->marks++;
  /* Translators: the name of an edit: somebody's mark is entered, nobody sees whose. */
  return kring_operation_put_one (document, C_ ("edit", "Enter a Mark"), NULL, NULL, next, NULL, error);
}

gboolean
kring_operation_unmark (KringDocument *document, const char *dialogue, const char *question, const char *item, double u,
                        double v, GError **error)
{
  g_autoptr (KringRow) next = tally_row (document, dialogue, question, item, u, v);
  KringEdit *edit;

  if (KRING_TALLY (next)->marks == 0)
    return TRUE;
  edit = kring_document_edit (document, C_ ("edit", "Take a Mark Away"), NULL);
  if (--KRING_TALLY (next)->marks > 0)
    kring_edit_put (edit, next);
  else
    kring_edit_remove (edit, KRING_TABLE_TALLY, next->id);
  return kring_edit_commit (edit, error);
}

gboolean
kring_operation_reveal (KringDocument *document, const char *dialogue, const char *question, gboolean revealed,
                        GError **error)
{
  g_autoptr (KringRow) next = asking_row (document, dialogue, question);

  KRING_ASKING (next)->revealed = revealed;
  return kring_operation_put_one (document,
                                  revealed ? C_ ("edit", "Show the Marks") : C_ ("edit", "Cover the Marks"), NULL,
                                  NULL, next, NULL, error);
}

/* Sections */

gboolean
kring_operation_set_discussed (
    KringDocument *document, const char *dialogue, const char *section, gboolean discussed, GError **error)
{
  g_autoptr (KringRow) next = discussion_row (document, dialogue, section);

  KRING_DISCUSSION (next)->discussed = discussed;
  return kring_operation_put_one (document, C_ ("edit", "Change What Was Discussed"), NULL, NULL, next, NULL, error);
}

gboolean
kring_operation_set_note (
    KringDocument *document, const char *dialogue, const char *section, const char *text, GError **error)
{
  g_autoptr (KringRow) next = discussion_row (document, dialogue, section);
  g_autofree char *merge = g_strconcat ("note ", next->id, NULL);

  kring_set (&KRING_DISCUSSION (next)->note, text);
  return kring_operation_put_one (document, C_ ("edit", "Change What We Said"), merge, NULL, next, NULL, error);
}

gboolean
kring_operation_agree (KringDocument *document, const char *dialogue, const char *section, const char *what, char **id,
                       GError **error)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_AGREEMENT_TABLE);

  kring_set (&KRING_AGREEMENT (row)->dialogue, dialogue);
  kring_set (&KRING_AGREEMENT (row)->section, section);
  kring_set (&KRING_AGREEMENT (row)->what, what);
  return kring_operation_put_new (document, C_ ("edit", "Add an Agreement"), row, id, error);
}
