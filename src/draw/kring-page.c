/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-page.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "kring-language.h"
#include "kring-legend.h"
#include "kring-page-fit.h"
#include "kring-page-flow.h"

#define SPACE 10.0          /* kept free round title and legend, in points on A4 */
#define LARGEST 1.6         /* scale of a diagram that has room to spare */
#define BETTER 1.03         /* how much larger a picture has to be to be worth a plan that looks less well */
#define READABLE 6.0        /* least size of type, whatever the page */
#define WORDS_READABLE 8.0  /* smaller than this the citizen's words are told once more below the title */

/* One way to lay out the page. */
typedef struct
{
  KringScene *head;
  KringPoint head_size;
  KringLegend *legend;
  gboolean row;        /* its groups stand side by side */
  gboolean legend_end; /* it stands at the right */
  double scale;        /* of the diagram */
  KringPoint origin;   /* of the diagram */
} Layout;

typedef struct
{
  const KringDiagram *diagram;
  KringMeasure *measure;
  const KringExportOptions *options;
  KringGround *ground;
  KringPoint size;
  KringRect content;
  double unit;     /* of this page */
  double furniture; /* scale of the title: it is measured with the desktop's text scale */
  double small;     /* scale of legend and foot */
} Maker;

double
kring_page_unit (KringPoint size)
{
  return MAX (1, pow (size.x * size.y / (841.89 * 595.276), 0.42));
}

