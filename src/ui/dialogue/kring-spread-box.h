/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-talk.h"

G_BEGIN_DECLS

/* How what each marked alone on a scale is spread: a dot a mark, and below in words its middle and span. */

#define KRING_TYPE_SPREAD_BOX (kring_spread_box_get_type ())
G_DECLARE_FINAL_TYPE (KringSpreadBox, kring_spread_box, KRING, SPREAD_BOX, GtkBox)

/** kring_spread_box_new: @title: what was marked: now or wanted. */
GtkWidget *kring_spread_box_new (const char *title);
/** kring_spread_box_show: Shows @spread (nullable: nothing of it is in the window). */
void kring_spread_box_show (KringSpreadBox *self, const KringSpread *spread);
/** kring_spread_say: Returns: (transfer full): “Now: the middle is 2½, from 1 to 4”. */
char *kring_spread_say (const char *title, const KringSpread *spread);

G_END_DECLS
