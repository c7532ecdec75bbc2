/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "kring-language.h"
#include "kring-operation-case.h"
#include "kring-operations-dialogue.h"
#include "kring-operations.h"
#include "kring-publish.h"
#include "kring-shipped.h"
#include "kring-test-folder.h"

/* What a team would lose: what it said in the room, and that nobody can tell who said it. */

static const char source[]
    = "<dialogue format='1' id='whole' version='1' picture='seesaw' minutes='60'><title>Whole</title>"
      "<title xml:lang='sv'>Hela</title><summary>S</summary><source>S</source>"
      "<section id='one'><title>One</title>"
      "<question id='ticks' kind='choice'><text>Q</text>"
      "<group id='many' own='yes'><option id='a'><text>A</text></option><option id='b'><text>B</text></option></group>"
      "<group id='only' choose='one'><option id='c'><text>C</text></option><option "
      "id='d'><text>D</text></option></group>"
      "</question>"
      "<question id='level' kind='scale' phases='alone:3 all:8'><text>Q</text></question></section>"
      "<section id='two'><title>Two</title>"
      "<question id='spot' kind='place' shape='seesaw'><text>Q</text><corner id='l'><text>L</text></corner>"
      "<corner id='r'><text>R</text></corner></question>"
      "<question id='lists' kind='columns'><text>Q</text><column id='keep'><text>K</text></column>"
      "<column id='drop'><text>D</text></column></question>"
      "<question id='checks' kind='checklist'><text>Q</text><check id='so'><text>So</text></check></question>"
      "<question id='sheet' kind='table' own='yes'><text>Q</text><column id='what'><text>W</text></column>"
      "<column id='when'><text>W</text></column><row id='who'><text>W</text></row></question>"
      "<question id='words' kind='text'><text>Q</text></question>"
      "<question id='ways' kind='methods'><text>Q</text><side id='each'><text>E</text></side><side "
      "id='all'><text>A</text></side>"
      "<category id='books'><text>B</text><method id='reading' "
      "side='each'><text>R</text></method></category></question>"
      "</section></dialogue>";

static char *folder;
static char *dialogue;

/* What comes next is held against what is there now. */
static void
begin_again (void)
{
  kring_document_forget_history (document);
  g_free (before);
  before = kring_case_content (document);
}

static void
begin (void)
{
  set_up ();
  g_assert_true (kring_operation_begin_dialogue (document, source, 9, &dialogue, NULL));
  begin_again ();
}

static void
end (void)
{
  g_clear_pointer (&dialogue, g_free);
  tear_down ();
}

static KringTalk *
talk (void)
{
  return kring_talk_of_model (model, dialogue);
}

/* Of this dialogue: the example has others. */
static guint
n_of (KringTableIndex table)
{
  GPtrArray *rows = kring_model_referring (model, table, "dialogue", dialogue);

  return rows ? rows->len : 0;
}

static guint
n_answers (void)
{
  return n_of (KRING_TABLE_ANSWER);
}

static int
value (const char *question, const char *item)
{
  g_autoptr (KringTalk) self = talk ();

  return kring_talk_value (self, question, item);
}

static void
assert_text (const char *question, const char *item, const char *part, const char *expected)
{
  g_autoptr (KringTalk) self = talk ();

  g_assert_cmpstr (kring_talk_text (self, question, item, part), ==, expected);
}

/* Beginning */

static void
test_begin (void)
{
  g_autofree char *changed = g_strdup (source);
  g_autofree char *first = NULL, *again = NULL, *later = NULL;
  g_autoptr (KringTalk) one = NULL, two = NULL;
  guint there, meetings;

  set_up ();
  meetings = kring_model_count (model, KRING_TABLE_MEETING);
  there = kring_model_count (model, KRING_TABLE_TEMPLATE);
  assert_step (kring_operation_begin_dialogue (document, source, 9, &first, NULL), "Begin a Dialogue");
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TEMPLATE), ==, there + 1);
  one = kring_talk_of_model (model, first);
  g_assert_true (kring_talk_answerable (one));
  g_assert_cmpint (one->dialogue->people, ==, 9);
  g_assert_false (one->dialogue->finished);
  g_assert_cmpstr (one->dialogue->question, ==, "");
  g_assert_cmpstr (kring_talk_name (one), ==, "Whole");
  g_assert_true (kring_date_valid (kring_talk_day (one)));
  g_assert_cmpstr (one->meeting->name, ==, "Whole");

  /* The same template once more is no other copy; one that has changed is. */
  g_assert_true (kring_operation_begin_dialogue (document, source, 0, &again, NULL));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TEMPLATE), ==, there + 1);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_MEETING), ==, meetings + 2);
  *strchr (strstr (changed, "version="), '1') = '2';
  g_assert_true (kring_operation_begin_dialogue (document, changed, 0, &later, NULL));
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TEMPLATE), ==, there + 2);
  two = kring_talk_of_model (model, later);
  g_assert_cmpint (two->template->version, ==, 2);
  g_clear_pointer (&one, kring_talk_unref);
  one = kring_talk_of_model (model, first);
  g_assert_cmpint (one->template->version, ==, 1);
  tear_down ();
}

