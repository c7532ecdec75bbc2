/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-comparison.h"
#include "kring-language.h"
#include "kring-talk-sample.h"

/* Next year's dialogue shows what moved, whatever became of the words in between. */

static KringComparison *
compare (KringModel *model, guint one, guint other, GError **error)
{
  g_autoptr (GPtrArray) talks = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_talk_unref);
  g_autofree char *first = kring_talk_sample_id (one), *second = kring_talk_sample_id (other);

  g_ptr_array_add (talks, kring_talk_of_model (model, first));
  g_ptr_array_add (talks, kring_talk_of_model (model, second));
  return kring_comparison_new (talks, error);
}

static KringComparison *
sample (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();

  return compare (model, 2, 1, NULL);
}

static const KringComparedQuestion *
question (const KringComparison *self, const char *id)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const KringComparedSection *section = g_ptr_array_index (self->sections, i);

      for (guint q = 0; q < section->questions->len; q++)
        if (strcmp (((KringComparedQuestion *)g_ptr_array_index (section->questions, q))->question->id, id) == 0)
          return g_ptr_array_index (section->questions, q);
    }
  return NULL;
}

/* What is said of @id, sentences below each other. */
static char *
words (const KringComparison *self, const char *id)
{
  g_autoptr (GPtrArray) sentences = kring_compared_words (self, question (self, id));

  g_ptr_array_add (sentences, NULL);
  return g_strjoinv ("\n", (char **)sentences->pdata);
}

static void
assert_words (const KringComparison *self, const char *id, const char *expected)
{
  g_autofree char *said = words (self, id);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (KringComparison) self = sample ();
  g_autofree char *days = kring_comparison_days (self);

  g_assert_cmpstr (kring_talk_day (kring_comparison_oldest (self)), ==, "2025-05-14");
  g_assert_cmpstr (kring_talk_day (kring_comparison_newest (self)), ==, "2026-11-22");
  g_assert_cmpstr (days, ==, "14 May 2025 and 22 November 2026");
}

static void
test_values (void)
{
  g_autoptr (KringComparison) self = sample ();
  const KringComparedQuestion *scale = question (self, "why-scale");

  g_assert_cmpint (scale->then, ==, 0);
  g_assert_cmpint (scale->now, ==, 1);
  g_assert_cmpint (scale->answers[0].value[0], ==, 2);
  g_assert_cmpint (scale->answers[1].value[0], ==, 3);
  g_assert_cmpint (scale->answers[1].value[1], ==, 4);
}

static void
test_words (void)
{
  g_autoptr (KringComparison) self = sample ();

  assert_words (self, "why-scale", "Moved from 2 to 3; wanted is still 4.");
  assert_words (self, "how-scale", "Moved from 1 to 4; wanted from 4 to 5.");
  /* What could not be ticked then is not ticked since. */
  assert_words (self, "levels", "Ticked since: “The group”");
  assert_words (self, "methods", "Used, and was not: “Coaches”, “Building trust”\nNow not for us: “Debriefing”");
  assert_words (self, "conditions", "“There is time”: from “No” to “Partly”.");
  assert_words (self, "logic", "Now has moved towards “The user”.\nWanted is where it was.");
  assert_words (self, "drive", "Now has moved towards “Attraction: Strong”.");
  assert_words (self, "sorting", "Answered on one day only: 22 November 2026.");
  g_assert_cmpuint (kring_compared_count (question (self, "methods"), KRING_METHOD_TODAY), ==, 2);
}

static void
test_texts (void)
{
  static const char *const expected[] = {
    "Why?|At which levels?|At which levels does leadership develop?",
    "At which levels does leadership develop?||The operation",
    "||A new part",
    "At which levels does leadership develop?|The region|",
    "|An old part|",
  };
  g_autoptr (KringComparison) self = sample ();

  g_assert_cmpuint (self->texts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < self->texts->len; i++)
    {
      const KringComparedText *text = g_ptr_array_index (self->texts, i);
      g_autofree char *line
          = g_strdup_printf ("%s|%s|%s", text->where, text->then ? text->then : "", text->now ? text->now : "");

      g_assert_cmpstr (line, ==, expected[i]);
    }
}

