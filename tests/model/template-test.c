/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-template.h"

/* Lost otherwise: the afternoon of somebody who writes a template and is not told what is wrong with it, or the
 * dialogue of a room that is led by one in which something is missing. */

/* All kinds of question and all their parts; a broken one is this with one thing changed. */
static const char whole[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Ours. -->\n"
      "<dialogue format=\"1\" id=\"all-kinds\" version=\"3\" picture=\"field\" minutes=\"75\">\n"
      "  <title>All kinds</title>\n"
      "  <title xml:lang=\"sv\">Alla slag</title>\n"
      "  <title xml:lang=\"da\">Alle slags</title>\n"
      "  <summary>When all is asked.</summary>\n"
      "  <about>Read to the\n     room.</about>\n"
      "  <source>The school office</source>\n"
      "  <check-out>What do you take with you?</check-out>\n"
      "  <section id=\"first\">\n"
      "    <title>First &amp; foremost</title>\n"
      "    <summary>One sentence.</summary>\n"
      "    <question id=\"ticks\" kind=\"choice\" phases=\"alone:2 all:10\">\n"
      "      <text>Which ones?</text>\n"
      "      <help>Think of last week.</help>\n"
      "      <group id=\"many\" own=\"yes\"><title>Several</title>\n"
      "        <option id=\"a\"><text>A</text></option>\n"
      "        <option id=\"b\" ours=\"yes\"><text>B</text></option>\n"
      "      </group>\n"
      "      <group id=\"only\" choose=\"one\">\n"
      "        <option id=\"c\"><text>C</text></option>\n"
      "      </group>\n"
      "    </question>\n"
      "    <question id=\"level\" kind=\"scale\" together=\"yes\">\n"
      "      <text>How far are we?</text><low>Nowhere</low><high>There</high>\n"
      "    </question>\n"
      "    <question id=\"spot\" kind=\"place\" shape=\"field\">\n"
      "      <text>Where are we?</text>\n"
      "      <corner id=\"nw\"><text>Politics</text></corner><corner id=\"ne\"><text>Staff</text></corner>\n"
      "      <corner id=\"se\"><text>The citizen</text></corner><corner id=\"sw\"><text>The citizens</text></corner>\n"
      "    </question>\n"
      "    <question id=\"drives\" kind=\"place\" shape=\"axes\">\n"
      "      <text>What drives us?</text>\n"
      "      <axis id=\"x\"><text>Urgency</text><low>None</low><high>Strong</high></axis>\n"
      "      <axis id=\"y\"><text>Attraction</text><low>None</low><high>Strong</high></axis>\n"
      "    </question>\n"
      "  </section>\n"
      "  <section id=\"second\" ours=\"yes\">\n"
      "    <title>Second</title>\n"
      "    <question id=\"lists\" kind=\"columns\">\n"
      "      <text>What goes where?</text>\n"
      "      <column id=\"keep\"><text>Keep</text><help>As it is</help></column>\n"
      "      <column id=\"drop\"><text>Drop</text></column>\n"
      "    </question>\n"
      "    <question id=\"checks\" kind=\"checklist\"><text>Is it so?</text><check "
      "id=\"so\"><text>So</text></check></question>\n"
      "    <question id=\"sheet\" kind=\"table\" own=\"yes\">\n"
      "      <text>Who gets what?</text>\n"
      "      <column id=\"what\"><text>What</text></column>\n"
      "      <row id=\"who\"><text>Who</text></row>\n"
      "    </question>\n"
      "    <question id=\"words\" kind=\"text\" ours=\"no\"><text>In our own words?</text></question>\n"
      "    <question id=\"ways\" kind=\"methods\">\n"
      "      <text>How do we learn?</text>\n"
      "      <side id=\"each\"><text>Each</text></side><side id=\"all\"><text>All</text></side>\n"
      "      <category id=\"books\"><text>Books</text>\n"
      "        <method id=\"reading\" side=\"each\"><text>Reading</text></method>\n"
      "        <method id=\"circle\" side=\"all\"><text>A circle</text></method>\n"
      "      </category>\n"
      "    </question>\n"
      "  </section>\n"
      "</dialogue>\n";

/* Text with @from, which is there once, as @to. */
static char *
with (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) halves = g_strsplit (text, from, 2);

  if (g_strv_length (halves) != 2 || strstr (halves[1], from) != NULL)
    g_error ("not there once: %s", from);
  return g_strconcat (halves[0], to, halves[1], NULL);
}

