/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* Shows what is in a table before it is taken in: which column is what, and what would happen. Nothing is written until
 * that is asked for, and then all of it or nothing. Signal "imported" (const char *sentence, gboolean elsewhere): it was
 * done; @elsewhere: there are new actors, and they stand on no map. */

#define KRING_TYPE_IMPORT_DIALOG (kring_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringImportDialog, kring_import_dialog, KRING, IMPORT_DIALOG, AdwWindow)

/** kring_import_dialog_new: A dialog that brings what the file @path holds into the document of @editor. */
GtkWidget *kring_import_dialog_new (KringEditor *editor, const char *path);

G_END_DECLS
