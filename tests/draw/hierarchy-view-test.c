/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kring-export.h"
#include "kring-hierarchy-view.h"
#include "kring-language.h"
#include "kring-sample.h"

/* The line chart, as it is drawn. */

typedef struct
{
  GArray *changes;
  guint n_actors, n_lines;
} Town;

static KringActor *
add_actor (Town *self, const char *name, KringActorKind kind, KringSector sector)
{
  g_autofree char *id = kring_sample_id (self->n_actors++);
  g_autoptr (KringRow) row = kring_row_new_with_id (KRING_ACTOR_TABLE, id);

  kring_set (&KRING_ACTOR (row)->name, name);
  KRING_ACTOR (row)->kind = (int) kind;
  KRING_ACTOR (row)->sector = (int) sector;
  kring_row_events_add (self->changes, NULL, row);
  return KRING_ACTOR (row);
}

static void
add_line (Town *self, const KringActor *actor, const KringActor *above, KringLineKind kind, gboolean main)
{
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-b000-%012u", ++self->n_lines);
  g_autoptr (KringRow) row = kring_row_new_with_id (KRING_LINE_TABLE, id);

  kring_set (&KRING_LINE (row)->actor, actor->row.id);
  kring_set (&KRING_LINE (row)->above, above->row.id);
  KRING_LINE (row)->kind = (int) kind;
  KRING_LINE (row)->main = main;
  kring_row_events_add (self->changes, NULL, row);
}

/* A unit of @above, with a head who answers to @boss, and people. Returns the head. */
static KringActor *
add_unit (Town *self, const char *name, const KringActor *above, const KringActor *boss, guint people,
          KringActor **unit)
{
  static const char *const titles[] = { "teacher", "nurse", "assistant", "coordinator of activities", "adviser" };
  g_autofree char *title = g_strdup_printf ("Head of %s", name);
  KringActor *head = add_actor (self, title, KRING_ACTOR_ROLE, KRING_SECTOR_OUR);

  *unit = add_actor (self, name, KRING_ACTOR_UNIT, KRING_SECTOR_OUR);
  add_line (self, head, *unit, KRING_LINE_PART_OF, TRUE);
  if (above != NULL)
    add_line (self, *unit, above, KRING_LINE_PART_OF, TRUE);
  if (boss != NULL)
    add_line (self, head, boss, KRING_LINE_REPORTS_TO, TRUE);
  for (guint i = 0; i < people; i++)
    {
      g_autofree char *called = g_strdup_printf ("%s %s %u", name, titles[i % G_N_ELEMENTS (titles)], i + 1);
      KringActor *person = add_actor (self, called, KRING_ACTOR_PERSON, KRING_SECTOR_OUR);

      add_line (self, person, *unit, KRING_LINE_PART_OF, TRUE);
      add_line (self, person, head, KRING_LINE_REPORTS_TO, TRUE);
    }
  return head;
}

/* A made-up municipality of some three hundred: departments, units and people, and those who stand outside. */
static KringOrganisation *
town (void)
{
  static const char *const departments[] = { "Schools", "Social services", "Care of the elderly", "Culture and leisure",
                                             "Streets and parks", "Business office" };
  static const char *const outside[] = { "Football club", "Police", "Health centre", "Choir", "Building firm",
                                         "Neighbour", "Sister", "Parish", "Employment service", "Grocer" };
  g_autoptr (GArray) changes = kring_row_events_new ();
  g_autoptr (KringModel) model = kring_model_new ();
  Town self = { changes, 0, 0 };
  KringActor *municipality, *director = add_unit (&self, "Municipality", NULL, NULL, 2, &municipality), *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (departments); i++)
    {
      KringActor *department, *manager = add_unit (&self, departments[i], municipality, director, 2, &department);

      for (guint j = 0; j < 5; j++)
        {
          g_autofree char *name = g_strdup_printf ("%s %u", departments[i], j + 1);
          KringActor *unit, *head = add_unit (&self, name, department, manager, 4 + (i + j) % 4, &unit);

          if (last != NULL && j == 2)
            add_line (&self, head, last, KRING_LINE_REPORTS_TO, FALSE);
          last = head;
        }
    }
  for (guint i = 0; i < 3 * G_N_ELEMENTS (outside); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", outside[i % G_N_ELEMENTS (outside)], i);
      KringSector sector = i % 4 == 1 ? KRING_SECTOR_OWN : (KringSector) (1 + i % 4);

      add_actor (&self, name, i % 4 == 1 ? KRING_ACTOR_PERSON : KRING_ACTOR_UNIT,
                 sector == KRING_SECTOR_OUR ? KRING_SECTOR_CIVIL : sector);
    }
  kring_model_apply (model, changes);
  return kring_organisation_new (model);
}

