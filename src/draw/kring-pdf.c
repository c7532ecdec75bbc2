/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "kring-outline-pages.h"
#include "kring-painter.h"
#include "kring-pdf-ties.h"
#include "kring-pdf-ua.h"

/* What has no place in the structure. cairo knows no artifacts; kring_pdf_ua() turns this one of its tags into them. */
#define DECORATION "Private"

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  KringMeasure *measure;
  KringPainter *painters[KRING_N_THEMES];
  KringTheme theme;
  KringPdfTies *ties;
  GArray *figures; /* of KringPdfFigure, in the order in which they are written */
  guint page;      /* number of the page that is being written, from 1 */
} Writer;

/* The outline while it is written: whose parts are whose. */
typedef struct
{
  Writer *writer;
  const KringOutlinePages *pages;
  double scale;
  double margin;
  int *first, *next; /* of each drawable: its first part, its next sibling; -1: none */
  guint sheet;       /* which of the pages is being written, from 0 */
} Outline;

static KringPainter *
painter (Writer *self, KringTheme theme)
{
  if (self->painters[theme] == NULL)
    self->painters[theme] = kring_painter_new (self->measure, theme);
  return self->painters[theme];
}

static void
begin (Writer *self, const char *tag)
{
  cairo_tag_begin (self->cr, tag, NULL);
}

static void
end (Writer *self, const char *tag)
{
  cairo_tag_end (self->cr, tag);
}

/* The page has the first heading; those of the outline stand below it. */
static const char *
text_tag (const KringDrawable *drawable, gboolean outline)
{
  static const char *const tags[] = { "H1", "H2", "H3", "H4" };
  KringStyleName name = drawable->style.name;
  guint level = name == KRING_STYLE_TITLE ? 0 : name == KRING_STYLE_HEADING ? 1 : 2;

  if (drawable->role == KRING_ROLE_PARAGRAPH)
    return "P";
  return drawable->role == KRING_ROLE_HEADING ? tags[level + (outline ? 1 : 0)] : DECORATION;
}

static void
paint_tagged (Writer *self, KringTheme theme, const KringScene *scene, guint index, const char *tag)
{
  begin (self, tag);
  kring_painter_paint_one (painter (self, theme), self->cr, scene, index, KRING_PAINT_FULL);
  end (self, tag);
}

/* Ties that follow one another are written into the page once it is there; only their place is kept. */
static void
write_picture (Writer *self, const KringPagePart *part)
{
  guint length = kring_scene_length (part->scene), n;

  for (guint i = 0; i < length; i += n)
    {
      for (n = 0; i + n < length && kring_pdf_ties_holds (kring_scene_get (part->scene, i + n), part->theme);)
        n++;
      if (n > 0)
        kring_pdf_ties_keep_place (self->ties, self->cr, part->scene, i, n, part->theme,
                                   kring_measure_get_scale (self->measure));
      else
        {
          kring_painter_paint_one (painter (self, part->theme), self->cr, part->scene, i, KRING_PAINT_FULL);
          n = 1;
        }
    }
}

/* A figure within a text: what is part of it follows it. */
static guint
write_figure (Writer *self, const KringPage *page, const KringPagePart *part, guint index)
{
  const KringScene *scene = part->scene;
  KringPdfFigure figure = { kring_scene_get (scene, index)->name, { 0 } };
  KringRect bounds = { 0 };
  guint i = index + 1;

  begin (self, "Figure");
  for (; i < kring_scene_length (scene) && kring_scene_get (scene, i)->parent == (int) index; i++)
    {
      bounds = kring_rect_union (bounds, kring_scene_get (scene, i)->bounds);
      kring_painter_paint_one (painter (self, part->theme), self->cr, scene, i, KRING_PAINT_FULL);
    }
  end (self, "Figure");
  figure.box = (KringRect){ part->origin.x + bounds.x * part->scale,
                            page->size.y - part->origin.y - (bounds.y + bounds.h) * part->scale, bounds.w * part->scale,
                            bounds.h * part->scale };
  g_array_append_val (self->figures, figure);
  return i;
}

static void
write_text (Writer *self, const KringPage *page, const KringPagePart *part)
{
  for (guint i = 0; i < kring_scene_length (part->scene);)
    {
      const KringDrawable *drawable = kring_scene_get (part->scene, i);

      if (drawable->role == KRING_ROLE_FIGURE)
        {
          i = write_figure (self, page, part, i);
          continue;
        }
      if (drawable->shape != KRING_SHAPE_GROUP)
        paint_tagged (self, part->theme, part->scene, i, text_tag (drawable, FALSE));
      i++;
    }
}