static void
layout_clear (Layout *self)
{
  g_clear_pointer (&self->head, kring_scene_unref);
  g_clear_pointer (&self->legend, kring_legend_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

/* Breaks @text into no more lines than @width asks for, but as even ones as they can be: no word alone on the last. */
static char *
wrap_evenly (Maker *self, KringStyleName name, const char *text, double width, KringPoint *size)
{
  char *lines = kring_measure_wrap (self->measure, name, text, width, 0, size);
  double low = 0, high = MIN (width, size->x);

  if (strchr (lines, '\n') == NULL)
    return lines;
  for (int i = 0; i < 7; i++)
    {
      double middle = (low + high) / 2;
      KringPoint tried;
      g_autofree char *narrower = kring_measure_wrap (self->measure, name, text, middle, 0, &tried);

      if (tried.y > size->y || tried.x > high)
        low = middle;
      else
        {
          high = middle;
          *size = tried;
          g_free (lines);
          lines = g_steal_pointer (&narrower);
        }
    }
  return lines;
}

static void
add_paragraph (Maker *self, Layout *layout, KringStyleName name, KringRole role, const char *text, double width,
               double space)
{
  KringPoint size;
  g_autofree char *lines = wrap_evenly (self, name, text, width, &size);
  KringStyle style = { .name = name };
  double gap = layout->head_size.y > 0 ? space * kring_measure_get_scale (self->measure) : 0;
  KringRect bounds = { 0, layout->head_size.y + gap, size.x, size.y };

  kring_scene_add_text (layout->head, style, bounds, KRING_ALIGN_START, lines)->role = role;
  layout->head_size.x = MAX (layout->head_size.x, size.x);
  layout->head_size.y = bounds.y + bounds.h;
}

const char *
kring_page_name (const KringDiagram *diagram, const KringExportOptions *options)
{
  return options->title != NULL && options->title[0] != '\0' ? options->title : diagram->name;
}

/* Of a text, which has a heading of its own: whose document and which day, in one small line. */
static void
make_small_head (Maker *self, Layout *layout, double width)
{
  g_autofree char *date = self->options->date ? kring_language_date (self->options->date) : g_strdup ("");
  const char *title = kring_page_name (self->diagram, self->options);
  g_autofree char *line = date[0] != '\0' ? g_strdup_printf ("%s · %s", title, date) : g_strdup (title);

  add_paragraph (self, layout, KRING_STYLE_SMALL, KRING_ROLE_PARAGRAPH, line, width, 0);
}

static void
make_full_head (Maker *self, Layout *layout, double width, gboolean words)
{
  const char *name = self->diagram->name;
  const char *title = kring_page_name (self->diagram, self->options);
  gboolean titled = strcmp (title, name) != 0;

  add_paragraph (self, layout, KRING_STYLE_TITLE, KRING_ROLE_HEADING, title, width, 0);
  if (titled)
    add_paragraph (self, layout, KRING_STYLE_SUBTITLE, KRING_ROLE_PARAGRAPH, name, width, 2);
  if (self->diagram->time != NULL)
    add_paragraph (self, layout, KRING_STYLE_SUBTITLE, KRING_ROLE_PARAGRAPH, self->diagram->time, width, 2);
  if (self->options->date != NULL)
    {
      g_autofree char *date = kring_language_date (self->options->date);

      add_paragraph (self, layout, KRING_STYLE_SMALL, KRING_ROLE_PARAGRAPH, date, width, 3);
    }
  if (words)
    {
      g_autofree char *quoted = g_strdup_printf (C_ ("own words", "“%s”"), self->diagram->words);

      add_paragraph (self, layout, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, quoted, width, 9);
    }
  if (self->diagram->said != NULL)
    add_paragraph (self, layout, KRING_STYLE_BODY, KRING_ROLE_PARAGRAPH, self->diagram->said, width, 9);
}

static void
make_head (Maker *self, Layout *layout, double width, gboolean words)
{
  layout->head = kring_scene_new ();
  layout->head_size = (KringPoint){ 0, 0 };
  if (self->diagram->text)
    make_small_head (self, layout, width);
  else
    make_full_head (self, layout, width, words);
  layout->head_size.x *= self->furniture;
  layout->head_size.y *= self->furniture;
}

static KringPoint
legend_size (Maker *self, const Layout *layout)
{
  return (KringPoint){ layout->legend->size.x * self->small, layout->legend->size.y * self->small };
}

static KringPoint
legend_origin (Maker *self, const Layout *layout)
{
  KringPoint size = legend_size (self, layout);

  return (KringPoint){ self->content.x + (layout->legend_end ? self->content.w - size.x : 0),
                       self->content.y + self->content.h - size.y };
}

static KringRect
widened (KringPoint origin, KringPoint size, double by)
{
  return kring_rect_grow ((KringRect){ origin.x, origin.y, size.x, size.y }, by);
}

/* A text that goes on on the next page is as wide as the page, and as high as it comes out. */
static gboolean
flows (const Maker *self)
{
  return self->diagram->text && self->diagram->flows && self->options->page != KRING_PAGE_FIT;
}

/* What is read from the top, like a table, stands there even if the page is higher. */
static void
place_at_top (Maker *self, Layout *layout, double most)
{
  KringRect extents = kring_scene_extents (self->diagram->scene), content = self->content;
  double head = layout->head_size.y + SPACE * self->unit;

  layout->scale = MIN (most, content.w / extents.w);
  if (!flows (self))
    layout->scale = MAX (0, MIN (layout->scale, (content.h - head) / extents.h));
  layout->origin = (KringPoint){ content.x - extents.x * layout->scale, content.y + head - extents.y * layout->scale };
}

static void
place_diagram (Maker *self, Layout *layout, double most)
{
  double space = SPACE * self->unit;
  KringPoint corner = { self->content.x, self->content.y };
  KringRect taken[2] = { widened (corner, layout->head_size, space) };
  guint n = 1;

  if (layout->legend->size.x > 0)
    taken[n++] = widened (legend_origin (self, layout), legend_size (self, layout), space);
  /* Title and legend must not meet either, as they would on a page that is far too small for both. */
  if (self->diagram->at_top)
    place_at_top (self, layout, most);
  else if (n == 2 && kring_rect_overlap (taken[0], taken[1]))
    layout->scale = 0;
  else
    layout->scale = kring_ground_largest (self->ground, self->content, taken, n, most, &layout->origin);
}

typedef struct
{
  double head; /* how wide the head may be, as a part of the page */
  gboolean row; /* the legend's groups stand side by side */
  gboolean end; /* the legend stands at the right */
} Plan;

static void
try_plan (Maker *self, const Plan *plan, gboolean words, Layout *best)
{
  Layout layout = { .row = plan->row, .legend_end = plan->end };

  make_head (self, &layout, plan->head * self->content.w / self->furniture, words);
  layout.legend = kring_legend_new (&self->diagram->signs, self->measure, !plan->row, 1);
  place_diagram (self, &layout, LARGEST * self->unit);
  if (layout.scale > best->scale * BETTER)
    {
      Layout loser = *best;

      *best = layout;
      layout = loser;
    }
  layout_clear (&layout);
}

/* What looks best comes first, and gives way only to what makes the picture clearly larger. */
static void
make_layout (Maker *self, Layout *best, gboolean words)
{
  static const Plan landscape[] = {
    { 1, FALSE, FALSE }, { 1, FALSE, TRUE }, { 0.42, FALSE, FALSE }, { 0.42, FALSE, TRUE }, { 0.3, FALSE, FALSE },
    { 1, TRUE, FALSE }, { 0.3, TRUE, FALSE },
  };
  static const Plan portrait[] = {
    { 1, TRUE, FALSE }, { 0.42, TRUE, FALSE }, { 1, FALSE, FALSE }, { 1, FALSE, TRUE }, { 0.42, FALSE, FALSE },
  };
  gboolean upright = self->options->orientation == KRING_ORIENTATION_PORTRAIT;
  const Plan *plans = upright ? portrait : landscape;

  layout_clear (best);
  best->scale = -1;
  for (guint i = 0; i < (upright ? G_N_ELEMENTS (portrait) : G_N_ELEMENTS (landscape)); i++)
    try_plan (self, &plans[i], words, best);
}

static gboolean
words_are_small (Maker *self, double scale)
{
  double text = kring_measure_get_scale (self->measure);

  return self->diagram->words[0] != '\0' &&
         kring_theme_font (KRING_STYLE_NEED_WORDS).size * text * scale < WORDS_READABLE;
}

static void
set_size (Maker *self, KringPoint size)
{
  double margin, foot;

  self->size = size;
  self->unit = kring_page_unit (size);
  self->furniture = self->unit / kring_measure_get_scale (self->measure);
  self->small = KRING_PAGE_SMALL * self->furniture;
  margin = KRING_PAGE_MARGIN * self->unit;
  foot = KRING_PAGE_FOOT * self->unit;
  self->content = (KringRect){ margin, margin, size.x - 2 * margin, size.y - 2 * margin - foot };
}

/* The size of type in the diagram's smallest text at scale 1. */
static double
smallest_type (const KringScene *scene, KringMeasure *measure)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < kring_scene_length (scene); i++)
    {
      const KringDrawable *drawable = kring_scene_get (scene, i);

      if (drawable->shape == KRING_SHAPE_TEXT && drawable->text != NULL)
        least = MIN (least, kring_theme_font (drawable->style.name).size);
    }
  return least * kring_measure_get_scale (measure);
}

