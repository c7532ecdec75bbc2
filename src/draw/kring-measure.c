/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-measure-private.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "kring-theme.h"

/* Names change as they are typed; what was measured once must not stay for ever. */
#define MOST_LAYOUTS 16384

typedef struct
{
  PangoLayout *layout;
  double width;
} Line;

struct _KringMeasure
{
  char *family;
  double scale;
  gboolean fixed;

  PangoFontMap *fonts;
  PangoContext *context;
  PangoFontDescription *description[KRING_N_STYLES];
  double ascent[KRING_N_STYLES];
  double height[KRING_N_STYLES];
  GHashTable *lines[KRING_N_STYLES]; /* text → Line */
  guint n_lines;
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->layout);
  g_free (line);
}

static PangoContext *
unhinted_context (PangoFontMap *fonts)
{
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

KringMeasure *
kring_measure_new_pango (const char *family, double scale)
{
  KringMeasure *self = g_new0 (KringMeasure, 1);

  self->family = g_strdup (family != NULL ? family : "sans-serif");
  self->scale = scale > 0 ? scale : 1;
  self->fonts = pango_cairo_font_map_new ();
  self->context = unhinted_context (self->fonts);
  return self;
}

KringMeasure *
kring_measure_new_fixed (void)
{
  KringMeasure *self = g_new0 (KringMeasure, 1);

  self->family = g_strdup ("sans-serif");
  self->scale = 1;
  self->fixed = TRUE;
  return self;
}

void
kring_measure_free (KringMeasure *self)
{
  for (int style = 0; style < KRING_N_STYLES; style++)
    {
      g_clear_pointer (&self->lines[style], g_hash_table_unref);
      g_clear_pointer (&self->description[style], pango_font_description_free);
    }
  g_clear_object (&self->context);
  g_clear_object (&self->fonts);
  g_free (self->family);
  g_free (self);
}

double
kring_measure_get_scale (const KringMeasure *self)
{
  return self->scale;
}

const char *
kring_measure_get_family (const KringMeasure *self)
{
  return self->family;
}

gboolean
kring_measure_is_fixed (const KringMeasure *self)
{
  return self->fixed;
}

static void
load_font (KringMeasure *self, KringStyleName style)
{
  KringFont font = kring_theme_font (style);
  PangoFontDescription *description = pango_font_description_from_string (self->family);
  g_autoptr (PangoFont) loaded = NULL;
  PangoRectangle line;

  /* A family as the desktop names it may carry a size and a weight, "Cantarell Bold 11": ours hold. */
  pango_font_description_set_absolute_size (description, font.size * self->scale * PANGO_SCALE);
  pango_font_description_set_weight (description, font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description, font.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  /* Every glyph is as high as the font's line. The context's own metrics say the same, but lay out a sample of each
   * alphabet on the way, which took as long as all the map's names together. */
  loaded = pango_context_load_font (self->context, description);
  pango_font_get_glyph_extents (loaded, PANGO_GLYPH_EMPTY, NULL, &line);
  self->ascent[style] = (double) PANGO_ASCENT (line) / PANGO_SCALE;
  self->height[style] = self->ascent[style] + (double) PANGO_DESCENT (line) / PANGO_SCALE;
  self->description[style] = description;
  self->lines[style] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, line_free);
}

static void
forget_lines (KringMeasure *self)
{
  for (int style = 0; style < KRING_N_STYLES; style++)
    if (self->lines[style] != NULL)
      g_hash_table_remove_all (self->lines[style]);
  self->n_lines = 0;
}

/* No ligatures: in a PDF they are signs of their own, at which some readers lose the rest of the word. */
static void
set_text (PangoLayout *layout, const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
}

PangoLayout *
kring_measure_layout (KringMeasure *self, KringStyleName style, const char *text, double *width)
{
  Line *line;
  PangoRectangle logical;

  g_return_val_if_fail (!self->fixed, NULL);

  if (self->description[style] == NULL)
    load_font (self, style);
  line = g_hash_table_lookup (self->lines[style], text);
  if (line == NULL)
    {
      if (self->n_lines++ >= MOST_LAYOUTS)
        forget_lines (self);
      line = g_new0 (Line, 1);
      line->layout = pango_layout_new (self->context);
      pango_layout_set_single_paragraph_mode (line->layout, TRUE);
      pango_layout_set_font_description (line->layout, self->description[style]);
      set_text (line->layout, text);
      pango_layout_get_extents (line->layout, NULL, &logical);
      line->width = (double) logical.width / PANGO_SCALE;
      g_hash_table_insert (self->lines[style], g_strdup (text), line);
    }
  if (width != NULL)
    *width = line->width;
  return line->layout;
}

double
kring_measure_width (KringMeasure *self, KringStyleName style, const char *text, gssize length)
{
  g_autofree char *line = NULL;
  double width = 0;

  if (self->fixed)
    return (double) g_utf8_strlen (text, length) * 0.55 * kring_theme_font (style).size;
  line = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  kring_measure_layout (self, style, line, &width);
  return width;
}

double
kring_measure_ascent (KringMeasure *self, KringStyleName style)
{
  if (self->description[style] == NULL)
    load_font (self, style);
  return self->ascent[style];
}

double
kring_measure_line (KringMeasure *self, KringStyleName style)
{
  if (self->fixed)
    return 1.3 * kring_theme_font (style).size;
  if (self->description[style] == NULL)
    load_font (self, style);
  return self->height[style];
}