/* Lost otherwise: the file mailed to Denmark would speak English there, or need a program with that very template. */
static void
test_copy_is_whole (void)
{
  g_autofree char *shipped = kring_shipped_source ("seven-principles", NULL);
  g_autofree char *id = NULL;
  g_autoptr (KringTalk) self = NULL;

  set_up ();
  g_assert_true (kring_operation_begin_dialogue (document, shipped, 0, &id, NULL));
  self = kring_talk_of_model (model, id);
  g_assert_cmpstr (kring_words_say_in (&self->template->title, "sv"), ==, "De sju principerna");
  g_assert_cmpstr (kring_words_say_in (&self->template->title, "da"), ==, "De syv principper");
  {
    KringRow *row = kring_model_get (model, KRING_TABLE_TEMPLATE, self->dialogue->template);

    g_assert_cmpstr (KRING_TEMPLATE_ROW (row)->source, ==, shipped);
    g_assert_cmpstr (KRING_TEMPLATE_ROW (row)->name, ==, "seven-principles");
  }
  tear_down ();
}

/* Each refusal leaves all as it was. */
static void
assert_refused (const char *template, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  g_assert_false (kring_operation_begin_dialogue (document, template, 0, NULL, &error));
  g_assert_cmpstr (error->message, ==, sentence);
  after = kring_case_content (document);
  g_assert_cmpstr (after, ==, before);
}

static void
test_begin_refused (void)
{
  g_autofree char *later = g_strdup (source);

  set_up ();
  assert_refused ("<page/>", "Line 1: This is no dialogue template: it begins with <page>.");
  /* Or a room would sit before questions that it cannot answer. */
  *strchr (later, '1') = '2';
  assert_refused (later, "“Whole” was made for a later version of Kring: it can be looked at, but not answered here.");
  tear_down ();
}

/* Answers */

static gboolean
tick (const char *group, const char *option, gboolean on)
{
  g_autoptr (KringTalk) self = talk ();
  KringQuestion *question = kring_template_question (self->template, "ticks", NULL);

  return kring_operation_tick (document, dialogue, "ticks", kring_question_part (question, KRING_ASKED_GROUP, group),
                               option, on, NULL);
}

static void
test_ticks (void)
{
  begin ();
  assert_step (tick ("many", "a", TRUE), "Answer a Question");
  begin_again ();
  assert_step (tick ("many", "b", TRUE), "Answer a Question");
  g_assert_cmpint (value ("ticks", "a"), ==, 1);
  g_assert_cmpint (value ("ticks", "b"), ==, 1);
  g_assert_true (tick ("only", "c", TRUE));
  begin_again ();
  /* Where one is asked for, the tick goes over, in one step. */
  assert_step (tick ("only", "d", TRUE), "Answer a Question");
  g_assert_cmpint (value ("ticks", "c"), ==, 0);
  g_assert_cmpint (value ("ticks", "d"), ==, 1);
  g_assert_cmpint (value ("ticks", "a"), ==, 1);
  begin_again ();
  assert_nothing (tick ("only", "d", TRUE));
  assert_step (tick ("many", "a", FALSE), "Answer a Question");
  begin_again ();
  assert_step (tick ("only", "d", FALSE), "Answer a Question");
  /* What says nothing is not kept. */
  g_assert_cmpuint (n_answers (), ==, 1);
  begin_again ();
  assert_nothing (tick ("many", "a", FALSE));
  assert_step (kring_operation_answer_text (document, dialogue, "ticks", "many", "", "Egna ord", NULL),
               "Answer a Question");
  assert_text ("ticks", "many", "", "Egna ord");
  end ();
}

