/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-language.h"
#include "kring-line-tree.h"

/* Small organisations as tables, where a person can see the answer. Names are single words; "+" before a line makes it
 * a further one. */

typedef struct
{
  const char *actor;
  const char *kind; /* "part", "boss", "+part", "+boss" */
  const char *above;
} Row;

typedef struct
{
  KringOrganisation *organisation;
  KringLineTree *tree;
} Case;

static void
case_clear (Case *self)
{
  g_clear_pointer (&self->tree, kring_line_tree_free);
  g_clear_pointer (&self->organisation, kring_organisation_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

/* Units begin with a capital, as "School"; people do not, as "rector". */
static char *
add_actor (GArray *changes, GHashTable *ids, const char *name)
{
  char *id = g_hash_table_lookup (ids, name);
  g_autoptr (KringRow) row = NULL;

  if (id != NULL)
    return id;
  id = g_strdup_printf ("00000000-0000-4000-a000-%012u", g_hash_table_size (ids) + 1);
  row = kring_row_new_with_id (KRING_ACTOR_TABLE, id);
  kring_set (&KRING_ACTOR (row)->name, name);
  KRING_ACTOR (row)->kind = g_ascii_isupper (name[0]) ? KRING_ACTOR_UNIT : KRING_ACTOR_PERSON;
  kring_row_events_add (changes, NULL, row);
  g_hash_table_insert (ids, (gpointer) name, id);
  return id;
}

static Case
case_of (const Row *rows)
{
  g_autoptr (KringModel) model = kring_model_new ();
  g_autoptr (GArray) changes = kring_row_events_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Case self;

  for (guint i = 0; rows[i].actor != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-b000-%012u", i + 1);
      g_autoptr (KringRow) row = kring_row_new_with_id (KRING_LINE_TABLE, id);

      kring_set (&KRING_LINE (row)->actor, add_actor (changes, ids, rows[i].actor));
      if (rows[i].above == NULL)
        continue;
      kring_set (&KRING_LINE (row)->above, add_actor (changes, ids, rows[i].above));
      KRING_LINE (row)->main = rows[i].kind[0] != '+';
      KRING_LINE (row)->kind = strstr (rows[i].kind, "part") ? KRING_LINE_PART_OF : KRING_LINE_REPORTS_TO;
      kring_row_events_add (changes, NULL, row);
    }
  kring_model_apply (model, changes);
  self.organisation = kring_organisation_new (model);
  self.tree = kring_line_tree_new (self.organisation);
  return self;
}

static guint
find (const Case *self, const char *name)
{
  for (guint i = 0; i < kring_organisation_size (self->organisation); i++)
    if (strcmp (kring_organisation_actor (self->organisation, i)->name, name) == 0)
      return i;
  g_error ("nobody is called %s", name);
}

static const char *
named (const Case *self, int index)
{
  return index >= 0 ? kring_organisation_actor (self->organisation, (guint) index)->name : NULL;
}

static void
assert_above (const Case *self, const char *actor, const char *above)
{
  g_assert_cmpstr (named (self, self->tree->above[find (self, actor)]), ==, above);
}

static void
assert_head (const Case *self, const char *unit, const char *head)
{
  guint index = find (self, unit);

  g_assert_cmpstr (named (self, self->tree->head[index]), ==, head);
  if (head != NULL)
    g_assert_cmpint (self->tree->leads[find (self, head)], ==, (int) index);
}

/* Lost otherwise: the chart that everybody in the room knows by heart. */
static void
test_below_whom (void)
{
  static const Row rows[] = {
    { "School", "part", "Town" },     { "rector", "part", "School" },  { "rector", "boss", "director" },
    { "director", "part", "Town" },   { "teacher", "part", "School" }, { "teacher", "boss", "rector" },
    { "deputy", "part", "School" },   { "deputy", "boss", "rector" },  { "assistant", "part", "School" },
    { "assistant", "boss", "deputy" }, { "adviser", "boss", "rector" }, { "nurse", "part", "Clinic" },
    { "nurse", "boss", "rector" },    { "neighbour", NULL, NULL },     { NULL },
  };
  g_auto (Case) self = case_of (rows);

  assert_head (&self, "Town", "director");
  assert_head (&self, "School", "rector");
  assert_above (&self, "School", "Town");
  assert_above (&self, "rector", "School");
  assert_above (&self, "teacher", "School");
  assert_above (&self, "deputy", "School");
  assert_above (&self, "assistant", "deputy");
  assert_above (&self, "adviser", "School");
  /* The only one of her unit, but nobody answers to her. */
  assert_head (&self, "Clinic", NULL);
  assert_above (&self, "Clinic", NULL);
  assert_above (&self, "nurse", "Clinic");
  g_assert_true (self.tree->outside[find (&self, "neighbour")]);
  g_assert_false (self.tree->outside[find (&self, "Town")]);
  g_assert_false (self.tree->outside[find (&self, "rector")]);
  g_assert_cmpuint (self.tree->further->len, ==, 1);
}

/* Lost otherwise: a box that says somebody leads who does not. */
static void
test_heads (void)
{
  static const Row rows[] = {
    { "anna", "part", "Two" },   { "bo", "part", "Two" },     { "cilla", "boss", "anna" }, { "dan", "boss", "bo" },
    { "eva", "part", "One" },    { "fia", "part", "One" },    { "eva", "boss", "anna" },   { "gun", "part", "None" },
    { "hans", "part", "None" },  { "ida", "part", "Some" },   { "jan", "part", "Some" },   { "kim", "boss", "jan" },
    { "ida", "boss", "anna" },   { "lars", "+part", "Loose" }, { "mia", "boss", "lars" },  { "Sub", "part", "Group" },
    { "Sub", "boss", "anna" },   { "nils", "part", "Lone" },  { "nils", "boss", "anna" }, { "olga", "boss", "nils" },
    { NULL },
  };
  g_auto (Case) self = case_of (rows);

  assert_head (&self, "Two", NULL);    /* two of them have people */
  assert_head (&self, "One", NULL);    /* nobody has */
  assert_head (&self, "None", NULL);   /* nothing tells them apart */
  assert_head (&self, "Some", "jan");  /* who has people goes before who answers upwards */
  assert_head (&self, "Loose", NULL);  /* a further line makes nobody head */
  assert_head (&self, "Group", NULL);  /* a unit leads nothing */
  /* A unit that is part of nothing stands where its head does. */
  assert_head (&self, "Lone", "nils");
  assert_above (&self, "Lone", "anna");
  assert_above (&self, "fia", "One");
  assert_above (&self, "kim", "Some");
  assert_above (&self, "dan", "bo");
}

/* Lost otherwise: a second manager. What the tree shows already is not said twice. */
static void
test_further (void)
{
  static const Row rows[] = {
    { "School", "part", "Town" },    { "rector", "part", "School" },     { "teacher", "boss", "rector" },
    { "carer", "part", "School" },   { "carer", "+part", "Town" },       { "Works", "part", "Town" },
    { "carer", "+part", "Works" },   { "foreman", "part", "Works" },     { "foreman", "boss", "rector" },
    { "cook", "part", "Works" },     { "cook", "boss", "foreman" },      { "stand-in", "+part", "School" },
    { NULL },
  };
  g_auto (Case) self = case_of (rows);

  g_assert_cmpuint (self.tree->further->len, ==, 3);
  g_assert_cmpstr (named (&self, kring_organisation_find (self.organisation,
                                                          KRING_LINE (self.tree->further->pdata[0])->above)), ==, "Works");
  g_assert_cmpstr (named (&self, kring_organisation_find (self.organisation,
                                                          KRING_LINE (self.tree->further->pdata[1])->actor)), ==, "foreman");
  g_assert_true (self.tree->outside[find (&self, "stand-in")]);
}

/* Lost otherwise: the program, that would go round for ever; or the line that could not be shown. */
static void
test_rings (void)
{
  static const Row rows[] = {
    { "A", "part", "B" },        { "B", "part", "C" },       { "C", "part", "A" },     { "D", "part", "C" },
    { "anna", "part", "Team" },  { "bo", "part", "Team" },   { "anna", "boss", "bo" }, { "bo", "boss", "anna" },
    { "Own", "boss", "otto" },   { "otto", "part", "Own" },  { "pia", "boss", "otto" }, { NULL },
  };
  g_auto (Case) self = case_of (rows);

  assert_above (&self, "A", "B");
  assert_above (&self, "B", "C");
  assert_above (&self, "C", NULL);
  assert_above (&self, "D", "C");
  g_assert_true (self.tree->broken[find (&self, "C")]);
  g_assert_false (self.tree->broken[find (&self, "A")]);
  /* Both are part of the team; what they say of each other makes a ring, so one stands below the team itself. */
  assert_above (&self, "anna", "bo");
  assert_above (&self, "bo", "Team");
  assert_head (&self, "Own", "otto");
  assert_above (&self, "Own", NULL);
  assert_above (&self, "pia", "Own");
  /* Both lines that were left out are drawn dotted. */
  g_assert_cmpuint (self.tree->further->len, ==, 2);
}

/* Lost otherwise: the program, on a file that a mail brought; and a picture that is the same each time. */
static void
test_random (void)
{
  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      guint n = (guint) g_rand_int_range (rand, 1, 40);
      g_autofree int *above = g_new (int, n), *again = g_new (int, n);
      g_autofree guint *order = g_new (guint, n);
      g_autofree gboolean *broken = g_new (gboolean, n), *second = g_new (gboolean, n);

      for (guint i = 0; i < n; i++)
        {
          above[i] = again[n - 1 - i] = g_rand_int_range (rand, -1, (gint32) n);
          order[i] = i * 7 % 41;
        }
      /* The same things in the opposite order of the array. */
      for (guint i = 0; i < n; i++)
        again[i] = again[i] >= 0 ? (int) n - 1 - again[i] : -1;
      kring_line_break (above, n, order, broken);
      for (guint i = 0; i < n; i++)
        {
          int at = (int) i;

          for (guint steps = 0; at >= 0; steps++, at = above[at])
            g_assert_cmpuint (steps, <, n);
        }
      for (guint i = 0; i < n / 2; i++)
        {
          guint swap = order[i];

          order[i] = order[n - 1 - i];
          order[n - 1 - i] = swap;
        }
      kring_line_break (again, n, order, second);
      for (guint i = 0; i < n; i++)
        g_assert_cmpint (broken[i], ==, second[n - 1 - i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/line-tree/below-whom", test_below_whom);
  g_test_add_func ("/line-tree/heads", test_heads);
  g_test_add_func ("/line-tree/further", test_further);
  g_test_add_func ("/line-tree/rings", test_rings);
  g_test_add_func ("/line-tree/random", test_random);
  return g_test_run ();
}
