/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-measure.h"

G_BEGIN_DECLS

/* The size of the text around a widget, which pictures among texts follow: on the stage it is large. */

/* A point of a picture in pixels of the screen. */
#define KRING_TYPE_POINT (96.0 / 72.0)

/** kring_type_size: Returns the size of the text of @widget, in pixels. */
double kring_type_size (GtkWidget *widget);
/** kring_type_measure_new: Returns: (transfer full): how large texts are in a picture within @widget. */
KringMeasure *kring_type_measure_new (GtkWidget *widget);

G_END_DECLS