static void
test_values (void)
{
  begin ();
  assert_step (kring_operation_answer_value (document, dialogue, "level", KRING_NOW, 2, NULL), "Answer a Question");
  begin_again ();
  assert_step (kring_operation_answer_value (document, dialogue, "level", KRING_NOW, 4, NULL), "Answer a Question");
  g_assert_cmpuint (n_answers (), ==, 1);
  g_assert_cmpint (value ("level", KRING_NOW), ==, 4);
  g_assert_cmpint (value ("level", KRING_WANTED), ==, 0);
  begin_again ();
  assert_step (kring_operation_answer_text (document, dialogue, "level", KRING_NOW, "", "Därför att", NULL),
               "Answer a Question");
  begin_again ();
  /* The reasons stay when the value goes, and the other way round; without either there is no answer. */
  assert_step (kring_operation_answer_value (document, dialogue, "level", KRING_NOW, 0, NULL), "Answer a Question");
  assert_text ("level", KRING_NOW, "", "Därför att");
  begin_again ();
  assert_step (kring_operation_answer_text (document, dialogue, "level", KRING_NOW, "", "", NULL), "Answer a Question");
  g_assert_cmpuint (n_answers (), ==, 0);
  begin_again ();
  assert_step (kring_operation_answer_value (document, dialogue, "checks", "so", KRING_ANSWER_PARTLY, NULL),
               "Answer a Question");
  begin_again ();
  assert_step (kring_operation_answer_value (document, dialogue, "ways", "reading",
                                             KRING_METHOD_TODAY | KRING_METHOD_WANTED, NULL),
               "Answer a Question");
  g_assert_cmpint (value ("ways", "reading"), ==, KRING_METHOD_TODAY | KRING_METHOD_WANTED);
  end ();
}

static gboolean
place_now (double u, double v, const char *merge)
{
  return kring_operation_answer_place (document, dialogue, "spot", KRING_NOW, u, v, merge, NULL);
}

static void
assert_place (double u, double v)
{
  g_autoptr (KringTalk) self = talk ();
  double there_u, there_v;

  g_assert_true (kring_talk_place (self, "spot", KRING_NOW, &there_u, &there_v));
  g_assert_cmpfloat (there_u, ==, u);
  g_assert_cmpfloat (there_v, ==, v);
  /* And so it is kept, not only read. */
  g_assert_cmpfloat (kring_talk_answer (self, "spot", KRING_NOW, "")->u, ==, u);
}

static void
test_place (void)
{
  g_autoptr (KringTalk) self = NULL;
  double u, v;

  begin ();
  assert_step (place_now (0.25, 0.5, NULL), "Answer a Question");
  assert_place (0.25, 0.5);
  begin_again ();
  /* Dragged, it is one step, and never out of the picture. */
  g_assert_true (place_now (0.5, 0.5, "drag"));
  g_assert_true (place_now (0.75, 0.5, "drag"));
  assert_step (place_now (1.5, 0.5, "drag"), "Answer a Question");
  assert_place (1, 0.5);
  begin_again ();
  /* The leftmost place is a place. */
  assert_step (place_now (0, 0, NULL), "Answer a Question");
  assert_place (0, 0);
  begin_again ();
  assert_step (place_now (-1, -1, NULL), "Answer a Question");
  self = talk ();
  g_assert_false (kring_talk_place (self, "spot", KRING_NOW, &u, &v));
  g_assert_cmpuint (n_answers (), ==, 0);
  end ();
}

static char *
lines_of (const char *question, const char *item)
{
  g_autoptr (KringTalk) self = talk ();
  g_autoptr (GPtrArray) lines = kring_talk_lines (self, question, item);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (all, "%s;", ((KringAnswerRow *)g_ptr_array_index (lines, i))->text);
  return g_string_free (all, FALSE);
}

static void
assert_lines (const char *question, const char *item, const char *expected)
{
  g_autofree char *lines = lines_of (question, item);

  g_assert_cmpstr (lines, ==, expected);
}

static char *
add_line (const char *question, const char *item, const char *text)
{
  char *id = NULL;

  begin_again ();
  assert_step (kring_operation_add_answer (document, dialogue, question, item, text, &id, NULL), "Answer a Question");
  return id;
}

