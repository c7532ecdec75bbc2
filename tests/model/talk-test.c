/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-talk-sample.h"

/* One dialogue as pictures, pages and comparisons read it. Lost otherwise: what a room said, said otherwise on its map.
 */

static KringModel *
with_marks (const int counts[5])
{
  KringModel *model = kring_talk_sample_model ();
  g_autofree char *dialogue = kring_talk_sample_id (1);

  for (int i = 0; i < 5; i++)
    {
      KringTally *row = KRING_TALLY (kring_row_new (KRING_TALLY_TABLE));

      kring_set (&row->dialogue, dialogue);
      kring_set (&row->question, "why-scale");
      kring_set (&row->item, KRING_NOW);
      row->u = i + 1;
      row->marks = counts[i];
      if (counts[i] > 0)
        kring_talk_sample_put (model, row);
      else
        kring_row_unref (&row->row);
    }
  return model;
}

static KringTalk *
talk_of (KringModel *model, guint number)
{
  g_autofree char *id = kring_talk_sample_id (number);

  return kring_talk_of_model (model, id);
}

/* The median, not the mean: one who is far from the others does not move it. */
static void
test_spread (void)
{
  static const struct
  {
    int counts[5];
    double middle;
    int low, high;
  } all[] = {
    { { 0, 0, 0, 0, 0 }, 0, 0, 0 },   { { 1, 0, 0, 0, 0 }, 1, 1, 1 },   { { 0, 0, 0, 0, 9 }, 5, 5, 5 },
    { { 1, 0, 0, 0, 1 }, 3, 1, 5 },   { { 1, 1, 0, 0, 0 }, 1.5, 1, 2 }, { { 0, 4, 0, 0, 1 }, 2, 2, 5 },
    { { 0, 2, 0, 3, 0 }, 4, 2, 4 },   { { 0, 2, 0, 2, 0 }, 3, 2, 4 },   { { 2, 2, 1, 2, 2 }, 3, 1, 5 },
    { { 0, 0, 1, 1, 0 }, 3.5, 3, 4 }, { { 8, 0, 0, 0, 1 }, 1, 1, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (KringModel) model = with_marks (all[i].counts);
      g_autoptr (KringTalk) talk = talk_of (model, 1);
      KringSpread spread = kring_talk_spread (talk, "why-scale", KRING_NOW);
      guint n = 0;

      g_assert_cmpfloat (spread.middle, ==, all[i].middle);
      g_assert_cmpint (spread.low, ==, all[i].low);
      g_assert_cmpint (spread.high, ==, all[i].high);
      for (int value = 1; value <= 5; value++)
        {
          g_assert_cmpuint (spread.counts[value], ==, (guint)all[i].counts[value - 1]);
          n += spread.counts[value];
        }
      g_assert_cmpuint (spread.counts[0], ==, 0);
      g_assert_cmpuint (spread.n, ==, n);
      g_assert_cmpuint (kring_talk_marks (talk, "why-scale", KRING_NOW), ==, n);
      g_assert_cmpuint (kring_talk_marks (talk, "why-scale", KRING_WANTED), ==, 0);
    }
}

static void
test_answers (void)
{
  g_autoptr (KringTalk) talk = kring_talk_sample (2);
  double u, v;

  g_assert_cmpint (kring_talk_value (talk, "why-scale", KRING_NOW), ==, 3);
  g_assert_cmpint (kring_talk_value (talk, "why-scale", "elsewhere"), ==, 0);
  g_assert_cmpstr (kring_talk_text (talk, "why-scale", KRING_NOW, ""), ==, "We asked the families");
  g_assert_cmpstr (kring_talk_text (talk, "contacts", "phone", "who"), ==, "The counsellor");
  g_assert_cmpstr (kring_talk_text (talk, "contacts", "phone", "why"), ==, "");
  g_assert_cmpstr (kring_talk_text (talk, "", "", ""), ==, "That we listen longer");
  g_assert_cmpint (kring_talk_value (talk, "levels", "operation"), ==, 1);
  g_assert_cmpint (kring_talk_value (talk, "levels", "region"), ==, 0);
  g_assert_true (kring_talk_place (talk, "drive", KRING_NOW, &u, &v));
  g_assert_cmpfloat (u, ==, 0.2);
  g_assert_cmpfloat (v, ==, 0.6);
  g_assert_false (kring_talk_place (talk, "drive", KRING_WANTED, &u, &v));
  g_assert_true (kring_talk_has_answer (talk, "words"));
  g_assert_false (kring_talk_has_answer (talk, "new-words"));
}

/* What people wrote, in the order in which it stands; the one answer of its kind is none of these lines. */
static void
test_lines (void)
{
  g_autoptr (KringTalk) talk = kring_talk_sample (2);
  g_autoptr (GPtrArray) keep = kring_talk_lines (talk, "sorting", "keep");
  g_autoptr (GPtrArray) rows = kring_talk_lines (talk, "contacts", "");
  g_autoptr (GPtrArray) words = kring_talk_lines (talk, "words", "");
  g_autoptr (GPtrArray) none = kring_talk_lines (talk, "sorting", "throw");

  g_assert_cmpuint (keep->len, ==, 2);
  g_assert_cmpstr (((KringAnswerRow *)g_ptr_array_index (keep, 0))->text, ==, "The morning round");
  g_assert_cmpstr (((KringAnswerRow *)g_ptr_array_index (keep, 1))->text, ==, "Coffee on Fridays");
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpstr (((KringAnswerRow *)g_ptr_array_index (rows, 0))->text, ==, "At the door");
  g_assert_cmpuint (words->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

/* A line that was put between two others. */
static void
test_ranks (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringTalk) before = talk_of (model, 2), after = NULL;
  g_autoptr (GPtrArray) lines = kring_talk_lines (before, "sorting", "keep");
  KringRow *last = kring_row_copy (g_ptr_array_index (lines, 1));

  KRING_ANSWER_ROW (last)->rank = -1;
  kring_talk_sample_put (model, last);
  after = talk_of (model, 2);
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = kring_talk_lines (after, "sorting", "keep");
  g_assert_cmpstr (((KringAnswerRow *)g_ptr_array_index (lines, 0))->text, ==, "Coffee on Fridays");
  /* What was taken out before is a value, and does not change. */
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = kring_talk_lines (before, "sorting", "keep");
  g_assert_cmpstr (((KringAnswerRow *)g_ptr_array_index (lines, 0))->text, ==, "The morning round");
}

/* A place that a file has outside of its picture would be drawn outside of it. */
static void
test_places_within (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringTalk) talk = NULL;
  double u, v;

  kring_talk_sample_place (model, 3, "seesaw", KRING_WANTED, 17, -3);
  talk = talk_of (model, 3);
  g_assert_true (kring_talk_place (talk, "seesaw", KRING_WANTED, &u, &v));
  g_assert_cmpfloat (u, ==, 1);
  g_assert_cmpfloat (v, ==, 0);
}

/* By place, whatever the keys are: an order that says nothing of who or when. */
static void
test_tallies_in_order (void)
{
  g_autoptr (KringTalk) talk = kring_talk_sample (2);
  g_autoptr (GPtrArray) tallies = kring_talk_tallies (talk, "why-scale", KRING_NOW);

  g_assert_cmpuint (tallies->len, ==, 3);
  for (guint i = 0; i < tallies->len; i++)
    g_assert_cmpfloat (((KringTally *)g_ptr_array_index (tallies, i))->u, ==, i + 2);
}

static void
test_revealed (void)
{
  g_autoptr (KringTalk) talk = kring_talk_sample (2);

  g_assert_true (kring_talk_revealed (talk, "why-scale"));
  g_assert_false (kring_talk_revealed (talk, KRING_TALK_SECRET_MARKS));
  g_assert_false (kring_talk_revealed (talk, "words"));
}

static void
test_minutes (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringTalk) talk = NULL;
  KringAsking *asking = KRING_ASKING (kring_row_new (KRING_ASKING_TABLE));
  KringQuestion *question;

  g_free (asking->dialogue);
  asking->dialogue = kring_talk_sample_id (1);
  kring_set (&asking->question, "levels");
  asking->pairs = 11;
  kring_talk_sample_put (model, asking);
  talk = talk_of (model, 1);
  question = kring_template_question (talk->template, "levels", NULL);
  g_assert_cmpuint (kring_talk_minutes (talk, question, KRING_PHASE_ALONE), ==, 3);
  g_assert_cmpuint (kring_talk_minutes (talk, question, KRING_PHASE_PAIRS), ==, 11);
  g_assert_cmpuint (kring_talk_minutes (talk, question, KRING_PHASE_ALL), ==, 8);
  g_assert_cmpuint (kring_talk_minutes (talk, question, KRING_PHASE_DECIDE), ==, 3);
  /* A phase that the room does not go through is not gone through by its time. */
  question->minutes[KRING_PHASE_PAIRS] = 0;
  g_assert_cmpuint (kring_talk_minutes (talk, question, KRING_PHASE_PAIRS), ==, 0);
}

