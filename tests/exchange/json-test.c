/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-examples.h"
#include "kring-exchange-case.h"
#include "kring-json.h"
#include "kring-language.h"
#include "kring-shipped.h"
#include "kring-test-folder.h"

#define SV "\"language\": \"sv\", "
#define TALK "\"templates\": [{\"key\": \"t\", \"shipped\": \"control-and-trust\"}], \"meetings\": [{\"key\": \"m\"}], "
#define D "{\"key\": \"d\", \"template\": \"t\", \"meeting\": \"m\"}"
#define NEED "\"needs\": [{\"key\": \"n\"}], "

static char *folder;

static char *
write_source (const char *text)
{
  char *path = g_build_filename (folder, "source.json", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* Lost otherwise: somebody is told "it does not work", not what is wrong with which file. */
static void
test_bad_sources (void)
{
  static const struct
  {
    const char *text, *says;
  } sources[] = {
    { "", "source.json" },
    { "not json", "source.json" },
    { "[]", "no document" },
    { "7", "no document" },
    { "{" SV "\"needs\": [7]}", "no object" },
    { "{" SV "\"needs\": [[]]}", "no object" },
    { "{" SV "\"needs\": [{\"key\": \"a\", \"name\": 7}]}", "name" },
    { "{" SV "\"needs\": [{\"key\": \"a\", \"name\": {}}]}", "name" },
    { "{" SV "\"actors\": [{\"key\": \"a\", \"name\": \"A\", \"sector\": \"moon\"}]}", "sector" },
    { "{" SV "\"actors\": [{\"key\": \"a\", \"name\": \"A\", \"sector\": 1}]}", "sector" },
    { "{" SV "\"actors\": [{\"key\": \"a\", \"need\": \"nobody\"}]}", "nobody" },
    { "{" SV "\"ties\": [{\"one\": \"a\", \"other\": \"b\"}]}", "“a”" },
    { "{" SV "\"needs\": [{\"key\": \"n\"}], \"contributions\": [{\"need\": \"n\", \"actor\": \"n\"}]}", "“n”" },
    { "{\"language\": 4}", "language" },
    { "{" SV "\"needs\": [{\"key\": \"n\"}, {\"key\": \"n\"}]}", "“n”" },
    { "{" SV "\"needs\": [{\"key\": 7}]}", "key" },
    { "{" SV "\"actors\": [{\"key\": \"a\"}], \"ties\": [{\"one\": \"a\"}]}", "other" },
    { "{" SV "\"needs\": {}}", "needs" },
    { "{\"language\": \"fi\"}", "language" },
    { "{" SV NEED "\"stories\": [{\"need\": \"n\", \"told_on\": \"2026-02-30\"}]}", "told_on" },
    { "{" SV NEED "\"stories\": [{\"need\": \"n\", \"consent\": 1}]}", "consent" },
    { "{" SV NEED "\"verdicts\": [{\"need\": \"n\", \"value\": \"fine\"}]}", "value" },
    { "{" SV "\"verdicts\": [{\"value\": \"better\"}]}", "need" },
    { "{" SV NEED "\"verdicts\": [{\"need\": \"n\", \"judges\": \"n\"}]}", "“n”" },
    { "{" SV NEED "\"changes\": [{\"key\": \"c\", \"need\": \"n\"}], \"measurements\": [{\"trial\": \"c\"}]}", "“c”" },
    { "{" SV "\"tags\": [{\"key\": \"t\"}], \"taggings\": [{\"tag\": \"t\", \"actor\": \"t\"}]}", "“t”" },
    { "{" SV "\"actors\": [{\"key\": \"a\"}], \"taggings\": [{\"tag\": \"a\", \"actor\": \"a\"}]}", "“a”" },
    { "{" SV "\"templates\": [{\"key\": \"t\", \"shipped\": \"../examples/school.sv\"}]}", "shipped" },
    { "{" SV "\"templates\": [{\"key\": \"t\", \"shipped\": true}]}", "shipped" },
    { "{" SV TALK "\"dialogues\": [{\"template\": \"t\"}]}", "meeting" },
    { "{" SV TALK "\"dialogues\": [" D "], \"discussions\": [{\"dialogue\": \"d\", \"section\": \"why\"},"
      " {\"dialogue\": \"d\", \"section\": \"why\", \"note\": \"Två\"}]}",
      "twice" },
    { "{" SV TALK "\"dialogues\": [" D
      "], \"answers\": [{\"dialogue\": \"d\", \"question\": \"levels\", \"value\": -1}]}",
      "value" },
    { "{" SV TALK "\"dialogues\": [" D "], \"goals\": [{\"development\": \"d\"}]}", "“d”" },
    { "{" SV "\"notes\": [{\"text\": \"Hej\", \"u\": \"0.5\", \"v\": 0}]}", "u" },
    { "{" SV "\"notes\": [{\"text\": \"Hej\", \"u\": 0, \"v\": true}]}", "v" },
    { "{" SV "\"notes\": [{\"text\": \"Hej\", \"u\": 0, \"v\": 1e999}]}", "source.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *path = write_source (sources[i].text);
      g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
      KringDocument *document = kring_case_document ("school", "sv");
      g_autofree char *before = kring_case_content (document);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", sources[i].text);
      g_assert_false (kring_example_fill_from (document, path, measure, &error));
      g_assert_error (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ);
      g_assert_nonnull (strstr (error->message, "source.json"));
      g_assert_nonnull (strstr (error->message, sources[i].says));
      after = kring_case_content (document);
      g_assert_cmpstr (after, ==, before);
      kring_case_close (document);
    }
}

static void
test_missing_source (void)
{
  g_autofree char *path = g_build_filename (folder, "nowhere.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (kring_json_read (path, &error));
  g_assert_error (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "nowhere.json"));
}

static KringRow *
first_of (GPtrArray *rows, KringTableIndex index)
{
  for (guint i = 0; i < rows->len; i++)
    if (KRING_ROW (rows->pdata[i])->table->index == index)
      return rows->pdata[i];
  g_assert_not_reached ();
}

/* Lost otherwise: what data/examples/README.md promises of what may be left out. */
static void
test_what_may_be_left_out (void)
{
  g_autofree char *path = write_source ("{\"language\": \"nb\", \"name\": \" Veien \\n tilbake \", \"needs\": [{\"key\": \"n\"}],"
                                        " \"actors\": [{\"key\": \"a\", \"name\": \"A\\u030Aen\"}, {\"key\": \"b\"}],"
                                        " \"line\": [{\"actor\": \"a\", \"above\": \"b\", \"kind\": \"part-of\"}],"
                                        " \"contributions\": [{\"need\": \"n\", \"actor\": \"a\", \"ring\": \"beside\"}],"
                                        " \"ties\": [{\"one\": \"a\", \"other\": \"b\", \"strength\": \"weak\"}],"
                                        " \"something\": \"else\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = kring_json_read (path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 7);
  g_assert_cmpstr (KRING_DOCUMENT_ROW (first_of (rows, KRING_TABLE_DOCUMENT))->language, ==, "nb");
  g_assert_cmpstr (KRING_DOCUMENT_ROW (first_of (rows, KRING_TABLE_DOCUMENT))->name, ==, "Veien   tilbake");
  g_assert_cmpstr (KRING_ACTOR (first_of (rows, KRING_TABLE_ACTOR))->name, ==, "Åen");
  g_assert_null (KRING_ACTOR (first_of (rows, KRING_TABLE_ACTOR))->need);
  g_assert_cmpint (KRING_LINE (first_of (rows, KRING_TABLE_LINE))->main, ==, 0);
  g_assert_cmpint (KRING_CONTRIBUTION (first_of (rows, KRING_TABLE_CONTRIBUTION))->delivers, ==, 0);
  g_assert_cmpint (KRING_TIE (first_of (rows, KRING_TABLE_TIE))->direction, ==, KRING_DIRECTION_NONE);
}

/* Lost otherwise: what an example tells of the citizen's side, and a note that lands in the middle of the need. */
static void
test_citizens_side (void)
{
  g_autofree char *path = write_source (
      "{" SV "\"needs\": [{\"key\": \"m\"}, {\"key\": \"n\", \"rank\": -7, \"goal_set\": \"partly\", \"prevented\": true}],"
      " \"actors\": [{\"key\": \"a\"}], \"tags\": [{\"key\": \"t\", \"name\": \"Kvällar\"}, {\"key\": \"n\", \"name\": \"Helger\"}],"
      " \"taggings\": [{\"tag\": \"n\", \"actor\": \"a\"}],"
      " \"stories\": [{\"need\": \"n\", \"told_on\": \"2026-02-28\", \"text\": \"En\\nTvå\"}],"
      " \"verdicts\": [{\"need\": \"n\", \"value\": \"as-wished\"}],"
      " \"notes\": [{\"need\": \"n\", \"text\": \"Hej\", \"u\": 0.75, \"v\": -1}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = kring_json_read (path, &error);
  KringNeed *need;

  g_assert_no_error (error);
  need = KRING_NEED (rows->pdata[2]);
  /* Their order is that of the file, whatever it says of it. */
  g_assert_cmpfloat (need->rank, ==, 2);
  g_assert_cmpint (need->goal_set, ==, KRING_ANSWER_PARTLY);
  g_assert_cmpint (need->goal_loyal, ==, KRING_ANSWER_NOT_ASKED);
  g_assert_cmpint (need->prevented, ==, 1);
  g_assert_cmpstr (KRING_STORY (first_of (rows, KRING_TABLE_STORY))->need, ==, need->row.id);
  g_assert_cmpstr (KRING_STORY (first_of (rows, KRING_TABLE_STORY))->text, ==, "En\nTvå");
  /* Consent is given, never taken for granted. */
  g_assert_cmpint (KRING_STORY (first_of (rows, KRING_TABLE_STORY))->consent, ==, 0);
  g_assert_cmpstr (KRING_VERDICT (first_of (rows, KRING_TABLE_VERDICT))->need, ==, need->row.id);
  g_assert_cmpint (KRING_VERDICT (first_of (rows, KRING_TABLE_VERDICT))->value, ==, KRING_JUDGEMENT_AS_WISHED);
  /* A tag and a need may have the same key. */
  g_assert_cmpstr (KRING_TAGGING (first_of (rows, KRING_TABLE_TAGGING))->tag, ==, KRING_ROW (rows->pdata[6])->id);
  g_assert_cmpstr (KRING_NOTE (first_of (rows, KRING_TABLE_NOTE))->need, ==, need->row.id);
  g_assert_cmpfloat (KRING_NOTE (first_of (rows, KRING_TABLE_NOTE))->u, ==, 0.75);
  g_assert_cmpfloat (KRING_NOTE (first_of (rows, KRING_TABLE_NOTE))->v, ==, -1);
}

/* Lost otherwise: a test whose figures and whose verdict, the citizen's own, are told of nothing. */
static void
test_what_came_of_it (void)
{
  g_autofree char *path = write_source (
      "{" SV NEED "\"verdicts\": [{\"need\": \"n\", \"value\": \"same\"},"
      " {\"need\": \"n\", \"value\": \"better\", \"judges\": \"t\"}, {\"need\": \"n\", \"value\": \"worse\", \"judges\": \"c\"}],"
      " \"changes\": [{\"key\": \"c\", \"need\": \"n\"}], \"tests\": [{\"key\": \"t\", \"change\": \"c\"}],"
      " \"measurements\": [{\"trial\": \"t\", \"measured_on\": \"2026-02-28\", \"value\": 0.5}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = kring_json_read (path, &error);
  const char *trial, *change;

  g_assert_no_error (error);
  change = first_of (rows, KRING_TABLE_CHANGE)->id;
  trial = first_of (rows, KRING_TABLE_TRIAL)->id;
  g_assert_cmpstr (KRING_MEASUREMENT (first_of (rows, KRING_TABLE_MEASUREMENT))->trial, ==, trial);
  g_assert_cmpfloat (KRING_MEASUREMENT (first_of (rows, KRING_TABLE_MEASUREMENT))->value, ==, 0.5);
  for (guint i = 0; i < rows->len; i++)
    if (KRING_ROW (rows->pdata[i])->table->index == KRING_TABLE_VERDICT)
      {
        const KringVerdict *verdict = KRING_VERDICT (rows->pdata[i]);

        g_assert_cmpstr (verdict->judges, ==,
                         verdict->value == KRING_JUDGEMENT_SAME     ? NULL
                         : verdict->value == KRING_JUDGEMENT_BETTER ? trial
                                                                    : change);
      }
}

static KringAnswerRow *
answer_with (GPtrArray *rows, const char *text)
{
  for (guint i = 0; i < rows->len; i++)
    if (KRING_ROW (rows->pdata[i])->table->index == KRING_TABLE_ANSWER
        && strcmp (KRING_ANSWER_ROW (rows->pdata[i])->text, text) == 0)
      return rows->pdata[i];
  g_assert_not_reached ();
}

/* Lost otherwise: answers of an example that the program looks for under other names, or a row that the room added
 * without its cells. */
static void
test_dialogue (void)
{
  g_autofree char *path = write_source (
      "{" SV TALK "\"dialogues\": [" D "],"
      " \"answers\": [{\"dialogue\": \"d\", \"question\": \"trust-felt\", \"item\": \"now\", \"value\": 3, \"text\": "
      "\"Tre\"},"
      " {\"key\": \"added\", \"dialogue\": \"d\", \"question\": \"controls\", \"text\": \"Blanketten\", \"rank\": 1},"
      " {\"dialogue\": \"d\", \"question\": \"controls\", \"item\": \"added\", \"part\": \"tells\", \"text\": "
      "\"Skriv\"},"
      " {\"dialogue\": \"d\", \"question\": \"controls\", \"item\": \"visits\", \"part\": \"tells\", \"text\": "
      "\"Kom\"}],"
      " \"tallies\": [{\"dialogue\": \"d\", \"question\": \"weight\", \"item\": \"now\", \"u\": 0.5, \"v\": 0.5, "
      "\"marks\": 2}]}");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = kring_json_read (path, &error);
  g_autofree char *source = kring_shipped_source ("control-and-trust", NULL);
  const char *keyed[] = { "Tre", "Skriv", "Kom" };
  g_autofree char *key = NULL;
  KringRow *tally;

  g_assert_no_error (error);
  g_assert_cmpstr (KRING_TEMPLATE_ROW (first_of (rows, KRING_TABLE_TEMPLATE))->name, ==, "control-and-trust");
  g_assert_cmpint (KRING_TEMPLATE_ROW (first_of (rows, KRING_TABLE_TEMPLATE))->version, ==, 1);
  g_assert_cmpstr (KRING_TEMPLATE_ROW (first_of (rows, KRING_TABLE_TEMPLATE))->source, ==, source);
  for (guint i = 0; i < G_N_ELEMENTS (keyed); i++)
    {
      KringAnswerRow *answer = answer_with (rows, keyed[i]);
      g_autofree char *id = kring_row_key (&answer->row);

      g_assert_cmpstr (answer->row.id, ==, id);
    }
  g_assert_cmpstr (answer_with (rows, "Skriv")->item, ==, answer_with (rows, "Blanketten")->row.id);
  g_assert_cmpstr (answer_with (rows, "Kom")->item, ==, "visits");
  tally = first_of (rows, KRING_TABLE_TALLY);
  key = kring_row_key (tally);
  g_assert_cmpstr (tally->id, ==, key);
}

/* Lost otherwise: the trust of somebody who told the team something, and the team alone. */
static void
test_without_consent (void)
{
  KringDocument *document = kring_case_document ("work", "sv");
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) stories = kring_model_all (model, KRING_TABLE_STORY);
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autofree char *list = kring_json_list (organisation, KRING_TABLE_STORY, TRUE);
  guint withheld = 0;

  for (guint i = 0; i < stories->len; i++)
    {
      KringStory *story = KRING_STORY (stories->pdata[i]);
      g_autofree char *beginning = g_utf8_substring (story->text, 0, 30);

      g_assert_nonnull (strstr (list, story->row.id));
      g_assert_cmpint (strstr (list, beginning) != NULL, ==, story->consent);
      withheld += !story->consent;
    }
  g_assert_cmpuint (withheld, ==, 1);
  kring_case_close (document);
}

/* Lost otherwise: a script that reads a list and finds no id, or a word in the reader's language. */
static void
test_list (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  g_autofree char *english = NULL;
  g_autofree char *swedish = NULL;
  g_autofree char *info = kring_json_info (document);

  english = kring_case_content (document);
  kring_language_set ("da");
  swedish = kring_case_content (document);
  kring_language_set (NULL);
  g_assert_cmpuint (strlen (english), ==, strlen (swedish));
  g_assert_nonnull (strstr (swedish, "\"ring\" : \"beside\""));
  g_assert_nonnull (strstr (swedish, "\"need\" : null"));
  g_assert_nonnull (strstr (info, "\"file\" : null"));
  g_assert_nonnull (strstr (info, "\"language\" : \"sv\""));
  kring_case_close (document);
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/json/bad-sources", test_bad_sources);
  g_test_add_func ("/json/missing-source", test_missing_source);
  g_test_add_func ("/json/what-may-be-left-out", test_what_may_be_left_out);
  g_test_add_func ("/json/citizens-side", test_citizens_side);
  g_test_add_func ("/json/what-came-of-it", test_what_came_of_it);
  g_test_add_func ("/json/dialogue", test_dialogue);
  g_test_add_func ("/json/without-consent", test_without_consent);
  g_test_add_func ("/json/list", test_list);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