static void
test_lines (void)
{
  g_autofree char *first = NULL, *second = NULL, *third = NULL, *other = NULL;
  KringRow *row;

  begin ();
  first = add_line ("lists", "keep", "Mötet");
  second = add_line ("lists", "keep", "Listan");
  other = add_line ("lists", "drop", "Rapporten");
  /* The same words twice are two lines. */
  third = add_line ("lists", "keep", "Mötet");
  assert_lines ("lists", "keep", "Mötet;Listan;Mötet;");
  assert_lines ("lists", "drop", "Rapporten;");
  begin_again ();
  assert_step (kring_operation_remove_answer (document, second, NULL), "Remove an Answer");
  assert_lines ("lists", "keep", "Mötet;Mötet;");
  row = kring_model_get (model, KRING_TABLE_ANSWER, first);
  g_assert_true (kring_operation_set_text (document, NULL, row, "text", "Samtalet", NULL, NULL));
  g_clear_pointer (&second, g_free);
  second = add_line ("lists", "keep", "Sist");
  assert_lines ("lists", "keep", "Samtalet;Mötet;Sist;");
  end ();
}

/* Rows of the template and rows that the room added, with what stands in their cells. */
static void
test_table (void)
{
  g_autofree char *row = NULL, *other = NULL;

  begin ();
  assert_step (kring_operation_answer_text (document, dialogue, "sheet", "who", "what", "Cell", NULL),
               "Answer a Question");
  row = add_line ("sheet", "", "Vid dörren");
  other = add_line ("sheet", "", "I telefon");
  begin_again ();
  assert_step (kring_operation_answer_text (document, dialogue, "sheet", row, "what", "Vi lyssnar", NULL),
               "Answer a Question");
  begin_again ();
  assert_step (kring_operation_answer_text (document, dialogue, "sheet", row, "when", "Alltid", NULL),
               "Answer a Question");
  g_assert_true (kring_operation_answer_text (document, dialogue, "sheet", other, "when", "Ibland", NULL));
  assert_text ("sheet", row, "what", "Vi lyssnar");
  assert_text ("sheet", row, "when", "Alltid");
  assert_text ("sheet", "who", "what", "Cell");
  assert_text ("sheet", "who", "when", "");
  /* Cells are no rows. */
  assert_lines ("sheet", "", "Vid dörren;I telefon;");
  assert_lines ("sheet", row, "");
  begin_again ();
  /* A row goes with its cells, and comes back with them. */
  assert_step (kring_operation_remove_answer (document, row, NULL), "Remove an Answer");
  g_assert_cmpuint (n_answers (), ==, 3);
  assert_text ("sheet", other, "when", "Ibland");
  g_assert_true (kring_document_undo (document, NULL));
  assert_text ("sheet", row, "when", "Alltid");
  end ();
}

/* Typing is one step, until the pen is put down. */
static void
test_typing (void)
{
  begin ();
  g_assert_true (kring_operation_answer_text (document, dialogue, "words", "", "", "V", NULL));
  g_assert_true (kring_operation_answer_text (document, dialogue, "words", "", "", "Vi", NULL));
  assert_step (kring_operation_answer_text (document, dialogue, "words", "", "", "Vi ses", NULL), "Answer a Question");
  kring_document_seal (document);
  g_assert_true (kring_operation_answer_text (document, dialogue, "words", "", "", "Vi ses igen", NULL));
  /* In another field it is another step. */
  g_assert_true (kring_operation_answer_text (document, dialogue, "", "", "", "Att vi ses", NULL));
  assert_text ("", "", "", "Att vi ses");
  g_assert_true (kring_document_undo (document, NULL));
  assert_text ("", "", "", "");
  assert_text ("words", "", "", "Vi ses igen");
  g_assert_true (kring_document_undo (document, NULL));
  assert_text ("words", "", "", "Vi ses");
  g_assert_true (kring_document_undo (document, NULL));
  g_assert_cmpuint (n_answers (), ==, 0);
  g_assert_true (kring_operation_set_note (document, dialogue, "one", "A", NULL));
  begin_again ();
  g_assert_true (kring_operation_set_note (document, dialogue, "one", "An", NULL));
  kring_document_seal (document);
  begin_again ();
  g_assert_true (kring_operation_set_note (document, dialogue, "one", "And", NULL));
  assert_step (kring_operation_set_note (document, dialogue, "one", "Andra", NULL), "Change What We Said");
  end ();
}