static KringTemplate *
read_good (const char *source)
{
  g_autoptr (GError) error = NULL;
  KringTemplate *template = kring_template_read (source, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (template);
  return template;
}

static void
assert_refused (const char *source, gssize length, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (kring_template_read (source, length, &error));
  g_assert_true (error->domain == KRING_TEMPLATE_ERROR);
  g_assert_cmpstr (error->message, ==, sentence);
}

static KringPart *
part_of (const KringTemplate *template, const char *question, KringAskedKind kind, const char *id)
{
  KringPart *part = kring_question_part (kring_template_question (template, question, NULL), kind, id);

  g_assert_nonnull (part);
  return part;
}

static void
assert_phases (const KringQuestion *question, guint alone, guint pairs, guint all, guint decide)
{
  g_assert_cmpuint (question->minutes[KRING_PHASE_ALONE], ==, alone);
  g_assert_cmpuint (question->minutes[KRING_PHASE_PAIRS], ==, pairs);
  g_assert_cmpuint (question->minutes[KRING_PHASE_ALL], ==, all);
  g_assert_cmpuint (question->minutes[KRING_PHASE_DECIDE], ==, decide);
}

static void
test_head (void)
{
  g_autoptr (KringTemplate) t = read_good (whole);

  g_assert_true (t->whole);
  g_assert_cmpint (t->format, ==, 1);
  g_assert_cmpstr (t->id, ==, "all-kinds");
  g_assert_cmpint (t->version, ==, 3);
  g_assert_cmpint (t->picture, ==, KRING_DRAWN_FIELD);
  g_assert_cmpuint (t->minutes, ==, 75);
  g_assert_cmpstr (kring_words_say_in (&t->summary, "en"), ==, "When all is asked.");
  g_assert_cmpstr (kring_words_say_in (&t->about, "en"), ==, "Read to the room.");
  g_assert_cmpstr (kring_words_say_in (&t->source, "en"), ==, "The school office");
  g_assert_cmpstr (kring_words_say_in (&t->check_out, "en"), ==, "What do you take with you?");
  g_assert_cmpuint (t->sections->len, ==, 2);
  g_assert_cmpstr (kring_words_say_in (&kring_template_section (t, "first")->title, "en"), ==, "First & foremost");
  g_assert_null (kring_template_section (t, "third"));
}

/* Each kind with its parts, as the builders of pages and pictures look for them. */
static void
test_kinds (void)
{
  g_autoptr (KringTemplate) t = read_good (whole);
  static const char *const ids[KRING_N_ASKS]
      = { "ticks", "level", "spot", "lists", "checks", "sheet", "words", "ways" };
  KringSection *section = NULL;

  for (guint ask = 0; ask < KRING_N_ASKS; ask++)
    {
      g_assert_cmpint (kring_template_question (t, ids[ask], NULL)->ask, ==, ask);
      g_assert_true (kring_template_first (t, (KringAsk)ask) == kring_template_question (t, ids[ask], NULL));
    }
  g_assert_nonnull (kring_template_question (t, "ways", &section));
  g_assert_true (section == kring_template_section (t, "second"));
  g_assert_null (kring_template_question (t, "none", NULL));
  g_assert_true (kring_section_scale (kring_template_section (t, "first"))
                 == kring_template_question (t, "level", NULL));
  g_assert_null (kring_section_scale (section));
  g_assert_true (part_of (t, "ticks", KRING_ASKED_GROUP, "many")->own);
  g_assert_false (part_of (t, "ticks", KRING_ASKED_GROUP, "many")->one);
  g_assert_true (part_of (t, "ticks", KRING_ASKED_GROUP, "only")->one);
  g_assert_false (part_of (t, "ticks", KRING_ASKED_GROUP, "only")->own);
  g_assert_false (kring_words_said (&part_of (t, "ticks", KRING_ASKED_GROUP, "only")->text));
  g_assert_cmpint (kring_template_question (t, "drives", NULL)->shape, ==, KRING_DRAWN_AXES);
  g_assert_cmpstr (kring_words_say_in (&part_of (t, "drives", KRING_ASKED_AXIS, "y")->high, "en"), ==, "Strong");
  g_assert_cmpstr (kring_words_say_in (&part_of (t, "lists", KRING_ASKED_COLUMN, "keep")->help, "en"), ==, "As it is");
  g_assert_true (kring_template_question (t, "sheet", NULL)->own);
  g_assert_nonnull (part_of (t, "sheet", KRING_ASKED_ROW, "who"));
  g_assert_nonnull (part_of (t, "checks", KRING_ASKED_CHECK, "so"));
  g_assert_cmpuint (part_of (t, "ways", KRING_ASKED_METHOD, "reading")->side, ==, 0);
  g_assert_cmpuint (part_of (t, "ways", KRING_ASKED_METHOD, "circle")->side, ==, 1);
}

static void
test_order (void)
{
  g_autoptr (KringTemplate) t = read_good (whole);
  const KringQuestion *ticks = kring_template_question (t, "ticks", NULL);
  g_autoptr (GPtrArray) options = kring_question_parts (ticks, KRING_ASKED_OPTION);

  g_assert_cmpuint (options->len, ==, 3);
  for (guint i = 0; i < options->len; i++)
    g_assert_cmpstr (((KringPart *)g_ptr_array_index (options, i))->id, ==,
                     ((const char *const[]){ "a", "b", "c" })[i]);
  /* An id of another kind of part is another thing. */
  g_assert_null (kring_question_part (ticks, KRING_ASKED_GROUP, "a"));
}

static void
test_times (void)
{
  g_autoptr (KringTemplate) t = read_good (whole);

  assert_phases (kring_template_question (t, "ticks", NULL), 2, 0, 10, 0);
  assert_phases (kring_template_question (t, "lists", NULL), 3, 4, 8, 3);
  g_assert_true (kring_template_question (t, "level", NULL)->together);
  g_assert_false (kring_template_question (t, "spot", NULL)->together);
}

/* Lost otherwise: who said what. Something of ours would pass for the source's. */
static void
test_ours (void)
{
  g_autoptr (KringTemplate) t = read_good (whole);

  g_assert_false (kring_template_section (t, "first")->ours);
  g_assert_false (part_of (t, "ticks", KRING_ASKED_OPTION, "a")->ours);
  g_assert_true (part_of (t, "ticks", KRING_ASKED_OPTION, "b")->ours);
  g_assert_true (kring_template_section (t, "second")->ours);
  g_assert_true (kring_template_question (t, "lists", NULL)->ours);
  g_assert_true (part_of (t, "lists", KRING_ASKED_COLUMN, "keep")->ours);
  g_assert_true (part_of (t, "ways", KRING_ASKED_METHOD, "reading")->ours);
  g_assert_false (kring_template_question (t, "words", NULL)->ours);
}

/* Each rule broken once: what is changed, and what is said of it. */
typedef struct
{
  const char *from;
  const char *to;
  const char *sentence;
} Broken;

#define PHASES "Line 15: “phases” is written as “alone:3 pairs:4 all:8 decide:3”, in minutes, not “"
#define NEEDS_ID " needs an id of small letters, digits and hyphens that begins with a letter."

static const Broken broken[] = {
  /* the file */
  { "<!-- Ours. -->", "<!DOCTYPE dialogue>", "Line 2: A template has no document type." },
  { "<!-- Ours. -->", "<!DOCTYPE d [<!ENTITY a \"b\">]>", "Line 2: A template has no document type." },
  /* what belongs where */
  { "<check-out>What do you take with you?</check-out>", "<goodbye/>", "Line 11: <goodbye> does not belong here." },
  { "<check id=\"so\"><text>So</text></check>", "<corner id=\"so\"><text>So</text></corner>",
    "Line 47: <corner> does not belong here." },
  { "<help>Think of last week.</help>", "<low>Last week</low>", "Line 17: <low> does not belong here." },
  { "<help>As it is</help>", "<high>As it is</high>", "Line 44: <high> does not belong here." },
  { "Think of last week.", "Think of <b>last</b> week.",
    "Line 17: A text holds nothing but text, and there is <b> in it." },
  { "<row id=\"who\">", "\n\nWho\n\n<row id=\"who\">", "Line 53: There is text between the elements." },
  /* attributes */
  { "minutes=\"75\"", "minutes=\"75\" colour=\"red\"", "Line 3: <dialogue> has no attribute “colour”." },
  { "<help>Think", "<help ours=\"yes\">Think", "Line 17: <help> has no attribute “ours”." },
  { "<section id=\"first\">", "<section id=\"first\" kind=\"scale\">", "Line 12: <section> has no attribute “kind”." },
  { "kind=\"text\"", "kind=\"text\" own=\"yes\"", "Line 53: <question> has no attribute “own”." },
  { "kind=\"table\"", "kind=\"table\" shape=\"field\"", "Line 48: <question> has no attribute “shape”." },
  { "<option id=\"a\">", "<option id=\"a\" choose=\"one\">", "Line 19: <option> has no attribute “choose”." },
  { "<column id=\"keep\">", "<column id=\"keep\" side=\"each\">", "Line 44: <column> has no attribute “side”." },
  { "own=\"yes\"><title>", "own=\"true\"><title>", "Line 18: “own” is “yes” or “no”, not “true”." },
  { "format=\"1\"", "format=\"one\"", "Line 3: “format” is a number from 1 to 1000." },
  { "version=\"3\"", "version=\"0\"", "Line 3: “version” is a number from 1 to 1000000." },
  { "minutes=\"75\"", "", "Line 3: “minutes” is a number from 1 to 480." },
  { "picture=\"field\"", "picture=\"cake\"", "Line 3: “cake” is not known as “picture”." },
  { "picture=\"field\"", "", "Line 3: “” is not known as “picture”." },
  { "kind=\"text\"", "kind=\"song\"", "Line 53: “song” is not known as “kind”." },
  { "shape=\"axes\"", "shape=\"cube\"", "Line 34: “cube” is not known as “shape”." },
  { "choose=\"one\"", "choose=\"two\"", "Line 22: “two” is not known as “choose”." },
  /* ids */
  { " id=\"all-kinds\"", "", "Line 3: <dialogue>" NEEDS_ID },
  { "id=\"first\"", "id=\"First\"", "Line 12: <section>" NEEDS_ID },
  { "id=\"words\"", "id=\"in words\"", "Line 53: <question>" NEEDS_ID },
  { "id=\"so\"", "id=\"1\"", "Line 47: <check>" NEEDS_ID },
  { "id=\"so\"", "id=\"\"", "Line 47: <check>" NEEDS_ID },
  { "id=\"so\"", "id=\"så\"", "Line 47: <check>" NEEDS_ID },
  { "id=\"who\"", "id=\"a23456789-123456789-123456789-123456789-1\"", "Line 51: <row>" NEEDS_ID },
  { "id=\"second\"", "id=\"level\"", "Line 40: The id “level” is there twice." },
  { "id=\"ways\"", "id=\"ticks\"", "Line 54: The id “ticks” is there twice." },
  { "id=\"c\"", "id=\"a\"", "Line 23: The question “ticks” has the id “a” twice." },
  { "id=\"only\"", "id=\"b\"", "Line 22: The question “ticks” has the id “b” twice." },
  /* phases */
  { "alone:2 all:10", "alone:2 all:10 alone:3", PHASES "alone:2 all:10 alone:3”." },
  { "alone:2 all:10", "all:10 alone:2", PHASES "all:10 alone:2”." },
  { "alone:2 all:10", "alone:0", PHASES "alone:0”." },
  { "alone:2 all:10", "alone", PHASES "alone”." },
  { "alone:2 all:10", "asleep:2", PHASES "asleep:2”." },
  { "alone:2 all:10", " ", PHASES " ”." },
  /* what has to be there */
  { "<source>The school office</source>", "", "The template needs a title, a summary and a source." },
  { "<title>Second</title>", "", "Line 40: The section “second” has no title." },
  { "<text>Where are we?</text>", "", "Line 29: The question “spot” has no text." },
  { "<text>Reading</text>", "", "Line 58: “reading” in the question “ways” has no text." },
  { "<option id=\"c\"><text>C</text></option>", "", "Line 22: “only” in the question “ticks” is empty." },
  { "<column id=\"drop\"><text>Drop</text></column>", "",
    "Line 42: The question “lists” has not the parts that the kind “columns” needs." },
  { "<check id=\"so\"><text>So</text></check>", "",
    "Line 47: The question “checks” has not the parts that the kind “checklist” needs." },
  { "<column id=\"what\"><text>What</text></column>", "",
    "Line 48: The question “sheet” has not the parts that the kind “table” needs." },
  { "<corner id=\"ne\"><text>Staff</text></corner>", "",
    "Line 29: The question “spot” has not the parts that the kind “place” needs." },
  { "<axis id=\"y\"><text>Attraction</text><low>None</low><high>Strong</high></axis>", "",
    "Line 34: The question “drives” has not the parts that the kind “place” needs." },
  { "<text>Attraction</text><low>None</low>", "<text>Attraction</text>",
    "Line 34: The question “drives” has not the parts that the kind “place” needs." },
  { "side=\"all\"", "side=\"none\"", "Line 59: A method says by “side” which of the sides before it, it belongs to." },
  { "shape=\"field\"", "shape=\"triangle\"",
    "Line 29: The question “spot” has not the parts that the kind “place” needs." },
  { "kind=\"text\" ours=\"no\"", "kind=\"text\" together=\"yes\"",
    "Line 53: The question “words” is shown together with the one before it, which only a scale can be." },
  { "picture=\"field\"", "picture=\"seesaw\"", "The template has not what the picture “seesaw” is drawn from." },
  { "picture=\"field\"", "picture=\"gears\"", "The template has not what the picture “gears” is drawn from." },
  { "picture=\"field\"", "picture=\"radar\"", "The template has not what the picture “radar” is drawn from." },
  /* texts */
  { "<title>All kinds</title>", "<title>All kinds</title><title>Again</title>",
    "Line 4: <title> says the same thing twice in one language." },
  { "Alla slag", " \n ", "Line 6: The text of <title> is empty or has more than 1000 characters." },
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *source = with (whole, broken[i].from, broken[i].to);

      g_test_message ("%s → %s", broken[i].from, broken[i].to);
      assert_refused (source, -1, broken[i].sentence);
    }
}

