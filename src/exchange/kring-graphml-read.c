/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "kring-graphml-private.h"
#include "kring-graphml.h"
#include "kring-json.h"
#include "kring-words.h"

/* A kind of data that is declared at the beginning of the file. */
typedef struct
{
  char *heading;
  char *otherwise; /* (nullable): what it is where nothing is said */
  gboolean of_actors, of_ties;
  gboolean drawing; /* it holds a picture's elements, not a text */
} Key;

/* An element that becomes a row. One may lie within another. */
typedef struct
{
  gboolean tie;
  guint line;
  GHashTable *texts; /* heading → text */
} Element;

typedef struct
{
  xmlTextReader *xml;
  KringGraphmlTables tables;
  GHashTable *keys;       /* id → Key, borrowed */
  GPtrArray *order;       /* of Key, as declared */
  GPtrArray *open;        /* of Element */
  Key *key;               /* (nullable): the one being declared */
  const char *heading;    /* (nullable): of the text being read */
  GString *text;
  GArray *directed;       /* of gboolean: whether ties of each open graph are, unless they say otherwise */
  gboolean says_direction; /* there are data that say more than whether */
  gboolean hyperedges;
  guint line; /* of what was wrong */
  char *wrong; /* (nullable) */
} Reader;

/* Which way a tie points, where no data say it. */
#define DIRECTED "direction"

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->heading);
  g_free (key->otherwise);
  g_free (key);
}

static void
element_free (gpointer data)
{
  Element *element = data;

  g_hash_table_unref (element->texts);
  g_free (element);
}