/* Marks */

static gboolean
mark (double u)
{
  return kring_operation_mark (document, dialogue, "level", KRING_NOW, u, 0, NULL);
}

static void
test_marks (void)
{
  g_autoptr (KringTalk) self = NULL;
  KringSpread spread;

  begin ();
  assert_step (mark (4), "Enter a Mark");
  begin_again ();
  assert_step (mark (4), "Enter a Mark");
  g_assert_true (mark (1));
  g_assert_true (mark (2));
  g_assert_true (kring_operation_mark (document, dialogue, "level", KRING_WANTED, 5, 0, NULL));
  self = talk ();
  g_assert_cmpuint (kring_talk_marks (self, "level", KRING_NOW), ==, 4);
  g_assert_cmpuint (kring_talk_marks (self, "level", KRING_WANTED), ==, 1);
  spread = kring_talk_spread (self, "level", KRING_NOW);
  g_assert_cmpfloat (spread.middle, ==, 3);
  g_assert_cmpuint (spread.counts[4], ==, 2);
  /* Two on one number are one row. */
  g_assert_cmpuint (n_of (KRING_TABLE_TALLY), ==, 4);
  g_assert_false (kring_talk_revealed (self, "level"));
  begin_again ();
  assert_step (kring_operation_unmark (document, dialogue, "level", KRING_NOW, 4, 0, NULL), "Take a Mark Away");
  begin_again ();
  assert_step (kring_operation_unmark (document, dialogue, "level", KRING_NOW, 4, 0, NULL), "Take a Mark Away");
  g_assert_cmpuint (n_of (KRING_TABLE_TALLY), ==, 3);
  begin_again ();
  assert_nothing (kring_operation_unmark (document, dialogue, "level", KRING_NOW, 4, 0, NULL));
  assert_step (kring_operation_reveal (document, dialogue, "level", TRUE, NULL), "Show the Marks");
  begin_again ();
  assert_step (kring_operation_reveal (document, dialogue, "level", FALSE, NULL), "Cover the Marks");
  /* Marks alone are not yet what the group says. */
  g_assert_cmpint (value ("level", KRING_NOW), ==, 0);
  end ();
}

/* A hand is known by its hundredths; the place that is kept is coarser. */
static void
test_marks_on_places (void)
{
  g_autoptr (KringTalk) self = NULL;
  g_autoptr (GPtrArray) tallies = NULL;

  begin ();
  g_assert_true (kring_operation_mark (document, dialogue, "spot", KRING_NOW, 0.501, 0.5, NULL));
  g_assert_true (kring_operation_mark (document, dialogue, "spot", KRING_NOW, 0.493, 0.5, NULL));
  g_assert_true (kring_operation_mark (document, dialogue, "spot", KRING_NOW, 0.9, 0.5, NULL));
  self = talk ();
  tallies = kring_talk_tallies (self, "spot", KRING_NOW);
  g_assert_cmpuint (tallies->len, ==, 2);
  g_assert_cmpfloat (((KringTally *)g_ptr_array_index (tallies, 0))->u, ==, 0.5);
  g_assert_cmpint (((KringTally *)g_ptr_array_index (tallies, 0))->marks, ==, 2);
  g_assert_cmpfloat (((KringTally *)g_ptr_array_index (tallies, 1))->u, ==, 29.0 / 32);
  /* Who aims a little beside it takes the same mark away. */
  g_assert_true (kring_operation_unmark (document, dialogue, "spot", KRING_NOW, 0.499, 0.5, NULL));
  g_clear_pointer (&self, kring_talk_unref);
  self = talk ();
  g_assert_cmpuint (kring_talk_marks (self, "spot", KRING_NOW), ==, 2);
  end ();
}

