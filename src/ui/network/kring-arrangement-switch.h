/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "kring-viewing.h"

G_BEGIN_DECLS

/* The switch over the lower edge of the map: hierarchy, network, around the need. */

#define KRING_TYPE_ARRANGEMENT_SWITCH (kring_arrangement_switch_get_type ())
G_DECLARE_FINAL_TYPE (KringArrangementSwitch, kring_arrangement_switch, KRING, ARRANGEMENT_SWITCH, GtkWidget)

/** kring_arrangement_switch_set_viewing: Says what it switches; once. */
void kring_arrangement_switch_set_viewing (KringArrangementSwitch *self, KringViewing *viewing);

G_END_DECLS
