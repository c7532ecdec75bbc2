/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "kring-language.h"
#include "kring-loops-view.h"
#include "kring-outline.h"

/* The picture of the two loops: who looks at it sees where each change stands, and can read it without seeing it. */

static const char need_id[] = "00000000-0000-4000-8000-000000000100";

static void
add (GArray *events, guint number, const char *name, KringLoop loop, KringStage stage)
{
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-9000-%012u", number);
  g_autoptr (KringRow) row = kring_row_new_with_id (KRING_CHANGE_TABLE, id);

  kring_set (&KRING_CHANGE (row)->need, need_id);
  kring_set (&KRING_CHANGE (row)->name, name);
  KRING_CHANGE (row)->loop = (int) loop;
  KRING_CHANGE (row)->stage = (int) stage;
  KRING_CHANGE (row)->rank = 10.0 - number;
  kring_row_events_add (events, NULL, row);
}

static KringOrganisation *
changes (guint singles)
{
  g_autoptr (GArray) events = kring_row_events_new ();
  g_autoptr (KringRow) need = kring_row_new_with_id (KRING_NEED_TABLE, need_id);
  g_autoptr (KringModel) model = kring_model_new ();

  kring_row_events_add (events, NULL, need);
  for (guint i = 1; i <= singles; i++)
    add (events, i, i % 2 ? "Same form in all schools" : "Call home", KRING_LOOP_SINGLE, (KringStage) (i % 4));
  add (events, 20, "School happens where the pupil can be", KRING_LOOP_DOUBLE, KRING_STAGE_TEST);
  add (events, 21, "Absence is a message about us", KRING_LOOP_DOUBLE, KRING_STAGE_ADOPTED);
  add (events, 22, "Given up", KRING_LOOP_DOUBLE, KRING_STAGE_ABANDONED);
  add (events, 23, "Whose is the morning?", KRING_LOOP_NONE, KRING_STAGE_IDEA);
  kring_model_apply (model, events);
  return kring_organisation_new (model);
}

static KringLoopsView *
view_of (guint singles)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) organisation = changes (singles);

  return kring_loops_view_new (organisation, need_id, measure);
}

static void
test_golden (void)
{
  g_autoptr (KringLoopsView) view = view_of (3);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", "loops.txt", NULL);
  g_autofree char *text = kring_scene_to_string (view->scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

static const KringDrawable *
loop_of (const KringLoopsView *view, KringStyleName name)
{
  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    if (kring_scene_get (view->scene, i)->style.name == name)
      return kring_scene_get (view->scene, i);
  g_assert_not_reached ();
}

/* How far @y is below the middle of the loop's way at @x: cards stand above it. */
static gboolean
is_inside (const KringDrawable *loop, double x, double y)
{
  for (int i = 0; i <= 400; i++)
    {
      KringPoint here = kring_curve_at (&loop->curve, i / 400.0);

      if (fabs (here.x - x) < 2 && y > here.y - 2)
        return FALSE;
    }
  return x < loop->curve.p[0].x && x > loop->curve.p[3].x;
}

/* Or a change would lie over the loop, over another, or in the other loop. */
static void
test_each_stands_in_its_loop (void)
{
  for (guint n = 0; n <= 9; n++)
    {
      g_autoptr (KringLoopsView) view = view_of (n);
      const KringDrawable *loops[] = { NULL, loop_of (view, KRING_STYLE_LOOP_SINGLE), loop_of (view, KRING_STYLE_LOOP_DOUBLE) };
      guint targets = 0;

      for (guint i = 0; i < kring_scene_length (view->scene); i++)
        {
          const KringDrawable *card = kring_scene_get (view->scene, i);
          KringLoop loop = KRING_LOOP_SINGLE;
          KringRect b = card->bounds;

          if (!card->target)
            continue;
          targets++;
          if (strstr (card->description, "Not yet typed") != NULL)
            continue;
          if (strstr (card->description, "Double loop") != NULL)
            loop = KRING_LOOP_DOUBLE;
          g_assert_true (is_inside (loops[loop], b.x, b.y + b.h) && is_inside (loops[loop], b.x + b.w, b.y + b.h));
          if (loop == KRING_LOOP_DOUBLE)
            g_assert_cmpfloat (b.y, >, loops[1]->bounds.y + loops[1]->bounds.h);
          for (guint j = i + 1; j < kring_scene_length (view->scene); j++)
            if (kring_scene_get (view->scene, j)->target)
              g_assert_false (kring_rect_overlap (b, kring_scene_get (view->scene, j)->bounds));
        }
      g_assert_cmpuint (targets, ==, n + 3);
    }
}

static void
test_in_words (void)
{
  g_autoptr (KringLoopsView) view = view_of (2);
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i < outline->len; i++)
    g_string_append_printf (text, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  g_assert_cmpstr (text->str, ==,
                   "Single loop: 2\nCall home · What we learnt\nSame form in all schools · Small test\n"
                   "Double loop: 2\nAbsence is a message about us · Adopted\n"
                   "School happens where the pupil can be · Small test\n"
                   "Not yet typed: 1\nWhose is the morning? · Idea\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/loops/as drawn", test_golden);
  g_test_add_func ("/loops/each change stands in its loop", test_each_stands_in_its_loop);
  g_test_add_func ("/loops/in words", test_in_words);
  return g_test_run ();
}