/* What there is to know of a mark: nothing of who, when, or in which order. */
static void
test_marks_say_no_more (void)
{
  static const char *const fields[] = { "dialogue", "question", "item", "u", "v", "marks" };

  g_assert_cmpuint (KRING_TALLY_TABLE->n_fields, ==, G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_cmpstr (KRING_TALLY_TABLE->fields[i].name, ==, fields[i]);
}

static KringDocument *
open (const char *path)
{
  g_autoptr (GError) error = NULL;
  KringDocument *self = kring_document_open (path, KRING_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  return self;
}

/* Nine people's marks: in one order, or in another with slips that were taken back. */
static void
enter (const char *path, gboolean other)
{
  static const int now[] = { 3, 2, 4, 2, 5, 1, 3, 3, 2 };
  static const double spots[] = { 0.1, 0.9, 0.4, 0.1, 0.6 };
  KringDocument *self = open (path);

  for (guint i = 0; i < G_N_ELEMENTS (now); i++)
    {
      guint at = other ? (guint)(G_N_ELEMENTS (now) - 1 - i) : i;

      g_assert_true (kring_operation_mark (self, dialogue, "level", KRING_NOW, now[at], 0, NULL));
      g_assert_true (kring_operation_mark (self, dialogue, "level", KRING_WANTED, MIN (now[at] + 1, 5), 0, NULL));
      if (!other)
        continue;
      g_assert_true (kring_operation_mark (self, dialogue, "level", KRING_NOW, 5, 0, NULL));
      if (i % 2 == 0)
        g_assert_true (kring_operation_unmark (self, dialogue, "level", KRING_NOW, 5, 0, NULL));
      else
        g_assert_true (kring_document_undo (self, NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      double u = spots[other ? (i * 3 + 2) % G_N_ELEMENTS (spots) : i];

      g_assert_true (kring_operation_mark (self, dialogue, "spot", KRING_NOW, u, 0.5, NULL));
    }
  g_assert_true (kring_document_close (self, NULL));
  g_assert_finalize_object (self);
}

/* The bytes of a file, but for what names each saving. */
static GBytes *
bytes_of (const char *path)
{
  g_autofree char *save = kring_publish_save_id (path);
  char *bytes;
  gsize length;
  guint found = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i + strlen (save) <= length; i++)
    if (memcmp (bytes + i, save, strlen (save)) == 0)
      {
        memset (bytes + i, '-', strlen (save));
        found++;
      }
  g_assert_cmpuint (found, >, 0);
  return g_bytes_new_take (bytes, length);
}

/* A place of a row in the file would tell when it came. */
static void
assert_no_order (const char *path)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT marks FROM tally", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT rowid FROM tally", -1, &statement, NULL), !=, SQLITE_OK);
  sqlite3_close (db);
}

/* Lost otherwise: somebody's trust, and with it everybody's honest answer. Whoever studies the file, with whatever
 * means, finds the same in whatever order the marks came in. */
static void
test_two_orders (void)
{
  g_autofree char *one = g_build_filename (folder, "one.kring", NULL);
  g_autofree char *other = g_build_filename (folder, "other.kring", NULL);
  g_autofree char *copy = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  gsize length;

  begin ();
  g_assert_true (kring_document_save_as (document, one, FALSE, NULL));
  kring_case_close (g_steal_pointer (&document));
  g_assert_true (g_file_get_contents (one, &copy, &length, NULL));
  g_assert_true (g_file_set_contents (other, copy, (gssize)length, NULL));
  enter (one, FALSE);
  enter (other, TRUE);
  assert_no_order (one);
  first = bytes_of (one);
  second = bytes_of (other);
  g_assert_cmpuint (g_bytes_get_size (first), ==, g_bytes_get_size (second));
  g_assert_true (g_bytes_equal (first, second));
  document = open (other);
  end ();
}

/* The dialogue itself */

static void
assert_stands (const char *question, KringPhase phase, gboolean finished)
{
  g_autoptr (KringTalk) self = talk ();

  g_assert_cmpstr (self->dialogue->question, ==, question);
  g_assert_cmpint (self->dialogue->phase, ==, phase);
  g_assert_cmpint (self->dialogue->finished, ==, finished);
}

static void
test_left_and_taken_up (void)
{
  begin ();
  g_assert_true (kring_operation_stand (document, dialogue, "ticks", KRING_PHASE_ALONE, NULL));
  /* Going on is one step however far. */
  assert_step (kring_operation_stand (document, dialogue, "level", KRING_PHASE_ALL, NULL), "Leave a Dialogue");
  assert_stands ("level", KRING_PHASE_ALL, FALSE);
  begin_again ();
  assert_step (kring_operation_finish_dialogue (document, dialogue, TRUE, NULL), "Finish a Dialogue");
  assert_stands ("", KRING_PHASE_ALONE, TRUE);
  begin_again ();
  assert_step (kring_operation_finish_dialogue (document, dialogue, FALSE, NULL), "Take a Dialogue Up");
  assert_stands ("", KRING_PHASE_ALONE, FALSE);
  begin_again ();
  g_assert_true (kring_operation_set_people (document, dialogue, 1, NULL));
  assert_step (kring_operation_set_people (document, dialogue, 12, NULL), "Change How Many We Are");
  end ();
}

