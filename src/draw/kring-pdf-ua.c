/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-pdf-ua.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "kring-export.h"
#include "kring-pdf-marks.h"

/* zlib's fastest: its usual level takes seven times as long and makes a map of a thousand actors a seventh smaller. */
#define COMPRESSION 1

typedef struct
{
  qpdf_data q;
  const KringPdfFigure *figures;
  guint n_figures;
  guint figure; /* the next one met */
  KringPdfTies *ties;
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

static int
number_at (Pass *self, qpdf_oh array, int index)
{
  qpdf_oh item = qpdf_oh_get_array_item (self->q, array, index);
  int number = qpdf_oh_get_int_value_as_int (self->q, item);

  qpdf_oh_release (self->q, item);
  return number;
}

/* The elements of the marks of @page, by number: its entry in the tree that leads from marks back to elements. */
static qpdf_oh
parents_of (Pass *self, qpdf_oh page)
{
  qpdf_oh root = get (self, qpdf_get_root (self->q), "/StructTreeRoot");
  qpdf_oh numbers = get (self, get (self, root, "/ParentTree"), "/Nums");
  int key = qpdf_oh_get_int_value_as_int (self->q, get (self, page, "/StructParents"));
  int low = 0, high = qpdf_oh_get_array_n_items (self->q, numbers) / 2;

  while (low < high)
    {
      int middle = (low + high) / 2;

      if (number_at (self, numbers, 2 * middle) < key)
        low = middle + 1;
      else
        high = middle;
    }
  if (2 * low < qpdf_oh_get_array_n_items (self->q, numbers) && number_at (self, numbers, 2 * low) == key)
    return qpdf_oh_get_array_item (self->q, numbers, 2 * low + 1);
  return qpdf_oh_new_null (self->q);
}

static void
remove_element (Pass *self, qpdf_oh element)
{
  int id = qpdf_oh_get_object_id (self->q, element);
  qpdf_oh kids = get (self, get (self, element, "/P"), "/K");

  for (int i = 0; i < qpdf_oh_get_array_n_items (self->q, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->q, kids, i);
      gboolean found = qpdf_oh_get_object_id (self->q, kid) == id;

      qpdf_oh_release (self->q, kid);
      if (!found)
        continue;
      qpdf_oh_erase_item (self->q, kids, i);
      return;
    }
}

/* Marks that have become artifacts belong to nobody any more, and what was an element for them is none. */
static void
disown (Pass *self, qpdf_oh page, GArray *artifacts)
{
  qpdf_oh parents = artifacts->len > 0 ? parents_of (self, page) : qpdf_oh_new_null (self->q);

  for (guint i = 0; i < artifacts->len; i++)
    {
      int mark = g_array_index (artifacts, int, i);

      if (!qpdf_oh_is_array (self->q, parents) || mark >= qpdf_oh_get_array_n_items (self->q, parents))
        continue;
      remove_element (self, qpdf_oh_get_array_item (self->q, parents, mark));
      qpdf_oh_set_array_item (self->q, parents, mark, qpdf_oh_new_null (self->q));
    }
}

static void finish_kids (Pass *self, qpdf_oh element);

static void
finish_element (Pass *self, qpdf_oh element)
{
  qpdf_oh type = get (self, element, "/S");

  if (qpdf_oh_is_name_and_equals (self->q, type, "/Document"))
    finish_kids (self, element);
  else if (qpdf_oh_is_name_and_equals (self->q, type, "/Figure"))
    finish_figure (self, element);
  /* The lists within it inherit that (ISO 32000-1, table 347), and need not be looked for among thousands. */
  else if (qpdf_oh_is_name_and_equals (self->q, type, "/L"))
    put (self, add_attributes (self, element, "/List"), "/ListNumbering", name (self, "/Disc"));
}

static void
finish_kids (Pass *self, qpdf_oh element)
{
  qpdf_oh kids = get (self, element, "/K");

  /* An only one may be held without an array. */
  if (qpdf_oh_is_dictionary (self->q, kids))
    kids = qpdf_oh_wrap_in_array (self->q, kids);
  for (int i = 0; qpdf_oh_is_array (self->q, kids) && i < qpdf_oh_get_array_n_items (self->q, kids); i++)
    finish_element (self, qpdf_oh_get_array_item (self->q, kids, i));
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
  finish_kids (self, root);
  if (self->figure == self->n_figures)
    return TRUE;
  g_set_error_literal (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE,
                       _ ("The PDF would have a picture without a text for a screen reader, so it was not written."));
  return FALSE;
}

/* @plain compressed, as PDF's FlateDecode has it. */
static GByteArray *
compressed (const GString *plain)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, COMPRESSION);
  GByteArray *out = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize done = 0, filled = 0;

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize read = 0, written = 0;

      g_byte_array_set_size (out, (guint) (filled + MAX (plain->len / 2, 4096)));
      result = g_converter_convert (G_CONVERTER (compressor), plain->str + done, plain->len - done, out->data + filled,
                                    out->len - filled, G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
      done += read;
      filled += written;
    }
  g_byte_array_set_size (out, (guint) filled);
  return out;
}

