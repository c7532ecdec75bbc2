/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-around-view.h"
#include "kring-csv.h"
#include "kring-exchange-case.h"
#include "kring-import.h"
#include "kring-language.h"
#include "kring-operations.h"
#include "kring-rules.h"
#include "kring-tables-export.h"
#include "kring-test-folder.h"

#define PEOPLE                                                                                                         \
  "Id;Namn;Typ;Sektor;Chef;Enhet;Taggar;Anteckning\n"                                                                  \
  "1;Åsa Öberg;Person;;;Skolan;ledning;\"rad ett\nrad två\"\n"                                                         \
  "2;Bo Ek;Person;;1;Skolan;;\n"                                                                                       \
  "3;Cia Ek;Person;Civilsamhället;Bo Ek;Biblioteket;ledning | frivillig;\n"                                            \
  "4;Skolan;Enhet;;;Kommunen;;\n"

#define TIES "Från;Till;Styrka;Riktning\nBo Ek;3;ansträngd;till den andra\n1;Biblioteket;stark;\n"

static char *folder;

static KringSheet *
sheet_of (const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  KringSheet *sheet = text ? kring_csv_read_bytes (name, bytes, &error) : NULL;

  g_assert_no_error (error);
  return sheet;
}

static KringImportPlan *
plan_for (KringDocument *document, const char *people, const char *ties, const char *need)
{
  g_autoptr (KringSheet) actors = people ? sheet_of ("people.csv", people) : NULL;
  g_autoptr (KringSheet) joined = ties ? sheet_of ("ties.csv", ties) : NULL;
  g_autoptr (KringImportSource) source = kring_import_source_new (actors, joined);

  return kring_import_plan_new (kring_document_get_model (document), source, need);
}

static void
import (KringDocument *document, const char *people, const char *ties, const char *need)
{
  g_autoptr (KringImportPlan) plan = plan_for (document, people, ties, need);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) breaches = NULL;

  if (plan->problems->len > 0)
    g_error ("%s", (char *) g_ptr_array_index (plan->problems, 0));
  g_assert_true (kring_import_apply (document, plan, measure, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  breaches = kring_document_check (document);
  if (breaches->len > 0)
    g_error ("%s", (char *) g_ptr_array_index (breaches, 0));
}

static KringDocument *
empty_document (void)
{
  g_autoptr (GError) error = NULL;
  KringDocument *document = kring_document_new ("sv", &error);

  g_assert_no_error (error);
  return document;
}

static KringActor *
actor (KringDocument *document, const char *name)
{
  return KRING_ACTOR (
      kring_model_get (kring_document_get_model (document), KRING_TABLE_ACTOR, kring_case_actor (document, name)));
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Whom @name stands below, as "kind name" in order, with a bar between. */
static char *
above (KringDocument *document, const char *name)
{
  KringModel *model = kring_document_get_model (document);
  GPtrArray *lines = kring_model_referring (model, KRING_TABLE_LINE, "actor", kring_case_actor (document, name));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      KringLine *line = g_ptr_array_index (lines, i);

      g_ptr_array_add (texts, g_strdup_printf ("%s%s %s", line->main ? "" : "also ",
                                               kring_term_nick (&kring_line_kinds, line->kind),
                                               kring_row_name (kring_model_get (model, KRING_TABLE_ACTOR, line->above))));
    }
  g_ptr_array_sort (texts, compare_texts);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", (char *) g_ptr_array_index (texts, i));
  return g_string_free (text, FALSE);
}

static void
assert_above (KringDocument *document, const char *name, const char *expected)
{
  g_autofree char *text = above (document, name);

  g_assert_cmpstr (text, ==, expected);
}

/* Lost otherwise: the organisation as the payroll system holds it. */
static void
test_people_units_and_ties (void)
{
  KringDocument *document = empty_document ();
  KringModel *model = kring_document_get_model (document);
  KringTie *tie;

  import (document, PEOPLE, TIES, NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_ACTOR), ==, 6);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_CONTRIBUTION), ==, 0);
  g_assert_cmpstr (actor (document, "Åsa Öberg")->note, ==, "rad ett\nrad två");
  g_assert_cmpint (actor (document, "Åsa Öberg")->kind, ==, KRING_ACTOR_PERSON);
  g_assert_cmpint (actor (document, "Skolan")->kind, ==, KRING_ACTOR_UNIT);
  g_assert_cmpint (actor (document, "Biblioteket")->kind, ==, KRING_ACTOR_UNIT);
  g_assert_cmpint (actor (document, "Cia Ek")->sector, ==, KRING_SECTOR_CIVIL);
  g_assert_cmpint (actor (document, "Bo Ek")->sector, ==, KRING_SECTOR_OUR);
  g_assert_cmpstr (actor (document, "Bo Ek")->import_key, ==, "2");
  assert_above (document, "Åsa Öberg", "part-of Skolan");
  assert_above (document, "Bo Ek", "part-of Skolan|reports-to Åsa Öberg");
  assert_above (document, "Cia Ek", "part-of Biblioteket|reports-to Bo Ek");
  assert_above (document, "Skolan", "part-of Kommunen");
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TAG), ==, 2);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TAGGING), ==, 3);
  tie = kring_model_tie_between (model, actor (document, "Cia Ek")->row.id, actor (document, "Bo Ek")->row.id);
  g_assert_cmpint (tie->strength, ==, KRING_STRENGTH_STRAINED);
  g_assert_cmpint (tie->direction, ==, KRING_DIRECTION_FORWARD);
  g_assert_cmpstr (tie->one, ==, actor (document, "Bo Ek")->row.id);
  kring_case_close (document);
}

