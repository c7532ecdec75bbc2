/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-talk-check.h"
#include "kring-talk.h"

/* Lost otherwise: kring-cli check says "sound" of a dialogue whose answers nobody gets to see. */

#define HEAD(format)                                                                                                   \
  "<dialogue format=\"" format "\" id=\"t\" version=\"1\" picture=\"steps\" minutes=\"30\"><title>Our talk</title>"    \
  "<summary>S</summary><source>S</source>"
#define REST                                                                                                           \
  "<section id=\"one\"><title>One</title>"                                                                             \
  "<question id=\"pick\" kind=\"choice\"><text>P</text><group id=\"g\"><option "                                       \
  "id=\"a\"><text>A</text></option></group>"                                                                           \
  "<group id=\"open\" own=\"yes\"><option id=\"b\"><text>B</text></option></group></question>"                         \
  "<question id=\"far\" kind=\"scale\"><text>F</text></question>"                                                      \
  "<question id=\"spot\" kind=\"place\" shape=\"seesaw\"><text>S</text><corner id=\"l\"><text>L</text></corner>"       \
  "<corner id=\"r\"><text>R</text></corner></question>"                                                                \
  "<question id=\"cols\" kind=\"columns\"><text>C</text><column id=\"c\"><text>C</text></column>"                      \
  "<column id=\"d\"><text>D</text></column></question></section>"                                                      \
  "<section id=\"two\"><title>Two</title>"                                                                             \
  "<question id=\"list\" kind=\"checklist\"><text>L</text><check id=\"k\"><text>K</text></check></question>"           \
  "<question id=\"grid\" kind=\"table\" own=\"yes\"><text>G</text><column id=\"x\"><text>X</text></column>"            \
  "<row id=\"y\"><text>Y</text></row></question>"                                                                      \
  "<question id=\"words\" kind=\"text\"><text>W</text></question></section></dialogue>"

typedef struct
{
  KringModel *model;
  char *dialogue;
} Talk;

static void
put (KringModel *model, KringRow *row)
{
  g_autoptr (GArray) changes = kring_row_events_new ();

  if (row->table->keyed > 0 && row->id[0] == '\0')
    {
      g_free (row->id);
      row->id = kring_row_key (row);
    }
  kring_row_events_add (changes, kring_model_get (model, row->table->index, row->id), row);
  kring_model_apply (model, changes);
  kring_row_unref (row);
}

static void
begin (Talk *talk, const char *source)
{
  KringRow *template = kring_row_new (KRING_TEMPLATE_TABLE), *dialogue = kring_row_new (KRING_DIALOGUE_TABLE);

  talk->model = kring_model_new ();
  talk->dialogue = g_strdup (dialogue->id);
  kring_set (&KRING_TEMPLATE_ROW (template)->name, "t");
  kring_set (&KRING_TEMPLATE_ROW (template)->source, source);
  kring_set (&KRING_DIALOGUE (dialogue)->template, template->id);
  put (talk->model, template);
  put (talk->model, dialogue);
}

static void
talk_clear (Talk *talk)
{
  g_object_unref (talk->model);
  g_free (talk->dialogue);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Talk, talk_clear)

/* Returns its id; with @line it has one of its own. */
static char *
answer (const Talk *talk, gboolean line, const char *question, const char *item, const char *part)
{
  KringRow *row = line ? kring_row_new (KRING_ANSWER_TABLE) : kring_row_new_with_id (KRING_ANSWER_TABLE, "");
  char *id;

  kring_set (&KRING_ANSWER_ROW (row)->dialogue, talk->dialogue);
  kring_set (&KRING_ANSWER_ROW (row)->question, question);
  kring_set (&KRING_ANSWER_ROW (row)->item, item);
  kring_set (&KRING_ANSWER_ROW (row)->part, part);
  id = line ? g_strdup (row->id) : kring_row_key (row);
  put (talk->model, row);
  return id;
}

static void
tally (const Talk *talk, const char *question, const char *item)
{
  KringRow *row = kring_row_new_with_id (KRING_TALLY_TABLE, "");

  kring_set (&KRING_TALLY (row)->dialogue, talk->dialogue);
  kring_set (&KRING_TALLY (row)->question, question);
  kring_set (&KRING_TALLY (row)->item, item);
  KRING_TALLY (row)->marks = 1;
  put (talk->model, row);
}

static void
discussion (const Talk *talk, const char *section)
{
  KringRow *row = kring_row_new_with_id (KRING_DISCUSSION_TABLE, "");

  kring_set (&KRING_DISCUSSION (row)->dialogue, talk->dialogue);
  kring_set (&KRING_DISCUSSION (row)->section, section);
  put (talk->model, row);
}

static void
agreement (const Talk *talk, const char *section)
{
  KringRow *row = kring_row_new (KRING_AGREEMENT_TABLE);

  kring_set (&KRING_AGREEMENT (row)->dialogue, talk->dialogue);
  kring_set (&KRING_AGREEMENT (row)->section, section);
  put (talk->model, row);
}

