/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "kring-change-picture.h"
#include "kring-editor.h"
#include "kring-talk.h"

G_BEGIN_DECLS

/* Asks how the map in view goes to paper, and where to. Signal "exported" (const char *path). */

#define KRING_TYPE_EXPORT_DIALOG (kring_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KringExportDialog, kring_export_dialog, KRING, EXPORT_DIALOG, AdwWindow)

/** kring_export_dialog_new: A dialog that exports what @editor looks at. */
GtkWidget *kring_export_dialog_new (KringEditor *editor);
/** kring_export_dialog_offer_changes: Has it export pictures of changes instead: at first @picture, of the changes
 * around
 * @need (nullable: all); of one change only if @change (nullable, an id) is named. */
void kring_export_dialog_offer_changes (KringExportDialog *self,
                                        KringPictureKind picture,
                                        const char *need,
                                        const char *change);
/**
 * kring_export_dialog_offer_dialogue:
 * @talk: a dialogue
 * @compared: (element-type KringTalk): those it is compared with, if any
 * @section: (nullable): the section that is open, of which slips are printed; of all, if left out
 *
 * Has it export pictures and pages of a dialogue instead; where it is compared, at first the comparison.
 */
void kring_export_dialog_offer_dialogue (KringExportDialog *self, KringTalk *talk, GPtrArray *compared,
                                         const char *section);
/** kring_export_dialog_offer_plan: Has it export the development plan @plan (an id) on a page instead. */
void kring_export_dialog_offer_plan (KringExportDialog *self, const char *plan);

G_END_DECLS