#define HEAD                                                                                                           \
  "<dialogue format=\"1\" id=\"a\" version=\"1\" picture=\"steps\" minutes=\"9\"><title>T</title>"                     \
  "<summary>S</summary><source>S</source>"
#define SCALE "<question id=\"q\" kind=\"scale\"><text>Q</text></question>"

/* What cannot be said by changing one thing of the whole. */
static void
test_broken_small (void)
{
  static const Broken small[] = {
    { "", "<page/>", "Line 1: This is no dialogue template: it begins with <page>." },
    { "", HEAD "</dialogue>", "The template has no sections." },
    { "", HEAD "\n<section id=\"s\"><title>T</title></section></dialogue>",
      "Line 2: The section “s” has no questions." },
    { "",
      HEAD "<section id=\"s\"><title>T</title><question id=\"q\" "
           "kind=\"text\"><text>Q</text></question></section></dialogue>",
      "The template has neither a scale nor a place: nothing could be compared next time." },
    { "",
      HEAD "\n<section id=\"s\"><title>T</title>\n<question id=\"q\" kind=\"scale\" "
           "together=\"yes\"><text>Q</text></question>"
           "</section></dialogue>",
      "Line 3: The question “q” is shown together with the one before it, which only a scale can be." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    assert_refused (small[i].to, -1, small[i].sentence);
}

/* What is no XML, or nothing to be trusted: a sentence, and whatever it names is neither opened nor fetched. */
static void
test_hostile (void)
{
  static const char *const sources[] = {
    "",
    " ",
    "nonsense",
    "<dialogue",
    "<dialogue format=\"1\"",
    HEAD,
    HEAD "<section>&secret;</section>",
    HEAD "<section id=\"s\"><title>&#0;</title></section></dialogue>",
    HEAD "</source></dialogue>",
    HEAD "</dialogue><dialogue/>",
    "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\">" HEAD,
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"http://localhost/\"><!ENTITY b \"&a;&a;&a;\">]>" HEAD "<about>&b;</about>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (kring_template_read (sources[i], -1, &error));
      g_assert_true (error->domain == KRING_TEMPLATE_ERROR);
      g_assert_cmpint (error->message[0], !=, '\0');
    }
  assert_refused ("<dialogue>\0</dialogue>", 22, "The template is not written in UTF-8.");
  assert_refused ("<dialogue>V\xe4g</dialogue>", -1, "The template is not written in UTF-8.");
}

/* @n times @text, which may have the number in it as %u. */
static char *
many (const char *head, const char *text, guint n, const char *tail)
{
  GString *all = g_string_new (head);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) pieces = g_strsplit (text, "%u", -1);
      g_autofree char *one = g_strjoinv (number, pieces);

      g_string_append (all, one);
    }
  g_string_append (all, tail);
  return g_string_free (all, FALSE);
}

