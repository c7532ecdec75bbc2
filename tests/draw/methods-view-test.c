/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "kring-export.h"
#include "kring-language.h"
#include "kring-methods-view.h"
#include "kring-outline.h"
#include "kring-principles-sample.h"
#include "kring-theme.h"

/* The map of methods: a room that sees at a glance that it sends people on courses, each by himself, asks what else
 * there is. */

static KringMethodsView *
view_of (double aspect)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringTalk) talk = kring_principles_sample (NULL, FALSE);

  return kring_methods_view_of_talk (talk, NULL, aspect, measure);
}

static void
test_golden (void)
{
  g_autoptr (KringMethodsView) view = view_of (0);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "dialogue-methods.txt", NULL);
  g_autofree char *text = kring_scene_to_string (view->scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static const KringDrawable *
target (const KringMethodsView *view, const char *id)
{
  int index = kring_scene_find (view->scene, id);

  g_assert_cmpint (index, >=, 0);
  return kring_scene_get (view->scene, (guint)index);
}

static void
test_said (void)
{
  g_autoptr (KringMethodsView) view = view_of (0);
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);
  const char *said = kring_diagram_alternative (&view->diagram);

  g_assert_cmpuint (view->methods->len, ==, 33);
  g_assert_cmpstr (target (view, "mentors")->name, ==, "Mentors");
  g_assert_cmpstr (target (view, "mentors")->description, ==, "Wanted.");
  g_assert_cmpstr (target (view, "colleagues")->description, ==, "Used today, wanted.");
  g_assert_cmpstr (target (view, "job-rotation")->description, ==, "Not for us.");
  g_assert_cmpstr (target (view, "coaches")->description, ==, "");
  g_assert_nonnull (strstr (said, "Leader development: 7 today, 4 wanted. Leadership development: 1 today, 4 wanted."));
  g_assert_nonnull (strstr (said, "Education: 2 today, 1 wanted."));
  g_assert_cmpuint (outline->len, ==, 1 + 2 + 33);
  g_assert_cmpstr (g_array_index (outline, KringOutlineItem, 2).text, ==, "Managers. Used today.");
}

/* The bars are as long as what they stand for: those of one kind can be held against each other. */
static void
test_balance (void)
{
  g_autoptr (KringMethodsView) view = view_of (0);
  double per_method[2] = { 0, 0 };
  guint bars = 0;

  g_assert_cmpuint (kring_methods_count (view, -1, NULL, KRING_METHOD_TODAY), ==, 8);
  g_assert_cmpuint (kring_methods_count (view, 1, NULL, KRING_METHOD_WANTED), ==, 4);
  g_assert_cmpuint (kring_methods_count (view, -1, NULL, KRING_METHOD_NOT_FOR_US), ==, 2);
  for (guint i = 0; i + 1 < kring_scene_length (view->scene); i++)
    {
      const KringDrawable *bar = kring_scene_get (view->scene, i), *number = kring_scene_get (view->scene, i + 1);
      gboolean side = bar->bounds.x < 128;
      double one;

      if (bar->style.name != KRING_STYLE_BALANCE)
        continue;
      one = bar->bounds.w / atoi (number->text);
      if (per_method[side] > 0)
        g_assert_cmpfloat_with_epsilon (one, per_method[side], 0.01);
      per_method[side] = one;
      bars++;
    }
  /* Of five categories and two sides, but those of which there is nothing. */
  g_assert_cmpuint (bars, ==, 12);
}

/* Or a name would lie over another's box, or stand out of its own. */
static void
test_nothing_overlaps (void)
{
  static const double aspects[] = { 0, KRING_PAGE_UPRIGHT, 0.4 };

  for (guint a = 0; a < G_N_ELEMENTS (aspects); a++)
    {
      g_autoptr (KringMethodsView) view = view_of (aspects[a]);

      for (guint i = 0; i < kring_scene_length (view->scene); i++)
        for (guint j = i + 1; j < kring_scene_length (view->scene); j++)
          {
            const KringDrawable *one = kring_scene_get (view->scene, i), *other = kring_scene_get (view->scene, j);

            if (one->shape == other->shape && (one->shape == KRING_SHAPE_TEXT || one->shape == KRING_SHAPE_BOX))
              g_assert_false (kring_rect_overlap (one->bounds, other->bounds));
            else if (one->target && other->shape == KRING_SHAPE_TEXT)
              g_assert_true (kring_rect_inside (one->bounds, other->bounds, 0)
                             || !kring_rect_overlap (one->bounds, other->bounds));
          }
    }
}

/* It holds on a page that lies, in type that can be read at a table, and on a projector in type that can be read in a
 * room. */
static void
test_readable (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringTalk) talk = kring_principles_sample (NULL, FALSE);
  g_autoptr (KringMethodsView) view = kring_methods_view_of_talk (talk, NULL, 0, measure);
  KringExportOptions options = { .page = KRING_PAGE_A4, .orientation = KRING_ORIENTATION_LANDSCAPE, .language = "en" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = kring_export (&view->diagram, measure, KRING_FILE_PDF, &options, NULL, &error);
  double height = kring_scene_extents (view->scene).h;

  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    if (kring_scene_get (view->scene, i)->shape == KRING_SHAPE_TEXT)
      g_assert_cmpfloat (kring_theme_font (kring_scene_get (view->scene, i)->style.name).size, >=, height / 45);
}

/* However narrow the page is asked for, no word is broken. */
static void
test_words_are_whole (void)
{
  g_autoptr (KringMethodsView) view = view_of (9);

  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    {
      const KringDrawable *box = kring_scene_get (view->scene, i);
      g_autofree char *text = NULL;

      if (!box->target)
        continue;
      text = g_strdelimit (g_strdup (kring_scene_get (view->scene, i + 1)->text), "\n", ' ');
      if (strchr (text, '-') == NULL)
        g_assert_cmpstr (text, ==, box->name);
    }
}

static guint
use_in_plan (const char *method, gpointer data)
{
  return strcmp (method, data) == 0 ? KRING_METHOD_WANTED : 0;
}

/* A manager's own plan uses it without a dialogue. */
static void
test_of_a_plan (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autofree char *source = kring_principles_source ();
  g_autoptr (KringTemplate) template = kring_template_read (source, -1, NULL);
  g_autoptr (KringMethodsView) view
      = kring_methods_view_new (template, NULL, use_in_plan, (gpointer) "recovery", 0, measure);

  g_assert_cmpuint (kring_methods_count (view, -1, NULL, KRING_METHOD_WANTED), ==, 1);
  g_assert_cmpstr (target (view, "recovery")->description, ==, "Wanted.");
  g_assert_null (kring_methods_view_new (template, kring_section_scale (g_ptr_array_index (template->sections, 0)),
                                         use_in_plan, NULL, 0, measure));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/methods/as drawn", test_golden);
  g_test_add_func ("/methods/told in words", test_said);
  g_test_add_func ("/methods/bars are as long as what they stand for", test_balance);
  g_test_add_func ("/methods/nothing lies over another", test_nothing_overlaps);
  g_test_add_func ("/methods/can be read on paper and on a projector", test_readable);
  g_test_add_func ("/methods/words are whole", test_words_are_whole);
  g_test_add_func ("/methods/of a plan", test_of_a_plan);
  return g_test_run ();
}
