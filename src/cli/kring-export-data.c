/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-data-export.h"
#include "kring-plans.h"

static gboolean
write_data (const KringCall *call, KringDocument *document, const KringDataChoice *choice, const char *out, GError **error)
{
  g_autoptr (KringOrganisation) organisation
      = kring_organisation_at (kring_document_get_model (document),
                               (KringTime) kring_call_choice (call, "time", KRING_TIME_TODAY), NULL);
  g_autoptr (GPtrArray) told = kring_data_export (organisation, choice, out, error);

  for (guint i = 0; told != NULL && i < told->len; i++)
    kring_call_say (g_ptr_array_index (told, i));
  return told != NULL;
}

/* What is planned is drawn over today; data holds the one or the other, and a picture of changes neither. */
static gboolean
time_fits (const KringCall *call, int kind)
{
  const char *time = kring_call_option (call, "time"), *diagram = kring_call_option (call, "diagram");
  gboolean map = diagram == NULL || kring_term_find (&kring_arrangements, diagram) >= 0;

  if (time == NULL || strcmp (time, "today") == 0)
    return TRUE;
  return kind >= 0 ? strcmp (time, "after") == 0 : map;
}

/* Pages of one change or plan, which may hold what is private; and what is drawn of one dialogue, which never does. */
static const char *const with_private[] = { "change", "plan", NULL };
static const char *const of_dialogues[] = { "principles", "methods", "dialogue", "compare", "slips", NULL };

gboolean
kring_export_check (const KringCall *call, const char *out, GError **error)
{
  int kind = kring_data_kind_find (out);
  const char *diagram = kind < 0 ? kring_call_option (call, "diagram") : NULL;
  gboolean private = diagram != NULL && g_strv_contains (with_private, diagram);
  gboolean of_one = private || (diagram != NULL && g_strv_contains (of_dialogues, diagram));

  if (kring_call_option (call, "table") != NULL && kind != KRING_DATA_CSV)
    g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                         _ ("Only a file that ends in .csv is one table: call it so, or leave out --table."));
  else if (kring_call_option (call, "include-private") != NULL && kind != KRING_DATA_JSON && !private)
    g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                         _ ("Only a file that ends in .json, the page of one change (--diagram change) or a development plan (--diagram plan) can hold what is "
                            "private: choose one of them, or leave out --include-private."));
  else if (kring_call_option (call, "of") != NULL && !of_one)
    g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                         _ ("--of says which change, plan or dialogue is meant: add --diagram change, plan, principles, methods, "
                            "dialogue, compare or slips, or leave it out."));
  else if (!time_fits (call, kind))
    g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_USAGE,
                         _ ("--time goes with a picture of the map, or, as --time after, with data: leave it out."));
  else
    return TRUE;
  return FALSE;
}

gboolean
kring_export_data (const KringCall *call, const char *(*language_of) (const KringCall *, KringDocument *), GError **error)
{
  g_autofree char *file = kring_call_path (call, 0);
  g_autofree char *out = kring_call_path (call, 1);
  KringDataChoice choice = { .kind = (KringDataKind)kring_data_kind_find (out),
                             .table = (KringDataTable)kring_call_choice (call, "table", KRING_DATA_ACTORS),
                             .with_private = kring_call_option (call, "include-private") != NULL,
                             .document = file };
  KringDocument *document = kring_call_open (call, error);
  gboolean good;

  if (document == NULL)
    return FALSE;
  choice.language = language_of (call, document);
  good = kring_call_option (call, "need") == NULL
         || (choice.need = kring_call_need (call, kring_document_get_model (document), error)) != NULL;
  good = good && write_data (call, document, &choice, out, error);
  kring_call_close (document);
  return good;
}
