/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-editor.h"

G_BEGIN_DECLS

/* Asks as what the data of a document is handed out, and where to. Signal "exported" (const char *path, const char *told):
 * it was written; @told says what such a file cannot carry, and is empty if it carries all. */

#define KRING_TYPE_DATA_DIALOG (kring_data_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringDataDialog, kring_data_dialog, KRING, DATA_DIALOG, AdwWindow)

/** kring_data_dialog_new: A dialog that hands out the data of the document of @editor. */
GtkWidget *kring_data_dialog_new (KringEditor *editor);

G_END_DECLS
