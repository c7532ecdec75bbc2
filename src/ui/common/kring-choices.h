/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * kring_choices_set:
 * @chooser: a GtkDropDown or an AdwComboRow
 * @labels: what can be chosen
 *
 * Fills @chooser. The lines that it opens are named for a screen reader, which at GTK 4.8 they are not by themselves.
 */
void kring_choices_set (GtkWidget *chooser, GtkStringList *labels);
/** kring_choices_name: Gives @chooser the accessible name @name, and the button in it that name and what is chosen. */
void kring_choices_name (GtkDropDown *chooser, const char *name);

G_END_DECLS
