/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-answered-sample.h"
#include "kring-dialogue-view.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-spread-view.h"
#include "kring-theme.h"

/* Every picture of a dialogue: that it is what it was, that nothing in it lies over a text, that all sections are in
 * it. */

#define SCALE(id) "<question id='" id "' kind='scale'><text>How well?</text></question>"
#define CORNER(id, text) "<corner id='" id "'><text>" text "</text></corner>"
#define COLUMN(id, text) "<column id='" id "'><text>" text "</text></column>"
#define ROW(id, text) "<row id='" id "'><text>" text "</text></row>"
#define CHECK(id, text) "<check id='" id "'><text>" text "</text></check>"
#define AXIS(id, text)                                                                                                 \
  "<axis id='" id "'><text>" text "</text><low>No " text "</low><high>Strong " text "</high></axis>"
#define SECTION(id, title, questions) "<section id='" id "'><title>" title "</title>" questions "</section>"
#define PLACE(shape, parts)                                                                                            \
  "<question id='where' kind='place' shape='" shape "'><text>Where?</text>" parts "</question>"
#define TWO_MORE                                                                                                       \
  SECTION ("habits", "Habits", SCALE ("habit"))                                                                        \
  SECTION ("next", "What we do next time", "<question id='do' kind='text'><text>What?</text></question>")

static const struct
{
  const char *picture;
  const char *sections;
} samples[] = {
  { "radar", SECTION ("a", "Aim", SCALE ("qa")) SECTION ("b", "The whole way", SCALE ("qb"))
                 SECTION ("c", "Learning", SCALE ("qc")) SECTION (
                     "d", "What we do next time", "<question id='do' kind='text'><text>What?</text></question>") },
  { "triangle",
    SECTION ("here",
             "Where we stand",
             PLACE ("triangle", CORNER ("p", "The profession") CORNER ("u", "The user") CORNER ("r", "The rules")))
        TWO_MORE },
  { "axes", SECTION ("here", "Two forces", PLACE ("axes", AXIS ("u", "Urgency") AXIS ("a", "Attraction"))) TWO_MORE },
  { "seesaw",
    SECTION ("here", "Fear or will", PLACE ("seesaw", CORNER ("fear", "Out of fear") CORNER ("will", "Out of will")))
        TWO_MORE },
  { "field", SECTION ("here",
                      "Whose view",
                      PLACE ("field",
                             CORNER ("p", "Politics") CORNER ("s", "The staff") CORNER ("c", "The citizen")
                                 CORNER ("t", "The citizens together"))) TWO_MORE },
  { "columns",
    SECTION ("work",
             "Our work",
             "<question id='sorted' kind='columns'><text>What?</text>" COLUMN ("explore", "What we explore")
                 COLUMN ("run", "What we run") COLUMN ("stop", "What we stop") "</question>")
        SECTION ("lean", "How it weighs", PLACE ("seesaw", CORNER ("e", "Explore") CORNER ("r", "Run"))) TWO_MORE },
  { "checklist",
    SECTION ("together",
             "Together with the citizen",
             "<question id='done' kind='checklist'><text>Which?</text>" CHECK ("free", "Of their own free will")
                 CHECK ("need", "The need in their own words") CHECK ("told", "They are told what came of it")
                     CHECK ("time", "Time and place suit them") "</question>") TWO_MORE },
  { "steps", SECTION ("news", "The news", SCALE ("said")) SECTION ("loss", "The loss", SCALE ("lost")) TWO_MORE },
  { "table", SECTION ("decide",
                      "What citizens decide",
                      "<question id='what' kind='table' own='yes'><text>Who?</text>" COLUMN (
                          "today", "Who decides today") COLUMN ("could", "What the citizen could decide")
                          ROW ("when", "When and where") ROW ("enough", "When it is enough") "</question>") TWO_MORE },
};

static char *
source_of (guint index)
{
  return g_strdup_printf ("<dialogue format='1' id='sample' version='1' picture='%s' minutes='30'><title>A "
                          "sample</title><summary>What?</summary><source>Us</source>%s"
                          "</dialogue>",
                          samples[index].picture, samples[index].sections);
}