/* Lost otherwise: one press of Undo leaves half an organisation behind. */
static void
test_undo_takes_all_of_it_back (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  g_autofree char *before = kring_case_content (document);
  g_autofree char *imported = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  import (document, PEOPLE, TIES, kring_case_need (document, 0));
  imported = kring_case_content (document);
  g_assert_cmpstr (imported, !=, before);
  g_assert_cmpstr (kring_document_get_undo_label (document), ==, "Import people.csv");
  g_assert_true (kring_document_undo (document, NULL));
  after = kring_case_content (document);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (kring_document_redo (document, NULL));
  again = kring_case_content (document);
  g_assert_cmpstr (again, ==, imported);
  kring_case_close (document);
}

/* How many places in the line stay though the file is empty there: it is said, and they do. */
static void
assert_untold (KringDocument *document, const char *people, const char *ties, guint expected)
{
  g_autoptr (KringImportPlan) plan = plan_for (document, people, ties, NULL);
  g_autoptr (GPtrArray) summary = kring_import_plan_summary (plan);
  gboolean said = FALSE;

  g_assert_cmpuint (plan->untold, ==, expected);
  g_assert_cmpuint (plan->removed->len, ==, 0);
  for (guint i = 0; i < summary->len; i++)
    said |= strstr (g_ptr_array_index (summary, i), "empty in the file") != NULL;
  g_assert_true (said);
}

