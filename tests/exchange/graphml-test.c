/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <igraph.h>
#include <string.h>

#include "kring-encoding.h"
#include "kring-exchange-case.h"
#include "kring-graphml.h"
#include "kring-import.h"
#include "kring-language.h"
#include "kring-test-folder.h"

static char *folder;

static KringDocument *
empty_document (void)
{
  g_autoptr (GError) error = NULL;
  KringDocument *document = kring_document_new ("sv", &error);

  g_assert_no_error (error);
  return document;
}

static GPtrArray *
import (KringDocument *document, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KringImportSource) source = kring_import_read (path, NULL, &error);
  g_autoptr (KringMeasure) measure = kring_measure_new_fixed ();
  g_autoptr (KringImportPlan) plan = NULL;

  g_assert_no_error (error);
  plan = kring_import_plan_new (kring_document_get_model (document), source, NULL);
  if (plan->problems->len > 0)
    g_error ("%s", (char *) g_ptr_array_index (plan->problems, 0));
  g_assert_true (kring_import_apply (document, plan, measure, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  return g_ptr_array_ref (plan->remarks);
}

static GPtrArray *
import_sample (KringDocument *document, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "graphml", name, NULL);

  return import (document, path);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static const char *
name_of (KringModel *model, const char *id)
{
  return kring_row_name (kring_model_get (model, KRING_TABLE_ACTOR, id));
}

/* Who is there and how they are joined, whatever the ids: lines in order. */
static char *
shown (KringDocument *document)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) actors = kring_model_all (model, KRING_TABLE_ACTOR);
  g_autoptr (GPtrArray) ties = kring_model_all (model, KRING_TABLE_TIE);
  g_autoptr (GPtrArray) lines = kring_model_all (model, KRING_TABLE_LINE);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < actors->len; i++)
    {
      KringActor *actor = g_ptr_array_index (actors, i);

      g_ptr_array_add (texts, g_strdup_printf ("%s, %s, %s, %s", actor->name, kring_term_nick (&kring_actor_kinds, actor->kind),
                                               kring_term_nick (&kring_sectors, actor->sector), actor->note));
    }
  for (guint i = 0; i < ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (ties, i);
      gboolean turn = strcmp (name_of (model, tie->one), name_of (model, tie->other)) > 0;
      int direction = !turn || tie->direction == KRING_DIRECTION_NONE || tie->direction == KRING_DIRECTION_BOTH
                          ? tie->direction
                          : KRING_DIRECTION_FORWARD + KRING_DIRECTION_BACK - tie->direction;

      g_ptr_array_add (texts, g_strdup_printf ("%s – %s: %s, %s, %s", name_of (model, turn ? tie->other : tie->one),
                                               name_of (model, turn ? tie->one : tie->other),
                                               kring_term_nick (&kring_strengths, tie->strength),
                                               kring_term_nick (&kring_directions, direction), tie->note));
    }
  for (guint i = 0; i < lines->len; i++)
    {
      KringLine *line = g_ptr_array_index (lines, i);

      g_ptr_array_add (texts, g_strdup_printf ("%s %s%s %s", name_of (model, line->actor), line->main ? "" : "also ",
                                               kring_term_nick (&kring_line_kinds, line->kind), name_of (model, line->above)));
    }
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("\n", (char **) texts->pdata);
}