static void
write_part (Writer *self, const KringPage *page, const KringPagePart *part)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, part->origin.x, part->origin.y);
  cairo_scale (self->cr, part->scale, part->scale);
  if (part->kind == KRING_PART_TEXT)
    write_text (self, page, part);
  else
    write_picture (self, part);
  cairo_restore (self->cr);
}

static void
tag_kind (Writer *self, KringPartKind kind, gboolean ends)
{
  const char *tag = kind == KRING_PART_FIGURE ? "Figure" : DECORATION;

  if (kind == KRING_PART_TEXT)
    return;
  if (ends)
    end (self, tag);
  else
    begin (self, tag);
}

/* Parts of one kind that follow one another are one figure. */
static void
write_page (Writer *self, const KringPage *page)
{
  for (guint i = 0; i < page->parts->len; i++)
    {
      const KringPagePart *part = &g_array_index (page->parts, KringPagePart, i);
      const KringPagePart *before = i > 0 ? part - 1 : NULL;
      const KringPagePart *after = i + 1 < page->parts->len ? part + 1 : NULL;

      if (before == NULL || before->kind != part->kind)
        tag_kind (self, part->kind, FALSE);
      write_part (self, page, part);
      if (after == NULL || after->kind != part->kind)
        tag_kind (self, part->kind, TRUE);
    }
}

/* The pages that a text goes on on are as large as the first. */
static void
write_more (Writer *self, const KringPage *first)
{
  for (guint i = 0; i < first->more->len; i++)
    {
      cairo_show_page (self->cr);
      self->page++;
      write_page (self, g_ptr_array_index (first->more, i));
    }
}

static void
write_foot (Outline *self)
{
  Writer *writer = self->writer;
  double width = self->pages->size.x - 2 * self->margin;
  double foot = KRING_PAGE_FOOT * kring_measure_get_scale (writer->measure);
  double bottom = (self->sheet + 1) * self->pages->size.y;
  g_autoptr (KringScene) scene = kring_page_foot (writer->measure, width / KRING_PAGE_SMALL, writer->page);

  begin (writer, DECORATION);
  cairo_save (writer->cr);
  cairo_translate (writer->cr, self->margin, bottom - self->margin - foot);
  cairo_scale (writer->cr, KRING_PAGE_SMALL, KRING_PAGE_SMALL);
  kring_painter_paint (painter (writer, writer->theme), writer->cr, scene, NULL, KRING_PAINT_FULL);
  cairo_restore (writer->cr);
  end (writer, DECORATION);
}

static void
begin_sheet (Outline *self, guint sheet)
{
  Writer *writer = self->writer;

  cairo_show_page (writer->cr);
  writer->page++;
  self->sheet = sheet;
  /* Before the first tag of the page: cairo ends the process otherwise. */
  cairo_pdf_surface_set_size (writer->surface, self->pages->size.x * self->scale, self->pages->size.y * self->scale);
  cairo_identity_matrix (writer->cr);
  cairo_scale (writer->cr, self->scale, self->scale);
  cairo_translate (writer->cr, 0, -(sheet * self->pages->size.y));
}

static void
paint_in_outline (Outline *self, guint index, const char *tag)
{
  const KringDrawable *drawable = kring_scene_get (self->pages->scene, index);
  guint sheet = (guint) (drawable->bounds.y / self->pages->size.y);

  if (sheet != self->sheet)
    {
      write_foot (self);
      begin_sheet (self, sheet);
    }
  paint_tagged (self->writer, self->writer->theme, self->pages->scene, index, tag);
}

static void write_list (Outline *self, int list);

/* Only an innermost tag may hold text, so an item's body is marked itself if its text is all there is to it. */
static void
write_item (Outline *self, int item)
{
  const KringScene *scene = self->pages->scene;
  int label = self->first[item], text = self->next[label];

  begin (self->writer, "LI");
  paint_in_outline (self, (guint) label, "Lbl");
  if (self->next[text] < 0)
    paint_in_outline (self, (guint) text, "LBody");
  else
    {
      begin (self->writer, "LBody");
      for (int i = text; i >= 0; i = self->next[i])
        if (kring_scene_get (scene, (guint) i)->role == KRING_ROLE_LIST)
          write_list (self, i);
        else
          paint_in_outline (self, (guint) i, "P");
      end (self->writer, "LBody");
    }
  end (self->writer, "LI");
}

