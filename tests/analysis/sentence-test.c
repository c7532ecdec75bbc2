/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-phrase-private.h"
#include "kring-sample.h"
#include "kring-sentence.h"
#include "kring-small.h"

/* Lost otherwise: a sentence that nobody would say, or that says what is not so. tests/golden/sentences-*.txt has small
 * organisations on which a person can see the answer, and what is said of them in each language. */

static const char *const organisations[] = {
  /* A first sketch. */
  "need: Tillbaka till skolan\n"
  "beside own: Mamma\nengaged our: Kurator\nengaged our: Mentor\navailable civil: Scouterna\n",

  "need: Tillbaka till skolan\n"
  "engaged our: Kurator\nengaged our: Mentor\nengaged public: BUP\navailable own: Farmor\navailable our: Biblioteket\n"
  "tie: Kurator ~ Mentor\n",

  "need: Tillbaka till skolan\n"
  "possible our: Biblioteket\n",

  /* Without the counsellor the mother reaches nobody. */
  "need: Tillbaka till skolan\ngoal: no not-asked\n"
  "beside own: Mamma | delivers\nbeside our: Kurator | delivers\nengaged our: Mentor | delivers | Veckosamtal\n"
  "engaged our: Rektor | delivers\nengaged public: BUP | delivers | Samtal | Sover bättre\n"
  "engaged our: Skolsköterska | delivers\n"
  "available our: Biblioteket\navailable our: Fritidsgården\navailable our: Fältarna\navailable civil: Scouterna\n"
  "available business: Byggfirman\n"
  "tie: Mamma - Kurator\ntie: Kurator - Mentor\ntie: Kurator - Rektor\ntie: Mentor - Rektor\ntie: Kurator - BUP\n"
  "tie: BUP - Skolsköterska\n",

  /* Two who are always asked, by way of the whole line. */
  "need: Tillbaka till skolan\ngoal: partly no\n"
  "beside own: Mamma | enables | Väcker\nengaged our: Mentor | delivers | Veckosamtal\n"
  "engaged our: Familjebehandlare | - | Hembesök\nengaged our: Rektor\nengaged civil: Tränaren\nengaged own: Farmor\n"
  "available civil: Scouterna\navailable our: Biblioteket\n"
  "tie: Mamma ~ Mentor\ntie: Mentor ~ Familjebehandlare\ntie: Rektor - Mentor\ntie: Tränaren - Farmor\n"
  "actor our: Skolchef\nactor our: Kommunchef\nactor our: Socialchef\nactor our: Enhetschef\n"
  "line: Mentor > Rektor\nline: Rektor > Skolchef\nline: Skolchef > Kommunchef\nline: Socialchef > Kommunchef\n"
  "line: Enhetschef > Socialchef\nline: Familjebehandlare > Enhetschef\n",

  /* Everything goes by way of one, and she has three of them. */
  "need: Tillbaka till skolan\ngoal: yes partly\n"
  "beside own: A\nengaged our: B\nengaged our: C\nengaged our: D\nengaged our: E\nengaged our: F\n"
  "engaged our: G\nengaged our: H\nengaged our: Kurator\n"
  "engaged our: Vaktmästare\nengaged our: Bibliotekarie\n"
  "tie: A - B\ntie: B - C\ntie: C - D\ntie: D - E\ntie: E - F\ntie: F - G\ntie: G - H\n"
  "tie: H - A\n"
  "tie: A - Kurator\ntie: B - Kurator\ntie: C - Kurator\ntie: D - Kurator\ntie: E - Kurator\ntie: F - Kurator\n"
  "tie: G - Kurator\ntie: H - Kurator\n"
  "need: Ont i magen\nengaged our: Kurator\nneed: En väg till jobb\nbeside our: Kurator\n",

  "need: Tillbaka till skolan\ngoal: yes not-asked\n"
  "engaged our: Kurator\nengaged our: Mentor\nengaged our: Rektor\nbeside our: BUP\nengaged our: Skolsköterska\n"
  "engaged our: Vaktmästare\ntie: BUP - Kurator\ntie: Mentor - Rektor\ntie: Skolsköterska - Vaktmästare\n",

  "need: Tillbaka till skolan\ngoal: yes yes\n"
  "engaged our: Kurator\nengaged our: Mentor\nbeside own: Mamma\n",
};

static void
append_sentences (GString *text, const char *organisation_text)
{
  g_autoptr (KringOrganisation) organisation = kring_small_organisation (organisation_text);
  g_autoptr (GPtrArray) seen
      = kring_observe (organisation, KRING_ROW (organisation->rows[KRING_TABLE_NEED]->pdata[0])->id, G_MAXUINT, NULL);

  g_string_append_printf (text, "%s\n", organisation_text);
  for (guint i = 0; i < seen->len; i++)
    {
      g_autofree char *title = kring_sentence_title (seen->pdata[i], organisation);
      g_autofree char *question = kring_sentence_question (seen->pdata[i], organisation);

      g_string_append_printf (text, "    %s\n      %s\n", title, question);
    }
  g_string_append (text, "\n\n");
}

static void
assert_golden (const char *text, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *beside = g_test_build_filename (G_TEST_BUILT, name, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (text, golden) == 0)
    return;
  g_file_set_contents (beside, text, -1, NULL);
  g_error ("what is said is no longer what tests/golden/%s has: compare it with %s, and if the change is meant run the "
           "test with KRING_GOLDEN_WRITE=1", name, beside);
}

