/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-operation-case.h"
#include "kring-operations.h"
#include "kring-test-folder.h"

/* The citizen's side: what the citizen said and how the citizen judges is kept as it was given, and a story without
 * consent leaves no text behind. */

static KringRow *
only (KringTableIndex table)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, table);

  g_assert_cmpuint (rows->len, ==, 1);
  return g_ptr_array_index (rows, 0);
}

/* The examples come with stories and verdicts of their own. */
static void
set_up_without (void)
{
  set_up ();
  for (int table = KRING_TABLE_STORY; table <= KRING_TABLE_VERDICT; table++)
    {
      g_autoptr (GPtrArray) rows = kring_model_all (model, (KringTableIndex) table);

      for (guint i = 0; i < rows->len; i++)
        g_assert_true (kring_operation_remove (document, g_ptr_array_index (rows, i), NULL));
    }
  kring_document_forget_history (document);
  g_free (before);
  before = kring_case_content (document);
}

static void
test_story (void)
{
  g_autofree char *id = NULL;

  set_up_without ();
  assert_step (kring_operation_add_story (document, need, &id, NULL), "Add a Story");
  g_assert_cmpstr (only (KRING_TABLE_STORY)->id, ==, id);
  g_assert_false (KRING_STORY (only (KRING_TABLE_STORY))->consent);
  g_assert_true (kring_date_valid (KRING_STORY (only (KRING_TABLE_STORY))->told_on));
  tear_down ();
}

/* Lost otherwise: the trust of somebody who took consent back and whose words are still in the file. */
static void
test_consent_withdrawn (void)
{
  const char *words = "Den hösten gick jag inte in en enda gång.";

  set_up_without ();
  g_assert_true (kring_operation_add_story (document, need, NULL, NULL));
  g_assert_true (kring_operation_set_consent (document, only (KRING_TABLE_STORY), TRUE, NULL));
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, "Note Consent to a Story");
  g_assert_true (kring_operation_set_text (document, need, only (KRING_TABLE_STORY), "text", words, measure, NULL));
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, "Change a Story");
  kring_document_forget_history (document);
  g_free (before);
  before = kring_case_content (document);
  g_assert_nonnull (strstr (before, words));

  assert_step (kring_operation_set_consent (document, only (KRING_TABLE_STORY), FALSE, NULL),
               "Withdraw Consent to a Story");
  g_assert_cmpstr (KRING_STORY (only (KRING_TABLE_STORY))->text, ==, "");
  g_assert_false (KRING_STORY (only (KRING_TABLE_STORY))->consent);
  tear_down ();
}

static void
test_verdict (void)
{
  set_up_without ();
  assert_step (kring_operation_add_verdict (document, need, NULL, KRING_JUDGEMENT_BETTER, NULL, NULL),
               "Add the Citizen’s Own Verdict");
  g_assert_cmpint (KRING_VERDICT (only (KRING_TABLE_VERDICT))->value, ==, KRING_JUDGEMENT_BETTER);
  g_assert_null (KRING_VERDICT (only (KRING_TABLE_VERDICT))->judges);
  g_assert_true (kring_date_valid (KRING_VERDICT (only (KRING_TABLE_VERDICT))->given_on));
  tear_down ();
}

/* Lost otherwise: an impossible day, which no later version could sort. */
static void
test_day_that_is_none (void)
{
  g_autoptr (GError) error = NULL;

  set_up_without ();
  g_assert_true (kring_operation_add_verdict (document, need, NULL, KRING_JUDGEMENT_SAME, NULL, NULL));
  g_assert_false (kring_operation_set_text (document, need, only (KRING_TABLE_VERDICT), "given_on", "2026-02-31",
                                            measure, &error));
  g_assert_nonnull (strstr (error->message, "2026-02-31"));
  g_assert_cmpstr (KRING_VERDICT (only (KRING_TABLE_VERDICT))->given_on, !=, "2026-02-31");
  tear_down ();
}

static void
test_aside (void)
{
  set_up ();
  assert_step (kring_operation_put_aside (document, need, "not-asked", "abc", "Vi frågar i augusti", NULL),
               "Put a Sentence Aside");
  tear_down ();
}

int
main (int argc, char **argv)
{
  char *folder = kring_test_folder_make ();
  int result;

  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/operations/story", test_story);
  g_test_add_func ("/operations/consent-withdrawn", test_consent_withdrawn);
  g_test_add_func ("/operations/verdict", test_verdict);
  g_test_add_func ("/operations/day-that-is-none", test_day_that_is_none);
  g_test_add_func ("/operations/aside", test_aside);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
