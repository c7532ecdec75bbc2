/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-import.h"
#include "kring-measure.h"

static KringImportSource *
read_source (const KringCall *call, GError **error)
{
  const char *ties = kring_call_option (call, "ties"), *map = kring_call_option (call, "map");
  g_autofree char *path = kring_call_path (call, 1);
  g_autofree char *ties_path = ties ? g_canonicalize_filename (ties, NULL) : NULL;
  g_autoptr (KringImportSource) source = kring_import_read (path, ties_path, error);
  g_auto (GStrv) choices = g_strsplit (map ? map : "", "\n", -1);
  g_autoptr (GError) failure = NULL;

  if (source == NULL)
    return NULL;
  for (guint i = 0; choices[i] != NULL; i++)
    if (!kring_import_source_map (source, choices[i], &failure))
      {
        g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE, failure->message);
        return NULL;
      }
  return g_steal_pointer (&source);
}

static void
say_all (GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    kring_call_say (g_ptr_array_index (sentences, i));
}

static gboolean
fail_with (const KringImportPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) obstacles = kring_import_plan_obstacles (plan);
  GString *text = g_string_new (_ ("Nothing was imported."));

  for (guint i = 0; i < obstacles->len; i++)
    g_string_append_printf (text, "\n%s", (char *) g_ptr_array_index (obstacles, i));
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED, text->str);
  g_string_free (text, TRUE);
  return FALSE;
}

/* Says what was done, or what stands in the way. */
static gboolean
tell (const KringCall *call, const KringImportPlan *plan, GError **error)
{
  gboolean good = plan->problems->len == 0;

  if (kring_call_option (call, "json") != NULL)
    {
      g_autofree char *json = kring_import_plan_to_json (plan);

      kring_call_say (json);
      return good;
    }
  if (good)
    {
      g_autoptr (GPtrArray) summary = kring_import_plan_summary (plan);

      say_all (summary);
      say_all (plan->remarks);
    }
  return good || fail_with (plan, error);
}

static gboolean
carry_out (KringDocument *document, const KringImportPlan *plan, GError **error)
{
  g_autoptr (KringMeasure) measure = kring_measure_new_pango (NULL, 1);

  return plan->problems->len > 0
         || (kring_import_apply (document, plan, measure, NULL, NULL, NULL, error)
             && kring_document_publish (document, error));
}

static gboolean
import (const KringCall *call, KringDocument *document, const KringImportSource *source, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  gboolean try = kring_call_option (call, "dry-run") != NULL;
  g_autoptr (KringImportPlan) plan = NULL;
  const char *need = NULL;

  if (kring_call_option (call, "need") != NULL && (need = kring_call_need (call, model, error)) == NULL)
    return FALSE;
  plan = kring_import_plan_new (model, source, need);
  return (try || carry_out (document, plan, error)) && tell (call, plan, error);
}

static gboolean
run (const KringCall *call, GError **error)
{
  g_autofree char *file = kring_call_path (call, 0);
  g_autoptr (KringImportSource) source = read_source (call, error);
  gboolean try = kring_call_option (call, "dry-run") != NULL;
  KringDocument *document;
  gboolean good;

  if (source == NULL)
    return FALSE;
  document = try ? kring_call_open (call, error) : kring_document_open (file, KRING_OPEN_DEFAULT, error);
  if (document == NULL)
    return FALSE;
  good = import (call, document, source, error);
  kring_call_close (document);
  return good;
}

static const KringCliOption options[] = {
  { "ties", "FILE", NULL, N_ ("a second file, with ties: From, To, and what is known of them") },
  { "map", "NAME=HEADING", NULL,
    N_ ("which heading a column has, such as manager=Boss; may be given several times"), TRUE },
  { "need", "NAME|ID", NULL, N_ ("puts everybody on the map around this need") },
  { "dry-run", NULL, NULL, N_ ("tells what would be done, and does nothing") },
  { "json", NULL, NULL, N_ ("tells it as a JSON object, for programs") },
  { NULL },
};

const KringCommand kring_command_import = {
  "import",
  "FILE IN",
  N_ ("Brings in people, units and ties"),
  N_ ("Brings the people and units in IN into the document: a table saved as CSV, or GraphML. Columns are found by their\n"
      "usual headings in English, Swedish, Norwegian and Danish: Id, Name, Kind, Sector, Reports to, Part of, Tags, Note.\n"
      "What is imported again by the same id, or without ids by the same name, is updated. Nobody is removed,\n"
      "and an empty cell changes nothing.\n"
      "All of it is brought in or nothing."),
  options,
  run,
};