#define LIST HEAD "<section id=\"s\"><title>T</title>" SCALE "<question id=\"list\" kind=\"checklist\"><text>Q</text>"
#define END_LIST "</question></section></dialogue>"

/* Lost otherwise: the machine, to a file of a size that nobody writes. */
static void
test_sizes (void)
{
  g_autofree char *parts
      = many (LIST, "<check id=\"c%u\"><text>C</text></check>", KRING_TEMPLATE_MOST_PARTS - 3, END_LIST);
  g_autofree char *more
      = many (LIST, "<check id=\"c%u\"><text>C</text></check>", KRING_TEMPLATE_MOST_PARTS - 2, END_LIST);
  g_autofree char *words = many (HEAD "<about>", "o", KRING_TEMPLATE_MOST_TEXT,
                                 "</about><section id=\"s\"><title>T</title>" SCALE "</section></dialogue>");
  g_autofree char *wordy = with (words, "<about>", "<about>a");
  g_autofree char *small = g_strconcat (HEAD "<section id=\"s\"><title>T</title>" SCALE "</section></dialogue>", NULL);
  g_autofree char *large = many (small, " ", KRING_TEMPLATE_LARGEST - (guint)strlen (small), "");
  g_autofree char *larger = g_strconcat (large, "\n", NULL);
  g_autoptr (KringTemplate) fits = read_good (parts), long_text = read_good (words), largest = read_good (large);

  g_assert_cmpuint (kring_template_question (fits, "list", NULL)->parts->len, ==, KRING_TEMPLATE_MOST_PARTS - 3);
  g_assert_cmpuint (strlen (kring_words_say (&long_text->about)), ==, KRING_TEMPLATE_MOST_TEXT);
  assert_refused (more, -1, "Line 1: The template has more than 2000 parts.");
  assert_refused (wordy, -1, "Line 1: The text of <about> is empty or has more than 1000 characters.");
  assert_refused (larger, -1, "The template is larger than 1 MB.");
}