static guint
minutes (KringPhase phase)
{
  g_autoptr (KringTalk) self = talk ();

  return kring_talk_minutes (self, kring_template_question (self->template, "level", NULL), phase);
}

static gboolean
set_minutes (KringPhase phase, guint n)
{
  return kring_operation_set_minutes (document, dialogue, "level", phase, n, NULL);
}

static void
test_minutes (void)
{
  begin ();
  g_assert_cmpuint (minutes (KRING_PHASE_ALONE), ==, 3);
  assert_step (set_minutes (KRING_PHASE_ALONE, 5), "Change a Time");
  g_assert_cmpuint (minutes (KRING_PHASE_ALONE), ==, 5);
  g_assert_cmpuint (minutes (KRING_PHASE_ALL), ==, 8);
  begin_again ();
  assert_step (set_minutes (KRING_PHASE_ALL, 20), "Change a Time");
  g_assert_cmpuint (minutes (KRING_PHASE_ALL), ==, 20);
  /* A phase that the template does not have does not come by a time. */
  g_assert_true (set_minutes (KRING_PHASE_PAIRS, 9));
  g_assert_cmpuint (minutes (KRING_PHASE_PAIRS), ==, 0);
  begin_again ();
  assert_step (set_minutes (KRING_PHASE_ALONE, 0), "Change a Time");
  g_assert_cmpuint (minutes (KRING_PHASE_ALONE), ==, 3);
  /* Times and what is shown of the marks are one row, and keep out of each other's way. */
  g_assert_true (kring_operation_reveal (document, dialogue, "level", TRUE, NULL));
  g_assert_cmpuint (minutes (KRING_PHASE_ALL), ==, 20);
  g_assert_cmpuint (n_of (KRING_TABLE_ASKING), ==, 1);
  end ();
}

static void
test_sections (void)
{
  g_autofree char *in_one = NULL, *at_all = NULL;
  g_autoptr (KringTalk) self = NULL;
  g_autoptr (GPtrArray) ones = NULL, whole = NULL, all = NULL;

  begin ();
  assert_step (kring_operation_set_discussed (document, dialogue, "one", TRUE, NULL), "Change What Was Discussed");
  begin_again ();
  assert_step (kring_operation_set_note (document, dialogue, "one", "Vi sade så", NULL), "Change What We Said");
  begin_again ();
  assert_step (kring_operation_set_discussed (document, dialogue, "one", FALSE, NULL), "Change What Was Discussed");
  begin_again ();
  assert_step (kring_operation_agree (document, dialogue, "one", "Fråga familjerna", &in_one, NULL),
               "Add an Agreement");
  begin_again ();
  assert_step (kring_operation_agree (document, dialogue, "", "Ses igen", &at_all, NULL), "Add an Agreement");
  self = talk ();
  g_assert_cmpstr (kring_talk_note (self, "one"), ==, "Vi sade så");
  g_assert_cmpstr (kring_talk_note (self, "two"), ==, "");
  g_assert_cmpuint (n_of (KRING_TABLE_DISCUSSION), ==, 1);
  ones = kring_talk_agreements (self, "one");
  whole = kring_talk_agreements (self, "");
  all = kring_talk_agreements (self, NULL);
  g_assert_cmpuint (ones->len, ==, 1);
  g_assert_cmpstr (KRING_ROW (g_ptr_array_index (ones, 0))->id, ==, in_one);
  g_assert_cmpuint (whole->len, ==, 1);
  g_assert_cmpstr (KRING_ROW (g_ptr_array_index (whole, 0))->id, ==, at_all);
  g_assert_cmpuint (all->len, ==, 2);
  end ();
}

/* Lost otherwise: a whole meeting, by one removed row: what belongs to the dialogue goes with it and comes back with
 * it. */
