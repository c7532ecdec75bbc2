/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-mutate.h"
#include "kring-shipped.h"
#include "kring-talk.h"
#include "kring-test-folder.h"

#define ROUNDS 120 /* of each template */

static char *folder;

static void
assert_words (const KringWords *words)
{
  for (guint i = 0; kring_languages[i] != NULL; i++)
    {
      const char *said = kring_words_say_in (words, kring_languages[i]);

      g_assert_true (g_utf8_validate (said, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (said, -1), <=, KRING_TEMPLATE_MOST_TEXT);
      g_assert_cmpint (said[0] != '\0', ==, kring_words_said (words));
    }
}

static void
assert_id (const char *id)
{
  g_assert_true (g_ascii_islower (id[0]));
  g_assert_cmpuint (strlen (id), <=, KRING_TEMPLATE_MOST_ID);
}

static guint
walk_parts (const KringQuestion *question, GPtrArray *parts)
{
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const KringPart *part = g_ptr_array_index (parts, i);

      assert_id (part->id);
      assert_words (&part->text);
      assert_words (&part->help);
      assert_words (&part->low);
      assert_words (&part->high);
      g_assert_cmpint (part->kind, <, KRING_N_ASKED);
      g_assert_cmpuint (part->side, <, 2);
      g_assert_nonnull (kring_question_part (question, part->kind, part->id));
      n += 1 + walk_parts (question, part->parts);
    }
  return n;
}

/* What each picture and widget relies on. */
static void
assert_kind (const KringQuestion *question)
{
  g_autoptr (GPtrArray) corners = kring_question_parts (question, KRING_ASKED_CORNER);
  g_autoptr (GPtrArray) axes = kring_question_parts (question, KRING_ASKED_AXIS);
  g_autoptr (GPtrArray) columns = kring_question_parts (question, KRING_ASKED_COLUMN);
  g_autoptr (GPtrArray) sides = kring_question_parts (question, KRING_ASKED_SIDE);

  g_assert_cmpint (question->ask, <=, KRING_N_ASKS);
  if (question->ask == KRING_ASK_PLACE)
    g_assert_cmpuint (corners->len, ==,
                      question->shape == KRING_DRAWN_TRIANGLE ? 3
                      : question->shape == KRING_DRAWN_FIELD  ? 4
                      : question->shape == KRING_DRAWN_SEESAW ? 2
                                                              : 0);
  if (question->ask == KRING_ASK_PLACE && question->shape == KRING_DRAWN_AXES)
    g_assert_cmpuint (axes->len, ==, 2);
  if (question->ask == KRING_ASK_COLUMNS)
    g_assert_cmpuint (columns->len, >=, 2);
  if (question->ask == KRING_ASK_TABLE)
    g_assert_cmpuint (columns->len, >=, 1);
  if (question->ask == KRING_ASK_METHODS)
    g_assert_cmpuint (sides->len, ==, 2);
}

static guint
walk_question (const KringTalk *talk, const KringQuestion *question)
{
  g_autoptr (GPtrArray) lines = kring_talk_lines (talk, question->id, "");
  double u, v;

  assert_id (question->id);
  assert_words (&question->text);
  assert_words (&question->help);
  assert_words (&question->low);
  assert_words (&question->high);
  assert_kind (question);
  g_assert_cmpint (kring_talk_value (talk, question->id, KRING_NOW), ==, 0);
  g_assert_cmpstr (kring_talk_text (talk, question->id, KRING_NOW, ""), ==, "");
  g_assert_false (kring_talk_place (talk, question->id, KRING_NOW, &u, &v));
  g_assert_cmpuint (kring_talk_spread (talk, question->id, KRING_NOW).n, ==, 0);
  g_assert_false (kring_talk_revealed (talk, question->id));
  g_assert_cmpuint (lines->len, ==, 0);
  for (guint phase = 0; phase < KRING_N_PHASES; phase++)
    g_assert_cmpuint (kring_talk_minutes (talk, question, (KringPhase)phase), <=, 240);
  return 1 + walk_parts (question, question->parts);
}

static void
assert_picture (const KringTemplate *template)
{
  const KringQuestion *place = kring_template_first (template, KRING_ASK_PLACE);

  g_assert_cmpint (template->picture, <, KRING_N_DRAWN);
  if (template->picture >= KRING_DRAWN_TRIANGLE && template->picture <= KRING_DRAWN_FIELD)
    g_assert_true (place != NULL && place->shape == template->picture);
  if (template->picture == KRING_DRAWN_COLUMNS)
    g_assert_nonnull (kring_template_first (template, KRING_ASK_COLUMNS));
  if (template->picture == KRING_DRAWN_CHECKLIST)
    g_assert_nonnull (kring_template_first (template, KRING_ASK_CHECKLIST));
  if (template->picture == KRING_DRAWN_TABLE)
    g_assert_nonnull (kring_template_first (template, KRING_ASK_TABLE));
  if (template->picture == KRING_DRAWN_GEARS || template->picture == KRING_DRAWN_RADAR)
    g_assert_cmpuint (template->sections->len, >=, 3);
}

