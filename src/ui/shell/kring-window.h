/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-document.h"

G_BEGIN_DECLS

/* A window on one document: the needs, the map around one of them, and what is to be said of whatever is selected. */

#define KRING_TYPE_WINDOW (kring_window_get_type ())
G_DECLARE_FINAL_TYPE (KringWindow, kring_window, KRING, WINDOW, AdwApplicationWindow)

GtkWidget *kring_window_new (GtkApplication *application, KringDocument *document);

KringDocument *kring_window_get_document (KringWindow *self);
/** kring_window_welcome: Shows three things to do, over an example that nobody has touched yet. */
void kring_window_welcome (KringWindow *self);
/** kring_window_is_untouched: Returns whether the window shows the example that greets, as it came. */
gboolean kring_window_is_untouched (KringWindow *self);
/** kring_window_say: Shows a sentence for a while; %NULL takes the one away that is shown, unless it offers something. */
void kring_window_say (KringWindow *self, const char *sentence);

G_END_DECLS
