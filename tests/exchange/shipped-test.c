/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-shipped.h"
#include "kring-test-folder.h"

/* The templates that come with the program, as it reads them. Lost otherwise: a dialogue that cannot be begun, or one
 * that speaks English in the middle of a Danish town hall, or last year's answers that nothing in this year's template
 * means. */

static char *folder;

static KringTemplate *
shipped (const char *name)
{
  g_autoptr (GError) error = NULL;
  KringTemplate *template = kring_shipped_template (name, &error);

  g_assert_no_error (error);
  return template;
}

/* Everything that has words, whatever it is in. */
typedef void (*Hear) (const KringWords *words, const char *where, const char *element, gpointer data);

static void
hear_parts (GPtrArray *parts, Hear hear, gpointer data)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const KringPart *part = g_ptr_array_index (parts, i);

      hear (&part->text, part->id, part->kind == KRING_ASKED_GROUP ? "title?" : "text", data);
      hear (&part->help, part->id, "help?", data);
      hear (&part->low, part->id, "low?", data);
      hear (&part->high, part->id, "high?", data);
      hear_parts (part->parts, hear, data);
    }
}

static void
hear_section (const KringSection *section, Hear hear, gpointer data)
{
  hear (&section->title, section->id, "title", data);
  hear (&section->summary, section->id, "summary?", data);
  for (guint q = 0; q < section->questions->len; q++)
    {
      const KringQuestion *question = g_ptr_array_index (section->questions, q);

      hear (&question->text, question->id, "text", data);
      hear (&question->help, question->id, "help?", data);
      hear (&question->low, question->id, question->ask == KRING_ASK_SCALE ? "low" : "low?", data);
      hear (&question->high, question->id, question->ask == KRING_ASK_SCALE ? "high" : "high?", data);
      hear_parts (question->parts, hear, data);
    }
}

static void
hear_all (const KringTemplate *t, Hear hear, gpointer data)
{
  hear (&t->title, t->id, "title", data);
  hear (&t->summary, t->id, "summary", data);
  hear (&t->about, t->id, "about", data);
  hear (&t->source, t->id, "source", data);
  hear (&t->check_out, t->id, "check-out", data);
  for (guint i = 0; i < t->sections->len; i++)
    hear_section (g_ptr_array_index (t->sections, i), hear, data);
}

static void
test_hold (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    {
      g_autoptr (KringTemplate) t = shipped (kring_shipped_names[i]);

      g_assert_true (t->whole);
      g_assert_cmpstr (t->id, ==, kring_shipped_names[i]);
      /* Ninety minutes is what a team has. */
      g_assert_cmpuint (t->minutes, >=, 30);
      g_assert_cmpuint (t->minutes, <=, 90);
      g_assert_true (g_hash_table_add (titles, g_strdup (kring_words_say_in (&t->title, "sv"))));
    }
}

/* An element that has to be there has no question mark. */
static void
in_every_language (const KringWords *words, const char *where, const char *element, gpointer data)
{
  if (!kring_words_said (words) && g_str_has_suffix (element, "?"))
    return;
  for (guint i = 0; kring_languages[i] != NULL; i++)
    if (words->in[i] == NULL)
      g_error ("%s: <%s> of “%s” is not said in %s: %s", (const char *)data, element, where, kring_languages[i],
               kring_words_say (words));
}

static void
test_every_language (void)
{
  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    {
      g_autoptr (KringTemplate) t = shipped (kring_shipped_names[i]);

      hear_all (t, in_every_language, (gpointer)kring_shipped_names[i]);
    }
}

static void
in_good_print (const KringWords *words, const char *where, const char *element, gpointer data)
{
  for (guint i = 0; kring_languages[i] != NULL; i++)
    if (words->in[i] != NULL && strpbrk (words->in[i], "&<>\"'`") != NULL)
      g_error ("%s: <%s> of “%s” in %s has a character that is not to be there: %s", (const char *)data, element, where,
               kring_languages[i], words->in[i]);
}

/* The manual's rule for what is shipped, and what is printed large on a wall. */
static void
test_good_print (void)
{
  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    {
      g_autoptr (KringTemplate) t = shipped (kring_shipped_names[i]);

      hear_all (t, in_good_print, (gpointer)kring_shipped_names[i]);
    }
}

