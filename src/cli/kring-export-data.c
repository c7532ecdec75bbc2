/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "kring-call.h"
#include "kring-csv.h"
#include "kring-export.h"
#include "kring-graphml.h"
#include "kring-json-document.h"
#include "kring-language.h"
#include "kring-tables-export.h"

typedef enum
{
  DATA_JSON,
  DATA_GRAPHML,
  DATA_CSV,
  N_DATA
} Data;

static const char *const endings[N_DATA] = { ".json", ".graphml", ".csv" };

int
kring_export_data_kind (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (int i = 0; i < N_DATA; i++)
    if (g_str_has_suffix (lower, endings[i]))
      return i;
  return -1;
}

/* "people.csv" → "people-ties.csv" */
static char *
ties_path (const char *out)
{
  g_autofree char *stem = g_strndup (out, strlen (out) - strlen (endings[DATA_CSV]));

  return g_strconcat (stem, "-ties", out + strlen (stem), NULL);
}

static gboolean
write_sheet (KringSheet *sheet, const char *path, GError **error)
{
  /* What a spreadsheet that speaks the language expects between columns. */
  g_autoptr (GBytes) bytes = kring_csv_write (sheet, strcmp (kring_language_get (), "en") == 0 ? ',' : ';');

  return kring_export_write (bytes, path, error);
}

static gboolean
write_tables (KringModel *model, const char *need, const char *language, const char *out, GError **error)
{
  g_autofree char *beside = ties_path (out);
  g_autofree char *name = g_filename_display_basename (beside);
  g_autoptr (KringSheet) actors = NULL;
  g_autoptr (KringSheet) ties = NULL;
  gboolean good;

  kring_language_set (language);
  actors = kring_tables_actors (model, need);
  ties = kring_tables_ties (model, need);
  good = write_sheet (actors, out, error) && (ties->rows->len == 0 || write_sheet (ties, beside, error));
  kring_language_set (NULL);
  if (good && ties->rows->len > 0)
    {
      g_print (_ ("The ties are in “%s”."), name);
      g_print ("\n");
    }
  return good;
}

static gboolean
check_out (const char *file, const char *out, Data data, GError **error)
{
  g_autofree char *beside = data == DATA_CSV ? ties_path (out) : NULL;

  if (!kring_call_same_file (file, out) && (beside == NULL || !kring_call_same_file (file, beside)))
    return TRUE;
  g_set_error_literal (error, KRING_CLI_ERROR, KRING_CLI_ERROR_FAILED,
                       _ ("The data would be written over the document itself."));
  return FALSE;
}

static gboolean
write_data (KringModel *model, const char *need, Data data, const char *language, const char *out, GError **error)
{
  g_autoptr (GPtrArray) left_out = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (data == DATA_CSV && !write_tables (model, need, language, out, error))
    return FALSE;
  if (data != DATA_CSV)
    {
      bytes = data == DATA_JSON ? kring_json_write_document (model) : kring_graphml_write (model);
      if (!kring_export_write (bytes, out, error))
        return FALSE;
    }
  left_out = data != DATA_JSON ? kring_tables_left_out (model, data == DATA_CSV ? need : NULL) : NULL;
  for (guint i = 0; left_out != NULL && i < left_out->len; i++)
    kring_call_say (g_ptr_array_index (left_out, i));
  return TRUE;
}

gboolean
kring_export_data (const KringCall *call, const char *(*language_of) (const KringCall *, KringDocument *), GError **error)
{
  g_autofree char *file = kring_call_path (call, 0);
  g_autofree char *out = kring_call_path (call, 1);
  Data data = (Data) kring_export_data_kind (out);
  KringDocument *document = check_out (file, out, data, error) ? kring_call_open (call, error) : NULL;
  const char *need = NULL;
  gboolean good;

  if (document == NULL)
    return FALSE;
  good = kring_call_option (call, "need") == NULL
         || (need = kring_call_need (call, kring_document_get_model (document), error)) != NULL;
  good = good
         && write_data (kring_document_get_model (document), need, data, language_of (call, document), out, error);
  kring_call_close (document);
  return good;
}
