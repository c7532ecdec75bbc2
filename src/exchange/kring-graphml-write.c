/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libxml/xmlwriter.h>
#include <string.h>

#include "kring-graphml.h"
#include "kring-tables-export.h"
#include "kring-words.h"

/* What each actor and each tie carries. Names and values are English, as programs expect: the same file whatever the
 * language. "label" is what Gephi, yEd and igraph show. */
static const char *const actor_keys[] = { "key", "label", "kind", "sector", "tags", "note" };
static const char *const tie_keys[] = { "kind", "strength", "direction", "note" };

#define X(text) ((const xmlChar *) (text))

static void
write_key (xmlTextWriter *xml, const char *prefix, const char *name, const char *whose)
{
  g_autofree char *id = g_strconcat (prefix, name, NULL);

  xmlTextWriterStartElement (xml, X ("key"));
  xmlTextWriterWriteAttribute (xml, X ("id"), X (id));
  xmlTextWriterWriteAttribute (xml, X ("for"), X (whose));
  xmlTextWriterWriteAttribute (xml, X ("attr.name"), X (name));
  xmlTextWriterWriteAttribute (xml, X ("attr.type"), X ("string"));
  xmlTextWriterEndElement (xml);
}

static void
write_data (xmlTextWriter *xml, const char *prefix, const char *name, const char *text)
{
  g_autofree char *id = g_strconcat (prefix, name, NULL);

  if (text[0] == '\0')
    return;
  xmlTextWriterStartElement (xml, X ("data"));
  xmlTextWriterWriteAttribute (xml, X ("key"), X (id));
  xmlTextWriterWriteString (xml, X (text));
  xmlTextWriterEndElement (xml);
}

static void
write_actor (xmlTextWriter *xml, const KringOrganisation *organisation, const KringActor *actor, GHashTable *shared)
{
  g_autofree char *tags = kring_tables_tags (organisation, actor->row.id);

  xmlTextWriterStartElement (xml, X ("node"));
  xmlTextWriterWriteAttribute (xml, X ("id"), X (actor->row.id));
  write_data (xml, "v_", "key", kring_tables_key (actor, shared));
  write_data (xml, "v_", "label", actor->name);
  write_data (xml, "v_", "kind", kring_term_nick (&kring_actor_kinds, actor->kind));
  write_data (xml, "v_", "sector", kring_term_nick (&kring_sectors, actor->sector));
  write_data (xml, "v_", "tags", tags);
  write_data (xml, "v_", "note", actor->note);
  xmlTextWriterEndElement (xml);
}

static void
begin_edge (xmlTextWriter *xml, const char *from, const char *to, gboolean directed)
{
  xmlTextWriterStartElement (xml, X ("edge"));
  xmlTextWriterWriteAttribute (xml, X ("source"), X (from));
  xmlTextWriterWriteAttribute (xml, X ("target"), X (to));
  xmlTextWriterWriteAttribute (xml, X ("directed"), X (directed ? "true" : "false"));
}

/* Where a tie points back, its ends are turned, since the format knows one way alone. */
static void
write_tie (xmlTextWriter *xml, const KringTie *tie)
{
  gboolean back = tie->direction == KRING_DIRECTION_BACK;

  begin_edge (xml, back ? tie->other : tie->one, back ? tie->one : tie->other,
              back || tie->direction == KRING_DIRECTION_FORWARD);
  write_data (xml, "e_", "kind", kring_join_nick (KRING_JOIN_TIE));
  write_data (xml, "e_", "strength", kring_term_nick (&kring_strengths, tie->strength));
  write_data (xml, "e_", "direction",
              kring_term_nick (&kring_directions, back ? KRING_DIRECTION_FORWARD : tie->direction));
  write_data (xml, "e_", "note", tie->note);
  xmlTextWriterEndElement (xml);
}

static void
write_line (xmlTextWriter *xml, const KringLine *line)
{
  gboolean part = line->kind == KRING_LINE_PART_OF;
  KringJoin join = line->main ? (part ? KRING_JOIN_PART_OF : KRING_JOIN_REPORTS_TO)
                              : (part ? KRING_JOIN_ALSO_PART_OF : KRING_JOIN_ALSO_REPORTS_TO);

  begin_edge (xml, line->actor, line->above, TRUE);
  write_data (xml, "e_", "kind", kring_join_nick (join));
  xmlTextWriterEndElement (xml);
}

static void
write_all (xmlTextWriter *xml, const KringOrganisation *organisation)
{
  GPtrArray *ties = organisation->rows[KRING_TABLE_TIE], *lines = organisation->rows[KRING_TABLE_LINE];
  g_autoptr (GHashTable) shared = kring_tables_shared_keys (organisation);

  for (guint i = 0; i < G_N_ELEMENTS (actor_keys); i++)
    write_key (xml, "v_", actor_keys[i], "node");
  for (guint i = 0; i < G_N_ELEMENTS (tie_keys); i++)
    write_key (xml, "e_", tie_keys[i], "edge");
  xmlTextWriterStartElement (xml, X ("graph"));
  xmlTextWriterWriteAttribute (xml, X ("id"), X ("kring"));
  xmlTextWriterWriteAttribute (xml, X ("edgedefault"), X ("undirected"));
  for (guint i = 0; i < kring_organisation_size (organisation); i++)
    write_actor (xml, organisation, kring_organisation_actor (organisation, i), shared);
  for (guint i = 0; i < ties->len; i++)
    write_tie (xml, g_ptr_array_index (ties, i));
  for (guint i = 0; i < lines->len; i++)
    write_line (xml, g_ptr_array_index (lines, i));
  xmlTextWriterEndElement (xml);
}

GBytes *
kring_graphml_write (const KringOrganisation *organisation)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  xmlTextWriter *xml = xmlNewTextWriterMemory (buffer, 0);
  GBytes *bytes;

  xmlTextWriterSetIndent (xml, 1);
  xmlTextWriterStartDocument (xml, NULL, "UTF-8", NULL);
  xmlTextWriterStartElement (xml, X ("graphml"));
  xmlTextWriterWriteAttribute (xml, X ("xmlns"), X ("http://graphml.graphdrawing.org/xmlns"));
  write_all (xml, organisation);
  xmlTextWriterEndDocument (xml);
  xmlFreeTextWriter (xml);
  bytes = g_bytes_new (xmlBufferContent (buffer), (gsize) xmlBufferLength (buffer));
  xmlBufferFree (buffer);
  return bytes;
}
