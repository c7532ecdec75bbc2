/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-json.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "kring-consent.h"
#include "kring-language.h"
#include "kring-shipped.h"
#include "kring-text.h"

G_DEFINE_QUARK (kring-exchange-error-quark, kring_exchange_error)

/* The lists of the source, in the order in which rows refer to one another. */
static const struct
{
  const char *member;
  KringTableIndex index;
} lists[] = {
  { "needs", KRING_TABLE_NEED },
  { "actors", KRING_TABLE_ACTOR },
  { "line", KRING_TABLE_LINE },
  { "contributions", KRING_TABLE_CONTRIBUTION },
  { "ties", KRING_TABLE_TIE },
  { "stories", KRING_TABLE_STORY },
  { "tags", KRING_TABLE_TAG },
  { "taggings", KRING_TABLE_TAGGING },
  { "notes", KRING_TABLE_NOTE },
  { "participants", KRING_TABLE_PARTICIPANT },
  { "meetings", KRING_TABLE_MEETING },
  { "attendances", KRING_TABLE_ATTENDANCE },
  { "changes", KRING_TABLE_CHANGE },
  { "tests", KRING_TABLE_TRIAL },
  { "verdicts", KRING_TABLE_VERDICT },
  { "measurements", KRING_TABLE_MEASUREMENT },
  { "components", KRING_TABLE_COMPONENT },
  { "touchings", KRING_TABLE_TOUCHING },
  { "involvements", KRING_TABLE_INVOLVEMENT },
  { "voices", KRING_TABLE_VOICE },
  { "threats", KRING_TABLE_THREAT },
  { "plans", KRING_TABLE_PLAN },
  { "templates", KRING_TABLE_TEMPLATE },
  { "dialogues", KRING_TABLE_DIALOGUE },
  { "discussions", KRING_TABLE_DISCUSSION },
  { "askings", KRING_TABLE_ASKING },
  { "answers", KRING_TABLE_ANSWER },
  { "tallies", KRING_TABLE_TALLY },
  { "developments", KRING_TABLE_DEVELOPMENT },
  { "goals", KRING_TABLE_GOAL },
  { "learnings", KRING_TABLE_LEARNING },
  { "follow-ups", KRING_TABLE_FOLLOW_UP },
  { "agreements", KRING_TABLE_AGREEMENT },
};

typedef struct
{
  char *path;
  GPtrArray *rows;
  GHashTable *ids; /* "table key" → id */
} Reader;

