/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-document.h"

G_BEGIN_DECLS

/* Asks how the map in view goes to paper, and where to. Signal "exported" (const char *path). */

#define KRING_TYPE_EXPORT_DIALOG (kring_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringExportDialog, kring_export_dialog, KRING, EXPORT_DIALOG, AdwWindow)

GtkWidget *kring_export_dialog_new (KringDocument *document, const char *need);

G_END_DECLS
