/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-pdf-ua.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "kring-export.h"
#include "kring-pdf-marks.h"

typedef struct
{
  qpdf_data q;
  const KringPdfFigure *figures;
  guint n_figures;
  guint figure; /* the next one met */
} Pass;

static qpdf_oh
name (Pass *self, const char *value)
{
  return qpdf_oh_new_name (self->q, value);
}

static void
put (Pass *self, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (self->q, dictionary, key, value);
}

static qpdf_oh
get (Pass *self, qpdf_oh dictionary, const char *key)
{
  return qpdf_oh_get_key_if_dict (self->q, dictionary, key);
}

static gboolean
is_element (Pass *self, qpdf_oh object, const char *type)
{
  return qpdf_oh_is_dictionary (self->q, object) &&
         qpdf_oh_is_name_and_equals (self->q, get (self, object, "/S"), type);
}

/* /A of a structure element: its attributes for one owner. */
static qpdf_oh
add_attributes (Pass *self, qpdf_oh element, const char *owner)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (self->q);

  put (self, attributes, "/O", name (self, owner));
  put (self, element, "/A", attributes);
  return get (self, element, "/A");
}

static qpdf_oh
new_box (Pass *self, KringRect box)
{
  qpdf_oh array = qpdf_oh_new_array (self->q);
  double corners[] = { box.x, box.y, box.x + box.w, box.y + box.h };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    qpdf_oh_append_item (self->q, array, qpdf_oh_new_real_from_double (self->q, corners[i], 2));
  return array;
}

static void
finish_figure (Pass *self, qpdf_oh element)
{
  const KringPdfFigure *figure;
  qpdf_oh layout;

  if (self->figure++ >= self->n_figures)
    return;
  figure = &self->figures[self->figure - 1];
  put (self, element, "/Alt", qpdf_oh_new_unicode_string (self->q, figure->alternative));
  layout = add_attributes (self, element, "/Layout");
  put (self, layout, "/Placement", name (self, "/Block"));
  put (self, layout, "/BBox", new_box (self, figure->box));
}

/* Elements of decoration leave the tree; their entries in the parent tree become null in drop_parents(). */
static void
finish_element (Pass *self, qpdf_oh element)
{
  qpdf_oh kids = get (self, element, "/K");

  if (is_element (self, element, "/Figure"))
    finish_figure (self, element);
  else if (is_element (self, element, "/L"))
    put (self, add_attributes (self, element, "/List"), "/ListNumbering", name (self, "/Disc"));
  if (qpdf_oh_is_dictionary (self->q, kids) && qpdf_oh_has_key (self->q, kids, "/S"))
    kids = qpdf_oh_wrap_in_array (self->q, kids);
  if (!qpdf_oh_is_array (self->q, kids))
    return;
  for (int i = qpdf_oh_get_array_n_items (self->q, kids); i-- > 0;)
    if (is_element (self, qpdf_oh_get_array_item (self->q, kids, i), "/Private"))
      qpdf_oh_erase_item (self->q, kids, i);
  for (int i = 0; i < qpdf_oh_get_array_n_items (self->q, kids); i++)
    if (qpdf_oh_is_dictionary (self->q, qpdf_oh_get_array_item (self->q, kids, i)))
      finish_element (self, qpdf_oh_get_array_item (self->q, kids, i));
}

static void
drop_parents (Pass *self, qpdf_oh root)
{
  qpdf_oh numbers = get (self, get (self, root, "/ParentTree"), "/Nums");

  for (int i = 1; i < qpdf_oh_get_array_n_items (self->q, numbers); i += 2)
    {
      qpdf_oh parents = qpdf_oh_get_array_item (self->q, numbers, i);

      for (int j = 0; qpdf_oh_is_array (self->q, parents) && j < qpdf_oh_get_array_n_items (self->q, parents); j++)
        if (is_element (self, qpdf_oh_get_array_item (self->q, parents, j), "/Private"))
          qpdf_oh_set_array_item (self->q, parents, j, qpdf_oh_new_null (self->q));
    }
}

static gboolean
finish_structure (Pass *self, GError **error)
{
  qpdf_oh root = get (self, qpdf_get_root (self->q), "/StructTreeRoot");

  if (!qpdf_oh_is_dictionary (self->q, root))
    {
      g_set_error_literal (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE,
                           _ ("The PDF would have no structure for a screen reader, so it was not written."));
      return FALSE;
    }
  finish_element (self, root);
  drop_parents (self, root);
  if (self->figure == self->n_figures)
    return TRUE;
  g_set_error_literal (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE,
                       _ ("The PDF would have a picture without a text for a screen reader, so it was not written."));
  return FALSE;
}

