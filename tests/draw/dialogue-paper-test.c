/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-dialogue-paper.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-page-flow.h"
#include "kring-page.h"
#include "kring-slips.h"
#include "kring-talk-sample.h"

/* A dialogue on paper: the team takes it along, and finds all of it there, in its order, and never who marked what. */

static KringDialoguePaper *
paper_of (KringModel *model, guint number)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) organisation = kring_organisation_new (model);
  g_autofree char *id = kring_talk_sample_id (number);

  return kring_dialogue_paper_new (organisation, id, measure);
}

static KringDialoguePaper *
sample (guint number)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();

  return paper_of (model, number);
}

static void
assert_golden (const KringScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *text = kring_scene_to_string (scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static char *
words_of (const KringDiagram *diagram)
{
  g_autoptr (GArray) outline = diagram->outline (diagram->view);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    g_string_append_printf (text, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  return g_string_free (text, FALSE);
}

static void
assert_no_overlap (const KringScene *scene)
{
  for (guint i = 0; i < kring_scene_length (scene); i++)
    for (guint j = 0; j < i; j++)
      {
        const KringDrawable *a = kring_scene_get (scene, i), *b = kring_scene_get (scene, j);

        if (a->shape == KRING_SHAPE_TEXT && b->shape == KRING_SHAPE_TEXT
            && kring_rect_overlap (kring_rect_grow (a->bounds, -0.1), b->bounds))
          g_error ("“%s” lies over “%s”", a->text, b->text);
      }
}

static void
test_golden (void)
{
  g_autoptr (KringDialoguePaper) paper = sample (2);

  assert_golden (paper->scene, "dialogue-paper.txt");
  assert_no_overlap (paper->scene);
}

static void
test_all_of_it (void)
{
  static const char *const in_order[] = {
    "Leading together\n",
    "22 November 2026 · 9 people",
    "Frame\n",
    "The budget",
    "How we meet",
    "Head of schools (has a mandate) · Counsellor",
    "1. Why?\n",
    "It starts from needs.",
    "At which levels does leadership develop?",
    "The individual\nThe group\nThe operation\nIn our own words: The municipality",
    "How far do needs decide? (our suggestion)",
    "From 1, Not at all, to 5, All the way",
    "Now\n3\nWe asked the families\nEach alone: middle 3, from 2 to 4 (8 marks)",
    "Wanted\n4\nEach alone: all marked 4 (8 marks)",
    "What we said\nNeeds came from the families this year.",
    "What we agreed on\nAsk the families twice a year · Head of schools · 1 December 2026",
    "2. Where and how?",
    "Used today\nLeader development: Mentors · Coaches\nLeadership development: Building trust",
    "Wanted\nLeader development: Coaches",
    "Not for us\nLeadership development: Debriefing",
    "5 (Many kinds)",
    "3. Where we stand",
    "Whose logic decides?",
    "There is time\nPartly\nMornings are kept free",
    "There is a mandate\nYes",
    "4. What we write",
    "What do we keep, and what do we ease? (our suggestion)",
    "Keep\nThe morning round\nCoffee on Fridays\nEase\nThe monthly report",
    "On the phone\nWhat happens: We answer by noon\nWho decides: The counsellor\nAt the door\n",
    "What is the first step?\nCall the families first",
    "Not talked about\nA new part",
    "What we agreed on\nShow this to the committee",
    "What do you take with you?\nThat we listen longer",
    "Source\nA made-up model, 2024.\nKring is not made or endorsed by SKR or the authors named.\n",
  };
  g_autoptr (KringDialoguePaper) paper = sample (2);
  g_autofree char *words = words_of (&paper->diagram);
  const char *at = words;

  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    {
      const char *found = strstr (at, in_order[i]);

      if (found == NULL)
        g_error ("“%s” is not told, or not in its place, in:\n%s", in_order[i], words);
      at = found + 1;
    }
}

/* What lies behind the cover stays there. */
static void
test_covered (void)
{
  g_autoptr (KringDialoguePaper) paper = sample (2);
  g_autofree char *words = words_of (&paper->diagram);

  g_assert_null (strstr (words, "(7 marks)"));
}

static void
test_unreadable (void)
{
  g_autoptr (KringModel) model = kring_talk_sample_model ();
  g_autoptr (GPtrArray) templates = kring_model_all (model, KRING_TABLE_TEMPLATE);
  g_autoptr (KringDialoguePaper) paper = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < templates->len; i++)
    {
      KringTemplateRow *row = KRING_TEMPLATE_ROW (kring_row_copy (g_ptr_array_index (templates, i)));

      kring_set (&row->source, "<dialogue/>");
      kring_talk_sample_put (model, row);
    }
  paper = paper_of (model, 2);
  words = words_of (&paper->diagram);
  g_assert_nonnull (strstr (words, "cannot be read by this version of Kring"));
  g_assert_nonnull (strstr (words, "Needs came from the families this year."));
  g_assert_nonnull (strstr (words, "Ask the families twice a year"));
}

/* Pages */

static KringPage *
page_of (const KringDiagram *diagram, KringPageSize size)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  KringExportOptions options = { .page = size, .orientation = KRING_ORIENTATION_PORTRAIT, .language = "en" };
  GError *error = NULL;
  KringPage *page = kring_page_new (diagram, measure, &options, &error);

  g_assert_no_error (error);
  return page;
}

/* Where the lowest of what @page shows of the text ends, in points. */
static double
lowest (const KringPage *page, guint part)
{
  const KringPagePart *text = &g_array_index (page->parts, KringPagePart, part);
  KringRect extents = kring_scene_extents (text->scene);

  return text->origin.y + (extents.y + extents.h) * text->scale;
}

static void
test_pages (void)
{
  g_autoptr (KringDialoguePaper) paper = sample (2);
  g_autoptr (KringPage) page = page_of (&paper->diagram, KRING_PAGE_A4),
                        whole = page_of (&paper->diagram, KRING_PAGE_FIT);
  double limit = page->size.y - KRING_PAGE_MARGIN - KRING_PAGE_FOOT + 0.1;

  g_assert_cmpuint (page->more->len, >=, 1);
  g_assert_cmpuint (whole->more->len, ==, 0);
  g_assert_cmpfloat (lowest (page, 1), <=, limit);
  for (guint i = 0; i < page->more->len; i++)
    {
      const KringPage *more = g_ptr_array_index (page->more, i);

      g_assert_cmpfloat (lowest (more, 0), <=, limit);
      g_assert_cmpfloat (more->size.y, ==, page->size.y);
      /* In type as large as that of the first. */
      g_assert_cmpfloat (g_array_index (more->parts, KringPagePart, 0).scale, ==,
                         g_array_index (page->parts, KringPagePart, 1).scale);
    }
}

static void
add_text (KringScene *scene, KringStyleName style, KringRole role, double y, double line, guint lines, const char *word)
{
  g_autoptr (GString) text = g_string_new (word);

  for (guint i = 1; i < lines; i++)
    g_string_append_printf (text, "\n%s", word);
  kring_scene_add_text (scene, (KringStyle){ style }, (KringRect){ 0, y, 100, lines * line }, KRING_ALIGN_START,
                        text->str)
      ->role
      = role;
}

/* Nothing is lost where a text is cut, and a heading never stands alone at the foot of a page. */
static void
test_flow (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringScene) scene = kring_scene_new ();
  double line = kring_measure_line (measure, KRING_STYLE_BODY);
  g_autoptr (GPtrArray) pages = NULL;
  guint lines = 0;

  add_text (scene, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, 0, line, 8, "one");
  add_text (scene, KRING_STYLE_HEADING, KRING_ROLE_HEADING, 8 * line, line, 1, "Heading");
  add_text (scene, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, 9 * line, line, 2, "two");
  add_text (scene, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, 11 * line, line, 35, "long");
  pages = kring_page_flow (scene, measure, 10 * line, 12 * line);
  g_assert_cmpuint (pages->len, ==, 5);
  for (guint i = 0; i < pages->len; i++)
    {
      KringScene *page = g_ptr_array_index (pages, i);
      KringRect extents = kring_scene_extents (page);

      g_assert_cmpfloat (extents.y + extents.h, <=, 12 * line + 0.1);
      for (guint k = 0; k < kring_scene_length (page); k++)
        {
          g_auto (GStrv) each = g_strsplit (kring_scene_get (page, k)->text, "\n", -1);

          lines += g_strv_length (each);
        }
    }
  g_assert_cmpuint (lines, ==, 8 + 1 + 2 + 35);
  g_assert_cmpuint (kring_scene_length (g_ptr_array_index (pages, 0)), ==, 1);
  g_assert_cmpstr (kring_scene_get (g_ptr_array_index (pages, 1), 0)->text, ==, "Heading");
}