/* A template without a place in the gallery would never be found; a place without a template would be an error there.
 */
static void
test_all_listed (void)
{
  g_autofree char *sources = g_test_build_filename (G_TEST_DIST, "..", "data", "dialogues", NULL);
  g_autoptr (GDir) dir = g_dir_open (sources, 0, NULL);
  guint files = 0, listed = 0;
  const char *file;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = g_strndup (file, strcspn (file, "."));

      if (!g_str_has_suffix (file, ".xml"))
        continue;
      files++;
      if (!g_strv_contains (kring_shipped_names, name))
        g_error ("%s is in no gallery", file);
    }
  while (kring_shipped_names[listed] != NULL)
    listed++;
  g_assert_cmpuint (files, ==, listed);
  g_assert_cmpstr (kring_shipped_names[0], ==, "seven-principles");
}

/* Each model of the library with its picture. */
static void
test_pictures (void)
{
  static const struct
  {
    const char *name;
    KringDrawnAs picture;
  } all[] = {
    { "seven-principles", KRING_DRAWN_GEARS },
    { "three-logics", KRING_DRAWN_TRIANGLE },
    { "six-points", KRING_DRAWN_RADAR },
    { "four-views-of-value", KRING_DRAWN_FIELD },
    { "three-moves-to-trust", KRING_DRAWN_COLUMNS },
    { "control-and-trust", KRING_DRAWN_SEESAW },
    { "what-drives-us", KRING_DRAWN_AXES },
    { "explore-and-run", KRING_DRAWN_COLUMNS },
    { "culture", KRING_DRAWN_TABLE },
    { "citizen-may-decide", KRING_DRAWN_TABLE },
    { "making-it-unnecessary", KRING_DRAWN_COLUMNS },
    { "hard-news", KRING_DRAWN_STEPS },
    { "steering-logics", KRING_DRAWN_COLUMNS },
    { "creating-together", KRING_DRAWN_CHECKLIST },
    { "pressures", KRING_DRAWN_TABLE },
    { "living-documentation", KRING_DRAWN_COLUMNS },
    { "redefine-or-faster", KRING_DRAWN_COLUMNS },
    { "understanding-of-welfare", KRING_DRAWN_COLUMNS },
    { "goods-and-service", KRING_DRAWN_COLUMNS },
    { "five-demands", KRING_DRAWN_CHECKLIST },
    { "what-holds", KRING_DRAWN_RADAR },
    { "marks-of-a-process", KRING_DRAWN_CHECKLIST },
    { "six-pieces-of-advice", KRING_DRAWN_RADAR },
    { "current-state-to-plan", KRING_DRAWN_STEPS },
    { "co-created-governance", KRING_DRAWN_CHECKLIST },
    { "people-side", KRING_DRAWN_TABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (KringTemplate) t = shipped (all[i].name);

      g_assert_cmpstr (kring_drawn_nick (t->picture), ==, kring_drawn_nick (all[i].picture));
    }
}

/* Ids for good */

static void
write_parts (GString *ids, const char *template, const char *question, GPtrArray *parts)
{
  static const char *const nicks[KRING_N_ASKED]
      = { "group", "option", "corner", "axis", "column", "row", "check", "side", "category", "method" };

  for (guint i = 0; i < parts->len; i++)
    {
      const KringPart *part = g_ptr_array_index (parts, i);

      g_string_append_printf (ids, "%s %s %s: %s\n", template, question, nicks[part->kind], part->id);
      write_parts (ids, template, question, part->parts);
    }
}

static void
write_ids (GString *ids, const KringTemplate *t)
{
  for (guint i = 0; i < t->sections->len; i++)
    {
      const KringSection *section = g_ptr_array_index (t->sections, i);

      g_string_append_printf (ids, "%s section: %s\n", t->id, section->id);
      for (guint q = 0; q < section->questions->len; q++)
        {
          const KringQuestion *question = g_ptr_array_index (section->questions, q);

          g_string_append_printf (ids, "%s %s: %s\n", t->id, kring_ask_nick (question->ask), question->id);
          write_parts (ids, t->id, question->id, question->parts);
        }
    }
}

static int
by_line (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The order in a template may change; what is asked may not. */
static char *
sorted (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = NULL;

  qsort (lines, g_strv_length (lines), sizeof *lines, by_line);
  joined = g_strjoinv ("\n", lines);
  /* What came after the last line sorts first. */
  return g_strconcat (joined + 1, "\n", NULL);
}

static void
test_ids (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "template-ids.txt", NULL);
  g_autofree char *beside = g_test_build_filename (G_TEST_BUILT, "template-ids.txt", NULL);
  g_autofree char *golden = NULL;
  g_autofree char *now = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    {
      g_autoptr (KringTemplate) t = shipped (kring_shipped_names[i]);

      write_ids (ids, t);
    }
  now = sorted (ids->str);
  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, now, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  if (strcmp (now, golden) == 0)
    return;
  g_file_set_contents (beside, now, -1, NULL);
  g_error ("ids are permanent, and these are not those of tests/golden/template-ids.txt any more: compare it with %s. "
           "What was "
           "answered under an id that is gone is lost in every document. If something is new, run the test with "
           "KRING_GOLDEN_WRITE=1",
           beside);
}

static void
test_ids_apart (void)
{
  for (guint i = 0; kring_shipped_names[i] != NULL; i++)
    {
      g_autoptr (KringTemplate) t = shipped (kring_shipped_names[i]);
      g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint s = 0; s < t->sections->len; s++)
        {
          const KringSection *section = g_ptr_array_index (t->sections, s);

          g_assert_true (g_hash_table_add (ids, section->id));
          for (guint q = 0; q < section->questions->len; q++)
            g_assert_true (g_hash_table_add (ids, ((KringQuestion *)g_ptr_array_index (section->questions, q))->id));
        }
    }
}