/* Lost otherwise: the second import makes everybody twice, or wipes out what the team has written since. */
static void
test_again (void)
{
  KringDocument *document = empty_document ();
  KringModel *model = kring_document_get_model (document);
  g_autofree char *before = NULL;
  g_autofree char *same = NULL;
  g_autoptr (KringImportPlan) plan = NULL;

  import (document, PEOPLE, TIES, NULL);
  before = kring_case_content (document);
  import (document, PEOPLE, TIES, NULL);
  same = kring_case_content (document);
  g_assert_cmpstr (same, ==, before);

  plan = plan_for (document, "Id;Namn;Chef;Anteckning\n1;Åsa Berg;;\n2;Bo Ek;;\n5;Dan;2;\n", NULL, NULL);
  g_assert_cmpuint (plan->added[KRING_TABLE_ACTOR], ==, 1);
  g_assert_cmpuint (plan->changed[KRING_TABLE_ACTOR], ==, 1);
  g_assert_cmpuint (plan->kept, ==, 1);
  g_assert_cmpuint (plan->removed->len, ==, 0);
  g_assert_cmpuint (plan->untold, ==, 1);
  import (document, "Id;Namn;Chef;Anteckning\n1;Åsa Berg;;\n2;Bo Ek;;\n5;Dan;2;\n", NULL, NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_ACTOR), ==, 7);
  g_assert_cmpstr (actor (document, "Åsa Berg")->note, ==, "rad ett\nrad två");
  assert_above (document, "Bo Ek", "part-of Skolan|reports-to Åsa Berg");
  assert_above (document, "Dan", "reports-to Bo Ek");
  assert_untold (document, "Namn;Enhet\nSkolan; \nBo Ek;\n", NULL, 2);
  assert_untold (document, "Namn;Enhet\nSkolan;\nBo Ek;\n", "From;To;Kind\nBo Ek;Skolan;part of\n", 1);
  kring_case_close (document);
}

/* Lost otherwise: without ids, whoever is there already is made anew; with ids from now on, they are too. */
static void
test_by_name (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringModel *model = kring_document_get_model (document);
  guint n = kring_model_count (model, KRING_TABLE_ACTOR);
  g_autofree char *id = g_strdup (kring_case_actor (document, "Skolkurator"));

  import (document, "Namn,Chef\nSKOLKURATOR,Ny chef\nNy chef,\n", NULL, NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_ACTOR), ==, n + 1);
  g_assert_cmpstr (kring_case_actor (document, "SKOLKURATOR"), ==, id);
  import (document, "Id,Namn\n77,Skolkurator\n", NULL, NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_ACTOR), ==, n + 1);
  g_assert_cmpstr (kring_case_actor (document, "Skolkurator"), ==, id);
  import (document, "Id,Namn\n77,Kuratorn\n78,Skolkurator\n", NULL, NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_ACTOR), ==, n + 2);
  g_assert_cmpstr (kring_case_actor (document, "Kuratorn"), ==, id);
  kring_case_close (document);
}

/* Lost otherwise: somebody who asked for a map gets a list. */
static void
test_around_a_need (void)
{
  KringDocument *document = kring_case_document ("lonely", "sv");
  KringModel *model = kring_document_get_model (document);
  const char *need = kring_case_need (document, 0);
  guint before = kring_model_referring (model, KRING_TABLE_CONTRIBUTION, "need", need)->len;
  g_autoptr (KringMap) map = NULL;
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringAroundView) view = NULL;

  import (document, "Namn;Ring;Sektor;Bidrar med\nGrannen Ulla-Greta;Vid invånarens sida;Eget nätverk;Kaffe\nDragspelsklubben;;civil;\n", NULL,
          need);
  g_assert_cmpuint (kring_model_referring (model, KRING_TABLE_CONTRIBUTION, "need", need)->len, ==, before + 2);
  g_assert_cmpint (kring_model_contribution (model, need, kring_case_actor (document, "Grannen Ulla-Greta"))->ring, ==,
                   KRING_RING_BESIDE);
  g_assert_cmpstr (kring_model_contribution (model, need, kring_case_actor (document, "Grannen Ulla-Greta"))->offer, ==, "Kaffe");
  g_assert_cmpint (kring_model_contribution (model, need, kring_case_actor (document, "Dragspelsklubben"))->ring, ==,
                   KRING_RING_AVAILABLE);
  g_assert_cmpstr (actor (document, "Grannen Ulla-Greta")->need, ==, need);
  map = kring_map_new (model, need);
  view = kring_around_view_new (map, measure, NULL);
  for (guint i = 0; i < map->entries->len; i++)
    g_assert_nonnull (kring_map_entry (map, i)->place);
  kring_case_assert_clear (view);
  kring_case_close (document);
}