/* Whatever is read can be shown from its beginning to its end. */
static void
walk (KringTemplate *template)
{
  g_autoptr (KringTalk) talk = kring_talk_unbegun (template);
  guint parts = 0;

  assert_id (template->id);
  g_assert_cmpuint (template->minutes, >=, 1);
  assert_picture (template);
  g_assert_cmpuint (template->sections->len, >=, 1);
  g_assert_cmpint (kring_talk_answerable (talk), ==, template->whole);
  g_assert_cmpuint (kring_talk_n_discussed (talk), ==, 0);
  assert_words (&template->title);
  assert_words (&template->summary);
  assert_words (&template->about);
  assert_words (&template->source);
  assert_words (&template->check_out);
  for (guint i = 0; i < template->sections->len; i++)
    {
      const KringSection *section = g_ptr_array_index (template->sections, i);

      assert_id (section->id);
      assert_words (&section->title);
      assert_words (&section->summary);
      g_assert_cmpstr (kring_talk_note (talk, section->id), ==, "");
      for (guint q = 0; q < section->questions->len; q++)
        {
          const KringQuestion *question = g_ptr_array_index (section->questions, q);

          g_assert_true (!question->together || (question->ask == KRING_ASK_SCALE && q > 0));
          parts += walk_question (talk, question);
        }
      parts++;
      g_assert_true (!template->whole || section->questions->len > 0);
      kring_section_scale (section);
    }
  g_assert_cmpuint (parts, <=, KRING_TEMPLATE_MOST_PARTS);
}

static void
replace (GByteArray *file, const char *from, const char *to, guint most)
{
  g_autoptr (GString) text = g_string_new_len ((const char *)file->data, file->len);

  g_string_replace (text, from, to, most);
  g_byte_array_set_size (file, 0);
  g_byte_array_append (file, (const guint8 *)text->str, (guint)text->len);
}

/* Words of the format in each other's place: what random bytes seldom hit. */
static void
swap_words (GRand *rand, GByteArray *file)
{
  static const char *const words[] = {
    "format=\"1\"",
    "format=\"2\"",
    "format=\"9\"",
    "kind=\"choice\"",
    "kind=\"scale\"",
    "kind=\"place\"",
    "kind=\"columns\"",
    "kind=\"table\"",
    "kind=\"text\"",
    "kind=\"methods\"",
    "kind=\"checklist\"",
    "kind=\"later\"",
    "shape=\"seesaw\"",
    "shape=\"axes\"",
    "shape=\"field\"",
    "ours=\"yes\"",
    "own=\"yes\"",
    "together=\"yes\"",
    "side=\"individual\"",
    "side=\"collective\"",
    "<option id",
    "<check id",
    "<column id",
    "<row id",
    "<corner id",
    "<axis id",
    "<group id",
    "</group>",
    "</question>",
    "</section>",
    "<question id",
    "<section id",
    "<text>",
    "</text>",
    "<title>",
    "<later>",
    "xml:lang=\"sv\"",
    "xml:lang=\"en\"",
    "xml:lang=\"xx\"",
    "",
  };
  const char *from = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words) - 1)];
  const char *to = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];

  replace (file, from, to, (guint)g_rand_int_range (rand, 0, 4));
}

static GByteArray *
damaged (GRand *rand, GBytes *whole)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (whole, &length);
  GByteArray *file;

  if (g_rand_int_range (rand, 0, 4) == 0)
    return kring_mutate (rand, whole);
  file = g_byte_array_sized_new ((guint)length);
  g_byte_array_append (file, data, (guint)length);
  /* A later format is not refused for what it has, and so comes further. */
  if (g_rand_boolean (rand))
    replace (file, "format=\"1\"", "format=\"2\"", 1);
  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    swap_words (rand, file);
  return file;
}

static gboolean
try (const GByteArray *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringTemplate) template = kring_template_read ((const char *)file->data, file->len, &error);

  g_assert_cmpint (template == NULL, ==, error != NULL);
  if (template != NULL)
    {
      walk (template);
      return TRUE;
    }
  g_assert_true (error->domain == KRING_TEMPLATE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpint (error->message[0], !=, '\0');
  return FALSE;
}

/* Lost otherwise: the program, and with it the room's time, because of a template that somebody sent. */
static void
test_damaged_templates (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (kring_mutate_seed ());
  guint rounds = kring_mutate_count (ROUNDS), read = 0, all = 0;

  for (guint t = 0; kring_shipped_names[t] != NULL; t++)
    {
      char *source = kring_shipped_source (kring_shipped_names[t], NULL);
      g_autoptr (GBytes) whole = g_bytes_new_take (source, strlen (source));

      for (guint i = 0; i < rounds; i++, all++)
        {
          g_autoptr (GByteArray) file = damaged (rand, whole);

          read += try (file);
        }
    }
  /* Enough is read for what is behind the reader to be tried, and enough refused. */
  g_test_message ("%u of %u were read", read, all);
  g_assert_cmpuint (read, >, all / 10);
  g_assert_cmpuint (read, <, all * 9 / 10);
}

/* By the road of a file of somebody's own: what is said of it names it. */
static void
test_damaged_files (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (kring_mutate_seed ());
  g_autofree char *path = g_build_filename (folder, "damaged.xml", NULL);
  char *source = kring_shipped_source (kring_shipped_names[0], NULL);
  g_autoptr (GBytes) whole = g_bytes_new_take (source, strlen (source));

  for (guint i = kring_mutate_count (ROUNDS); i > 0; i--)
    {
      g_autoptr (GByteArray) file = kring_mutate (rand, whole);
      g_autoptr (GError) error = NULL;
      g_autofree char *read = NULL;

      kring_mutate_write (file, path);
      read = kring_template_file_source (path, &error);
      g_assert_cmpint (read == NULL, ==, error != NULL);
      g_assert_true (read != NULL || g_str_has_prefix (error->message, "damaged.xml "));
    }
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/fuzz/template", test_damaged_templates);
  g_test_add_func ("/fuzz/template-file", test_damaged_files);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