static void
reader_clear (Reader *reader)
{
  g_free (reader->path);
  g_ptr_array_unref (reader->rows);
  g_hash_table_unref (reader->ids);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
fail (const Reader *reader, GError **error, const char *what)
{
  g_autofree char *name = g_filename_display_basename (reader->path);
  /* The parser quotes what it stumbled on, which need not be text. */
  g_autofree char *valid = g_utf8_make_valid (what, -1);

  /* Translators: %1$s is a file, %2$s what is wrong with it. */
  g_set_error (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ, _ ("%1$s cannot be read: %2$s."), name, valid);
  return FALSE;
}

/* The same source gives the same ids, so that two who start from it can compare: a UUID of version 5's shape. */
static char *
id_of (const Reader *reader, const char *table, const char *key)
{
  g_autofree char *base = g_path_get_basename (reader->path);
  g_autofree char *whole = g_strconcat (base, " ", table, " ", key, NULL);

  return kring_id_for (whole);
}

static const char *
find_id (const Reader *reader, const KringTable *table, const char *key)
{
  g_autofree char *name = g_strconcat (table->name, " ", key, NULL);

  return g_hash_table_lookup (reader->ids, name);
}

/* Where a field may refer to several tables it is a verdict's, which judges a change or a test. */
static const char *
find_ref (const Reader *reader, const KringField *field, const char *key)
{
  const char *id = find_id (reader, field->refers ? field->refers : KRING_CHANGE_TABLE, key);

  return id == NULL && field->refers == NULL ? find_id (reader, KRING_TRIAL_TABLE, key) : id;
}

static gboolean
read_ref (Reader *reader, KringRow *row, const KringField *field, const char *key, GError **error)
{
  const char *id = find_ref (reader, field, key);

  if (id == NULL)
    {
      g_autofree char *what = g_strdup_printf (_ ("it refers to “%s”, which is not there"), key);

      return fail (reader, error, what);
    }
  kring_row_set_text (row, field, id);
  return TRUE;
}

/* What may be left out is an empty text, the first word of a vocabulary, no tick. */
static gboolean
read_nothing (Reader *reader, KringRow *row, const KringField *field, GError **error)
{
  g_autofree char *what = NULL;

  if (field->type == KRING_FIELD_FLAG)
    kring_row_set_int (row, field, 0);
  if (field->type != KRING_FIELD_REF || field->nullable)
    return TRUE;
  /* Translators: %1$s is a list in the file, such as "tie", %2$s what is missing in it, such as "other". */
  what = g_strdup_printf (_ ("%1$s lacks %2$s"), row->table->name, field->name);
  return fail (reader, error, what);
}

static gboolean
read_unknown (Reader *reader, const KringRow *row, const KringField *field, GError **error)
{
  g_autofree char *what = g_strdup_printf (_ ("%1$s has an unknown value in %2$s"), row->table->name, field->name);

  return fail (reader, error, what);
}

/* A tick or a number. Returns whether it is what @field takes. */
static gboolean
take_value (KringRow *row, const KringField *field, JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  double number;

  if (field->type == KRING_FIELD_FLAG && type == G_TYPE_BOOLEAN)
    {
      kring_row_set_int (row, field, json_node_get_boolean (node));
      return TRUE;
    }
  if (field->type == KRING_FIELD_COUNT && type == G_TYPE_INT64)
    {
      gint64 count = json_node_get_int (node);

      kring_row_set_int (row, field, (int) CLAMP (count, 0, KRING_MOST_COUNT));
      return count >= 0 && count <= KRING_MOST_COUNT;
    }
  if (field->type != KRING_FIELD_NUMBER || (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE))
    return FALSE;
  number = json_node_get_double (node);
  kring_row_set_number (row, field, number);
  return isfinite (number);
}

/* Returns whether @text is what @field takes. */
static gboolean
take_text (KringRow *row, const KringField *field, const char *text)
{
  g_autofree char *tidy = NULL;
  int term;

  switch (field->type)
    {
    case KRING_FIELD_TEXT:
      tidy = field->whole ? g_strdup (text) : kring_text_tidy (text, field->lines);
      kring_row_set_text (row, field, tidy);
      return !field->date || tidy[0] == '\0' || kring_date_valid (tidy);
    case KRING_FIELD_TERM:
      term = kring_term_find (field->terms, text);
      if (term >= 0)
        kring_row_set_int (row, field, term);
      return term >= 0;
    case KRING_FIELD_REF:
    case KRING_FIELD_FLAG:
    case KRING_FIELD_COUNT:
    case KRING_FIELD_NUMBER:
    default:
      return FALSE;
    }
}

static gboolean
read_field (Reader *reader, KringRow *row, const KringField *field, JsonObject *object, GError **error)
{
  JsonNode *node = json_object_get_member (object, field->name);
  const char *text;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return read_nothing (reader, row, field, error);
  if (!JSON_NODE_HOLDS_VALUE (node))
    return read_unknown (reader, row, field, error);
  text = json_node_get_string (node);
  if (text != NULL && field->type == KRING_FIELD_REF)
    return read_ref (reader, row, field, text, error);
  if (text != NULL ? take_text (row, field, text) : take_value (row, field, node))
    return TRUE;
  return read_unknown (reader, row, field, error);
}

/* Keeps what other rows of the source call @row. */
static gboolean
enter (Reader *reader, const KringRow *row, const char *key, GError **error)
{
  g_autofree char *name = g_strconcat (row->table->name, " ", key, NULL);
  g_autofree char *what = NULL;

  if (!g_hash_table_contains (reader->ids, name))
    {
      g_hash_table_insert (reader->ids, g_steal_pointer (&name), row->id);
      return TRUE;
    }
  what = g_strdup_printf (_ ("“%s” is there twice"), key);
  return fail (reader, error, what);
}

/* A row that none refers to goes by its number. */
static gboolean
read_key (Reader *reader, KringRow *row, JsonObject *object, guint number, GError **error)
{
  JsonNode *node = json_object_get_member (object, "key");
  g_autofree char *key = NULL;

  if (node == NULL)
    key = g_strdup_printf ("%u", number);
  else if (JSON_NODE_HOLDS_VALUE (node))
    key = g_strdup (json_node_get_string (node));
  if (key == NULL)
    {
      g_autofree char *what = g_strdup_printf (_ ("%1$s has an unknown value in %2$s"), row->table->name, "key");

      return fail (reader, error, what);
    }
  g_free (row->id);
  row->id = id_of (reader, row->table->name, key);
  return enter (reader, row, key, error);
}

/* Where there can be one row of a kind, its id follows from what it is about; but for a line that somebody wrote below others,
 * which has a key as other rows have. */
static gboolean
read_id (Reader *reader, KringRow *row, JsonObject *object, guint number, GError **error)
{
  if (row->table->keyed == 0 || json_object_has_member (object, "key"))
    return read_key (reader, row, object, number, error);
  g_free (row->id);
  row->id = kring_row_key (row);
  return enter (reader, row, row->id, error);
}

/* A cell of a row that the room added to a table calls it by its key. */
static void
refer_to_line (const Reader *reader, KringAnswerRow *answer)
{
  const char *line = answer->part[0] != '\0' ? find_id (reader, KRING_ANSWER_TABLE, answer->item) : NULL;

  if (line != NULL)
    kring_set (&answer->item, line);
}

/* A template that comes with the program need not be repeated: its name is enough. */
static gboolean
read_shipped (Reader *reader, KringTemplateRow *row, JsonObject *object, GError **error)
{
  JsonNode *node = json_object_get_member (object, "shipped");
  const char *name = node && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  g_autoptr (KringTemplate) template = NULL;
  g_autofree char *source = NULL;
  g_autofree char *what = NULL;

  if (node == NULL)
    return TRUE;
  if (name == NULL || !g_strv_contains (kring_shipped_names, name))
    {
      what = g_strdup_printf (_ ("%1$s has an unknown value in %2$s"), row->row.table->name, "shipped");
      return fail (reader, error, what);
    }
  source = kring_shipped_source (name, error);
  template = source ? kring_template_read (source, -1, error) : NULL;
  if (template == NULL)
    return FALSE;
  kring_set (&row->name, template->id);
  kring_set (&row->source, source);
  row->version = template->version;
  return TRUE;
}

static gboolean
read_fields (Reader *reader, KringRow *row, JsonObject *object, guint number, GError **error)
{
  for (guint f = 0; f < row->table->n_fields; f++)
    if (!read_field (reader, row, &row->table->fields[f], object, error))
      return FALSE;
  if (row->table->index == KRING_TABLE_NEED)
    KRING_NEED (row)->rank = number + 1;
  else if (row->table->index == KRING_TABLE_ANSWER)
    refer_to_line (reader, KRING_ANSWER_ROW (row));
  else if (row->table->index == KRING_TABLE_TEMPLATE)
    return read_shipped (reader, KRING_TEMPLATE_ROW (row), object, error);
  return TRUE;
}

static gboolean
read_row (Reader *reader, KringTableIndex index, JsonNode *node, guint number, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  KringRow *row;

  if (object == NULL)
    return fail (reader, error, _ ("a list holds something that is no object"));
  row = kring_row_new_with_id (&kring_tables[index], "");
  g_ptr_array_add (reader->rows, row);
  return read_fields (reader, row, object, number, error) && read_id (reader, row, object, number, error);
}

static gboolean
read_list (Reader *reader, guint list, JsonNode *node, GError **error)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  g_autofree char *what = NULL;

  if (array == NULL)
    {
      what = g_strdup_printf (_ ("%s is no list"), lists[list].member);
      return fail (reader, error, what);
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_row (reader, lists[list].index, json_array_get_element (array, i), i, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_lists (Reader *reader, JsonObject *root, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonNode *node = json_object_get_member (root, lists[i].member);

      if (node != NULL && !read_list (reader, i, node, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_document (Reader *reader, JsonObject *root, GError **error)
{
  KringRow *row = kring_row_new_with_id (KRING_DOCUMENT_TABLE, KRING_DOCUMENT_ID);
  g_autofree char *what = NULL;

  g_ptr_array_add (reader->rows, row);
  for (guint f = 0; f < row->table->n_fields; f++)
    if (!read_field (reader, row, &row->table->fields[f], root, error))
      return FALSE;
  if (g_strv_contains (kring_languages, KRING_DOCUMENT_ROW (row)->language))
    return TRUE;
  what = g_strdup_printf (_ ("%1$s has an unknown value in %2$s"), row->table->name, "language");
  return fail (reader, error, what);
}

GPtrArray *
kring_json_read (const char *path, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_auto (Reader) reader = { g_strdup (path), g_ptr_array_new_with_free_func ((GDestroyNotify) kring_row_unref),
                             g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL) };
  g_autoptr (GError) failure = NULL;
  JsonNode *root;

  if (!json_parser_load_from_file (parser, path, &failure))
    {
      fail (&reader, error, failure->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (&reader, error, _ ("it holds no document"));
      return NULL;
    }
  if (!read_document (&reader, json_node_get_object (root), error)
      || !read_lists (&reader, json_node_get_object (root), error))
    return NULL;
  return g_ptr_array_ref (reader.rows);
}

static void
write_field (JsonBuilder *builder, const KringRow *row, const KringField *field)
{
  json_builder_set_member_name (builder, field->name);
  switch (field->type)
    {
    case KRING_FIELD_TERM:
      json_builder_add_string_value (builder, kring_term_nick (field->terms, kring_row_int (row, field)));
      break;
    case KRING_FIELD_FLAG:
      json_builder_add_boolean_value (builder, kring_row_int (row, field) != 0);
      break;
    case KRING_FIELD_COUNT:
      json_builder_add_int_value (builder, kring_row_int (row, field));
      break;
    case KRING_FIELD_NUMBER:
      json_builder_add_double_value (builder, kring_row_number (row, field));
      break;
    case KRING_FIELD_TEXT:
    case KRING_FIELD_REF:
    default:
      if (kring_row_text (row, field) != NULL)
        json_builder_add_string_value (builder, kring_row_text (row, field));
      else
        json_builder_add_null_value (builder);
    }
}

/* A template that no dialogue is on was copied for a plan: it would tell that there is one. */
static gboolean
is_of_plans (const KringOrganisation *organisation, const KringRow *row)
{
  return row->table->index == KRING_TABLE_TEMPLATE
         && kring_organisation_referring (organisation, KRING_TABLE_DIALOGUE, "template", row->id) == NULL;
}

char *
kring_json_list (const KringOrganisation *organisation, KringTableIndex index, gboolean with_private)
{
  GPtrArray *rows = organisation->rows[index];
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (KringRow) row = kring_row_for_others (g_ptr_array_index (rows, i), with_private);

      if (!with_private
          && (kring_row_is_private (row) || kring_row_is_covered (organisation, row) || is_of_plans (organisation, row)))
        continue;
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "id");
      json_builder_add_string_value (builder, row->id);
      for (guint f = 0; f < row->table->n_fields; f++)
        write_field (builder, row, &row->table->fields[f]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

/* How many there are is told of what others may learn of. */
static void
write_count (JsonBuilder *builder, const char *name, KringModel *model, KringTableIndex index)
{
  g_autoptr (GPtrArray) rows = kring_model_all (model, index);
  int n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += !kring_row_is_private (g_ptr_array_index (rows, i));
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, n);
}

char *
kring_json_info (KringDocument *document)
{
  KringModel *model = kring_document_get_model (document);
  KringDocumentRow *row = kring_model_get_document (model);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  const char *path = kring_document_get_path (document);
  g_autofree char *shown = path ? g_filename_display_name (path) : NULL;
  g_autofree char *title = kring_document_dup_title (document);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "file");
  json_builder_add_string_value (builder, shown);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, title);
  json_builder_set_member_name (builder, "language");
  json_builder_add_string_value (builder, row ? row->language : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!kring_table_is_private (&kring_tables[lists[i].index]))
      write_count (builder, lists[i].member, model, lists[i].index);
  write_count (builder, "places", model, KRING_TABLE_PLACE);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