/* The one stream of @page's content. For a new one qpdf would look through the whole file. */
static qpdf_oh
content_stream (Pass *self, qpdf_oh page)
{
  qpdf_oh stream = get (self, page, "/Contents");

  if (qpdf_oh_is_stream (self->q, stream))
    return stream;
  put (self, page, "/Contents", qpdf_make_indirect_object (self->q, qpdf_oh_new_stream (self->q)));
  return get (self, page, "/Contents");
}

static gboolean
finish_page (Pass *self, qpdf_oh page, GError **error)
{
  g_autoptr (GArray) artifacts = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) marked = NULL;
  unsigned char *content = NULL;
  size_t length = 0;
  g_autoptr (GByteArray) bytes = NULL;
  qpdf_oh stream;

  if ((qpdf_oh_get_page_content_data (self->q, page, &content, &length) & (QPDF_ERRORS)) == 0)
    marked = kring_pdf_marks ((const char *) content, length, self->ties, artifacts, error);
  free (content);
  if (marked == NULL)
    return FALSE;
  stream = content_stream (self, page);
  disown (self, page, artifacts);
  bytes = compressed (marked);
  qpdf_oh_replace_stream_data (self->q, stream, bytes->data, bytes->len, name (self, "/FlateDecode"),
                               qpdf_oh_new_null (self->q));
  /* Whoever tabs through the page meets links and fields in the order of the structure. */
  put (self, page, "/Tabs", name (self, "/S"));
  return TRUE;
}

/* A composite TrueType font has to say how its characters map to glyphs (ISO 14289-1, 7.21.3.2). */
static void
finish_font (Pass *self, qpdf_oh font)
{
  qpdf_oh inner = get (self, font, "/DescendantFonts");

  if (!qpdf_oh_is_array (self->q, inner))
    return;
  inner = qpdf_oh_get_array_item (self->q, inner, 0);
  if (qpdf_oh_is_name_and_equals (self->q, get (self, inner, "/Subtype"), "/CIDFontType2")
      && !qpdf_oh_has_key (self->q, inner, "/CIDToGIDMap"))
    put (self, inner, "/CIDToGIDMap", name (self, "/Identity"));
}

static void
finish_fonts (Pass *self, qpdf_oh page)
{
  qpdf_oh fonts = get (self, get (self, page, "/Resources"), "/Font");

  if (!qpdf_oh_is_dictionary (self->q, fonts))
    return;
  for (qpdf_oh_begin_dict_key_iter (self->q, fonts); qpdf_oh_dict_more_keys (self->q);)
    finish_font (self, get (self, fonts, qpdf_oh_dict_next_key (self->q)));
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
    {
      qpdf_oh page = qpdf_get_page_n (self->q, (size_t) i);

      if (!finish_page (self, page, error))
        return FALSE;
      finish_fonts (self, page);
    }
  if (self->ties != NULL && !kring_pdf_ties_is_done (self->ties))
    {
      g_set_error_literal (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE,
                           _ ("The PDF would have lost the ties of the map, so it was not written."));
      return FALSE;
    }
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
              KringPdfTies *ties, GError **error)
{
  Pass self = { .q = qpdf_init (), .figures = figures, .n_figures = n_figures, .ties = ties };
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
