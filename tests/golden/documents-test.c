/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "kring-export.h"
#include "kring-language.h"
#include "kring-operations-dialogue.h"
#include "kring-operations.h"
#include "kring-shipped.h"
#include "kring-test-folder.h"

/* Lost otherwise: what somebody made with an older version. One document of each released version of the schema is kept
 * as that version wrote it (README.md). */

typedef struct
{
  const char *file;
  const char *title;
  guint count[KRING_N_TABLES];
  const char *names[8];
} Golden;

static const Golden goldens[] = {
  { "document-0001.kring",
    "Vägen tillbaka till skolan",
    { [KRING_TABLE_DOCUMENT] = 1,
      [KRING_TABLE_NEED] = 2,
      [KRING_TABLE_ACTOR] = 47,
      [KRING_TABLE_LINE] = 31,
      [KRING_TABLE_CONTRIBUTION] = 44,
      [KRING_TABLE_TIE] = 62,
      [KRING_TABLE_PLACE] = 44 },
    { "Mamma", "Bästa kompisen", "Fältarna", "Föräldranätverket", "Skolsköterska", "Stödlinje för unga", NULL } },
  { "document-0002.kring",
    "Vägen tillbaka till skolan",
    { [KRING_TABLE_DOCUMENT] = 1,
      [KRING_TABLE_NEED] = 2,
      [KRING_TABLE_ACTOR] = 47,
      [KRING_TABLE_LINE] = 31,
      [KRING_TABLE_CONTRIBUTION] = 44,
      [KRING_TABLE_TIE] = 62,
      [KRING_TABLE_PLACE] = 44,
      [KRING_TABLE_STORY] = 2,
      [KRING_TABLE_VERDICT] = 3,
      [KRING_TABLE_TAG] = 4,
      [KRING_TABLE_TAGGING] = 13,
      [KRING_TABLE_NOTE] = 2 },
    { "Mamma", "Bästa kompisen", "Fältarna", "Föräldranätverket", "Skolsköterska", "Stödlinje för unga", NULL } },
  { "document-0003.kring",
    "Någon att räkna med",
    { [KRING_TABLE_DOCUMENT] = 1,
      [KRING_TABLE_NEED] = 2,
      [KRING_TABLE_ACTOR] = 47,
      [KRING_TABLE_LINE] = 27,
      [KRING_TABLE_CONTRIBUTION] = 44,
      [KRING_TABLE_TIE] = 56,
      [KRING_TABLE_PLACE] = 44,
      [KRING_TABLE_STORY] = 2,
      [KRING_TABLE_VERDICT] = 4,
      [KRING_TABLE_TAG] = 4,
      [KRING_TABLE_TAGGING] = 13,
      [KRING_TABLE_NOTE] = 2,
      [KRING_TABLE_PARTICIPANT] = 7,
      [KRING_TABLE_MEETING] = 1,
      [KRING_TABLE_ATTENDANCE] = 5,
      [KRING_TABLE_CHANGE] = 7,
      [KRING_TABLE_TRIAL] = 2,
      [KRING_TABLE_MEASUREMENT] = 4,
      [KRING_TABLE_COMPONENT] = 1,
      [KRING_TABLE_TOUCHING] = 9,
      [KRING_TABLE_INVOLVEMENT] = 6,
      [KRING_TABLE_VOICE] = 6,
      [KRING_TABLE_THREAT] = 1,
      [KRING_TABLE_PLAN] = 3,
      [KRING_TABLE_AGREEMENT] = 3 },
    { "Undersköterska", "Hemtjänsten", "Biståndshandläggare", "Vårdcentralen", "Distriktssköterska", NULL } },
  { "document-0004.kring",
    "Vägen tillbaka till skolan",
    { [KRING_TABLE_DOCUMENT] = 1,
      [KRING_TABLE_NEED] = 2,
      [KRING_TABLE_ACTOR] = 47,
      [KRING_TABLE_LINE] = 31,
      [KRING_TABLE_CONTRIBUTION] = 44,
      [KRING_TABLE_TIE] = 62,
      [KRING_TABLE_PLACE] = 44,
      [KRING_TABLE_STORY] = 2,
      [KRING_TABLE_VERDICT] = 4,
      [KRING_TABLE_TAG] = 4,
      [KRING_TABLE_TAGGING] = 13,
      [KRING_TABLE_NOTE] = 2,
      [KRING_TABLE_PARTICIPANT] = 9,
      [KRING_TABLE_MEETING] = 4,
      [KRING_TABLE_ATTENDANCE] = 25,
      [KRING_TABLE_CHANGE] = 6,
      [KRING_TABLE_TRIAL] = 2,
      [KRING_TABLE_MEASUREMENT] = 15,
      [KRING_TABLE_TOUCHING] = 2,
      [KRING_TABLE_THREAT] = 1,
      [KRING_TABLE_PLAN] = 1,
      [KRING_TABLE_TEMPLATE] = 2,
      [KRING_TABLE_DIALOGUE] = 3,
      [KRING_TABLE_DISCUSSION] = 11,
      [KRING_TABLE_ASKING] = 8,
      [KRING_TABLE_ANSWER] = 100,
      [KRING_TABLE_TALLY] = 41,
      [KRING_TABLE_DEVELOPMENT] = 1,
      [KRING_TABLE_GOAL] = 3,
      [KRING_TABLE_LEARNING] = 4,
      [KRING_TABLE_FOLLOW_UP] = 2,
      [KRING_TABLE_AGREEMENT] = 12 },
    { "Mamma", "Bästa kompisen", "Fältarna", "Föräldranätverket", "Skolsköterska", "Stödlinje för unga", NULL } },
};