static void
test_goes_and_comes_whole (void)
{
  KringEdit *edit;

  begin ();
  g_assert_true (mark (3));
  g_assert_true (kring_operation_answer_value (document, dialogue, "level", KRING_NOW, 3, NULL));
  g_assert_true (kring_operation_set_note (document, dialogue, "one", "Vi sade så", NULL));
  g_assert_true (set_minutes (KRING_PHASE_ALONE, 5));
  g_assert_true (kring_operation_agree (document, dialogue, "one", "Fråga", NULL, NULL));
  begin_again ();
  edit = kring_document_edit (document, "Remove", NULL);
  kring_edit_remove (edit, KRING_TABLE_DIALOGUE, dialogue);
  assert_step (kring_edit_commit (edit, NULL), "Remove");
  g_assert_cmpuint (n_of (KRING_TABLE_TALLY), ==, 0);
  g_assert_cmpuint (n_answers (), ==, 0);
  g_assert_null (talk ());
  end ();
}

static char *
all_said (KringTalk *self)
{
  GString *all = g_string_new (kring_talk_name (self));
  GPtrArray *const rows[] = { self->discussions, self->askings, self->answers, self->tallies, self->agreements };

  g_string_append (all, kring_talk_day (self));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint r = 0; r < rows[i]->len; r++)
      {
        const KringRow *row = g_ptr_array_index (rows[i], r);

        g_string_append_printf (all, "\n%s %s", row->table->name, row->id);
        for (guint f = 0; f < row->table->n_fields; f++)
          if (row->table->fields[f].type == KRING_FIELD_TEXT || row->table->fields[f].type == KRING_FIELD_REF)
            g_string_append_printf (all, " %s", kring_row_text (row, &row->table->fields[f]));
      }
  return g_string_free (all, FALSE);
}

static void
test_comes_back (void)
{
  g_autofree char *path = g_build_filename (folder, "again.kring", NULL);
  g_autofree char *then = NULL, *now = NULL;
  g_autoptr (KringTalk) first = NULL, second = NULL;

  begin ();
  g_free (add_line ("lists", "keep", "Ett"));
  g_free (add_line ("lists", "keep", "Två"));
  g_assert_true (mark (3));
  g_assert_true (place_now (0.3, 0.5, NULL));
  g_assert_true (kring_operation_answer_text (document, dialogue, "", "", "", "Att vi ses", NULL));
  g_assert_true (kring_operation_set_note (document, dialogue, "one", "Vi sade så", NULL));
  g_assert_true (kring_operation_agree (document, dialogue, "one", "Fråga", NULL, NULL));
  g_assert_true (kring_operation_stand (document, dialogue, "spot", KRING_PHASE_PAIRS, NULL));
  first = talk ();
  then = all_said (first);
  g_assert_true (kring_document_save_as (document, path, FALSE, NULL));
  kring_case_close (g_steal_pointer (&document));
  document = open (path);
  model = kring_document_get_model (document);
  second = talk ();
  now = all_said (second);
  g_assert_cmpstr (now, ==, then);
  assert_stands ("spot", KRING_PHASE_PAIRS, FALSE);
  assert_place (0.3, 0.5);
  end ();
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/dialogue/a template is copied once a version", test_begin);
  g_test_add_func ("/dialogue/the copy has all its languages", test_copy_is_whole);
  g_test_add_func ("/dialogue/what cannot be answered is not begun", test_begin_refused);
  g_test_add_func ("/dialogue/many options are ticked or one", test_ticks);
  g_test_add_func ("/dialogue/values, with reasons", test_values);
  g_test_add_func ("/dialogue/a place, or none", test_place);
  g_test_add_func ("/dialogue/lines below each other", test_lines);
  g_test_add_func ("/dialogue/rows and cells of a table", test_table);
  g_test_add_func ("/dialogue/typing is one step", test_typing);
  g_test_add_func ("/dialogue/marks are counted", test_marks);
  g_test_add_func ("/dialogue/marks on a place are coarse", test_marks_on_places);
  g_test_add_func ("/dialogue/marks say how many and no more", test_marks_say_no_more);
  g_test_add_func ("/dialogue/two orders of marks are one file", test_two_orders);
  g_test_add_func ("/dialogue/it is left, finished and taken up", test_left_and_taken_up);
  g_test_add_func ("/dialogue/times are changed for this once", test_minutes);
  g_test_add_func ("/dialogue/sections have notes and agreements", test_sections);
  g_test_add_func ("/dialogue/it goes and comes whole", test_goes_and_comes_whole);
  g_test_add_func ("/dialogue/it is the same when opened again", test_comes_back);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