/* Lost otherwise: the network somebody has drawn or measured in another program. */
static void
test_other_programs (void)
{
  static const struct
  {
    const char *file, *shows, *remark;
  } samples[] = {
    { "networkx-directed.graphml",
      "Biblioteket – Bo Ek: weak, both, fredagar & måndagar\nBiblioteket, place, our, \nBo Ek – Åsa Öberg: strong, back, \n"
      "Bo Ek, person, our, \nÅsa Öberg, person, our, ",
      "“phone”" },
    { "networkx-plain.graphml",
      "Anna – Berit: working, none, \nAnna, unit, our, \nBerit – Cia: working, none, granne\nBerit, unit, our, \n"
      "Cia, unit, our, ",
      NULL },
    { "igraph.graphml",
      "Biblioteket – Bo Ek: working, none, \nBiblioteket, place, our, \nBo Ek – Åsa Öberg: strained, none, \n"
      "Bo Ek, person, our, \nÅsa Öberg, person, our, ",
      "“weight”" },
    { "yed.graphml",
      "Biblioteket – Bo Ek: working, both, \nBiblioteket – Åsa Öberg: working, back, \nBiblioteket, unit, our, \n"
      "Bo Ek part-of Skolan\nBo Ek – Åsa Öberg: working, none, möts varje vecka\nBo Ek, unit, our, \nSkolan, unit, our, \n"
      "Åsa Öberg part-of Skolan\nÅsa Öberg, unit, our, Leder elevhälsan & <mer>",
      NULL },
    { "gephi.graphml",
      "Bo Ek – Bo Ek: working, forward, \nBo Ek – Åsa Öberg: working, none, grannar\nBo Ek, person, our, \nBo Ek, unit, our, \n"
      "Åsa Öberg, person, our, ",
      "“size”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      KringDocument *document = empty_document ();
      g_autoptr (GPtrArray) remarks = import_sample (document, samples[i].file);
      g_autofree char *text = shown (document);
      gboolean told = FALSE;

      g_test_message ("%s", samples[i].file);
      g_assert_cmpstr (text, ==, samples[i].shows);
      for (guint r = 0; r < remarks->len; r++)
        told |= samples[i].remark != NULL && strstr (g_ptr_array_index (remarks, r), samples[i].remark) != NULL;
      g_assert_true (told == (samples[i].remark != NULL));
      kring_case_close (document);
    }
}

/* Lost otherwise: after a graph within a graph, the ties of the outer one have the inner one's arrows. */
static void
test_graph_within_a_graph (void)
{
  static const char text[]
      = "<graphml><graph edgedefault='directed'><node id='Skolan'><graph edgedefault='undirected'><node id='A'/><node id='B'/>"
        "<edge source='A' target='B'/></graph></node><node id='C'/><node id='Tom'><graph/></node>"
        "<edge source='C' target='Skolan'/></graph></graphml>";
  KringDocument *document = empty_document ();
  g_autofree char *path = g_build_filename (folder, "within.graphml", NULL);
  g_autoptr (GPtrArray) remarks = NULL;
  g_autofree char *told = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  remarks = import (document, path);
  told = shown (document);
  g_assert_nonnull (strstr (told, "A – B: working, none"));
  g_assert_nonnull (strstr (told, "C – Skolan: working, forward"));
  kring_case_close (document);
}

static char *
write_document (KringDocument *document)
{
  g_autoptr (KringOrganisation) organisation = kring_case_organisation (document);
  g_autoptr (GBytes) bytes = kring_graphml_write (organisation);
  char *path = g_build_filename (folder, "out.graphml", NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return path;
}

/* Lost otherwise: what was exported for another program does not come home again. */
static void
test_there_and_back (void)
{
  static const char *const examples[] = { "school", "lonely", "work" };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      KringDocument *document = kring_case_document (examples[i], "nb");
      KringDocument *other = empty_document ();
      g_autofree char *path = write_document (document);
      g_autofree char *before = kring_case_content (document);
      g_autoptr (GPtrArray) remarks = import (other, path);
      g_autoptr (GPtrArray) again = import (document, path);
      g_autofree char *after = kring_case_content (document);
      g_autofree char *one = shown (document);
      g_autofree char *two = shown (other);

      g_assert_cmpuint (remarks->len, ==, 0);
      g_assert_cmpstr (one, ==, two);
      g_assert_cmpstr (after, ==, before);
      kring_case_close (document);
      kring_case_close (other);
    }
}

/* Lost otherwise: two of one name become one, or forget what the system they came from calls them. */
static void
test_twins (void)
{
  KringDocument *document = empty_document ();
  KringDocument *other = empty_document ();
  KringEdit *edit = kring_document_edit (document, "Twins", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GPtrArray) actors = NULL;
  guint keys = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (KringRow) row = kring_row_new (KRING_ACTOR_TABLE);

      kring_set (&KRING_ACTOR (row)->name, "Bo Ek");
      kring_set (&KRING_ACTOR (row)->import_key, i == 0 ? "77" : i == 1 ? "78" : "");
      kring_edit_put (edit, row);
    }
  g_assert_true (kring_edit_commit (edit, NULL));
  path = write_document (document);
  remarks = import (other, path);
  actors = kring_model_all (kring_document_get_model (other), KRING_TABLE_ACTOR);
  g_assert_cmpuint (remarks->len, ==, 0);
  g_assert_cmpuint (actors->len, ==, 3);
  for (guint i = 0; i < actors->len; i++)
    keys += g_str_has_prefix (KRING_ACTOR (g_ptr_array_index (actors, i))->import_key, "7");
  g_assert_cmpuint (keys, ==, 2);
  kring_case_close (document);
  kring_case_close (other);
}