static gboolean
discussed (const KringTalk *talk, const char *section)
{
  return kring_talk_discussed (talk, kring_template_section (talk->template, section));
}

static void
test_discussed (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringTalk) talk = talk_of (model, 2), said = NULL;
  KringDiscussion *discussion = KRING_DISCUSSION (kring_row_new (KRING_DISCUSSION_TABLE));

  g_assert_true (discussed (talk, "why"));
  g_assert_true (discussed (talk, "writing"));
  g_assert_false (discussed (talk, "new"));
  g_assert_cmpuint (kring_talk_n_discussed (talk), ==, talk->template->sections->len - 1);
  g_assert_cmpstr (kring_talk_note (talk, "why"), ==, "Needs came from the families this year.");
  g_assert_cmpstr (kring_talk_note (talk, "how"), ==, "");
  /* Talked about, though nobody wrote a word. */
  g_free (discussion->dialogue);
  discussion->dialogue = kring_talk_sample_id (2);
  kring_set (&discussion->section, "new");
  discussion->discussed = 1;
  kring_talk_sample_put (model, discussion);
  said = talk_of (model, 2);
  g_assert_true (discussed (said, "new"));
  g_assert_cmpuint (kring_talk_n_discussed (said), ==, said->template->sections->len);
}

static void
test_agreements (void)
{
  g_autoptr (KringTalk) talk = kring_talk_sample (1);
  g_autoptr (GPtrArray) all = kring_talk_agreements (talk, NULL), how = kring_talk_agreements (talk, "how");
  g_autoptr (GPtrArray) whole = kring_talk_agreements (talk, ""), none = kring_talk_agreements (talk, "old");

  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (how->len, ==, 1);
  g_assert_cmpstr (((KringAgreement *)g_ptr_array_index (how, 0))->what, ==, "Find two mentors");
  g_assert_cmpuint (whole->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Lost otherwise: all that was said, because the template in a file is of a later version, or damaged. */
static void
test_unreadable_template (void)
{
  static const char *const sources[] = { "<dialogue", "" };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (KringModel) model = kring_talk_sample_model ();
      g_autoptr (KringTalk) whole = talk_of (model, 2), talk = NULL;
      KringRow *row = kring_row_copy (kring_model_get (model, KRING_TABLE_TEMPLATE, whole->dialogue->template));
      g_autoptr (GPtrArray) agreements = NULL;

      kring_set (&KRING_TEMPLATE_ROW (row)->source, sources[i]);
      kring_talk_sample_put (model, row);
      talk = talk_of (model, 2);
      g_assert_null (talk->template);
      g_assert_false (kring_talk_answerable (talk));
      g_assert_cmpstr (kring_talk_name (talk), ==, "");
      g_assert_cmpuint (kring_talk_n_discussed (talk), ==, 0);
      g_assert_cmpstr (kring_talk_note (talk, "why"), ==, "Needs came from the families this year.");
      agreements = kring_talk_agreements (talk, NULL);
      g_assert_cmpuint (agreements->len, ==, 2);
    }
}

static void
test_later_template (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringTalk) whole = talk_of (model, 2), talk = NULL;
  KringRow *row = kring_row_copy (kring_model_get (model, KRING_TABLE_TEMPLATE, whole->dialogue->template));

  *strchr (strstr (KRING_TEMPLATE_ROW (row)->source, "format="), '1') = '7';
  kring_talk_sample_put (model, row);
  talk = talk_of (model, 2);
  g_assert_true (kring_talk_answerable (whole));
  g_assert_false (kring_talk_answerable (talk));
  g_assert_cmpstr (kring_talk_name (talk), ==, "Leading together");
  g_assert_cmpint (kring_talk_value (talk, "why-scale", KRING_NOW), ==, 3);
}