static void
assert_gone (KringDocument *document, const char *people, const char *expected)
{
  g_autoptr (KringImportPlan) plan = plan_for (document, people, NULL, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < plan->gone->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kring_row_name (g_ptr_array_index (plan->gone, i)));
  g_assert_cmpstr (names->str, ==, expected);
  g_string_free (names, TRUE);
}

/* Lost otherwise: that somebody has left, or, with a file of another department, that everybody else has not. */
static void
test_gone (void)
{
  KringDocument *document = empty_document ();

  import (document, "Id,Namn\n1,Ada\n2,Bo\n3,Cia\n4,Dan\n", NULL, NULL);
  assert_gone (document, "Id,Namn\n1,Ada\n2,Bo\n3,Cia\n4,Dan\n", "");
  assert_gone (document, "Id,Namn\n1,Ada\n2,Bo\n3,Cia\n5,Eva\n", "Dan");
  assert_gone (document, "Id,Namn\n1,Ada\n3,Cia\n", "Bo, Dan");
  assert_gone (document, "Id,Namn\n1,Ada\n", "");
  assert_gone (document, "Id,Namn\n11,Fia\n12,Gun\n", "");
  kring_case_close (document);
}

static guint
count_called (KringDocument *document, const char *name, const char *need)
{
  g_autoptr (GPtrArray) all = kring_model_all (kring_document_get_model (document), KRING_TABLE_ACTOR);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const KringActor *row = g_ptr_array_index (all, i);

      n += strcmp (row->name, name) == 0 && g_strcmp0 (row->need, need) == 0;
    }
  return n;
}

/* Lost otherwise: a second citizen cannot have a neighbour of the same name, or each import makes her anew. */
static void
test_own_networks (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringModel *model = kring_document_get_model (document);
  g_autofree char *one = g_strdup (kring_case_need (document, 0));
  g_autofree char *other = g_strdup (kring_case_need (document, 1));
  const char *people = "Name,Kind,Sector\nAnna,person,own\nBo,person,own\n";
  g_autoptr (KringOrganisation) organisation = NULL;
  g_autoptr (KringSheet) table = NULL;
  g_autoptr (KringSheet) ties = NULL;
  g_autoptr (KringImportSource) source = NULL;
  g_autoptr (KringImportPlan) whole = NULL;
  g_autoptr (KringImportPlan) unclear = NULL;
  g_autoptr (KringImportPlan) keyed = NULL;

  for (int times = 0; times < 2; times++)
    {
      import (document, people, "From,To\nAnna,Bo\n", one);
      import (document, people, "From,To\nAnna,Bo\n", other);
      g_assert_cmpuint (count_called (document, "Anna", one), ==, 1);
      g_assert_cmpuint (count_called (document, "Anna", other), ==, 1);
    }
  unclear = plan_for (document, "Name\nAnna\n", NULL, NULL);
  g_assert_cmpuint (unclear->problems->len, ==, 1);
  keyed = plan_for (document, "Id,Name,Sector\nMaja,Maja,own\n", NULL, one);
  g_assert_cmpuint (keyed->problems->len, ==, 0);
  import (document, "Name,Sector\nMaja,own\n", NULL, other);
  g_clear_pointer (&keyed, kring_import_plan_free);
  keyed = plan_for (document, "Id,Name,Sector\nMaja,Maja,own\n", NULL, one);
  g_assert_cmpuint (keyed->problems->len, ==, 1);

  organisation = kring_organisation_new (model);
  table = kring_tables_actors (organisation, NULL);
  ties = kring_tables_ties (organisation, NULL);
  source = kring_import_source_new (table, ties);
  whole = kring_import_plan_new (model, source, NULL);
  g_assert_cmpuint (whole->problems->len, ==, 0);
  g_assert_cmpuint (whole->rows->len, ==, 0);
  kring_case_close (document);
}