static KringDialogueView *
view_of (const char *source, gboolean begun, const KringDialogueLook *look, double aspect)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringTalk) talk = begun ? kring_answered_sample (source, 0) : kring_answered_sample_unbegun (source);

  return kring_dialogue_view_new (talk, look, aspect, measure);
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

static void
test_goldens (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *source = source_of (i), *name = g_strdup_printf ("dialogue-%s.txt", samples[i].picture);
      g_autofree char *small = g_strdup_printf ("dialogue-%s-small.txt", samples[i].picture);
      g_autoptr (KringTalk) then = kring_answered_sample (source, 1);
      g_autoptr (KringDialogueView) whole
          = view_of (source, TRUE, &(KringDialogueLook){ .section = "habits", .then = then }, 0);
      g_autoptr (KringDialogueView) thumbnail = view_of (source, FALSE, &(KringDialogueLook){ .thumbnail = TRUE }, 0);

      assert_golden (whole->scene, name);
      assert_golden (thumbnail->scene, small);
    }
}

/* What a text may lie on: the grounds it belongs to, and lines that are not drawn. */
static gboolean
is_ground (const KringDrawable *drawable)
{
  switch (drawable->style.name)
    {
    case KRING_STYLE_SECTION:
    case KRING_STYLE_SECTION_HOLD:
    case KRING_STYLE_SECTION_GAP:
    case KRING_STYLE_SECTION_OPEN:
    case KRING_STYLE_ANSWER_AREA:
    case KRING_STYLE_ANSWER_CARD:
    case KRING_STYLE_ANSWER_PANEL:
      return TRUE;
    default:
      return drawable->shape == KRING_SHAPE_GROUP;
    }
}

/* A web and what is drawn on it are as wide as the numbers in it, gears as what is written on them. */
static gboolean
is_figure (const KringDrawable *drawable)
{
  return drawable->shape == KRING_SHAPE_POLYGON || drawable->style.name == KRING_STYLE_PLACE_AXIS
         || drawable->style.name == KRING_STYLE_SUN || drawable->style.name == KRING_STYLE_GUIDE;
}

static void
assert_nothing_over_text (const KringScene *scene, const char *name)
{
  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *text = kring_scene_get (scene, i);

      for (guint j = 0; text->shape == KRING_SHAPE_TEXT && j < kring_scene_length (scene); j++)
        {
          const KringDrawable *other = kring_scene_get (scene, j);

          if (i == j || is_ground (other) || is_figure (other))
            continue;
          if (kring_rect_overlap (kring_rect_grow (text->bounds, -0.5), other->bounds))
            g_error ("%s: “%s” meets %s%s", name, text->text, kring_style_nick (other->style.name),
                     other->text ? other->text : "");
        }
    }
}

/* Ends of a card: nothing that is written may stick out of all cards. */
static void
assert_sections (const KringDialogueView *view, const char *name)
{
  const GPtrArray *sections = view->talk->template->sections;

  for (guint i = 0; i < sections->len; i++)
    if (kring_scene_find (view->scene, ((KringSection *)g_ptr_array_index (sections, i))->id) < 0)
      g_error ("%s: section %u cannot be pointed at", name, i + 1);
  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    for (guint j = 0; j < i; j++)
      {
        const KringDrawable *one = kring_scene_get (view->scene, i), *other = kring_scene_get (view->scene, j);

        if (one->target && other->target)
          g_assert_false (kring_rect_overlap (one->bounds, other->bounds) && one->shape == KRING_SHAPE_BOX
                          && other->shape == KRING_SHAPE_BOX);
      }
}

static void
check_shipped (const char *source, const char *name)
{
  static const double aspects[] = { 0, KRING_PAGE_LYING, KRING_PAGE_UPRIGHT };
  g_autoptr (KringTalk) then = kring_answered_sample (source, 1);
  KringDialogueLook looks[] = { { 0 }, { .then = then } };

  for (guint a = 0; a < G_N_ELEMENTS (aspects); a++)
    for (guint l = 0; l < G_N_ELEMENTS (looks); l++)
      for (int begun = 0; begun < 2; begun++)
        {
          g_autoptr (KringDialogueView) view = view_of (source, begun, &looks[begun ? l : 0], aspects[a]);

          assert_nothing_over_text (view->scene, name);
          assert_sections (view, name);
        }
}

