/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-type.h"

#include "kring-desktop.h"

/* At a text of so many pixels a picture's own texts have their usual size. */
#define BASE 15.0

double
kring_type_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double)PANGO_SCALE;
  double dpi = pango_cairo_context_get_resolution (context);

  return pango_font_description_get_size_is_absolute (font) ? size : size * (dpi > 0 ? dpi : 96) / 72;
}

KringMeasure *
kring_type_measure_new (GtkWidget *widget)
{
  g_autoptr (KringMeasure) desktop = kring_desktop_measure_new (widget);

  return kring_measure_new_pango (kring_measure_get_family (desktop), kring_type_size (widget) / BASE);
}