/* Lost otherwise: somebody whose ring and sector the file changes stands where they meant something else. */
static void
test_moved_by_the_file (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringModel *model = kring_document_get_model (document);
  const char *need = kring_case_need (document, 0);
  g_autofree char *id = g_strdup (kring_case_actor (document, "Skolkurator"));
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringRow) pinned = kring_row_copy (&kring_model_place (model, need, KRING_ARRANGEMENT_AROUND, id)->row);
  g_autoptr (KringMap) map = NULL;
  g_autoptr (KringAroundView) view = NULL;
  KringEdit *edit = kring_document_edit (document, "Pin", NULL);

  KRING_PLACE (pinned)->u = 0.5;
  KRING_PLACE (pinned)->v = 0.5;
  KRING_PLACE (pinned)->pinned = 1;
  kring_edit_put (edit, pinned);
  g_assert_true (kring_edit_commit (edit, NULL));
  import (document, "Namn;Sektor;Ring\nSkolkurator;business;possible\n", NULL, need);
  g_assert_cmpint (kring_model_contribution (model, need, id)->ring, ==, KRING_RING_POSSIBLE);
  g_assert_cmpint (kring_model_place (model, need, KRING_ARRANGEMENT_AROUND, id)->pinned, ==, 0);
  map = kring_map_new (model, need);
  view = kring_around_view_new (map, measure, NULL);
  kring_case_assert_clear (view);
  kring_case_close (document);
}

/* Lost otherwise: a file with one wrong row is taken in by half, or refused without a word on which row. */
static void
test_problems (void)
{
  static const struct
  {
    const char *people, *ties, *says;
  } cases[] = {
    { "Namn\nA\nB\nA\n", NULL, "people.csv, row 4" },
    { "Id,Namn\n1,A\n1,B\n", NULL, "id “1”" },
    { "Namn,Chef\nA,B\n", NULL, "“B”" },
    { "Id,Namn,Chef\n1,A,\n2,A,\n3,B,A\n", NULL, "Several are called “A”" },
    { "Namn,Chef\nA,B\nB,C\nC,A\n", NULL, "“A”, “B”, “C”" },
    { "Namn,Chef\nA,A\n", NULL, "people.csv, row 2: “A” stands above itself" },
    { "Namn,Chef\nA,B\nB,\n", "Från,Till,Typ\nB,A,rapporterar även till\n", "leads back to itself: “A”, “B”" },
    { "Namn\nA\nB\nC\nD\n",
      "From,To,Kind\nA,B,also reports to\nA,C,also reports to\nB,D,also reports to\nC,D,also reports to\n"
      "D,A,also reports to\n",
      "“A”, “B”, “D”" },
    { "Namn\nB\n", "From,To,Kind\nB,B,also reports to\n", "ties.csv, row 2: “B” stands above itself" },
    { "Namn\nB\n", "From,To,Kind\nB,B,part of\n", "ties.csv, row 2: “B” stands above itself" },
    { "Namn,Enhet\nA,B\nB,A\n", NULL, "leads back" },
    { "Namn,Ort\n,X\n", NULL, "row 2" },
    { "Ort\nX\n", NULL, "no column with names" },
    { "Namn\nA\n", "Från,Till\nA,B\n", "ties.csv, row 2" },
    { "Namn\nA\n", "Från,Till\nA,\n", "both its ends" },
    { "Namn\nA\n", "Från,Ort\nA,B\n", "From and To" },
    { "Namn,Relationer\nA,B; C\nB,\n", NULL, "“C”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KringDocument *document = kring_case_document ("work", "sv");
      g_autoptr (KringImportPlan) plan = plan_for (document, cases[i].people, cases[i].ties, NULL);

      g_assert_cmpuint (plan->problems->len, ==, 1);
      g_test_message ("%s", (char *) g_ptr_array_index (plan->problems, 0));
      g_assert_nonnull (strstr (g_ptr_array_index (plan->problems, 0), cases[i].says));
      g_assert_cmpuint (plan->rows->len, ==, 0);
      kring_case_close (document);
    }
}

/* Lost otherwise: the preview promises what then cannot be kept, and nobody hears which row is too long. */
static void
test_too_long (void)
{
  static const struct
  {
    const char *people, *ties; /* %s stands for the text */
    gboolean around;
  } cases[] = {
    { "Namn,Chef\nA,\n%s,\n", NULL, FALSE },
    { "Namn,Anteckning\nA,\nB,%s\n", NULL, FALSE },
    { "Namn,Enhet\nA,\nB,%s\n", NULL, FALSE },
    { "Namn,Taggar\nA,\nB,%s\n", NULL, FALSE },
    { "Namn,Bidrar med\nA,\nB,%s\n", NULL, TRUE },
    { "Namn\nA\nB\n", "From,To,Note\nA,B,\nA,B,%s\n", FALSE },
  };
  KringDocument *document = kring_case_document ("work", "sv");
  g_autofree char *text = g_strnfill (200000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) people = g_strsplit (cases[i].people, "%s", 2);
      g_auto (GStrv) ties = g_strsplit (cases[i].ties ? cases[i].ties : "", "%s", 2);
      g_autofree char *first = g_strjoinv (text, people);
      g_autofree char *second = cases[i].ties ? g_strjoinv (text, ties) : NULL;
      g_autoptr (KringImportPlan) plan
          = plan_for (document, first, second, cases[i].around ? kring_case_need (document, 0) : NULL);

      g_assert_cmpuint (plan->problems->len, ==, 1);
      g_assert_nonnull (strstr (g_ptr_array_index (plan->problems, 0), ", row 3: A text of more than"));
    }
  kring_case_close (document);
}

