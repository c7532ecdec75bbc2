/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kring-desktop.h"

#include <adwaita.h>

#define DOTS_PER_INCH 96.0
/* A desktop's text is taken to be this many times its usual size at least and at most. */
#define LEAST_SCALE 0.5
#define MOST_SCALE 4.0

KringTheme
kring_desktop_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? KRING_THEME_CONTRAST_DARK : KRING_THEME_CONTRAST;
  return dark ? KRING_THEME_DARK : KRING_THEME_LIGHT;
}

KringMeasure *
kring_desktop_measure_new (GtkWidget *widget)
{
  g_autofree char *font = NULL;
  PangoFontDescription *description;
  KringMeasure *measure;
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-font-name", &font, "gtk-xft-dpi", &dpi, NULL);
  description = pango_font_description_from_string (font ? font : "Sans");
  measure = kring_measure_new_pango (pango_font_description_get_family (description),
                                     dpi > 0 ? CLAMP (dpi / 1024.0 / DOTS_PER_INCH, LEAST_SCALE, MOST_SCALE) : 1.0);
  pango_font_description_free (description);
  return measure;
}

void
kring_desktop_follow (GtkWidget *widget, GCallback theme_cb, GCallback font_cb)
{
  GtkSettings *settings = gtk_widget_get_settings (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (settings, "notify::gtk-font-name", font_cb, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", font_cb, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", theme_cb, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", theme_cb, widget, G_CONNECT_SWAPPED);
}
