/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "kring-consent.h"
#include "kring-csv.h"
#include "kring-data-export.h"
#include "kring-exchange-case.h"
#include "kring-import.h"
#include "kring-json-document.h"
#include "kring-json.h"
#include "kring-language.h"
#include "kring-operations-development.h"
#include "kring-operations-dialogue.h"
#include "kring-operations.h"
#include "kring-plans.h"
#include "kring-shipped.h"
#include "kring-tables-export.h"
#include "kring-test-folder.h"

/* What the window shows and does around an import, and what it hands out. */

static char *folder;

/* What a change threatens in the example of the school, and what stands in somebody's own development plan. */
static const char *const secrets[] = {
  "Ett invant sätt",       "Tid att planera tillsammans", "Lärarna",   "Att säga svåra saker", "Svåra samtal hålls",
  "En pensionerad rektor", "Besöken är det bästa",        "2026-10-22"
};

static KringImportSource *
source_of (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (KringSheet) sheet = kring_csv_read_bytes ("personal.csv", bytes, NULL);

  g_assert_nonnull (sheet);
  return kring_import_source_new (sheet, NULL);
}

static char *
text_of (const KringSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint c = 0; c < sheet->headings->len; c++)
    g_string_append_printf (text, "%s|", (char *) g_ptr_array_index (sheet->headings, c));
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      g_string_append_c (text, '\n');
      for (guint c = 0; c < sheet->headings->len; c++)
        g_string_append_printf (text, "%s|", kring_sheet_text (sheet, i, (int) c));
    }
  return g_string_free (text, FALSE);
}

/* Lost otherwise: that a wrong column is seen before it is taken in. */
static void
test_preview (void)
{
  g_autoptr (KringImportSource) source
      = source_of ("Förnamn;Efternamn;Typ;Sektor;Anteckning\nÅsa;Öberg;medarbetare;rymden;\"ett\ntvå\"\nBo;Ek;enhet;;\n");
  g_autoptr (KringSheet) first = kring_import_source_preview (source, FALSE, 1);
  g_autoptr (KringSheet) again = NULL;
  g_autofree char *text = text_of (first);
  g_autofree char *other = NULL;

  g_assert_cmpstr (text, ==, "Name|Kind|Sector|Note|\nÅsa Öberg|Person||ett två|");
  g_assert_true (kring_import_source_map (source, "surname=", NULL));
  g_assert_true (kring_import_source_map (source, "note=Efternamn", NULL));
  again = kring_import_source_preview (source, FALSE, 5);
  other = text_of (again);
  g_assert_cmpstr (other, ==, "Name|Kind|Sector|Note|\nÅsa|Person||Öberg|\nBo|Unit||Ek|");
}