/* Lost otherwise: a line through the document that was there closes a ring with one from the file. An empty cell does not
 * end it. */
static void
test_ring_with_the_document (void)
{
  KringDocument *document = empty_document ();
  g_autoptr (KringImportPlan) plan = NULL;
  g_autoptr (KringImportPlan) turned = NULL;

  import (document, "Namn,Chef\nA,\nB,A\nC,B\n", NULL, NULL);
  plan = plan_for (document, "Namn,Chef\nA,C\nB,\n", NULL, NULL);
  g_assert_cmpuint (plan->problems->len, ==, 1);
  turned = plan_for (document, "Namn,Chef\nA,C\nB,D\nD,\n", NULL, NULL);
  g_assert_cmpuint (turned->problems->len, ==, 0);
  kring_case_close (document);
}

/* Lost otherwise: somebody reports to the same colleague twice, and the chart has two lines between two boxes. */
static void
test_main_line_instead_of_a_further_one (void)
{
  KringDocument *document = empty_document ();
  g_autoptr (KringImportPlan) plan = NULL;

  import (document, "Namn,Chef\nA,B\nB,\nC,\n", "From,To,Kind\nA,C,also reports to\nB,C,also reports to\n", NULL);
  assert_above (document, "A", "also reports-to C|reports-to B");
  plan = plan_for (document, "Namn,Chef\nA,C\n", NULL, NULL);
  g_assert_cmpuint (plan->removed->len, ==, 1);
  import (document, "Namn,Chef\nA,C\nB,C\n", NULL, NULL);
  assert_above (document, "A", "reports-to C");
  assert_above (document, "B", "reports-to C");
  import (document, NULL, "From,To,Kind\nA,C,also reports to\nA,B,also reports to\nA,B,reports to\n", NULL);
  assert_above (document, "A", "reports-to B");
  import (document, NULL, "From,To,Kind\nA,C,also reports to\n", NULL);
  assert_above (document, "A", "also reports-to C|reports-to B");
  g_assert_true (kring_operation_set_above (document, kring_case_actor (document, "A"), KRING_LINE_REPORTS_TO,
                                            kring_case_actor (document, "C"), NULL));
  assert_above (document, "A", "reports-to C");
  g_assert_true (kring_document_undo (document, NULL));
  assert_above (document, "A", "also reports-to C|reports-to B");
  kring_case_close (document);
}

