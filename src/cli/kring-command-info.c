/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "kring-call.h"
#include "kring-columns.h"
#include "kring-json.h"
#include "kring-language.h"

static void
add_count (KringColumns *columns, const char *what, KringModel *model, KringTableIndex index)
{
  g_autofree char *count = g_strdup_printf ("%u", kring_model_count (model, index));

  kring_columns_add (columns, (const char *const[]){ what, count, NULL });
}

static char *
describe (KringDocument *document)
{
  KringModel *model = kring_document_get_model (document);
  KringDocumentRow *row = kring_model_get_document (model);
  g_autoptr (KringColumns) columns = kring_columns_new (NULL);
  g_autofree char *title = kring_document_dup_title (document);

  kring_columns_add (columns, (const char *const[]){ C_ ("document", "Title"), title, NULL });
  if (row != NULL)
    kring_columns_add (columns, (const char *const[]){ C_ ("document", "Language"), kring_language_name (row->language),
                                                       NULL });
  add_count (columns, C_ ("document", "Needs"), model, KRING_TABLE_NEED);
  add_count (columns, C_ ("document", "Actors"), model, KRING_TABLE_ACTOR);
  add_count (columns, C_ ("document", "Contributions"), model, KRING_TABLE_CONTRIBUTION);
  add_count (columns, C_ ("document", "Ties"), model, KRING_TABLE_TIE);
  add_count (columns, C_ ("document", "Line"), model, KRING_TABLE_LINE);
  add_count (columns, C_ ("document", "Stories"), model, KRING_TABLE_STORY);
  add_count (columns, C_ ("document", "Verdicts"), model, KRING_TABLE_VERDICT);
  add_count (columns, C_ ("document", "Tags"), model, KRING_TABLE_TAG);
  add_count (columns, C_ ("document", "Notes"), model, KRING_TABLE_NOTE);
  return kring_columns_to_string (columns, 0);
}

static gboolean
run (const KringCall *call, GError **error)
{
  KringDocument *document = kring_call_open (call, error);
  g_autofree char *text = NULL;

  if (document == NULL)
    return FALSE;
  if (kring_call_option (call, "json") != NULL)
    text = kring_json_info (document);
  else
    text = describe (document);
  kring_call_say (text);
  kring_call_close (document);
  return TRUE;
}

static const KringCliOption options[] = {
  { "json", NULL, NULL, N_ ("as one JSON object, for programs") },
  { NULL },
};

const KringCommand kring_command_info = {
  "info",
  "FILE",
  N_ ("Tells what a document holds"),
  N_ ("Tells a document’s title and language, and how much it holds."),
  options,
  run,
};