static char *folder;

/* A copy, because opening takes a lock beside the file. */
static char *
copy_of (const char *name)
{
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *content = NULL;
  char *path = g_build_filename (folder, name, NULL);
  gsize length;

  g_assert_true (g_file_get_contents (kept, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
  return path;
}

static gboolean
has_actor (KringModel *model, const char *name)
{
  g_autoptr (GPtrArray) actors = kring_model_all (model, KRING_TABLE_ACTOR);

  for (guint i = 0; i < actors->len; i++)
    if (strcmp (kring_row_name (g_ptr_array_index (actors, i)), name) == 0)
      return TRUE;
  return FALSE;
}

static void
assert_holds (KringDocument *document, const Golden *golden)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) breaches = kring_document_check (document);
  g_autofree char *title = kring_document_dup_title (document);

  g_assert_cmpuint (breaches->len, ==, 0);
  g_assert_cmpstr (title, ==, golden->title);
  for (guint t = 0; t < KRING_N_TABLES; t++)
    g_assert_cmpuint (kring_model_count (model, t), ==, golden->count[t]);
  for (guint i = 0; golden->names[i] != NULL; i++)
    g_assert_true (has_actor (model, golden->names[i]));
}

static void
assert_exports (KringDocument *document)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);
  KringExportOptions options = { .page = KRING_PAGE_FIT, .language = "sv", .title = "Gyllene" };

  for (guint i = 0; i < needs->len; i++)
    for (int kind = 0; kind < KRING_N_FILE_KINDS; kind++)
      {
        g_autoptr (KringMap) map = kring_map_new (model, KRING_ROW (needs->pdata[i])->id);
        g_autoptr (KringAroundView) view = kring_around_view_new (map, measure, NULL);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = kring_export (&view->diagram, measure, kind, &options, NULL, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
      }
}

static void
close_and_drop (KringDocument *document)
{
  g_assert_true (kring_document_close (document, NULL));
  g_assert_finalize_object (document);
}

static void
test_opens (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = copy_of (goldens[i].file);
      g_autoptr (GError) error = NULL;
      KringDocument *document = kring_document_open (path, KRING_OPEN_READ_ONLY, &error);

      g_assert_no_error (error);
      assert_holds (document, &goldens[i]);
      assert_exports (document);
      close_and_drop (document);
    }
}