static void
assert_busy (KringDocument *document, KringMeasure *measure)
{
  GError *error = NULL;

  g_assert_true (kring_document_get_busy (document));
  g_assert_false (kring_operation_add_need (document, "Meanwhile", NULL, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "Import personal.csv"));
  g_clear_error (&error);
  g_assert_false (kring_document_undo (document, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (kring_document_publish (document, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (kring_document_close (document, &error));
  g_assert_error (error, KRING_STORE_ERROR, KRING_STORE_ERROR_BUSY);
  g_clear_error (&error);
}

/* Lost otherwise: what somebody does while an import is carried out, or the program with it. */
static void
test_steps (void)
{
  KringDocument *document = kring_case_document ("work", "sv");
  g_autoptr (KringImportSource) source = source_of ("Namn;Chef\nÅsa;\nBo;Åsa\n");
  g_autoptr (KringImportPlan) plan = kring_import_plan_new (kring_document_get_model (document), source, NULL);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autofree char *before = kring_case_content (document);
  g_autofree char *after = NULL;
  g_autofree char *outcome = kring_import_plan_outcome (plan);
  g_autoptr (GError) error = NULL;
  KringImportRun *run = kring_import_run_new (document, plan, measure);

  g_assert_cmpstr (outcome, ==, "Imported 2 actors");
  assert_busy (document, measure);
  while (kring_import_run_step (run))
    assert_busy (document, measure);
  kring_import_run_cancel (run);
  after = kring_case_content (document);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (kring_document_get_busy (document));

  run = kring_import_run_new (document, plan, measure);
  while (kring_import_run_step (run))
    g_assert_cmpfloat (kring_import_run_get_done (run), <, 1);
  g_assert_true (kring_import_run_finish (run, &error));
  g_assert_no_error (error);
  g_assert_nonnull (kring_case_actor (document, "Bo"));
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, "Import personal.csv");
  kring_case_close (document);
}

/* Lost otherwise: a thread plans with rows that an edit takes away under it. */
static void
test_copy (void)
{
  KringDocument *document = kring_case_document ("work", "sv");
  KringModel *model = kring_document_get_model (document);
  g_autoptr (KringModel) copy = kring_model_copy (model);
  g_autoptr (GError) error = NULL;
  guint n = kring_model_count (model, KRING_TABLE_NEED);
  const char *need = kring_case_need (document, 0);
  g_autofree char *id = g_strdup (need);

  g_assert_true (kring_operation_remove (document, kring_model_get (model, KRING_TABLE_NEED, need), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_NEED), ==, n - 1);
  g_assert_cmpuint (kring_model_count (copy, KRING_TABLE_NEED), ==, n);
  g_assert_cmpuint (kring_model_referring (copy, KRING_TABLE_CONTRIBUTION, "need", id)->len, >, 0);
  kring_case_close (document);
}

static char *
content_of (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* Lost otherwise: who was sent a table does not know what it does not hold, or the document is written over. */
static void
test_export (void)
{
  KringDocument *document = kring_case_document ("work", "sv");
  KringDataChoice choice = { .kind = KRING_DATA_CSV, .language = "sv" };
  g_autofree char *path = g_build_filename (folder, "ut.csv", NULL);
  g_autofree char *ties = kring_data_ties_path (path);
  g_autofree char *text = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (document);
  g_autoptr (GPtrArray) told = kring_data_export (organisation, &choice, path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (kring_language_get (), ==, "en");
  g_assert_cmpstr (g_ptr_array_index (told, 0), ==, "The ties are in “ut-ties.csv”.");
  g_assert_true (g_str_has_prefix (g_ptr_array_index (told, 1), "Left out: "));
  text = content_of (path);
  joined = content_of (ties);
  g_assert_nonnull (strstr (text, "Namn;Typ;Sektor"));
  g_assert_nonnull (strstr (joined, "Från;Till"));

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_null (kring_data_export (organisation, &choice, path, &error));
  g_assert_error (error, KRING_DATA_ERROR, KRING_DATA_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "“ut.csv”"));
  g_assert_nonnull (strstr (error->message, "“ut-ties.csv”"));
  g_clear_error (&error);
  choice.replace = TRUE;
  again = kring_data_export (organisation, &choice, path, &error);
  g_assert_no_error (error);

  choice.document = ties;
  g_assert_null (kring_data_export (organisation, &choice, path, &error));
  g_assert_error (error, KRING_DATA_ERROR, KRING_DATA_ERROR_OVER_DOCUMENT);
  kring_case_close (document);
}

/* Plans a tie between the first and the last actor. Returns: (transfer full): their ids, with a line between. */
static char *
plan_a_tie (KringDocument *document, char **change)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) actors = kring_model_all (model, KRING_TABLE_ACTOR);
  KringRow *first = g_ptr_array_index (actors, 0), *last = g_ptr_array_index (actors, actors->len - 1);
  g_autoptr (KringRow) plan = kring_row_new (KRING_PLAN_TABLE);
  KringEdit *edit;

  g_assert_null (kring_model_tie_between (model, first->id, last->id));
  g_assert_true (kring_operation_add_change (document, kring_case_need (document, 0), "Mötas", KRING_LOOP_SINGLE,
                                             KRING_STAGE_IDEA, change, NULL));
  kring_set (&KRING_PLAN (plan)->change, *change);
  kring_set (&KRING_PLAN (plan)->one, first->id);
  kring_set (&KRING_PLAN (plan)->other, last->id);
  KRING_PLAN (plan)->strength = KRING_STRENGTH_STRONG;
  edit = kring_document_edit (document, "Plan", NULL);
  kring_edit_put (edit, plan);
  g_assert_true (kring_edit_commit (edit, NULL));
  return g_strdup_printf ("%s-%s", first->id, last->id);
}

/* All ties of one organisation as each format has them: how many there are in the table, in GraphML and in JSON. */
static void
count_ties (KringOrganisation *organisation, guint counts[3])
{
  static const char *const marks[] = { NULL, "<data key=\"e_strength\">", "\"strength\" : " };
  static const char *const names[] = { "ties.csv", "ties.graphml", "ties.json" };

  for (guint i = 0; i < 3; i++)
    {
      KringDataChoice choice = { .kind = (KringDataKind)kring_data_kind_find (names[i]), .language = "en" };
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *ties = kring_data_ties_path (path);
      g_autoptr (GPtrArray) told = kring_data_export (organisation, &choice, path, NULL);
      g_autofree char *text = content_of (i == 0 ? ties : path);
      const char *from = i < 2 ? text : strstr (text, "\"tie\": [");

      g_assert_nonnull (told);
      counts[i] = 0;
      if (i == 2)
        strstr (text, "\"place\": [")[0] = '\0';
      for (const char *p = from; (p = strstr (p, i == 0 ? ",tie," : marks[i])) != NULL; p++)
        counts[i]++;
    }
}

/* Lost otherwise: what is planned can be seen but not handed out, or what is handed out is not what is true today. */
static void
test_after (void)
{
  KringDocument *document = kring_case_document ("work", "sv");
  KringModel *model = kring_document_get_model (document);
  KringDocument *other = kring_document_new ("sv", NULL);
  g_autofree char *change = NULL;
  g_autofree char *pair = plan_a_tie (document, &change);
  g_autoptr (KringOrganisation) today = kring_organisation_new (model);
  g_autoptr (GPtrArray) plans = kring_plans_pending (model, (const char *const[]){ change, NULL });
  g_autoptr (KringOrganisation) after = kring_organisation_after (today, model, plans);
  g_autofree char *path = g_build_filename (folder, "ties.json", NULL);
  g_autoptr (GError) error = NULL;
  guint counts[2][3];

  count_ties (today, counts[0]);
  count_ties (after, counts[1]);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (counts[0][i], ==, kring_model_count (model, KRING_TABLE_TIE));
      g_assert_cmpuint (counts[1][i], ==, kring_organisation_count (after, KRING_TABLE_TIE));
    }
  g_assert_cmpuint (counts[1][0], ==, counts[0][0] + 1);
  kring_json_fill_document (other, path, &error);
  g_assert_no_error (error);
  pair[36] = '\0';
  g_assert_nonnull (kring_model_tie_between (kring_document_get_model (other), pair, pair + 37));
  kring_case_close (other);
  kring_case_close (document);
}

/* What each file holds of the document, in one text: the table's ties too. */
static char *
written (KringOrganisation *organisation, const char *name, KringDataTable table, gboolean with_private)
{
  KringDataChoice choice = { .kind = (KringDataKind)kring_data_kind_find (name),
                             .table = table,
                             .with_private = with_private,
                             .language = "sv",
                             .replace = TRUE };
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) told = kring_data_export (organisation, &choice, path, NULL);

  g_assert_nonnull (told);
  return content_of (path);
}

