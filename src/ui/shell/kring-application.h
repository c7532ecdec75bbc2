/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-document.h"

G_BEGIN_DECLS

/* The program: one instance, a window for each document, and what is done without a document. */

#define KRING_TYPE_APPLICATION (kring_application_get_type ())
G_DECLARE_FINAL_TYPE (KringApplication, kring_application, KRING, APPLICATION, AdwApplication)

KringApplication *kring_application_new (void);

/** kring_application_show: Opens a window on @document, or shows the one it has; on a screen with an untouched example
 * that one makes way. */
GtkWindow *kring_application_show (KringApplication *self, KringDocument *document);

/**
 * kring_application_open_path:
 * @self: the program
 * @path: a document's path
 * @flags: how
 * @parent: (nullable): the window that asked
 *
 * Opens the document in a window, or shows the window it has already. What goes wrong is said in a dialog, with what
 * can be done about it.
 */
void kring_application_open_path (KringApplication *self, const char *path, KringOpenFlags flags, GtkWindow *parent);

/** kring_application_count_windows: Returns how many windows @document has. */
guint kring_application_count_windows (KringApplication *self, KringDocument *document);

G_END_DECLS