/* The seven principles */

static const struct
{
  const char *id;
  const char *title[4];
  gboolean ours; /* its options are our suggestion */
} principles[] = {
  { "why", { "Why?", "Varför?", "Hvorfor?", "Hvorfor?" }, FALSE },
  { "for-what", { "For what?", "För vilket uppdrag?", "For hvilket oppdrag?", "For hvilken opgave?" }, FALSE },
  { "who", { "Who?", "Vilka?", "Hvem?", "Hvem?" }, TRUE },
  { "where-and-how", { "Where and how?", "Var och hur?", "Hvor og hvordan?", "Hvor og hvordan?" }, FALSE },
  { "with-whom", { "With whom?", "Vems ansvar?", "Hvem tar ansvar?", "Hvem tager ansvar?" }, TRUE },
  { "support", { "With what support?", "Vilka förutsättningar?", "Hvilke forutsetninger?", "Hvilke vilkår?" }, TRUE },
  { "effect", { "To what effect?", "Till vilken nytta?", "Til hvilken nytte?", "Til hvilken nytte?" }, TRUE },
};

static void
assert_words (const KringWords *words, const char *const said[4])
{
  for (guint i = 0; i < 4; i++)
    g_assert_cmpstr (words->in[i], ==, said[i]);
}

static void
test_principles (void)
{
  g_autoptr (KringTemplate) t = shipped ("seven-principles");

  g_assert_cmpuint (t->sections->len, ==, G_N_ELEMENTS (principles));
  for (guint i = 0; i < G_N_ELEMENTS (principles); i++)
    {
      const KringSection *section = g_ptr_array_index (t->sections, i);

      g_assert_cmpstr (section->id, ==, principles[i].id);
      assert_words (&section->title, principles[i].title);
      /* The principle itself is the source's; each has its now and wanted. */
      g_assert_false (section->ours);
      g_assert_nonnull (kring_section_scale (section));
    }
}

/* Lost otherwise: SKR would be credited with what we made up, or we with what SKR says. */
static void
test_ours (void)
{
  g_autoptr (KringTemplate) t = shipped ("seven-principles");

  for (guint i = 0; i < G_N_ELEMENTS (principles); i++)
    {
      const KringSection *section = g_ptr_array_index (t->sections, i);

      for (guint q = 0; q < section->questions->len; q++)
        {
          const KringQuestion *question = g_ptr_array_index (section->questions, q);
          g_autoptr (GPtrArray) options = kring_question_parts (question, KRING_ASKED_OPTION);

          g_assert_cmpint (question->ours, ==, principles[i].ours || question->ask == KRING_ASK_SCALE);
          for (guint o = 0; o < options->len; o++)
            g_assert_cmpint (((KringPart *)g_ptr_array_index (options, o))->ours, ==, principles[i].ours);
        }
    }
}

