/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kring-application.h"

G_BEGIN_DECLS

/** kring_application_add_actions: Installs what is done without a document, and every key of the program. */
void kring_application_add_actions (KringApplication *self);
/** kring_application_get_ready: Opens the document at @path (%NULL: the example), which may have been done while the
 * toolkit started; returns (transfer full) (nullable) it, or sets @error. */
KringDocument *kring_application_get_ready (KringApplication *self, const char *path, GError **error);
/** kring_application_welcome: Opens the filled example, with three things to do. */
GtkWindow *kring_application_welcome (KringApplication *self);
/** kring_application_dup_windows: Returns: (transfer full): the windows there are now; closing one may close others. */
GList *kring_application_dup_windows (KringApplication *self);
/** kring_application_present_about: Shows who made it and where the models come from. */
void kring_application_present_about (KringApplication *self);
/** kring_application_present_open: Asks which document to open. */
void kring_application_present_open (KringApplication *self);

G_END_DECLS