static void
write_list (Outline *self, int list)
{
  begin (self->writer, "L");
  for (int item = self->first[list]; item >= 0; item = self->next[item])
    write_item (self, item);
  end (self->writer, "L");
}

static void
relate (Outline *self)
{
  guint n = kring_scene_length (self->pages->scene);
  g_autofree int *last = g_new (int, n);

  self->first = g_new (int, n);
  self->next = g_new (int, n);
  for (guint i = 0; i < n; i++)
    {
      int parent = kring_scene_get (self->pages->scene, i)->parent;

      self->first[i] = self->next[i] = last[i] = -1;
      if (parent < 0)
        continue;
      if (last[parent] < 0)
        self->first[parent] = (int) i;
      else
        self->next[last[parent]] = (int) i;
      last[parent] = (int) i;
    }
}

static void
write_outline (Writer *writer, const KringDiagram *diagram, KringPoint size)
{
  double text = kring_measure_get_scale (writer->measure), unit = kring_page_unit (size), scale = unit / text;
  double margin = KRING_PAGE_MARGIN * text, foot = KRING_PAGE_FOOT * text;
  KringPoint inner = { size.x / scale, size.y / scale };
  g_autoptr (GArray) outline = diagram->outline (diagram->view);
  g_autoptr (KringOutlinePages) pages
      = kring_outline_pages_new (outline, diagram->outline_title, writer->measure, inner, margin, foot);
  Outline self = { .writer = writer, .pages = pages, .scale = scale, .margin = margin };

  relate (&self);
  begin_sheet (&self, 0);
  for (guint i = 0; i < kring_scene_length (pages->scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (pages->scene, i);

      if (drawable->parent >= 0)
        continue;
      if (drawable->role == KRING_ROLE_LIST)
        write_list (&self, (int) i);
      else
        paint_in_outline (&self, i, text_tag (drawable, TRUE));
    }
  write_foot (&self);
  g_free (self.first);
  g_free (self.next);
}

static void
set_metadata (Writer *self, const char *title, GDateTime *date)
{
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Kring");
  if (date != NULL)
    {
      g_autofree char *written = g_date_time_format (date, "%Y-%m-%dT%H:%M:%S%:z");

      cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, written);
    }
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The pages of the outline are of the picture's own size where one reads that at a table, else of A4. */
static KringPoint
outline_size (const KringExportOptions *options)
{
  KringPageSize page = options->page == KRING_PAGE_A3 ? KRING_PAGE_A3 : KRING_PAGE_A4;

  return kring_page_size (page, options->orientation);
}

static cairo_status_t
write_all (Writer *self, const KringPage *page, const KringDiagram *diagram, gboolean outline,
           const KringExportOptions *options)
{
  cairo_status_t status;

  set_metadata (self, kring_page_name (diagram, options), options->date);
  begin (self, "Document");
  write_page (self, page);
  write_more (self, page);
  if (outline && !diagram->text)
    write_outline (self, diagram, outline_size (options));
  end (self, "Document");
  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (self->surface);
}

GBytes *
kring_pdf_write (const KringPage *page, const KringDiagram *diagram, gboolean outline, KringMeasure *measure,
                 const KringExportOptions *options, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (KringPdfTies) ties = kring_pdf_ties_new ();
  Writer self = { .measure = measure, .theme = options->theme, .ties = ties, .page = 1 };
  KringRect box = page->figure;
  KringPdfFigure figure = { kring_diagram_alternative (diagram), { box.x, page->size.y - box.y - box.h, box.w, box.h } };
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (KringPdfFigure));
  g_autoptr (GBytes) plain = NULL;
  cairo_status_t status;

  self.figures = figures;
  if (!diagram->text)
    g_array_append_val (figures, figure);
  self.surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, page->size.x, page->size.y);
  self.cr = cairo_create (self.surface);
  status = write_all (&self, page, diagram, outline, options);
  cairo_destroy (self.cr);
  cairo_surface_destroy (self.surface);
  for (int theme = 0; theme < KRING_N_THEMES; theme++)
    g_clear_pointer (&self.painters[theme], kring_painter_free);
  plain = g_byte_array_free_to_bytes (bytes);
  if (status == CAIRO_STATUS_SUCCESS)
    return kring_pdf_ua (plain, kring_page_name (diagram, options), options->language,
                         (const KringPdfFigure *) (gpointer) figures->data, figures->len, ties, error);
  g_set_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_WRITE, _ ("The PDF could not be written: %s."),
               cairo_status_to_string (status));
  return NULL;
}