static KringHierarchyView *
view_of (KringOrganisation *organisation, const KringViewOptions *options)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();

  return kring_hierarchy_view_new (organisation, measure, options);
}

static void
assert_golden (const KringScene *scene, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *beside = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autofree char *text = kring_scene_to_string (scene), *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("KRING_GOLDEN_WRITE") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (text, golden) == 0)
    return;
  g_file_set_contents (beside, text, -1, NULL);
  g_error ("the scene is no longer that of tests/golden/%s: compare it with %s, and if the change is meant run the test "
           "with KRING_GOLDEN_WRITE=1", name, beside);
}

/* A school with everything that a chart can have: a head, a further line, somebody outside. */
static KringOrganisation *
small_town (char **need)
{
  g_autoptr (GArray) changes = kring_row_events_new ();
  g_autoptr (KringModel) model = kring_model_new ();
  g_autoptr (KringRow) wish = kring_row_new (KRING_NEED_TABLE), brings = kring_row_new (KRING_CONTRIBUTION_TABLE);
  Town self = { changes, 0, 0 };
  KringActor *municipality, *school, *clinic, *director, *head, *nurse;

  director = add_unit (&self, "Municipality", NULL, NULL, 0, &municipality);
  head = add_unit (&self, "School", municipality, director, 3, &school);
  clinic = add_actor (&self, "Health clinic", KRING_ACTOR_UNIT, KRING_SECTOR_OUR);
  nurse = add_actor (&self, "School nurse", KRING_ACTOR_ROLE, KRING_SECTOR_OUR);
  add_line (&self, clinic, municipality, KRING_LINE_PART_OF, TRUE);
  add_line (&self, nurse, clinic, KRING_LINE_PART_OF, TRUE);
  add_line (&self, nurse, head, KRING_LINE_REPORTS_TO, FALSE);
  add_actor (&self, "Mother", KRING_ACTOR_PERSON, KRING_SECTOR_OWN);
  add_actor (&self, "Football club", KRING_ACTOR_UNIT, KRING_SECTOR_CIVIL);
  kring_set (&KRING_NEED (wish)->name, "Somebody to walk in with");
  kring_set (&KRING_CONTRIBUTION (brings)->need, wish->id);
  kring_set (&KRING_CONTRIBUTION (brings)->actor, nurse->row.id);
  KRING_CONTRIBUTION (brings)->ring = KRING_RING_AVAILABLE;
  kring_row_events_add (changes, NULL, wish);
  kring_row_events_add (changes, NULL, brings);
  *need = g_strdup (wish->id);
  kring_model_apply (model, changes);
  return kring_organisation_new (model);
}

/* Or the picture would change without anybody having seen it. */
static void
test_goldens (void)
{
  g_autoptr (KringModel) nothing = kring_model_new ();
  g_autofree char *need = NULL;
  g_autoptr (KringOrganisation) empty = kring_organisation_new (nothing), small = small_town (&need), large = town ();
  KringViewOptions of_need = { .need = need };
  g_autoptr (KringHierarchyView) none = view_of (empty, NULL), one = view_of (small, NULL), two = view_of (small, &of_need);
  g_autoptr (KringHierarchyView) three = view_of (large, NULL);

  g_assert_cmpuint (kring_scene_length (none->scene), ==, 1);
  assert_golden (one->scene, "hierarchy-small.txt");
  assert_golden (two->scene, "hierarchy-need.txt");
  assert_golden (three->scene, "hierarchy-town.txt");
}