/* Lost otherwise: two rows about the same two become two ties, and words of another program are thrown away. */
static void
test_ties_are_joined (void)
{
  KringDocument *document = empty_document ();
  KringModel *model = kring_document_get_model (document);
  g_autoptr (KringImportPlan) plan = NULL;
  KringTie *tie;

  import (document, "Label,Type\nA,Person\nB,Person\nC,Organization\n",
          "From,To,Direction,Type,Label\nA,B,directed,mentors,weekly\nB,A,directed,helps,\nA,C,undirected,,\n"
          "B,C,directed,reports to,\nA,B,directed,also reports to,\n",
          NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TIE), ==, 2);
  tie = kring_model_tie_between (model, kring_case_actor (document, "A"), kring_case_actor (document, "B"));
  g_assert_cmpint (tie->direction, ==, KRING_DIRECTION_BOTH);
  g_assert_cmpstr (tie->note, ==, "mentors: weekly\nhelps");
  assert_above (document, "B", "reports-to C");
  assert_above (document, "A", "also reports-to B");
  plan = plan_for (document, "Namn\nA\n", "Från,Till,Styrka\nA,A,stark\nB,A,2.5\n", NULL);
  g_assert_cmpuint (plan->problems->len, ==, 0);
  g_assert_cmpuint (plan->remarks->len, ==, 2);
  kring_case_close (document);
}

/* Lost otherwise: headings that nobody could guess keep a file out. */
static void
test_columns_by_hand (void)
{
  KringDocument *document = empty_document ();
  g_autoptr (KringSheet) sheet = sheet_of ("people.csv", "Benämning,Typ,Basar över\nA,x,B\nB,y,\n");
  g_autoptr (KringImportSource) source = kring_import_source_new (sheet, NULL);
  g_autoptr (KringImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (kring_import_source_map (source, "name=benämning", &error));
  g_assert_true (kring_import_source_map (source, "Manager = Basar över", &error));
  g_assert_true (kring_import_source_map (source, "kind=", &error));
  plan = kring_import_plan_new (kring_document_get_model (document), source, NULL);
  g_assert_cmpuint (plan->problems->len, ==, 0);
  g_assert_cmpuint (plan->added[KRING_TABLE_LINE], ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (plan->remarks, 0), "“Typ”"));
  g_assert_false (kring_import_source_map (source, "name=Nix", &error));
  g_assert_nonnull (strstr (error->message, "“Nix”"));
  g_clear_error (&error);
  g_assert_false (kring_import_source_map (source, "boss=Typ", &error));
  g_assert_nonnull (strstr (error->message, "boss=Typ"));
  kring_case_close (document);
}

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
import_files (KringDocument *document, const char *path, const char *ties)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringImportSource) source = kring_import_read (path, ties, &error);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringImportPlan) plan = NULL;

  g_assert_no_error (error);
  plan = kring_import_plan_new (kring_document_get_model (document), source, NULL);
  g_assert_cmpuint (plan->problems->len, ==, 0);
  g_assert_true (kring_import_apply (document, plan, measure, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* Lost otherwise: a map made in Kumu, as the pair of files its own help describes; and ties that come later alone. */
static void
test_kumu (void)
{
  KringDocument *document = empty_document ();
  KringModel *model = kring_document_get_model (document);
  g_autofree char *elements = write_file ("elements.csv", "Label,Type,Tags,Description\nAda,Person,north|lead,Runs it\n"
                                                          "Library,Organization,north,\nBea,Person,,\n");
  g_autofree char *connections = write_file ("connections.csv", "From,To,Direction,Label,Type,Tags,Strength\n"
                                                                "Ada,Library,mutual,every week,advice,,\n"
                                                                "Bea,Ada,directed,,,,\n");
  g_autofree char *later = write_file ("later.csv", "Source;Target;Strength\nBea;Library;weak\n");
  KringTie *tie;

  import_files (document, elements, connections);
  import_files (document, later, NULL);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_ACTOR), ==, 3);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TIE), ==, 3);
  g_assert_cmpuint (kring_model_count (model, KRING_TABLE_TAGGING), ==, 3);
  g_assert_cmpint (actor (document, "Library")->kind, ==, KRING_ACTOR_UNIT);
  g_assert_cmpstr (actor (document, "Ada")->note, ==, "Runs it");
  tie = kring_model_tie_between (model, kring_case_actor (document, "Ada"), kring_case_actor (document, "Library"));
  g_assert_cmpint (tie->direction, ==, KRING_DIRECTION_BOTH);
  g_assert_cmpstr (tie->note, ==, "advice: every week");
  tie = kring_model_tie_between (model, kring_case_actor (document, "Bea"), kring_case_actor (document, "Library"));
  g_assert_cmpint (tie->strength, ==, KRING_STRENGTH_WEAK);
  kring_case_close (document);
}