static void
test_is_edited_and_saved (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (goldens); i++)
    {
      g_autofree char *path = copy_of (goldens[i].file);
      g_autoptr (GError) error = NULL;
      KringDocument *document = kring_document_open (path, KRING_OPEN_DEFAULT, &error);

      g_assert_no_error (error);
      g_assert_true (kring_operation_add_need (document, "Ännu ett behov", NULL, NULL));
      close_and_drop (document);
      document = kring_document_open (path, KRING_OPEN_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (kring_model_count (kring_document_get_model (document), KRING_TABLE_NEED), ==,
                        goldens[i].count[KRING_TABLE_NEED] + 1);
      close_and_drop (document);
    }
}

/* What was agreed on before dialogues and development plans could lead to it, each with what it came from. */
static const struct
{
  const char *id, *what, *owner, *owner_name, *due_on;
  gboolean done;
  const char *meeting, *change;
} agreements[] = {
  { "726d1671-d2a0-5429-b14f-4300d8832786", "Fråga i huset vem som har något att laga", "Grannen mittemot", "", "2026-06-05",
    TRUE, "Kaffe tre trappor upp", NULL },
  { "42e4f457-b683-59ed-8313-fadabcc1f945", "Ta med hans tvingar från sin vind", NULL, "Dottern", "2026-06-12", TRUE,
    "Kaffe tre trappor upp", NULL },
  { "75af187b-7a57-5941-9ea6-affab3307c9b", "Fråga bostadsbolaget om den tomma källarlokalen", "Äldrechef", "", "2026-09-30",
    FALSE, NULL, "En som vi behöver" },
};

static const char *
name_of (KringModel *model, KringTableIndex index, const char *id)
{
  return id != NULL ? kring_row_name (kring_model_get (model, index, id)) : NULL;
}

static void
assert_agreements (KringModel *model)
{
  for (guint i = 0; i < G_N_ELEMENTS (agreements); i++)
    {
      KringAgreement *row = KRING_AGREEMENT (kring_model_get (model, KRING_TABLE_AGREEMENT, agreements[i].id));

      g_assert_cmpstr (row->what, ==, agreements[i].what);
      g_assert_cmpstr (name_of (model, KRING_TABLE_PARTICIPANT, row->owner), ==, agreements[i].owner);
      g_assert_cmpstr (row->owner_name, ==, agreements[i].owner_name);
      g_assert_cmpstr (row->due_on, ==, agreements[i].due_on);
      g_assert_cmpint (row->done, ==, agreements[i].done);
      g_assert_cmpstr (name_of (model, KRING_TABLE_MEETING, row->meeting), ==, agreements[i].meeting);
      g_assert_cmpstr (name_of (model, KRING_TABLE_CHANGE, row->change), ==, agreements[i].change);
      g_assert_null (row->dialogue);
      g_assert_null (row->development);
      g_assert_cmpstr (row->section, ==, "");
    }
}

/* Lost otherwise: what a team promised each other, by the table that was made anew for dialogues. */
static void
test_agreements_are_kept (void)
{
  g_autofree char *path = copy_of ("document-0003.kring");
  g_autofree char *source = kring_shipped_source (kring_shipped_names[0], NULL);
  g_autofree char *dialogue = NULL;
  KringDocument *document = kring_document_open (path, KRING_OPEN_DEFAULT, NULL);

  assert_agreements (kring_document_get_model (document));
  g_assert_true (kring_operation_begin_dialogue (document, source, 9, &dialogue, NULL));
  g_assert_true (kring_operation_agree (document, dialogue, "why", "Fråga igen", NULL, NULL));
  close_and_drop (document);
  document = kring_document_open (path, KRING_OPEN_READ_ONLY, NULL);
  assert_agreements (kring_document_get_model (document));
  g_assert_cmpuint (kring_model_count (kring_document_get_model (document), KRING_TABLE_AGREEMENT), ==,
                    G_N_ELEMENTS (agreements) + 1);
  close_and_drop (document);
}

int
main (int argc, char **argv)
{
  int result;

  folder = kring_test_folder_make ();
  g_test_init (&argc, &argv, NULL);
  kring_language_init ();
  g_test_add_func ("/golden/opens", test_opens);
  g_test_add_func ("/golden/is-edited-and-saved", test_is_edited_and_saved);
  g_test_add_func ("/golden/agreements-are-kept", test_agreements_are_kept);
  result = g_test_run ();
  kring_test_folder_remove (folder);
  g_free (folder);
  return result;
}
