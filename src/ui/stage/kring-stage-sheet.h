/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What lies on a screen of the stage: one view, over it the spotlight, and over all the blank page.
 *
 * A sheet for the room has the style class "stage", and 1 em in it is KRING_STAGE_EM of its height, whatever the
 * screen. The classes "stage-question" (2.1 em), "stage-title" (1.25 em), "stage-body" (1 em) and "stage-small" (the
 * least there is, KRING_STAGE_LEAST of the height) are sizes of type; they are not to be put into one another. */

#define KRING_STAGE_EM (1.0 / 28)
#define KRING_STAGE_LEAST (1.0 / 45)

#define KRING_TYPE_STAGE_SHEET (kring_stage_sheet_get_type ())
G_DECLARE_FINAL_TYPE (KringStageSheet, kring_stage_sheet, KRING, STAGE_SHEET, GtkWidget)

/** kring_stage_sheet_new: Returns: a sheet with @view on it; for the @room, its type grows with it. */
GtkWidget *kring_stage_sheet_new (GtkWidget *view, gboolean room);
/** kring_stage_sheet_set_bar: Puts @bar (nullable) below the view, on ground of its own: it covers nothing. On a sheet
 * for the room it is seen while the pointer moves or the focus is in it. */
void kring_stage_sheet_set_bar (KringStageSheet *self, GtkWidget *bar);
/** kring_stage_sheet_get_toasts: Returns: (transfer none): the overlay in which sentences come, over the bar's ground.
 */
AdwToastOverlay *kring_stage_sheet_get_toasts (KringStageSheet *self);
/** kring_stage_sheet_set_blank: Covers the sheet with an ink page, or takes that away. */
void kring_stage_sheet_set_blank (KringStageSheet *self, gboolean blank);
gboolean kring_stage_sheet_get_blank (KringStageSheet *self);
/** kring_stage_sheet_set_spotlight: Dims all but a circle round the pointer, or nothing. */
void kring_stage_sheet_set_spotlight (KringStageSheet *self, gboolean spotlight);
gboolean kring_stage_sheet_get_spotlight (KringStageSheet *self);

/** kring_stage_sheet_put: Puts @child (nullable) into @bin, which lies on a sheet, in place of what is there; if that has the
 * focus, the sheet has it first, and with it the keys. */
void kring_stage_sheet_put (AdwBin *bin, GtkWidget *child);

G_END_DECLS