static void
test_goldens (gconstpointer language)
{
  g_autofree char *name = g_strdup_printf ("sentences-%s.txt", (const char *) language);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true (kring_language_set (language));
  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    append_sentences (text, organisations[i]);
  assert_golden (text->str, name);
  kring_language_set (NULL);
}

/* Each kind is said in the goldens, or nobody would have read it. */
static void
test_goldens_have_all (void)
{
  gboolean said[KRING_N_OBSERVATION_KINDS] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (organisations); i++)
    {
      g_autoptr (KringOrganisation) organisation = kring_small_organisation (organisations[i]);
      g_autoptr (GPtrArray) seen
          = kring_observe (organisation, KRING_ROW (organisation->rows[KRING_TABLE_NEED]->pdata[0])->id, G_MAXUINT, NULL);

      for (guint j = 0; j < seen->len; j++)
        said[((KringObservation *) seen->pdata[j])->kind] = TRUE;
    }
  for (guint i = 0; i < KRING_N_OBSERVATION_KINDS; i++)
    g_assert_true (said[i]);
}

/* Whatever the map: a title without a full stop, then a question; never a word for the machine. */
static void
assert_well_said (const char *title, const char *question)
{
  static const char *const never[] = { "node", "path", "failure", "(null)", "%", "..", "  " };

  g_assert_cmpuint (strlen (title), >, 0);
  g_assert_false (g_str_has_suffix (title, ".") || g_str_has_suffix (title, "?"));
  g_assert_true (g_str_has_suffix (question, "?"));
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_false (strstr (title, never[i]) != NULL || strstr (question, never[i]) != NULL);
}

static void
test_any_map (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (KringMap) map = kring_sample_random (seed, seed, 2 * (seed % 30));
      g_autoptr (KringModel) model = kring_model_new ();
      g_autoptr (GArray) changes = kring_row_events_new ();
      g_autoptr (KringOrganisation) organisation = NULL;

      kring_row_events_add (changes, NULL, KRING_ROW (map->need));
      for (guint i = 0; i < map->entries->len; i++)
        {
          kring_row_events_add (changes, NULL, KRING_ROW (kring_map_entry (map, i)->actor));
          kring_row_events_add (changes, NULL, KRING_ROW (kring_map_entry (map, i)->contribution));
        }
      for (guint i = 0; i < map->ties->len; i++)
        kring_row_events_add (changes, NULL, g_ptr_array_index (map->ties, i));
      kring_model_apply (model, changes);
      organisation = kring_organisation_new (model);
      for (int whole = 0; whole <= 1; whole++)
        {
          g_autoptr (GPtrArray) seen = kring_observe (organisation, whole ? NULL : map->need->row.id, G_MAXUINT, NULL);

          for (guint i = 0; i < seen->len; i++)
            {
              g_autofree char *title = kring_sentence_title (seen->pdata[i], organisation);
              g_autofree char *question = kring_sentence_question (seen->pdata[i], organisation);

              assert_well_said (title, question);
            }
        }
    }
}

static void
test_numbers (void)
{
  static const char *const expected[] = { "0", "1", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                                          "eleven", "twelve", "13" };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *number = kring_phrase_number (i);

      g_assert_cmpstr (number, ==, expected[i]);
    }
}

static void
test_begin (void)
{
  g_autofree char *swedish = kring_phrase_begin (g_strdup ("åtta"));
  g_autofree char *empty = kring_phrase_begin (g_strdup (""));

  g_assert_cmpstr (swedish, ==, "Åtta");
  g_assert_cmpstr (empty, ==, "");
}

/* A map with nobody on it would be told that all is well. */
static void
test_nothing (void)
{
  g_autoptr (KringOrganisation) empty = kring_small_organisation ("need: Tillbaka till skolan\nactor our: Rektor\n");
  g_autoptr (KringOrganisation) fine = kring_small_organisation ("need: Tillbaka till skolan\nbeside own: Mamma\n");
  g_autoptr (KringOrganisation) none = kring_small_organisation ("need: Tillbaka till skolan\n");

  kring_language_set ("en");
  g_assert_true (g_str_has_prefix (kring_sentence_nothing (empty, KRING_ROW (empty->rows[KRING_TABLE_NEED]->pdata[0])->id),
                                   "Nobody is on this map yet."));
  g_assert_true (g_str_has_prefix (kring_sentence_nothing (fine, KRING_ROW (fine->rows[KRING_TABLE_NEED]->pdata[0])->id),
                                   "Nothing here calls"));
  g_assert_true (g_str_has_prefix (kring_sentence_nothing (empty, NULL), "Nothing here calls"));
  g_assert_true (g_str_has_prefix (kring_sentence_nothing (none, NULL), "Nobody is on this map yet."));
}

static void
test_lists (void)
{
  static const char *const expected[] = { "", "A", "A and B", "A, B and C", "A, B, C and D", "A, B, C and two more",
                                          "A, B, C and three more" };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *list = kring_phrase_list (names);

      g_assert_cmpstr (list, ==, expected[i]);
      g_ptr_array_add (names, g_strdup_printf ("%c", (char) ('A' + i)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  for (guint i = 0; kring_languages[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/sentence/golden/%s", kring_languages[i]);

      g_test_add_data_func (path, kring_languages[i], test_goldens);
    }
  g_test_add_func ("/sentence/goldens-have-all", test_goldens_have_all);
  g_test_add_func ("/sentence/any-map", test_any_map);
  g_test_add_func ("/sentence/nothing", test_nothing);
  g_test_add_func ("/phrase/numbers", test_numbers);
  g_test_add_func ("/phrase/begin", test_begin);
  g_test_add_func ("/phrase/lists", test_lists);
  return g_test_run ();
}
