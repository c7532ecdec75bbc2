/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-json-document.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "kring-encoding.h"
#include "kring-json.h"
#include "kring-text.h"

GBytes *
kring_json_write_document (const KringOrganisation *organisation, gboolean with_private)
{
  GString *text = g_string_new ("{\n");

  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      g_autofree char *list = kring_json_list (organisation, t, with_private);

      g_string_append_printf (text, "\"%s\": %s%s\n", kring_tables[t].name, list, t + 1 < KRING_N_TABLES ? "," : "");
    }
  g_string_append (text, "}\n");
  return g_string_free_to_bytes (text);
}

typedef struct
{
  const char *name; /* of the file */
  GPtrArray *rows;
  GHashTable *ids; /* of the rows so far */
} Reader;

static gboolean
fail (const Reader *reader, GError **error, const char *what)
{
  /* The parser quotes what it stumbled on, which need not be text. */
  g_autofree char *valid = g_utf8_make_valid (what, -1);

  g_set_error (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ, _ ("%1$s cannot be read: %2$s."), reader->name,
               valid);
  return FALSE;
}

static gboolean
set_text (KringRow *row, const KringField *field, JsonNode *value)
{
  const char *text = JSON_NODE_HOLDS_VALUE (value) ? json_node_get_string (value) : NULL;
  int term;

  if (text == NULL)
    return FALSE;
  if (field->type == KRING_FIELD_TERM)
    {
      term = kring_term_find (field->terms, text);
      if (term >= 0)
        kring_row_set_int (row, field, term);
      return term >= 0;
    }
  kring_row_set_text (row, field, text);
  return TRUE;
}

static gboolean
set_field (KringRow *row, const KringField *field, JsonNode *value)
{
  GType type = JSON_NODE_HOLDS_VALUE (value) ? json_node_get_value_type (value) : G_TYPE_INVALID;

  switch (field->type)
    {
    case KRING_FIELD_FLAG:
      if (type == G_TYPE_BOOLEAN)
        kring_row_set_int (row, field, json_node_get_boolean (value));
      return type == G_TYPE_BOOLEAN;
    case KRING_FIELD_COUNT:
      if (type == G_TYPE_INT64 && json_node_get_int (value) >= 0 && json_node_get_int (value) <= KRING_MOST_COUNT)
        {
          kring_row_set_int (row, field, (int) json_node_get_int (value));
          return TRUE;
        }
      return FALSE;
    case KRING_FIELD_NUMBER:
      if (type == G_TYPE_DOUBLE || type == G_TYPE_INT64)
        kring_row_set_number (row, field, json_node_get_double (value));
      return type == G_TYPE_DOUBLE || type == G_TYPE_INT64;
    case KRING_FIELD_REF:
      if (JSON_NODE_HOLDS_NULL (value))
        return field->nullable;
      return set_text (row, field, value);
    case KRING_FIELD_TEXT:
    case KRING_FIELD_TERM:
    default:
      return set_text (row, field, value);
    }
}

static gboolean
refers_well (const Reader *reader, const KringRow *row, const KringField *field)
{
  const char *id = field->type == KRING_FIELD_REF && field->refers != NULL ? kring_row_text (row, field) : NULL;
  g_autofree char *key = id ? g_strconcat (field->refers->name, " ", id, NULL) : NULL;

  return key == NULL || g_hash_table_contains (reader->ids, key);
}

/* A field that the file does not speak of is as in a new row: it may have come with a later version. */
static gboolean
read_row (Reader *reader, const KringTable *table, JsonNode *node, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *id = object ? json_object_get_string_member_with_default (object, "id", NULL) : NULL;
  g_autofree char *what = NULL;
  KringRow *row;

  if (id == NULL)
    return fail (reader, error, _ ("a list holds something that is no object"));
  row = kring_row_new_with_id (table, id);
  g_ptr_array_add (reader->rows, row);
  if (!g_hash_table_add (reader->ids, g_strconcat (table->name, " ", id, NULL)))
    {
      what = g_strdup_printf (_ ("“%s” is there twice"), id);
      return fail (reader, error, what);
    }
  for (guint f = 0; f < table->n_fields; f++)
    {
      JsonNode *value = json_object_get_member (object, table->fields[f].name);

      if ((value != NULL && !set_field (row, &table->fields[f], value)) || !refers_well (reader, row, &table->fields[f]))
        {
          what = g_strdup_printf (_ ("%1$s has an unknown value in %2$s"), table->name, table->fields[f].name);
          return fail (reader, error, what);
        }
    }
  what = kring_row_wrong (row);
  if (what == NULL)
    return TRUE;
  /* A whole sentence within one that ends with a full stop of its own. */
  what[strlen (what) - g_str_has_suffix (what, ".")] = '\0';
  return fail (reader, error, what);
}

static gboolean
read_rows (Reader *reader, JsonObject *root, GError **error)
{
  for (guint t = 0; t < KRING_N_TABLES; t++)
    {
      JsonNode *node = json_object_get_member (root, kring_tables[t].name);
      JsonArray *array = node && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
        if (!read_row (reader, &kring_tables[t], json_array_get_element (array, i), error))
          return FALSE;
    }
  if (reader->rows->len > 0 && KRING_ROW (g_ptr_array_index (reader->rows, 0))->table == KRING_DOCUMENT_TABLE
      && strcmp (KRING_ROW (g_ptr_array_index (reader->rows, 0))->id, KRING_DOCUMENT_ID) == 0)
    return TRUE;
  return fail (reader, error, _ ("it holds no document"));
}

static gboolean
put_rows (const Reader *reader, KringDocument *document, GError **error)
{
  KringEdit *edit = kring_document_edit (document, reader->name, NULL);
  g_autoptr (GPtrArray) breaches = NULL;
  g_autofree char *what = NULL;

  for (guint i = 0; i < reader->rows->len; i++)
    kring_edit_put (edit, g_ptr_array_index (reader->rows, i));
  if (!kring_edit_commit (edit, error))
    return FALSE;
  breaches = kring_document_check (document);
  if (breaches->len == 0)
    return TRUE;
  what = g_strdup (g_ptr_array_index (breaches, 0));
  what[strlen (what) - g_str_has_suffix (what, ".")] = '\0';
  return fail (reader, error, what);
}

gboolean
kring_json_fill_document (KringDocument *document, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = kring_encoding_load (path, error);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) failure = NULL;
  Reader reader = { name, rows, ids };
  JsonNode *root;

  if (bytes == NULL)
    return FALSE;
  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &failure))
    return fail (&reader, error, failure->message);
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return fail (&reader, error, _ ("it holds no document"));
  if (!read_rows (&reader, json_node_get_object (root), error) || !put_rows (&reader, document, error))
    return FALSE;
  kring_document_forget_history (document);
  return TRUE;
}