/* What a page and a picture have room for. */
static void
test_most (void)
{
  g_autofree char *columns = many ("", "<column id=\"c%u\"><text>C</text></column>", 4, "");
  g_autofree char *more_columns = with (whole, "<column id=\"drop\">", columns);
  g_autofree char *five = with (more_columns, "<text>Drop</text></column>", "");
  g_autofree char *six
      = with (five, "<column id=\"keep\">", "<column id=\"x\"><text>X</text></column><column id=\"keep\">");
  g_autofree char *wide = many ("", "<column id=\"w%u\"><text>W</text></column>", 5, "<column id=\"what\">");
  g_autofree char *table = with (whole, "<column id=\"what\">", wide);
  g_autofree char *wider
      = with (table, "<column id=\"what\">", "<column id=\"x\"><text>X</text></column><column id=\"what\">");
  g_autofree char *sides
      = with (whole, "<side id=\"all\">", "<side id=\"none\"><text>None</text></side><side id=\"all\">");
  g_autofree char *section = g_strdup ("<section id=\"s%u\"><title>T</title><question id=\"q%u\" kind=\"scale\">"
                                       "<text>Q</text></question></section>");
  g_autofree char *steps = many (HEAD, section, 7, "</dialogue>");
  g_autofree char *gears = with (steps, "steps", "gears");
  g_autofree char *no_more = many (HEAD, section, 8, "</dialogue>");
  g_autofree char *no_gears = with (no_more, "steps", "gears");

  kring_template_unref (read_good (five));
  assert_refused (six, -1, "Line 42: The question “lists” has not the parts that the kind “columns” needs.");
  kring_template_unref (read_good (table));
  assert_refused (wider, -1, "Line 48: The question “sheet” has not the parts that the kind “table” needs.");
  assert_refused (sides, -1, "Line 54: The question “ways” has not the parts that the kind “methods” needs.");
  kring_template_unref (read_good (gears));
  kring_template_unref (read_good (no_more));
  assert_refused (no_gears, -1, "The template has not what the picture “gears” is drawn from.");
}