static void
check_thumbnail (const char *source, const char *name)
{
  g_autoptr (KringDialogueView) view = view_of (source, FALSE, &(KringDialogueLook){ .thumbnail = TRUE }, 0);
  KringRect extents = kring_scene_extents (view->scene);

  assert_nothing_over_text (view->scene, name);
  g_assert_cmpfloat (extents.w, ==, 240);
  g_assert_cmpfloat (extents.h, ==, 150);
}

/* Those that people see. */
static void
test_shipped (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "dialogues", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL), *source = NULL;

      if (!g_str_has_suffix (name, ".xml"))
        continue;
      g_assert_true (g_file_get_contents (path, &source, NULL, NULL));
      check_shipped (source, name);
      check_thumbnail (source, name);
      n++;
    }
  g_assert_cmpuint (n, >=, 26);
}

static char *
outline_of (const KringDialogueView *view)
{
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    g_string_append_printf (text, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  return g_string_free (text, FALSE);
}

/* Or who does not see the picture would not know what was answered. */
static void
test_told (void)
{
  static const char *const said[] = {
    "Now: Nearest to the rules, as far from the profession as from the user. Wanted:",
    "What we explore: Too many forms\n",
    "The need in their own words: Yes. ",
    "They are told what came of it: Partly\n",
    "When and where, Who decides today: ",
  };
  static const guint sample[] = { 1, 5, 6, 6, 8 };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *source = source_of (sample[i]);
      g_autoptr (KringDialogueView) view = view_of (source, TRUE, NULL, 0);
      g_autofree char *text = outline_of (view);

      if (strstr (text, said[i]) == NULL)
        g_error ("not told: %s in\n%s", said[i], text);
    }
}

/* Spreads */

static void
test_spread (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autofree char *source = source_of (7);
  g_autoptr (KringTalk) talk = kring_answered_sample (source, 0);
  const KringQuestion *scale = kring_template_first (talk->template, KRING_ASK_SCALE);
  g_autoptr (KringScene) shown = kring_spread_scene (talk, scale, 420, measure), covered = NULL;

  g_autoptr (KringScene) narrow = kring_spread_scene (talk, scale, 220, measure);

  assert_golden (shown, "dialogue-spread.txt");
  assert_golden (narrow, "dialogue-spread-narrow.txt");
  assert_nothing_over_text (shown, "spread");
  assert_nothing_over_text (narrow, "narrow spread");
  g_assert_cmpstr (kring_scene_get (shown, 0)->name, ==,
                   "Now: 9 marks, the middle 3, from 3 to 5. Wanted: 9 marks, the middle 5, from 4 to 5.");
  g_ptr_array_set_size (talk->askings, 0);
  covered = kring_spread_scene (talk, scale, 420, measure);
  g_assert_cmpstr (kring_scene_get (covered, 0)->name, ==, "Now: 9 marks, covered. Wanted: 9 marks, covered.");
  for (guint i = 0; i < kring_scene_length (covered); i++)
    g_assert_cmpint (kring_scene_get (covered, i)->style.name, !=, KRING_STYLE_SPREAD_DOT);
}

static void
test_spread_words (void)
{
  KringSpread none = { 0 }, alike = { .n = 4, .counts = { 0, 0, 0, 4 }, .middle = 3, .low = 3, .high = 3 };
  KringSpread apart = { .n = 2, .counts = { 0, 0, 1, 1 }, .middle = 2.5, .low = 2, .high = 3 };
  g_autofree char *a = kring_spread_say (&none), *b = kring_spread_say (&alike), *c = kring_spread_say (&apart);

  g_assert_cmpstr (a, ==, "No marks");
  g_assert_cmpstr (b, ==, "4 marks, all at 3");
  g_assert_cmpstr (c, ==, "2 marks, the middle 2.5, from 2 to 3");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/dialogue pictures/as drawn", test_goldens);
  g_test_add_func ("/dialogue pictures/nothing lies over a text", test_shipped);
  g_test_add_func ("/dialogue pictures/told in words", test_told);
  g_test_add_func ("/dialogue pictures/spread", test_spread);
  g_test_add_func ("/dialogue pictures/spread in words", test_spread_words);
  return g_test_run ();
}