static char *
attribute (Reader *reader, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (reader->xml, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static guint
line_now (Reader *reader)
{
  xmlNode *node = xmlTextReaderCurrentNode (reader->xml);

  return node ? (guint) MAX (1, xmlGetLineNo (node)) : 1;
}

static void
complain (Reader *reader, const char *sentence)
{
  if (reader->wrong != NULL)
    return;
  reader->line = line_now (reader);
  reader->wrong = g_strdup (sentence);
}

static Element *
innermost (Reader *reader)
{
  return reader->open->len > 0 ? g_ptr_array_index (reader->open, reader->open->len - 1) : NULL;
}

/* The first of several texts counts: a folder in yEd has one label open and one closed. */
static void
say (Reader *reader, const char *heading, const char *text)
{
  Element *element = innermost (reader);

  if (element != NULL && text != NULL && text[0] != '\0' && !g_hash_table_contains (element->texts, heading))
    g_hash_table_insert (element->texts, g_strdup (heading), g_strdup (text));
}

/* Elements that begin */

static void
begin_key (Reader *reader)
{
  g_autofree char *id = attribute (reader, "id");
  g_autofree char *name = attribute (reader, "attr.name");
  g_autofree char *whose = attribute (reader, "for");
  g_autofree char *drawing = attribute (reader, "yfiles.type");
  gboolean all = whose == NULL || strcmp (whose, "all") == 0;
  Key *key = g_new0 (Key, 1);

  key->heading = g_strdup (name && name[0] ? name : id ? id : "");
  key->of_actors = all || strcmp (whose, "node") == 0;
  key->of_ties = all || strcmp (whose, "edge") == 0;
  key->drawing = drawing != NULL;
  reader->says_direction |= key->of_ties && kring_column_guess (KRING_COLUMN_DIRECTION, key->heading) > 0;
  g_hash_table_replace (reader->keys, g_strdup (id ? id : ""), key);
  g_ptr_array_add (reader->order, key);
  reader->key = key;
}

static void
begin_text (Reader *reader, const char *heading)
{
  reader->heading = heading;
  g_string_truncate (reader->text, 0);
}

static void
begin_data (Reader *reader)
{
  g_autofree char *id = attribute (reader, "key");
  Key *key = id ? g_hash_table_lookup (reader->keys, id) : NULL;

  if (id != NULL && key == NULL)
    complain (reader, _ ("It refers to a kind of data that the file does not declare."));
  else if (key != NULL && !key->drawing && innermost (reader) != NULL)
    begin_text (reader, key->heading);
}

static void
begin_actor (Reader *reader)
{
  Element *outer = innermost (reader);
  g_autofree char *id = attribute (reader, "id");
  Element *element = g_new0 (Element, 1);

  if (id == NULL)
    complain (reader, _ ("Something has no id there."));
  element->line = line_now (reader);
  element->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (reader->open, element);
  say (reader, KRING_GRAPHML_ID, id);
  if (outer != NULL && !outer->tie)
    say (reader, "Part of", g_hash_table_lookup (outer->texts, KRING_GRAPHML_ID));
}

static gboolean
is_directed (Reader *reader)
{
  return reader->directed->len > 0 && g_array_index (reader->directed, gboolean, reader->directed->len - 1);
}

static void
begin_tie (Reader *reader)
{
  g_autofree char *from = attribute (reader, "source");
  g_autofree char *to = attribute (reader, "target");
  g_autofree char *directed = attribute (reader, "directed");
  gboolean arrow = directed ? strcmp (directed, "true") == 0 || strcmp (directed, "1") == 0 : is_directed (reader);
  Element *element = g_new0 (Element, 1);

  if (from == NULL || to == NULL)
    complain (reader, _ ("A tie needs somebody at both its ends."));
  element->tie = TRUE;
  element->line = line_now (reader);
  element->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (reader->open, element);
  say (reader, "From", from);
  say (reader, "To", to);
  if (!reader->says_direction)
    say (reader, DIRECTED, kring_term_nick (&kring_directions, arrow ? KRING_DIRECTION_FORWARD : KRING_DIRECTION_NONE));
}

/* yEd says in the picture, not in the data, whether a tie has arrows. */
static void
read_arrows (Reader *reader)
{
  g_autofree char *source = attribute (reader, "source");
  g_autofree char *target = attribute (reader, "target");
  gboolean back = source != NULL && strcmp (source, "none") != 0;
  gboolean forward = target != NULL && strcmp (target, "none") != 0;
  Element *element = innermost (reader);

  if (element == NULL || !element->tie)
    return;
  g_hash_table_remove (element->texts, DIRECTED);
  say (reader, DIRECTED,
       kring_term_nick (&kring_directions, back && forward ? KRING_DIRECTION_BOTH
                                           : back          ? KRING_DIRECTION_BACK
                                           : forward       ? KRING_DIRECTION_FORWARD
                                                           : KRING_DIRECTION_NONE));
}

static void
begin_graph (Reader *reader)
{
  g_autofree char *otherwise = attribute (reader, "edgedefault");
  gboolean directed = g_strcmp0 (otherwise, "directed") == 0;

  g_array_append_val (reader->directed, directed);
}

static void
begin (Reader *reader, const char *name)
{
  if (strcmp (name, "key") == 0)
    begin_key (reader);
  else if (strcmp (name, "default") == 0 && reader->key != NULL && !reader->key->drawing)
    begin_text (reader, reader->key->heading);
  else if (strcmp (name, "data") == 0)
    begin_data (reader);
  else if (strcmp (name, "graph") == 0)
    begin_graph (reader);
  else if (strcmp (name, "node") == 0)
    begin_actor (reader);
  else if (strcmp (name, "edge") == 0)
    begin_tie (reader);
  else if (strcmp (name, "hyperedge") == 0)
    reader->hyperedges = TRUE;
  else if (strcmp (name, "NodeLabel") == 0 || strcmp (name, "EdgeLabel") == 0)
    begin_text (reader, "Label");
  else if (strcmp (name, "Arrows") == 0)
    read_arrows (reader);
}

/* Elements that end */

static void
add_row (Reader *reader, Element *element)
{
  const char *wrong;

  for (guint i = 0; i < reader->order->len; i++)
    {
      Key *key = g_ptr_array_index (reader->order, i);

      if (key->otherwise != NULL && (element->tie ? key->of_ties : key->of_actors)
          && !g_hash_table_contains (element->texts, key->heading))
        g_hash_table_insert (element->texts, g_strdup (key->heading), g_strdup (key->otherwise));
    }
  wrong = kring_graphml_tables_add (&reader->tables, element->tie, element->line, element->texts);
  if (wrong != NULL)
    complain (reader, wrong);
}

static void
end_text (Reader *reader)
{
  if (reader->heading != NULL && reader->key != NULL)
    {
      g_free (reader->key->otherwise);
      reader->key->otherwise = g_strdup (g_strstrip (reader->text->str));
    }
  else if (reader->heading != NULL)
    say (reader, reader->heading, g_strstrip (reader->text->str));
  reader->heading = NULL;
}

static void
end (Reader *reader, const char *name)
{
  if (strcmp (name, "data") == 0 || strcmp (name, "default") == 0 || g_str_has_suffix (name, "Label"))
    end_text (reader);
  else if (strcmp (name, "key") == 0)
    reader->key = NULL;
  else if (strcmp (name, "graph") == 0 && reader->directed->len > 0)
    g_array_set_size (reader->directed, reader->directed->len - 1);
  else if ((strcmp (name, "node") == 0 || strcmp (name, "edge") == 0) && reader->open->len > 0)
    {
      add_row (reader, innermost (reader));
      g_ptr_array_remove_index (reader->open, reader->open->len - 1);
    }
}

/* Entities are how a small file becomes a huge one, or one that reads others. */
static gboolean
declares_entities (Reader *reader)
{
  xmlNode *node = xmlTextReaderCurrentNode (reader->xml);
  xmlDoc *doc = node ? node->doc : NULL;

  /* Asking the reader for its document would make it keep all of the file. */
  return doc != NULL && doc->intSubset != NULL && doc->intSubset->entities != NULL;
}

static void
visit (Reader *reader)
{
  int type = xmlTextReaderNodeType (reader->xml);
  const char *name = (const char *) xmlTextReaderConstLocalName (reader->xml);

  if (type == XML_READER_TYPE_ENTITY_REFERENCE || declares_entities (reader))
    complain (reader, _ ("The file makes use of entities, which Kring does not take from others."));
  else if (type == XML_READER_TYPE_ELEMENT && xmlTextReaderDepth (reader->xml) == 0 && strcmp (name, "graphml") != 0)
    complain (reader, _ ("This is no GraphML."));
  else if (type == XML_READER_TYPE_ELEMENT)
    {
      g_autofree char *copy = g_strdup (name);

      begin (reader, copy);
      if (xmlTextReaderIsEmptyElement (reader->xml))
        end (reader, copy);
    }
  else if (type == XML_READER_TYPE_END_ELEMENT)
    end (reader, name);
  else if (reader->heading != NULL && xmlTextReaderHasValue (reader->xml) && type != XML_READER_TYPE_COMMENT
           && type != XML_READER_TYPE_PROCESSING_INSTRUCTION)
    g_string_append (reader->text, (const char *) xmlTextReaderConstValue (reader->xml));
}

static void
error_cb (void *data, xmlErrorPtr error)
{
  Reader *reader = data;

  if (reader->wrong != NULL || error->level < XML_ERR_ERROR)
    return;
  reader->line = (guint) MAX (1, error->line);
  reader->wrong = g_strdup (_ ("The file is damaged there, or is no GraphML."));
}

static void
ignore_cb (void *data, xmlErrorPtr error)
{
}

static void
read_all (Reader *reader)
{
  int more = 0;

  xmlTextReaderSetStructuredErrorHandler (reader->xml, error_cb, reader);
  while (reader->wrong == NULL && (more = xmlTextReaderRead (reader->xml)) == 1)
    visit (reader);
  if (reader->wrong == NULL && more < 0)
    complain (reader, _ ("The file is damaged there, or is no GraphML."));
}

static void
reader_init (Reader *reader, const char *name)
{
  kring_graphml_tables_init (&reader->tables, name);
  reader->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader->order = g_ptr_array_new_with_free_func (key_free);
  reader->open = g_ptr_array_new_with_free_func (element_free);
  reader->directed = g_array_new (FALSE, FALSE, sizeof (gboolean));
  reader->text = g_string_new (NULL);
}

static void
reader_clear (Reader *reader)
{
  kring_graphml_tables_clear (&reader->tables);
  g_hash_table_unref (reader->keys);
  g_ptr_array_unref (reader->order);
  g_ptr_array_unref (reader->open);
  g_array_unref (reader->directed);
  g_string_free (reader->text, TRUE);
  g_free (reader->wrong);
  g_clear_pointer (&reader->xml, xmlFreeTextReader);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

gboolean
kring_graphml_read (const char *name, GBytes *bytes, KringSheet **actors, KringSheet **ties, GError **error)
{
  g_auto (Reader) reader = { NULL };
  g_autofree char *about = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  reader_init (&reader, name);
  /* What it says of encodings goes past the reader, to standard error. */
  xmlSetStructuredErrorFunc (NULL, ignore_cb);
  reader.xml = xmlReaderForMemory (data, (int) length, NULL, NULL,
                                   XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES);
  read_all (&reader);
  xmlSetStructuredErrorFunc (NULL, NULL);
  if (reader.wrong != NULL || reader.tables.actors->rows->len == 0)
    {
      about = reader.wrong ? kring_sheet_about (reader.tables.actors, reader.line, reader.wrong)
                           : g_strdup_printf (_ ("“%s” is empty."), name);
      g_set_error_literal (error, KRING_EXCHANGE_ERROR, KRING_EXCHANGE_ERROR_READ, about);
      return FALSE;
    }
  kring_graphml_tables_complete (&reader.tables);
  if (reader.hyperedges)
    reader.tables.actors->remark = g_strdup_printf (_ ("%s has ties between more than two, which are left out."), name);
  *actors = g_steal_pointer (&reader.tables.actors);
  *ties = reader.tables.ties->rows->len > 0 ? g_steal_pointer (&reader.tables.ties) : NULL;
  return TRUE;
}