/* A wording that one language alone has been given anew is no other wording to those who speak the other. */
static void
test_language (void)
{
  g_autoptr (KringComparison) self = NULL;

  g_assert_true (kring_language_set ("sv"));
  self = sample ();
  for (guint i = 0; i < self->texts->len; i++)
    {
      const KringComparedText *text = g_ptr_array_index (self->texts, i);

      g_assert_true (text->then == NULL || text->now == NULL);
    }
  kring_language_set (NULL);
}

static void
test_agreements (void)
{
  g_autoptr (KringComparison) self = sample ();
  const KringComparedSection *why = g_ptr_array_index (self->sections, 0);

  g_assert_cmpuint (self->agreed, ==, 3);
  g_assert_cmpuint (self->done, ==, 2);
  g_assert_cmpuint (why->agreed, ==, 1);
  g_assert_cmpuint (why->done, ==, 1);
}

static void
test_summary (void)
{
  g_autoptr (KringComparison) self = sample ();
  g_autofree char *summary = kring_comparison_summary (self);

  g_assert_cmpstr (summary, ==,
                   "“Where and how?” moved from 1 to 4; wanted from 4 to 5. 1 more has moved. "
                   "Now has moved towards “The user”. 2 methods are used that were not. 2 of 3 agreements are done.");
}

static void
test_same (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringComparison) self = compare (model, 1, 1, NULL);
  g_autofree char *summary = kring_comparison_summary (self);

  g_assert_true (g_str_has_prefix (summary, "What they both answer stands where it stood."));
  g_assert_cmpuint (self->texts->len, ==, 0);
  assert_words (self, "why-scale", "Still 2; wanted is still 4.");
}

/* A dialogue takes one or two of seven: what only one of them answers is not taken for a fall to nothing. */
static void
test_one_answers (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringComparison) self = NULL;
  g_autofree char *summary = NULL;

  for (guint i = 0; i < 2; i++)
    kring_talk_sample_answer (model, 2, "how-scale", i == 0 ? "now" : "wanted", "", 0, "", 0);
  self = compare (model, 1, 2, NULL);
  summary = kring_comparison_summary (self);
  assert_words (self, "how-scale", "Only 14 May 2025: now 1, wanted 4.");
  g_assert_true (g_str_has_prefix (summary, "“Why?” moved from 2 to 3; wanted is still 4. Now has"));
}

static void
test_errors (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify)kring_talk_unref);
  g_autoptr (GError) different = NULL, few = NULL;

  g_assert_null (compare (model, 1, 3, &different));
  g_assert_error (different, KRING_COMPARISON_ERROR, KRING_COMPARISON_ERROR_TEMPLATES);
  g_assert_cmpstr (
      different->message, ==,
      "“Leading together” and “Fear or will” are on different templates; only dialogues on the same one can be "
      "compared.");
  g_ptr_array_add (one, kring_talk_sample (1));
  g_assert_null (kring_comparison_new (one, &few));
  g_assert_error (few, KRING_COMPARISON_ERROR, KRING_COMPARISON_ERROR_FEW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/comparison/oldest first", test_order);
  g_test_add_func ("/comparison/then and now", test_values);
  g_test_add_func ("/comparison/in words", test_words);
  g_test_add_func ("/comparison/other wordings and no counterpart", test_texts);
  g_test_add_func ("/comparison/in one language", test_language);
  g_test_add_func ("/comparison/agreements", test_agreements);
  g_test_add_func ("/comparison/summed up", test_summary);
  g_test_add_func ("/comparison/nothing moved", test_same);
  g_test_add_func ("/comparison/one answers alone", test_one_answers);
  g_test_add_func ("/comparison/cannot be", test_errors);
  return g_test_run ();
}