static gboolean
is_readable (Maker *self, double scale)
{
  return smallest_type (self->diagram->scene, self->measure) * scale >= READABLE;
}

static void
lay_out_page (Maker *self, KringPageSize page, Layout *layout)
{
  set_size (self, kring_page_size (page, self->options->orientation));
  make_layout (self, layout, FALSE);
  if (words_are_small (self, layout->scale))
    make_layout (self, layout, TRUE);
}

static void
set_content (Maker *self, KringPoint size)
{
  double margin = KRING_PAGE_MARGIN * self->unit;

  self->content = (KringRect){ margin, margin, ceil (size.x), ceil (size.y) };
  self->size.x = self->content.w + 2 * margin;
  self->size.y = self->content.h + 2 * margin + KRING_PAGE_FOOT * self->unit;
}

static gboolean
fits_content (Maker *self, Layout *layout, KringPoint size)
{
  set_content (self, size);
  place_diagram (self, layout, 1);
  return layout->scale >= 1;
}

/* A page round the diagram at scale 1: title above, legend beside it or below; then as much smaller as their corners
 * let it be. */
static void
lay_out_fit (Maker *self, Layout *layout)
{
  gboolean upright = self->options->orientation == KRING_ORIENTATION_LANDSCAPE;
  KringPoint diagram = { self->ground->extents.w, self->ground->extents.h };
  KringPoint legend, size;
  double space;

  set_size (self, diagram);
  layout->row = !upright;
  space = 3 * SPACE * self->unit;
  layout->legend = kring_legend_new (&self->diagram->signs, self->measure, upright, 1);
  legend = legend_size (self, layout);
  size.x = upright ? diagram.x + legend.x + space : MAX (diagram.x, legend.x);
  make_head (self, layout, size.x / self->furniture, FALSE);
  size.x = MAX (size.x, layout->head_size.x);
  size.y = layout->head_size.y + space + MAX (diagram.y, legend.y) + (upright ? 0 : legend.y + space);
  for (double step = 0.2; step > 0.01; step /= 2)
    {
      KringPoint flatter = { size.x, size.y * (1 - step) }, narrower = { size.x * (1 - step), size.y };

      if (fits_content (self, layout, flatter))
        size = flatter;
      if (fits_content (self, layout, narrower))
        size = narrower;
    }
  fits_content (self, layout, size);
}