/* A tie that points back goes out with its ends turned: other programs know one way alone. */
static void
assert_arrows (KringModel *model, const char *path)
{
  g_autoptr (GPtrArray) ties = kring_model_all (model, KRING_TABLE_TIE);
  g_autofree char *text = NULL;
  guint back = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; i < ties->len; i++)
    {
      KringTie *tie = g_ptr_array_index (ties, i);
      gboolean turned = tie->direction == KRING_DIRECTION_BACK;
      g_autofree char *edge = g_strdup_printf ("source=\"%s\" target=\"%s\" directed=\"%s\"",
                                               turned ? tie->other : tie->one, turned ? tie->one : tie->other,
                                               turned || tie->direction == KRING_DIRECTION_FORWARD ? "true" : "false");

      back += turned;
      g_assert_nonnull (strstr (text, edge));
    }
  g_assert_cmpuint (back, >, 0);
}

/* Lost otherwise: nobody else can read it. */
static void
test_igraph_reads_it (void)
{
  KringDocument *document = kring_case_document ("school", "sv");
  KringModel *model = kring_document_get_model (document);
  g_autofree char *path = write_document (document);
  g_autoptr (GPtrArray) actors = kring_model_all (model, KRING_TABLE_ACTOR);
  FILE *file = fopen (path, "r");
  igraph_t graph;

  igraph_set_attribute_table (&igraph_cattribute_table);
  g_assert_nonnull (file);
  g_assert_cmpint (igraph_read_graph_graphml (&graph, file, 0), ==, IGRAPH_SUCCESS);
  fclose (file);
  g_assert_cmpint (igraph_vcount (&graph), ==, actors->len);
  g_assert_cmpint (igraph_ecount (&graph), ==,
                   kring_model_count (model, KRING_TABLE_TIE) + kring_model_count (model, KRING_TABLE_LINE));
  for (guint i = 0; i < actors->len; i++)
    {
      KringActor *actor = g_ptr_array_index (actors, i);

      g_assert_cmpstr (VAS (&graph, "label", i), ==, actor->name);
      g_assert_cmpstr (VAS (&graph, "sector", i), ==, kring_term_nick (&kring_sectors, actor->sector));
    }
  igraph_destroy (&graph);
  assert_arrows (model, path);
  kring_case_close (document);
}

/* Lost otherwise: a file that somebody sent reads other files, calls home, fills the memory, or is taken in by half. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *text, *says;
  } files[] = {
    { "<graphml><graph><node/></graph></graphml>", "no id" },
    { "<graphml><graph><node id='a'/><edge source='a'/></graph></graphml>", "both its ends" },
    { "<graphml><graph><node id='a'/>", "damaged" },
    { "<graphml><graph/></graphml>", "empty" },
    { "<html><body/></html>", "no GraphML" },
    { "<graphml><graph><node id='a'><data key='x'>b</data></node></graph></graphml>", "declare" },
    { "<!DOCTYPE graphml [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><graphml><key id='n' for='node' attr.name='name'/><graph>"
      "<node id='a'><data key='n'>&b;</data></node></graph></graphml>",
      "entities" },
    { "<!DOCTYPE graphml [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><graphml><graph><node id='a'/></graph></graphml>",
      "entities" },
    { "<!DOCTYPE graphml SYSTEM 'http://localhost:9/no.dtd'><graphml><key id='n' for='node' attr.name='name'/><graph>"
      "<node id='a'><data key='n'>&x;</data></node></graph></graphml>",
      "graphml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].text, strlen (files[i].text));
      g_autoptr (KringSheet) actors = NULL;
      g_autoptr (KringSheet) ties = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (kring_graphml_read ("sent.graphml", bytes, &actors, &ties, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "sent.graphml"));
      g_assert_nonnull (strstr (error->message, files[i].says));
    }
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/graphml/other-programs", test_other_programs);
  g_test_add_func ("/graphml/graph-within-a-graph", test_graph_within_a_graph);
  g_test_add_func ("/graphml/there-and-back", test_there_and_back);
  g_test_add_func ("/graphml/twins", test_twins);
  g_test_add_func ("/graphml/igraph", test_igraph_reads_it);
  g_test_add_func ("/graphml/hostile", test_hostile);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