/* Every template says whose model it is. */
static void
test_sources (void)
{
  static const struct
  {
    const char *name;
    const char *who;
  } all[] = {
    { "seven-principles", "SKR" },
    { "seven-principles", "Kjellström" },
    { "seven-principles", "Day" },
    { "three-logics", "Danielsson" },
    { "six-points", "Reflektion" },
    { "four-views-of-value", "Reflektion" },
    { "three-moves-to-trust", "Bringselius" },
    { "control-and-trust", "Kirchler" },
    { "what-drives-us", "Nätverket" },
    { "explore-and-run", "Denti" },
    { "culture", "Reflektion" },
    { "citizen-may-decide", "Bringselius" },
    { "making-it-unnecessary", "Wittberg" },
    { "hard-news", "Heifetz" },
    { "creating-together", "Nätverket" },
    { "living-documentation", "Krogh" },
    { "redefine-or-faster", "Stretch" },
    { "five-demands", "Heifetz" },
    { "six-pieces-of-advice", "Jönköping" },
    { "co-created-governance", "Krogh" },
    { "people-side", "Stretch" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (KringTemplate) t = shipped (all[i].name);

      for (guint l = 0; l < 4; l++)
        if (strstr (t->source.in[l], all[i].who) == NULL)
          g_error ("%s does not name %s: %s", all[i].name, all[i].who, t->source.in[l]);
    }
}

/* The dialogue map of methods */

/* As the source says it in Swedish, category by category: first what is individual, then what is collective. */
static const struct
{
  const char *category[4];
  const char *individual[8];
  const char *collective[8];
} map[] = {
  { { "Developmental relationships", "Utvecklande relationer", "Utviklende relasjoner", "Udviklende relationer" },
    { "Chefer", "Kollegor", "Mentorer", "Coacher", "Nätverk" },
    { "Bygga tillit och relationer", "Coachning av gruppen", "Nätverka med andra grupper och intressenter" } },
  { { "Developmental assignments", "Utvecklande arbetsuppgifter", "Utviklende arbeidsoppgaver",
      "Udviklende arbejdsopgaver" },
    { "Tillfälliga uppdrag", "Utökat ansvar", "Jobbrotation" },
    { "Nya uppgifter för gruppen", "Hitta och lösa problem i grupp", "Tillfälliga och tvärfunktionella team" } },
  { { "Feedback", "Feedback", "Tilbakemelding", "Feedback" },
    { "Söka feedback från kollegor", "Reflektera över det egna arbetet", "Utvecklingssamtal", "360-feedback" },
    { "Gemensam reflektion", "Feedback till gruppen från medlemmarna", "Feedback från externa intressenter",
      "Debriefing" } },
  { { "Education", "Kurser", "Kurs", "Kurser" },
    { "Interna kurser och program", "Externa kurser och program" },
    { "Formell utbildning som grupp", "Kurser och konferenser tillsammans" } },
  { { "Self-development", "Självutveckling", "Egenutvikling", "Selvudvikling" },
    { "Läsa", "Föreläsningar", "Schemalagd självreflektion", "Återhämtning", "Egna utvecklingsmål",
      "Ledarroller utanför arbetet" },
    { "Dela kunskap, till exempel lunchseminarier" } },
};

/* The methods of @category on @side are these, in this order. */
static guint
assert_cell (const KringPart *category, guint side, const char *const said[8])
{
  guint n = 0;

  for (guint i = 0; i < category->parts->len; i++)
    {
      const KringPart *method = g_ptr_array_index (category->parts, i);

      if (method->side != side)
        continue;
      g_assert_cmpstr (method->text.in[1], ==, said[n]);
      n++;
    }
  g_assert_null (said[n]);
  return n;
}

static void
test_methods (void)
{
  g_autoptr (KringTemplate) t = shipped ("seven-principles");
  const KringQuestion *question = kring_template_first (t, KRING_ASK_METHODS);
  g_autoptr (GPtrArray) sides = kring_question_parts (question, KRING_ASKED_SIDE);
  g_autoptr (GPtrArray) categories = kring_question_parts (question, KRING_ASKED_CATEGORY);
  guint individual = 0, collective = 0;

  assert_words (&((KringPart *)g_ptr_array_index (sides, 0))->text,
                (const char *const[]){ "Leader development", "Ledarutveckling", "Lederutvikling", "Lederudvikling" });
  assert_words (&((KringPart *)g_ptr_array_index (sides, 1))->text,
                (const char *const[]){ "Leadership development", "Ledarskapsutveckling", "Lederskapsutvikling",
                                       "Ledelsesudvikling" });
  g_assert_cmpuint (categories->len, ==, G_N_ELEMENTS (map));
  for (guint i = 0; i < G_N_ELEMENTS (map); i++)
    {
      const KringPart *category = g_ptr_array_index (categories, i);

      assert_words (&category->text, map[i].category);
      individual += assert_cell (category, 0, map[i].individual);
      collective += assert_cell (category, 1, map[i].collective);
    }
  g_assert_cmpuint (individual, ==, 20);
  g_assert_cmpuint (collective, ==, 13);
}

/* What a neighbour calls it, where that is not the Swedish word. */
static void
test_neighbours (void)
{
  g_autoptr (KringTemplate) t = shipped ("seven-principles");
  const KringQuestion *methods = kring_template_first (t, KRING_ASK_METHODS);
  const KringPart *talks = kring_question_part (methods, KRING_ASKED_METHOD, "appraisal-talks");
  const KringPart *recovery = kring_question_part (methods, KRING_ASKED_METHOD, "recovery");

  g_assert_true (g_str_has_prefix (talks->text.in[2], "Medarbeidersamtale"));
  g_assert_nonnull (strstr (talks->text.in[3], "MUS"));
  g_assert_cmpstr (recovery->text.in[2], ==, "Restitusjon");
  g_assert_cmpstr (recovery->text.in[3], ==, "Restitution");
}

/* Somebody's own file */

static char *
file_with (const char *name, const char *content, gssize length)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
  return path;
}