static gboolean
finish_page (Pass *self, qpdf_oh page, GError **error)
{
  g_autoptr (GString) marked = NULL;
  unsigned char *content = NULL;
  size_t length = 0;
  qpdf_oh null = qpdf_oh_new_null (self->q);
  qpdf_oh stream;

  if ((qpdf_oh_get_page_content_data (self->q, page, &content, &length) & (QPDF_ERRORS)) == 0)
    marked = kring_pdf_marks ((const char *) content, length, error);
  free (content);
  if (marked == NULL)
    return FALSE;
  stream = qpdf_make_indirect_object (self->q, qpdf_oh_new_stream (self->q));
  qpdf_oh_replace_stream_data (self->q, stream, (const unsigned char *) marked->str, marked->len, null, null);
  put (self, page, "/Contents", stream);
  /* Whoever tabs through the page meets links and fields in the order of the structure. */
  put (self, page, "/Tabs", name (self, "/S"));
  return TRUE;
}

/* A composite TrueType font has to say how its characters map to glyphs (ISO 14289-1, 7.21.3.2). */
static void
finish_fonts (Pass *self)
{
  int n = qpdf_oh_get_int_value_as_int (self->q, get (self, qpdf_get_trailer (self->q), "/Size"));

  for (int id = 1; id < n; id++)
    {
      qpdf_oh font = qpdf_get_object_by_id (self->q, id, 0);

      if (qpdf_oh_is_dictionary_of_type (self->q, font, "/Font", "/CIDFontType2") &&
          !qpdf_oh_has_key (self->q, font, "/CIDToGIDMap"))
        put (self, font, "/CIDToGIDMap", name (self, "/Identity"));
      qpdf_oh_release (self->q, font);
    }
}

static void
add_metadata (Pass *self, const char *title, const char *language)
{
  g_autofree char *xmp = g_markup_printf_escaped (
    "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
    "  xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
    "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
    "<dc:format>application/pdf</dc:format>\n"
    "<xmp:CreatorTool>Kring</xmp:CreatorTool>\n"
    "<pdfuaid:part>1</pdfuaid:part>\n"
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>",
    title, language);
  qpdf_oh stream = qpdf_make_indirect_object (self->q, qpdf_oh_new_stream (self->q));
  qpdf_oh dictionary = qpdf_oh_get_dict (self->q, stream);
  qpdf_oh null = qpdf_oh_new_null (self->q);

  put (self, dictionary, "/Type", name (self, "/Metadata"));
  put (self, dictionary, "/Subtype", name (self, "/XML"));
  qpdf_oh_replace_stream_data (self->q, stream, (const unsigned char *) xmp, strlen (xmp), null, null);
  put (self, qpdf_get_root (self->q), "/Metadata", stream);
}

static void
finish_catalog (Pass *self, const char *language)
{
  qpdf_oh root = qpdf_get_root (self->q);
  qpdf_oh preferences = qpdf_oh_new_dictionary (self->q);
  qpdf_oh mark = qpdf_oh_new_dictionary (self->q);

  put (self, root, "/Lang", qpdf_oh_new_unicode_string (self->q, language));
  put (self, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (self->q, QPDF_TRUE));
  put (self, root, "/ViewerPreferences", preferences);
  put (self, mark, "/Marked", qpdf_oh_new_bool (self->q, QPDF_TRUE));
  put (self, root, "/MarkInfo", mark);
}

static gboolean
no_error (Pass *self, GError **error)
{
  if (!qpdf_has_error (self->q))
    return TRUE;
  g_set_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE, _ ("The PDF could not be finished: %s."),
               qpdf_get_error_message_detail (self->q, qpdf_get_error (self->q)));
  return FALSE;
}

static gboolean
finish (Pass *self, const char *title, const char *language, GError **error)
{
  if (!finish_structure (self, error))
    return FALSE;
  for (int i = 0, n = qpdf_get_num_pages (self->q); i < n; i++)
    if (!finish_page (self, qpdf_get_page_n (self->q, (size_t) i), error))
      return FALSE;
  finish_fonts (self);
  finish_catalog (self, language);
  add_metadata (self, title, language);
  return no_error (self, error);
}

static GBytes *
write_out (Pass *self, GError **error)
{
  qpdf_init_write_memory (self->q);
  qpdf_set_minimum_pdf_version (self->q, "1.7");
  qpdf_set_object_stream_mode (self->q, qpdf_o_generate);
  /* Made of the content: the same map gives the same file. */
  qpdf_set_deterministic_ID (self->q, QPDF_TRUE);
  qpdf_write (self->q);
  if (!no_error (self, error))
    return NULL;
  return g_bytes_new (qpdf_get_buffer (self->q), qpdf_get_buffer_length (self->q));
}

GBytes *
kring_pdf_ua (GBytes *pdf, const char *title, const char *language, const KringPdfFigure *figures, guint n_figures,
              GError **error)
{
  Pass self = { .q = qpdf_init (), .figures = figures, .n_figures = n_figures };
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  GBytes *out = NULL;

  qpdf_silence_errors (self.q);
  qpdf_set_suppress_warnings (self.q, QPDF_TRUE);
  qpdf_read_memory (self.q, "page", data, length, NULL);
  if (no_error (&self, error) && finish (&self, title, language, error))
    out = write_out (&self, error);
  qpdf_cleanup (&self.q);
  return out;
}