static void
set_too_small (Maker *self, GError **error)
{
  const char *name = self->diagram->name;
  const char *page = kring_page_nicks[self->options->page];

  for (int larger = self->options->page + 1; larger <= KRING_PAGE_A0; larger++)
    {
      g_auto (Layout) layout = { 0 };

      lay_out_page (self, larger, &layout);
      if (!is_readable (self, layout.scale))
        continue;
      g_set_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_TOO_SMALL,
                   /* Translators: %1$s is what a page shows, such as a need, %2$s and %3$s are pages such as A4 and A3. */
                   _ ("“%1$s” does not fit %2$s in readable type; %3$s holds it."), name, page,
                   kring_page_nicks[larger]);
      return;
    }
  g_set_error (error, KRING_DRAW_ERROR, KRING_DRAW_ERROR_TOO_SMALL,
               /* Translators: %1$s is what a page shows, such as a need, %2$s a page such as A4; “fit” is the name of a choice and stays. */
               _ ("“%1$s” does not fit %2$s in readable type, nor does any larger page hold it; “fit” makes "
                  "a page of its own size."),
               name, page);
}

static void
part_clear (gpointer data)
{
  kring_scene_unref (((KringPagePart *) data)->scene);
}

static void
add_part (KringPage *page, KringPartKind kind, KringScene *scene, KringTheme theme, double scale, KringPoint origin)
{
  KringPagePart part = { kind, kring_scene_ref (scene), theme, scale, origin };

  g_array_append_val (page->parts, part);
}

static KringPage *
page_alloc (const Maker *self)
{
  KringPage *page = g_new0 (KringPage, 1);

  page->size = self->size;
  page->parts = g_array_new (FALSE, FALSE, sizeof (KringPagePart));
  g_array_set_clear_func (page->parts, part_clear);
  page->more = g_ptr_array_new_with_free_func ((GDestroyNotify) kring_page_free);
  return page;
}

static void
add_foot (const Maker *self, KringPage *page, guint number)
{
  KringPoint below = { self->content.x, self->content.y + self->content.h };
  g_autoptr (KringScene) foot = kring_page_foot (self->measure, self->content.w / self->small, number);

  add_part (page, KRING_PART_FOOT, foot, self->options->theme, self->small, below);
}