/* What is part of a figure goes with it. */
static void
test_figures (void)
{
  g_autoptr (KringDialoguePaper) paper = sample (2);
  g_autoptr (KringPage) page = page_of (&paper->diagram, KRING_PAGE_A4);
  guint parts = 0, wanted = 0;

  for (guint i = 0; i < kring_scene_length (paper->scene); i++)
    wanted += kring_scene_get (paper->scene, i)->parent >= 0;
  for (guint p = 0; p <= page->more->len; p++)
    {
      const KringPage *own = p == 0 ? page : g_ptr_array_index (page->more, p - 1);
      const KringScene *scene = g_array_index (own->parts, KringPagePart, p == 0 ? 1 : 0).scene;

      for (guint i = 0; i < kring_scene_length (scene); i++)
        {
          int parent = kring_scene_get (scene, i)->parent;

          parts += parent >= 0;
          g_assert_true (parent < 0 || kring_scene_get (scene, (guint)parent)->role == KRING_ROLE_FIGURE);
        }
    }
  g_assert_cmpuint (wanted, >, 0);
  g_assert_cmpuint (parts, ==, wanted);
}

/* Slips */

static guint
count (const KringScene *scene, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    n += g_strcmp0 (kring_scene_get (scene, i)->text, text) == 0;
  return n;
}