/* Lost otherwise: what somebody would lose by a change is read by those who were not meant to, or, where somebody has
 * chosen it, it is not there; or a story gets out on that road though its teller has not agreed. */
static void
test_private (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringDocument *other = kring_document_new ("sv", NULL);
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (document);
  g_autofree char *path = g_build_filename (folder, "with.json", NULL);
  g_autofree char *without = written (organisation, "without.json", KRING_DATA_ACTORS, FALSE);
  g_autofree char *with = written (organisation, "with.json", KRING_DATA_ACTORS, TRUE);
  GPtrArray *stories = organisation->rows[KRING_TABLE_STORY];
  guint withheld = 0;

  /* A threat, and a plan with three goals, four methods and two follow-ups. */
  g_assert_cmpuint (kring_consent_private (organisation), ==, 11);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      g_assert_null (strstr (without, secrets[i]));
      g_assert_nonnull (strstr (with, secrets[i]));
      for (KringDataTable table = 0; table < KRING_N_DATA_TABLES; table++)
        {
          g_autofree char *csv = written (organisation, "secret.csv", table, TRUE);

          g_assert_null (strstr (csv, secrets[i]));
        }
    }
  for (guint i = 0; i < stories->len; i++)
    {
      const KringStory *story = g_ptr_array_index (stories, i);
      g_autofree char *start = g_utf8_substring (story->text, 0, MIN (g_utf8_strlen (story->text, -1), 30));

      g_assert_true ((strstr (with, start) != NULL) == (story->consent != 0));
      withheld += !story->consent;
    }
  g_assert_cmpuint (withheld, ==, 1);
  kring_json_fill_document (other, path, NULL);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (other), KRING_TABLE_THREAT), ==, 1);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (other), KRING_TABLE_LEARNING), ==, 4);
  kring_case_close (other);
  kring_case_close (document);
}

