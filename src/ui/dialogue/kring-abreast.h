/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lays children side by side, equally wide, as many as there is room for, and the others below: columns on the stage
 * are a list in the panel. */

#define KRING_TYPE_ABREAST (kring_abreast_get_type ())
G_DECLARE_FINAL_TYPE (KringAbreast, kring_abreast, KRING, ABREAST, GtkLayoutManager)

/** kring_abreast_box: Returns: (transfer floating): a box whose children lie abreast when each has @ems times the
 * text's size, with @spacing pixels between them. */
GtkWidget *kring_abreast_box (double ems, int spacing);

G_END_DECLS