static void
test_slips (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringTalk) talk = kring_talk_sample (2), unbegun = kring_talk_unbegun (talk->template);
  g_autoptr (KringSlips) scale = kring_slips_new (talk, "why", NULL, measure);
  g_autoptr (KringSlips) place = kring_slips_new (talk, NULL, "logic", measure);
  g_autoptr (KringSlips) few = kring_slips_new (unbegun, "why", NULL, measure);
  g_autoptr (KringSlips) none = kring_slips_new (talk, "writing", NULL, measure);
  g_autoptr (KringPage) scales = page_of (&scale->diagram, KRING_PAGE_A4),
                        places = page_of (&place->diagram, KRING_PAGE_A4);

  assert_golden (few->scene, "slips.txt");
  assert_no_overlap (scale->scene);
  /* Nine take part: the last page is filled up. */
  g_assert_cmpuint (count (scale->scene, "No names."), ==, 12);
  g_assert_cmpuint (count (place->scene, "No names."), ==, 12);
  g_assert_cmpuint (count (few->scene, "No names."), ==, 6);
  g_assert_cmpuint (count (few->scene, "Not at all"), ==, 6);
  g_assert_cmpuint (scales->more->len, ==, 1);
  g_assert_cmpuint (places->more->len, ==, 2);
  g_assert_cmpuint (scale->n_questions, ==, 1);
  g_assert_cmpuint (none->n_questions, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/dialogue on paper/as drawn", test_golden);
  g_test_add_func ("/dialogue on paper/all of it in order", test_all_of_it);
  g_test_add_func ("/dialogue on paper/what is covered stays so", test_covered);
  g_test_add_func ("/dialogue on paper/template that cannot be read", test_unreadable);
  g_test_add_func ("/dialogue on paper/pages", test_pages);
  g_test_add_func ("/dialogue on paper/figures go whole", test_figures);
  g_test_add_func ("/dialogue on paper/cut between lines", test_flow);
  g_test_add_func ("/dialogue on paper/slips", test_slips);
  return g_test_run ();
}
