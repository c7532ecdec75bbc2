/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-legend.h"
#include "kring-plans.h"
#include "kring-small.h"
#include "kring-theme.h"
#include "kring-view.h"

/* What a team would lose: what is planned, told from what there is, in every arrangement and with nobody moved. */

static const char text[] = "need: School\n"
                           "beside own: Mother\n"
                           "engaged our: Mentor\n"
                           "available civil: Scouts\n"
                           "possible our: Library\n"
                           "actor business: Stable\n"
                           "tie: Mother - Mentor\n"
                           "tie: Mentor ~ Scouts\n"
                           "tie: Stable - Scouts\n"
                           "part: Mentor > Library\n";

static KringModel *model;
static char *change;

static const char *
id_of (const char *name)
{
  static GHashTable *ids;

  if (ids == NULL)
    ids = g_hash_table_new (g_str_hash, g_str_equal);
  if (!g_hash_table_contains (ids, name))
    g_hash_table_insert (ids, g_strdup (name), kring_small_id (name));
  return g_hash_table_lookup (ids, name);
}

static void
put (gpointer row)
{
  g_autoptr (GArray) events = kring_row_events_new ();

  kring_row_events_add (events, NULL, row);
  kring_model_apply (model, events);
  kring_row_unref (row);
}

static KringPlan *
plan_new (const char *name, KringAct act)
{
  KringPlan *plan = KRING_PLAN (kring_row_new_with_id (KRING_PLAN_TABLE, id_of (name)));

  kring_set (&plan->change, change);
  plan->act = (int)act;
  return plan;
}

static void
plan_tie (const char *name, KringAct act, const char *one, const char *other, KringStrength strength)
{
  KringPlan *plan = plan_new (name, act);

  plan->strength = (int)strength;
  if (act == KRING_ACT_ADD)
    {
      kring_set (&plan->one, id_of (one));
      kring_set (&plan->other, id_of (other));
    }
  else
    kring_set (&plan->tie, kring_model_tie_between (model, id_of (one), id_of (other))->row.id);
  put (plan);
}

static void
plan_actor (const char *name, KringAct act, const char *who, KringRing ring)
{
  KringPlan *plan = plan_new (name, act);

  plan->ring = (int)ring;
  if (act == KRING_ACT_ADD)
    {
      kring_set (&plan->one, id_of (who));
      kring_set (&plan->need, id_of ("School"));
    }
  else
    kring_set (&plan->contribution, kring_model_contribution (model, id_of ("School"), id_of (who))->row.id);
  put (plan);
}

/* The stable comes, with the tie it has; the library comes nearer; the scouts go; one tie of each kind is planned. */
static void
set_up (void)
{
  KringChange *row;

  model = kring_small_model (text);
  row = KRING_CHANGE (kring_row_new_with_id (KRING_CHANGE_TABLE, id_of ("the change")));
  change = g_strdup (row->row.id);
  kring_set (&row->need, id_of ("School"));
  put (row);
  plan_tie ("plan 1", KRING_ACT_ADD, "Mother", "Stable", KRING_STRENGTH_STRONG);
  plan_tie ("plan 2", KRING_ACT_ALTER, "Mother", "Mentor", KRING_STRENGTH_STRONG);
  plan_tie ("plan 3", KRING_ACT_END, "Mentor", "Scouts", KRING_STRENGTH_WORKING);
  plan_actor ("plan 4", KRING_ACT_ADD, "Stable", KRING_RING_ENGAGED);
  plan_actor ("plan 5", KRING_ACT_ALTER, "Library", KRING_RING_ENGAGED);
  plan_actor ("plan 6", KRING_ACT_END, "Scouts", KRING_RING_ENGAGED);
}

static void
tear_down (void)
{
  g_clear_object (&model);
  g_clear_pointer (&change, g_free);
}

static KringView *
around (KringTime time)
{
  g_autoptr (KringMap) map = kring_map_at (model, id_of ("School"), time, NULL);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  return kring_view_new_around (map, measure, NULL);
}

static KringView *
whole (KringArrangement arrangement, KringTime time)
{
  KringViewOptions options = { .need = id_of ("School") };
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringOrganisation) today = kring_organisation_new (model);
  g_autoptr (KringOrganisation) then = kring_organisation_at (model, time, NULL);
  g_autoptr (KringOrganisation) settled = kring_network_view_settle (then, today, measure);

  return kring_view_new_whole (settled, arrangement, measure, &options);
}

