/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-measure.h"
#include "kring-theme.h"

G_BEGIN_DECLS

/* What a picture on the screen takes from the desktop: dark or light, contrast, the font and how large it is. */

/** kring_desktop_theme: Returns the theme that goes with the desktop's style. */
KringTheme kring_desktop_theme (void);
/** kring_desktop_measure_new: Returns: (transfer full): how large texts are in the font of @widget's desktop. */
KringMeasure *kring_desktop_measure_new (GtkWidget *widget);
/** kring_desktop_follow: Has @theme_cb called when the theme becomes another one, and @font_cb when the font does, both
 * with
 * @widget alone (swapped), as long as that lives. */
void kring_desktop_follow (GtkWidget *widget, GCallback theme_cb, GCallback font_cb);

G_END_DECLS