typedef struct
{
  guint calls;
  double last;
  GCancellable *cancellable;
} Watch;

static void
progress_cb (double done, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (done, >=, watch->last);
  watch->last = done;
  if (++watch->calls == 3 && watch->cancellable != NULL)
    g_cancellable_cancel (watch->cancellable);
}

static char *
crowd (guint n)
{
  GString *text = g_string_new ("Id;Namn;Chef;Enhet\n");

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "%u;Person %u;", i, i);
      if (i > 0)
        g_string_append_printf (text, "%u", (i - 1) / 8);
      g_string_append_printf (text, ";Enhet %u\n", i / 25);
    }
  return g_string_free (text, FALSE);
}

/* Lost otherwise: a large organisation cannot be stopped half way, or leaves a half when it is. */
static void
test_cancelled (void)
{
  KringDocument *document = kring_case_document ("work", "nb");
  g_autofree char *people = crowd (3000);
  g_autofree char *before = kring_case_content (document);
  g_autofree char *after = NULL;
  g_autoptr (KringImportPlan) plan = plan_for (document, people, NULL, NULL);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { .cancellable = cancellable };
  Watch whole = { 0 };

  g_assert_false (kring_import_apply (document, plan, measure, cancellable, progress_cb, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = kring_case_content (document);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (kring_import_apply (document, plan, measure, NULL, progress_cb, &whole, NULL));
  g_assert_cmpuint (whole.calls, >, 10);
  g_assert_cmpfloat (whole.last, ==, 1);
  kring_case_close (document);
}

/* Lost otherwise: a whole region, or the answer that it is too much. */
static void
test_large (void)
{
  KringDocument *document = kring_case_document ("work", "da");
  g_autofree char *people = crowd (20000);
  g_autofree char *before = kring_case_content (document);
  g_autofree char *after = NULL;
  g_autoptr (KringImportPlan) around = NULL;

  import (document, people, NULL, NULL);
  g_assert_true (kring_document_undo (document, NULL));
  after = kring_case_content (document);
  g_assert_cmpstr (after, ==, before);
  around = plan_for (document, people, NULL, kring_case_need (document, 0));
  g_assert_cmpuint (around->problems->len, ==, 1);
  kring_case_close (document);
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/import/people", test_people_units_and_ties);
  g_test_add_func ("/import/undo", test_undo_takes_all_of_it_back);
  g_test_add_func ("/import/again", test_again);
  g_test_add_func ("/import/gone", test_gone);
  g_test_add_func ("/import/by-name", test_by_name);
  g_test_add_func ("/import/around", test_around_a_need);
  g_test_add_func ("/import/own-networks", test_own_networks);
  g_test_add_func ("/import/moved", test_moved_by_the_file);
  g_test_add_func ("/import/problems", test_problems);
  g_test_add_func ("/import/too-long", test_too_long);
  g_test_add_func ("/import/ring-with-document", test_ring_with_the_document);
  g_test_add_func ("/import/further-lines", test_main_line_instead_of_a_further_one);
  g_test_add_func ("/import/ties", test_ties_are_joined);
  g_test_add_func ("/import/columns", test_columns_by_hand);
  g_test_add_func ("/import/kumu", test_kumu);
  g_test_add_func ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/large", test_large);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