static gboolean
has (const KringView *view, const char *id)
{
  return kring_scene_find (view->diagram->scene, id) >= 0;
}

static const KringDrawable *
thing (const KringView *view, const char *id)
{
  g_assert_true (has (view, id));
  return kring_scene_get (view->diagram->scene, (guint)kring_scene_find (view->diagram->scene, id));
}

static KringMark
mark (const KringView *view, const char *id)
{
  return thing (view, id)->style.mark;
}

static const char *
tie_id (const char *one, const char *other)
{
  return kring_model_tie_between (model, id_of (one), id_of (other))->row.id;
}

static void
assert_golden (const KringView *view, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *beside = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autofree char *scene = kring_scene_to_string (view->diagram->scene), *golden = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_assert_true (g_file_set_contents (path, scene, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  if (strcmp (scene, golden) == 0)
    return;
  g_file_set_contents (beside, scene, -1, NULL);
  g_error (
      "the scene is no longer that of tests/golden/%s: compare it with %s, and if the change is meant run the test "
      "with KRING_GOLDEN_WRITE=1",
      name, beside);
}

/* Or the picture would change without anybody having seen it. */
static void
test_goldens (void)
{
  g_autoptr (KringView) planned = NULL, after = NULL, network = NULL;

  set_up ();
  planned = around (KRING_TIME_PLANNED);
  after = around (KRING_TIME_AFTER);
  network = whole (KRING_ARRANGEMENT_NETWORK, KRING_TIME_PLANNED);
  assert_golden (planned, "plans-around.txt");
  assert_golden (after, "plans-after.txt");
  assert_golden (network, "plans-network.txt");
  tear_down ();
}

static void
test_marks (void)
{
  g_autoptr (KringView) today = NULL, planned = NULL, after = NULL;

  set_up ();
  today = around (KRING_TIME_TODAY);
  planned = around (KRING_TIME_PLANNED);
  after = around (KRING_TIME_AFTER);
  g_assert_false (has (today, id_of ("Stable")));
  g_assert_cmpint (mark (planned, id_of ("Stable")), ==, KRING_MARK_ADDED);
  g_assert_cmpint (mark (planned, id_of ("Library")), ==, KRING_MARK_ALTERED);
  g_assert_cmpint (mark (planned, id_of ("Scouts")), ==, KRING_MARK_ENDED);
  g_assert_cmpint (mark (planned, id_of ("Mother")), ==, KRING_MARK_NONE);
  g_assert_cmpint (mark (planned, id_of ("plan 1")), ==, KRING_MARK_ADDED);
  g_assert_cmpint (mark (planned, tie_id ("Mother", "Mentor")), ==, KRING_MARK_ALTERED);
  g_assert_cmpint (mark (planned, tie_id ("Mentor", "Scouts")), ==, KRING_MARK_ENDED);
  /* What it has today it brings along. */
  g_assert_cmpint (mark (planned, tie_id ("Stable", "Scouts")), ==, KRING_MARK_NONE);
  g_assert_cmpint (thing (planned, id_of ("Library"))->style.ring, ==, KRING_RING_POSSIBLE);
  g_assert_false (has (after, id_of ("Scouts")));
  g_assert_cmpint (thing (after, id_of ("Library"))->style.ring, ==, KRING_RING_ENGAGED);
  g_assert_cmpint (mark (after, id_of ("plan 1")), ==, KRING_MARK_NONE);
  tear_down ();
}

/* A tie to come looks like none that is there: dashed, and in ink. */
static void
test_looks (void)
{
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    for (int strength = 0; strength < KRING_N_STRENGTHS; strength++)
      {
        KringStyle style = { KRING_STYLE_TIE, .strength = (KringStrength)strength };
        KringLook there = kring_theme_look ((KringTheme)theme, style), comes, ends;

        style.mark = KRING_MARK_ADDED;
        comes = kring_theme_look ((KringTheme)theme, style);
        style.mark = KRING_MARK_ENDED;
        ends = kring_theme_look ((KringTheme)theme, style);
        g_assert_cmpint (comes.pattern, ==, KRING_STROKE_DASHED);
        g_assert_cmpint (there.pattern, !=, KRING_STROKE_DASHED);
        g_assert_cmpint (ends.pattern, ==, there.pattern);
      }
}

/* Or a plan would shuffle everybody, and what it changes could not be seen. */
static void
test_nobody_moves (void)
{
  static const char *const names[] = { "Mother", "Mentor", "Scouts", "Library", "Stable" };
  g_autoptr (KringView) today = NULL, planned = NULL, after = NULL;

  set_up ();
  today = whole (KRING_ARRANGEMENT_NETWORK, KRING_TIME_TODAY);
  planned = whole (KRING_ARRANGEMENT_NETWORK, KRING_TIME_PLANNED);
  after = whole (KRING_ARRANGEMENT_NETWORK, KRING_TIME_AFTER);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      KringPoint was = kring_view_centre (today, id_of (names[i]));

      g_assert_cmpfloat_with_epsilon (kring_view_centre (planned, id_of (names[i])).x, was.x, 0.1);
      g_assert_cmpfloat_with_epsilon (kring_view_centre (after, id_of (names[i])).y, was.y, 0.1);
    }
  g_assert_cmpint (mark (planned, id_of ("plan 1")), ==, KRING_MARK_ADDED);
  g_assert_cmpint (mark (planned, id_of ("Stable")), ==, KRING_MARK_ADDED);
  tear_down ();
}

static void
test_hierarchy (void)
{
  g_autoptr (KringView) planned = NULL, after = NULL;

  set_up ();
  planned = whole (KRING_ARRANGEMENT_HIERARCHY, KRING_TIME_PLANNED);
  after = whole (KRING_ARRANGEMENT_HIERARCHY, KRING_TIME_AFTER);
  g_assert_cmpint (mark (planned, id_of ("Library")), ==, KRING_MARK_ALTERED);
  g_assert_nonnull (strstr (thing (planned, id_of ("Library"))->description, "Planned to move to: Engaged."));
  g_assert_cmpint (thing (after, id_of ("Library"))->style.ring, ==, KRING_RING_ENGAGED);
  g_assert_true (thing (after, id_of ("Scouts"))->style.apart);
  tear_down ();
}

static gboolean
explains (const KringLegend *legend, const char *words)
{
  for (guint i = 0; i < kring_scene_length (legend->words); i++)
    if (g_strcmp0 (kring_scene_get (legend->words, i)->text, words) == 0)
      return TRUE;
  return FALSE;
}

/* Who reads the page without having been there, or does not see it, is told as well. */
static void
test_explained (void)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringView) today = NULL, planned = NULL, after = NULL;
  g_autoptr (KringLegend) plain = NULL, legend = NULL;

  set_up ();
  today = around (KRING_TIME_TODAY);
  planned = around (KRING_TIME_PLANNED);
  after = around (KRING_TIME_AFTER);
  plain = kring_legend_new (&today->diagram->signs, measure, TRUE, 1);
  legend = kring_legend_new (&planned->diagram->signs, measure, TRUE, 1);
  g_assert_false (explains (plain, "Comes"));
  g_assert_true (explains (legend, "Comes") && explains (legend, "Becomes another") && explains (legend, "Ends"));
  g_assert_null (today->diagram->time);
  g_assert_nonnull (planned->diagram->time);
  g_assert_cmpstr (after->diagram->time, ==, "After the changes");
  g_assert_nonnull (
      strstr (kring_diagram_alternative (planned->diagram), "Planned over today: 2 come, 2 change, 2 end."));
  g_assert_nonnull (strstr (kring_diagram_alternative (after->diagram), "after the changes"));
  g_assert_cmpstr (thing (planned, id_of ("plan 1"))->description, ==, "planned: strong with Stable");
  tear_down ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/plans/pictures are as they were", test_goldens);
  g_test_add_func ("/plans/what is planned is told from what there is", test_marks);
  g_test_add_func ("/plans/a tie to come looks like no other", test_looks);
  g_test_add_func ("/plans/nobody moves in the network", test_nobody_moves);
  g_test_add_func ("/plans/the hierarchy shows who comes and goes", test_hierarchy);
  g_test_add_func ("/plans/legend and words explain it", test_explained);
  return g_test_run ();
}
