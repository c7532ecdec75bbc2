/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-talk.h"

G_BEGIN_DECLS

/* How what each marked alone on a scale is spread, now and wanted below each other, as wide as there is room. */

#define KRING_TYPE_SPREAD_BOX (kring_spread_box_get_type ())
G_DECLARE_FINAL_TYPE (KringSpreadBox, kring_spread_box, KRING, SPREAD_BOX, GtkWidget)

/** kring_spread_box_new: @question: a scale; @template keeps it. */
GtkWidget *kring_spread_box_new (KringTemplate *template, const KringQuestion *question);
/** kring_spread_box_show: Shows what was marked in @talk (nullable: nothing of it is in the window). */
void kring_spread_box_show (KringSpreadBox *self, KringTalk *talk);

G_END_DECLS