static void
assert_no_template (const char *path, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kring_template_file_source (path, &error));
  g_assert_true (error->domain == KRING_TEMPLATE_ERROR);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_own_file (void)
{
  g_autofree char *shipped_source = kring_shipped_source ("hard-news", NULL);
  g_autofree char *own = file_with ("egen.xml", shipped_source, -1);
  g_autofree char *read = kring_template_file_source (own, NULL);
  g_autofree char *page = file_with ("sida.xml", "<page/>", -1);
  g_autofree char *zeros = g_malloc0 (KRING_TEMPLATE_LARGEST + 100);
  g_autofree char *large = file_with ("stor.xml", zeros, KRING_TEMPLATE_LARGEST + 100);
  g_autofree char *short_of = file_with ("noll.xml", zeros, 100);
  g_autofree char *none = g_build_filename (folder, "borta.xml", NULL);

  g_assert_cmpstr (read, ==, shipped_source);
  assert_no_template (page,
                      "sida.xml is no dialogue template. Line 1: This is no dialogue template: it begins with <page>.");
  assert_no_template (large, "stor.xml is no dialogue template. The template is larger than 1 MB.");
  assert_no_template (short_of, "noll.xml is no dialogue template. The template is not written in UTF-8.");
  g_assert_null (kring_template_file_source (folder, NULL));
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (kring_template_file_source (none, &error));
    g_assert_true (g_str_has_prefix (error->message, "borta.xml cannot be opened: "));
  }
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/shipped/all hold and say what they are", test_hold);
  g_test_add_func ("/shipped/every text is said in every language", test_every_language);
  g_test_add_func ("/shipped/texts are in good print", test_good_print);
  g_test_add_func ("/shipped/the gallery lists every file", test_all_listed);
  g_test_add_func ("/shipped/each model has its picture", test_pictures);
  g_test_add_func ("/shipped/ids never change", test_ids);
  g_test_add_func ("/shipped/sections and questions share no id", test_ids_apart);
  g_test_add_func ("/shipped/the seven principles are as the source has them", test_principles);
  g_test_add_func ("/shipped/what is ours is not the source's", test_ours);
  g_test_add_func ("/shipped/sources are named", test_sources);
  g_test_add_func ("/shipped/the methods are as the source has them", test_methods);
  g_test_add_func ("/shipped/neighbours have their own words", test_neighbours);
  g_test_add_func ("/shipped/a file of one's own is named when it does not hold", test_own_file);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
