/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-dialogue-view.h"
#include "kring-export.h"
#include "kring-gear.h"
#include "kring-language.h"
#include "kring-outline.h"
#include "kring-principles-sample.h"

/* The picture of a dialogue: who looks at it sees how far the room has come, and can read it without seeing it. */

static KringDialogueView *
view_of (gboolean earlier, double turn)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringTalk) talk = kring_principles_sample (NULL, FALSE);
  g_autoptr (KringTalk) then = earlier ? kring_principles_sample (NULL, TRUE) : NULL;
  KringDialogueLook look = { "for-what", then, turn };

  return kring_dialogue_view_new (talk, &look, 0, measure);
}

/* What of the corners of gears a golden holds: enough to see that they moved. */
static char *
to_text (const KringScene *scene)
{
  g_autofree char *all = kring_scene_to_string (scene);
  g_auto (GStrv) lines = g_strsplit (all, "\n", -1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    if (strstr (lines[i], "polygon ") != NULL)
      g_string_append_printf (text, "%.60s…\n", lines[i]);
    else
      g_string_append_printf (text, "%s\n", lines[i]);
  return g_string_free (text, FALSE);
}

static void
assert_golden (const KringScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *text = to_text (scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static void
test_golden (void)
{
  g_autoptr (KringDialogueView) view = view_of (FALSE, 0.05);

  assert_golden (view->scene, "dialogue-gears.txt");
}

static void
test_golden_then (void)
{
  g_autoptr (KringDialogueView) view = view_of (TRUE, 0);

  assert_golden (view->scene, "dialogue-gears-then.txt");
}

static const KringDrawable *
target (const KringDialogueView *view, const char *id)
{
  int index = kring_scene_find (view->scene, id);

  g_assert_cmpint (index, >=, 0);
  return kring_scene_get (view->scene, (guint)index);
}

/* Or somebody who does not see it would hear that there are gears. */
static void
test_said (void)
{
  g_autoptr (KringDialogueView) view = view_of (TRUE, 0);
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);

  g_assert_cmpstr (target (view, "why")->name, ==, "1. Why?");
  g_assert_cmpstr (target (view, "why")->description, ==,
                   "Now 2, wanted 4. Discussed. 2 agreements. Earlier: Now 1, wanted 3.");
  g_assert_cmpstr (target (view, "who")->description, ==, "Not discussed.");
  g_assert_true (g_str_has_prefix (kring_diagram_alternative (&view->diagram),
                                   "The seven principles. 3 of 7 discussed. 1. Why? Now 2, wanted 4. Discussed."));
  g_assert_cmpuint (outline->len, ==, 1 + 2 * 7 + 3);
  g_assert_cmpstr (g_array_index (outline, KringOutlineItem, 3).text, ==, "Ask the families twice a year");
}

/* Or the texts of a gear would stand out of it, or over each other. */
static void
test_texts_stay_in_their_gear (void)
{
  for (int then = 0; then < 2; then++)
    {
      g_autoptr (KringDialogueView) view = view_of (then, 0);
      const KringDrawable *gear = NULL;

      for (guint i = 0; i < kring_scene_length (view->scene); i++)
        {
          const KringDrawable *one = kring_scene_get (view->scene, i);
          KringRect b = one->bounds;
          KringPoint middle,
              corners[] = { { b.x, b.y }, { b.x + b.w, b.y }, { b.x, b.y + b.h }, { b.x + b.w, b.y + b.h } };

          if (one->target)
            gear = one;
          if (one->shape != KRING_SHAPE_TEXT)
            continue;
          middle = gear ? kring_rect_centre (gear->bounds) : (KringPoint){ 0, 0 };
          for (int k = 0; k < 4; k++)
            g_assert_cmpfloat (kring_distance (middle, corners[k]), <, gear ? gear->bounds.w / 2 - 4 : 112);
          for (guint j = i + 1; j < kring_scene_length (view->scene); j++)
            if (kring_scene_get (view->scene, j)->shape == KRING_SHAPE_TEXT)
              g_assert_false (kring_rect_overlap (b, kring_scene_get (view->scene, j)->bounds));
        }
    }
}

/* On a projector nothing is smaller than a 45th of the picture's height. */
static void
test_type_is_large_enough (void)
{
  g_autoptr (KringDialogueView) view = view_of (TRUE, 0);
  double height = kring_scene_extents (view->scene).h;

  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    if (kring_scene_get (view->scene, i)->shape == KRING_SHAPE_TEXT)
      g_assert_cmpfloat (kring_theme_font (kring_scene_get (view->scene, i)->style.name).size, >=, height / 45);
}

/* A frame of turning is what would be drawn anew at that angle, and a tooth on all looks as it did. */
static void
test_turned (void)
{
  g_autoptr (KringDialogueView) view = view_of (FALSE, 0), other = view_of (FALSE, 0.8);
  g_autoptr (KringScene) turned = kring_dialogue_view_turned (view, 0.8);
  g_autofree char *one = kring_scene_to_string (turned), *two = kring_scene_to_string (other->scene);
  guint wheels = 0;

  g_assert_cmpstr (one, ==, two);
  for (guint i = 0; i < kring_scene_length (turned); i++)
    {
      const KringDrawable *a = kring_scene_get (turned, i), *b = kring_scene_get (view->scene, i);

      if (a->shape == KRING_SHAPE_POLYGON)
        wheels += a->points[0].x != b->points[0].x;
      else
        g_assert_cmpmem (&a->bounds, sizeof a->bounds, &b->bounds, sizeof b->bounds);
    }
  /* The sun, seven planets, and the one that is open twice more. */
  g_assert_cmpuint (wheels, ==, 10);
}

/* A template that nobody has begun is shown without what it has not. */
static void
test_unbegun (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autofree char *source = kring_principles_source ();
  g_autoptr (KringTemplate) template = kring_template_read (source, -1, NULL);
  g_autoptr (KringTalk) talk = kring_talk_unbegun (template);
  g_autoptr (KringDialogueView) view = kring_dialogue_view_new (talk, NULL, 0, measure);
  g_autofree char *text = to_text (view->scene);

  g_assert_nonnull (strstr (text, "The seven principles"));
  g_assert_null (strstr (text, "of 7 discussed"));
  g_assert_null (strstr (text, "step"));
}

/* Gears are on paper too, as paths, and can be read there. */
static void
test_on_paper (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringTalk) talk = kring_principles_sample (NULL, FALSE);
  g_autoptr (KringDialogueView) view = kring_dialogue_view_new (talk, NULL, 0, measure);
  KringExportOptions options = { .page = KRING_PAGE_A4, .orientation = KRING_ORIENTATION_LANDSCAPE, .language = "en" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = kring_export (&view->diagram, measure, KRING_FILE_SVG, &options, NULL, &error);
  g_autoptr (GBytes) pdf = NULL;
  const char *text;

  g_assert_no_error (error);
  text = g_bytes_get_data (svg, NULL);
  g_assert_nonnull (g_strstr_len (text, (gssize)g_bytes_get_size (svg), "<path class=\"sun\" d=\"M"));
  g_assert_nonnull (g_strstr_len (text, (gssize)g_bytes_get_size (svg), "<title>7. To what effect?</title>"));
  pdf = kring_export (&view->diagram, measure, KRING_FILE_PDF, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pdf);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/dialogue/gears as drawn", test_golden);
  g_test_add_func ("/dialogue/gears beside an earlier dialogue", test_golden_then);
  g_test_add_func ("/dialogue/gears are told in words", test_said);
  g_test_add_func ("/dialogue/texts stay in their gear", test_texts_stay_in_their_gear);
  g_test_add_func ("/dialogue/type is large enough", test_type_is_large_enough);
  g_test_add_func ("/dialogue/gears turn", test_turned);
  g_test_add_func ("/dialogue/a template is shown", test_unbegun);
  g_test_add_func ("/dialogue/gears on paper", test_on_paper);
  return g_test_run ();
}
