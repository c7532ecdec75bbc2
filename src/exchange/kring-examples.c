/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-examples.h"

#include <glib/gi18n-lib.h>

#include "kring-json.h"
#include "kring-language.h"
#include "kring-placing.h"

const char *const kring_examples[] = { "school", "lonely", "work", NULL };

static gboolean
put_rows (KringDocument *document, GPtrArray *rows, GError **error)
{
  KringEdit *edit = kring_document_edit (document, C_ ("edit", "Fill in the Example"), NULL);

  for (guint i = 0; i < rows->len; i++)
    kring_edit_put (edit, g_ptr_array_index (rows, i));
  return kring_edit_commit (edit, error);
}

/* The places need the maps, and the maps the rows. */
static gboolean
place_all (KringDocument *document, KringMeasure *measure, GError **error)
{
  KringModel *model = kring_document_get_model (document);
  g_autoptr (GPtrArray) needs = kring_model_all (model, KRING_TABLE_NEED);
  KringEdit *edit = kring_document_edit (document, C_ ("edit", "Fill in the Example"), NULL);

  for (guint i = 0; i < needs->len; i++)
    {
      g_autoptr (KringMap) map = kring_map_new (model, KRING_ROW (g_ptr_array_index (needs, i))->id);

      kring_placing_add (edit, map, measure);
    }
  return kring_edit_commit (edit, error);
}

gboolean
kring_example_fill_from (KringDocument *document, const char *path, KringMeasure *measure, GError **error)
{
  g_autoptr (GPtrArray) rows = kring_json_read (path, error);

  if (rows == NULL || !put_rows (document, rows, error) || !place_all (document, measure, error))
    return FALSE;
  kring_document_forget_history (document);
  return TRUE;
}

gboolean
kring_example_fill (KringDocument *document, const char *name, const char *language, KringMeasure *measure,
                    GError **error)
{
  g_autofree char *file = g_strdup_printf ("examples/%s.%s.json", name, language);
  g_autofree char *path = kring_data_file (file);

  return kring_example_fill_from (document, path, measure, error);
}