/* What another program writes for the same thing. */
static void
test_other_ways (void)
{
  g_autofree char *source = with (whole, "<help>Think of last week.</help>",
                                  "<help><![CDATA[Think <of>]]> last &quot;week&quot;<!-- the 47th -->.</help>");
  g_autoptr (KringTemplate) t = read_good (source);

  g_assert_cmpstr (kring_words_say_in (&kring_template_question (t, "ticks", NULL)->help, "en"), ==,
                   "Think <of> last \"week\".");
}

static void
test_deep (void)
{
  g_autofree char *now = many (HEAD, "<a>", 100000, "");
  g_autofree char *later = with (now, "format=\"1\"", "format=\"2\"");
  g_autofree char *closed
      = many (later, "</a>", 100000, "<section id=\"s\"><title>T</title>" SCALE "</section></dialogue>");
  g_autoptr (KringTemplate) template = read_good (closed);

  assert_refused (now, -1, "Line 1: <a> does not belong here.");
  g_assert_null (kring_template_read (later, -1, NULL));
  g_assert_false (template->whole);
}

/* Lost otherwise: a colleague's template, because this program is a year older than hers. */
static void
test_later_format (void)
{
  g_autofree char *format = with (whole, "format=\"1\"", "format=\"2\"");
  g_autofree char *kind = with (format, "kind=\"checklist\"", "kind=\"theatre\" stage=\"yes\"");
  g_autofree char *part = with (kind, "<row id=\"who\">", "<stripe><x/>stripes</stripe><row id=\"who\">");
  g_autofree char *picture = with (part, "picture=\"field\"", "picture=\"cloud\"");
  g_autofree char *phases = with (picture, "alone:2 all:10", "alone:2 dream:4");
  g_autofree char *shape = with (phases, "shape=\"axes\"", "shape=\"globe\"");
  g_autofree char *flag = with (shape, "own=\"yes\"><title>", "own=\"some\"><title>");
  g_autofree char *side = with (flag, "side=\"all\"", "side=\"nobody\"");
  g_autofree char *minutes = with (side, "minutes=\"75\"", "minutes=\"an hour\"");
  g_autofree char *source = with (minutes, "<title>All kinds</title>", "<title>All <b>strong</b>kinds</title>");
  g_autoptr (KringTemplate) t = read_good (source);
  const KringQuestion *unknown = kring_template_question (t, "checks", NULL);

  g_assert_false (t->whole);
  g_assert_cmpint (t->format, ==, 2);
  /* What is known is there; what is not is shown by its text alone. */
  g_assert_cmpint (t->picture, ==, KRING_DRAWN_STEPS);
  g_assert_cmpint (unknown->ask, ==, KRING_N_ASKS);
  g_assert_cmpuint (unknown->parts->len, ==, 0);
  g_assert_cmpstr (kring_words_say_in (&unknown->text, "en"), ==, "Is it so?");
  g_assert_cmpint (kring_template_question (t, "drives", NULL)->ask, ==, KRING_N_ASKS);
  g_assert_cmpint (kring_template_question (t, "spot", NULL)->ask, ==, KRING_ASK_PLACE);
  g_assert_cmpuint (kring_template_question (t, "sheet", NULL)->parts->len, ==, 2);
  assert_phases (kring_template_question (t, "ticks", NULL), 2, 0, 0, 0);
  g_assert_cmpstr (kring_words_say_in (&t->title, "en"), ==, "All kinds");
  g_assert_cmpstr (kring_drawn_nick (KRING_N_DRAWN), ==, "?");
  g_assert_cmpstr (kring_ask_nick (KRING_N_ASKS), ==, "?");
}