/* Or somebody would be in two places, in none, or under another. */
static void
test_everybody_once (void)
{
  g_autoptr (KringOrganisation) organisation = town ();
  g_autoptr (KringHierarchyView) view = view_of (organisation, NULL);
  guint n = kring_organisation_size (organisation), targets = 0;
  g_autofree gboolean *used = g_new0 (gboolean, n + 1);

  g_assert_cmpuint (n, >, 280);
  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (view->scene, i);

      g_assert_true (i == 0 || drawable->parent == 0);
      if (!drawable->target)
        continue;
      targets++;
      g_assert_true (drawable->name != NULL && drawable->description != NULL);
      g_assert_cmpint (drawable->order, <, (int) n);
      g_assert_false (used[drawable->order]);
      used[drawable->order] = TRUE;
      for (guint j = 0; j < i; j++)
        if (kring_scene_get (view->scene, j)->target)
          g_assert_false (kring_rect_overlap (drawable->bounds, kring_scene_get (view->scene, j)->bounds));
    }
  g_assert_cmpuint (targets, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (kring_scene_find (view->scene, kring_organisation_actor (organisation, i)->row.id), ==,
                     view->actor_drawable[i]);
}

/* Or what the line says would be there for those alone who see it. */
static void
test_says_the_line (void)
{
  g_autofree char *need = NULL;
  g_autoptr (KringOrganisation) organisation = small_town (&need);
  KringViewOptions options = { .need = need };
  g_autoptr (KringHierarchyView) view = view_of (organisation, &options);
  g_autoptr (GArray) outline = view->diagram.outline (view->diagram.view);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < outline->len; i++)
    g_string_append_printf (all, "%s\n", g_array_index (outline, KringOutlineItem, i).text);
  for (guint i = 0; i < kring_scene_length (view->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (view->scene, i);

      if (g_strcmp0 (drawable->name, "School") == 0)
        g_assert_cmpstr (drawable->description, ==,
                         "Unit, Our organisation. Part of Municipality. Led by Head of School. 3 stand directly below.");
      if (g_strcmp0 (drawable->name, "School nurse") == 0)
        g_assert_cmpstr (drawable->description, ==,
                         "Available, not asked. Role, Our organisation. Part of Health clinic. Also reports to Head of "
                         "School.");
      if (drawable->target)
        {
          g_assert_nonnull (strstr (all->str, drawable->name));
          g_assert_cmpint (drawable->style.apart, ==, strcmp (drawable->name, "School nurse") != 0);
        }
    }
  g_assert_nonnull (strstr (kring_diagram_alternative (&view->diagram), "At the top: Municipality."));
  g_assert_nonnull (strstr (all->str, "Outside the line: 2"));
}

/* Or Tab and arrows would not reach somebody on a real chart. */
static void
test_keyboard (void)
{
  static const int ways[4][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  g_autoptr (KringOrganisation) organisation = town ();
  g_autoptr (KringHierarchyView) view = view_of (organisation, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));
  int first = kring_scene_neighbour (view->scene, -1, 0, 0);

  g_array_append_val (queue, first);
  g_hash_table_add (seen, GINT_TO_POINTER (first));
  for (guint at = 0; at < queue->len; at++)
    for (int way = 0; way < 4; way++)
      {
        int next = kring_scene_neighbour (view->scene, g_array_index (queue, int, at), ways[way][0], ways[way][1]);

        if (next >= 0 && g_hash_table_add (seen, GINT_TO_POINTER (next)))
          g_array_append_val (queue, next);
      }
  g_assert_cmpuint (queue->len, ==, kring_organisation_size (organisation));
}

/* Or the chart could not be handed out: on pages, in words, in each kind of file. */
static void
test_paper (void)
{
  g_autofree char *need = NULL;
  g_autoptr (KringOrganisation) organisation = small_town (&need);
  KringViewOptions of_need = { .need = need };
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  g_autoptr (KringHierarchyView) view = kring_hierarchy_view_new (organisation, measure, &of_need);
  KringExportOptions options = { .page = KRING_PAGE_A4, .language = "en", .title = "Town" };

  for (int kind = 0; kind < KRING_N_FILE_KINDS; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = kring_export (&view->diagram, measure, (KringFileKind) kind, &options, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
      if (kind == KRING_FILE_SVG)
        {
          g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

          g_assert_nonnull (strstr (text, "Outside the line"));
          g_assert_nonnull (strstr (text, "A further line"));
          g_assert_nonnull (strstr (text, "Not on the map of this need"));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/hierarchy-view/goldens", test_goldens);
  g_test_add_func ("/hierarchy-view/everybody-once", test_everybody_once);
  g_test_add_func ("/hierarchy-view/says-the-line", test_says_the_line);
  g_test_add_func ("/hierarchy-view/keyboard", test_keyboard);
  g_test_add_func ("/hierarchy-view/paper", test_paper);
  return g_test_run ();
}