static void
test_unbegun (void)
{
  g_autoptr (KringTalk) begun = kring_talk_sample (1);
  g_autoptr (KringTalk) talk = kring_talk_unbegun (begun->template);
  g_autoptr (GPtrArray) lines = kring_talk_lines (talk, "sorting", "keep"),
                        agreements = kring_talk_agreements (talk, NULL);
  double u, v;

  g_assert_null (talk->dialogue);
  g_assert_cmpstr (kring_talk_name (talk), ==, "Leading together");
  g_assert_cmpstr (kring_talk_day (talk), ==, "");
  g_assert_true (kring_talk_answerable (talk));
  g_assert_cmpint (kring_talk_value (talk, "why-scale", KRING_NOW), ==, 0);
  g_assert_false (kring_talk_place (talk, "logic", KRING_NOW, &u, &v));
  g_assert_cmpuint (kring_talk_spread (talk, "why-scale", KRING_NOW).n, ==, 0);
  g_assert_cmpuint (kring_talk_n_discussed (talk), ==, 0);
  g_assert_cmpuint (lines->len, ==, 0);
  g_assert_cmpuint (agreements->len, ==, 0);
  g_assert_cmpuint (
      kring_talk_minutes (talk, kring_template_question (talk->template, "levels", NULL), KRING_PHASE_ALL), ==, 8);
}