/* A later format alone is not understood either: who knows what it means by the same words. */
static void
test_later_format_alike (void)
{
  g_autofree char *source = with (whole, "format=\"1\"", "format=\"2\"");
  g_autoptr (KringTemplate) t = read_good (source);

  g_assert_false (t->whole);
  g_assert_cmpint (t->picture, ==, KRING_DRAWN_FIELD);
}

static void
test_languages (void)
{
  g_autoptr (KringTemplate) t = read_good (whole);
  g_autofree char *own_source = with (whole, "minutes=\"75\"", "minutes=\"75\" xml:lang=\"nb\"");
  g_autoptr (KringTemplate) own = read_good (own_source);
  g_autofree char *only_source = with (whole, "<summary>W", "<summary xml:lang=\"da\">W");
  g_autoptr (KringTemplate) only = read_good (only_source);
  g_autofree char *foreign_source = with (whole, "<summary>W", "<summary xml:lang=\"fi\">Kun</summary><summary>W");
  g_autoptr (KringTemplate) foreign = read_good (foreign_source);

  g_assert_cmpstr (kring_words_say_in (&t->title, "sv"), ==, "Alla slag");
  g_assert_cmpstr (kring_words_say_in (&t->title, "da"), ==, "Alle slags");
  g_assert_cmpstr (kring_words_say_in (&t->title, "nb"), ==, "All kinds");
  g_assert_cmpstr (kring_words_say_in (&t->title, "en"), ==, "All kinds");
  /* The template's own language is the one to fall back on. */
  g_assert_cmpstr (kring_words_say_in (&own->title, "nb"), ==, "All kinds");
  g_assert_cmpstr (kring_words_say_in (&own->title, "en"), ==, "All kinds");
  g_assert_cmpstr (kring_words_say_in (&own->title, "sv"), ==, "Alla slag");
  /* Said in another language is better than not at all. */
  g_assert_cmpstr (kring_words_say_in (&only->summary, "sv"), ==, "When all is asked.");
  g_assert_cmpstr (kring_words_say_in (&foreign->summary, "en"), ==, "When all is asked.");
  g_assert_cmpstr (kring_words_say_in (&(KringWords){ 0 }, "en"), ==, "");
  g_assert_true (kring_language_set ("sv"));
  g_assert_cmpstr (kring_words_say (&t->title), ==, "Alla slag");
  kring_language_set (NULL);
}