static void
asking (const Talk *talk, const char *question)
{
  KringRow *row = kring_row_new_with_id (KRING_ASKING_TABLE, "");

  kring_set (&KRING_ASKING (row)->dialogue, talk->dialogue);
  kring_set (&KRING_ASKING (row)->question, question);
  put (talk->model, row);
}

static void
assert_found (const Talk *talk, guint n, const char *name)
{
  g_autoptr (GPtrArray) found = kring_talk_check (talk->model);

  for (guint i = 0; i < found->len; i++)
    {
      g_test_message ("%s", (char *)g_ptr_array_index (found, i));
      g_assert_nonnull (strstr (g_ptr_array_index (found, i), name));
    }
  g_assert_cmpuint (found->len, ==, n);
}

/* One answer of each kind, a line and a cell of a row that the room added among them. */
static void
test_sound (void)
{
  static const struct
  {
    gboolean line;
    const char *question, *item, *part;
  } answers[] = {
    { FALSE, "", "", "" },       { FALSE, "pick", "a", "" },      { FALSE, "pick", "open", "" },
    { FALSE, "far", "now", "" }, { FALSE, "spot", "wanted", "" }, { TRUE, "cols", "d", "" },
    { FALSE, "list", "k", "" },  { FALSE, "grid", "y", "x" },     { FALSE, "words", "", "" },
  };
  g_auto (Talk) talk = { NULL };
  g_autofree char *line = NULL;

  begin (&talk, HEAD ("1") REST);
  assert_found (&talk, 0, "");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    g_free (answer (&talk, answers[i].line, answers[i].question, answers[i].item, answers[i].part));
  line = answer (&talk, TRUE, "grid", "", "");
  g_free (answer (&talk, FALSE, "grid", line, "x"));
  tally (&talk, "far", "now");
  discussion (&talk, "two");
  asking (&talk, "cols");
  agreement (&talk, "one");
  agreement (&talk, "");
  assert_found (&talk, 0, "");
}

static void
test_stray (void)
{
  static const struct
  {
    gboolean line;
    const char *question, *item, *part, *says;
  } answers[] = {
    { FALSE, "gone", "", "", "“gone”" },     { FALSE, "", "gone", "", "“gone”" },
    { FALSE, "pick", "gone", "", "“gone”" }, { FALSE, "pick", "g", "", "“g”" },
    { FALSE, "far", "then", "", "“then”" },  { FALSE, "spot", "l", "", "“l”" },
    { TRUE, "cols", "x", "", "“x”" },        { FALSE, "list", "y", "", "“y”" },
    { FALSE, "grid", "k", "x", "“k”" },      { FALSE, "grid", "y", "c", "“c”" },
    { FALSE, "words", "a", "", "“a”" },      { FALSE, "cols", "c", "", "answer" },
    { TRUE, "far", "now", "", "answer" },    { TRUE, "pick", "a", "", "answer" },
    { FALSE, "grid", "", "", "answer" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_auto (Talk) talk = { NULL };

      begin (&talk, HEAD ("1") REST);
      g_free (answer (&talk, answers[i].line, answers[i].question, answers[i].item, answers[i].part));
      assert_found (&talk, 1, answers[i].says);
    }
}

static void
test_stray_beside_answers (void)
{
  static void (*const rows[]) (const Talk *, const char *) = { discussion, asking, agreement };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Talk) talk = { NULL };

      begin (&talk, HEAD ("1") REST);
      rows[i](&talk, "gone");
      assert_found (&talk, 1, "In the dialogue “Our talk” something refers to “gone”");
    }
}

static void
test_stray_marks (void)
{
  g_auto (Talk) talk = { NULL };

  begin (&talk, HEAD ("1") REST);
  tally (&talk, "gone", "now");
  assert_found (&talk, 1, "“gone”");
  tally (&talk, "gone", "gone");
  assert_found (&talk, 3, "“gone”");
}

static void
test_unreadable (void)
{
  g_auto (Talk) talk = { NULL };

  begin (&talk, HEAD ("1") "<section>");
  g_free (answer (&talk, FALSE, "gone", "", ""));
  assert_found (&talk, 1, "The template of the dialogue “t” cannot be read. Line 1");
}

/* It is kept as it is: nobody can say here what belongs to it. */
static void
test_later_format (void)
{
  g_auto (Talk) talk = { NULL };

  begin (&talk, HEAD ("2") REST);
  g_free (answer (&talk, FALSE, "gone", "", ""));
  discussion (&talk, "gone");
  assert_found (&talk, 0, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/talk-check/sound", test_sound);
  g_test_add_func ("/talk-check/stray", test_stray);
  g_test_add_func ("/talk-check/stray-beside-answers", test_stray_beside_answers);
  g_test_add_func ("/talk-check/stray-marks", test_stray_marks);
  g_test_add_func ("/talk-check/unreadable", test_unreadable);
  g_test_add_func ("/talk-check/later-format", test_later_format);
  return g_test_run ();
}