static void
test_name (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringTalk) plain = talk_of (model, 1), named = NULL;
  KringRow *row = kring_row_copy (&plain->dialogue->row);
  g_autoptr (KringTalk) none = kring_talk_of_model (model, "nobody");

  g_assert_cmpstr (kring_talk_name (plain), ==, "Leading together");
  g_assert_cmpstr (kring_talk_day (plain), ==, "2025-05-14");
  g_assert_true (kring_language_set ("sv"));
  g_assert_cmpstr (kring_talk_name (plain), ==, "Leda tillsammans");
  kring_language_set (NULL);
  kring_set (&KRING_DIALOGUE (row)->name, "Vår dag på Vättern");
  kring_talk_sample_put (model, row);
  named = talk_of (model, 1);
  g_assert_cmpstr (kring_talk_name (named), ==, "Vår dag på Vättern");
  g_assert_null (none);
}

static char *
days (GPtrArray *talks)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < talks->len; i++)
    g_string_append_printf (all, "%s;", kring_talk_day (g_ptr_array_index (talks, i)));
  return g_string_free (all, FALSE);
}

/* The latest first, and the same as the model has it. */
static void
test_several (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autoptr (GPtrArray) all = kring_talks (organisation, NULL), sample = kring_talks (organisation, "sample");
  g_autoptr (GPtrArray) none = kring_talks (organisation, "elsewhere");
  g_autofree char *all_days = days (all), *sample_days = days (sample), *id = kring_talk_sample_id (2);
  g_autoptr (KringTalk) one = kring_talk_new (organisation, id), other = talk_of (model, 2);

  g_assert_cmpstr (all_days, ==, "2026-11-22;2026-02-03;2025-05-14;");
  g_assert_cmpstr (sample_days, ==, "2026-11-22;2025-05-14;");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (one->answers->len, ==, other->answers->len);
  g_assert_cmpuint (one->tallies->len, ==, other->tallies->len);
  g_assert_cmpint (kring_talk_value (one, "why-scale", KRING_NOW), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/talk/middle and span of what each marked", test_spread);
  g_test_add_func ("/talk/answers", test_answers);
  g_test_add_func ("/talk/lines", test_lines);
  g_test_add_func ("/talk/lines go by their ranks", test_ranks);
  g_test_add_func ("/talk/places lie within the picture", test_places_within);
  g_test_add_func ("/talk/marks come by place", test_tallies_in_order);
  g_test_add_func ("/talk/marks are covered until they are shown", test_revealed);
  g_test_add_func ("/talk/times", test_minutes);
  g_test_add_func ("/talk/what was discussed", test_discussed);
  g_test_add_func ("/talk/agreements by section", test_agreements);
  g_test_add_func ("/talk/what was said outlives its template", test_unreadable_template);
  g_test_add_func ("/talk/of a later format it is read and not answered", test_later_template);
  g_test_add_func ("/talk/a template that nobody has begun", test_unbegun);
  g_test_add_func ("/talk/its name", test_name);
  g_test_add_func ("/talk/several, the latest first", test_several);
  return g_test_run ();
}