/* The text, or, where it flows, as much of it as goes below the head; the rest goes on pages of its own. */
static void
add_diagram_text (const Maker *self, KringPage *page, const Layout *layout)
{
  KringTheme theme = self->options->theme;
  double bottom = self->content.y + self->content.h;
  KringRect extents = kring_scene_extents (self->diagram->scene);
  KringPoint corner = { self->content.x - extents.x * layout->scale, self->content.y };
  double first = (bottom - layout->origin.y) / layout->scale - extents.y, rest = self->content.h / layout->scale;
  g_autoptr (GPtrArray) scenes = NULL;

  if (!flows (self))
    {
      add_part (page, KRING_PART_TEXT, self->diagram->scene, theme, layout->scale, layout->origin);
      return;
    }
  scenes = kring_page_flow (self->diagram->scene, self->measure, first, rest);
  for (guint i = 0; i < scenes->len; i++)
    {
      KringPage *own = i == 0 ? page : page_alloc (self);

      add_part (own, KRING_PART_TEXT, g_ptr_array_index (scenes, i), theme, layout->scale, i == 0 ? layout->origin : corner);
      if (i == 0)
        continue;
      add_foot (self, own, i + 1);
      g_ptr_array_add (page->more, own);
    }
}

static void
add_diagram_figure (const Maker *self, KringPage *page, const Layout *layout, KringPoint legend)
{
  KringTheme theme = self->options->theme;
  g_autoptr (KringLegend) samples
      = kring_legend_new (&self->diagram->signs, self->measure, !layout->row, layout->scale / self->small);

  add_part (page, KRING_PART_FIGURE, self->diagram->scene, theme, layout->scale, layout->origin);
  add_part (page, KRING_PART_FIGURE, samples->words, theme, self->small, legend);
  add_part (page, KRING_PART_FIGURE, samples->lines, theme, layout->scale, legend);
  add_part (page, KRING_PART_FIGURE, samples->boxes, KRING_THEME_GREY, layout->scale, legend);
}

static KringPage *
make_page (Maker *self, const Layout *layout)
{
  KringPage *page = page_alloc (self);
  KringPoint corner = { self->content.x, self->content.y };
  KringPoint legend = legend_origin (self, layout);

  page->figure = kring_rect_union (kring_ground_placed (self->ground, layout->scale, layout->origin),
                                   widened (legend, legend_size (self, layout), 0));
  add_part (page, KRING_PART_TEXT, layout->head, self->options->theme, self->furniture, corner);
  if (self->diagram->text)
    add_diagram_text (self, page, layout);
  else
    add_diagram_figure (self, page, layout, legend);
  add_foot (self, page, 1);
  return page;
}

KringPage *
kring_page_new (const KringDiagram *diagram, KringMeasure *measure, const KringExportOptions *options, GError **error)
{
  g_autoptr (KringGround) ground = kring_ground_new (diagram);
  Maker maker = { .diagram = diagram, .measure = measure, .options = options, .ground = ground };
  g_auto (Layout) layout = { 0 };

  if (options->page == KRING_PAGE_FIT)
    lay_out_fit (&maker, &layout);
  else
    lay_out_page (&maker, options->page, &layout);
  if (options->page == KRING_PAGE_FIT || is_readable (&maker, layout.scale))
    return make_page (&maker, &layout);
  set_too_small (&maker, error);
  return NULL;
}

void
kring_page_free (KringPage *self)
{
  g_array_unref (self->parts);
  g_ptr_array_unref (self->more);
  g_free (self);
}

KringScene *
kring_page_foot (KringMeasure *measure, double width, guint number)
{
  KringScene *scene = kring_scene_new ();
  KringStyle style = { .name = KRING_STYLE_SMALL };
  double line = kring_measure_line (measure, KRING_STYLE_SMALL);
  KringRect bounds = { 0, 1.2 * line, width, line };
  g_autofree char *page = g_strdup_printf ("%u", number);

  kring_scene_add_text (scene, style, bounds, KRING_ALIGN_START, "Kring");
  kring_scene_add_text (scene, style, bounds, KRING_ALIGN_END, page);
  return scene;
}