/* Lost otherwise: a dialogue that went out as JSON and came back with something missing. */
static void
test_there_and_back (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringDocument *other = kring_document_new ("sv", NULL);
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (document);
  g_autofree char *path = g_build_filename (folder, "there.json", NULL);
  g_autofree char *there = written (organisation, "there.json", KRING_DATA_ACTORS, TRUE);
  g_autofree char *back = NULL;
  g_autoptr (KringOrganisation) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kring_json_fill_document (other, path, &error));
  g_assert_no_error (error);
  again = kring_case_organisation (other);
  back = written (again, "back.json", KRING_DATA_ACTORS, TRUE);
  for (int t = 0; t < KRING_N_TABLES; t++)
    g_assert_cmpuint (again->rows[t]->len, ==, organisation->rows[t]->len);
  g_assert_cmpstr (back, ==, there);
  kring_case_close (other);
  kring_case_close (document);
}

/* Lost otherwise: an agreement between a manager and her own manager stands in what is handed to everybody, or the file
 * cannot be read again because it refers to a plan that is not in it. */
static void
test_agreed_in_a_plan (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringDocument *other = kring_document_new ("sv", NULL);
  g_autoptr (GPtrArray) plans = kring_model_all (kring_document_get_model (document), KRING_TABLE_DEVELOPMENT);
  KringRow *agreement = kring_row_new (KRING_AGREEMENT_TABLE);
  KringEdit *edit = kring_document_edit (document, "Agree", NULL);
  g_autofree char *path = g_build_filename (folder, "agreed.json", NULL);
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autofree char *json = NULL;
  g_autofree char *with = NULL;
  g_autoptr (KringSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  kring_set (&KRING_AGREEMENT (agreement)->what, "Frigöra tisdagarna");
  kring_set (&KRING_AGREEMENT (agreement)->development, KRING_ROW (plans->pdata[0])->id);
  kring_edit_put (edit, agreement);
  g_assert_true (kring_edit_commit (edit, NULL));
  organisation = kring_case_organisation (document);
  json = written (organisation, "agreed.json", KRING_DATA_ACTORS, FALSE);
  with = written (organisation, "with.json", KRING_DATA_ACTORS, TRUE);
  sheet = kring_tables_agreements (organisation, NULL, FALSE);
  g_assert_cmpuint (kring_consent_private (organisation), ==, 12);
  g_assert_null (strstr (json, "Frigöra tisdagarna"));
  g_assert_nonnull (strstr (with, "Frigöra tisdagarna"));
  g_assert_cmpuint (sheet->rows->len, ==, organisation->rows[KRING_TABLE_AGREEMENT]->len - 1);
  g_assert_true (kring_json_fill_document (other, path, &error));
  g_assert_no_error (error);
  kring_row_unref (agreement);
  kring_case_close (other);
  kring_case_close (document);
}

/* Adds a plan that holds @secret wherever a plan can hold a text. */
static void
put_development (KringDocument *document, const char *source, const char *secret)
{
  g_autofree char *id = NULL, *follow_up = NULL;
  KringModel *model = kring_document_get_model (document);

  g_assert_true (kring_operation_add_development (document, source, secret, &id, NULL));
  g_assert_true (kring_operation_add_goal (document, id, secret, NULL, NULL));
  g_assert_true (kring_operation_choose_method (document, id, "mentors", TRUE, NULL));
  g_assert_true (kring_operation_add_follow_up (document, id, &follow_up, NULL));
  g_assert_true (kring_operation_set_text (document, NULL, kring_model_get (model, KRING_TABLE_FOLLOW_UP, follow_up),
                                           "text", secret, NULL, NULL));
  g_assert_true (kring_operation_set_text (document, NULL, kring_model_get (model, KRING_TABLE_DEVELOPMENT, id),
                                           "talk_with", secret, NULL, NULL));
  g_assert_true (kring_operation_add_agreement (document, KRING_TABLE_DEVELOPMENT, id, secret, NULL, NULL));
}

/* Lost otherwise: a manager's own plan, or that she has one, is read by those who got the team's data. */
static void
test_private_plans (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringDocument *other = kring_document_new ("sv", NULL);
  const char *secret = "Hemligt 4711";
  g_autofree char *source = kring_shipped_source ("seven-principles", NULL);
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autofree char *path = g_build_filename (folder, "plans.json", NULL);
  g_autofree char *without = NULL, *with = NULL, *csv = NULL, *json = NULL, *again = NULL;

  /* The template is no secret: a dialogue may have brought it. */
  g_assert_true (kring_operation_begin_dialogue (document, source, 0, NULL, NULL));
  json = kring_json_info (document);
  put_development (document, source, secret);
  organisation = kring_case_organisation (document);
  without = written (organisation, "without.json", KRING_DATA_ACTORS, FALSE);
  with = written (organisation, "plans.json", KRING_DATA_ACTORS, TRUE);
  csv = written (organisation, "agreed.csv", KRING_DATA_AGREEMENTS, FALSE);
  g_assert_null (strstr (without, secret));
  g_assert_null (strstr (without, "\"method\" : \"mentors\""));
  g_assert_null (strstr (csv, secret));
  g_assert_nonnull (strstr (with, secret));
  g_assert_nonnull (strstr (with, "\"method\" : \"mentors\""));
  /* Not even how many there are. */
  again = kring_json_info (document);
  g_assert_cmpstr (json, ==, again);
  kring_json_fill_document (other, path, NULL);
  g_assert_cmpuint (kring_model_count (kring_document_get_model (other), KRING_TABLE_LEARNING), ==,
                    kring_model_count (kring_document_get_model (document), KRING_TABLE_LEARNING));
  kring_case_close (other);
  kring_case_close (document);
}

/* What each marked alone is in no file before the room has been shown it, and whoever writes one is told. */
static void
test_covered (void)
{
  KringDocument *document = kring_document_new ("sv", NULL);
  g_autofree char *source = kring_shipped_source ("seven-principles", NULL), *id = NULL;
  g_autoptr (KringOrganisation) covered = NULL, shown = NULL;
  g_autofree char *without = NULL, *chosen = NULL, *with = NULL;

  g_assert_true (kring_operation_begin_dialogue (document, source, 3, &id, NULL));
  g_assert_true (kring_operation_mark (document, id, "why-scale", "now", 4, 0, NULL));
  covered = kring_case_organisation (document);
  without = written (covered, "covered.json", KRING_DATA_ACTORS, FALSE);
  chosen = written (covered, "chosen.json", KRING_DATA_ACTORS, TRUE);
  g_assert_cmpuint (kring_consent_covered (covered), ==, 1);
  g_assert_null (strstr (without, "\"marks\""));
  g_assert_nonnull (strstr (chosen, "\"marks\""));
  g_assert_true (kring_operation_reveal (document, id, "why-scale", TRUE, NULL));
  shown = kring_case_organisation (document);
  with = written (shown, "shown.json", KRING_DATA_ACTORS, FALSE);
  g_assert_nonnull (strstr (with, "\"marks\""));
  kring_case_close (document);
}

/* Whoever forgets to leave such a row out shows one that says nothing. */
static void
test_private_row (void)
{
  g_autoptr (KringRow) row = kring_row_new (KRING_AGREEMENT_TABLE);
  g_autoptr (KringRow) shown = NULL, chosen = NULL;

  kring_set (&KRING_AGREEMENT (row)->what, "A day a month");
  kring_set (&KRING_AGREEMENT (row)->change, row->id);
  g_assert_false (kring_row_is_private (row));
  kring_set (&KRING_AGREEMENT (row)->change, NULL);
  kring_set (&KRING_AGREEMENT (row)->development, row->id);
  g_assert_true (kring_row_is_private (row));
  shown = kring_row_for_others (row, FALSE);
  chosen = kring_row_for_others (row, TRUE);
  g_assert_cmpstr (KRING_AGREEMENT (shown)->what, ==, "");
  g_assert_cmpstr (KRING_AGREEMENT (chosen)->what, ==, "A day a month");
}

/* Makes the third change a part of the double loop that stands first. */
static void
make_part (KringDocument *document)
{
  g_autoptr (GPtrArray) changes = kring_model_all (kring_document_get_model (document), KRING_TABLE_CHANGE);
  g_autoptr (KringRow) component = kring_row_new (KRING_COMPONENT_TABLE);
  KringEdit *edit = kring_document_edit (document, "Part", NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      KringChange *change = g_ptr_array_index (changes, i);

      if (strcmp (change->name, "Skolan finns där eleven kan vara") == 0)
        kring_set (&KRING_COMPONENT (component)->whole, change->row.id);
      if (strcmp (change->name, "En kontakt för familjen") == 0)
        kring_set (&KRING_COMPONENT (component)->part, change->row.id);
    }
  kring_edit_put (edit, component);
  g_assert_true (kring_edit_commit (edit, NULL));
}

/* Lost otherwise: the meeting sees in its spreadsheet another board than on the screen, or who was to do what by when.
 */
static void
test_decided (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (KringSheet) changes = NULL;
  g_autoptr (KringSheet) agreements = NULL;
  g_autoptr (KringSheet) none = NULL;

  make_part (document);
  organisation = kring_case_organisation (document);
  changes = kring_tables_changes (organisation, NULL, FALSE);
  agreements = kring_tables_agreements (organisation, NULL, FALSE);
  none = kring_tables_agreements (organisation, kring_case_need (document, 1), FALSE);

  g_assert_cmpuint (changes->rows->len, ==, 6);
  g_assert_cmpstr (kring_sheet_text (changes, 3, 1), ==, "En kontakt för familjen");
  g_assert_cmpstr (kring_sheet_text (changes, 3, kring_sheet_column (changes, "Part of")), ==,
                   "Skolan finns där eleven kan vara");
  g_assert_cmpstr (kring_sheet_text (changes, 3, kring_sheet_column (changes, "Begins")), ==, "2026-06-01");
  g_assert_cmpstr (kring_sheet_text (changes, 3, kring_sheet_column (changes, "Kind")), ==, "Improve");
  g_assert_cmpstr (kring_sheet_text (changes, 4, kring_sheet_column (changes, "Kind")), ==, "");
  g_assert_cmpstr (kring_sheet_text (changes, 4, kring_sheet_column (changes, "We act as if")), ==,
                   "Elever lär sig i skolans hus");
  g_assert_cmpstr (kring_sheet_text (changes, 4, kring_sheet_column (changes, "Decision")), ==, "Adapt");

  g_assert_cmpuint (agreements->rows->len, ==, 12);
  /* What is open comes first, and of that what is due first. */
  g_assert_cmpstr (kring_sheet_text (agreements, 0, 3), ==, "2026-01-30");
  g_assert_cmpstr (kring_sheet_text (agreements, 0, 5), ==, "Dialogue: The seven principles: Where and how?");
  g_assert_cmpstr (kring_sheet_text (agreements, 4, 4), ==, "No");
  g_assert_cmpstr (kring_sheet_text (agreements, 4, 5), ==, "Change: Skolan finns där eleven kan vara");
  g_assert_cmpstr (kring_sheet_text (agreements, 5, 4), ==, "Yes");
  g_assert_cmpstr (kring_sheet_text (agreements, 11, 5), ==, "Meeting: Runt eleven, första gången");
  g_assert_cmpuint (none->rows->len, ==, 0);
  kring_case_close (document);
}

/* Lost otherwise: what moved from one year to the next, for those who draw it in their spreadsheet. */
static void
test_dialogues (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (document);
  g_autoptr (KringSheet) sheet = kring_tables_dialogues (organisation);

  /* Twice seven principles, and the four sections of control and trust. */
  g_assert_cmpuint (sheet->rows->len, ==, 18);
  g_assert_cmpstr (kring_sheet_text (sheet, 0, 1), ==, "The seven principles");
  g_assert_cmpstr (kring_sheet_text (sheet, 0, 2), ==, "2026-09-03");
  g_assert_cmpstr (kring_sheet_text (sheet, 0, kring_sheet_column (sheet, "Section")), ==, "Why?");
  g_assert_cmpstr (kring_sheet_text (sheet, 0, kring_sheet_column (sheet, "Now")), ==, "3");
  g_assert_cmpstr (kring_sheet_text (sheet, 0, kring_sheet_column (sheet, "Wanted")), ==, "4");
  g_assert_cmpstr (kring_sheet_text (sheet, 1, kring_sheet_column (sheet, "Discussed")), ==, "No");
  g_assert_cmpstr (kring_sheet_text (sheet, 1, kring_sheet_column (sheet, "Now")), ==, "");
  g_assert_cmpstr (kring_sheet_text (sheet, 11, 2), ==, "2025-09-04");
  g_assert_cmpstr (kring_sheet_text (sheet, 11, kring_sheet_column (sheet, "Now")), ==, "2");
  g_assert_cmpstr (kring_sheet_text (sheet, 14, kring_sheet_column (sheet, "Agreements")), ==, "2");
  kring_case_close (document);
}

/* Lost otherwise: somebody's file of ties is asked about or replaced by a table that has none. */
static void
test_decided_is_one_file (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringDataChoice choice = { .kind = KRING_DATA_CSV, .table = KRING_DATA_CHANGES, .language = "sv" };
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (document);
  g_autofree char *path = g_build_filename (folder, "beslut.csv", NULL);
  g_autofree char *ties = kring_data_ties_path (path);
  g_autofree char *text = NULL;
  g_autofree char *mine = NULL;
  g_autoptr (GPtrArray) told = NULL;

  g_assert_true (g_file_set_contents (ties, "mine", -1, NULL));
  told = kring_data_export (organisation, &choice, path, NULL);
  g_assert_nonnull (told);
  g_assert_cmpstr (g_ptr_array_index (told, 0), ==, "The table holds changes alone.");
  text = content_of (path);
  mine = content_of (ties);
  g_assert_nonnull (strstr (text, "Id;Namn;Behov;Loop;Steg;"));
  g_assert_cmpstr (mine, ==, "mine");
  g_assert_cmpstr (kring_language_get (), ==, "en");
  kring_case_close (document);
}

static void
test_kinds (void)
{
  g_assert_cmpint (kring_data_kind_find ("a/Personal.CSV"), ==, KRING_DATA_CSV);
  g_assert_cmpint (kring_data_kind_find ("a.graphml"), ==, KRING_DATA_GRAPHML);
  g_assert_cmpint (kring_data_kind_find ("a.json"), ==, KRING_DATA_JSON);
  g_assert_cmpint (kring_data_kind_find ("a.pdf"), ==, -1);
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/data/preview", test_preview);
  g_test_add_func ("/data/steps", test_steps);
  g_test_add_func ("/data/copy", test_copy);
  g_test_add_func ("/data/export", test_export);
  g_test_add_func ("/data/after", test_after);
  g_test_add_func ("/data/private", test_private);
  g_test_add_func ("/data/private-plans", test_private_plans);
  g_test_add_func ("/data/private-row", test_private_row);
  g_test_add_func ("/data/covered", test_covered);
  g_test_add_func ("/data/there-and-back", test_there_and_back);
  g_test_add_func ("/data/agreed-in-a-plan", test_agreed_in_a_plan);
  g_test_add_func ("/data/dialogues", test_dialogues);
  g_test_add_func ("/data/decided", test_decided);
  g_test_add_func ("/data/decided-is-one-file", test_decided_is_one_file);
  g_test_add_func ("/data/kinds", test_kinds);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