/* Lost otherwise: the first hour of whoever begins with the example of the manual. */
static void
test_manual (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "dialogues", "README.md", NULL);
  g_autofree char *manual = NULL;
  g_autoptr (KringTemplate) template = NULL;
  g_auto (GStrv) before = NULL, after = NULL;

  g_assert_true (g_file_get_contents (path, &manual, NULL, NULL));
  before = g_strsplit (manual, "```xml\n", 2);
  g_assert_nonnull (before[1]);
  after = g_strsplit (before[1], "```", 2);
  template = read_good (after[0]);
  g_assert_true (template->whole);
  g_assert_cmpstr (template->id, ==, "our-meetings");
  g_assert_cmpstr (kring_words_say_in (&template->title, "sv"), ==, "Våra möten");
  assert_phases (kring_template_question (template, "worth", NULL), 2, 0, 6, 2);
  /* The words of its tables are those that are read. */
  for (guint i = 0; i < KRING_N_DRAWN; i++)
    {
      g_autofree char *word = g_strdup_printf ("`%s`", kring_drawn_nick ((KringDrawnAs)i));

      g_assert_nonnull (strstr (manual, word));
    }
  for (guint i = 0; i < KRING_N_ASKS; i++)
    {
      g_autofree char *word = g_strdup_printf ("| `%s` |", kring_ask_nick ((KringAsk)i));

      g_assert_nonnull (strstr (manual, word));
    }
}

/* What is asked for with each key is read once; what differs, and what does not hold, is its own. */
static void
test_kept (void)
{
  g_autoptr (KringTemplate) one = kring_template_of (whole), same = kring_template_of (whole), again = NULL;
  g_autofree char *other = g_strconcat (whole, "<!-- another -->", NULL);
  g_autoptr (KringTemplate) another = kring_template_of (other);

  g_assert_nonnull (one);
  g_assert_true (one == same);
  g_assert_true (one != another);
  g_assert_null (kring_template_of ("<dialogue>"));
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *more = g_strdup_printf ("%s<!-- %u -->", whole, i);
      g_autoptr (KringTemplate) template = kring_template_of (more);

      g_assert_nonnull (template);
    }
  again = kring_template_of (whole);
  g_assert_cmpstr (again->id, ==, one->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/template/head", test_head);
  g_test_add_func ("/template/every kind of question with its parts", test_kinds);
  g_test_add_func ("/template/parts come in the order of the template", test_order);
  g_test_add_func ("/template/phases and their minutes", test_times);
  g_test_add_func ("/template/what is ours is marked, and all within it", test_ours);
  g_test_add_func ("/template/each rule broken says so and where", test_broken);
  g_test_add_func ("/template/each rule broken of a small one says so", test_broken_small);
  g_test_add_func ("/template/nothing in it is trusted", test_hostile);
  g_test_add_func ("/template/sizes have an end", test_sizes);
  g_test_add_func ("/template/a page has room for so many", test_most);
  g_test_add_func ("/template/it may be written in other ways", test_other_ways);
  g_test_add_func ("/template/depth has no meaning", test_deep);
  g_test_add_func ("/template/a later format is shown as far as it is understood", test_later_format);
  g_test_add_func ("/template/a later format is never taken as understood", test_later_format_alike);
  g_test_add_func ("/template/languages", test_languages);
  g_test_add_func ("/template/the manual's own example is read", test_manual);
  g_test_add_func ("/template/is read once", test_kept);
  return g_test_run ();
}
